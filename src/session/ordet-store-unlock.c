/* ordet-store-unlock.c — fetching the keys of a meeting from where they are kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-store-private.h"
#include "ordet-trouble.h"

typedef struct
{
  char            *id; /* (owned) */
  OrdetMeetingRow  row;
  int              part; /* the one that is being fetched */
  gboolean         ask;  /* the person, for the keyring's password */
} Unlocking;

static void
unlocking_free (Unlocking *self)
{
  g_free (self->id);
  g_free (self);
}

/* Both keys have been looked for: is the meeting open now? A meeting whose
 * floor is erased is open when its minutes are. */
static gboolean
judge (OrdetStore             *self,
       const char             *id,
       const OrdetMeetingRow  *row,
       GError                **error)
{
  OrdetPart part = row->part[ORDET_PART_FLOOR] == ORDET_PART_SEALED ? ORDET_PART_FLOOR
                                                                    : ORDET_PART_MINUTES;

  switch (ordet_store_state (self, id, row, part))
    {
    case ORDET_VAULT_OPEN:
      return TRUE;
    case ORDET_VAULT_ERASED:
      return ordet_trouble_erased (error);
    case ORDET_VAULT_LOCKED:
    default:
      return ordet_trouble_locked (error);
    }
}

/* A place that is out of reach leaves the key unfound; judge() says so. */
static void
keep (OrdetStore  *self,
      const char  *id,
      OrdetPart    part,
      OrdetSecret *secret)
{
  if (secret != NULL)
    ordet_store_keep_secret (self, id, part, secret);
}

/**
 * ordet_store_unlock:
 * @self: a store
 * @id: a meeting's id
 * @error: return location, ORDET_ERROR_KEY, ORDET_ERROR_ERASED, ORDET_ERROR_STORE
 *
 * Fetches the meeting's keys and waits for them, for programs without a window.
 *
 * Returns: FALSE with @error set if the meeting is still locked, or erased
 */
gboolean
ordet_store_unlock (OrdetStore  *self,
                    const char  *id,
                    GError     **error)
{
  OrdetMeetingRow row;

  if (!ordet_store_find (self, id, &row, error))
    return FALSE;
  for (int i = 0; i < ORDET_N_PARTS; i++)
    {
      OrdetSecret *secret = NULL;

      if (row.part[i] == ORDET_PART_SEALED
          && ordet_keys_find (ordet_store_keys (self), id, (OrdetPart) i, row.spot, &secret, NULL))
        keep (self, id, (OrdetPart) i, secret);
    }
  return judge (self, id, &row, error);
}

static void fetch_next (GTask *task);

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GTask) task = data;
  Unlocking *unlocking = g_task_get_task_data (task);
  OrdetSecret *secret = NULL;

  if (ordet_keys_find_finish (result, &secret, NULL))
    keep (g_task_get_source_object (task), unlocking->id, (OrdetPart) unlocking->part, secret);
  unlocking->part++;
  fetch_next (task);
}

static void
fetch_next (GTask *task)
{
  Unlocking *unlocking = g_task_get_task_data (task);
  OrdetStore *self = g_task_get_source_object (task);
  GError *error = NULL;

  while (unlocking->part < ORDET_N_PARTS
         && unlocking->row.part[unlocking->part] != ORDET_PART_SEALED)
    unlocking->part++;
  if (unlocking->part < ORDET_N_PARTS)
    ordet_keys_find_async (ordet_store_keys (self), unlocking->id, (OrdetPart) unlocking->part,
                           unlocking->row.spot, unlocking->ask, g_task_get_cancellable (task),
                           fetched_cb, g_object_ref (task));
  else if (g_task_return_error_if_cancelled (task))
    return;
  else if (judge (self, unlocking->id, &unlocking->row, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
begin (OrdetStore          *self,
       const char          *id,
       gboolean             ask,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  Unlocking *unlocking = g_new0 (Unlocking, 1);
  GError *error = NULL;

  unlocking->id = g_strdup (id);
  unlocking->ask = ask;
  g_task_set_task_data (task, unlocking, (GDestroyNotify) unlocking_free);
  if (ordet_store_find (self, id, &unlocking->row, &error))
    fetch_next (task);
  else
    g_task_return_error (task, error);
}

/**
 * ordet_store_unlock_async:
 * @self: a store
 * @id: a meeting's id
 * @cancellable: (nullable): to give up waiting
 * @callback: called when it is known, with ordet_store_unlock_finish()
 * @data: for @callback
 *
 * Fetches the meeting's keys while the window goes on: the keyring may be asking
 * the person for its password.
 */
void
ordet_store_unlock_async (OrdetStore          *self,
                          const char          *id,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  begin (self, id, TRUE, cancellable, callback, data);
}

/**
 * ordet_store_peek_async:
 * @self: a store
 * @id: a meeting's id
 * @cancellable: (nullable): to give up waiting
 * @callback: called when it is known, with ordet_store_unlock_finish()
 * @data: for @callback
 *
 * Fetches the meeting's keys if that needs nobody's password, so that a list can
 * show titles: to be called once the window stands, never before.
 */
void
ordet_store_peek_async (OrdetStore          *self,
                        const char          *id,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  begin (self, id, FALSE, cancellable, callback, data);
}

/**
 * ordet_store_unlock_finish:
 * @self: a store
 * @result: of ordet_store_unlock_async() or ordet_store_peek_async()
 * @error: return location, ORDET_ERROR_KEY, ORDET_ERROR_ERASED,
 *   ORDET_ERROR_STORE, G_IO_ERROR_CANCELLED
 *
 * Returns: FALSE with @error set if the meeting is still locked, or erased
 */
gboolean
ordet_store_unlock_finish (OrdetStore    *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
