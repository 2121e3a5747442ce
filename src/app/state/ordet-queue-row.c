/* ordet-queue-row.c — one row of the queue, as lists see it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-queue-row.h"

struct _OrdetQueueRow
{
  GObject      parent_instance;

  OrdetRowData data; /* (owned) */
};

G_DEFINE_FINAL_TYPE (OrdetQueueRow, ordet_queue_row, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ordet_queue_row_finalize (GObject *object)
{
  OrdetQueueRow *self = ORDET_QUEUE_ROW (object);

  g_free (self->data.name);
  g_free (self->data.answers);

  G_OBJECT_CLASS (ordet_queue_row_parent_class)->finalize (object);
}

static void
ordet_queue_row_class_init (OrdetQueueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ordet_queue_row_finalize;

  /* Something of what the row shows is another than before. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ORDET_TYPE_QUEUE_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ordet_queue_row_init (OrdetQueueRow *self)
{
}

static gboolean
same (const OrdetRowData *a,
      const OrdetRowData *b)
{
  return a->key == b->key && a->seq == b->seq && a->person == b->person && a->kind == b->kind &&
         a->state == b->state && a->place == b->place && a->number == b->number &&
         a->group == b->group && a->next == b->next && a->announced == b->announced &&
         a->by_chair == b->by_chair && a->first_at_meeting == b->first_at_meeting &&
         a->first_on_item == b->first_on_item && a->evens == b->evens && a->late == b->late &&
         a->at_limit == b->at_limit && a->passed == b->passed &&
         a->max_passed == b->max_passed && a->reply == b->reply && a->replies == b->replies &&
         a->wait_min == b->wait_min && a->spoken_us == b->spoken_us &&
         g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->answers, b->answers) == 0;
}

static void
take (OrdetQueueRow      *self,
      const OrdetRowData *data)
{
  char *name = g_strdup (data->name != NULL ? data->name : "");
  char *answers = g_strdup (data->answers);

  g_free (self->data.name);
  g_free (self->data.answers);
  self->data = *data;
  self->data.name = name;
  self->data.answers = answers;
}

/**
 * ordet_queue_row_new:
 * @data: what it shows; texts are copied
 *
 * Returns: (transfer full): a row
 */
OrdetQueueRow *
ordet_queue_row_new (const OrdetRowData *data)
{
  OrdetQueueRow *self = g_object_new (ORDET_TYPE_QUEUE_ROW, NULL);

  take (self, data);
  return self;
}

/**
 * ordet_queue_row_data:
 * @self: a row
 *
 * Returns: (transfer none): what it shows, until the next update
 */
const OrdetRowData *
ordet_queue_row_data (OrdetQueueRow *self)
{
  g_return_val_if_fail (ORDET_IS_QUEUE_ROW (self), NULL);
  return &self->data;
}

/**
 * ordet_queue_row_update:
 * @self: a row
 * @data: what it shall show, with the same key
 *
 * Emits "changed" if something is another than before.
 *
 * Returns: whether something was
 */
gboolean
ordet_queue_row_update (OrdetQueueRow      *self,
                        const OrdetRowData *data)
{
  g_return_val_if_fail (ORDET_IS_QUEUE_ROW (self), FALSE);
  g_return_val_if_fail (self->data.key == data->key, FALSE);

  if (same (&self->data, data))
    return FALSE;
  take (self, data);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/**
 * ordet_queue_key_request:
 * @seq: number of the sign-up; 0: the rejoinder that is due
 *
 * Returns: the key of the row of a request
 */
guint64
ordet_queue_key_request (guint seq)
{
  return seq;
}

/**
 * ordet_queue_key_person:
 * @person: index in the meeting
 *
 * Returns: the key of a row of a go-round, of which each person has one
 */
guint64
ordet_queue_key_person (guint person)
{
  return (G_GUINT64_CONSTANT (1) << 32) | person;
}
