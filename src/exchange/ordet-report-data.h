/* ordet-report-data.h — the figures of a report for other programs: CSV and JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-report.h"

G_BEGIN_DECLS

char *ordet_report_print_json (const OrdetReport *report);
char *ordet_report_print_csv  (const OrdetReport *report);

G_END_DECLS
