/* ordet-side-by-side.h — two parts of a page: beside each other where there is room
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_SIDE_BY_SIDE (ordet_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (OrdetSideBySide, ordet_side_by_side, ORDET, SIDE_BY_SIDE, GtkWidget)

GtkWidget *ordet_side_by_side_new (GtkWidget *start,
                                   GtkWidget *end,
                                   int        end_width,
                                   int        least_start);

G_END_DECLS
