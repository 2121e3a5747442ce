/* ordet-record-hide.c — do exact figures, taken together, name somebody's list?
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes may say who spoke and how often, and somebody may have timed
 * it. If list A were exactly the five who spoke most, "5 people, 20 speeches"
 * would name them all, though each cell alone is big enough. So before exact
 * figures are told, we do what such a reader would do: look for a way to
 * spread the speakers over the lists that gives the same figures and puts a
 * given person on the other one.
 */
#include "ordet-record-hide.h"

#include <string.h>

/* Up to so many speakers every way is tried; there are 184,756 of them for
 * ten of twenty. */
#define TRY_ALL 20
#define HALF (TRY_ALL / 2)

/* Beyond, each person must be able to be on either list in so many ways. */
#define MANY_MINUTES 1000
#define MANY_SPEECHES 8000 /* told last, they must fit what the minutes have told already */
#define MOST_GRAINS 400

/* Sums over the people in each half of a mask, by the half. */
typedef struct
{
  gint64 speeches[2][1 << HALF];
  gint64 seconds[2][1 << HALF];
} Halves;

static void
halves_fill (Halves                  *halves,
             const OrdetContribution *speakers,
             gsize                    n_speakers)
{
  for (guint h = 0; h < 2; h++)
    for (guint mask = 1; mask < 1u << HALF; mask++)
      {
        guint low = (guint) g_bit_nth_lsf (mask, -1);
        guint rest = mask & (mask - 1);
        gsize i = h * HALF + low;

        halves->speeches[h][mask] = halves->speeches[h][rest] +
                                    (i < n_speakers ? speakers[i].speeches : 0);
        halves->seconds[h][mask] = halves->seconds[h][rest] +
                                   (i < n_speakers ? speakers[i].seconds : 0);
      }
}

/**
 * ordet_split_big:
 * @sum: of a cell
 * @first: its largest single contribution
 * @second: the next
 *
 * The p% rule with p = 20 (privacy.md 3), in whole numbers: the second
 * largest contributor, who can subtract themself, must not learn the largest
 * one's to within a fifth.
 *
 * Returns: whether the cell keeps to it
 */
gboolean
ordet_split_big (gint64 sum,
                 gint64 first,
                 gint64 second)
{
  return 5 * (sum - first - second) >= first;
}

/* Whether both sides of @mask keep to the p% rule for one measure: a reader
 * knows that what is told did. */
static gboolean
mask_big (const OrdetContribution *speakers,
          gsize                    n_speakers,
          guint                    mask,
          gboolean                 seconds)
{
  gint64 sum[2] = { 0 }, first[2] = { 0 }, second[2] = { 0 };

  for (gsize i = 0; i < n_speakers; i++)
    {
      gint64 x = seconds ? speakers[i].seconds : speakers[i].speeches;
      guint cell = mask >> i & 1;

      sum[cell] += x;
      if (x > first[cell])
        {
          second[cell] = first[cell];
          first[cell] = x;
        }
      else if (x > second[cell])
        second[cell] = x;
    }

  return ordet_split_big (sum[0], first[0], second[0]) &&
         ordet_split_big (sum[1], first[1], second[1]);
}

/* Tries every choice of @spoke_a among the speakers. */
static gboolean
hides_exactly (const OrdetContribution *speakers,
               gsize                    n_speakers,
               gint                     spoke_a,
               gint                     speeches_a,
               gint                     minutes_a)
{
  g_autofree Halves *halves = g_new0 (Halves, 1);
  guint everybody = (guint) ((1u << n_speakers) - 1);
  guint on_a = 0, off_a = 0;

  halves_fill (halves, speakers, n_speakers);
  for (guint mask = (1u << spoke_a) - 1; mask <= everybody;)
    {
      guint low = mask & ((1u << HALF) - 1), high = mask >> HALF;
      guint carry, lowest = mask & -mask;

      if ((speeches_a == ORDET_UNTOLD ||
           (halves->speeches[0][low] + halves->speeches[1][high] == speeches_a &&
            mask_big (speakers, n_speakers, mask, FALSE))) &&
          (minutes_a == ORDET_UNTOLD ||
           (ordet_split_minutes (halves->seconds[0][low] + halves->seconds[1][high]) == minutes_a &&
            mask_big (speakers, n_speakers, mask, TRUE))))
        {
          on_a |= mask;
          off_a |= ~mask & everybody;
          if (on_a == everybody && off_a == everybody)
            return TRUE;
        }

      /* The next larger number with as many bits set. */
      carry = mask + lowest;
      mask = carry | (((mask ^ carry) / lowest) >> 2);
    }

  return FALSE;
}

static gint
by_value (gconstpointer a,
          gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* The ways to choose so many people with such a sum of values among all but
 * one with the value @left_out; ways[n · (sum + 1) + sum]. */
static void
count_ways (const gint64 *values,
            gsize         n_values,
            gint64        left_out,
            guint         n_chosen,
            gint64        total,
            double       *ways)
{
  gsize width = (gsize) total + 1;
  gboolean gone = FALSE;

  memset (ways, 0, sizeof (double) * (n_chosen + 1) * width);
  ways[0] = 1;
  for (gsize i = 0; i < n_values; i++)
    {
      gint64 value = values[i];

      if (value == left_out && !gone)
        gone = TRUE;
      else
        for (guint n = n_chosen; n > 0; n--)
          for (gint64 sum = total; sum >= value; sum--)
            ways[n * width + (gsize) sum] += ways[(n - 1) * width + (gsize) (sum - value)];
    }
}

/* Whether everybody can be among the @n_chosen with that sum, and not, each in
 * many ways; those with equal values in as many. */
static gboolean
values_hide (gint64 *values,
             gsize   n_values,
             guint   n_chosen,
             gint64  total,
             double  many)
{
  gsize width = (gsize) total + 1;
  g_autofree double *ways = g_new (double, (n_chosen + 1) * width);

  qsort (values, n_values, sizeof (gint64), by_value);
  for (gsize i = 0; i < n_values; i++)
    {
      if (i > 0 && values[i] == values[i - 1])
        continue;
      count_ways (values, n_values, values[i], n_chosen, total, ways);
      if (values[i] > total || ways[n_chosen * width + (gsize) total] < many ||
          ways[(n_chosen - 1) * width + (gsize) (total - values[i])] < many)
        return FALSE;
    }

  return TRUE;
}

static gboolean
speeches_hide (const OrdetContribution *speakers,
               gsize                    n_speakers,
               guint                    spoke_a,
               gint64                   speeches_a)
{
  g_autofree gint64 *values = g_new (gint64, n_speakers);

  for (gsize i = 0; i < n_speakers; i++)
    values[i] = speakers[i].speeches;

  return values_hide (values, n_speakers, spoke_a, speeches_a, MANY_SPEECHES);
}

/* Seconds are counted in grains, of ten seconds or more in a long meeting: the
 * minute that is told is several of them, so this asks for more than it must. */
static gboolean
minutes_hide (const OrdetContribution *speakers,
              gsize                    n_speakers,
              guint                    spoke_a,
              gint64                   minutes_a)
{
  g_autofree gint64 *values = g_new (gint64, n_speakers);
  gint64 total = 0, grain;

  for (gsize i = 0; i < n_speakers; i++)
    total += speakers[i].seconds;
  grain = MAX (10, total / MOST_GRAINS);
  for (gsize i = 0; i < n_speakers; i++)
    values[i] = (speakers[i].seconds + grain / 2) / grain;

  return values_hide (values, n_speakers, spoke_a, (minutes_a * 60 + grain / 2) / grain,
                      MANY_MINUTES);
}

/**
 * ordet_split_hides:
 * @speakers: (array length=n_speakers): the people who spoke, nobody else
 * @n_speakers: their number
 * @spoke_a: how many of them are on list A, told
 * @speeches_a: speeches of list A if told, or %ORDET_UNTOLD
 * @minutes_a: whole minutes of list A if told, or %ORDET_UNTOLD
 *
 * Plays the reader who knows who spoke, how often and how long, and nobody's
 * list. With up to 20 speakers every way to spread them is tried; beyond, each
 * figure must be possible in many ways, whichever list anybody is on: near the
 * smallest and the largest it could be few are left, and several figures
 * together may leave one.
 *
 * Returns: whether everybody could still be on list A, and still not
 */
gboolean
ordet_split_hides (const OrdetContribution *speakers,
                   gsize                    n_speakers,
                   gint                     spoke_a,
                   gint                     speeches_a,
                   gint                     minutes_a)
{
  if (spoke_a <= 0 || (gsize) spoke_a >= n_speakers)
    return FALSE;
  if (n_speakers <= TRY_ALL)
    return hides_exactly (speakers, n_speakers, spoke_a, speeches_a, minutes_a);

  return (speeches_a == ORDET_UNTOLD ||
          speeches_hide (speakers, n_speakers, (guint) spoke_a, speeches_a)) &&
         (minutes_a == ORDET_UNTOLD ||
          minutes_hide (speakers, n_speakers, (guint) spoke_a, minutes_a));
}
