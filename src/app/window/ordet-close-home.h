/* ordet-close-home.h — ways to the closing page, and what a start owes a meeting that was left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-clock.h"
#include "ordet-window.h"

G_BEGIN_DECLS

void       ordet_close_install     (GtkWidgetClass          *window_class);
void       ordet_close_this_cb     (GSimpleAction           *action,
                                    GVariant                *parameter,
                                    gpointer                 view);
void       ordet_close_remind      (OrdetWindow             *window,
                                    const OrdetClock        *clock);
GtkWidget *ordet_close_home_button (const OrdetMeetingEntry *entry);
void       ordet_close_dress_row   (GtkWidget               *row,
                                    const OrdetMeetingEntry *entry,
                                    OrdetStore              *store);

G_END_DECLS
