/* oracle.h — a second, slow engine to hold the first one against
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written from order.md and meeting-log.md alone. It is meant to be read
 * beside them, not to be fast: everything that can be derived is derived
 * again from the turns each time it is asked for, and after every act the
 * whole meeting is folded anew from the beginning. The state is one flat
 * struct of whole numbers, so "everything is as before" is memcmp().
 */
#pragma once

#include "ordet-event.h"
#include "ordet-notice.h"
#include "ordet-order.h"

G_BEGIN_DECLS

/* bench-beside asks for more. */
#ifndef ORACLE_MAX_PEOPLE
#define ORACLE_MAX_PEOPLE     48
#define ORACLE_MAX_WAITING    96
#endif
#define ORACLE_MAX_ITEMS      24
#define ORACLE_MAX_LISTS      40
#define ORACLE_MAX_TURNS      280
#define ORACLE_MAX_CATEGORIES 8
#define ORACLE_MAX_OFFICERS   32

/* Texts are quarks: equal texts, equal numbers; 0 is "not said". */
typedef gint OracleText;

typedef struct
{
  gint       scope, count_cap, balance, tier_first;
  OracleText groups[2][ORACLE_MAX_CATEGORIES];
  gint       weights[2];
  gint       safe, max_passed, ask, entries, per_item, guests_last;
  gint       limits[ORDET_N_KINDS], again, warn[ORDET_N_KINDS];
  gint       replies, rejoinder;
  gint       after_line, counts_as_spoken; /* bits of kinds */
  OracleText categories[ORACLE_MAX_CATEGORIES];
} OracleRules;

typedef struct
{
  OracleText id, name, category, list, pronoun;
  gint       number, member, vote, speak, is_new, extra_s, present;
} OraclePerson;

typedef struct
{
  OracleText id, title, kind;
  gint       minutes, opened, dropped;
  gint       list; /* its own list; -1: not opened yet */
} OracleItem;

/* When a line that has been announced closes its list. */
typedef enum
{
  ORACLE_LINE_NONE,
  ORACLE_LINE_LAST_CALL,   /* announced, closes nothing */
  ORACLE_LINE_AFTER_SPEECH, /* when a speech has ended */
  ORACLE_LINE_AFTER_NEXT,  /* when the next speech that begins has ended */
} OracleLine;

typedef struct
{
  OracleText title;
  gint       item;
  gint       below;   /* the list under it; -1: it is the item's own */
  gint       gone;    /* popped or dropped */
  gint       closed;
  OracleLine line;
  OracleText when;
  gint       n_fixed;
  gint       fixed[ORACLE_MAX_WAITING]; /* seqs */
} OracleList;

typedef struct
{
  gint seq, who, kind, list, passed;
  gint answers;  /* turn that a reply belongs to; -1 */
  gint by_chair; /* its place was made by hand, which is among its reasons */
} OracleRequest;

typedef enum
{
  ORACLE_RUNS,
  ORACLE_HELD,
  ORACLE_SKIPPED,
  ORACLE_TAKEN_BACK,
} OracleEnd;

typedef struct
{
  gint64    limit_us, extended_us, spoken_us, resumed_us, cap_ms;
  gint      who, kind, group, item, list;
  gint      seq;      /* of the request; 0: unasked, or a rejoinder */
  gint      was_due;  /* a rejoinder that was due when it began */
  gint      prev_group; /* the speaker's when it began, whoever really held it */
  gint      request_passed, request_by_chair; /* as it was when it was called */
  gint      answers;  /* -1 */
  gint      inside;   /* given as an interruption of turn …; -1 */
  gint      on;       /* the clock goes */
  gint      counted;  /* counts as having spoken */
  gint      cut;
  gint      fallen;   /* the speaker has left since: the request does not return */
  gint      declined; /* a speech: how many turns there were when its rejoinder was declined; -1 */
  OracleEnd end;
} OracleTurn;

typedef struct
{
  OracleRules   rules, item_rules;
  gint          n_people, n_items, n_lists, n_waiting, n_turns, n_officers, n_facts;
  gint          next_seq;
  gint          opened, closed;
  gint          item;         /* -1 */
  gint          list;         /* the list on top; -1 */
  gint          floor, under; /* turns; -1 */
  gint          round;        /* open */
  OracleText    round_who;    /* the seats, one after the other */
  gint64        round_us, round_since;
  gint64        groups_us, groups_since, break_us, break_since; /* since: -1 */
  OraclePerson  people[ORACLE_MAX_PEOPLE];
  OracleItem    items[ORACLE_MAX_ITEMS];
  gint          agenda[ORACLE_MAX_ITEMS]; /* the items in the order of the agenda */
  OracleList    lists[ORACLE_MAX_LISTS];
  OracleRequest waiting[ORACLE_MAX_WAITING];
  OracleTurn    turns[ORACLE_MAX_TURNS];
  struct { OracleText role, who; } officers[ORACLE_MAX_OFFICERS];
} OracleState;

/* The reasons of a speech that follow from one rule each. */
#define ORACLE_REASON(code) (1u << ORDET_REASON_##code)
#define ORACLE_REASONS \
  (ORACLE_REASON (FIXED_PLACE) | ORACLE_REASON (PLACED_BY_CHAIR) | ORACLE_REASON (LIMIT_REACHED) | \
   ORACLE_REASON (PASSED) | ORACLE_REASON (FIRST_AT_MEETING) | ORACLE_REASON (FIRST_ON_ITEM) | \
   ORACLE_REASON (OTHER_LIST) | ORACLE_REASON (LEAST_SPOKEN))

/* A place in the whole order. */
typedef struct
{
  gint   seq, who, kind, passed, fixed; /* seq 0: the rejoinder that is due */
  gint64 limit_ms;
  gint   predicted; /* times passed when it is picked */
  guint  why;       /* bits of OrdetReasonCode: which of ORACLE_REASONS it has */
} OraclePlace;

typedef struct
{
  const OrdetNotice *notice; /* (unowned) */
  GPtrArray         *facts;  /* (owned) (element-type OrdetEvent) what holds */
  GPtrArray         *undone; /* (owned) (element-type OrdetEvent) the last one last */
  OracleState        state;
} Oracle;

/* --- oracle.c --- */
Oracle      *oracle_new  (const OrdetNotice *notice);
void         oracle_free (Oracle            *self);
OrdetRefusal oracle_act  (Oracle            *self,
                          OrdetEvent        *event,
                          gboolean          *changed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Oracle, oracle_free)

/* --- oracle-acts.c --- */
OrdetRefusal oracle_step (OracleState       *s,
                          const OrdetEvent  *event);

/* --- oracle-order.c: what can be derived --- */
gint     oracle_group_of      (const OracleRules *rules,
                               const OraclePerson *person);
gint     oracle_finished      (const OracleState *s,
                               gint               who,
                               gint               item);
gint64   oracle_used_ms       (const OracleState *s,
                               gint               list,
                               gint               group);
gint64   oracle_group_ms      (const OracleState *s,
                               gint               item,
                               gint               group);
gint     oracle_last_speech   (const OracleState *s,
                               gint               list);
gint     oracle_prev          (const OracleState *s,
                               gint               list);
gint     oracle_replies_asked (const OracleState *s,
                               gint               speech);
gint     oracle_rejoinder_due (const OracleState *s,
                               gint               list);
gint64   oracle_limit_us      (const OracleState *s,
                               gint               who,
                               gint               kind);
gint     oracle_order         (const OracleState *s,
                               gint               list,
                               OraclePlace       *places);
void     oracle_settle        (OracleState       *s);
gint64   oracle_spoken_us     (const OracleTurn  *turn,
                               gint64             now_us);

/* --- oracle-rules.c --- */
void     oracle_rules_init    (OracleRules       *rules);
gboolean oracle_rules_valid   (const OrdetRules  *said);
void     oracle_rules_merge   (OracleRules       *rules,
                               const OrdetRules  *said);
gboolean oracle_category_known (const OracleRules *rules,
                               const char        *category);

G_END_DECLS
