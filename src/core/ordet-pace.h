/* ordet-pace.h — whether the agenda holds, and what would make it hold
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

/* Turns that must have been held at a meeting before it is said whether its
 * agenda holds. */
#define ORDET_PACE_TURNS 5

/* An end is foreseen to a few minutes at best: so much is not called late. */
#define ORDET_PACE_SLACK_US (5 * 60 * ORDET_SECOND)

typedef enum
{
  ORDET_PACE_UNKNOWN, /* too few turns, or no hour to hold */
  ORDET_PACE_HOLDS,
  ORDET_PACE_LATE,
} OrdetPaceState;

typedef struct
{
  OrdetPaceState state;
  guint          n_turns;        /* held, those of a go-round not among them */
  gint64         mean_us;        /* of these; −1: none was held */
  gint64         item_end_us;    /* about when the open item ends; −1: not known */
  gint64         end_us;         /* about when the meeting ends; −1: not known */
  gint64         announced_us;   /* when it should end; −1: nobody has said */
  gint64         late_us;        /* later than that; negative: earlier; 0 if not known */
  gint           shorter_s;      /* the longest shorter limit of a speech with which the agenda
                                  * holds; 0: none does, or it holds */
  gint64         shorter_end_us; /* about when the meeting ends with it */
} OrdetPace;

void   ordet_pace_read      (OrdetPace        *self,
                             OrdetMeeting     *meeting,
                             gint64            also_us,
                             gint64            now_us);
gint64 ordet_pace_predict   (OrdetMeeting     *meeting,
                             const OrdetPace  *pace,
                             const OrdetEntry *entry);
gboolean ordet_pace_break_taken (const OrdetMeeting *meeting,
                                 guint               item);
gint   ordet_pace_next_step (gint              limit_s);

G_END_DECLS
