/* ordet-gather.h — a report gathered from the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-records.h"
#include "ordet-report.h"

G_BEGIN_DECLS

/* A report, and what it points into. */
typedef struct
{
  OrdetReport  report;
  char        *from_month, *to_month; /* (owned) as all of these */
  char        *before_from, *before_to;
  char        *body, *kind;
  OrdetEvaluationSum evaluation;
  OrdetReview *review, *before;
  GPtrArray   *period_reviews;  /* (element-type OrdetReview) */
  GArray      *periods;         /* (element-type OrdetReportPeriod) */
  char       **half_years;
  GPtrArray   *bodies;          /* (element-type OrdetBodySum) */
  GArray      *branches;        /* (element-type OrdetReportBranch) */
  GArray      *goals;           /* (element-type OrdetGoal) */
} OrdetGathered;

OrdetGathered *ordet_gather      (OrdetStore         *store,
                                  const char         *from_month,
                                  const char         *to_month,
                                  const char         *kind,
                                  const char         *body,
                                  GError            **error);
GArray        *ordet_gather_branches (GPtrArray        *bodies);
void           ordet_gathered_free (OrdetGathered    *self);
char          *ordet_month_moved (const char         *month,
                                  gint                by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetGathered, ordet_gathered_free)

G_END_DECLS
