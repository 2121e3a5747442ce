/* ordet-carry-dialog.h — a passphrase for a sealed meeting: to make one, or to open one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-window.h"

G_BEGIN_DECLS

#define ORDET_TYPE_CARRY_DIALOG (ordet_carry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OrdetCarryDialog, ordet_carry_dialog, ORDET, CARRY_DIALOG, AdwWindow)

GtkWidget *ordet_carry_dialog_seal  (OrdetWindow      *window,
                                     OrdetSession     *session);
GtkWidget *ordet_carry_dialog_open  (OrdetWindow      *window,
                                     GFile            *file,
                                     GBytes           *sealed);
void       ordet_carry_dialog_write (OrdetCarryDialog *self,
                                     const char       *path);

G_END_DECLS
