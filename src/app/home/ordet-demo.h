/* ordet-demo.h — the annual meeting to try things on, in a store of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-session.h"

G_BEGIN_DECLS

/* In the middle of item 5a, when several wait and one speaks. */
#define ORDET_DEMO_STOP "14:31:30"

OrdetSession *ordet_demo_session_new (const char *stop,
                                      GError    **error);
gboolean      ordet_demo_is          (OrdetSession *session);

G_END_DECLS
