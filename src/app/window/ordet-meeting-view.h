/* ordet-meeting-view.h — one open meeting: its pages, its screen, its clock
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-bar.h"
#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_MEETING_VIEW (ordet_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (OrdetMeetingView, ordet_meeting_view, ORDET, MEETING_VIEW, GtkWidget)

GtkWidget    *ordet_meeting_view_new       (OrdetSession      *session);
OrdetSession *ordet_meeting_view_session   (OrdetMeetingView  *self);
GActionMap   *ordet_meeting_view_actions   (OrdetMeetingView  *self);
OrdetBar     *ordet_meeting_view_bar       (OrdetMeetingView  *self);
void          ordet_meeting_page_add       (OrdetMeetingView  *self,
                                            GtkWidget         *page,
                                            const char        *name,
                                            const char        *title,
                                            const char        *icon_name);
GtkWidget    *ordet_meeting_view_page      (OrdetMeetingView  *self,
                                            const char        *name);
void          ordet_meeting_view_show_page (OrdetMeetingView  *self,
                                            const char        *name);
void          ordet_meeting_view_enter     (OrdetMeetingView  *self);
gboolean      ordet_meeting_view_flush     (OrdetMeetingView  *self);
gboolean      ordet_meeting_view_leave     (OrdetMeetingView  *self,
                                            GError           **error);
void          ordet_meeting_view_focus     (OrdetMeetingView  *self);
GtkWindow    *ordet_meeting_view_screen    (OrdetMeetingView  *self);

G_END_DECLS
