/* ordet-clock.c — the only reader of the clock
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-clock.h"

#include <stdio.h>
#include <time.h>

#include "ordet-types.h"

static gint64
read_us (clockid_t which)
{
  struct timespec now;

  if (clock_gettime (which, &now) != 0)
    g_error ("This system has no clock %d", (int) which);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gint64
wall_us (gpointer data)
{
  return read_us (CLOCK_REALTIME);
}

static gint64
boot_us (gpointer data)
{
  return read_us (CLOCK_BOOTTIME);
}

static gint64
awake_us (gpointer data)
{
  return read_us (CLOCK_MONOTONIC);
}

/**
 * ordet_clock_system:
 *
 * Returns: (transfer none): the machine's own clocks
 */
const OrdetClock *
ordet_clock_system (void)
{
  static const OrdetClock clock = { wall_us, boot_us, awake_us, NULL };

  return &clock;
}

static GDateTime *
local_now (const OrdetClock *clock)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (clock->wall_us (clock->data)
                                                            / G_USEC_PER_SEC);

  return g_date_time_to_local (utc);
}

static gboolean
parse_date (const char *text,
            GDate      *date)
{
  int year, month, day;
  char rest;

  if (text == NULL || sscanf (text, "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/**
 * ordet_clock_midnight_us:
 * @clock: a clock
 * @date: (nullable): YYYY-MM-DD
 *
 * When a day began here. Where the clocks go forward at midnight, the first
 * moment of the day.
 *
 * Returns: microseconds since 1970, UTC; of today if @date is none
 */
gint64
ordet_clock_midnight_us (const OrdetClock *clock,
                         const char       *date)
{
  g_autoptr(GDateTime) now = local_now (clock);
  g_autoptr(GDateTime) midnight = NULL;
  GDate day;

  if (parse_date (date, &day))
    midnight = g_date_time_new_local (g_date_get_year (&day), (int) g_date_get_month (&day),
                                      g_date_get_day (&day), 0, 0, 0);
  if (midnight == NULL)
    midnight = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                      g_date_time_get_day_of_month (now), 0, 0, 0);
  return g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
}

/**
 * ordet_clock_today:
 * @clock: a clock
 *
 * Returns: (transfer full): today's date here, YYYY-MM-DD
 */
char *
ordet_clock_today (const OrdetClock *clock)
{
  g_autoptr(GDateTime) now = local_now (clock);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (now),
                          g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/**
 * ordet_clock_since_us:
 * @clock: a clock
 * @date: YYYY-MM-DD, the first day of a meeting
 *
 * What the clock on the wall shows, counted on from the first day: 24 hours for
 * each midnight since, and the hour of the day. That is meeting time when the
 * meeting is opened; on a day when the clocks change it is the hour people
 * read on the wall, not the time that has passed since midnight.
 *
 * Returns: microseconds, whole; negative before that day, or G_MININT64 if
 *   @date is no date
 */
gint64
ordet_clock_since_us (const OrdetClock *clock,
                      const char       *date)
{
  g_autoptr(GDateTime) now = local_now (clock);
  GDate first, day;
  gint64 hour_us;

  if (!parse_date (date, &first))
    return G_MININT64;
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  hour_us = ((gint64) g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)) * 60
            + g_date_time_get_second (now);
  hour_us = hour_us * ORDET_SECOND + clock->wall_us (clock->data) % ORDET_SECOND;
  return (gint64) g_date_days_between (&first, &day) * 24 * 3600 * ORDET_SECOND + hour_us;
}
