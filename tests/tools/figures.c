/* figures.c — the records and figures of some meetings, for check-statistics.py
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../core/replay.h"
#include "ordet-record-meeting.h"
#include "ordet-record-simulate.h"
#include "ordet-review.h"

/* All decimals of a double. */
static void
print_number (const char *name,
              double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("\"%s\":%s", name, g_ascii_dtostr (text, sizeof text, value));
}

static void
print_record (const OrdetRecord *record)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (gsize i = 0; i < n_columns; i++)
    {
      g_print ("%s\"%s\":", i > 0 ? "," : "{", columns[i].name);
      if (ordet_column_is_text (&columns[i]))
        {
          g_autoptr(GString) text = g_string_new (NULL);

          ordet_log_append_quoted (text, ordet_record_text (record, &columns[i]));
          g_print ("%s", text->str);
        }
      else
        g_print ("%" G_GINT64_FORMAT, ordet_record_number (record, &columns[i]));
    }
  g_print ("}");
}

static void
print_review (GPtrArray *records)
{
  static const char *const names[] = { "time", "speeches", "spoke", "present" };
  g_autoptr(OrdetReview) review = ordet_review_new ();

  for (guint i = 0; i < records->len; i++)
    ordet_review_add (review, records->pdata[i]);
  g_print ("{");
  for (guint s = 0; s < ORDET_N_SHARES; s++)
    {
      OrdetEstimate estimate;

      ordet_review_estimate (review, s, &estimate);
      g_print ("%s\"%s\":{\"n\":%u,", s > 0 ? "," : "", names[s], estimate.n);
      print_number ("share", estimate.share);
      g_print (",");
      print_number ("low", estimate.low);
      g_print (",");
      print_number ("high", estimate.high);
      g_print ("}");
    }
  g_print ("}");
}

/* The shares of time one after the other, as if each meeting were a period. */
static void
print_trend (GPtrArray *records)
{
  g_autoptr(GArray) shares = g_array_new (FALSE, FALSE, sizeof (double));
  OrdetTrend trend = { 0, 0 };

  for (guint i = 0; i < records->len && shares->len < 7; i++)
    {
      gint64 part, whole;

      if (ordet_record_share (records->pdata[i], &part, &whole))
        {
          double share = (double) part / (double) whole;

          g_array_append_val (shares, share);
        }
    }
  if (!ordet_review_trend ((const double *) (gconstpointer) shares->data, shares->len, &trend))
    {
      g_print ("null");
      return;
    }
  g_print ("{");
  print_number ("slope", trend.slope);
  g_print (",");
  print_number ("p", trend.p);
  g_print ("}");
}

int
main (int    argc,
      char **argv)
{
  guint64 lots = 2027;

  g_print ("{");
  for (OrdetWay way = ORDET_WAY_STANDARD; way <= ORDET_WAY_STRICT; way++)
    {
      g_autoptr(GPtrArray) records =
        g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);

      g_print ("%s\"%s\":{\"records\":[", way > ORDET_WAY_STANDARD ? ",\n" : "",
               way == ORDET_WAY_STRICT ? "strict" : "standard");
      for (int i = 1; i < argc; i++)
        {
          g_autoptr(OrdetMeeting) meeting = replay (argv[i]);
          g_autofree char *id = g_strdup_printf ("%032d", i);

          g_ptr_array_add (records, ordet_record_from_meeting (meeting, id, "2027-02", way,
                                                               ordet_draw_seeded, &lots));
          if (i > 1)
            g_print (",\n");
          print_record (records->pdata[i - 1]);
        }
      g_print ("],\"review\":");
      print_review (records);
      g_print (",\"trend\":");
      print_trend (records);
      g_print ("}");
    }
  g_print (",\"quantiles\":[");
  for (guint df = 1; df <= 40; df++)
    {
      g_print ("%s{\"df\":%u,", df > 1 ? "," : "", df);
      print_number ("t95", ordet_t_quantile (0.95, df));
      g_print ("}");
    }
  g_print ("]}\n");
  return 0;
}
