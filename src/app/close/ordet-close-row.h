/* ordet-close-row.h — a row of the closing page that opens to its every line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-close-facts.h"

G_BEGIN_DECLS

GtkWidget *ordet_close_row_new      (const OrdetCloseFact *fact);
void       ordet_close_list_fill    (GtkListBox           *list,
                                     const GPtrArray      *facts);
void       ordet_close_list_expand  (GtkListBox           *list,
                                     gboolean              expanded);

G_END_DECLS
