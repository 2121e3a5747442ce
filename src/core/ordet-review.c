/* ordet-review.c — all figures of a period
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review.h"

#include <string.h>

/* The longest median wait that can stand in a record. */
#define MOST_WAIT 20000

/**
 * ordet_review_new:
 *
 * Returns: (transfer full): the figures of no meeting
 */
OrdetReview *
ordet_review_new (void)
{
  OrdetReview *self = g_new0 (OrdetReview, 1);

  self->waits = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

/**
 * ordet_review_free:
 * @self: (nullable) (transfer full): figures
 */
void
ordet_review_free (OrdetReview *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->waits);
  g_free (self);
}

/* An exact part of a whole; people and speeches are their own weight. */
static void
add_exact (OrdetPool *pool,
           gint64     part,
           gint64     whole)
{
  if (part != ORDET_UNTOLD && whole > 0)
    ordet_pool_add (pool, (double) whole, (double) part / (double) whole, 0);
}

static void
add_shares (OrdetReview       *self,
            const OrdetRecord *record)
{
  gint64 part, whole;

  if (record->minutes > 0 && ordet_record_share (record, &part, &whole))
    ordet_pool_add (&self->shares[ORDET_SHARE_TIME], (double) record->minutes,
                    (double) part / (double) whole,
                    record->lot_steps > 0 ? (double) record->minutes / (double) whole : 0);
  add_exact (&self->shares[ORDET_SHARE_SPEECHES], record->speeches_a, record->speeches);
  add_exact (&self->shares[ORDET_SHARE_SPOKE], record->spoke_a, record->spoke);
  add_exact (&self->shares[ORDET_SHARE_PRESENT], record->present_a,
             record->present_a + record->present_others);
}

/**
 * ordet_review_add:
 * @self: figures
 * @record: a valid record
 *
 * Adds a meeting.
 */
void
ordet_review_add (OrdetReview       *self,
                  const OrdetRecord *record)
{
  self->meetings++;
  add_shares (self, record);
  self->present += record->present;
  self->spoke += record->spoke;
  self->speeches += record->speeches;
  self->replies += record->replies;
  self->introductions += record->introductions;
  self->minutes += record->minutes;
  self->over_limit += record->over_limit;
  self->newcomers_low += record->newcomers;
  self->newcomers_high += record->newcomers == ORDET_FEW ? 2 : record->newcomers;
  self->round_minutes += record->round_minutes;
  self->group_minutes += record->group_minutes;
  self->breaks += record->breaks;
  self->interruptions += record->interruptions;
  self->with_newcomers += record->newcomers > 0;
  self->with_round += record->round_minutes > 0 || record->group_minutes > 0;
  self->gini[record->gini_band]++;
  self->moved[record->moved_band]++;
  self->extra_wait[record->extra_wait_band]++;
  if (record->wait_minutes != ORDET_UNTOLD)
    ordet_review_add_wait (self, record->wait_minutes, 1);
}

/**
 * ordet_review_add_typed:
 * @self: figures
 * @record: a valid record of the strict way
 * @tenths: list A among those present in that half-year as the board typed
 *   it, 0 … 10
 *
 * Adds what the share of time is to be compared with.
 */
void
ordet_review_add_typed (OrdetReview       *self,
                        const OrdetRecord *record,
                        guint              tenths)
{
  g_return_if_fail (tenths <= 10);

  if (record->minutes > 0)
    ordet_pool_add (&self->typed, (double) record->minutes, tenths / 10.0, 0);
}

/**
 * ordet_review_add_wait:
 * @self: figures
 * @minutes: a median wait, 0 … 20 000
 * @meetings: how many had it
 */
void
ordet_review_add_wait (OrdetReview *self,
                       gint64       minutes,
                       guint        meetings)
{
  g_return_if_fail (minutes >= 0 && minutes <= MOST_WAIT);

  if (self->waits->len <= minutes)
    g_array_set_size (self->waits, (guint) minutes + 1);
  g_array_index (self->waits, guint, minutes) += meetings;
}

/**
 * ordet_review_estimate:
 * @self: figures
 * @share: which
 * @estimate: (out caller-allocates): list A's share with its interval
 */
void
ordet_review_estimate (const OrdetReview *self,
                       OrdetShare         share,
                       OrdetEstimate     *estimate)
{
  g_return_if_fail (share < ORDET_N_SHARES);
  ordet_pool_estimate (&self->shares[share], ORDET_REVIEW_LEVEL, estimate);
}

/**
 * ordet_review_room:
 * @self: figures
 * @share: (out): list A's share of those present, 0 … 1
 * @typed: (out) (optional): whether the board typed it
 *
 * What the floor is compared with: counted where the records say it, else as
 * typed by the board.
 *
 * Returns: whether it is known
 */
gboolean
ordet_review_room (const OrdetReview *self,
                   double            *share,
                   gboolean          *typed)
{
  const OrdetPool *counted = &self->shares[ORDET_SHARE_PRESENT];
  const OrdetPool *pool = counted->n > 0 ? counted : &self->typed;

  if (pool->n == 0)
    return FALSE;
  *share = pool->ty / pool->t;
  if (typed != NULL)
    *typed = pool != counted;
  return TRUE;
}

/**
 * ordet_review_gap:
 * @self: figures
 * @share: time, speeches or people who spoke
 * @points: (out caller-allocates): the share minus the share of those present,
 *   −1 … 1, with the interval of the share
 *
 * How far the floor lies from the room.
 *
 * Returns: whether it is known
 */
gboolean
ordet_review_gap (const OrdetReview *self,
                  OrdetShare         share,
                  OrdetEstimate     *points)
{
  double room;

  ordet_review_estimate (self, share, points);
  if (!points->told || !ordet_review_room (self, &room, NULL))
    return FALSE;
  points->share -= room;
  points->low -= room;
  points->high -= room;
  return TRUE;
}

/**
 * ordet_review_took_floor:
 * @self: figures
 * @share: (out): people who made a speech, of those present, 0 … 1
 *
 * Returns: whether anybody was present
 */
gboolean
ordet_review_took_floor (const OrdetReview *self,
                         double            *share)
{
  if (self->present <= 0)
    return FALSE;
  /* Heads are rounded to five: a small meeting may seem to have had more
   * speakers than people. */
  *share = MIN ((double) self->spoke / (double) self->present, 1);
  return TRUE;
}

/**
 * ordet_review_wait:
 * @self: figures
 * @part: 0.5 for the median of the meetings' median waits, 0.25 and 0.75 for
 *   the quartiles
 * @minutes: (out): the wait
 *
 * Returns: whether any meeting told a wait
 */
gboolean
ordet_review_wait (const OrdetReview *self,
                   double             part,
                   gint64            *minutes)
{
  guint total = 0, seen = 0;

  g_return_val_if_fail (part >= 0 && part < 1, FALSE);

  for (guint i = 0; i < self->waits->len; i++)
    total += g_array_index (self->waits, guint, i);
  for (guint i = 0; i < self->waits->len; i++)
    {
      seen += g_array_index (self->waits, guint, i);
      if (seen > (guint) (part * total))
        {
          *minutes = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * ordet_review_half_year:
 * @month: "2027-02"
 *
 * Returns: (transfer full): "2027-H1"
 */
char *
ordet_review_half_year (const char *month)
{
  g_return_val_if_fail (strlen (month) == 7, NULL);
  return g_strdup_printf ("%.4s-H%d", month, strcmp (month + 5, "07") < 0 ? 1 : 2);
}

/**
 * ordet_half_year_moved:
 * @half_year: "2027-H1"
 * @by: half-years, negative for earlier ones
 *
 * Returns: (transfer full): "2027-H2" for 1, "2026-H2" for −1
 */
char *
ordet_half_year_moved (const char *half_year,
                       gint        by)
{
  gint n;

  g_return_val_if_fail (strlen (half_year) == 7, NULL);
  n = 2 * (gint) g_ascii_strtoll (half_year, NULL, 10) + (half_year[6] == '2') + by;
  return g_strdup_printf ("%04d-H%d", n / 2, 1 + n % 2);
}

/**
 * ordet_half_years_between:
 * @from: "2026-H2"
 * @to: "2027-H2"
 *
 * Returns: (transfer full): both and all between, the oldest first; none if @to
 *   is before @from
 */
char **
ordet_half_years_between (const char *from,
                          const char *to)
{
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();
  g_autofree char *one = g_strdup (from);

  while (strcmp (one, to) <= 0)
    {
      char *next = ordet_half_year_moved (one, 1);

      g_strv_builder_add (list, one);
      g_free (one);
      one = next;
    }
  return g_strv_builder_end (list);
}

/* --- over time --- */

static gint
by_size (gconstpointer a,
         gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* P(|S| ≥ |s|) when any order is as likely as any other: S = pairs that rise
 * minus pairs that fall = most − 2 · inversions, and the number of orders with
 * so many inversions has a simple recursion. */
static double
kendall_p (guint n,
           gint  s)
{
  guint most = n * (n - 1) / 2;
  g_autofree double *p = g_new0 (double, most + 1);
  g_autofree double *next = g_new0 (double, most + 1);
  double tail = 0;

  p[0] = 1;
  for (guint k = 2; k <= n; k++)
    {
      for (guint i = 0; i <= most; i++)
        {
          next[i] = 0;
          for (guint j = 0; j < k && j <= i; j++)
            next[i] += p[i - j] / k;
        }
      memcpy (p, next, sizeof (double) * (most + 1));
    }
  for (guint i = 0; i <= most; i++)
    if (ABS ((gint) most - 2 * (gint) i) >= ABS (s))
      tail += p[i];

  return MIN (tail, 1);
}

/**
 * ordet_review_trend:
 * @values: (array length=n_values): one a period, in order
 * @n_values: at most 60
 * @trend: (out caller-allocates): slope and probability
 *
 * Whether something rises or falls over the periods. With four periods even
 * a perfect rise happens by chance one time in twelve, so nothing is said
 * before five.
 *
 * Returns: whether there are periods enough
 */
gboolean
ordet_review_trend (const double *values,
                    guint         n_values,
                    OrdetTrend   *trend)
{
  g_autoptr(GArray) slopes = NULL;
  gint s = 0;

  g_return_val_if_fail (n_values <= 60, FALSE);
  if (n_values < ORDET_TREND_MIN)
    return FALSE;

  slopes = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < n_values; i++)
    for (guint j = i + 1; j < n_values; j++)
      {
        double slope = (values[j] - values[i]) / (j - i);

        g_array_append_val (slopes, slope);
        s += (slope > 0) - (slope < 0);
      }
  g_array_sort (slopes, by_size);
  trend->slope = (g_array_index (slopes, double, (slopes->len - 1) / 2) +
                  g_array_index (slopes, double, slopes->len / 2)) / 2;
  trend->p = kendall_p (n_values, s);

  return TRUE;
}
