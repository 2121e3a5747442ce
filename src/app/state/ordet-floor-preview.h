/* ordet-floor-preview.h — what a hand would do, before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

typedef struct
{
  OrdetRefusal refusal;  /* why it would be refused; ORDET_REFUSAL_NONE: it would not */
  gboolean     arrives;  /* the person would be checked in with it */
  guint        place;    /* in the whole order, 1 …; 0 if refused */
  gint64       wait_us;  /* expected */
} OrdetFloorPreview;

void  ordet_floor_preview_hand (OrdetFloorPreview *self,
                                OrdetMeeting      *meeting,
                                guint              person,
                                OrdetKind          kind,
                                gint64             now_us);
guint ordet_floor_preview_line (OrdetMeeting      *meeting,
                                gint64            *total_us);

G_END_DECLS
