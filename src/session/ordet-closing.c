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
  g_autoptr(OrdetSecret) secret = NULL;
  gint64 n_rows;

  if (!ordet_store_find (self, id, &row, error)
      || !count_part (self, row.number, part, &n_rows, error)
      || !ordet_keys_find (ordet_store_keys (self), id, part, row.spot, &secret, error))
    return FALSE;
  if (n_rows > 0)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_OTHER, "(rows are left)");
  if (secret != NULL)
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
