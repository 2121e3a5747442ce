/* bench-store.c — what an act costs beside the disk, and opening a long meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-store [FOLDER]   (on the disk to be measured; beside the program
 *   if not said)
 *
 * Aims: an act is durable in at most twice what the disk needs for one fsync,
 * measured in the same run and turn about; 100,000 acts open in at most 500 ms.
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "bench.h"
#include "ordet-db.h"
#include "ordet-session.h"
#include "session-fixture.h"

#define N_ACTS 2000
#define N_JOURNAL 500
#define N_LONG 100000
#define N_OPENINGS 5
#define PAGE 4096

/* One page put behind a file and synced: the least a durable act can cost. */
static gint64
sync_one_page (int fd)
{
  static const char page[PAGE];
  gint64 began = g_get_monotonic_time ();

  if (write (fd, page, sizeof page) != sizeof page || fsync (fd) != 0)
    g_error ("The disk cannot be measured");
  return g_get_monotonic_time () - began;
}

static gint64
act_once (OrdetSession *session,
          guint         i)
{
  g_autoptr(OrdetEvent) event
    = ordet_session_event (session, i % 2 == 0 ? ORDET_ACT_HAND : ORDET_ACT_LOWER);
  g_autoptr(GError) error = NULL;
  gint64 began = g_get_monotonic_time ();

  ordet_event_set_string (event, ORDET_KEY_WHO, "P1");
  if (!ordet_session_act (session, event, &error))
    g_error ("%s", error->message);
  return g_get_monotonic_time () - began;
}

static void
begin (OrdetSession *session)
{
  static const struct { OrdetAct act; OrdetKey key; const char *value; } acts[] = {
    { ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL },
    { ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1" },
    { ORDET_ACT_ARRIVE, ORDET_KEY_WHO, "P1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr(OrdetEvent) event = ordet_session_event (session, acts[i].act);

      if (acts[i].value != NULL)
        ordet_event_set_string (event, acts[i].key, acts[i].value);
      g_assert_true (ordet_session_act (session, event, NULL));
    }
}

static void
bench_commit (OrdetStore *store,
              const char *folder)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (45);
  g_autofree char *id = ordet_store_create (store, notice, NULL);
  g_autoptr(OrdetSession) session = ordet_session_new (store, id, NULL, NULL);
  g_autofree char *bare = g_build_filename (folder, "bare", NULL);
  g_autofree gint64 *acts = g_new (gint64, N_ACTS), *syncs = g_new (gint64, N_ACTS);
  int fd = open (bare, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  begin (session);
  for (guint i = 0; i < N_ACTS; i++)
    {
      syncs[i] = sync_one_page (fd);
      acts[i] = act_once (session, i);
    }
  close (fd);
  bench_report ("disk: write 4 KiB, fsync", syncs, N_ACTS);
  bench_report ("act: check, seal, commit, apply", acts, N_ACTS);
  g_print ("%-44s %.2f (aim: at most 2)\n", "act / disk, medians",
           (double) acts[N_ACTS / 2] / (double) syncs[N_ACTS / 2]);
}

static const char *const modes[] = { "WAL", "DELETE", "TRUNCATE", "PERSIST" };

static OrdetDb *
open_with_journal (const char *folder,
                   const char *mode)
{
  g_autofree char *path = g_build_filename (folder, mode, NULL);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA journal_mode=%s", mode);
  OrdetDb *db = ordet_db_open (path, NULL);

  if (!ordet_db_run (db, pragma, NULL)
      || !ordet_db_run (db,
                        "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
                        "CREATE TABLE row (meeting INTEGER, kind INTEGER, seq INTEGER,"
                        " sealed BLOB, PRIMARY KEY (meeting, kind, seq)) WITHOUT ROWID",
                        NULL))
    g_error ("No journal %s", mode);
  return db;
}

/* One row of the size of an act, committed and durable, in each journal mode in
 * turn, so that all meet the disk in the same mood. */
static void
bench_journals (const char *folder)
{
  OrdetDb *dbs[G_N_ELEMENTS (modes)];
  gint64 times[G_N_ELEMENTS (modes)][N_JOURNAL];

  for (gsize m = 0; m < G_N_ELEMENTS (modes); m++)
    dbs[m] = open_with_journal (folder, modes[m]);
  for (guint i = 0; i < N_JOURNAL; i++)
    {
      g_autofree char *insert
        = g_strdup_printf ("INSERT INTO row VALUES (1, 2, %u, randomblob (104))", i);

      for (gsize m = 0; m < G_N_ELEMENTS (modes); m++)
        {
          gint64 began = g_get_monotonic_time ();

          if (!ordet_db_run (dbs[m], insert, NULL))
            g_error ("No row with journal %s", modes[m]);
          times[m][i] = g_get_monotonic_time () - began;
        }
    }
  for (gsize m = 0; m < G_N_ELEMENTS (modes); m++)
    {
      g_autofree char *what = g_strdup_printf ("one row, journal %s", modes[m]);

      bench_report (what, times[m], N_JOURNAL);
      ordet_db_close (dbs[m]);
    }
}

/* What a long meeting is made of: hands up and down, turns, now and then a note. */
static OrdetEvent *
nth_event (guint i)
{
  static const OrdetAct acts[] = { ORDET_ACT_HAND, ORDET_ACT_HAND, ORDET_ACT_NEXT,
                                   ORDET_ACT_HAND, ORDET_ACT_LOWER, ORDET_ACT_DONE };
  guint step = i % G_N_ELEMENTS (acts), round = i / G_N_ELEMENTS (acts);
  OrdetEvent *event = ordet_event_new (acts[step], (gint64) (i + 1) * 250000);
  g_autofree char *who = NULL;

  if (acts[step] == ORDET_ACT_HAND || acts[step] == ORDET_ACT_LOWER)
    {
      /* One of two asks is called, the third takes their hand down. */
      who = g_strdup_printf ("P%u", step <= 1 ? (round * 2 + step) % 40 + 1 : 41 + round % 4);
      ordet_event_set_string (event, ORDET_KEY_WHO, who);
    }
  return event;
}

static char *
import_long (OrdetStore *store)
{
  g_autoptr(OrdetNotice) notice = fixture_notice (45);
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (notice);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  g_autoptr(GError) error = NULL;
  char *id = NULL;

  g_ptr_array_add (events, ordet_event_new (ORDET_ACT_OPEN, 0));
  g_ptr_array_add (events,
                   ordet_event_build (ORDET_ACT_ITEM, 0, ORDET_KEY_ITEM, "1", ORDET_KEY_NONE));
  for (guint i = 1; i <= 45; i++)
    {
      g_autofree char *who = g_strdup_printf ("P%u", i);

      g_ptr_array_add (events, ordet_event_build (ORDET_ACT_ARRIVE, 0, ORDET_KEY_WHO, who,
                                                  ORDET_KEY_NONE));
    }
  for (guint i = 0; i < events->len; i++)
    ordet_meeting_apply (meeting, events->pdata[i]);
  for (guint i = 0; events->len < N_LONG; i++)
    {
      g_autoptr(OrdetEvent) event = nth_event (i);

      if (!ordet_meeting_check (meeting, event, NULL))
        continue;
      ordet_meeting_apply (meeting, event);
      g_ptr_array_add (events, ordet_event_ref (event));
    }
  if (!ordet_store_import (store, notice, (OrdetEvent *const *) events->pdata, events->len, &id,
                           &error))
    g_error ("%s", error->message);
  return id;
}

static void
bench_opening (const char *folder)
{
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autofree char *id = import_long (store);
  gint64 starts[N_OPENINGS], loads[N_OPENINGS], folds[N_OPENINGS], opens[N_OPENINGS];

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      g_autoptr(OrdetNotice) notice = NULL;
      g_autoptr(GPtrArray) events = NULL;
      g_autoptr(OrdetMeeting) meeting = NULL;
      g_autoptr(OrdetSession) session = NULL;
      gint64 began;

      g_clear_object (&store);
      began = g_get_monotonic_time ();
      store = fixture_store (folder);
      starts[i] = g_get_monotonic_time () - began;
      began = g_get_monotonic_time ();
      g_assert_true (ordet_store_load (store, id, &notice, &events, NULL));
      loads[i] = g_get_monotonic_time () - began;
      began = g_get_monotonic_time ();
      meeting = ordet_meeting_new (notice);
      ordet_meeting_load (meeting, (OrdetEvent *const *) events->pdata, events->len);
      folds[i] = g_get_monotonic_time () - began;
      began = g_get_monotonic_time ();
      session = ordet_session_new (store, id, NULL, NULL);
      opens[i] = g_get_monotonic_time () - began;
      g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), >=, N_LONG);
    }
  bench_report ("store with 100,000 acts: open and check", starts, N_OPENINGS);
  bench_report ("100,000 acts: read and unseal", loads, N_OPENINGS);
  bench_report ("100,000 acts: fold (aim: at most 100 ms)", folds, N_OPENINGS);
  bench_report ("100,000 acts: session (aim: at most 500 ms)", opens, N_OPENINGS);
}

int
main (int   argc,
      char *argv[])
{
  /* Beside the program rather than in /tmp, which may be no disk at all. */
  g_autofree char *here = argc > 1 ? g_strdup (argv[1]) : g_path_get_dirname (argv[0]);
  g_autofree char *folder = g_build_filename (here, "bench-store.tmp", NULL);
  g_autofree char *longer = g_build_filename (folder, "long", NULL);
  g_autoptr(OrdetStore) store = NULL;

  /* What a run that was broken off has left. */
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    fixture_remove (folder);
  store = fixture_store (folder);
  bench_commit (store, folder);
  bench_journals (folder);
  bench_opening (longer);
  g_clear_object (&store);
  fixture_remove (folder);
  return 0;
}
