/* ordet-vote-outcome.c — what a vote says, from its figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-vote-outcome.h"

/**
 * ordet_vote_outcome:
 * @majority: what is needed
 * @for_it: votes for, ≥ 0
 * @against: votes against, ≥ 0
 * @abstain: abstentions and blank ones, ≥ 0
 *
 * A simple majority and two thirds are of those for and against; more than
 * half is of every vote cast, abstentions among them. A tie is its own
 * outcome: who decides it is for the rules of the body.
 *
 * Returns: the outcome; ORDET_OUTCOME_NONE if nobody voted for or against
 */
OrdetOutcome
ordet_vote_outcome (OrdetMajority majority,
                    gint64        for_it,
                    gint64        against,
                    gint64        abstain)
{
  gint64 both = for_it + against;

  if (both == 0)
    return ORDET_OUTCOME_NONE;
  switch (majority)
    {
    case ORDET_MAJORITY_HALF:
      return 2 * for_it > both + abstain ? ORDET_OUTCOME_CARRIED : ORDET_OUTCOME_FELL;
    case ORDET_MAJORITY_TWO_THIRDS:
      return 3 * for_it >= 2 * both ? ORDET_OUTCOME_CARRIED : ORDET_OUTCOME_FELL;
    case ORDET_MAJORITY_MORE:
    default:
      return for_it > against ? ORDET_OUTCOME_CARRIED
             : for_it == against ? ORDET_OUTCOME_TIE : ORDET_OUTCOME_FELL;
    }
}

/**
 * ordet_outcome_result:
 * @outcome: an outcome
 *
 * Returns: (transfer none): the word of the log
 */
const char *
ordet_outcome_result (OrdetOutcome outcome)
{
  switch (outcome)
    {
    case ORDET_OUTCOME_CARRIED:
      return "carried";
    case ORDET_OUTCOME_FELL:
      return "fell";
    case ORDET_OUTCOME_TIE:
      return "tie";
    case ORDET_OUTCOME_NONE:
    default:
      return "unclear";
    }
}

/**
 * ordet_majority_word:
 * @majority: what is needed
 *
 * Returns: (transfer none): the word of the log
 */
const char *
ordet_majority_word (OrdetMajority majority)
{
  return majority == ORDET_MAJORITY_HALF ? "absolute"
         : majority == ORDET_MAJORITY_TWO_THIRDS ? "two-thirds" : "majority";
}
