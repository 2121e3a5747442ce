/* ordet-store-clear.c — what is kept in clear: how far a meeting is, choices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-store-private.h"

/**
 * ordet_store_set_progress:
 * @self: a store
 * @id: a meeting's id
 * @opened: whether it has begun
 * @closed: whether it has ended
 * @touched_day: the day of the last act, days since 1970, UTC
 * @error: return location, ORDET_ERROR_STORE
 *
 * What the list shows without a key.
 *
 * Returns: FALSE with @error set if it was not written
 */
gboolean
ordet_store_set_progress (OrdetStore  *self,
                          const char  *id,
                          gboolean     opened,
                          gboolean     closed,
                          gint64       touched_day,
                          GError     **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        "UPDATE meeting SET opened = ?2, closed = ?3, touched_day = ?4"
                        " WHERE id = ?1",
                        error);

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, id);
  ordet_stmt_bind_int (stmt, 2, opened ? 1 : 0);
  ordet_stmt_bind_int (stmt, 3, closed ? 1 : 0);
  ordet_stmt_bind_int (stmt, 4, touched_day);
  return ordet_stmt_run (stmt, error);
}

/**
 * ordet_store_put_setting:
 * @self: a store
 * @name: which choice
 * @value: (nullable): what was chosen, in clear; NULL to forget it
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if it was not kept
 */
gboolean
ordet_store_put_setting (OrdetStore  *self,
                         const char  *name,
                         const char  *value,
                         GError     **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        value != NULL ? "INSERT INTO setting (name, value) VALUES (?1, ?2)"
                                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
                                      : "DELETE FROM setting WHERE name = ?1",
                        error);

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, name);
  if (value != NULL)
    ordet_stmt_bind_text (stmt, 2, value);
  return ordet_stmt_run (stmt, error);
}

/**
 * ordet_store_get_setting:
 * @self: a store
 * @name: which choice
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): what was chosen; NULL with no error if
 *   nothing was
 */
char *
ordet_store_get_setting (OrdetStore  *self,
                         const char  *name,
                         GError     **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self), "SELECT value FROM setting WHERE name = ?1", error);
  gboolean found;

  if (stmt == NULL)
    return NULL;
  ordet_stmt_bind_text (stmt, 1, name);
  if (!ordet_stmt_next (stmt, &found, error) || !found)
    return NULL;
  return g_strdup (ordet_stmt_text (stmt, 0));
}
