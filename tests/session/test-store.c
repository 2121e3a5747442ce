/* test-store.c — meetings in and out, the three states, what others do to the file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "ordet-session.h"
#include "ordet-store-private.h"
#include "session-fixture.h"

typedef struct
{
  char       *folder;
  OrdetStore *store;
} Room;

static void
set_up (Room          *room,
        gconstpointer  data)
{
  room->folder = fixture_folder ();
  room->store = fixture_store (room->folder);
}

static void
tear_down (Room          *room,
           gconstpointer  data)
{
  g_clear_object (&room->store);
  fixture_remove (room->folder);
  g_free (room->folder);
}

static void
again (Room *room)
{
  g_clear_object (&room->store);
  room->store = fixture_store (room->folder);
}

static char *
create (Room *room)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(GError) error = NULL;
  char *id = ordet_store_create (room->store, notice, &error);

  g_assert_no_error (error);
  return id;
}

/* A meeting with every act's kind of value in it. */
static GPtrArray *
some_events (guint n_events)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);

  g_ptr_array_add (events, ordet_event_new (ORDET_ACT_OPEN, 0));
  g_ptr_array_add (events,
                   ordet_event_build (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1", ORDET_KEY_NONE));
  for (guint i = 2; i < n_events; i++)
    {
      OrdetEvent *event = ordet_event_new (ORDET_ACT_NOTE, i * ORDET_SECOND);
      g_autofree char *text = g_strnfill (i % 200, 'x');

      ordet_event_set_string (event, ORDET_KEY_TEXT, text);
      g_ptr_array_add (events, event);
    }
  return events;
}

static char *
import (Room      *room,
        GPtrArray *events)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(GError) error = NULL;
  char *id = NULL;

  ordet_store_import (room->store, notice, (OrdetEvent *const *) events->pdata, events->len, &id,
                      &error);
  g_assert_no_error (error);
  return id;
}

static void
test_round_trip (Room          *room,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) events = some_events (500), back = NULL;
  g_autofree char *id = import (room, events);
  g_autoptr(OrdetNotice) notice = fixture_notice (3), read = NULL;
  g_autoptr(GError) error = NULL;

  again (room);
  g_assert_true (ordet_store_load (room->store, id, &read, &back, &error));
  g_assert_no_error (error);
  g_assert_true (ordet_notice_equal (notice, read));
  g_assert_cmpuint (back->len, ==, events->len);
  for (guint i = 0; i < back->len; i++)
    g_assert_true (ordet_event_equal (back->pdata[i], events->pdata[i]));
}

static void
test_list (Room          *room,
           gconstpointer  data)
{
  g_autofree char *first = create (room);
  g_autofree char *second = create (room);
  g_autoptr(GPtrArray) list = NULL, none = NULL;
  const OrdetMeetingEntry *entry;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (first, !=, second);
  again (room);
  list = ordet_store_list (room->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  entry = list->pdata[0];
  g_assert_cmpstr (entry->id, ==, second);
  g_assert_cmpint (entry->created_us % ORDET_DAY_US, ==, 0);
  g_assert_cmpint (entry->created_us, >, 0);
  g_assert_cmpint (entry->touched_us, ==, entry->created_us);
  g_assert_false (entry->opened || entry->closed || entry->closing);
  g_assert_cmpint (entry->floor, ==, ORDET_VAULT_OPEN);
  g_assert_cmpint (entry->minutes, ==, ORDET_VAULT_OPEN);
  for (int i = 0; i < 2; i++)
    g_assert_true (ordet_store_delete (room->store, i == 0 ? first : second, &error));
  none = ordet_store_list (room->store, &error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (ordet_store_delete (room->store, first, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_MISSING);
}

static char *
key_path (Room       *room,
          const char *id,
          const char *part)
{
  g_autofree char *name = g_strconcat (id, ".", part, NULL);

  return g_build_filename (room->folder, "keys", name, NULL);
}

static void
test_delete_takes_the_keys (Room          *room,
                            gconstpointer  data)
{
  g_autofree char *id = create (room);
  g_autofree char *floor = key_path (room, id, "floor");
  g_autofree char *minutes = key_path (room, id, "minutes");
  gint64 n_rows;

  g_assert_true (g_file_test (floor, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (minutes, G_FILE_TEST_EXISTS));
  g_assert_true (ordet_store_delete (room->store, id, NULL));
  g_assert_false (g_file_test (floor, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (minutes, G_FILE_TEST_EXISTS));
  g_assert_true (ordet_db_get_int (ordet_store_db (room->store), "SELECT count(*) FROM vault",
                                   &n_rows, NULL));
  g_assert_cmpint (n_rows, ==, 0);
}

/* Without its key a meeting is locked, never erased; with it, open again. */
static void
test_locked_is_not_erased (Room          *room,
                           gconstpointer  data)
{
  g_autofree char *id = create (room);
  g_autofree char *key = key_path (room, id, "floor");
  g_autofree char *aside = g_strconcat (key, ".aside", NULL);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(OrdetSession) session = NULL;
  g_autoptr(GError) error = NULL;
  const OrdetMeetingEntry *entry;

  g_assert_cmpint (g_rename (key, aside), ==, 0);
  again (room);
  list = ordet_store_list (room->store, NULL);
  entry = list->pdata[0];
  g_assert_cmpint (entry->floor, ==, ORDET_VAULT_LOCKED);
  g_assert_cmpint (entry->minutes, ==, ORDET_VAULT_OPEN);
  g_assert_null (entry->notice);
  g_assert_null (ordet_session_new (room->store, id, NULL, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_KEY);
  g_clear_error (&error);
  g_assert_false (ordet_store_unlock (room->store, id, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_KEY);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (aside, key), ==, 0);
  g_assert_true (ordet_store_unlock (room->store, id, &error));
  session = ordet_session_new (room->store, id, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  GMainLoop *loop;
  gboolean   good;
  char      *id;
  GError    *error;
} Waiting;

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Waiting *waiting = data;

  waiting->good = ordet_store_unlock_finish (ORDET_STORE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
unlock (OrdetStore *store,
        const char *id,
        gboolean    ask,
        Waiting    *waiting)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  waiting->loop = loop;
  if (ask)
    ordet_store_unlock_async (store, id, NULL, unlocked_cb, waiting);
  else
    ordet_store_peek_async (store, id, NULL, unlocked_cb, waiting);
  g_main_loop_run (loop);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Waiting *waiting = data;

  waiting->id = ordet_store_create_finish (ORDET_STORE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static char *
create_without_waiting (OrdetStore  *store,
                        OrdetNotice *notice,
                        GError     **error)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { .loop = loop };

  ordet_store_create_async (store, notice, NULL, created_cb, &waiting);
  g_main_loop_run (loop);
  if (waiting.error != NULL)
    g_propagate_error (error, waiting.error);
  return waiting.id;
}

static void
test_create_without_waiting (Room          *room,
                             gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (2);
  g_autoptr(OrdetNotice) bad = fixture_notice (2);
  g_autoptr(OrdetSession) session = NULL;
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = create_without_waiting (room->store, notice, &error);

  g_assert_no_error (error);
  again (room);
  session = ordet_session_new (room->store, id, NULL, &error);
  g_assert_no_error (error);
  ordet_notice_add_person (bad, "P1", "The same id");
  g_assert_null (create_without_waiting (room->store, bad, &error));
  g_assert_nonnull (error);
  list = ordet_store_list (room->store, NULL);
  g_assert_cmpuint (list->len, ==, 1);
}

static void
assert_floor (GPtrArray       *list,
              OrdetVaultState  state)
{
  const OrdetMeetingEntry *entry = list->pdata[0];

  g_assert_cmpint (entry->floor, ==, state);
  if (state == ORDET_VAULT_OPEN)
    g_assert_cmpstr (entry->notice->title, ==, "Annual meeting");
  else
    g_assert_null (entry->notice);
}

/* tests/lsan.supp has this name: what is forgotten here is libsecret's. */
static G_NO_INLINE char *
create_in_the_keyring (OrdetStore  *store,
                       OrdetNotice *notice)
{
  g_autoptr(GError) error = NULL;
  char *id = create_without_waiting (store, notice, &error);

  g_assert_no_error (error);
  return id;
}

/* libsecret's own file stands for the keyring. */
static void
test_keyring (Room          *room,
              gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (room->folder, "other", NULL);
  g_autofree char *keys = g_build_filename (folder, "keys", NULL);
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(OrdetStore) store = NULL;
  g_autoptr(GError) error = NULL;

  g_setenv ("ORDET_KEYS", "auto", TRUE);
  for (int ask = 0; ask < 2; ask++)
    {
      g_autofree char *id = NULL, *where = NULL;
      g_autoptr(GPtrArray) locked = NULL, open = NULL;
      OrdetKeyPlace place;
      Waiting waiting = { 0 };

      store = ordet_store_new (folder, ORDET_KEYS_AUTO, &error);
      id = ask ? ordet_store_create (store, notice, &error)
               : create_in_the_keyring (store, notice);
      g_assert_no_error (error);
      where = ordet_store_key_place (store, &place);
      g_assert_null (where);
      g_assert_cmpint (place, ==, ORDET_KEYS_AUTO);
      g_assert_false (g_file_test (keys, G_FILE_TEST_EXISTS));
      g_clear_object (&store);

      store = ordet_store_new (folder, ORDET_KEYS_AUTO, &error);
      locked = ordet_store_list (store, &error);
      assert_floor (locked, ORDET_VAULT_LOCKED);
      unlock (store, id, ask, &waiting);
      g_assert_no_error (waiting.error);
      g_assert_true (waiting.good);
      open = ordet_store_list (store, &error);
      assert_floor (open, ORDET_VAULT_OPEN);
      g_assert_true (ordet_store_delete (store, id, &error));
      unlock (store, id, ask, &waiting);
      g_assert_false (waiting.good);
      fixture_assert_trouble (waiting.error, ORDET_STORE_TROUBLE_MISSING);
      g_clear_error (&waiting.error);
      g_clear_object (&store);
    }
  g_setenv ("ORDET_KEYS", "file", TRUE);
}

static void
test_key_place (Room          *room,
                gconstpointer  data)
{
  g_autofree char *keys = g_build_filename (room->folder, "keys", NULL);
  g_autofree char *before = NULL, *after = NULL, *id = NULL;
  OrdetKeyPlace place;

  before = ordet_store_key_place (room->store, &place);
  g_assert_cmpstr (before, ==, keys);
  id = create (room);
  after = ordet_store_key_place (room->store, &place);
  g_assert_cmpstr (after, ==, keys);
  g_assert_cmpint (place, ==, ORDET_KEYS_FILE);
}

static void
sql (Room       *room,
     const char *text)
{
  g_autoptr(GError) error = NULL;

  ordet_db_run (ordet_store_db (room->store), text, &error);
  g_assert_no_error (error);
}

/* Whoever has the file and not the key can break a meeting, but not bend it. */
static void
test_tampered (Room          *room,
               gconstpointer  data)
{
  static const char *const attacks[] = {
    ("UPDATE vault SET sealed ="
     " (SELECT sealed FROM vault WHERE kind = 2 AND seq = 5 AND meeting = 1)"
     " WHERE kind = 2 AND seq = 6 AND meeting = 1"),
    "UPDATE vault SET sealed = zeroblob (168) WHERE kind = 2 AND seq = 6 AND meeting = 1",
    "UPDATE vault SET sealed = x'' WHERE kind = 2 AND seq = 6 AND meeting = 1",
    ("UPDATE vault SET sealed ="
     " (SELECT sealed FROM vault WHERE kind = 2 AND seq = 6 AND meeting = 2)"
     " WHERE kind = 2 AND seq = 6 AND meeting = 1"),
    ("UPDATE vault SET sealed = (SELECT sealed FROM vault WHERE kind = 1 AND meeting = 1)"
     " WHERE kind = 2 AND seq = 6 AND meeting = 1"),
    "DELETE FROM vault WHERE kind = 2 AND seq = 6 AND meeting = 1",
    "DELETE FROM vault WHERE kind = 1 AND meeting = 1",
  };
  g_autoptr(GPtrArray) events = some_events (10);
  g_autofree char *first = import (room, events);
  g_autofree char *second = import (room, events);

  sql (room, "CREATE TABLE saved AS SELECT * FROM vault");
  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autoptr(OrdetNotice) notice = NULL;
      g_autoptr(GPtrArray) back = NULL;
      g_autoptr(GError) error = NULL;

      sql (room, attacks[i]);
      again (room);
      g_assert_false (ordet_store_load (room->store, first, &notice, &back, &error));
      fixture_assert_trouble (error, ORDET_STORE_TROUBLE_TAMPERED);
      g_clear_error (&error);
      g_assert_null (notice);
      g_assert_null (back);
      g_assert_null (ordet_session_new (room->store, first, NULL, &error));
      fixture_assert_trouble (error, ORDET_STORE_TROUBLE_TAMPERED);
      g_clear_error (&error);
      g_assert_true (ordet_store_load (room->store, second, &notice, &back, &error));
      sql (room, "DELETE FROM vault; INSERT INTO vault SELECT * FROM saved");
    }
}

static void
test_wrong_key (Room          *room,
                gconstpointer  data)
{
  g_autofree char *first = create (room);
  g_autofree char *second = create (room);
  g_autofree char *key = key_path (room, first, "floor");
  g_autofree char *other = key_path (room, second, "floor");
  g_autofree char *content = NULL;
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (other, &content, &size, NULL));
  g_assert_true (g_file_set_contents (key, content, (gssize) size, NULL));
  again (room);
  g_assert_null (ordet_session_new (room->store, first, NULL, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_TAMPERED);
  /* One bad line does not take the list along. */
  list = ordet_store_list (room->store, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_nonnull (((OrdetMeetingEntry *) list->pdata[0])->notice);
  g_assert_null (((OrdetMeetingEntry *) list->pdata[1])->notice);
}

/* Somebody put a fact in although the session holds the meeting: on a disk
 * without locks, say. Neither fact is lost, and none is said to be kept that is not. */
static void
test_changed_elsewhere (Room          *room,
                        gconstpointer  data)
{
  g_autofree char *id = create (room);
  g_autoptr(OrdetSession) session = ordet_session_new (room->store, id, NULL, NULL);
  g_autoptr(OrdetStore) other = fixture_store (room->folder);
  g_autoptr(OrdetEvent) open = ordet_session_event (session, ORDET_ACT_OPEN);
  g_autoptr(OrdetEvent) item = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_session_act (session, open, &error));
  item = ordet_event_build (ORDET_ACT_ITEM, ordet_event_at_us (open), ORDET_KEY_ITEM, "1",
                            ORDET_KEY_NONE);
  g_assert_true (ordet_store_append (other, id, 1, &item, 1, NULL, &error));
  g_assert_false (ordet_session_act (session, item, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_CHANGED);
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, 1);
  g_clear_object (&session);
  session = ordet_session_new (room->store, id, NULL, NULL);
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, 2);
}

static void
test_busy (Room          *room,
           gconstpointer  data)
{
  g_autofree char *id = create (room);
  g_autoptr(OrdetSession) session = ordet_session_new (room->store, id, NULL, NULL);
  g_autoptr(OrdetStore) other = fixture_store (room->folder);
  g_autoptr(OrdetEvent) open = ordet_session_event (session, ORDET_ACT_OPEN);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_db_begin (ordet_store_db (other), &error));
  list = ordet_store_list (room->store, &error);
  g_assert_no_error (error);
  g_assert_false (ordet_session_act (session, open, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_BUSY);
  g_clear_error (&error);
  ordet_db_rollback (ordet_store_db (other));
  g_assert_true (ordet_session_act (session, open, &error));
  g_assert_no_error (error);
}

static void
test_settings (Room          *room,
               gconstpointer  data)
{
  g_autofree char *none = ordet_store_get_setting (room->store, "way", NULL);
  g_autofree char *first = NULL, *second = NULL, *gone = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (none);
  g_assert_true (ordet_store_put_setting (room->store, "way", "standard", &error));
  first = ordet_store_get_setting (room->store, "way", &error);
  g_assert_cmpstr (first, ==, "standard");
  g_assert_true (ordet_store_put_setting (room->store, "way", "strict", &error));
  again (room);
  second = ordet_store_get_setting (room->store, "way", &error);
  g_assert_cmpstr (second, ==, "strict");
  g_assert_true (ordet_store_put_setting (room->store, "way", NULL, &error));
  gone = ordet_store_get_setting (room->store, "way", &error);
  g_assert_no_error (error);
  g_assert_null (gone);
}

static void
test_invalid_notice (Room          *room,
                     gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (2);
  g_autofree char *keys = g_build_filename (room->folder, "keys", NULL);
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;

  ordet_notice_add_person (notice, "P1", "The same id");
  g_assert_null (ordet_store_create (room->store, notice, &error));
  g_assert_nonnull (error);
  list = ordet_store_list (room->store, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_false (g_file_test (keys, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; void (*run) (Room *, gconstpointer); } tests[] = {
    { "/store/round-trip", test_round_trip },
    { "/store/list", test_list },
    { "/store/delete-takes-the-keys", test_delete_takes_the_keys },
    { "/store/locked-is-not-erased", test_locked_is_not_erased },
    { "/store/create-without-waiting", test_create_without_waiting },
    { "/store/keyring", test_keyring },
    { "/store/key-place", test_key_place },
    { "/store/tampered", test_tampered },
    { "/store/wrong-key", test_wrong_key },
    { "/store/changed-elsewhere", test_changed_elsewhere },
    { "/store/busy", test_busy },
    { "/store/settings", test_settings },
    { "/store/invalid-notice", test_invalid_notice },
  };
  g_autofree char *folder = fixture_folder ();
  g_autofree char *service = g_build_filename (folder, "service", NULL);
  int result;

  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", service, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].run, tear_down);
  result = g_test_run ();
  fixture_remove (folder);
  return result;
}
