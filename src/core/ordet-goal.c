/* ordet-goal.c — a board's goals: met, not met, or too few data
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-goal.h"

#include <string.h>

#include "ordet-types.h"

static const char *const kinds[ORDET_N_GOALS] = {
  NULL, "time-within", "time-near-room", "time-not-below-room", "took-floor", "newcomers",
  "wait", "concentration", "rounds", "meetings",
};

static const struct { gint low_min, low_max, high_min, high_max; } ranges[ORDET_N_GOALS] = {
  [ORDET_GOAL_TIME_WITHIN] = { 0, 100, 0, 100 },
  [ORDET_GOAL_TIME_NEAR_ROOM] = { 0, 0, 0, 100 },
  [ORDET_GOAL_TIME_NOT_BELOW_ROOM] = { 0, 0, 0, 100 },
  [ORDET_GOAL_TOOK_FLOOR] = { 0, 100, 0, 0 },
  [ORDET_GOAL_NEWCOMERS] = { 0, 100, 0, 0 },
  [ORDET_GOAL_WAIT] = { 0, 0, 0, 600 },
  [ORDET_GOAL_CONCENTRATION] = { 0, 0, 0, 100 },
  [ORDET_GOAL_ROUNDS] = { 0, 100, 0, 0 },
  [ORDET_GOAL_MEETINGS] = { 1, 1000, 0, 0 },
};

static const OrdetGoal templates[] = {
  { ORDET_GOAL_TIME_WITHIN, 40, 60 },
  { ORDET_GOAL_TIME_NEAR_ROOM, 0, 5 },
  { ORDET_GOAL_TIME_NOT_BELOW_ROOM, 0, 10 },
  { ORDET_GOAL_TOOK_FLOOR, 50, 0 },
  { ORDET_GOAL_NEWCOMERS, 100, 0 },
  { ORDET_GOAL_WAIT, 0, 10 },
  { ORDET_GOAL_CONCENTRATION, 0, 25 },
  { ORDET_GOAL_ROUNDS, 50, 0 },
  { ORDET_GOAL_MEETINGS, 4, 0 },
};

/**
 * ordet_goal_templates:
 * @n_goals: (out): their number
 *
 * Returns: (array length=n_goals) (transfer none): the goals that are offered
 */
const OrdetGoal *
ordet_goal_templates (gsize *n_goals)
{
  *n_goals = G_N_ELEMENTS (templates);
  return templates;
}

/**
 * ordet_goal_kind_to_string:
 * @kind: a kind of goal
 *
 * Returns: (transfer none): its word in files
 */
const char *
ordet_goal_kind_to_string (OrdetGoalKind kind)
{
  g_return_val_if_fail (kind > 0 && kind < ORDET_N_GOALS, NULL);
  return kinds[kind];
}

/**
 * ordet_goal_kind_from_string:
 * @text: (nullable): a word
 * @kind: (out): the kind of that name
 *
 * Returns: %FALSE, and nothing set, if there is none
 */
gboolean
ordet_goal_kind_from_string (const char    *text,
                             OrdetGoalKind *kind)
{
  for (guint i = 1; text != NULL && i < ORDET_N_GOALS; i++)
    if (strcmp (kinds[i], text) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * ordet_goal_valid:
 * @self: a goal, perhaps from a file
 * @error: return location; %ORDET_ERROR_VALUE
 *
 * Returns: %FALSE with @error set if its numbers make no sense
 */
gboolean
ordet_goal_valid (const OrdetGoal  *self,
                  GError          **error)
{
  if (self->kind > 0 && self->kind < ORDET_N_GOALS &&
      self->low >= ranges[self->kind].low_min && self->low <= ranges[self->kind].low_max &&
      self->high >= ranges[self->kind].high_min && self->high <= ranges[self->kind].high_max &&
      (self->kind != ORDET_GOAL_TIME_WITHIN || self->low < self->high))
    return TRUE;

  g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE, "A goal has numbers out of range");
  return FALSE;
}

static void
too_few (OrdetGoalResult *result,
         OrdetWhy         why)
{
  result->verdict = ORDET_VERDICT_TOO_FEW;
  result->why = why;
}

/* Rounding: 100 · 0.4 is not 40. */
#define HAIR 1e-9

/* Met if the whole interval lies inside, not met if all of it lies outside. */
static void
judge_interval (OrdetGoalResult *result,
                double           from,
                double           to)
{
  if (result->low >= from - HAIR && result->high <= to + HAIR)
    result->verdict = ORDET_VERDICT_MET;
  else if (result->high < from - HAIR || result->low > to + HAIR)
    result->verdict = ORDET_VERDICT_NOT_MET;
  else
    too_few (result, ORDET_WHY_ACROSS);
}

static void
judge_share (const OrdetGoal   *goal,
             const OrdetReview *review,
             OrdetGoalResult   *result)
{
  gboolean within = goal->kind == ORDET_GOAL_TIME_WITHIN;
  OrdetEstimate estimate;

  if (within)
    ordet_review_estimate (review, ORDET_SHARE_TIME, &estimate);
  else if (!ordet_review_gap (review, ORDET_SHARE_TIME, &estimate) && estimate.told)
    {
      too_few (result, ORDET_WHY_ROOM);
      return;
    }
  if (!estimate.told)
    {
      too_few (result, ORDET_WHY_MEETINGS);
      return;
    }

  result->told = TRUE;
  result->ranged = estimate.bounded;
  result->figure = 100 * estimate.share;
  result->low = 100 * estimate.low;
  result->high = 100 * estimate.high;
  if (estimate.n < ORDET_GOAL_MIN_MEETINGS)
    too_few (result, ORDET_WHY_MEETINGS);
  else if (review->speeches < ORDET_GOAL_MIN_SPEECHES)
    too_few (result, ORDET_WHY_SPEECHES);
  else if (within)
    judge_interval (result, goal->low, goal->high);
  else
    judge_interval (result, -goal->high,
                    goal->kind == ORDET_GOAL_TIME_NEAR_ROOM ? goal->high : 100);
}

/* A count of what happened: nothing to be uncertain about. */
static void
judge_count (OrdetGoalResult *result,
             double           figure,
             gboolean         met,
             guint            meetings)
{
  result->told = TRUE;
  result->figure = result->low = result->high = figure;
  if (meetings < ORDET_GOAL_MIN_MEETINGS)
    too_few (result, ORDET_WHY_MEETINGS);
  else
    result->verdict = met ? ORDET_VERDICT_MET : ORDET_VERDICT_NOT_MET;
}

static void
judge_at_least (const OrdetGoal   *goal,
                const OrdetReview *review,
                guint              n,
                OrdetGoalResult   *result)
{
  if (review->meetings == 0)
    too_few (result, ORDET_WHY_MEETINGS);
  else
    judge_count (result, 100.0 * n / review->meetings,
                 100 * (guint64) n >= (guint64) goal->low * review->meetings, review->meetings);
}

static void
judge_wait (const OrdetGoal   *goal,
            const OrdetReview *review,
            OrdetGoalResult   *result)
{
  guint meetings = 0;
  gint64 minutes;

  for (guint i = 0; i < review->waits->len; i++)
    meetings += g_array_index (review->waits, guint, i);
  if (ordet_review_wait (review, 0.5, &minutes))
    judge_count (result, (double) minutes, minutes <= goal->high, meetings);
  else
    too_few (result, ORDET_WHY_MEETINGS);
}

/* Only meetings with ten speakers or more tell it. */
static void
judge_concentration (const OrdetGoal   *goal,
                     const OrdetReview *review,
                     OrdetGoalResult   *result)
{
  guint high = review->gini[ORDET_GINI_HIGH];
  guint told = review->gini[ORDET_GINI_LOW] + review->gini[ORDET_GINI_MIDDLE] + high;

  if (told == 0)
    too_few (result, ORDET_WHY_MEETINGS);
  else
    judge_count (result, 100.0 * high / told, 100 * (guint64) high <= (guint64) goal->high * told,
                 told);
}

static void
judge_took_floor (const OrdetGoal   *goal,
                  const OrdetReview *review,
                  OrdetGoalResult   *result)
{
  double share;

  if (ordet_review_took_floor (review, &share))
    judge_count (result, 100 * share, 100 * share >= goal->low, review->meetings);
  else
    too_few (result, ORDET_WHY_MEETINGS);
}

/**
 * ordet_goal_judge:
 * @self: a valid goal
 * @review: the figures of a period
 * @result: (out caller-allocates): the verdict, with what it is based on
 *
 * A share is judged by its whole interval: met or not met only if all of it
 * says so. With fewer than three meetings or twenty speeches nothing is said.
 */
void
ordet_goal_judge (const OrdetGoal   *self,
                  const OrdetReview *review,
                  OrdetGoalResult   *result)
{
  *result = (OrdetGoalResult) { .verdict = ORDET_VERDICT_TOO_FEW };
  switch (self->kind)
    {
    case ORDET_GOAL_TIME_WITHIN:
    case ORDET_GOAL_TIME_NEAR_ROOM:
    case ORDET_GOAL_TIME_NOT_BELOW_ROOM:
      judge_share (self, review, result);
      break;
    case ORDET_GOAL_TOOK_FLOOR:
      judge_took_floor (self, review, result);
      break;
    case ORDET_GOAL_NEWCOMERS:
      judge_at_least (self, review, review->with_newcomers, result);
      break;
    case ORDET_GOAL_WAIT:
      judge_wait (self, review, result);
      break;
    case ORDET_GOAL_CONCENTRATION:
      judge_concentration (self, review, result);
      break;
    case ORDET_GOAL_ROUNDS:
      judge_at_least (self, review, review->with_round, result);
      break;
    case ORDET_GOAL_MEETINGS:
      result->told = TRUE;
      result->figure = result->low = result->high = review->meetings;
      result->verdict =
        (gint) review->meetings >= self->low ? ORDET_VERDICT_MET : ORDET_VERDICT_NOT_MET;
      break;
    case ORDET_N_GOALS:
    default:
      g_return_if_reached ();
    }
}
