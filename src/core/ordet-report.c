/* ordet-report.c — the review of a period as a document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-report.h"

#include <string.h>

/* --- small things --- */

/* A row of texts, NULL at the end; NULL inside is not possible. */
static void
add_row (OrdetNode         *table,
         gboolean           header,
         const char *const *texts)
{
  OrdetNode *row = ordet_node_append (table, ordet_node_new (ORDET_NODE_ROW));

  row->header = header;
  for (guint i = 0; texts[i] != NULL; i++)
    ordet_node_append_text (row, ORDET_NODE_CELL, texts[i]);
}

#define ROW(table, header, ...) \
  add_row (table, header, (const char *const[]) { __VA_ARGS__, NULL })

static OrdetNode *
add_section (OrdetNode          *root,
             const OrdetPhrases *phrases,
             const char         *key)
{
  return ordet_node_append (root, ordet_node_new_section (2, ordet_phrase (phrases, key)));
}

static void
add_words (OrdetNode          *section,
           const OrdetPhrases *phrases,
           const char         *key)
{
  ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, ordet_phrase (phrases, key));
}

/* "2027-02" → "February 2027" */
static char *
month_text (const char         *month,
            const OrdetPhrases *phrases)
{
  g_auto(GStrv) months = g_strsplit (ordet_phrase (phrases, "months"), "/", -1);
  g_autofree char *year = g_strndup (month, 4);
  guint number = (guint) g_ascii_strtoull (month + 5, NULL, 10);

  g_return_val_if_fail (number >= 1 && number <= g_strv_length (months), g_strdup (month));
  return ordet_phrase_fill (phrases, "review-month", "month", months[number - 1], "year", year, NULL);
}

static char *
half_year_text (const char         *half_year,
                const OrdetPhrases *phrases)
{
  g_autofree char *year = g_strndup (half_year, 4);

  return ordet_phrase_fill (phrases, half_year[6] == '1' ? "review-half-1" : "review-half-2",
                            "year", year, NULL);
}

/* A sentence begins with a large letter, also where a month does not. */
static char *
capitalised (const char *text)
{
  const char *next = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, next - text);

  return g_strconcat (first, next, NULL);
}

/**
 * ordet_report_half_year_text:
 * @half_year: "2027-H1"
 * @phrases: a language
 *
 * Returns: (transfer full): "First half of 2027"
 */
char *
ordet_report_half_year_text (const char         *half_year,
                             const OrdetPhrases *phrases)
{
  g_autofree char *text = half_year_text (half_year, phrases);

  return capitalised (text);
}

/* A year or half-year is called by its name, other months by theirs. */
static char *
period_text (const char         *from,
             const char         *to,
             const OrdetPhrases *phrases)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (strncmp (from, to, 4) == 0 && strcmp (from + 5, "01") == 0 && strcmp (to + 5, "12") == 0)
    return g_strndup (from, 4);
  if (strncmp (from, to, 4) == 0 && ((strcmp (from + 5, "01") == 0 && strcmp (to + 5, "06") == 0) ||
                                     (strcmp (from + 5, "07") == 0 && strcmp (to + 5, "12") == 0)))
    {
      g_autofree char *half_year = ordet_review_half_year (from);

      return half_year_text (half_year, phrases);
    }
  first = month_text (from, phrases);
  if (strcmp (from, to) == 0)
    return g_steal_pointer (&first);
  last = month_text (to, phrases);
  return ordet_phrase_fill (phrases, "review-period", "from", first, "to", last, NULL);
}

static char *
meetings_text (guint               n,
               const OrdetPhrases *phrases)
{
  return ordet_phrase_count (phrases, "review-meetings", n, NULL);
}

/* --- sections --- */

static void
draw_chart (OrdetReportDraw     draw,
            OrdetNode          *section,
            const OrdetReport  *report,
            OrdetReportChart    which,
            const OrdetPhrases *phrases)
{
  if (draw != NULL)
    draw (section, report, which, phrases);
}

static void
add_about (OrdetNode          *root,
           const OrdetReport  *report,
           const OrdetPhrases *phrases)
{
  g_autofree char *period = period_text (report->from_month, report->to_month, phrases);
  g_autofree char *meetings = meetings_text (report->review->meetings, phrases);
  g_autofree char *minutes = ordet_phrase_count (phrases, "minutes-long", report->review->minutes, NULL);
  g_autofree char *about = ordet_phrase_fill (phrases, "review-about", "period", period,
                                              "meetings", meetings, "minutes", minutes, NULL);
  g_autofree char *sentence = capitalised (about);

  ordet_node_append_text (root, ORDET_NODE_PARAGRAPH, sentence);
  if (report->kind != NULL)
    {
      g_autofree char *key = g_strconcat ("kind-", report->kind, NULL);
      g_autofree char *only = ordet_phrase_fill (phrases, "review-kind", "kind",
                                                 ordet_phrase (phrases, key), NULL);

      ordet_node_append_text (root, ORDET_NODE_PARAGRAPH, only);
    }
  add_words (root, phrases, "review-lists");
}

static void
add_goals (OrdetNode          *root,
           const OrdetReport  *report,
           const OrdetPhrases *phrases)
{
  OrdetNode *section, *table;

  if (report->n_goals == 0)
    return;
  section = add_section (root, phrases, "review-goals");
  table = ordet_node_append (section, ordet_node_new (ORDET_NODE_TABLE));
  if (report->before != NULL)
    {
      g_autofree char *period = period_text (report->before_from, report->before_to, phrases);
      g_autofree char *before = ordet_phrase_fill (phrases, "review-column-before", "period", period, NULL);

      ROW (table, TRUE, ordet_phrase (phrases, "review-column-goal"),
           ordet_phrase (phrases, "review-column-verdict"), before);
    }
  else
    ROW (table, TRUE, ordet_phrase (phrases, "review-column-goal"),
         ordet_phrase (phrases, "review-column-verdict"));

  for (gsize i = 0; i < report->n_goals; i++)
    {
      OrdetGoalResult now, before;
      g_autofree char *goal = ordet_goal_text (&report->goals[i], phrases);
      g_autofree char *verdict = NULL;
      g_autofree char *verdict_before = NULL;

      ordet_goal_judge (&report->goals[i], report->review, &now);
      verdict = ordet_goal_result_text (&now, phrases);
      if (report->before != NULL)
        {
          ordet_goal_judge (&report->goals[i], report->before, &before);
          verdict_before = ordet_goal_result_text (&before, phrases);
        }
      ROW (table, FALSE, goal, verdict, verdict_before);
    }
}

static void
add_floor (OrdetNode          *root,
           const OrdetReport  *report,
           const OrdetPhrases *phrases,
           OrdetReportDraw     draw)
{
  OrdetNode *section = add_section (root, phrases, "review-floor");
  g_autofree char *words = ordet_report_floor_text (report->review, phrases);

  ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, words);
  draw_chart (draw, section, report, ORDET_REPORT_CHART_FLOOR, phrases);
}

/* One sentence a figure; what is not told is not spoken of. */
static void
add_voices (OrdetNode          *root,
            const OrdetReport  *report,
            const OrdetPhrases *phrases,
            OrdetReportDraw     draw)
{
  static const OrdetFigureCode codes[] = {
    ORDET_FIGURE_TOOK_FLOOR, ORDET_FIGURE_WITH_NEWCOMERS, ORDET_FIGURE_WAIT,
    ORDET_FIGURE_CONCENTRATED,
  };
  OrdetNode *section = add_section (root, phrases, "review-voices");

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *words = ordet_report_voice_text (report->review, codes[i], phrases);

      if (words != NULL)
        ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, words);
    }
  draw_chart (draw, section, report, ORDET_REPORT_CHART_NEWCOMERS, phrases);
  draw_chart (draw, section, report, ORDET_REPORT_CHART_WAIT, phrases);
}

static void
add_figures (OrdetNode          *root,
             const OrdetReport  *report,
             const OrdetPhrases *phrases)
{
  OrdetNode *section = add_section (root, phrases, "review-figures");
  OrdetNode *table = ordet_node_append (section, ordet_node_new (ORDET_NODE_TABLE));
  g_autofree char *period =
    report->before != NULL ? period_text (report->before_from, report->before_to, phrases) : NULL;
  g_autofree char *heading = period != NULL
    ? ordet_phrase_fill (phrases, "review-column-before", "period", period, NULL) : NULL;

  ROW (table, TRUE, ordet_phrase (phrases, "review-column-figure"),
       ordet_phrase (phrases, "review-column-now"), ordet_phrase (phrases, "review-column-told"), heading);
  for (OrdetFigureCode code = 0; code < ORDET_N_FIGURES; code++)
    {
      g_autofree char *key = g_strconcat ("figure-", ordet_figure_to_string (code), NULL);
      OrdetFigure figure;
      g_autofree char *now = NULL;
      g_autofree char *told = NULL;
      g_autofree char *before = NULL;

      ordet_figure_read (report->review, code, &figure);
      now = ordet_figure_text (&figure, ordet_figure_unit (code), phrases);
      told = ordet_phrase_number (figure.meetings);
      if (report->before != NULL)
        {
          ordet_figure_read (report->before, code, &figure);
          before = ordet_figure_text (&figure, ordet_figure_unit (code), phrases);
        }
      ROW (table, FALSE, ordet_phrase (phrases, key), now, told, before);
    }
}

static void
add_rules (OrdetNode          *root,
           const OrdetReport  *report,
           const OrdetPhrases *phrases,
           OrdetReportDraw     draw)
{
  OrdetNode *section = add_section (root, phrases, "review-rules");
  g_autofree char *words = ordet_report_rules_text (report->review, phrases);

  ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, words);
  add_words (section, phrases, "words-rules-caveat");
  draw_chart (draw, section, report, ORDET_REPORT_CHART_RULES, phrases);
}

static void
add_over_time (OrdetNode          *root,
               const OrdetReport  *report,
               const OrdetPhrases *phrases,
               OrdetReportDraw     draw)
{
  static const OrdetFigureCode columns[] = {
    ORDET_FIGURE_MEETINGS, ORDET_FIGURE_TIME, ORDET_FIGURE_ROOM, ORDET_FIGURE_TOOK_FLOOR,
  };
  OrdetNode *section, *table;
  g_autofree char *words = NULL;

  if (report->n_periods == 0)
    return;
  section = add_section (root, phrases, "review-over-time");
  words = ordet_report_trend_text (report->periods, report->n_periods, phrases);
  ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, words);
  draw_chart (draw, section, report, ORDET_REPORT_CHART_TREND, phrases);
  table = ordet_node_append (section, ordet_node_new (ORDET_NODE_TABLE));
  ROW (table, TRUE, ordet_phrase (phrases, "review-column-half-year"),
       ordet_phrase (phrases, "figure-meetings"), ordet_phrase (phrases, "figure-time-share"),
       ordet_phrase (phrases, "figure-room-share"), ordet_phrase (phrases, "figure-took-floor"));
  for (gsize i = 0; i < report->n_periods; i++)
    {
      g_autofree char *half_year =
        ordet_report_half_year_text (report->periods[i].half_year, phrases);
      OrdetNode *row = ordet_node_append (table, ordet_node_new (ORDET_NODE_ROW));

      ordet_node_append_text (row, ORDET_NODE_CELL, half_year);
      for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
        {
          OrdetFigure figure;
          g_autofree char *text = NULL;

          ordet_figure_read (report->periods[i].review, columns[c], &figure);
          text = ordet_figure_text (&figure, ordet_figure_unit (columns[c]), phrases);
          ordet_node_append_text (row, ORDET_NODE_CELL, text);
        }
    }
}

/* "12", or "12 to 16" where meetings with fewer than three are among them. */
static char *
answers_text (const OrdetEvaluationSum *sum,
              OrdetQuestion             question,
              OrdetAnswer               answer,
              const OrdetPhrases       *phrases)
{
  gint64 least = sum->counts[question][answer];
  gint64 most = ordet_evaluation_most (sum, question, answer);
  g_autofree char *low = ordet_phrase_number (least), *high = ordet_phrase_number (most);

  return least == most ? g_steal_pointer (&low)
                       : ordet_phrase_fill (phrases, "review-number-range", "low", low, "high", high,
                                            NULL);
}

static void
add_evaluation (OrdetNode          *root,
                const OrdetReport  *report,
                const OrdetPhrases *phrases)
{
  OrdetNode *section, *table;
  g_autofree char *slips = NULL, *meetings = NULL, *words = NULL;

  if (report->evaluation == NULL)
    return;
  section = add_section (root, phrases, "review-evaluation");
  slips = ordet_phrase_number (report->evaluation->slips);
  meetings = meetings_text (report->evaluation->meetings, phrases);
  words = ordet_phrase_fill (phrases, "words-evaluation", "slips", slips, "meetings", meetings, NULL);
  ordet_node_append_text (section, ORDET_NODE_PARAGRAPH, words);
  table = ordet_node_append (section, ordet_node_new (ORDET_NODE_TABLE));
  ROW (table, TRUE, ordet_phrase (phrases, "review-column-question"),
       ordet_phrase (phrases, "answer-yes"), ordet_phrase (phrases, "answer-partly"),
       ordet_phrase (phrases, "answer-no"));
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    {
      g_autofree char *key = g_strconcat ("question-", ordet_question_to_string (q), NULL);
      g_autofree char *yes = answers_text (report->evaluation, q, ORDET_ANSWER_YES, phrases);
      g_autofree char *partly = answers_text (report->evaluation, q, ORDET_ANSWER_PARTLY, phrases);
      g_autofree char *no = answers_text (report->evaluation, q, ORDET_ANSWER_NO, phrases);

      ROW (table, FALSE, ordet_phrase (phrases, key), yes, partly, no);
    }
}

/* By name, never by score. */
static void
add_branches (OrdetNode          *root,
              const OrdetReport  *report,
              const OrdetPhrases *phrases)
{
  OrdetNode *section, *table;

  if (report->n_branches == 0)
    return;
  section = add_section (root, phrases, "review-branches");
  add_words (section, phrases, "words-branches-hidden");
  table = ordet_node_append (section, ordet_node_new (ORDET_NODE_TABLE));
  ROW (table, TRUE, ordet_phrase (phrases, "review-column-body"), ordet_phrase (phrases, "figure-meetings"),
       ordet_phrase (phrases, "figure-minutes"), ordet_phrase (phrases, "figure-time-share"));
  for (gsize i = 0; i < report->n_branches; i++)
    {
      const OrdetReportBranch *branch = &report->branches[i];
      OrdetFigure figure = { .told = !branch->hidden, .value = 100 * branch->share };
      g_autofree char *meetings = ordet_phrase_number (branch->meetings);
      g_autofree char *minutes = ordet_phrase_number (branch->minutes);
      g_autofree char *share = ordet_figure_text (&figure, ORDET_UNIT_PERCENT, phrases);

      ROW (table, FALSE, branch->body, meetings, minutes, share);
    }
}

/* Room for what the board decides: written in by hand, or in a word processor. */
static void
add_measures (OrdetNode          *root,
              const OrdetPhrases *phrases)
{
  OrdetNode *section = add_section (root, phrases, "review-measures");
  OrdetNode *table = ordet_node_append (section, ordet_node_new (ORDET_NODE_TABLE));

  ROW (table, TRUE, ordet_phrase (phrases, "review-column-measure"),
       ordet_phrase (phrases, "review-column-who"), ordet_phrase (phrases, "review-column-when"));
  for (guint i = 0; i < 4; i++)
    ROW (table, FALSE, "", "", "");
}

static void
add_definitions (OrdetNode          *root,
                 const OrdetPhrases *phrases)
{
  static const char *const keys[] = {
    "define-counted", "define-range", "define-heads", "define-few", "define-not",
  };
  OrdetNode *section = add_section (root, phrases, "review-definitions");
  OrdetNode *list = ordet_node_append (section, ordet_node_new (ORDET_NODE_LIST));

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    ordet_node_append_text (list, ORDET_NODE_ITEM, ordet_phrase (phrases, keys[i]));
}

static OrdetDocument *
finish (OrdetNode          *root,
        const OrdetReport  *report,
        const OrdetPhrases *phrases)
{
  OrdetDocumentWords words = {
    .page_of = (char *) ordet_phrase (phrases, "page-of"),
    .kind = (char *) ordet_phrase (phrases, "column-kind"),
    .item = (char *) ordet_phrase (phrases, "column-item"),
    .number = (char *) ordet_phrase (phrases, "column-number"),
    .title = (char *) ordet_phrase (phrases, "column-title"),
    .text = (char *) ordet_phrase (phrases, "column-text"),
    .who = (char *) ordet_phrase (phrases, "column-who"),
    .by = (char *) ordet_phrase (phrases, "column-by"),
    .decision = (char *) ordet_phrase (phrases, "decision"),
    .task = (char *) ordet_phrase (phrases, "task-word"),
  };
  OrdetDocument *document = ordet_document_new (root, phrases->language, &words);

  ordet_document_set_about (document, report->body, NULL);
  return document;
}

/**
 * ordet_report_build:
 * @report: the figures
 * @phrases: a language
 * @draw: (nullable): draws the charts; NULL: a report without them
 *
 * The report a board pastes from: goals with their verdicts, the floor over
 * the room in words, all figures beside those of the period before, what the
 * rules changed and cost, the half-years, the branches of a district, room for
 * measures, and how everything was counted.
 *
 * Returns: (transfer full): the document, for any format of the room exchange
 */
OrdetDocument *
ordet_report_build (const OrdetReport  *report,
                    const OrdetPhrases *phrases,
                    OrdetReportDraw     draw)
{
  g_autofree char *titled = report->body != NULL && *report->body != '\0'
    ? ordet_phrase_fill (phrases, "review-title-of", "body", report->body, NULL) : NULL;
  OrdetNode *root = ordet_node_new_section (1, titled != NULL ? titled
                                                              : ordet_phrase (phrases, "review-title"));

  add_about (root, report, phrases);
  add_goals (root, report, phrases);
  add_floor (root, report, phrases, draw);
  add_voices (root, report, phrases, draw);
  add_figures (root, report, phrases);
  add_rules (root, report, phrases, draw);
  add_over_time (root, report, phrases, draw);
  add_evaluation (root, report, phrases);
  add_branches (root, report, phrases);
  add_measures (root, phrases);
  add_definitions (root, phrases);

  return finish (root, report, phrases);
}
