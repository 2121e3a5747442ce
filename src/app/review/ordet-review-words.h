/* ordet-review-words.h — the review's sentences, in the language of the windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-goal.h"

G_BEGIN_DECLS

char       *ordet_review_percent        (double                 percent);
char       *ordet_review_range          (double                 low,
                                         double                 high);
char       *ordet_review_points         (double                 points);
char       *ordet_review_month_words    (const char            *month);
char       *ordet_review_half_words     (const char            *half_year);
char       *ordet_review_half_axis      (const char            *half_year);
char       *ordet_review_period_words   (const char            *from_month,
                                         const char            *to_month);
char       *ordet_goal_words            (const OrdetGoal       *goal);
char       *ordet_goal_figure_words     (const OrdetGoal       *goal,
                                         const OrdetGoalResult *result);
char       *ordet_goal_reason_words     (const OrdetGoal       *goal,
                                         const OrdetGoalResult *result);
const char *ordet_goal_verdict_words    (OrdetVerdict           verdict);
const char *ordet_goal_name             (OrdetGoalKind          kind);

G_END_DECLS
