/* ordet-review.h — records become figures a board can use (privacy.md 4)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything here is a function of the records: no noise, no raw data to go
 * back to; asking twice gives the same answer.
 */
#pragma once

#include "ordet-record.h"

G_BEGIN_DECLS

/* --- a pooled share with its interval --- */

/* Sums over records i with the weight T_i and the share y_i = j_i/m_i (or an
 * exact one): plain sums, so that SQL can make them as well. */
typedef struct
{
  guint  n;
  double t;     /* Σ T_i */
  double ty;    /* Σ T_i y_i */
  double tt;    /* Σ T_i² */
  double tty;   /* Σ T_i² y_i */
  double ttyy;  /* Σ T_i² y_i² */
  double steps; /* Σ (T_i/m_i)², 0 for exact ones */
} OrdetPool;

typedef struct
{
  gboolean told;      /* else nothing is known */
  gboolean bounded;   /* low and high are an interval: two records or more, or a lot */
  guint    n;
  double   share;     /* 0 … 1, as all of these */
  double   low, high;
  double   se_lot;    /* standard error: from the lots */
  double   se_spread; /* from the spread of the meetings */
} OrdetEstimate;

void    ordet_pool_add        (OrdetPool       *self,
                               double           weight,
                               double           share,
                               double           step);
void    ordet_pool_merge      (OrdetPool       *self,
                               const OrdetPool *other);
void    ordet_pool_estimate   (const OrdetPool *self,
                               double           level,
                               OrdetEstimate   *estimate);
double  ordet_t_quantile      (double           p,
                               guint            df);

/* The interval of every picture and goal: nine times in ten. */
#define ORDET_REVIEW_LEVEL 0.9

/* --- all figures of a period --- */

typedef enum
{
  ORDET_SHARE_TIME,
  ORDET_SHARE_SPEECHES,
  ORDET_SHARE_SPOKE,
  ORDET_SHARE_PRESENT,
  ORDET_N_SHARES
} OrdetShare;

typedef struct
{
  guint     meetings;
  OrdetPool shares[ORDET_N_SHARES]; /* of list A, where told */
  OrdetPool
    typed; /* strict: list A among those present, as the board typed it, weighted by minutes */
  gint64    present, spoke, speeches, replies, introductions, minutes, over_limit;
  gint64    newcomers_low, newcomers_high; /* "1 or 2" counted as one and as two */
  gint64    round_minutes, group_minutes, breaks, interruptions;
  guint     with_newcomers; /* meetings at which somebody new spoke */
  guint     with_round;     /* meetings with a go-round or buzz groups */
  guint     gini[ORDET_GINI_HIGH + 1]; /* meetings by band */
  guint     moved[ORDET_MOVED_MANY + 1];
  guint     extra_wait[ORDET_EXTRA_WAIT_LONG + 1];
  GArray   *waits;          /* (owned) (element-type guint) meetings by median wait, minutes */
} OrdetReview;

OrdetReview *ordet_review_new       (void);
void         ordet_review_free      (OrdetReview       *self);
void         ordet_review_add       (OrdetReview       *self,
                                     const OrdetRecord *record);
void         ordet_review_add_typed (OrdetReview       *self,
                                     const OrdetRecord *record,
                                     guint              tenths);
void         ordet_review_add_wait  (OrdetReview       *self,
                                     gint64             minutes,
                                     guint              meetings);
void         ordet_review_estimate  (const OrdetReview *self,
                                     OrdetShare         share,
                                     OrdetEstimate     *estimate);
gboolean     ordet_review_room      (const OrdetReview *self,
                                     double            *share,
                                     gboolean          *typed);
gboolean     ordet_review_gap       (const OrdetReview *self,
                                     OrdetShare         share,
                                     OrdetEstimate     *points);
gboolean     ordet_review_took_floor (const OrdetReview *self,
                                     double            *share);
gboolean     ordet_review_wait      (const OrdetReview *self,
                                     double             part,
                                     gint64            *minutes);

/* --- over time --- */

#define ORDET_TREND_MIN 5 /* periods; with four, nothing could be said */

typedef struct
{
  double slope; /* Theil–Sen, per period */
  double p;     /* Mann–Kendall, two-sided, exact */
} OrdetTrend;

gboolean     ordet_review_trend     (const double      *values,
                                     guint              n_values,
                                     OrdetTrend        *trend);
char        *ordet_review_half_year (const char        *month);
char        *ordet_half_year_moved  (const char        *half_year,
                                     gint               by);
char       **ordet_half_years_between (const char      *from,
                                     const char        *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetReview, ordet_review_free)

G_END_DECLS
