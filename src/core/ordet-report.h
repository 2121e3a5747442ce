/* ordet-report.h — the figures of a period as a table, and as a report to read
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the internal feminist review: the same definitions every year, two
 * periods side by side, words before numbers. No name is in it, and no figure
 * that the records do not tell.
 */
#pragma once

#include "ordet-evaluation.h"
#include "ordet-document.h"
#include "ordet-goal.h"
#include "ordet-minutes-phrase.h"
#include "ordet-review.h"

G_BEGIN_DECLS

/* The numbers are in people's files: add at the end, never renumber. */
typedef enum
{
  ORDET_FIGURE_MEETINGS,
  ORDET_FIGURE_TIME,          /* list A's share of the time */
  ORDET_FIGURE_SPEECHES_SHARE,
  ORDET_FIGURE_SPOKE_SHARE,   /* of the people who spoke */
  ORDET_FIGURE_ROOM,          /* of those present */
  ORDET_FIGURE_GAP_TIME,      /* time minus room */
  ORDET_FIGURE_GAP_SPEECHES,
  ORDET_FIGURE_GAP_SPOKE,
  ORDET_FIGURE_TOOK_FLOOR,    /* people who spoke, of those present */
  ORDET_FIGURE_NEWCOMERS,
  ORDET_FIGURE_WITH_NEWCOMERS, /* meetings, as the next five that count meetings */
  ORDET_FIGURE_WAIT,          /* median of the meetings' medians; low and high are quartiles */
  ORDET_FIGURE_CONCENTRATED,  /* of the meetings that tell it */
  ORDET_FIGURE_MOVED,         /* meetings at which the rules moved many places */
  ORDET_FIGURE_EXTRA_WAIT,    /* meetings at which somebody waited over five minutes longer */
  ORDET_FIGURE_ROUNDS,
  ORDET_FIGURE_INTERRUPTIONS,
  ORDET_FIGURE_SPEECHES,
  ORDET_FIGURE_REPLIES,
  ORDET_FIGURE_INTRODUCTIONS,
  ORDET_FIGURE_MINUTES,
  ORDET_FIGURE_OVER_LIMIT,
  ORDET_N_FIGURES
} OrdetFigureCode;

typedef enum
{
  ORDET_UNIT_NUMBER,
  ORDET_UNIT_PERCENT, /* 0 … 100 */
  ORDET_UNIT_POINTS,  /* percentage points, −100 … 100 */
  ORDET_UNIT_MINUTES,
} OrdetUnit;

typedef struct
{
  gboolean told;      /* else there is nothing to show */
  gboolean ranged;    /* low and high say more than the value */
  double   value, low, high;
  guint    meetings;  /* that tell it */
} OrdetFigure;

/* One half-year of a trend. */
typedef struct
{
  const char        *half_year; /* "2027-H1" */
  const OrdetReview *review;
  gboolean           new_rules; /* others than in the half-year with meetings before it */
} OrdetReportPeriod;

/* One branch of a district's table; see ordet-review-district.h. */
typedef struct
{
  const char *body;
  guint       meetings;
  gint64      minutes;
  double      share;   /* list A's share of the time, 0 … 1 */
  gboolean    hidden;
} OrdetReportBranch;

typedef struct
{
  const char              *body;        /* (nullable) whose meetings; NULL for a district */
  const char              *kind;        /* (nullable) of meetings; NULL for all */
  const char              *from_month, *to_month;
  const OrdetReview       *review;
  const char              *before_from, *before_to; /* (nullable) months of the period before */
  const OrdetReview       *before;      /* (nullable) */
  const OrdetReportPeriod *periods;     /* half-years, the oldest first */
  gsize                    n_periods;
  const OrdetReportBranch *branches;    /* by name; none for one body */
  gsize                    n_branches;
  const OrdetGoal         *goals;
  gsize                    n_goals;
  const OrdetEvaluationSum *evaluation; /* (nullable) what slips of paper said */
} OrdetReport;

/* The charts of a period, drawn by the room exchange. */
typedef enum
{
  ORDET_REPORT_CHART_FLOOR,     /* the floor beside the room */
  ORDET_REPORT_CHART_TREND,     /* half-year by half-year */
  ORDET_REPORT_CHART_NEWCOMERS,
  ORDET_REPORT_CHART_WAIT,
  ORDET_REPORT_CHART_RULES,     /* what they changed and cost */
  ORDET_N_REPORT_CHARTS
} OrdetReportChart;

/* Puts a chart last into @section, or nothing if it has nothing to show. */
typedef void (*OrdetReportDraw) (OrdetNode          *section,
                                 const OrdetReport  *report,
                                 OrdetReportChart    which,
                                 const OrdetPhrases *phrases);

const char    *ordet_figure_to_string   (OrdetFigureCode     code);
OrdetUnit      ordet_figure_unit        (OrdetFigureCode     code);
void           ordet_figure_read        (const OrdetReview  *review,
                                         OrdetFigureCode     code,
                                         OrdetFigure        *figure);
char          *ordet_figure_text        (const OrdetFigure  *figure,
                                         OrdetUnit           unit,
                                         const OrdetPhrases *phrases);
char          *ordet_goal_text          (const OrdetGoal    *goal,
                                         const OrdetPhrases *phrases);
char          *ordet_goal_result_text   (const OrdetGoalResult *result,
                                         const OrdetPhrases *phrases);
char          *ordet_report_floor_text  (const OrdetReview  *review,
                                         const OrdetPhrases *phrases);
char          *ordet_report_trend_text  (const OrdetReportPeriod *periods,
                                         gsize               n_periods,
                                         const OrdetPhrases *phrases);
char          *ordet_report_voice_text  (const OrdetReview  *review,
                                         OrdetFigureCode     code,
                                         const OrdetPhrases *phrases);
char          *ordet_report_rules_text  (const OrdetReview  *review,
                                         const OrdetPhrases *phrases);
char          *ordet_report_half_year_text (const char      *half_year,
                                         const OrdetPhrases *phrases);
OrdetDocument *ordet_report_build       (const OrdetReport  *report,
                                         const OrdetPhrases *phrases,
                                         OrdetReportDraw     draw);

G_END_DECLS
