/* ordet-meeting.c — the fold: check an act, apply it, take it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

/* After an undo the state of some acts ago is kept, so that undoing many in a
 * row does not fold a long way each time; and as the meeting goes on, now and
 * then, so that undo never has far to go. */
#define CHECKPOINT_BEHIND 32
#define CHECKPOINT_FAR    1024

static void
checkpoint_clear (Checkpoint *self)
{
  g_clear_pointer (&self->state, ordet_state_free);
}

/* The state is that after the first @n facts. */
static void
checkpoint_set (Checkpoint  *self,
                const State *state,
                guint        n)
{
  checkpoint_clear (self);
  *self = (Checkpoint) { ordet_state_copy (state), n };
}

static void
keep_far (OrdetMeeting *self,
          guint         n)
{
  checkpoint_clear (&self->far[0]);
  self->far[0] = self->far[1];
  self->far[1] = (Checkpoint) { ordet_state_copy (self->state), n };
}

static void
index_people (OrdetMeeting *self)
{
  g_hash_table_remove_all (self->person_ids);
  for (guint i = 0; i < self->state->people->len; i++)
    g_hash_table_insert (self->person_ids, (gpointer) state_person (self->state, i)->id,
                         GUINT_TO_POINTER (i + 1));
}

/**
 * ordet_meeting_new:
 * @notice: what is known before the meeting; copied
 *
 * Returns: (transfer full): the meeting before its first act
 */
OrdetMeeting *
ordet_meeting_new (const OrdetNotice *notice)
{
  OrdetMeeting *self = g_new0 (OrdetMeeting, 1);

  self->notice = ordet_notice_copy (notice);
  self->state = ordet_state_new (self->notice);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  self->alive = g_byte_array_new ();
  self->facts = g_array_new (FALSE, FALSE, sizeof (OrdetFact));
  self->where = g_array_new (FALSE, FALSE, sizeof (Where));
  self->undone = g_array_new (FALSE, FALSE, sizeof (guint));
  self->person_ids = g_hash_table_new (g_str_hash, g_str_equal);
  index_people (self);
  return self;
}

/**
 * ordet_meeting_free:
 * @self: (transfer full) (nullable): a meeting
 */
void
ordet_meeting_free (OrdetMeeting *self)
{
  if (self == NULL)
    return;
  ordet_state_free (self->state);
  checkpoint_clear (&self->near);
  checkpoint_clear (&self->far[0]);
  checkpoint_clear (&self->far[1]);
  g_ptr_array_unref (self->events);
  g_byte_array_unref (self->alive);
  g_array_unref (self->facts);
  g_array_unref (self->where);
  g_array_unref (self->undone);
  g_hash_table_unref (self->person_ids);
  g_clear_pointer (&self->order, g_array_unref);
  ordet_notice_free (self->notice);
  g_free (self);
}

typedef enum
{
  DOOR_FLOOR,    /* ordet-meeting-floor.c */
  DOOR_COURSE,   /* ordet-meeting-course.c */
  DOOR_AFFAIRS,  /* ordet-meeting-people.c */
  DOOR_BUSINESS, /* ordet-meeting-business.c */
  DOOR_UNDO,
} Door;

static const guint8 doors[ORDET_N_ACTS] = {
  [ORDET_ACT_OPEN] = DOOR_COURSE, [ORDET_ACT_CLOSE] = DOOR_COURSE,
  [ORDET_ACT_ADD] = DOOR_AFFAIRS, [ORDET_ACT_ARRIVE] = DOOR_AFFAIRS,
  [ORDET_ACT_LEAVE] = DOOR_AFFAIRS, [ORDET_ACT_CATEGORY] = DOOR_AFFAIRS,
  [ORDET_ACT_PERSON] = DOOR_AFFAIRS, [ORDET_ACT_AGENDA] = DOOR_AFFAIRS,
  [ORDET_ACT_OFFICER] = DOOR_AFFAIRS, [ORDET_ACT_CORRECT] = DOOR_AFFAIRS,
  [ORDET_ACT_RULES] = DOOR_AFFAIRS,
  [ORDET_ACT_ITEM] = DOOR_COURSE, [ORDET_ACT_ITEM_END] = DOOR_COURSE,
  [ORDET_ACT_HAND] = DOOR_FLOOR, [ORDET_ACT_LOWER] = DOOR_FLOOR, [ORDET_ACT_NEXT] = DOOR_FLOOR,
  [ORDET_ACT_GIVE] = DOOR_FLOOR, [ORDET_ACT_DONE] = DOOR_FLOOR, [ORDET_ACT_SKIP] = DOOR_FLOOR,
  [ORDET_ACT_BACK] = DOOR_FLOOR, [ORDET_ACT_DECLINE] = DOOR_FLOOR, [ORDET_ACT_MOVE] = DOOR_FLOOR,
  [ORDET_ACT_PAUSE] = DOOR_FLOOR, [ORDET_ACT_RESUME] = DOOR_FLOOR, [ORDET_ACT_EXTEND] = DOOR_FLOOR,
  [ORDET_ACT_LAST_CALL] = DOOR_COURSE, [ORDET_ACT_LINE] = DOOR_COURSE,
  [ORDET_ACT_UNLINE] = DOOR_COURSE, [ORDET_ACT_PUSH] = DOOR_COURSE, [ORDET_ACT_POP] = DOOR_COURSE,
  [ORDET_ACT_ROUND] = DOOR_COURSE, [ORDET_ACT_TURN] = DOOR_COURSE, [ORDET_ACT_PASS] = DOOR_COURSE,
  [ORDET_ACT_ROUND_END] = DOOR_COURSE, [ORDET_ACT_GROUPS] = DOOR_COURSE,
  [ORDET_ACT_GROUPS_END] = DOOR_COURSE, [ORDET_ACT_BREAK] = DOOR_COURSE,
  [ORDET_ACT_BREAK_END] = DOOR_COURSE,
  [ORDET_ACT_PROPOSAL] = DOOR_BUSINESS, [ORDET_ACT_PROPOSAL_STATUS] = DOOR_BUSINESS,
  [ORDET_ACT_VOTE] = DOOR_BUSINESS, [ORDET_ACT_DECISION] = DOOR_BUSINESS,
  [ORDET_ACT_NOMINATE] = DOOR_BUSINESS, [ORDET_ACT_ELECT] = DOOR_BUSINESS,
  [ORDET_ACT_RESERVATION] = DOOR_BUSINESS, [ORDET_ACT_TASK] = DOOR_BUSINESS,
  [ORDET_ACT_OBSERVE] = DOOR_BUSINESS, [ORDET_ACT_NOTE] = DOOR_BUSINESS,
  [ORDET_ACT_UNDO] = DOOR_UNDO, [ORDET_ACT_REDO] = DOOR_UNDO,
};

/* Every act that needs a key of its table has it (a log's reader sees to
 * that; a window might not). */
static gboolean
has_required (const OrdetEvent *event)
{
  gsize n = 0;
  const OrdetActKey *keys = ordet_act_keys (ordet_event_act (event), &n);

  for (gsize i = 0; i < n; i++)
    if (keys[i].required && !ordet_event_has (event, keys[i].key))
      return FALSE;
  return TRUE;
}

/* No length so long that a sum of such would not be a number any more. */
#define MAX_LENGTH_US (G_GINT64_CONSTANT (10000000) * ORDET_SECOND)

static gboolean
within_bounds (const OrdetEvent *event)
{
  gsize n = 0;
  const OrdetActKey *keys = ordet_act_keys (ordet_event_act (event), &n);

  for (gsize i = 0; i < n; i++)
    if (ordet_key_type (keys[i].key) == ORDET_TYPE_SECONDS
        && !ordet_event_within (event, keys[i].key, -MAX_LENGTH_US, MAX_LENGTH_US))
      return FALSE;
  return TRUE;
}

/* The person an act names in "who"; ORDET_NOBODY when it names none. */
static gboolean
named_person (const OrdetMeeting *self,
              const OrdetEvent   *event,
              guint              *person)
{
  const char *id = ordet_event_string (event, ORDET_KEY_WHO);

  *person = ORDET_NOBODY;
  if (id == NULL || ordet_event_act (event) == ORDET_ACT_ADD)
    return TRUE;
  *person = ordet_meeting_find_person (self, id);
  return *person != ORDET_NOBODY;
}

static OrdetRefusal
refusal_of (OrdetMeeting     *self,
            const OrdetEvent *event)
{
  OrdetAct act = ordet_event_act (event);
  guint person;

  if (doors[act] == DOOR_UNDO)
    return (act == ORDET_ACT_UNDO ? self->facts->len : self->undone->len) > 0
             ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_NOTHING_TO_UNDO;
  if (self->state->closed_us >= 0 && act != ORDET_ACT_ITEM_END)
    return ORDET_REFUSAL_ALREADY_CLOSED;
  if (ordet_event_at_us (event) < self->last_us || !has_required (event) || !within_bounds (event))
    return ORDET_REFUSAL_BAD_VALUE;
  if (!named_person (self, event, &person))
    return ORDET_REFUSAL_UNKNOWN_PERSON;
  switch ((Door) doors[act])
    {
    case DOOR_FLOOR:
      return ordet_floor_check (self->state, event, person);
    case DOOR_COURSE:
      return ordet_course_check (self, event, person);
    case DOOR_AFFAIRS:
      return ordet_affairs_check (self, event, person);
    case DOOR_BUSINESS:
    case DOOR_UNDO:
    default:
      return ordet_business_check (self, event);
    }
}

/**
 * ordet_meeting_check:
 * @self: a meeting
 * @event: what somebody wants to do
 * @error: return location; the domain is ORDET_REFUSAL, its codes those of
 *   meeting-log.md, its message the code's own word
 *
 * Whether the act is allowed as things stand. Nothing is changed.
 *
 * Returns: FALSE if it is refused
 */
gboolean
ordet_meeting_check (OrdetMeeting      *self,
                     const OrdetEvent  *event,
                     GError           **error)
{
  OrdetRefusal refusal = refusal_of (self, event);

  if (refusal == ORDET_REFUSAL_NONE)
    return TRUE;
  g_set_error_literal (error, ORDET_REFUSAL, (gint) refusal, ordet_refusal_to_string (refusal));
  return FALSE;
}

/* One act on the state, without history: also when the meeting is refolded. */
static gboolean
fold (OrdetMeeting     *self,
      const OrdetEvent *event)
{
  gboolean changed;
  guint person;

  if (!named_person (self, event, &person))
    g_return_val_if_reached (FALSE);
  switch ((Door) doors[ordet_event_act (event)])
    {
    case DOOR_FLOOR:
      changed = ordet_floor_apply (self->state, event, person);
      break;
    case DOOR_COURSE:
      changed = ordet_course_apply (self->state, event, person);
      break;
    case DOOR_AFFAIRS:
      changed = ordet_affairs_apply (self, event, person);
      break;
    case DOOR_BUSINESS:
      return ordet_business_apply (self->state, event);
    case DOOR_UNDO:
    default:
      g_return_val_if_reached (FALSE);
    }
  ordet_state_settle (self->state);
  return changed;
}

static void
remember (OrdetMeeting *self,
          OrdetEvent   *event,
          guint         number,
          guint         item_before)
{
  guint item = self->state->item != ORDET_NOBODY ? self->state->item : item_before;
  OrdetFact fact = { event, item, self->state->n_present, self->state->n_voters };
  Where where = { number, item != ORDET_NOBODY ? state_item (self->state, item)->shown.id : NULL };

  if (ordet_event_act (event) == ORDET_ACT_AGENDA)
    self->items_moved = TRUE;
  g_array_append_val (self->facts, fact);
  g_array_append_val (self->where, where);
  self->alive->data[number] = 1;
  if (self->facts->len % CHECKPOINT_FAR == 0)
    keep_far (self, self->facts->len);
}

/* The latest checkpoint that is not after the first @n facts; later ones hold
 * no longer. NULL: the beginning is the latest. */
static const Checkpoint *
find_checkpoint (OrdetMeeting *self,
                 guint         n)
{
  Checkpoint *const all[] = { &self->near, &self->far[0], &self->far[1] };
  const Checkpoint *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i]->state != NULL && all[i]->n > n)
      checkpoint_clear (all[i]);
    else if (all[i]->state != NULL && (found == NULL || all[i]->n > found->n))
      found = all[i];
  return found;
}

/* The state after the first @n facts. */
static void
refold (OrdetMeeting *self,
        guint         n)
{
  const Checkpoint *checkpoint = find_checkpoint (self, n);
  guint from = checkpoint != NULL ? checkpoint->n : 0;
  guint n_people = self->state->people->len;

  ordet_state_free (self->state);
  if (checkpoint == NULL)
    self->state = ordet_state_new (self->notice);
  else if (checkpoint == &self->near && from == n)
    self->state = g_steal_pointer (&self->near.state); /* it has served */
  else
    self->state = ordet_state_copy (checkpoint->state);
  /* People are only ever added, so that as many are the same. */
  if (self->state->people->len != n_people)
    index_people (self);
  for (guint i = from; i < n; i++)
    {
      if (i > from && i % CHECKPOINT_FAR == 0)
        keep_far (self, i);
      if (n - from > 2 * CHECKPOINT_BEHIND && i == n - CHECKPOINT_BEHIND)
        checkpoint_set (&self->near, self->state, i);
      fold (self, g_array_index (self->facts, OrdetFact, i).event);
    }
  self->items_moved = TRUE;
}

/* The last act that changed something is taken back: no inverse operation,
 * but a fold without it, so that none can be wrong. */
static void
undo (OrdetMeeting *self)
{
  guint n = self->facts->len - 1;
  guint number = g_array_index (self->where, Where, n).event;

  g_array_set_size (self->facts, n);
  g_array_set_size (self->where, n);
  g_array_append_val (self->undone, number);
  self->alive->data[number] = 0;
  refold (self, n);
}

static void
redo (OrdetMeeting *self)
{
  guint number = g_array_index (self->undone, guint, self->undone->len - 1);
  OrdetEvent *event = self->events->pdata[number];
  guint item_before = self->state->item;

  g_array_set_size (self->undone, self->undone->len - 1);
  fold (self, event);
  remember (self, event, number, item_before);
}

static gboolean
apply_checked (OrdetMeeting *self,
               OrdetEvent   *event)
{
  static const guint8 dead = 0;
  guint number = self->events->len, item_before = self->state->item;
  OrdetAct act = ordet_event_act (event);

  g_ptr_array_add (self->events, ordet_event_ref (event));
  g_byte_array_append (self->alive, &dead, 1);
  self->last_us = MAX (self->last_us, ordet_event_at_us (event));
  g_clear_pointer (&self->order, g_array_unref);
  if (act == ORDET_ACT_UNDO)
    undo (self);
  else if (act == ORDET_ACT_REDO)
    redo (self);
  else
    {
      if (!fold (self, event))
        return FALSE;
      g_array_set_size (self->undone, 0);
      remember (self, event, number, item_before);
    }
  return TRUE;
}

/**
 * ordet_meeting_apply:
 * @self: a meeting
 * @event: an act that ordet_meeting_check() has just allowed; a reference is kept
 *
 * The order is made anew with its reasons. Cannot fail.
 *
 * Returns: FALSE if everything is as before; such an act is not what an undo
 *   takes back (order.md 2b)
 */
gboolean
ordet_meeting_apply (OrdetMeeting *self,
                     OrdetEvent   *event)
{
  g_return_val_if_fail (refusal_of (self, event) == ORDET_REFUSAL_NONE, FALSE);
  return apply_checked (self, event);
}

/**
 * ordet_meeting_act:
 * @self: a meeting
 * @event: an act; a reference is kept when it is accepted
 * @changed: (out) (optional): whether anything is different now
 * @error: return location, see ordet_meeting_check()
 *
 * Checks and applies: for replays, where nothing is stored in between.
 *
 * Returns: FALSE if the act was refused
 */
gboolean
ordet_meeting_act (OrdetMeeting  *self,
                   OrdetEvent    *event,
                   gboolean      *changed,
                   GError       **error)
{
  gboolean different;

  if (!ordet_meeting_check (self, event, error))
    return FALSE;
  different = apply_checked (self, event);
  if (changed != NULL)
    *changed = different;
  return TRUE;
}

/* Which acts are the first that a run of undos right behind them takes back.
 * (transfer full) (array length=n_events) */
static guint8 *
find_undone (OrdetEvent *const *events,
             gsize              n_events)
{
  guint8 *first = g_new0 (guint8, n_events);
  gsize to_undo = 0;

  for (gsize i = n_events; i > 0; i--)
    switch ((int) ordet_event_act (events[i - 1]))
      {
      case ORDET_ACT_UNDO:
        to_undo++;
        break;
      case ORDET_ACT_REDO:
        to_undo = 0;
        break;
      default:
        if (to_undo > 0)
          first[i - 1] = --to_undo == 0;
        break;
      }
  return first;
}

/**
 * ordet_meeting_load:
 * @self: a new meeting
 * @events: (array length=n_events): acts that were accepted once
 * @n_events: how many
 *
 * Folds what a store holds. An act that is not allowed, which no store that
 * this program wrote can hold, is left out and counted.
 *
 * Returns: how many were left out: 0 unless the store has been tampered with
 */
gsize
ordet_meeting_load (OrdetMeeting      *self,
                    OrdetEvent *const *events,
                    gsize              n_events)
{
  g_autofree guint8 *undone = find_undone (events, n_events);
  gsize refused = 0;

  for (gsize i = 0; i < n_events; i++)
    {
      /* It is known here where undo will go back to. */
      if (undone[i])
        checkpoint_set (&self->near, self->state, self->facts->len);
      if (refusal_of (self, events[i]) == ORDET_REFUSAL_NONE)
        apply_checked (self, events[i]);
      else
        refused++;
    }
  return refused;
}
