/* ordet-window-closing.h — ways to the closing page and to minutes that were kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-window.h"

G_BEGIN_DECLS

void ordet_window_close_meeting_cb (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       data);
void ordet_window_kept_cb          (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       data);

G_END_DECLS
