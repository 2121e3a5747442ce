/* ordet-key-button.h — a button that has its key printed on it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_KEY_BUTTON (ordet_key_button_get_type ())
G_DECLARE_FINAL_TYPE (OrdetKeyButton, ordet_key_button, ORDET, KEY_BUTTON, GtkButton)

GtkWidget  *ordet_key_button_new      (const char     *text,
                                       const char     *symbol,
                                       const char     *accel);
void        ordet_key_button_set      (OrdetKeyButton *self,
                                       const char     *text,
                                       const char     *symbol,
                                       const char     *accel);
const char *ordet_key_button_text     (OrdetKeyButton *self);
guint       ordet_key_button_mnemonic (OrdetKeyButton *self);
void        ordet_key_button_set_room (OrdetKeyButton *self,
                                       int             width);
void        ordet_key_button_show_key (OrdetKeyButton *self,
                                       gboolean        show_key);
char       *ordet_key_label           (const char     *accel);
char       *ordet_key_of_mnemonic     (const char     *text);

G_END_DECLS
