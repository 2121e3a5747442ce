/* test-close.c — closing: one record, the same lots, no names, wherever it is cut off
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ordet-close.h"
#include "ordet-copies.h"
#include "ordet-records.h"
#include "ordet-session.h"
#include "ordet-store-private.h"
#include "session-fixture.h"

#define N_PEOPLE 18
#define CANARY "Ønskjerå"

typedef struct
{
  char         *folder;
  OrdetStore   *store;
  char         *id;
  FixtureClock  clock;
} Place;

/* --- a meeting in the store --- */

static void
add (GPtrArray  *events,
     OrdetAct    act,
     gint64      s,
     OrdetKey    key,
     const char *value)
{
  OrdetEvent *event = ordet_event_new (act, s * ORDET_SECOND);

  if (key != ORDET_KEY_NONE)
    ordet_event_set_string (event, key, value);
  g_ptr_array_add (events, event);
}

static char *
make_meeting (OrdetStore *store)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (N_PEOPLE);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  g_autoptr(GError) error = NULL;
  char *id = NULL;

  notice->date = g_strdup ("2027-02-13");
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      OrdetPersonData *person = notice->people->pdata[i];

      g_free (person->name);
      person->name = g_strdup_printf (CANARY " %u", i);
      person->list = g_strdup (i % 2 == 0 ? "a" : "b");
      add (events, ORDET_ACT_ARRIVE, i, ORDET_KEY_WHO, person->id);
    }
  add (events, ORDET_ACT_OPEN, 30, ORDET_KEY_NONE, NULL);
  add (events, ORDET_ACT_ITEM, 30, ORDET_KEY_ITEM, "2");
  for (guint i = 0; i < 12; i++)
    {
      add (events, ORDET_ACT_GIVE, 60 + 100 * i, ORDET_KEY_WHO,
           ((OrdetPersonData *) notice->people->pdata[i])->id);
      add (events, ORDET_ACT_DONE, 120 + 100 * i + i, ORDET_KEY_NONE, NULL);
    }
  ordet_store_import (store, notice, (OrdetEvent **) events->pdata, events->len, &id, &error);
  g_assert_no_error (error);

  return id;
}

static void
set_up (Place         *place,
        gconstpointer  data)
{
  place->folder = fixture_folder ();
  place->store = fixture_store (place->folder);
  place->id = make_meeting (place->store);
  fixture_clock_init (&place->clock, "2027-02-14T09:00:00");
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  g_clear_object (&place->store);
  fixture_remove (place->folder);
  g_free (place->folder);
  g_free (place->id);
}

static GBytes *
write_minutes (OrdetMeeting  *meeting,
               gpointer       data,
               GError       **error)
{
  g_assert_true (ordet_meeting_closed (meeting));
  return g_bytes_new_static ("the minutes", 11);
}

static GBytes *
fail_minutes (OrdetMeeting  *meeting,
              gpointer       data,
              GError       **error)
{
  g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_OUTPUT, "No.");
  return NULL;
}

static OrdetCloseOptions
options (Place *place)
{
  return (OrdetCloseOptions) {
    ORDET_WAY_STRICT, &place->clock.clock, "draft", write_minutes, NULL, place
  };
}

/* --- what must hold --- */

static GPtrArray *
records (OrdetStore *store)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *list = ordet_store_list_records (store, &(OrdetPeriod) { 0 }, &error);

  g_assert_no_error (error);
  return list;
}

static gboolean
holds (const char *data,
       gsize       size,
       const char *text)
{
  return memmem (data, size, text, strlen (text)) != NULL;
}

/* Whether a file below holds @text. */
static gboolean
found_in (const char *folder,
          const char *text)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize size;

      if (g_file_test (path, G_FILE_TEST_IS_DIR)
            ? found_in (path, text)
            : g_file_get_contents (path, &content, &size, NULL) && holds (content, size, text))
        return TRUE;
    }
  return FALSE;
}

static void
assert_erased (Place *place)
{
  g_autoptr(GPtrArray) entries = ordet_store_list (place->store, NULL);
  const OrdetMeetingEntry *entry = entries->pdata[0];
  g_autoptr(GBytes) minutes = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n_rows;

  g_assert_cmpint (entry->floor, ==, ORDET_VAULT_ERASED);
  g_assert_cmpint (entry->minutes, ==, ORDET_VAULT_OPEN);
  g_assert_false (entry->closing);
  g_assert_null (entry->notice);
  g_assert_true (ordet_db_get_int (ordet_store_db (place->store),
                                   "SELECT count(*) FROM vault WHERE kind <> 6", &n_rows, NULL));
  g_assert_cmpint (n_rows, ==, 0);
  minutes = ordet_store_get_text (place->store, place->id, TRUE, "draft", &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (minutes, NULL), g_bytes_get_size (minutes), "the minutes", 11);
  g_assert_false (found_in (place->folder, CANARY));
  g_assert_false (found_in (place->folder, "the minutes"));
}

static void
test_closed (Place         *place,
             gconstpointer  data)
{
  OrdetCloseOptions how = options (place);
  g_autoptr(OrdetRecord) record = NULL;
  g_autoptr(OrdetRecord) again = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GError) error = NULL;

  ordet_close_meeting (place->store, place->id, &how, &record, &error);
  g_assert_no_error (error);
  assert_erased (place);
  kept = records (place->store);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_true (ordet_record_equal (kept->pdata[0], record));
  g_assert_cmpstr (record->month, ==, "2027-02");
  g_assert_cmpint (record->spoke, ==, 12);
  g_assert_cmpint (record->lot_steps, ==, 2);
  g_assert_cmpstr (record->id, !=, place->id);

  /* Once more: nothing happens, and it is still erased. */
  g_assert_true (ordet_close_meeting (place->store, place->id, &how, &again, NULL));
  g_assert_null (again);
  assert_erased (place);
}

/* The search finds what it should: a planted name, in a folder below. */
static void
test_search (Place         *place,
             gconstpointer  data)
{
  g_autofree char *below = g_build_filename (place->folder, "keys", NULL);
  g_autofree char *planted = g_build_filename (below, "planted", NULL);

  g_assert_false (found_in (place->folder, CANARY));
  g_mkdir_with_parents (below, 0700);
  g_assert_true (g_file_set_contents (planted, "x\0" CANARY, sizeof CANARY + 1, NULL));
  g_assert_true (found_in (place->folder, CANARY));
}

static void
test_refused (Place         *place,
              gconstpointer  data)
{
  OrdetCloseOptions how = options (place);
  g_autoptr(OrdetRecord) record = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  how.minutes = fail_minutes;
  g_assert_false (ordet_close_meeting (place->store, place->id, &how, &record, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_OUTPUT);
  g_assert_null (record);
  kept = records (place->store);
  entries = ordet_store_list (place->store, NULL);
  g_assert_cmpuint (kept->len, ==, 0);
  g_assert_cmpint (((OrdetMeetingEntry *) entries->pdata[0])->floor, ==, ORDET_VAULT_OPEN);
  g_assert_false (((OrdetMeetingEntry *) entries->pdata[0])->closing);
}

/* A window has the meeting open: closing waits until it has let go. */
static void
test_in_use (Place         *place,
             gconstpointer  data)
{
  g_autoptr(OrdetSession) session =
    ordet_session_new (place->store, place->id, &place->clock.clock, NULL);
  OrdetCloseOptions how = options (place);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (session);
  g_assert_false (ordet_close_meeting (place->store, place->id, &how, NULL, &error));
  fixture_assert_trouble (error, ORDET_STORE_TROUBLE_IN_USE);
  g_clear_object (&session);
  g_assert_true (ordet_close_meeting (place->store, place->id, &how, NULL, NULL));
  assert_erased (place);
}

static void
test_never_begun (Place         *place,
                  gconstpointer  data)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autofree char *id = ordet_store_create (place->store, notice, NULL);
  OrdetCloseOptions how = options (place);
  g_autoptr(OrdetRecord) record = NULL;
  g_autoptr(GPtrArray) kept = NULL;

  how.minutes = NULL;
  g_assert_true (ordet_close_meeting (place->store, id, &how, &record, NULL));
  g_assert_null (record);
  kept = records (place->store);
  g_assert_cmpuint (kept->len, ==, 0);
}

/* --- cut off --- */

typedef struct
{
  const char *folder;
  const char *id;
  int at; /* OrdetEraseStep before which it is killed; -1: in the transaction; 99: never */
} Cut;

static void
die (void)
{
  raise (SIGKILL);
}

static void
die_at (OrdetEraseStep step,
        gpointer       data)
{
  if ((int) step == ((Cut *) data)->at)
    die ();
}

static GBytes *
die_in_transaction (OrdetMeeting  *meeting,
                    gpointer       data,
                    GError       **error)
{
  if (((Cut *) data)->at == -1)
    die ();
  return write_minutes (meeting, data, error);
}

/* A program of its own, which closes the meeting and is killed. */
static pid_t
close_elsewhere (Cut *cut)
{
  pid_t pid = fork ();

  if (pid == 0)
    {
      FixtureClock clock;
      OrdetCloseOptions how = { ORDET_WAY_STRICT, &clock.clock, "draft",
                                die_in_transaction, die_at, cut };
      g_autoptr(OrdetStore) store = ordet_store_new (cut->folder, ORDET_KEYS_FILE, NULL);

      fixture_clock_init (&clock, "2027-02-14T09:00:00");
      _exit (store != NULL && ordet_close_meeting (store, cut->id, &how, NULL, NULL) ? 0 : 1);
    }
  g_assert_cmpint (pid, >, 0);
  return pid;
}

/* As the next start of the program finds it. */
static void
finish (Place *place)
{
  OrdetCloseOptions how = options (place);
  g_autoptr(OrdetRecord) before = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GError) error = NULL;

  place->store = fixture_store (place->folder);
  kept = records (place->store);
  g_assert_cmpuint (kept->len, <=, 1);
  if (kept->len == 1)
    before = ordet_record_copy (kept->pdata[0]);

  ordet_close_meeting (place->store, place->id, &how, NULL, &error);
  g_assert_no_error (error);
  assert_erased (place);
  after = records (place->store);
  g_assert_cmpuint (after->len, ==, 1);
  if (before != NULL)
    g_assert_true (ordet_record_equal (before, after->pdata[0])); /* the same lots */
}

static void
test_cut_off (Place         *place,
              gconstpointer  data)
{
  for (int at = -1; at <= ORDET_ERASE_DONE; at++)
    {
      Cut cut = { place->folder, place->id, at };
      int status;

      g_test_message ("cut off at %d", at);
      g_clear_object (&place->store);
      waitpid (close_elsewhere (&cut), &status, 0);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
      finish (place);

      tear_down (place, NULL);
      set_up (place, NULL);
    }
}

static void
test_cut_anywhere (Place         *place,
                   gconstpointer  data)
{
  for (guint round = 0; round < 25; round++)
    {
      Cut cut = { place->folder, place->id, 99 };
      int status;
      pid_t pid;

      g_clear_object (&place->store);
      pid = close_elsewhere (&cut);
      g_usleep (round * 1500);
      kill (pid, SIGKILL);
      waitpid (pid, &status, 0);
      finish (place);

      tear_down (place, NULL);
      set_up (place, NULL);
    }
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(int *) data = ordet_close_finish_finish (ORDET_STORE (source), result, NULL);
}

static gboolean
finish_erasing (Place *place)
{
  int finished = -1;

  ordet_close_finish_async (place->store, place->id, FALSE, NULL, finished_cb, &finished);
  while (finished < 0)
    g_main_context_iteration (NULL, TRUE);
  return finished;
}

/* The minutes' own erasing, cut off, is finished; none is begun. */
static void
test_finish (Place         *place,
             gconstpointer  data)
{
  OrdetCloseOptions how = options (place);
  OrdetEraseStep step;

  g_assert_true (finish_erasing (place));
  ordet_store_erase_step (place->store, place->id, FALSE, &step, NULL);
  g_assert_cmpint (step, ==, ORDET_ERASE_CLEAR);

  g_assert_true (ordet_close_meeting (place->store, place->id, &how, NULL, NULL));
  g_assert_true (ordet_store_erase_clear (place->store, place->id, TRUE, NULL, NULL, NULL));
  g_assert_true (finish_erasing (place));
  ordet_store_erase_step (place->store, place->id, TRUE, &step, NULL);
  g_assert_cmpint (step, ==, ORDET_ERASE_DONE);
}

/* As the window closes it: one step a call, each in a store opened anew. */
static void
test_step_by_step (Place         *place,
                   gconstpointer  data)
{
  OrdetCloseOptions how = options (place);
  OrdetEraseStep next = ORDET_ERASE_CLEAR;
  g_autoptr(GBytes) secret = g_bytes_new_static ("more", 4);
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GError) error = NULL;

  how.reached = NULL;
  how.drop = "secretary's";
  g_assert_true (ordet_store_put_text (place->store, place->id, TRUE, how.drop,
                                       secret, NULL));
  for (int before = ORDET_ERASE_CLEAR; before < ORDET_ERASE_DONE; before++)
    {
      g_clear_object (&place->store);
      place->store = fixture_store (place->folder);
      ordet_close_step (place->store, place->id, &how, &next, &error);
      g_assert_no_error (error);
      g_assert_cmpint (next, ==, before + 1);
    }
  assert_erased (place);
  /* What the minutes were made from has gone with the floor. */
  g_assert_null (ordet_store_get_text (place->store, place->id, TRUE, how.drop, &error));
  g_assert_no_error (error);
  kept = records (place->store);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_true (ordet_close_step (place->store, place->id, &how, &next, NULL));
  g_assert_cmpint (next, ==, ORDET_ERASE_DONE);
}

/* What was exported is known until the minutes are released, a file once. */
static void
test_copies (Place         *place,
             gconstpointer  data)
{
  OrdetCloseOptions how = options (place);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) none = ordet_copies_list (place->store, place->id, &error);
  g_autoptr(GPtrArray) two = NULL;
  g_autoptr(GPtrArray) after = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (ordet_copies_add (place->store, place->id, ORDET_COPY_LOG, "/a/" CANARY, 1, NULL));
  g_assert_true (ordet_copies_add (place->store, place->id, ORDET_COPY_MINUTES, "/b/m.pdf", 2, NULL));
  g_assert_true (ordet_copies_add (place->store, place->id, ORDET_COPY_LOG, "/a/" CANARY, 3, NULL));
  g_assert_false (found_in (place->folder, CANARY));
  two = ordet_copies_list (place->store, place->id, NULL);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((OrdetCopy *) two->pdata[0])->path, ==, "/b/m.pdf");
  g_assert_cmpint (((OrdetCopy *) two->pdata[0])->kind, ==, ORDET_COPY_MINUTES);
  g_assert_cmpstr (((OrdetCopy *) two->pdata[1])->path, ==, "/a/" CANARY);
  g_assert_cmpint (((OrdetCopy *) two->pdata[1])->at_us, ==, 3);

  g_assert_true (ordet_close_meeting (place->store, place->id, &how, NULL, NULL));
  after = ordet_copies_list (place->store, place->id, NULL);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_true (ordet_store_erase (place->store, place->id, TRUE, NULL, NULL, NULL));
  g_assert_null (ordet_copies_list (place->store, place->id, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_ERASED);
}

/* --- the page that asks --- */

static void
test_count (Place         *place,
            gconstpointer  data)
{
  g_autoptr(OrdetSession) session =
    ordet_session_new (place->store, place->id, &place->clock.clock, NULL);
  OrdetCloseCount count;
  g_autoptr(OrdetRecord) first =
    ordet_close_preview (ordet_session_meeting (session), ORDET_WAY_STRICT);
  g_autoptr(OrdetRecord) second =
    ordet_close_preview (ordet_session_meeting (session), ORDET_WAY_STRICT);

  ordet_close_count (ordet_session_meeting (session), &count);
  g_assert_cmpuint (count.people, ==, N_PEOPLE);
  g_assert_cmpuint (count.lists, ==, N_PEOPLE);
  g_assert_cmpuint (count.acts, ==, N_PEOPLE + 2 + 2 * 12);
  g_assert_cmpuint (count.requests, ==, 0);
  g_assert_cmpuint (count.texts, ==, 0);

  /* Looking twice tells nothing. */
  g_assert_true (ordet_record_equal (first, second));
  g_assert_cmpint (first->lot_steps, ==, 2);
  g_assert_cmpint (first->lot_drawn, ==, 0);
}

static void
test_due (void)
{
  static const struct
  {
    gboolean opened, closed, closing;
    OrdetVaultState floor;
    gint64 days;
    OrdetCloseDue due;
  } cases[] = {
    { TRUE, FALSE, FALSE, ORDET_VAULT_OPEN, 0, ORDET_CLOSE_LATER },
    { TRUE, FALSE, FALSE, ORDET_VAULT_OPEN, 1, ORDET_CLOSE_ASK },
    { TRUE, TRUE, FALSE, ORDET_VAULT_OPEN, 0, ORDET_CLOSE_ASK },
    { TRUE, TRUE, FALSE, ORDET_VAULT_LOCKED, 29, ORDET_CLOSE_ASK },
    { TRUE, TRUE, FALSE, ORDET_VAULT_OPEN, 30, ORDET_CLOSE_NOW },
    { FALSE, FALSE, FALSE, ORDET_VAULT_OPEN, 400, ORDET_CLOSE_LATER },
    { TRUE, TRUE, FALSE, ORDET_VAULT_ERASED, 400, ORDET_CLOSE_LATER },
    { TRUE, TRUE, TRUE, ORDET_VAULT_ERASED, 0, ORDET_CLOSE_NOW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetMeetingEntry entry = { .opened = cases[i].opened, .closed = cases[i].closed,
                                  .closing = cases[i].closing, .floor = cases[i].floor,
                                  .touched_us = 20000 * ORDET_DAY_US };

      g_assert_cmpint (ordet_close_due (&entry, (20000 + cases[i].days) * ORDET_DAY_US), ==,
                       cases[i].due);
    }
}

#define ADD(path, function) g_test_add (path, Place, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/close/closed", test_closed);
  ADD ("/close/the-search-finds-a-name", test_search);
  ADD ("/close/refused-changes-nothing", test_refused);
  ADD ("/close/in-use", test_in_use);
  ADD ("/close/never-begun", test_never_begun);
  ADD ("/close/cut-off-at-each-step", test_cut_off);
  ADD ("/close/cut-off-anywhere", test_cut_anywhere);
  ADD ("/close/finish", test_finish);
  ADD ("/close/step-by-step", test_step_by_step);
  ADD ("/close/copies", test_copies);
  ADD ("/close/count-and-preview", test_count);
  g_test_add_func ("/close/due", test_due);

  return g_test_run ();
}
