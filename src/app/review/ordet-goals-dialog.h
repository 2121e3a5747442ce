/* ordet-goals-dialog.h — the board's goals, from templates or its own numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-records.h"

G_BEGIN_DECLS

/* Few goals, set before the period: nobody follows twenty. */
#define ORDET_GOALS_MOST 5

#define ORDET_TYPE_GOALS_DIALOG (ordet_goals_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OrdetGoalsDialog, ordet_goals_dialog, ORDET, GOALS_DIALOG, AdwWindow)

GtkWidget *ordet_goals_dialog_new (GtkWindow  *parent,
                                   OrdetStore *store);

G_END_DECLS
