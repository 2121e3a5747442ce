/* test-trouble.c — a full disk, a folder that cannot be written, a file that is gone
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a sentence of its own; memory stays where the file is, and what was
 * acknowledged is there afterwards.
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ordet-session.h"
#include "session-fixture.h"

#define NOBODY 65534

typedef struct
{
  char         *folder;
  char         *id;
  OrdetStore   *store;
  OrdetSession *session;
} Room;

static void
enter (Room *room)
{
  g_autoptr(GError) error = NULL;

  room->store = fixture_store (room->folder);
  room->session = ordet_session_new (room->store, room->id, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Room          *room,
        gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(OrdetStore) store = NULL;

  room->folder = fixture_folder ();
  store = fixture_store (room->folder);
  room->id = ordet_store_create (store, notice, NULL);
  g_clear_object (&store);
  enter (room);
}

static void
tear_down (Room          *room,
           gconstpointer  data)
{
  g_clear_object (&room->session);
  g_clear_object (&room->store);
  fixture_remove (room->folder);
  g_free (room->folder);
  g_free (room->id);
}

/* No file may grow beyond this: what a full disk is to a program, and any user
 * may ask for it. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
note (Room    *room,
      GError **error)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (room->session, ORDET_ACT_NOTE);
  g_autofree char *text = g_strnfill (100, 'x');

  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  return ordet_session_act (room->session, event, error);
}

static void
open_item (Room *room)
{
  g_autoptr(OrdetEvent) open = ordet_session_event (room->session, ORDET_ACT_OPEN);
  g_autoptr(OrdetEvent) item = ordet_session_event (room->session, ORDET_ACT_ITEM);

  ordet_event_set_string (item, ORDET_KEY_ITEM, "1");
  g_assert_true (ordet_session_act (room->session, open, NULL));
  g_assert_true (ordet_session_act (room->session, item, NULL));
}

static gsize
n_events (Room *room)
{
  return ordet_meeting_n_events (ordet_session_meeting (room->session));
}

static void
changed_cb (OrdetSession *session,
            gpointer      data)
{
  (*(guint *) data)++;
}

static void
test_full (Room          *room,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gsize before;
  guint n_changed = 0;

  open_item (room);
  g_signal_connect (room->session, "changed", G_CALLBACK (changed_cb), &n_changed);
  before = n_events (room);
  limit_files (100 * 1024);
  while (note (room, &error))
    before++;
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
  g_assert_cmpuint (before, >, 10);
  g_assert_cmpuint (n_events (room), ==, before);
  g_assert_cmpuint (n_changed, ==, before - 2);
  /* It stays so as long as it lasts … */
  for (int i = 0; i < 5; i++)
    {
      g_clear_error (&error);
      g_assert_false (note (room, &error));
      fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
    }
  /* … and passes with it. */
  limit_files (RLIM_INFINITY);
  g_clear_error (&error);
  g_assert_true (note (room, &error));
  g_assert_no_error (error);
  g_clear_object (&room->session);
  g_clear_object (&room->store);
  enter (room);
  g_assert_cmpuint (n_events (room), ==, before + 1);
}

static void
test_full_at_import (Room          *room,
                     gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (2000);
  g_autofree char *keys = g_build_filename (room->folder, "keys", NULL);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GDir) dir = NULL;
  g_autoptr(GError) error = NULL;
  guint n_keys = 0;

  limit_files (100 * 1024);
  g_assert_null (ordet_store_create (room->store, notice, &error));
  limit_files (RLIM_INFINITY);
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
  list = ordet_store_list (room->store, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  dir = g_dir_open (keys, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_keys++;
  g_assert_cmpuint (n_keys, ==, 2);
}

static void
test_full_for_a_key (Room          *room,
                     gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (2);
  g_autoptr(GError) error = NULL;

  limit_files (16);
  g_assert_null (ordet_store_create (room->store, notice, &error));
  limit_files (RLIM_INFINITY);
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
}

static void
test_removed (Room          *room,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (room->folder, "ordet.db", NULL);
  g_autofree char *saved = g_build_filename (room->folder, "saved", NULL);
  g_autoptr(OrdetStore) store = NULL;
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;

  open_item (room);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (note (room, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_REMOVED);
  g_clear_error (&error);
  g_assert_cmpuint (n_events (room), ==, 2);
  /* "Save a copy elsewhere": put in its place, nothing is lost. */
  g_assert_true (ordet_store_save_copy (room->store, saved, &error));
  g_assert_no_error (error);
  g_clear_object (&room->session);
  g_clear_object (&room->store);
  g_assert_cmpint (g_rename (saved, path), ==, 0);
  store = fixture_store (room->folder);
  g_assert_true (ordet_store_load (store, room->id, &notice, &events, &error));
  g_assert_cmpuint (events->len, ==, 2);
}

static void
assert_not_opened (const char        *folder,
                   OrdetStoreTrouble  trouble)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (ordet_store_new (folder, ORDET_KEYS_FILE, &error));
  fixture_assert_trouble (error, trouble);
}

static void
test_not_a_folder (Room          *room,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (room->folder, "file", NULL);
  g_autofree char *below = g_build_filename (path, "below", NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_not_opened (path, ORDET_STORE_TROUBLE_READ_ONLY);
  assert_not_opened (below, ORDET_STORE_TROUBLE_READ_ONLY);
}

/* A superuser writes where nobody may; so as somebody who may not. */
static void
as_ordinary_user (const char *folder,
                  void      (*run) (const char *folder))
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (geteuid () == 0 && (setegid (NOBODY) != 0 || seteuid (NOBODY) != 0))
        _exit (2);
      run (folder);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
try_all (const char *folder)
{
  g_autofree char *below = g_build_filename (folder, "below", NULL);

  assert_not_opened (folder, ORDET_STORE_TROUBLE_READ_ONLY);
  assert_not_opened (below, ORDET_STORE_TROUBLE_READ_ONLY);
}

static void
test_read_only (Room          *room,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (room->folder, "ordet.db", NULL);

  g_clear_object (&room->session);
  g_clear_object (&room->store);
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (room->folder, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
    }
  /* The folder alone: there is no room for the log beside the file. */
  g_assert_cmpint (g_chmod (room->folder, 0500), ==, 0);
  as_ordinary_user (room->folder, try_all);
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  as_ordinary_user (room->folder, try_all);
  g_assert_cmpint (g_chmod (room->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
}

/* Somebody takes the folder away from the person during the meeting: it says
 * so, goes on with nothing, and goes on with everything when it is given back. */
static void
lose_permission (const char *folder)
{
  Room room = { .folder = (char *) folder };
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autoptr(GError) error = NULL;

  room.id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  enter (&room);
  open_item (&room);
  g_assert_cmpint (g_chmod (folder, 0), ==, 0);
  g_assert_false (note (&room, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_READ_ONLY);
  g_clear_error (&error);
  g_assert_cmpuint (n_events (&room), ==, 2);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_assert_true (note (&room, &error));
  g_assert_no_error (error);
  g_clear_object (&room.session);
  g_clear_object (&room.store);
  enter (&room);
  g_assert_cmpuint (n_events (&room), ==, 3);
  g_clear_object (&room.session);
  g_clear_object (&room.store);
  g_free (room.id);
}

static void
test_permission_lost (Room          *room,
                      gconstpointer  data)
{
  g_autofree char *folder = fixture_folder ();

  if (geteuid () == 0)
    g_assert_cmpint (chown (folder, NOBODY, NOBODY), ==, 0);
  as_ordinary_user (folder, lose_permission);
  fixture_remove (folder);
}

static void
test_sentences (void)
{
  g_autoptr(GError) other = g_error_new (G_FILE_ERROR, 0, "The disk is full.");
  g_autoptr(GError) unknown = g_error_new (ORDET_ERROR, ORDET_ERROR_STORE, "Something else.");

  g_assert_cmpint (ordet_store_trouble_of (NULL), ==, ORDET_STORE_TROUBLE_NONE);
  g_assert_cmpint (ordet_store_trouble_of (other), ==, ORDET_STORE_TROUBLE_NONE);
  g_assert_cmpint (ordet_store_trouble_of (unknown), ==, ORDET_STORE_TROUBLE_OTHER);
  g_assert_null (ordet_store_trouble_to_string (ORDET_STORE_TROUBLE_NONE));
  for (int i = 1; i < ORDET_N_STORE_TROUBLES; i++)
    {
      const char *sentence = ordet_store_trouble_to_string ((OrdetStoreTrouble) i);
      g_autoptr(GError) error
        = g_error_new (ORDET_ERROR, ORDET_ERROR_STORE, "%s (detail)", sentence);

      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_cmpint (ordet_store_trouble_of (error), ==, i);
    }
}

/* What privacy.md 1 asks for, seen from outside. */
static void
test_hardened (void)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autofree char *filter = NULL;
      struct rlimit limit;

      if (!ordet_session_harden () || getrlimit (RLIMIT_CORE, &limit) != 0
          || limit.rlim_cur != 1 || limit.rlim_max != 1
          || !g_file_get_contents ("/proc/self/coredump_filter", &filter, NULL, NULL)
          || strtoul (filter, NULL, 16) != 0)
        _exit (1);
      /* A sanitizer would answer the signal itself. */
      signal (SIGSEGV, SIG_DFL);
      raise (SIGSEGV);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGSEGV);
  g_assert_false (WCOREDUMP (status));
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*run) (Room *, gconstpointer); } tests[] = {
    { "/trouble/full-disk", test_full },
    { "/trouble/full-disk-at-import", test_full_at_import },
    { "/trouble/full-disk-for-a-key", test_full_for_a_key },
    { "/trouble/removed", test_removed },
    { "/trouble/not-a-folder", test_not_a_folder },
    { "/trouble/read-only", test_read_only },
    { "/trouble/permission-lost", test_permission_lost },
  };

  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/trouble/each-has-its-sentence", test_sentences);
  g_test_add_func ("/harden/no-core-dump", test_hardened);
  return g_test_run ();
}
