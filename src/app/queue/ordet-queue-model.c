/* ordet-queue-model.c — the queue as lists see it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holds no truth of its own: update() is given the whole order and emits the
 * smallest splice. Whoever stays in the queue keeps their row object, so
 * focus and selection stay where the chair left them.
 */
#include "ordet-queue-model.h"

struct _OrdetQueueModel
{
  GObject    parent_instance;

  GPtrArray *rows; /* (owned) (element-type OrdetQueueRow) */
};

static GType
get_item_type (GListModel *model)
{
  return ORDET_TYPE_QUEUE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return ORDET_QUEUE_MODEL (model)->rows->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *rows = ORDET_QUEUE_MODEL (model)->rows;

  return position < rows->len ? g_object_ref (g_ptr_array_index (rows, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (OrdetQueueModel, ordet_queue_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
ordet_queue_model_finalize (GObject *object)
{
  g_ptr_array_unref (ORDET_QUEUE_MODEL (object)->rows);

  G_OBJECT_CLASS (ordet_queue_model_parent_class)->finalize (object);
}

static void
ordet_queue_model_class_init (OrdetQueueModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ordet_queue_model_finalize;
}

static void
ordet_queue_model_init (OrdetQueueModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ordet_queue_model_new:
 *
 * Returns: (transfer full): a model without rows
 */
OrdetQueueModel *
ordet_queue_model_new (void)
{
  return g_object_new (ORDET_TYPE_QUEUE_MODEL, NULL);
}

static guint64
key_of (GPtrArray *rows,
        guint      position)
{
  return ordet_queue_row_data (g_ptr_array_index (rows, position))->key;
}

/* The rows of the new order: the old objects where there are any. */
static GPtrArray *
make_rows (GPtrArray          *old,
           const OrdetRowData *data,
           guint               n_rows)
{
  GPtrArray *rows = g_ptr_array_new_full (n_rows, g_object_unref);
  g_autoptr(GHashTable) by_key = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < old->len; i++)
    {
      OrdetQueueRow *row = g_ptr_array_index (old, i);

      g_hash_table_insert (by_key, (gpointer) &ordet_queue_row_data (row)->key, row);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      OrdetQueueRow *row = g_hash_table_lookup (by_key, &data[i].key);

      g_ptr_array_add (rows, row != NULL ? g_object_ref (row) : ordet_queue_row_new (&data[i]));
    }
  return rows;
}

/**
 * ordet_queue_model_update:
 * @self: the model
 * @rows: (array length=n_rows): the whole order, no key twice
 * @n_rows: how many
 *
 * Makes the model show @rows. Emits one "items-changed" for the smallest
 * stretch that differs, none if only what rows show is another; then each
 * row that shows something else emits "changed".
 */
void
ordet_queue_model_update (OrdetQueueModel    *self,
                          const OrdetRowData *rows,
                          guint               n_rows)
{
  g_autoptr(GPtrArray) old = NULL;
  guint head = 0, tail = 0, n;

  g_return_if_fail (ORDET_IS_QUEUE_MODEL (self));

  old = self->rows;
  self->rows = make_rows (old, rows, n_rows);

  n = MIN (old->len, n_rows);
  while (head < n && key_of (old, head) == rows[head].key)
    head++;
  while (tail < n - head && key_of (old, old->len - 1 - tail) == rows[n_rows - 1 - tail].key)
    tail++;

  if (old->len - head - tail > 0 || n_rows - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                n_rows - head - tail);
  for (guint i = 0; i < n_rows; i++)
    ordet_queue_row_update (g_ptr_array_index (self->rows, i), &rows[i]);
}

/**
 * ordet_queue_model_find:
 * @self: the model
 * @key: a row's key
 *
 * Returns: its position, or G_MAXUINT if there is none
 */
guint
ordet_queue_model_find (OrdetQueueModel *self,
                        guint64          key)
{
  g_return_val_if_fail (ORDET_IS_QUEUE_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    if (key_of (self->rows, i) == key)
      return i;
  return G_MAXUINT;
}
