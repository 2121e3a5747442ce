/* ordet-close.c — close a meeting: a record remains, the floor is erased
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps 0 to 3 of privacy.md 2 are one transaction here: the minutes' text,
 * the record with its lots, and the deletion of the floor's rows are there
 * together or not at all. So whatever cuts it off, there is one record, with
 * lots that were drawn once. Steps 4 to 6 are those of ordet-closing.c and are
 * done again until they have been done.
 */
#include "ordet-close.h"

#include <sodium.h>

#include "ordet-record-meeting.h"
#include "ordet-records.h"
#include "ordet-store-private.h"

typedef struct
{
  const char              *id;
  const OrdetCloseOptions *options;
  OrdetRecord             *record; /* (owned) (nullable) */
} Closing;

/**
 * ordet_close_draw:
 * @data: unused
 *
 * An #OrdetDrawFunc with the system's generator.
 *
 * Returns: 64 random bits
 */
guint64
ordet_close_draw (gpointer data)
{
  guint64 bits;

  randombytes_buf (&bits, sizeof bits);
  return bits;
}

/* The meeting as it stands in the store. Somebody may still have the floor, or
 * nobody said that it is over: what runs is ended with the last act. */
static OrdetMeeting *
load_meeting (OrdetStore  *store,
              const char  *id,
              GError     **error)
{
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  OrdetMeeting *meeting;

  if (!ordet_store_load (store, id, &notice, &events, error))
    return NULL;
  meeting = ordet_meeting_new (notice);
  ordet_meeting_load (meeting, (OrdetEvent *const *) events->pdata, events->len);
  if (!ordet_meeting_closed (meeting) && ordet_meeting_n_events (meeting) > 0)
    {
      g_autoptr(OrdetEvent) close =
        ordet_event_new (ORDET_ACT_CLOSE, ordet_meeting_last_us (meeting));

      ordet_meeting_act (meeting, close, NULL, NULL);
    }
  return meeting;
}

/* The month it was held in, for a notice without a date. */
static char *
month_of (OrdetStore        *store,
          const char        *id,
          const OrdetClock  *clock)
{
  g_autoptr(GVariant) day = NULL;
  g_autofree char *today = ordet_clock_today (clock);

  if (ordet_store_get_row (store, id, ORDET_ROW_DAY, 0, &day, NULL) && day != NULL &&
      g_variant_is_of_type (day, G_VARIANT_TYPE_STRING) && g_variant_get_size (day) > 7)
    return g_strndup (g_variant_get_string (day, NULL), 7);
  return g_strndup (today, 7);
}

static gboolean
write_minutes (OrdetStore    *store,
               Closing       *closing,
               OrdetMeeting  *meeting,
               GError       **error)
{
  const OrdetCloseOptions *options = closing->options;
  g_autoptr(GBytes) content = NULL;
  OrdetMeetingRow row;

  if (options->minutes == NULL)
    return TRUE;
  content = options->minutes (meeting, options->data, error);
  return content != NULL && ordet_store_find (store, closing->id, &row, error) &&
         ordet_store_put_text_into (store, closing->id, row.number, TRUE, options->name, content,
                                    error) &&
         (options->drop == NULL ||
          ordet_store_drop_text_into (store, closing->id, row.number, TRUE, options->drop, error));
}

/* With the record or not at all: later nobody can tell which record it was. */
static gboolean
write_evaluation (OrdetStore  *store,
                  Closing     *closing,
                  GError     **error)
{
  OrdetEvaluation evaluation;

  if (closing->options->evaluation == NULL)
    return TRUE;
  evaluation = *closing->options->evaluation;
  return !ordet_evaluation_protect (&evaluation) ||
         ordet_store_put_evaluation (store, closing->record->id, &evaluation, error);
}

/* Called once in the meeting's life, in the transaction that deletes the
 * floor; nobody else can add an act meanwhile. */
static gboolean
write_what_remains (OrdetStore  *store,
                    gpointer     data,
                    GError     **error)
{
  Closing *closing = data;
  g_autoptr(OrdetMeeting) meeting = load_meeting (store, closing->id, error);
  g_autofree char *id = ordet_vault_random_id ();
  g_autofree char *month = NULL;

  if (meeting == NULL || !write_minutes (store, closing, meeting, error))
    return FALSE;
  /* Nothing was held: nothing to keep. */
  if (ordet_meeting_n_turns (meeting) == 0 && !ordet_meeting_opened (meeting))
    return TRUE;

  month = month_of (store, closing->id, closing->options->clock);
  closing->record = ordet_record_from_meeting (meeting, id, month, closing->options->way,
                                               ordet_close_draw, NULL);
  return ordet_store_put_record (store, closing->record, error) &&
         write_evaluation (store, closing, error);
}

static gboolean
do_step (OrdetStore      *store,
         Closing         *closing,
         OrdetEraseStep   step,
         GError         **error)
{
  switch (step)
    {
    case ORDET_ERASE_CLEAR:
      return ordet_store_erase_clear (store, closing->id, FALSE, write_what_remains, closing,
                                      error);
    case ORDET_ERASE_KEY:
      return ordet_store_erase_key (store, closing->id, FALSE, error);
    case ORDET_ERASE_TIDY:
      return ordet_store_erase_tidy (store, closing->id, FALSE, error);
    case ORDET_ERASE_DONE:
    default:
      return TRUE;
    }
}

/* Each step from what the store says, so that it goes on where it was. */
static gboolean
do_steps (OrdetStore  *store,
          Closing     *closing,
          GError     **error)
{
  const OrdetCloseOptions *options = closing->options;
  OrdetEraseStep step;

  while (ordet_store_erase_step (store, closing->id, FALSE, &step, error))
    {
      if (options->reached != NULL)
        options->reached (step, options->data);
      if (step == ORDET_ERASE_DONE)
        return TRUE;
      if (!do_step (store, closing, step, error))
        return FALSE;
    }
  return FALSE;
}

/**
 * ordet_close_meeting:
 * @store: a store
 * @id: a meeting that no session has open
 * @options: the way of the record, and the minutes
 * @record: (out) (optional) (nullable) (transfer full): what was kept; NULL if
 *   the meeting was never begun, or the record had been written before
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY, or what the
 *   minutes gave
 *
 * Closes and erases, privacy.md 2. When it returns TRUE, rows and key were
 * looked for and are gone, and "erased" may be said. Called again after having
 * been cut off it goes on where it was.
 *
 * Returns: FALSE with @error set if the floor is not erased yet: either
 *   nothing has changed, or the meeting's line in the list says closing
 */
gboolean
ordet_close_meeting (OrdetStore               *store,
                     const char               *id,
                     const OrdetCloseOptions  *options,
                     OrdetRecord             **record,
                     GError                  **error)
{
  Closing closing = { id, options, NULL };
  gboolean erased;
  int hold;

  g_return_val_if_fail (options->minutes == NULL || options->name != NULL, FALSE);

  if ((hold = ordet_store_hold (store, id, error)) < 0)
    return FALSE;
  erased = do_steps (store, &closing, error);
  ordet_store_let_go (hold);
  if (record != NULL)
    *record = erased ? g_steal_pointer (&closing.record) : NULL;
  ordet_record_free (closing.record);
  return erased;
}

/**
 * ordet_close_step:
 * @store: a store
 * @id: a meeting that no session has open
 * @options: as for ordet_close_meeting(); the steps that are left may need none of it
 * @next: (out): what remains to be done then; ORDET_ERASE_DONE: it is erased
 * @error: return location, as of ordet_close_meeting()
 *
 * Does the first step that is left, for a window that draws between the steps.
 * Whatever happens between two calls, the next one goes on from what the store
 * says; ordet_close_meeting() would do the same.
 *
 * Returns: FALSE with @error set if the step is not done
 */
gboolean
ordet_close_step (OrdetStore               *store,
                  const char               *id,
                  const OrdetCloseOptions  *options,
                  OrdetEraseStep           *next,
                  GError                  **error)
{
  Closing closing = { id, options, NULL };
  gboolean good;
  int hold;

  g_return_val_if_fail (options->minutes == NULL || options->name != NULL, FALSE);

  if ((hold = ordet_store_hold (store, id, error)) < 0)
    return FALSE;
  good = ordet_store_erase_step (store, id, FALSE, next, error) &&
         do_step (store, &closing, *next, error) &&
         ordet_store_erase_step (store, id, FALSE, next, error);
  ordet_store_let_go (hold);
  ordet_record_free (closing.record);
  return good;
}

typedef struct
{
  char     *id; /* (owned) */
  gboolean  ask;
  guint     part; /* 0 the floor, 1 the minutes, 2 both are done */
} Finishing;

static void
finishing_free (Finishing *self)
{
  g_free (self->id);
  g_free (self);
}

static void finish_next (GTask *task);

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  Finishing *finishing = g_task_get_task_data (task);
  GError *error = NULL;

  finishing->part++;
  if (ordet_store_erase_finish (ORDET_STORE (source), result, &error))
    finish_next (task);
  else
    g_task_return_error (task, error);
}

static void
finish_next (GTask *task)
{
  OrdetStore *store = g_task_get_source_object (task);
  Finishing *finishing = g_task_get_task_data (task);
  OrdetEraseStep step;
  GError *error = NULL;

  for (; finishing->part < 2; finishing->part++)
    {
      gboolean minutes = finishing->part == 1;

      if (!ordet_store_erase_step (store, finishing->id, minutes, &step, &error))
        {
          g_task_return_error (task, error);
          return;
        }
      if (step != ORDET_ERASE_CLEAR && step != ORDET_ERASE_DONE)
        {
          ordet_store_erase_async (store, finishing->id, minutes, finishing->ask,
                                   g_task_get_cancellable (task), finished_cb,
                                   g_object_ref (task));
          return;
        }
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * ordet_close_finish_async:
 * @store: a store
 * @id: a meeting
 * @ask: whether a locked keyring may ask the person for its password
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known, with ordet_close_finish_finish()
 * @data: for @callback
 *
 * Finishes erasing, of the floor or of the minutes, that was begun and cut
 * off, without holding up the window; begins none.
 */
void
ordet_close_finish_async (OrdetStore          *store,
                          const char          *id,
                          gboolean             ask,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, data);
  Finishing *finishing = g_new0 (Finishing, 1);

  *finishing = (Finishing) { g_strdup (id), ask, 0 };
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, finishing, (GDestroyNotify) finishing_free);
  finish_next (task);
}

/**
 * ordet_close_finish_finish:
 * @store: a store
 * @result: of ordet_close_finish_async()
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if it is not finished yet
 */
gboolean
ordet_close_finish_finish (OrdetStore    *store,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static guint64
draw_nothing (gpointer data)
{
  return 0;
}

/**
 * ordet_close_preview:
 * @meeting: a meeting
 * @way: the way the board chose
 *
 * What closing would keep, for the page that asks. No lot is drawn for it:
 * whoever could look twice would learn from it. Where a lot decides,
 * `lot_drawn` is 0 here and must not be shown.
 *
 * Returns: (transfer full): a record without an id
 */
OrdetRecord *
ordet_close_preview (const OrdetMeeting *meeting,
                     OrdetWay            way)
{
  OrdetRecord *record = ordet_record_from_meeting (meeting, "", "", way, draw_nothing, NULL);

  record->lot_drawn = 0;
  return record;
}

static gboolean
is_text (OrdetAct act)
{
  switch ((int) act)
    {
    case ORDET_ACT_NOTE:
    case ORDET_ACT_PROPOSAL:
    case ORDET_ACT_DECISION:
    case ORDET_ACT_RESERVATION:
    case ORDET_ACT_TASK:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * ordet_close_count:
 * @meeting: a meeting
 * @count: (out caller-allocates): what closing takes away
 *
 * Counts, for the page that asks: each line there has a real number.
 */
void
ordet_close_count (const OrdetMeeting *meeting,
                   OrdetCloseCount    *count)
{
  *count = (OrdetCloseCount) { .people = ordet_meeting_n_people (meeting) };
  for (guint i = 0; i < count->people; i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, i);

      count->lists += person->list != NULL || person->category != NULL;
    }
  count->acts = (guint) ordet_meeting_n_events (meeting);
  for (gsize n = 0; n < count->acts; n++)
    {
      OrdetAct act = ordet_event_act (ordet_meeting_event (meeting, n));

      count->requests += act == ORDET_ACT_HAND;
      count->texts += ordet_meeting_event_alive (meeting, n) && is_text (act);
    }
}

/**
 * ordet_close_due:
 * @entry: a meeting's line in the list
 * @now_us: microseconds since 1970, UTC
 *
 * What a start of the program owes a meeting that was left: one whose erasing
 * was cut off, or that nobody has touched for thirty days, is closed and the
 * person told; one that is over, or of another day, is asked about.
 *
 * Returns: what is due
 */
OrdetCloseDue
ordet_close_due (const OrdetMeetingEntry *entry,
                 gint64                   now_us)
{
  gint64 days = (now_us - entry->touched_us) / ORDET_DAY_US;

  if (entry->closing)
    return ORDET_CLOSE_NOW;
  if (entry->floor == ORDET_VAULT_ERASED || !entry->opened)
    return ORDET_CLOSE_LATER;
  if (days >= ORDET_CLOSE_DAYS)
    return ORDET_CLOSE_NOW;
  return entry->closed || days >= 1 ? ORDET_CLOSE_ASK : ORDET_CLOSE_LATER;
}
