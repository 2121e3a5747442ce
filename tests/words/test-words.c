/* test-words.c — the words of the windows, in the untranslated language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <string.h>

#define ISOLATED(name) "\xe2\x81\xa8" name "\xe2\x81\xa9"

static void
test_durations (void)
{
  static const struct { gint64 s; const char *words, *narrow, *left; } cases[] = {
    { -5, "0 seconds", "< 1 min", "5 seconds over time" },
    { 0, "0 seconds", "< 1 min", "0 seconds left" },
    { 1, "1 second", "< 1 min", "1 second left" },
    { 59, "59 seconds", "< 1 min", "59 seconds left" },
    { 60, "1 minute", "1 min", "1 minute left" },
    { 78, "1 minute 18 seconds", "1 min", "1 minute 18 seconds left" },
    { 90, "1 minute 30 seconds", "2 min", "1 minute 30 seconds left" },
    { 3569, "59 minutes 29 seconds", "59 min", "59 minutes 29 seconds left" },
    { 3570, "59 minutes 30 seconds", "1 h 00", "59 minutes 30 seconds left" },
    { 3600, "1 hour", "1 h 00", "1 hour left" },
    { 4980, "1 hour 23 minutes", "1 h 23", "1 hour 23 minutes left" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = ordet_words_duration (cases[i].s * ORDET_SECOND);
      g_autofree char *narrow = ordet_words_duration_short (cases[i].s * ORDET_SECOND);
      g_autofree char *left = ordet_words_time_left (cases[i].s * ORDET_SECOND);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (narrow, ==, cases[i].narrow);
      g_assert_cmpstr (left, ==, cases[i].left);
    }
}

static void
test_clocks (void)
{
  static const struct { gint64 us; const char *left; } left[] = {
    { 180 * ORDET_SECOND, "3:00" },
    { 179 * ORDET_SECOND + 1, "3:00" },
    { 179 * ORDET_SECOND, "2:59" },
    { 1, "0:01" },
    { 0, "0:00" },
    { -ORDET_SECOND + 1, "0:00" },
    { -ORDET_SECOND, "+0:01" },
    { -72 * ORDET_SECOND, "+1:12" },
    { 3600 * ORDET_SECOND, "1:00:00" },
    { ORDET_NEVER, "" },
  };
  static const struct { gint64 s; const char *clock; } clock[] = {
    { 0, "00:00" }, { 43380, "12:03" }, { 86399, "23:59" }, { 86400, "00:00" }, { 86705, "00:05" },
    { -1, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *text = ordet_words_countdown (left[i].us);

      g_assert_cmpstr (text, ==, left[i].left);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (clock); i++)
    {
      g_autofree char *text = ordet_words_clock (clock[i].s * ORDET_SECOND);

      g_assert_cmpstr (text, ==, clock[i].clock);
    }
}

static void
test_dates (void)
{
  static const struct { const char *date, *words; } cases[] = {
    { "2027-02-13", "13 February 2027" },
    { "2028-02-29", "29 February 2028" },
    { "2027-02-29", "2027-02-29" },
    { "soon", "soon" },
    { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = ordet_words_date (cases[i].date);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *date = g_strdup_printf ("2027-%02d-01", month);
      g_autofree char *words = ordet_words_date (date);
      g_autofree char *wanted = g_strdup_printf ("1 %s 2027", ordet_words_month (month));

      g_assert_cmpstr (words, ==, wanted);
      g_assert_true (g_str_has_prefix (ordet_words_month (month), ordet_words_month_short (month)));
    }
  g_assert_cmpstr (ordet_words_weekday (1), ==, "Monday");
  g_assert_cmpstr (ordet_words_weekday (7), ==, "Sunday");
  g_assert_cmpstr (ordet_words_month_short (1), ==, "Jan");
  g_assert_cmpstr (ordet_words_month_short (12), ==, "Dec");
  for (int month = 2; month <= 12; month++)
    g_assert_cmpstr (ordet_words_month_short (month), !=, ordet_words_month_short (month - 1));
}

static void
test_list (void)
{
  static const struct { const char *words[5]; const char *joined; } cases[] = {
    { { NULL }, "" },
    { { "a", NULL }, "a" },
    { { "a", "b", NULL }, "a and b" },
    { { "a", "b", "c", NULL }, "a, b and c" },
    { { "a", "b", "c", "d", NULL }, "a, b, c and d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *joined = ordet_words_list (cases[i].words);

      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

/* Every refusal is a sentence, with a name and without; a name that
 * is empty is not left out. */
static void
test_refusals (void)
{
  g_autofree char *absent = ordet_words_refusal (ORDET_REFUSAL_ABSENT, "Oda");

  g_assert_cmpstr (absent, ==, "Oda is not here. Check them in first.");
  for (int code = ORDET_REFUSAL_NONE + 1; code < ORDET_N_REFUSALS; code++)
    {
      g_autofree char *plain = ordet_words_refusal (code, NULL);
      g_autofree char *empty = ordet_words_refusal (code, "");
      g_autofree char *about = ordet_words_refusal (code, "%s%n");

      g_assert_cmpstr (plain, ==, empty);
      g_assert_true (g_str_has_suffix (plain, "."));
      g_assert_true (g_str_has_suffix (about, "."));
      g_assert_null (strstr (plain, "%s"));
      g_assert_true (g_unichar_isupper (g_utf8_get_char (plain)));
      g_assert_cmpstr (plain, !=, ordet_refusal_to_string (code));
    }
}

static void
test_errors (void)
{
  g_autoptr(GError) refusal = g_error_new_literal (ORDET_REFUSAL, ORDET_REFUSAL_LIST_CLOSED,
                                                   "list-closed");
  g_autoptr(GError) store = g_error_new_literal (ORDET_ERROR, ORDET_ERROR_STORE, "disk full");
  g_autoptr(GError) erased = g_error_new_literal (ORDET_ERROR, ORDET_ERROR_ERASED, "no key");
  g_autoptr(GError) other = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOENT, "Not there");
  g_autofree char *a = ordet_words_error (refusal, NULL);
  g_autofree char *b = ordet_words_error (store, NULL);
  g_autofree char *c = ordet_words_error (erased, NULL);
  g_autofree char *d = ordet_words_error (other, NULL);

  g_assert_cmpstr (a, ==, "The list is closed. Open it again to add speakers.");
  g_assert_cmpstr (b, ==, "What happens cannot be saved on this computer. (disk full)");
  g_assert_cmpstr (c, ==, "The names and texts of this meeting have been erased for good.");
  g_assert_cmpstr (d, ==, "Not there");
}

static void
test_open_words (void)
{
  g_autofree char *nameless = ordet_words_name ("  ");
  g_autofree char *named = ordet_words_name (" نور ");
  g_autofree char *spoken = ordet_words_name (" Oda Eksempelvik ");

  g_assert_cmpstr (ordet_words_role ("chair"), ==, "Chair of the Meeting");
  g_assert_cmpstr (ordet_words_role ("turnéleder"), ==, "turnéleder");
  g_assert_cmpstr (ordet_words_role (NULL), ==, "");
  g_assert_cmpstr (ordet_words_meeting_kind (NULL), ==, "Meeting");
  g_assert_cmpstr (ordet_words_kind (ORDET_KIND_ORDER), ==, "Point of Order");
  g_assert_cmpstr (nameless, ==, "somebody without a name");
  g_assert_cmpstr (named, ==, ISOLATED ("نور"));
  /* A reader says the name, and nothing around it. */
  g_assert_cmpstr (spoken, ==, "Oda Eksempelvik");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/durations", test_durations);
  g_test_add_func ("/words/clocks", test_clocks);
  g_test_add_func ("/words/dates", test_dates);
  g_test_add_func ("/words/list", test_list);
  g_test_add_func ("/words/refusals", test_refusals);
  g_test_add_func ("/words/errors", test_errors);
  g_test_add_func ("/words/open-words", test_open_words);
  return g_test_run ();
}
