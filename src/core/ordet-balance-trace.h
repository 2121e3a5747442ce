/* ordet-balance-trace.h — what the sums need to know of the course of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

/* Who presided and who had stated what, over time; and what is only counted. */
typedef struct
{
  GArray *chairs;        /* (owned) (element-type OrdetSince) who presides from when */
  GArray *categories;    /* (owned) (element-type OrdetSince) what somebody stated from when */
  guint   peak_present;  /* most people present at once */
  guint   n_breaks;
  gboolean in_break;     /* one has begun and nothing has followed it */
  guint   n_interruptions; /* noted by an observer */
  gint64  group_us;      /* in buzz groups */
} OrdetTrace;

typedef struct
{
  gint64      at_us;     /* meeting time; -1: from before the first act */
  guint       person;
  const char *category;  /* (nullable) belongs to the meeting */
} OrdetSince;

OrdetTrace *ordet_trace_new      (const OrdetMeeting *meeting);
void        ordet_trace_free     (OrdetTrace         *self);
guint       ordet_trace_chair    (const OrdetTrace   *self,
                                  gint64              at_us);
const char *ordet_trace_category (const OrdetTrace   *self,
                                  guint               person,
                                  gint64              at_us);
gboolean    ordet_turn_held      (const OrdetTurn    *turn);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetTrace, ordet_trace_free)

G_END_DECLS
