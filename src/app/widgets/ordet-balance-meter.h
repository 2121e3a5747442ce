/* ordet-balance-meter.h — list A and everybody else, on the floor and in the room
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two cells, never three (privacy.md 3). Words first, then the drawing.
 */
#pragma once

#include "ordet-marks.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 floor_a_us;      /* time spoken by list A */
  gint64 floor_others_us; /* by everybody else */
  guint  room_a;          /* people present */
  guint  room_others;
  guint  speakers;        /* different people who have spoken */
} OrdetBalanceFigures;

#define ORDET_TYPE_BALANCE_METER (ordet_balance_meter_get_type ())
G_DECLARE_FINAL_TYPE (OrdetBalanceMeter, ordet_balance_meter, ORDET, BALANCE_METER, GtkWidget)

GtkWidget  *ordet_balance_meter_new      (void);
void        ordet_balance_meter_set      (OrdetBalanceMeter         *self,
                                          const OrdetBalanceFigures *figures);
void        ordet_balance_meter_set_name (OrdetBalanceMeter         *self,
                                          const char                *list_a);
const char *ordet_balance_meter_sentence (OrdetBalanceMeter         *self);
int         ordet_balance_meter_left     (OrdetBalanceMeter         *self);

/* Pure, for the sentence and its tests. */
typedef enum
{
  ORDET_BALANCE_EARLY,       /* fewer than six have spoken */
  ORDET_BALANCE_CLOSE,       /* within five points */
  ORDET_BALANCE_A_LESS,      /* list A has less of the floor than of the room */
  ORDET_BALANCE_OTHERS_LESS,
} OrdetBalanceState;

OrdetBalanceState ordet_balance_state (const OrdetBalanceFigures *figures);

G_END_DECLS
