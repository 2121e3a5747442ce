/* test-cli.c — options, exit codes and replays of the real ordetctl
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define FIRST "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\"," \
              "\"people\":[{\"id\":\"P1\",\"name\":\"One\"}],\"agenda\":[{\"id\":\"1\"}]}\n"

static const char *const verbs[] = {
  "bundle", "close", "export", "import", "list", "merge", "minutes", "replay", "report",
};

static void
test_help (void)
{
  g_auto(CliRun) all = { 0 };

  cli_run (&all, "--help", NULL);
  g_assert_cmpint (all.status, ==, 0);
  g_assert_cmpstr (all.err, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_auto(CliRun) one = { 0 };
      g_autofree char *usage = g_strdup_printf ("ordetctl %s [OPTION…]", verbs[i]);
      g_autofree char *listed = g_strdup_printf ("\n  %-9s ", verbs[i]);

      g_assert_nonnull (strstr (all.out, listed));
      cli_run (&one, verbs[i], "--help", NULL);
      g_assert_cmpint (one.status, ==, 0);
      g_assert_nonnull (strstr (one.out, usage));
      g_assert_cmpstr (one.err, ==, "");
    }
}

static void
test_version (void)
{
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "--version", NULL);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.out, ==, "ordetctl (Ordet) " ORDET_VERSION "\n");
}

/* One sentence on stderr, nothing on stdout, exit code 2. */
static void
check_usage (const CliRun *run)
{
  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_str_has_prefix (run->err, "ordetctl: "));
  g_assert_true (strchr (run->err, '\n') == run->err + strlen (run->err) - 1);
}

static void
test_wrong_options (void)
{
  static const char *const wrong[][4] = {
    { "sing" }, { "--sing" }, { "-x" }, { "" }, { "replay" }, { "replay", "--sing" },
    { "replay", "--at" }, { "replay", "x", "--at=soon" }, { "replay", "x", "--show=luck" },
    { "replay", "x", "--format=xml" }, { "replay", "x", "--exact" },
    { "replay", "--exact", "--show=order", "x" }, { "replay", "--check=yes", "x" }, { "import" },
    { "import", "a", "b" }, { "export" }, { "export", "a" }, { "export", "--log", "f" },
    { "export", "a", "b", "--log=f" }, { "export", "a", "--log" }, { "list", "a" },
    { "list", "--format=xml" }, { "list", "--check" },
  };
  g_auto(CliRun) none = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto(CliRun) run = { 0 };

      g_test_message ("%s %s %s", wrong[i][0], wrong[i][1], wrong[i][2]);
      cli_run (&run, wrong[i][0], wrong[i][1], wrong[i][2], wrong[i][3], NULL);
      check_usage (&run);
    }
  cli_run (&none, NULL, NULL);
  check_usage (&none);
}

static void
test_not_a_log (void)
{
  static const struct { const char *text; const char *says; } logs[] = {
    { "", "line 1: the file is empty" },
    { "hello\n", "line 1: " },
    { FIRST "{\"t\":\"10:00:00\",\"act\":\"open\"}\n{\"t\":\"09:00:00\",\"act\":\"close\"}\n",
      "line 3: the time goes back." },
  };
  g_auto(CliRun) missing = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autofree char *path = cli_write ("bad.jsonl", logs[i].text);
      g_auto(CliRun) replay = { 0 };
      g_auto(CliRun) import = { 0 };

      cli_run (&replay, "replay", "--check", path, NULL);
      check_usage (&replay);
      g_assert_nonnull (strstr (replay.err, logs[i].says));
      cli_run (&import, "import", path, NULL);
      check_usage (&import);
      g_assert_nonnull (strstr (import.err, logs[i].says));
    }
  cli_run (&missing, "replay", "--check", "/nonexistent", NULL);
  check_usage (&missing);
}

static void
test_annual_meeting (void)
{
  static const char *const files[] = {
    "annual-meeting.jsonl", "annual-meeting.sv.jsonl", "annual-meeting.nn.jsonl",
    "annual-meeting.en.jsonl",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = cli_demo (files[i]);
      g_auto(CliRun) run = { 0 };

      cli_run (&run, "replay", path, "--check", NULL);
      g_assert_cmpstr (run.out, ==, "575 expectations, 0 failed\n");
      g_assert_cmpstr (run.err, ==, "");
      g_assert_cmpint (run.status, ==, 0);
    }
}

/* What somebody reads in the demo is in its own language, the notes too. */
static void
test_demo_languages (void)
{
  static const char *const files[] = {
    "annual-meeting.jsonl", "annual-meeting.sv.jsonl", "annual-meeting.nn.jsonl",
    "annual-meeting.en.jsonl",
  };
  GStrv lines[G_N_ELEMENTS (files)];
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = cli_demo (files[i]), *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      lines[i] = g_strsplit (content, "\n", -1);
    }
  for (guint at = 0; lines[0][at] != NULL; at++)
    if (strstr (lines[0][at], "\"act\":\"note\"") != NULL ||
        strstr (lines[0][at], "\"act\":\"reservation\"") != NULL)
      for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
        for (gsize k = 0; k < i; k++, n++)
          g_assert_cmpstr (lines[i][at], !=, lines[k][at]);
  g_assert_cmpuint (n, >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    g_strfreev (lines[i]);
}

/* Plays all logs of a folder and expects the sum line at the end. */
static void
check_folder (const char *path,
              guint       n_expected)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_auto(CliRun) run = { 0 };

      if (!g_str_has_suffix (name, ".jsonl"))
        continue;
      cli_run (&run, "replay", "--check", file, NULL);
      if (run.status != 0 || !g_str_has_suffix (run.out, " expectations, 0 failed\n"))
        g_error ("%s: %s%s", name, run.out, run.err);
      n += (guint) g_ascii_strtoull (run.out, NULL, 10);
    }
  g_assert_cmpuint (n, ==, n_expected);
}

static void
test_cases (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "cases", NULL);

  check_folder (path, 45904);
}

static void
test_speaker_queues (void)
{
  const char *data = g_getenv ("ORDET_TEST_DATA");
  g_autofree char *path = NULL;

  if (data == NULL)
    {
      g_test_skip ("ORDET_TEST_DATA is not set: the real speaker queues were left out");
      return;
    }
  path = g_build_filename (data, "real", "speaker-queues", NULL);
  check_folder (path, 1196);
}

/* The line after a refusal, a wrong number, an unknown act and key: each is
 * counted, each failure printed where it stands. */
static void
test_failures (void)
{
  g_autofree char *bad = cli_write (
    "failing.jsonl",
    FIRST
    "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P9\"}\n"
    "{\"act\":\"expect\",\"refused\":\"absent\",\"present\":0}\n"
    "{\"t\":\"10:00:01\",\"act\":\"sing\"}\n"
    "{\"act\":\"expect\",\"mood\":1,\"queue\":[\"P1\"]}\n");
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_autofree char *expected = g_strdup_printf (
    "%s:3: expected refused \"absent\", got \"unknown-person\"\n"
    "%s:4: expected an act of the format, got \"sing\"\n"
    "%s:5: expected a key of the format, got \"mood\"\n"
    "%s:5: expected queue [\"P1\"], got []\n", bad, bad, bad, bad);
  g_autofree char *alone = g_strconcat (expected, "5 expectations, 4 failed\n", NULL);
  g_autofree char *beside = g_strdup_printf (
    "%s: 575 expectations, 0 failed\n%s%s: 5 expectations, 4 failed\n"
    "580 expectations, 4 failed\n", demo, expected, bad);
  g_auto(CliRun) one = { 0 };
  g_auto(CliRun) two = { 0 };
  g_auto(CliRun) silent = { 0 };

  cli_run (&one, "replay", "--check", bad, NULL);
  g_assert_cmpstr (one.out, ==, alone);
  g_assert_cmpint (one.status, ==, 1);
  cli_run (&two, "replay", "--check", demo, bad, NULL);
  g_assert_cmpstr (two.out, ==, beside);
  g_assert_cmpint (two.status, ==, 1);
  cli_run (&silent, "replay", "--show=state", bad, NULL);
  g_assert_cmpint (silent.status, ==, 0);
}

static void
test_strict (void)
{
  g_autofree char *path = cli_write (
    "strict.jsonl",
    FIRST
    "{\"t\":\"10:00:00\",\"act\":\"open\"}\n"
    "{\"t\":\"10:00:00\",\"act\":\"next\"}\n"
    "{\"act\":\"expect\",\"present\":7}\n");
  g_autofree char *says = g_strdup_printf ("ordetctl: %s:3: the act “next” is refused: not-open.\n",
                                           path);
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_auto(CliRun) strict = { 0 };
  g_auto(CliRun) calm = { 0 };

  cli_run (&strict, "replay", "--strict", path, NULL);
  g_assert_cmpstr (strict.err, ==, says);
  g_assert_cmpint (strict.status, ==, 1);
  cli_run (&calm, "replay", "--strict", demo, "--at=12:00", NULL);
  g_assert_cmpstr (calm.err, ==, "");
  g_assert_cmpint (calm.status, ==, 0);
}

/* An unknown key is named on stderr and fails nothing. */
static void
test_warning (void)
{
  g_autofree char *path = cli_write ("warning.jsonl",
                                     FIRST "{\"t\":\"10:00:00\",\"act\":\"open\",\"mood\":1}\n");
  g_autofree char *says = g_strdup_printf (
    "ordetctl: %s:2: warning: the key “mood” is not known here and was left out.\n", path);
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "replay", "--check", path, NULL);
  g_assert_cmpstr (run.err, ==, says);
  g_assert_cmpstr (run.out, ==, "0 expectations, 0 failed\n");
  g_assert_cmpint (run.status, ==, 0);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_state_at (void)
{
  static const struct { const char *at; gint64 spoken_s, left_s; } moments[] = {
    { "11:00:30", 20, 160 }, { "11:00:30.500", 20, 159 }, { "11:03:20", 190, -10 },
  };
  g_autofree char *path = cli_write (
    "state.jsonl",
    FIRST
    "{\"t\":\"11:00:00\",\"act\":\"arrive\",\"who\":\"P1\"}\n"
    "{\"t\":\"11:00:00\",\"act\":\"item\",\"item\":\"1\"}\n"
    "{\"t\":\"11:00:10\",\"act\":\"give\",\"who\":\"P1\"}\n"
    "{\"t\":\"11:05:00\",\"act\":\"done\"}\n");

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_auto(CliRun) run = { 0 };
      g_autoptr(JsonNode) root = NULL;
      JsonObject *floor;

      cli_run (&run, "replay", path, "--show=state", "--format=json", "--at", moments[i].at, NULL);
      g_assert_cmpint (run.status, ==, 0);
      root = parse (run.out);
      g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "at"), ==,
                       moments[i].at);
      floor = json_object_get_object_member (json_node_get_object (root), "floor");
      g_assert_cmpstr (json_object_get_string_member (floor, "who"), ==, "P1");
      g_assert_cmpint ((gint64) json_object_get_double_member (floor, "spoken_s"), ==,
                       moments[i].spoken_s);
      g_assert_cmpint ((gint64) json_object_get_double_member (floor, "left_s"), ==,
                       moments[i].left_s);
    }
}

/* The order in the middle of item 5a, as JSON and as sentences. */
static void
test_order (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_auto(CliRun) json = { 0 };
  g_auto(CliRun) text = { 0 };
  g_autoptr(JsonNode) root = NULL;
  JsonArray *order;
  static const char *const expected[] = { "P13", "P14", "P25", "P12", "P20", "P26", "P16" };

  cli_run (&json, "replay", demo, "--show=order", "--format=json", "--at=12:30", NULL);
  root = parse (json.out);
  order = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (order), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      JsonObject *entry = json_array_get_object_element (order, i);
      JsonArray *why = json_object_get_array_member (entry, "why");

      g_assert_cmpstr (json_object_get_string_member (entry, "who"), ==, expected[i]);
      g_assert_cmpuint (json_array_get_length (why), >, 0);
    }
  cli_run (&text, "replay", demo, "--show=order", "--at=12:30", NULL);
  g_assert_nonnull (strstr (text.out, "1. 13 "));
  g_assert_nonnull (strstr (text.out, "\n7. 16 "));
}

/* What is shown of a log is a log again, with what was refused marked. */
static void
test_events (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_auto(CliRun) json = { 0 };
  g_auto(CliRun) text = { 0 };
  g_auto(GStrv) lines = NULL;
  guint n_refused = 0;

  cli_run (&json, "replay", demo, "--show=events", "--format=json", NULL);
  cli_run (&text, "replay", demo, "--show=events", NULL);
  g_assert_cmpint (json.status, ==, 0);
  g_assert_cmpint (text.status, ==, 0);
  lines = g_strsplit (json.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 461);
  for (gsize i = 0; lines[i][0] != '\0'; i++)
    {
      g_autoptr(JsonNode) node = parse (lines[i]);

      n_refused += json_object_has_member (json_node_get_object (node), "refused");
    }
  g_assert_cmpuint (n_refused, >=, 4);
  g_assert_nonnull (strstr (text.out, "\n15:38:02  Meeting closed\n"));
}

/* Text of a file cannot steer the terminal it is printed on. */
static void
test_control_characters (void)
{
  g_autofree char *path = cli_write (
    "control.jsonl",
    "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"a\\u001b]0;b\\u0007\\u009bc\"}\n"
    "{\"t\":\"10:00:00\",\"act\":\"s\\u001b[2J\"}\n");
  g_auto(CliRun) state = { 0 };
  g_auto(CliRun) check = { 0 };
  g_auto(CliRun) import = { 0 };

  cli_run (&state, "replay", path, NULL);
  g_assert_true (g_str_has_prefix (state.out, "a\xef\xbf\xbd]0;b\xef\xbf\xbd\xef\xbf\xbd" "c, at "));
  cli_run (&check, "replay", "--check", path, NULL);
  g_assert_null (strchr (check.out, '\x1b'));
  cli_run (&import, "import", path, NULL);
  g_assert_null (strchr (import.err, '\x1b'));
}

/* From the tree it was built in the program speaks the person's language too,
 * and the minutes go on speaking that of the meeting. */
static void
test_language (void)
{
  static const struct { const char *code, *says; } languages[] = {
    { "sv", "Användning: ordetctl" }, { "nb", "Bruk: ordetctl" }, { "nn", "Bruk: ordetctl" },
    { NULL, "Usage: ordetctl" }, { "xx", "Usage: ordetctl" },
  };
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_auto(CliRun) help = { 0 }, shown = { 0 };

      cli_set_language (languages[i].code);
      cli_run (&help, "--help", NULL);
      cli_run (&shown, "replay", demo, "--show=minutes", NULL);
      cli_set_language (NULL);
      if (!g_str_has_prefix (help.out, languages[i].says))
        g_error ("%s: %.80s", languages[i].says, help.out);
      g_assert_nonnull (strstr (shown.out, "Protokoll fra årsmøte"));
    }
}

int
main (int    argc,
      char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/language", test_language);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/wrong-options", test_wrong_options);
  g_test_add_func ("/cli/not-a-log", test_not_a_log);
  g_test_add_func ("/cli/annual-meeting", test_annual_meeting);
  g_test_add_func ("/cli/demo-languages", test_demo_languages);
  g_test_add_func ("/cli/cases", test_cases);
  g_test_add_func ("/cli/speaker-queues", test_speaker_queues);
  g_test_add_func ("/cli/failures", test_failures);
  g_test_add_func ("/cli/strict", test_strict);
  g_test_add_func ("/cli/warning", test_warning);
  g_test_add_func ("/cli/state-at", test_state_at);
  g_test_add_func ("/cli/order", test_order);
  g_test_add_func ("/cli/events", test_events);
  g_test_add_func ("/cli/control-characters", test_control_characters);
  return cli_finish (g_test_run ());
}
