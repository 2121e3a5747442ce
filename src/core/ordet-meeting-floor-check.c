/* ordet-meeting-floor-check.c — who may ask for the floor, who may be given it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

/* -1 when the act names no kind, -2 when there is no such kind. */
gint
ordet_floor_kind (const OrdetEvent *event)
{
  const char *text = ordet_event_string (event, ORDET_KEY_KIND);
  OrdetKind kind;

  if (text == NULL)
    return -1;
  return ordet_kind_from_string (text, &kind) && kind != ORDET_KIND_ROUND ? (gint) kind : -2;
}

/* Somebody holding a speech, running or interrupted, cannot ask for another. */
static gboolean
holds_speech (const State *self,
              guint        person)
{
  const guint turns[] = { self->floor, self->interrupted };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i] != ORDET_NOBODY)
      {
        const OrdetTurn *turn = &state_turn (self, turns[i])->shown;

        if (turn->kind == ORDET_KIND_SPEECH && turn->person == person)
          return TRUE;
      }
  return FALSE;
}

/* Waiting speeches of the person on any list of the item. */
static guint
waiting_on_item (const State *self,
                 guint        person)
{
  List *own = self->lists->pdata[state_item (self, self->item)->list];
  guint n = ordet_list_count (own, person, ORDET_KIND_SPEECH);

  for (guint i = 0; i < self->nested->len; i++)
    n += ordet_list_count (self->lists->pdata[g_array_index (self->nested, guint, i)], person,
                           ORDET_KIND_SPEECH);
  return n;
}

static OrdetRefusal
check_reply (const State *self,
             const List  *list,
             guint        person)
{
  if (list->replies.speech == ORDET_NOBODY)
    return ORDET_REFUSAL_NO_SPEECH;
  if (state_turn (self, list->replies.speech)->shown.person == person)
    return ORDET_REFUSAL_OWN_SPEECH;
  return ORDET_REFUSAL_NONE;
}

/* order.md 2b: the first that fails is the code. */
static OrdetRefusal
check_hand (const State      *self,
            const OrdetEvent *event,
            guint             person)
{
  gint kind = ordet_floor_kind (event);
  const OrdetRules *rules = self->item_rules;
  const List *list = ordet_state_list (self);
  OrdetRefusal refusal;
  guint waiting;

  if (kind == -1)
    kind = ORDET_KIND_SPEECH;
  if (kind < 0 || kind == ORDET_KIND_REJOINDER)
    return ORDET_REFUSAL_BAD_VALUE;
  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (!state_person (self, person)->present)
    return ORDET_REFUSAL_ABSENT;
  if (!state_person (self, person)->speak)
    return ORDET_REFUSAL_NO_RIGHT;
  if (kind == ORDET_KIND_REPLY && (refusal = check_reply (self, list, person)))
    return refusal;
  if (list->line == LINE_CLOSED && (rules->after_line & ORDET_KIND_BIT (kind)) == 0)
    return ORDET_REFUSAL_LIST_CLOSED;
  if (kind == ORDET_KIND_SPEECH && holds_speech (self, person))
    return ORDET_REFUSAL_HAS_FLOOR;
  waiting = ordet_list_count (list, person, kind);
  if (kind == ORDET_KIND_SPEECH ? rules->entries_per_person != ORDET_UNLIMITED &&
                                      waiting >= (guint) rules->entries_per_person
                                : waiting > 0)
    return ORDET_REFUSAL_ALREADY_WAITING;
  if (kind == ORDET_KIND_SPEECH && rules->speeches_per_item != ORDET_UNLIMITED &&
      ordet_state_spoken (self, person, self->item) + waiting_on_item (self, person) >=
          (guint) rules->speeches_per_item)
    return ORDET_REFUSAL_MAX_SPEECHES;
  if (kind == ORDET_KIND_REPLY &&
      list->replies.begun + ordet_list_count (list, ORDET_NOBODY, ORDET_KIND_REPLY) >=
          (guint) rules->replies_per_speech)
    return ORDET_REFUSAL_MAX_REPLIES;
  return ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_give (const State      *self,
            const OrdetEvent *event,
            guint             person)
{
  gint kind = ordet_floor_kind (event);

  if (self->item == ORDET_NOBODY)
    return ORDET_REFUSAL_NOT_OPEN;
  if (!state_person (self, person)->present)
    return ORDET_REFUSAL_ABSENT;
  if (kind == -2 || !ordet_event_within (event, ORDET_KEY_LIMIT, 1, G_MAXINT64))
    return ORDET_REFUSAL_BAD_VALUE;
  if (ordet_event_boolean (event, ORDET_KEY_INTERRUPT, FALSE) &&
      ((kind != ORDET_KIND_ORDER && kind != ORDET_KIND_INFORMATION && kind != ORDET_KIND_REPLY) ||
       self->interrupted != ORDET_NOBODY))
    return ORDET_REFUSAL_BAD_VALUE;
  return ORDET_REFUSAL_NONE;
}

/* The list whose turn it is has nobody waiting (order.md 2, when_empty). */
static gboolean
must_ask (const State *self,
          const List  *list)
{
  if (self->item_rules->when_empty != ORDET_WHEN_EMPTY_ASK ||
      self->item_rules->balance != ORDET_BALANCE_ALTERNATE || !list->has_prev ||
      ordet_list_rejoinder_due (self, list, TRUE))
    return FALSE;
  for (guint i = 0; i < list->waiting->len; i++)
    {
      const Request *request = &g_array_index (list->waiting, Request, i);

      if (request->kind != ORDET_KIND_SPEECH ||
          state_person (self, request->person)->group != list->prev)
        return FALSE;
    }
  return TRUE;
}

static OrdetRefusal
check_next (const State      *self,
            const OrdetEvent *event)
{
  const List *list = ordet_state_list (self);

  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (self->interrupted != ORDET_NOBODY)
    return ORDET_REFUSAL_NONE;
  if (list->waiting->len == 0 && !ordet_list_rejoinder_due (self, list, TRUE))
    return ORDET_REFUSAL_NOBODY_WAITING;
  if (!ordet_event_boolean (event, ORDET_KEY_CONTINUE, FALSE) && must_ask (self, list))
    return ORDET_REFUSAL_ASK;
  return ORDET_REFUSAL_NONE;
}

/* skip means the turn just begun if they have the floor, else a request. */
gboolean
ordet_floor_skips_turn (const State *self,
                        guint        person,
                        gint         kind)
{
  const OrdetTurn *turn;

  if (self->floor == ORDET_NOBODY)
    return FALSE;
  turn = &state_turn (self, self->floor)->shown;
  return turn->person == person && (kind < 0 || turn->kind == (OrdetKind) kind);
}

static OrdetRefusal
check_request (const State      *self,
               const OrdetEvent *event,
               guint             person)
{
  gint kind = ordet_floor_kind (event);
  const List *list = ordet_state_list (self);

  if (kind == -2)
    return ORDET_REFUSAL_BAD_VALUE;
  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (ordet_event_act (event) == ORDET_ACT_SKIP && ordet_floor_skips_turn (self, person, kind))
    return ORDET_REFUSAL_NONE;
  return ordet_list_meant (self, list, event, person, kind) == ORDET_NOBODY
           ? ORDET_REFUSAL_NOT_WAITING : ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_move (const State      *self,
            const OrdetEvent *event,
            guint             person)
{
  gint64 to = ordet_event_required (event, ORDET_KEY_TO);
  const List *list = ordet_state_list (self);

  if (to < 0)
    return ORDET_REFUSAL_BAD_VALUE;
  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (ordet_list_meant (self, list, event, person, ORDET_KIND_SPEECH) == ORDET_NOBODY)
    return ORDET_REFUSAL_NOT_WAITING;
  return to < ordet_list_n_speeches (list) ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_BAD_VALUE;
}

static OrdetRefusal
check_decline (const State *self,
               guint        person)
{
  const List *list = ordet_state_list (self);

  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  return ordet_list_rejoinder_due (self, list, FALSE) &&
                 state_turn (self, list->replies.speech)->shown.person == person
             ? ORDET_REFUSAL_NONE
             : ORDET_REFUSAL_NOT_WAITING;
}

static OrdetRefusal
check_running (const State      *self,
               const OrdetEvent *event)
{
  if (self->floor == ORDET_NOBODY)
    return ORDET_REFUSAL_NOBODY_SPEAKING;
  if (ordet_event_act (event) == ORDET_ACT_EXTEND &&
      state_turn (self, self->floor)->shown.limit_us +
              ordet_event_required (event, ORDET_KEY_SECONDS) <
          0)
    return ORDET_REFUSAL_BAD_VALUE;
  return ORDET_REFUSAL_NONE;
}

OrdetRefusal
ordet_floor_check (const State      *self,
                   const OrdetEvent *event,
                   guint             person)
{
  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_HAND:
      return check_hand (self, event, person);
    case ORDET_ACT_GIVE:
      return check_give (self, event, person);
    case ORDET_ACT_NEXT:
      return check_next (self, event);
    case ORDET_ACT_LOWER:
    case ORDET_ACT_SKIP:
      return check_request (self, event, person);
    case ORDET_ACT_MOVE:
      return check_move (self, event, person);
    case ORDET_ACT_DECLINE:
      return check_decline (self, person);
    default:
      return check_running (self, event);
    }
}
