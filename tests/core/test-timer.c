/* test-timer.c — what a turn has lasted and may still last, on both sides of each boundary
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-timer.h"
#include "play.h"

#define S ORDET_SECOND

static const struct
{
  const char     *what;
  gint64          limit_us, spoken_us, resumed_us, now_us;
  gboolean        running;
  OrdetKind       kind;
  gint64          left_us;
  OrdetTimerState state; /* with the default warnings: a speech 30 s, a reply 15 s */
} turns[] = {
  { "fresh", 180 * S, 0, 0, 0, TRUE, ORDET_KIND_SPEECH, 180 * S, ORDET_TIMER_RUNNING },
  { "just before the warning", 180 * S, 0, 0, 150 * S - 1, TRUE, ORDET_KIND_SPEECH, 30 * S + 1,
    ORDET_TIMER_RUNNING },
  { "the warning", 180 * S, 0, 0, 150 * S, TRUE, ORDET_KIND_SPEECH, 30 * S, ORDET_TIMER_WARNING },
  { "a moment left", 180 * S, 0, 0, 180 * S - 1, TRUE, ORDET_KIND_SPEECH, 1, ORDET_TIMER_WARNING },
  { "exactly used up", 180 * S, 0, 0, 180 * S, TRUE, ORDET_KIND_SPEECH, 0, ORDET_TIMER_OVER },
  { "a moment over", 180 * S, 0, 0, 180 * S + 1, TRUE, ORDET_KIND_SPEECH, -1, ORDET_TIMER_OVER },
  { "spoke before", 180 * S, 60 * S, 100 * S, 130 * S, TRUE, ORDET_KIND_SPEECH, 90 * S,
    ORDET_TIMER_RUNNING },
  { "paused: now does not matter", 180 * S, 60 * S, 0, 9999 * S, FALSE, ORDET_KIND_SPEECH, 120 * S,
    ORDET_TIMER_PAUSED },
  { "paused in the warning", 180 * S, 170 * S, 0, 9999 * S, FALSE, ORDET_KIND_SPEECH, 10 * S,
    ORDET_TIMER_PAUSED },
  { "paused when it was over", 180 * S, 200 * S, 0, 0, FALSE, ORDET_KIND_SPEECH, -20 * S,
    ORDET_TIMER_PAUSED },
  { "a reply warns later", 60 * S, 0, 0, 40 * S, TRUE, ORDET_KIND_REPLY, 20 * S,
    ORDET_TIMER_RUNNING },
  { "a reply warns", 60 * S, 0, 0, 45 * S, TRUE, ORDET_KIND_REPLY, 15 * S, ORDET_TIMER_WARNING },
  { "no warning for a point of order", 60 * S, 0, 0, 60 * S - 1, TRUE, ORDET_KIND_ORDER, 1,
    ORDET_TIMER_RUNNING },
  { "a clock that was set back does not give time", 60 * S, 10 * S, 50 * S, 40 * S, TRUE,
    ORDET_KIND_ORDER, 50 * S, ORDET_TIMER_RUNNING },
};

static void
test_turns (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      OrdetTurn turn = {
        .limit_us = turns[i].limit_us, .spoken_us = turns[i].spoken_us,
        .resumed_us = turns[i].resumed_us, .running = turns[i].running, .kind = turns[i].kind,
      };

      g_test_message ("%s", turns[i].what);
      g_assert_cmpint (ordet_turn_left_us (&turn, turns[i].now_us), ==, turns[i].left_us);
      g_assert_cmpint (ordet_turn_spoken_us (&turn, turns[i].now_us), ==,
                       turns[i].limit_us - turns[i].left_us);
      g_assert_cmpint (ordet_turn_state (&turn, rules, turns[i].now_us), ==, turns[i].state);
    }
}

static void
test_nobody (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();

  g_assert_cmpint (ordet_turn_left_us (NULL, 7), ==, ORDET_NEVER);
  g_assert_cmpint (ordet_turn_state (NULL, rules, 7), ==, ORDET_TIMER_NONE);
}

static const PlayCase meetings[] = {
  { "pauses do not count", "A:woman", "",
    "give A; +10; pause; +100; resume; +5; ?spoken 15; ?left 165; pause; +3; done; ?group a 15" },
  { "parts of a second", "A:woman", "", "give A; +10.25; ?spoken 10.250; ?left 169.750" },
  { "what interrupts has its own time", "A:woman B:man", "",
    "give A; +20; give B order interrupt=1; +7; ?spoken 7; ?left 53; done; ?left 160" },
  { "an interruption that is paused", "A:woman B:man", "",
    "give A; +20; give B order interrupt=1; +7; pause; +50; ?spoken 7; done; +1; ?spoken 21" },
  { "past midnight", "A:woman", "", "+50000; give A; +100; ?left 80" },
  { "more time", "A:woman", "", "give A; +170; extend 60; ?left 70; extend -30; ?left 40" },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timer/turns", test_turns);
  g_test_add_func ("/timer/nobody", test_nobody);
  PLAY_ADD ("/timer/in meetings", meetings);
  return g_test_run ();
}
