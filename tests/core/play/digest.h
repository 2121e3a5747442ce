/* digest.h — everything that can be seen of a meeting, as one text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

/* Two meetings with the same digest look the same in every window. Undo and
 * redo themselves are left out. (transfer full) */
char *digest (OrdetMeeting *meeting,
              gint64        now_us);

G_END_DECLS
