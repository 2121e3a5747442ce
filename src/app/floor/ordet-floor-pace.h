/* ordet-floor-pace.h — whether the agenda holds, and the ways to make it hold
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-floor-state.h"

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_PACE (ordet_floor_pace_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorPace, ordet_floor_pace, ORDET, FLOOR_PACE, GtkWidget)

void  ordet_floor_pace_show     (OrdetFloorPace        *self,
                                 const OrdetFloorState *state,
                                 OrdetMeeting          *meeting);
char *ordet_floor_pace_add_news (OrdetFloorPace        *self,
                                 char                  *status);

G_END_DECLS
