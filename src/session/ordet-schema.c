/* ordet-schema.c — the tables, and their way from version to version
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-schema.h"

#include <gio/gio.h>
#include <string.h>

#include "ordet-schema-records.h"
#include "ordet-trouble.h"

/* "Ordt", in the file's header, so that a stranger's database is known. */
#define APPLICATION_ID 0x4f726474

/* migrations[n] brings a file from version n to n + 1. They are in people's
 * files: add at the end, never change one that has been released.
 *
 * A meeting's row says nothing that leads to a person or a body: a random id,
 * whole days, states. `floor` and `minutes` are OrdetPartState. A row of the
 * vault is a ciphertext; which kind holds what is in ordet-vault.h. The table
 * has no rowid, so an act is one page of one tree. */
static const char *const migrations[] = {
  "CREATE TABLE meeting ("
  "  number INTEGER PRIMARY KEY,"
  "  id TEXT NOT NULL UNIQUE,"
  "  created_day INTEGER NOT NULL,"
  "  touched_day INTEGER NOT NULL,"
  "  opened INTEGER NOT NULL DEFAULT 0 CHECK (opened IN (0, 1)),"
  "  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),"
  "  key_place INTEGER NOT NULL,"
  "  floor INTEGER NOT NULL DEFAULT 0 CHECK (floor BETWEEN 0 AND 3),"
  "  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 3)"
  ") STRICT;"
  "CREATE TABLE vault ("
  "  meeting INTEGER NOT NULL REFERENCES meeting (number),"
  "  kind INTEGER NOT NULL,"
  "  seq INTEGER NOT NULL,"
  "  sealed BLOB NOT NULL,"
  "  PRIMARY KEY (meeting, kind, seq)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE setting ("
  "  name TEXT PRIMARY KEY,"
  "  value TEXT NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  ORDET_SCHEMA_RECORDS,
  ORDET_SCHEMA_EVALUATION,
  "CREATE TABLE kept_people ("
  "  id TEXT PRIMARY KEY,"
  "  key_place INTEGER NOT NULL,"
  "  sealed BLOB NOT NULL"
  ") STRICT, WITHOUT ROWID;",
};

#define VERSION ((int) G_N_ELEMENTS (migrations))

/* Set, then read back: a SQLite built without one of them says nothing. WAL
 * and FULL: one fsync an act, measured in HACKING.md ("The store"). */
static const struct { const char *set, *get, *want; } pragmas[] = {
  { "PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal" },
  { "PRAGMA synchronous=FULL", "PRAGMA synchronous", "2" },
  { "PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1" },
  { "PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2" },
  { "PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1" },
  { "PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0" },
};

/**
 * ordet_schema_version:
 *
 * Returns: the user_version of the files this program writes
 */
int
ordet_schema_version (void)
{
  return VERSION;
}

static gboolean
set_pragmas (OrdetDb  *db,
             GError  **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      g_autofree char *have = NULL;

      if (!ordet_db_run (db, pragmas[i].set, error)
          || (have = ordet_db_get_text (db, pragmas[i].get, error)) == NULL)
        return FALSE;
      if (strcmp (have, pragmas[i].want) != 0)
        return ordet_trouble_set (error, ORDET_STORE_TROUBLE_OTHER, "(%s gives %s)",
                                  pragmas[i].set, have);
    }
  return TRUE;
}

static gboolean
migrate_one (OrdetDb  *db,
             gint64    from,
             GError  **error)
{
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version=%d", (int) from + 1);
  g_autofree char *application = g_strdup_printf ("PRAGMA application_id=%d", APPLICATION_ID);

  if (ordet_db_run (db, migrations[from], error) && ordet_db_run (db, version, error)
      && ordet_db_run (db, application, error))
    return ordet_db_commit (db, error);
  ordet_db_rollback (db);
  return FALSE;
}

/* The version is read again under the lock: another program may just have
 * done the same. */
static gboolean
migrate (OrdetDb  *db,
         GError  **error)
{
  gint64 version = 0;

  do
    {
      if (!ordet_db_begin (db, error))
        return FALSE;
      if (!ordet_db_get_int (db, "PRAGMA user_version", &version, error))
        {
          ordet_db_rollback (db);
          return FALSE;
        }
      if (version >= VERSION)
        {
          ordet_db_rollback (db);
          return TRUE;
        }
    }
  while (migrate_one (db, version, error));
  return FALSE;
}

/* Whether the file is ours, sound and not newer; nothing is written. */
static gboolean
look_at (OrdetDb  *db,
         gint64   *version,
         GError  **error)
{
  gint64 application, n_tables;
  g_autofree char *sound = NULL;

  if (!ordet_db_get_int (db, "PRAGMA user_version", version, error)
      || !ordet_db_get_int (db, "PRAGMA application_id", &application, error)
      || !ordet_db_get_int (db, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    return FALSE;
  if (application != APPLICATION_ID && n_tables > 0)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_FOREIGN, "(%s)", ordet_db_path (db));
  if (*version > VERSION)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_NEWER, "(%d, this one knows %d)",
                              (int) *version, VERSION);
  if ((sound = ordet_db_get_text (db, "PRAGMA quick_check(1)", error)) == NULL)
    return FALSE;
  if (strcmp (sound, "ok") != 0)
    return ordet_trouble_set (error, ORDET_STORE_TROUBLE_DAMAGED, NULL);
  return TRUE;
}

/* No file is the same as an empty one: SQLite makes an empty log on looking. */
static gboolean
same_content (const char *a,
              const char *b)
{
  g_autofree char *first = NULL, *second = NULL;
  gsize n_first = 0, n_second = 0;

  g_file_get_contents (a, &first, &n_first, NULL);
  g_file_get_contents (b, &second, &n_second, NULL);
  return n_first == n_second && (n_first == 0 || memcmp (first, second, n_first) == 0);
}

static gboolean
copy_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);

  return g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error)
         && g_file_set_attribute_uint32 (target, G_FILE_ATTRIBUTE_UNIX_MODE, 0600,
                                         G_FILE_QUERY_INFO_NONE, NULL, error);
}

/* The file and its log beside it, under a name that SQLite takes for a pair.
 * The same damage met at the next start is not copied again. */
static char *
keep_copy (const char  *path,
           const char  *what,
           GError     **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  for (int n = 1;; n++)
    {
      g_autofree char *copy = g_strdup_printf ("%s.%s-%d", path, what, n);
      g_autofree char *log_copy = g_strconcat (copy, "-wal", NULL);

      if (g_file_test (copy, G_FILE_TEST_EXISTS))
        {
          if (!same_content (path, copy) || !same_content (log, log_copy))
            continue;
          return g_steal_pointer (&copy);
        }
      if (!copy_file (path, copy, error)
          || (!same_content (log, log_copy) && !copy_file (log, log_copy, error)))
        return NULL;
      return g_steal_pointer (&copy);
    }
}

/* Adds to @error where a copy of the file was put; SQLite has written
 * nothing yet, and is told not to tidy up. */
static void
set_aside (OrdetDb  *db,
           GError  **error)
{
  OrdetStoreTrouble trouble = ordet_store_trouble_of (*error);
  g_autoptr(GError) copying = NULL;
  g_autofree char *copy = NULL;

  if (trouble != ORDET_STORE_TROUBLE_DAMAGED && trouble != ORDET_STORE_TROUBLE_NEWER)
    return;
  ordet_db_keep_as_is (db);
  copy = keep_copy (ordet_db_path (db),
                    trouble == ORDET_STORE_TROUBLE_NEWER ? "newer" : "damaged", &copying);
  g_clear_error (error);
  if (copy != NULL)
    ordet_trouble_set (error, trouble, "Nothing in it was changed, and a copy is kept: %s", copy);
  else
    ordet_trouble_set (error, trouble, "Nothing in it was changed. No copy could be made: %s",
                       copying->message);
}

/**
 * ordet_schema_open:
 * @path: the file; made if there is none
 * @error: return location, ORDET_ERROR_STORE
 *
 * Opens the store's database, checks it and brings it to this version. A
 * file that is damaged or of a newer version is not touched, and a copy of it
 * is kept beside it under a new name.
 *
 * Returns: (transfer full) (nullable): the database
 */
OrdetDb *
ordet_schema_open (const char  *path,
                   GError     **error)
{
  g_autoptr(OrdetDb) db = ordet_db_open (path, error);
  g_autoptr(GError) problem = NULL;
  gint64 version;

  if (db == NULL)
    return NULL;
  if (!look_at (db, &version, &problem))
    {
      set_aside (db, &problem);
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (!set_pragmas (db, error) || (version < VERSION && !migrate (db, error)))
    return NULL;
  return g_steal_pointer (&db);
}
