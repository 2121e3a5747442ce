/* test-review.c — from records to figures, verdicts and tables
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tests/tools/check-statistics.py computes the same with other means.
 */
#include "ordet-goal.h"
#include "ordet-record-set.h"
#include "ordet-record-simulate.h"
#include "ordet-review-district.h"
#include "ordet-review.h"
#include "ordet-types.h"

#include <math.h>
#include <string.h>

static guint
below (guint    n,
       guint64 *seed)
{
  return (guint) ordet_lot_uniform (n, ordet_draw_seeded, seed);
}

/* --- intervals --- */

static void
test_quantile (void)
{
  /* Tables of Student's t; with one degree tan (π (p − 1/2)). */
  static const struct { double p; guint df; double t; } cases[] = {
    { 0.95, 1, 6.313751514675 },   { 0.975, 1, 12.706204736175 }, { 0.95, 2, 2.919985580354 },
    { 0.975, 2, 4.302652729696 },  { 0.95, 4, 2.131846786327 },   { 0.95, 9, 1.833112932656 },
    { 0.975, 9, 2.262157162741 },  { 0.95, 30, 1.697260886593 },  { 0.975, 100, 1.983971518449 },
    { 0.95, 100000, 1.644869 },    { 0.5, 7, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (ordet_t_quantile (cases[i].p, cases[i].df), cases[i].t, 1e-6);
}

static void
test_pool (void)
{
  OrdetPool pool = { 0 };
  OrdetEstimate estimate;

  ordet_pool_estimate (&pool, 0.9, &estimate);
  g_assert_false (estimate.told);

  /* One meeting has no interval. */
  ordet_pool_add (&pool, 60, 0.25, 0);
  ordet_pool_estimate (&pool, 0.9, &estimate);
  g_assert_true (estimate.told);
  g_assert_false (estimate.bounded);
  g_assert_cmpfloat (estimate.share, ==, 0.25);
  g_assert_cmpfloat (estimate.low, ==, 0);
  g_assert_cmpfloat (estimate.high, ==, 1);

  /* A lot of three steps tells it to within a third. */
  {
    OrdetPool lot = { 0 };

    ordet_pool_add (&lot, 60, 1 / 3.0, 20);
    ordet_pool_estimate (&lot, 0.9, &estimate);
    g_assert_true (estimate.bounded);
    g_assert_cmpfloat_with_epsilon (estimate.low, 0, 1e-12);
    g_assert_cmpfloat_with_epsilon (estimate.high, 2 / 3.0, 1e-12);
  }

  /* By hand: T = 60, 40; y = 0.25, 0.5; R = (15 + 20)/100 = 0.35.
   * spread² = 2/1 · ((60·−0.1)² + (40·0.15)²)/100² = 2·72/10⁴ */
  ordet_pool_add (&pool, 40, 0.5, 0);
  ordet_pool_estimate (&pool, 0.9, &estimate);
  g_assert_cmpfloat_with_epsilon (estimate.share, 0.35, 1e-12);
  g_assert_cmpfloat_with_epsilon (estimate.se_spread, sqrt (2 * 72 / 1e4), 1e-12);
  g_assert_cmpfloat (estimate.se_lot, ==, 0);
  g_assert_cmpfloat_with_epsilon (estimate.low, MAX (0, 0.35 - 6.313751514675 * sqrt (0.0144)),
                                  1e-9);

  /* Two lots of the same share: only the lots make it uncertain.
   * lot² = (20² + 20²)/4/80² */
  pool = (OrdetPool) { 0 };
  ordet_pool_add (&pool, 40, 0.5, 20);
  ordet_pool_add (&pool, 40, 0.5, 20);
  ordet_pool_estimate (&pool, 0.9, &estimate);
  g_assert_cmpfloat_with_epsilon (estimate.se_spread, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (estimate.se_lot, sqrt (800.0 / 4) / 80, 1e-12);
}

/* Nine times in ten the interval holds the true share, by lot and exactly. */
static void
test_coverage (void)
{
  guint64 seed = 5;

  for (guint steps = 0; steps <= 3; steps += 3)
    {
      guint inside = 0;

      for (guint year = 0; year < 2000; year++)
        {
          OrdetPool pool = { 0 };
          OrdetEstimate estimate;

          for (guint m = 0; m < 8; m++)
            {
              double minutes = 30 + below (60, &seed);
              double y = 0.1 + below (1000, &seed) / 1000.0 * 0.6; /* mean 0.4 */
              double told = y;

              if (steps > 0)
                told = floor (y * steps + below (100000, &seed) / 100000.0) / steps;
              ordet_pool_add (&pool, minutes, told, steps > 0 ? minutes / steps : 0);
            }
          ordet_pool_estimate (&pool, 0.9, &estimate);
          inside += estimate.low <= 0.4 && 0.4 <= estimate.high;
        }
      g_assert_cmpuint (inside, >, 1740);
      g_assert_cmpuint (inside, <, 2000);
    }
}

/* --- records of a period --- */

static OrdetRecord *
invent (guint64 *seed)
{
  OrdetRecord *self = ordet_record_new ();
  OrdetSplit split = { ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD, 0, 0 };
  guint form = below (3, seed);

  g_free (self->id);
  self->id = g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x",
                              ordet_draw_seeded (seed), ordet_draw_seeded (seed));
  g_free (self->month);
  self->month = g_strdup_printf ("20%02u-%02u", 20 + below (10, seed), 1 + below (12, seed));
  g_free (self->kind);
  self->kind = g_strdup ("members");
  self->revision = 1 + below (3, seed);
  self->present = 5 * (3 + below (8, seed));
  self->spoke = 6 + below ((guint) self->present - 6, seed);
  self->speeches = self->spoke + below (20, seed);
  self->minutes = 20 + below (100, seed);
  self->newcomers = below (5, seed);
  self->newcomers = self->newcomers == 2 ? ORDET_FEW : MIN (self->newcomers, self->spoke);
  self->wait_minutes = below (4, seed) == 0 ? ORDET_UNTOLD : (gint64) below (12, seed);
  self->round_minutes = below (2, seed) * below (20, seed);
  self->moved_band = below (3, seed);
  self->extra_wait_band = below (3, seed);
  if (self->spoke >= 10)
    self->gini_band = 1 + below (3, seed);
  if (form == 0 && self->spoke >= 10)
    {
      split.present_a = 5 + (gint) below ((guint) self->present - 9, seed);
      split.present_others = (gint) self->present - split.present_a;
      split.spoke_a = 5 + (gint) below ((guint) self->spoke - 9, seed);
      split.minutes_a = (gint) below ((guint) self->minutes + 1, seed);
    }
  else if (form == 1)
    {
      split.lot_steps = 1 + (gint) below ((guint) self->spoke / 3, seed);
      split.lot_drawn = (gint) below ((guint) split.lot_steps + 1, seed);
    }
  ordet_record_tell (self, &split);
  g_assert_true (ordet_record_valid (self, NULL));

  return self;
}

static void
test_review (void)
{
  g_autoptr(OrdetReview) review = ordet_review_new ();
  g_autoptr(OrdetRecord) exact = ordet_record_new ();
  g_autoptr(OrdetRecord) lot = ordet_record_new ();
  OrdetEstimate estimate;
  double share;
  gboolean typed;
  gint64 minutes;

  g_assert_false (ordet_review_room (review, &share, NULL));
  g_assert_false (ordet_review_took_floor (review, &share));
  g_assert_false (ordet_review_wait (review, 0.5, &minutes));

  exact->present = 40, exact->spoke = 20, exact->speeches = 30, exact->minutes = 60;
  exact->newcomers = ORDET_FEW, exact->wait_minutes = 4, exact->gini_band = ORDET_GINI_LOW;
  exact->present_a = 18, exact->present_others = 21, exact->spoke_a = 8, exact->minutes_a = 20;
  lot->present = 20, lot->spoke = 9, lot->speeches = 12, lot->minutes = 40, lot->newcomers = 3;
  lot->wait_minutes = 7, lot->group_minutes = 10, lot->lot_steps = 3, lot->lot_drawn = 1;
  ordet_review_add (review, exact);
  ordet_review_add (review, lot);

  ordet_review_estimate (review, ORDET_SHARE_TIME, &estimate);
  g_assert_cmpuint (estimate.n, ==, 2);
  g_assert_cmpfloat_with_epsilon (estimate.share, (20 + 40 / 3.0) / 100, 1e-12);
  g_assert_cmpfloat_with_epsilon (estimate.se_lot, 40 / 3.0 / 2 / 100, 1e-12);
  ordet_review_estimate (review, ORDET_SHARE_SPEECHES, &estimate);
  g_assert_false (estimate.told);
  g_assert_true (ordet_review_room (review, &share, &typed));
  g_assert_cmpfloat_with_epsilon (share, 18 / 39.0, 1e-12);
  g_assert_false (typed);
  g_assert_true (ordet_review_gap (review, ORDET_SHARE_SPOKE, &estimate));
  g_assert_cmpfloat_with_epsilon (estimate.share, 8 / 20.0 - 18 / 39.0, 1e-12);
  g_assert_true (ordet_review_took_floor (review, &share));
  g_assert_cmpfloat_with_epsilon (share, 29 / 60.0, 1e-12);
  g_assert_cmpint (review->newcomers_low, ==, 4);
  g_assert_cmpint (review->newcomers_high, ==, 5);
  g_assert_cmpuint (review->with_newcomers, ==, 2);
  g_assert_cmpuint (review->with_round, ==, 1);
  g_assert_true (ordet_review_wait (review, 0.5, &minutes));
  g_assert_cmpint (minutes, ==, 7);
  g_assert_true (ordet_review_wait (review, 0.25, &minutes));
  g_assert_cmpint (minutes, ==, 4);
}

static void
test_typed (void)
{
  g_autoptr(OrdetReview) review = ordet_review_new ();
  g_autoptr(OrdetRecord) record = ordet_record_new ();
  double share;
  gboolean typed = FALSE;

  record->minutes = 30;
  ordet_review_add_typed (review, record, 4);
  record->minutes = 90;
  ordet_review_add_typed (review, record, 6);
  g_assert_true (ordet_review_room (review, &share, &typed));
  g_assert_true (typed);
  g_assert_cmpfloat_with_epsilon (share, 0.55, 1e-12);
}

/* --- verdicts --- */

/* @n meetings of 60 minutes and ten speeches, list A with @share of the time
 * each; 20 of 40 present on list A. */
static OrdetReview *
meetings (guint  n,
          gint64 minutes_a,
          guint  wobble)
{
  OrdetReview *review = ordet_review_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(OrdetRecord) record = ordet_record_new ();

      record->present = 40, record->spoke = 10, record->speeches = 10, record->minutes = 60;
      record->present_a = record->present_others = 20;
      record->minutes_a = minutes_a + (i % 2 == 0 ? wobble : -(gint64) wobble);
      ordet_review_add (review, record);
    }
  return review;
}

static void
test_goals (void)
{
  static const struct
  {
    const char *what;
    OrdetGoal goal;
    guint n;
    gint64 minutes_a;
    guint wobble;
    OrdetVerdict verdict;
    OrdetWhy why;
  } cases[] = {
    { "no meeting", { ORDET_GOAL_TIME_WITHIN, 40, 60 }, 0, 30, 0, ORDET_VERDICT_TOO_FEW, ORDET_WHY_MEETINGS },
    { "two meetings", { ORDET_GOAL_TIME_WITHIN, 40, 60 }, 2, 30, 0, ORDET_VERDICT_TOO_FEW, ORDET_WHY_MEETINGS },
    { "inside", { ORDET_GOAL_TIME_WITHIN, 40, 60 }, 4, 30, 1, ORDET_VERDICT_MET, ORDET_WHY_NONE },
    { "on the edge", { ORDET_GOAL_TIME_WITHIN, 40, 60 }, 4, 24, 0, ORDET_VERDICT_MET, ORDET_WHY_NONE },
    { "below", { ORDET_GOAL_TIME_WITHIN, 40, 60 }, 4, 15, 1, ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "above", { ORDET_GOAL_TIME_WITHIN, 40, 60 }, 4, 50, 1, ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "across", { ORDET_GOAL_TIME_WITHIN, 40, 60 }, 4, 24, 3, ORDET_VERDICT_TOO_FEW, ORDET_WHY_ACROSS },
    { "as present", { ORDET_GOAL_TIME_NEAR_ROOM, 0, 5 }, 4, 30, 0, ORDET_VERDICT_MET, ORDET_WHY_NONE },
    { "far above the room", { ORDET_GOAL_TIME_NEAR_ROOM, 0, 5 }, 4, 45, 0, ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "more is no harm", { ORDET_GOAL_TIME_NOT_BELOW_ROOM, 0, 10 }, 4, 45, 0, ORDET_VERDICT_MET, ORDET_WHY_NONE },
    { "less is", { ORDET_GOAL_TIME_NOT_BELOW_ROOM, 0, 10 }, 4, 20, 0,
      ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "a quarter spoke", { ORDET_GOAL_TOOK_FLOOR, 25, 0 }, 3, 30, 0, ORDET_VERDICT_MET, ORDET_WHY_NONE },
    { "not more", { ORDET_GOAL_TOOK_FLOOR, 26, 0 }, 3, 30, 0, ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "nobody new", { ORDET_GOAL_NEWCOMERS, 1, 0 }, 3, 30, 0, ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "no waits told", { ORDET_GOAL_WAIT, 0, 10 }, 9, 30, 0, ORDET_VERDICT_TOO_FEW, ORDET_WHY_MEETINGS },
    { "no band told", { ORDET_GOAL_CONCENTRATION, 0, 25 }, 9, 30, 0,
      ORDET_VERDICT_TOO_FEW, ORDET_WHY_MEETINGS },
    { "no rounds", { ORDET_GOAL_ROUNDS, 50, 0 }, 3, 30, 0, ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "three of four", { ORDET_GOAL_MEETINGS, 4, 0 }, 3, 30, 0, ORDET_VERDICT_NOT_MET, ORDET_WHY_NONE },
    { "four of four", { ORDET_GOAL_MEETINGS, 4, 0 }, 4, 30, 0, ORDET_VERDICT_MET, ORDET_WHY_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetReview) review = meetings (cases[i].n, cases[i].minutes_a, cases[i].wobble);
      OrdetGoalResult result;

      g_test_message ("%s", cases[i].what);
      ordet_goal_judge (&cases[i].goal, review, &result);
      g_assert_cmpint (result.verdict, ==, cases[i].verdict);
      g_assert_cmpint (result.why, ==, cases[i].why);
    }
}

static void
test_few_speeches (void)
{
  g_autoptr(OrdetReview) review = meetings (4, 30, 0);
  OrdetGoal goal = { ORDET_GOAL_TIME_WITHIN, 40, 60 };
  OrdetGoalResult result;

  review->speeches = 19;
  ordet_goal_judge (&goal, review, &result);
  g_assert_cmpint (result.why, ==, ORDET_WHY_SPEECHES);
  review->speeches = 20;
  ordet_goal_judge (&goal, review, &result);
  g_assert_cmpint (result.verdict, ==, ORDET_VERDICT_MET);

  /* Compared with the room, but nobody said how many were there. */
  review->shares[ORDET_SHARE_PRESENT].n = 0;
  goal = (OrdetGoal) { ORDET_GOAL_TIME_NEAR_ROOM, 0, 5 };
  ordet_goal_judge (&goal, review, &result);
  g_assert_cmpint (result.why, ==, ORDET_WHY_ROOM);
}

static void
test_goal_values (void)
{
  static const struct { OrdetGoal goal; gboolean valid; } cases[] = {
    { { ORDET_GOAL_TIME_WITHIN, 40, 60 }, TRUE },
    { { ORDET_GOAL_TIME_WITHIN, 60, 40 }, FALSE },
    { { ORDET_GOAL_TIME_WITHIN, -1, 40 }, FALSE },
    { { ORDET_GOAL_TOOK_FLOOR, 101, 0 }, FALSE },
    { { ORDET_GOAL_MEETINGS, 0, 0 }, FALSE },
    { { 0, 0, 0 }, FALSE },
    { { ORDET_N_GOALS, 0, 0 }, FALSE },
  };
  const OrdetGoal *templates;
  gsize n;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (ordet_goal_valid (&cases[i].goal, &error), ==, cases[i].valid);
      if (!cases[i].valid)
        g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
    }
  templates = ordet_goal_templates (&n);
  g_assert_cmpuint (n, ==, ORDET_N_GOALS - 1);
  for (gsize i = 0; i < n; i++)
    {
      OrdetGoalKind kind;

      g_assert_true (ordet_goal_valid (&templates[i], NULL));
      g_assert_true (ordet_goal_kind_from_string (ordet_goal_kind_to_string (templates[i].kind),
                                                  &kind));
      g_assert_cmpint (kind, ==, templates[i].kind);
    }
  g_assert_false (ordet_goal_kind_from_string ("better", NULL));
}

/* --- over time --- */

static void
test_trend (void)
{
  static const double rising[] = { 0.30, 0.32, 0.34, 0.36, 0.38, 0.40 };
  static const double mixed[] = { 3, 1, 4, 1.5, 5 };
  static const double flat[] = { 2, 2, 2, 2, 2 };
  OrdetTrend trend;
  g_autofree char *first = ordet_review_half_year ("2027-06");
  g_autofree char *second = ordet_review_half_year ("2027-07");

  g_assert_false (ordet_review_trend (rising, 4, &trend));
  g_assert_true (ordet_review_trend (rising, 5, &trend));
  g_assert_cmpfloat_with_epsilon (trend.p, 2 / 120.0, 1e-12); /* 5! orders, two of them perfect */
  g_assert_cmpfloat_with_epsilon (trend.slope, 0.02, 1e-12);
  g_assert_true (ordet_review_trend (rising, 6, &trend));
  g_assert_cmpfloat_with_epsilon (trend.p, 2 / 720.0, 1e-12);

  /* 7 pairs rise, 3 fall: S = 4; P(|S| ≥ 4) = 2 (1 + 4 + 9 + 15)/120 */
  g_assert_true (ordet_review_trend (mixed, 5, &trend));
  g_assert_cmpfloat_with_epsilon (trend.p, 58 / 120.0, 1e-12);
  g_assert_true (ordet_review_trend (flat, 5, &trend));
  g_assert_cmpfloat_with_epsilon (trend.p, 1, 1e-12);
  g_assert_cmpfloat (trend.slope, ==, 0);

  g_assert_cmpstr (first, ==, "2027-H1");
  g_assert_cmpstr (second, ==, "2027-H2");
}

/* --- the algebra of merging --- */

static void
assert_same (const OrdetRecordSet *a,
             const OrdetRecordSet *b)
{
  g_autoptr(GPtrArray) x = ordet_record_set_list (a);
  g_autoptr(GPtrArray) y = ordet_record_set_list (b);

  g_assert_cmpuint (x->len, ==, y->len);
  for (guint i = 0; i < x->len; i++)
    g_assert_true (ordet_record_equal (x->pdata[i], y->pdata[i]));
}

/* Few ids and revisions, so that they meet. */
static OrdetRecordSet *
some (guint64 *seed)
{
  OrdetRecordSet *set = ordet_record_set_new ();

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr(OrdetRecord) record = invent (seed);

      memset (record->id, '0', 30);
      memset (record->id + 30, 'a' + (int) below (6, seed), 2);
      ordet_record_set_add (set, record);
    }
  return set;
}

static OrdetRecordSet *
merged (const OrdetRecordSet *a,
        const OrdetRecordSet *b)
{
  OrdetRecordSet *set = ordet_record_set_new ();

  ordet_record_set_merge (set, a);
  ordet_record_set_merge (set, b);
  return set;
}

static void
test_merge (void)
{
  guint64 seed = 3;

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(OrdetRecordSet) a = some (&seed);
      g_autoptr(OrdetRecordSet) b = some (&seed);
      g_autoptr(OrdetRecordSet) c = some (&seed);
      g_autoptr(OrdetRecordSet) ab = merged (a, b);
      g_autoptr(OrdetRecordSet) ba = merged (b, a);
      g_autoptr(OrdetRecordSet) bc = merged (b, c);
      g_autoptr(OrdetRecordSet) ab_c = merged (ab, c);
      g_autoptr(OrdetRecordSet) a_bc = merged (a, bc);
      g_autoptr(OrdetRecordSet) aa = merged (a, a);
      g_autoptr(OrdetRecordSet) ab_b = merged (ab, b);

      assert_same (ab, ba);
      assert_same (ab_c, a_bc);
      assert_same (aa, a);
      assert_same (ab_b, ab);
    }
}

static void
test_revision (void)
{
  g_autoptr(OrdetRecordSet) set = ordet_record_set_new ();
  guint64 seed = 9;
  g_autoptr(OrdetRecord) first = invent (&seed);
  g_autoptr(OrdetRecord) second = ordet_record_copy (first);

  first->revision = 1;
  second->revision = 2;
  second->speeches = first->speeches + 1;
  g_assert_true (ordet_record_set_add (set, first));
  g_assert_false (ordet_record_set_add (set, first));
  g_assert_true (ordet_record_set_add (set, second));
  g_assert_false (ordet_record_set_add (set, first));
  g_assert_cmpint (ordet_record_set_find (set, first->id)->revision, ==, 2);
  g_assert_null (ordet_record_set_find (set, "nothing"));
}

/* --- a table of bodies --- */

#define MOST_ROWS 5

/* The reader tries every way the hidden parts can add up. */
static void
brute (const OrdetDistrictRow *rows,
       gsize                   n_rows,
       gsize                   at,
       gint64                  left,
       gint64                 *parts,
       gint64                 *low,
       gint64                 *high)
{
  if (at == n_rows)
    {
      for (gsize i = 0; left == 0 && i < n_rows; i++)
        {
          low[i] = MIN (low[i], parts[i]);
          high[i] = MAX (high[i], parts[i]);
        }
      return;
    }
  if (!rows[at].hidden)
    {
      brute (rows, n_rows, at + 1, left, parts, low, high);
      return;
    }
  for (parts[at] = 0; parts[at] <= MIN (rows[at].minutes, left); parts[at]++)
    brute (rows, n_rows, at + 1, left - parts[at], parts, low, high);
}

static void
test_table (void)
{
  guint64 seed = 17;
  guint n_shown = 0, n_total_hidden = 0;

  for (guint round = 0; round < 300; round++)
    {
      static const char *const names[MOST_ROWS] = { "Å", "B", "C", "D", "E" };
      OrdetDistrictRow rows[MOST_ROWS];
      gint64 parts[MOST_ROWS], low[MOST_ROWS], high[MOST_ROWS], part = 0;
      gsize n = 3 + below (3, &seed);
      guint n_hidden = 0;
      gboolean total_hidden;

      for (gsize i = 0; i < n; i++)
        {
          rows[i] = (OrdetDistrictRow) { names[i], 20 + below (110, &seed), 0, FALSE };
          rows[i].part = (gint64) below ((guint) rows[i].minutes + 1, &seed);
        }
      ordet_district_suppress (rows, n, &total_hidden);
      for (gsize i = 0; i < n; i++)
        {
          n_hidden += rows[i].hidden;
          part += rows[i].hidden ? rows[i].part : 0;
          low[i] = G_MAXINT64;
          high[i] = -1;
          g_assert_true (rows[i].hidden ||
                         (rows[i].part >= 30 && rows[i].minutes - rows[i].part >= 30));
        }
      n_shown += n - n_hidden;
      n_total_hidden += total_hidden;
      if (total_hidden)
        {
          g_assert_cmpuint (n_hidden, ==, n);
          continue;
        }
      if (n_hidden > 3) /* the reader would take too long over it */
        continue;
      brute (rows, n, 0, part, parts, low, high);
      for (gsize i = 0; i < n; i++)
        if (rows[i].hidden)
          g_assert_cmpint (2 * (high[i] - low[i]), >=, MAX (60, rows[i].minutes));
    }
  g_assert_cmpuint (n_shown, >, 100);
  g_assert_cmpuint (n_total_hidden, >, 0);
}

static void
test_district (void)
{
  static const struct { gint64 minutes[4]; gsize n; gboolean shown; } cases[] = {
    { { 100, 100 }, 2, FALSE },
    { { 100, 100, 100 }, 3, TRUE },
    { { 300, 100, 100 }, 3, TRUE },  /* three fifths */
    { { 301, 100, 100 }, 3, FALSE },
    { { 0, 0, 0 }, 3, FALSE },
    { { 60, 10, 10, 20 }, 4, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ordet_district_shown (cases[i].minutes, cases[i].n), ==, cases[i].shown);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/t-quantile", test_quantile);
  g_test_add_func ("/review/pooled-share", test_pool);
  g_test_add_func ("/review/interval-holds-the-truth", test_coverage);
  g_test_add_func ("/review/two-meetings-by-hand", test_review);
  g_test_add_func ("/review/room-as-typed", test_typed);
  g_test_add_func ("/review/trend", test_trend);
  g_test_add_func ("/goal/verdicts", test_goals);
  g_test_add_func ("/goal/too-few", test_few_speeches);
  g_test_add_func ("/goal/values", test_goal_values);
  g_test_add_func ("/merge/commutative-associative-idempotent", test_merge);
  g_test_add_func ("/merge/greater-revision", test_revision);
  g_test_add_func ("/district/shown", test_district);
  g_test_add_func ("/district/nobody-reads-a-hidden-row", test_table);

  return g_test_run ();
}
