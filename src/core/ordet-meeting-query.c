/* ordet-meeting-query.c — what can be asked of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

#include <string.h>

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
 * ordet_item_number:
 * @item: an item of the agenda
 *
 * Returns: (transfer none) (nullable): its number as people see it; NULL for
 *   a break, which has one for the log only
 */
const char *
ordet_item_number (const OrdetItem *item)
{
  return g_strcmp0 (item->kind, "break") != 0 ? item->id : NULL;
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
