/* ordet-close-work.h — a meeting that is about to be closed, as the store has it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-close.h"
#include "ordet-minutes.h"

G_BEGIN_DECLS

typedef struct
{
  OrdetMeeting      *meeting; /* (owned) a copy, brought to its end: what closing will see */
  OrdetMinutesTexts *texts;   /* (owned) what the secretary has written */
  OrdetMinutesLevel  level;   /* of the minutes that stay */
  gboolean           ran_on;  /* nobody had said that it was over */
} OrdetCloseWork;

OrdetCloseWork *ordet_close_work_load     (OrdetStore           *store,
                                           const char           *id,
                                           GError              **error);
void            ordet_close_work_free     (OrdetCloseWork       *self);
OrdetDocument  *ordet_close_work_document (const OrdetCloseWork *self);
GBytes         *ordet_close_work_minutes  (OrdetMeeting         *meeting,
                                           gpointer              work,
                                           GError              **error);
OrdetRecord    *ordet_close_work_record   (const OrdetCloseWork *self,
                                           OrdetWay              way,
                                           const OrdetClock     *clock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetCloseWork, ordet_close_work_free)

G_END_DECLS
