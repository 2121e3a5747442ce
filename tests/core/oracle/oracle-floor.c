/* oracle-floor.c — asking for the floor, getting it, leaving it (order.md 1 and 2b)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-act.h"

/* --- turns --- */

void
oracle_drop_request (OracleState *s,
                     gint         i)
{
  for (s->n_waiting--; i < s->n_waiting; i++)
    s->waiting[i] = s->waiting[i + 1];
  s->waiting[s->n_waiting] = (OracleRequest) { 0 };
}

static void
drop_replies (OracleState *s,
              gint         list)
{
  for (gint i = s->n_waiting - 1; i >= 0; i--)
    if (s->waiting[i].kind == ORDET_KIND_REPLY && s->waiting[i].list == list)
      oracle_drop_request (s, i);
}

void
oracle_close_list (OracleList *l)
{
  l->closed = TRUE;
  l->line = ORACLE_LINE_NONE;
  l->when = 0;
}

/* Ends the turn on top; what it interrupted goes on. */
static void
end_top (OracleState *s,
         gint64       now,
         OracleEnd    end)
{
  OracleTurn *t = &s->turns[s->floor];
  OracleList *l = &s->lists[t->list];

  t->spoken_us = oracle_spoken_us (t, now);
  t->on = FALSE;
  t->resumed_us = 0;
  t->end = end;
  if (end == ORACLE_HELD)
    {
      t->cap_ms = s->item_rules.limits[ORDET_KIND_SPEECH] * 1000;
      t->counted = (s->item_rules.counts_as_spoken >> t->kind & 1) != 0;
      if (t->kind == ORDET_KIND_SPEECH && l->line == ORACLE_LINE_AFTER_SPEECH)
        oracle_close_list (l);
    }

  s->floor = s->under;
  s->under = -1;
  if (s->floor >= 0)
    {
      s->turns[s->floor].on = TRUE;
      s->turns[s->floor].resumed_us = now;
    }
}

void
oracle_end_all (OracleState *s,
                gint64       now)
{
  while (s->floor >= 0)
    end_top (s, now, ORACLE_HELD);
}

OracleTurn *
oracle_begin_turn (OracleState *s,
                   gint         who,
                   gint         kind,
                   gint64       limit_us,
                   gint64       now)
{
  gint due = kind == ORDET_KIND_REJOINDER ? oracle_rejoinder_due (s, s->list) : -1;
  OracleTurn *t;

  g_assert (s->n_turns < ORACLE_MAX_TURNS);
  t = &s->turns[s->n_turns];
  *t = (OracleTurn) {
    .limit_us = limit_us, .resumed_us = now, .who = who, .kind = kind,
    .group = oracle_group_of (&s->item_rules, &s->people[who]), .item = s->item, .list = s->list,
    .answers = -1, .inside = s->under, .on = TRUE, .declined = -1, .end = ORACLE_RUNS,
  };
  t->prev_group = t->group;
  t->was_due = due >= 0 && s->turns[due].who == who;
  if (kind == ORDET_KIND_REPLY || kind == ORDET_KIND_REJOINDER)
    t->answers = oracle_last_speech (s, s->list);
  s->floor = s->n_turns++;
  if (kind == ORDET_KIND_SPEECH)
    {
      OracleList *l = &s->lists[s->list];

      drop_replies (s, s->list);
      if (l->line == ORACLE_LINE_AFTER_NEXT)
        l->line = ORACLE_LINE_AFTER_SPEECH;
    }
  return t;
}

/* A speech that begins from the list passes who asked before it. */
static void
pass_others (OracleState *s,
             gint         list,
             gint         seq,
             gint         by)
{
  for (gint i = 0; i < s->n_waiting; i++)
    if (s->waiting[i].kind == ORDET_KIND_SPEECH && s->waiting[i].list == list &&
        s->waiting[i].seq < seq)
      s->waiting[i].passed += by;
}

static void
call_request (OracleState *s,
              gint         i,
              gint64       limit_us,
              gint64       now)
{
  OracleRequest request = s->waiting[i];
  OracleTurn *t;

  oracle_drop_request (s, i);
  t = oracle_begin_turn (s, request.who, request.kind, limit_us, now);
  t->seq = request.seq;
  t->request_passed = request.passed;
  t->request_by_chair = request.by_chair;
  if (request.kind == ORDET_KIND_SPEECH)
    pass_others (s, s->list, request.seq, 1);
}

/* The oldest request of @who on the list on top: of @kind, or, without one
 * (-1), of the kind that goes first. */
static gint
find_request (const OracleState *s,
              gint               who,
              gint               kind)
{
  gint found = -1;

  for (gint i = 0; i < s->n_waiting; i++)
    {
      const OracleRequest *r = &s->waiting[i];
      guint mine = ordet_kind_precedence ((OrdetKind) r->kind);
      guint best = found < 0 ? 0 : ordet_kind_precedence ((OrdetKind) s->waiting[found].kind);

      if (r->list == s->list && r->who == who && (kind == -1 || r->kind == kind) &&
          (found < 0 || mine < best || (mine == best && r->seq < s->waiting[found].seq)))
        found = i;
    }
  return found;
}

/* --- the list and the floor --- */

OrdetRefusal
oracle_act_hand (OracleState     *s,
                 const OracleAct *a)
{
  gint kind = a->kind == -1 ? ORDET_KIND_SPEECH : a->kind;
  gint here = 0, anywhere = 0;
  gint speech;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (kind < 0 || kind == ORDET_KIND_REJOINDER || kind == ORDET_KIND_ROUND)
    REFUSE (BAD_VALUE);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  if (!s->people[a->who].present)
    REFUSE (ABSENT);
  if (!s->people[a->who].speak)
    REFUSE (NO_RIGHT);
  speech = oracle_last_speech (s, s->list);
  if (kind == ORDET_KIND_REPLY && speech < 0)
    REFUSE (NO_SPEECH);
  if (kind == ORDET_KIND_REPLY && s->turns[speech].who == a->who)
    REFUSE (OWN_SPEECH);
  if (s->lists[s->list].closed && (s->item_rules.after_line >> kind & 1) == 0)
    REFUSE (LIST_CLOSED);
  if (kind == ORDET_KIND_SPEECH)
    for (guint f = 0; f < 2; f++)
      {
        gint turn = f == 0 ? s->floor : s->under;
        if (turn >= 0 && s->turns[turn].kind == ORDET_KIND_SPEECH && s->turns[turn].who == a->who)
          REFUSE (HAS_FLOOR);
      }
  for (gint i = 0; i < s->n_waiting; i++)
    if (s->waiting[i].who == a->who && s->waiting[i].kind == kind &&
        s->lists[s->waiting[i].list].item == s->item)
      {
        here += s->waiting[i].list == s->list;
        anywhere++;
      }
  if (kind != ORDET_KIND_SPEECH ? here > 0
                                : s->item_rules.entries >= 0 && here >= s->item_rules.entries)
    REFUSE (ALREADY_WAITING);
  if (kind == ORDET_KIND_SPEECH && s->item_rules.per_item >= 0 &&
      oracle_finished (s, a->who, s->item) + anywhere >= s->item_rules.per_item)
    REFUSE (MAX_SPEECHES);
  if (kind == ORDET_KIND_REPLY && oracle_replies_asked (s, speech) >= s->item_rules.replies)
    REFUSE (MAX_REPLIES);

  g_assert (s->n_waiting < ORACLE_MAX_WAITING);
  s->waiting[s->n_waiting++] = (OracleRequest) {
    .seq = ++s->next_seq, .who = a->who, .kind = kind, .list = s->list,
    .answers = kind == ORDET_KIND_REPLY ? speech : -1,
  };
  ACCEPT;
}

OrdetRefusal
oracle_act_lower (OracleState     *s,
                  const OracleAct *a)
{
  gint i;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (a->kind == -2 || a->kind == ORDET_KIND_ROUND)
    REFUSE (BAD_VALUE);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  i = find_request (s, a->who, a->kind);
  if (i < 0)
    REFUSE (NOT_WAITING);
  oracle_drop_request (s, i);
  ACCEPT;
}

/* Everybody waiting for a speech is in the group that spoke last. */
static gboolean
must_ask (const OracleState *s,
          const OraclePlace *places,
          gint               n)
{
  if (!s->item_rules.ask || s->item_rules.balance != ORDET_BALANCE_ALTERNATE ||
      places[0].kind != ORDET_KIND_SPEECH || oracle_prev (s, s->list) < 0)
    return FALSE;
  for (gint i = 0; i < n; i++)
    if (places[i].kind == ORDET_KIND_SPEECH &&
        oracle_group_of (&s->item_rules, &s->people[places[i].who]) != oracle_prev (s, s->list))
      return FALSE;
  return TRUE;
}

OrdetRefusal
oracle_act_next (OracleState     *s,
                 const OracleAct *a)
{
  OraclePlace places[ORACLE_MAX_WAITING + 1];
  gint n;

  if (s->item < 0)
    REFUSE (NOT_OPEN);
  if (s->under >= 0)
    {
      end_top (s, a->now, ORACLE_HELD);
      ACCEPT;
    }
  oracle_end_all (s, a->now);
  n = oracle_order (s, s->list, places);
  if (n == 0)
    REFUSE (NOBODY_WAITING);
  if (!ordet_event_boolean (a->event, ORDET_KEY_CONTINUE, FALSE) && must_ask (s, places, n))
    REFUSE (ASK);
  if (places[0].seq == 0)
    oracle_begin_turn (s, places[0].who, ORDET_KIND_REJOINDER, places[0].limit_ms * 1000, a->now);
  else
    for (gint i = 0; i < s->n_waiting; i++)
      if (s->waiting[i].seq == places[0].seq)
        {
          call_request (s, i, places[0].limit_ms * 1000, a->now);
          break;
        }
  ACCEPT;
}

OrdetRefusal
oracle_act_give (OracleState     *s,
                 const OracleAct *a)
{
  gint kind = a->kind == -1 ? ORDET_KIND_SPEECH : a->kind;
  gboolean interrupt = ordet_event_boolean (a->event, ORDET_KEY_INTERRUPT, FALSE);
  gint64 limit_us = number (a, ORDET_KEY_LIMIT);
  gint i;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  if (!s->people[a->who].present)
    REFUSE (ABSENT);
  if (kind < 0 || kind == ORDET_KIND_ROUND || (has (a, ORDET_KEY_LIMIT) && limit_us <= 0))
    REFUSE (BAD_VALUE);
  if (interrupt && ((kind != ORDET_KIND_ORDER && kind != ORDET_KIND_INFORMATION &&
                     kind != ORDET_KIND_REPLY) || s->under >= 0))
    REFUSE (BAD_VALUE);

  if (interrupt && s->floor >= 0)
    {
      OracleTurn *t = &s->turns[s->floor];

      t->spoken_us = oracle_spoken_us (t, a->now);
      t->on = FALSE;
      t->resumed_us = 0;
      s->under = s->floor;
      s->floor = -1;
    }
  else
    oracle_end_all (s, a->now);

  if (!has (a, ORDET_KEY_LIMIT))
    limit_us = oracle_limit_us (s, a->who, kind);
  i = find_request (s, a->who, kind);
  if (i >= 0)
    call_request (s, i, limit_us, a->now);
  else
    oracle_begin_turn (s, a->who, kind, limit_us, a->now);
  ACCEPT;
}

OrdetRefusal
oracle_act_done (OracleState     *s,
                 const OracleAct *a)
{
  if (s->floor < 0)
    REFUSE (NOBODY_SPEAKING);
  s->turns[s->floor].cut = ordet_event_boolean (a->event, ORDET_KEY_CUT, FALSE);
  end_top (s, a->now, ORACLE_HELD);
  ACCEPT;
}

/* The turn on top was never held. */
static void
void_top (OracleState *s,
          gint64       now,
          OracleEnd    end)
{
  const OracleTurn *t = &s->turns[s->floor];

  if (t->kind == ORDET_KIND_SPEECH) /* replies asked for since fall too */
    drop_replies (s, t->list);
  if (t->kind == ORDET_KIND_SPEECH && s->lists[t->list].line == ORACLE_LINE_AFTER_SPEECH)
    s->lists[t->list].line = ORACLE_LINE_AFTER_NEXT; /* it does not count: then the next */
  end_top (s, now, end);
}

OrdetRefusal
oracle_act_skip (OracleState     *s,
                 const OracleAct *a)
{
  gint i;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (a->kind == -2 || a->kind == ORDET_KIND_ROUND)
    REFUSE (BAD_VALUE);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  if (s->floor >= 0 && s->turns[s->floor].who == a->who &&
      (a->kind == -1 || s->turns[s->floor].kind == a->kind))
    {
      void_top (s, a->now, ORACLE_SKIPPED);
      ACCEPT;
    }
  i = find_request (s, a->who, a->kind);
  if (i < 0)
    REFUSE (NOT_WAITING);
  oracle_drop_request (s, i);
  ACCEPT;
}

OrdetRefusal
oracle_act_back (OracleState     *s,
                 const OracleAct *a)
{
  OracleTurn turn;

  if (s->floor < 0)
    REFUSE (NOBODY_SPEAKING);
  turn = s->turns[s->floor];
  void_top (s, a->now, ORACLE_TAKEN_BACK);
  if (turn.seq == 0)
    ACCEPT;
  if (turn.kind == ORDET_KIND_SPEECH)
    pass_others (s, turn.list, turn.seq, -1);
  if (s->lists[turn.list].gone || turn.fallen)
    ACCEPT;
  s->waiting[s->n_waiting++] = (OracleRequest) {
    .seq = turn.seq, .who = turn.who, .kind = turn.kind, .list = turn.list, .answers = turn.answers,
    .passed = turn.request_passed, .by_chair = turn.request_by_chair,
  };
  if (turn.kind == ORDET_KIND_SPEECH)
    {
      OracleList *l = &s->lists[turn.list];

      for (gint i = l->n_fixed++; i > 0; i--)
        l->fixed[i] = l->fixed[i - 1];
      l->fixed[0] = turn.seq;
    }
  ACCEPT;
}

OrdetRefusal
oracle_act_decline (OracleState     *s,
                    const OracleAct *a)
{
  gint speech;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  speech = oracle_rejoinder_due (s, s->list);
  if (speech < 0 || s->turns[speech].who != a->who)
    REFUSE (NOT_WAITING);
  s->turns[speech].declined = s->n_turns;
  ACCEPT;
}

OrdetRefusal
oracle_act_move (OracleState     *s,
                 const OracleAct *a)
{
  OraclePlace all[ORACLE_MAX_WAITING + 1];
  gint seqs[ORACLE_MAX_WAITING];
  gint64 to = number (a, ORDET_KEY_TO);
  gint n, n_speeches = 0, n_fixed = 0, from = -1, seq;
  OracleList *l;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (to < 0)
    REFUSE (BAD_VALUE);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  n = oracle_order (s, s->list, all);
  for (gint i = 0; i < n; i++)
    if (all[i].kind == ORDET_KIND_SPEECH)
      {
        if (from < 0 && all[i].who == a->who)
          from = n_speeches;
        n_fixed += all[i].fixed;
        seqs[n_speeches++] = all[i].seq;
      }
  if (from < 0)
    REFUSE (NOT_WAITING);
  if (to > n_speeches - 1)
    REFUSE (BAD_VALUE);

  seq = seqs[from];
  if (from >= n_fixed)
    n_fixed++;
  for (; from < to; from++)
    seqs[from] = seqs[from + 1];
  for (; from > to; from--)
    seqs[from] = seqs[from - 1];
  seqs[to] = seq;
  for (gint i = 0; i < s->n_waiting; i++)
    if (s->waiting[i].seq == seq)
      s->waiting[i].by_chair = TRUE;
  l = &s->lists[s->list];
  l->n_fixed = MAX (n_fixed, (gint) to + 1);
  for (gint i = 0; i < l->n_fixed; i++)
    l->fixed[i] = seqs[i];
  ACCEPT;
}

OrdetRefusal
oracle_act_run_clock (OracleState     *s,
                      const OracleAct *a,
                      gboolean     on)
{
  OracleTurn *t;

  if (s->floor < 0)
    REFUSE (NOBODY_SPEAKING);
  t = &s->turns[s->floor];
  if (t->on == on)
    ACCEPT;
  t->spoken_us = oracle_spoken_us (t, a->now);
  t->on = on;
  t->resumed_us = on ? a->now : 0;
  ACCEPT;
}

OrdetRefusal
oracle_act_extend (OracleState     *s,
                   const OracleAct *a)
{
  OracleTurn *t;

  if (s->floor < 0)
    REFUSE (NOBODY_SPEAKING);
  t = &s->turns[s->floor];
  if (t->limit_us + number (a, ORDET_KEY_SECONDS) < 0)
    REFUSE (BAD_VALUE);
  t->limit_us += number (a, ORDET_KEY_SECONDS);
  t->extended_us += number (a, ORDET_KEY_SECONDS);
  ACCEPT;
}

/* A turn that was skipped or taken back never was: it has no number. The sums
 * and counts follow; whose turn it is to alternate does not. */
OrdetRefusal
oracle_act_correct (OracleState     *s,
                    const OracleAct *a)
{
  gint64 n = number (a, ORDET_KEY_TURN);
  OracleTurn *t = NULL;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (has (a, ORDET_KEY_SECONDS) && number (a, ORDET_KEY_SECONDS) < 0)
    REFUSE (BAD_VALUE);
  if (n < 1)
    REFUSE (BAD_VALUE);
  for (gint i = 0; i < s->n_turns && t == NULL; i++)
    if ((s->turns[i].end == ORACLE_HELD || s->turns[i].end == ORACLE_RUNS) && --n == 0)
      t = &s->turns[i];
  if (t == NULL || t->end == ORACLE_RUNS)
    REFUSE (BAD_VALUE);
  if (a->who >= 0 && a->who != t->who)
    {
      t->who = a->who;
      t->group = oracle_group_of (s->item < 0 ? &s->rules : &s->item_rules, &s->people[a->who]);
    }
  if (has (a, ORDET_KEY_SECONDS))
    t->spoken_us = number (a, ORDET_KEY_SECONDS);
  ACCEPT;
}
