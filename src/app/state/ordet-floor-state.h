/* ordet-floor-state.h — what the floor page has to show, as facts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A function of the meeting and the hour. No widget reads the meeting itself
 * for these things, so the page, its tests and the screen agree on them.
 */
#pragma once

#include "ordet-meeting.h"
#include "ordet-pace.h"
#include "ordet-queue-row.h"
#include "ordet-timer.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_FLOOR_NOT_OPENED,
  ORDET_FLOOR_NO_ITEM,    /* open, but no item is */
  ORDET_FLOOR_SPEAKING,
  ORDET_FLOOR_HAND_OVER,  /* nobody speaks, somebody can be called */
  ORDET_FLOOR_EMPTY,      /* nobody speaks, nobody waits */
  ORDET_FLOOR_BREAK,
  ORDET_FLOOR_GROUPS,     /* buzz groups */
  ORDET_FLOOR_CLOSED,
} OrdetFloorPhase;

/* Somebody who is called: from the order, or the next seat of a go-round. */
typedef struct
{
  guint             person; /* ORDET_NOBODY: there is none */
  OrdetKind         kind;
  gint64            limit_us;
  const OrdetEntry *entry;  /* (unowned) (nullable) NULL in a go-round */
} OrdetFloorCall;

typedef struct
{
  OrdetFloorPhase   phase;
  gboolean          round;       /* a go-round is open */
  const OrdetTurn  *turn;        /* (unowned) (nullable) the one that has the floor */
  const OrdetTurn  *interrupted; /* (unowned) (nullable) and the one it interrupts */
  const OrdetTurn  *last;        /* (unowned) (nullable) the last one held on this item */
  OrdetTimerState   timer;
  gint64            left_us;     /* of the turn, the break or the groups; ORDET_NEVER: none */
  gint64            limit_us;    /* of the same; 0: none */
  gint64            warn_us;
  OrdetFloorCall    first;       /* who is called by the next "give the floor" */
  OrdetFloorCall    second;      /* and then */
  guint             n_speeches;  /* waiting; who is shown on the card of the floor left out */
  guint             n_others;    /* waiting with other kinds, the rejoinder among them */
  guint             n_replies;   /* of these, replies and the rejoinder */
  guint             n_unheard;   /* of the speeches: not yet heard on this item */
  gint64            total_us;    /* what all of them will take, as predicted */
  gint              short_s;     /* the next shorter limit of a speech; 0: none */
  gint64            short_us;    /* what they would take with it */
  gint64            now_us;      /* meeting time it was read at */
  OrdetListView     list;        /* valid if an item is open */
  guint             item;        /* ORDET_NOBODY: none open */
  gint64            item_us;     /* time it has been open */
  gboolean          is_break;    /* the open item is a break */
  gboolean          break_due;   /* and it has not begun */
  OrdetPace         pace;        /* about when it and the meeting end */
  guint             round_place; /* seat of who has the floor, 1 … */
  guint             n_seats;     /* of the go-round */
  guint             n_heard;
  guint             n_passed;
  gint64            round_us;    /* what each seat has */
} OrdetFloorState;

void    ordet_floor_state_read (OrdetFloorState *self,
                                OrdetMeeting    *meeting,
                                gint64           now_us);
gsize   ordet_floor_hidden     (const OrdetFloorState *self);
GArray *ordet_floor_rows       (const OrdetFloorState *self,
                                OrdetMeeting          *meeting);
void    ordet_floor_tick       (OrdetFloorState *self,
                                OrdetMeeting    *meeting,
                                gint64           now_us);
GArray *ordet_floor_seats      (OrdetMeeting    *meeting,
                                guint           *n_heard,
                                guint           *n_passed);

/* One seat of a go-round. */
typedef struct
{
  guint         person;
  OrdetRowState state;
  gint64        spoken_us;
} OrdetSeat;

G_END_DECLS
