/* ordet-window.h — the chair's window: home, and the meeting that is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ORDET_TYPE_WINDOW (ordet_window_get_type ())
G_DECLARE_FINAL_TYPE (OrdetWindow, ordet_window, ORDET, WINDOW, AdwApplicationWindow)

GtkWidget *ordet_window_new (GtkApplication *application);

G_END_DECLS
