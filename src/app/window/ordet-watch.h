/* ordet-watch.h — a running meeting keeps the computer awake, and says when time is up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_WATCH (ordet_watch_get_type ())
G_DECLARE_FINAL_TYPE (OrdetWatch, ordet_watch, ORDET, WATCH, GObject)

OrdetWatch *ordet_watch_new        (OrdetSession *session);
void        ordet_watch_set_window (OrdetWatch   *self,
                                    GtkWindow    *window);
void        ordet_watch_look       (OrdetWatch   *self);

G_END_DECLS
