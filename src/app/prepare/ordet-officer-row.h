/* ordet-officer-row.h — who leads the meeting: names, completed from the list of people
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_OFFICER_ROW (ordet_officer_row_get_type ())
G_DECLARE_FINAL_TYPE (OrdetOfficerRow, ordet_officer_row, ORDET, OFFICER_ROW, AdwEntryRow)

GtkWidget *ordet_officer_row_new    (OrdetEditor     *editor,
                                     const char      *role,
                                     const char      *title,
                                     gboolean         several);
void       ordet_officer_row_update (OrdetOfficerRow *self);

G_END_DECLS
