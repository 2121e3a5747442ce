/* oracle-random.h — random meetings, printed so that they can be played again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "oracle.h"

G_BEGIN_DECLS

OrdetRules  *oracle_random_rules  (GRand             *rand);
OrdetNotice *oracle_random_notice (GRand             *rand);
OrdetEvent  *oracle_random_event  (GRand             *rand,
                                   const OracleState *s,
                                   gint64             now_us);
void         oracle_print_notice  (GString           *into,
                                   const OrdetNotice *notice);
void         oracle_print_event   (GString           *into,
                                   const OrdetEvent  *event);
void         oracle_print_rules   (GString           *into,
                                   const OrdetRules  *rules);

G_END_DECLS
