/* ordet-report-figures.c — the figures of a period, one by one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-report.h"

#include <math.h>

/* The order is that of the enumeration. */
static const struct { const char *name; OrdetUnit unit; } codes[ORDET_N_FIGURES] = {
  { "meetings", ORDET_UNIT_NUMBER },
  { "time-share", ORDET_UNIT_PERCENT },
  { "speeches-share", ORDET_UNIT_PERCENT },
  { "spoke-share", ORDET_UNIT_PERCENT },
  { "room-share", ORDET_UNIT_PERCENT },
  { "time-gap", ORDET_UNIT_POINTS },
  { "speeches-gap", ORDET_UNIT_POINTS },
  { "spoke-gap", ORDET_UNIT_POINTS },
  { "took-floor", ORDET_UNIT_PERCENT },
  { "newcomers", ORDET_UNIT_NUMBER },
  { "with-newcomers", ORDET_UNIT_NUMBER },
  { "wait", ORDET_UNIT_MINUTES },
  { "concentrated", ORDET_UNIT_NUMBER },
  { "moved", ORDET_UNIT_NUMBER },
  { "extra-wait", ORDET_UNIT_NUMBER },
  { "rounds", ORDET_UNIT_NUMBER },
  { "interruptions", ORDET_UNIT_NUMBER },
  { "speeches", ORDET_UNIT_NUMBER },
  { "replies", ORDET_UNIT_NUMBER },
  { "introductions", ORDET_UNIT_NUMBER },
  { "minutes", ORDET_UNIT_MINUTES },
  { "over-limit", ORDET_UNIT_NUMBER },
};

/**
 * ordet_figure_to_string:
 * @code: a figure
 *
 * Returns: (transfer none): its word in files, "time-share"
 */
const char *
ordet_figure_to_string (OrdetFigureCode code)
{
  g_return_val_if_fail (code < ORDET_N_FIGURES, NULL);
  return codes[code].name;
}

/**
 * ordet_figure_unit:
 * @code: a figure
 *
 * Returns: what it is counted in
 */
OrdetUnit
ordet_figure_unit (OrdetFigureCode code)
{
  g_return_val_if_fail (code < ORDET_N_FIGURES, ORDET_UNIT_NUMBER);
  return codes[code].unit;
}

/* A share of nothing or of everything is as little told as a hidden one: which
 * of them it is would say something about few people (privacy.md 4). */
static void
read_estimate (const OrdetEstimate *estimate,
               gboolean             gap,
               OrdetFigure         *figure)
{
  double percent = round (100 * estimate->share);

  figure->told = estimate->told && (gap || (percent > 0 && percent < 100));
  figure->ranged = estimate->bounded;
  figure->value = 100 * estimate->share;
  figure->low = 100 * estimate->low;
  figure->high = 100 * estimate->high;
  figure->meetings = estimate->n;
}

static void
read_share (const OrdetReview *review,
            OrdetShare         share,
            gboolean           gap,
            OrdetFigure       *figure)
{
  OrdetEstimate estimate;

  if (!gap)
    ordet_review_estimate (review, share, &estimate);
  else if (!ordet_review_gap (review, share, &estimate))
    return;
  read_estimate (&estimate, gap, figure);
}

static void
read_room (const OrdetReview *review,
           OrdetFigure       *figure)
{
  gboolean typed;

  figure->told = ordet_review_room (review, &figure->value, &typed);
  figure->value *= 100;
  figure->meetings = typed ? review->typed.n : review->shares[ORDET_SHARE_PRESENT].n;
}

static void
read_wait (const OrdetReview *review,
           OrdetFigure       *figure)
{
  gint64 low, middle, high;

  if (!ordet_review_wait (review, 0.5, &middle) || !ordet_review_wait (review, 0.25, &low) ||
      !ordet_review_wait (review, 0.75, &high))
    return;
  figure->told = TRUE;
  figure->ranged = low < high;
  figure->value = (double) middle;
  figure->low = (double) low;
  figure->high = (double) high;
  for (guint i = 0; i < review->waits->len; i++)
    figure->meetings += g_array_index (review->waits, guint, i);
}

static void
read_count (OrdetFigure *figure,
            gint64       low,
            gint64       high)
{
  figure->told = figure->meetings > 0;
  figure->ranged = low < high;
  figure->value = figure->low = (double) low;
  figure->high = (double) high;
}

/**
 * ordet_figure_read:
 * @review: the figures of a period
 * @code: which
 * @figure: (out caller-allocates): the figure, in its unit
 */
void
ordet_figure_read (const OrdetReview *review,
                   OrdetFigureCode    code,
                   OrdetFigure       *figure)
{
  const gint64 counts[ORDET_N_FIGURES] = {
    [ORDET_FIGURE_MEETINGS] = review->meetings,
    [ORDET_FIGURE_WITH_NEWCOMERS] = review->with_newcomers,
    [ORDET_FIGURE_CONCENTRATED] = review->gini[ORDET_GINI_HIGH],
    [ORDET_FIGURE_MOVED] = review->moved[ORDET_MOVED_MANY],
    [ORDET_FIGURE_EXTRA_WAIT] = review->extra_wait[ORDET_EXTRA_WAIT_LONG],
    [ORDET_FIGURE_ROUNDS] = review->with_round,
    [ORDET_FIGURE_INTERRUPTIONS] = review->interruptions,
    [ORDET_FIGURE_SPEECHES] = review->speeches,
    [ORDET_FIGURE_REPLIES] = review->replies,
    [ORDET_FIGURE_INTRODUCTIONS] = review->introductions,
    [ORDET_FIGURE_MINUTES] = review->minutes,
    [ORDET_FIGURE_OVER_LIMIT] = review->over_limit,
  };

  g_return_if_fail (code < ORDET_N_FIGURES);

  *figure = (OrdetFigure) { .meetings = 0 };
  switch (code)
    {
    case ORDET_FIGURE_TIME:
    case ORDET_FIGURE_SPEECHES_SHARE:
    case ORDET_FIGURE_SPOKE_SHARE:
      read_share (review, ORDET_SHARE_TIME + (code - ORDET_FIGURE_TIME), FALSE, figure);
      break;
    case ORDET_FIGURE_GAP_TIME:
    case ORDET_FIGURE_GAP_SPEECHES:
    case ORDET_FIGURE_GAP_SPOKE:
      read_share (review, ORDET_SHARE_TIME + (code - ORDET_FIGURE_GAP_TIME), TRUE, figure);
      break;
    case ORDET_FIGURE_ROOM:
      read_room (review, figure);
      break;
    case ORDET_FIGURE_TOOK_FLOOR:
      figure->meetings = review->meetings;
      figure->told = ordet_review_took_floor (review, &figure->value);
      figure->value *= 100;
      break;
    case ORDET_FIGURE_NEWCOMERS:
      figure->meetings = review->meetings;
      read_count (figure, review->newcomers_low, review->newcomers_high);
      break;
    case ORDET_FIGURE_WAIT:
      read_wait (review, figure);
      break;
    case ORDET_FIGURE_CONCENTRATED:
      figure->meetings = review->meetings - review->gini[ORDET_GINI_UNTOLD];
      read_count (figure, counts[code], counts[code]);
      break;
    default:
      figure->meetings = review->meetings;
      read_count (figure, counts[code], counts[code]);
      break;
    }
}

G_STATIC_ASSERT (ORDET_SHARE_SPEECHES == ORDET_SHARE_TIME + 1 &&
                 ORDET_SHARE_SPOKE == ORDET_SHARE_TIME + 2);

/* A whole number with the minus of typography. */
static char *
number_text (double value)
{
  gint64 whole = (gint64) lround (value);
  g_autofree char *text = ordet_phrase_number (ABS (whole));

  return whole < 0 ? g_strconcat ("−", text, NULL) : g_steal_pointer (&text);
}

static const char *
phrase_of (OrdetUnit unit,
           gboolean  ranged)
{
  switch (unit)
    {
    case ORDET_UNIT_PERCENT:
      return ranged ? "review-percent-range" : "review-percent";
    case ORDET_UNIT_POINTS:
      return ranged ? "review-points-range" : "review-points";
    case ORDET_UNIT_MINUTES:
      return ranged ? "review-minutes-range" : "review-minutes";
    case ORDET_UNIT_NUMBER:
    default:
      return ranged ? "review-number-range" : "review-number";
    }
}

/**
 * ordet_figure_text:
 * @figure: a figure
 * @unit: what it is counted in
 * @phrases: a language
 *
 * A range is said as a range, outwards to whole numbers: its middle would be
 * taken for more than it is.
 *
 * Returns: (transfer full): "30 to 45 %", "12", "–" if it is not told
 */
char *
ordet_figure_text (const OrdetFigure  *figure,
                   OrdetUnit           unit,
                   const OrdetPhrases *phrases)
{
  g_autofree char *value = number_text (figure->value);
  g_autofree char *low = number_text (floor (figure->low + 1e-9));
  g_autofree char *high = number_text (ceil (figure->high - 1e-9));

  if (!figure->told)
    return g_strdup (ordet_phrase (phrases, "review-untold"));
  if (figure->ranged && g_strcmp0 (low, high) != 0)
    return ordet_phrase_fill (phrases, phrase_of (unit, TRUE), "low", low, "high", high, NULL);
  return ordet_phrase_fill (phrases, phrase_of (unit, FALSE), "n", value, NULL);
}
