/* ordet-person-dialog.h — one person, added or corrected
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_PERSON_DIALOG (ordet_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPersonDialog, ordet_person_dialog, ORDET, PERSON_DIALOG, AdwWindow)

OrdetPersonDialog *ordet_person_dialog_new (GtkWidget   *page,
                                            OrdetEditor *editor,
                                            guint        index);

G_END_DECLS
