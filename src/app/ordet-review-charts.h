/* ordet-review-charts.h — the review's figures as charts with their words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-chart.h"
#include "ordet-review-facts.h"

G_BEGIN_DECLS

OrdetChart *ordet_review_chart_floor     (const OrdetReviewFacts *facts);
OrdetChart *ordet_review_chart_trend     (const OrdetReviewFacts *facts);
OrdetChart *ordet_review_chart_newcomers (const OrdetReviewFacts *facts);
OrdetChart *ordet_review_chart_wait      (const OrdetReviewFacts *facts);
OrdetChart *ordet_review_chart_rules     (const OrdetReviewFacts *facts);

G_END_DECLS
