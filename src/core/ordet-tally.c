/* ordet-tally.c — what the figures of a vote say
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is compared in whole numbers: two thirds of 29 is not 19.33 but
 * "three times the votes for, at least twice 29".
 */
#include "ordet-tally.h"

#include <string.h>

/**
 * ordet_threshold_parse:
 * @word: (nullable): majority, absolute, two-thirds, or "p/q"; NULL is majority
 * @threshold: (out caller-allocates): what it asks for; a fraction is of those
 *   for and against, as in most statutes
 *
 * Returns: whether @word is one of them (meeting-log.md, `threshold`)
 */
gboolean
ordet_threshold_parse (const char     *word,
                       OrdetThreshold *threshold)
{
  char *end = NULL;
  guint64 p, q;

  *threshold = (OrdetThreshold) { 1, 2, TRUE, ORDET_BASE_SIDES };
  if (word == NULL || strcmp (word, "majority") == 0)
    return TRUE;
  if (strcmp (word, "absolute") == 0 || strcmp (word, "absolute_majority") == 0)
    {
      threshold->base = ORDET_BASE_CAST;
      return TRUE;
    }
  if (strcmp (word, "two-thirds") == 0)
    word = "2/3";
  if (!g_ascii_isdigit (*word))
    return FALSE;
  p = g_ascii_strtoull (word, &end, 10);
  if (*end != '/' || !g_ascii_isdigit (end[1]))
    return FALSE;
  q = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != '\0' || p == 0 || p > q || q > 1000)
    return FALSE;
  *threshold = (OrdetThreshold) { (gint64) p, (gint64) q, FALSE, ORDET_BASE_SIDES };
  return TRUE;
}

static gint64
base_of (const OrdetThreshold *threshold,
         gint64                sides,
         gint64                abstain,
         gint64                voters)
{
  switch (threshold->base)
    {
    case ORDET_BASE_CAST:
      return sides + abstain;
    case ORDET_BASE_VOTERS:
      return MAX (voters, sides + abstain);
    case ORDET_BASE_SIDES:
    default:
      return sides;
    }
}

static gboolean
reaches (const OrdetThreshold *threshold,
         gint64                votes,
         gint64                base)
{
  return threshold->more ? threshold->q * votes > threshold->p * base
                         : threshold->q * votes >= threshold->p * base;
}

/**
 * ordet_tally_motion:
 * @threshold: what is needed
 * @for_it: votes for, ≥ 0
 * @against: votes against, ≥ 0
 * @abstain: abstentions and blank ones, ≥ 0
 * @voters: who may vote and is here; used only where they are what counts
 *
 * A tie is its own outcome only where more for than against would do: who
 * breaks it is for the rules of the body.
 *
 * Returns: the outcome; ORDET_OUTCOME_NONE if nobody voted for or against
 */
OrdetOutcome
ordet_tally_motion (const OrdetThreshold *threshold,
                    gint64                for_it,
                    gint64                against,
                    gint64                abstain,
                    gint64                voters)
{
  gint64 sides = for_it + against;

  if (sides == 0)
    return ORDET_OUTCOME_NONE;
  if (reaches (threshold, for_it, base_of (threshold, sides, abstain, voters)))
    return ORDET_OUTCOME_CARRIED;
  return for_it == against && threshold->more && threshold->base == ORDET_BASE_SIDES
           ? ORDET_OUTCOME_TIE : ORDET_OUTCOME_FELL;
}

/**
 * ordet_tally_needed:
 * @threshold: what is needed
 * @for_it: votes for, ≥ 0
 * @against: votes against, ≥ 0
 * @abstain: abstentions and blank ones, ≥ 0
 * @voters: who may vote and is here
 *
 * Returns: the least number for that would have carried it, had as many voted
 *   as have
 */
gint64
ordet_tally_needed (const OrdetThreshold *threshold,
                    gint64                for_it,
                    gint64                against,
                    gint64                abstain,
                    gint64                voters)
{
  gint64 part = threshold->p * base_of (threshold, for_it + against, abstain, voters);

  return threshold->more ? part / threshold->q + 1
                         : (part + threshold->q - 1) / threshold->q;
}

/**
 * ordet_tally_best:
 * @threshold: what is needed; with "majority" the most votes are enough
 * @votes: (array length=n): for each proposal, ≥ 0
 * @n: of proposals that stand against each other
 * @abstain: abstentions and blank ones, ≥ 0
 * @voters: who may vote and is here
 * @best: (out): the one with most votes, the first of several
 *
 * Returns: CARRIED for @best, a TIE for the first place, FELL if it has most
 *   but not enough, or NONE if nobody voted for any
 */
OrdetOutcome
ordet_tally_best (const OrdetThreshold *threshold,
                  const gint64         *votes,
                  gsize                 n,
                  gint64                abstain,
                  gint64                voters,
                  gsize                *best)
{
  gint64 sides = 0;
  gsize tied = 0;

  *best = 0;
  for (gsize i = 0; i < n; i++)
    {
      sides += votes[i];
      if (votes[i] > votes[*best])
        *best = i;
    }
  if (sides == 0)
    return ORDET_OUTCOME_NONE;
  for (gsize i = 0; i < n; i++)
    tied += votes[i] == votes[*best] ? 1 : 0;
  if (tied > 1)
    return ORDET_OUTCOME_TIE;
  if (threshold->more && threshold->base == ORDET_BASE_SIDES)
    return ORDET_OUTCOME_CARRIED;
  return reaches (threshold, votes[*best], base_of (threshold, sides, abstain, voters))
           ? ORDET_OUTCOME_CARRIED : ORDET_OUTCOME_FELL;
}

/**
 * ordet_tally_check:
 * @votes: (array length=n): the figures, abstentions among them
 * @n: how many
 * @voters: who may vote and is here at this moment; 0 if nobody is on a roll
 * @each: votes one of them may give: 1, or in an election the number of seats
 *
 * Returns: what is wrong with the figures, if anything
 */
OrdetTallyFault
ordet_tally_check (const gint64 *votes,
                   gsize         n,
                   gint64        voters,
                   gint64        each)
{
  gint64 sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (votes[i] < 0)
        return ORDET_TALLY_NEGATIVE;
      sum += votes[i];
    }
  if (voters <= 0)
    return ORDET_TALLY_GOOD;
  if (sum > voters * each)
    return ORDET_TALLY_TOO_MANY;
  for (gsize i = 0; i < n; i++)
    if (votes[i] > voters)
      return ORDET_TALLY_TOO_MANY_ONE;
  return ORDET_TALLY_GOOD;
}

/**
 * ordet_tally_seats:
 * @votes: (array length=n): for each candidate, ≥ 0
 * @n: of candidates
 * @seats: to be filled
 * @ballots: if more than half is needed: of so many ballots; 0: most votes win
 * @places: (out caller-allocates) (array length=n): what came of each
 *
 * Those with most votes are elected. Where the last place would go to one of
 * several with as many votes none of them is: they are tied, and a lot or a
 * second round says. Nobody is elected without a vote.
 *
 * Returns: how many were elected
 */
gsize
ordet_tally_seats (const gint64 *votes,
                   gsize         n,
                   gsize         seats,
                   gint64        ballots,
                   OrdetElected   *places)
{
  gsize elected = 0;

  for (gsize i = 0; i < n; i++)
    {
      gsize before = 0, level = 0;

      places[i] = ORDET_PLACE_NOT;
      if (votes[i] <= 0 || (ballots > 0 && 2 * votes[i] <= ballots))
        continue;
      for (gsize k = 0; k < n; k++)
        {
          before += votes[k] > votes[i] ? 1 : 0;
          level += votes[k] == votes[i] ? 1 : 0;
        }
      if (before + level <= seats)
        places[i] = ORDET_PLACE_ELECTED;
      else if (before < seats)
        places[i] = ORDET_PLACE_TIED;
      elected += places[i] == ORDET_PLACE_ELECTED ? 1 : 0;
    }
  return elected;
}
