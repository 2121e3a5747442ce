/* bench-beside.c — beside what one would use instead, on the same work, in one run
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order engine beside the slow reference of the tests; minutes to PDF
 * beside LibreOffice converting the same minutes. (The review beside sqlite3 is
 * in bench-review, the first frame beside another program in bench-gui-start.)
 * What is not installed is said and left out.
 */
#include <stdlib.h>

#include "oracle.h"
#include "ordet-export.h"
#include "ordet-log.h"
#include "ordet-minutes.h"
#include "ordet-phrases.h"

#define PATIENCE_S 60.0

static double
seconds_since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1e6;
}

/* --- the order --- */

static OracleState *
make_state (guint n)
{
  OracleState *s = g_new0 (OracleState, 1);

  oracle_rules_init (&s->rules);
  s->rules.max_passed = 5;
  s->item_rules = s->rules;
  s->floor = s->under = -1;
  s->n_lists = s->n_items = 1;
  s->lists[0].below = -1;
  s->n_people = s->n_waiting = (gint) n;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%u", i);

      s->people[i] = (OraclePerson) {
        .id = (gint) g_quark_from_string (id), .member = i % 10 > 0, .vote = 1, .speak = 1,
        .list = (gint) g_quark_from_string (i % 3 == 0 ? "a" : i % 7 == 0 ? "none" : "b"),
        .present = 1,
      };
      s->waiting[i] = (OracleRequest) {
        .seq = (gint) i + 1, .who = (gint) i, .kind = ORDET_KIND_SPEECH, .answers = -1,
      };
    }
  return s;
}

static double
time_oracle (guint  n,
             guint *order)
{
  g_autofree OracleState *s = make_state (n);
  g_autofree OraclePlace *places = g_new0 (OraclePlace, n + 1);
  gint64 began = g_get_monotonic_time ();
  gint found = oracle_order (s, 0, places);
  double took = seconds_since (began);

  g_assert_cmpint (found, ==, n);
  for (guint i = 0; i < n; i++)
    order[i] = (guint) places[i].seq;
  return took;
}

static double
time_engine (guint        n,
             const guint *order)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autofree OrdetWaiting *waiting = g_new0 (OrdetWaiting, n);
  g_autofree OrdetPlace *places = g_new0 (OrdetPlace, n);
  OrdetOrderInput input = { .rules = rules, .waiting = waiting, .n_waiting = n };
  guint times = MAX (1, 300000 / n);
  gint64 began;

  rules->max_passed = 5;
  for (guint i = 0; i < n; i++)
    waiting[i] = (OrdetWaiting) {
      .seq = i + 1, .person = i, .guest = i % 10 == 0,
      .group = i % 3 == 0 ? ORDET_GROUP_A : i % 7 == 0 ? ORDET_GROUP_NEUTRAL : ORDET_GROUP_B,
    };
  began = g_get_monotonic_time ();
  for (guint k = 0; k < times; k++)
    g_assert_cmpuint (ordet_order_speeches (&input, places, n), ==, n);
  for (guint i = 0; order != NULL && i < n; i++)
    g_assert_cmpuint (places[i].seq, ==, order[i]);
  return seconds_since (began) / times;
}

static void
beside_oracle (void)
{
  static const guint sizes[] = { 30, 300, 3000, 30000 };
  double engine_before = 0, oracle_before = 0, growth = 0;

  g_print ("the order of speeches: the engine beside the tests' slow reference\n");
  g_print ("  %7s  %12s  %8s  %12s  %8s  %s\n", "waiting", "engine", "x10 work", "reference",
           "x10 work", "engine is faster by");
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree guint *order = g_new0 (guint, sizes[i]);
      gboolean tried = i == 0 || oracle_before * growth < PATIENCE_S;
      double oracle = tried ? time_oracle (sizes[i], order) : 0;
      double engine = time_engine (sizes[i], tried ? order : NULL);

      g_print ("  %7u  %9.4f ms  ", sizes[i], engine * 1000);
      i > 0 ? g_print ("%8.1f  ", engine / engine_before) : g_print ("%8s  ", "");
      if (tried)
        g_print ("%9.2f ms  ", oracle * 1000);
      else
        g_print ("about %.0f s, not waited for\n", oracle_before * growth);
      if (tried && i > 0)
        growth = oracle / oracle_before;
      if (tried)
        i > 0 ? g_print ("%8.1f  ", growth) : g_print ("%8s  ", "");
      if (tried)
        g_print ("%.0f times, the same order\n", oracle / engine);
      if (i == 0)
        growth = 100;
      engine_before = engine;
      oracle_before = tried ? oracle : oracle_before * growth;
    }
}

/* --- minutes to PDF --- */

static OrdetDocument *
annual_minutes (const char *log_path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_file (log_path, &error);
  g_autoptr(OrdetMeeting) meeting = NULL;
  OrdetMinutesOptions options;

  if (log == NULL)
    g_error ("%s", error->message);
  meeting = ordet_meeting_new (ordet_log_notice (log));
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    if (ordet_log_line (log, i)->event != NULL)
      ordet_meeting_act (meeting, ordet_log_line (log, i)->event, NULL, NULL);
  ordet_minutes_options_init (&options, ordet_meeting_notice (meeting));
  options.level = ORDET_LEVEL_NOTES;
  return ordet_minutes_build (meeting, NULL, &options, ordet_phrases_for_language ("nb"));
}

/* Starting it is part of it, as it is for whoever waits; the second time, so
 * that its own profile has been made. */
static double
time_office (const char *folder,
             const char *odt)
{
  double took = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *home = g_strdup_printf ("-env:UserInstallation=file://%s/office", folder);
      char *argv[] = { "soffice", home, "--headless", "--convert-to", "pdf", "--outdir",
                       (char *) folder, (char *) odt, NULL };
      gint64 began = g_get_monotonic_time ();
      int status = 1;

      if (!g_spawn_sync (NULL, argv, NULL,
                         G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                           G_SPAWN_STDERR_TO_DEV_NULL,
                         NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
        return -1;
      took = seconds_since (began);
    }
  return took;
}

static void
beside_office (const char *log_path)
{
  g_autoptr(OrdetDocument) document = annual_minutes (log_path);
  g_autofree char *folder = g_dir_make_tmp ("ordet-bench-XXXXXX", NULL);
  g_autofree char *odt = g_build_filename (folder, "minutes.odt", NULL);
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autoptr(GBytes) bytes =
    ordet_export_bytes (document, ordet_format_find ("odt"), NULL, NULL, NULL);
  char *tidy[] = { "rm", "-rf", folder, NULL };
  double ours = G_MAXDOUBLE, theirs;

  g_file_set_contents (odt, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       NULL);
  for (guint i = 0; i < 7; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr(GBytes) pdf =
        ordet_export_bytes (document, ordet_format_find ("pdf"), NULL, NULL, NULL);

      g_assert (pdf != NULL);
      ours = MIN (ours, seconds_since (began));
    }
  g_print ("minutes of the annual meeting to PDF: %.0f ms", ours * 1000);
  theirs = office != NULL ? time_office (folder, odt) : -1;
  if (theirs >= 0)
    g_print ("; LibreOffice converting the ODT: %.0f ms, %.0f times as long\n", theirs * 1000,
             theirs / ours);
  else
    g_print ("; LibreOffice is not installed here\n");
  g_spawn_sync (NULL, tidy, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  const char *log_path = argc > 1 ? argv[1] : "data/demo/annual-meeting.jsonl";

  beside_oracle ();
  beside_office (log_path);
  return 0;
}
