/* test-disk.c — a real disk that is full: during acts, at a new meeting, at closing
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: test-disk FOLDER    on a small file system of its own: tests/trust/disk
 *
 * The disk is filled by a file beside the store, and has room again when that is
 * taken away. Every act that was acknowledged is there afterwards, and none that
 * was not; a full disk is said to be full.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "ordet-close.h"
#include "ordet-records.h"
#include "ordet-session.h"
#include "session-fixture.h"

#define PEOPLE 12

static const char *disk;

typedef struct
{
  char         *folder;
  char         *ballast;
  char         *id;
  OrdetStore   *store;
  OrdetSession *session;
  guint         acts; /* acknowledged */
} Room;

/* --- room on the disk --- */

/* Takes all there is but @left bytes. */
static void
fill_disk (Room  *room,
           off_t  left)
{
  static const char block[4096];
  int fd = g_open (room->ballast, O_WRONLY | O_CREAT | O_APPEND, 0600);
  gsize size = sizeof block;

  g_assert_cmpint (fd, >=, 0);
  while (size > 0)
    {
      ssize_t n = write (fd, block, size);

      if (n < 0)
        g_assert_cmpint (errno, ==, ENOSPC);
      if (n <= 0)
        size /= 2;
    }
  if (left > 0)
    g_assert_cmpint (ftruncate (fd, MAX (0, lseek (fd, 0, SEEK_END) - left)), ==, 0);
  close (fd);
}

static void
make_room (Room *room)
{
  g_unlink (room->ballast);
}

/* --- a meeting --- */

static void
act (Room       *room,
     OrdetAct    what,
     OrdetKey    key,
     const char *value)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (room->session, what);
  g_autoptr(GError) error = NULL;

  if (value != NULL)
    ordet_event_set_string (event, key, value);
  ordet_session_act (room->session, event, &error);
  g_assert_no_error (error);
  room->acts++;
}

/* A note with its number in it, so that each is known. */
static gboolean
note (Room    *room,
      GError **error)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (room->session, ORDET_ACT_NOTE);
  g_autofree char *text = g_strdup_printf ("%u", room->acts);

  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  if (!ordet_session_act (room->session, event, error))
    return FALSE;
  room->acts++;
  return TRUE;
}

static void
enter (Room *room)
{
  g_autoptr(GError) error = NULL;

  room->store = fixture_store (room->folder);
  room->session = ordet_session_new (room->store, room->id, NULL, &error);
  g_assert_no_error (error);
}

static void
go_out (Room *room)
{
  g_clear_object (&room->session);
  g_clear_object (&room->store);
}

static void
set_up (Room          *room,
        gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (PEOPLE);
  g_autoptr(OrdetStore) store = NULL;
  g_autoptr(GError) error = NULL;

  room->folder = g_build_filename (disk, "store", NULL);
  room->ballast = g_build_filename (disk, "ballast", NULL);
  store = fixture_store (room->folder);
  room->id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  enter (room);
  act (room, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  act (room, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
}

static void
tear_down (Room          *room,
           gconstpointer  data)
{
  go_out (room);
  make_room (room);
  fixture_remove (room->folder);
  g_free (room->folder);
  g_free (room->ballast);
  g_free (room->id);
}

/* --- what there is --- */

/* The facts are the acknowledged ones, each once and in its order. */
static void
check_facts (Room *room)
{
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;

  ordet_store_load (room->store, room->id, &notice, &events, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, room->acts);
  for (guint i = 2; i < events->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      if (ordet_event_act (events->pdata[i]) == ORDET_ACT_NOTE)
        g_assert_cmpstr (ordet_event_string (events->pdata[i], ORDET_KEY_TEXT), ==, number);
    }
}

static void
act_until_full (Room *room)
{
  g_autoptr(GError) error = NULL;
  guint before = room->acts;

  while (note (room, &error))
    g_assert_cmpuint (room->acts, <, before + 100000);
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (room->session)), ==, room->acts);
}

/* Full and with room again, many times over, as somebody deletes a film; now
 * and then the program is started again on the full disk. */
static void
test_acts (Room          *room,
           gconstpointer  data)
{
  for (guint turn = 0; turn < 20; turn++)
    {
      g_autoptr(GError) error = NULL;

      fill_disk (room, 0);
      act_until_full (room);
      /* What is there can be read on a full disk. */
      check_facts (room);
      if (turn % 3 == 2)
        {
          go_out (room);
          make_room (room);
          enter (room);
        }
      make_room (room);
      for (guint i = 0; i < 5 + turn; i++)
        {
          note (room, &error);
          g_assert_no_error (error);
        }
      check_facts (room);
    }
  g_assert_cmpuint (room->acts, >, 2 + 20 * 5);
  go_out (room);
  enter (room);
  check_facts (room);
}

/* Started on a disk that is full: the meeting opens or there is a sentence, and
 * what is in it stays. */
static void
test_start (Room          *room,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fill_disk (room, 0);
  act_until_full (room);
  go_out (room);
  fill_disk (room, 0);
  room->store = ordet_store_new (room->folder, ORDET_KEYS_FILE, &error);
  if (room->store == NULL)
    fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
  else
    {
      room->session = ordet_session_new (room->store, room->id, NULL, &error);
      if (room->session == NULL)
        fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
      else
        act_until_full (room);
    }
  go_out (room);
  make_room (room);
  enter (room);
  check_facts (room);
}

static guint
n_keys (Room *room)
{
  g_autofree char *keys = g_build_filename (room->folder, "keys", NULL);
  g_autoptr(GDir) dir = g_dir_open (keys, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A new meeting is there whole or not at all, keys and all. */
static void
test_new_meeting (Room          *room,
                  gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (2000);
  guint n_made = 1;

  for (off_t left = 0; left < 40 * 16384; left += 16384)
    {
      g_autoptr(GPtrArray) list = NULL;
      g_autoptr(GError) error = NULL;
      g_autofree char *id = NULL;

      fill_disk (room, left);
      id = ordet_store_create (room->store, notice, &error);
      n_made += id != NULL;
      if (id == NULL)
        fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
      make_room (room);
      list = ordet_store_list (room->store, NULL);
      g_assert_cmpuint (list->len, ==, n_made);
      g_assert_cmpuint (n_keys (room), ==, 2 * n_made);
    }
  g_assert_cmpuint (n_made, >, 1);
  g_assert_cmpuint (n_made, <, 41);
  check_facts (room);
}

static guint
n_records (OrdetStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = ordet_store_list_records (store, &(OrdetPeriod) { 0 }, &error);

  g_assert_no_error (error);
  return records->len;
}

static gboolean
close_meeting (Room    *room,
               GError **error)
{
  OrdetCloseOptions how = { .way = ORDET_WAY_STANDARD, .clock = ordet_clock_system () };

  return ordet_close_meeting (room->store, room->id, &how, NULL, error);
}

/* Closing writes a record, erases, and makes the file small again. Whatever of
 * it has no room: either nothing is closed, or the rest is done when there is. */
static void
close_with (off_t left)
{
  Room room = { NULL };
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;
  const OrdetMeetingEntry *entry;

  set_up (&room, NULL);
  for (guint i = 0; i < 200; i++)
    g_assert_true (note (&room, NULL));
  act (&room, ORDET_ACT_CLOSE, ORDET_KEY_NONE, NULL);
  g_clear_object (&room.session);
  fill_disk (&room, left);
  if (!close_meeting (&room, &error))
    {
      fixture_assert_trouble (error, ORDET_STORE_TROUBLE_FULL);
      list = ordet_store_list (room.store, NULL);
      entry = list->pdata[0];
      g_test_message ("%ld bytes left: %s", (long) left, error->message);
      g_clear_error (&error);
      make_room (&room);
      if (entry->floor == ORDET_VAULT_OPEN && !entry->closing)
        check_facts (&room);
      close_meeting (&room, &error);
      g_assert_no_error (error);
    }
  g_clear_pointer (&list, g_ptr_array_unref);
  list = ordet_store_list (room.store, &error);
  g_assert_no_error (error);
  entry = list->pdata[0];
  g_assert_cmpint (entry->floor, ==, ORDET_VAULT_ERASED);
  g_assert_cmpuint (n_records (room.store), ==, 1);
  tear_down (&room, NULL);
}

static void
test_closing (void)
{
  for (off_t left = 0; left <= 64 * 4096; left += 4096)
    close_with (left);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*run) (Room *, gconstpointer); } tests[] = {
    { "/disk/acts", test_acts },
    { "/disk/start", test_start },
    { "/disk/new-meeting", test_new_meeting },
  };

  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("say a folder on a small file system");
  disk = argv[1];
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/disk/closing", test_closing);
  return g_test_run ();
}
