/* ordet-meeting-floor.c — asking for the floor, getting it, leaving it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

static void
take_hand (State            *self,
           const OrdetEvent *event,
           guint             person)
{
  List *list = ordet_state_list (self);
  gint kind = ordet_floor_kind (event);
  Request request = {
    .seq = self->next_seq++,
    .person = person,
    .asked_us = ordet_event_at_us (event),
    .kind = kind < 0 ? ORDET_KIND_SPEECH : (OrdetKind) kind,
    .late = list->line != LINE_NONE,
  };

  ordet_list_insert (list, &request);
}

/* Where the request that goes first stands; ORDET_NOBODY when that is the
 * rejoinder. The head of the whole order (order.md 1), without the rest of it:
 * that matters when a meeting is refolded. */
static guint
first_to_call (const State *self,
               const List  *list)
{
  gboolean due = ordet_list_rejoinder_due (self, list, FALSE);
  gboolean each = self->item_rules->rejoinder == ORDET_REJOINDER_AFTER_EACH;
  gsize one = 1;
  guint at;

  if ((at = ordet_list_find (list, ORDET_NOBODY, ORDET_KIND_ORDER)) != ORDET_NOBODY ||
      (at = ordet_list_find (list, ORDET_NOBODY, ORDET_KIND_INFORMATION)) != ORDET_NOBODY)
    return at;
  if (due && each)
    return ORDET_NOBODY;
  if ((at = ordet_list_find (list, ORDET_NOBODY, ORDET_KIND_REPLY)) != ORDET_NOBODY || due)
    return at;
  if ((at = ordet_list_find (list, ORDET_NOBODY, ORDET_KIND_INTRODUCTION)) != ORDET_NOBODY)
    return at;
  if (list->fixed->len > 0)
    return ordet_list_find_seq (list, g_array_index (list->fixed, guint, 0));
  g_autofree OrdetPlace *place = ordet_list_speeches (self, list, &one);
  return ordet_list_find_seq (list, place[0].seq);
}

static void
call_next (State *self,
           gint64 now_us)
{
  List *list = ordet_state_list (self);
  gboolean interruption = self->interrupted != ORDET_NOBODY;
  Request request;
  guint at;

  if (self->floor != ORDET_NOBODY)
    ordet_floor_end (self, now_us, ORDET_END_DONE);
  if (interruption)
    return;
  if ((at = first_to_call (self, list)) == ORDET_NOBODY)
    {
      guint speaker = state_turn (self, list->replies.speech)->shown.person;

      ordet_floor_begin (self, list, speaker, ORDET_KIND_REJOINDER,
                         ordet_limit_us (self, speaker, ORDET_KIND_REJOINDER), NULL, FALSE, now_us);
      return;
    }
  request = g_array_index (list->waiting, Request, at);
  ordet_list_remove (list, at);
  ordet_floor_begin (self, list, request.person, request.kind,
                     ordet_limit_us (self, request.person, request.kind), &request, FALSE, now_us);
}

static void
give_floor (State            *self,
            const OrdetEvent *event,
            guint             person)
{
  List *list = ordet_state_list (self);
  gint64 now_us = ordet_event_at_us (event);
  gint named = ordet_floor_kind (event);
  OrdetKind kind = named < 0 ? ORDET_KIND_SPEECH : (OrdetKind) named;
  gboolean interrupts =
      ordet_event_boolean (event, ORDET_KEY_INTERRUPT, FALSE) && self->floor != ORDET_NOBODY;
  Request request = { 0 };
  guint at;
  gint64 limit_us;

  if (interrupts)
    {
      OrdetTurn *below = &ordet_state_edit_turn (self, self->floor)->shown;

      ordet_turn_stop (below, now_us);
      below->interrupted = TRUE;
      self->interrupted = self->floor;
    }
  else
    ordet_floor_end_all (self, now_us);
  if ((at = ordet_list_find (list, person, (gint) kind)) != ORDET_NOBODY)
    {
      request = g_array_index (list->waiting, Request, at);
      ordet_list_remove (list, at);
    }
  limit_us = ordet_event_integer (event, ORDET_KEY_LIMIT, ordet_limit_us (self, person, kind));
  ordet_floor_begin (self, list, person, kind, limit_us, request.seq > 0 ? &request : NULL,
                     interrupts, now_us);
}

/* The running turn is taken back as if it had not been called. */
static void
call_back (State *self,
           gint64 now_us)
{
  const Turn *turn = state_turn (self, self->floor);
  List *list = self->lists->pdata[turn->shown.list];
  Request request = {
    .seq = turn->shown.seq,
    .person = turn->shown.person,
    .kind = turn->shown.kind,
    .passed = turn->passed,
    .asked_us = turn->shown.asked_us,
    .late = turn->late,
    .by_chair = turn->by_chair,
  };
  gboolean asked = turn->asked, fallen = turn->fallen;

  ordet_floor_end (self, now_us, ORDET_END_BACK);
  if (!asked)
    return;
  for (guint i = 0; request.kind == ORDET_KIND_SPEECH && i < list->waiting->len; i++)
    {
      Request *other = &g_array_index (list->waiting, Request, i);

      if (other->kind == ORDET_KIND_SPEECH && other->seq < request.seq)
        other->passed--;
    }
  if (fallen)
    return;
  ordet_list_insert (list, &request);
  if (request.kind == ORDET_KIND_SPEECH)
    g_array_prepend_val (list->fixed, request.seq);
}

static void
skip_request (State            *self,
              const OrdetEvent *event,
              guint             person)
{
  List *list = ordet_state_list (self);
  gint kind = ordet_floor_kind (event);

  if (ordet_event_act (event) == ORDET_ACT_SKIP && ordet_floor_skips_turn (self, person, kind))
    ordet_floor_end (self, ordet_event_at_us (event), ORDET_END_SKIPPED);
  else
    ordet_list_remove (list, ordet_list_meant (self, list, event, person, kind));
}

static gboolean
same_array (const GArray *a,
            const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, guint, i) != g_array_index (b, guint, i))
      return FALSE;
  return TRUE;
}

static gboolean
contains (const GArray *seqs,
          guint         seq)
{
  for (guint i = 0; i < seqs->len; i++)
    if (g_array_index (seqs, guint, i) == seq)
      return TRUE;
  return FALSE;
}

/* Everything up to the place becomes fixed; what was fixed before stays so,
 * behind it (order.md 2 and 2b). */
static gboolean
move_request (State            *self,
              const OrdetEvent *event,
              guint             person,
              guint             to)
{
  List *list = ordet_state_list (self);
  gsize n = G_MAXSIZE;
  g_autofree OrdetPlace *places = ordet_list_speeches (self, list, &n);
  g_autoptr (GArray) fixed = g_array_new (FALSE, FALSE, sizeof (guint));
  Request *moved = NULL;
  gboolean changed;

  /* It has been seen to wait. */
  for (gsize i = 0; moved == NULL; i++)
    {
      Request *request = &g_array_index (list->waiting, Request,
                                         ordet_list_find_seq (list, places[i].seq));

      if (request->person == person
          && request->seq == ordet_event_integer (event, ORDET_KEY_SEQ, request->seq))
        moved = request;
    }
  for (gsize i = 0; fixed->len < to; i++)
    if (places[i].seq != moved->seq)
      g_array_append_val (fixed, places[i].seq);
  g_array_append_val (fixed, moved->seq);
  for (guint i = 0; i < list->fixed->len; i++)
    if (!contains (fixed, g_array_index (list->fixed, guint, i)))
      g_array_append_val (fixed, g_array_index (list->fixed, guint, i));
  changed = !same_array (list->fixed, fixed) || !moved->by_chair;
  moved->by_chair = TRUE;
  g_array_unref (list->fixed);
  list->fixed = g_steal_pointer (&fixed);
  return changed;
}

static gboolean
run_clock (State   *self,
           gboolean run,
           gint64   now_us)
{
  OrdetTurn *turn = &ordet_state_edit_turn (self, self->floor)->shown;

  if (turn->running == run)
    return FALSE;
  if (run)
    ordet_turn_start (turn, now_us);
  else
    ordet_turn_stop (turn, now_us);
  return TRUE;
}

static gboolean
extend_turn (State *self,
             gint64 by_us)
{
  OrdetTurn *turn = &ordet_state_edit_turn (self, self->floor)->shown;

  turn->limit_us += by_us;
  turn->extended_us += by_us;
  return by_us != 0;
}

/* Returns: whether anything is different now. */
gboolean
ordet_floor_apply (State            *self,
                   const OrdetEvent *event,
                   guint             person)
{
  gint64 now_us = ordet_event_at_us (event);

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_HAND:
      take_hand (self, event, person);
      return TRUE;
    case ORDET_ACT_NEXT:
      call_next (self, now_us);
      return TRUE;
    case ORDET_ACT_GIVE:
      give_floor (self, event, person);
      return TRUE;
    case ORDET_ACT_LOWER:
    case ORDET_ACT_SKIP:
      skip_request (self, event, person);
      return TRUE;
    case ORDET_ACT_DONE:
      ordet_floor_end (self, now_us,
                       ordet_event_boolean (event, ORDET_KEY_CUT, FALSE) ? ORDET_END_CUT
                                                                         : ORDET_END_DONE);
      return TRUE;
    case ORDET_ACT_BACK:
      call_back (self, now_us);
      return TRUE;
    case ORDET_ACT_DECLINE:
      ordet_list_answered (ordet_state_list (self));
      return TRUE;
    case ORDET_ACT_MOVE:
      return move_request (self, event, person,
                           (guint) ordet_event_required (event, ORDET_KEY_TO));
    case ORDET_ACT_PAUSE:
      return run_clock (self, FALSE, now_us);
    case ORDET_ACT_RESUME:
      return run_clock (self, TRUE, now_us);
    case ORDET_ACT_EXTEND:
      return extend_turn (self, ordet_event_required (event, ORDET_KEY_SECONDS));
    default:
      g_return_val_if_reached (FALSE);
    }
}
