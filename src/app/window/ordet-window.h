/* ordet-window.h — the chair's window: home, and the meeting that is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-meeting-view.h"
#include "ordet-store.h"

G_BEGIN_DECLS

#define ORDET_TYPE_WINDOW (ordet_window_get_type ())
G_DECLARE_FINAL_TYPE (OrdetWindow, ordet_window, ORDET, WINDOW, AdwApplicationWindow)

void              ordet_window_open_session (OrdetWindow    *self,
                                             OrdetSession   *session);
void              ordet_window_open_demo    (OrdetWindow    *self);
OrdetMeetingView *ordet_window_meeting      (OrdetWindow    *self);
void              ordet_window_open_meeting (OrdetWindow    *self,
                                             const char     *id);
void              ordet_window_take_bundle  (OrdetWindow    *self,
                                             const char     *path);
void              ordet_window_set_store    (OrdetWindow    *self,
                                             OrdetStore     *store);
OrdetStore       *ordet_window_store        (OrdetWindow    *self);
OrdetBar         *ordet_window_bar          (OrdetWindow    *self);
void              ordet_window_refresh      (OrdetWindow    *self);
void              ordet_window_push         (OrdetWindow    *self,
                                             GtkWidget      *page);
void              ordet_window_pop          (OrdetWindow    *self);
void              ordet_window_drop_meeting (OrdetWindow    *self);

G_END_DECLS
