/* ordet-session-clock.c — meeting time from the machine's clocks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-session-clock.h"

#define MILLISECOND_US 1000

/**
 * ordet_session_clock_start:
 * @self: a clock, filled
 * @clock: the machine's clocks
 * @anchor_us: meeting time now, ≥ 0
 */
void
ordet_session_clock_start (OrdetSessionClock *self,
                           const OrdetClock  *clock,
                           gint64             anchor_us)
{
  self->clock = clock;
  self->anchor_us = anchor_us;
  self->boot_us = clock->boot_us (clock->data);
  self->heard_boot_us = self->boot_us;
  self->heard_awake_us = clock->awake_us (clock->data);
}

/**
 * ordet_session_clock_now:
 * @self: a clock that was started
 *
 * Setting the computer's clock during a meeting, or summer time beginning in
 * it, changes nothing here.
 *
 * Returns: meeting time, whole milliseconds in microseconds
 */
gint64
ordet_session_clock_now (const OrdetSessionClock *self)
{
  gint64 now = self->anchor_us + self->clock->boot_us (self->clock->data) - self->boot_us;

  return now - now % MILLISECOND_US;
}

/**
 * ordet_session_clock_slept:
 * @self: a clock that was started
 *
 * The machine's sleep since the last call: what the clock that counts sleep has
 * gone on more than the one that does not.
 *
 * Returns: microseconds, 0 up to ORDET_SLEEP_US
 */
gint64
ordet_session_clock_slept (OrdetSessionClock *self)
{
  gint64 boot = self->clock->boot_us (self->clock->data);
  gint64 awake = self->clock->awake_us (self->clock->data);
  gint64 slept = (boot - self->heard_boot_us) - (awake - self->heard_awake_us);

  self->heard_boot_us = boot;
  self->heard_awake_us = awake;
  return slept > ORDET_SLEEP_US ? slept : 0;
}
