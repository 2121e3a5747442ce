/* ordet-floor-balance.h — list A and everybody else, on the floor and in the room
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-balance-meter.h"
#include "ordet-meeting.h"

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_BALANCE (ordet_floor_balance_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorBalance, ordet_floor_balance, ORDET, FLOOR_BALANCE, GtkWidget)

void ordet_floor_balance_show    (OrdetFloorBalance   *self,
                                  OrdetMeeting        *meeting);
void ordet_floor_balance_figures (OrdetMeeting        *meeting,
                                  gboolean             item_only,
                                  OrdetBalanceFigures *figures);

G_END_DECLS
