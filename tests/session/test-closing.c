/* test-closing.c — erasing the floor and the minutes, cut off anywhere
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ordet-closing.h"
#include "ordet-session.h"
#include "ordet-store-private.h"
#include "session-fixture.h"

typedef struct
{
  char       *folder;
  char       *id;
  OrdetStore *store;
} Room;

static void
set_up (Room          *room,
        gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(OrdetSession) session = NULL;
  g_autoptr(OrdetEvent) open = NULL;
  g_autoptr(GBytes) text = g_bytes_new_static ("the minutes", 11);

  room->folder = fixture_folder ();
  room->store = fixture_store (room->folder);
  room->id = ordet_store_create (room->store, notice, NULL);
  session = ordet_session_new (room->store, room->id, NULL, NULL);
  open = ordet_session_event (session, ORDET_ACT_OPEN);
  g_assert_true (ordet_session_act (session, open, NULL));
  g_assert_true (ordet_session_put (session, TRUE, "text", text, NULL));
  g_assert_true (ordet_session_put (session, FALSE, "text", text, NULL));
}

static void
tear_down (Room          *room,
           gconstpointer  data)
{
  g_clear_object (&room->store);
  fixture_remove (room->folder);
  g_free (room->folder);
  g_free (room->id);
}

/* Stands for the record: a setting that counts how often it was written. */
static gboolean
write_record (OrdetStore  *store,
              gpointer     data,
              GError     **error)
{
  g_autofree char *before = ordet_store_get_setting (store, "records", NULL);
  g_autofree char *after = g_strconcat (before != NULL ? before : "", "r", NULL);

  return ordet_store_put_setting (store, "records", after, error);
}

static gboolean
fail_to_write (OrdetStore  *store,
               gpointer     data,
               GError     **error)
{
  write_record (store, data, NULL);
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE, "not today");
  return FALSE;
}

static gint64
count (Room       *room,
       const char *sql)
{
  gint64 n;

  g_assert_true (ordet_db_get_int (ordet_store_db (room->store), sql, &n, NULL));
  return n;
}

static void
assert_minutes_remain (Room *room)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) text = ordet_store_get_text (room->store, room->id, TRUE, "text", &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), "the minutes", 11);
}

static void
assert_erased (Room *room)
{
  g_autoptr(GPtrArray) list = ordet_store_list (room->store, NULL);
  const OrdetMeetingEntry *entry = list->pdata[0];
  g_autofree char *records = ordet_store_get_setting (room->store, "records", NULL);
  g_autofree char *name = g_strconcat (room->id, ".floor", NULL);
  g_autofree char *key = g_build_filename (room->folder, "keys", name, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (entry->floor, ==, ORDET_VAULT_ERASED);
  g_assert_cmpint (entry->minutes, ==, ORDET_VAULT_OPEN);
  g_assert_false (entry->closing);
  g_assert_null (entry->notice);
  g_assert_cmpstr (records, ==, "r");
  g_assert_false (g_file_test (key, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count (room, "SELECT count(*) FROM vault"), ==, 1);
  g_assert_null (ordet_session_new (room->store, room->id, NULL, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_ERASED);
  assert_minutes_remain (room);
}

static void
test_close_and_release (Room          *room,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  OrdetEraseStep step;

  for (int twice = 0; twice < 2; twice++)
    {
      g_assert_true (ordet_store_erase (room->store, room->id, FALSE, write_record, NULL, &error));
      g_assert_no_error (error);
      assert_erased (room);
    }
  g_assert_true (ordet_store_erase_step (room->store, room->id, FALSE, &step, &error));
  g_assert_cmpint (step, ==, ORDET_ERASE_DONE);
  g_assert_true (ordet_store_erase_step (room->store, room->id, TRUE, &step, &error));
  g_assert_cmpint (step, ==, ORDET_ERASE_CLEAR);
  g_assert_true (ordet_store_erase (room->store, room->id, TRUE, NULL, NULL, &error));
  g_assert_null (ordet_store_get_text (room->store, room->id, TRUE, "text", &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_ERASED);
  g_assert_cmpint (count (room, "SELECT count(*) FROM vault"), ==, 0);
  g_assert_cmpint (count (room, "PRAGMA freelist_count"), ==, 0);
}

static gboolean
has_log (Room *room)
{
  g_autofree char *log = g_build_filename (room->folder, "ordet.db-wal", NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  return g_file_get_contents (log, &content, &length, NULL) && length > 0;
}

/* Deleted rows leave pages in the file, and copies in its log, until it is
 * written anew: a meeting must be large enough to leave some. */
static void
test_no_page_is_left (Room          *room,
                      gconstpointer  data)
{
  g_autofree char *large = g_strnfill (400000, 'x');
  g_autoptr(GBytes) text = g_bytes_new_static (large, 400000);
  g_autoptr(GError) error = NULL;

  ordet_store_put_text (room->store, room->id, FALSE, "large", text, &error);
  g_assert_no_error (error);
  ordet_store_erase_clear (room->store, room->id, FALSE, write_record, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (room, "PRAGMA freelist_count"), >, 50);
  g_assert_true (has_log (room));
  ordet_store_erase (room->store, room->id, FALSE, write_record, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (room, "PRAGMA freelist_count"), ==, 0);
  g_assert_cmpint (count (room, "PRAGMA page_count"), <, 50);
  g_assert_false (has_log (room));
}

/* What somebody put back after the key was destroyed is seen by the second look. */
static void
test_second_look (Room          *room,
                  gconstpointer  data)
{
  g_autofree char *name = g_strconcat (room->id, ".floor", NULL);
  g_autofree char *key = g_build_filename (room->folder, "keys", name, NULL);
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  OrdetEraseStep step;
  gsize length;

  g_assert_true (g_file_get_contents (key, &content, &length, NULL));
  g_assert_true (ordet_store_erase_clear (room->store, room->id, FALSE, write_record, NULL, NULL));
  g_assert_true (ordet_store_erase_key (room->store, room->id, FALSE, NULL));
  g_assert_true (g_file_set_contents (key, content, (gssize) length, NULL));
  g_assert_false (ordet_store_erase_tidy (room->store, room->id, FALSE, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_KEY_FILE);
  g_assert_true (ordet_store_erase_step (room->store, room->id, FALSE, &step, NULL));
  g_assert_cmpint (step, ==, ORDET_ERASE_TIDY);
  unlink (key);
  g_assert_true (ordet_store_erase (room->store, room->id, FALSE, write_record, NULL, NULL));
  assert_erased (room);
}

static void
test_record_or_nothing (Room          *room,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetSession) session = NULL;
  g_autofree char *records = NULL;

  g_assert_false (ordet_store_erase (room->store, room->id, FALSE, fail_to_write, NULL, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
  g_clear_error (&error);
  records = ordet_store_get_setting (room->store, "records", NULL);
  g_assert_null (records);
  session = ordet_session_new (room->store, room->id, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (ordet_store_erase (room->store, room->id, FALSE, write_record, NULL, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_IN_USE);
}

/* One step in a process that is killed right after it; begun again, it ends
 * as if nothing had happened. */
static void
die_after (Room *room,
           int   n_steps)
{
  int status;
  pid_t child;

  g_clear_object (&room->store);
  child = fork ();
  if (child == 0)
    {
      OrdetStore *store = fixture_store (room->folder);

      if (n_steps > 0)
        g_assert_true (
          ordet_store_erase_clear (store, room->id, FALSE, write_record, NULL, NULL));
      if (n_steps > 1)
        g_assert_true (ordet_store_erase_key (store, room->id, FALSE, NULL));
      if (n_steps > 2)
        g_assert_true (ordet_store_erase_tidy (store, room->id, FALSE, NULL));
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  room->store = fixture_store (room->folder);
}

static void
test_cut_off (Room          *room,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  OrdetEraseStep step;

  for (int n_steps = 0; n_steps <= 3; n_steps++)
    {
      g_autoptr(GPtrArray) list = NULL;

      die_after (room, n_steps);
      g_assert_true (ordet_store_erase_step (room->store, room->id, FALSE, &step, &error));
      g_assert_cmpint (step, ==, n_steps);
      list = ordet_store_list (room->store, NULL);
      g_assert_cmpint (((OrdetMeetingEntry *) list->pdata[0])->closing, ==,
                       n_steps == 1 || n_steps == 2);
      g_assert_true (ordet_store_erase (room->store, room->id, FALSE, write_record, NULL, &error));
      g_assert_no_error (error);
      assert_erased (room);
      tear_down (room, NULL);
      set_up (room, NULL);
    }
}

/* Killed by the clock and not by a step: whatever was being done, one record. */
static void
test_cut_off_anywhere (Room          *room,
                       gconstpointer  data)
{
  for (int i = 0; i < 20; i++)
    {
      g_autoptr(GError) error = NULL;
      pid_t child;

      g_clear_object (&room->store);
      child = fork ();
      if (child == 0)
        {
          OrdetStore *store = fixture_store (room->folder);

          ordet_store_erase (store, room->id, FALSE, write_record, NULL, NULL);
          _exit (0);
        }
      g_usleep ((gulong) g_test_rand_int_range (0, 15000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      room->store = fixture_store (room->folder);
      g_assert_true (ordet_store_erase (room->store, room->id, FALSE, write_record, NULL, &error));
      g_assert_no_error (error);
      assert_erased (room);
      tear_down (room, NULL);
      set_up (room, NULL);
    }
}

/* A copy of the file that somebody kept opens with nothing that is left. */
static void
test_saved_copy_stays_shut (Room          *room,
                            gconstpointer  data)
{
  g_autofree char *copy = g_build_filename (room->folder, "copy.db", NULL);
  g_autofree char *path = g_build_filename (room->folder, "ordet.db", NULL);
  g_autofree char *content = NULL;
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_assert_true (ordet_store_save_copy (room->store, copy, NULL));
  g_assert_true (ordet_store_erase (room->store, room->id, FALSE, NULL, NULL, &error));
  g_assert_false (ordet_store_load (room->store, room->id, &notice, &events, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_ERASED);
  g_clear_error (&error);
  g_clear_object (&room->store);
  g_assert_true (g_file_get_contents (copy, &content, &size, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  room->store = fixture_store (room->folder);
  g_assert_false (ordet_store_load (room->store, room->id, &notice, &events, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_KEY);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*run) (Room *, gconstpointer); } tests[] = {
    { "/closing/close-and-release", test_close_and_release },
    { "/closing/no-page-is-left", test_no_page_is_left },
    { "/closing/second-look", test_second_look },
    { "/closing/record-or-nothing", test_record_or_nothing },
    { "/closing/cut-off-after-each-step", test_cut_off },
    { "/closing/cut-off-anywhere", test_cut_off_anywhere },
    { "/closing/saved-copy-stays-shut", test_saved_copy_stays_shut },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
