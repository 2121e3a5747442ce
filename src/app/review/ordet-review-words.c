/* ordet-review-words.c — the review's sentences, in the language of the windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "ordet-words.h"

/**
 * ordet_review_percent:
 * @percent: 0 … 100
 *
 * Returns: (transfer full): "36 %"
 */
char *
ordet_review_percent (double percent)
{
  /* Translators: a share, with the space your language puts before the sign. */
  return g_strdup_printf (_("%d %%"), (int) round (percent));
}

/**
 * ordet_review_range:
 * @low: 0 … 100
 * @high: 0 … 100
 *
 * Returns: (transfer full): "31 to 41 %"
 */
char *
ordet_review_range (double low,
                    double high)
{
  /* Translators: a range of shares. */
  return g_strdup_printf (_("%1$d to %2$d %%"), (int) round (low), (int) round (high));
}

/**
 * ordet_review_points:
 * @points: percentage points, −100 … 100
 *
 * Returns: (transfer full): "−8", "0", "+3"
 */
char *
ordet_review_points (double points)
{
  int number = (int) round (points);

  if (number == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%d", number < 0 ? "\u2212" : "+", ABS (number));
}

/**
 * ordet_review_month_words:
 * @month: "2027-02"
 *
 * Returns: (transfer full): "February 2027"
 */
char *
ordet_review_month_words (const char *month)
{
  int year = atoi (month), number = strlen (month) == 7 ? atoi (month + 5) : 0;

  if (number < 1 || number > 12)
    return g_strdup (month);
  /* Translators: a month and its year: "February 2027". */
  return g_strdup_printf (C_("month", "%1$s %2$d"), ordet_words_month (number), year);
}

/**
 * ordet_review_half_words:
 * @half_year: "2027-H1"
 *
 * Returns: (transfer full): "First half of 2027"
 */
char *
ordet_review_half_words (const char *half_year)
{
  g_return_val_if_fail (strlen (half_year) == 7, NULL);
  /* Translators: %.4s is a year. */
  return half_year[6] == '1' ? g_strdup_printf (_("First half of %.4s"), half_year)
                             /* Translators: %.4s is a year. */
                             : g_strdup_printf (_("Second half of %.4s"), half_year);
}

/**
 * ordet_review_half_axis:
 * @half_year: "2027-H1"
 *
 * Returns: (transfer full): the same, short enough to stand under a column
 */
char *
ordet_review_half_axis (const char *half_year)
{
  g_return_val_if_fail (strlen (half_year) == 7, NULL);
  /* Translators: under a column of a chart: the months of half a year. */
  return g_strdup (half_year[6] == '1' ? _("Jan–Jun")
                                       /* Translators: under a column of a chart, as above. */
                                       : _("Jul–Dec"));
}

/**
 * ordet_review_period_words:
 * @from_month: "2027-01"
 * @to_month: "2027-12"
 *
 * Returns: (transfer full): "2027", "First half of 2027" or "July 2026 to June 2027"
 */
char *
ordet_review_period_words (const char *from_month,
                           const char *to_month)
{
  g_autofree char *from = NULL, *to = NULL;

  if (strncmp (from_month, to_month, 4) == 0 && g_str_has_suffix (from_month, "-01") &&
      g_str_has_suffix (to_month, "-12"))
    return g_strndup (from_month, 4);
  if (strncmp (from_month, to_month, 4) == 0 &&
      ((g_str_has_suffix (from_month, "-01") && g_str_has_suffix (to_month, "-06")) ||
       (g_str_has_suffix (from_month, "-07") && g_str_has_suffix (to_month, "-12"))))
    {
      g_autofree char *half_year = ordet_review_half_year (from_month);

      return ordet_review_half_words (half_year);
    }
  from = ordet_review_month_words (from_month);
  to = ordet_review_month_words (to_month);
  /* Translators: a period: from this month to that. */
  return g_strdup_printf (_("%1$s to %2$s"), from, to);
}

/* --- goals --- */

/**
 * ordet_goal_name:
 * @kind: a kind of goal
 *
 * Returns: (transfer none): what it is about, for a menu
 */
const char *
ordet_goal_name (OrdetGoalKind kind)
{
  switch (kind)
    {
    case ORDET_GOAL_TIME_WITHIN:
      return _("Speaking Time Within Two Bounds");
    case ORDET_GOAL_TIME_NEAR_ROOM:
      return _("Speaking Time as Those Present");
    case ORDET_GOAL_TIME_NOT_BELOW_ROOM:
      return _("Speaking Time Not Below Those Present");
    case ORDET_GOAL_TOOK_FLOOR:
      return _("Many Take the Floor");
    case ORDET_GOAL_NEWCOMERS:
      return _("New Voices");
    case ORDET_GOAL_WAIT:
      return _("Short Waits");
    case ORDET_GOAL_CONCENTRATION:
      return _("Time Not on Few");
    case ORDET_GOAL_ROUNDS:
      return _("Go-Rounds and Buzz Groups");
    case ORDET_GOAL_MEETINGS:
      return _("Meetings Held");
    case ORDET_N_GOALS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ordet_goal_words:
 * @goal: a valid goal
 *
 * Returns: (transfer full): the goal as a sentence
 */
char *
ordet_goal_words (const OrdetGoal *goal)
{
  switch (goal->kind)
    {
    case ORDET_GOAL_TIME_WITHIN:
      return g_strdup_printf (_("Speaking time stays within %1$d/%2$d"), goal->low, goal->high);
    case ORDET_GOAL_TIME_NEAR_ROOM:
      /* Translators: the space is one that no line ends at */
      return g_strdup_printf (ngettext ("Share of time matches share present (±%d\u00a0point)",
                                        "Share of time matches share present (±%d\u00a0points)",
                                        (gulong) goal->high), goal->high);
    case ORDET_GOAL_TIME_NOT_BELOW_ROOM:
      return g_strdup_printf (ngettext ("Share of time at most %d point below share present",
                                        "Share of time at most %d points below share present",
                                        (gulong) goal->high), goal->high);
    case ORDET_GOAL_TOOK_FLOOR:
      return g_strdup_printf (_("At least %d %% of those present take the floor"), goal->low);
    case ORDET_GOAL_NEWCOMERS:
      return g_strdup_printf (_("Somebody new speaks at %d %% of the meetings or more"), goal->low);
    case ORDET_GOAL_WAIT:
      return g_strdup_printf (ngettext ("The wait is at most %d minute",
                                        "The wait is at most %d minutes", (gulong) goal->high),
                              goal->high);
    case ORDET_GOAL_CONCENTRATION:
      return g_strdup_printf (_("The time lies on few at no more than %d %% of the meetings"),
                              goal->high);
    case ORDET_GOAL_ROUNDS:
      return g_strdup_printf (_("A go-round or buzz groups at %d %% of the meetings or more"),
                              goal->low);
    case ORDET_GOAL_MEETINGS:
      return g_strdup_printf (ngettext ("At least %d meeting is held",
                                        "At least %d meetings are held", (gulong) goal->low),
                              goal->low);
    case ORDET_N_GOALS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * ordet_goal_verdict_words:
 * @verdict: met, not met, too few data
 *
 * Returns: (transfer none): "Met"
 */
const char *
ordet_goal_verdict_words (OrdetVerdict verdict)
{
  switch (verdict)
    {
    case ORDET_VERDICT_MET:
      /* Translators: of a goal. */
      return _("Met");
    case ORDET_VERDICT_NOT_MET:
      /* Translators: of a goal: it is not met. */
      return _("Not yet");
    case ORDET_VERDICT_TOO_FEW:
    default:
      return _("Too few data");
    }
}

static gboolean
in_points (const OrdetGoal *goal)
{
  return goal->kind == ORDET_GOAL_TIME_NEAR_ROOM || goal->kind == ORDET_GOAL_TIME_NOT_BELOW_ROOM;
}

/**
 * ordet_goal_figure_words:
 * @goal: a valid goal
 * @result: its judgement
 *
 * Returns: (transfer full): the figure: "36 %", "−8 points", "7 min"; "–" for
 *   one that is not told or is none, which look the same
 */
char *
ordet_goal_figure_words (const OrdetGoal       *goal,
                         const OrdetGoalResult *result)
{
  int number = (int) round (result->figure);
  g_autofree char *points = NULL;

  if (!result->told)
    return g_strdup ("–");
  if (in_points (goal))
    {
      points = ordet_review_points (result->figure);
      /* Translators: percentage points, with a sign: "−8 points". */
      return g_strdup_printf (ngettext ("%s point", "%s points", (gulong) ABS (number)), points);
    }
  if (goal->kind == ORDET_GOAL_TIME_WITHIN && (number == 0 || number == 100))
    return g_strdup ("–");
  if (goal->kind == ORDET_GOAL_WAIT)
    /* Translators: minutes, short. */
    return g_strdup_printf (_("%d min"), number);
  if (goal->kind == ORDET_GOAL_MEETINGS)
    return g_strdup_printf (ngettext ("%d meeting", "%d meetings", (gulong) number), number);
  return ordet_review_percent (result->figure);
}

/**
 * ordet_goal_reason_words:
 * @goal: a valid goal
 * @result: its judgement
 *
 * Returns: (transfer full): why there are too few data, or the range the
 *   verdict stands on; empty where there is nothing to add
 */
char *
ordet_goal_reason_words (const OrdetGoal       *goal,
                         const OrdetGoalResult *result)
{
  g_autofree char *low = NULL, *high = NULL, *range = NULL;

  switch (result->verdict == ORDET_VERDICT_TOO_FEW ? result->why : ORDET_WHY_NONE)
    {
    case ORDET_WHY_MEETINGS:
      return g_strdup (_("Fewer than three meetings tell it."));
    case ORDET_WHY_SPEECHES:
      return g_strdup (_("Fewer than twenty speeches."));
    case ORDET_WHY_ROOM:
      return g_strdup (_("How many of those present are on list A is not known."));
    case ORDET_WHY_ACROSS:
    case ORDET_WHY_NONE:
    default:
      break;
    }
  if (!result->told || !result->ranged)
    return g_strdup ("");
  if (in_points (goal))
    {
      low = ordet_review_points (result->low);
      high = ordet_review_points (result->high);
      /* Translators: percentage points: "Range −14 to −2." */
      range = g_strdup_printf (_("Range %1$s to %2$s."), low, high);
    }
  else
    {
      low = ordet_review_range (result->low, result->high);
      /* Translators: %s is such as "31 to 41 %" */
      range = g_strdup_printf (_("Range %s."), low);
    }
  if (result->verdict != ORDET_VERDICT_TOO_FEW)
    return g_steal_pointer (&range);
  /* Translators: %s is such as "Range 31 to 41 %." */
  return g_strdup_printf (_("%s It lies across the goal."), range);
}
