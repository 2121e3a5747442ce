/* test-oracle-logs.c — the logs with expectations, each act held against a second engine
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line's tests hold the engine against what the logs expect; this
 * holds the slow engine against the first, and so against them too.
 */
#include "oracle-compare.h"
#include "ordet-log.h"

static void
compare_log (gconstpointer data)
{
  const char *path = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_file (path, &error);
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(Oracle) oracle = NULL;
  guint n_acts = 0;

  g_assert_no_error (error);
  meeting = ordet_meeting_new (ordet_log_notice (log));
  oracle = oracle_new (ordet_log_notice (log));
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      const OrdetLogLine *line = ordet_log_line (log, i);
      g_autofree char *differs = NULL;

      if (line->event == NULL)
        continue;
      differs = oracle_compare_act (meeting, oracle, line->event);
      if (differs != NULL)
        g_error ("line %u: %s", line->line, differs);
      n_acts++;
    }
  g_assert_cmpuint (n_acts, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *cases = NULL;
  g_autofree char *annual = NULL;
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  cases = g_test_build_filename (G_TEST_DIST, "data", "cases", NULL);
  annual = g_test_build_filename (G_TEST_DIST, "..", "data", "demo", "annual-meeting.jsonl", NULL);
  dir = g_dir_open (cases, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (cases, name, NULL));
  g_ptr_array_add (paths, g_steal_pointer (&annual));
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *base = g_path_get_basename (paths->pdata[i]);
      g_autofree char *test = g_strdup_printf ("/oracle/logs/%s", base);

      g_test_add_data_func (test, paths->pdata[i], compare_log);
    }
  return g_test_run ();
}
