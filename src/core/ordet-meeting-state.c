/* ordet-meeting-state.c — the state that is folded: made, copied, freed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

#include <string.h>

static void
list_free (gpointer data)
{
  List *list = data;

  g_array_unref (list->waiting);
  g_array_unref (list->fixed);
  g_free (list);
}

static void
item_free (gpointer data)
{
  Item *item = data;

  if (item->spoken != NULL)
    g_array_unref (item->spoken);
  g_free (item);
}

static gpointer
copy_list (gconstpointer source,
           gpointer      unused)
{
  List *copy = g_memdup2 (source, sizeof *copy);

  copy->waiting = g_array_copy (copy->waiting);
  copy->fixed = g_array_copy (copy->fixed);
  return copy;
}

static gpointer
copy_item (gconstpointer source,
           gpointer      unused)
{
  Item *copy = g_memdup2 (source, sizeof *copy);

  if (copy->spoken != NULL)
    copy->spoken = g_array_copy (copy->spoken);
  return copy;
}

static gpointer
chunk_ref (gconstpointer source,
           gpointer      unused)
{
  TurnChunk *chunk = (gpointer) source;

  chunk->ref_count++;
  return chunk;
}

static void
chunk_unref (gpointer data)
{
  TurnChunk *chunk = data;

  if (--chunk->ref_count == 0)
    g_free (chunk);
}

/* The turn, to be changed here and in no copy of the state. */
Turn *
ordet_state_edit_turn (State *self,
                       guint  turn)
{
  gpointer *chunk = &self->turns->pdata[turn / TURNS_A_CHUNK];
  TurnChunk *shared = *chunk;

  if (shared->ref_count > 1)
    {
      TurnChunk *own = g_memdup2 (shared, sizeof *shared);

      own->ref_count = 1;
      shared->ref_count--;
      *chunk = own;
    }
  return &((TurnChunk *) *chunk)->turns[turn % TURNS_A_CHUNK];
}

/* Returns: the number of the new turn. */
guint
ordet_state_add_turn (State      *self,
                      const Turn *turn)
{
  guint number = self->n_turns++;

  if (number % TURNS_A_CHUNK == 0)
    {
      TurnChunk *chunk = g_new0 (TurnChunk, 1);

      chunk->ref_count = 1;
      g_ptr_array_add (self->turns, chunk);
    }
  *ordet_state_edit_turn (self, number) = *turn;
  return number;
}

/* A new, empty list; its index is also its identity. */
guint
ordet_state_add_list (State      *self,
                      guint       item,
                      const char *title)
{
  List *list = g_new0 (List, 1);

  list->id = self->lists->len;
  list->item = item;
  list->title = title;
  list->waiting = g_array_new (FALSE, FALSE, sizeof (Request));
  list->fixed = g_array_new (FALSE, FALSE, sizeof (guint));
  list->replies.speech = ORDET_NOBODY;
  list->announced_us = list->closed_us = list->closes_us = -1;
  g_ptr_array_add (self->lists, list);
  return list->id;
}

/* What the notice proposed, until the meeting names somebody else. */
static void
propose_officers (State                 *self,
                  const OrdetPersonData *data,
                  guint                  person)
{
  static const char *const roles[] = { "chair", "deputy", "secretary", "signer", "teller",
                                       "observer", NULL };

  for (gsize i = 0; data->roles != NULL && data->roles[i] != NULL; i++)
    if (g_strv_contains (roles, data->roles[i]))
      {
        Officer officer = { data->roles[i], person, self->next_office++, TRUE };

        g_array_append_val (self->officers, officer);
      }
}

State *
ordet_state_new (const OrdetNotice *notice)
{
  State *self = g_new0 (State, 1);

  self->rules = ordet_rules_new ();
  ordet_rules_merge (self->rules, notice->rules);
  self->item_rules = ordet_rules_copy (self->rules);
  self->people = g_array_new (FALSE, TRUE, sizeof (OrdetPerson));
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->lists = g_ptr_array_new_with_free_func (list_free);
  self->nested = g_array_new (FALSE, FALSE, sizeof (guint));
  self->turns = g_ptr_array_new_with_free_func (chunk_unref);
  self->officers = g_array_new (FALSE, FALSE, sizeof (Officer));
  self->proposals = g_array_new (FALSE, FALSE, sizeof (Proposal));
  self->names = g_array_new (FALSE, FALSE, sizeof (Named));
  self->opened_us = self->closed_us = -1;
  self->groups_since_us = self->break_since_us = -1;
  self->item = self->floor = self->interrupted = ORDET_NOBODY;
  self->next_seq = 1;
  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *p = notice->people->pdata[i];
      OrdetPerson person = {
        .id = p->id, .name = p->name, .category = p->category, .list = p->list,
        .pronoun = p->pronoun, .number = p->number, .extra_us = p->extra_s * ORDET_SECOND,
        .member = p->member, .vote = p->vote, .speak = p->speak, .is_new = p->is_new,
      };

      g_array_append_val (self->people, person);
      propose_officers (self, p, i);
    }
  for (guint i = 0; i < notice->agenda->len; i++)
    {
      const OrdetAgendaData *a = notice->agenda->pdata[i];
      Item *item = g_new0 (Item, 1);

      item->shown = (OrdetItem) {
        .id = a->id, .title = a->title, .kind = a->kind, .minutes = a->minutes,
        .first_us = -1, .last_us = -1, .since_us = -1,
      };
      item->list = ORDET_NOBODY;
      g_ptr_array_add (self->items, item);
    }
  ordet_state_regroup (self);
  return self;
}

State *
ordet_state_copy (const State *self)
{
  State *copy = g_memdup2 (self, sizeof *self);

  copy->people = g_array_copy (self->people);
  copy->items = g_ptr_array_copy (self->items, (GCopyFunc) copy_item, NULL);
  copy->lists = g_ptr_array_copy (self->lists, (GCopyFunc) copy_list, NULL);
  copy->nested = g_array_copy (self->nested);
  copy->turns = g_ptr_array_copy (self->turns, chunk_ref, NULL);
  copy->officers = g_array_copy (self->officers);
  copy->proposals = g_array_copy (self->proposals);
  copy->names = g_array_copy (self->names);
  copy->rules = ordet_rules_copy (self->rules);
  copy->item_rules = ordet_rules_copy (self->item_rules);
  return copy;
}

void
ordet_state_free (State *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->people);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->lists);
  g_array_unref (self->nested);
  g_ptr_array_unref (self->turns);
  g_array_unref (self->officers);
  g_array_unref (self->proposals);
  g_array_unref (self->names);
  ordet_rules_free (self->rules);
  ordet_rules_free (self->item_rules);
  g_free (self);
}

/* The list that hands go to: the nested one on top, or the item's own; NULL
 * when no item is open. */
List *
ordet_state_list (const State *self)
{
  guint list;

  if (self->item == ORDET_NOBODY)
    return NULL;
  list = self->nested->len > 0 ? g_array_index (self->nested, guint, self->nested->len - 1)
                               : state_item (self, self->item)->list;
  return self->lists->pdata[list];
}

/* Groups follow the rules in force, so they are made anew with the rules. */
void
ordet_state_regroup (State *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      OrdetPerson *person = state_person (self, i);

      person->group = ordet_rules_group_of (self->item_rules, person->list, person->category);
    }
}

guint
ordet_state_find_item (const State *self,
                       const char  *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (!state_item (self, i)->shown.dropped && strcmp (state_item (self, i)->shown.id, id) == 0)
      return i;
  return ORDET_NOBODY;
}

/* Finished turns of the person on the item that count as having spoken. */
guint
ordet_state_spoken (const State *self,
                    guint        person,
                    guint        item)
{
  const GArray *spoken = item == ORDET_NOBODY ? NULL : state_item (self, item)->spoken;

  return spoken != NULL && person < spoken->len ? g_array_index (spoken, guint, person) : 0;
}
