/* ordet-timer.h — how long a turn has lasted and may still last
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_TIMER_NONE,     /* nobody has the floor */
  ORDET_TIMER_RUNNING,
  ORDET_TIMER_WARNING,  /* the warning time has begun */
  ORDET_TIMER_OVER,     /* the limit is passed */
  ORDET_TIMER_PAUSED,
} OrdetTimerState;

gint64          ordet_turn_spoken_us (const OrdetTurn  *turn,
                                      gint64            now_us);
gint64          ordet_turn_left_us   (const OrdetTurn  *turn,
                                      gint64            now_us);
OrdetTimerState ordet_turn_state     (const OrdetTurn  *turn,
                                      const OrdetRules *rules,
                                      gint64            now_us);

G_END_DECLS
