/* test-record-split.c — what is told of list A, and what whoever reads it learns
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-record-hide.h"
#include "ordet-record-simulate.h"
#include "ordet-record-split.h"

#include <string.h>

static const OrdetWay ways[] = { ORDET_WAY_STANDARD, ORDET_WAY_STRICT };
static const struct { gint k, dom; } parameters[] = { { 3, 2 }, { 5, 3 } };

static guint64
draw_zero (gpointer data)
{
  return 0;
}

/* --- lots --- */

static void
test_steps (void)
{
  static const struct { guint n; gint64 total, largest; OrdetWay way; gint steps; } cases[] = {
    { 5, 500, 10, ORDET_WAY_STANDARD, 0 },   /* fewer than six */
    { 6, 600, 100, ORDET_WAY_STANDARD, 2 },
    { 8, 800, 100, ORDET_WAY_STANDARD, 2 },
    { 9, 900, 100, ORDET_WAY_STANDARD, 3 },
    { 9, 399, 100, ORDET_WAY_STANDARD, 1 },  /* the longest talker binds */
    { 9, 199, 100, ORDET_WAY_STANDARD, 0 },
    { 6, 600, 100, ORDET_WAY_STRICT, 1 },
    { 9, 900, 100, ORDET_WAY_STRICT, 1 },
    { 10, 900, 100, ORDET_WAY_STRICT, 2 },
    { 10, 599, 100, ORDET_WAY_STRICT, 1 },
    { 10, 299, 100, ORDET_WAY_STRICT, 0 },
    { 10, 0, 0, ORDET_WAY_STRICT, 0 },
    { 9, 9, 1, ORDET_WAY_STANDARD, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ordet_lot_steps (cases[i].n, cases[i].total, cases[i].largest, cases[i].way),
                     ==, cases[i].steps);
}

/* How many of the @total lots give each j. */
static void
outcomes (gint64  total_a,
          gint64  total,
          gint    steps,
          gint64 *n_of)
{
  memset (n_of, 0, sizeof (gint64) * (gsize) (steps + 1));
  for (gint64 u = 0; u < total; u++)
    n_of[ordet_lot_drawn (total_a, total, steps, u)]++;
}

/* privacy.md, P8, for one meeting whose speakers said @length: every part of
 * the total that list A may have, and every person's change of list. */
static void
check_lots (const gint64 *length,
            guint         n,
            guint         way)
{
  gint64 total = 0, largest = 0, before[41], after[41];
  gint steps;

  for (guint i = 0; i < n; i++)
    {
      total += length[i];
      largest = MAX (largest, length[i]);
    }
  steps = ordet_lot_steps (n, total, largest, ways[way]);
  if (steps == 0)
    return;
  g_assert_cmpint (steps * parameters[way].k, <=, n);
  g_assert_cmpint (steps * parameters[way].dom * largest, <=, total);

  for (gint64 a = 0; a <= total; a++)
    {
      gint64 mean = 0;

      outcomes (a, total, steps, before);
      for (gint j = 0; j <= steps; j++)
        mean += j * before[j];
      g_assert_cmpint (mean, ==, a * steps); /* unbiased: E[j]/m = T_A/T */

      for (guint i = 0; i < n; i++)
        {
          gint64 differ = 0;

          if (a + length[i] > total || (i > 0 && length[i] == length[i - 1]))
            continue;
          outcomes (a + length[i], total, steps, after);
          for (gint j = 0; j <= steps; j++)
            differ += ABS (after[j] - before[j]);
          /* Total variation is half the differences, of @total lots. */
          g_assert_cmpint (parameters[way].dom * differ, <=, 2 * total);
        }
    }
}

static void
test_enumeration (void)
{
  gint64 length[40];

  for (guint way = 0; way < 2; way++)
    for (guint n = ORDET_SPLIT_MIN_SPOKE; n <= 40; n++)
      for (guint shape = 0; shape < 4; shape++)
        {
          for (guint i = 0; i < n; i++)
            length[i] = shape == 0 ? 1 : shape == 1 ? 1 + i * 3 / n :
                        shape == 2 ? (i == n - 1 ? 5 : 1) : 1 + i * i * 4 / (n * n);
          check_lots (length, n, way);
        }
}

static guint64 scripted[3];
static guint   n_scripted;

static guint64
draw_scripted (gpointer data)
{
  return scripted[n_scripted++];
}

static void
test_rejection (void)
{
  /* 2^64 = 3 · 6148914691236517205 + 1: the last value would make 0 likelier. */
  scripted[0] = G_MAXUINT64;
  scripted[1] = G_MAXUINT64 - 1;
  n_scripted = 0;
  g_assert_cmpuint (ordet_lot_uniform (3, draw_scripted, NULL), ==, (G_MAXUINT64 - 1) % 3);
  g_assert_cmpuint (n_scripted, ==, 2);

  /* A power of two throws nothing away. */
  n_scripted = 0;
  g_assert_cmpuint (ordet_lot_uniform (8, draw_scripted, NULL), ==, 7);
  g_assert_cmpuint (n_scripted, ==, 1);
}

static void
test_uniform (void)
{
  guint64 state = 20270213;
  guint n_of[7] = { 0 };
  double chi2 = 0;

  for (guint i = 0; i < 70000; i++)
    n_of[ordet_lot_uniform (7, ordet_draw_seeded, &state)]++;
  for (guint i = 0; i < 7; i++)
    chi2 += (n_of[i] - 10000.0) * (n_of[i] - 10000.0) / 10000.0;
  g_assert_cmpfloat (chi2, <, 35.9); /* six degrees of freedom, p = 3e-6 */
}

/* --- the rule --- */

static void
test_six (void)
{
  OrdetContribution people[30];
  OrdetSplit split;

  for (guint spoke = 0; spoke <= 7; spoke++)
    for (guint w = 0; w < 2; w++)
      {
        for (guint i = 0; i < G_N_ELEMENTS (people); i++)
          people[i] = (OrdetContribution) { i % 2 == 0, TRUE, i < spoke, i < spoke ? 100 : 0 };
        ordet_record_split (people, G_N_ELEMENTS (people), 180, ways[w], draw_zero, NULL, &split);
        g_assert_cmpint (split.lot_steps > 0, ==, spoke >= 6);
        g_assert_cmpint (split.present_a, ==, spoke >= 6 && w == 0 ? 15 : ORDET_UNTOLD);
        g_assert_cmpint (split.spoke_a, ==, ORDET_UNTOLD);
        g_assert_cmpint (split.speeches_a, ==, ORDET_UNTOLD);
        g_assert_cmpint (split.minutes_a, ==, ORDET_UNTOLD);
      }
}

/* @a of thirty speakers on list A, one speech each of one to two minutes. */
static void
thirty (OrdetContribution *people,
        guint              a)
{
  for (guint i = 0; i < 30; i++)
    people[i] = (OrdetContribution) { (i * 7) % 30 < a, TRUE, 1 + i % 3, 60 + (i * 13) % 61 };
}

static void
test_cells (void)
{
  OrdetContribution people[30];
  OrdetSplit split;

  for (guint a = 0; a <= 30; a++)
    {
      gboolean big = a >= 5 && a <= 25;

      thirty (people, a);
      ordet_record_split (people, 30, 180, ORDET_WAY_STANDARD, draw_zero, NULL, &split);
      g_assert_cmpint (split.present_a, ==, big ? (gint) a : ORDET_UNTOLD);
      g_assert_cmpint (split.spoke_a, ==, big ? (gint) a : ORDET_UNTOLD);
      g_assert_true ((split.minutes_a == ORDET_UNTOLD) == (split.lot_steps > 0));

      ordet_record_split (people, 30, 180, ORDET_WAY_STRICT, draw_zero, NULL, &split);
      g_assert_cmpint (split.present_a, ==, ORDET_UNTOLD);
      g_assert_cmpint (split.minutes_a, ==, ORDET_UNTOLD);
      g_assert_cmpint (split.lot_steps, ==, 6);
    }
}

static void
test_dominance (void)
{
  OrdetContribution people[30];
  OrdetSplit split;

  /* 15 on each list. Told: */
  thirty (people, 15);
  ordet_record_split (people, 30, 180, ORDET_WAY_STANDARD, draw_zero, NULL, &split);
  g_assert_cmpint (split.minutes_a, !=, ORDET_UNTOLD);

  /* One person with nearly all the time of their list: 13 others of 10 s and
   * one of 20 s leave 130 of 1000 s, less than a fifth. */
  for (guint i = 0; i < 30; i++)
    people[i] = (OrdetContribution) { i % 2 == 0, TRUE, 1, 10 };
  people[0].seconds = 1000;
  people[2].seconds = 20;
  ordet_record_split (people, 30, 180, ORDET_WAY_STANDARD, draw_zero, NULL, &split);
  g_assert_cmpint (split.spoke_a, ==, 15);
  g_assert_cmpint (split.minutes_a, ==, ORDET_UNTOLD);
  g_assert_cmpint (split.speeches_a, ==, ORDET_UNTOLD);

  g_assert_true (ordet_split_big (100 + 50 + 20, 100, 50));
  g_assert_false (ordet_split_big (100 + 50 + 19, 100, 50));
}

static void
test_silent (void)
{
  OrdetContribution people[20];
  OrdetSplit split;

  /* Ten on each list; all of list A spoke, six of the others: the four who
   * were silent would all be known not to be on it. */
  for (guint i = 0; i < 20; i++)
    people[i] = (OrdetContribution) { i < 10, TRUE, i < 16, i < 16 ? 60 + i : 0 };
  ordet_record_split (people, 20, 180, ORDET_WAY_STANDARD, draw_zero, NULL, &split);
  g_assert_cmpint (split.present_a, ==, 10);
  g_assert_cmpint (split.spoke_a, ==, ORDET_UNTOLD);
  g_assert_cmpint (split.minutes_a, ==, ORDET_UNTOLD);

  /* One silent on each list, and it may be told. */
  people[9].speeches = 0;
  people[9].seconds = 0;
  ordet_record_split (people, 20, 180, ORDET_WAY_STANDARD, draw_zero, NULL, &split);
  g_assert_cmpint (split.spoke_a, ==, 9);
}

static void
test_extremes (void)
{
  OrdetContribution people[24];

  /* The five of list A are the five who spoke most: 5 people, 20 speeches
   * would name them, with ten speakers and with twenty-four. */
  for (guint n = 10; n <= 24; n += 14)
    {
      for (guint i = 0; i < n; i++)
        people[i] = (OrdetContribution) { i < 5, TRUE, i < 5 ? 4 : 1, 100 };
      g_assert_true (ordet_split_hides (people, n, 5, ORDET_UNTOLD, ORDET_UNTOLD));
      g_assert_false (ordet_split_hides (people, n, 5, 20, ORDET_UNTOLD));
      g_assert_false (ordet_split_hides (people, n, 5, 5, ORDET_UNTOLD));
      g_assert_true (ordet_split_hides (people, n, n == 10 ? 5 : 8, n == 10 ? 11 : 14,
                                        ORDET_UNTOLD));
    }

  for (guint i = 0; i < 24; i++)
    people[i] = (OrdetContribution) { i < 5, TRUE, 1, i < 5 ? 360 : 60 };
  g_assert_false (ordet_split_hides (people, 24, 5, ORDET_UNTOLD, 30));
  g_assert_true (ordet_split_hides (people, 24, 5, ORDET_UNTOLD, 15));
}

/* A congress: the figures are told, and hidden by counting ways. */
static void
test_many (void)
{
  OrdetContribution people[400];
  OrdetSplit split;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    people[i] =
      (OrdetContribution) { i % 3 == 0, TRUE, 1 + i % 4, (1 + i % 4) * (60 + (i * 37) % 101) };
  ordet_record_split (people, G_N_ELEMENTS (people), 180, ORDET_WAY_STANDARD, draw_zero, NULL,
                      &split);
  g_assert_cmpint (split.spoke_a, ==, 134);
  g_assert_cmpint (split.minutes_a, !=, ORDET_UNTOLD);
  g_assert_cmpint (split.speeches_a, !=, ORDET_UNTOLD);
}

/* The same people in any order, with the same lots, give the same figures. */
static void
test_order (void)
{
  guint64 seed = 7;

  for (guint round = 0; round < 200; round++)
    {
      OrdetContribution people[40];
      guint n = 8 + (guint) ordet_lot_uniform (33, ordet_draw_seeded, &seed);
      OrdetSplit before, after;
      OrdetWay way = ways[round % 2];
      guint64 lots = round, again = round;

      for (guint i = 0; i < n; i++)
        {
          guint c = (guint) ordet_lot_uniform (4, ordet_draw_seeded, &seed);

          people[i] = (OrdetContribution) {
            ordet_lot_uniform (2, ordet_draw_seeded, &seed) == 1, TRUE, c,
            c * (40 + (guint) ordet_lot_uniform (90, ordet_draw_seeded, &seed))
          };
        }
      ordet_record_split (people, n, 180, way, ordet_draw_seeded, &lots, &before);
      for (guint i = n - 1; i > 0; i--)
        {
          guint j = (guint) ordet_lot_uniform (i + 1, ordet_draw_seeded, &seed);
          OrdetContribution p = people[i];

          people[i] = people[j];
          people[j] = p;
        }
      ordet_record_split (people, n, 180, way, ordet_draw_seeded, &again, &after);
      g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
    }
}

/* One person of a list has said nearly all that the list said: the p% rule
 * keeps the minutes untold, whichever list it is; with nobody so they are told. */
static void
test_one_dominates (void)
{
  for (gint which = -1; which < 2; which++)
    {
      OrdetContribution people[36];
      OrdetSplit split;

      for (guint i = 0; i < 36; i++)
        {
          gboolean a = i < 12;

          people[i] = (OrdetContribution) { a, TRUE, 1, 60 + 60 * (i % 3) };
          /* The other list has three as long, so that nobody is known by it. */
          if (which >= 0)
            people[i].seconds = i % 12 < (which == (a ? 0 : 1) ? 1 : 3) && i < 24 ? 3600
                                                                                  : 1 + i % 3;
        }
      ordet_record_split (people, 36, 3600, ORDET_WAY_STANDARD, draw_zero, NULL, &split);
      g_assert_cmpint (split.present_a, ==, 12);
      g_assert_cmpint (split.spoke_a, ==, 12);
      if (which < 0)
        g_assert_cmpint (split.minutes_a, ==, 24);
      else
        g_assert_cmpint (split.minutes_a, ==, ORDET_UNTOLD);
    }
}

/* Who spoke was there, whatever the roll says. */
static void
test_spoke_was_there (void)
{
  OrdetContribution people[24];
  OrdetSplit split;

  for (guint i = 0; i < 24; i++)
    people[i] = (OrdetContribution) { i < 12, i % 4 > 0, 1, 60 };
  ordet_record_split (people, 24, 180, ORDET_WAY_STANDARD, draw_zero, NULL, &split);
  g_assert_cmpint (split.present_a, ==, 12);
  g_assert_cmpint (split.present_others, ==, 12);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/lots/steps", test_steps);
  g_test_add_func ("/record/lots/unbiased-and-bounded", test_enumeration);
  g_test_add_func ("/record/lots/unlikely-draws-are-thrown-away", test_rejection);
  g_test_add_func ("/record/lots/uniform", test_uniform);
  g_test_add_func ("/record/split/nothing-under-six", test_six);
  g_test_add_func ("/record/split/five-in-each-cell", test_cells);
  g_test_add_func ("/record/split/nobody-dominates", test_dominance);
  g_test_add_func ("/record/split/silence-names-nobody", test_silent);
  g_test_add_func ("/record/split/extremes-name-nobody", test_extremes);
  g_test_add_func ("/record/split/a-congress", test_many);
  g_test_add_func ("/record/split/order-does-not-matter", test_order);

  g_test_add_func ("/split/one-dominates", test_one_dominates);
  g_test_add_func ("/split/who-spoke-was-there", test_spoke_was_there);
  return g_test_run ();
}
