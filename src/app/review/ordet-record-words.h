/* ordet-record-words.h — a record read aloud: each of its figures in a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-record.h"

G_BEGIN_DECLS

char **ordet_record_lines       (const OrdetRecord *record);
char **ordet_record_about_lines (const OrdetRecord *record);

G_END_DECLS
