/* ordet-preferences.h — the window of the person's choices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *ordet_preferences_new   (GtkWindow *parent);
void       ordet_preferences_apply (void);
gboolean   ordet_preferences_show_lists (GtkWindow *window);

G_END_DECLS
