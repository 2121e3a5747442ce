/* ordet-review-tables.h — what the review says in tables: bodies, slips of paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-report.h"

G_BEGIN_DECLS

GtkWidget *ordet_district_card_new   (const OrdetReportBranch  *branches,
                                      gsize                     n_branches);
GtkWidget *ordet_evaluation_card_new (const OrdetEvaluationSum *sum);

G_END_DECLS
