/* bench-start.c — from the start of the program to its first picture, and its memory
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-gui-start   (needs a display: tests/xrun)
 *
 * Aim: first frame in at most 0.5 s with a warm font cache, at most 150 MB
 * resident, cairo renderer. The program starts itself again for each figure:
 * the child is the whole application, and is counted from before its exec.
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"
#include "ordet-application.h"
#include "ordet-session.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define N_RUNS 15

static gint64 started_us;

static void
print_and_quit (GApplication *application)
{
  g_autofree char *status = NULL;
  const char *resident;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  resident = status != NULL ? strstr (status, "VmRSS:") : NULL;
  g_print ("%" G_GINT64_FORMAT " %ld\n", g_get_monotonic_time () - started_us,
           resident != NULL ? strtol (resident + strlen ("VmRSS:"), NULL, 10) : 0);
  _exit (EXIT_SUCCESS);
}

static void
painted_cb (GdkFrameClock *clock,
            GApplication  *application)
{
  print_and_quit (application);
}

static void
mapped_cb (GtkWidget    *window,
           GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    application);
}

static void
added_cb (GtkApplication *application,
          GtkWindow      *window)
{
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), application);
}

/* The application as main() starts it. */
static int
child (gboolean demo)
{
  g_autoptr(OrdetApplication) application = NULL;
  char *arguments[] = { "ordet", demo ? "--demo" : NULL, NULL };

  ordet_session_harden ();
  ordet_words_locale ();
  application = ordet_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (added_cb), NULL);
  return g_application_run (G_APPLICATION (application), demo ? 2 : 1, arguments);
}

static void
measure (const char *program,
         const char *what,
         const char *kind)
{
  gint64 us[N_RUNS], kilobytes[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ()),
                      *said = NULL;
      char *arguments[] = { (char *) program, "--child", (char *) kind, now, NULL };
      g_autoptr(GError) error = NULL;
      char *end;

      if (!g_spawn_sync (NULL, arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said, NULL,
                         NULL, &error))
        g_error ("%s", error->message);
      us[i] = g_ascii_strtoll (said, &end, 10);
      kilobytes[i] = g_ascii_strtoll (end, NULL, 10);
      g_assert_cmpint (us[i], >, 0);
    }
  bench_sort (us, N_RUNS);
  bench_sort (kilobytes, N_RUNS);
  g_print ("%-44s median %8.1f ms  worst %8.1f ms  resident %5.1f MB  (%d times)\n", what,
           (double) us[N_RUNS / 2] / 1000, (double) us[N_RUNS - 1] / 1000,
           (double) kilobytes[N_RUNS - 1] / 1024, N_RUNS);
}

/* Another program of the desktop, from its start until its window can be seen,
 * and this one by the same measure. */
static void
beside (const char *what,
        char      **argv)
{
  gint64 us[N_RUNS];
  g_autofree char *program = g_find_program_in_path (argv[0]);

  if (program == NULL)
    {
      g_print ("%s: not installed here\n", what);
      return;
    }
  for (guint i = 0; i < N_RUNS; i++)
    {
      char *look[] = { "xdotool", "search", "--onlyvisible", "--pid", NULL, NULL };
      int status;
      g_autofree char *number = NULL;
      gint64 began = g_get_monotonic_time ();
      GPid pid;

      if (!g_spawn_async (NULL, argv, NULL,
                          G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD |
                            G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                          NULL, NULL, &pid, NULL))
        return;
      number = g_strdup_printf ("%d", (int) pid);
      look[4] = number;
      do
        status = 0;
      while (g_spawn_sync (NULL, look, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                           NULL, NULL, NULL, NULL, &status, NULL) && status != 0);
      us[i] = g_get_monotonic_time () - began;
      kill (pid, SIGKILL);
      waitpid (pid, NULL, 0);
    }
  bench_sort (us, N_RUNS);
  g_print ("%-44s median %8.1f ms  worst %8.1f ms  (%d times)\n", what,
           (double) us[N_RUNS / 2] / 1000, (double) us[N_RUNS - 1] / 1000, N_RUNS);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;

  if (argc == 2 && strcmp (argv[1], "--child-stays") == 0)
    {
      g_autoptr(OrdetApplication) application = NULL;

      ordet_session_harden ();
      ordet_words_locale ();
      application = ordet_application_new ();
      return g_application_run (G_APPLICATION (application), 1, argv);
    }
  if (argc == 4 && strcmp (argv[1], "--child") == 0)
    {
      started_us = g_ascii_strtoll (argv[3], NULL, 10);
      return child (strcmp (argv[2], "demo") == 0);
    }
  folder = g_dir_make_tmp ("ordet-bench-XXXXXX", NULL);
  g_setenv ("ORDET_STORE", folder, TRUE);
  g_print ("%s\n", argv[0]);
  measure (argv[0], "first frame, home of an empty store", "home");
  measure (argv[0], "first frame, the demo on the floor", "demo");
  beside ("window seen, Ordet",
          (char *[]) { argv[0], "--child-stays", NULL });
  beside ("window seen, gnome-text-editor",
          (char *[]) { "gnome-text-editor", "--standalone", NULL });
  return EXIT_SUCCESS;
}
