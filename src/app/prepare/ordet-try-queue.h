/* ordet-try-queue.h — made-up queues that show what rules do
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is the engine's own; the people are nobody.
 */
#pragma once

#include "ordet-order.h"

G_BEGIN_DECLS

#define ORDET_TRY_PEOPLE 8

typedef struct
{
  gint64      number; /* of the card */
  const char *name;   /* invented */
  OrdetGroup  group;
  gboolean    guest;
  gboolean    spoken; /* has had a speech on the item */
} OrdetTryPerson;

typedef struct
{
  OrdetTryPerson people[ORDET_TRY_PEOPLE]; /* in the order they asked */
  OrdetPlace     places[ORDET_TRY_PEOPLE]; /* in the order they get the floor; index into people */
} OrdetTry;

typedef struct
{
  guint waiting;    /* in each queue */
  guint percent;    /* of the places, decided by the pass limit */
  guint most_times; /* the most anybody is passed */
} OrdetTryLimit;

void  ordet_try_run      (const OrdetRules *rules,
                          guint             shuffle,
                          OrdetTry         *result);
guint ordet_try_by_limit (const OrdetTry   *result);
void  ordet_try_limit    (const OrdetRules *rules,
                          guint             waiting,
                          OrdetTryLimit    *result);

G_END_DECLS
