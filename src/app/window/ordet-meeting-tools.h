/* ordet-meeting-tools.h — what one does with a meeting from its menus
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting-view.h"

G_BEGIN_DECLS

void ordet_meeting_tools_add (OrdetMeetingView *view);

G_END_DECLS
