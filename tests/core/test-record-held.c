/* test-record-held.c — short meetings and the figures of their records
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested.
 */
#include "play.h"

#include "ordet-record-meeting.h"
#include "ordet-record-simulate.h"

#include <string.h>

static OrdetRecord *
record_of (const OrdetMeeting *meeting)
{
  guint64 lots = 1;

  return ordet_record_from_meeting (meeting, "00112233445566778899aabbccddeeff", "2027-03",
                                    ORDET_WAY_STANDARD, ordet_draw_seeded, &lots);
}

/* What the record says of the columns that @wanted names: "spoke=1 minutes=2". */
static char *
said (const OrdetRecord *record,
      const char        *wanted)
{
  g_auto(GStrv) words = g_strsplit (wanted, " ", -1);
  GString *out = g_string_new (NULL);
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (guint i = 0; words[i] != NULL; i++)
    for (gsize c = 0; c < n_columns; c++)
      if (strncmp (words[i], columns[c].name, strcspn (words[i], "=")) == 0
          && columns[c].name[strcspn (words[i], "=")] == '\0')
        g_string_append_printf (out, "%s%s=%" G_GINT64_FORMAT, out->len > 0 ? " " : "",
                                columns[c].name, ordet_record_number (record, &columns[c]));
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *what, *people, *script, *record;
} Case;

#define THREE "A:woman B:man C:man"

static const Case held[] = {
  { "nothing", THREE, "item 1",
    "present=5 spoke=0 speeches=0 minutes=0 over_limit=0 newcomers=0 wait_minutes=-1 gini_band=0 "
    "moved_band=0 extra_wait_band=0" },
  { "the chair's own speech counts nowhere", "A:woman B:man",
    "officer chair A; give A; +60; done; give B; +60; done",
    "present=0 spoke=1 speeches=1 minutes=1" },
  { "neither do those skipped or taken back", THREE,
    "give A; +60; skip A; give B; +60; back; give B; +30; done; give C; +1; skip C; give A; +30; done",
    "spoke=2 speeches=2 minutes=1" },
  { "half a minute is one", THREE, "give A; +29.5; done", "minutes=1" },
  { "less is none", THREE, "give A; +29.4; done", "minutes=0" },
  { "not a microsecond is added", THREE, "give A; +29.499999; done", "minutes=0" },
  { "nor to a round", THREE, "round; turn A; +29.499999; round-end", "round_minutes=0" },
  { "a minute and a half is two", THREE, "give A; +89.5; done", "minutes=2" },
  { "present: to the nearest five, down", "A B", "item 2", "present=0" },
  { "and up", "A B C D E F G H", "item 2", "present=10" },
  { "seven are five", "A B C D E F G", "item 2", "present=5" },
  { "who was never there is not counted, who left is", "A B C D:away E:away F:away G:away",
    "leave A; leave B", "present=5" },
  { "two new ones are one or two", THREE,
    "person A new=1; person B new=1; give A; +9; done; give B; +9; done", "newcomers=1" },
  { "one too", THREE, "person A new=1; person B new=1; give A; +9; done", "newcomers=1" },
  { "three are three", THREE,
    "person A new=1; person B new=1; person C new=1; give A; +9; done; give B; +9; done; give C;"
    "+9; done; give C; +9; done", "newcomers=3 spoke=3 speeches=4" },
  { "as long as the limit is not over it", THREE,
    "give A limit=60; +60; done; give B limit=60; +60.001; done", "over_limit=1" },
  { "replies, rejoinders and introductions", THREE,
    "give A introduction; +9; done; give A; +9; done; give B reply; +9; done; give C reply; +9;"
    "done; give A rejoinder; +9; done; give A order; +9; done; give B reply; +9; skip B;"
    "give C introduction; +9; skip C", "replies=3 introductions=1 speeches=1" },
  { "rounds", THREE, "round; turn A; +20; turn B; +9.5; round-end", "round_minutes=1 speeches=0" },
  { "a short round", THREE, "round; turn A; +20; turn B; +9.4; round-end", "round_minutes=0" },
  { "groups and breaks", THREE,
    "groups 60; +89.5; groups-end; break 60; +60; break-end; break 9; +9; break-end;"
    "observe interruption; observe other", "group_minutes=2 breaks=2 interruptions=1" },
};

/* What the rules did, against first come, first served (research: measures). */
static const Case effects[] = {
  { "in order", THREE, "hand A; hand B; give A; +60; done; give B; +60; done",
    "moved_band=0 extra_wait_band=0" },
  { "one of two was passed, for less than five minutes", THREE,
    "hand A; hand B; give B; +299.999; done; give A; +60; done", "moved_band=2 extra_wait_band=1" },
  { "for next to nothing", THREE, "hand A; hand B; give B; +0.000001; done; give A; +60; done",
    "moved_band=2 extra_wait_band=1" },
  { "by the chair, who is no speaker, of one speech", THREE,
    "officer chair A; hand A; hand B; give B; +60; done; give A; +60; done",
    "speeches=1 moved_band=2 extra_wait_band=1" },
  { "of no speech", THREE,
    "hand A; hand B; officer chair B; give B; +60; done; officer chair A; give A; +60; done",
    "speeches=0 moved_band=0" },
  { "five minutes", THREE, "hand A; hand B; give B; +300; done; give A; +60; done",
    "moved_band=2 extra_wait_band=2" },
  { "one of four is some", "A B C D",
    "hand A; hand B; hand C; hand D; give B; +9; done; give A; +9; done; next; +9; next; +9; done",
    "moved_band=1 extra_wait_band=1" },
  { "one of three is many", "A B C",
    "hand A; hand B; hand C; give B; +9; done; give A; +9; done; next; +9; done", "moved_band=2" },
  { "what was not asked for passes nobody and makes them no fewer", "A B C D E",
    "hand A; hand B; hand C; give D; +9; done; give E; +9; done; give B; +9; done; give A; +9;"
    "done; next; +9; done", "moved_band=2 extra_wait_band=1" },
  { "what is said in answer is waited for, too", THREE,
    "hand A; hand B; give B; +200; hand C reply; next; +100; done; next; +9; done",
    "moved_band=2 extra_wait_band=2" },
  { "a reply that was asked for is no speech that was", THREE,
    "hand A; hand B; give A; +9; hand C reply; hand B reply; next; next; +400; done; next; +9;"
    "done", "moved_band=0 extra_wait_band=0" },
  { "after one that was skipped", THREE,
    "hand C; next; skip C; hand A; hand B; give B; +9; done; next; +9; done",
    "moved_band=2 extra_wait_band=1" },
  { "lists are by themselves", THREE,
    "hand A; push a; hand C; next; +400; done; pop; hand B; give B; +9; done; next; +9; done",
    "moved_band=2 extra_wait_band=1" },
  { "and the earlier ones do not pass the others", THREE,
    "hand A; push a; hand C; next; +400; done; pop; next; +9; done", "moved_band=0" },
  { "who is passed and passes waits the difference", THREE,
    "hand A; hand B; hand C; give C; +100; done; give B; +100; done; give A; +250; done",
    "moved_band=2 extra_wait_band=1" },
};

static void
check (const Case *cases,
       gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr(Play) p = play_new (cases[i].people,
                                    "balance=off scope=off safe=0 max_passed=null "
                                    "replies_per_speech=9 rejoinder=off");
      g_autofree char *wrong = play (p, cases[i].script[0] == 'i' ? cases[i].script : "item 1");
      g_autofree char *otherwise = cases[i].script[0] == 'i' ? NULL : play (p, cases[i].script);
      g_autoptr(OrdetRecord) record = record_of (p->meeting);
      g_autofree char *have = said (record, cases[i].record);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (wrong, ==, NULL);
      g_assert_cmpstr (otherwise, ==, NULL);
      g_assert_cmpstr (have, ==, cases[i].record);
    }
}

static void
test_held (void)
{
  check (held, G_N_ELEMENTS (held));
}

static void
test_effects (void)
{
  check (effects, G_N_ELEMENTS (effects));
}

/* @n_spoken of @n people speak for ten seconds each, the others for none. */
static void
test_gini (void)
{
  static const struct { guint n, n_spoken; OrdetGiniBand band; } bands[] = {
    { 9, 9, ORDET_GINI_UNTOLD }, { 10, 10, ORDET_GINI_LOW }, { 11, 9, ORDET_GINI_LOW },
    { 11, 8, ORDET_GINI_MIDDLE }, { 11, 6, ORDET_GINI_MIDDLE }, { 11, 5, ORDET_GINI_HIGH },
    { 11, 0, ORDET_GINI_LOW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      g_autoptr(Play) p = play_new ("A B C D E F G H I J K L M", "safe=0");
      g_autoptr(OrdetRecord) record = NULL;
      g_autoptr(GString) script = g_string_new ("item 1");
      g_autofree char *wrong = NULL;

      for (guint n = 0; n < bands[i].n; n++)
        g_string_append_printf (script, "; give %c; +%d; done", 'A' + n,
                                n < bands[i].n_spoken ? 10 : 0);
      wrong = play (p, script->str);
      g_assert_cmpstr (wrong, ==, NULL);
      record = record_of (p->meeting);
      g_assert_cmpint (record->gini_band, ==, bands[i].band);
    }
}

/* The n-th of @n who ask waits n minutes; @n_people take turns. */
static void
test_waits (void)
{
  static const struct { guint n, n_people; const char *before; gint64 median; } waits[] = {
    { 10, 6, "item 1", 6 }, { 9, 9, "item 1", ORDET_UNTOLD }, { 10, 5, "item 1", ORDET_UNTOLD },
    { 11, 6, "item 1", 6 }, { 12, 6, "item 1", 7 },
    { 9, 6, "item 1; give A; +9; done", ORDET_UNTOLD },
    { 9, 6, "item 1; hand M; +99; next; +9; skip M", ORDET_UNTOLD },
    { 10, 6, "item 1; give M; +9; done; hand A reply; next; +9; done", 6 },
    { 10, 6, "item 1; officer chair A", ORDET_UNTOLD },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autoptr(Play) p = play_new ("A B C D E F G H I J K L M", "safe=0 rejoinder=off");
      g_autoptr(OrdetRecord) record = NULL;
      g_autoptr(GString) script = g_string_new (waits[i].before);
      g_autofree char *wrong = NULL;

      for (guint n = 0; n < waits[i].n; n++)
        g_string_append_printf (script, "; hand %c; +%u; next; +9; done",
                                'A' + n % waits[i].n_people, 60 * (n + 1));
      wrong = play (p, script->str);
      g_assert_cmpstr (wrong, ==, NULL);
      record = record_of (p->meeting);
      g_assert_cmpint (record->wait_minutes, ==, waits[i].median);
    }
}

/* Midnight is an hour like any other. */
static void
test_asked_at_midnight (void)
{
  g_autoptr(Play) p = play_new ("A B C D E F G H I J", "safe=0");
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (p->notice);
  g_autoptr(OrdetRecord) record = NULL;

#define DO(act, at_s, key, value) \
  G_STMT_START { \
    g_autoptr(OrdetEvent) event_ = \
        ordet_event_build (act, (at_s) * ORDET_SECOND, key, value, ORDET_KEY_NONE); \
    g_assert_true (ordet_meeting_act (meeting, event_, NULL, NULL)); \
  } G_STMT_END
  for (guint i = 0; i < 10; i++)
    DO (ORDET_ACT_ARRIVE, 0, ORDET_KEY_WHO, ordet_meeting_person (meeting, i)->id);
  DO (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1");
  for (guint i = 0; i < 10; i++)
    DO (ORDET_ACT_HAND, 0, ORDET_KEY_WHO, ordet_meeting_person (meeting, i)->id);
  for (guint i = 0; i < 10; i++)
    DO (ORDET_ACT_NEXT, 60 * (i + 1), ORDET_KEY_CONTINUE, TRUE);
  DO (ORDET_ACT_DONE, 660, ORDET_KEY_CUT, FALSE);
#undef DO
  record = record_of (meeting);
  g_assert_cmpint (record->wait_minutes, ==, 6);
}

/* Each rule that is not as usual is told, and no other. */
static void
test_rules (void)
{
  static const struct { const char *rules, *told; } cases[] = {
    { "", "v1" },
    { "scope=meeting", "v1 scope=meeting" }, { "count_cap=2", "v1 cap=2" },
    { "balance=off", "v1 balance=off" }, { "priority=balance,tier", "v1 priority=balance" },
    { "weights.a=60", "v1 weight-a=60" }, { "weights.b=60", "v1 weight-b=60" },
    { "safe=0", "v1 safe=0" }, { "max_passed=3", "v1 passed=3" },
    { "when_empty=ask", "v1 empty=ask" }, { "entries_per_person=2", "v1 entries=2" },
    { "speeches_per_item=2", "v1 speeches=2" }, { "guests_last=0", "v1 guests-last=0" },
    { "limits.speech=90", "v1 speech=90" }, { "limits.speech_again=90", "v1 again=90" },
    { "replies_per_speech=1", "v1 replies=1" }, { "limits.reply=90", "v1 reply=90" },
    { "rejoinder=off", "v1 rejoinder=off" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetRules) rules = ordet_rules_new ();
      g_autoptr(OrdetRules) said_rules = play_rules (cases[i].rules);
      g_autofree char *told = NULL;

      ordet_rules_merge (rules, said_rules);
      told = ordet_record_rules (rules);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Kinds, months, a name that is too long, and sums no meeting could have. */
static void
test_notice (void)
{
  static const struct { const char *kind, *date, *told, *month; } cases[] = {
    { "annual", "2027-02-13", "annual", "2027-02" }, { "open", "2027-13-13", "open", "2027-03" },
    { "party", NULL, "other", "2027-03" }, { NULL, "2027-1", "other", "2027-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Play) p = play_new ("A", "");
      g_autoptr(OrdetMeeting) meeting = NULL;
      g_autoptr(OrdetRecord) record = NULL;

      p->notice->kind = (g_free (p->notice->kind), g_strdup (cases[i].kind));
      p->notice->date = (g_free (p->notice->date), g_strdup (cases[i].date));
      meeting = ordet_meeting_new (p->notice);
      record = record_of (meeting);
      g_assert_cmpstr (record->kind, ==, cases[i].told);
      g_assert_cmpstr (record->month, ==, cases[i].month);
      g_assert_cmpstr (record->body, ==, "");
    }
}

static void
test_long_body (void)
{
  for (gsize length = 398; length < 404; length++)
    {
      g_autoptr(Play) p = play_new ("A", "");
      g_autofree char *name = g_strnfill (length, 'x');
      g_autoptr(OrdetMeeting) meeting = NULL;
      g_autoptr(OrdetRecord) record = NULL;

      /* The last letter is of two bytes. */
      p->notice->body = (g_free (p->notice->body), g_strconcat (name, "å", NULL));
      meeting = ordet_meeting_new (p->notice);
      record = record_of (meeting);
      g_assert_cmpuint (strlen (record->body), ==, length <= 398 ? length + 2 : MIN (length, 400));
      g_assert_true (g_utf8_validate (record->body, -1, NULL));
    }
}

static void
test_too_much (void)
{
  g_autoptr(Play) p = play_new ("A B", "safe=0");
  g_autofree char *wrong = play (p, "item 1; round; turn A; +1; round-end;"
                                    "correct 1 seconds=1300000; give B; +1; done");
  g_autoptr(OrdetRecord) record = record_of (p->meeting);

  g_assert_cmpstr (wrong, ==, NULL);
  g_assert_cmpint (record->round_minutes, ==, 20000);
  g_assert_cmpint (record->speeches, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/held/figures", test_held);
  g_test_add_func ("/record/held/effects", test_effects);
  g_test_add_func ("/record/held/gini", test_gini);
  g_test_add_func ("/record/held/waits", test_waits);
  g_test_add_func ("/record/held/asked-at-midnight", test_asked_at_midnight);
  g_test_add_func ("/record/held/rules", test_rules);
  g_test_add_func ("/record/held/notice", test_notice);
  g_test_add_func ("/record/held/long-body", test_long_body);
  g_test_add_func ("/record/held/too-much", test_too_much);
  return g_test_run ();
}
