/* test-schema.c — the file of the meetings: made, brought forward, found damaged
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "ordet-db.h"
#include "ordet-schema.h"
#include "session-fixture.h"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place         *place,
        gconstpointer  data)
{
  place->folder = fixture_folder ();
  place->path = g_build_filename (place->folder, "ordet.db", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  fixture_remove (place->folder);
  g_free (place->folder);
  g_free (place->path);
}

static OrdetDb *
must_open (const char *path)
{
  g_autoptr(GError) error = NULL;
  OrdetDb *db = ordet_schema_open (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);
  return db;
}

static gint64
number (OrdetDb    *db,
        const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value;

  g_assert_true (ordet_db_get_int (db, sql, &value, &error));
  g_assert_no_error (error);
  return value;
}

static void
run (OrdetDb    *db,
     const char *sql)
{
  g_autoptr(GError) error = NULL;

  ordet_db_run (db, sql, &error);
  g_assert_no_error (error);
}

/* The files in the folder whose name has @part in it. */
static guint
count_files (const char *folder,
             const char *part)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, part) != NULL;
  return n;
}

static void
test_made_new (Place         *place,
               gconstpointer  data)
{
  g_autoptr(OrdetDb) db = must_open (place->path);
  g_autofree char *mode = ordet_db_get_text (db, "PRAGMA journal_mode", NULL);
  struct stat info;

  g_assert_cmpint (number (db, "PRAGMA user_version"), ==, ordet_schema_version ());
  g_assert_cmpint (number (db, "PRAGMA secure_delete"), ==, 1);
  g_assert_cmpint (number (db, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (number (db, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (number (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpstr (mode, ==, "wal");
  run (db, "INSERT INTO setting (name, value) VALUES ('a', 'b')");
  for (int i = 0; i < 3; i++)
    {
      static const char *const ends[] = { "", "-wal", "-shm" };
      g_autofree char *path = g_strconcat (place->path, ends[i], NULL);

      g_assert_cmpint (stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

static void
test_log_is_gone_after_closing (Place         *place,
                                gconstpointer  data)
{
  OrdetDb *db = must_open (place->path);

  run (db, "INSERT INTO setting (name, value) VALUES ('a', 'b')");
  ordet_db_close (db);
  g_assert_cmpuint (count_files (place->folder, "ordet.db"), ==, 1);
}

/* A file of version 0 is one that was made and cut off before its tables. */
static void
test_from_nothing (Place         *place,
                   gconstpointer  data)
{
  OrdetDb *db = ordet_db_open (place->path, NULL);

  run (db, "PRAGMA user_version = 0");
  ordet_db_close (db);
  db = must_open (place->path);
  g_assert_cmpint (number (db, "SELECT count(*) FROM meeting"), ==, 0);
  ordet_db_close (db);
}

static void
assert_refused (const char        *path,
                OrdetStoreTrouble  trouble,
                char             **message)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (ordet_schema_open (path, &error));
  fixture_assert_trouble (error, trouble);
  if (message != NULL)
    *message = g_strdup (error->message);
}

static void
test_newer (Place         *place,
            gconstpointer  data)
{
  OrdetDb *db = must_open (place->path);
  g_autofree char *before = NULL, *after = NULL, *message = NULL;
  gsize n_before, n_after;

  run (db, "INSERT INTO setting (name, value) VALUES ('a', 'from the future')");
  run (db, "PRAGMA user_version = 7777");
  ordet_db_close (db);
  g_assert_true (g_file_get_contents (place->path, &before, &n_before, NULL));
  for (int twice = 0; twice < 2; twice++)
    {
      g_clear_pointer (&message, g_free);
      assert_refused (place->path, ORDET_STORE_TROUBLE_NEWER, &message);
    }
  g_assert_nonnull (strstr (message, "ordet.db.newer-1"));
  g_assert_cmpuint (count_files (place->folder, "newer"), ==, 1);
  g_assert_true (g_file_get_contents (place->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

/* Acts that are only in the log when the program dies are in the copy too. */
static void
test_newer_with_log (Place         *place,
                     gconstpointer  data)
{
  g_autoptr(OrdetDb) db = must_open (place->path);
  g_autofree char *copy = g_strconcat (place->path, ".newer-1", NULL);
  g_autofree char *kept = NULL;
  OrdetDb *second;

  run (db, "PRAGMA user_version = 7777");
  run (db, "INSERT INTO setting (name, value) VALUES ('a', 'only in the log')");
  assert_refused (place->path, ORDET_STORE_TROUBLE_NEWER, NULL);
  g_assert_cmpuint (count_files (place->folder, "newer-1-wal"), ==, 1);
  second = ordet_db_open (copy, NULL);
  kept = ordet_db_get_text (second, "SELECT value FROM setting", NULL);
  g_assert_cmpstr (kept, ==, "only in the log");
  ordet_db_close (second);
}

static void
test_foreign (Place         *place,
              gconstpointer  data)
{
  OrdetDb *db = ordet_db_open (place->path, NULL);
  g_autofree char *before = NULL, *after = NULL;
  gsize n_before, n_after;

  run (db, "CREATE TABLE photos (id INTEGER)");
  ordet_db_close (db);
  g_assert_true (g_file_get_contents (place->path, &before, &n_before, NULL));
  assert_refused (place->path, ORDET_STORE_TROUBLE_FOREIGN, NULL);
  g_assert_true (g_file_get_contents (place->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
fill (const char *path)
{
  OrdetDb *db = must_open (path);

  run (db, "INSERT INTO meeting (id, created_day, touched_day, key_place) VALUES ('m', 1, 1, 1)");
  run (db, "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
           " INSERT INTO vault SELECT 1, 2, i, randomblob (168) FROM n");
  ordet_db_close (db);
}

/* Pages overwritten one by one: no damage to the tree goes unnoticed, and none
 * is made worse. */
static void
test_damaged (Place         *place,
              gconstpointer  data)
{
  g_autofree char *sound = NULL, *message = NULL;
  gsize size;
  guint n_copies = 0;

  fill (place->path);
  g_assert_true (g_file_get_contents (place->path, &sound, &size, NULL));
  g_assert_cmpuint (size, >, 40 * 4096);
  for (gsize page = 0; page < size / 4096; page += 9)
    {
      g_autofree char *broken = g_memdup2 (sound, size);
      g_autofree char *after = NULL;
      gsize n_after;

      for (gsize i = 0; i < 64; i++)
        broken[page * 4096 + i] ^= (char) 0xa5;
      g_assert_true (g_file_set_contents (place->path, broken, (gssize) size, NULL));
      g_clear_pointer (&message, g_free);
      assert_refused (place->path, ORDET_STORE_TROUBLE_DAMAGED, &message);
      n_copies++;
      g_assert_cmpuint (count_files (place->folder, "damaged"), ==, n_copies);
      g_assert_true (g_file_get_contents (place->path, &after, &n_after, NULL));
      g_assert_cmpmem (broken, size, after, n_after);
    }
  g_assert_nonnull (strstr (message, "a copy is kept"));
}

static void
test_cut_short (Place         *place,
                gconstpointer  data)
{
  g_autofree char *sound = NULL;
  gsize size;

  fill (place->path);
  g_assert_true (g_file_get_contents (place->path, &sound, &size, NULL));
  g_assert_true (g_file_set_contents (place->path, sound, (gssize) size / 2, NULL));
  assert_refused (place->path, ORDET_STORE_TROUBLE_DAMAGED, NULL);
  g_assert_true (g_file_set_contents (place->path, "This is no database, but a letter home.", -1,
                                      NULL));
  assert_refused (place->path, ORDET_STORE_TROUBLE_DAMAGED, NULL);
  g_assert_cmpuint (count_files (place->folder, "damaged"), ==, 2);
}

static void
test_transaction (Place         *place,
                  gconstpointer  data)
{
  g_autoptr(OrdetDb) db = must_open (place->path);
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_db_begin (db, &error));
  run (db, "INSERT INTO setting (name, value) VALUES ('a', 'b')");
  ordet_db_rollback (db);
  g_assert_cmpint (number (db, "SELECT count(*) FROM setting"), ==, 0);
  ordet_db_rollback (db);
  g_assert_false (ordet_db_run (db, "INSERT INTO vault VALUES (99, 2, 0, x'00')", &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_STORE);
}

static void
test_removed (Place         *place,
              gconstpointer  data)
{
  g_autoptr(OrdetDb) db = must_open (place->path);
  g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *aside = g_strconcat (place->path, "-aside", NULL);
  g_autoptr(GError) error = NULL;

  run (db, "INSERT INTO setting (name, value) VALUES ('a', 'b')");
  g_assert_true (ordet_db_check_place (db, &error));
  g_assert_cmpint (g_rename (log, aside), ==, 0);
  g_assert_false (ordet_db_check_place (db, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_REMOVED);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (aside, log), ==, 0);
  g_assert_true (ordet_db_check_place (db, &error));
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  g_assert_false (ordet_db_check_place (db, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_REMOVED);
}

static void
test_saved_elsewhere (Place         *place,
                      gconstpointer  data)
{
  g_autoptr(OrdetDb) db = must_open (place->path);
  g_autofree char *copy = g_build_filename (place->folder, "copy", NULL);
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;
  OrdetDb *second;

  run (db, "INSERT INTO setting (name, value) VALUES ('a', 'worth keeping')");
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  g_assert_true (ordet_db_save_copy (db, copy, &error));
  g_assert_no_error (error);
  g_assert_false (ordet_db_save_copy (db, copy, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_STORE);
  second = must_open (copy);
  kept = ordet_db_get_text (second, "SELECT value FROM setting", NULL);
  g_assert_cmpstr (kept, ==, "worth keeping");
  ordet_db_close (second);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*run) (Place *, gconstpointer); } tests[] = {
    { "/schema/made-new", test_made_new },
    { "/schema/log-is-gone-after-closing", test_log_is_gone_after_closing },
    { "/schema/from-nothing", test_from_nothing },
    { "/schema/newer-is-left-alone", test_newer },
    { "/schema/newer-with-its-log", test_newer_with_log },
    { "/schema/foreign-is-left-alone", test_foreign },
    { "/schema/damaged-is-kept", test_damaged },
    { "/schema/cut-short-is-kept", test_cut_short },
    { "/db/transaction", test_transaction },
    { "/db/removed-is-noticed", test_removed },
    { "/db/saved-elsewhere", test_saved_elsewhere },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Place, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
