/* ordet-floor-facts.h — proposals, votes and decisions, for the forms
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

char   *ordet_floor_next_id        (OrdetMeeting *meeting,
                                    OrdetAct      act);
GStrv   ordet_floor_open_proposals (OrdetMeeting *meeting);
GStrv   ordet_floor_votes          (OrdetMeeting *meeting);
char   *ordet_floor_proposal_label (OrdetMeeting *meeting,
                                    const char   *id);

G_END_DECLS
