/* ordet-window-reminders.h — what a start owes the meetings that were left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-clock.h"
#include "ordet-window.h"

G_BEGIN_DECLS

void ordet_window_remind (OrdetWindow      *window,
                          const OrdetClock *clock);

G_END_DECLS
