/* ordet-queue-menu.h — when a row of the queue is asked for its menu
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @key: of the row; @x, @y: where, in pixels of the list. */
typedef void (*OrdetQueueMenu) (gpointer data,
                                guint64  key,
                                double   x,
                                double   y);

void ordet_queue_menu_listen (GtkWidget      *list,
                              OrdetQueueMenu  callback,
                              gpointer        data);

G_END_DECLS
