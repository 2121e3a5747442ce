/* ordet-words-time.c — moments and lengths of time, as people read them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define MINUTE (60 * ORDET_SECOND)

/**
 * ordet_words_clock:
 * @time_us: meeting time (microseconds since midnight of the first day)
 *
 * Returns: (transfer full): the hour on the wall, "14:26"; past midnight the
 *   next day's; an empty text for a negative time (never)
 */
char *
ordet_words_clock (gint64 time_us)
{
  int minutes = (int) (time_us / MINUTE % (24 * 60));

  if (time_us < 0)
    return g_strdup ("");
  /* Translators: an hour on the clock, hours (0 to 23) and minutes. */
  return g_strdup_printf (_("%1$02d:%2$02d"), minutes / 60, minutes % 60);
}

/**
 * ordet_words_month:
 * @month: 1 to 12
 *
 * The C library knows it in the language of the system, which need not be that
 * of the windows.
 *
 * Returns: (transfer none): "February", as in "13 February 2027"
 */
const char *
ordet_words_month (int month)
{
  switch (month)
    {
    case 1:
      return C_("inside a date", "January");
    case 2:
      return C_("inside a date", "February");
    case 3:
      return C_("inside a date", "March");
    case 4:
      return C_("inside a date", "April");
    case 5:
      return C_("inside a date", "May");
    case 6:
      return C_("inside a date", "June");
    case 7:
      return C_("inside a date", "July");
    case 8:
      return C_("inside a date", "August");
    case 9:
      return C_("inside a date", "September");
    case 10:
      return C_("inside a date", "October");
    case 11:
      return C_("inside a date", "November");
    case 12:
      return C_("inside a date", "December");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ordet_words_date:
 * @date: (nullable): "2027-02-13"
 *
 * Returns: (transfer full): "13 February 2027" in the language of the
 *   windows; @date itself if it is no date, an empty text for NULL
 */
char *
ordet_words_date (const char *date)
{
  int year, month, day;
  g_autoptr(GDateTime) when = NULL;

  if (date == NULL)
    return g_strdup ("");
  if (sscanf (date, "%4d-%2d-%2d", &year, &month, &day) == 3)
    when = g_date_time_new_utc (year, month, day, 12, 0, 0);
  if (when == NULL)
    return g_strdup (date);
  /* Translators: a whole date: day, month, year: "13 February 2027". */
  return g_strdup_printf (C_("date", "%1$d %2$s %3$d"), day, ordet_words_month (month), year);
}

/**
 * ordet_words_weekday:
 * @day: 1 (Monday) to 7
 *
 * Returns: (transfer none): "Saturday", as a line begins
 */
const char *
ordet_words_weekday (int day)
{
  switch (day)
    {
    case 1:
      return C_("begins a line", "Monday");
    case 2:
      return C_("begins a line", "Tuesday");
    case 3:
      return C_("begins a line", "Wednesday");
    case 4:
      return C_("begins a line", "Thursday");
    case 5:
      return C_("begins a line", "Friday");
    case 6:
      return C_("begins a line", "Saturday");
    case 7:
      return C_("begins a line", "Sunday");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ordet_words_month_short:
 * @month: 1 to 12
 *
 * Returns: (transfer none): "Feb", for a small calendar leaf, in the language
 *   of the windows
 */
const char *
ordet_words_month_short (int month)
{
  switch (month)
    {
    case 1:
      return C_("calendar leaf", "Jan");
    case 2:
      return C_("calendar leaf", "Feb");
    case 3:
      return C_("calendar leaf", "Mar");
    case 4:
      return C_("calendar leaf", "Apr");
    case 5:
      return C_("calendar leaf", "May");
    case 6:
      return C_("calendar leaf", "Jun");
    case 7:
      return C_("calendar leaf", "Jul");
    case 8:
      return C_("calendar leaf", "Aug");
    case 9:
      return C_("calendar leaf", "Sep");
    case 10:
      return C_("calendar leaf", "Oct");
    case 11:
      return C_("calendar leaf", "Nov");
    case 12:
      return C_("calendar leaf", "Dec");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ordet_words_duration:
 * @length_us: how long, microseconds; a negative length counts as none
 *
 * Returns: (transfer full): exact to the second, in words: "3 minutes",
 *   "1 minute 18 seconds", "30 seconds", "1 hour 5 minutes"
 */
char *
ordet_words_duration (gint64 length_us)
{
  gint64 s = MAX (length_us, 0) / ORDET_SECOND;
  int hours = (int) (s / 3600), minutes = (int) (s / 60 % 60), seconds = (int) (s % 60);
  g_autofree char *h = g_strdup_printf (ngettext ("%d hour", "%d hours", hours), hours);
  g_autofree char *m = g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
  g_autofree char *sec = g_strdup_printf (ngettext ("%d second", "%d seconds", seconds), seconds);

  if (hours > 0 && minutes == 0)
    return g_steal_pointer (&h);
  if (hours > 0)
    /* Translators: "1 hour 5 minutes" */
    return g_strdup_printf (C_("duration", "%1$s %2$s"), h, m);
  if (minutes > 0 && seconds == 0)
    return g_steal_pointer (&m);
  if (minutes > 0)
    /* Translators: "1 minute 18 seconds" */
    return g_strdup_printf (C_("duration", "%1$s %2$s"), m, sec);
  return g_steal_pointer (&sec);
}

/**
 * ordet_words_duration_short:
 * @length_us: how long, microseconds; a negative length counts as none
 *
 * Returns: (transfer full): to the minute, for a narrow column: "< 1 min",
 *   "2 min", "1 h 23"
 */
char *
ordet_words_duration_short (gint64 length_us)
{
  int minutes;

  if (length_us < MINUTE)
    /* Translators: less than a minute, in a narrow column. */
    return g_strdup (_("< 1 min"));
  minutes = (int) ((length_us + MINUTE / 2) / MINUTE);
  if (minutes < 60)
    /* Translators: minutes, in a narrow column. */
    return g_strdup_printf (ngettext ("%d min", "%d min", minutes), minutes);
  /* Translators: hours and minutes, in a narrow column: "1 h 23". */
  return g_strdup_printf (_("%1$d h %2$02d"), minutes / 60, minutes % 60);
}

/**
 * ordet_words_about:
 * @length_us: how long, microseconds; a negative length counts as none
 *
 * Returns: (transfer full): what is foreseen: "about 17 min", "less than a
 *   minute"
 */
char *
ordet_words_about (gint64 length_us)
{
  g_autofree char *length = ordet_words_duration_short (length_us);

  if (length_us < MINUTE)
    return g_strdup (_("less than a minute"));
  /* Translators: %s is a length of time that is foreseen: "17 min". */
  return g_strdup_printf (_("about %s"), length);
}

/**
 * ordet_words_countdown:
 * @left_us: time left, microseconds; negative once the limit is passed
 *
 * A second that has begun counts as left, so that a limit of three minutes
 * begins at 3:00 and shows 0:00 only when it is used up.
 *
 * Returns: (transfer full): "1:18", "+0:12" over time, an empty text for
 *   ORDET_NEVER
 */
char *
ordet_words_countdown (gint64 left_us)
{
  gint64 s = left_us >= 0 ? (left_us + ORDET_SECOND - 1) / ORDET_SECOND
                          : -left_us / ORDET_SECOND;
  gboolean over = left_us <= -ORDET_SECOND;

  if (left_us == ORDET_NEVER)
    return g_strdup ("");
  if (s >= 3600)
    /* Translators: a running clock: sign if over time, hours, minutes, seconds. */
    return g_strdup_printf (_("%1$s%2$d:%3$02d:%4$02d"), over ? "+" : "",
                            (int) (s / 3600), (int) (s / 60 % 60), (int) (s % 60));
  /* Translators: a running clock: sign if over time, minutes, seconds. */
  return g_strdup_printf (_("%1$s%2$d:%3$02d"), over ? "+" : "", (int) (s / 60), (int) (s % 60));
}

/**
 * ordet_words_time_left:
 * @left_us: time left, microseconds; negative once the limit is passed
 *
 * Returns: (transfer full): "1 minute 18 seconds left", "12 seconds over
 *   time", "no time limit"; what a screen reader says
 */
char *
ordet_words_time_left (gint64 left_us)
{
  g_autofree char *length = NULL;

  if (left_us == ORDET_NEVER)
    return g_strdup (_("no time limit"));
  if (left_us <= -ORDET_SECOND)
    {
      length = ordet_words_duration (-left_us);
      /* Translators: %s is a length of time: "12 seconds over time" */
      return g_strdup_printf (_("%s over time"), length);
    }
  length = ordet_words_duration (MAX (left_us, 0) + ORDET_SECOND - 1);
  /* Translators: %s is a length of time: "1 minute 18 seconds left" */
  return g_strdup_printf (_("%s left"), length);
}
