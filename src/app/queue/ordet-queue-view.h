/* ordet-queue-view.h — the queue: its header, its rows, the line under it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "leave"            the arrows went out over the first row: back to the entry
 *   "why" (guint seq)  Enter on a row: why does it stand there?
 *   "menu" (guint64 key, double x, double y)
 *                      right click or long press on a row, in pixels of the view
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-floor-words.h"

G_BEGIN_DECLS

#define ORDET_TYPE_QUEUE_VIEW (ordet_queue_view_get_type ())
G_DECLARE_FINAL_TYPE (OrdetQueueView, ordet_queue_view, ORDET, QUEUE_VIEW, GtkWidget)

void                ordet_queue_view_show       (OrdetQueueView        *self,
                                                 const OrdetFloorState *state,
                                                 OrdetMeeting          *meeting,
                                                 OrdetTell              tell);
void                ordet_queue_view_set_late   (OrdetQueueView        *self,
                                                 const char            *text);
gboolean            ordet_queue_view_enter      (OrdetQueueView        *self,
                                                 gboolean               last);
const OrdetRowData *ordet_queue_view_focused    (OrdetQueueView        *self);
void                ordet_queue_view_focus      (OrdetQueueView        *self,
                                                 guint64                key);
void                ordet_queue_view_flash      (OrdetQueueView        *self,
                                                 guint64                key,
                                                 gboolean               look);
gboolean            ordet_queue_view_has        (OrdetQueueView        *self,
                                                 guint64                key);
GListModel         *ordet_queue_view_model      (OrdetQueueView        *self);

G_END_DECLS
