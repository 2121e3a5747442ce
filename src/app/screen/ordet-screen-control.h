/* ordet-screen-control.h — what the chair wants on the screen besides the meeting itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One for each session. Messages may name people, so they are kept in memory
 * only: neither a setting, the log of the meeting nor a file ever has them.
 *
 * Signal:
 *   "changed"    the screen should be looked at again
 */
#pragma once

#include "ordet-screen-state.h"
#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_SCREEN_CONTROL (ordet_screen_control_get_type ())
G_DECLARE_FINAL_TYPE (OrdetScreenControl, ordet_screen_control, ORDET, SCREEN_CONTROL, GObject)

/* So many messages can be chosen again. */
#define ORDET_SCREEN_MESSAGES 5

OrdetScreenControl *ordet_screen_control_of           (OrdetSession        *session);
OrdetScreenMode     ordet_screen_control_mode         (OrdetScreenControl  *self);
void                ordet_screen_control_set_mode     (OrdetScreenControl  *self,
                                                       OrdetScreenMode      mode);
void                ordet_screen_control_show_message (OrdetScreenControl  *self,
                                                       const char          *message);
const char         *ordet_screen_control_message      (OrdetScreenControl  *self,
                                                       guint                n);
void                ordet_screen_control_ask          (OrdetScreenControl  *self,
                                                       const char          *head,
                                                       const char          *question,
                                                       const char          *how);
void                ordet_screen_control_hide_result  (OrdetScreenControl  *self);
void                ordet_screen_control_choices      (OrdetScreenControl  *self,
                                                       GSettings           *settings,
                                                       OrdetScreenChoices  *choices);

G_END_DECLS
