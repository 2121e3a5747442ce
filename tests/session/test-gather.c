/* test-gather.c — a report gathered from the store: whose, which period, a district's table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-gather.h"
#include "session-fixture.h"

static void
put (FixturePlace *place,
     guint         n,
     const char   *body,
     const char   *month,
     gint64        minutes,
     gint64        minutes_a)
{
  g_autoptr(OrdetRecord) record = ordet_record_new ();
  g_autoptr(GError) error = NULL;

  g_free (record->id);
  record->id = g_strdup_printf ("%032u", n);
  g_free (record->month);
  record->month = g_strdup (month);
  g_free (record->kind);
  record->kind = g_strdup ("members");
  g_free (record->body);
  record->body = g_strdup (body);
  record->present = 20, record->spoke = 12, record->speeches = 20;
  record->minutes = minutes, record->minutes_a = minutes_a;
  ordet_store_put_record (place->store, record, &error);
  g_assert_no_error (error);
}

static void
test_periods (FixturePlace  *place,
              gconstpointer  data)
{
  g_autoptr(OrdetGathered) one = NULL;
  g_autoptr(OrdetGathered) nothing = NULL;
  OrdetGoal goal = { ORDET_GOAL_MEETINGS, 2, 0 };

  put (place, 1, "Ås", "2026-03", 60, 20);
  put (place, 2, "Ås", "2026-08", 60, 21);
  put (place, 3, "Ås", "2027-01", 60, 22);
  put (place, 4, "Ås", "2027-06", 60, 23);
  put (place, 5, "Ås", "2027-07", 60, 24);
  g_assert_true (ordet_store_put_goals (place->store, &goal, 1, NULL));

  one = ordet_gather (place->store, "2027-01", "2027-06", NULL, NULL, NULL);
  g_assert_cmpstr (one->report.body, ==, "Ås");
  g_assert_cmpuint (one->report.review->meetings, ==, 2);
  g_assert_cmpstr (one->report.before_from, ==, "2026-07");
  g_assert_cmpstr (one->report.before_to, ==, "2026-12");
  g_assert_cmpuint (one->report.before->meetings, ==, 1);
  g_assert_cmpuint (one->report.n_periods, ==, 3); /* up to the end of the period */
  g_assert_cmpstr (one->report.periods[0].half_year, ==, "2026-H1");
  g_assert_cmpuint (one->report.periods[2].review->meetings, ==, 2);
  g_assert_cmpuint (one->report.n_goals, ==, 1);
  g_assert_cmpuint (one->report.n_branches, ==, 0);

  nothing = ordet_gather (place->store, "2020-01", "2020-01", NULL, "Ås", NULL);
  g_assert_cmpuint (nothing->report.review->meetings, ==, 0);
  g_assert_null (nothing->report.before);
  g_assert_cmpstr (nothing->report.body, ==, "Ås");
}

static void
test_district (FixturePlace  *place,
               gconstpointer  data)
{
  g_autoptr(OrdetGathered) two = NULL;
  g_autoptr(OrdetGathered) three = NULL;
  g_autoptr(OrdetGathered) large = NULL;
  g_autoptr(OrdetGathered) one = NULL;
  g_autoptr(GError) error = NULL;

  put (place, 1, "B", "2027-01", 200, 80);
  put (place, 2, "A", "2027-02", 200, 90);
  two = ordet_gather (place->store, "2027-01", "2027-06", NULL, NULL, &error);
  g_assert_null (two);
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
  one = ordet_gather (place->store, "2027-01", "2027-06", NULL, "B", NULL);
  g_assert_cmpuint (one->report.review->meetings, ==, 1);

  put (place, 3, "C", "2027-03", 150, 10); /* too little of list A: hidden, and one more with it */
  three = ordet_gather (place->store, "2027-01", "2027-06", NULL, NULL, NULL);
  g_assert_null (three->report.body);
  g_assert_cmpuint (three->report.n_branches, ==, 3);
  g_assert_cmpstr (three->report.branches[0].body, ==, "A");
  g_assert_false (three->report.branches[1].hidden && three->report.branches[0].hidden);
  g_assert_true (three->report.branches[1].hidden || three->report.branches[0].hidden);
  g_assert_true (three->report.branches[2].hidden);

  put (place, 4, "A", "2027-04", 1000, 400);
  g_clear_error (&error);
  large = ordet_gather (place->store, "2027-01", "2027-06", NULL, NULL, &error);
  g_assert_null (large);
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
}

static void
test_months (void)
{
  static const struct { const char *month; gint by; const char *moved; } cases[] = {
    { "2027-02", -6, "2026-08" }, { "2027-02", 11, "2028-01" }, { "2027-12", 0, "2027-12" },
    { "2027-01", -1, "2026-12" }, { "2027-06", -18, "2025-12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *moved = ordet_month_moved (cases[i].month, cases[i].by);

      g_assert_cmpstr (moved, ==, cases[i].moved);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/gather/periods", FixturePlace, NULL, fixture_place_set_up, test_periods,
              fixture_place_tear_down);
  g_test_add ("/gather/district", FixturePlace, NULL, fixture_place_set_up, test_district,
              fixture_place_tear_down);
  g_test_add_func ("/gather/months", test_months);

  return g_test_run ();
}
