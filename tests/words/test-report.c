/* test-report.c — the review of a period as a document, in four languages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "meeting-fixture.h"
#include "ordet-phrases.h"
#include "ordet-report.h"

#include <string.h>

static OrdetReview *
review (guint  meetings,
        gint64 minutes_a)
{
  OrdetReview *self = ordet_review_new ();

  for (guint i = 0; i < meetings; i++)
    {
      g_autoptr(OrdetRecord) record = ordet_record_new ();

      record->present = 40, record->spoke = 20, record->speeches = 30, record->minutes = 60;
      record->present_a = record->present_others = 20, record->spoke_a = 8;
      record->minutes_a = minutes_a + (i % 3), record->wait_minutes = 4 + i;
      record->newcomers = i % 2 ? ORDET_FEW : 0, record->gini_band = 1 + i % 3;
      record->moved_band = ORDET_MOVED_MANY, record->extra_wait_band = i % 3;
      ordet_review_add (self, record);
    }
  return self;
}

static char *
text_of (const OrdetReport *report,
         const char        *language)
{
  g_autoptr(OrdetDocument) document =
    ordet_report_build (report, ordet_phrases_for_language (language), NULL);
  GString *text = g_string_new (NULL);

  g_assert_cmpstr (ordet_document_language (document), ==, language);
  fixture_write_text (ordet_document_root (document), text);
  return g_string_free (text, FALSE);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
test_languages (void)
{
  g_autoptr(OrdetReview) now = review (5, 20);
  g_autoptr(OrdetReview) before = review (3, 30);
  const OrdetReportPeriod periods[] = { { "2026-H2", before }, { "2027-H1", now } };
  const OrdetReportBranch branches[] = {
    { "Furuvik", 3, 100, 0.4, FALSE }, { "Ås", 4, 40, 0.777, TRUE },
  };
  gsize n_goals;
  OrdetReport report = {
    .body = "Laget", .from_month = "2027-01", .to_month = "2027-06", .review = now,
    .before_from = "2026-07", .before_to = "2026-12", .before = before,
    .periods = periods, .n_periods = 2, .branches = branches, .n_branches = 2,
    .goals = ordet_goal_templates (&n_goals),
  };

  report.n_goals = n_goals;
  for (guint l = 0; ordet_phrases_languages ()[l] != NULL; l++)
    {
      g_autofree char *text = text_of (&report, ordet_phrases_languages ()[l]);

      g_assert_null (strchr (text, '{'));
      g_assert_null (strchr (text, '|'));
      g_assert_null (strstr (text, "77")); /* a hidden branch */
      g_assert_null (strstr (text, "78"));
      assert_has (text, "Laget");
      assert_has (text, "Furuvik");
      assert_has (text, "●");
      assert_has (text, "▲");
    }
}

static void
test_words (void)
{
  g_autoptr(OrdetReview) now = review (5, 20);
  g_autoptr(OrdetReview) none = ordet_review_new ();
  OrdetReport report = { .from_month = "2027-01", .to_month = "2027-12", .review = now };
  const OrdetPhrases *phrases = ordet_phrases_for_language ("en");
  g_autofree char *text = text_of (&report, "en");
  g_autofree char *untold = ordet_report_floor_text (none, phrases);

  assert_has (text, "2027. 5 meetings, 300 minutes of speeches.");
  assert_has (text, "List A had 33 to 36 % of the time; of those present it was 50 %. "
              "The whole range lies below the room.");
  assert_has (text, "Of those present 50 % took the floor.");
  assert_has (text, "Somebody new spoke at 2 of 5 meetings.");
  assert_has (text, "At 5 meetings the rules moved many places; at 1 meeting somebody waited");
  assert_has (untold, "not told");
}

static void
test_figures (void)
{
  static const struct { OrdetFigure figure; OrdetUnit unit; const char *text; } cases[] = {
    { { FALSE, FALSE, 0, 0, 0, 0 }, ORDET_UNIT_PERCENT, "–" },
    { { TRUE, FALSE, 0, 0, 0, 3 }, ORDET_UNIT_NUMBER, "0" },
    { { TRUE, TRUE, 37, 30.4, 44.2, 3 }, ORDET_UNIT_PERCENT, "30 to 45 %" },
    { { TRUE, TRUE, 40, 40, 40, 3 }, ORDET_UNIT_PERCENT, "40 %" },
    { { TRUE, TRUE, -7, -12.1, -2, 3 }, ORDET_UNIT_POINTS, "−13 to −2 points" },
    { { TRUE, FALSE, 4.4, 0, 0, 3 }, ORDET_UNIT_MINUTES, "4 min" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ordet_figure_text (&cases[i].figure, cases[i].unit,
                                                 ordet_phrases_for_language ("en"));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_trend (void)
{
  OrdetReportPeriod periods[7];
  g_autoptr(GPtrArray) reviews =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_review_free);
  const OrdetPhrases *phrases = ordet_phrases_for_language ("en");
  g_autofree char *few = NULL;
  g_autofree char *rising = NULL;
  g_autofree char *falling = NULL;

  for (guint i = 0; i < 7; i++)
    {
      g_ptr_array_add (reviews, review (3, 10 + 3 * i));
      periods[i] = (OrdetReportPeriod) { "2027-H1", reviews->pdata[i] };
    }
  few = ordet_report_trend_text (periods, 4, phrases);
  rising = ordet_report_trend_text (periods, 7, phrases);
  assert_has (few, "Fewer than five");
  assert_has (rising, "has risen, about 5 points");
  for (guint i = 0; i < 7; i++)
    periods[i].review = reviews->pdata[6 - i];
  falling = ordet_report_trend_text (periods, 7, phrases);
  assert_has (falling, "has fallen");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/languages", test_languages);
  g_test_add_func ("/report/words", test_words);
  g_test_add_func ("/report/figures", test_figures);
  g_test_add_func ("/report/trend", test_trend);

  return g_test_run ();
}
