/* ordet-screen-actions.h — the chair's hand on the screen: blank, a message, names, colours
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-session.h"

G_BEGIN_DECLS

void ordet_screen_actions_add (GActionMap   *actions,
                               OrdetSession *session,
                               GtkWidget    *host,
                               GtkWidget    *away);

G_END_DECLS
