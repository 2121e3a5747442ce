/* test-balance.c — the sums of a meeting, and the meter made of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "meeting-fixture.h"
#include "ordet-balance-json.h"
#include "ordet-balance.h"
#include "replay.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static JsonObject *
read_json (const char *path)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* What `replay --show balance --exact` prints, read again. */
static JsonObject *
printed (const OrdetMeeting *meeting)
{
  g_autoptr(OrdetBalance) balance = ordet_balance_new (meeting);
  g_autofree char *json = ordet_balance_print_json (balance);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (g_str_has_suffix (json, "}\n"));
  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* A number of a category; nothing said is none. */
static double
figure (JsonObject *categories,
        const char *category,
        const char *name)
{
  if (!json_object_has_member (categories, category))
    return 0;
  return json_object_get_double_member (json_object_get_object_member (categories, category), name);
}

/* Every number of @expected, by category, is the @name of that category; and
 * no other category has any. */
static void
compare (JsonObject *expected,
         JsonObject *categories,
         const char *name)
{
  g_autoptr(GList) said = json_object_get_members (expected);
  g_autoptr(GList) got = json_object_get_members (categories);

  for (GList *l = said; l != NULL; l = l->next)
    g_assert_cmpfloat_with_epsilon (figure (categories, l->data, name),
                                    json_object_get_double_member (expected, l->data), 1e-9);
  for (GList *l = got; l != NULL; l = l->next)
    if (!json_object_has_member (expected, l->data))
      g_assert_cmpfloat (figure (categories, l->data, name), ==, 0);
}

static void
compare_items (JsonObject *expected,
               JsonObject *balance)
{
  JsonObject *per_item = json_object_get_object_member (expected, "per_item");
  JsonObject *first = json_object_get_object_member (expected, "first_speaker_by_item");
  JsonArray *items = json_object_get_array_member (balance, "items");
  JsonArray *speakers = json_object_get_array_member (balance, "first_speakers");

  g_assert_cmpuint (json_array_get_length (items), ==, json_object_get_size (per_item));
  g_assert_cmpuint (json_array_get_length (speakers), ==, json_object_get_size (first));
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      JsonObject *speaker = json_array_get_object_element (speakers, i);
      const char *id = json_object_get_string_member (item, "item");
      JsonObject *sums = json_object_get_object_member (per_item, id);
      JsonObject *categories = json_object_get_object_member (item, "categories");

      compare (json_object_get_object_member (sums, "speeches"), categories, "speeches");
      compare (json_object_get_object_member (sums, "seconds"), categories, "seconds");
      g_assert_cmpint (json_object_get_int_member (item, "speakers"), ==,
                       json_object_get_int_member (sums, "speakers"));
      g_assert_cmpstr (json_object_get_string_member (speaker, "item"), ==, id);
      g_assert_cmpstr (json_object_get_string_member (speaker, "category"), ==,
                       json_object_get_string_member (first, id));
    }
}

static void
compare_waiting (JsonObject *expected,
                 JsonObject *categories)
{
  g_autoptr(GList) said = json_object_get_members (expected);

  for (GList *l = said; l != NULL; l = l->next)
    {
      JsonObject *waiting = json_object_get_object_member (expected, l->data);

      g_assert_cmpfloat (figure (categories, l->data, "waits"), ==,
                         json_object_get_double_member (waiting, "n"));
      g_assert_cmpfloat (figure (categories, l->data, "wait_median_s"), ==,
                         json_object_get_double_member (waiting, "median_s"));
    }
}

/* data/annual-meeting.expected.json, every number in it. */
static void
test_annual (void)
{
  static const struct { const char *expected, *name; } sums[] = {
    { "attended_by_group", "people" },
    { "speeches", "speeches" },
    { "speech_seconds", "seconds" },
    { "debate_entries_incl_replies", "entries" },
    { "debate_seconds_incl_replies", "entry_seconds" },
    { "introductions", "introductions" },
    { "introduction_seconds", "introduction_seconds" },
    { "unique_speakers", "speakers" },
  };
  g_autofree char *path = test_data ("annual-meeting.jsonl");
  g_autofree char *answers = test_data ("annual-meeting.expected.json");
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(JsonObject) expected = NULL;
  g_autoptr(JsonObject) balance = NULL;
  JsonObject *categories, *groups;

  if (path == NULL)
    return;
  meeting = replay (path);
  expected = read_json (answers);
  balance = printed (meeting);
  categories = json_object_get_object_member (balance, "categories");
  groups = json_object_get_object_member (balance, "groups");

  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    compare (json_object_get_object_member (expected, sums[i].expected), categories, sums[i].name);
  compare_waiting (json_object_get_object_member (expected, "waiting"), categories);
  compare_items (expected, balance);
  g_assert_cmpint (json_object_get_int_member (balance, "attended"), ==,
                   json_object_get_int_member (expected, "attended"));
  g_assert_cmpint (json_object_get_int_member (balance, "peak_present"), ==,
                   json_object_get_int_member (expected, "peak_present"));
  g_assert_cmpfloat (figure (groups, "a", "speakers") + figure (groups, "b", "speakers")
                     + figure (groups, "neutral", "speakers"), ==,
                     json_object_get_double_member (expected, "unique_speakers_total"));

  /* list A of this meeting is women and non-binary people */
  g_assert_cmpfloat (figure (groups, "a", "seconds"), ==,
                     figure (categories, "woman", "seconds") +
                       figure (categories, "nonbinary", "seconds"));
  g_assert_cmpfloat (figure (groups, "neutral", "people"), ==,
                     figure (categories, "unstated", "people"));
}

/* The 23 real debates, each with its totals. */
static void
test_debates (void)
{
  g_autofree char *folder = test_data ("real/debates");
  g_autofree char *answers = test_data ("real/debates/expected.json");
  g_autoptr(JsonObject) expected = NULL;
  g_autoptr(GList) names = NULL;
  guint n = 0;

  if (folder == NULL)
    return;
  expected = read_json (answers);
  names = json_object_get_members (expected);
  for (GList *l = names; l != NULL; l = l->next, n++)
    {
      g_autofree char *file = g_strconcat (l->data, ".jsonl", NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autoptr(OrdetMeeting) meeting = replay (path);
      g_autoptr(JsonObject) balance = printed (meeting);
      JsonObject *categories = json_object_get_object_member (balance, "categories");
      JsonObject *totals = json_object_get_object_member (expected, l->data);
      g_autoptr(GList) said = json_object_get_members (totals);

      for (GList *c = said; c != NULL; c = c->next)
        {
          JsonObject *sums = json_object_get_object_member (totals, c->data);

          g_assert_cmpfloat (figure (categories, c->data, "speeches"), ==,
                             json_object_get_double_member (sums, "speeches"));
          /* The totals were rounded to tenths. */
          g_assert_cmpfloat_with_epsilon (figure (categories, c->data, "seconds"),
                                          json_object_get_double_member (sums, "seconds"), 0.0501);
        }
    }
  g_assert_cmpuint (n, ==, 23);
}

/* --- a small meeting, by hand --- */

/* Eight people here, w0 … w3 on list A, m0 … m3 on list B; item 1 is open. */
static OrdetMeeting *
eight (void)
{
  static const char *const ids[] = { "w0", "w1", "w2", "w3", "m0", "m1", "m2", "m3" };
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Prøve");
  OrdetMeeting *meeting;
  OrdetEvent *item = ordet_event_new (ORDET_ACT_ITEM, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    ordet_notice_add_person (notice, ids[i], ids[i])->list =
      g_strdup (ids[i][0] == 'w' ? "a" : "b");
  ordet_notice_add_item (notice, "1", "Sak");
  ordet_notice_add_item (notice, "2", "Sak");
  meeting = ordet_meeting_new (notice);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    fixture_act (meeting, fixture_who (ORDET_ACT_ARRIVE, 0, ids[i]));
  ordet_event_set_string (item, ORDET_KEY_ITEM, "1");
  fixture_act (meeting, item);

  return meeting;
}

static void
speak (OrdetMeeting *meeting,
       const char   *person,
       gint64        from_s,
       gint64        until_s)
{
  fixture_act (meeting, fixture_who (ORDET_ACT_GIVE, from_s, person));
  fixture_act (meeting, ordet_event_new (ORDET_ACT_DONE, until_s * ORDET_SECOND));
}

static void
test_six (void)
{
  static const char *const five[] = { "w0", "w1", "w2", "m0", "m1" };
  g_autoptr(OrdetMeeting) meeting = eight ();
  OrdetMeter meter;

  for (guint i = 0; i < 5; i++)
    speak (meeting, five[i], 60 * i, 60 * i + 30);
  speak (meeting, "w0", 300, 330);
  g_assert_false (ordet_meter_read (meeting, ORDET_NOBODY, 330 * ORDET_SECOND, &meter));
  g_assert_false (meter.enough);
  for (guint cell = 0; cell < 2; cell++)
    {
      g_assert_cmpint (meter.floor_us[cell], ==, 0);
      g_assert_cmpuint (meter.speeches[cell], ==, 0);
      g_assert_cmpuint (meter.present[cell], ==, 0);
    }

  /* The sixth makes figures, from the moment they begin. */
  fixture_act (meeting, fixture_who (ORDET_ACT_GIVE, 400, "m2"));
  g_assert_true (ordet_meter_read (meeting, ORDET_NOBODY, 460 * ORDET_SECOND, &meter));
  g_assert_cmpint (meter.floor_us[0], ==, 120 * ORDET_SECOND);
  g_assert_cmpint (meter.floor_us[1], ==, 120 * ORDET_SECOND);
  g_assert_cmpuint (meter.speeches[0], ==, 4);
  g_assert_cmpuint (meter.speeches[1], ==, 3);
  g_assert_cmpfloat (ordet_meter_floor (&meter), ==, 0.5);
  g_assert_cmpfloat (ordet_meter_room (&meter), ==, 0.5);

  fixture_act (meeting, fixture_who (ORDET_ACT_LEAVE, 470, "w3"));
  ordet_meter_read (meeting, ORDET_NOBODY, 470 * ORDET_SECOND, &meter);
  g_assert_cmpuint (meter.present[0], ==, 3);

  /* On item 1 the same six; on item 2 nobody yet. */
  g_assert_true (ordet_meter_read (meeting, 0, 470 * ORDET_SECOND, &meter));
  g_assert_false (ordet_meter_read (meeting, 1, 470 * ORDET_SECOND, &meter));
}

static void
test_chair (void)
{
  static const char *const six[] = { "w0", "w1", "w2", "m0", "m1", "m2" };
  g_autoptr(OrdetMeeting) meeting = eight ();
  OrdetEvent *officer = fixture_who (ORDET_ACT_OFFICER, 1, "w3");
  OrdetMeter meter;

  ordet_event_set_string (officer, ORDET_KEY_ROLE, "chair");
  fixture_act (meeting, officer);
  for (guint i = 0; i < 6; i++)
    speak (meeting, six[i], 60 * i + 10, 60 * i + 40);
  speak (meeting, "w3", 400, 500);
  ordet_meter_read (meeting, ORDET_NOBODY, 500 * ORDET_SECOND, &meter);
  g_assert_cmpint (meter.floor_us[0], ==, 90 * ORDET_SECOND);

  /* Somebody else takes the chair, and w3 speaks as anybody. */
  officer = fixture_who (ORDET_ACT_OFFICER, 510, "m3");
  ordet_event_set_string (officer, ORDET_KEY_ROLE, "chair");
  fixture_act (meeting, officer);
  speak (meeting, "w3", 520, 550);
  ordet_meter_read (meeting, ORDET_NOBODY, 550 * ORDET_SECOND, &meter);
  g_assert_cmpint (meter.floor_us[0], ==, 120 * ORDET_SECOND);
}

/* Skipped, taken back, corrected. */
static void
test_held (void)
{
  g_autoptr(OrdetMeeting) meeting = eight ();
  g_autoptr(OrdetBalance) balance = NULL;
  OrdetEvent *correct = ordet_event_new (ORDET_ACT_CORRECT, 300 * ORDET_SECOND);

  fixture_act (meeting, fixture_who (ORDET_ACT_HAND, 0, "w0"));
  fixture_act (meeting, ordet_event_new (ORDET_ACT_NEXT, 20 * ORDET_SECOND));
  fixture_act (meeting, fixture_who (ORDET_ACT_SKIP, 25, "w0"));
  speak (meeting, "m0", 30, 90);
  ordet_event_set_integer (correct, ORDET_KEY_TURN, 1);
  ordet_event_set_integer (correct, ORDET_KEY_SECONDS, 45 * ORDET_SECOND);
  fixture_act (meeting, correct);

  balance = ordet_balance_new (meeting);
  g_assert_cmpuint (balance->groups[ORDET_GROUP_A].speeches, ==, 0);
  g_assert_cmpint (balance->groups[ORDET_GROUP_A].wait_median_us, ==, -1);
  g_assert_cmpuint (balance->groups[ORDET_GROUP_B].speeches, ==, 1);
  g_assert_cmpint (balance->groups[ORDET_GROUP_B].speech_us, ==, 45 * ORDET_SECOND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/balance/annual-meeting", test_annual);
  g_test_add_func ("/balance/real-debates", test_debates);
  g_test_add_func ("/balance/only-turns-held", test_held);
  g_test_add_func ("/meter/never-under-six", test_six);
  g_test_add_func ("/meter/not-the-chair", test_chair);

  return g_test_run ();
}
