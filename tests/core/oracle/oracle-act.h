/* oracle-act.h — an act being carried out by the slow engine
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step works on a state that is thrown away when it is refused, so it may
 * begin to change before it knows.
 */
#pragma once

#include "oracle.h"

G_BEGIN_DECLS

#define REFUSE(code) return ORDET_REFUSAL_##code
#define ACCEPT return ORDET_REFUSAL_NONE

/* The words of an act, looked up once. */
typedef struct
{
  const OrdetEvent *event;
  gint64            now;
  gint              who;  /* -1: not named; -2: unknown */
  gint              kind; /* -1: not said; -2: no such kind */
} OracleAct;

OrdetRefusal oracle_act_hand (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_lower (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_next (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_give (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_done (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_skip (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_back (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_decline (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_move (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_run_clock (OracleState *s, const OracleAct *a, gboolean on);
OrdetRefusal oracle_act_extend (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_correct (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_line (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_last_call (OracleState *s);
OrdetRefusal oracle_act_unline (OracleState *s);
OrdetRefusal oracle_act_push (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_pop (OracleState *s);
OrdetRefusal oracle_act_round (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_round_turn (OracleState *s, const OracleAct *a, gboolean pass);
OrdetRefusal oracle_act_round_end (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_mark (OracleState *s, const OracleAct *a, gint64 *length_us,
                              gint64 *since_us);
OrdetRefusal oracle_act_add (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_arrive (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_leave (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_category (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_person (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_agenda (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_officer (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_item (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_item_end (OracleState *s, const OracleAct *a);
OrdetRefusal oracle_act_rules (OracleState *s, const OracleAct *a);
void oracle_end_all (OracleState *s, gint64 now);
void oracle_drop_request (OracleState *s, gint i);
void oracle_close_list (OracleList *l);
OracleTurn *oracle_begin_turn (OracleState *s, gint who, gint kind, gint64 limit_us, gint64 now);

static inline OracleText
text (const OracleAct *a,
      OrdetKey         key)
{
  const char *said = ordet_event_string (a->event, key);
  return said != NULL ? (OracleText) g_quark_from_string (said) : 0;
}

static inline gboolean
has (const OracleAct *a,
     OrdetKey         key)
{
  return ordet_event_has (a->event, key);
}

static inline gint64
number (const OracleAct *a,
        OrdetKey         key)
{
  return ordet_event_integer (a->event, key, 0);
}

static inline gint
find_person (const OracleState *s,
             const char        *id)
{
  for (gint i = 0; i < s->n_people; i++)
    if (g_str_equal (g_quark_to_string ((GQuark) s->people[i].id), id))
      return i;
  return -2;
}

static inline gint
find_item (const OracleState *s,
           OracleText         id)
{
  for (gint i = 0; i < s->n_items; i++)
    if (s->items[i].id == id && !s->items[i].dropped)
      return i;
  return -1;
}

G_END_DECLS
