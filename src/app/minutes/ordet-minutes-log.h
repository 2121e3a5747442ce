/* ordet-minutes-log.h — what happened on an item, beside the minutes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_MINUTES_LOG (ordet_minutes_log_get_type ())
G_DECLARE_FINAL_TYPE (OrdetMinutesLog, ordet_minutes_log, ORDET, MINUTES_LOG, GtkWidget)

GtkWidget *ordet_minutes_log_new    (OrdetSession    *session);
void       ordet_minutes_log_show   (OrdetMinutesLog *self,
                                     const char      *place);
char      *ordet_minutes_log_newest (OrdetMinutesLog *self);

G_END_DECLS
