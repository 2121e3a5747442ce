/* ordet-try-rules.h — a card that shows what the rules do to a queue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-rules.h"

G_BEGIN_DECLS

#define ORDET_TYPE_TRY_RULES (ordet_try_rules_get_type ())
G_DECLARE_FINAL_TYPE (OrdetTryRules, ordet_try_rules, ORDET, TRY_RULES, GtkWidget)

GtkWidget *ordet_try_rules_new (void);
void       ordet_try_rules_set (OrdetTryRules    *self,
                                const OrdetRules *rules,
                                guint             n_people);

G_END_DECLS
