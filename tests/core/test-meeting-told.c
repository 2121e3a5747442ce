/* test-meeting-told.c — what a meeting tells of turns, waits, sums and business
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested: each
 * value is asked for on both sides of its boundary.
 */
#include "asked.h"

/* --- turns --- */

static void
test_mean_and_waits (Room          *room,
                     gconstpointer  unused)
{
  const OrdetEntry *entries;
  gsize n;

  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (ordet_meeting_mean_us (room->meeting, ORDET_KIND_SPEECH), ==, -1);
      DO (ORDET_ACT_GIVE, i * 100 * S, WHO ("A"));
      DO (ORDET_ACT_DONE, (i * 100 + 10 * i + 10) * S);
    }
  g_assert_cmpint (ordet_meeting_mean_us (room->meeting, ORDET_KIND_SPEECH), ==, 20 * S);
  g_assert_cmpint (ordet_meeting_mean_us (room->meeting, ORDET_KIND_REPLY), ==, -1);
  DO (ORDET_ACT_GIVE, 300 * S, WHO ("B"));
  DO (ORDET_ACT_HAND, 310 * S, WHO ("C"));
  DO (ORDET_ACT_HAND, 310 * S, WHO ("G"));
  DO (ORDET_ACT_GIVE, 310 * S, WHO ("A"), ORDET_KEY_KIND, "order", ORDET_KEY_INTERRUPT, TRUE,
      ORDET_KEY_LIMIT, 30 * S);
  ordet_meeting_waits (room->meeting, 320 * S);
  entries = ordet_meeting_order (room->meeting, &n);
  g_assert_cmpuint (n, ==, 2);
  /* What is left of the interruption, and of the speech it interrupted. */
  g_assert_cmpint (entries[0].wait_us, ==, (20 + 170) * S);
  g_assert_cmpint (entries[1].wait_us, ==, (20 + 170 + 20) * S);
  /* Over their time, nobody waits less than nothing. */
  ordet_meeting_waits (room->meeting, 400 * S);
  g_assert_cmpint (entries[0].wait_us, ==, 170 * S);
}

/* Three turns that were over at once: the next is expected to be, too. */
static void
test_mean_of_nothing (Room          *room,
                      gconstpointer  unused)
{
  const OrdetEntry *entries;
  gsize n;

  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  for (guint i = 0; i < 3; i++)
    {
      DO (ORDET_ACT_GIVE, 0, WHO ("A"));
      DO (ORDET_ACT_DONE, 0);
    }
  DO (ORDET_ACT_HAND, 0, WHO ("B"));
  DO (ORDET_ACT_HAND, 0, WHO ("C"));
  g_assert_cmpint (ordet_meeting_mean_us (room->meeting, ORDET_KIND_SPEECH), ==, 0);
  ordet_meeting_waits (room->meeting, 0);
  entries = ordet_meeting_order (room->meeting, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (entries[1].wait_us, ==, 0);
}

/* With no mean yet the limits are what is expected. */
static void
test_waits_by_limits (Room          *room,
                      gconstpointer  unused)
{
  const OrdetEntry *entries;
  gsize n;

  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  DO (ORDET_ACT_HAND, 0, WHO ("A"));
  DO (ORDET_ACT_HAND, 0, WHO ("C"));
  DO (ORDET_ACT_HAND, 0, WHO ("B"), ORDET_KEY_KIND, "order");
  ordet_meeting_waits (room->meeting, 5 * S);
  entries = ordet_meeting_order (room->meeting, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (entries[0].wait_us, ==, 0);
  g_assert_cmpint (entries[1].wait_us, ==, entries[0].limit_us);
  g_assert_cmpint (entries[2].wait_us, ==, entries[0].limit_us + entries[1].limit_us);
}

static void
test_ordinals (Room          *room,
               gconstpointer  unused)
{
  static const guint ordinals[] = { 1, 0, 2, 0, 3, 4 };

  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  DO (ORDET_ACT_GIVE, 0, WHO ("A"));
  DO (ORDET_ACT_GIVE, 1 * S, WHO ("B"));
  DO (ORDET_ACT_BACK, 2 * S);
  DO (ORDET_ACT_GIVE, 3 * S, WHO ("C"));
  DO (ORDET_ACT_GIVE, 4 * S, WHO ("B"));
  DO (ORDET_ACT_SKIP, 5 * S, WHO ("B"));
  DO (ORDET_ACT_GIVE, 6 * S, WHO ("A"));
  DO (ORDET_ACT_GIVE, 7 * S, WHO ("C"));
  g_assert_cmpuint (ordet_meeting_n_turns (room->meeting), ==, G_N_ELEMENTS (ordinals));
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    g_assert_cmpuint (ordet_meeting_turn_ordinal (room->meeting, i), ==, ordinals[i]);
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_CORRECT, 8 * S, ORDET_KEY_TURN, G_GINT64_CONSTANT (0),
                 ORDET_KEY_SECONDS, 1 * S);
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_CORRECT, 8 * S, ORDET_KEY_TURN, G_GINT64_CONSTANT (1),
                 ORDET_KEY_SECONDS, G_GINT64_CONSTANT (-1));
  /* The fourth runs, the fifth is none. */
  for (gint64 turn = 4; turn <= 5; turn++)
    ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_CORRECT, 8 * S, ORDET_KEY_TURN, turn, ORDET_KEY_SECONDS,
                   1 * S);
  DO (ORDET_ACT_CORRECT, 8 * S, ORDET_KEY_TURN, G_GINT64_CONSTANT (2), ORDET_KEY_SECONDS, 0 * S);
  g_assert_cmpint (ordet_meeting_turn (room->meeting, 2)->spoken_us, ==, 0);
}

/* Somebody else held it: speeches, sums and groups are theirs. */
static void
test_corrected_turn (Room          *room,
                     gconstpointer  unused)
{
  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  DO (ORDET_ACT_GIVE, 0, WHO ("A"));
  DO (ORDET_ACT_DONE, 10 * S);
  ASSERT_CHANGES (FALSE, ORDET_ACT_CORRECT, 10 * S, ORDET_KEY_TURN, G_GINT64_CONSTANT (1));
  ASSERT_CHANGES (FALSE, ORDET_ACT_CORRECT, 10 * S, ORDET_KEY_TURN, G_GINT64_CONSTANT (1),
                  WHO ("A"), ORDET_KEY_SECONDS, 10 * S);
  DO (ORDET_ACT_CORRECT, 10 * S, ORDET_KEY_TURN, G_GINT64_CONSTANT (1), WHO ("G"));
  g_assert_cmpuint (ordet_meeting_person (room->meeting, 0)->spoken_meeting, ==, 0);
  g_assert_cmpuint (ordet_meeting_person (room->meeting, 3)->spoken_meeting, ==, 1);
  g_assert_cmpuint (ordet_meeting_spoken_on_item (room->meeting, 0, 0), ==, 0);
  g_assert_cmpuint (ordet_meeting_spoken_on_item (room->meeting, 3, 0), ==, 1);
  g_assert_cmpint (ordet_meeting_group_ms (room->meeting, 0, ORDET_GROUP_A), ==, 0);
  DO (ORDET_ACT_CORRECT, 10 * S, ORDET_KEY_TURN, G_GINT64_CONSTANT (1), WHO ("B"),
      ORDET_KEY_SECONDS, 4 * S);
  g_assert_cmpint (ordet_meeting_group_ms (room->meeting, 0, ORDET_GROUP_B), ==, 4000);
  g_assert_cmpint (ordet_meeting_turn (room->meeting, 0)->group, ==, ORDET_GROUP_B);
}

/* Finished speeches count, and nothing else. */
static void
test_group_sums (Room          *room,
                 gconstpointer  unused)
{
  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  DO (ORDET_ACT_GIVE, 0, WHO ("A"));
  DO (ORDET_ACT_DONE, 1 * S, ORDET_KEY_CUT, TRUE);
  g_assert_cmpint (ordet_meeting_turn (room->meeting, 0)->end, ==, ORDET_END_CUT);
  DO (ORDET_ACT_GIVE, 2 * S, WHO ("A"));
  DO (ORDET_ACT_DONE, 4 * S);
  DO (ORDET_ACT_GIVE, 4 * S, WHO ("A"), ORDET_KEY_KIND, "order");
  DO (ORDET_ACT_DONE, 8 * S);
  DO (ORDET_ACT_GIVE, 8 * S, WHO ("A"));
  DO (ORDET_ACT_SKIP, 16 * S, WHO ("A"));
  DO (ORDET_ACT_GIVE, 16 * S, WHO ("B"));
  DO (ORDET_ACT_DONE, 32 * S);
  DO (ORDET_ACT_ITEM, 32 * S, ORDET_KEY_ITEM, "2");
  DO (ORDET_ACT_GIVE, 32 * S, WHO ("A"));
  DO (ORDET_ACT_DONE, 64 * S);
  DO (ORDET_ACT_GIVE, 64 * S, WHO ("A"));
  g_assert_cmpint (ordet_meeting_group_ms (room->meeting, 0, ORDET_GROUP_A), ==, 3000);
  g_assert_cmpint (ordet_meeting_group_ms (room->meeting, 0, ORDET_GROUP_B), ==, 16000);
  g_assert_cmpint (ordet_meeting_group_ms (room->meeting, 1, ORDET_GROUP_A), ==, 32000);
}

static void
test_passes (Room          *room,
             gconstpointer  unused)
{
  guint passed[3] = { 99, 99, 99 };

  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  DO (ORDET_ACT_HAND, 0, WHO ("A"));                             /* 1 */
  DO (ORDET_ACT_HAND, 0, WHO ("B"), ORDET_KEY_KIND, "order");    /* 2 */
  DO (ORDET_ACT_HAND, 0, WHO ("B"));                             /* 3 */
  DO (ORDET_ACT_HAND, 0, WHO ("C"));                             /* 4 */
  g_assert_cmpuint (ordet_meeting_passes (room->meeting, 4, passed, 3), ==, 0);
  DO (ORDET_ACT_MOVE, 0, WHO ("C"), ORDET_KEY_TO, G_GINT64_CONSTANT (0));
  g_assert_cmpuint (ordet_meeting_passes (room->meeting, 4, passed, 1), ==, 2);
  g_assert_cmpuint (passed[0], ==, 1);
  g_assert_cmpuint (passed[1], ==, 99);
  g_assert_cmpuint (ordet_meeting_passes (room->meeting, 4, passed, 3), ==, 2);
  g_assert_cmpuint (passed[1], ==, 3);
  g_assert_cmpuint (passed[2], ==, 99);
  g_assert_cmpuint (ordet_meeting_passes (room->meeting, 1, passed, 3), ==, 0);
  g_assert_cmpuint (ordet_meeting_passes (room->meeting, 3, passed, 3), ==, 0);
  /* A point of order passes nobody. */
  g_assert_cmpuint (ordet_meeting_passes (room->meeting, 2, passed, 3), ==, 0);
}

/* --- business --- */

static void
test_proposals (Room          *room,
                gconstpointer  unused)
{
  static const char *const by[] = { "A", NULL };

#define STATUS(id, status) \
  ORDET_ACT_PROPOSAL_STATUS, 0, ORDET_KEY_ID, (id), ORDET_KEY_STATUS, (status)
#define PROPOSAL(id) \
  ORDET_ACT_PROPOSAL, 0, ORDET_KEY_ID, (id), ORDET_KEY_TEXT, "x", ORDET_KEY_BY, by, \
    ORDET_KEY_KIND, "main"

  g_assert_null (ordet_meeting_proposal_status (room->meeting, "F1"));
  DO (PROPOSAL ("F1"));
  DO (PROPOSAL ("F2"));
  ASSERT_ANSWER (BAD_VALUE, PROPOSAL ("F2"));
  /* Each required key, not the first alone. */
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_PROPOSAL, 0, ORDET_KEY_ID, "F9");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_PROPOSAL, 0, ORDET_KEY_ID, "F9", ORDET_KEY_BY, by,
                 ORDET_KEY_KIND, "main");
  g_assert_null (ordet_meeting_proposal_status (room->meeting, "F2"));
  ASSERT_ANSWER (BAD_VALUE, STATUS ("F3", "withdrawn"));
  ASSERT_ANSWER (BAD_VALUE, STATUS ("F2", "lost"));
  DO (STATUS ("F2", "withdrawn"));
  ASSERT_CHANGES (FALSE, STATUS ("F2", "withdrawn"));
  g_assert_cmpstr (ordet_meeting_proposal_status (room->meeting, "F2"), ==, "withdrawn");
  g_assert_null (ordet_meeting_proposal_status (room->meeting, "F1"));
  g_assert_null (ordet_meeting_proposal_status (room->meeting, "F3"));
  DO (STATUS ("F2", "merged"), ORDET_KEY_INTO, "F1");
  ASSERT_CHANGES (FALSE, STATUS ("F2", "merged"), ORDET_KEY_INTO, "F1");
  DO (STATUS ("F2", "merged"));
  DO (STATUS ("F1", "adopted"));
  g_assert_cmpstr (ordet_meeting_proposal_status (room->meeting, "F1"), ==, "adopted");
#undef STATUS
#undef PROPOSAL
}

static OrdetRefusal
vote (Room       *room,
      const char *threshold,
      gint64      voters,
      gint64      yes,
      gint64      no)
{
  static int n;
  g_autofree char *id = g_strdup_printf ("V%d", ++n);
  OrdetEvent *event = EVENT (ORDET_ACT_VOTE, 0, ORDET_KEY_ID, id, ORDET_KEY_METHOD, "counted",
                             ORDET_KEY_THRESHOLD, threshold, ORDET_KEY_VOTERS, voters);

  ordet_event_add_count (event, ORDET_KEY_COUNTS, "yes", yes);
  ordet_event_add_count (event, ORDET_KEY_COUNTS, "no", no);
  return answer (room, event, NULL);
}

static void
test_votes (Room          *room,
            gconstpointer  unused)
{
  static const struct { const char *threshold; gboolean good; } cases[] = {
    { NULL, TRUE }, { "majority", TRUE }, { "two-thirds", TRUE }, { "most", FALSE }, { "", FALSE },
    { "1/3", TRUE }, { "1/1", TRUE }, { "2/1", FALSE }, { "0/3", FALSE }, { "1/1000", TRUE },
    { "1/1001", FALSE }, { "1000/1000", TRUE }, { "1/", FALSE }, { "/3", FALSE }, { "1/3 ", FALSE },
    { "1:3", FALSE }, { "1/-3", FALSE }, { "+1/3", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (vote (room, cases[i].threshold, 3, 3, 0), ==,
                     cases[i].good ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_BAD_VALUE);
  g_assert_cmpint (vote (room, NULL, 0, 0, 0), ==, ORDET_REFUSAL_NONE);
  g_assert_cmpint (vote (room, NULL, -1, 3, 0), ==, ORDET_REFUSAL_BAD_VALUE);
  g_assert_cmpint (vote (room, NULL, 3, 3, -1), ==, ORDET_REFUSAL_BAD_VALUE);
  g_assert_cmpint (vote (room, NULL, 3, -1, 3), ==, ORDET_REFUSAL_BAD_VALUE);
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_VOTE, 0, ORDET_KEY_ID, "W", ORDET_KEY_METHOD, "dance");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_VOTE, 0, ORDET_KEY_ID, "W", ORDET_KEY_METHOD, "hands",
                 ORDET_KEY_TIE, "fight");
  DO (ORDET_ACT_VOTE, 0, ORDET_KEY_ID, "W", ORDET_KEY_METHOD, "hands", ORDET_KEY_TIE, "lot");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_VOTE, 0, ORDET_KEY_ID, "W", ORDET_KEY_METHOD, "hands");
}

/* A name is taken by its act: a decision may be called as a vote is. */
static void
test_names (Room          *room,
            gconstpointer  unused)
{
  static const char *const known[] = { "A", "C", NULL }, *const strangers[] = { "A", "X", NULL };
  static const char *const stranger[] = { "X", "A", NULL };
#define RESERVATION(id, people, kind) \
  ORDET_ACT_RESERVATION, 0, ORDET_KEY_DECISION, (id), ORDET_KEY_PEOPLE, (people), ORDET_KEY_KIND, \
    (kind), ORDET_KEY_TEXT, "x"

  DO (ORDET_ACT_DECISION, 0, ORDET_KEY_ID, "1", ORDET_KEY_TEXT, "x");
  DO (ORDET_ACT_DECISION, 0, ORDET_KEY_ID, "2", ORDET_KEY_TEXT, "x");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_DECISION, 0, ORDET_KEY_ID, "2", ORDET_KEY_TEXT, "x");
  DO (ORDET_ACT_TASK, 0, ORDET_KEY_ID, "2", ORDET_KEY_TEXT, "x", ORDET_KEY_PEOPLE, known);
  ASSERT_ANSWER (UNKNOWN_PERSON, ORDET_ACT_TASK, 0, ORDET_KEY_ID, "3", ORDET_KEY_TEXT, "x",
                 ORDET_KEY_PEOPLE, strangers);
  ASSERT_ANSWER (UNKNOWN_PERSON, ORDET_ACT_TASK, 0, ORDET_KEY_ID, "3", ORDET_KEY_TEXT, "x",
                 ORDET_KEY_PEOPLE, stranger);
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_TASK, 0, ORDET_KEY_ID, "2", ORDET_KEY_TEXT, "x");
  DO (RESERVATION ("2", known, "protest"));
  ASSERT_ANSWER (BAD_VALUE, RESERVATION ("3", known, "protest"));
  ASSERT_ANSWER (BAD_VALUE, RESERVATION ("2", known, "sigh"));
  ASSERT_ANSWER (UNKNOWN_PERSON, RESERVATION ("2", strangers, "protest"));
#undef RESERVATION
  DO (ORDET_ACT_OBSERVE, 0, ORDET_KEY_KIND, "interruption", ORDET_KEY_BY_GROUP, "a",
      ORDET_KEY_TO_GROUP, "neutral");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_OBSERVE, 0, ORDET_KEY_KIND, "interruption",
                 ORDET_KEY_BY_GROUP, "A");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_OBSERVE, 0, ORDET_KEY_KIND, "interruption",
                 ORDET_KEY_TO_GROUP, "B");
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*run) (Room *, gconstpointer); } tests[] = {
    { "/told/mean-and-waits", test_mean_and_waits },
    { "/told/mean-of-nothing", test_mean_of_nothing },
    { "/told/waits-by-limits", test_waits_by_limits },
    { "/told/ordinals", test_ordinals },
    { "/told/corrected-turn", test_corrected_turn },
    { "/told/group-sums", test_group_sums },
    { "/told/passes", test_passes },
    { "/told/proposals", test_proposals },
    { "/told/votes", test_votes },
    { "/told/names", test_names },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
