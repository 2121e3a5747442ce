/* ordet-record-set.c — records of many places, each once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-record-set.h"

#include <string.h>

struct _OrdetRecordSet
{
  GHashTable *records; /* (owned) id, part of the record → OrdetRecord, owned */
};

/**
 * ordet_record_set_new:
 *
 * Returns: (transfer full): the empty set
 */
OrdetRecordSet *
ordet_record_set_new (void)
{
  OrdetRecordSet *self = g_new0 (OrdetRecordSet, 1);

  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) ordet_record_free);
  return self;
}

/**
 * ordet_record_set_free:
 * @self: (nullable) (transfer full): a set
 */
void
ordet_record_set_free (OrdetRecordSet *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->records);
  g_free (self);
}

/**
 * ordet_record_set_add:
 * @self: a set
 * @record: a record
 *
 * Takes @record in if there is none of its id, or it is the greater version.
 *
 * Returns: whether the set has changed
 */
gboolean
ordet_record_set_add (OrdetRecordSet    *self,
                      const OrdetRecord *record)
{
  const OrdetRecord *had = g_hash_table_lookup (self->records, record->id);
  OrdetRecord *copy;

  if (had != NULL && ordet_record_order (had, record) >= 0)
    return FALSE;
  copy = ordet_record_copy (record);
  g_hash_table_replace (self->records, copy->id, copy);
  return TRUE;
}

/**
 * ordet_record_set_merge:
 * @self: a set
 * @other: another
 *
 * Takes in all of @other.
 */
void
ordet_record_set_merge (OrdetRecordSet       *self,
                        const OrdetRecordSet *other)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, other->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    ordet_record_set_add (self, record);
}

/**
 * ordet_record_set_find:
 * @self: a set
 * @id: a record's id
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
const OrdetRecord *
ordet_record_set_find (const OrdetRecordSet *self,
                       const char           *id)
{
  return g_hash_table_lookup (self->records, id);
}

static gint
by_id (gconstpointer a,
       gconstpointer b)
{
  const OrdetRecord *const *x = a, *const *y = b;

  return strcmp ((*x)->id, (*y)->id);
}

/**
 * ordet_record_set_list:
 * @self: a set
 *
 * Returns: (transfer container) (element-type OrdetRecord): its records by id,
 *   which is random; they belong to the set
 */
GPtrArray *
ordet_record_set_list (const OrdetRecordSet *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (list, record);
  g_ptr_array_sort (list, by_id);

  return list;
}
