/* ordet-records-private.h — the bounds of a period in SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-db.h"
#include "ordet-records.h"

G_BEGIN_DECLS

void ordet_period_append (const OrdetPeriod *self,
                          GString           *sql);
void ordet_period_bind   (const OrdetPeriod *self,
                          OrdetStmt         *stmt);

G_END_DECLS
