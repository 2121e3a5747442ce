/* ordet-report-charts.h — the figures of a period as charts, and the report with them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-chart.h"
#include "ordet-report.h"

G_BEGIN_DECLS

OrdetChart    *ordet_report_chart    (const OrdetReport  *report,
                                      OrdetReportChart    which,
                                      const OrdetPhrases *phrases);
OrdetDocument *ordet_report_document (const OrdetReport  *report,
                                      const OrdetPhrases *phrases);

G_END_DECLS
