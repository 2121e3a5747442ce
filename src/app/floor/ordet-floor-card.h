/* ordet-floor-card.h — who has the floor, and how long
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-floor-words.h"

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_CARD (ordet_floor_card_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorCard, ordet_floor_card, ORDET, FLOOR_CARD, GtkWidget)

void ordet_floor_card_show (OrdetFloorCard        *self,
                            const OrdetFloorState *state,
                            OrdetMeeting          *meeting,
                            OrdetTell              tell);
void ordet_floor_card_tick (OrdetFloorCard        *self,
                            const OrdetFloorState *state);

G_END_DECLS
