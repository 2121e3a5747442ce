/* ordet-report-charts.c — the figures of a period as charts, and the report with them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same charts for the window and for paper. A share of nothing or of
 * everything is drawn like one that is not told (privacy.md 4): which of the
 * two it is would say something about few people.
 */
#include "ordet-report-charts.h"

#include <math.h>
#include <string.h>

/* A chart on paper: as wide as the text of a page, and a little smaller. */
#define PAPER_WIDTH 468.0
#define PAPER_FONT "Noto Sans,Cantarell,DejaVu Sans,sans-serif"
#define PAPER_SIZE 9.5

static char *
say (const OrdetPhrases *phrases,
     const char         *key)
{
  return g_strdup (ordet_phrase (phrases, key));
}

/* The heads of the table from the keys of their phrases, NULL at the end. */
static char **
columns (const OrdetPhrases *phrases,
         const char *const  *keys)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; keys[i] != NULL; i++)
    g_strv_builder_add (builder, ordet_phrase (phrases, keys[i]));
  return g_strv_builder_end (builder);
}

#define COLUMNS(phrases, ...) columns (phrases, (const char *const[]) { __VA_ARGS__, NULL })

static char **
cells (const char *const *texts)
{
  return g_strdupv ((char **) texts);
}

#define CELLS(...) cells ((const char *const[]) { __VA_ARGS__, NULL })

/* What stands after a figure of a scale of shares: " %". */
static char *
percent_sign (const OrdetPhrases *phrases)
{
  const char *percent = ordet_phrase (phrases, "review-percent");
  const char *sign = strstr (percent, "{n}");

  return g_strdup (sign != NULL ? sign + strlen ("{n}") : "");
}

/* Whether a share can be shown: it is told, and neither none nor all. */
static gboolean
shown (const OrdetEstimate *estimate)
{
  double percent = round (100 * estimate->share);

  return estimate->told && percent > 0 && percent < 100;
}

static char *
meetings_text (const OrdetPhrases *phrases,
               guint               n)
{
  return ordet_phrase_count (phrases, "review-meetings", n, NULL);
}

static char *
percent_text (const OrdetPhrases *phrases,
              double              value)
{
  OrdetFigure figure = { .told = TRUE, .value = value };

  return ordet_figure_text (&figure, ORDET_UNIT_PERCENT, phrases);
}

static char *
percents_text (const OrdetPhrases *phrases,
               double              low,
               double              high)
{
  OrdetFigure figure = { .told = TRUE, .ranged = TRUE, .value = low, .low = low, .high = high };

  return ordet_figure_text (&figure, ORDET_UNIT_PERCENT, phrases);
}

/* "−8", "0", "+3" */
static char *
points_text (double points)
{
  int number = (int) round (points);

  if (number == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%d", number < 0 ? "−" : "+", ABS (number));
}

static void
say_untold (OrdetChartPoint    *point,
            const OrdetPhrases *phrases)
{
  point->said = ordet_phrase_fill (phrases, "chart-said-untold", "what", point->label, NULL);
}

/* --- the floor and the room --- */

static void
fill_share (OrdetChartPoint     *point,
            const OrdetEstimate *estimate,
            gboolean             roomed,
            double               room,
            const OrdetPhrases  *phrases)
{
  g_autofree char *share = NULL, *range = NULL, *present = NULL, *points = NULL, *meetings = NULL;

  point->told = shown (estimate);
  if (!point->told)
    {
      say_untold (point, phrases);
      return;
    }
  point->value = 100 * estimate->share;
  point->low = 100 * estimate->low;
  point->high = 100 * estimate->high;
  point->ranged = estimate->bounded;
  point->compared = roomed;
  point->room = 100 * room;
  share = percent_text (phrases, point->value);
  range = point->ranged ? percents_text (phrases, point->low, point->high) : g_strdup ("–");
  present = roomed ? percent_text (phrases, point->room) : g_strdup ("–");
  points = roomed ? points_text (point->value - point->room) : g_strdup ("–");
  meetings = meetings_text (phrases, estimate->n);
  point->text = g_strdup (points);
  point->cells = CELLS (share, range, present, points, meetings);
  point->said = ordet_phrase_fill (phrases, "chart-said-share", "what", point->label,
                                   "share", share, "range", range, "room", present, NULL);
}

static OrdetChartPoint *
add_share (OrdetChart         *chart,
           const OrdetReview  *review,
           OrdetShare          share,
           const char         *key,
           const OrdetPhrases *phrases)
{
  OrdetChartPoint *point = ordet_chart_add (chart, ordet_phrase (phrases, key));
  OrdetEstimate estimate;
  double room = 0;
  gboolean roomed = ordet_review_room (review, &room, NULL);

  ordet_review_estimate (review, share, &estimate);
  fill_share (point, &estimate, roomed, room, phrases);
  return point;
}

static void
add_others (OrdetChart         *chart,
            const OrdetReview  *review,
            const OrdetPhrases *phrases)
{
  OrdetChartPoint *point = ordet_chart_add (chart, ordet_phrase (phrases, "chart-others"));
  OrdetEstimate time;
  double room = 0, low;
  gboolean roomed = ordet_review_room (review, &room, NULL);

  ordet_review_estimate (review, ORDET_SHARE_TIME, &time);
  low = time.low;
  time.share = 1 - time.share;
  time.low = 1 - time.high;
  time.high = 1 - low;
  point->cell = ORDET_CHART_OTHERS;
  fill_share (point, &time, roomed, 1 - room, phrases);
}

/* Who has the floor beside who is in the room. */
static OrdetChart *
chart_floor (const OrdetReport  *report,
             const OrdetPhrases *phrases)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_DUMBBELL, ordet_phrase (phrases, "chart-floor"));

  chart->subtitle = say (phrases, "chart-floor-about");
  chart->words = ordet_report_floor_text (report->review, phrases);
  chart->unit = percent_sign (phrases);
  chart->untold = say (phrases, "chart-untold");
  chart->room_word = say (phrases, "chart-room-word");
  chart->floor_word = say (phrases, "chart-floor-word");
  chart->range_word = say (phrases, "chart-range-word");
  chart->text_word = say (phrases, "chart-points-word");
  chart->least_top = 70;
  chart->columns = COLUMNS (phrases, "chart-column-who", "chart-column-floor",
                            "chart-column-range", "chart-column-room", "chart-column-points",
                            "review-column-told");
  add_share (chart, report->review, ORDET_SHARE_TIME, "chart-list-a", phrases);
  add_others (chart, report->review, phrases);
  add_share (chart, report->review, ORDET_SHARE_SPEECHES, "chart-list-a-speeches",
             phrases)->parted = TRUE;
  add_share (chart, report->review, ORDET_SHARE_SPOKE, "chart-list-a-spoke", phrases);
  return chart;
}

/* --- over time --- */

/* The half-year's point, with its two lines under the column. */
static OrdetChartPoint *
add_half_year (OrdetChart         *chart,
               const OrdetReport  *report,
               gsize               i,
               const OrdetPhrases *phrases)
{
  const char *half_year = report->periods[i].half_year;
  g_autofree char *name = ordet_report_half_year_text (half_year, phrases);
  g_autofree char *changed = ordet_phrase_fill (phrases, "chart-new-rules", "what", name, NULL);
  gboolean new_rules = report->periods[i].new_rules;
  OrdetChartPoint *point = ordet_chart_add (chart, new_rules ? changed : name);

  point->marked = new_rules;
  point->axis = say (phrases, half_year[6] == '1' ? "chart-half-1" : "chart-half-2");
  if (i == 0 || half_year[6] == '1')
    point->axis_below = g_strndup (half_year, 4);
  return point;
}

static gboolean
any_room (const OrdetReport *report)
{
  OrdetEstimate gap;

  for (gsize i = 0; i < report->n_periods; i++)
    if (ordet_review_gap (report->periods[i].review, ORDET_SHARE_TIME, &gap))
      return TRUE;
  return FALSE;
}

static void
set_zone (OrdetChart         *chart,
          const OrdetReport  *report,
          gboolean            gaps,
          const OrdetPhrases *phrases)
{
  for (gsize i = 0; i < report->n_goals; i++)
    {
      const OrdetGoal *goal = &report->goals[i];
      gboolean near = goal->kind == ORDET_GOAL_TIME_NEAR_ROOM;

      if (gaps && (near || goal->kind == ORDET_GOAL_TIME_NOT_BELOW_ROOM))
        {
          chart->zone_low = -goal->high;
          /* Open upwards: as far as the scale goes. */
          chart->zone_high = near ? goal->high : MAX (chart->least_top, goal->high);
        }
      else if (!gaps && goal->kind == ORDET_GOAL_TIME_WITHIN)
        {
          chart->zone_low = goal->low;
          chart->zone_high = goal->high;
        }
      else
        continue;
      chart->zoned = TRUE;
      chart->zone_word = say (phrases, "chart-goal");
      return;
    }
}

static void
fill_trend (OrdetChartPoint    *point,
            const OrdetReview  *review,
            gboolean            gaps,
            const OrdetPhrases *phrases)
{
  OrdetEstimate share, estimate;
  g_autofree char *value = NULL, *low = NULL, *high = NULL, *range = NULL, *meetings = NULL;

  ordet_review_estimate (review, ORDET_SHARE_TIME, &share);
  estimate = share;
  point->told = shown (&share) &&
                (!gaps || ordet_review_gap (review, ORDET_SHARE_TIME, &estimate));
  if (!point->told)
    {
      say_untold (point, phrases);
      return;
    }
  point->value = 100 * estimate.share;
  point->low = 100 * estimate.low;
  point->high = 100 * estimate.high;
  point->ranged = estimate.bounded;
  meetings = meetings_text (phrases, estimate.n);
  value = gaps ? points_text (point->value) : percent_text (phrases, point->value);
  low = gaps ? points_text (point->low) : percent_text (phrases, point->low);
  high = gaps ? points_text (point->high) : percent_text (phrases, point->high);
  range = point->ranged
    ? ordet_phrase_fill (phrases, "review-number-range", "low", low, "high", high, NULL)
    : g_strdup ("–");
  point->cells = CELLS (value, range, meetings);
  point->said = ordet_phrase_fill (phrases, "chart-said-half-year", "what", point->label,
                                   "value", value, "range", range, "meetings", meetings, NULL);
}

/* List A's floor minus its room, half-year by half-year; its share of the time
 * where the room is not known at all. */
static OrdetChart *
chart_trend (const OrdetReport  *report,
             const OrdetPhrases *phrases)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_TREND, ordet_phrase (phrases, "chart-trend"));
  gboolean gaps = any_room (report);

  chart->subtitle = say (phrases, gaps ? "chart-trend-gaps" : "chart-trend-shares");
  chart->words = ordet_report_trend_text (report->periods, report->n_periods, phrases);
  chart->unit = gaps ? NULL : percent_sign (phrases);
  chart->columns = COLUMNS (phrases, "review-column-half-year",
                            gaps ? "chart-column-points" : "chart-column-floor",
                            "chart-column-range", "review-column-told");
  chart->least_top = gaps ? 10 : 60;
  chart->lined = gaps;
  chart->line_word = gaps ? say (phrases, "chart-same") : NULL;
  set_zone (chart, report, gaps, phrases);
  chart->mark_word = say (phrases, "chart-mark");
  for (gsize i = 0; i < report->n_periods; i++)
    fill_trend (add_half_year (chart, report, i, phrases), report->periods[i].review, gaps,
                phrases);
  return chart;
}

/* --- first-time speakers --- */

/* People new to the floor, half-year by half-year. "1 or 2" people of a
 * meeting are counted as one and as two. */
static OrdetChart *
chart_newcomers (const OrdetReport  *report,
                 const OrdetPhrases *phrases)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_BARS, ordet_phrase (phrases, "chart-newcomers"));

  chart->subtitle = say (phrases, "chart-newcomers-about");
  chart->words = ordet_report_voice_text (report->review, ORDET_FIGURE_WITH_NEWCOMERS, phrases);
  chart->columns = COLUMNS (phrases, "review-column-half-year", "chart-column-newcomers",
                            "figure-meetings");
  chart->least_top = 5;
  for (gsize i = 0; i < report->n_periods; i++)
    {
      const OrdetReview *one = report->periods[i].review;
      OrdetChartPoint *point = add_half_year (chart, report, i, phrases);
      g_autofree char *meetings = meetings_text (phrases, one->meetings);

      point->told = point->ranged = TRUE;
      point->low = (double) one->newcomers_low;
      point->value = point->high = (double) one->newcomers_high;
      point->text = one->newcomers_low == one->newcomers_high
        ? g_strdup_printf ("%" G_GINT64_FORMAT, one->newcomers_low)
        : g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, one->newcomers_low,
                           one->newcomers_high);
      point->cells = CELLS (point->text, meetings);
      point->said = ordet_phrase_fill (phrases, "chart-said-newcomers", "what", point->label,
                                       "n", point->text, "meetings", meetings, NULL);
    }
  return chart;
}

/* --- waiting --- */

typedef struct
{
  guint from, to; /* minutes, both inside */
} Wait;

static const Wait waits[] = { { 0, 2 }, { 3, 5 }, { 6, 10 }, { 11, 15 }, { 16, G_MAXUINT } };

/* "6–10 min", "over 15 min" */
static char *
wait_text (const Wait         *wait,
           const OrdetPhrases *phrases)
{
  g_autofree char *between = NULL, *over = NULL;

  if (wait->to == G_MAXUINT)
    {
      over = g_strdup_printf ("%u", wait->from - 1);
      return ordet_phrase_fill (phrases, "chart-wait-over", "n", over, NULL);
    }
  between = g_strdup_printf ("%u–%u", wait->from, wait->to);
  return ordet_phrase_fill (phrases, "review-minutes", "n", between, NULL);
}

/* Meetings by the median wait of each. */
static OrdetChart *
chart_wait (const OrdetReport  *report,
            const OrdetPhrases *phrases)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_BARS, ordet_phrase (phrases, "chart-wait"));
  const GArray *counts = report->review->waits;

  chart->subtitle = say (phrases, "chart-wait-about");
  chart->words = ordet_report_voice_text (report->review, ORDET_FIGURE_WAIT, phrases);
  if (chart->words == NULL)
    chart->words = say (phrases, "words-wait-untold");
  chart->columns = COLUMNS (phrases, "chart-column-wait", "figure-meetings");
  chart->least_top = 4;
  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autofree char *label = wait_text (&waits[i], phrases);
      OrdetChartPoint *point = ordet_chart_add (chart, label);
      g_autofree char *meetings = NULL;
      guint n = 0;

      for (guint m = waits[i].from; m < counts->len && m <= waits[i].to; m++)
        n += g_array_index (counts, guint, m);
      meetings = meetings_text (phrases, n);
      point->axis = waits[i].to == G_MAXUINT
        ? g_strdup_printf ("> %u", waits[i].from - 1)
        : g_strdup_printf ("%u–%u", waits[i].from, waits[i].to);
      point->told = TRUE;
      point->value = n;
      point->text = n > 0 ? g_strdup_printf ("%u", n) : NULL;
      point->cells = CELLS (meetings);
      point->said = ordet_phrase_fill (phrases, "chart-said", "what", label, "text", meetings,
                                       NULL);
    }
  return chart;
}

/* --- what the rules changed --- */

static void
add_bands (OrdetChart         *chart,
           const guint        *counts,
           const char         *key,
           const char *const  *names,
           const OrdetPhrases *phrases)
{
  OrdetChartPoint *point = ordet_chart_add (chart, ordet_phrase (phrases, key));
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < ORDET_CHART_PARTS; i++)
    {
      const char *name = ordet_phrase (phrases, names[i]);
      g_autofree char *cell = g_strdup_printf ("%s: %u", name, counts[i]);

      point->part_names[i] = g_strdup (name);
      point->parts[i] = counts[i];
      point->told |= counts[i] > 0;
      g_strv_builder_add (builder, cell);
    }
  point->cells = g_strv_builder_end (builder);
  text = g_strjoinv (", ", point->cells);
  point->said = ordet_phrase_fill (phrases, "chart-said", "what", point->label, "text", text, NULL);
}

#define NAMES(...) ((const char *const[]) { __VA_ARGS__ })

/* Meetings by what the order of the rules changed and cost beside first come,
 * first served, and by how the time was spread. */
static OrdetChart *
chart_rules (const OrdetReport  *report,
             const OrdetPhrases *phrases)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_BANDS, ordet_phrase (phrases, "review-rules"));
  const OrdetReview *review = report->review;

  chart->subtitle = say (phrases, "chart-rules-about");
  chart->untold = say (phrases, "chart-untold");
  chart->columns = COLUMNS (phrases, "chart-column-what", "chart-column-little",
                            "chart-column-some", "chart-column-much");
  chart->words = ordet_report_rules_text (review, phrases);
  add_bands (chart, &review->moved[ORDET_MOVED_NONE], "chart-moved",
             NAMES ("chart-moved-none", "chart-moved-some", "chart-moved-many"), phrases);
  add_bands (chart, &review->extra_wait[ORDET_EXTRA_WAIT_NONE], "chart-extra-wait",
             NAMES ("chart-wait-none", "chart-wait-some", "chart-wait-long"), phrases);
  add_bands (chart, &review->gini[ORDET_GINI_LOW], "chart-spread",
             NAMES ("chart-spread-even", "chart-spread-between", "chart-spread-few"), phrases);
  return chart;
}

/**
 * ordet_report_chart:
 * @report: the figures
 * @which: which of the charts
 * @phrases: a language
 *
 * Returns: (transfer full): the chart, with its words and its table
 */
OrdetChart *
ordet_report_chart (const OrdetReport  *report,
                    OrdetReportChart    which,
                    const OrdetPhrases *phrases)
{
  static OrdetChart *(*const makers[ORDET_N_REPORT_CHARTS]) (const OrdetReport *,
                                                             const OrdetPhrases *) = {
    [ORDET_REPORT_CHART_FLOOR] = chart_floor,
    [ORDET_REPORT_CHART_TREND] = chart_trend,
    [ORDET_REPORT_CHART_NEWCOMERS] = chart_newcomers,
    [ORDET_REPORT_CHART_WAIT] = chart_wait,
    [ORDET_REPORT_CHART_RULES] = chart_rules,
  };

  g_return_val_if_fail (which < ORDET_N_REPORT_CHARTS, NULL);
  return makers[which] (report, phrases);
}

/* --- in the report --- */

static PangoFontDescription *
paper_font (void)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, PAPER_FONT);
  pango_font_description_set_absolute_size (font, PAPER_SIZE * PANGO_SCALE);
  return font;
}

/* In whichever thread the report is written; the chart is only read. */
static void
draw_cb (gpointer context,
         double   width,
         double   height,
         gpointer data)
{
  PangoFontDescription *font = paper_font ();
  OrdetChartStyle style = { ordet_chart_palette (ORDET_CHART_PAPER), font };

  ordet_chart_draw (data, context, width, height, &style, -1, NULL);
  pango_font_description_free (font);
}

static void
free_chart (gpointer chart)
{
  ordet_chart_free (chart);
}

static gboolean
tells_anything (const OrdetChart *chart)
{
  for (guint i = 0; i < chart->points->len; i++)
    {
      const OrdetChartPoint *point = chart->points->pdata[i];

      if (point->told && (chart->kind != ORDET_CHART_BARS || point->value > 0))
        return TRUE;
    }
  return FALSE;
}

/* What stands for the picture: what it shows, then point by point. Its words
 * are in the text already. */
static char *
words_of (const OrdetChart *chart)
{
  GString *words = g_string_new (chart->title);

  g_string_append_printf (words, " (%s).", chart->subtitle);
  for (guint i = 0; i < chart->points->len; i++)
    g_string_append_printf (words, " %s",
                            ((const OrdetChartPoint *) chart->points->pdata[i])->said);
  return g_string_free (words, FALSE);
}

/* A chart with its heading below @section; none if there is nothing to see. */
static void
add_chart (OrdetNode          *section,
           const OrdetReport  *report,
           OrdetReportChart    which,
           const OrdetPhrases *phrases)
{
  OrdetChart *chart = ordet_report_chart (report, which, phrases);
  PangoFontDescription *font = paper_font ();
  OrdetChartStyle style = { ordet_chart_palette (ORDET_CHART_PAPER), font };
  g_autofree char *title = g_strdup_printf ("%s: %s", chart->title, chart->subtitle);
  g_autofree char *words = words_of (chart);
  double height = ordet_chart_height (chart, &style);

  if (tells_anything (chart))
    ordet_node_append_drawing (ordet_node_append (section, ordet_node_new_section (3, title)),
                               words, PAPER_WIDTH, height, draw_cb, g_steal_pointer (&chart),
                               free_chart);
  g_clear_pointer (&chart, ordet_chart_free);
  pango_font_description_free (font);
}

/**
 * ordet_report_document:
 * @report: the figures
 * @phrases: a language
 *
 * Returns: (transfer full): the report with its charts; does not need @report
 *   any more
 */
OrdetDocument *
ordet_report_document (const OrdetReport  *report,
                       const OrdetPhrases *phrases)
{
  return ordet_report_build (report, phrases, add_chart);
}
