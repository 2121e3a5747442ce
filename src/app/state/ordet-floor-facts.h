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
GStrv   ordet_floor_decisions      (OrdetMeeting *meeting);
char   *ordet_floor_fact_label     (OrdetMeeting *meeting,
                                    OrdetAct      act,
                                    const char   *id);
char   *ordet_floor_proposal_text  (OrdetMeeting *meeting,
                                    const char   *id);
char   *ordet_floor_proposal_label (OrdetMeeting *meeting,
                                    const char   *id);
GArray *ordet_floor_nominated      (OrdetMeeting *meeting,
                                    const char   *role);
const OrdetEvent *ordet_floor_newest (OrdetMeeting *meeting,
                                    OrdetAct      act);
const char *ordet_floor_text_of    (OrdetMeeting *meeting,
                                    OrdetAct      act,
                                    const char   *id);

G_END_DECLS
