/* ordet-agenda-row.h — an item of the agenda, being edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_AGENDA_ROW (ordet_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (OrdetAgendaRow, ordet_agenda_row, ORDET, AGENDA_ROW, GtkListBoxRow)

GtkWidget *ordet_agenda_row_new        (OrdetEditor    *editor,
                                        guint           index);
void       ordet_agenda_row_update     (OrdetAgendaRow *self,
                                        int             starts_minute);
void       ordet_agenda_row_edit_title (OrdetAgendaRow *self);

G_END_DECLS
