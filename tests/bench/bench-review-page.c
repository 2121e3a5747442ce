/* bench-review-page.c — from the key to the first picture of the review, 500 records
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-gui-review   (needs a display: tests/xrun)
 *
 * Aim: at most 100 ms, read, drawn and painted.
 */
#include <stdlib.h>
#include <time.h>

#include "bench.h"
#include "ordet-ui.h"
#include "ordet-window-tools.h"
#include "review-fixture.h"

#define N_RUNS 15

static gint64 painted_us;

static void
painted_cb (void)
{
  painted_us = g_get_monotonic_time ();
}

/* Of this process alone: what a busy machine does to the rest is not ours. */
static gint64
cpu_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gint64
first_page (OrdetStore *store,
            gint64     *used_us)
{
  GtkWidget *window = ordet_window_new (NULL, store);
  gint64 began_us, began_cpu_us;

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 736);
  gtk_window_present (GTK_WINDOW (window));
  while (g_main_context_pending (NULL) || !gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    NULL);
  painted_us = 0;
  began_us = g_get_monotonic_time ();
  began_cpu_us = cpu_us ();
  gtk_widget_activate_action (window, "win.review", NULL);
  while (painted_us == 0)
    g_main_context_iteration (NULL, TRUE);
  *used_us = cpu_us () - began_cpu_us;
  gtk_window_destroy (GTK_WINDOW (window));
  return painted_us - began_us;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ordet-bench-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetStore) store = NULL;
  gint64 us[N_RUNS], used_us[N_RUNS];

  gtk_init ();
  adw_init ();
  ordet_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if ((store = ordet_store_new (folder, ORDET_KEYS_MEMORY, &error)) == NULL)
    g_error ("%s", error->message);
  review_fill (store, "Furuvik", 36, 14);
  review_goals (store);
  for (guint i = 0; i < N_RUNS; i++)
    us[i] = first_page (store, &used_us[i]);
  bench_sort (us, N_RUNS);
  bench_sort (used_us, N_RUNS);
  g_print ("%-44s median %8.1f ms  worst %8.1f ms  processor %.1f ms  (%d times)\n", "review: first page, 504 records",
           (double) us[N_RUNS / 2] / 1000, (double) us[N_RUNS - 1] / 1000,
           (double) used_us[N_RUNS / 2] / 1000, N_RUNS);
  return EXIT_SUCCESS;
}
