/* ordet-window-log.h — a meeting that comes as a log is put into the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-window.h"

G_BEGIN_DECLS

gboolean ordet_window_take_log (OrdetWindow   *window,
                                GInputStream  *stream,
                                const char    *carried_in,
                                GError       **error);

G_END_DECLS
