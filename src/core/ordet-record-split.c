/* ordet-record-split.c — exact, by lot, or nothing (privacy.md 3)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-record-split.h"

#include "ordet-record-hide.h"

/* privacy.md 3: a step is at least k people and dom times the longest talker. */
static const struct { guint k; gint64 dom; } lots[] = {
  [ORDET_WAY_STANDARD] = { 3, 2 },
  [ORDET_WAY_STRICT] = { 5, 3 },
};

/* One measure in one cell: how many contributed, how much, and the two who
 * contributed most. */
typedef struct
{
  guint  n;
  gint64 sum, first, second;
} Cell;

static void
cell_add (Cell   *cell,
          gint64  value)
{
  cell->n++;
  cell->sum += value;
  if (value > cell->first)
    {
      cell->second = cell->first;
      cell->first = value;
    }
  else if (value > cell->second)
    cell->second = value;
}

static gboolean
cell_told (const Cell *cell)
{
  return cell->n >= ORDET_SPLIT_MIN_CELL &&
         ordet_split_big (cell->sum, cell->first, cell->second);
}

static gboolean
both_told (const Cell cells[2])
{
  return cell_told (&cells[0]) && cell_told (&cells[1]);
}

/* For figures that count people, everybody's contribution is one, and the
 * p% rule says nothing beyond the number. */
static gboolean
both_big (const guint n[2])
{
  return n[0] >= ORDET_SPLIT_MIN_CELL && n[1] >= ORDET_SPLIT_MIN_CELL;
}

/**
 * ordet_lot_uniform:
 * @n: > 0
 * @draw: gives 64 random bits
 * @data: for @draw
 *
 * A number from 0 to @n - 1, all equally likely: draws that would make the
 * first ones likelier are thrown away.
 *
 * Returns: the number
 */
guint64
ordet_lot_uniform (guint64       n,
                   OrdetDrawFunc draw,
                   gpointer      data)
{
  guint64 bits, rest;

  g_return_val_if_fail (n > 0, 0);

  /* 2^64 mod n, computed without 2^64. */
  rest = (G_MAXUINT64 % n + 1) % n;
  do
    bits = draw (data);
  while (bits > G_MAXUINT64 - rest);

  return bits % n;
}

/**
 * ordet_lot_steps:
 * @n_spoke: people who spoke
 * @total: what they contributed together, each capped
 * @largest: the largest single contribution, capped, in the same unit
 * @way: standard (k = 3, dom = 2) or strict (k = 5, dom = 3)
 *
 * In how many steps the share of list A may be told.
 *
 * Returns: m of privacy.md 3, or 0 if nothing may be told
 */
gint
ordet_lot_steps (guint    n_spoke,
                 gint64   total,
                 gint64   largest,
                 OrdetWay way)
{
  g_return_val_if_fail (way == ORDET_WAY_STANDARD || way == ORDET_WAY_STRICT, 0);

  if (n_spoke < ORDET_SPLIT_MIN_SPOKE || largest <= 0)
    return 0;

  return (gint) MIN ((gint64) (n_spoke / lots[way].k), total / (lots[way].dom * largest));
}

/**
 * ordet_lot_drawn:
 * @total_a: list A's part of @total
 * @total: > 0
 * @steps: m, > 0
 * @u: the lot, 0 … @total - 1, all equally likely
 *
 * Rounds @steps · @total_a / @total up or down by lot, so that the mean over
 * all lots is exact.
 *
 * Returns: j of privacy.md 3, 0 … @steps
 */
gint
ordet_lot_drawn (gint64 total_a,
                 gint64 total,
                 gint   steps,
                 gint64 u)
{
  g_return_val_if_fail (total > 0 && total_a >= 0 && total_a <= total, 0);
  g_return_val_if_fail (u >= 0 && u < total && steps > 0, 0);

  return (gint) ((total_a * steps + u) / total);
}

/**
 * ordet_split_minutes:
 * @seconds: ≥ 0
 *
 * Returns: whole minutes, the nearest; half a minute goes up
 */
gint
ordet_split_minutes (gint64 seconds)
{
  return (gint) ((seconds + 30) / 60);
}

/* --- the split --- */

/* Sums of a meeting by cell: 0 is list A, 1 is everybody else. */
typedef struct
{
  guint  present[2], silent[2];
  guint  n_spoke;
  Cell   speeches[2], seconds[2];
  gint64 capped[2], largest;
} Sums;

static void
sums_fill (Sums                    *sums,
           const OrdetContribution *people,
           gsize                    n_people,
           gint64                   limit_s)
{
  for (gsize i = 0; i < n_people; i++)
    {
      const OrdetContribution *p = &people[i];
      guint cell = p->list_a ? 0 : 1;
      gint64 capped = MIN (p->seconds, 2 * limit_s);

      sums->present[cell] += p->present || p->speeches > 0;
      if (p->speeches == 0)
        {
          sums->silent[cell] += p->present;
          continue;
        }
      sums->n_spoke++;
      cell_add (&sums->speeches[cell], p->speeches);
      cell_add (&sums->seconds[cell], p->seconds);
      sums->capped[cell] += capped;
      sums->largest = MAX (sums->largest, capped);
    }
}

/* How many of the speakers a reader must think could be on list A. Usually
 * that is told. But present and spoke together say how many of list A were
 * silent, and none or all of the silent would say it of each of them: then it
 * is not told, and it must be possible either way. */
typedef struct
{
  gint  spoke_a[2];
  guint n;
} Possible;

static void
possible_fill (Possible   *possible,
               const Sums *sums)
{
  gint n_silent = (gint) (sums->silent[0] + sums->silent[1]);

  if (n_silent == 0 || (sums->silent[0] > 0 && sums->silent[1] > 0))
    {
      possible->spoke_a[0] = (gint) sums->speeches[0].n;
      possible->n = 1;
    }
  else if ((gint) sums->present[0] - n_silent >= ORDET_SPLIT_MIN_CELL &&
           (gint) sums->present[1] - n_silent >= ORDET_SPLIT_MIN_CELL)
    {
      possible->spoke_a[0] = (gint) sums->present[0];
      possible->spoke_a[1] = (gint) sums->present[0] - n_silent;
      possible->n = 2;
    }
}

static gboolean
all_hide (const Possible *possible,
          const GArray   *speakers,
          gint            speeches_a,
          gint            minutes_a)
{
  for (guint i = 0; i < possible->n; i++)
    if (!ordet_split_hides ((const OrdetContribution *) (gconstpointer) speakers->data,
                            speakers->len, possible->spoke_a[i], speeches_a, minutes_a))
      return FALSE;

  return possible->n > 0;
}

/* Each figure is told only with the ones before it, so that what is missing
 * says no more than what is there: the minutes are the headline and come
 * before the speeches. */
static void
tell_exact (const Sums              *sums,
            const OrdetContribution *people,
            gsize                    n_people,
            OrdetSplit              *split)
{
  const guint spoke[2] = { sums->speeches[0].n, sums->speeches[1].n };
  g_autoptr(GArray) speakers = g_array_new (FALSE, FALSE, sizeof (OrdetContribution));
  Possible possible = { { 0 }, 0 };
  gint told;

  for (gsize i = 0; i < n_people; i++)
    if (people[i].speeches > 0)
      g_array_append_val (speakers, people[i]);

  if (!both_big (sums->present))
    return;
  split->present_a = (gint) sums->present[0];
  split->present_others = (gint) sums->present[1];

  if (!both_big (spoke))
    return;
  possible_fill (&possible, sums);
  if (possible.n == 1)
    split->spoke_a = (gint) spoke[0];

  told = ordet_split_minutes (sums->seconds[0].sum);
  if (!both_told (sums->seconds) || !all_hide (&possible, speakers, ORDET_UNTOLD, told))
    return;
  split->minutes_a = told;

  told = (gint) sums->speeches[0].sum;
  if (both_told (sums->speeches) && all_hide (&possible, speakers, told, split->minutes_a))
    split->speeches_a = told;
}

static void
draw_lot (const Sums    *sums,
          OrdetWay       way,
          OrdetDrawFunc  draw,
          gpointer       data,
          OrdetSplit    *split)
{
  gint64 total = sums->capped[0] + sums->capped[1];

  split->lot_steps = ordet_lot_steps (sums->n_spoke, total, sums->largest, way);
  if (split->lot_steps > 0)
    split->lot_drawn = ordet_lot_drawn (sums->capped[0], total, split->lot_steps,
                                        (gint64) ordet_lot_uniform ((guint64) total, draw, data));
}

/**
 * ordet_record_split:
 * @people: (array length=n_people): everybody at the meeting, in any order
 * @n_people: their number
 * @limit_s: the speech limit, seconds; in a lot nobody counts for more than
 *   twice as much
 * @way: the way the board chose
 * @draw: random bits; called only if a lot has to be drawn
 * @data: for @draw
 * @split: (out caller-allocates): what may be told
 *
 * The protection rule of privacy.md 3. Nothing is split where fewer than six
 * spoke. Exact figures that would tell somebody's list together with who was
 * there, who spoke and how often (which the minutes may say) are left out
 * too.
 */
void
ordet_record_split (const OrdetContribution *people,
                    gsize                    n_people,
                    gint64                   limit_s,
                    OrdetWay                 way,
                    OrdetDrawFunc            draw,
                    gpointer                 data,
                    OrdetSplit              *split)
{
  Sums sums = { 0 };

  g_return_if_fail (limit_s > 0 && split != NULL);
  g_return_if_fail (way == ORDET_WAY_STANDARD || way == ORDET_WAY_STRICT);

  *split = (OrdetSplit) {
    ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD, 0, 0
  };
  sums_fill (&sums, people, n_people, limit_s);
  if (sums.n_spoke < ORDET_SPLIT_MIN_SPOKE)
    return;

  if (way == ORDET_WAY_STANDARD)
    tell_exact (&sums, people, n_people, split);

  if (split->minutes_a == ORDET_UNTOLD)
    draw_lot (&sums, way, draw, data, split);
}
