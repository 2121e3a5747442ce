/* test-faults.c — the disk fails at every call of a meeting, in every way
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: test-faults [--every=N] SHIM
 *
 * A program of its own holds a short meeting from the first file to the last
 * erasure, under a shim (shim.c) that spoils the n-th call; for every n (or
 * every N-th). Whatever it did, afterwards the store opens, what was
 * acknowledged is there once and in its order, and the meeting can be carried
 * on and closed: one record, no name left.
 */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ordet-close.h"
#include "ordet-records.h"
#include "ordet-session.h"
#include "session-fixture.h"

#define CANARY "Ønskjerå"
#define ACK_FD 9

static const char *program, *shim;
static guint every = 1;

/* The meeting, one act a line. */
static const struct { OrdetAct act; OrdetKey key; const char *value; } script[] = {
  { ORDET_ACT_ARRIVE, ORDET_KEY_WHO, "P1" },
  { ORDET_ACT_ARRIVE, ORDET_KEY_WHO, "P2" },
  { ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL },
  { ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1" },
  { ORDET_ACT_HAND, ORDET_KEY_WHO, "P1" },
  { ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL },
  { ORDET_ACT_HAND, ORDET_KEY_WHO, "P2" },
  { ORDET_ACT_NOTE, ORDET_KEY_TEXT, "A note of " CANARY },
  { ORDET_ACT_DONE, ORDET_KEY_NONE, NULL },
  { ORDET_ACT_UNDO, ORDET_KEY_NONE, NULL },
  { ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL },
  { ORDET_ACT_ITEM, ORDET_KEY_ITEM, "2" },
  { ORDET_ACT_CLOSE, ORDET_KEY_NONE, NULL },
};

/* --- the program that is spoiled --- */

static OrdetNotice *
notice_new (void)
{
  OrdetNotice *notice = fixture_notice (3);
  OrdetPersonData *person = notice->people->pdata[0];

  g_free (person->name);
  person->name = g_strdup (CANARY);
  person->list = g_strdup ("a");
  return notice;
}

static gboolean
act (OrdetSession *session,
     guint         n)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (session, script[n].act);

  if (script[n].value != NULL)
    ordet_event_set_string (event, script[n].key, script[n].value);
  return ordet_session_act (session, event, NULL);
}

static gboolean
close_it (OrdetStore  *store,
          const char  *id,
          GError     **error)
{
  OrdetCloseOptions options = { .way = ORDET_WAY_STANDARD, .clock = ordet_clock_system () };

  return ordet_close_meeting (store, id, &options, NULL, error);
}

static void
say (char what)
{
  if (write (ACK_FD, &what, 1) != 1)
    _exit (3);
}

/* Says C when the meeting is made, A for each act that was acknowledged, R when
 * it is closed. What is refused is tried again, as a person would. */
static int
work (const char *folder)
{
  g_autoptr(OrdetStore) store = ordet_store_new (folder, ORDET_KEYS_FILE, NULL);
  g_autoptr(OrdetNotice) notice = notice_new ();
  g_autoptr(OrdetSession) session = NULL;
  g_autofree char *id = store != NULL ? ordet_store_create (store, notice, NULL) : NULL;

  if (id == NULL)
    return 0;
  say ('C');
  session = ordet_session_new (store, id, NULL, NULL);
  if (session == NULL)
    return 0;
  for (guint n = 0; n < G_N_ELEMENTS (script); n++)
    {
      guint tries = 3;

      while (!act (session, n))
        if (--tries == 0)
          return 0;
      say ('A');
    }
  g_clear_object (&session);
  for (guint tries = 0; tries < 3; tries++)
    if (close_it (store, id, NULL))
      {
        say ('R');
        break;
      }
  return 0;
}

/* --- what it said, and what there is --- */

typedef struct
{
  gboolean created, closed;
  guint    acts;
  long     calls; /* that the shim counted; -1 if it was killed */
} Said;

static void
prepare_child (gpointer data)
{
  dup2 (*(int *) data, ACK_FD);
}

static Said
run_child (const char *folder,
           const char *mode,
           long        at)
{
  g_autofree char *count = g_strconcat (folder, ".count", NULL);
  g_autofree char *number = g_strdup_printf ("%ld", at);
  g_autofree char *content = NULL;
  g_autofree char *asan = g_strconcat (g_getenv ("ASAN_OPTIONS") != NULL ? g_getenv ("ASAN_OPTIONS")
                                                                          : "",
                                       ":verify_asan_link_order=0:detect_leaks=0", NULL);
  char *argv[] = { (char *) program, "--work", (char *) folder, NULL };
  g_auto(GStrv) environment = g_get_environ ();
  g_autoptr(GError) error = NULL;
  Said said = { .calls = -1 };
  int ends[2], status;
  char what;
  GPid pid;

  environment = g_environ_setenv (environment, "LD_PRELOAD", shim, TRUE);
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", asan, TRUE);
  environment = g_environ_setenv (environment, "ORDET_FAULT_FOLDER", folder, TRUE);
  environment = g_environ_setenv (environment, "ORDET_FAULT_MODE", mode, TRUE);
  environment = g_environ_setenv (environment, "ORDET_FAULT_AT", number, TRUE);
  environment = g_environ_setenv (environment, "ORDET_FAULT_COUNT", count, TRUE);
  g_assert_cmpint (pipe (ends), ==, 0);
  g_spawn_async (NULL, argv, environment,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, prepare_child,
                 &ends[1], &pid, &error);
  g_assert_no_error (error);
  close (ends[1]);
  while (read (ends[0], &what, 1) == 1)
    {
      said.created = said.created || what == 'C';
      said.acts += what == 'A';
      said.closed = said.closed || what == 'R';
    }
  close (ends[0]);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status) ? WEXITSTATUS (status) == 0 : WTERMSIG (status) == SIGKILL);
  if (WIFEXITED (status) && g_file_get_contents (count, &content, NULL, NULL))
    said.calls = atol (content);
  g_unlink (count);
  return said;
}

static gboolean
found_in (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize size;

      if (g_file_test (path, G_FILE_TEST_IS_DIR) ? found_in (path)
          : g_file_get_contents (path, &content, &size, NULL) &&
            memmem (content, size, CANARY, strlen (CANARY)) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The facts are the script's, each once, as many as were acknowledged or the
 * one more that was on its way. */
static guint
check_facts (GPtrArray  *events,
             const Said *said)
{
  g_assert_cmpuint (events->len, >=, said->acts);
  g_assert_cmpuint (events->len, <=, said->acts + 1);
  for (guint i = 0; i < events->len; i++)
    {
      const OrdetEvent *event = events->pdata[i];

      g_assert_cmpint (ordet_event_act (event), ==, script[i].act);
      if (script[i].value != NULL)
        g_assert_cmpstr (ordet_event_string (event, script[i].key), ==, script[i].value);
    }
  return events->len;
}

static guint
n_records (OrdetStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = ordet_store_list_records (store, &(OrdetPeriod) { 0 }, &error);

  g_assert_no_error (error);
  return records->len;
}

/* Goes on where it was left, to the end. */
static void
carry_on (OrdetStore *store,
          const char *id,
          guint       from)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetSession) session = ordet_session_new (store, id, NULL, &error);

  g_assert_no_error (error);
  for (guint n = from; n < G_N_ELEMENTS (script); n++)
    g_assert_true (act (session, n));
}

static void
check_store (const char *folder,
             const Said *said)
{
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = ordet_store_list (store, &error);
  const OrdetMeetingEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, <=, 1);
  if (said->created)
    g_assert_cmpuint (list->len, ==, 1);
  g_assert_false (found_in (folder));
  if (list->len == 0)
    return;
  entry = list->pdata[0];
  if (said->closed)
    g_assert_cmpint (entry->floor, ==, ORDET_VAULT_ERASED);
  if (entry->floor != ORDET_VAULT_ERASED && !entry->closing)
    {
      g_autoptr(OrdetNotice) notice = NULL;
      g_autoptr(GPtrArray) events = NULL;

      g_assert_cmpint (entry->floor, ==, ORDET_VAULT_OPEN);
      ordet_store_load (store, entry->id, &notice, &events, &error);
      g_assert_no_error (error);
      carry_on (store, entry->id, check_facts (events, said));
    }
  close_it (store, entry->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_records (store), ==, 1);
  g_assert_false (found_in (folder));
}

static void
test_mode (gconstpointer data)
{
  const char *mode = data;
  g_autofree char *counted = fixture_folder ();
  Said whole = run_child (counted, mode, 0);
  long first = every > 1 ? g_test_rand_int_range (1, (gint32) every + 1) : 1;
  guint n = 0;

  g_assert_true (whole.created && whole.closed);
  g_assert_cmpuint (whole.acts, ==, G_N_ELEMENTS (script));
  g_assert_cmpint (whole.calls, >, 100);
  fixture_remove (counted);
  for (long at = first; at <= whole.calls; at += every, n++)
    {
      g_autofree char *folder = fixture_folder ();
      Said said = run_child (folder, mode, at);

      g_test_message ("%s at %ld of %ld: %u acts acknowledged%s", mode, at, whole.calls, said.acts,
                      said.closed ? ", closed" : "");
      check_store (folder, &said);
      fixture_remove (folder);
    }
  g_test_message ("%s: %u of %ld calls", mode, n, whole.calls);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const modes[] = { "once", "full", "gone", "kill", "tear", "power" };

  program = argv[0];
  if (argc == 3 && strcmp (argv[1], "--work") == 0)
    return work (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--every="))
      every = (guint) atoi (argv[i] + 8);
    else
      shim = argv[i];
  g_assert_nonnull (shim);
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", modes[i], NULL);

      g_test_add_data_func (path, modes[i], test_mode);
    }
  return g_test_run ();
}
