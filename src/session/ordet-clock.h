/* ordet-clock.h — the only reader of the clock
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where time comes from: the machine, or a test's own hand. */
typedef struct
{
  gint64 (*wall_us) (gpointer data); /* microseconds since 1970, UTC */
  gint64 (*boot_us) (gpointer data); /* monotonic, counts time asleep (CLOCK_BOOTTIME) */
  gint64 (*awake_us) (gpointer data); /* monotonic, does not (CLOCK_MONOTONIC) */
  gpointer data;
} OrdetClock;

const OrdetClock *ordet_clock_system     (void);
gint64            ordet_clock_midnight_us (const OrdetClock *clock,
                                           const char       *date);
char             *ordet_clock_today      (const OrdetClock *clock);
gint64            ordet_clock_since_us   (const OrdetClock *clock,
                                           const char       *date);

G_END_DECLS
