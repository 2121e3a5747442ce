/* oracle-course.c — the line, nested lists, rounds, items (order.md 2b)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-act.h"

OrdetRefusal
oracle_act_line (OracleState     *s,
                 const OracleAct *a)
{
  const char *when = ordet_event_string (a->event, ORDET_KEY_WHEN);
  OracleList *l;
  gboolean runs = FALSE;

  if (g_strcmp0 (when, "now") != 0 && g_strcmp0 (when, "after-this") != 0 &&
      g_strcmp0 (when, "after-next") != 0)
    REFUSE (BAD_VALUE);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  l = &s->lists[s->list];
  if (l->closed)
    REFUSE (LIST_CLOSED);
  for (guint f = 0; f < 2; f++)
    {
      gint turn = f == 0 ? s->floor : s->under;
      runs |=
          turn >= 0 && s->turns[turn].kind == ORDET_KIND_SPEECH && s->turns[turn].list == s->list;
    }
  if (g_str_equal (when, "now") || (g_str_equal (when, "after-this") && !runs))
    {
      oracle_close_list (l);
      ACCEPT;
    }
  if (l->line == ORACLE_LINE_AFTER_SPEECH && g_str_equal (when, "after-this"))
    ACCEPT;
  l->line = g_str_equal (when, "after-this") ? ORACLE_LINE_AFTER_SPEECH : ORACLE_LINE_AFTER_NEXT;
  l->when = text (a, ORDET_KEY_WHEN);
  ACCEPT;
}

OrdetRefusal
oracle_act_last_call (OracleState *s)
{
  OracleList *l;

  if (s->item < 0)
    REFUSE (NOT_OPEN);
  l = &s->lists[s->list];
  if (l->closed)
    REFUSE (LIST_CLOSED);
  if (l->line == ORACLE_LINE_NONE)
    l->line = ORACLE_LINE_LAST_CALL;
  ACCEPT;
}

OrdetRefusal
oracle_act_unline (OracleState *s)
{
  OracleList *l;

  if (s->item < 0)
    REFUSE (NOT_OPEN);
  l = &s->lists[s->list];
  l->closed = FALSE;
  l->line = ORACLE_LINE_NONE;
  l->when = 0;
  ACCEPT;
}

static gint
new_list (OracleState *s,
          gint         item,
          gint         below,
          OracleText   title)
{
  g_assert (s->n_lists < ORACLE_MAX_LISTS);
  s->lists[s->n_lists] = (OracleList) { .title = title, .item = item, .below = below };
  return s->n_lists++;
}

OrdetRefusal
oracle_act_push (OracleState     *s,
                 const OracleAct *a)
{
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  s->list = new_list (s, s->item, s->list, text (a, ORDET_KEY_TITLE));
  ACCEPT;
}

static void
drop_top_list (OracleState *s)
{
  for (gint i = s->n_waiting - 1; i >= 0; i--)
    if (s->waiting[i].list == s->list)
      oracle_drop_request (s, i);
  s->lists[s->list].gone = TRUE;
  s->list = s->lists[s->list].below;
}

OrdetRefusal
oracle_act_pop (OracleState *s)
{
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  if (s->lists[s->list].below < 0)
    REFUSE (BAD_VALUE);
  drop_top_list (s);
  ACCEPT;
}

/* --- round, groups, break --- */

OrdetRefusal
oracle_act_round (OracleState     *s,
                  const OracleAct *a)
{
  const char *const *who = ordet_event_strings (a->event, ORDET_KEY_PEOPLE);

  for (guint i = 0; who != NULL && who[i] != NULL; i++)
    if (find_person (s, who[i]) < 0)
      REFUSE (UNKNOWN_PERSON);
  if (has (a, ORDET_KEY_LIMIT) && number (a, ORDET_KEY_LIMIT) <= 0)
    REFUSE (BAD_VALUE);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  oracle_end_all (s, a->now);
  s->n_facts++; /* each round is a new one */
  s->round = TRUE;
  s->round_who = 0;
  if (who != NULL)
    {
      g_autofree char *joined = g_strjoinv (" ", (char **) who);
      s->round_who = (OracleText) g_quark_from_string (joined);
    }
  s->round_since = a->now;
  s->round_us = has (a, ORDET_KEY_LIMIT) ? number (a, ORDET_KEY_LIMIT)
                                         : s->item_rules.limits[ORDET_KIND_ROUND] * ORDET_SECOND;
  ACCEPT;
}

OrdetRefusal
oracle_act_round_turn (OracleState     *s,
                       const OracleAct *a,
                       gboolean     pass)
{
  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  if (!pass && !s->people[a->who].present)
    REFUSE (ABSENT);
  if (!s->round)
    REFUSE (BAD_VALUE);
  oracle_end_all (s, a->now);
  if (!pass)
    oracle_begin_turn (s, a->who, ORDET_KIND_ROUND, s->round_us, a->now);
  else
    s->n_facts++;
  ACCEPT;
}

static void
drop_round (OracleState *s)
{
  s->round = FALSE;
  s->round_who = 0;
  s->round_us = s->round_since = 0;
}

OrdetRefusal
oracle_act_round_end (OracleState     *s,
                      const OracleAct *a)
{
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  if (!s->round)
    REFUSE (BAD_VALUE);
  oracle_end_all (s, a->now);
  drop_round (s);
  ACCEPT;
}

OrdetRefusal
oracle_act_mark (OracleState     *s,
                 const OracleAct *a,
                 gint64      *length_us,
                 gint64      *since_us)
{
  if (number (a, ORDET_KEY_SECONDS) <= 0)
    REFUSE (BAD_VALUE);
  oracle_end_all (s, a->now);
  s->n_facts++; /* a mark for the minutes, each time */
  *length_us = number (a, ORDET_KEY_SECONDS);
  *since_us = a->now;
  ACCEPT;
}

/* Everything on top of the item's own list goes. */
static void
drop_nested (OracleState *s)
{
  while (s->list >= 0 && s->lists[s->list].below >= 0)
    drop_top_list (s);
}

OrdetRefusal
oracle_act_item (OracleState     *s,
                 const OracleAct *a)
{
  gint to = find_item (s, text (a, ORDET_KEY_ITEM));

  if (to < 0)
    REFUSE (UNKNOWN_ITEM);
  oracle_end_all (s, a->now);
  drop_nested (s);
  drop_round (s);
  s->item_rules = s->rules; /* item_only holds until the item ends, here or by another */
  s->item = to;
  s->items[to].opened = TRUE;
  if (s->items[to].list < 0)
    s->items[to].list = new_list (s, to, -1, 0);
  s->list = s->items[to].list;
  ACCEPT;
}

OrdetRefusal
oracle_act_item_end (OracleState     *s,
                     const OracleAct *a)
{
  if (s->item < 0)
    REFUSE (NOT_OPEN);
  oracle_end_all (s, a->now);
  drop_nested (s);
  drop_round (s);
  s->item = s->list = -1;
  memset (&s->item_rules, 0, sizeof s->item_rules);
  ACCEPT;
}
