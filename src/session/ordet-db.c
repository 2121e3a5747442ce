/* ordet-db.c — SQLite with GError; nothing else calls sqlite3_…
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-db.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ordet-trouble.h"

/* How long a write waits for another program's, which takes milliseconds; nobody waits longer. */
#define BUSY_MS 2000

struct _OrdetDb
{
  sqlite3 *handle; /* (owned) */
  char    *path;   /* (owned) */
  char    *log;    /* (owned) path of the write-ahead log */
  ino_t    log_inode; /* of the log since it was first seen; 0: not yet */
};

/* What the system said to the last call on the file or its log: by the time
 * SQLite has tidied up, sqlite3_system_errno() may tell of something else. */
static int
last_errno (sqlite3 *handle)
{
  sqlite3_file *log = NULL;
  int number = 0;

  sqlite3_file_control (handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log != NULL && log->pMethods != NULL)
    log->pMethods->xFileControl (log, SQLITE_FCNTL_LAST_ERRNO, &number);
  if (number == 0)
    sqlite3_file_control (handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  return number != 0 ? number : sqlite3_system_errno (handle);
}

static OrdetStoreTrouble
trouble_of (sqlite3 *handle,
            int      rc)
{
  if (rc == SQLITE_READONLY_DBMOVED)
    return ORDET_STORE_TROUBLE_REMOVED;
  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return ORDET_STORE_TROUBLE_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ORDET_STORE_TROUBLE_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ORDET_STORE_TROUBLE_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ORDET_STORE_TROUBLE_DAMAGED;
    case SQLITE_CANTOPEN:
      return ordet_trouble_of_errno (sqlite3_system_errno (handle));
    case SQLITE_IOERR:
      return ordet_trouble_of_errno (last_errno (handle));
    default:
      return ORDET_STORE_TROUBLE_OTHER;
    }
}

/* Turns a result of SQLite into a GError; TRUE for the three that are none.
 * SQLite's own words name tables and columns, never what is in them: every
 * value is bound. */
static gboolean
check (sqlite3  *handle,
       int       rc,
       GError  **error)
{
  if (rc == SQLITE_OK || rc == SQLITE_ROW || rc == SQLITE_DONE)
    return TRUE;
  rc = sqlite3_extended_errcode (handle);
  return ordet_trouble_set (error, trouble_of (handle, rc), "(%s, SQLite %d)",
                            sqlite3_errmsg (handle), rc);
}

/* SQLite would make the file with the umask's modes; its -wal and -shm take after it. */
static gboolean
make_private (const char  *path,
              GError     **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    return ordet_trouble_set (error, ordet_trouble_of_errno (errno), "(%s)", g_strerror (errno));
  close (fd);
  return TRUE;
}

/**
 * ordet_db_open:
 * @path: the file, made with mode 0600 if there is none
 * @error: return location, ORDET_ERROR_STORE
 *
 * Opens a database for reading and writing. Nothing is read or written yet.
 *
 * Returns: (transfer full) (nullable): the database
 */
OrdetDb *
ordet_db_open (const char  *path,
               GError     **error)
{
  g_autoptr(OrdetDb) self = g_new0 (OrdetDb, 1);

  self->path = g_strdup (path);
  self->log = g_strconcat (path, "-wal", NULL);
  if (!make_private (path, error))
    return NULL;
  if (!check (self->handle,
              sqlite3_open_v2 (path, &self->handle,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL),
              error))
    return NULL;
  sqlite3_busy_timeout (self->handle, BUSY_MS);
  if (sqlite3_db_readonly (self->handle, "main") != 0)
    {
      ordet_trouble_set (error, ORDET_STORE_TROUBLE_READ_ONLY, NULL);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * ordet_db_close:
 * @self: (nullable) (transfer full): a database whose statements are all freed
 */
void
ordet_db_close (OrdetDb *self)
{
  if (self == NULL)
    return;
  sqlite3_close_v2 (self->handle);
  g_free (self->log);
  g_free (self->path);
  g_free (self);
}

/**
 * ordet_db_keep_as_is:
 * @self: a database that is going to be closed
 *
 * Lets closing leave the files as they are, the write-ahead log too: for
 * files that this version must not touch.
 */
void
ordet_db_keep_as_is (OrdetDb *self)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/**
 * ordet_db_path:
 * @self: a database
 *
 * Returns: (transfer none): the file's path
 */
const char *
ordet_db_path (OrdetDb *self)
{
  return self->path;
}

/**
 * ordet_db_check_place:
 * @self: a database
 * @error: return location, ORDET_ERROR_STORE
 *
 * SQLite would write on into a removed file: every act acknowledged, and lost.
 *
 * Returns: FALSE if file or write-ahead log was moved, or may not be looked for
 */
gboolean
ordet_db_check_place (OrdetDb  *self,
                      GError  **error)
{
  struct stat info = { 0 };
  int moved = 0;

  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  /* SQLite asks that of the file only. It keeps one log as long as anybody has
   * the file open, so a log that is another one was moved by somebody. */
  if (stat (self->log, &info) != 0 && errno == EACCES)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_READ_ONLY, NULL);
  if (self->log_inode == 0)
    self->log_inode = info.st_ino;
  if (moved || info.st_ino != self->log_inode)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_REMOVED, NULL);
  return TRUE;
}

/**
 * ordet_db_run:
 * @self: a database
 * @sql: statements without parameters; rows they give are passed over
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if one of them failed
 */
gboolean
ordet_db_run (OrdetDb     *self,
              const char  *sql,
              GError     **error)
{
  return check (self->handle, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

/**
 * ordet_db_get_int:
 * @self: a database
 * @sql: a statement without parameters that gives one number
 * @value: (out): the number, 0 if there was no row
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if it failed
 */
gboolean
ordet_db_get_int (OrdetDb     *self,
                  const char  *sql,
                  gint64      *value,
                  GError     **error)
{
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (self, sql, error);
  gboolean row;

  *value = 0;
  if (stmt == NULL || !ordet_stmt_next (stmt, &row, error))
    return FALSE;
  if (row)
    *value = ordet_stmt_int (stmt, 0);
  return TRUE;
}

/**
 * ordet_db_get_text:
 * @self: a database
 * @sql: a statement without parameters that gives one text
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the text, "" if there was no row; NULL
 *   with @error set if it failed
 */
char *
ordet_db_get_text (OrdetDb     *self,
                   const char  *sql,
                   GError     **error)
{
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (self, sql, error);
  gboolean row;

  if (stmt == NULL || !ordet_stmt_next (stmt, &row, error))
    return NULL;
  return g_strdup (row && ordet_stmt_text (stmt, 0) != NULL ? ordet_stmt_text (stmt, 0) : "");
}

/**
 * ordet_db_changes:
 * @self: a database
 *
 * Returns: how many rows the last INSERT, UPDATE or DELETE changed
 */
gint64
ordet_db_changes (OrdetDb *self)
{
  return sqlite3_changes64 (self->handle);
}

/**
 * ordet_db_begin:
 * @self: a database, in no transaction
 * @error: return location, ORDET_ERROR_STORE
 *
 * Begins a transaction that will write: the lock is taken now, not half way.
 *
 * Returns: FALSE with @error set if the lock could not be had
 */
gboolean
ordet_db_begin (OrdetDb  *self,
                GError  **error)
{
  return ordet_db_run (self, "BEGIN IMMEDIATE", error);
}

/**
 * ordet_db_commit:
 * @self: a database in a transaction
 * @error: return location, ORDET_ERROR_STORE
 *
 * Makes the transaction durable, or takes it back whole.
 *
 * Returns: FALSE with @error set if nothing was changed
 */
gboolean
ordet_db_commit (OrdetDb  *self,
                 GError  **error)
{
  if (ordet_db_run (self, "COMMIT", error))
    return TRUE;
  ordet_db_rollback (self);
  return FALSE;
}

/**
 * ordet_db_rollback:
 * @self: a database
 *
 * Takes the transaction back, if there is one.
 */
void
ordet_db_rollback (OrdetDb *self)
{
  /* SQLite rolls back by itself on some errors; there is nothing to do then. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * ordet_db_checkpoint:
 * @self: a database, in no transaction
 * @error: return location, ORDET_ERROR_STORE
 *
 * Brings the write-ahead log into the file and cuts it to nothing.
 *
 * Returns: FALSE with @error set, also if another program still reads from
 *   the log
 */
gboolean
ordet_db_checkpoint (OrdetDb  *self,
                     GError  **error)
{
  return check (self->handle,
                sqlite3_wal_checkpoint_v2 (self->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                           NULL),
                error);
}

static gboolean
copy_pages (OrdetDb  *self,
            sqlite3  *target,
            GError  **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", self->handle, "main");

  if (backup == NULL)
    return check (target, SQLITE_ERROR, error);
  sqlite3_backup_step (backup, -1);
  return check (target, sqlite3_backup_finish (backup), error)
         /* A copy is one file: no log of its own beside it. */
         && check (target, sqlite3_exec (target, "PRAGMA journal_mode=DELETE", NULL, NULL, NULL),
                   error);
}

/**
 * ordet_db_save_copy:
 * @self: a database
 * @path: where to; must not exist
 * @error: return location, ORDET_ERROR_STORE
 *
 * Copies everything that is committed to another file, mode 0600. Works from
 * the open file, also when that has been removed from its folder.
 *
 * Returns: FALSE with @error set, and no file left, if it could not be done
 */
gboolean
ordet_db_save_copy (OrdetDb     *self,
                    const char  *path,
                    GError     **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  sqlite3 *target = NULL;
  gboolean good;

  if (fd < 0)
    return ordet_trouble_set (error, ordet_trouble_of_errno (errno), "(%s)", g_strerror (errno));
  close (fd);
  good = check (target, sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE, NULL), error)
         && copy_pages (self, target, error);
  sqlite3_close_v2 (target);
  if (!good)
    unlink (path);
  return good;
}

/**
 * ordet_db_prepare:
 * @self: a database
 * @sql: one statement, with ?1, ?2 … for its values
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the statement, to be freed before the
 *   database is closed
 */
OrdetStmt *
ordet_db_prepare (OrdetDb     *self,
                  const char  *sql,
                  GError     **error)
{
  sqlite3_stmt *stmt = NULL;

  check (self->handle, sqlite3_prepare_v2 (self->handle, sql, -1, &stmt, NULL), error);
  return stmt;
}

/**
 * ordet_stmt_free:
 * @self: (nullable) (transfer full): a statement
 */
void
ordet_stmt_free (OrdetStmt *self)
{
  sqlite3_finalize (self);
}

/* Only our own mistakes can fail here: a place that is not in the statement. */
static void
bound (int rc)
{
  g_return_if_fail (rc == SQLITE_OK);
}

/**
 * ordet_stmt_bind_int:
 * @self: a statement
 * @place: 1 for ?1
 * @value: the value
 */
void
ordet_stmt_bind_int (OrdetStmt *self,
                     int        place,
                     gint64     value)
{
  bound (sqlite3_bind_int64 (self, place, value));
}

/**
 * ordet_stmt_bind_null:
 * @self: a statement
 * @place: 1 for ?1
 */
void
ordet_stmt_bind_null (OrdetStmt *self,
                      int        place)
{
  bound (sqlite3_bind_null (self, place));
}

/**
 * ordet_stmt_bind_text:
 * @self: a statement
 * @place: 1 for ?1
 * @value: (nullable): the value, copied
 */
void
ordet_stmt_bind_text (OrdetStmt  *self,
                      int         place,
                      const char *value)
{
  bound (sqlite3_bind_text (self, place, value, -1, SQLITE_TRANSIENT));
}

/**
 * ordet_stmt_bind_blob:
 * @self: a statement
 * @place: 1 for ?1
 * @data: the value, not copied: must stay until the statement has run
 * @size: bytes of it
 */
void
ordet_stmt_bind_blob (OrdetStmt     *self,
                      int            place,
                      gconstpointer  data,
                      gsize          size)
{
  bound (sqlite3_bind_blob64 (self, place, data, size, SQLITE_STATIC));
}

/**
 * ordet_stmt_next:
 * @self: a statement
 * @row: (out): whether there is a row to read; FALSE at the end
 * @error: return location, ORDET_ERROR_STORE
 *
 * Goes to the next row. At the end, or when it fails, the statement is ready to
 * be bound and run again.
 *
 * Returns: FALSE with @error set if it failed
 */
gboolean
ordet_stmt_next (OrdetStmt  *self,
                 gboolean   *row,
                 GError    **error)
{
  int rc = sqlite3_step (self);
  gboolean good = check (sqlite3_db_handle (self), rc, error);

  *row = rc == SQLITE_ROW;
  if (!*row)
    sqlite3_reset (self);
  return good;
}

/**
 * ordet_stmt_run:
 * @self: a statement that gives no rows
 * @error: return location, ORDET_ERROR_STORE
 *
 * Runs it, and makes it ready to be bound and run again.
 *
 * Returns: FALSE with @error set if it failed
 */
gboolean
ordet_stmt_run (OrdetStmt  *self,
                GError    **error)
{
  gboolean good = check (sqlite3_db_handle (self), sqlite3_step (self), error);

  sqlite3_reset (self);
  return good;
}

/**
 * ordet_stmt_int:
 * @self: a statement that stands on a row
 * @column: 0 for the first
 *
 * Returns: the number, 0 for NULL
 */
gint64
ordet_stmt_int (OrdetStmt *self,
                int        column)
{
  return sqlite3_column_int64 (self, column);
}

/**
 * ordet_stmt_real:
 * @self: a statement at a row
 * @column: which, from 0
 *
 * Returns: the number; 0 for NULL
 */
double
ordet_stmt_real (OrdetStmt *self,
                 int        column)
{
  return sqlite3_column_double (self, column);
}

/**
 * ordet_stmt_is_null:
 * @self: a statement that stands on a row
 * @column: 0 for the first
 *
 * Returns: whether there is no value
 */
gboolean
ordet_stmt_is_null (OrdetStmt *self,
                    int        column)
{
  return sqlite3_column_type (self, column) == SQLITE_NULL;
}

/**
 * ordet_stmt_text:
 * @self: a statement that stands on a row
 * @column: 0 for the first
 *
 * Returns: (transfer none) (nullable): the text, until the next step
 */
const char *
ordet_stmt_text (OrdetStmt *self,
                 int        column)
{
  return (const char *) sqlite3_column_text (self, column);
}

/**
 * ordet_stmt_blob:
 * @self: a statement that stands on a row
 * @column: 0 for the first
 * @size: (out): how many bytes
 *
 * Returns: (transfer none) (nullable): the bytes, until the next step
 */
gconstpointer
ordet_stmt_blob (OrdetStmt *self,
                 int        column,
                 gsize     *size)
{
  gconstpointer data = sqlite3_column_blob (self, column);

  *size = (gsize) sqlite3_column_bytes (self, column);
  return data;
}
