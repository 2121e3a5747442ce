/* ordet-review-facts.h — what the review page shows, read from the store once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-records.h"

G_BEGIN_DECLS

/* Which meetings: what the filter says. */
typedef struct
{
  char *from_month, *to_month; /* (owned) (nullable) NULL: no bound */
  char *kind;                  /* (owned) (nullable) NULL: all */
  char *body;                  /* (owned) (nullable) NULL: all */
} OrdetReviewChoice;

typedef struct
{
  OrdetReview *review;     /* (owned) of the period */
  char       **half_years; /* (owned) up to its end, the oldest first */
  GArray      *new_rules;  /* (owned) (element-type gboolean) one a half-year */
  GPtrArray   *reviews;    /* (owned) (element-type OrdetReview) one a half-year */
  GArray      *goals;      /* (owned) (element-type OrdetGoal) */
  GPtrArray   *bodies;     /* (owned) (element-type OrdetBodySum) in the period */
  GArray      *branches;   /* (owned) (nullable) (element-type OrdetReportBranch) of a district */
  OrdetEvaluationSum evaluation; /* slips of paper; no meetings: none */
  gboolean     together;   /* the bodies may be shown together (privacy.md 5) */
} OrdetReviewFacts;

/* How many half-years a chart over time has room for: fifteen years. */
#define ORDET_REVIEW_MOST_PERIODS 30

OrdetReviewFacts  *ordet_review_facts_load (OrdetStore              *store,
                                            const OrdetReviewChoice *choice,
                                            GError                 **error);
void               ordet_review_facts_free (OrdetReviewFacts        *self);
OrdetReviewChoice *ordet_review_choice_new (const char              *from_month,
                                            const char              *to_month,
                                            const char              *kind,
                                            const char              *body);
void               ordet_review_choice_free (OrdetReviewChoice      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetReviewFacts, ordet_review_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetReviewChoice, ordet_review_choice_free)

G_END_DECLS
