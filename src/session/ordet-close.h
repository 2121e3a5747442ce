/* ordet-close.h — close a meeting: a record remains, the floor is erased (privacy.md 2)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-clock.h"
#include "ordet-closing.h"
#include "ordet-evaluation.h"
#include "ordet-meeting.h"
#include "ordet-record.h"

G_BEGIN_DECLS

/* Writes the minutes out whole, step 0: they are sealed under @name in the
 * rows of the minutes, in the same transaction that makes the record. What
 * the level leaves out can never be added. NULL with @error set stops the
 * closing, and nothing has changed. */
typedef GBytes *(*OrdetCloseMinutes) (OrdetMeeting *meeting,
                                      gpointer      data,
                                      GError      **error);

/* Told before each step that is done: what a window shows meanwhile. */
typedef void (*OrdetCloseReached) (OrdetEraseStep step,
                                   gpointer       data);

typedef struct
{
  OrdetWay           way;      /* the way the board chose */
  const OrdetClock  *clock;    /* for the month of a meeting without a date */
  const char        *name;     /* of the text of the minutes, with `minutes` */
  OrdetCloseMinutes  minutes;  /* (nullable) */
  OrdetCloseReached  reached;  /* (nullable) */
  gpointer           data;     /* for `minutes` and `reached` */
  const OrdetEvaluation *evaluation; /* (nullable) as typed; kept with the record if enough */
  const char        *drop;     /* (nullable) a text of the minutes that goes: what they were made
                                * from, which may say more than the level that was chosen */
} OrdetCloseOptions;

/* What closing takes away and what remains, in numbers, for the page that
 * asks. */
typedef struct
{
  guint people;     /* names */
  guint lists;      /* people with a list or category stated */
  guint acts;       /* facts: requests, turns, arrivals … */
  guint requests;   /* of them, who asked for the floor and when */
  guint texts;      /* notes, proposals, decisions: these go on in the minutes */
} OrdetCloseCount;

typedef enum
{
  ORDET_CLOSE_LATER, /* not begun, or not over, or closed already */
  ORDET_CLOSE_ASK,   /* over and not erased: ask at the start */
  ORDET_CLOSE_NOW,   /* untouched for thirty days, or erasing was cut off: do it, and tell */
} OrdetCloseDue;

#define ORDET_CLOSE_DAYS 30

gboolean      ordet_close_meeting (OrdetStore              *store,
                                   const char              *id,
                                   const OrdetCloseOptions *options,
                                   OrdetRecord            **record,
                                   GError                 **error);
gboolean      ordet_close_step    (OrdetStore              *store,
                                   const char              *id,
                                   const OrdetCloseOptions *options,
                                   OrdetEraseStep          *next,
                                   GError                 **error);
void          ordet_close_finish_async (OrdetStore         *store,
                                   const char              *id,
                                   gboolean                 ask,
                                   GCancellable            *cancellable,
                                   GAsyncReadyCallback      callback,
                                   gpointer                 data);
gboolean      ordet_close_finish_finish (OrdetStore        *store,
                                   GAsyncResult            *result,
                                   GError                 **error);
void          ordet_close_count   (const OrdetMeeting      *meeting,
                                   OrdetCloseCount         *count);
OrdetRecord  *ordet_close_preview (const OrdetMeeting      *meeting,
                                   OrdetWay                 way);
OrdetCloseDue ordet_close_due     (const OrdetMeetingEntry *entry,
                                   gint64                   now_us);
guint64       ordet_close_draw    (gpointer                 data);

G_END_DECLS
