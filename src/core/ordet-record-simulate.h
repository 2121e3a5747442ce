/* ordet-record-simulate.h — what a way gives away, and how far off it may be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-record-split.h"

G_BEGIN_DECLS

/* A body that meets in the same circle all year: the hardest case. */
typedef struct
{
  guint   present;      /* people at each meeting, > 6 */
  guint   list_a;       /* of them on list A */
  guint   meetings;     /* in a year, > 0 */
  gint64  limit_s;      /* speech limit */
} OrdetScenario;

typedef struct
{
  double certainty; /* how often the worst insider guesses right; 0.5 is guessing, 1 is knowing */
  double error;     /* root mean square error of the year's share of time, percentage points */
} OrdetSimulation;

guint64 ordet_draw_seeded      (gpointer             state);
void    ordet_record_simulate  (OrdetWay             way,
                                const OrdetScenario *scenario,
                                guint                years,
                                guint64              seed,
                                OrdetSimulation     *result);

/* The scenario of the settings page: a branch of eighteen, ten meetings. */
#define ORDET_SCENARIO_BRANCH ((OrdetScenario) { 18, 8, 10, 180 })

G_END_DECLS
