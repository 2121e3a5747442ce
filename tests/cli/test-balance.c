/* test-balance.c — the exact sums that replay prints, against sums made elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <math.h>

static JsonObject *
exact_balance (const char *path,
               JsonNode  **root)
{
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "replay", path, "--show=balance", "--exact", "--format=json", NULL);
  g_assert_cmpint (run.status, ==, 0);
  *root = json_from_string (run.out, NULL);
  g_assert_nonnull (*root);
  return json_node_get_object (*root);
}

static JsonNode *
read_json (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return json_from_string (text, NULL);
}

/* Our measure of every category beside the expected object; what the
 * expected one does not name is zero. */
static void
check_measure (JsonObject *categories,
               const char *measure,
               JsonObject *expected,
               const char *inner,
               double      slack)
{
  g_autoptr(GList) names = json_object_get_members (categories);
  guint n_named = 0;

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonObject *cell = json_object_get_object_member (categories, l->data);
      double ours = json_object_get_double_member_with_default (cell, measure, 0);
      double theirs = 0;

      if (json_object_has_member (expected, l->data))
        {
          n_named++;
          theirs = inner == NULL
                     ? json_object_get_double_member (expected, l->data)
                     : json_object_get_double_member (
                         json_object_get_object_member (expected, l->data), inner);
        }
      if (fabs (ours - theirs) > slack)
        g_error ("%s of %s: %f instead of %f", measure, (char *) l->data, ours, theirs);
    }
  g_assert_cmpuint (n_named, ==, json_object_get_size (expected));
}

static JsonObject *
part (JsonObject *object,
      const char *name)
{
  return json_object_get_object_member (object, name);
}

static void
check_items (JsonObject *ours,
             JsonObject *expected)
{
  JsonArray *items = json_object_get_array_member (ours, "items");

  g_assert_cmpuint (json_array_get_length (items), ==, json_object_get_size (expected));
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      JsonObject *theirs = part (expected, json_object_get_string_member (item, "item"));

      g_assert_nonnull (theirs);
      check_measure (part (item, "categories"), "speeches", part (theirs, "speeches"), NULL, 0);
      check_measure (part (item, "categories"), "seconds", part (theirs, "seconds"), NULL, 0);
      g_assert_cmpint (json_object_get_int_member (item, "speakers"), ==,
                       json_object_get_int_member (theirs, "speakers"));
    }
}

static void
check_first_speakers (JsonObject *ours,
                      JsonObject *expected)
{
  JsonArray *first = json_object_get_array_member (ours, "first_speakers");

  g_assert_cmpuint (json_array_get_length (first), ==, json_object_get_size (expected));
  for (guint i = 0; i < json_array_get_length (first); i++)
    {
      JsonObject *one = json_array_get_object_element (first, i);
      const char *item = json_object_get_string_member (one, "item");

      g_assert_cmpstr (json_object_get_string_member (one, "category"), ==,
                       json_object_get_string_member (expected, item));
    }
}

static void
test_annual_meeting (void)
{
  static const struct { const char *ours, *theirs; } measures[] = {
    { "people", "attended_by_group" }, { "speeches", "speeches" }, { "seconds", "speech_seconds" },
    { "entries", "debate_entries_incl_replies" },
    { "entry_seconds", "debate_seconds_incl_replies" }, { "introductions", "introductions" },
    { "introduction_seconds", "introduction_seconds" }, { "speakers", "unique_speakers" },
  };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data",
                                                 "annual-meeting.expected.json", NULL);
  g_autoptr(JsonNode) expected_root = read_json (path);
  g_autoptr(JsonNode) root = NULL;
  JsonObject *expected = json_node_get_object (expected_root);
  JsonObject *ours = exact_balance (demo, &root);

  g_assert_cmpint (json_object_get_int_member (ours, "attended"), ==,
                   json_object_get_int_member (expected, "attended"));
  g_assert_cmpint (json_object_get_int_member (ours, "peak_present"), ==,
                   json_object_get_int_member (expected, "peak_present"));
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    check_measure (part (ours, "categories"), measures[i].ours,
                   part (expected, measures[i].theirs), NULL, 0);
  check_measure (part (ours, "categories"), "waits", part (expected, "waiting"), "n", 0);
  check_measure (part (ours, "categories"), "wait_median_s", part (expected, "waiting"),
                 "median_s", 0);
  check_items (ours, part (expected, "per_item"));
  check_first_speakers (ours, part (expected, "first_speaker_by_item"));
}

/* Real debates: their totals are given to a tenth of a second. */
static void
test_debates (void)
{
  const char *data = g_getenv ("ORDET_TEST_DATA");
  g_autofree char *path = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GList) names = NULL;

  if (data == NULL)
    {
      g_test_skip ("ORDET_TEST_DATA is not set: the real debates were left out");
      return;
    }
  path = g_build_filename (data, "real", "debates", "expected.json", NULL);
  root = read_json (path);
  names = json_object_get_members (json_node_get_object (root));
  g_assert_cmpuint (g_list_length (names), ==, 23);
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *name = g_strconcat (l->data, ".jsonl", NULL);
      g_autofree char *log = g_build_filename (data, "real", "debates", name, NULL);
      g_autoptr(JsonNode) ours_root = NULL;
      JsonObject *ours = exact_balance (log, &ours_root);
      JsonObject *expected = part (json_node_get_object (root), l->data);

      g_test_message ("%s", name);
      check_measure (part (ours, "categories"), "speeches", expected, "speeches", 0);
      check_measure (part (ours, "categories"), "seconds", expected, "seconds", 0.051);
    }
}

/* Without --exact only what the chair may see. */
static void
test_meter (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_auto(CliRun) early = { 0 };
  g_auto(CliRun) late = { 0 };
  g_autoptr(JsonNode) root = NULL;

  cli_run (&early, "replay", demo, "--show=balance", "--format=json", "--at=12:00", NULL);
  g_assert_cmpstr (early.out, ==, "{\"enough\":false}\n");
  cli_run (&late, "replay", demo, "--show=balance", "--format=json", NULL);
  root = json_from_string (late.out, NULL);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (root), "enough"));
  g_assert_cmpuint (json_object_get_size (part (json_node_get_object (root), "seconds")), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/balance/annual-meeting", test_annual_meeting);
  g_test_add_func ("/cli/balance/debates", test_debates);
  g_test_add_func ("/cli/balance/meter", test_meter);
  return cli_finish (g_test_run ());
}
