/* test-report-charts.c — the charts of a period, and the report that has them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-common.h"
#include "ordet-report-charts.h"

#define N_PERIODS 7

static OrdetReview *
make_review (guint  meetings,
             gint64 minutes_a)
{
  OrdetReview *self = ordet_review_new ();

  for (guint i = 0; i < meetings; i++)
    {
      g_autoptr(OrdetRecord) record = ordet_record_new ();

      record->present = 40, record->spoke = 20, record->speeches = 30, record->minutes = 60;
      record->present_a = record->present_others = 20, record->spoke_a = 8;
      record->minutes_a = minutes_a + (i % 3), record->wait_minutes = 2 + 3 * i;
      record->newcomers = i % 2 ? ORDET_FEW : 0, record->gini_band = 1 + i % 3;
      record->moved_band = ORDET_MOVED_MANY, record->extra_wait_band = i % 3;
      ordet_review_add (self, record);
    }
  return self;
}

typedef struct
{
  OrdetReview      *reviews[N_PERIODS];
  OrdetReportPeriod periods[N_PERIODS];
  OrdetReport       report;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char *const half_years[N_PERIODS] = {
    "2024-H1", "2024-H2", "2025-H1", "2025-H2", "2026-H1", "2026-H2", "2027-H1",
  };
  gsize n_goals;

  for (guint i = 0; i < N_PERIODS; i++)
    {
      self->reviews[i] = make_review (3 + i % 3, 14 + 2 * i);
      self->periods[i] = (OrdetReportPeriod) { half_years[i], self->reviews[i] };
    }
  self->report = (OrdetReport) {
    .body = "Laget", .from_month = "2027-01", .to_month = "2027-06",
    .review = self->reviews[N_PERIODS - 1], .before_from = "2026-07", .before_to = "2026-12",
    .before = self->reviews[N_PERIODS - 2], .periods = self->periods, .n_periods = N_PERIODS,
    .goals = ordet_goal_templates (&n_goals),
  };
  self->report.n_goals = n_goals;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  for (guint i = 0; i < N_PERIODS; i++)
    ordet_review_free (self->reviews[i]);
}

/* Every chart has a title, words, a table as wide as its heads, and each point
 * is said, in every language. */
static void
test_languages (Fixture       *self,
                gconstpointer  data)
{
  for (guint l = 0; ordet_phrases_languages ()[l] != NULL; l++)
    for (guint which = 0; which < ORDET_N_REPORT_CHARTS; which++)
      {
        const OrdetPhrases *phrases = ordet_phrases_for_language (ordet_phrases_languages ()[l]);
        g_autoptr(OrdetChart) chart = ordet_report_chart (&self->report, which, phrases);
        g_autoptr(GPtrArray) rows = ordet_chart_rows (chart);
        g_autofree char *said = ordet_chart_said (chart);

        g_assert_nonnull (chart->words);
        g_assert_true (g_str_has_prefix (said, chart->words));
        g_assert_null (strpbrk (said, "{}|"));
        g_assert_cmpuint (rows->len, ==, chart->points->len + 1);
        for (guint i = 0; i < chart->points->len; i++)
          {
            const OrdetChartPoint *point = chart->points->pdata[i];

            g_assert_nonnull (strstr (said, point->said));
            g_assert_cmpuint (g_strv_length (rows->pdata[i + 1]), ==,
                              g_strv_length (chart->columns));
            if (point->told)
              g_assert_cmpuint (g_strv_length (point->cells) + 1, ==,
                                g_strv_length (chart->columns));
          }
      }
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;
  return n;
}

/* The report after its figures are gone: all five charts, each with its words
 * for who does not see it; as the programs of others read them. */
static void
test_report (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *pdf = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char *html = g_build_filename (folder, "report.html", NULL);
  g_autofree char *odt = g_build_filename (folder, "report.odt", NULL);
  const char *const paths[] = { pdf, html, odt };
  g_autoptr(OrdetDocument) document =
    ordet_report_document (&self->report, ordet_phrases_for_language ("nn"));
  g_autofree char *structure = NULL, *json = NULL, *problems = NULL, *web = NULL, *text = NULL;
  g_autofree char *files = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GError) error = NULL;

      ordet_export_document (document, ordet_format_for_path (paths[i]), paths[i], NULL, NULL,
                             &error);
      g_assert_no_error (error);
    }
  structure = run ((const char *const[]) { "pdfinfo", "-struct", pdf, NULL });
  json = run ((const char *const[]) { "qpdf", "--json", pdf, NULL });
  text = run ((const char *const[]) { "pdftotext", pdf, "-", NULL });
  problems = run ((const char *const[]) { "tidy", "-quiet", "-errors", "-utf8", html, NULL });
  files = run ((const char *const[]) { "unzip", "-Z1", odt, NULL });
  g_assert_true (g_file_get_contents (html, &web, NULL, NULL));

  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpuint (count (structure, "Figure"), ==, ORDET_N_REPORT_CHARTS);
  g_assert_cmpuint (count (json, "\"/Alt\": \"u:"), ==, ORDET_N_REPORT_CHARTS);
  g_assert_cmpuint (count (web, "<img alt=\"K"), ==, 2);
  g_assert_cmpuint (count (web, "<img alt=\""), ==, ORDET_N_REPORT_CHARTS);
  g_assert_cmpuint (count (files, "Pictures/"), ==, ORDET_N_REPORT_CHARTS);
  assert_contains (json, "u:Kven som har ordet (taletid og frammøtte). Liste A: 45 %, intervall", TRUE,
                   "qpdf");
  assert_contains (text, "Kven som har ordet: taletid og frammøtte", TRUE, "pdftotext");
  remove_folder (folder);
}

/* Without a record there is nothing to draw. */
static void
test_nothing (void)
{
  g_autoptr(OrdetReview) none = ordet_review_new ();
  OrdetReport report = { .from_month = "2027-01", .to_month = "2027-06", .review = none };
  g_autoptr(OrdetDocument) document =
    ordet_report_document (&report, ordet_phrases_for_language ("sv"));
  g_autoptr(GBytes) html =
    ordet_export_bytes (document, ordet_format_find ("html"), NULL, NULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (html, NULL), g_bytes_get_size (html));

  g_assert_cmpuint (count (text, "<img"), ==, 0);
}

/* privacy.md 4: a figure that is hidden looks the same as one that is nothing. */
static OrdetChart *
floor_of (gint64 lot_steps)
{
  g_autoptr(OrdetReview) review = ordet_review_new ();
  g_autoptr(OrdetRecord) record = ordet_record_new ();
  OrdetReport report = { .from_month = "2027-01", .to_month = "2027-06", .review = review };

  record->minutes = 40;
  record->spoke = 9;
  record->lot_steps = lot_steps;
  ordet_review_add (review, record);
  return ordet_report_chart (&report, ORDET_REPORT_CHART_FLOOR, ordet_phrases_for_language ("en"));
}

static void
test_hidden (void)
{
  g_autoptr(OrdetChart) hidden = floor_of (0), none = floor_of (3);

  g_assert_cmpuint (hidden->points->len, ==, none->points->len);
  g_assert_cmpstr (hidden->words, ==, none->words);
  for (guint i = 0; i < hidden->points->len; i++)
    {
      const OrdetChartPoint *a = hidden->points->pdata[i], *b = none->points->pdata[i];

      g_assert_false (a->told);
      g_assert_false (b->told);
      g_assert_cmpstr (a->said, ==, b->said);
      g_assert_null (a->cells);
      g_assert_null (b->cells);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report-charts/languages", Fixture, NULL, set_up, test_languages, tear_down);
  g_test_add ("/report-charts/report", Fixture, NULL, set_up, test_report, tear_down);
  g_test_add_func ("/report-charts/nothing", test_nothing);
  g_test_add_func ("/report-charts/hidden", test_hidden);
  return g_test_run ();
}
