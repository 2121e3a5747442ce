/* ordet-closing.c — erasing a meeting's floor or minutes, step by step
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-closing.h"

#include "ordet-store-private.h"
#include "ordet-trouble.h"

static const char *const columns[ORDET_N_PARTS] = { "floor", "minutes" };

static OrdetPart
part_of (gboolean minutes)
{
  return minutes ? ORDET_PART_MINUTES : ORDET_PART_FLOOR;
}

/* Only forward, and only from the state before: two programs that close at once
 * do each step once. */
static gboolean
advance (OrdetStore      *self,
         const char      *id,
         OrdetPart        part,
         OrdetPartState   to,
         GError         **error)
{
  g_autofree char *sql
    = g_strdup_printf ("UPDATE meeting SET %s = ?2 WHERE id = ?1 AND %s = ?2 - 1", columns[part],
                       columns[part]);
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (ordet_store_db (self), sql, error);

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, id);
  ordet_stmt_bind_int (stmt, 2, to);
  return ordet_stmt_run (stmt, error);
}

static gboolean
delete_part (OrdetStore  *self,
             gint64       number,
             OrdetPart    part,
             GError     **error)
{
  for (int row = 1; row < ORDET_N_ROWS; row++)
    {
      g_autoptr(OrdetStmt) stmt = NULL;

      if (ordet_row_part ((OrdetRow) row) != part)
        continue;
      stmt = ordet_db_prepare (ordet_store_db (self),
                               "DELETE FROM vault WHERE meeting = ?1 AND kind = ?2", error);
      if (stmt == NULL)
        return FALSE;
      ordet_stmt_bind_int (stmt, 1, number);
      ordet_stmt_bind_int (stmt, 2, row);
      if (!ordet_stmt_run (stmt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
count_part (OrdetStore  *self,
            gint64       number,
            OrdetPart    part,
            gint64      *n_rows,
            GError     **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self), "SELECT kind FROM vault WHERE meeting = ?1", error);
  gboolean more;

  *n_rows = 0;
  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_int (stmt, 1, number);
  while (ordet_stmt_next (stmt, &more, error))
    {
      if (!more)
        return TRUE;
      *n_rows += ordet_row_part ((OrdetRow) ordet_stmt_int (stmt, 0)) == part;
    }
  return FALSE;
}

/**
 * ordet_store_erase_step:
 * @self: a store
 * @id: a meeting's id
 * @minutes: the minutes, or else the floor
 * @step: (out): what remains to be done first
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if there is no such meeting
 */
gboolean
ordet_store_erase_step (OrdetStore      *self,
                        const char      *id,
                        gboolean         minutes,
                        OrdetEraseStep  *step,
                        GError         **error)
{
  OrdetMeetingRow row;

  if (!ordet_store_find (self, id, &row, error))
    return FALSE;
  *step = (OrdetEraseStep) row.part[part_of (minutes)];
  return TRUE;
}

G_STATIC_ASSERT ((int) ORDET_ERASE_CLEAR == (int) ORDET_PART_SEALED);
G_STATIC_ASSERT ((int) ORDET_ERASE_KEY == (int) ORDET_PART_CLEARED);
G_STATIC_ASSERT ((int) ORDET_ERASE_TIDY == (int) ORDET_PART_UNKEYED);
G_STATIC_ASSERT ((int) ORDET_ERASE_DONE == (int) ORDET_PART_ERASED);

/**
 * ordet_store_erase_clear:
 * @self: a store
 * @id: a meeting's id
 * @minutes: the minutes, or else the floor
 * @write: (nullable): writes what is to remain, in the same transaction
 * @data: for @write
 * @error: return location, ORDET_ERROR_STORE, or what @write gave
 *
 * Steps 2 and 3 of closing: the record is written and the sealed rows are
 * deleted, both or neither. Does nothing, and does not call @write, if it has
 * been done before.
 *
 * Returns: FALSE with @error set if everything is as before
 */
gboolean
ordet_store_erase_clear (OrdetStore      *self,
                         const char      *id,
                         gboolean         minutes,
                         OrdetEraseWrite  write,
                         gpointer         data,
                         GError         **error)
{
  OrdetDb *db = ordet_store_db (self);
  OrdetPart part = part_of (minutes);
  OrdetMeetingRow row;

  if (!ordet_db_check_place (db, error) || !ordet_db_begin (db, error))
    return FALSE;
  if (ordet_store_find (self, id, &row, error))
    {
      if (row.part[part] != ORDET_PART_SEALED)
        {
          ordet_db_rollback (db);
          return TRUE;
        }
      if ((write == NULL || write (self, data, error))
          && advance (self, id, part, ORDET_PART_CLEARED, error)
          && delete_part (self, row.number, part, error))
        return ordet_db_commit (db, error);
    }
  ordet_db_rollback (db);
  return FALSE;
}

/**
 * ordet_store_erase_key:
 * @self: a store
 * @id: a meeting whose rows are deleted
 * @minutes: the minutes, or else the floor
 * @error: return location, ORDET_ERROR_STORE
 *
 * Step 4 of closing: the key is destroyed in memory, in its files and in the
 * keyring.
 *
 * Returns: FALSE with @error set if it may still be somewhere; it can be tried
 *   again, now or at the next start
 */
gboolean
ordet_store_erase_key (OrdetStore  *self,
                       const char  *id,
                       gboolean     minutes,
                       GError     **error)
{
  OrdetPart part = part_of (minutes);
  OrdetMeetingRow row;

  if (!ordet_store_find (self, id, &row, error))
    return FALSE;
  g_return_val_if_fail (row.part[part] != ORDET_PART_SEALED, FALSE);
  ordet_store_forget_secret (self, id, part);
  return ordet_keys_destroy (ordet_store_keys (self), id, part, row.spot, error)
         && advance (self, id, part, ORDET_PART_UNKEYED, error);
}

/* Step 6: believe nothing that was said before. */
static gboolean
look_again (OrdetStore  *self,
            const char  *id,
            OrdetPart    part,
            GError     **error)
{
  OrdetMeetingRow row;
  gint64 n_rows;
  gboolean left;

  if (!ordet_store_find (self, id, &row, error)
      || !count_part (self, row.number, part, &n_rows, error)
      || !ordet_keys_left (ordet_store_keys (self), id, part, row.spot, &left, error))
    return FALSE;
  if (n_rows > 0)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_OTHER, "(rows are left)");
  if (left)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_KEY_FILE, NULL);
  return TRUE;
}

/**
 * ordet_store_erase_tidy:
 * @self: a store
 * @id: a meeting whose key is destroyed
 * @minutes: the minutes, or else the floor
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Steps 5 and 6 of closing: the file is written anew without the old pages, the
 * write-ahead log is cut, and rows and key are looked for once more. Only then
 * is "erased" written.
 *
 * Returns: FALSE with @error set if it is not erased yet
 */
gboolean
ordet_store_erase_tidy (OrdetStore  *self,
                        const char  *id,
                        gboolean     minutes,
                        GError     **error)
{
  OrdetDb *db = ordet_store_db (self);
  OrdetPart part = part_of (minutes);

  return ordet_db_run (db, "VACUUM", error) && ordet_db_checkpoint (db, error)
         && look_again (self, id, part, error)
         && advance (self, id, part, ORDET_PART_ERASED, error) && ordet_db_checkpoint (db, error);
}

static gboolean
erase_held (OrdetStore      *self,
            const char      *id,
            gboolean         minutes,
            OrdetEraseWrite  write,
            gpointer         data,
            GError         **error)
{
  OrdetEraseStep step;

  return ordet_store_erase_clear (self, id, minutes, write, data, error)
         && ordet_store_erase_step (self, id, minutes, &step, error)
         && (step > ORDET_ERASE_KEY || ordet_store_erase_key (self, id, minutes, error))
         && (step == ORDET_ERASE_DONE || ordet_store_erase_tidy (self, id, minutes, error));
}

/**
 * ordet_store_erase:
 * @self: a store
 * @id: a meeting that nobody has open
 * @minutes: the minutes, or else the floor
 * @write: (nullable): writes what is to remain; called once in the meeting's life
 * @data: for @write
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY, or what @write gave
 *
 * Does every step of erasing that is left; to be called again for a meeting whose
 * line in the list says closing.
 *
 * Returns: FALSE with @error set if it is not erased yet
 */
gboolean
ordet_store_erase (OrdetStore      *self,
                   const char      *id,
                   gboolean         minutes,
                   OrdetEraseWrite  write,
                   gpointer         data,
                   GError         **error)
{
  int hold = ordet_store_hold (self, id, error);
  gboolean good;

  if (hold < 0)
    return FALSE;
  good = erase_held (self, id, minutes, write, data, error);
  ordet_store_let_go (hold);
  return good;
}

/* --- while a window goes on --- */

typedef struct
{
  char      *id; /* (owned) */
  OrdetPart  part;
  int        hold;
} Erasing;

static void
erasing_free (Erasing *self)
{
  if (self->hold >= 0)
    ordet_store_let_go (self->hold);
  g_free (self->id);
  g_free (self);
}

static void
key_destroyed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(GTask) task = data;
  OrdetStore *self = g_task_get_source_object (task);
  Erasing *erasing = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean good = ordet_keys_destroy_finish (result, &error)
                  && advance (self, erasing->id, erasing->part, ORDET_PART_UNKEYED, &error);

  /* Before whoever waits is told, and goes on with the next step. */
  ordet_store_let_go (erasing->hold);
  erasing->hold = -1;
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ordet_store_erase_key_async:
 * @self: a store
 * @id: a meeting that nobody has open, whose rows are deleted
 * @minutes: the minutes, or else the floor
 * @ask: whether a locked keyring may ask the person for its password
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known, with ordet_store_erase_key_finish()
 * @data: for @callback
 *
 * ordet_store_erase_key() without holding up the window: a locked keyring may be
 * asking the person for its password. The meeting is held meanwhile.
 */
void
ordet_store_erase_key_async (OrdetStore          *self,
                             const char          *id,
                             gboolean             minutes,
                             gboolean             ask,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, data);
  Erasing *erasing = g_new0 (Erasing, 1);
  OrdetMeetingRow row;
  GError *error = NULL;

  *erasing = (Erasing) { g_strdup (id), part_of (minutes), -1 };
  g_task_set_task_data (task, erasing, (GDestroyNotify) erasing_free);
  /* Only after the rows are deleted: a key without which they cannot be read is
   * worth something until then. */
  if (!ordet_store_find (self, id, &row, &error)
      || (row.part[erasing->part] == ORDET_PART_SEALED
          && !ordet_trouble_set (&error, ORDET_STORE_TROUBLE_OTHER, "(rows are left)"))
      || (erasing->hold = ordet_store_hold (self, id, &error)) < 0)
    {
      g_task_return_error (task, error);
      return;
    }
  ordet_store_forget_secret (self, id, erasing->part);
  ordet_keys_destroy_async (ordet_store_keys (self), id, erasing->part, row.spot, ask, cancellable,
                            key_destroyed_cb, g_steal_pointer (&task));
}

/**
 * ordet_store_erase_key_finish:
 * @self: a store
 * @result: of ordet_store_erase_key_async()
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if the key may still be somewhere; it can be
 *   tried again, now or at the next start
 */
gboolean
ordet_store_erase_key_finish (OrdetStore    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* With the key gone, or nothing of the key to be done. */
static void
tidy_and_return (GTask *task)
{
  OrdetStore *self = g_task_get_source_object (task);
  Erasing *erasing = g_task_get_task_data (task);
  GError *error = NULL;

  if (ordet_store_erase (self, erasing->id, erasing->part == ORDET_PART_MINUTES, NULL, NULL,
                         &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
erased_key_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (ordet_store_erase_key_finish (ORDET_STORE (source), result, &error))
    tidy_and_return (task);
  else
    g_task_return_error (task, error);
}

static gboolean
clear_held (OrdetStore      *self,
            const char      *id,
            gboolean         minutes,
            OrdetEraseStep  *step,
            GError         **error)
{
  int hold = ordet_store_hold (self, id, error);
  gboolean good;

  if (hold < 0)
    return FALSE;
  good = ordet_store_erase_clear (self, id, minutes, NULL, NULL, error)
         && ordet_store_erase_step (self, id, minutes, step, error);
  ordet_store_let_go (hold);
  return good;
}

/**
 * ordet_store_erase_async:
 * @self: a store
 * @id: a meeting that nobody has open
 * @minutes: the minutes, or else the floor, whose record has been written
 * @ask: whether a locked keyring may ask the person for its password
 * @cancellable: (nullable): to give up asking
 * @callback: called when it is known, with ordet_store_erase_finish()
 * @data: for @callback
 *
 * ordet_store_erase(), with nothing to remain, without holding up the window.
 */
void
ordet_store_erase_async (OrdetStore          *self,
                         const char          *id,
                         gboolean             minutes,
                         gboolean             ask,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, data);
  Erasing *erasing = g_new0 (Erasing, 1);
  OrdetEraseStep step;
  GError *error = NULL;

  *erasing = (Erasing) { g_strdup (id), part_of (minutes), -1 };
  g_task_set_task_data (task, erasing, (GDestroyNotify) erasing_free);
  if (!clear_held (self, id, minutes, &step, &error))
    g_task_return_error (task, error);
  else if (step == ORDET_ERASE_KEY)
    ordet_store_erase_key_async (self, id, minutes, ask, cancellable, erased_key_cb,
                                 g_steal_pointer (&task));
  else
    tidy_and_return (task);
}

/**
 * ordet_store_erase_finish:
 * @self: a store
 * @result: of ordet_store_erase_async()
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_KEY
 *
 * Returns: FALSE with @error set if it is not erased yet
 */
gboolean
ordet_store_erase_finish (OrdetStore    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
