/* ordet-meeting-private.h — the state that is folded; for ordet-meeting-*.c only
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state is plain values in arrays, so that a copy of it is a checkpoint
 * that undo can go back to. Texts in it belong to the notice or to an event
 * of the meeting, which outlive every state.
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

typedef struct
{
  guint     seq;
  guint     person;
  OrdetKind kind;
  guint     passed;
  gint64    asked_us;
  gboolean  late;     /* asked after the line had been announced */
  gboolean  by_chair; /* its place was made by hand */
} Request;

/* What a list owes to the speech that replies belong to. */
typedef struct
{
  guint    speech;   /* number of the turn, or ORDET_NOBODY */
  guint    begun;    /* replies asked for and begun */
  guint    held;     /* replies held after the speech */
  guint    answered; /* value of held at the last rejoinder held or declined */
  gboolean rejoined; /* some rejoinder held or declined */
} Replies;

typedef enum
{
  LINE_NONE,
  LINE_LAST_CALL,
  LINE_AFTER_THIS,
  LINE_AFTER_NEXT,
  LINE_CLOSED,
} Line;

typedef struct
{
  guint       id;
  guint       item;
  const char *title;    /* (nullable) of a nested list */
  GArray     *waiting;  /* (owned) (element-type Request) by seq */
  GArray     *fixed;    /* (owned) (element-type guint) seqs that keep their place */
  gboolean    begun;    /* some speech has begun on it */
  gboolean    has_prev;
  OrdetGroup  prev;
  gint64      used_ms[2];
  Replies     replies;
  Line        line;
  guint       line_from; /* turns that had begun when the line was announced */
  gint64      announced_us;
  gint64      closed_us;
  gint64      closes_us; /* the hour a last call named; −1: none */
} List;

/* A turn, with what it would take to make it not have begun. */
typedef struct
{
  OrdetTurn shown;
  gboolean  asked;     /* its request was taken off a list */
  gboolean  was_due;   /* a rejoinder that was due, not one given out of turn */
  gboolean  fallen;    /* the speaker has left since: the request does not return */
  gboolean  late;
  gboolean  by_chair;
  guint     passed;    /* of the request, when it was called */
  gint64    charged_ms; /* to its group on its list */
  gint64    cap_ms;    /* L when it ended: the most that is charged */
  gboolean  had_begun, had_prev;
  OrdetGroup had_group;
  Replies   had_replies;
} Turn;

/* Turns become many and seldom change once they have ended, so that copies of
 * a state share them, a chunk at a time, until one of the copies changes it. */
#define TURNS_A_CHUNK 64

typedef struct
{
  guint ref_count; /* states that hold it */
  Turn  turns[TURNS_A_CHUNK];
} TurnChunk;

typedef struct
{
  OrdetItem shown;
  guint     list;   /* index of its own list, or ORDET_NOBODY: never opened */
  GArray   *spoken; /* (owned) (nullable) (element-type guint) finished turns by person */
} Item;

typedef struct
{
  const char *role;
  guint       person;
  guint       when; /* counts up: the last said holds the office now */
  gboolean    proposed; /* by the notice: until an act names somebody */
} Officer;

typedef struct
{
  const char *id;
  const char *status;
  const char *into;
} Proposal;

typedef struct
{
  OrdetAct    act;
  const char *id;
} Named;

typedef struct
{
  GArray     *people;    /* (element-type OrdetPerson) */
  GPtrArray  *items;     /* (element-type Item) in the agenda's order */
  GPtrArray  *lists;     /* (element-type List), never removed */
  GArray     *nested;    /* (element-type guint) indices of lists on top of the item's own */
  GPtrArray  *turns;     /* (element-type TurnChunk) see state_turn() */
  guint       n_turns;
  GArray     *officers;  /* (element-type Officer) */
  GArray     *proposals; /* (element-type Proposal) */
  GArray     *names;     /* (element-type Named) ids of votes, decisions and tasks */
  OrdetRules *rules;
  OrdetRules *item_rules; /* in force on the open item */
  gint64      opened_us, closed_us; /* -1: not */
  guint       item;      /* open now, index, or ORDET_NOBODY */
  guint       floor;     /* the running turn, or ORDET_NOBODY */
  guint       interrupted; /* the turn below it, or ORDET_NOBODY */
  guint       next_seq;
  guint       next_office;
  guint       n_present, n_voters;
  gboolean    round;
  gint64      round_limit_us, round_since_us;
  const char *const *round_who; /* (nullable) */
  gint64      groups_since_us, groups_length_us; /* since -1: not */
  gint64      break_since_us, break_length_us;
  gint64      kind_us[ORDET_N_KINDS]; /* sums of turns held, for the means */
  guint       kind_n[ORDET_N_KINDS];
} State;

/* Where a fact stands among the events, and which item it fell in, by its id:
 * an index would not survive a change of the agenda. */
typedef struct
{
  guint       event;
  const char *item; /* (nullable) */
} Where;

/* The state after the first facts, so that undo need not fold them again. */
typedef struct
{
  State *state; /* (owned) (nullable) */
  guint  n;     /* how many facts */
} Checkpoint;

struct _OrdetMeeting
{
  OrdetNotice *notice;     /* (owned) */
  State       *state;      /* (owned) */
  GPtrArray   *events;     /* (owned) (element-type OrdetEvent) all that was applied, undo too */
  GByteArray  *alive;      /* (owned) one byte an event: 1 unless taken back or a mere undo */
  GArray      *facts;      /* (owned) (element-type OrdetFact) what changed something */
  GArray      *where;      /* (owned) (element-type Where) beside facts */
  GArray      *undone;     /* (owned) (element-type guint) events taken back, the last on top */
  gboolean     items_moved; /* the facts' item indices are to be looked up again */
  Checkpoint   near;       /* a few facts ago, where undo goes back to */
  Checkpoint   far[2];     /* some hundreds ago, the later one last */
  GHashTable  *person_ids; /* (owned) id → index + 1 */
  GArray      *order;      /* (owned) (nullable) (element-type OrdetEntry) cache for showing */
  gint64       last_us;
};

State  *ordet_state_new      (const OrdetNotice *notice);
State  *ordet_state_copy     (const State       *self);
void    ordet_state_free     (State             *self);
List   *ordet_state_list     (const State       *self);
void    ordet_state_regroup  (State             *self);

static inline OrdetPerson *
state_person (const State *self,
              guint        person)
{
  return &g_array_index (self->people, OrdetPerson, person);
}

/* A turn to read; ordet_state_edit_turn() gives one to change. Both hold until
 * the next that is given to be changed. */
static inline const Turn *
state_turn (const State *self,
            guint        turn)
{
  const TurnChunk *chunk = self->turns->pdata[turn / TURNS_A_CHUNK];

  return &chunk->turns[turn % TURNS_A_CHUNK];
}

static inline Item *
state_item (const State *self,
            guint        item)
{
  return self->items->pdata[item];
}

Turn   *ordet_state_edit_turn   (State *self, guint turn);
guint   ordet_state_add_turn    (State *self, const Turn *turn);
guint   ordet_state_find_item   (const State *self, const char *id);
guint   ordet_state_spoken      (const State *self, guint person, guint item);
guint   ordet_state_add_list    (State *self, guint item, const char *title);

/* ordet-meeting-list.c: requests, replies, the line, the fixed prefix */
gboolean ordet_list_reply_counts  (const State *self, const List *list, const Turn *reply);
gboolean ordet_list_rejoinder_due (const State *self, const List *list, gboolean ended);
guint    ordet_list_count         (const List *list, guint person, gint kind);
guint    ordet_list_find          (const List *list, guint person, gint kind);
guint    ordet_list_find_seq      (const List *list, gint64 seq);
guint    ordet_list_first_of      (const State *self, const List *list, guint person, gint kind);
guint    ordet_list_meant         (const State *self, const List *list, const OrdetEvent *event,
                                   guint person, gint kind);
void     ordet_list_remove        (List *list, guint at);
void     ordet_list_insert        (List *list, const Request *request);
void     ordet_list_drop_replies  (List *list);
void     ordet_list_input         (const State *self, const List *list, OrdetOrderInput *input,
                                   OrdetWaiting *waiting);
guint    ordet_list_n_speeches    (const List *list);
OrdetPlace *ordet_list_speeches   (const State *self, const List *list, gsize *n);
gint64   ordet_limit_us           (const State *self, guint person, OrdetKind kind);
void     ordet_state_settle       (State *self);
GArray  *ordet_list_entries       (const State *self, const List *list);

/* ordet-meeting-turn.c: turns */
void     ordet_turn_stop          (OrdetTurn *turn, gint64 now_us);
void     ordet_turn_start         (OrdetTurn *turn, gint64 now_us);
void     ordet_floor_end          (State *self, gint64 now_us, OrdetTurnEnd end);
void     ordet_floor_end_all      (State *self, gint64 now_us);
void     ordet_floor_begin        (State *self, List *list, guint person, OrdetKind kind,
                                   gint64 limit_us, const Request *request, gboolean interrupts,
                                   gint64 now_us);
void     ordet_list_answered      (List *list);

/* ordet-meeting-floor.c, -floor-check.c: hands, next, give … */
gboolean ordet_floor_apply        (State *self, const OrdetEvent *event, guint person);
OrdetRefusal ordet_floor_check    (const State *self, const OrdetEvent *event, guint person);
gint     ordet_floor_kind         (const OrdetEvent *event);
gboolean ordet_floor_skips_turn   (const State *self, guint person, gint kind);

/* ordet-meeting-people.c: the roll, officers, the agenda, rules, corrections */
gboolean ordet_affairs_apply      (OrdetMeeting *meeting, const OrdetEvent *event, guint person);
OrdetRefusal ordet_affairs_check  (const OrdetMeeting *meeting, const OrdetEvent *event,
                                   guint person);

/* ordet-meeting-course.c: items, nested lists, the line, rounds, groups, breaks */
gboolean ordet_course_apply       (State *self, const OrdetEvent *event, guint person);
OrdetRefusal ordet_course_check   (const OrdetMeeting *meeting, const OrdetEvent *event,
                                   guint person);

/* ordet-meeting-business.c: proposals, votes, decisions, elections, notes … */
gboolean ordet_business_apply     (State *self, const OrdetEvent *event);
OrdetRefusal ordet_business_check (const OrdetMeeting *meeting, const OrdetEvent *event);

G_END_DECLS
