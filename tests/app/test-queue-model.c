/* test-queue-model.c — the smallest splice, and rows that stay the same
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-queue-model.h"

#include <string.h>

/* What a list that listens to the model believes it shows. */
typedef struct
{
  GListModel *model;
  GPtrArray  *shown;     /* (element-type OrdetQueueRow) */
  guint       n_splices;
  guint       size;      /* rows taken out and put in by the last splice */
  guint       n_changed; /* "changed" of rows */
} Mirror;

static void
splice_cb (GListModel *model,
           guint       position,
           guint       removed,
           guint       added,
           gpointer    data)
{
  Mirror *mirror = data;

  g_assert_cmpuint (position + removed, <=, mirror->shown->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->shown, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->shown, (gint) (position + i),
                        g_list_model_get_item (model, position + i));
  mirror->n_splices++;
  mirror->size = removed + added;
}

static void
mirror_init (Mirror          *mirror,
             OrdetQueueModel *model)
{
  memset (mirror, 0, sizeof *mirror);
  mirror->model = G_LIST_MODEL (model);
  mirror->shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (model, "items-changed", G_CALLBACK (splice_cb), mirror);
}

static void
mirror_clear (Mirror *mirror)
{
  g_signal_handlers_disconnect_by_func (mirror->model, splice_cb, mirror);
  g_ptr_array_unref (mirror->shown);
}

static GArray *
random_order (guint max_key)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (OrdetRowData));
  gint n = g_test_rand_int_range (0, (gint) max_key);

  for (gint i = 0; i < n; i++)
    {
      OrdetRowData row = { .key = (guint64) g_test_rand_int_range (0, (gint) max_key),
                           .name = (char *) "x", .wait_min = g_test_rand_int_range (0, 3) };
      gboolean twice = FALSE;

      for (guint j = 0; j < rows->len && !twice; j++)
        twice = g_array_index (rows, OrdetRowData, j).key == row.key;
      if (!twice)
        g_array_append_val (rows, row);
    }
  return rows;
}

/* The next order of a meeting most often differs in one row. */
static GArray *
next_order (GArray *before)
{
  GArray *rows = g_array_copy (before);
  OrdetRowData moved;
  guint from;

  if (rows->len < 2 || g_test_rand_int_range (0, 4) == 0)
    {
      g_array_unref (rows);
      return random_order (14);
    }
  from = (guint) g_test_rand_int_range (0, (gint) rows->len);
  moved = g_array_index (rows, OrdetRowData, from);
  g_array_remove_index (rows, from);
  if (g_test_rand_bit ())
    {
      guint to = (guint) g_test_rand_int_range (0, (gint) rows->len + 1);

      g_array_insert_val (rows, to, moved);
    }
  return rows;
}

static guint64
key_at (GPtrArray *rows,
        guint      position)
{
  return ordet_queue_row_data (g_ptr_array_index (rows, position))->key;
}

/* The smallest stretch outside of which two orders agree, counted naively. */
static guint
smallest (GPtrArray    *before,
          const GArray *after)
{
  guint best = before->len + after->len;

  for (guint head = 0; head <= MIN (before->len, after->len); head++)
    for (guint tail = 0; head + tail <= MIN (before->len, after->len); tail++)
      {
        gboolean same = TRUE;

        for (guint i = 0; i < head && same; i++)
          same = key_at (before, i) == g_array_index (after, OrdetRowData, i).key;
        for (guint i = 1; i <= tail && same; i++)
          same = key_at (before, before->len - i) ==
                 g_array_index (after, OrdetRowData, after->len - i).key;
        if (same)
          best = MIN (best, before->len + after->len - 2 * (head + tail));
      }
  return best;
}

static OrdetQueueRow *
row_of (GPtrArray *rows,
        guint64    key)
{
  for (guint i = 0; i < rows->len; i++)
    if (key_at (rows, i) == key)
      return g_ptr_array_index (rows, i);
  return NULL;
}

static void
test_splices (void)
{
  g_autoptr(OrdetQueueModel) model = ordet_queue_model_new ();
  g_autoptr(GArray) rows = random_order (12);
  Mirror mirror;

  mirror_init (&mirror, model);
  for (guint n = 0; n < 3000; n++)
    {
      g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr(GArray) old_rows = rows;
      guint least;

      for (guint i = 0; i < mirror.shown->len; i++)
        g_ptr_array_add (before, g_object_ref (g_ptr_array_index (mirror.shown, i)));
      rows = next_order (old_rows);
      least = smallest (before, rows);
      mirror.n_splices = 0;
      ordet_queue_model_update (model, (OrdetRowData *) (gpointer) rows->data, rows->len);

      g_assert_cmpuint (mirror.n_splices, ==, least > 0 ? 1 : 0);
      if (least > 0)
        g_assert_cmpuint (mirror.size, ==, least);
      g_assert_cmpuint (mirror.shown->len, ==, rows->len);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, rows->len);
      for (guint i = 0; i < rows->len; i++)
        {
          const OrdetRowData *want = &g_array_index (rows, OrdetRowData, i);
          OrdetQueueRow *kept = row_of (before, want->key);
          g_autoptr(OrdetQueueRow) held = g_list_model_get_item (G_LIST_MODEL (model), i);

          g_assert_cmpuint (key_at (mirror.shown, i), ==, want->key);
          g_assert_true (held == g_ptr_array_index (mirror.shown, i));
          g_assert_cmpint (ordet_queue_row_data (held)->wait_min, ==, want->wait_min);
          if (kept != NULL)
            g_assert_true (held == kept);
          g_assert_cmpuint (ordet_queue_model_find (model, want->key), ==, i);
        }
    }
  g_assert_cmpuint (ordet_queue_model_find (model, 9999), ==, G_MAXUINT);
  mirror_clear (&mirror);
}

static void
changed_cb (OrdetQueueRow *row,
            gpointer       data)
{
  ((Mirror *) data)->n_changed++;
}

static void
test_changed (void)
{
  g_autoptr(OrdetQueueModel) model = ordet_queue_model_new ();
  OrdetRowData rows[] = {
    { .key = 1, .name = (char *) "Oda", .wait_min = 2 },
    { .key = 2, .name = (char *) "Per", .wait_min = 4 },
  };
  g_autoptr(OrdetQueueRow) second = NULL;
  Mirror mirror;

  mirror_init (&mirror, model);
  ordet_queue_model_update (model, rows, 2);
  g_assert_cmpuint (mirror.n_splices, ==, 1);
  second = g_list_model_get_item (mirror.model, 1);
  g_signal_connect (second, "changed", G_CALLBACK (changed_cb), &mirror);

  /* The same again: nobody is told anything. */
  ordet_queue_model_update (model, rows, 2);
  g_assert_cmpuint (mirror.n_splices, ==, 1);
  g_assert_cmpuint (mirror.n_changed, ==, 0);

  /* Only what it shows: the row tells, the list does not. */
  rows[1].wait_min = 5;
  rows[1].name = (char *) "Pernille";
  ordet_queue_model_update (model, rows, 2);
  g_assert_cmpuint (mirror.n_splices, ==, 1);
  g_assert_cmpuint (mirror.n_changed, ==, 1);
  g_assert_cmpstr (ordet_queue_row_data (second)->name, ==, "Pernille");

  /* Moves up with its object. */
  ordet_queue_model_update (model, &rows[1], 1);
  g_assert_cmpuint (mirror.n_splices, ==, 2);
  g_assert_cmpuint (mirror.size, ==, 1);
  g_assert_true (g_ptr_array_index (mirror.shown, 0) == (gpointer) second);
  g_signal_handlers_disconnect_by_func (second, changed_cb, &mirror);
  mirror_clear (&mirror);
}

static void
test_keys (void)
{
  g_assert_cmpuint (ordet_queue_key_request (7), !=, ordet_queue_key_person (7));
  g_assert_cmpuint (ordet_queue_key_request (0), !=, ordet_queue_key_person (0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/queue/splices", test_splices);
  g_test_add_func ("/queue/changed", test_changed);
  g_test_add_func ("/queue/keys", test_keys);
  return g_test_run ();
}
