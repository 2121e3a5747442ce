/* ordet-store-make.c — putting a meeting into the store, and deleting one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-clock.h"
#include "ordet-meeting.h"
#include "ordet-store-private.h"

static gint64
today (void)
{
  const OrdetClock *clock = ordet_clock_system ();

  return clock->wall_us (clock->data) / ORDET_DAY_US;
}

static gboolean
insert_meeting (OrdetStore       *self,
                const char       *id,
                OrdetKeySpot      spot,
                OrdetMeetingRow  *row,
                GError          **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        "INSERT INTO meeting (id, created_day, touched_day, opened, closed,"
                        " key_place) VALUES (?1, ?2, ?2, ?3, ?4, ?5)",
                        error);

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, id);
  ordet_stmt_bind_int (stmt, 2, today ());
  ordet_stmt_bind_int (stmt, 3, row->opened);
  ordet_stmt_bind_int (stmt, 4, row->closed);
  ordet_stmt_bind_int (stmt, 5, spot);
  return ordet_stmt_run (stmt, error) && ordet_store_find (self, id, row, error);
}

/* Two new keys, kept before anything is sealed with them. */
static gboolean
make_keys (OrdetStore    *self,
           const char    *id,
           OrdetKeySpot  *spot,
           GError       **error)
{
  for (int i = 0; i < ORDET_N_PARTS; i++)
    {
      g_autoptr(OrdetSecret) secret = ordet_secret_new ();
      OrdetKeySpot here;

      if (!ordet_keys_save (ordet_store_keys (self), id, (OrdetPart) i, secret, &here, error))
        return FALSE;
      /* If one of them is with the service, the service is to be asked. */
      *spot = i == 0 || here == ORDET_SPOT_SERVICE ? here : *spot;
      ordet_store_keep_secret (self, id, (OrdetPart) i, g_steal_pointer (&secret));
    }
  return TRUE;
}

static void
drop_keys (OrdetStore   *self,
           const char   *id,
           OrdetKeySpot  spot)
{
  for (int i = 0; i < ORDET_N_PARTS; i++)
    {
      ordet_keys_destroy (ordet_store_keys (self), id, (OrdetPart) i, spot, NULL);
      ordet_store_forget_secret (self, id, (OrdetPart) i);
    }
}

static gboolean
write_meeting (OrdetStore         *self,
               const char         *id,
               OrdetKeySpot        spot,
               const OrdetNotice  *notice,
               OrdetEvent *const  *events,
               gsize               n_events,
               GError            **error)
{
  const OrdetSecret *secret = ordet_store_secret (self, id, ORDET_PART_FLOOR, error);
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (notice);
  OrdetMeetingRow row = { 0 };

  ordet_meeting_load (meeting, events, n_events);
  row.opened = ordet_meeting_opened (meeting);
  row.closed = ordet_meeting_closed (meeting);
  if (!ordet_db_begin (ordet_store_db (self), error))
    return FALSE;
  if (insert_meeting (self, id, spot, &row, error)
      && ordet_store_seal_into (self, secret, id, row.number, ORDET_ROW_NOTICE, 0,
                                ordet_notice_pack (notice), error)
      && ordet_store_seal_events (self, secret, id, 0, events, n_events, error))
    return ordet_db_commit (ordet_store_db (self), error);
  ordet_db_rollback (ordet_store_db (self));
  return FALSE;
}

/**
 * ordet_store_import:
 * @self: a store
 * @notice: what was known before the meeting; valid
 * @events: (array length=n_events): its facts, each already accepted
 * @n_events: how many
 * @id: (out) (transfer full): the new meeting's id
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_VALUE
 *
 * Puts a whole meeting into the store, or nothing of it.
 *
 * Returns: FALSE with @error set if nothing was kept
 */
gboolean
ordet_store_import (OrdetStore         *self,
                    const OrdetNotice  *notice,
                    OrdetEvent *const  *events,
                    gsize               n_events,
                    char              **id,
                    GError            **error)
{
  g_autofree char *new_id = ordet_vault_random_id ();
  OrdetKeySpot spot = ordet_keys_wanted (ordet_store_keys (self));

  if (!ordet_notice_valid (notice, error) || !ordet_db_check_place (ordet_store_db (self), error))
    return FALSE;
  if (make_keys (self, new_id, &spot, error)
      && write_meeting (self, new_id, spot, notice, events, n_events, error))
    {
      *id = g_steal_pointer (&new_id);
      return TRUE;
    }
  drop_keys (self, new_id, spot);
  return FALSE;
}

/**
 * ordet_store_create:
 * @self: a store
 * @notice: what is known before the meeting; valid
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_VALUE
 *
 * Returns: (transfer full) (nullable): the new meeting's id
 */
char *
ordet_store_create (OrdetStore         *self,
                    const OrdetNotice  *notice,
                    GError            **error)
{
  char *id = NULL;

  return ordet_store_import (self, notice, NULL, 0, &id, error) ? id : NULL;
}

/* A meeting that is being made while the keyring is asked. */
typedef struct
{
  char         *id;     /* (owned) */
  OrdetNotice  *notice; /* (owned) */
  int           part;   /* whose key is being kept */
  OrdetKeySpot  spot;
} Making;

static void
making_free (Making *self)
{
  g_free (self->id);
  ordet_notice_free (self->notice);
  g_free (self);
}

static void make_next_key (GTask *task);

static void
fail_making (GTask  *task,
             GError *error)
{
  Making *making = g_task_get_task_data (task);

  drop_keys (g_task_get_source_object (task), making->id, making->spot);
  g_task_return_error (task, error);
}

static void
key_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GTask) task = data;
  Making *making = g_task_get_task_data (task);
  OrdetKeySpot here;
  GError *error = NULL;

  if (!ordet_keys_save_finish (result, &here, &error))
    {
      fail_making (task, error);
      return;
    }
  making->spot = making->part == 0 || here == ORDET_SPOT_SERVICE ? here : making->spot;
  making->part++;
  make_next_key (task);
}

static void
make_next_key (GTask *task)
{
  OrdetStore *self = g_task_get_source_object (task);
  Making *making = g_task_get_task_data (task);
  g_autoptr(OrdetSecret) secret = NULL;
  GError *error = NULL;

  if (making->part < ORDET_N_PARTS)
    {
      secret = ordet_secret_new ();
      ordet_keys_save_async (ordet_store_keys (self), making->id, (OrdetPart) making->part, secret,
                             g_task_get_cancellable (task), key_saved_cb, g_object_ref (task));
      ordet_store_keep_secret (self, making->id, (OrdetPart) making->part,
                               g_steal_pointer (&secret));
    }
  else if (write_meeting (self, making->id, making->spot, making->notice, NULL, 0, &error))
    g_task_return_pointer (task, g_strdup (making->id), g_free);
  else
    fail_making (task, error);
}

/**
 * ordet_store_create_async:
 * @self: a store
 * @notice: what is known before the meeting; valid; copied
 * @cancellable: (nullable): to give up asking the keyring; the keys then go to files
 * @callback: called when it is made
 * @data: for @callback
 *
 * ordet_store_create() while the window goes on: the keyring may be asking the
 * person for its password.
 */
void
ordet_store_create_async (OrdetStore          *self,
                          const OrdetNotice   *notice,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  Making *making = g_new0 (Making, 1);
  GError *error = NULL;

  g_task_set_check_cancellable (task, FALSE);
  making->id = ordet_vault_random_id ();
  making->notice = ordet_notice_copy (notice);
  making->spot = ordet_keys_wanted (ordet_store_keys (self));
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  if (ordet_notice_valid (notice, &error)
      && ordet_db_check_place (ordet_store_db (self), &error))
    make_next_key (task);
  else
    g_task_return_error (task, error);
}

/**
 * ordet_store_create_finish:
 * @self: a store
 * @result: of ordet_store_create_async()
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_VALUE
 *
 * Returns: (transfer full) (nullable): the new meeting's id
 */
char *
ordet_store_create_finish (OrdetStore    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
delete_rows (OrdetStore  *self,
             gint64       number,
             GError     **error)
{
  static const char *const steps[] = { "DELETE FROM vault WHERE meeting = ?1",
                                       "DELETE FROM meeting WHERE number = ?1" };

  if (!ordet_db_begin (ordet_store_db (self), error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(OrdetStmt) stmt = ordet_db_prepare (ordet_store_db (self), steps[i], error);

      if (stmt != NULL)
        ordet_stmt_bind_int (stmt, 1, number);
      if (stmt == NULL || !ordet_stmt_run (stmt, error))
        {
          ordet_db_rollback (ordet_store_db (self));
          return FALSE;
        }
    }
  return ordet_db_commit (ordet_store_db (self), error);
}

/**
 * ordet_store_delete:
 * @self: a store
 * @id: a meeting that nobody has open
 * @error: return location, ORDET_ERROR_STORE
 *
 * Removes a meeting without leaving a record: its keys first, so that what is cut
 * off half way is a meeting nobody can read, which can be deleted again.
 *
 * Returns: FALSE with @error set if it is not gone
 */
gboolean
ordet_store_delete (OrdetStore  *self,
                    const char  *id,
                    GError     **error)
{
  OrdetMeetingRow row;
  gboolean good = TRUE;
  int hold;

  if (!ordet_db_check_place (ordet_store_db (self), error)
      || !ordet_store_find (self, id, &row, error)
      || (hold = ordet_store_hold (self, id, error)) < 0)
    return FALSE;
  for (int i = 0; i < ORDET_N_PARTS && good; i++)
    {
      good = ordet_keys_destroy (ordet_store_keys (self), id, (OrdetPart) i, row.spot, error);
      if (good)
        ordet_store_forget_secret (self, id, (OrdetPart) i);
    }
  good = good && delete_rows (self, row.number, error)
         && ordet_db_run (ordet_store_db (self), "VACUUM", error)
         && ordet_db_checkpoint (ordet_store_db (self), error);
  ordet_store_let_go (hold);
  return good;
}
