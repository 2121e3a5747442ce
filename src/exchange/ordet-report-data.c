/* ordet-report-data.c — the figures of a report for other programs: CSV and JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and units are those of ordet-report.h, in no language; numbers have a
 * point and two decimals, what is not told is null in JSON and empty in CSV.
 */
#include "ordet-report-data.h"

#include <math.h>

#include "ordet-log.h"

static const char *const units[] = { "number", "percent", "points", "minutes" };
static const char *const verdicts[] = { "too-few-data", "met", "not-met" };
static const char *const reasons[] = { "", "meetings", "speeches", "across", "room" };

/* "37.5", "40" */
static void
append_number (GString *out,
               double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (value * 100) / 100;

  g_string_append (out, g_ascii_formatd (text, sizeof text, "%.10g", rounded == 0 ? 0 : rounded));
}

static void
append_figure (GString           *out,
               const OrdetReview *review,
               OrdetFigureCode    code)
{
  OrdetFigure figure;

  ordet_figure_read (review, code, &figure);
  if (!figure.told)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append (out, "{\"value\":");
  append_number (out, figure.value);
  if (figure.ranged)
    {
      g_string_append (out, ",\"low\":");
      append_number (out, figure.low);
      g_string_append (out, ",\"high\":");
      append_number (out, figure.high);
    }
  g_string_append_printf (out, ",\"meetings\":%u}", figure.meetings);
}

static void
append_period (GString    *out,
               const char *name,
               const char *from,
               const char *to)
{
  g_string_append_printf (out, "\"%s\":{\"from\":\"%s\",\"to\":\"%s\"}", name, from, to);
}

static void
append_goals (GString           *out,
              const OrdetReport *report)
{
  g_string_append (out, ",\n\"goals\":[");
  for (gsize i = 0; i < report->n_goals; i++)
    {
      const OrdetGoal *goal = &report->goals[i];
      OrdetGoalResult result;

      ordet_goal_judge (goal, report->review, &result);
      g_string_append_printf (out, "%s{\"goal\":\"%s\",\"low\":%d,\"high\":%d,\"verdict\":\"%s\"",
                              i > 0 ? "," : "", ordet_goal_kind_to_string (goal->kind), goal->low,
                              goal->high, verdicts[result.verdict]);
      if (result.why != ORDET_WHY_NONE)
        g_string_append_printf (out, ",\"why\":\"%s\"", reasons[result.why]);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_branches (GString           *out,
                 const OrdetReport *report)
{
  g_string_append (out, ",\n\"branches\":[");
  for (gsize i = 0; i < report->n_branches; i++)
    {
      const OrdetReportBranch *branch = &report->branches[i];

      g_string_append (out, i > 0 ? ",{\"body\":" : "{\"body\":");
      ordet_log_append_quoted (out, branch->body);
      g_string_append_printf (out, ",\"meetings\":%u,\"minutes\":%" G_GINT64_FORMAT ",\"time-share\":",
                              branch->meetings, branch->minutes);
      if (branch->hidden)
        g_string_append (out, "null");
      else
        append_number (out, round (100 * branch->share));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

/* Least and most of each answer. */
static void
append_evaluation (GString           *out,
                   const OrdetReport *report)
{
  const OrdetEvaluationSum *sum = report->evaluation;

  if (sum == NULL)
    return;
  g_string_append_printf (out, ",\n\"evaluation\":{\"meetings\":%u,\"slips\":%" G_GINT64_FORMAT,
                          sum->meetings, sum->slips);
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    {
      g_string_append_printf (out, ",\"%s\":{", ordet_question_to_string (q));
      for (guint a = 0; a < ORDET_N_ANSWERS; a++)
        g_string_append_printf (out, "%s\"%s\":[%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "]",
                                a > 0 ? "," : "", ordet_answer_to_string (a), sum->counts[q][a],
                                ordet_evaluation_most (sum, q, a));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, '}');
}

/**
 * ordet_report_print_json:
 * @report: the figures
 *
 * Returns: (transfer full): one object, ending in a newline
 */
char *
ordet_report_print_json (const OrdetReport *report)
{
  GString *out = g_string_new ("{\"ordet\":\"report\",\"version\":1,\"body\":");

  if (report->body != NULL)
    ordet_log_append_quoted (out, report->body);
  else
    g_string_append (out, "null");
  if (report->kind != NULL)
    g_string_append_printf (out, ",\"kind\":\"%s\"", report->kind);
  g_string_append_c (out, ',');
  append_period (out, "period", report->from_month, report->to_month);
  if (report->before != NULL)
    {
      g_string_append_c (out, ',');
      append_period (out, "before", report->before_from, report->before_to);
    }
  g_string_append (out, ",\n\"figures\":{");
  for (OrdetFigureCode code = 0; code < ORDET_N_FIGURES; code++)
    {
      g_string_append_printf (out, "%s\"%s\":{\"unit\":\"%s\",\"now\":", code > 0 ? ",\n " : "",
                              ordet_figure_to_string (code), units[ordet_figure_unit (code)]);
      append_figure (out, report->review, code);
      if (report->before != NULL)
        {
          g_string_append (out, ",\"before\":");
          append_figure (out, report->before, code);
        }
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, '}');
  append_goals (out, report);
  g_string_append (out, ",\n\"half_years\":[");
  for (gsize i = 0; i < report->n_periods; i++)
    {
      g_string_append_printf (out, "%s{\"half_year\":\"%s\",\"time-share\":", i > 0 ? "," : "",
                              report->periods[i].half_year);
      append_figure (out, report->periods[i].review, ORDET_FIGURE_TIME);
      g_string_append (out, ",\"room-share\":");
      append_figure (out, report->periods[i].review, ORDET_FIGURE_ROOM);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  append_evaluation (out, report);
  append_branches (out, report);
  g_string_append (out, "}\n");

  return g_string_free (out, FALSE);
}

static void
append_csv (GString           *out,
            const OrdetReview *review,
            OrdetFigureCode    code)
{
  OrdetFigure figure = { 0 };

  if (review != NULL)
    ordet_figure_read (review, code, &figure);
  if (!figure.told)
    {
      g_string_append (out, ",,,,");
      return;
    }
  g_string_append_c (out, ',');
  append_number (out, figure.value);
  g_string_append_c (out, ',');
  append_number (out, figure.ranged ? figure.low : figure.value);
  g_string_append_c (out, ',');
  append_number (out, figure.ranged ? figure.high : figure.value);
  g_string_append_printf (out, ",%u", figure.meetings);
}

/**
 * ordet_report_print_csv:
 * @report: the figures
 *
 * Returns: (transfer full): a line a figure, commas, RFC 4180
 */
char *
ordet_report_print_csv (const OrdetReport *report)
{
  GString *out = g_string_new ("figure,unit,value,low,high,meetings,before_value,before_low,"
                               "before_high,before_meetings\r\n");

  for (OrdetFigureCode code = 0; code < ORDET_N_FIGURES; code++)
    {
      g_string_append_printf (out, "%s,%s", ordet_figure_to_string (code),
                              units[ordet_figure_unit (code)]);
      append_csv (out, report->review, code);
      append_csv (out, report->before, code);
      g_string_append (out, "\r\n");
    }

  return g_string_free (out, FALSE);
}
