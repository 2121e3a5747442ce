/* oracle-acts.c — which act does what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-act.h"

static OrdetRefusal
fact (OracleState *s)
{
  s->n_facts++;
  ACCEPT;
}

static OrdetRefusal
act (OracleState     *s,
     const OracleAct *a)
{
  switch (ordet_event_act (a->event))
    {
    case ORDET_ACT_OPEN:
      s->opened = TRUE;
      ACCEPT;
    case ORDET_ACT_CLOSE:
      oracle_end_all (s, a->now);
      s->closed = TRUE;
      ACCEPT;
    case ORDET_ACT_ADD: return oracle_act_add (s, a);
    case ORDET_ACT_ARRIVE: return oracle_act_arrive (s, a);
    case ORDET_ACT_LEAVE: return oracle_act_leave (s, a);
    case ORDET_ACT_CATEGORY: return oracle_act_category (s, a);
    case ORDET_ACT_PERSON: return oracle_act_person (s, a);
    case ORDET_ACT_AGENDA: return oracle_act_agenda (s, a);
    case ORDET_ACT_OFFICER: return oracle_act_officer (s, a);
    case ORDET_ACT_ITEM: return oracle_act_item (s, a);
    case ORDET_ACT_ITEM_END: return oracle_act_item_end (s, a);
    case ORDET_ACT_HAND: return oracle_act_hand (s, a);
    case ORDET_ACT_LOWER: return oracle_act_lower (s, a);
    case ORDET_ACT_NEXT: return oracle_act_next (s, a);
    case ORDET_ACT_GIVE: return oracle_act_give (s, a);
    case ORDET_ACT_DONE: return oracle_act_done (s, a);
    case ORDET_ACT_SKIP: return oracle_act_skip (s, a);
    case ORDET_ACT_BACK: return oracle_act_back (s, a);
    case ORDET_ACT_DECLINE: return oracle_act_decline (s, a);
    case ORDET_ACT_MOVE: return oracle_act_move (s, a);
    case ORDET_ACT_PAUSE: return oracle_act_run_clock (s, a, FALSE);
    case ORDET_ACT_RESUME: return oracle_act_run_clock (s, a, TRUE);
    case ORDET_ACT_EXTEND: return oracle_act_extend (s, a);
    case ORDET_ACT_CORRECT: return oracle_act_correct (s, a);
    case ORDET_ACT_RULES: return oracle_act_rules (s, a);
    case ORDET_ACT_LAST_CALL: return oracle_act_last_call (s);
    case ORDET_ACT_LINE: return oracle_act_line (s, a);
    case ORDET_ACT_UNLINE: return oracle_act_unline (s);
    case ORDET_ACT_PUSH: return oracle_act_push (s, a);
    case ORDET_ACT_POP: return oracle_act_pop (s);
    case ORDET_ACT_ROUND: return oracle_act_round (s, a);
    case ORDET_ACT_TURN: return oracle_act_round_turn (s, a, FALSE);
    case ORDET_ACT_PASS: return oracle_act_round_turn (s, a, TRUE);
    case ORDET_ACT_ROUND_END: return oracle_act_round_end (s, a);
    case ORDET_ACT_GROUPS: return oracle_act_mark (s, a, &s->groups_us, &s->groups_since);
    case ORDET_ACT_BREAK: return oracle_act_mark (s, a, &s->break_us, &s->break_since);
    case ORDET_ACT_GROUPS_END:
      s->groups_us = 0;
      s->groups_since = -1;
      ACCEPT;
    case ORDET_ACT_BREAK_END:
      s->break_us = 0;
      s->break_since = -1;
      ACCEPT;
    default:
      return fact (s);
    }
}

OrdetRefusal
oracle_step (OracleState      *s,
             const OrdetEvent *event)
{
  OracleAct a = { .event = event, .now = ordet_event_at_us (event), .who = -1, .kind = -1 };
  const char *who = ordet_event_string (event, ORDET_KEY_WHO);
  const char *kind = ordet_event_string (event, ORDET_KEY_KIND);
  OrdetKind known;

  if (who != NULL)
    a.who = find_person (s, who);
  if (kind != NULL)
    a.kind = ordet_kind_from_string (kind, &known) ? (gint) known : -2;
  if (s->closed && ordet_event_act (event) != ORDET_ACT_ITEM_END)
    REFUSE (ALREADY_CLOSED);
  return act (s, &a);
}
