/* ordet-try-queue.c — made-up queues that show what rules do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-try-queue.h"

#include <string.h>

/* They asked in this order; two have spoken, a woman last, so that the floor
 * would go to list B. Names are invented. */
static const OrdetTryPerson example[ORDET_TRY_PEOPLE] = {
  { 14, "Nils", ORDET_GROUP_B, FALSE, TRUE },   { 19, "Siv", ORDET_GROUP_A, FALSE, TRUE },
  { 32, "Ciara", ORDET_GROUP_A, FALSE, FALSE }, { 18, "Rolf", ORDET_GROUP_B, FALSE, FALSE },
  { 16, "Per", ORDET_GROUP_B, FALSE, FALSE },   { 33, "Didrik", ORDET_GROUP_B, FALSE, FALSE },
  { 21, "Una", ORDET_GROUP_A, FALSE, FALSE },   { 34, "Embla", ORDET_GROUP_NEUTRAL, TRUE, FALSE },
};

/* Queues that are simulated for a figure: enough that it stands still, few
 * enough that it follows every click. */
#define QUEUES 40
#define MOST_WAITING 200

/* Always the same sequence: the figure must not change by itself. */
static guint
next_number (guint *state,
             guint  below)
{
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 16) % below;
}

static void
make_input (OrdetOrderInput    *input,
            const OrdetRules   *rules,
            const OrdetWaiting *waiting,
            gsize               n)
{
  memset (input, 0, sizeof *input);
  input->rules = rules;
  input->waiting = waiting;
  input->n_waiting = n;
  /* One speech from each list, the last from list A. */
  input->has_prev = TRUE;
  input->prev = ORDET_GROUP_A;
  input->used_ms[0] = input->used_ms[1] = (gint64) rules->limits[ORDET_KIND_SPEECH] * 1000;
}

/**
 * ordet_try_run:
 * @rules: the rules to try
 * @shuffle: which example: 0 is the first, others have the same people asking
 *   in another order
 * @result: (out caller-allocates): who asked, and who gets the floor when
 */
void
ordet_try_run (const OrdetRules *rules,
               guint             shuffle,
               OrdetTry         *result)
{
  OrdetWaiting waiting[ORDET_TRY_PEOPLE];
  OrdetOrderInput input;
  guint state = shuffle;

  memcpy (result->people, example, sizeof example);
  for (guint i = ORDET_TRY_PEOPLE - 1; shuffle > 0 && i > 0; i--)
    {
      guint with = next_number (&state, i + 1);
      OrdetTryPerson person = result->people[i];

      result->people[i] = result->people[with];
      result->people[with] = person;
    }
  for (guint i = 0; i < ORDET_TRY_PEOPLE; i++)
    waiting[i] = (OrdetWaiting) {
      .seq = i + 1, .person = i, .group = result->people[i].group,
      .guest = result->people[i].guest, .spoken_item = result->people[i].spoken,
      .spoken_meeting = result->people[i].spoken,
    };
  make_input (&input, rules, waiting, ORDET_TRY_PEOPLE);
  ordet_order_speeches (&input, result->places, ORDET_TRY_PEOPLE);
}

static gboolean
by_limit (const OrdetPlace *place)
{
  for (guint i = 0; i < place->n_reasons; i++)
    if (place->reasons[i].code == ORDET_REASON_LIMIT_REACHED)
      return TRUE;
  return FALSE;
}

/**
 * ordet_try_by_limit:
 * @result: of ordet_try_run()
 *
 * Returns: how many places the pass limit decides
 */
guint
ordet_try_by_limit (const OrdetTry *result)
{
  guint n = 0;

  for (guint i = 0; i < ORDET_TRY_PEOPLE; i++)
    n += by_limit (&result->places[i]);
  return n;
}

/* Two of five on list A, one of ten on neither; two of five have spoken. */
static void
fill_queue (OrdetWaiting *waiting,
            guint         n,
            guint        *state)
{
  for (guint i = 0; i < n; i++)
    {
      guint list = next_number (state, 10);
      gboolean spoken = next_number (state, 10) < 4;

      waiting[i] = (OrdetWaiting) {
        .seq = i + 1, .person = i,
        .group = list < 4 ? ORDET_GROUP_A : list < 9 ? ORDET_GROUP_B : ORDET_GROUP_NEUTRAL,
        .spoken_item = spoken, .spoken_meeting = spoken,
      };
    }
}

/**
 * ordet_try_limit:
 * @rules: the rules to try
 * @waiting: how many wait in each queue, 1 to 200
 * @result: (out caller-allocates): what the pass limit does in long queues,
 *   counted in forty made-up ones
 */
void
ordet_try_limit (const OrdetRules *rules,
                 guint             waiting,
                 OrdetTryLimit    *result)
{
  g_autofree OrdetWaiting *queue = NULL;
  g_autofree OrdetPlace *places = NULL;
  guint state = 1, decided = 0;

  waiting = CLAMP (waiting, 1, MOST_WAITING);
  queue = g_new (OrdetWaiting, waiting);
  places = g_new (OrdetPlace, waiting);
  *result = (OrdetTryLimit) { .waiting = waiting };
  for (guint i = 0; i < QUEUES; i++)
    {
      OrdetOrderInput input;

      fill_queue (queue, waiting, &state);
      make_input (&input, rules, queue, waiting);
      ordet_order_speeches (&input, places, waiting);
      for (guint j = 0; j < waiting; j++)
        {
          decided += by_limit (&places[j]);
          result->most_times = MAX (result->most_times, places[j].passed);
        }
    }
  result->percent = (decided * 100 + QUEUES * waiting / 2) / (QUEUES * waiting);
}
