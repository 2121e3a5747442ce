/* ordet-letterhead.h — the picture above the minutes of a body
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It says whose meetings these are, so it is never in clear on the disk: it is
 * sealed with each meeting's minutes, and a new meeting takes that of the same
 * body's last one.
 */
#pragma once

#include "ordet-store.h"

G_BEGIN_DECLS

GBytes *ordet_letterhead_logo (OrdetStore  *store,
                               const char  *id,
                               const char  *body,
                               GError     **error);

G_END_DECLS
