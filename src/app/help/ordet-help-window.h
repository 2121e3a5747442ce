/* ordet-help-window.h — the help, beside the window it is about
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ORDET_TYPE_HELP_WINDOW (ordet_help_window_get_type ())
G_DECLARE_FINAL_TYPE (OrdetHelpWindow, ordet_help_window, ORDET, HELP_WINDOW, AdwWindow)

OrdetHelpWindow *ordet_help_window_show (const char            *page);
const char      *ordet_help_window_page (const OrdetHelpWindow *self);

G_END_DECLS
