/* ordet-close-run.c — erasing goes on, step by step, while the window draws
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What needs nobody is done between two frames. The key is another matter: a
 * locked keyring asks the person for its password first, in a window of its
 * own, and that may take for ever. So the keyring is asked in the background;
 * after a moment the page says what is waited for, and the person may leave.
 */
#include "ordet-close-run.h"

#include "ordet-close.h"
#include "ordet-store-words.h"

/* A keyring that is open has answered by then. */
#define PATIENCE_MS 400

struct _OrdetCloseRun
{
  guint              refs;
  OrdetStore        *store;    /* (owned) */
  char              *id;       /* (owned) of the meeting */
  OrdetCloseSteps   *steps;    /* (unowned) (nullable) NULL when the page has gone */
  OrdetCloseRunStep  step;
  OrdetCloseRunDone  done;
  gpointer           data;
  guint              next;     /* source: the step that comes */
  guint              patience; /* source: until it is said that the keyring is waited for */
  GCancellable      *waiting;  /* (owned) (nullable) while the keyring is asked */
};

static void
unref (OrdetCloseRun *self)
{
  if (--self->refs > 0)
    return;
  g_clear_object (&self->waiting);
  g_object_unref (self->store);
  g_free (self->id);
  g_free (self);
}

static void
failed (OrdetCloseRun *self,
        const GError  *error)
{
  g_autofree char *sentence = ordet_store_sentence (error);
  OrdetEraseStep next = ORDET_ERASE_CLEAR;

  ordet_store_erase_step (self->store, self->id, FALSE, &next, NULL);
  ordet_close_steps_failed (self->steps, next, sentence);
}

static gboolean
patience_cb (gpointer data)
{
  OrdetCloseRun *self = data;

  self->patience = 0;
  ordet_close_steps_wait (self->steps);
  return G_SOURCE_REMOVE;
}

static void
begin_waiting (OrdetCloseRun *self)
{
  self->refs++;
  self->waiting = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

/* Returns whether there is still a page to be told. */
static gboolean
end_waiting (OrdetCloseRun *self)
{
  gboolean there = self->steps != NULL;

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->waiting);
  unref (self);
  return there;
}

static gboolean step_cb (gpointer data);

/* After the drawing, so that each step is seen. */
static void
step_soon (OrdetCloseRun  *self,
           OrdetEraseStep  next)
{
  ordet_close_steps_reach (self->steps, next);
  self->next = g_idle_add_full (G_PRIORITY_LOW, step_cb, self, NULL);
}

static void
key_erased_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  OrdetCloseRun *self = data;
  g_autoptr(GError) error = NULL;
  gboolean good = ordet_store_erase_key_finish (ORDET_STORE (source), result, &error);

  if (!end_waiting (self))
    return;
  if (good)
    step_soon (self, ORDET_ERASE_TIDY);
  else
    failed (self, error);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  OrdetCloseRun *self = data;
  g_autoptr(GError) error = NULL;
  gboolean good = ordet_close_finish_finish (ORDET_STORE (source), result, &error);

  if (!end_waiting (self))
    return;
  if (good)
    self->done (self->data);
  else
    failed (self, error);
}

static gboolean
step_cb (gpointer data)
{
  OrdetCloseRun *self = data;
  g_autoptr(GError) error = NULL;
  OrdetEraseStep next = ORDET_ERASE_CLEAR;

  self->next = 0;
  if (!ordet_store_erase_step (self->store, self->id, FALSE, &next, &error))
    failed (self, error);
  else if (next == ORDET_ERASE_KEY)
    {
      begin_waiting (self);
      ordet_store_erase_key_async (self->store, self->id, FALSE, TRUE, self->waiting,
                                   key_erased_cb, self);
    }
  else if (next == ORDET_ERASE_DONE)
    {
      /* Erasing the minutes may have been cut off as well: that is finished here. */
      begin_waiting (self);
      ordet_close_finish_async (self->store, self->id, TRUE, self->waiting, finished_cb, self);
    }
  else if (self->step (self->data, &next, &error))
    step_soon (self, next);
  else
    failed (self, error);
  return G_SOURCE_REMOVE;
}

/**
 * ordet_close_run_new:
 * @store: the store
 * @id: the meeting
 * @steps: where it is told; must live until ordet_close_run_free()
 * @step: does a step that needs no key
 * @done: called when everything was looked for and is gone
 * @data: for both
 *
 * Returns: (transfer full): a run that has not begun
 */
OrdetCloseRun *
ordet_close_run_new (OrdetStore        *store,
                     const char        *id,
                     OrdetCloseSteps   *steps,
                     OrdetCloseRunStep  step,
                     OrdetCloseRunDone  done,
                     gpointer           data)
{
  OrdetCloseRun *self = g_new0 (OrdetCloseRun, 1);

  *self = (OrdetCloseRun) {
    .refs = 1, .store = g_object_ref (store), .id = g_strdup (id), .steps = steps, .step = step,
    .done = done, .data = data,
  };
  return self;
}

/**
 * ordet_close_run_free:
 * @self: (transfer full): a run
 *
 * Nobody is told any more; if the keyring is being asked, asking is given up.
 */
void
ordet_close_run_free (OrdetCloseRun *self)
{
  self->steps = NULL;
  g_clear_handle_id (&self->next, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_cancellable_cancel (self->waiting);
  unref (self);
}

/**
 * ordet_close_run_go:
 * @self: a run
 *
 * Goes on with what is left, if it is not going on already.
 */
void
ordet_close_run_go (OrdetCloseRun *self)
{
  OrdetEraseStep next = ORDET_ERASE_CLEAR;

  if (self->next != 0 || self->waiting != NULL)
    return;
  ordet_store_erase_step (self->store, self->id, FALSE, &next, NULL);
  step_soon (self, next);
}

/**
 * ordet_close_run_busy:
 * @self: a run
 *
 * Returns: whether a step is about to be done; not while the keyring is asked,
 *   which may be left to itself
 */
gboolean
ordet_close_run_busy (const OrdetCloseRun *self)
{
  return self->next != 0;
}
