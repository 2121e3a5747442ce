/* ordet-review-district.c — many bodies in one view, none readable by subtraction
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review-district.h"

#include <string.h>

/**
 * ordet_district_shown:
 * @minutes: (array length=n_bodies): minutes spoken in each body
 * @n_bodies: their number
 *
 * A district is shown from three bodies, none with more than three fifths of
 * the minutes; else one of them could subtract itself and read another
 * (privacy.md 5).
 *
 * Returns: whether it may be shown
 */
gboolean
ordet_district_shown (const gint64 *minutes,
                      gsize         n_bodies)
{
  gint64 total = 0, most = 0;

  for (gsize i = 0; i < n_bodies; i++)
    {
      total += minutes[i];
      most = MAX (most, minutes[i]);
    }

  return n_bodies >= ORDET_DISTRICT_MIN_BODIES && total > 0 && 5 * most <= 3 * total;
}

/* What a reader can deduce of a hidden part from the totals: the parts of the
 * hidden rows add up to @part, and none is larger than its row. */
static gint64
width (const OrdetDistrictRow *row,
       gint64                  part,
       gint64                  minutes)
{
  gint64 low = MAX (0, part - (minutes - row->minutes));
  gint64 high = MIN (row->minutes, part);

  return high - low;
}

static gboolean
hidden_enough (const OrdetDistrictRow *rows,
               gsize                   n_rows)
{
  gint64 part = 0, minutes = 0;
  guint n = 0;

  for (gsize i = 0; i < n_rows; i++)
    if (rows[i].hidden)
      {
        part += rows[i].part;
        minutes += rows[i].minutes;
        n++;
      }
  if (n == 0)
    return TRUE;
  if (n < 2 || part < ORDET_DISTRICT_MINUTES || minutes - part < ORDET_DISTRICT_MINUTES)
    return FALSE;
  for (gsize i = 0; i < n_rows; i++)
    if (rows[i].hidden &&
        2 * width (&rows[i], part, minutes) < MAX (2 * ORDET_DISTRICT_MINUTES, rows[i].minutes))
      return FALSE;

  return TRUE;
}

/* The smallest row still shown; of equal ones the first by name. */
static OrdetDistrictRow *
smallest_shown (OrdetDistrictRow *rows,
                gsize             n_rows)
{
  OrdetDistrictRow *found = NULL;

  for (gsize i = 0; i < n_rows; i++)
    if (!rows[i].hidden &&
        (found == NULL || rows[i].minutes < found->minutes ||
         (rows[i].minutes == found->minutes && strcmp (rows[i].body, found->body) < 0)))
      found = &rows[i];

  return found;
}

/**
 * ordet_district_suppress:
 * @rows: (array length=n_rows) (inout): the bodies; sets `hidden` of each
 * @n_rows: their number
 * @total_hidden: (out): whether the district's own part must be hidden too
 *
 * Hides every row with a part, or a rest, under half an hour, and as many
 * more, the smallest first, as it takes for nobody to work a hidden one out
 * from the totals. Row totals and the sum are taken to be known. If hiding
 * all is not enough, the sum's part is hidden.
 */
void
ordet_district_suppress (OrdetDistrictRow *rows,
                         gsize             n_rows,
                         gboolean         *total_hidden)
{
  *total_hidden = FALSE;
  for (gsize i = 0; i < n_rows; i++)
    rows[i].hidden = rows[i].part < ORDET_DISTRICT_MINUTES ||
                     rows[i].minutes - rows[i].part < ORDET_DISTRICT_MINUTES;

  while (!hidden_enough (rows, n_rows))
    {
      OrdetDistrictRow *next = smallest_shown (rows, n_rows);

      if (next == NULL)
        {
          *total_hidden = TRUE;
          return;
        }
      next->hidden = TRUE;
    }
}
