/* screen-play.h — a short meeting as a log, and what the room sees of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-log.h"
#include "ordet-screen-state.h"

/* Four people are here since 12:00, item 5a is open since 12:01; all have asked
 * for the floor; the first has it since 12:02. */
extern const char opened[], asked[], speaks[];

/* The meeting after these parts of a log, NULL at the end. */
OrdetMeeting     *play (const char   *first,
                        ...);
OrdetScreenState *look (OrdetMeeting *meeting,
                        const char   *time,
                        gboolean      numbers_only,
                        gboolean      hide_over);
