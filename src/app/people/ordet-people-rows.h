/* ordet-people-rows.h — all rows of a list that may be imported, one under the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ordet_people_rows_new (GListModel *rows);

G_END_DECLS
