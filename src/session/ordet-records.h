/* ordet-records.h — the records, goals and choices of this computer's boards
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it is anonymous and in clear. Figures are summed up by SQL over the
 * table `record`, plain enough for any database.
 */
#pragma once

#include "ordet-evaluation.h"
#include "ordet-goal.h"
#include "ordet-record.h"
#include "ordet-review.h"
#include "ordet-store.h"

G_BEGIN_DECLS

/* Which records; NULL is no bound. */
typedef struct
{
  const char        *from_month; /* (nullable) "2027-01", itself too */
  const char        *to_month;   /* (nullable) itself too */
  const char *const *kinds;      /* (nullable) annual, members … */
  const char *const *bodies;     /* (nullable) */
} OrdetPeriod;

/* One body of a period, in the order of names. */
typedef struct
{
  char     *body;     /* (owned) */
  guint     meetings;
  gint64    minutes;
  OrdetPool time;     /* list A's share of the time */
} OrdetBodySum;

/* --- the records --- */
gboolean     ordet_store_put_record   (OrdetStore         *self,
                                       const OrdetRecord  *record,
                                       GError            **error);
gboolean     ordet_store_merge_records (OrdetStore        *self,
                                       GPtrArray          *records,
                                       guint              *n_taken,
                                       GError            **error);
GPtrArray   *ordet_store_list_records (OrdetStore         *self,
                                       const OrdetPeriod  *period,
                                       GError            **error);
gboolean     ordet_store_drop_records (OrdetStore         *self,
                                       const char         *before_month,
                                       guint              *n_dropped,
                                       GError            **error);

gboolean     ordet_store_put_evaluation (OrdetStore       *self,
                                       const char         *record,
                                       const OrdetEvaluation *evaluation,
                                       GError            **error);

/* --- figures --- */
gboolean     ordet_store_sum_evaluations (OrdetStore      *self,
                                       const OrdetPeriod  *period,
                                       OrdetEvaluationSum *sum,
                                       GError            **error);
OrdetReview *ordet_store_review       (OrdetStore         *self,
                                       const OrdetPeriod  *period,
                                       GError            **error);
GPtrArray   *ordet_store_review_bodies (OrdetStore        *self,
                                       const OrdetPeriod  *period,
                                       GError            **error);
char       **ordet_store_half_years   (OrdetStore         *self,
                                       const OrdetPeriod  *period,
                                       GError            **error);
gboolean     ordet_store_new_rules    (OrdetStore         *self,
                                       const OrdetPeriod  *period,
                                       char              **rules,
                                       gboolean           *changed,
                                       GError            **error);
char       **ordet_store_whole_half_years (OrdetStore     *self,
                                       const char         *body,
                                       const char         *today,
                                       GError            **error);

/* --- what the board has chosen --- */
gboolean     ordet_store_get_way      (OrdetStore         *self,
                                       OrdetWay           *way,
                                       gboolean           *chosen,
                                       GError            **error);
gboolean     ordet_store_put_way      (OrdetStore         *self,
                                       OrdetWay            way,
                                       GError            **error);
gboolean     ordet_store_put_room     (OrdetStore         *self,
                                       const char         *half_year,
                                       const char         *body,
                                       gint                tenths,
                                       GError            **error);
gboolean     ordet_store_get_room     (OrdetStore         *self,
                                       const char         *half_year,
                                       const char         *body,
                                       gint               *tenths,
                                       GError            **error);
GArray      *ordet_store_get_goals    (OrdetStore         *self,
                                       GError            **error);
gboolean     ordet_store_put_goals    (OrdetStore         *self,
                                       const OrdetGoal    *goals,
                                       gsize               n_goals,
                                       GError            **error);

void         ordet_body_sum_free      (OrdetBodySum       *self);

G_END_DECLS
