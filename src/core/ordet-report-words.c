/* ordet-report-words.c — figures and verdicts as sentences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-report.h"

#include <math.h>

/**
 * ordet_goal_text:
 * @goal: a valid goal
 * @phrases: a language
 *
 * Returns: (transfer full): the goal as a sentence
 */
char *
ordet_goal_text (const OrdetGoal    *goal,
                 const OrdetPhrases *phrases)
{
  g_autofree char *key = g_strconcat ("goal-", ordet_goal_kind_to_string (goal->kind), NULL);
  g_autofree char *low = ordet_phrase_number (goal->low);
  g_autofree char *high = ordet_phrase_number (goal->high);

  return ordet_phrase_fill (phrases, key, "low", low, "high", high, NULL);
}

/**
 * ordet_goal_result_text:
 * @result: a verdict
 * @phrases: a language
 *
 * Returns: (transfer full): sign and words, with the reason if there are too
 *   few data
 */
char *
ordet_goal_result_text (const OrdetGoalResult *result,
                        const OrdetPhrases    *phrases)
{
  static const char *const too_few[] = {
    [ORDET_WHY_NONE] = "verdict-meetings",
    [ORDET_WHY_MEETINGS] = "verdict-meetings",
    [ORDET_WHY_SPEECHES] = "verdict-speeches",
    [ORDET_WHY_ACROSS] = "verdict-across",
    [ORDET_WHY_ROOM] = "verdict-room",
  };

  switch (result->verdict)
    {
    case ORDET_VERDICT_MET:
      return g_strdup (ordet_phrase (phrases, "verdict-met"));
    case ORDET_VERDICT_NOT_MET:
      return g_strdup (ordet_phrase (phrases, "verdict-not-met"));
    case ORDET_VERDICT_TOO_FEW:
    default:
      return g_strdup (ordet_phrase (phrases, too_few[result->why]));
    }
}

static const char *
gap_phrase (const OrdetFigure *gap)
{
  if (gap->low > 0)
    return "words-gap-above";
  return gap->high < 0 ? "words-gap-below" : "words-gap-across";
}

/**
 * ordet_report_floor_text:
 * @review: the figures of a period
 * @phrases: a language
 *
 * Returns: (transfer full): the floor over the room in words: "List A had 30 to
 *   45 % of the time; of those present it was 52 %. …"
 */
char *
ordet_report_floor_text (const OrdetReview  *review,
                         const OrdetPhrases *phrases)
{
  OrdetFigure time, room, gap;
  g_autofree char *floor_text = NULL;
  g_autofree char *room_text = NULL;
  g_autofree char *both = NULL;

  ordet_figure_read (review, ORDET_FIGURE_TIME, &time);
  ordet_figure_read (review, ORDET_FIGURE_ROOM, &room);
  ordet_figure_read (review, ORDET_FIGURE_GAP_TIME, &gap);
  if (!time.told)
    return g_strdup (ordet_phrase (phrases, "words-floor-untold"));

  floor_text = ordet_figure_text (&time, ORDET_UNIT_PERCENT, phrases);
  if (!room.told)
    return ordet_phrase_fill (phrases, "words-floor-alone", "floor", floor_text, NULL);
  room_text = ordet_figure_text (&room, ORDET_UNIT_PERCENT, phrases);
  both = ordet_phrase_fill (phrases, "words-floor-both", "floor", floor_text, "room", room_text, NULL);
  if (!gap.ranged)
    return g_steal_pointer (&both);
  return g_strconcat (both, " ", ordet_phrase (phrases, gap_phrase (&gap)), NULL);
}

/**
 * ordet_report_voice_text:
 * @review: the figures of a period
 * @code: took the floor, newcomers, wait or concentrated
 * @phrases: a language
 *
 * Returns: (transfer full) (nullable): the figure as a sentence; NULL if it is
 *   not told
 */
char *
ordet_report_voice_text (const OrdetReview  *review,
                         OrdetFigureCode     code,
                         const OrdetPhrases *phrases)
{
  static const char *const keys[ORDET_N_FIGURES] = {
    [ORDET_FIGURE_TOOK_FLOOR] = "words-took-floor",
    [ORDET_FIGURE_WITH_NEWCOMERS] = "words-newcomers",
    [ORDET_FIGURE_WAIT] = "words-wait",
    [ORDET_FIGURE_CONCENTRATED] = "words-concentrated",
  };
  OrdetFigure figure;
  g_autofree char *n = NULL, *of = NULL;

  g_return_val_if_fail (code < ORDET_N_FIGURES && keys[code] != NULL, NULL);

  ordet_figure_read (review, code, &figure);
  if (!figure.told)
    return NULL;
  figure.ranged = FALSE;
  n = ordet_figure_text (&figure, ordet_figure_unit (code), phrases);
  of = ordet_phrase_count (phrases, "review-meetings", figure.meetings, NULL);
  return ordet_phrase_fill (phrases, keys[code], "n", n, "of", of, NULL);
}

/**
 * ordet_report_rules_text:
 * @review: the figures of a period
 * @phrases: a language
 *
 * Returns: (transfer full): what the rules changed and what it cost
 */
char *
ordet_report_rules_text (const OrdetReview  *review,
                         const OrdetPhrases *phrases)
{
  g_autofree char *moved =
    ordet_phrase_count (phrases, "review-meetings", review->moved[ORDET_MOVED_MANY], NULL);
  g_autofree char *waited =
    ordet_phrase_count (phrases, "review-meetings", review->extra_wait[ORDET_EXTRA_WAIT_LONG],
                        NULL);

  return ordet_phrase_fill (phrases, "words-rules", "moved", moved, "waited", waited, NULL);
}

/* One in twenty by chance, as everywhere else in the social sciences. */
#define TREND_P 0.05
#define MOST_PERIODS 60

/**
 * ordet_report_trend_text:
 * @periods: (array length=n_periods): half-years, the oldest first
 * @n_periods: their number
 * @phrases: a language
 *
 * Returns: (transfer full): whether list A's share of the time has a direction,
 *   in words
 */
char *
ordet_report_trend_text (const OrdetReportPeriod *periods,
                         gsize                    n_periods,
                         const OrdetPhrases      *phrases)
{
  double shares[MOST_PERIODS];
  guint n = 0;
  OrdetTrend trend;
  g_autofree char *points = NULL;

  for (gsize i = n_periods > MOST_PERIODS ? n_periods - MOST_PERIODS : 0; i < n_periods; i++)
    {
      OrdetFigure time;

      ordet_figure_read (periods[i].review, ORDET_FIGURE_TIME, &time);
      if (time.told)
        shares[n++] = time.value;
    }
  if (!ordet_review_trend (shares, n, &trend))
    return g_strdup (ordet_phrase (phrases, "words-trend-few"));
  if (trend.p > TREND_P || trend.slope == 0)
    return g_strdup (ordet_phrase (phrases, "words-trend-flat"));

  points = ordet_phrase_number ((gint64) lround (MAX (fabs (trend.slope), 1)));
  return ordet_phrase_fill (phrases, trend.slope > 0 ? "words-trend-up" : "words-trend-down",
                            "n", points, NULL);
}
