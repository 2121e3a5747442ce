/* test-record-meeting.c — from the turns of a meeting to its record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "meeting-fixture.h"
#include "ordet-record-meeting.h"
#include "ordet-record-simulate.h"
#include "replay.h"

#define ID "00112233445566778899aabbccddeeff"

static OrdetRecord *
record_of (const OrdetMeeting *meeting,
           OrdetWay            way,
           guint64             lots)
{
  OrdetRecord *record =
    ordet_record_from_meeting (meeting, ID, "2027-03", way, ordet_draw_seeded, &lots);
  g_autoptr(GError) error = NULL;

  ordet_record_valid (record, &error);
  g_assert_no_error (error);
  return record;
}

/* --- P7: the same turns and lots, the same record --- */

typedef enum
{
  AS_IT_WAS,
  RELABELLED, /* inside "everybody else" */
  RENAMED,
  PERMUTED,   /* the people of the notice in another order */
  N_VARIANTS
} Variant;

#define N_PEOPLE 26

/* Who has the floor is chosen by hand, so that the turns are the same. */
static OrdetMeeting *
invented (guint64 seed,
          Variant variant)
{
  static const char *const others[] = { "man", "unstated", "nonbinary", "agender" };
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Prøve");
  OrdetMeeting *meeting;
  OrdetEvent *item = ordet_event_new (ORDET_ACT_ITEM, 0);
  char id[8];
  gint64 now_s = 10;

  g_free (notice->body);
  notice->body = g_strdup ("Laget");
  notice->date = g_strdup ("2027-02-13");
  g_strfreev (notice->rules->groups[0]);
  g_strfreev (notice->rules->groups[1]);
  notice->rules->groups[0] = g_strsplit ("woman", ",", -1);
  notice->rules->groups[1] = g_strsplit ("man", ",", -1);
  notice->rules->categories = g_strsplit ("agender", ",", -1);
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_GROUPS) | ORDET_RULE_BIT (ORDET_RULE_CATEGORIES);
  for (guint k = 0; k < N_PEOPLE; k++)
    {
      guint i = variant == PERMUTED ? (k * 7 + 3) % N_PEOPLE : k;
      OrdetPersonData *person;

      g_snprintf (id, sizeof id, "p%u", i);
      person = ordet_notice_add_person (notice, id, variant == RENAMED ? "Ein annan" : id);
      person->is_new = i % 3 == 0;
      person->category = g_strdup (i % 5 < 2 ? "woman" :
                                   others[variant == RELABELLED ? (i * 3 + 1) % 4 : 0]);
    }
  ordet_notice_add_item (notice, "1", "Sak");
  meeting = ordet_meeting_new (notice);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_snprintf (id, sizeof id, "p%u", i);
      fixture_act (meeting, fixture_who (ORDET_ACT_ARRIVE, 0, id));
    }
  ordet_event_set_string (item, ORDET_KEY_ITEM, "1");
  fixture_act (meeting, item);

  for (guint turn = 0; turn < 40; turn++)
    {
      g_snprintf (id, sizeof id, "p%u",
                  (guint) ordet_lot_uniform (N_PEOPLE, ordet_draw_seeded, &seed));
      fixture_act (meeting, fixture_who (ORDET_ACT_HAND, now_s - 5, id));
      fixture_act (meeting, fixture_who (ORDET_ACT_GIVE, now_s, id));
      now_s += 20 + (gint64) ordet_lot_uniform (170, ordet_draw_seeded, &seed);
      fixture_act (meeting, ordet_event_new (ORDET_ACT_DONE, now_s * ORDET_SECOND));
      now_s += 6;
    }

  return meeting;
}

static void
test_labels (void)
{
  for (guint64 seed = 1; seed <= 20; seed++)
    for (OrdetWay way = ORDET_WAY_STANDARD; way <= ORDET_WAY_STRICT; way++)
      {
        g_autoptr(OrdetMeeting) meeting = invented (seed, AS_IT_WAS);
        g_autoptr(OrdetRecord) record = record_of (meeting, way, seed);
        g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_record_pack (record));

        for (Variant variant = RELABELLED; variant < N_VARIANTS; variant++)
          {
            g_autoptr(OrdetMeeting) other = invented (seed, variant);
            g_autoptr(OrdetRecord) again = record_of (other, way, seed);
            g_autoptr(GVariant) bytes = g_variant_ref_sink (ordet_record_pack (again));

            g_assert_cmpmem (g_variant_get_data (packed), g_variant_get_size (packed),
                             g_variant_get_data (bytes), g_variant_get_size (bytes));
          }
      }
}

/* The test can fail: moving somebody to list A is seen. */
static void
test_labels_catch (void)
{
  g_autoptr(OrdetMeeting) meeting = invented (1, AS_IT_WAS);
  g_autoptr(OrdetRecord) before = record_of (meeting, ORDET_WAY_STANDARD, 1);
  g_autoptr(OrdetRecord) after = NULL;
  OrdetEvent *event = fixture_who (ORDET_ACT_CATEGORY, 90000, "p3");

  ordet_event_set_string (event, ORDET_KEY_CATEGORY, "woman");
  fixture_act (meeting, event);
  after = record_of (meeting, ORDET_WAY_STANDARD, 1);
  g_assert_false (ordet_record_equal (before, after));
}

/* --- the figures --- */

static void
test_annual (void)
{
  g_autofree char *path = test_data ("annual-meeting.jsonl");
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(OrdetRecord) record = NULL;
  g_autoptr(OrdetRecord) strict = NULL;

  if (path == NULL)
    return;
  meeting = replay (path);
  record = record_of (meeting, ORDET_WAY_STANDARD, 1);
  strict = record_of (meeting, ORDET_WAY_STRICT, 1);

  /* annual-meeting.expected.json, with the one guest, and the chairs' own
   * speeches left out (there are none). */
  g_assert_cmpstr (record->month, ==, "2027-02");
  g_assert_cmpstr (record->kind, ==, "annual");
  g_assert_cmpint (record->present, ==, 35);
  g_assert_cmpint (record->spoke, ==, 27 + 1);
  g_assert_cmpint (record->speeches, ==, 45 + 1);
  g_assert_cmpint (record->minutes, ==, (2692 + 1583 + 148 + 76 + 49 + 30) / 60);
  g_assert_cmpint (record->replies, ==, 33 + 30 + 1 + 1 - 45);
  g_assert_cmpint (record->introductions, ==, 10);
  g_assert_cmpint (record->newcomers, ==, 5);
  g_assert_cmpint (record->group_minutes, ==, 8);
  g_assert_cmpint (record->breaks, ==, 1);
  g_assert_cmpint (record->interruptions, ==, 2);
  g_assert_cmpint (record->present_a, ==, 16 + 1 + 1);
  g_assert_cmpint (record->present_others, ==, 15 + 1);
  g_assert_cmpint (record->spoke_a, ==, 11 + 1 + 1);
  g_assert_cmpint (record->speeches_a, ==, 17 + 1 + 1);
  g_assert_cmpint (record->minutes_a, ==, (1583 + 148 + 49 + 30) / 60);
  g_assert_cmpint (record->lot_steps, ==, 0);

  g_assert_cmpint (strict->present_a, ==, ORDET_UNTOLD);
  g_assert_cmpint (strict->spoke_a, ==, ORDET_UNTOLD);
  g_assert_cmpint (strict->minutes_a, ==, ORDET_UNTOLD);
  g_assert_cmpint (strict->lot_steps, ==, 3); /* the longest talker binds */
}

/* Every text of the record is one that was meant to be there. */
static void
test_no_names (void)
{
  g_autofree char *path = test_data ("annual-meeting.jsonl");
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(OrdetRecord) record = NULL;
  const OrdetRecordColumn *columns;
  gsize n_columns;

  if (path == NULL)
    return;
  meeting = replay (path);
  record = record_of (meeting, ORDET_WAY_STANDARD, 1);
  columns = ordet_record_columns (&n_columns);
  for (gsize c = 0; c < n_columns; c++)
    for (guint i = 0; ordet_column_is_text (&columns[c]) && i < ordet_meeting_n_people (meeting);
         i++)
      {
        const OrdetPerson *person = ordet_meeting_person (meeting, i);
        g_auto(GStrv) parts = g_strsplit (person->name, " ", -1);

        for (guint p = 0; parts[p] != NULL; p++)
          g_assert_null (g_strstr_len (ordet_record_text (record, &columns[c]), -1, parts[p]));
      }
}

/* No meeting may make a record that the store would refuse, or it could never
 * be closed: the random meetings of the test data, both ways. */
static void
test_any_meeting (void)
{
  g_autofree char *path = test_data ("cases");
  g_autoptr(GDir) dir = NULL;
  const char *name;
  guint n = 0;

  if (path == NULL)
    return;
  dir = g_dir_open (path, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autoptr(OrdetMeeting) meeting = NULL;

      if (!g_str_has_suffix (name, ".jsonl"))
        continue;
      meeting = replay (file);
      for (OrdetWay way = ORDET_WAY_STANDARD; way <= ORDET_WAY_STRICT; way++)
        {
          g_autoptr(OrdetRecord) record = record_of (meeting, way, n);

          g_assert_cmpint (record->way, ==, way);
        }
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_rules (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autofree char *usual = ordet_record_rules (rules);
  g_autofree char *other = NULL;

  rules->balance = ORDET_BALANCE_TIME;
  rules->max_passed = 3;
  rules->limits[ORDET_KIND_SPEECH] = 120;
  g_strfreev (rules->groups[0]);
  rules->groups[0] = g_strsplit ("Oda", ",", -1);
  other = ordet_record_rules (rules);
  g_assert_cmpstr (usual, ==, "v1");
  g_assert_cmpstr (other, ==, "v1 balance=time passed=3 speech=120");
}

static void
test_gini (void)
{
  static const struct { gint64 values[4]; gsize n; double gini; } cases[] = {
    { { 5 }, 1, 0 },
    { { 5, 5, 5, 5 }, 4, 0 },
    { { 0, 0, 0, 9 }, 4, 1 },
    { { 9, 0, 0, 0 }, 4, 1 },
    { { 1, 2, 3, 4 }, 4, 1.0 / 3 },
    { { 0, 0, 0, 0 }, 4, 0 },
    { { 1, 3 }, 2, 0.5 },
    { { 0, 1 }, 2, 1 },
    { { 0, 0 }, 2, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (ordet_record_gini (cases[i].values, cases[i].n), cases[i].gini,
                                    1e-12);
}

/* w0 and w1 on list A, m0 … m2 on B; alternating, nobody fixed. */
static OrdetMeeting *
queue (OrdetBalanceMode balance)
{
  static const char *const ids[] = { "w0", "w1", "m0", "m1", "m2" };
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Prøve");
  OrdetMeeting *meeting;
  OrdetEvent *item = ordet_event_new (ORDET_ACT_ITEM, 0);

  notice->rules->balance = balance;
  notice->rules->safe = 0;
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_BALANCE) | ORDET_RULE_BIT (ORDET_RULE_SAFE);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    ordet_notice_add_person (notice, ids[i], ids[i])->list =
      g_strdup (ids[i][0] == 'w' ? "a" : "b");
  ordet_notice_add_item (notice, "1", "Sak");
  meeting = ordet_meeting_new (notice);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    fixture_act (meeting, fixture_who (ORDET_ACT_ARRIVE, 0, ids[i]));
  ordet_event_set_string (item, ORDET_KEY_ITEM, "1");
  fixture_act (meeting, item);

  return meeting;
}

static void
test_effect (void)
{
  /* Asked: m0 m1 m2 w0 w1, 100 s each. Held with alternation: m0 w0 m1 w1 m2.
   * m1 waits one speech longer, m2 two; w0 and w1 wait less. */
  static const char *const asked[] = { "m0", "m1", "m2", "w0", "w1" };

  for (OrdetBalanceMode balance = ORDET_BALANCE_OFF; balance <= ORDET_BALANCE_ALTERNATE; balance++)
    {
      g_autoptr(OrdetMeeting) meeting = queue (balance);
      g_autoptr(OrdetRecord) record = NULL;
      OrdetEffect effect;

      for (guint i = 0; i < 5; i++)
        fixture_act (meeting, fixture_who (ORDET_ACT_HAND, 1, asked[i]));
      for (guint i = 0; i < 5; i++)
        {
          fixture_act (meeting, ordet_event_new (ORDET_ACT_NEXT, (10 + 110 * i) * ORDET_SECOND));
          fixture_act (meeting, ordet_event_new (ORDET_ACT_DONE, (110 + 110 * i) * ORDET_SECOND));
        }
      ordet_record_effect (meeting, &effect);
      record = record_of (meeting, ORDET_WAY_STANDARD, 1);
      g_assert_cmpuint (effect.asked, ==, 5);
      if (balance == ORDET_BALANCE_OFF)
        {
          g_assert_cmpuint (effect.passed, ==, 0);
          g_assert_cmpint (effect.extra_us, ==, 0);
          g_assert_cmpint (record->moved_band, ==, ORDET_MOVED_NONE);
          g_assert_cmpint (record->extra_wait_band, ==, ORDET_EXTRA_WAIT_NONE);
        }
      else
        {
          g_assert_cmpuint (effect.passed, ==, 2);
          g_assert_cmpint (effect.extra_us, ==, 200 * ORDET_SECOND);
          g_assert_cmpint (record->moved_band, ==, ORDET_MOVED_MANY);
          g_assert_cmpint (record->extra_wait_band, ==, ORDET_EXTRA_WAIT_SHORT);
        }
    }
}

static void
test_month (void)
{
  g_autoptr(OrdetMeeting) meeting = queue (ORDET_BALANCE_OFF);
  g_autoptr(OrdetRecord) record = record_of (meeting, ORDET_WAY_STANDARD, 1);

  g_assert_cmpstr (record->month, ==, "2027-03"); /* the notice has no date */
  g_assert_cmpstr (record->kind, ==, "other");
  g_assert_cmpstr (record->body, ==, "");
  g_assert_cmpint (record->present, ==, 5);
  g_assert_cmpint (record->speeches, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/meeting/labels-inside-everybody-else", test_labels);
  g_test_add_func ("/record/meeting/list-a-is-seen", test_labels_catch);
  g_test_add_func ("/record/meeting/annual-meeting", test_annual);
  g_test_add_func ("/record/meeting/no-names", test_no_names);
  g_test_add_func ("/record/meeting/any-meeting-makes-a-record", test_any_meeting);
  g_test_add_func ("/record/meeting/rules", test_rules);
  g_test_add_func ("/record/meeting/gini", test_gini);
  g_test_add_func ("/record/meeting/effect-of-the-rules", test_effect);
  g_test_add_func ("/record/meeting/month", test_month);

  return g_test_run ();
}
