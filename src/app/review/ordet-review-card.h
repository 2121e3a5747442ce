/* ordet-review-card.h — a chart with its title, its words and its table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-chart-view.h"
#include "ordet-goal.h"

G_BEGIN_DECLS

#define ORDET_TYPE_REVIEW_CARD (ordet_review_card_get_type ())
G_DECLARE_FINAL_TYPE (OrdetReviewCard, ordet_review_card, ORDET, REVIEW_CARD, GtkWidget)

void            ordet_review_card_set        (OrdetReviewCard       *self,
                                              OrdetChart            *chart);
OrdetChartView *ordet_review_card_view       (OrdetReviewCard       *self);
gboolean        ordet_review_card_shows_table (OrdetReviewCard      *self);

GtkWidget      *ordet_goal_card_new          (const OrdetGoal       *goal,
                                              const OrdetGoalResult *result);

G_END_DECLS
