/* ordet-screen-window.h — the window for the projector
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_SCREEN_WINDOW (ordet_screen_window_get_type ())
G_DECLARE_FINAL_TYPE (
  OrdetScreenWindow, ordet_screen_window, ORDET, SCREEN_WINDOW, AdwApplicationWindow)

GtkWidget *ordet_screen_window_new   (GtkWindow         *chair,
                                      OrdetSession      *session);
void       ordet_screen_window_place (OrdetScreenWindow *self);
gboolean   ordet_screen_window_fits  (OrdetScreenWindow *self);
void       ordet_screen_window_tick  (OrdetScreenWindow *self);

G_END_DECLS
