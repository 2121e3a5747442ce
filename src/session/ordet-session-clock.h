/* ordet-session-clock.h — meeting time from the machine's clocks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-clock.h"

G_BEGIN_DECLS

/* Meeting time, anchored once and carried on by the clock that neither jumps
 * nor stops while the machine sleeps; and the ear for that sleep. */
typedef struct
{
  const OrdetClock *clock;     /* (unowned) outlives us */
  gint64            anchor_us; /* meeting time … */
  gint64            boot_us;   /* … at this moment of the boot clock */
  gint64            heard_boot_us;  /* when sleep was last listened for */
  gint64            heard_awake_us;
} OrdetSessionClock;

/* A sleep shorter than this is not worth a question. */
#define ORDET_SLEEP_US (60 * G_GINT64_CONSTANT (1000000))

void   ordet_session_clock_start (OrdetSessionClock *self,
                                  const OrdetClock  *clock,
                                  gint64             anchor_us);
gint64 ordet_session_clock_now   (const OrdetSessionClock *self);
gint64 ordet_session_clock_slept (OrdetSessionClock *self);

G_END_DECLS
