/* ordet-screen-keeper.h — when there is a screen for the room, and where
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Property:
 *   "open" (boolean)      whether there is one
 * Signal:
 *   "monitors-changed"    a monitor has come or gone
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_SCREEN_KEEPER (ordet_screen_keeper_get_type ())
G_DECLARE_FINAL_TYPE (OrdetScreenKeeper, ordet_screen_keeper, ORDET, SCREEN_KEEPER, GObject)

OrdetScreenKeeper *ordet_screen_keeper_new       (OrdetSession      *session);
void               ordet_screen_keeper_set_chair (OrdetScreenKeeper *self,
                                                  GtkWindow         *chair);
void               ordet_screen_keeper_add_group (OrdetScreenKeeper *self,
                                                  const char        *name,
                                                  GActionGroup      *group);
void               ordet_screen_keeper_set_open  (OrdetScreenKeeper *self,
                                                  gboolean           open);
GtkWindow         *ordet_screen_keeper_window    (OrdetScreenKeeper *self);

G_END_DECLS
