/* ordet-ui.h — what every face of the program needs once: resources, style, icons, settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ORDET_RESOURCES "/io/github/ordet/Ordet"

void       ordet_ui_init     (void);
void       ordet_ui_language (char       **argv);
GSettings *ordet_ui_settings (void);
void       ordet_ui_private  (GtkEditable *editable);
char      *ordet_ui_no_mnemonic (const char *label);
void       ordet_ui_one_stop (GtkListBox  *list);
void       ordet_ui_set_class (GtkWidget  *widget,
                               const char *name,
                               gboolean    on);
void       ordet_ui_focus_after_popover (GtkWidget  *widget,
                                         GtkPopover *popover);
void       ordet_ui_menu_gives_back (GtkMenuButton *button,
                                     AdwViewStack  *stack);
gboolean   ordet_ui_focus_inside (GtkWidget        *widget,
                                  GtkDirectionType  direction);

G_END_DECLS
