/* test-store.c — meetings into the store and out again, by the real ordetctl
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Imports a log and tells its id. */
static char *
import (const char *path)
{
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "import", path, NULL);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpuint (strlen (run.out), >, 8);
  return g_strndup (run.out, strlen (run.out) - 1);
}

static char *
state_of (const char *path)
{
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "replay", path, "--show=state", "--format=json", NULL);
  g_assert_cmpint (run.status, ==, 0);
  return g_strdup (run.out);
}

static char *
balance_of (const char *path)
{
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "replay", path, "--show=balance", "--exact", "--format=json", NULL);
  g_assert_cmpint (run.status, ==, 0);
  return g_strdup (run.out);
}

static guint
mode_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return (guint) status.st_mode & 07777;
}

/* In, listed, out: the same acts; in and out again: the same bytes. */
static void
test_there_and_back (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *first = cli_scratch ("first.jsonl");
  g_autofree char *second = cli_scratch ("second.jsonl");
  g_autofree char *id = import (demo);
  g_autofree char *id_again = NULL;
  g_autofree char *beginning = g_strndup (id, 12);
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;
  g_autofree char *first_state = NULL;
  g_autofree char *second_state = NULL;
  g_autofree char *balance = balance_of (demo);
  g_autofree char *first_balance = NULL;
  g_auto(CliRun) list = { 0 };
  g_auto(CliRun) out = { 0 };
  g_auto(CliRun) out_again = { 0 };

  cli_run (&list, "list", NULL);
  g_assert_cmpint (list.status, ==, 0);
  g_assert_nonnull (strstr (list.out, id));
  g_assert_nonnull (strstr (list.out, "  2027-02-13  Årsmøte 2027  closed\n"));

  cli_run (&out, "export", beginning, "--log", first, NULL);
  g_assert_cmpint (out.status, ==, 0);
  g_assert_cmpstr (out.out, ==, "");
  g_assert_nonnull (strstr (out.err, "clear text with the names of people"));
  g_assert_cmpuint (mode_of (first), ==, 0600);

  id_again = import (first);
  g_assert_cmpstr (id, !=, id_again);
  cli_run (&out_again, "export", id_again, "--log", second, NULL);
  g_assert_true (g_file_get_contents (first, &first_text, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &second_text, NULL, NULL));
  g_assert_cmpstr (first_text, ==, second_text);
  first_state = state_of (first);
  second_state = state_of (second);
  g_assert_cmpstr (first_state, ==, second_state);
  first_balance = balance_of (first);
  g_assert_cmpstr (balance, ==, first_balance);
}

/* The expectations of a case still hold when they are put between the acts of
 * what the store gave back: same acts, same order, nothing of the refused. */
static void
test_cases_come_back (void)
{
  for (guint i = 1; i <= 24; i += 7)
    {
      g_autofree char *name = g_strdup_printf ("random-%02u.jsonl", i);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "cases", name, NULL);
      g_autofree char *exported = cli_scratch (name);
      g_autofree char *id = import (path);
      g_auto(CliRun) out = { 0 };
      g_auto(CliRun) before = { 0 };
      g_auto(CliRun) after = { 0 };
      g_auto(GStrv) lines = NULL;
      g_autoptr(GString) accepted = g_string_new (NULL);

      cli_run (&out, "export", id, "--log", exported, NULL);
      g_assert_cmpint (out.status, ==, 0);
      cli_run (&before, "replay", path, "--show=events", "--format=json", NULL);
      cli_run (&after, "replay", exported, "--strict", "--show=events", "--format=json", NULL);
      g_assert_cmpint (after.status, ==, 0);
      lines = g_strsplit (before.out, "\n", -1);
      for (gsize n = 0; lines[n][0] != '\0'; n++)
        if (strstr (lines[n], "\"refused\":") == NULL)
          g_string_append_printf (accepted, "%s\n", lines[n]);
      g_assert_cmpstr (accepted->str, ==, after.out);
    }
}

static void
test_without_people (void)
{
  static const char *const canaries[] = {
    "Wenche", "Testvoll", "\"name\":\"W", "\"pronoun\"", "\"category\"", "\"extra_s\"", "\"list\"",
  };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *path = cli_scratch ("without.jsonl");
  g_autofree char *id = import (demo);
  g_autofree char *original = NULL;
  g_autofree char *text = NULL;
  g_auto(CliRun) out = { 0 };
  g_auto(CliRun) replay = { 0 };

  cli_run (&out, "export", id, "--without-people", "--log", path, NULL);
  g_assert_cmpint (out.status, ==, 0);
  g_assert_nonnull (strstr (out.err, "may still name people"));
  g_assert_cmpuint (mode_of (path), ==, 0600);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (demo, &original, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
    {
      g_assert_true (strstr (original, canaries[i]) != NULL ||
                     g_str_equal (canaries[i], "\"list\""));
      if (strstr (text, canaries[i]) != NULL)
        g_error ("%s was written", canaries[i]);
    }
  cli_run (&replay, "replay", path, "--show=events", NULL);
  g_assert_cmpint (replay.status, ==, 0);
  g_assert_cmpstr (replay.err, ==, "");
}

/* What stood there before stays whole, and nothing else is left behind. */
static void
test_unwritable (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *id = import (demo);
  g_autofree char *inside = cli_scratch ("no/such/folder/log.jsonl");
  g_autofree char *folder = cli_scratch ("a-folder");
  g_auto(CliRun) missing = { 0 };
  g_auto(CliRun) taken = { 0 };

  cli_run (&missing, "export", id, "--log", inside, NULL);
  g_assert_cmpint (missing.status, ==, 1);
  g_assert_true (g_str_has_prefix (missing.err, "ordetctl: “"));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  cli_run (&taken, "export", id, "--log", folder, NULL);
  g_assert_cmpint (taken.status, ==, 1);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static void
test_no_such_meeting (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *path = cli_scratch ("none.jsonl");
  g_auto(CliRun) unknown = { 0 };
  g_auto(CliRun) empty = { 0 };

  /* So that there is one that the words "none of them" are about. */
  g_free (import (demo));
  cli_run (&unknown, "export", "zz", "--log", path, NULL);
  g_assert_cmpint (unknown.status, ==, 1);
  g_assert_nonnull (strstr (unknown.err, "There is no meeting “zz”"));
  cli_run (&empty, "export", "", "--log", path, NULL);
  g_assert_cmpint (empty.status, ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* An act nobody here knows: nothing is imported. */
static void
test_unknown_act (void)
{
  g_autofree char *path = cli_write ("unknown.jsonl",
                                     "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Canary\"}\n"
                                     "{\"t\":\"10:00:00\",\"act\":\"open\"}\n"
                                     "{\"t\":\"10:00:00\",\"act\":\"sing\"}\n");
  g_auto(CliRun) in = { 0 };
  g_auto(CliRun) list = { 0 };

  cli_run (&in, "import", path, NULL);
  g_assert_cmpint (in.status, ==, 2);
  g_assert_nonnull (strstr (in.err, "line 3: the act “sing” is not known here"));
  cli_run (&list, "list", NULL);
  g_assert_null (strstr (list.out, "Canary"));
}

static void
test_list_json (void)
{
  g_autofree char *path = cli_write ("new.jsonl",
                                     "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"New\"}\n");
  g_autofree char *id = import (path);
  g_auto(CliRun) list = { 0 };
  g_autoptr(JsonNode) root = NULL;
  JsonArray *meetings;
  guint n_found = 0;

  cli_run (&list, "list", "--format=json", NULL);
  root = json_from_string (list.out, NULL);
  g_assert_nonnull (root);
  meetings = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (meetings); i++)
    {
      JsonObject *meeting = json_array_get_object_element (meetings, i);

      if (g_strcmp0 (json_object_get_string_member (meeting, "id"), id) != 0)
        continue;
      g_assert_cmpstr (json_object_get_string_member (meeting, "state"), ==, "new");
      g_assert_cmpstr (json_object_get_string_member (meeting, "title"), ==, "New");
      g_assert_true (json_object_get_null_member (meeting, "date"));
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/there-and-back", test_there_and_back);
  g_test_add_func ("/cli/cases-come-back", test_cases_come_back);
  g_test_add_func ("/cli/without-people", test_without_people);
  g_test_add_func ("/cli/unwritable", test_unwritable);
  g_test_add_func ("/cli/no-such-meeting", test_no_such_meeting);
  g_test_add_func ("/cli/unknown-act", test_unknown_act);
  g_test_add_func ("/cli/list-json", test_list_json);
  return cli_finish (g_test_run ());
}
