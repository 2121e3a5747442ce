/* ordet-queue-row-view.h — a row of the queue, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One widget a row instead of fifteen: with 300 waiting, a hand must be on
 * the screen in the same frame.
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-floor-words.h"

G_BEGIN_DECLS

#define ORDET_TYPE_QUEUE_ROW_VIEW (ordet_queue_row_view_get_type ())
G_DECLARE_FINAL_TYPE (OrdetQueueRowView, ordet_queue_row_view, ORDET, QUEUE_ROW_VIEW, GtkWidget)

/* How far above or below its place a row is drawn now, in pixels: while rows
 * slide to new places. */
typedef float (*OrdetRowSlide) (OrdetQueueRowView *row,
                                gpointer           data);

GtkWidget     *ordet_queue_row_view_new       (void);
void           ordet_queue_row_view_set_slide (OrdetQueueRowView *self,
                                               OrdetRowSlide      slide,
                                               gpointer           data);
void           ordet_queue_row_view_bind      (OrdetQueueRowView *self,
                                               OrdetQueueRow     *row,
                                               GtkListItem       *item);
OrdetQueueRow *ordet_queue_row_view_row       (OrdetQueueRowView *self);
void           ordet_queue_row_view_set_style (OrdetQueueRowView *self,
                                               gboolean           dense,
                                               OrdetTell          tell);

G_END_DECLS
