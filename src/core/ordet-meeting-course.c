/* ordet-meeting-course.c — items, nested lists, the line, rounds, groups, breaks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

#include <string.h>

/* --- checks --- */

static OrdetRefusal
check_line (const State      *self,
            const OrdetEvent *event)
{
  static const char *const whens[] = { "now", "after-this", "after-next", NULL };
  OrdetAct act = ordet_event_act (event);
  const List *list = ordet_state_list (self);

  if (act == ORDET_ACT_LINE
      && !g_strv_contains (whens, ordet_event_string (event, ORDET_KEY_WHEN)))
    return ORDET_REFUSAL_BAD_VALUE;
  if (act == ORDET_ACT_LAST_CALL && !ordet_event_within (event, ORDET_KEY_SECONDS, 1, G_MAXINT64))
    return ORDET_REFUSAL_BAD_VALUE;
  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (act != ORDET_ACT_UNLINE && list->line == LINE_CLOSED)
    return ORDET_REFUSAL_LIST_CLOSED;
  return ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_item (const State      *self,
            const OrdetEvent *event)
{
  const char *id = ordet_event_string (event, ORDET_KEY_ITEM);
  guint item = id != NULL ? ordet_state_find_item (self, id) : ORDET_NOBODY;

  if (id != NULL && item == ORDET_NOBODY)
    return ORDET_REFUSAL_UNKNOWN_ITEM;
  if (ordet_event_act (event) == ORDET_ACT_ITEM)
    return id != NULL ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_UNKNOWN_ITEM;
  if (self->item == ORDET_NOBODY || (id != NULL && item != self->item))
    return ORDET_REFUSAL_NOT_OPEN;
  return ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_round (const OrdetMeeting *meeting,
             const OrdetEvent   *event)
{
  const char *const *who = ordet_event_strings (event, ORDET_KEY_PEOPLE);

  for (guint i = 0; who != NULL && who[i] != NULL; i++)
    if (ordet_meeting_find_person (meeting, who[i]) == ORDET_NOBODY)
      return ORDET_REFUSAL_UNKNOWN_PERSON;
  if (!ordet_event_within (event, ORDET_KEY_LIMIT, 1, G_MAXINT64))
    return ORDET_REFUSAL_BAD_VALUE;
  return meeting->state->item == ORDET_NOBODY ? ORDET_REFUSAL_NOT_OPEN : ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_in_round (const State      *self,
                const OrdetEvent *event,
                guint             person)
{
  if (self->item == ORDET_NOBODY)
    return ORDET_REFUSAL_NOT_OPEN;
  if (ordet_event_act (event) == ORDET_ACT_TURN && !state_person (self, person)->present)
    return ORDET_REFUSAL_ABSENT;
  return self->round ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_BAD_VALUE;
}

OrdetRefusal
ordet_course_check (const OrdetMeeting *meeting,
                    const OrdetEvent   *event,
                    guint               person)
{
  const State *self = meeting->state;

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_ITEM:
    case ORDET_ACT_ITEM_END:
      return check_item (self, event);
    case ORDET_ACT_LAST_CALL:
    case ORDET_ACT_LINE:
    case ORDET_ACT_UNLINE:
      return check_line (self, event);
    case ORDET_ACT_PUSH:
      return self->item == ORDET_NOBODY ? ORDET_REFUSAL_NOT_OPEN : ORDET_REFUSAL_NONE;
    case ORDET_ACT_POP:
      return self->item == ORDET_NOBODY     ? ORDET_REFUSAL_NOT_OPEN
             : self->nested->len == 0       ? ORDET_REFUSAL_BAD_VALUE
                                            : ORDET_REFUSAL_NONE;
    case ORDET_ACT_ROUND:
      return check_round (meeting, event);
    case ORDET_ACT_TURN:
    case ORDET_ACT_PASS:
    case ORDET_ACT_ROUND_END:
      return check_in_round (self, event, person);
    case ORDET_ACT_GROUPS:
      if (!ordet_event_within (event, ORDET_KEY_GROUPS, 1, G_MAXINT64))
        return ORDET_REFUSAL_BAD_VALUE;
      G_GNUC_FALLTHROUGH;
    case ORDET_ACT_BREAK:
      return ordet_event_required (event, ORDET_KEY_SECONDS) > 0 ? ORDET_REFUSAL_NONE
                                                                 : ORDET_REFUSAL_BAD_VALUE;
    default: /* open, close, groups-end, break-end: always */
      return ORDET_REFUSAL_NONE;
    }
}

/* --- items --- */

static void
set_item_rules (State            *self,
                const OrdetRules *rules)
{
  if (ordet_rules_equal (self->item_rules, rules))
    return;
  ordet_rules_free (self->item_rules);
  self->item_rules = ordet_rules_copy (rules);
  ordet_state_regroup (self);
}

static void
leave_item (State *self,
            gint64 now_us)
{
  OrdetItem *item = &state_item (self, self->item)->shown;

  item->spent_us += now_us - item->since_us;
  item->since_us = -1;
  item->last_us = now_us;
  self->item = ORDET_NOBODY;
  g_array_set_size (self->nested, 0);
  self->round = FALSE;
  self->round_who = NULL;
  set_item_rules (self, self->rules);
}

static void
enter_item (State *self,
            guint  number,
            gint64 now_us)
{
  Item *item = state_item (self, number);

  self->item = number;
  if (item->list == ORDET_NOBODY)
    item->list = ordet_state_add_list (self, number, NULL);
  if (!item->shown.opened)
    item->shown.first_us = now_us;
  item->shown.opened = TRUE;
  item->shown.since_us = now_us;
  item->shown.last_us = -1;
}

static gboolean
open_item (State      *self,
           const char *id,
           gint64      now_us)
{
  guint number = ordet_state_find_item (self, id);

  if (number == self->item && self->floor == ORDET_NOBODY && self->nested->len == 0
      && !self->round && ordet_rules_equal (self->item_rules, self->rules))
    return FALSE;
  ordet_floor_end_all (self, now_us);
  if (self->item != ORDET_NOBODY)
    leave_item (self, now_us);
  enter_item (self, number, now_us);
  return TRUE;
}

static gboolean
end_item (State *self,
          gint64 now_us)
{
  ordet_floor_end_all (self, now_us);
  leave_item (self, now_us);
  return TRUE;
}

/* --- the line --- */

/* Whether a speech of the list has the floor, running or interrupted: turn
 * @from_turn or a later one. */
static gboolean
speech_on (const State *self,
           const List  *list,
           guint        from_turn)
{
  const guint turns[] = { self->floor, self->interrupted };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i] != ORDET_NOBODY && turns[i] >= from_turn
        && state_turn (self, turns[i])->shown.kind == ORDET_KIND_SPEECH
        && state_turn (self, turns[i])->shown.list == list->id)
      return TRUE;
  return FALSE;
}

static gboolean
set_line (const State *self,
          List        *list,
          Line         line,
          gint64       closes_us,
          gint64       now_us)
{
  if (line == LINE_AFTER_THIS && !speech_on (self, list, 0))
    line = LINE_CLOSED;
  /* "After the next one" said again, when that one speaks, means another. */
  if (list->line == line && !(line == LINE_AFTER_NEXT && speech_on (self, list, list->line_from)) &&
      (line != LINE_LAST_CALL || closes_us < 0 || closes_us == list->closes_us))
    return FALSE;
  /* "After this one", when this is the next one that was meant, is the same. */
  if (line == LINE_AFTER_THIS && list->line == LINE_AFTER_NEXT
      && speech_on (self, list, list->line_from))
    return FALSE;
  if (line == LINE_LAST_CALL && list->line != LINE_NONE && list->line != LINE_LAST_CALL)
    return FALSE;
  list->line = line;
  list->closes_us = closes_us;
  list->line_from = self->n_turns;
  if (list->announced_us < 0)
    list->announced_us = now_us;
  if (line == LINE_CLOSED)
    list->closed_us = now_us;
  return TRUE;
}

static gboolean
draw_line (const State      *self,
           const OrdetEvent *event)
{
  const char *when = ordet_event_string (event, ORDET_KEY_WHEN);

  return set_line (self, ordet_state_list (self),
                   strcmp (when, "now") == 0          ? LINE_CLOSED
                   : strcmp (when, "after-this") == 0 ? LINE_AFTER_THIS
                                                      : LINE_AFTER_NEXT,
                   -1, ordet_event_at_us (event));
}

static gboolean
lift_line (List *list)
{
  if (list->line == LINE_NONE)
    return FALSE;
  list->line = LINE_NONE;
  list->announced_us = list->closed_us = list->closes_us = -1;
  return TRUE;
}

/* --- rounds, groups, breaks --- */

static gboolean
open_round (State            *self,
            const OrdetEvent *event)
{
  gint64 now_us = ordet_event_at_us (event);

  ordet_floor_end_all (self, now_us);
  self->round = TRUE;
  self->round_since_us = now_us;
  self->round_limit_us = ordet_event_integer (event, ORDET_KEY_LIMIT,
                                              self->item_rules->limits[ORDET_KIND_ROUND]
                                              * ORDET_SECOND);
  self->round_who = ordet_event_strings (event, ORDET_KEY_PEOPLE);
  return TRUE;
}

static gboolean
end_round (State *self,
           gint64 now_us)
{
  ordet_floor_end_all (self, now_us);
  self->round = FALSE;
  self->round_who = NULL;
  return TRUE;
}

static gboolean
start_pause (State            *self,
             const OrdetEvent *event,
             gint64           *since_us,
             gint64           *length_us)
{
  ordet_floor_end_all (self, ordet_event_at_us (event));
  *since_us = ordet_event_at_us (event);
  *length_us = ordet_event_required (event, ORDET_KEY_SECONDS);
  return TRUE;
}

static gboolean
end_pause (gint64 *since_us)
{
  gboolean was = *since_us >= 0;

  *since_us = -1;
  return was;
}

/* "open only marks the time" (order.md 2b). */
static gboolean
open_meeting (State *self,
              gint64 now_us)
{
  if (self->opened_us >= 0)
    return FALSE;
  self->opened_us = now_us;
  return TRUE;
}

/* Returns: whether anything is different now. */
gboolean
ordet_course_apply (State            *self,
                    const OrdetEvent *event,
                    guint             person)
{
  gint64 now_us = ordet_event_at_us (event);
  guint list;

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_OPEN:
      return open_meeting (self, now_us);
    case ORDET_ACT_CLOSE:
      ordet_floor_end_all (self, now_us);
      self->closed_us = now_us;
      return TRUE;
    case ORDET_ACT_ITEM:
      return open_item (self, ordet_event_string (event, ORDET_KEY_ITEM), now_us);
    case ORDET_ACT_ITEM_END:
      return end_item (self, now_us);
    case ORDET_ACT_PUSH:
      list = ordet_state_add_list (self, self->item, ordet_event_string (event, ORDET_KEY_TITLE));
      g_array_append_val (self->nested, list);
      return TRUE;
    case ORDET_ACT_POP:
      g_array_set_size (self->nested, self->nested->len - 1);
      return TRUE;
    case ORDET_ACT_LAST_CALL:
      return set_line (self, ordet_state_list (self), LINE_LAST_CALL,
                       ordet_event_has (event, ORDET_KEY_SECONDS)
                         ? now_us + ordet_event_required (event, ORDET_KEY_SECONDS) : -1,
                       now_us);
    case ORDET_ACT_LINE:
      return draw_line (self, event);
    case ORDET_ACT_UNLINE:
      return lift_line (ordet_state_list (self));
    case ORDET_ACT_ROUND:
      return open_round (self, event);
    case ORDET_ACT_TURN:
      ordet_floor_end_all (self, now_us);
      ordet_floor_begin (self, ordet_state_list (self), person, ORDET_KIND_ROUND,
                         self->round_limit_us, NULL, FALSE, now_us);
      return TRUE;
    case ORDET_ACT_PASS: /* that somebody passed is worth remembering by itself */
      ordet_floor_end_all (self, now_us);
      return TRUE;
    case ORDET_ACT_ROUND_END:
      return end_round (self, now_us);
    case ORDET_ACT_GROUPS:
      return start_pause (self, event, &self->groups_since_us, &self->groups_length_us);
    case ORDET_ACT_BREAK:
      return start_pause (self, event, &self->break_since_us, &self->break_length_us);
    case ORDET_ACT_GROUPS_END:
      return end_pause (&self->groups_since_us);
    case ORDET_ACT_BREAK_END:
      return end_pause (&self->break_since_us);
    default:
      g_return_val_if_reached (FALSE);
    }
}
