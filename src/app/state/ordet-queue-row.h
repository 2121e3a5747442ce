/* ordet-queue-row.h — one row of the queue, as lists see it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "ordet-types.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_ROW_WAITING,
  ORDET_ROW_TO_COME, /* a go-round: has not been asked yet */
  ORDET_ROW_NOW,     /* a go-round: has the floor */
  ORDET_ROW_HEARD,   /* a go-round: has spoken */
  ORDET_ROW_SAID_PASS,
} OrdetRowState;

/* What a row shows: facts only, the words are made where it is drawn. A copy
 * of what the meeting says, thrown away at the next change. */
typedef struct
{
  guint64       key;         /* who this row stays: see ordet_queue_key_…() */
  guint         seq;         /* of the request; 0: a rejoinder, or a go-round */
  guint         person;      /* index in the meeting */
  OrdetKind     kind;
  OrdetRowState state;
  guint         place;       /* 1 …, among the speeches or in the go-round; 0: none */
  gint64        number;      /* the card; 0: none */
  char         *name;        /* (owned by the row) */
  char         *answers;     /* (owned by the row) (nullable) whose speech a reply answers */
  OrdetGroup    group;
  gboolean      next;        /* gets the floor next */
  gboolean      announced;   /* keeps the place */
  gboolean      by_chair;    /* placed by hand */
  gboolean      first_at_meeting;
  gboolean      first_on_item;
  gboolean      evens;       /* stands here because the lists take turns */
  gboolean      late;        /* asked after the line was announced */
  gboolean      at_limit;    /* will have been passed as often as is allowed */
  guint         passed;      /* really, until now */
  gint          max_passed;  /* or ORDET_UNLIMITED (−1) */
  guint         reply;       /* n-th reply */
  guint         replies;     /* of at most */
  gint          wait_min;    /* expected, whole minutes; −1: not known */
  gint64        spoken_us;   /* ORDET_ROW_HEARD */
} OrdetRowData;

#define ORDET_TYPE_QUEUE_ROW (ordet_queue_row_get_type ())
G_DECLARE_FINAL_TYPE (OrdetQueueRow, ordet_queue_row, ORDET, QUEUE_ROW, GObject)

OrdetQueueRow      *ordet_queue_row_new    (const OrdetRowData *data);
const OrdetRowData *ordet_queue_row_data   (OrdetQueueRow      *self);
gboolean            ordet_queue_row_update (OrdetQueueRow      *self,
                                            const OrdetRowData *data);

guint64             ordet_queue_key_request (guint              seq);
guint64             ordet_queue_key_person  (guint              person);

G_END_DECLS
