/* ordet-chart-view.h — a chart that the keyboard walks through
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-chart.h"

G_BEGIN_DECLS

#define ORDET_TYPE_CHART_VIEW (ordet_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (OrdetChartView, ordet_chart_view, ORDET, CHART_VIEW, GtkWidget)

GtkWidget        *ordet_chart_view_new    (void);
void              ordet_chart_view_set    (OrdetChartView   *self,
                                           const OrdetChart *chart);
int               ordet_chart_view_chosen (OrdetChartView   *self);

G_END_DECLS
