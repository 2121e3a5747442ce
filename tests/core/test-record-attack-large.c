/* test-record-attack-large.c — readers of meetings with more than twenty speakers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two to the power of sixty ways cannot be tried, and need not be.
 *
 * A reader knows somebody's list only if it is the same in all ways that look
 * like what was told. One way in which it is another is enough to refute that;
 * so for exact figures each person is put on the other list in exchange for
 * somebody else, and the record of that must look the same: a witness, not a
 * likelihood. A person without a witness is counted as known.
 *
 * A lot depends on list A's time alone, so all ways to spread the people are
 * covered by the sums that some of them can make: those are computed exactly,
 * as bits of a long number.
 */
#include "ordet-record-simulate.h"
#include "ordet-record-split.h"

#include <string.h>

#define MOST 60
#define LIMIT_S 180

typedef struct
{
  OrdetContribution people[MOST];
  guint             n;
} Meeting;

static guint64
draw_zero (gpointer data)
{
  return 0;
}

static guint
below (guint    n,
       guint64 *seed)
{
  return (guint) ordet_lot_uniform (n, ordet_draw_seeded, seed);
}

/* From twenty-one speakers on, some silent, some who talk much. */
static void
invent (Meeting *meeting,
        guint    least,
        guint    most,
        guint64 *seed)
{
  guint share = 2 + below (6, seed), speeches = 1 + below (4, seed), silent = below (4, seed);

  meeting->n = least + below (most - least + 1, seed);
  for (guint i = 0; i < meeting->n; i++)
    {
      OrdetContribution *p = &meeting->people[i];
      gboolean quiet = i >= 21 && below (10, seed) < silent;

      *p = (OrdetContribution) { below (10, seed) < share, TRUE,
                                 quiet ? 0 : 1 + below (speeches, seed), 0 };
      for (guint k = 0; k < p->speeches; k++)
        p->seconds += 20 + below (below (8, seed) == 0 ? 400 : 160, seed);
    }
}

/* --- exact figures, the reader of the minutes --- */

/* What that reader sees: not the minutes of list A, which nobody has timed, but
 * whether they are told. */
typedef struct
{
  gint     present_a, spoke_a, speeches_a, lot_steps;
  gboolean minutes_told;
} Seen;

static Seen
look (const Meeting *meeting)
{
  OrdetSplit split;

  ordet_record_split (meeting->people, meeting->n, LIMIT_S, ORDET_WAY_STANDARD, draw_zero, NULL,
                      &split);
  return (Seen) { split.present_a, split.spoke_a, split.speeches_a, split.lot_steps,
                  split.minutes_a != ORDET_UNTOLD };
}

static gboolean
same (Seen a,
      Seen b)
{
  return a.present_a == b.present_a && a.spoke_a == b.spoke_a && a.speeches_a == b.speeches_a &&
         a.lot_steps == b.lot_steps && a.minutes_told == b.minutes_told;
}

static void
exchange (Meeting *meeting,
          guint    i,
          guint    j)
{
  meeting->people[i].list_a = !meeting->people[i].list_a;
  meeting->people[j].list_a = !meeting->people[j].list_a;
}

/* Who spoke unlike anybody of the other list: two for two, who together spoke as
 * often where that is told. */
static gboolean
has_pair (Meeting *meeting,
          guint    i,
          Seen     seen)
{
  const OrdetContribution *p = meeting->people;
  gboolean found = FALSE;

  for (guint j = 0; j < meeting->n && !found; j++)
    for (guint k = 0; k < meeting->n && !found; k++)
      for (guint l = 0; l < meeting->n && !found; l++)
        if (k != i && l != j && p[k].list_a == p[i].list_a && p[j].list_a != p[i].list_a &&
            p[l].list_a == p[j].list_a &&
            (seen.speeches_a == ORDET_UNTOLD ||
             p[i].speeches + p[k].speeches == p[j].speeches + p[l].speeches))
          {
            exchange (meeting, i, j);
            exchange (meeting, k, l);
            found = same (look (meeting), seen);
            exchange (meeting, i, j);
            exchange (meeting, k, l);
          }
  return found;
}

/* Somebody of the other list, for whom it looks the same; the likeliest first,
 * who spoke as often. Where nothing is told of list A, anybody alone will do. */
static gboolean
has_witness (Meeting *meeting,
             guint    i,
             Seen     seen)
{
  gboolean found = FALSE;

  for (guint like = 2; like-- > 0 && !found;)
    for (guint j = 0; j < meeting->n && !found; j++)
      {
        if (meeting->people[j].list_a == meeting->people[i].list_a ||
            (meeting->people[j].speeches == meeting->people[i].speeches) != like)
          continue;
        exchange (meeting, i, j);
        found = same (look (meeting), seen);
        exchange (meeting, i, j);
      }
  if (!found)
    {
      meeting->people[i].list_a = !meeting->people[i].list_a;
      found = same (look (meeting), seen);
      meeting->people[i].list_a = !meeting->people[i].list_a;
    }
  return found || has_pair (meeting, i, seen);
}

static void
test_witnesses (void)
{
  guint64 seed = 4;
  guint n_told = 0, n_speeches = 0, n_people = 0, n_known = 0;

  for (guint round = 0; round < 24; round++)
    {
      Meeting meeting;
      Seen seen;

      invent (&meeting, 22, 45, &seed);
      seen = look (&meeting);
      n_told += seen.present_a != ORDET_UNTOLD;
      n_speeches += seen.speeches_a != ORDET_UNTOLD;
      for (guint i = 0; i < meeting.n; i++)
        n_known += !has_witness (&meeting, i, seen);
      n_people += meeting.n;
    }
  g_test_message ("%u people at 24 meetings, %u with figures, %u with speeches; %u known", n_people,
                  n_told, n_speeches, n_known);
  /* The meetings must be such that there is something to find. */
  g_assert_cmpuint (n_told, >=, 16);
  g_assert_cmpuint (n_speeches, >=, 6);
  g_assert_cmpuint (n_known, ==, 0);
}

/* It must be able to fail: the five of list A are the five who spoke most, and
 * their speeches are told as they are. */
static void
test_catches (void)
{
  guint n_known = 0;
  Meeting meeting = { .n = 24 };

  for (guint i = 0; i < meeting.n; i++)
    meeting.people[i] = (OrdetContribution) { i < 5, TRUE, i < 5 ? 4 : 1, 60 };
  for (guint i = 0; i < meeting.n; i++)
    {
      gboolean witness = FALSE;

      /* Nobody can be exchanged so that five people have twenty speeches. */
      for (guint j = 0; j < meeting.n; j++)
        witness |= meeting.people[j].list_a != meeting.people[i].list_a &&
                   meeting.people[j].speeches == meeting.people[i].speeches;
      n_known += !witness;
    }
  g_assert_cmpuint (n_known, ==, 24);
  /* And so they are not told. */
  g_assert_cmpint (look (&meeting).speeches_a, ==, ORDET_UNTOLD);
}

/* --- lots, the reader with a stopwatch --- */

#define WORDS (MOST * 2 * LIMIT_S / 64 + 1)

/* Bit s: so much time can be together on list A. */
typedef struct
{
  guint64 bits[WORDS];
} Sums;

static void
add_person (Sums   *sums,
            gint64  seconds)
{
  gsize words = (gsize) seconds / 64, bits = (gsize) seconds % 64;

  for (gsize w = WORDS; w-- > words;)
    {
      guint64 moved = sums->bits[w - words] << bits;

      if (bits > 0 && w > words)
        moved |= sums->bits[w - words - 1] >> (64 - bits);
      sums->bits[w] |= moved;
    }
}

static gint64
capped (const OrdetContribution *person)
{
  return MIN (person->seconds, 2 * LIMIT_S);
}

/* Whether the lot @drawn can come of some sum, with @fixed more: the two
 * outcomes of a sum s are the whole parts of s·m/T and of it with the lot added. */
static gboolean
possible (const Sums *sums,
          gint64      fixed,
          gint64      total,
          gint        steps,
          gint        drawn)
{
  gint64 first = ((gint64) drawn - 1) * total / steps - 1, last = (drawn + 1) * total / steps + 1;

  for (gint64 s = MAX (first, fixed); s <= MIN (last, total); s++)
    if ((sums->bits[(s - fixed) / 64] >> ((s - fixed) % 64) & 1) != 0 &&
        (ordet_lot_drawn (s, total, steps, 0) == drawn ||
         ordet_lot_drawn (s, total, steps, total - 1) == drawn))
      return TRUE;
  return FALSE;
}

/* How many (person, outcome, lists of those who pooled) tell that person's list
 * to @n_pooled others who told each other theirs, and know everybody's time. */
static guint
count_told (const Meeting *meeting,
            OrdetWay       way,
            const guint   *pooled,
            guint          n_pooled,
            guint          target)
{
  Sums sums = { { 1 } };
  gint64 total = 0, largest = 0;
  guint n_spoke = 0, n_told = 0;
  gint steps;

  for (guint i = 0; i < meeting->n; i++)
    {
      const OrdetContribution *p = &meeting->people[i];
      gboolean apart = i == target;

      n_spoke += p->speeches > 0;
      total += capped (p);
      largest = MAX (largest, capped (p));
      for (guint k = 0; k < n_pooled; k++)
        apart |= pooled[k] == i;
      if (!apart)
        add_person (&sums, capped (p));
    }
  steps = ordet_lot_steps (n_spoke, total, largest, way);
  for (guint lists = 0; lists < 1u << n_pooled; lists++)
    {
      gint64 known = 0;

      for (guint k = 0; k < n_pooled; k++)
        known += (lists >> k & 1) != 0 ? capped (&meeting->people[pooled[k]]) : 0;
      for (gint drawn = 0; drawn <= steps && steps > 0; drawn++)
        n_told += possible (&sums, known, total, steps, drawn) !=
                  possible (&sums, known + capped (&meeting->people[target]), total, steps, drawn);
    }
  return n_told;
}

/* Strict: whoever knows all times and one list learns no other; nor do two, but
 * for the case that the two and the third are so long that a step is no longer
 * than the three of them (privacy.md 3: dom = 3). */
static void
test_lots (void)
{
  guint64 seed = 9;

  for (guint round = 0; round < 24; round++)
    {
      Meeting meeting;

      invent (&meeting, 21, MOST, &seed);
      for (guint target = 0; target < meeting.n; target++)
        {
          guint other = (target + 1 + below (meeting.n - 1, &seed)) % meeting.n;
          guint third = (target + 1 + below (meeting.n - 1, &seed)) % meeting.n;
          const guint pooled[] = { other, third };

          if (meeting.people[target].speeches == 0)
            continue;
          g_assert_cmpuint (count_told (&meeting, ORDET_WAY_STRICT, pooled, 1, target), ==, 0);
          g_assert_cmpuint (count_told (&meeting, ORDET_WAY_STRICT, pooled, other != third ? 2 : 1,
                                        target), ==, 0);
          g_assert_cmpuint (count_told (&meeting, ORDET_WAY_STANDARD, NULL, 0, target), ==, 0);
        }
    }
}

/* The edge, and that this reader catches something: three with twice the limit
 * and a step of just as much. Two of them on list A, nothing drawn: the third is
 * not. With a second more said by anybody it is over. */
static void
test_edge (void)
{
  const guint pooled[] = { 0, 1 };
  Meeting meeting = { .n = 21 };

  for (guint i = 0; i < meeting.n; i++)
    meeting.people[i] = (OrdetContribution) { FALSE, TRUE, 1, i < 3 ? 2 * LIMIT_S : 180 };
  /* 3 · 360 + 18 · 180 = 4320 s in four steps of 1080 s. */
  g_assert_cmpuint (count_told (&meeting, ORDET_WAY_STRICT, pooled, 2, 2), >, 0);
  g_assert_cmpuint (count_told (&meeting, ORDET_WAY_STRICT, pooled, 1, 2), ==, 0);
  meeting.people[20].seconds += 1;
  g_assert_cmpuint (count_told (&meeting, ORDET_WAY_STRICT, pooled, 2, 2), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/attack-large/everybody-has-a-witness", test_witnesses);
  g_test_add_func ("/record/attack-large/the-test-catches-extremes", test_catches);
  g_test_add_func ("/record/attack-large/lots-exactly", test_lots);
  g_test_add_func ("/record/attack-large/three-of-the-longest", test_edge);

  return g_test_run ();
}
