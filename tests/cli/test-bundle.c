/* test-bundle.c — records to a district and from branches, with the real ordetctl
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli-fixture.h"

#include <string.h>

/* A meeting of @body with eight speakers, imported and closed. */
static void
hold_meeting (const char *body,
              const char *date)
{
  g_autoptr(GString) log = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autofree char *id = NULL;
  g_auto(CliRun) import = { 0 };
  g_auto(CliRun) close = { 0 };

  g_string_append_printf (log, "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\",\"kind\":\"members\","
                          "\"body\":\"%s\",\"date\":\"%s\",\"agenda\":[{\"id\":\"1\",\"title\":\"I\"}],"
                          "\"people\":[", body, date);
  for (guint i = 0; i < 8; i++)
    g_string_append_printf (log, "%s{\"id\":\"P%u\",\"name\":\"Testvoll %u\",\"list\":\"%s\"}",
                            i > 0 ? "," : "", i, i, i % 2 ? "a" : "b");
  g_string_append (log, "]}\n");
  for (guint i = 0; i < 8; i++)
    g_string_append_printf (log, "{\"t\":\"18:00:00\",\"act\":\"arrive\",\"who\":\"P%u\"}\n", i);
  g_string_append (log, "{\"t\":\"18:00:00\",\"act\":\"open\"}\n"
                   "{\"t\":\"18:00:00\",\"act\":\"item\",\"item\":\"1\"}\n");
  for (guint i = 0; i < 8; i++)
    g_string_append_printf (log, "{\"t\":\"18:%02u:00\",\"act\":\"give\",\"who\":\"P%u\"}\n"
                            "{\"t\":\"18:%02u:00\",\"act\":\"done\"}\n", 2 * i, i, 2 * i + 1);
  g_string_append (log, "{\"t\":\"19:00:00\",\"act\":\"close\"}\n");

  path = cli_write ("meeting.jsonl", log->str);
  cli_run (&import, "import", path, NULL);
  g_assert_cmpint (import.status, ==, 0);
  id = g_strndup (import.out, strlen (import.out) - 1);
  cli_run (&close, "close", id, "--way=strict", NULL);
  g_assert_cmpint (close.status, ==, 0);
}

static char *
content (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_bundle (void)
{
  g_autofree char *path = cli_scratch ("bundle.json");
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;
  g_auto(CliRun) none = { 0 };
  g_auto(CliRun) written = { 0 };
  g_auto(CliRun) unfinished = { 0 };
  g_auto(CliRun) stranger = { 0 };
  g_auto(CliRun) taken = { 0 };
  g_auto(CliRun) again = { 0 };
  g_auto(CliRun) several = { 0 };

  cli_run (&none, "bundle", "-o", path, NULL);
  g_assert_cmpint (none.status, ==, 1);

  hold_meeting ("Ås", "2024-03-05");
  hold_meeting ("Ås", "2025-01-05");
  hold_meeting ("Ås", "9999-12-05");
  cli_run (&written, "bundle", "-o", path, NULL);
  g_assert_cmpint (written.status, ==, 0);
  text = content (path);
  g_assert_nonnull (strstr (text, "\"body\":\"Ås\",\"half_years\":[\"2024-H1\",\"2024-H2\",\"2025-H1\"]"));
  g_assert_nonnull (strstr (text, "2025-01"));
  g_assert_null (strstr (text, "9999"));
  g_assert_null (strstr (text, "Testvoll"));
  cli_run (&unfinished, "bundle", "-o", path, "--to", "9999-H2", NULL);
  g_assert_cmpint (unfinished.status, ==, 1);
  g_assert_nonnull (strstr (unfinished.err, "not over"));

  /* Another computer, the district's. */
  cli_use_store ("district");
  cli_run (&stranger, "merge", path, NULL);
  g_assert_cmpint (stranger.status, ==, 1);
  g_assert_nonnull (strstr (stranger.err, "--new-body"));
  cli_run (&taken, "merge", path, "--new-body", NULL);
  g_assert_cmpint (taken.status, ==, 0);
  g_assert_nonnull (strstr (taken.err, "2 new records, of 2."));
  cli_run (&again, "merge", path, path, NULL);
  g_assert_cmpint (again.status, ==, 0);
  g_assert_nonnull (strstr (again.err, "0 new records, of 4."));
  cli_use_store ("store");

  hold_meeting ("Ørsta", "2024-03-05");
  cli_run (&several, "bundle", "-o", path, NULL);
  g_assert_cmpint (several.status, ==, 2);
  g_assert_nonnull (strstr (several.err, "--body"));
  cli_run_clear (&several);
  cli_run (&several, "bundle", "-o", path, "--body", "Ørsta", "--from", "2024-H1", "--to", "2024-H1", NULL);
  g_assert_cmpint (several.status, ==, 0);
  more = content (path);
  g_assert_nonnull (strstr (more, "\"body\":\"Ørsta\",\"half_years\":[\"2024-H1\"]"));
}

/* The report of what test_bundle() held, in every format. */
static void
test_report (void)
{
  static const char *const ends[] = { "pdf", "html", "odt", "md", "txt", "csv", "json" };
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *page = NULL;
  g_auto(CliRun) several = { 0 };
  g_auto(CliRun) kind = { 0 };
  g_auto(CliRun) no_kind = { 0 };
  g_auto(CliRun) empty = { 0 };
  g_autofree char *of_kind = cli_scratch ("kind.json");
  g_autofree char *unwritten = cli_scratch ("none.pdf");

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat ("report.", ends[i], NULL);
      g_autofree char *path = cli_scratch (name);
      g_auto(CliRun) run = { 0 };
      g_autofree char *text = NULL;

      cli_run (&run, "report", "-o", path, "--body", "Ås", "--from", "2025-01", "--language", "nb", NULL);
      g_assert_cmpstr (run.err, ==, "");
      g_assert_cmpint (run.status, ==, 0);
      text = content (path);
      g_assert_null (strstr (text, "Testvoll"));
      if (strcmp (ends[i], "json") == 0)
        json = g_steal_pointer (&text);
      else if (strcmp (ends[i], "csv") == 0)
        csv = g_steal_pointer (&text);
      else if (strcmp (ends[i], "html") == 0)
        page = g_steal_pointer (&text);
    }
  g_assert_nonnull (strstr (json, "\"meetings\":{\"unit\":\"number\",\"now\":{\"value\":1"));
  g_assert_true (g_str_has_prefix (csv, "figure,unit,value,"));
  g_assert_nonnull (strstr (page, "Gjennomgang av debatten i Ås"));

  cli_run (&kind, "report", "-o", of_kind, "--body", "Ås", "--from", "2025-01", "--kind", "board",
           NULL);
  g_assert_cmpint (kind.status, ==, 0);
  g_clear_pointer (&json, g_free);
  json = content (of_kind);
  g_assert_nonnull (strstr (json, "\"kind\":\"board\""));
  g_assert_null (strstr (json, "\"meetings\":{\"unit\":\"number\",\"now\":{\"value\":1"));
  cli_run (&no_kind, "report", "-o", of_kind, "--kind", "party", NULL);
  g_assert_cmpint (no_kind.status, ==, 2);
  g_assert_nonnull (strstr (no_kind.err, "no kind of meeting"));
  cli_run (&several, "report", "-o", unwritten, "--from", "2024-H1", NULL);
  g_assert_cmpint (several.status, ==, 1);
  g_assert_nonnull (strstr (several.err, "--body"));
  cli_use_store ("another");
  cli_run (&empty, "report", "-o", unwritten, NULL);
  cli_use_store ("store");
  g_assert_cmpint (empty.status, ==, 1);
  g_assert_false (g_file_test (unwritten, G_FILE_TEST_EXISTS));
}

static void
test_no_bundle (void)
{
  g_autofree char *bad = cli_write ("bad.json", "{\"ordet\":\"bundle\",\"version\":2}");
  g_autofree char *missing = cli_scratch ("missing.json");
  g_auto(CliRun) newer = { 0 };
  g_auto(CliRun) gone = { 0 };

  cli_run (&newer, "merge", bad, NULL);
  g_assert_cmpint (newer.status, ==, 2);
  g_assert_nonnull (strstr (newer.err, "newer version"));
  cli_run (&gone, "merge", missing, NULL);
  g_assert_cmpint (gone.status, ==, 2);
}

static void
test_wrong_options (void)
{
  static const char *const wrong[][4] = {
    { "merge", NULL }, { "bundle", NULL }, { "bundle", "x" }, { "bundle", "-o", "x", "--from=2027" },
    { "report", NULL }, { "report", "-o", "x.doc" }, { "report", "-ox.pdf", "--language=fi" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto(CliRun) run = { 0 };

      cli_run (&run, wrong[i][0], wrong[i][1], wrong[i][2], wrong[i][3], NULL);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_true (g_str_has_prefix (run.err, "ordetctl: "));
    }
}

int
main (int    argc,
      char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/bundle/there-and-back", test_bundle);
  g_test_add_func ("/cli/report/every-format", test_report);
  g_test_add_func ("/cli/merge/no-bundle", test_no_bundle);
  g_test_add_func ("/cli/bundle/wrong-options", test_wrong_options);
  return cli_finish (g_test_run ());
}
