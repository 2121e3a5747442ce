/* test-meeting-edges.c — the floor on both sides of each boundary
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested.
 */
#include "play.h"

/* What a list is charged with: min (spoken, L), to the millisecond (order.md 2). */
static const PlayCase charged[] = {
  { "no more than the limit", "A:woman B:man C:woman D:man", "balance=time scope=off safe=0",
    "give A; +200; done; give B; +180; done; hand D; hand C; ?queue D C" },
  { "what was spoken, below the limit", "A:woman B:man C:woman D:man",
    "balance=time scope=off safe=0",
    "give A; +179.9; done; give B; +180; done; hand D; hand C; ?queue C D" },
};

/* "seq" names a request of the kind that is meant, or none. */
static const PlayCase named[] = {
  { "a reply is not moved", "A:woman B:man C:woman", "safe=0",
    "give A; hand B reply; hand B; hand C; !not-waiting move B to=0 seq=1; move B to=1 seq=2;"
    "?queue C B" },
  { "a reply is not a speech to lower", "A:woman B:man", "safe=0",
    "give A; hand B reply; !not-waiting lower B speech seq=1; lower B reply seq=1; ?order -" },
};

/* A limit may be as short as can be said, and no shorter. */
static void
test_shortest (void)
{
  static const struct { OrdetAct act; OrdetKey key; } lengths[] = {
    { ORDET_ACT_GIVE, ORDET_KEY_LIMIT }, { ORDET_ACT_ROUND, ORDET_KEY_LIMIT },
    { ORDET_ACT_LAST_CALL, ORDET_KEY_SECONDS }, { ORDET_ACT_BREAK, ORDET_KEY_SECONDS },
    { ORDET_ACT_GROUPS, ORDET_KEY_SECONDS },
  };
  g_autoptr(Play) p = play_new ("A:woman", "safe=0");
  g_autofree char *wrong = play (p, "item 1");

  g_assert_null (wrong);
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (gint64 length_us = 0; length_us < 2; length_us++)
      {
        g_autoptr(OrdetEvent) event = ordet_event_build (lengths[i].act, p->now_us, lengths[i].key,
                                                         length_us, ORDET_KEY_NONE);
        g_autoptr(GError) error = NULL;

        if (lengths[i].act == ORDET_ACT_GIVE)
          ordet_event_set_string (event, ORDET_KEY_WHO, "A");
        g_assert_cmpint (ordet_meeting_check (p->meeting, event, &error), ==, length_us > 0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PLAY_ADD ("/edges/charged", charged);
  PLAY_ADD ("/edges/named", named);
  g_test_add_func ("/edges/shortest", test_shortest);
  return g_test_run ();
}
