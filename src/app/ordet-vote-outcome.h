/* ordet-vote-outcome.h — what a vote says, from its figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ORDET_MAJORITY_MORE,       /* more for than against */
  ORDET_MAJORITY_HALF,       /* more than half of the votes cast */
  ORDET_MAJORITY_TWO_THIRDS, /* at least two thirds of for and against */
} OrdetMajority;

typedef enum
{
  ORDET_OUTCOME_NONE,    /* nothing was counted */
  ORDET_OUTCOME_CARRIED,
  ORDET_OUTCOME_FELL,
  ORDET_OUTCOME_TIE,     /* as many for as against */
} OrdetOutcome;

OrdetOutcome ordet_vote_outcome   (OrdetMajority majority,
                                   gint64        for_it,
                                   gint64        against,
                                   gint64        abstain);
const char  *ordet_outcome_result (OrdetOutcome  outcome);
const char  *ordet_majority_word  (OrdetMajority majority);

G_END_DECLS
