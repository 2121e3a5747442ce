/* ordet-vote-against.h — the other proposals that one is set against in a vote
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-meeting.h"

G_BEGIN_DECLS

#define ORDET_TYPE_VOTE_AGAINST (ordet_vote_against_get_type ())
G_DECLARE_FINAL_TYPE (OrdetVoteAgainst, ordet_vote_against, ORDET, VOTE_AGAINST, AdwBin)

GtkWidget *ordet_vote_against_new       (OrdetMeeting     *meeting,
                                         GStrv             ids,
                                         guint             n_most);
gboolean   ordet_vote_against_set_first (OrdetVoteAgainst *self,
                                         const char       *id);
void       ordet_vote_against_add       (OrdetVoteAgainst *self,
                                         GStrvBuilder     *sides);

G_END_DECLS
