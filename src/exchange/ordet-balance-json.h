/* ordet-balance-json.h — the exact sums of a meeting in memory, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-balance.h"

G_BEGIN_DECLS

char *ordet_balance_print_json (const OrdetBalance *balance);

G_END_DECLS
