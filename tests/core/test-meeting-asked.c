/* test-meeting-asked.c — what is asked of a meeting: its course, people, agenda, acts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested: each
 * value is asked for on both sides of its boundary.
 */
#include "asked.h"

/* --- the course --- */

static void
test_midnight (Room          *room,
               gconstpointer  unused)
{
  OrdetMeeting *meeting = room->meeting;
  gint64 since_us = -1, length_us = -1;

  g_assert_false (ordet_meeting_opened (meeting));
  g_assert_cmpint (ordet_meeting_opened_us (meeting), ==, -1);
  DO (ORDET_ACT_OPEN, 0);
  g_assert_true (ordet_meeting_opened (meeting));
  g_assert_cmpint (ordet_meeting_opened_us (meeting), ==, 0);
  ASSERT_CHANGES (FALSE, ORDET_ACT_OPEN, 0);
  g_assert_cmpint (ordet_meeting_item_spent_us (meeting, 0, 9 * S), ==, 0);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  g_assert_cmpint (ordet_meeting_item_spent_us (meeting, 0, 9 * S), ==, 9 * S);
  g_assert_cmpint (ordet_meeting_item_spent_us (meeting, 0, -9 * S), ==, 0);
  g_assert_cmpint (ordet_meeting_item (meeting, 0)->first_us, ==, 0);
  g_assert_cmpint (ordet_meeting_item (meeting, 0)->last_us, ==, -1);
  g_assert_cmpint (ordet_meeting_item (meeting, 1)->first_us, ==, -1);
  g_assert_cmpint (ordet_meeting_item (meeting, 1)->since_us, ==, -1);
  g_assert_false (ordet_meeting_in_break (meeting, &since_us, &length_us));
  g_assert_false (ordet_meeting_in_groups (meeting, &since_us, &length_us));
  DO (ORDET_ACT_BREAK, 0, ORDET_KEY_SECONDS, 1 * S);
  g_assert_true (ordet_meeting_in_break (meeting, &since_us, &length_us));
  g_assert_cmpint (since_us, ==, 0);
  g_assert_cmpint (length_us, ==, 1 * S);
  DO (ORDET_ACT_BREAK_END, 0);
  ASSERT_CHANGES (FALSE, ORDET_ACT_BREAK_END, 0);
  DO (ORDET_ACT_GROUPS, 0, ORDET_KEY_SECONDS, 2 * S, ORDET_KEY_GROUPS, G_GINT64_CONSTANT (1));
  g_assert_true (ordet_meeting_in_groups (meeting, &since_us, &length_us));
  g_assert_cmpint (since_us, ==, 0);
  g_assert_cmpint (length_us, ==, 2 * S);
  DO (ORDET_ACT_GROUPS_END, 0);
  DO (ORDET_ACT_ITEM, 20 * S, ORDET_KEY_ITEM, "2");
  g_assert_cmpint (ordet_meeting_item_spent_us (meeting, 0, 90 * S), ==, 20 * S);
  g_assert_cmpint (ordet_meeting_item (meeting, 0)->last_us, ==, 20 * S);
  g_assert_cmpint (ordet_meeting_item (meeting, 0)->since_us, ==, -1);
  DO (ORDET_ACT_ITEM, 30 * S, ORDET_KEY_ITEM, "1");
  g_assert_cmpint (ordet_meeting_item_spent_us (meeting, 0, 31 * S), ==, 21 * S);
  g_assert_cmpint (ordet_meeting_item (meeting, 0)->first_us, ==, 0);
  g_assert_cmpint (ordet_meeting_item (meeting, 0)->last_us, ==, -1);
  g_assert_false (ordet_meeting_closed (meeting));
  g_assert_cmpint (ordet_meeting_closed_us (meeting), ==, -1);
}

static void
test_closed_at_midnight (Room          *room,
                         gconstpointer  unused)
{
  DO (ORDET_ACT_CLOSE, 0);
  g_assert_true (ordet_meeting_closed (room->meeting));
  g_assert_cmpint (ordet_meeting_closed_us (room->meeting), ==, 0);
  ASSERT_ANSWER (ALREADY_CLOSED, ORDET_ACT_CLOSE, 0);
}

static void
test_pauses (Room          *room,
             gconstpointer  unused)
{
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_BREAK, 0, ORDET_KEY_SECONDS, 0 * S);
  DO (ORDET_ACT_BREAK, 0, ORDET_KEY_SECONDS, G_GINT64_CONSTANT (1));
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_GROUPS, 0, ORDET_KEY_SECONDS, 0 * S);
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_GROUPS, 0, ORDET_KEY_SECONDS, 1 * S, ORDET_KEY_GROUPS,
                 G_GINT64_CONSTANT (0));
  DO (ORDET_ACT_GROUPS, 0, ORDET_KEY_SECONDS, G_GINT64_CONSTANT (1));
}

static void
test_line (Room          *room,
           gconstpointer  unused)
{
  OrdetListView view;

  all_arrive (room, 0);
  g_assert_false (ordet_meeting_list (room->meeting, &view));
  ASSERT_ANSWER (NOT_OPEN, ORDET_ACT_LINE, 0, ORDET_KEY_WHEN, "now");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_LINE, 0, ORDET_KEY_WHEN, "then");
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  g_assert_true (ordet_meeting_list (room->meeting, &view));
  g_assert_cmpint (view.announced_us, ==, -1);
  g_assert_cmpint (view.closed_us, ==, -1);
  g_assert_cmpint (view.closes_us, ==, -1);
  g_assert_cmpuint (view.depth, ==, 0);
  g_assert_cmpuint (view.speech, ==, ORDET_NOBODY);
  g_assert_cmpint (view.prev, ==, ORDET_N_GROUPS);
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_LAST_CALL, 0, ORDET_KEY_SECONDS, 0 * S);
  DO (ORDET_ACT_LAST_CALL, 0, ORDET_KEY_SECONDS, 60 * S);
  ordet_meeting_list (room->meeting, &view);
  g_assert_true (view.last_call);
  g_assert_cmpint (view.announced_us, ==, 0);
  g_assert_cmpint (view.closes_us, ==, 60 * S);
  ASSERT_CHANGES (FALSE, ORDET_ACT_LAST_CALL, 0, ORDET_KEY_SECONDS, 60 * S);
  ASSERT_CHANGES (FALSE, ORDET_ACT_LAST_CALL, 1 * S);
  DO (ORDET_ACT_LAST_CALL, 1 * S, ORDET_KEY_SECONDS, 60 * S);
  /* Announced is when it was first said. */
  DO (ORDET_ACT_LINE, 2 * S, ORDET_KEY_WHEN, "after-next");
  ordet_meeting_list (room->meeting, &view);
  g_assert_cmpstr (view.line_when, ==, "after-next");
  g_assert_false (view.last_call);
  g_assert_cmpint (view.announced_us, ==, 0);
  g_assert_cmpint (view.closes_us, ==, -1);
  g_assert_cmpint (view.closed_us, ==, -1);
  ASSERT_CHANGES (FALSE, ORDET_ACT_LAST_CALL, 2 * S);
  DO (ORDET_ACT_LINE, 3 * S, ORDET_KEY_WHEN, "now");
  ordet_meeting_list (room->meeting, &view);
  g_assert_cmpint (view.state, ==, ORDET_LIST_CLOSED);
  g_assert_cmpint (view.closed_us, ==, 3 * S);
  ASSERT_ANSWER (LIST_CLOSED, ORDET_ACT_LINE, 3 * S, ORDET_KEY_WHEN, "now");
  DO (ORDET_ACT_UNLINE, 4 * S);
  ordet_meeting_list (room->meeting, &view);
  g_assert_cmpint (view.state, ==, ORDET_LIST_OPEN);
  g_assert_cmpint (view.announced_us, ==, -1);
  g_assert_cmpint (view.closed_us, ==, -1);
  DO (ORDET_ACT_PUSH, 5 * S, ORDET_KEY_TITLE, "A point");
  ordet_meeting_list (room->meeting, &view);
  g_assert_cmpuint (view.depth, ==, 1);
  g_assert_cmpstr (view.title, ==, "A point");
}

static void
test_round (Room          *room,
            gconstpointer  unused)
{
  static const char *const seats[] = { "B", "A", NULL };
  static const char *const strangers[] = { "B", "X", NULL };
  static const char *const stranger[] = { "X", "B", NULL };
  OrdetRoundView view;

  all_arrive (room, 0);
  g_assert_false (ordet_meeting_round (room->meeting, &view));
  ASSERT_ANSWER (NOT_OPEN, ORDET_ACT_ROUND, 0);
  ASSERT_ANSWER (NOT_OPEN, ORDET_ACT_TURN, 0, WHO ("A"));
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  ASSERT_ANSWER (UNKNOWN_PERSON, ORDET_ACT_ROUND, 0, ORDET_KEY_PEOPLE, strangers);
  ASSERT_ANSWER (UNKNOWN_PERSON, ORDET_ACT_ROUND, 0, ORDET_KEY_PEOPLE, stranger);
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_ROUND, 0, ORDET_KEY_LIMIT, 0 * S);
  DO (ORDET_ACT_ROUND, 5 * S, ORDET_KEY_LIMIT, 1 * S, ORDET_KEY_PEOPLE, seats);
  g_assert_true (ordet_meeting_round (room->meeting, &view));
  g_assert_true (view.open);
  g_assert_cmpint (view.limit_us, ==, 1 * S);
  g_assert_cmpint (view.since_us, ==, 5 * S);
  g_assert_cmpstr (view.who[1], ==, "A");
  DO (ORDET_ACT_TURN, 6 * S, WHO ("A"));
  g_assert_cmpint (ordet_meeting_floor (room->meeting)->limit_us, ==, 1 * S);
  g_assert_cmpint (ordet_meeting_floor (room->meeting)->kind, ==, ORDET_KIND_ROUND);
  g_assert_false (ordet_meeting_floor (room->meeting)->interrupts);
}

/* --- people --- */

static void
test_people (Room          *room,
             gconstpointer  unused)
{
  OrdetMeeting *meeting = room->meeting;

  g_assert_cmpuint (ordet_meeting_find_number (meeting, 7), ==, 0);
  g_assert_cmpuint (ordet_meeting_find_number (meeting, 12), ==, 3);
  g_assert_cmpuint (ordet_meeting_find_number (meeting, 13), ==, ORDET_NOBODY);
  g_assert_cmpuint (ordet_meeting_find_number (meeting, 1), ==, 1);
  /* Nobody has the card 0: it is none. */
  g_assert_cmpuint (ordet_meeting_find_number (meeting, 0), ==, ORDET_NOBODY);
  g_assert_cmpuint (ordet_meeting_find_number (meeting, -1), ==, ORDET_NOBODY);
  g_assert_cmpuint (ordet_meeting_find_person (meeting, "A"), ==, 0);
  g_assert_cmpuint (ordet_meeting_find_person (meeting, "G"), ==, 3);
  g_assert_cmpuint (ordet_meeting_find_person (meeting, "X"), ==, ORDET_NOBODY);
  g_assert_cmpuint (ordet_meeting_n_present (meeting), ==, 0);
  all_arrive (room, 0);
  g_assert_cmpuint (ordet_meeting_n_present (meeting), ==, 4);
  g_assert_cmpuint (ordet_meeting_n_voters (meeting), ==, 3);
  ASSERT_CHANGES (FALSE, ORDET_ACT_ARRIVE, 0, WHO ("A"));
  DO (ORDET_ACT_LEAVE, 0, WHO ("B"));
  ASSERT_CHANGES (FALSE, ORDET_ACT_LEAVE, 0, WHO ("B"));
  g_assert_cmpuint (ordet_meeting_n_present (meeting), ==, 3);
  g_assert_cmpuint (ordet_meeting_n_voters (meeting), ==, 2);
  g_assert_true (ordet_meeting_person (meeting, 1)->attended);
  DO (ORDET_ACT_LEAVE, 0, WHO ("G"));
  g_assert_cmpuint (ordet_meeting_n_voters (meeting), ==, 2);
}

static void
test_added (Room          *room,
            gconstpointer  unused)
{
  const OrdetPerson *added;

  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_ADD, 0, WHO (""), ORDET_KEY_NAME, "D");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_ADD, 0, WHO ("A"), ORDET_KEY_NAME, "D");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_ADD, 0, WHO ("D"), ORDET_KEY_NAME, "D", ORDET_KEY_NUMBER,
                 G_GINT64_CONSTANT (-1));
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_ADD, 0, WHO ("D"), ORDET_KEY_NAME, "D", ORDET_KEY_LIST, "c");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_ADD, 0, WHO ("D"), ORDET_KEY_NAME, "D", ORDET_KEY_CATEGORY,
                 "sheep");
  DO (ORDET_ACT_ADD, 0, WHO ("D"), ORDET_KEY_NAME, "Dag", ORDET_KEY_NUMBER, G_GINT64_CONSTANT (0));
  added = ordet_meeting_person (room->meeting, 4);
  g_assert_cmpstr (added->name, ==, "Dag");
  g_assert_cmpint (added->number, ==, 0);
  g_assert_true (added->member && added->vote && added->speak);
  g_assert_false (added->is_new || added->present || added->attended);
  DO (ORDET_ACT_ADD, 0, WHO ("E"), ORDET_KEY_NAME, "Eva", ORDET_KEY_MEMBER, FALSE,
      ORDET_KEY_VOTE_RIGHT, FALSE, ORDET_KEY_SPEAK, FALSE, ORDET_KEY_NEW, TRUE, ORDET_KEY_NUMBER,
      G_GINT64_CONSTANT (5));
  added = ordet_meeting_person (room->meeting, 5);
  g_assert_false (added->member || added->vote || added->speak);
  g_assert_true (added->is_new);
  g_assert_cmpuint (ordet_meeting_find_number (room->meeting, 5), ==, 5);
}

static void
test_corrected (Room          *room,
                gconstpointer  unused)
{
  static const struct { OrdetKey key; gint64 bad, good; } numbers[] = {
    { ORDET_KEY_NUMBER, -1, 0 }, { ORDET_KEY_EXTRA_S, -1, 0 }, { ORDET_KEY_EXTRA_S, 86401, 86400 },
  };
  static const OrdetKey flags[] = { ORDET_KEY_MEMBER, ORDET_KEY_SPEAK, ORDET_KEY_VOTE_RIGHT };

  all_arrive (room, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_PERSON, 0, WHO ("A"), numbers[i].key, numbers[i].bad);
      ASSERT_ANSWER (NONE, ORDET_ACT_PERSON, 0, WHO ("A"), numbers[i].key, numbers[i].good);
      ASSERT_CHANGES (FALSE, ORDET_ACT_PERSON, 0, WHO ("A"), numbers[i].key, numbers[i].good);
    }
  g_assert_cmpint (ordet_meeting_person (room->meeting, 0)->extra_us, ==, 86400 * S);
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      ASSERT_CHANGES (FALSE, ORDET_ACT_PERSON, 0, WHO ("A"), flags[i], TRUE);
      DO (ORDET_ACT_PERSON, 0, WHO ("A"), flags[i], FALSE);
    }
  g_assert_cmpuint (ordet_meeting_n_voters (room->meeting), ==, 2);
  g_assert_cmpuint (ordet_meeting_n_present (room->meeting), ==, 4);
  DO (ORDET_ACT_PERSON, 0, WHO ("A"), ORDET_KEY_NEW, TRUE);
  DO (ORDET_ACT_PERSON, 0, WHO ("A"), ORDET_KEY_NAME, "Åse");
  ASSERT_CHANGES (FALSE, ORDET_ACT_PERSON, 0, WHO ("A"), ORDET_KEY_NAME, "Åse");
  DO (ORDET_ACT_PERSON, 0, WHO ("A"), ORDET_KEY_PRONOUN, "hen");
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_CATEGORY, 0, WHO ("A"));
  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_CATEGORY, 0, WHO ("A"), ORDET_KEY_LIST, "c");
  ASSERT_CHANGES (FALSE, ORDET_ACT_CATEGORY, 0, WHO ("A"), ORDET_KEY_CATEGORY, "woman");
  DO (ORDET_ACT_CATEGORY, 0, WHO ("A"), ORDET_KEY_CATEGORY, "nonbinary");
  DO (ORDET_ACT_CATEGORY, 0, WHO ("A"), ORDET_KEY_LIST, "none");
}

/* Who was named last holds the office; being named again is no news. */
static void
test_officers (Room          *room,
               gconstpointer  unused)
{
  guint people[3] = { 99, 99, 99 };

  ASSERT_ANSWER (BAD_VALUE, ORDET_ACT_OFFICER, 0, WHO ("A"), ORDET_KEY_ROLE, "");
  g_assert_cmpuint (ordet_meeting_officer (room->meeting, "chair"), ==, ORDET_NOBODY);
  DO (ORDET_ACT_OFFICER, 0, WHO ("A"), ORDET_KEY_ROLE, "chair");
  ASSERT_CHANGES (FALSE, ORDET_ACT_OFFICER, 0, WHO ("A"), ORDET_KEY_ROLE, "chair");
  DO (ORDET_ACT_OFFICER, 0, WHO ("C"), ORDET_KEY_ROLE, "signer");
  DO (ORDET_ACT_OFFICER, 0, WHO ("B"), ORDET_KEY_ROLE, "chair");
  g_assert_cmpuint (ordet_meeting_officer (room->meeting, "chair"), ==, 1);
  DO (ORDET_ACT_OFFICER, 0, WHO ("A"), ORDET_KEY_ROLE, "chair");
  g_assert_cmpuint (ordet_meeting_officer (room->meeting, "chair"), ==, 0);
  ASSERT_CHANGES (FALSE, ORDET_ACT_OFFICER, 0, WHO ("A"), ORDET_KEY_ROLE, "chair");
  ASSERT_CHANGES (FALSE, ORDET_ACT_OFFICER, 0, WHO ("C"), ORDET_KEY_ROLE, "signer");
  g_assert_cmpuint (ordet_meeting_officers (room->meeting, "chair", people, 1), ==, 2);
  g_assert_cmpuint (people[0], ==, 0);
  g_assert_cmpuint (people[1], ==, 99);
  g_assert_cmpuint (ordet_meeting_officers (room->meeting, "chair", people, 3), ==, 2);
  g_assert_cmpuint (people[1], ==, 1);
  g_assert_cmpuint (people[2], ==, 99);
}

/* Of those that the notice proposed the last holds the office, until the
 * meeting names somebody. */
static void
test_proposed (Room          *room,
               gconstpointer  unused)
{
  static const char *const roles[] = { "chair", "cook", NULL };
  g_autoptr(OrdetMeeting) meeting = NULL;

  for (guint i = 0; i < 3; i++)
    ((OrdetPersonData *) room->notice->people->pdata[i])->roles = g_strdupv ((char **) roles);
  meeting = ordet_meeting_new (room->notice);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "chair"), ==, 2);
  g_assert_cmpuint (ordet_meeting_officers (meeting, "chair", NULL, 0), ==, 3);
  g_assert_cmpuint (ordet_meeting_officers (meeting, "cook", NULL, 0), ==, 0);
}

/* --- the agenda --- */

#define AGENDA(op, id) ORDET_ACT_AGENDA, 0, ORDET_KEY_OP, (op), ORDET_KEY_ITEM, (id)

static void
assert_agenda (Room       *room,
               const char *ids)
{
  g_autoptr(GString) have = g_string_new (NULL);

  for (guint i = 0; i < ordet_meeting_n_items (room->meeting); i++)
    if (!ordet_meeting_item (room->meeting, i)->dropped)
      g_string_append_printf (have, " %s", ordet_meeting_item (room->meeting, i)->id);
  g_assert_cmpstr (have->str, ==, ids);
}

static void
test_agenda (Room          *room,
             gconstpointer  unused)
{
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("sing", "1"));
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("title", "1"));
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("minutes", "1"));
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("add", "4"));
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("add", ""), ORDET_KEY_TITLE, "x");
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("add", "1"), ORDET_KEY_TITLE, "x");
  ASSERT_ANSWER (UNKNOWN_ITEM, AGENDA ("move", "4"));
  ASSERT_ANSWER (UNKNOWN_ITEM, AGENDA ("move", "1"), ORDET_KEY_BEFORE, "4");
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("minutes", "1"), ORDET_KEY_MINUTES, G_GINT64_CONSTANT (-1));
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("minutes", "1"), ORDET_KEY_MINUTES, G_GINT64_CONSTANT (100001));
  DO (AGENDA ("minutes", "1"), ORDET_KEY_MINUTES, G_GINT64_CONSTANT (100000));
  DO (AGENDA ("minutes", "1"), ORDET_KEY_MINUTES, G_GINT64_CONSTANT (0));
  ASSERT_CHANGES (FALSE, AGENDA ("minutes", "1"), ORDET_KEY_MINUTES, G_GINT64_CONSTANT (0));
  ASSERT_CHANGES (FALSE, AGENDA ("title", "1"), ORDET_KEY_TITLE, "One");
  DO (AGENDA ("title", "1"), ORDET_KEY_TITLE, "Eins");
  DO (AGENDA ("add", "4"), ORDET_KEY_TITLE, "Four");
  assert_agenda (room, " 1 2 3 4");
  DO (AGENDA ("add", "0"), ORDET_KEY_TITLE, "Null", ORDET_KEY_BEFORE, "1");
  assert_agenda (room, " 0 1 2 3 4");
  /* An item without words is one all the same, and was never open. */
  DO (AGENDA ("add", "5"), ORDET_KEY_TITLE, "");
  g_assert_cmpint (ordet_meeting_item (room->meeting, 5)->first_us, ==, -1);
  g_assert_cmpint (ordet_meeting_item (room->meeting, 5)->last_us, ==, -1);
  g_assert_cmpint (ordet_meeting_item (room->meeting, 5)->since_us, ==, -1);
  DO (AGENDA ("drop", "5"));
  ASSERT_CHANGES (FALSE, AGENDA ("move", "0"), ORDET_KEY_BEFORE, "1");
  DO (AGENDA ("move", "4"));
  ASSERT_CHANGES (FALSE, AGENDA ("move", "4"));
  DO (AGENDA ("move", "0"), ORDET_KEY_BEFORE, "3");
  assert_agenda (room, " 1 2 0 3 4");
  DO (AGENDA ("move", "3"), ORDET_KEY_BEFORE, "2");
  assert_agenda (room, " 1 3 2 0 4");
  DO (AGENDA ("drop", "2"));
  ASSERT_ANSWER (UNKNOWN_ITEM, AGENDA ("drop", "2"));
  g_assert_cmpuint (ordet_meeting_find_item (room->meeting, "2"), ==, ORDET_NOBODY);
  g_assert_cmpuint (ordet_meeting_find_item (room->meeting, "0"), ==, 3);
  assert_agenda (room, " 1 3 0 4");
}

/* Items are known by their place; those that move take all that is theirs
 * along, to the front and to the back. */
static void
test_agenda_moves (Room          *room,
                   gconstpointer  unused)
{
  static const struct { const char *id, *before; guint of[3]; } moves[] = {
    { "1", NULL, { 2, 0, 1 } }, { "3", "2", { 2, 1, 0 } }, { "1", "3", { 0, 2, 1 } },
    { "2", "3", { 0, 1, 2 } }, { "3", "1", { 1, 2, 0 } }, { "2", "1", { 2, 1, 0 } },
  };
  gsize n_facts;
  const OrdetFact *facts;

  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  all_arrive (room, 0);
  DO (ORDET_ACT_ITEM_END, 0);
  for (guint i = 1; i <= 3; i++)
    {
      const char id[] = { (char) ('0' + i), '\0' };

      DO (ORDET_ACT_ITEM, i * 10 * S, ORDET_KEY_ITEM, id);
      DO (ORDET_ACT_GIVE, i * 10 * S, WHO ("A"));
      DO (ORDET_ACT_DONE, (i * 10 + i) * S);
    }
  ASSERT_ANSWER (BAD_VALUE, AGENDA ("drop", "2"));
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      DO (ORDET_ACT_AGENDA, 40 * S, ORDET_KEY_OP, "move", ORDET_KEY_ITEM, moves[i].id,
          ORDET_KEY_BEFORE, moves[i].before);
      for (guint n = 0; n < 3; n++)
        {
          const char id[] = { (char) ('1' + n), '\0' };

          g_assert_cmpuint (ordet_meeting_find_item (room->meeting, id), ==, moves[i].of[n]);
          g_assert_cmpuint (ordet_meeting_turn (room->meeting, n)->item, ==, moves[i].of[n]);
          g_assert_cmpint (ordet_meeting_group_ms (room->meeting, moves[i].of[n], ORDET_GROUP_A),
                           ==, (n + 1) * 1000);
          g_assert_cmpuint (ordet_meeting_spoken_on_item (room->meeting, 0, moves[i].of[n]), ==, 1);
        }
      g_assert_cmpuint (ordet_meeting_current_item (room->meeting), ==, moves[i].of[2]);
      facts = ordet_meeting_facts (room->meeting, &n_facts);
      g_assert_cmpuint (n_facts, ==, 6 + 9 + i + 1);
      /* The first on the first item, the others on each, the moves on the third. */
      for (gsize n = 0; n < n_facts; n++)
        g_assert_cmpuint (facts[n].item, ==, moves[i].of[n < 6 ? 0 : MIN ((n - 6) / 3, 2)]);
    }
}

/* --- what was said --- */

static void
test_events (Room          *room,
             gconstpointer  unused)
{
  OrdetMeeting *meeting = room->meeting;

  g_assert_null (ordet_meeting_undoable (meeting));
  g_assert_null (ordet_meeting_redoable (meeting));
  g_assert_cmpint (ordet_meeting_last_us (meeting), ==, 0);
  DO (ORDET_ACT_OPEN, 0);
  DO (ORDET_ACT_ARRIVE, 3 * S, WHO ("A"));
  ASSERT_CHANGES (FALSE, ORDET_ACT_ARRIVE, 4 * S, WHO ("A"));
  g_assert_cmpint (ordet_meeting_last_us (meeting), ==, 4 * S);
  g_assert_cmpuint (ordet_meeting_n_events (meeting), ==, 3);
  g_assert_true (ordet_meeting_event_alive (meeting, 1));
  g_assert_false (ordet_meeting_event_alive (meeting, 2));
  g_assert_true (ordet_meeting_undoable (meeting) == ordet_meeting_event (meeting, 1));
  DO (ORDET_ACT_UNDO, 5 * S);
  g_assert_false (ordet_meeting_event_alive (meeting, 1));
  g_assert_true (ordet_meeting_undoable (meeting) == ordet_meeting_event (meeting, 0));
  g_assert_true (ordet_meeting_redoable (meeting) == ordet_meeting_event (meeting, 1));
  DO (ORDET_ACT_UNDO, 5 * S);
  g_assert_true (ordet_meeting_redoable (meeting) == ordet_meeting_event (meeting, 0));
  DO (ORDET_ACT_REDO, 5 * S);
  g_assert_true (ordet_meeting_redoable (meeting) == ordet_meeting_event (meeting, 1));
  g_assert_true (ordet_meeting_event_alive (meeting, 0));
}

/* --- far back --- */

#define PEOPLE 4

/* One comes or goes. */
static void
toggle (Room    *room,
        GArray  *facts,
        guint    who,
        guint64 *clock)
{
  static const char *const ids[PEOPLE] = { "A", "B", "C", "G" };
  gboolean here = ordet_meeting_person (room->meeting, who)->present;

  DO (here ? ORDET_ACT_LEAVE : ORDET_ACT_ARRIVE, (gint64) ++*clock, WHO (ids[who]));
  g_array_append_val (facts, who);
}

static void
assert_here (Room         *room,
             const GArray *facts,
             guint         n)
{
  gboolean here[PEOPLE] = { FALSE };

  for (guint i = 0; i < n; i++)
    here[g_array_index (facts, guint, i)] ^= TRUE;
  for (guint i = 0; i < PEOPLE; i++)
    g_assert_cmpint (ordet_meeting_person (room->meeting, i)->present, ==, here[i]);
}

/* States are kept on the way, a thousand facts apart: after an undo behind one
 * of them and another course of things, what was kept holds no longer. */
static void
test_far_back (Room          *room,
               gconstpointer  unused)
{
  g_autoptr(GArray) facts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint64 clock = 0;
  guint n = 0;

  for (guint step = 0; step < 80; step++)
    {
      guint ahead = (guint) (step == 0 ? 1024 : g_test_rand_int_range (1, 300));
      guint back = (guint) g_test_rand_int_range (1, 300);

      /* To and fro over the first thousand and twenty-four. */
      g_array_set_size (facts, n);
      for (guint i = 0; i < ahead; i++, n++)
        toggle (room, facts, (guint) g_test_rand_int_range (0, PEOPLE), &clock);
      back = MIN (back, n);
      for (guint i = 0; i < back; i++, n--)
        {
          DO (ORDET_ACT_UNDO, (gint64) ++clock);
          assert_here (room, facts, n - 1);
        }
      for (guint i = 0; i < back / 2; i++, n++)
        DO (ORDET_ACT_REDO, (gint64) ++clock);
      assert_here (room, facts, n);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*run) (Room *, gconstpointer); } tests[] = {
    { "/asked/midnight", test_midnight },
    { "/asked/closed-at-midnight", test_closed_at_midnight },
    { "/asked/pauses", test_pauses },
    { "/asked/line", test_line },
    { "/asked/round", test_round },
    { "/asked/people", test_people },
    { "/asked/added", test_added },
    { "/asked/corrected", test_corrected },
    { "/asked/officers", test_officers },
    { "/asked/proposed", test_proposed },
    { "/asked/agenda", test_agenda },
    { "/asked/agenda-moves", test_agenda_moves },
    { "/asked/events", test_events },
    { "/asked/far-back", test_far_back },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
