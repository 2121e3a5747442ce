/* ordet-session.h — one open meeting, and the one door to change it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * check → append → apply → "changed": memory is never ahead of the file.
 *
 * A meeting is held by one session at a time, over all programs; a program that
 * only reads uses ordet_store_load().
 *
 * Signals:
 *   "changed"           after every accepted act, undo, redo and edit of the notice
 *   "slept" (gint64 us) the machine was asleep for more than a minute while a
 *                       turn ran; answer with ordet_session_forget_sleep()
 */
#pragma once

#include "ordet-clock.h"
#include "ordet-meeting.h"
#include "ordet-store.h"

G_BEGIN_DECLS

#define ORDET_TYPE_SESSION (ordet_session_get_type ())
G_DECLARE_FINAL_TYPE (OrdetSession, ordet_session, ORDET, SESSION, GObject)

OrdetSession *ordet_session_new          (OrdetStore         *store,
                                          const char         *meeting_id,
                                          const OrdetClock   *clock,
                                          GError            **error);
OrdetStore   *ordet_session_store        (OrdetSession       *self);
const char   *ordet_session_id           (OrdetSession       *self);
OrdetMeeting *ordet_session_meeting      (OrdetSession       *self);

/* Meeting time now: whole milliseconds, never before the last act. */
gint64        ordet_session_now_us       (OrdetSession       *self);

/* A new event at `now`, for building acts. */
OrdetEvent   *ordet_session_event        (OrdetSession       *self,
                                          OrdetAct            act);
gboolean      ordet_session_act          (OrdetSession       *self,
                                          OrdetEvent         *event,
                                          GError            **error);

gboolean      ordet_session_act_all      (OrdetSession       *self,
                                          OrdetEvent *const  *events,
                                          gsize               n_events,
                                          GError            **error);

/* Before the first act the notice may be edited freely: people, agenda,
 * rules. Refused with ORDET_ERROR_VALUE afterwards. */
gboolean      ordet_session_set_notice   (OrdetSession       *self,
                                          const OrdetNotice  *notice,
                                          GError            **error);

/* The turn that ran when the program ended, cut off or shut, comes back paused
 * with its time kept; TRUE once after such an opening. */
gboolean      ordet_session_was_cut_off  (OrdetSession       *self);

/* Called by the window's tick (once a second is enough): notices sleep. */
void          ordet_session_tick         (OrdetSession       *self);
gboolean      ordet_session_forget_sleep (OrdetSession       *self,
                                          GError            **error);

/* Sealed texts beside the log, replaced whole: the minutes' blocks and
 * settings of this meeting. `minutes`: sealed with the minutes' key. Small
 * (≤ 16 MiB). A key not written before gives NULL without an error. */
gboolean      ordet_session_put          (OrdetSession       *self,
                                          gboolean            minutes,
                                          const char         *name,
                                          GBytes             *content,
                                          GError            **error);
GBytes       *ordet_session_get          (OrdetSession       *self,
                                          gboolean            minutes,
                                          const char         *name,
                                          GError            **error);

/* First thing in main(): no core dumps. */
gboolean      ordet_session_harden       (void);

/* A lot that nobody can foresee. */
guint         ordet_session_draw         (guint                n);

G_END_DECLS
