/* test-crash.c — kill -9 at any moment, and two programs at once
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --kills=N says how often (60 if not said).
 */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ordet-session.h"
#include "session-fixture.h"

static int n_kills = 60;

static char *
create (const char *folder)
{
  g_autoptr(OrdetStore) store = fixture_store (folder);
  g_autoptr(OrdetNotice) notice = fixture_notice (3);
  g_autoptr(GError) error = NULL;
  char *id = ordet_store_create (store, notice, &error);

  g_assert_no_error (error);
  return id;
}

static guint
count_notes (OrdetMeeting *meeting)
{
  guint n = 0;

  for (gsize i = 0; i < ordet_meeting_n_events (meeting); i++)
    {
      const OrdetEvent *event = ordet_meeting_event (meeting, i);

      if (ordet_event_act (event) == ORDET_ACT_NOTE)
        {
          g_assert_cmpint (atoi (ordet_event_string (event, ORDET_KEY_TEXT)), ==, n);
          n++;
        }
    }
  return n;
}

static gboolean
act (OrdetSession *session,
     OrdetAct      what,
     OrdetKey      key,
     const char   *value)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (session, what);

  if (value != NULL)
    ordet_event_set_string (event, key, value);
  return ordet_session_act (session, event, NULL);
}

/* Makes acts for ever, and says each one's number when it is acknowledged. Now and
 * then somebody gets the floor, so that a turn may run when it is killed. */
static void
work (const char *folder,
      const char *id,
      int         pipe_end)
{
  OrdetStore *store = fixture_store (folder);
  g_autoptr(GError) error = NULL;
  OrdetSession *session = ordet_session_new (store, id, NULL, &error);
  guint n;

  g_assert_no_error (error);
  act (session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
  act (session, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
  act (session, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, "P1");
  act (session, ORDET_ACT_GIVE, ORDET_KEY_WHO, "P1");
  for (n = count_notes (ordet_session_meeting (session));; n++)
    {
      g_autofree char *text = g_strdup_printf ("%u", n);

      if (!act (session, ORDET_ACT_NOTE, ORDET_KEY_TEXT, text))
        _exit (1);
      if (write (pipe_end, &n, sizeof n) != sizeof n)
        _exit (2);
    }
}

/* Lets it work for a while from its first word on, and kills it. Returns how
 * many acts were acknowledged in all. */
static guint
kill_at_random (const char *folder,
                const char *id)
{
  int ends[2], status;
  guint n = 0;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      work (folder, id, ends[1]);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &n, sizeof n), ==, sizeof n);
  g_usleep ((gulong) g_test_rand_int_range (0, 8000));
  kill (child, SIGKILL);
  while (read (ends[0], &n, sizeof n) == sizeof n)
    ;
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  return n + 1;
}

static void
test_kill (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autofree char *id = create (folder);
  guint before = 0;

  for (int i = 0; i < n_kills; i++)
    {
      guint acknowledged = kill_at_random (folder, id);
      g_autoptr(OrdetStore) store = fixture_store (folder);
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetSession) session = ordet_session_new (store, id, NULL, &error);
      guint kept;

      g_assert_no_error (error);
      kept = count_notes (ordet_session_meeting (session));
      /* At most the one act on its way, kept and not yet said so. */
      g_assert_cmpuint (kept, >=, acknowledged);
      g_assert_cmpuint (kept, <=, acknowledged + 1);
      g_assert_cmpuint (acknowledged, >, before);
      g_assert_true (ordet_session_was_cut_off (session));
      g_assert_false (ordet_meeting_floor (ordet_session_meeting (session))->running);
      before = acknowledged;
    }
  g_test_message ("%d kills, %u acts acknowledged, none lost", n_kills, before);
  fixture_remove (folder);
}

static void
test_two_at_once (void)
{
  g_autofree char *folder = fixture_folder ();
  g_autofree char *first = create (folder), *second = create (folder);
  const char *const ids[] = { first, second };
  pid_t children[2];

  for (int i = 0; i < 2; i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        {
          OrdetStore *store = fixture_store (folder);
          OrdetSession *session = ordet_session_new (store, ids[i], NULL, NULL);

          act (session, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL);
          act (session, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1");
          for (guint n = 0; n < 150; n++)
            {
              g_autofree char *text = g_strdup_printf ("%u", n);

              if (!act (session, ORDET_ACT_NOTE, ORDET_KEY_TEXT, text))
                _exit (1);
            }
          _exit (0);
        }
    }
  for (int i = 0; i < 2; i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(OrdetStore) store = fixture_store (folder);
      g_autoptr(OrdetSession) session = ordet_session_new (store, ids[i], NULL, NULL);

      g_assert_cmpuint (count_notes (ordet_session_meeting (session)), ==, 150);
    }
  fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--kills="))
      n_kills = atoi (argv[i] + 8);
  g_test_add_func ("/crash/every-acknowledged-act-is-there", test_kill);
  g_test_add_func ("/crash/two-at-once", test_two_at_once);
  return g_test_run ();
}
