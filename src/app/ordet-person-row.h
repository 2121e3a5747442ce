/* ordet-person-row.h — a person on the list, being edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_PERSON_ROW (ordet_person_row_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPersonRow, ordet_person_row, ORDET, PERSON_ROW, GtkBox)

GtkWidget *ordet_person_row_new       (OrdetEditor    *editor);
void       ordet_person_row_show      (OrdetPersonRow *self,
                                       guint           index,
                                       gboolean        show_list);
guint      ordet_person_row_index     (OrdetPersonRow *self);
void       ordet_person_row_edit_name (OrdetPersonRow *self);

/* Widths of the columns, for the heading over them. */
#define ORDET_PERSON_CARD_WIDTH 70
#define ORDET_PERSON_LIST_WIDTH 210
#define ORDET_PERSON_VOTE_WIDTH 90
#define ORDET_PERSON_HERE_WIDTH 80

G_END_DECLS
