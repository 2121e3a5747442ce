/* ordet-setting-rows.h — a choice of the person as a row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *ordet_setting_switch  (AdwPreferencesGroup *group,
                                  GSettings           *settings,
                                  const char          *key,
                                  const char          *title,
                                  const char          *subtitle);
GtkWidget *ordet_setting_choice  (AdwPreferencesGroup *group,
                                  GSettings           *settings,
                                  const char          *key,
                                  const char          *title,
                                  const char          *subtitle,
                                  const char *const   *nicks,
                                  const char *const   *words);
GtkWidget *ordet_setting_monitor (AdwPreferencesGroup *group,
                                  GSettings           *settings);

GtkWidget *ordet_screen_settings_place (void);
GtkWidget *ordet_screen_settings_look  (void);

G_END_DECLS
