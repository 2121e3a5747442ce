/* ordet-window-tools.h — the window with all that one does from its menus
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-window.h"

G_BEGIN_DECLS

GtkWidget *ordet_window_new (GtkApplication *application,
                             OrdetStore     *store);

G_END_DECLS
