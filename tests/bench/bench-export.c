/* bench-export.c — how long minutes take to become files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench.h"
#include "ordet-export.h"
#include "ordet-minutes.h"
#include "ordet-phrases.h"

#define N_RUNS 7
#define TEXT "Laget skal arbeide for at flere får ordet på møtene, og at hver sak får den tida den " \
             "trenger. "

/* A congress of @n_items items, about a page each. */
static OrdetMeeting *
make_meeting (guint n_items)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Landsmøte");
  OrdetMeeting *meeting;
  gint64 at_us = 0;

  notice->kind = g_strdup ("congress");
  notice->date = g_strdup ("2027-02-13");
  ordet_notice_add_person (notice, "P1", "Oda Eksempelvik");
  for (guint i = 1; i <= n_items; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      ordet_notice_add_item (notice, id, "Sak om noe som er viktig");
    }
  meeting = ordet_meeting_new (notice);
  for (guint i = 1; i <= n_items; i++)
    {
      g_autofree char *item = g_strdup_printf ("%u", i);
      g_autoptr(OrdetEvent) open = ordet_event_build (ORDET_ACT_ITEM, at_us += ORDET_SECOND,
                                                      ORDET_KEY_ITEM, item, ORDET_KEY_NONE);
      g_autoptr(OrdetEvent) decision = NULL;

      ordet_meeting_act (meeting, open, NULL, NULL);
      for (guint j = 1; j <= 6; j++)
        {
          g_autofree char *id = g_strdup_printf ("F%u.%u", i, j);
          g_autoptr(OrdetEvent) proposal =
            ordet_event_build (ORDET_ACT_PROPOSAL, at_us += ORDET_SECOND, ORDET_KEY_ID, id,
                               ORDET_KEY_BY, (const char *const[]) { "P1", NULL }, ORDET_KEY_KIND,
                               "addition", ORDET_KEY_TEXT, TEXT TEXT TEXT TEXT, ORDET_KEY_NONE);

          ordet_meeting_act (meeting, proposal, NULL, NULL);
        }
      decision = ordet_event_build (ORDET_ACT_DECISION, at_us += ORDET_SECOND, ORDET_KEY_ID, item,
                                    ORDET_KEY_TEXT, TEXT TEXT TEXT, ORDET_KEY_NONE);
      ordet_meeting_act (meeting, decision, NULL, NULL);
    }
  return meeting;
}

static void
count_page (guint    done,
            guint    total,
            gpointer data)
{
  *(guint *) data = total;
}

static void
run (const OrdetDocument *document,
     const char          *id,
     const char          *bound)
{
  gint64 times[N_RUNS];
  guint pages = 0;
  OrdetExportOptions options = { .progress = count_page, .progress_data = &pages };

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr(GBytes) bytes =
        ordet_export_bytes (document, ordet_format_find (id), &options, NULL, NULL);

      g_assert (bytes != NULL);
      times[i] = g_get_monotonic_time () - begin;
    }
  bench_sort (times, N_RUNS);
  g_print ("  to %-9s median %7.1f ms   worst of %d %7.1f ms   (%s)", id,
           (double) times[N_RUNS / 2] / 1000, N_RUNS, (double) times[N_RUNS - 1] / 1000, bound);
  if (pages > 0)
    g_print (" %u pages", pages);
  g_print ("\n");
}

static void
measure (guint       n_items,
         const char *pdf,
         const char *odt)
{
  g_autoptr(OrdetMeeting) meeting = make_meeting (n_items);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(OrdetDocument) document =
    ordet_minutes_build (meeting, NULL, NULL, ordet_phrases_for_language ("nb"));

  g_print ("minutes of %u items, made in %.1f ms\n", n_items,
           (double) (g_get_monotonic_time () - begin) / 1000);
  run (document, "pdf", pdf);
  run (document, "odt", odt);
  run (document, "html", "-");
  run (document, "markdown", "-");
  run (document, "text", "-");
}

int
main (void)
{
  measure (60, "<= 500 ms", "<= 300 ms");
  measure (500, "< 2000 ms", "-");
  return 0;
}
