/* test-clock.c — dates, the hour on the wall, sleep
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-session-clock.h"
#include "ordet-types.h"
#include "session-fixture.h"

#define HOUR (3600 * ORDET_SECOND)

static void
test_since (void)
{
  static const struct { const char *local, *date; gint64 since_us; } cases[] = {
    { "2027-02-13T18:00:00", "2027-02-13", 18 * HOUR },
    { "2027-02-13T00:00:00", "2027-02-13", 0 },
    { "2027-02-14T00:05:00", "2027-02-13", 24 * HOUR + HOUR / 12 },
    { "2027-02-12T23:00:00", "2027-02-13", -HOUR },
    { "2027-03-01T01:00:00", "2027-02-28", 25 * HOUR },
    /* Oslo's clocks go forward at 02:00 on 28 March 2027, back on 31 October. */
    { "2027-03-28T12:00:00", "2027-03-28", 12 * HOUR },
    { "2027-10-31T12:00:00", "2027-10-31", 12 * HOUR },
    { "2027-03-28T12:00:00", "2027-03-27", 36 * HOUR },
    { "2027-02-13T18:00:00", "2027-02-30", G_MININT64 },
    { "2027-02-13T18:00:00", "tomorrow", G_MININT64 },
    { "2027-02-13T18:00:00", "2027-02-13x", G_MININT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FixtureClock clock;

      fixture_clock_init (&clock, cases[i].local);
      g_assert_cmpint (ordet_clock_since_us (&clock.clock, cases[i].date), ==, cases[i].since_us);
    }
}

static void
test_midnight (void)
{
  FixtureClock clock, midnight;
  g_autofree char *today = NULL;

  fixture_clock_init (&clock, "2027-03-28T12:00:00");
  fixture_clock_init (&midnight, "2027-03-28T00:00:00");
  today = ordet_clock_today (&clock.clock);
  g_assert_cmpstr (today, ==, "2027-03-28");
  g_assert_cmpint (ordet_clock_midnight_us (&clock.clock, NULL), ==, midnight.wall_us);
  g_assert_cmpint (ordet_clock_midnight_us (&clock.clock, "2027-03-28"), ==, midnight.wall_us);
  /* A day of 23 hours. */
  fixture_clock_init (&midnight, "2027-03-29T00:00:00");
  g_assert_cmpint (ordet_clock_midnight_us (&clock.clock, "2027-03-29"), ==, midnight.wall_us);
  g_assert_cmpint (midnight.wall_us - ordet_clock_midnight_us (&clock.clock, NULL), ==, 23 * HOUR);
}

static void
test_system (void)
{
  const OrdetClock *clock = ordet_clock_system ();
  gint64 boot = clock->boot_us (clock->data);

  g_assert_cmpint (clock->wall_us (clock->data), >, G_GINT64_CONSTANT (1700000000) * ORDET_SECOND);
  g_assert_cmpint (clock->boot_us (clock->data), >=, boot);
  g_assert_cmpint (boot, >=, clock->awake_us (clock->data) - HOUR / 60);
}

static void
test_wall_may_jump (void)
{
  FixtureClock clock;
  OrdetSessionClock time;

  fixture_clock_init (&clock, "2027-02-13T18:00:00");
  ordet_session_clock_start (&time, &clock.clock, 18 * HOUR);
  clock.wall_us -= HOUR;
  fixture_clock_pass (&clock, 1999);
  g_assert_cmpint (ordet_session_clock_now (&time), ==, 18 * HOUR + 1000);
  clock.wall_us += 3 * HOUR;
  fixture_clock_pass (&clock, 1);
  g_assert_cmpint (ordet_session_clock_now (&time), ==, 18 * HOUR + 2000);
}

static void
test_sleep (void)
{
  FixtureClock clock;
  OrdetSessionClock time;

  fixture_clock_init (&clock, "2027-02-13T18:00:00");
  ordet_session_clock_start (&time, &clock.clock, 0);
  fixture_clock_pass (&clock, HOUR);
  g_assert_cmpint (ordet_session_clock_slept (&time), ==, 0);
  fixture_clock_sleep (&clock, ORDET_SLEEP_US);
  g_assert_cmpint (ordet_session_clock_slept (&time), ==, 0);
  fixture_clock_pass (&clock, ORDET_SECOND);
  fixture_clock_sleep (&clock, ORDET_SLEEP_US + 1);
  g_assert_cmpint (ordet_session_clock_slept (&time), ==, ORDET_SLEEP_US + 1);
  g_assert_cmpint (ordet_session_clock_slept (&time), ==, 0);
  /* The time asleep passes for the meeting too. */
  g_assert_cmpint (ordet_session_clock_now (&time), ==,
                   HOUR + 2 * ORDET_SLEEP_US + ORDET_SECOND);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Europe/Oslo", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/since-the-first-day", test_since);
  g_test_add_func ("/clock/midnight", test_midnight);
  g_test_add_func ("/clock/system", test_system);
  g_test_add_func ("/clock/wall-may-jump", test_wall_may_jump);
  g_test_add_func ("/clock/sleep", test_sleep);
  return g_test_run ();
}
