/* test-log.c — reading and writing the meeting log
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "log-common.h"

#include <string.h>

static void
check_round_trip (const char *path)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GString) again = g_string_new (NULL);
  g_autofree char *notice = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_file (path, &error);
  g_autoptr(OrdetLog) second = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GPtrArray) events_again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ordet_log_n_unknown_keys (log), ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  notice = ordet_log_print_notice (ordet_log_notice (log), ORDET_LOG_WHOLE);
  g_string_append_printf (again, "%s\n", notice);
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      const OrdetLogLine *line = ordet_log_line (log, i);
      g_autofree char *printed = NULL;

      if (line->event == NULL)
        continue;
      printed = ordet_log_print_event (line->event, ORDET_LOG_WHOLE);
      g_assert_cmpstr (printed, ==, lines[line->line - 1]);
      g_string_append_printf (again, "%s\n", printed);
    }

  second = read_text (again->str, (gssize) again->len, &error);
  g_assert_no_error (error);
  g_assert_true (ordet_notice_equal (ordet_log_notice (log), ordet_log_notice (second)));
  events = ordet_log_events (log, &error);
  events_again = ordet_log_events (second, &error);
  g_assert_cmpuint (events->len, >, 0);
  g_assert_cmpuint (events->len, ==, events_again->len);
  for (guint i = 0; i < events->len; i++)
    g_assert_true (ordet_event_equal (events->pdata[i], events_again->pdata[i]));
}

static void
check_folder (const char *path,
              guint       n_expected)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".jsonl"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        check_round_trip (file);
        n++;
      }
  g_assert_cmpuint (n, ==, n_expected);
}

/* Whatever was read is printed byte for byte, and read again as the same. */
static void
test_round_trip (void)
{
  g_autofree char *demo = g_test_build_filename (G_TEST_DIST, "..", "data", "demo", NULL);
  g_autofree char *cases = g_test_build_filename (G_TEST_DIST, "data", "cases", NULL);

  check_folder (demo, 4);
  check_folder (cases, 24);
}

static const char *const alphabet[] = {
  "a", "Z", "9", " ", "å", "é", "e\xcc\x81", "م", "ש", "漢", "👩‍💻", "\"", "\\", "/", "\n",
  "\t", "\r", "\x01", "\x1f", "\x7f", "\xe2\x80\xa8", "{", "}", ",", ":", "<", "\\u0041",
};

static char *
random_text (GRand *rand)
{
  GString *text = g_string_new (NULL);
  gint n = g_rand_int_range (rand, 0, 12);

  for (gint i = 0; i < n; i++)
    g_string_append (text, alphabet[g_rand_int_range (rand, 0, G_N_ELEMENTS (alphabet))]);
  return g_string_free (text, FALSE);
}

static char **
random_texts (GRand *rand)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  gint n = g_rand_int_range (rand, 0, 4);

  for (gint i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (rand);

      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

/* Every setting that happens to be said has a value in its range. */
static OrdetRules *
random_rules (GRand *rand)
{
  OrdetRules *rules = ordet_rules_new_partial ();

  rules->scope = (OrdetScope) g_rand_int_range (rand, 0, ORDET_SCOPE_COUNT + 1);
  rules->count_cap = g_rand_int_range (rand, 0, 9);
  rules->balance = (OrdetBalanceMode) g_rand_int_range (rand, 0, ORDET_BALANCE_TIME + 1);
  rules->priority = (OrdetPriority) g_rand_int_range (rand, 0, 2);
  rules->weights[0] = g_rand_int_range (rand, 1, 100);
  rules->weights[1] = g_rand_int_range (rand, 1, 100);
  rules->safe = g_rand_int_range (rand, 0, 4);
  rules->max_passed = g_rand_int_range (rand, ORDET_UNLIMITED, 4);
  rules->when_empty = (OrdetWhenEmpty) g_rand_int_range (rand, 0, 2);
  rules->entries_per_person = g_rand_boolean (rand) ? ORDET_UNLIMITED : 3;
  rules->speeches_per_item = g_rand_int_range (rand, ORDET_UNLIMITED, 4);
  rules->guests_last = g_rand_boolean (rand);
  rules->replies_per_speech = g_rand_int_range (rand, 0, 4);
  rules->rejoinder = (OrdetRejoinder) g_rand_int_range (rand, 0, 3);
  rules->after_line = (guint) g_rand_int_range (rand, 0, 1 << ORDET_N_KINDS);
  rules->counts_as_spoken = (guint) g_rand_int_range (rand, 0, 1 << ORDET_N_KINDS);
  rules->limit_again = g_rand_int_range (rand, 1, 600);
  for (guint i = 0; i < ORDET_N_KINDS; i++)
    {
      rules->limits[i] = g_rand_int_range (rand, 1, 600);
      rules->warn_s[i] = g_rand_int_range (rand, 0, 60);
    }
  for (guint g = 0; g < 2; g++)
    {
      g_strfreev (rules->groups[g]);
      rules->groups[g] = random_texts (rand);
    }
  rules->categories = random_texts (rand);
  rules->set = ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand))
               & (ORDET_RULE_BIT (ORDET_N_RULES) - 1);
  g_assert_true (ordet_rules_valid (rules));
  return rules;
}

/* What is not said is not written: only the said settings come back. */
static OrdetRules *
said (const OrdetRules *rules)
{
  OrdetRules *whole = ordet_rules_new ();

  ordet_rules_merge (whole, rules);
  whole->set = rules->set;
  return whole;
}

static void
set_random (GRand      *rand,
            OrdetEvent *event,
            OrdetKey    key)
{
  g_autofree char *text = random_text (rand);
  g_auto(GStrv) texts = random_texts (rand);
  g_autoptr(OrdetRules) rules = NULL;
  g_autoptr(OrdetRules) whole = NULL;
  gint64 number = g_rand_int_range (rand, -5000, 100000);

  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      ordet_event_set_string (event, key, text);
      break;
    case ORDET_TYPE_INTEGER:
      ordet_event_set_integer (event, key, number * g_rand_int_range (rand, 0, 9999999));
      break;
    case ORDET_TYPE_SECONDS:
      ordet_event_set_integer (event, key, number * (ORDET_SECOND / (number % 2 ? 1000 : 1)));
      break;
    case ORDET_TYPE_BOOLEAN:
      ordet_event_set_boolean (event, key, g_rand_boolean (rand));
      break;
    case ORDET_TYPE_STRINGS:
      ordet_event_set_strings (event, key, (const char *const *) texts);
      break;
    case ORDET_TYPE_COUNTS:
      ordet_event_add_count (event, key, "yes", number);
      ordet_event_add_count (event, key, text, number + 1);
      ordet_event_add_count (event, key, "abstain", 0);
      break;
    case ORDET_TYPE_RULES:
      rules = random_rules (rand);
      whole = said (rules);
      ordet_event_set_rules (event, key, whole);
      break;
    default:
      g_assert_not_reached ();
    }
}

static OrdetEvent *
random_event (GRand *rand)
{
  OrdetAct act = (OrdetAct) g_rand_int_range (rand, ORDET_ACT_OPEN, ORDET_N_ACTS);
  gint64 ms = g_rand_int_range (rand, 0, 100 * 3600 * 1000);
  OrdetEvent *event = ordet_event_new (act, (ms % 3 ? ms : ms / 1000 * 1000) * 1000);
  gsize n = 0;
  const OrdetActKey *keys = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if (keys[i].required || g_rand_boolean (rand))
      set_random (rand, event, keys[i].key);
  return event;
}

/* Any event at all comes back as it was. */
static void
test_random (void)
{
  guint32 seed = g_random_int ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr(OrdetEvent) event = random_event (rand);
      g_autofree char *printed = ordet_log_print_event (event, ORDET_LOG_WHOLE);
      g_autofree char *text = g_strconcat (FIRST, printed, "\n", NULL);
      g_autofree char *printed_again = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetLog) log = read_text (text, -1, &error);

      g_assert_no_error (error);
      g_assert_null (strchr (printed, '\n'));
      g_assert_cmpuint (ordet_log_n_lines (log), ==, 1);
      g_assert_true (ordet_event_equal (event, ordet_log_line (log, 0)->event));
      printed_again = ordet_log_print_event (ordet_log_line (log, 0)->event, ORDET_LOG_WHOLE);
      g_assert_cmpstr (printed, ==, printed_again);
    }
}

static const struct { const char *text; gint64 time_us; const char *printed; } times[] = {
  { "00:00:00", 0, NULL },
  { "18:05:09", G_GINT64_CONSTANT (65109000000), NULL },
  { "18:05:09.007", G_GINT64_CONSTANT (65109007000), NULL },
  { "18:05:09.000", G_GINT64_CONSTANT (65109000000), "18:05:09" },
  { "24:05:00", G_GINT64_CONSTANT (86700000000), NULL },
  { "99:59:59.999", G_GINT64_CONSTANT (359999999000), NULL },
  { "100:00:00", G_GINT64_CONSTANT (360000000000), NULL },
};

static void
test_times (void)
{
  static const char *const bad[] = {
    "", "1", "18:05", "8:05:00", "18:5:00", "18:05:0", "18:60:00", "18:05:60", "18:05:00.",
    "18:05:00.1", "18:05:00.1234", "18:05:00,123", "-1:00:00", " 18:05:00", "18:05:00 ",
    "1000:00:00", "18:05:00Z", "18-05-00", "１８:05:00", "+8:05:00",
  };
  gint64 time_us;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *printed = NULL;

      g_assert_true (ordet_log_parse_time (times[i].text, &time_us));
      g_assert_cmpint (time_us, ==, times[i].time_us);
      printed = ordet_log_print_time (time_us);
      g_assert_cmpstr (printed, ==, times[i].printed != NULL ? times[i].printed : times[i].text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    if (ordet_log_parse_time (bad[i], &time_us))
      g_error ("“%s” was taken for a time", bad[i]);
}

static const struct { gint64 time_us; const char *printed; } seconds[] = {
  { 0, "0" }, { 180 * ORDET_SECOND, "180" }, { 12500000, "12.5" }, { 1000, "0.001" },
  { -1000, "-0.001" }, { -90 * ORDET_SECOND, "-90" }, { 999, "0" }, { -999, "0" },
  { 10010000, "10.01" },
};

static void
test_seconds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      g_autoptr(GString) json = g_string_new (NULL);

      ordet_log_append_seconds (json, seconds[i].time_us);
      g_assert_cmpstr (json->str, ==, seconds[i].printed);
    }
}

/* The meeting that --without-people is tried on. */
static const char named[] =
  "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\",\"people\":[{\"id\":\"P1\","
  "\"number\":1,\"name\":\"Secret One\",\"category\":\"woman\",\"list\":\"a\","
  "\"vote\":false,\"pronoun\":\"hen\",\"extra_s\":60,\"roles\":[\"board\"]}],"
  "\"agenda\":[{\"id\":\"1\",\"title\":\"One\"}]}\n"
  "{\"t\":\"10:00:00\",\"act\":\"add\",\"who\":\"P2\",\"name\":\"Secret Two\",\"list\":\"b\"}\n"
  "{\"t\":\"10:00:01\",\"act\":\"category\",\"who\":\"P2\",\"list\":\"a\"}\n"
  "{\"t\":\"10:00:02\",\"act\":\"person\",\"who\":\"P2\",\"name\":\"Secret Three\",\"extra_s\":9}\n"
  "{\"t\":\"10:00:03\",\"act\":\"person\",\"who\":\"P2\",\"pronoun\":\"hun\",\"number\":7}\n"
  "{\"t\":\"10:00:04\",\"act\":\"observe\",\"kind\":\"other\",\"by_group\":\"a\"}\n";

static void
test_without_people (void)
{
  static const char *const expected[] = {
    "{\"t\":\"10:00:00\",\"act\":\"add\",\"who\":\"P2\",\"name\":\"\"}",
    NULL,
    NULL,
    "{\"t\":\"10:00:03\",\"act\":\"person\",\"who\":\"P2\",\"number\":7}",
    "{\"t\":\"10:00:04\",\"act\":\"observe\",\"kind\":\"other\",\"by_group\":\"a\"}",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = read_text (named, -1, &error);
  g_autofree char *notice = NULL;

  g_assert_no_error (error);
  notice = ordet_log_print_notice (ordet_log_notice (log), ORDET_LOG_WITHOUT_PEOPLE);
  g_assert_cmpstr (notice, ==,
                   "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\",\"people\":["
                   "{\"id\":\"P1\",\"number\":1,\"vote\":false,\"roles\":[\"board\"]}],"
                   "\"agenda\":[{\"id\":\"1\",\"title\":\"One\"}],\"rules\":{}}");
  g_assert_cmpuint (ordet_log_n_lines (log), ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *line = ordet_log_print_event (ordet_log_line (log, i)->event,
                                                     ORDET_LOG_WITHOUT_PEOPLE);

      g_assert_cmpstr (line, ==, expected[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/round-trip", test_round_trip);
  g_test_add_func ("/log/any-event-comes-back", test_random);
  g_test_add_func ("/log/times", test_times);
  g_test_add_func ("/log/seconds", test_seconds);
  g_test_add_func ("/log/without-people", test_without_people);
  return g_test_run ();
}
