/* bench-log.c — how long reading and writing a long log takes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "bench.h"
#include "ordet-log.h"

#define N_ACTS 100000
#define N_RUNS 11

/* A day of hands, turns, their ends and notes. */
static char *
make_log (void)
{
  static const char *const acts[] = {
    "\"act\":\"hand\",\"who\":\"P12\"", "\"act\":\"hand\",\"who\":\"P7\",\"kind\":\"reply\"",
    "\"act\":\"give\",\"who\":\"P12\",\"kind\":\"speech\",\"limit\":90", "\"act\":\"done\"",
    "\"act\":\"note\",\"text\":\"En merknad på førti tegn, mer eller mindre\"",
  };
  GString *log = g_string_new ("{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Long\"}\n");

  for (guint i = 0; i < N_ACTS; i++)
    g_string_append_printf (log, "{\"t\":\"%02u:%02u:%02u\",%s}\n", i / 3600, i / 60 % 60, i % 60,
                            acts[i % G_N_ELEMENTS (acts)]);
  return g_string_free (log, FALSE);
}

static void
print (const char *what,
       gint64     *times)
{
  bench_sort (times, N_RUNS);
  g_print ("%-44s median %7.1f ms   worst of %d %7.1f ms\n", what, (double) times[N_RUNS / 2] / 1000,
           N_RUNS, (double) times[N_RUNS - 1] / 1000);
}

static void
run (const char *text,
     gint64     *reading,
     gint64     *writing)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(OrdetLog) log = ordet_log_read_stream (stream, NULL);

  *reading = g_get_monotonic_time () - begin;
  g_assert (log != NULL && ordet_log_n_lines (log) == N_ACTS);
  begin = g_get_monotonic_time ();
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    g_free (ordet_log_print_event (ordet_log_line (log, i)->event, ORDET_LOG_WHOLE));
  *writing = g_get_monotonic_time () - begin;
}

int
main (void)
{
  g_autofree char *text = make_log ();
  gint64 reading[N_RUNS], writing[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    run (text, &reading[i], &writing[i]);
  print ("a log of 100,000 acts read", reading);
  print ("100,000 acts written as lines", writing);
  return EXIT_SUCCESS;
}
