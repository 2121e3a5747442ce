/* ordet-floor-strip.h — the item, its time, the agenda as a bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "item" (guint item)  a segment of the agenda was clicked
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-floor-state.h"

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_STRIP (ordet_floor_strip_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorStrip, ordet_floor_strip, ORDET, FLOOR_STRIP, GtkWidget)

void ordet_floor_strip_show (OrdetFloorStrip       *self,
                             const OrdetFloorState *state,
                             OrdetMeeting          *meeting,
                             gint64                 now_us);

G_END_DECLS
