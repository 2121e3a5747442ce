/* ordet-record-meeting.h — a meeting becomes a record
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"
#include "ordet-record.h"

G_BEGIN_DECLS

OrdetRecord       *ordet_record_from_meeting (const OrdetMeeting *meeting,
                                              const char         *id,
                                              const char         *month,
                                              OrdetWay            way,
                                              OrdetDrawFunc       draw,
                                              gpointer            data);
OrdetContribution *ordet_record_people       (const OrdetMeeting *meeting,
                                              gsize              *n_people);
char              *ordet_record_rules        (const OrdetRules   *rules);
double             ordet_record_gini         (const gint64       *values,
                                              gsize               n_values);

/* What the order would have been first come, first served. */
typedef struct
{
  guint  asked;    /* speeches held that had been asked for */
  guint  passed;   /* of them, those that somebody asking later went before */
  gint64 extra_us; /* the longest that anybody waited longer */
} OrdetEffect;

void               ordet_record_effect       (const OrdetMeeting *meeting,
                                              OrdetEffect        *effect);

G_END_DECLS
