/* ordet-minutes-votes.h — the figures of a vote as a bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-event.h"

G_BEGIN_DECLS

GtkWidget *ordet_minutes_votes_new (OrdetEvent *vote);

G_END_DECLS
