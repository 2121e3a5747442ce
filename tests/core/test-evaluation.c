/* test-evaluation.c — what is kept of slips of paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-evaluation.h"

#include <string.h>

static const struct
{
  const char      *what;
  OrdetEvaluation  typed;
  gboolean         kept;
  OrdetEvaluation  left;
} cases[] = {
  { "nothing", { 0, { { 0 } } }, FALSE, { 0 } },
  { "five slips", { 0, { { 5, 0, 0 }, { 2, 2, 1 }, { 0, 0, 5 } } }, FALSE, { 0 } },
  { "six slips", { 0, { { 6, 0, 0 }, { 3, 3, 0 }, { 0, 1, 5 } } }, TRUE,
    { 5, { { 6, 0, 0 }, { 3, 3, 0 }, { 0, 0, 5 } } } },
  { "two and three", { 0, { { 10, 2, 3 }, { 12, 0, 0 }, { 0, 0, 0 } } }, TRUE,
    { 15, { { 10, 0, 3 }, { 12, 0, 0 }, { 0, 0, 0 } } } },
  { "a question left out by one", { 0, { { 9, 0, 0 }, { 8, 0, 0 }, { 7, 1, 0 } } }, TRUE,
    { 10, { { 9, 0, 0 }, { 8, 0, 0 }, { 7, 0, 0 } } } },
  { "negative", { 0, { { -4, 6, 0 }, { 0, 0, 0 }, { 0, 0, 0 } } }, TRUE,
    { 5, { { 0, 6, 0 }, { 0, 0, 0 }, { 0, 0, 0 } } } },
};

static void
test_kept (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetEvaluation evaluation = cases[i].typed;

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (ordet_evaluation_protect (&evaluation), ==, cases[i].kept);
      if (cases[i].kept)
        g_assert_cmpmem (&evaluation, sizeof evaluation, &cases[i].left, sizeof cases[i].left);
    }
}

/* Nobody, one and two of an answer leave the same: whoever wrote alone is not
 * told from nobody, as long as the slips round to the same number. */
static void
test_one_is_as_none (void)
{
  for (gint64 rest = 8; rest <= 10; rest++)
    {
      OrdetEvaluation left[3] = { 0 };

      for (gint64 alone = 0; alone < 3; alone++)
        {
          left[alone].counts[ORDET_QUESTION_WELCOME][ORDET_ANSWER_YES] = rest;
          left[alone].counts[ORDET_QUESTION_WELCOME][ORDET_ANSWER_NO] = alone;
          g_assert_true (ordet_evaluation_protect (&left[alone]));
        }
      g_assert_cmpmem (&left[0], sizeof left[0], &left[1], sizeof left[1]);
      g_assert_cmpmem (&left[0], sizeof left[0], &left[2], sizeof left[2]);
    }
}

static void
test_range (void)
{
  OrdetEvaluationSum sum = { .meetings = 3 };

  sum.counts[ORDET_QUESTION_SAY][ORDET_ANSWER_NO] = 4;
  sum.few[ORDET_QUESTION_SAY][ORDET_ANSWER_NO] = 2;
  g_assert_cmpint (ordet_evaluation_most (&sum, ORDET_QUESTION_SAY, ORDET_ANSWER_NO), ==, 8);
  g_assert_cmpint (ordet_evaluation_most (&sum, ORDET_QUESTION_SAY, ORDET_ANSWER_YES), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evaluation/what-is-kept", test_kept);
  g_test_add_func ("/evaluation/one-is-as-none", test_one_is_as_none);
  g_test_add_func ("/evaluation/a-sum-is-a-range", test_range);

  return g_test_run ();
}
