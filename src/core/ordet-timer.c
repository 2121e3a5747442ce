/* ordet-timer.c — how long a turn has lasted and may still last
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-timer.h"

/**
 * ordet_turn_spoken_us:
 * @turn: a turn, running or past
 * @now_us: meeting time, not before the turn began
 *
 * Returns: microseconds of the turn itself, pauses and interruptions off
 */
gint64
ordet_turn_spoken_us (const OrdetTurn *turn,
                      gint64           now_us)
{
  return turn->spoken_us + (turn->running ? MAX (0, now_us - turn->resumed_us) : 0);
}

/**
 * ordet_turn_left_us:
 * @turn: (nullable): the turn that has the floor
 * @now_us: meeting time
 *
 * Time left before the limit in force is used up.
 *
 * Returns: microseconds; negative once the limit is passed, ORDET_NEVER when
 *   nobody has the floor
 */
gint64
ordet_turn_left_us (const OrdetTurn *turn,
                    gint64           now_us)
{
  return turn != NULL ? turn->limit_us - ordet_turn_spoken_us (turn, now_us) : ORDET_NEVER;
}

/**
 * ordet_turn_state:
 * @turn: (nullable): the turn that has the floor
 * @rules: the rules in force, for the warning times
 * @now_us: meeting time
 *
 * The warning begins when what is left reaches the kind's `warn_s`; the limit
 * is passed when nothing is left.
 *
 * Returns: what the clock has to say
 */
OrdetTimerState
ordet_turn_state (const OrdetTurn  *turn,
                  const OrdetRules *rules,
                  gint64            now_us)
{
  gint64 left_us = ordet_turn_left_us (turn, now_us);

  if (turn == NULL)
    return ORDET_TIMER_NONE;
  if (left_us <= 0)
    return turn->running ? ORDET_TIMER_OVER : ORDET_TIMER_PAUSED;
  if (!turn->running)
    return ORDET_TIMER_PAUSED;
  return left_us <= rules->warn_s[turn->kind] * ORDET_SECOND ? ORDET_TIMER_WARNING
                                                             : ORDET_TIMER_RUNNING;
}
