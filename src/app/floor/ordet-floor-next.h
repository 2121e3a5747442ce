/* ordet-floor-next.h — who is next, why, and what to say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-floor-words.h"

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_NEXT (ordet_floor_next_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorNext, ordet_floor_next, ORDET, FLOOR_NEXT, GtkWidget)

void       ordet_floor_next_show (OrdetFloorNext        *self,
                                  const OrdetFloorState *state,
                                  OrdetMeeting          *meeting,
                                  OrdetTell              tell);
GtkWidget *ordet_floor_next_why  (OrdetFloorNext        *self);

G_END_DECLS
