/* ordet-meeting-query-floor.c — what can be asked of the list and the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

#include "ordet-timer.h"

/* As many turns as it takes before the meeting's own mean is believed
 * (order.md 3). */
#define TURNS_FOR_A_MEAN 3

/* Who waits on the item's own list and on those between it and the one on top. */
static guint
n_below (const State *self)
{
  guint n = 0;

  for (guint i = 0; i < self->nested->len; i++)
    {
      guint below = i > 0 ? g_array_index (self->nested, guint, i - 1)
                          : state_item (self, self->item)->list;

      n += ((const List *) self->lists->pdata[below])->waiting->len;
    }
  return n;
}

/**
 * ordet_meeting_list:
 * @self: a meeting
 * @view: (out caller-allocates): the list on top of the open item
 *
 * Returns: FALSE when no item is open
 */
gboolean
ordet_meeting_list (const OrdetMeeting *self,
                    OrdetListView      *view)
{
  const List *list = ordet_state_list (self->state);

  if (list == NULL)
    return FALSE;
  *view = (OrdetListView) {
    .id = list->id,
    .title = list->title,
    .depth = self->state->nested->len,
    .state = list->line == LINE_NONE     ? ORDET_LIST_OPEN
             : list->line == LINE_CLOSED ? ORDET_LIST_CLOSED
                                         : ORDET_LIST_ANNOUNCED,
    .last_call = list->line == LINE_LAST_CALL,
    .line_when = list->line == LINE_AFTER_THIS   ? "after-this"
                 : list->line == LINE_AFTER_NEXT ? "after-next"
                                                 : NULL,
    .closed_us = list->closed_us,
    .announced_us = list->announced_us,
    .closes_us = list->line == LINE_LAST_CALL ? list->closes_us : -1,
    .speech = list->replies.speech,
    .prev = list->has_prev ? list->prev : ORDET_N_GROUPS,
    .replies_asked = list->replies.begun + ordet_list_count (list, ORDET_NOBODY, ORDET_KIND_REPLY),
    .n_waiting = list->waiting->len,
    .n_speeches = ordet_list_n_speeches (list),
    .n_below = n_below (self->state),
  };
  return TRUE;
}

/**
 * ordet_meeting_order:
 * @self: a meeting
 * @n_entries: (out): how many
 *
 * The whole order of the list on top, all kinds, with reasons (order.md 1 to
 * 3). It is made once after each act. Waits are 0 until ordet_meeting_waits().
 *
 * Returns: (transfer none) (array length=n_entries): the order, until the next act
 */
const OrdetEntry *
ordet_meeting_order (OrdetMeeting *self,
                     gsize        *n_entries)
{
  const List *list = ordet_state_list (self->state);

  if (self->order == NULL)
    self->order = list != NULL ? ordet_list_entries (self->state, list)
                               : g_array_new (FALSE, FALSE, sizeof (OrdetEntry));
  *n_entries = self->order->len;
  return (const OrdetEntry *) (gpointer) self->order->data;
}

/**
 * ordet_meeting_mean_us:
 * @self: a meeting
 * @kind: a kind
 *
 * Returns: how long turns of that kind have lasted on average, microseconds;
 *   -1 until three have been held (order.md 3)
 */
gint64
ordet_meeting_mean_us (const OrdetMeeting *self,
                       OrdetKind           kind)
{
  guint n;

  g_return_val_if_fail (kind < ORDET_N_KINDS, -1);
  n = self->state->kind_n[kind];
  return n >= TURNS_FOR_A_MEAN ? self->state->kind_us[kind] / n : -1;
}

/**
 * ordet_meeting_waits:
 * @self: a meeting
 * @now_us: meeting time
 *
 * Fills the expected waits of the order: the rest of the running turn, and of
 * the one it interrupted, and the predicted turns before (order.md 3).
 */
void
ordet_meeting_waits (OrdetMeeting *self,
                     gint64        now_us)
{
  const guint turns[] = { self->state->floor, self->state->interrupted };
  gint64 wait_us = 0;
  gsize n;

  ordet_meeting_order (self, &n);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i] != ORDET_NOBODY)
      wait_us += MAX (0, ordet_turn_left_us (&state_turn (self->state, turns[i])->shown, now_us));
  for (gsize i = 0; i < n; i++)
    {
      OrdetEntry *entry = &g_array_index (self->order, OrdetEntry, i);
      gint64 mean_us = ordet_meeting_mean_us (self, entry->kind);

      entry->wait_us = wait_us;
      wait_us += mean_us >= 0 ? mean_us : entry->limit_us;
    }
}

/**
 * ordet_meeting_floor:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): the turn that has the floor, until the
 *   next act; NULL when the floor is free
 */
const OrdetTurn *
ordet_meeting_floor (const OrdetMeeting *self)
{
  return self->state->floor != ORDET_NOBODY ? &state_turn (self->state, self->state->floor)->shown
                                            : NULL;
}

/**
 * ordet_meeting_floor_number:
 * @self: a meeting
 *
 * Returns: the index of the turn that has the floor, ORDET_NOBODY
 */
guint
ordet_meeting_floor_number (const OrdetMeeting *self)
{
  return self->state->floor;
}

/**
 * ordet_meeting_interrupted:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): the turn that goes on when the
 *   interruption is done, until the next act
 */
const OrdetTurn *
ordet_meeting_interrupted (const OrdetMeeting *self)
{
  return self->state->interrupted != ORDET_NOBODY
             ? &state_turn (self->state, self->state->interrupted)->shown
             : NULL;
}

/**
 * ordet_meeting_n_turns:
 * @self: a meeting
 *
 * Returns: how many turns have begun, those skipped and taken back among them
 */
guint
ordet_meeting_n_turns (const OrdetMeeting *self)
{
  return self->state->n_turns;
}

/**
 * ordet_meeting_turn:
 * @self: a meeting
 * @turn: an index, from 0
 *
 * Returns: (transfer none): the turn, until the next act
 */
const OrdetTurn *
ordet_meeting_turn (const OrdetMeeting *self,
                    guint               turn)
{
  g_return_val_if_fail (turn < self->state->n_turns, NULL);
  return &state_turn (self->state, turn)->shown;
}

/**
 * ordet_meeting_turn_ordinal:
 * @self: a meeting
 * @turn: the index of a turn
 *
 * What `correct` calls the turn. One that was skipped or taken back never was,
 * so that the others are not counted as their indices are.
 *
 * Returns: which turn of the meeting it is, from 1; 0 if it was not held
 */
guint
ordet_meeting_turn_ordinal (const OrdetMeeting *self,
                            guint               turn)
{
  guint n = 0;

  g_return_val_if_fail (turn < self->state->n_turns, 0);
  for (guint i = 0; i <= turn; i++)
    {
      OrdetTurnEnd end = state_turn (self->state, i)->shown.end;
      gboolean held = end != ORDET_END_SKIPPED && end != ORDET_END_BACK;

      n += held;
      if (i == turn && !held)
        return 0;
    }
  return n;
}

/**
 * ordet_meeting_passes:
 * @self: a meeting
 * @seq: a waiting speech
 * @passed_seqs: (out caller-allocates) (array length=n_max): those it passes
 * @n_max: room in @passed_seqs
 *
 * Whom a request goes before although they asked earlier.
 *
 * Returns: how many, which may be more than @n_max
 */
guint
ordet_meeting_passes (OrdetMeeting *self,
                      guint         seq,
                      guint        *passed_seqs,
                      guint         n_max)
{
  gsize n;
  const OrdetEntry *entries = ordet_meeting_order (self, &n);
  gboolean behind = FALSE;
  guint found = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (behind && entries[i].kind == ORDET_KIND_SPEECH && entries[i].seq < seq)
        {
          if (found < n_max)
            passed_seqs[found] = entries[i].seq;
          found++;
        }
      behind |= entries[i].seq == seq && entries[i].kind == ORDET_KIND_SPEECH;
    }
  return found;
}

/**
 * ordet_meeting_round:
 * @self: a meeting
 * @view: (out caller-allocates): the open go-round
 *
 * Returns: FALSE when none is open
 */
gboolean
ordet_meeting_round (const OrdetMeeting *self,
                     OrdetRoundView     *view)
{
  if (!self->state->round)
    return FALSE;
  *view = (OrdetRoundView) { TRUE, self->state->round_limit_us, self->state->round_who,
                             self->state->round_since_us };
  return TRUE;
}

static gboolean
pause_view (gint64  since_us,
            gint64  length_us,
            gint64 *out_since_us,
            gint64 *out_length_us)
{
  if (since_us < 0)
    return FALSE;
  *out_since_us = since_us;
  *out_length_us = length_us;
  return TRUE;
}

/**
 * ordet_meeting_in_groups:
 * @self: a meeting
 * @since_us: (out): meeting time they began
 * @length_us: (out): how long they were given
 *
 * Returns: FALSE when there are no buzz groups now
 */
gboolean
ordet_meeting_in_groups (const OrdetMeeting *self,
                         gint64             *since_us,
                         gint64             *length_us)
{
  return pause_view (self->state->groups_since_us, self->state->groups_length_us, since_us,
                     length_us);
}

/**
 * ordet_meeting_in_break:
 * @self: a meeting
 * @since_us: (out): meeting time it began
 * @length_us: (out): how long it was to last
 *
 * Returns: FALSE when there is no break now
 */
gboolean
ordet_meeting_in_break (const OrdetMeeting *self,
                        gint64             *since_us,
                        gint64             *length_us)
{
  return pause_view (self->state->break_since_us, self->state->break_length_us, since_us,
                     length_us);
}

/**
 * ordet_meeting_group_ms:
 * @self: a meeting
 * @item: an index
 * @group: a or b
 *
 * Returns: milliseconds of finished speeches on the item, uncut, by speakers
 *   who were in the group when the speech began
 */
gint64
ordet_meeting_group_ms (const OrdetMeeting *self,
                        guint               item,
                        OrdetGroup          group)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < self->state->n_turns; i++)
    {
      const OrdetTurn *turn = &state_turn (self->state, i)->shown;

      if (turn->item == item && turn->kind == ORDET_KIND_SPEECH && turn->group == group &&
          (turn->end == ORDET_END_DONE || turn->end == ORDET_END_CUT))
        sum_us += turn->spoken_us;
    }
  return sum_us / 1000;
}
