/* oracle-affairs.c — people, agenda, officers, rules (meeting-log.md)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-act.h"

/* --- people, agenda, rules --- */

OrdetRefusal
oracle_act_add (OracleState     *s,
                const OracleAct *a)
{
  const char *category = ordet_event_string (a->event, ORDET_KEY_CATEGORY);

  if (a->who >= 0)
    REFUSE (BAD_VALUE);
  if (category != NULL && !oracle_category_known (&s->rules, category))
    REFUSE (BAD_VALUE);
  g_assert (s->n_people < ORACLE_MAX_PEOPLE);
  s->people[s->n_people++] = (OraclePerson) {
    .id = text (a, ORDET_KEY_WHO), .name = text (a, ORDET_KEY_NAME),
    .category = text (a, ORDET_KEY_CATEGORY), .list = text (a, ORDET_KEY_LIST),
    .number = (gint) number (a, ORDET_KEY_NUMBER),
    .member = ordet_event_boolean (a->event, ORDET_KEY_MEMBER, TRUE),
    .vote = ordet_event_boolean (a->event, ORDET_KEY_VOTE_RIGHT, TRUE),
    .speak = ordet_event_boolean (a->event, ORDET_KEY_SPEAK, TRUE),
    .is_new = ordet_event_boolean (a->event, ORDET_KEY_NEW, FALSE),
  };
  ACCEPT;
}

OrdetRefusal
oracle_act_arrive (OracleState     *s,
                   const OracleAct *a)
{
  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  s->people[a->who].present = TRUE;
  ACCEPT;
}

/* What is due to them falls on every list, for good; also what would return
 * if their turn were taken back: not called, it would have waited and fallen. */
OrdetRefusal
oracle_act_leave (OracleState     *s,
                  const OracleAct *a)
{
  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (!s->people[a->who].present)
    ACCEPT;
  for (gint l = 0; l < s->n_lists; l++)
    {
      gint speech = s->lists[l].gone ? -1 : oracle_rejoinder_due (s, l);
      if (speech >= 0 && s->turns[speech].who == a->who)
        s->turns[speech].declined = s->n_turns;
    }
  for (gint i = s->n_waiting - 1; i >= 0; i--)
    if (s->waiting[i].who == a->who)
      oracle_drop_request (s, i);
  for (guint f = 0; f < 2; f++)
    {
      gint turn = f == 0 ? s->floor : s->under;
      if (turn >= 0 && s->turns[turn].who == a->who)
        s->turns[turn].fallen = TRUE;
    }
  s->people[a->who].present = FALSE;
  ACCEPT;
}

OrdetRefusal
oracle_act_category (OracleState     *s,
                     const OracleAct *a)
{
  const char *category = ordet_event_string (a->event, ORDET_KEY_CATEGORY);
  const char *list = ordet_event_string (a->event, ORDET_KEY_LIST);

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (category == NULL && list == NULL)
    REFUSE (BAD_VALUE);
  if (category != NULL && !oracle_category_known (&s->rules, category))
    REFUSE (BAD_VALUE);
  if (list != NULL && !g_str_equal (list, "a") && !g_str_equal (list, "b") &&
      !g_str_equal (list, "none"))
    REFUSE (BAD_VALUE);
  if (category != NULL && (s->people[a->who].category != 0 || !g_str_equal (category, "unstated")))
    s->people[a->who].category = text (a, ORDET_KEY_CATEGORY);
  if (list != NULL)
    s->people[a->who].list = text (a, ORDET_KEY_LIST);
  ACCEPT;
}

OrdetRefusal
oracle_act_person (OracleState     *s,
                   const OracleAct *a)
{
  OraclePerson *p;

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  if (has (a, ORDET_KEY_EXTRA_S) && number (a, ORDET_KEY_EXTRA_S) < 0)
    REFUSE (BAD_VALUE);
  p = &s->people[a->who];
  if (has (a, ORDET_KEY_NAME))
    p->name = text (a, ORDET_KEY_NAME);
  if (has (a, ORDET_KEY_PRONOUN))
    p->pronoun = text (a, ORDET_KEY_PRONOUN);
  if (has (a, ORDET_KEY_NUMBER))
    p->number = (gint) number (a, ORDET_KEY_NUMBER);
  if (has (a, ORDET_KEY_EXTRA_S))
    p->extra_s = (gint) number (a, ORDET_KEY_EXTRA_S);
  p->member = ordet_event_boolean (a->event, ORDET_KEY_MEMBER, p->member);
  p->vote = ordet_event_boolean (a->event, ORDET_KEY_VOTE_RIGHT, p->vote);
  p->speak = ordet_event_boolean (a->event, ORDET_KEY_SPEAK, p->speak);
  p->is_new = ordet_event_boolean (a->event, ORDET_KEY_NEW, p->is_new);
  ACCEPT;
}

static gint
place_of (const OracleState *s,
          gint               item)
{
  gint place = 0;

  while (s->agenda[place] != item)
    place++;
  return place;
}

/* Lays @item before another, or last (-1). */
static void
place_item (OracleState *s,
            gint         item,
            gint         before)
{
  gint to = before < 0 ? s->n_items - 1 : place_of (s, before);
  gint from = place_of (s, item);

  if (before >= 0 && from < to)
    to--;
  for (; from < to; from++)
    s->agenda[from] = s->agenda[from + 1];
  for (; from > to; from--)
    s->agenda[from] = s->agenda[from - 1];
  s->agenda[to] = item;
}

OrdetRefusal
oracle_act_agenda (OracleState     *s,
                   const OracleAct *a)
{
  const char *op = ordet_event_string (a->event, ORDET_KEY_OP);
  gint item = find_item (s, text (a, ORDET_KEY_ITEM));
  gint before = has (a, ORDET_KEY_BEFORE) ? find_item (s, text (a, ORDET_KEY_BEFORE)) : -1;

  if ((!g_str_equal (op, "add") && !g_str_equal (op, "title") && !g_str_equal (op, "minutes") &&
       !g_str_equal (op, "move") && !g_str_equal (op, "drop")) ||
      (has (a, ORDET_KEY_MINUTES) && number (a, ORDET_KEY_MINUTES) < 0) ||
      (g_str_equal (op, "title") && !has (a, ORDET_KEY_TITLE)) ||
      (g_str_equal (op, "minutes") && !has (a, ORDET_KEY_MINUTES)))
    REFUSE (BAD_VALUE);
  if ((!g_str_equal (op, "add") && item < 0) || (has (a, ORDET_KEY_BEFORE) && before < 0))
    REFUSE (UNKNOWN_ITEM);
  if ((g_str_equal (op, "add") && item >= 0) ||
      (g_str_equal (op, "drop") && s->items[item].opened))
    REFUSE (BAD_VALUE);

  if (g_str_equal (op, "add"))
    {
      g_assert (s->n_items < ORACLE_MAX_ITEMS);
      item = s->n_items++;
      s->agenda[item] = item;
      s->items[item] = (OracleItem) {
        .id = text (a, ORDET_KEY_ITEM), .title = text (a, ORDET_KEY_TITLE),
        .kind = text (a, ORDET_KEY_KIND), .minutes = (gint) number (a, ORDET_KEY_MINUTES),
        .list = -1,
      };
      place_item (s, item, before);
    }
  else if (g_str_equal (op, "title"))
    s->items[item].title = text (a, ORDET_KEY_TITLE);
  else if (g_str_equal (op, "minutes"))
    s->items[item].minutes = (gint) number (a, ORDET_KEY_MINUTES);
  else if (g_str_equal (op, "move"))
    place_item (s, item, before);
  else
    s->items[item].dropped = TRUE;
  ACCEPT;
}

OrdetRefusal
oracle_act_officer (OracleState     *s,
                    const OracleAct *a)
{
  OracleText role = text (a, ORDET_KEY_ROLE);

  if (a->who == -2)
    REFUSE (UNKNOWN_PERSON);
  /* The last said holds the office now: the same once more changes nothing. */
  for (gint i = s->n_officers - 1; i >= 0; i--)
    if (s->officers[i].role == role)
      {
        if (s->officers[i].who == a->who)
          ACCEPT;
        break;
      }
  g_assert (s->n_officers < ORACLE_MAX_OFFICERS);
  s->officers[s->n_officers].role = role;
  s->officers[s->n_officers++].who = a->who;
  ACCEPT;
}

OrdetRefusal
oracle_act_rules (OracleState     *s,
                  const OracleAct *a)
{
  const OrdetRules *said = ordet_event_rules (a->event, ORDET_KEY_RULES);
  gboolean item_only = ordet_event_boolean (a->event, ORDET_KEY_ITEM_ONLY, FALSE);

  if (!oracle_rules_valid (said))
    REFUSE (BAD_VALUE);
  if (item_only && s->item < 0)
    REFUSE (NOT_OPEN);
  if (!item_only)
    oracle_rules_merge (&s->rules, said);
  if (s->item >= 0)
    oracle_rules_merge (&s->item_rules, said);
  ACCEPT;
}
