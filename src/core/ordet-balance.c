/* ordet-balance.c — who had the floor, summed up in memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-balance.h"

#include <string.h>

#include "ordet-balance-trace.h"

/* While summing: a cell with those who have been counted in it already. */
typedef struct
{
  OrdetBalanceCell *cell;     /* (unowned) */
  GHashTable       *speakers; /* (owned) indices of people */
  GArray           *waits;    /* (owned) (element-type gint64) */
} Sum;

/* A table that is being filled: the whole meeting, or one item. */
typedef struct
{
  OrdetBalanceCell *groups;     /* (unowned) */
  GPtrArray        *categories; /* (unowned) */
  GHashTable       *sums;       /* (owned) cell → Sum */
  GHashTable       *speakers;   /* (owned) indices of all who made a speech */
} Table;

static void
sum_free (gpointer data)
{
  Sum *sum = data;

  g_hash_table_unref (sum->speakers);
  g_array_unref (sum->waits);
  g_free (sum);
}

static void
category_free (gpointer data)
{
  OrdetBalanceCategory *category = data;

  g_free (category->category);
  g_free (category);
}

static void
item_free (gpointer data)
{
  OrdetBalanceItem *item = data;

  g_ptr_array_unref (item->categories);
  g_free (item->first_category);
  g_free (item);
}

static Table *
table_new (OrdetBalanceCell *groups,
           GPtrArray        *categories)
{
  Table *table = g_new0 (Table, 1);

  table->groups = groups;
  table->categories = categories;
  table->sums = g_hash_table_new_full (NULL, NULL, NULL, sum_free);
  table->speakers = g_hash_table_new (NULL, NULL);

  return table;
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_hash_table_unref (table->sums);
  g_hash_table_unref (table->speakers);
  g_free (table);
}

static OrdetBalanceCell *
find_category (const GPtrArray *categories,
               const char      *name)
{
  for (guint i = 0; i < categories->len; i++)
    {
      OrdetBalanceCategory *category = categories->pdata[i];

      if (strcmp (category->category, name) == 0)
        return &category->cell;
    }
  return NULL;
}

/* The cell of a category, made when it is first met. */
static OrdetBalanceCell *
category_cell (GPtrArray  *categories,
               const char *name)
{
  OrdetBalanceCell *cell = find_category (categories, name);
  OrdetBalanceCategory *category;

  if (cell != NULL)
    return cell;
  category = g_new0 (OrdetBalanceCategory, 1);
  category->category = g_strdup (name);
  g_ptr_array_add (categories, category);
  return &category->cell;
}

static Sum *
sum_of (Table            *table,
        OrdetBalanceCell *cell)
{
  Sum *sum = g_hash_table_lookup (table->sums, cell);

  if (sum == NULL)
    {
      sum = g_new0 (Sum, 1);
      sum->cell = cell;
      sum->speakers = g_hash_table_new (NULL, NULL);
      sum->waits = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (table->sums, cell, sum);
    }
  return sum;
}

static void
sum_turn (Sum             *sum,
          const OrdetTurn *turn)
{
  OrdetBalanceCell *cell = sum->cell;

  if (turn->kind == ORDET_KIND_SPEECH)
    {
      cell->speeches++;
      cell->speech_us += turn->spoken_us;
      if (g_hash_table_add (sum->speakers, GUINT_TO_POINTER (turn->person + 1)))
        cell->speakers++;
    }
  if (turn->kind == ORDET_KIND_SPEECH || turn->kind == ORDET_KIND_REPLY ||
      turn->kind == ORDET_KIND_REJOINDER)
    {
      cell->entries++;
      cell->entry_us += turn->spoken_us;
    }
  if (turn->kind == ORDET_KIND_INTRODUCTION)
    {
      cell->introductions++;
      cell->introduction_us += turn->spoken_us;
    }
}

static void
sum_wait (Sum             *sum,
          const OrdetTurn *turn)
{
  gint64 wait_us = turn->began_us - turn->asked_us;

  if (turn->kind == ORDET_KIND_SPEECH && turn->asked_us >= 0)
    g_array_append_val (sum->waits, wait_us);
}

static void
table_turn (Table            *table,
            const OrdetTurn  *turn,
            const char       *category,
            OrdetBalanceCell *guest)
{
  Sum *group = sum_of (table, &table->groups[turn->group]);
  Sum *stated = sum_of (table, category_cell (table->categories, category));

  if (turn->kind == ORDET_KIND_SPEECH)
    g_hash_table_add (table->speakers, GUINT_TO_POINTER (turn->person + 1));
  sum_wait (group, turn);
  sum_wait (stated, turn);
  if (guest != NULL)
    {
      Sum *guests = sum_of (table, guest);

      sum_turn (guests, turn);
      sum_wait (guests, turn);
      return;
    }
  sum_turn (group, turn);
  sum_turn (stated, turn);
}

static gint
by_length (gconstpointer a,
           gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* The middle one; of an even number the longer of the two in the middle: a
 * wait that somebody really had. */
static gint64
median (GArray *values)
{
  if (values->len == 0)
    return -1;
  g_array_sort (values, by_length);
  return g_array_index (values, gint64, values->len / 2);
}

static gint
by_category (gconstpointer a,
             gconstpointer b)
{
  const OrdetBalanceCategory *const *x = a, *const *y = b;

  return strcmp ((*x)->category, (*y)->category);
}

static void
table_finish (Table *table)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, table->sums);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Sum *sum = value;

      sum->cell->waits = sum->waits->len;
      sum->cell->wait_median_us = median (sum->waits);
    }
  g_ptr_array_sort (table->categories, by_category);
}

/* Cells in which nobody waited say so. */
static void
no_waits (OrdetBalanceCell *cells,
          guint             n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    cells[i].wait_median_us = -1;
}

static OrdetBalanceItem *
item_new (const OrdetItem *item)
{
  OrdetBalanceItem *self = g_new0 (OrdetBalanceItem, 1);

  self->id = item->id;
  self->title = item->title;
  self->categories = g_ptr_array_new_with_free_func (category_free);
  no_waits (self->groups, ORDET_N_GROUPS);

  return self;
}

static void
count_people (OrdetBalance       *self,
              const OrdetMeeting *meeting,
              const OrdetTrace   *trace)
{
  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, i);
      const char *category = ordet_trace_category (trace, i, G_MAXINT64);

      if (!person->attended)
        continue;
      if (!person->member)
        {
          self->guests.people++;
          continue;
        }
      self->attended++;
      self->groups[person->group].people++;
      category_cell (self->categories, category)->people++;
    }
}

static void
count_item (const OrdetMeeting *meeting,
            const OrdetTrace   *trace,
            guint               item,
            OrdetBalance       *self)
{
  OrdetBalanceItem *sums = item_new (ordet_meeting_item (meeting, item));
  Table *table = table_new (sums->groups, sums->categories);
  OrdetBalanceCell guests = { 0 };

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);
      const char *category;

      if (turn->item != item || !ordet_turn_held (turn))
        continue;
      category = ordet_trace_category (trace, turn->person, turn->began_us);
      if (turn->kind == ORDET_KIND_SPEECH && sums->first_category == NULL)
        {
          sums->first_group = turn->group;
          sums->first_category = g_strdup (category);
        }
      table_turn (table, turn, category,
                  ordet_meeting_person (meeting, turn->person)->member ? NULL : &guests);
    }
  table_finish (table);
  sums->speakers = g_hash_table_size (table->speakers);
  table_free (table);

  if (sums->first_category != NULL)
    g_ptr_array_add (self->items, sums);
  else
    item_free (sums);
}

/**
 * ordet_balance_new:
 * @meeting: a meeting, running or over
 *
 * Sums up the turns that have been held. What was skipped or taken back does
 * not count; a corrected turn counts as corrected. The group is the one the
 * speaker had when the turn began (order.md 2b).
 *
 * Returns: (transfer full): the sums; valid as long as @meeting
 */
OrdetBalance *
ordet_balance_new (const OrdetMeeting *meeting)
{
  OrdetBalance *self = g_new0 (OrdetBalance, 1);
  g_autoptr(OrdetTrace) trace = ordet_trace_new (meeting);
  Table *table;

  self->categories = g_ptr_array_new_with_free_func (category_free);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->peak_present = trace->peak_present;
  no_waits (self->groups, ORDET_N_GROUPS);
  no_waits (&self->guests, 1);

  table = table_new (self->groups, self->categories);
  count_people (self, meeting, trace);
  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);

      if (ordet_turn_held (turn))
        table_turn (table, turn, ordet_trace_category (trace, turn->person, turn->began_us),
                    ordet_meeting_person (meeting, turn->person)->member ? NULL : &self->guests);
    }
  for (guint i = 0; i < self->categories->len; i++)
    sum_of (table, &((OrdetBalanceCategory *) self->categories->pdata[i])->cell);
  table_finish (table);
  table_free (table);

  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    count_item (meeting, trace, i, self);

  return self;
}

/**
 * ordet_balance_free:
 * @self: (nullable) (transfer full): what ordet_balance_new() gave
 */
void
ordet_balance_free (OrdetBalance *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * ordet_balance_category:
 * @categories: (element-type OrdetBalanceCategory): of a balance or an item
 * @category: "woman", "unstated" …
 *
 * Returns: (transfer none) (nullable): its sums; %NULL if nobody was in it
 */
const OrdetBalanceCell *
ordet_balance_category (const GPtrArray *categories,
                        const char      *category)
{
  return find_category (categories, category);
}
