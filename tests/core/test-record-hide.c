/* test-record-hide.c — what figures hide, against trying every choice of people
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested.
 */
#include "ordet-record-hide.h"
#include "ordet-record-split.h"

#define MOST 48

static OrdetContribution people[MOST];

static gint64
measure (guint    i,
         gboolean seconds)
{
  return seconds ? people[i].seconds : people[i].speeches;
}

/* The p% rule for one side of a choice (privacy.md 3). */
static gboolean
side_big (guint    n,
          guint    mask,
          gboolean on,
          gboolean seconds)
{
  gint64 sum = 0, first = 0, second = 0;

  for (guint i = 0; i < n; i++)
    if (((mask >> i) & 1) == (guint) on)
      {
        gint64 x = measure (i, seconds);

        sum += x;
        second = MAX (second, MIN (x, first));
        first = MAX (first, x);
      }
  return 5 * (sum - first - second) >= first;
}

static gboolean
fits (guint    n,
      guint    mask,
      gint     told,
      gboolean seconds)
{
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (mask >> i) & 1 ? measure (i, seconds) : 0;
  return told == ORDET_UNTOLD
         || ((seconds ? ordet_split_minutes (sum) : sum) == told
             && side_big (n, mask, TRUE, seconds) && side_big (n, mask, FALSE, seconds));
}

/* Everybody can be on the list, and not on it. */
static gboolean
slowly_hides (guint n,
              guint spoke_a,
              gint  speeches_a,
              gint  minutes_a)
{
  guint on = 0, off = 0, all = (1u << n) - 1;

  if (spoke_a == 0 || spoke_a >= n)
    return FALSE;
  for (guint mask = 0; mask <= all; mask++)
    if ((guint) __builtin_popcount (mask) == spoke_a && fits (n, mask, speeches_a, FALSE)
        && fits (n, mask, minutes_a, TRUE))
      {
        on |= mask;
        off |= ~mask & all;
      }
  return on == all && off == all;
}

/* Few different figures, so that some are hidden and some are not. */
static void
invent (guint n,
        guint kind)
{
  for (guint i = 0; i < n; i++)
    {
      guint speeches = (guint) g_test_rand_int_range (1, kind % 2 == 0 ? 3 : 8);

      people[i] = (OrdetContribution) {
        FALSE, TRUE, speeches,
        kind < 2 ? 30 * g_test_rand_int_range (1, 4) : g_test_rand_int_range (0, kind == 2 ? 7 : 90)
      };
    }
}

static void
test_few (void)
{
  guint n_of[2] = { 0 };

  for (guint round = 0; round < 1500; round++)
    {
      guint n = (guint) g_test_rand_int_range (2, round % 10 == 0 ? 13 : 10);
      guint spoke_a = (guint) g_test_rand_int_range (0, (gint32) n + 1);
      gint64 sums[2] = { 0 };
      gint told[2];
      gboolean hides;

      invent (n, round % 4);
      for (guint i = 0; i < spoke_a; i++)
        for (guint k = 0; k < 2; k++)
          sums[k] += measure (i, k == 1);
      told[0] = round % 3 == 0 ? ORDET_UNTOLD : (gint) sums[0];
      told[1] = round % 5 == 0 ? ORDET_UNTOLD : ordet_split_minutes (sums[1]);
      hides = slowly_hides (n, spoke_a, told[0], told[1]);
      n_of[hides]++;
      g_assert_cmpint (ordet_split_hides (people, n, (gint) spoke_a, told[0], told[1]), ==, hides);
    }
  /* Both have been tried. */
  g_assert_cmpuint (n_of[FALSE], >, 100);
  g_assert_cmpuint (n_of[TRUE], >, 100);
}

/* Twenty are the most of whom every choice is tried: all alike, and one who is not. */
static void
test_twenty (void)
{
  for (guint n = 19; n <= 22; n++)
    {
      for (guint i = 0; i < n; i++)
        people[i] = (OrdetContribution) { FALSE, TRUE, 1, 60 };
      g_assert_true (ordet_split_hides (people, n, 10, 10, 10));
      g_assert_false (ordet_split_hides (people, n, 10, 11, 10));
      g_assert_false (ordet_split_hides (people, n, 10, 10, 12));
      people[n - 1].speeches = 2;
      g_assert_false (ordet_split_hides (people, n, 10, 10, ORDET_UNTOLD));
      g_assert_false (ordet_split_hides (people, n, 10, 11, ORDET_UNTOLD));
    }
}

/* --- more than twenty: ways are counted --- */

/* The ways to choose so many of all but one with such a sum, by recursion over
 * the people and what has been found. */
static double
ways_without (const gint64 *values,
              guint         n,
              guint         without,
              guint         n_chosen,
              gint64        total)
{
  g_autofree double *ways = g_new0 (double, (n + 1) * ((gsize) total + 1));

#define WAYS(k, sum) ways[(k) * ((gsize) total + 1) + (gsize) (sum)]
  WAYS (0, 0) = 1;
  for (guint i = 0; i < n; i++)
    for (guint k = n; i != without && k > 0; k--)
      for (gint64 sum = total; sum >= values[i]; sum--)
        WAYS (k, sum) += WAYS (k - 1, sum - values[i]);
  return n_chosen <= n && total >= 0 ? WAYS (n_chosen, total) : 0;
#undef WAYS
}

static gboolean
counted (const gint64 *values,
         guint         n,
         guint         n_chosen,
         gint64        total,
         double        many)
{
  for (guint i = 0; i < n; i++)
    if (total < values[i] || ways_without (values, n, i, n_chosen, total) < many
        || ways_without (values, n, i, n_chosen - 1, total - values[i]) < many)
      return FALSE;
  return TRUE;
}

static void
test_many (void)
{
  guint n_of[2][2] = { { 0 } };

  for (guint round = 0; round < 60; round++)
    {
      guint n = (guint) g_test_rand_int_range (21, 31);
      guint spoke_a = (guint) g_test_rand_int_range (1, 9);
      gint64 speeches[MOST], grains[MOST], sums[2] = { 0 }, all = 0, grain;
      gboolean hides;

      invent (n, round % 4 == 2 ? 3 : round % 4);
      for (guint i = 0; i < n; i++)
        {
          /* Some meetings are so long that the grains are larger. */
          people[i].seconds *= round % 3 == 0 ? 10 : 1;
          all += people[i].seconds;
          for (guint k = 0; k < 2; k++)
            sums[k] += i < spoke_a ? measure (i, k == 1) : 0;
        }
      grain = MAX (10, all / 400);
      for (guint i = 0; i < n; i++)
        {
          speeches[i] = people[i].speeches;
          grains[i] = (people[i].seconds + grain / 2) / grain;
        }
      hides = counted (speeches, n, spoke_a, sums[0], 8000);
      n_of[0][hides]++;
      g_assert_cmpint (ordet_split_hides (people, n, (gint) spoke_a, (gint) sums[0], ORDET_UNTOLD),
                       ==, hides);
      hides = counted (grains, n, spoke_a,
                       (ordet_split_minutes (sums[1]) * 60 + grain / 2) / grain, 1000);
      n_of[1][hides]++;
      g_assert_cmpint (ordet_split_hides (people, n, (gint) spoke_a, ORDET_UNTOLD,
                                          ordet_split_minutes (sums[1])), ==, hides);
    }
  for (guint k = 0; k < 2; k++)
    {
      g_assert_cmpuint (n_of[k][FALSE], >, 3);
      g_assert_cmpuint (n_of[k][TRUE], >, 3);
    }
}

/* Eight spoke once and fifteen twice: a list of six with nine speeches tells too
 * much of who spoke twice. */
static void
test_twice (void)
{
  for (guint i = 0; i < 23; i++)
    people[i] = (OrdetContribution) { FALSE, TRUE, i < 8 ? 1 : 2, 60 };
  g_assert_false (ordet_split_hides (people, 23, 6, 9, ORDET_UNTOLD));
}

/* On either side of many: of n alike, so many are chosen in so many ways, of
 * all but one: 8,007 of 8,008 would be too few. */
static void
test_how_many (void)
{
  static const struct { guint n; gint spoke_a; gboolean speeches, minutes; } cases[] = {
    { 21, 1, FALSE, FALSE }, /* C(20, 1) = 20 */
    { 21, 4, FALSE, TRUE },  /* C(20, 4) = 4845, C(20, 3) = 1140 */
    { 21, 3, FALSE, FALSE }, /* C(20, 2) = 190 */
    { 21, 5, FALSE, TRUE },  /* C(20, 4) = 4845 */
    { 21, 6, TRUE, TRUE },   /* C(20, 5) = 15504 */
    { 21, 15, TRUE, TRUE },  /* C(20, 15) = 15504 */
    { 21, 16, FALSE, TRUE }, /* C(20, 16) = 4845 */
    { 24, 5, TRUE, TRUE },   /* C(23, 4) = 8855 */
    { 23, 5, FALSE, TRUE },  /* C(22, 4) = 7315 */
    { 46, 3, FALSE, FALSE }, /* C(45, 2) = 990 */
    { 47, 3, FALSE, TRUE },  /* C(46, 2) = 1035 */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint k = 0; k < cases[i].n; k++)
        people[k] = (OrdetContribution) { FALSE, TRUE, 1, 60 };
      g_assert_cmpint (ordet_split_hides (people, cases[i].n, cases[i].spoke_a, cases[i].spoke_a,
                                          ORDET_UNTOLD), ==, cases[i].speeches);
      g_assert_cmpint (ordet_split_hides (people, cases[i].n, cases[i].spoke_a, ORDET_UNTOLD,
                                          cases[i].spoke_a), ==, cases[i].minutes);
      g_assert_cmpint (ordet_split_hides (people, cases[i].n, cases[i].spoke_a, cases[i].spoke_a,
                                          cases[i].spoke_a), ==,
                       cases[i].speeches && cases[i].minutes);
    }
}

/* Exactly as many ways as it takes, to be on the list and not to be. */
static void
test_exactly (void)
{
  static const struct { guint n, spoke_a; gboolean minutes, hides; } cases[] = {
    { 1001, 2, TRUE, TRUE }, { 1000, 2, TRUE, FALSE },    /* C(1000, 1) ways to be on it */
    { 1001, 999, TRUE, TRUE }, { 1000, 998, TRUE, FALSE }, /* C(1000, 999) not to be */
    { 8001, 2, FALSE, TRUE }, { 8000, 2, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree OrdetContribution *many = g_new0 (OrdetContribution, cases[i].n);

      for (guint k = 0; k < cases[i].n; k++)
        many[k] = (OrdetContribution) { FALSE, TRUE, 1, 0 };
      g_assert_cmpint (ordet_split_hides (many, cases[i].n, (gint) cases[i].spoke_a,
                                          cases[i].minutes ? ORDET_UNTOLD : (gint) cases[i].spoke_a,
                                          cases[i].minutes ? 0 : ORDET_UNTOLD),
                       ==, cases[i].hides);
    }
}

/* @n_long people spoke for @long_s, the others of @n for @others_s. */
static gboolean
two_kinds (guint  n,
           guint  n_long,
           gint64 long_s,
           gint64 others_s,
           gint   spoke_a,
           gint   minutes_a)
{
  for (guint i = 0; i < n; i++)
    people[i] = (OrdetContribution) { FALSE, TRUE, 1, i < n_long ? long_s : others_s };
  return ordet_split_hides (people, n, spoke_a, ORDET_UNTOLD, minutes_a);
}

static void
test_two_kinds (void)
{
  /* All of the time may be one person's. */
  g_assert_true (two_kinds (30, 5, 60, 0, 4, 1));
  g_assert_false (two_kinds (30, 1, 60, 0, 4, 1));
  /* Of 4399 seconds in all a grain is still ten. */
  g_assert_false (two_kinds (23, 11, 185, 197, 5, 16));
  /* Every choice is tried of twenty, and ways are counted of more. */
  g_assert_true (two_kinds (20, 0, 0, 0, 2, 0));
  g_assert_false (two_kinds (21, 0, 0, 0, 2, 0));
  /* Grains of 32 seconds: 43 minutes are 81 of them, to the nearest. */
  g_assert_true (two_kinds (24, 11, 494, 578, 5, 43));
}

/* The p% rule at its boundary, on each side. */
static void
test_big (void)
{
  static const struct { guint n; gint spoke_a; gint64 seconds; gboolean hides; } cases[] = {
    { 5, 3, 5, FALSE }, { 5, 2, 5, FALSE }, { 6, 3, 5, TRUE }, { 6, 3, 0, TRUE }, { 5, 3, 0, TRUE },
    { 2, 1, 0, TRUE }, { 2, 1, 1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint k = 0; k < cases[i].n; k++)
        people[k] = (OrdetContribution) { FALSE, TRUE, 1, cases[i].seconds };
      g_assert_cmpint (ordet_split_hides (people, cases[i].n, cases[i].spoke_a, ORDET_UNTOLD, 0),
                       ==, cases[i].hides);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hide/few", test_few);
  g_test_add_func ("/hide/twenty", test_twenty);
  g_test_add_func ("/hide/many", test_many);
  g_test_add_func ("/hide/twice", test_twice);
  g_test_add_func ("/hide/how-many", test_how_many);
  g_test_add_func ("/hide/exactly", test_exactly);
  g_test_add_func ("/hide/two-kinds", test_two_kinds);
  g_test_add_func ("/hide/big", test_big);
  return g_test_run ();
}
