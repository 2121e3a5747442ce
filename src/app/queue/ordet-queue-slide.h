/* ordet-queue-slide.h — rows that slide to their new places
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-queue-row-view.h"

G_BEGIN_DECLS

typedef struct _OrdetQueueSlide OrdetQueueSlide;

OrdetQueueSlide *ordet_queue_slide_new      (GtkWidget         *scroller,
                                             GPtrArray         *views);
void             ordet_queue_slide_free     (OrdetQueueSlide   *self);
void             ordet_queue_slide_remember (OrdetQueueSlide   *self);
void             ordet_queue_slide_begin    (OrdetQueueSlide   *self);
float            ordet_queue_slide_offset   (OrdetQueueRowView *view,
                                             gpointer           slide);

G_END_DECLS
