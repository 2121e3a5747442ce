/* ordet-cut-mark.h — dots where a field has no room for all of its text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ordet_cut_mark_new (GtkWidget *entry);

G_END_DECLS
