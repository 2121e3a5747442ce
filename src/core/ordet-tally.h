/* ordet-tally.h — what the figures of a vote say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a share is a share of. */
typedef enum
{
  ORDET_BASE_SIDES,  /* for and against; abstentions and blank ones are no votes */
  ORDET_BASE_CAST,   /* every vote, those too */
  ORDET_BASE_VOTERS, /* everybody who may vote */
} OrdetVoteBase;

/* What is needed: more than the half of @base, or at least @p parts of @q.
 * As in the log: majority, absolute, two-thirds, "p/q". */
typedef struct
{
  gint64        p, q; /* 0 < p ≤ q */
  gboolean      more; /* more than p/q, not just as much */
  OrdetVoteBase base;
} OrdetThreshold;

typedef enum
{
  ORDET_OUTCOME_NONE,    /* nothing was counted */
  ORDET_OUTCOME_CARRIED,
  ORDET_OUTCOME_FELL,
  ORDET_OUTCOME_TIE,     /* as many on both sides, where more than half is asked for */
} OrdetOutcome;

/* Where figures cannot be right. */
typedef enum
{
  ORDET_TALLY_GOOD,
  ORDET_TALLY_NEGATIVE,
  ORDET_TALLY_TOO_MANY,     /* more votes than there are to give */
  ORDET_TALLY_TOO_MANY_ONE, /* one candidate has more than there are voters */
} OrdetTallyFault;

/* What came of a candidate. */
typedef enum
{
  ORDET_PLACE_NOT,
  ORDET_PLACE_TIED,    /* as many votes as another, and a place for only some of them */
  ORDET_PLACE_ELECTED,
} OrdetElected;

gboolean        ordet_threshold_parse (const char           *word,
                                       OrdetThreshold       *threshold);
OrdetOutcome    ordet_tally_motion    (const OrdetThreshold *threshold,
                                       gint64                for_it,
                                       gint64                against,
                                       gint64                abstain,
                                       gint64                voters);
gint64          ordet_tally_needed    (const OrdetThreshold *threshold,
                                       gint64                for_it,
                                       gint64                against,
                                       gint64                abstain,
                                       gint64                voters);
OrdetOutcome    ordet_tally_best      (const OrdetThreshold *threshold,
                                       const gint64         *votes,
                                       gsize                 n,
                                       gint64                abstain,
                                       gint64                voters,
                                       gsize                *best);
OrdetTallyFault ordet_tally_check     (const gint64         *votes,
                                       gsize                 n,
                                       gint64                voters,
                                       gint64                each);
gsize           ordet_tally_seats     (const gint64         *votes,
                                       gsize                 n,
                                       gsize                 seats,
                                       gint64                ballots,
                                       OrdetElected           *places);

G_END_DECLS
