/* ordet-record-simulate.c — what a way gives away, and how far off it may be
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invented years of a small body, and two questions about each, answered
 * with the very function that makes the records. "Kim" comes and speaks every
 * time; the worst insider knows everybody else's list and has timed every
 * speech, and wants to know Kim's (research: attack "Kim").
 */
#include "ordet-record-simulate.h"

#include <math.h>

/**
 * ordet_draw_seeded:
 * @state: a #guint64, any value; changed
 *
 * An #OrdetDrawFunc that always draws the same for the same seed (splitmix64
 * by S. Vigna, public domain). For tests and simulations only: whoever knows
 * the seed knows the lots.
 *
 * Returns: 64 bits
 */
guint64
ordet_draw_seeded (gpointer state)
{
  guint64 *s = state;
  guint64 z = (*s += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static guint
below (guint    n,
       guint64 *state)
{
  return (guint) ordet_lot_uniform (n, ordet_draw_seeded, state);
}

/* Half of those present make one to three speeches, from a third of the limit
 * to all of it. Kim is the first person. */
static void
invent_meeting (OrdetContribution   *people,
                const OrdetScenario *scenario,
                guint64             *state)
{
  for (guint i = 0; i < scenario->present; i++)
    {
      OrdetContribution *p = &people[i];

      p->present = TRUE;
      p->speeches = i == 0 || below (2, state) == 0 ? 1 + below (3, state) : 0;
      p->seconds = 0;
      for (guint k = 0; k < p->speeches; k++)
        p->seconds += scenario->limit_s / 3 + below ((guint) scenario->limit_s * 2 / 3, state);
    }
}

/* P(what was told | these lists). */
static double
likelihood (const OrdetSplit        *told,
            const OrdetContribution *people,
            const OrdetScenario     *scenario,
            OrdetWay                 way)
{
  OrdetSplit split;
  guint64 any = 0;
  gint64 total = 0, total_a = 0, whole, rest;

  ordet_record_split (people, scenario->present, scenario->limit_s, way,
                      ordet_draw_seeded, &any, &split);
  if (split.present_a != told->present_a || split.spoke_a != told->spoke_a ||
      split.speeches_a != told->speeches_a || split.minutes_a != told->minutes_a ||
      split.lot_steps != told->lot_steps)
    return 0;
  if (told->lot_steps == 0)
    return 1;

  for (guint i = 0; i < scenario->present; i++)
    if (people[i].speeches > 0)
      {
        gint64 capped = MIN (people[i].seconds, 2 * scenario->limit_s);

        total += capped;
        total_a += people[i].list_a ? capped : 0;
      }
  whole = total_a * told->lot_steps / total;
  rest = total_a * told->lot_steps % total;
  if (told->lot_drawn == whole)
    return 1 - (double) rest / (double) total;
  return told->lot_drawn == whole + 1 ? (double) rest / (double) total : 0;
}

/* What a year adds up to. */
typedef struct
{
  double belief[2];     /* the insider's, that Kim is (1) or is not (0) on list A; not scaled */
  double told, weight;  /* share of time as told, weighted by the minutes */
  double true_a, true_all;
} Year;

static void
hold_meeting (Year                *year,
              OrdetContribution   *people,
              const OrdetScenario *scenario,
              OrdetWay             way,
              guint64             *state)
{
  gboolean kim = people[0].list_a;
  double minutes = 0, of_a = 0;
  OrdetSplit split;

  invent_meeting (people, scenario, state);
  for (guint i = 0; i < scenario->present; i++)
    {
      minutes += (double) people[i].seconds / 60;
      of_a += people[i].list_a ? (double) people[i].seconds / 60 : 0;
    }
  ordet_record_split (people, scenario->present, scenario->limit_s, way,
                      ordet_draw_seeded, state, &split);

  for (guint label = 0; label < 2; label++)
    {
      people[0].list_a = label == 1;
      year->belief[label] *= likelihood (&split, people, scenario, way);
    }
  people[0].list_a = kim;

  if (split.lot_steps > 0)
    year->told += minutes * split.lot_drawn / split.lot_steps;
  else if (split.minutes_a != ORDET_UNTOLD)
    year->told += split.minutes_a;
  else
    return;
  year->weight += minutes;
  year->true_a += of_a;
  year->true_all += minutes;
}

/**
 * ordet_record_simulate:
 * @way: the way to try
 * @scenario: the body
 * @years: how many years to invent, > 0
 * @seed: any number; the same gives the same result
 * @result: (out caller-allocates): the two figures of the settings page
 *
 * Invents years of meetings and counts how often the worst insider guesses a
 * person's list right after a year of records, and how far the year's share
 * of time is off.
 */
void
ordet_record_simulate (OrdetWay             way,
                       const OrdetScenario *scenario,
                       guint                years,
                       guint64              seed,
                       OrdetSimulation     *result)
{
  g_autofree OrdetContribution *people = NULL;
  double right = 0, square = 0;
  guint told = 0;

  g_return_if_fail (scenario->present > ORDET_SPLIT_MIN_SPOKE && years > 0);
  g_return_if_fail (scenario->list_a > 0 && scenario->list_a <= scenario->present);

  people = g_new0 (OrdetContribution, scenario->present);
  for (guint i = 0; i < scenario->present; i++)
    people[i].list_a = i > 0 && i < scenario->list_a;

  for (guint y = 0; y < years; y++)
    {
      Year year = { { 1, 1 }, 0, 0, 0, 0 };

      people[0].list_a = below (2, &seed) == 1;
      for (guint m = 0; m < scenario->meetings; m++)
        hold_meeting (&year, people, scenario, way, &seed);

      if (year.belief[0] == year.belief[1])
        right += 0.5;
      else
        right += (year.belief[1] > year.belief[0]) == people[0].list_a;
      if (year.weight > 0)
        {
          double off = year.told / year.weight - year.true_a / year.true_all;

          told++;
          square += off * off;
        }
    }

  result->certainty = right / years;
  result->error = told > 0 ? 100 * sqrt (square / told) : 100;
}
