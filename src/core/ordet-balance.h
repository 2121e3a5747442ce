/* ordet-balance.h — who had the floor, summed up in memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exact, unprotected sums of one meeting. They live as long as the meeting is
 * in memory and are kept nowhere: what remains is the record
 * (ordet-record.h), what may be looked at meanwhile is the meter.
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

/* A list, a category, or the guests. Durations are without pauses. */
typedef struct
{
  guint  people;          /* were there at some moment */
  guint  speakers;        /* made a speech */
  guint  speeches;
  gint64 speech_us;
  guint  entries;         /* speeches, replies and rejoinders */
  gint64 entry_us;
  guint  introductions;
  gint64 introduction_us;
  guint  waits;           /* speeches that had been asked for; guests' too */
  gint64 wait_median_us;  /* from asking to beginning, the upper middle one; -1: none */
} OrdetBalanceCell;

typedef struct
{
  char            *category; /* (owned) "unstated" if none was stated */
  OrdetBalanceCell cell;
} OrdetBalanceCategory;

/* One agenda item on which somebody made a speech. */
typedef struct
{
  const char      *id;       /* belong to the meeting */
  const char      *title;
  guint            speakers; /* guests too */
  OrdetBalanceCell groups[ORDET_N_GROUPS];
  GPtrArray       *categories;     /* (owned) (element-type OrdetBalanceCategory) by name */
  OrdetGroup       first_group;    /* of whoever made the first speech on it */
  char            *first_category; /* (owned) */
} OrdetBalanceItem;

/* The cells of lists and categories are members only; guests are summed up by
 * themselves. Waiting is everybody's: a guest on the list makes others wait. */
typedef struct
{
  guint            attended;     /* members */
  guint            peak_present; /* people at once, guests too */
  OrdetBalanceCell groups[ORDET_N_GROUPS];
  OrdetBalanceCell guests;
  GPtrArray       *categories;   /* (owned) (element-type OrdetBalanceCategory) by name */
  GPtrArray       *items;        /* (owned) (element-type OrdetBalanceItem) in the agenda's order */
} OrdetBalance;

OrdetBalance           *ordet_balance_new      (const OrdetMeeting *meeting);
void                    ordet_balance_free     (OrdetBalance       *self);
const OrdetBalanceCell *ordet_balance_category (const GPtrArray    *categories,
                                                const char         *category);

/* Two cells for the chair's eye: 0 is list A, 1 is everybody else. */
typedef struct
{
  gboolean enough;      /* six people have spoken; else every figure below is 0 */
  gint64   floor_us[2]; /* speeches, the running one too; not the presiding chair's */
  guint    speeches[2];
  guint    present[2];  /* now */
} OrdetMeter;

gboolean                ordet_meter_read       (const OrdetMeeting *meeting,
                                                guint               item,
                                                gint64              now_us,
                                                OrdetMeter         *meter);
double                  ordet_meter_floor      (const OrdetMeter   *meter);
double                  ordet_meter_room       (const OrdetMeter   *meter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetBalance, ordet_balance_free)

G_END_DECLS
