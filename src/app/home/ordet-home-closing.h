/* ordet-home-closing.h — at home: what is still to be closed, and what closing left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-store.h"

G_BEGIN_DECLS

GtkWidget *ordet_home_close_button (const OrdetMeetingEntry *entry);
void       ordet_home_dress_row    (GtkWidget               *row,
                                    const OrdetMeetingEntry *entry,
                                    OrdetStore              *store);

G_END_DECLS
