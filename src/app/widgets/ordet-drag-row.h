/* ordet-drag-row.h — rows of a list that are dragged by a handle
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @row was dropped on @onto, a row of the same list. */
typedef void (*OrdetRowDropped) (GtkListBoxRow *row,
                                 GtkListBoxRow *onto,
                                 gpointer       data);

/* A key on a row: −1 up, 1 down. */
typedef void (*OrdetRowMoved)   (GtkListBoxRow *row,
                                 int            steps,
                                 gpointer       data);

GtkWidget *ordet_drag_row (GtkListBoxRow   *row,
                           OrdetRowDropped  dropped,
                           OrdetRowMoved    moved,
                           gpointer         data);

G_END_DECLS
