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

/* Up to so many speakers every way is tried; there are 184,756 of them for
 * ten of twenty. Beyond, sums lie so dense that bounds do. */
#define TRY_ALL 20
#define HALF (TRY_ALL / 2)

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

/* Whether some @n of the others than @left_out (an index into the sorted
 * values) can add up to @sum, give or take: between the smallest and the
 * largest sums of so many there is always something near. */
static gboolean
reachable (const gint64 *sorted,
           gsize         n_sorted,
           gsize         left_out,
           gint          n,
           gint64        sum,
           gint64        margin)
{
  gint64 least = 0, most = 0;

  if (n < 0 || (gsize) n > n_sorted - 1)
    return FALSE;
  for (gsize i = 0, taken = 0; taken < (gsize) n; i++)
    if (i != left_out)
      {
        least += sorted[i];
        taken++;
      }
  for (gsize i = n_sorted, taken = 0; taken < (gsize) n; i--)
    if (i - 1 != left_out)
      {
        most += sorted[i - 1];
        taken++;
      }

  return least + margin <= sum && sum <= most - margin;
}

static gboolean
hides_by_bounds (const OrdetContribution *speakers,
                 gsize                    n_speakers,
                 gint                     spoke_a,
                 gint64                   sum_a,
                 gboolean                 seconds,
                 gint64                   margin)
{
  g_autofree gint64 *sorted = g_new (gint64, n_speakers);

  for (gsize i = 0; i < n_speakers; i++)
    sorted[i] = seconds ? speakers[i].seconds : speakers[i].speeches;
  qsort (sorted, n_speakers, sizeof (gint64), by_value);

  for (gsize i = 0; i < n_speakers; i++)
    if (!reachable (sorted, n_speakers, i, spoke_a, sum_a, margin) ||
        !reachable (sorted, n_speakers, i, spoke_a - 1, sum_a - sorted[i], margin))
      return FALSE;

  return TRUE;
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
 * list. With up to 20 speakers every way to spread them is tried; beyond, a
 * figure is kept away from the smallest and the largest it could be.
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
          hides_by_bounds (speakers, n_speakers, spoke_a, speeches_a, FALSE, 1)) &&
         (minutes_a == ORDET_UNTOLD ||
          hides_by_bounds (speakers, n_speakers, spoke_a, (gint64) minutes_a * 60, TRUE, 60));
}
