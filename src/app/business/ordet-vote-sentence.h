/* ordet-vote-sentence.h — what typed figures mean, told while they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"
#include "ordet-tally.h"

G_BEGIN_DECLS

char *ordet_vote_fault_words   (OrdetTallyFault    fault,
                                gint64             cast,
                                gint64             voters,
                                gint64             each);
char *ordet_vote_motion_words  (OrdetOutcome       outcome,
                                gint64             cast,
                                gint64             voters,
                                gint64             needed);
char *ordet_vote_best_words    (OrdetOutcome       outcome,
                                const char        *best,
                                gint64             cast,
                                gint64             voters);
char *ordet_vote_seats_words   (OrdetMeeting      *meeting,
                                const guint       *people,
                                const OrdetElected  *places,
                                gsize              n,
                                gsize              seats);

G_END_DECLS
