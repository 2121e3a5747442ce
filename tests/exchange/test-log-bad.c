/* test-log-bad.c — logs that are refused, with the line, and what is left out of others
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "log-common.h"

#include <string.h>

#define HEAD "\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\""
/* A line with an act and what follows its name. */
#define ACT(act, rest) FIRST "{\"t\":\"10:00:00\",\"act\":\"" act "\"" rest "}\n"
#define GOOD "{\"t\":\"10:00:00\",\"act\":\"open\"}\n"

static const struct { const char *what; const char *text; guint line; } bad[] = {
  { "nothing", "", 1 },
  { "no JSON", "hello\n", 1 },
  { "an empty first line", "\n" FIRST, 1 },
  { "another object", "{\"a\":1}\n", 1 },
  { "no title", "{\"ordet\":\"meeting-log\",\"version\":1}\n", 1 },
  { "another file", "{\"ordet\":\"rules\",\"version\":1,\"title\":\"T\"}\n", 1 },
  { "a later version", "{\"ordet\":\"meeting-log\",\"version\":2,\"title\":\"T\"}\n", 1 },
  { "version as text", "{\"ordet\":\"meeting-log\",\"version\":\"1\",\"title\":\"T\"}\n", 1 },
  { "title as number", "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":5}\n", 1 },
  { "people as object", "{" HEAD ",\"people\":{}}\n", 1 },
  { "a person as text", "{" HEAD ",\"people\":[\"P1\"]}\n", 1 },
  { "a person without id", "{" HEAD ",\"people\":[{\"name\":\"A\"}]}\n", 1 },
  { "a person with an empty id", "{" HEAD ",\"people\":[{\"id\":\"\"}]}\n", 1 },
  { "two people with one id", "{" HEAD ",\"people\":[{\"id\":\"A\"},{\"id\":\"A\"}]}\n", 1 },
  { "a name as list", "{" HEAD ",\"people\":[{\"id\":\"A\",\"name\":[60]}]}\n", 1 },
  { "member as number", "{" HEAD ",\"people\":[{\"id\":\"A\",\"member\":1}]}\n", 1 },
  { "a list nobody has", "{" HEAD ",\"people\":[{\"id\":\"A\",\"list\":\"c\"}]}\n", 1 },
  { "a kind of meeting nobody holds", "{" HEAD ",\"kind\":\"party\"}\n", 1 },
  { "negative extra time", "{" HEAD ",\"people\":[{\"id\":\"A\",\"extra_s\":-1}]}\n", 1 },
  { "extra time out of range",
    "{" HEAD ",\"people\":[{\"id\":\"A\",\"extra_s\":99999999999}]}\n", 1 },
  { "roles as text", "{" HEAD ",\"people\":[{\"id\":\"A\",\"roles\":\"board\"}]}\n", 1 },
  { "two items with one id", "{" HEAD ",\"agenda\":[{\"id\":\"1\"},{\"id\":\"1\"}]}\n", 1 },
  { "rules as list", "{" HEAD ",\"rules\":[]}\n", 1 },
  { "an unknown scope", "{" HEAD ",\"rules\":{\"scope\":\"planet\"}}\n", 1 },
  { "a weight of none", "{" HEAD ",\"rules\":{\"weights\":{\"a\":0}}}\n", 1 },
  { "safe as text", "{" HEAD ",\"rules\":{\"safe\":\"1\"}}\n", 1 },
  { "safe as null", "{" HEAD ",\"rules\":{\"safe\":null}}\n", 1 },
  { "a kind nobody knows", "{" HEAD ",\"rules\":{\"after_line\":[\"song\"]}}\n", 1 },
  { "a limit as text", "{" HEAD ",\"rules\":{\"limits\":{\"speech\":\"180\"}}}\n", 1 },
  { "an empty line", FIRST "\n" GOOD, 2 },
  { "an empty line at the end", FIRST GOOD "\n", 3 },
  { "a list", FIRST "[]\n", 2 },
  { "a text", FIRST "\"open\"\n", 2 },
  { "two objects", ACT ("open", "}{\"t\":\"10:00:00\",\"act\":\"open\""), 2 },
  { "cut off", FIRST GOOD "{\"t\":\"10:00:00\",\"act\":\"op", 3 },
  { "a comment", FIRST "/* no */ " GOOD, 2 },
  { "single quotes", FIRST "{'t':'10:00:00','act':'open'}\n", 2 },
  { "a comma too much", ACT ("open", ","), 2 },
  { "a bare word", FIRST "{\"t\":\"10:00:00\",\"act\":open}\n", 2 },
  { "not a number", ACT ("extend", ",\"seconds\":NaN"), 2 },
  { "a hexadecimal number", ACT ("extend", ",\"seconds\":0x10"), 2 },
  { "a number with a zero in front", ACT ("extend", ",\"seconds\":010"), 2 },
  { "a number too large", ACT ("extend", ",\"seconds\":1e400"), 2 },
  { "a number of many digits", ACT ("move", ",\"who\":\"P1\",\"to\":99999999999999999999"), 2 },
  { "seconds beyond a lifetime", ACT ("extend", ",\"seconds\":1e12"), 2 },
  { "finer than a millisecond", ACT ("extend", ",\"seconds\":0.0005"), 2 },
  { "half a place", ACT ("move", ",\"who\":\"P1\",\"to\":0.5"), 2 },
  { "not UTF-8", ACT ("note", ",\"text\":\"\xff\""), 2 },
  { "UTF-8 the long way", ACT ("note", ",\"text\":\"\xc0\xaf\""), 2 },
  { "half a surrogate pair", ACT ("note", ",\"text\":\"\\ud800\""), 2 },
  { "the other half", ACT ("note", ",\"text\":\"\\udc00\""), 2 },
  { "halves the wrong way", ACT ("note", ",\"text\":\"\\ud800\\u0041\""), 2 },
  { "NUL", ACT ("note", ",\"text\":\"\\u0000\""), 2 },
  { "a control character", ACT ("note", ",\"text\":\"\x01\""), 2 },
  { "an escape nobody knows", ACT ("note", ",\"text\":\"\\x\""), 2 },
  { "no act", FIRST "{\"t\":\"10:00:00\"}\n", 2 },
  { "act as number", FIRST "{\"t\":\"10:00:00\",\"act\":5}\n", 2 },
  { "no time", FIRST "{\"act\":\"open\"}\n", 2 },
  { "time as number", FIRST "{\"t\":10,\"act\":\"open\"}\n", 2 },
  { "time as null", FIRST "{\"t\":null,\"act\":\"open\"}\n", 2 },
  { "a bad time", FIRST "{\"t\":\"10:60:00\",\"act\":\"open\"}\n", 2 },
  { "a time that goes back", FIRST GOOD "{\"t\":\"09:59:59.999\",\"act\":\"close\"}\n", 3 },
  { "back from an expectation",
    FIRST "{\"t\":\"10:00:01\",\"act\":\"expect\",\"present\":0}\n" GOOD, 3 },
  { "a bad time to expect", FIRST "{\"t\":\"soon\",\"act\":\"expect\",\"present\":0}\n", 2 },
  { "a required key left out", ACT ("hand", ""), 2 },
  { "null for an optional key", ACT ("hand", ",\"who\":\"P1\",\"kind\":null"), 2 },
  { "several where one is meant", ACT ("hand", ",\"who\":[\"P1\"]"), 2 },
  { "numbers among people", ACT ("elect", ",\"role\":\"chair\",\"who\":[\"P1\",2]"), 2 },
  { "a count as text",
    ACT ("vote", ",\"id\":\"V1\",\"method\":\"hands\",\"counts\":{\"yes\":\"5\"}"), 2 },
  { "half a vote",
    ACT ("vote", ",\"id\":\"V1\",\"method\":\"hands\",\"counts\":{\"yes\":5.5}"), 2 },
  { "queue as text", FIRST "{\"act\":\"expect\",\"queue\":\"P1\"}\n", 2 },
  { "floor as text", FIRST "{\"act\":\"expect\",\"floor\":\"P1\"}\n", 2 },
  { "present as null", FIRST "{\"act\":\"expect\",\"present\":null}\n", 2 },
  { "limit as text", FIRST "{\"act\":\"expect\",\"limit_s\":\"60\"}\n", 2 },
  { "why as list", FIRST "{\"act\":\"expect\",\"why\":[]}\n", 2 },
};

static void
test_bad_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetLog) log = read_text (bad[i].text, -1, &error);
      g_autofree char *line = g_strdup_printf ("line %u: ", bad[i].line);

      if (log != NULL)
        g_error ("%s: was read", bad[i].what);
      g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
      if (!g_str_has_prefix (error->message, line))
        g_error ("%s: “%s” instead of “%s…”", bad[i].what, error->message, line);
    }
}

static const char *const good[] = {
  FIRST,
  FIRST GOOD,
  FIRST "{\"t\":\"10:00:00\",\"act\":\"open\"}",
  FIRST "{\"t\":\"10:00:00\",\"act\":\"open\"}\r\n",
  FIRST " { \"t\" : \"10:00:00\" ,\t\"act\" : \"open\" } \n",
  FIRST GOOD GOOD,
  ACT ("note", ",\"text\":\"\\ud83d\\ude00\\u00e5\\/\\b\\f\""),
  ACT ("extend", ",\"seconds\":-1.5e1"),
  ACT ("extend", ",\"seconds\":0.125"),
  ACT ("move", ",\"who\":\"P1\",\"to\":2.0"),
  ACT ("hand", ",\"who\":\"nobody\",\"kind\":\"song\""),
  ACT ("elect", ",\"role\":\"chair\",\"who\":\"P1\""),
  ACT ("round", ",\"who\":[]"),
  ACT ("rules", ",\"rules\":{\"max_passed\":null,\"safe\":-1}"),
  ACT ("rules", ",\"rules\":{\"scope\":\"planet\",\"priority\":[]}"),
  FIRST "{\"act\":\"expect\",\"floor\":null,\"refused\":null,\"list\":null,\"limit_s\":null}\n",
};

/* The other side of the same boundaries; values nobody knows are left to the
 * meeting, which refuses them. */
static void
test_good_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetLog) log = read_text (good[i], -1, &error);

      if (log == NULL)
        g_error ("%s: %s", good[i], error->message);
      g_assert_cmpuint (ordet_log_n_unknown_keys (log), ==, 0);
    }
}

/* Every key of every act refuses every JSON type but its own. */
static void
test_wrong_types (void)
{
  static const struct { const char *json; guint allowed; } values[] = {
    { "\"x\"", 1 << ORDET_TYPE_STRING | 1 << ORDET_TYPE_STRINGS },
    { "7", 1 << ORDET_TYPE_INTEGER | 1 << ORDET_TYPE_SECONDS },
    { "7.5", 1 << ORDET_TYPE_SECONDS },
    { "true", 1 << ORDET_TYPE_BOOLEAN },
    { "null", 0 },
    { "[\"x\"]", 1 << ORDET_TYPE_STRINGS },
    { "[7]", 0 },
    { "{\"yes\":7}", 1 << ORDET_TYPE_COUNTS | 1 << ORDET_TYPE_RULES },
    { "{\"yes\":\"x\"}", 1 << ORDET_TYPE_RULES },
  };
  guint n_refused = 0;

  for (OrdetAct act = ORDET_ACT_OPEN; act < ORDET_N_ACTS; act++)
    {
      gsize n_keys = 0;
      const OrdetActKey *keys = ordet_act_keys (act, &n_keys);

      for (gsize k = 0; k < n_keys; k++)
        for (gsize v = 0; v < G_N_ELEMENTS (values); v++)
          {
            g_autofree char *text =
              g_strdup_printf (FIRST "{\"t\":\"10:00:00\",\"act\":\"%s\",\"%s\":%s}\n",
                               ordet_act_to_string (act), ordet_key_to_string (keys[k].key),
                               values[v].json);
            g_autofree char *named = g_strdup_printf ("line 2: “%s” must be",
                                                      ordet_key_to_string (keys[k].key));
            g_autoptr(GError) error = NULL;
            g_autoptr(OrdetLog) log = read_text (text, -1, &error);
            gboolean allowed = values[v].allowed >> ordet_key_type (keys[k].key) & 1;

            if (allowed)
              g_assert_true (log != NULL || strstr (error->message, " needs ") != NULL);
            else
              {
                g_assert_null (log);
                if (!g_str_has_prefix (error->message, named))
                  g_error ("%s gives “%s”", text, error->message);
                n_refused++;
              }
          }
    }
  g_assert_cmpuint (n_refused, >, 500);
}

static void
test_unknown_keys (void)
{
  static const struct { guint line; const char *key; } expected[] = {
    { 1, "colour" }, { 1, "people.shoe" }, { 1, "agenda.smell" }, { 1, "rules.luck" },
    { 1, "rules.limits.toast" }, { 1, "rules.weights.c" }, { 1, "rules.groups.c" },
    { 1, "rules.warn_s.speech_again" }, { 3, "mood" }, { 4, "rules.luck" },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = read_text (
    "{" HEAD ",\"colour\":1,\"people\":[{\"id\":\"P1\",\"shoe\":45}],"
    "\"agenda\":[{\"id\":\"1\",\"smell\":null}],\"rules\":{\"luck\":7,\"limits\":{\"toast\":9},"
    "\"weights\":{\"c\":1},\"groups\":{\"c\":[]},\"warn_s\":{\"speech_again\":3}}}\n"
    GOOD
    "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P1\",\"mood\":{\"deep\":[[]]}}\n"
    "{\"t\":\"10:00:00\",\"act\":\"rules\",\"rules\":{\"luck\":7}}\n", -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ordet_log_n_lines (log), ==, 3);
  g_assert_cmpuint (ordet_log_n_unknown_keys (log), ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpuint (ordet_log_unknown_key (log, i)->line, ==, expected[i].line);
      g_assert_cmpstr (ordet_log_unknown_key (log, i)->key, ==, expected[i].key);
    }
  g_assert_null (ordet_log_unknown_key (log, G_N_ELEMENTS (expected)));
}

/* A hostile log cannot make the list of names as long as it likes. */
static void
test_unknown_keys_are_bounded (void)
{
  g_autoptr(GString) text = g_string_new (FIRST "{\"t\":\"10:00:00\",\"act\":\"open\"");
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, ",\"k%u\":0", i);
  g_string_append (text, "}\n");
  log = read_text (text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ordet_log_n_unknown_keys (log), ==, 3000);
  g_assert_nonnull (ordet_log_unknown_key (log, 999));
  g_assert_null (ordet_log_unknown_key (log, 1000));
}

static void
test_unknown_act (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = read_text (FIRST GOOD "{\"t\":\"10:00:00\",\"act\":\"sing\",\"x\":1}\n",
                                       -1, &error);
  g_autoptr(GPtrArray) events = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ordet_log_n_lines (log), ==, 2);
  g_assert_cmpstr (ordet_log_line (log, 1)->unknown, ==, "sing");
  g_assert_null (ordet_log_line (log, 1)->event);
  events = ordet_log_events (log, &error);
  g_assert_null (events);
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "line 3: "));
}

static char *
nested (guint depth)
{
  GString *text = g_string_new (FIRST "{\"t\":\"10:00:00\",\"act\":\"open\",\"x\":");

  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, ']');
  g_string_append (text, "}\n");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct { guint depth; gboolean good; } depths[] = {
    { 2, TRUE }, { ORDET_LOG_MAX_DEPTH, TRUE }, { ORDET_LOG_MAX_DEPTH + 1, FALSE },
    { 200000, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autofree char *text = nested (depths[i].depth);
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetLog) log = read_text (text, -1, &error);

      g_assert_cmpint (log != NULL, ==, depths[i].good);
      if (!depths[i].good)
        g_assert_true (g_str_has_prefix (error->message, "line 2: "));
    }
}

static char *
long_line (gsize length)
{
  GString *text = g_string_new (FIRST);
  gsize begin = text->len;

  g_string_append (text, "{\"t\":\"10:00:00\",\"act\":\"note\",\"text\":\"");
  while (text->len - begin < length - 2)
    g_string_append_c (text, 'x');
  g_string_append (text, "\"}\n" GOOD);
  return g_string_free (text, FALSE);
}

static void
test_line_length (void)
{
  for (int more = 0; more < 2; more++)
    {
      g_autofree char *text = long_line (ORDET_LOG_MAX_LINE + (gsize) more);
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetLog) log = read_text (text, -1, &error);

      g_assert_cmpint (log != NULL, ==, more == 0);
      if (more == 0)
        g_assert_cmpuint (ordet_log_n_lines (log), ==, 2);
      else
        g_assert_true (g_str_has_prefix (error->message, "line 2: the line is longer"));
    }
}

static void
test_no_file (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_file ("/nonexistent/log.jsonl", &error);

  g_assert_null (log);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Rules by themselves: what is wrong is an error, what is unknown is named. */
static void
test_rules (void)
{
  static const struct { const char *json; int error; const char *printed; } rules[] = {
    { "{}", -1, "{}" },
    { "{\"max_passed\":null,\"entries_per_person\":null,\"speeches_per_item\":2}", -1,
      "{\"max_passed\":null,\"entries_per_person\":null,\"speeches_per_item\":2}" },
    { "{\"groups\":{\"b\":[\"x\"]}}", -1, "{\"groups\":{\"a\":[],\"b\":[\"x\"]}}" },
    { "{\"limits\":{\"speech_again\":90,\"speech\":120}}", -1,
      "{\"limits\":{\"speech\":120,\"speech_again\":90}}" },
    { "{\"max_passed\":-1}", ORDET_ERROR_VALUE, NULL },
    { "{\"entries_per_person\":0}", ORDET_ERROR_VALUE, NULL },
    { "{\"limits\":{\"speech\":0}}", ORDET_ERROR_VALUE, NULL },
    { "{\"limits\":{\"speech\":4294967476}}", ORDET_ERROR_VALUE, NULL },
    { "{\"priority\":[\"tier\"]}", ORDET_ERROR_VALUE, NULL },
    { "{\"when_empty\":\"wait\"}", ORDET_ERROR_VALUE, NULL },
    { "{\"rejoinder\":\"\"}", ORDET_ERROR_VALUE, NULL },
    { "{\"balance\":\"zipper\"}", ORDET_ERROR_VALUE, NULL },
    { "{\"counts_as_spoken\":[\"speech\",\"cough\"]}", ORDET_ERROR_VALUE, NULL },
    { "{\"guests_last\":1}", ORDET_ERROR_FORMAT, NULL },
    { "[]", ORDET_ERROR_FORMAT, NULL },
    { "{", ORDET_ERROR_FORMAT, NULL },
  };
  g_autoptr(GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(OrdetRules) lucky = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetRules) read = ordet_log_parse_rules (rules[i].json, -1, unknown, &error);
      g_autofree char *printed = read != NULL ? ordet_log_print_rules (read) : NULL;

      g_assert_cmpstr (printed, ==, rules[i].printed);
      if (rules[i].error >= 0)
        g_assert_error (error, ORDET_ERROR, rules[i].error);
    }
  g_assert_cmpuint (unknown->len, ==, 0);
  lucky = ordet_log_parse_rules ("{\"luck\":1,\"safe\":2}", -1, unknown, NULL);
  g_assert_cmpint (lucky->safe, ==, 2);
  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_cmpstr (unknown->pdata[0], ==, "rules.luck");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log/bad-lines-are-refused-by-number", test_bad_lines);
  g_test_add_func ("/log/good-lines-are-read", test_good_lines);
  g_test_add_func ("/log/wrong-types-are-refused", test_wrong_types);
  g_test_add_func ("/log/unknown-keys-are-named", test_unknown_keys);
  g_test_add_func ("/log/unknown-keys-are-bounded", test_unknown_keys_are_bounded);
  g_test_add_func ("/log/an-unknown-act-is-kept-apart", test_unknown_act);
  g_test_add_func ("/log/depth", test_depth);
  g_test_add_func ("/log/line-length", test_line_length);
  g_test_add_func ("/log/no-file", test_no_file);
  g_test_add_func ("/log/rules", test_rules);
  return g_test_run ();
}
