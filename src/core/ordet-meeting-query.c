/* ordet-meeting-query.c — what can be asked of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

#include <string.h>

#include "ordet-timer.h"

/* As many turns as it takes before the meeting's own mean is believed
 * (order.md 3). */
#define TURNS_FOR_A_MEAN 3

/**
 * ordet_meeting_notice:
 * @self: a meeting
 *
 * Returns: (transfer none): what was known before it
 */
const OrdetNotice *
ordet_meeting_notice (const OrdetMeeting *self)
{
  return self->notice;
}

/**
 * ordet_meeting_n_events:
 * @self: a meeting
 *
 * Returns: how many acts were accepted, undo and redo among them
 */
gsize
ordet_meeting_n_events (const OrdetMeeting *self)
{
  return self->events->len;
}

/**
 * ordet_meeting_event:
 * @self: a meeting
 * @n: from 0
 *
 * Returns: (transfer none): the n-th accepted act
 */
OrdetEvent *
ordet_meeting_event (const OrdetMeeting *self,
                     gsize               n)
{
  g_return_val_if_fail (n < self->events->len, NULL);
  return self->events->pdata[n];
}

/**
 * ordet_meeting_event_alive:
 * @self: a meeting
 * @n: from 0
 *
 * Returns: TRUE if the act changed something and has not been taken back
 */
gboolean
ordet_meeting_event_alive (const OrdetMeeting *self,
                           gsize               n)
{
  g_return_val_if_fail (n < self->alive->len, FALSE);
  return self->alive->data[n] != 0;
}

/**
 * ordet_meeting_undoable:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): what an undo would take back
 */
OrdetEvent *
ordet_meeting_undoable (const OrdetMeeting *self)
{
  return self->facts->len > 0 ? g_array_index (self->facts, OrdetFact, self->facts->len - 1).event
                              : NULL;
}

/**
 * ordet_meeting_redoable:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): what a redo would put back
 */
OrdetEvent *
ordet_meeting_redoable (const OrdetMeeting *self)
{
  return self->undone->len > 0
           ? self->events->pdata[g_array_index (self->undone, guint, self->undone->len - 1)]
           : NULL;
}

/**
 * ordet_meeting_last_us:
 * @self: a meeting
 *
 * Returns: meeting time of the last accepted act, 0 before the first; no act
 *   may be earlier
 */
gint64
ordet_meeting_last_us (const OrdetMeeting *self)
{
  return self->last_us;
}

/**
 * ordet_meeting_opened:
 * @self: a meeting
 *
 * Returns: TRUE once it has been opened
 */
gboolean
ordet_meeting_opened (const OrdetMeeting *self)
{
  return self->state->opened_us >= 0;
}

/**
 * ordet_meeting_opened_us:
 * @self: a meeting
 *
 * Returns: meeting time of the opening, -1 before it
 */
gint64
ordet_meeting_opened_us (const OrdetMeeting *self)
{
  return self->state->opened_us;
}

/**
 * ordet_meeting_closed:
 * @self: a meeting
 *
 * Returns: TRUE once it has been closed
 */
gboolean
ordet_meeting_closed (const OrdetMeeting *self)
{
  return self->state->closed_us >= 0;
}

/**
 * ordet_meeting_closed_us:
 * @self: a meeting
 *
 * Returns: meeting time of the closing, -1 before it
 */
gint64
ordet_meeting_closed_us (const OrdetMeeting *self)
{
  return self->state->closed_us;
}

/**
 * ordet_meeting_rules:
 * @self: a meeting
 *
 * Returns: (transfer none): the meeting's rules, every setting said
 */
const OrdetRules *
ordet_meeting_rules (const OrdetMeeting *self)
{
  return self->state->rules;
}

/**
 * ordet_meeting_item_rules:
 * @self: a meeting
 *
 * Returns: (transfer none): the rules in force now, on the open item
 */
const OrdetRules *
ordet_meeting_item_rules (const OrdetMeeting *self)
{
  return self->state->item_rules;
}

/**
 * ordet_meeting_n_people:
 * @self: a meeting
 *
 * Returns: how many people it knows, present or not
 */
guint
ordet_meeting_n_people (const OrdetMeeting *self)
{
  return self->state->people->len;
}

/**
 * ordet_meeting_person:
 * @self: a meeting
 * @person: an index
 *
 * Returns: (transfer none): the person, until the next act
 */
const OrdetPerson *
ordet_meeting_person (const OrdetMeeting *self,
                      guint               person)
{
  g_return_val_if_fail (person < self->state->people->len, NULL);
  return state_person (self->state, person);
}

/**
 * ordet_meeting_find_person:
 * @self: a meeting
 * @id: a person's id
 *
 * Returns: the index, ORDET_NOBODY if there is none
 */
guint
ordet_meeting_find_person (const OrdetMeeting *self,
                           const char         *id)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->person_ids, id));

  return found > 0 ? found - 1 : ORDET_NOBODY;
}

/**
 * ordet_meeting_find_number:
 * @self: a meeting
 * @number: a card's number, > 0
 *
 * Returns: the index of the first who has that card, ORDET_NOBODY if nobody
 */
guint
ordet_meeting_find_number (const OrdetMeeting *self,
                           gint64              number)
{
  for (guint i = 0; number > 0 && i < self->state->people->len; i++)
    if (state_person (self->state, i)->number == number)
      return i;
  return ORDET_NOBODY;
}

/**
 * ordet_meeting_n_present:
 * @self: a meeting
 *
 * Returns: how many are on the roll now
 */
guint
ordet_meeting_n_present (const OrdetMeeting *self)
{
  return self->state->n_present;
}

/**
 * ordet_meeting_n_voters:
 * @self: a meeting
 *
 * Returns: how many of those on the roll may vote
 */
guint
ordet_meeting_n_voters (const OrdetMeeting *self)
{
  return self->state->n_voters;
}

/**
 * ordet_meeting_spoken_on_item:
 * @self: a meeting
 * @person: an index
 * @item: an index
 *
 * Returns: how many finished turns of theirs on the item count as having spoken
 */
guint
ordet_meeting_spoken_on_item (const OrdetMeeting *self,
                              guint               person,
                              guint               item)
{
  g_return_val_if_fail (item < self->state->items->len, 0);
  return ordet_state_spoken (self->state, person, item);
}

/**
 * ordet_meeting_officers:
 * @self: a meeting
 * @role: "chair", "secretary", …
 * @people: (out caller-allocates) (array length=n_max): their indices, in the
 *   order they were first named
 * @n_max: room in @people
 *
 * Returns: how many there are, which may be more than @n_max
 */
guint
ordet_meeting_officers (const OrdetMeeting *self,
                        const char         *role,
                        guint              *people,
                        guint               n_max)
{
  guint n = 0;

  for (guint i = 0; i < self->state->officers->len; i++)
    {
      const Officer *officer = &g_array_index (self->state->officers, Officer, i);

      if (strcmp (officer->role, role) != 0)
        continue;
      if (n < n_max)
        people[n] = officer->person;
      n++;
    }
  return n;
}

/**
 * ordet_meeting_officer:
 * @self: a meeting
 * @role: "chair", "secretary", …
 *
 * Returns: who was named last, and so holds it now; ORDET_NOBODY
 */
guint
ordet_meeting_officer (const OrdetMeeting *self,
                       const char         *role)
{
  const Officer *last = NULL;

  for (guint i = 0; i < self->state->officers->len; i++)
    {
      const Officer *officer = &g_array_index (self->state->officers, Officer, i);

      if (strcmp (officer->role, role) == 0 && (last == NULL || officer->when > last->when))
        last = officer;
    }
  return last != NULL ? last->person : ORDET_NOBODY;
}

/**
 * ordet_meeting_n_items:
 * @self: a meeting
 *
 * Returns: how many items the agenda has, dropped ones among them
 */
guint
ordet_meeting_n_items (const OrdetMeeting *self)
{
  return self->state->items->len;
}

/**
 * ordet_meeting_item:
 * @self: a meeting
 * @item: an index, in the agenda's order
 *
 * Returns: (transfer none): the item, until the next act
 */
const OrdetItem *
ordet_meeting_item (const OrdetMeeting *self,
                    guint               item)
{
  g_return_val_if_fail (item < self->state->items->len, NULL);
  return &state_item (self->state, item)->shown;
}

/**
 * ordet_meeting_find_item:
 * @self: a meeting
 * @id: the number that is shown, "5a"
 *
 * Returns: the index, ORDET_NOBODY if there is none or it was dropped
 */
guint
ordet_meeting_find_item (const OrdetMeeting *self,
                         const char         *id)
{
  return ordet_state_find_item (self->state, id);
}

/**
 * ordet_meeting_current_item:
 * @self: a meeting
 *
 * Returns: the index of the open item, ORDET_NOBODY
 */
guint
ordet_meeting_current_item (const OrdetMeeting *self)
{
  return self->state->item;
}

/**
 * ordet_meeting_item_spent_us:
 * @self: a meeting
 * @item: an index
 * @now_us: meeting time
 *
 * Returns: how long the item has been open, all times together
 */
gint64
ordet_meeting_item_spent_us (const OrdetMeeting *self,
                             guint               item,
                             gint64              now_us)
{
  const OrdetItem *shown;

  g_return_val_if_fail (item < self->state->items->len, 0);
  shown = &state_item (self->state, item)->shown;
  return shown->spent_us + (shown->since_us >= 0 ? MAX (0, now_us - shown->since_us) : 0);
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
    .id = list->id, .title = list->title, .depth = self->state->nested->len,
    .state = list->line == LINE_NONE     ? ORDET_LIST_OPEN
             : list->line == LINE_CLOSED ? ORDET_LIST_CLOSED
                                         : ORDET_LIST_ANNOUNCED,
    .last_call = list->line == LINE_LAST_CALL,
    .line_when = list->line == LINE_AFTER_THIS   ? "after-this"
                 : list->line == LINE_AFTER_NEXT ? "after-next"
                                                 : NULL,
    .closed_us = list->closed_us, .announced_us = list->announced_us,
    .speech = list->replies.speech,
    .replies_asked = list->replies.begun
                     + ordet_list_count (list, ORDET_NOBODY, ORDET_KIND_REPLY),
    .n_waiting = list->waiting->len, .n_speeches = ordet_list_n_speeches (list),
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
  return self->state->turns->len;
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
  g_return_val_if_fail (turn < self->state->turns->len, NULL);
  return &state_turn (self->state, turn)->shown;
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
  return pause_view (self->state->groups_since_us, self->state->groups_length_us, since_us, length_us);
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
  return pause_view (self->state->break_since_us, self->state->break_length_us, since_us, length_us);
}

/**
 * ordet_meeting_facts:
 * @self: a meeting
 * @n_facts: (out): how many
 *
 * The acts that changed something and have not been taken back, in order,
 * each with the moment it fell in.
 *
 * Returns: (transfer none) (array length=n_facts): the facts, until the next act
 */
const OrdetFact *
ordet_meeting_facts (const OrdetMeeting *self,
                     gsize              *n_facts)
{
  OrdetMeeting *cached = (OrdetMeeting *) self;

  for (guint i = 0; self->items_moved && i < self->facts->len; i++)
    {
      const char *item = g_array_index (self->where, Where, i).item;

      g_array_index (self->facts, OrdetFact, i).item =
        item != NULL ? ordet_state_find_item (self->state, item) : ORDET_NOBODY;
    }
  cached->items_moved = FALSE;
  *n_facts = self->facts->len;
  return (const OrdetFact *) (gpointer) self->facts->data;
}

/**
 * ordet_meeting_proposal_status:
 * @self: a meeting
 * @proposal: its id
 *
 * Returns: (transfer none) (nullable): what was said of it last, NULL: nothing
 */
const char *
ordet_meeting_proposal_status (const OrdetMeeting *self,
                               const char         *proposal)
{
  for (guint i = 0; i < self->state->proposals->len; i++)
    {
      const Proposal *made = &g_array_index (self->state->proposals, Proposal, i);

      if (strcmp (made->id, proposal) == 0)
        return made->status;
    }
  return NULL;
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

  for (guint i = 0; i < self->state->turns->len; i++)
    {
      const OrdetTurn *turn = &state_turn (self->state, i)->shown;

      if (turn->item == item && turn->kind == ORDET_KIND_SPEECH && turn->group == group
          && (turn->end == ORDET_END_DONE || turn->end == ORDET_END_CUT))
        sum_us += turn->spoken_us;
    }
  return sum_us / 1000;
}
