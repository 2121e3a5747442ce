/* review-fixture.h — records of invented meetings, for the review's tests and pictures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-store.h"

G_BEGIN_DECLS

void review_fill  (OrdetStore *store,
                   const char *body,
                   guint       n_months,
                   guint       a_month);
void review_goals (OrdetStore *store);

G_END_DECLS
