/* oracle-compare.h — the engine beside the slow one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "oracle.h"
#include "ordet-meeting.h"

G_BEGIN_DECLS

/* What differs, as a sentence: (transfer full) (nullable). */
char *oracle_compare       (OrdetMeeting *meeting,
                            const Oracle *oracle,
                            gint64        now_us);
char *oracle_compare_act   (OrdetMeeting *meeting,
                            Oracle       *oracle,
                            OrdetEvent   *event);

G_END_DECLS
