/* test-tally.c — what the figures of a vote say, on both sides of each boundary
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-tally.h"

static void
test_threshold (void)
{
  static const struct
  {
    const char    *word;
    gboolean       good;
    gint64         p, q;
    gboolean       more;
    OrdetVoteBase  base;
  } cases[] = {
    { NULL, TRUE, 1, 2, TRUE, ORDET_BASE_SIDES },
    { "majority", TRUE, 1, 2, TRUE, ORDET_BASE_SIDES },
    { "absolute", TRUE, 1, 2, TRUE, ORDET_BASE_CAST },
    { "absolute_majority", TRUE, 1, 2, TRUE, ORDET_BASE_CAST },
    { "two-thirds", TRUE, 2, 3, FALSE, ORDET_BASE_SIDES },
    { "3/4", TRUE, 3, 4, FALSE, ORDET_BASE_SIDES },
    { "1/1", TRUE, 1, 1, FALSE, ORDET_BASE_SIDES },
    { "", FALSE, 0, 0, FALSE, 0 }, { "0/3", FALSE, 0, 0, FALSE, 0 },
    { "4/3", FALSE, 0, 0, FALSE, 0 }, { "1/1001", FALSE, 0, 0, FALSE, 0 },
    { "2/3x", FALSE, 0, 0, FALSE, 0 }, { "-1/3", FALSE, 0, 0, FALSE, 0 },
    { "most", FALSE, 0, 0, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetThreshold threshold;

      g_assert_true (ordet_threshold_parse (cases[i].word, &threshold) == cases[i].good);
      if (!cases[i].good)
        continue;
      g_assert_cmpint (threshold.p, ==, cases[i].p);
      g_assert_cmpint (threshold.q, ==, cases[i].q);
      g_assert_true (threshold.more == cases[i].more);
      g_assert_cmpint (threshold.base, ==, cases[i].base);
    }
}

static void
test_motion (void)
{
  static const struct
  {
    const char    *threshold;
    OrdetVoteBase  base;
    gint64         for_it, against, abstain, voters;
    OrdetOutcome   outcome;
    gint64         needed;
  } cases[] = {
    { "majority", ORDET_BASE_SIDES, 0, 0, 5, 30, ORDET_OUTCOME_NONE, 1 },
    { "majority", ORDET_BASE_SIDES, 15, 14, 20, 60, ORDET_OUTCOME_CARRIED, 15 },
    { "majority", ORDET_BASE_SIDES, 14, 15, 0, 30, ORDET_OUTCOME_FELL, 15 },
    { "majority", ORDET_BASE_SIDES, 14, 14, 3, 31, ORDET_OUTCOME_TIE, 15 },
    { "majority", ORDET_BASE_SIDES, 1, 0, 30, 31, ORDET_OUTCOME_CARRIED, 1 },
    /* more than half of all who voted: abstentions count, half is not enough */
    { "absolute", ORDET_BASE_CAST, 15, 14, 1, 30, ORDET_OUTCOME_FELL, 16 },
    { "absolute", ORDET_BASE_CAST, 16, 14, 1, 31, ORDET_OUTCOME_CARRIED, 16 },
    { "absolute", ORDET_BASE_CAST, 15, 15, 0, 30, ORDET_OUTCOME_FELL, 16 },
    /* of all who may vote */
    { "absolute", ORDET_BASE_VOTERS, 15, 3, 0, 30, ORDET_OUTCOME_FELL, 16 },
    { "absolute", ORDET_BASE_VOTERS, 16, 3, 0, 30, ORDET_OUTCOME_CARRIED, 16 },
    /* two thirds, exactly */
    { "two-thirds", ORDET_BASE_SIDES, 20, 10, 7, 40, ORDET_OUTCOME_CARRIED, 20 },
    { "two-thirds", ORDET_BASE_SIDES, 19, 10, 0, 40, ORDET_OUTCOME_FELL, 20 },
    { "two-thirds", ORDET_BASE_CAST, 20, 10, 1, 40, ORDET_OUTCOME_FELL, 21 },
    { "two-thirds", ORDET_BASE_VOTERS, 20, 0, 0, 30, ORDET_OUTCOME_CARRIED, 20 },
    { "two-thirds", ORDET_BASE_VOTERS, 20, 0, 0, 31, ORDET_OUTCOME_FELL, 21 },
    { "3/4", ORDET_BASE_SIDES, 15, 5, 0, 20, ORDET_OUTCOME_CARRIED, 15 },
    { "3/4", ORDET_BASE_SIDES, 14, 5, 0, 20, ORDET_OUTCOME_FELL, 15 },
    { "1/3", ORDET_BASE_SIDES, 10, 20, 0, 30, ORDET_OUTCOME_CARRIED, 10 },
    { "1/3", ORDET_BASE_SIDES, 9, 20, 0, 30, ORDET_OUTCOME_FELL, 10 },
    /* a share other than the half has no tie */
    { "two-thirds", ORDET_BASE_SIDES, 10, 10, 0, 20, ORDET_OUTCOME_FELL, 14 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetThreshold threshold;

      g_assert_true (ordet_threshold_parse (cases[i].threshold, &threshold));
      threshold.base = cases[i].base;
      g_test_message ("%s: %d to %d", cases[i].threshold, (int) cases[i].for_it,
                      (int) cases[i].against);
      g_assert_cmpint (ordet_tally_motion (&threshold, cases[i].for_it, cases[i].against,
                                           cases[i].abstain, cases[i].voters), ==,
                       cases[i].outcome);
      g_assert_cmpint (ordet_tally_needed (&threshold, cases[i].for_it, cases[i].against,
                                           cases[i].abstain, cases[i].voters), ==,
                       cases[i].needed);
    }
}

static void
test_best (void)
{
  static const struct
  {
    const char   *threshold;
    gint64        votes[3], abstain;
    OrdetOutcome  outcome;
    gsize         best;
  } cases[] = {
    { "majority", { 0, 0, 0 }, 4, ORDET_OUTCOME_NONE, 0 },
    { "majority", { 9, 10, 8 }, 4, ORDET_OUTCOME_CARRIED, 1 },
    { "majority", { 9, 10, 10 }, 4, ORDET_OUTCOME_TIE, 1 },
    { "majority", { 9, 9, 10 }, 0, ORDET_OUTCOME_CARRIED, 2 },
    { "absolute", { 9, 10, 1 }, 0, ORDET_OUTCOME_FELL, 1 },
    { "absolute", { 9, 11, 1 }, 0, ORDET_OUTCOME_CARRIED, 1 },
    { "absolute", { 9, 11, 1 }, 1, ORDET_OUTCOME_FELL, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetThreshold threshold;
      gsize best;

      g_assert_true (ordet_threshold_parse (cases[i].threshold, &threshold));
      g_assert_cmpint (ordet_tally_best (&threshold, cases[i].votes, 3, cases[i].abstain, 40,
                                         &best), ==, cases[i].outcome);
      g_assert_cmpuint (best, ==, cases[i].best);
    }
}

static void
test_check (void)
{
  static const struct
  {
    gint64          votes[3], voters, each;
    OrdetTallyFault fault;
  } cases[] = {
    { { 19, 8, 2 }, 29, 1, ORDET_TALLY_GOOD },
    { { 19, 8, 3 }, 29, 1, ORDET_TALLY_TOO_MANY },
    { { 19, 8, 3 }, 0, 1, ORDET_TALLY_GOOD }, /* nobody keeps a roll */
    { { 19, -1, 3 }, 0, 1, ORDET_TALLY_NEGATIVE },
    { { 29, 20, 9 }, 29, 2, ORDET_TALLY_GOOD },
    { { 29, 20, 10 }, 29, 2, ORDET_TALLY_TOO_MANY },
    { { 30, 20, 0 }, 29, 2, ORDET_TALLY_TOO_MANY_ONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ordet_tally_check (cases[i].votes, 3, cases[i].voters, cases[i].each), ==,
                     cases[i].fault);
}

static void
test_seats (void)
{
  static const struct
  {
    gint64      votes[4];
    gsize       seats;
    gint64      ballots;
    const char *places; /* E elected, T tied, - not */
  } cases[] = {
    { { 16, 11, 0, 0 }, 1, 0, "E---" },
    { { 11, 11, 0, 0 }, 1, 0, "TT--" },
    { { 16, 11, 11, 3 }, 2, 0, "ETT-" },
    { { 16, 11, 11, 3 }, 3, 0, "EEE-" },
    { { 16, 11, 11, 3 }, 4, 0, "EEEE" },
    { { 16, 0, 0, 0 }, 2, 0, "E---" },   /* nobody without a vote */
    { { 14, 13, 0, 0 }, 1, 28, "----" }, /* half is not more than half */
    { { 15, 13, 0, 0 }, 1, 28, "E---" },
    { { 20, 20, 19, 1 }, 2, 30, "EE--" },
    { { 20, 20, 20, 0 }, 2, 30, "TTT-" },
    { { 7, 7, 7, 7 }, 0, 0, "----" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetElected places[4];
      char said[5] = { 0 };
      gsize elected = ordet_tally_seats (cases[i].votes, 4, cases[i].seats, cases[i].ballots,
                                         places);

      for (gsize k = 0; k < 4; k++)
        {
          said[k] = places[k] == ORDET_PLACE_ELECTED ? 'E' : places[k] == ORDET_PLACE_TIED ? 'T'
                                                                                           : '-';
          elected -= places[k] == ORDET_PLACE_ELECTED ? 1 : 0;
        }
      g_assert_cmpstr (said, ==, cases[i].places);
      g_assert_cmpuint (elected, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/threshold", test_threshold);
  g_test_add_func ("/tally/motion", test_motion);
  g_test_add_func ("/tally/best", test_best);
  g_test_add_func ("/tally/check", test_check);
  g_test_add_func ("/tally/seats", test_seats);
  return g_test_run ();
}
