/* test-words-meeting.c — reasons, what is read aloud, what an act did
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "meeting-fixture.h"
#include "ordet-words.h"

#include <string.h>


static gint64 clock_us;

#define ACT(meeting, what, ...)                                                        \
  fixture_act (meeting, ordet_event_build (ORDET_ACT_##what, clock_us += ORDET_SECOND, \
                                           ##__VA_ARGS__, ORDET_KEY_NONE))

/* Two called Oda on list a, three on list b, one without a name; item 1 is
 * open. */
static OrdetMeeting *
new_meeting (void)
{
  static const struct { const char *id, *name, *list; gint64 number; } people[] = {
    { "1", "Oda Eksempelvik", "a", 15 },  { "2", "Per Skisserud", "b", 16 },
    { "3", "Rolf Kladdheim", "b", 18 },   { "4", "Oda Prøveng", "a", 32 },
    { "5", "", NULL, 40 },              { "6", "Nils Testhaug", "b", 14 },
  };
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("M");
  OrdetMeeting *meeting;

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      OrdetPersonData *person = ordet_notice_add_person (notice, people[i].id, people[i].name);

      person->list = g_strdup (people[i].list);
      person->number = people[i].number;
    }
  ordet_notice_add_item (notice, "1", "First");
  ordet_notice_add_item (notice, "b1", "Lunch")->kind = g_strdup ("break");
  meeting = ordet_meeting_new (notice);
  clock_us = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    ACT (meeting, ARRIVE, ORDET_KEY_WHO, people[i].id);
  ACT (meeting, ITEM, ORDET_KEY_ITEM, "1");
  return meeting;
}

static char *
why (OrdetMeeting *meeting,
     gsize         place,
     OrdetTell     tell)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);

  g_assert_cmpuint (place, <, n);
  return ordet_words_why (meeting, &order[place], tell);
}

static void
test_why (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ();
  g_autofree char *all = NULL, *quiet = NULL, *reply = NULL, *moved = NULL;

  ACT (meeting, HAND, ORDET_KEY_WHO, "2");
  ACT (meeting, NEXT);
  ACT (meeting, HAND, ORDET_KEY_WHO, "3");
  ACT (meeting, HAND, ORDET_KEY_WHO, "6");
  ACT (meeting, HAND, ORDET_KEY_WHO, "1");
  all = why (meeting, 1, ORDET_TELL_ALL);
  quiet = why (meeting, 1, ORDET_TELL_NEITHER);
  g_assert_cmpstr (all, ==, "Has not yet spoken on this item, and the floor goes to the other "
                            "list after Rolf.");
  g_assert_null (strstr (quiet, "list"));
  g_assert_true (g_str_has_suffix (all, ".") && g_unichar_isupper (g_utf8_get_char (all)));
  g_assert_true (g_str_has_suffix (quiet, ".") && g_unichar_isupper (g_utf8_get_char (quiet)));

  ACT (meeting, HAND, ORDET_KEY_WHO, "4", ORDET_KEY_KIND, "reply");
  reply = why (meeting, 0, ORDET_TELL_ALL);
  g_assert_cmpstr (reply, ==, "A reply goes before the next speech.");
  ACT (meeting, MOVE, ORDET_KEY_WHO, "1", ORDET_KEY_TO, (gint64) 0);
  moved = why (meeting, 1, ORDET_TELL_ALL);
  g_assert_nonnull (strstr (moved, "laced here by the chair"));
}

/* A name, a kind that is no speech, never a list, a first time, extra time. */
static void
test_say (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ();
  g_autofree char *none = ordet_words_say (meeting), *one = NULL, *two = NULL, *reply = NULL;

  g_assert_null (none);
  ACT (meeting, HAND, ORDET_KEY_WHO, "3");
  one = ordet_words_say (meeting);
  g_assert_cmpstr (one, ==, "Next Rolf Kladdheim.");
  ACT (meeting, HAND, ORDET_KEY_WHO, "5");
  two = ordet_words_say (meeting);
  g_assert_cmpstr (two, ==, "Next Rolf Kladdheim, then card 40.");
  ACT (meeting, NEXT);
  ACT (meeting, HAND, ORDET_KEY_WHO, "1", ORDET_KEY_KIND, "reply");
  reply = ordet_words_say (meeting);
  g_assert_cmpstr (reply, ==, "Next Oda Eksempelvik (reply), then card 40.");
}

static void
test_people (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ();
  static const struct { guint person; const char *name, *card, *brief; } cases[] = {
    { 0, "Oda Eksempelvik", "15 Oda Eksempelvik", "Oda Eksempelvik" },
    { 2, "Rolf Kladdheim", "18 Rolf Kladdheim", "Rolf" },
    { 4, "card 40", "card 40", "card 40" },
    { ORDET_NOBODY, "nobody", "nobody", "nobody" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = ordet_words_person (meeting, cases[i].person);
      g_autofree char *card = ordet_words_person_card (meeting, cases[i].person);
      g_autofree char *brief = ordet_words_person_short (meeting, cases[i].person);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (card, ==, cases[i].card);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

/* What each act of the log is called, none by its code. */
static void
test_acts (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ();
  const char *const by[] = { "board", NULL };
  const char *const who[] = { "1", "2", NULL };
  const struct { OrdetEvent *event; const char *words; } cases[] = {
    { ordet_event_build (ORDET_ACT_HAND, 0, ORDET_KEY_WHO, "3", ORDET_KEY_NONE),
      "18 Rolf Kladdheim added to the queue" },
    { ordet_event_build (ORDET_ACT_HAND, 0, ORDET_KEY_WHO, "3", ORDET_KEY_KIND, "order",
                         ORDET_KEY_NONE),
      "18 Rolf Kladdheim asked for a point of order" },
    { ordet_event_build (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1", ORDET_KEY_NONE),
      "Item 1 First opened" },
    { ordet_event_build (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "b1", ORDET_KEY_NONE),
      "Item Lunch opened" },
    { ordet_event_build (ORDET_ACT_EXTEND, 0, ORDET_KEY_SECONDS, 30 * ORDET_SECOND,
                         ORDET_KEY_NONE), "Turn extended by 30 seconds" },
    { ordet_event_build (ORDET_ACT_EXTEND, 0, ORDET_KEY_SECONDS, -60 * ORDET_SECOND,
                         ORDET_KEY_NONE), "Turn shortened by 1 minute" },
    { ordet_event_build (ORDET_ACT_LINE, 0, ORDET_KEY_WHEN, "after-next", ORDET_KEY_NONE),
      "List closes after the next speech" },
    { ordet_event_build (ORDET_ACT_ELECT, 0, ORDET_KEY_ROLE, "chair", ORDET_KEY_PEOPLE, who,
                         ORDET_KEY_NONE),
      "Oda Eksempelvik and Per Skisserud elected: Chair of the Meeting" },
    { ordet_event_build (ORDET_ACT_PROPOSAL, 0, ORDET_KEY_ID, "F1", ORDET_KEY_BY, by,
                         ORDET_KEY_KIND, "main", ORDET_KEY_TEXT, "x", ORDET_KEY_NONE),
      "Proposal F1 written down" },
    { ordet_event_build (ORDET_ACT_ADD, 0, ORDET_KEY_WHO, "99", ORDET_KEY_NAME, "A Guest",
                         ORDET_KEY_NONE), "A Guest added to the meeting" },
  };
  g_autofree char *next = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = ordet_words_act (meeting, cases[i].event);

      g_assert_cmpstr (words, ==, cases[i].words);
      ordet_event_unref (cases[i].event);
    }
  ACT (meeting, HAND, ORDET_KEY_WHO, "2");
  ACT (meeting, NEXT);
  next = ordet_words_act (meeting, ordet_meeting_undoable (meeting));
  g_assert_cmpstr (next, ==, "Floor given to 16 Per Skisserud");
}

/* Every act has words of its own: a code never reaches a window. */
static void
test_every_act (void)
{
  g_autoptr(OrdetMeeting) meeting = new_meeting ();
  const char *const who[] = { "1", NULL };

  for (OrdetAct a = 1; a < ORDET_N_ACTS; a++)
    {
      g_autoptr(OrdetEvent) event = ordet_event_new (a, 0);
      g_autofree char *words = NULL;
      gsize n;
      const OrdetActKey *keys = ordet_act_keys (a, &n);

      for (gsize i = 0; i < n; i++)
        if (keys[i].key == ORDET_KEY_WHO || keys[i].key == ORDET_KEY_ID)
          ordet_event_set_string (event, keys[i].key, "1");
        else if (keys[i].key == ORDET_KEY_PEOPLE)
          ordet_event_set_strings (event, keys[i].key, who);
      words = ordet_words_act (meeting, event);
      g_assert_cmpstr (words, !=, "");
      g_assert_cmpstr (words, !=, ordet_act_to_string (a));
    }
}

static void
test_missing (void)
{
  for (OrdetMissingCode code = 0; code < ORDET_N_MISSING; code++)
    {
      OrdetMissing missing = { code, "7" };
      g_autofree char *words = ordet_words_missing (&missing);

      g_assert_true (g_str_has_suffix (words, "."));
    }
  g_assert_cmpstr (ordet_words_format ("odt"), ==, "OpenDocument Text");
  g_assert_cmpstr (ordet_words_format ("xyz"), ==, "xyz");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-meeting/why", test_why);
  g_test_add_func ("/words-meeting/say", test_say);
  g_test_add_func ("/words-meeting/people", test_people);
  g_test_add_func ("/words-meeting/acts", test_acts);
  g_test_add_func ("/words-meeting/every-act", test_every_act);
  g_test_add_func ("/words-meeting/missing", test_missing);
  return g_test_run ();
}
