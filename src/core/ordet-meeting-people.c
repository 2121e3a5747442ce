/* ordet-meeting-people.c — the roll, officers, the agenda, rules, corrections
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

#include <string.h>

/* Two texts, either of which may be missing. */
#define same_text(a, b) (g_strcmp0 ((a), (b)) == 0)

static gboolean
known_category (const State *self,
                const char  *category)
{
  static const char *const known[] = { "woman", "man", "nonbinary", "unstated", NULL };

  return g_strv_contains (known, category)
         || (self->rules->categories != NULL
             && g_strv_contains ((const char *const *) self->rules->categories, category));
}

static gboolean
good_list_and_category (const State      *self,
                        const OrdetEvent *event)
{
  static const char *const lists[] = { "a", "b", "none", NULL };
  const char *list = ordet_event_string (event, ORDET_KEY_LIST);
  const char *category = ordet_event_string (event, ORDET_KEY_CATEGORY);

  return (list == NULL || g_strv_contains (lists, list))
         && (category == NULL || known_category (self, category));
}

static OrdetRefusal
check_agenda (const State      *self,
              const OrdetEvent *event)
{
  static const char *const ops[] = { "add", "title", "minutes", "move", "drop", NULL };
  const char *op = ordet_event_string (event, ORDET_KEY_OP);
  const char *id = ordet_event_string (event, ORDET_KEY_ITEM);
  const char *before = ordet_event_string (event, ORDET_KEY_BEFORE);
  guint item;

  if (*id == '\0' || !g_strv_contains (ops, op)
      || !ordet_event_within (event, ORDET_KEY_MINUTES, 0, 100000)
      || ((strcmp (op, "title") == 0 || strcmp (op, "add") == 0)
          && !ordet_event_has (event, ORDET_KEY_TITLE))
      || (strcmp (op, "minutes") == 0 && !ordet_event_has (event, ORDET_KEY_MINUTES)))
    return ORDET_REFUSAL_BAD_VALUE;
  item = ordet_state_find_item (self, id);
  if (item == ORDET_NOBODY && strcmp (op, "add") != 0)
    return ORDET_REFUSAL_UNKNOWN_ITEM;
  if (before != NULL && ordet_state_find_item (self, before) == ORDET_NOBODY)
    return ORDET_REFUSAL_UNKNOWN_ITEM;
  if (item != ORDET_NOBODY && strcmp (op, "add") == 0)
    return ORDET_REFUSAL_BAD_VALUE;
  if (strcmp (op, "drop") == 0 && state_item (self, item)->shown.opened)
    return ORDET_REFUSAL_BAD_VALUE;
  return ORDET_REFUSAL_NONE;
}

/* Turns that were held are counted from 1; one skipped or taken back never
 * was. */
static guint
held_turn (const State *self,
           gint64       number)
{
  gint64 n = 0;

  for (guint i = 0; i < self->n_turns; i++)
    {
      OrdetTurnEnd end = state_turn (self, i)->shown.end;

      if (end != ORDET_END_SKIPPED && end != ORDET_END_BACK && ++n == number)
        return i;
    }
  return ORDET_NOBODY;
}

static OrdetRefusal
check_correct (const State      *self,
               const OrdetEvent *event)
{
  guint turn;

  if (!ordet_event_within (event, ORDET_KEY_SECONDS, 0, G_MAXINT64))
    return ORDET_REFUSAL_BAD_VALUE;
  turn = held_turn (self, ordet_event_required (event, ORDET_KEY_TURN));
  return turn == ORDET_NOBODY || state_turn (self, turn)->shown.end == ORDET_END_RUNNING
           ? ORDET_REFUSAL_BAD_VALUE
           : ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_rules (const State      *self,
             const OrdetEvent *event)
{
  const OrdetRules *rules = ordet_event_rules (event, ORDET_KEY_RULES);

  if (!ordet_rules_valid (rules))
    return ORDET_REFUSAL_BAD_VALUE;
  return ordet_event_boolean (event, ORDET_KEY_ITEM_ONLY, FALSE) && self->item == ORDET_NOBODY
           ? ORDET_REFUSAL_NOT_OPEN
           : ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_person (const State      *self,
              const OrdetEvent *event)
{
  return ordet_event_within (event, ORDET_KEY_EXTRA_S, 0, 86400)
         && ordet_event_within (event, ORDET_KEY_NUMBER, 0, G_MAXINT64)
           ? ORDET_REFUSAL_NONE
           : ORDET_REFUSAL_BAD_VALUE;
}

static OrdetRefusal
check_add (const OrdetMeeting *meeting,
           const OrdetEvent   *event)
{
  const char *id = ordet_event_string (event, ORDET_KEY_WHO);

  if (*id == '\0' || ordet_meeting_find_person (meeting, id) != ORDET_NOBODY
      || !ordet_event_within (event, ORDET_KEY_NUMBER, 0, G_MAXINT64)
      || !good_list_and_category (meeting->state, event))
    return ORDET_REFUSAL_BAD_VALUE;
  return ORDET_REFUSAL_NONE;
}

OrdetRefusal
ordet_affairs_check (const OrdetMeeting *meeting,
                     const OrdetEvent   *event,
                     guint               person)
{
  const State *self = meeting->state;

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_ADD:
      return check_add (meeting, event);
    case ORDET_ACT_CATEGORY:
      return (ordet_event_has (event, ORDET_KEY_LIST)
              || ordet_event_has (event, ORDET_KEY_CATEGORY))
             && good_list_and_category (self, event)
               ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_BAD_VALUE;
    case ORDET_ACT_PERSON:
      return check_person (self, event);
    case ORDET_ACT_AGENDA:
      return check_agenda (self, event);
    case ORDET_ACT_OFFICER:
      return *ordet_event_string (event, ORDET_KEY_ROLE) != '\0' ? ORDET_REFUSAL_NONE
                                                                 : ORDET_REFUSAL_BAD_VALUE;
    case ORDET_ACT_CORRECT:
      return check_correct (self, event);
    case ORDET_ACT_RULES:
      return check_rules (self, event);
    default: /* arrive, leave */
      return ORDET_REFUSAL_NONE;
    }
}

/* --- the roll --- */

static void
count_roll (State *self)
{
  self->n_present = self->n_voters = 0;
  for (guint i = 0; i < self->people->len; i++)
    {
      const OrdetPerson *person = state_person (self, i);

      self->n_present += person->present;
      self->n_voters += person->present && person->vote;
    }
}

static gboolean
arrive (State *self,
        guint  number)
{
  OrdetPerson *person = state_person (self, number);

  if (person->present)
    return FALSE;
  person->present = person->attended = TRUE;
  self->n_present++;
  self->n_voters += person->vote;
  return TRUE;
}

/* A turn that goes on has lost its request like the others: taken back, it
 * is as if it had not been called, and then it would have waited and fallen. */
static void
forget_request (State *self,
                guint  turn,
                guint  person)
{
  if (turn != ORDET_NOBODY && state_turn (self, turn)->shown.person == person)
    ordet_state_edit_turn (self, turn)->fallen = TRUE;
}

/* Requests on every list and the rejoinder due fall for good; a running turn
 * goes on (order.md 2b). */
static gboolean
leave (State *self,
       guint  number)
{
  OrdetPerson *person = state_person (self, number);

  if (!person->present)
    return FALSE;
  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = self->lists->pdata[i];

      if (ordet_list_rejoinder_due (self, list, FALSE)
          && state_turn (self, list->replies.speech)->shown.person == number)
        ordet_list_answered (list);
      for (guint j = list->waiting->len; j > 0; j--)
        if (g_array_index (list->waiting, Request, j - 1).person == number)
          ordet_list_remove (list, j - 1);
    }
  forget_request (self, self->floor, number);
  forget_request (self, self->interrupted, number);
  person->present = FALSE;
  self->n_present--;
  self->n_voters -= person->vote;
  return TRUE;
}

/* --- people --- */

static gboolean
add_person (OrdetMeeting     *meeting,
            const OrdetEvent *event)
{
  State *self = meeting->state;
  OrdetPerson person = {
    .id = ordet_event_string (event, ORDET_KEY_WHO),
    .name = ordet_event_string (event, ORDET_KEY_NAME),
    .category = ordet_event_string (event, ORDET_KEY_CATEGORY),
    .list = ordet_event_string (event, ORDET_KEY_LIST),
    .number = ordet_event_integer (event, ORDET_KEY_NUMBER, 0),
    .member = ordet_event_boolean (event, ORDET_KEY_MEMBER, TRUE),
    .vote = ordet_event_boolean (event, ORDET_KEY_VOTE_RIGHT, TRUE),
    .speak = ordet_event_boolean (event, ORDET_KEY_SPEAK, TRUE),
    .is_new = ordet_event_boolean (event, ORDET_KEY_NEW, FALSE),
  };

  person.group = ordet_rules_group_of (self->item_rules, person.list, person.category);
  g_array_append_val (self->people, person);
  g_hash_table_insert (meeting->person_ids, (gpointer) person.id,
                       GUINT_TO_POINTER (self->people->len));
  return TRUE;
}

static gboolean
set_text (const char      **field,
          const OrdetEvent *event,
          OrdetKey          key)
{
  const char *text = ordet_event_string (event, key);

  if (text == NULL || same_text (*field, text))
    return FALSE;
  *field = text;
  return TRUE;
}

static gboolean
set_flag (gboolean         *field,
          const OrdetEvent *event,
          OrdetKey          key)
{
  gboolean value = ordet_event_boolean (event, key, *field);
  gboolean changed = value != *field;

  *field = value;
  return changed;
}

static gboolean
set_number (gint64           *field,
            const OrdetEvent *event,
            OrdetKey          key,
            gint64            unit)
{
  gint64 value = ordet_event_has (event, key) ? ordet_event_required (event, key) * unit : *field;
  gboolean changed = value != *field;

  *field = value;
  return changed;
}

static gboolean
correct_person (State            *self,
                const OrdetEvent *event,
                guint             number)
{
  OrdetPerson *person = state_person (self, number);
  gboolean changed = FALSE;

  changed |= set_text (&person->name, event, ORDET_KEY_NAME);
  changed |= set_text (&person->pronoun, event, ORDET_KEY_PRONOUN);
  changed |= set_number (&person->number, event, ORDET_KEY_NUMBER, 1);
  changed |= set_number (&person->extra_us, event, ORDET_KEY_EXTRA_S, ORDET_SECOND);
  changed |= set_flag (&person->member, event, ORDET_KEY_MEMBER);
  changed |= set_flag (&person->vote, event, ORDET_KEY_VOTE_RIGHT);
  changed |= set_flag (&person->speak, event, ORDET_KEY_SPEAK);
  changed |= set_flag (&person->is_new, event, ORDET_KEY_NEW);
  count_roll (self);
  return changed;
}

static gboolean
restate (State            *self,
         const OrdetEvent *event,
         guint             number)
{
  OrdetPerson *person = state_person (self, number);
  gboolean changed = FALSE;

  changed |= set_text (&person->list, event, ORDET_KEY_LIST);
  /* Left out = unstated (meeting-log.md). */
  if (person->category != NULL
      || !same_text (ordet_event_string (event, ORDET_KEY_CATEGORY), "unstated"))
    changed |= set_text (&person->category, event, ORDET_KEY_CATEGORY);
  person->group = ordet_rules_group_of (self->item_rules, person->list, person->category);
  return changed;
}

static gboolean
take_office (State            *self,
             const OrdetEvent *event,
             guint             person)
{
  const char *role = ordet_event_string (event, ORDET_KEY_ROLE);
  Officer officer = { role, person, self->next_office, FALSE };
  Officer *mine = NULL;
  guint last = 0;

  /* Whom the notice proposed steps back behind whom the meeting names. */
  for (guint i = self->officers->len; i-- > 0;)
    {
      const Officer *other = &g_array_index (self->officers, Officer, i);

      if (other->proposed && strcmp (other->role, role) == 0)
        g_array_remove_index (self->officers, i);
    }
  for (guint i = 0; i < self->officers->len; i++)
    {
      Officer *other = &g_array_index (self->officers, Officer, i);

      if (strcmp (other->role, role) != 0)
        continue;
      last = MAX (last, other->when + 1);
      if (other->person == person)
        mine = other;
    }
  if (mine != NULL && mine->when + 1 == last)
    return FALSE;
  if (mine != NULL)
    mine->when = self->next_office;
  else
    g_array_append_val (self->officers, officer);
  self->next_office++;
  return TRUE;
}

/* --- the agenda --- */

static void
place_item (State *self,
            guint  from,
            guint  to)
{
  Item *item = state_item (self, from);
  guint first = MIN (from, to), last = MAX (from, to);

  if (from == to)
    return;
  g_ptr_array_steal_index (self->items, from);
  g_ptr_array_insert (self->items, (gint) to, item);
  /* Others know items by their index. */
#define MOVED(i) ((i) == ORDET_NOBODY || (i) < first || (i) > last ? (i)              \
                  : (i) == from                                    ? to                \
                  : from < to                                      ? (i) - 1           \
                                                                   : (i) + 1)
  self->item = MOVED (self->item);
  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = self->lists->pdata[i];

      list->item = MOVED (list->item);
    }
  for (guint i = 0; i < self->n_turns; i++)
    {
      guint of = state_turn (self, i)->shown.item;

      if (MOVED (of) != of)
        ordet_state_edit_turn (self, i)->shown.item = MOVED (of);
    }
#undef MOVED
}

static gboolean
change_agenda (State            *self,
               const OrdetEvent *event)
{
  const char *op = ordet_event_string (event, ORDET_KEY_OP);
  const char *id = ordet_event_string (event, ORDET_KEY_ITEM);
  const char *before = ordet_event_string (event, ORDET_KEY_BEFORE);
  guint at = ordet_state_find_item (self, id), target;
  OrdetItem *item;

  if (at == ORDET_NOBODY)
    {
      Item *added = g_new0 (Item, 1);

      added->shown = (OrdetItem) { .id = id, .title = "", .first_us = -1, .last_us = -1,
                                     .since_us = -1 };
      added->list = ORDET_NOBODY;
      at = self->items->len;
      g_ptr_array_add (self->items, added);
    }
  item = &state_item (self, at)->shown;
  if (strcmp (op, "drop") == 0)
    {
      item->dropped = TRUE;
      return TRUE;
    }
  gboolean changed = strcmp (op, "add") == 0;
  gint64 minutes = item->minutes;
  changed |= set_text (&item->title, event, ORDET_KEY_TITLE);
  changed |= set_text (&item->kind, event, ORDET_KEY_KIND);
  changed |= set_number (&minutes, event, ORDET_KEY_MINUTES, 1);
  item->minutes = (gint) minutes;
  if (strcmp (op, "add") == 0 || strcmp (op, "move") == 0)
    {
      target = before != NULL ? ordet_state_find_item (self, before) : self->items->len;
      if (target > at)
        target--;
      changed |= target != at;
      place_item (self, at, target);
    }
  return changed;
}

/* --- corrections --- */

static gboolean
correct_turn (const OrdetMeeting *meeting,
              const OrdetEvent   *event)
{
  State *self = meeting->state;
  const char *who = ordet_event_string (event, ORDET_KEY_WHO);
  guint number = held_turn (self, ordet_event_required (event, ORDET_KEY_TURN));
  Turn *turn = ordet_state_edit_turn (self, number);
  List *list = self->lists->pdata[turn->shown.list];
  Item *item = state_item (self, turn->shown.item);
  guint person = who != NULL ? ordet_meeting_find_person (meeting, who) : turn->shown.person;
  gint64 spoken_us = ordet_event_integer (event, ORDET_KEY_SECONDS, turn->shown.spoken_us);

  if (person == turn->shown.person && spoken_us == turn->shown.spoken_us)
    return FALSE;
  if (turn->shown.group != ORDET_GROUP_NEUTRAL)
    list->used_ms[turn->shown.group] -= turn->charged_ms;
  if (person != turn->shown.person && turn->shown.counted)
    {
      g_array_index (item->spoken, guint, turn->shown.person)--;
      state_person (self, turn->shown.person)->spoken_meeting--;
      if (item->spoken->len <= person)
        g_array_set_size (item->spoken, person + 1);
      g_array_index (item->spoken, guint, person)++;
      state_person (self, person)->spoken_meeting++;
    }
  if (person != turn->shown.person)
    turn->shown.group = state_person (self, person)->group;
  self->kind_us[turn->shown.kind] += spoken_us - turn->shown.spoken_us;
  turn->shown.person = person;
  turn->shown.spoken_us = spoken_us;
  if (turn->shown.kind == ORDET_KIND_SPEECH)
    turn->charged_ms = MIN (spoken_us / 1000, turn->cap_ms);
  if (turn->shown.group != ORDET_GROUP_NEUTRAL)
    list->used_ms[turn->shown.group] += turn->charged_ms;
  return TRUE;
}

/* Without item_only the meeting's rules and the item's; with it, the item's
 * until it ends (order.md 2b). */
static gboolean
change_rules (State            *self,
              const OrdetEvent *event)
{
  const OrdetRules *rules = ordet_event_rules (event, ORDET_KEY_RULES);
  gboolean changed = ordet_rules_merge (self->item_rules, rules);

  if (!ordet_event_boolean (event, ORDET_KEY_ITEM_ONLY, FALSE))
    changed |= ordet_rules_merge (self->rules, rules);
  ordet_state_regroup (self);
  return changed;
}

/* Returns: whether anything is different now. */
gboolean
ordet_affairs_apply (OrdetMeeting     *meeting,
                     const OrdetEvent *event,
                     guint             person)
{
  State *self = meeting->state;

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_ADD:
      return add_person (meeting, event);
    case ORDET_ACT_ARRIVE:
      return arrive (self, person);
    case ORDET_ACT_LEAVE:
      return leave (self, person);
    case ORDET_ACT_CATEGORY:
      return restate (self, event, person);
    case ORDET_ACT_PERSON:
      return correct_person (self, event, person);
    case ORDET_ACT_AGENDA:
      return change_agenda (self, event);
    case ORDET_ACT_OFFICER:
      return take_office (self, event, person);
    case ORDET_ACT_CORRECT:
      return correct_turn (meeting, event);
    case ORDET_ACT_RULES:
      return change_rules (self, event);
    default:
      g_return_val_if_reached (FALSE);
    }
}
