/* ordet-meeting.h — the fold: check an act, apply it, take it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting is its notice and a list of facts. Everything below is derived
 * from those two, and from `now` where the clock matters; nothing here reads
 * a clock, and computing it twice gives the same (order.md).
 */
#pragma once

#include "ordet-event.h"
#include "ordet-notice.h"
#include "ordet-order.h"

G_BEGIN_DECLS

typedef struct _OrdetMeeting OrdetMeeting;

#define ORDET_NOBODY G_MAXUINT /* no person, no turn, no request */

/* A person as the meeting knows them now. Strings belong to the notice or to
 * an event of the meeting and live as long as the meeting. */
typedef struct
{
  const char *id;
  const char *name;
  const char *category;   /* (nullable) */
  const char *list;       /* (nullable) */
  const char *pronoun;    /* (nullable) */
  gint64      number;     /* 0: no card */
  gint64      extra_us;
  gboolean    member;
  gboolean    vote;
  gboolean    speak;
  gboolean    is_new;
  gboolean    present;
  gboolean    attended;   /* was present at some moment */
  OrdetGroup  group;      /* by the meeting's rules, now */
  guint       spoken_meeting; /* finished turns that count as having spoken */
} OrdetPerson;

typedef struct
{
  const char *id;
  const char *title;
  const char *kind;       /* (nullable) */
  gint        minutes;    /* planned; 0: none */
  gboolean    opened;     /* has been open at some moment */
  gboolean    dropped;
  gint64      first_us;   /* when it was first opened; -1: never */
  gint64      last_us;    /* when it was last left; -1: open or never */
  gint64      spent_us;   /* time open until it was last left (see ordet_meeting_item_spent_us) */
  gint64      since_us;   /* when it was opened this time; -1: not open */
} OrdetItem;

/* Somebody waiting on the list, or the rejoinder that is due (seq 0). */
typedef struct
{
  guint              seq;
  guint              person;   /* index */
  OrdetKind          kind;
  gint64             asked_us;
  gint64             limit_us; /* the limit it would have, as things stand */
  gint64             wait_us;  /* expected wait from `now`; see ordet_meeting_waits */
  guint              passed;   /* really passed until now */
  gboolean           fixed;    /* keeps its place */
  gboolean           late;     /* asked after the list was announced as closing */
  guint              n_reasons;
  OrdetReason        reasons[ORDET_MAX_REASONS];
} OrdetEntry;

typedef enum
{
  ORDET_END_RUNNING,
  ORDET_END_DONE,
  ORDET_END_CUT,     /* by the chair */
  ORDET_END_SKIPPED, /* not in the room: never held */
  ORDET_END_BACK,    /* called by mistake: never held */
} OrdetTurnEnd;

/* A turn at the floor, running or past. */
typedef struct
{
  guint        person;       /* who held it (after `correct`) */
  OrdetKind    kind;
  OrdetGroup   group;        /* the speaker's group when it began */
  guint        item;         /* index */
  guint        list;         /* identity of the list it was called from, see OrdetListView.id */
  guint        seq;          /* of the request it came from; 0: given unasked */
  gint64       asked_us;     /* when it was asked for; -1: given unasked */
  gint64       began_us;
  gint64       ended_us;     /* -1 while it runs */
  gint64       spoken_us;    /* without pauses, corrected; until resumed_us while it runs,
                              * see ordet_turn_spoken_us() */
  gint64       limit_us;     /* in force, extensions included */
  gint64       extended_us;
  gboolean     running;      /* the clock runs now */
  gint64       resumed_us;   /* since when it runs */
  gboolean     interrupted;  /* another turn is held on top of it */
  gboolean     interrupts;   /* it was given as an interruption */
  gboolean     counted;      /* counts as having spoken */
  gboolean     first_at_meeting; /* the speaker had not spoken at the meeting */
  gboolean     first_on_item;
  guint        answers;      /* reply, rejoinder: number of the turn answered, or ORDET_NOBODY */
  OrdetTurnEnd end;
} OrdetTurn;

/* The list on top, for showing. */
typedef struct
{
  guint          id;             /* unique in the meeting */
  const char    *title;          /* (nullable) of a nested list */
  guint          depth;          /* 0: the item's own */
  OrdetListState state;
  gboolean       last_call;      /* announced by last-call alone */
  const char    *line_when;      /* (nullable) "after-this", "after-next" while announced by line */
  gint64         closed_us;      /* when the line was drawn; -1 */
  gint64         announced_us;   /* -1 */
  gint64         closes_us;      /* the hour a last call named; -1: none */
  guint          speech;         /* index of the turn replies belong to, or ORDET_NOBODY */
  OrdetGroup     prev;           /* of the last speech begun on it; ORDET_N_GROUPS: none */
  guint          replies_asked;  /* to that speech: waiting or begun, not counting unasked ones */
  guint          n_waiting;      /* requests of every kind, the rejoinder not among them */
  guint          n_speeches;     /* waiting speeches */
  guint          n_below;        /* requests on the lists it lies on top of */
} OrdetListView;

/* An act that changed something and has not been taken back, with the moment
 * it fell in. */
typedef struct
{
  OrdetEvent *event;   /* (unowned) */
  guint       item;    /* open right after it, or right before if none is; ORDET_NOBODY */
  guint       present; /* on the roll right after it */
  guint       voters;  /* of these, who may vote */
} OrdetFact;

typedef struct
{
  gboolean            open;
  gint64              limit_us;
  const char *const  *who;        /* (nullable) the seats, as the round was opened with */
  gint64              since_us;
} OrdetRoundView;

OrdetMeeting       *ordet_meeting_new            (const OrdetNotice   *notice);
void                ordet_meeting_free           (OrdetMeeting        *self);
const OrdetNotice  *ordet_meeting_notice         (const OrdetMeeting  *self);

/* --- acts --- */
gboolean            ordet_meeting_check          (OrdetMeeting        *self,
                                                  const OrdetEvent    *event,
                                                  GError             **error);
gboolean            ordet_meeting_apply          (OrdetMeeting        *self,
                                                  OrdetEvent          *event);
gboolean            ordet_meeting_act            (OrdetMeeting        *self,
                                                  OrdetEvent          *event,
                                                  gboolean            *changed,
                                                  GError             **error);
gsize               ordet_meeting_load           (OrdetMeeting        *self,
                                                  OrdetEvent   *const *events,
                                                  gsize                n_events);
gsize               ordet_meeting_n_events       (const OrdetMeeting  *self);
OrdetEvent         *ordet_meeting_event          (const OrdetMeeting  *self,
                                                  gsize                n);
gboolean            ordet_meeting_event_alive    (const OrdetMeeting  *self,
                                                  gsize                n);
OrdetEvent         *ordet_meeting_undoable       (const OrdetMeeting  *self);
OrdetEvent         *ordet_meeting_redoable       (const OrdetMeeting  *self);
gint64              ordet_meeting_last_us        (const OrdetMeeting  *self);

/* --- the meeting --- */
gboolean            ordet_meeting_opened         (const OrdetMeeting  *self);
gint64              ordet_meeting_opened_us      (const OrdetMeeting  *self);
gboolean            ordet_meeting_closed         (const OrdetMeeting  *self);
gint64              ordet_meeting_closed_us      (const OrdetMeeting  *self);
const OrdetRules   *ordet_meeting_rules          (const OrdetMeeting  *self);
const OrdetRules   *ordet_meeting_item_rules     (const OrdetMeeting  *self);

/* --- people --- */
guint               ordet_meeting_n_people       (const OrdetMeeting  *self);
const OrdetPerson  *ordet_meeting_person         (const OrdetMeeting  *self,
                                                  guint                person);
guint               ordet_meeting_find_person    (const OrdetMeeting  *self,
                                                  const char          *id);
guint               ordet_meeting_find_number    (const OrdetMeeting  *self,
                                                  gint64               number);
guint               ordet_meeting_n_present      (const OrdetMeeting  *self);
guint               ordet_meeting_n_voters       (const OrdetMeeting  *self);
guint               ordet_meeting_spoken_on_item (const OrdetMeeting  *self,
                                                  guint                person,
                                                  guint                item);
guint               ordet_meeting_officers       (const OrdetMeeting  *self,
                                                  const char          *role,
                                                  guint               *people,
                                                  guint                n_max);
guint               ordet_meeting_officer        (const OrdetMeeting  *self,
                                                  const char          *role);

/* --- the agenda --- */
guint               ordet_meeting_n_items        (const OrdetMeeting  *self);
const char         *ordet_item_number            (const OrdetItem     *item);
const OrdetItem    *ordet_meeting_item           (const OrdetMeeting  *self,
                                                  guint                item);
guint               ordet_meeting_find_item      (const OrdetMeeting  *self,
                                                  const char          *id);
guint               ordet_meeting_current_item   (const OrdetMeeting  *self);
gint64              ordet_meeting_item_spent_us  (const OrdetMeeting  *self,
                                                  guint                item,
                                                  gint64               now_us);

/* --- the list and the floor --- */
gboolean            ordet_meeting_list           (const OrdetMeeting  *self,
                                                  OrdetListView       *view);
const OrdetEntry   *ordet_meeting_order          (OrdetMeeting        *self,
                                                  gsize               *n_entries);
void                ordet_meeting_waits          (OrdetMeeting        *self,
                                                  gint64               now_us);
const OrdetTurn    *ordet_meeting_floor          (const OrdetMeeting  *self);
guint               ordet_meeting_floor_number   (const OrdetMeeting  *self);
const OrdetTurn    *ordet_meeting_interrupted    (const OrdetMeeting  *self);
guint               ordet_meeting_n_turns        (const OrdetMeeting  *self);
const OrdetTurn    *ordet_meeting_turn           (const OrdetMeeting  *self,
                                                  guint                turn);
guint               ordet_meeting_turn_ordinal   (const OrdetMeeting  *self,
                                                  guint                turn);
gint64              ordet_meeting_mean_us        (const OrdetMeeting  *self,
                                                  OrdetKind            kind);
guint               ordet_meeting_passes         (OrdetMeeting        *self,
                                                  guint                seq,
                                                  guint               *passed_seqs,
                                                  guint                n_max);

/* --- round, groups, break --- */
gboolean            ordet_meeting_round          (const OrdetMeeting  *self,
                                                  OrdetRoundView      *view);
gboolean            ordet_meeting_in_groups      (const OrdetMeeting  *self,
                                                  gint64              *since_us,
                                                  gint64              *length_us);
gboolean            ordet_meeting_in_break       (const OrdetMeeting  *self,
                                                  gint64              *since_us,
                                                  gint64              *length_us);

/* --- business: proposals, votes, decisions, elections … ---
 * The facts themselves, in the order they were made and not taken back;
 * the status of a proposal is the last one said. */
const OrdetFact    *ordet_meeting_facts          (const OrdetMeeting  *self,
                                                  gsize               *n_facts);
const char         *ordet_meeting_proposal_status (const OrdetMeeting *self,
                                                  const char          *proposal);
gint64              ordet_meeting_group_ms       (const OrdetMeeting  *self,
                                                  guint                item,
                                                  OrdetGroup           group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetMeeting, ordet_meeting_free)

G_END_DECLS
