/* ordet-floor-split.h — the two columns of the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_SPLIT (ordet_floor_split_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorSplit, ordet_floor_split, ORDET, FLOOR_SPLIT, GtkWidget)

G_END_DECLS
