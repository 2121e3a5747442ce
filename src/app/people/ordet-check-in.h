/* ordet-check-in.h — at the door: who comes, who goes, who may vote
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_CHECK_IN (ordet_check_in_get_type ())
G_DECLARE_FINAL_TYPE (OrdetCheckIn, ordet_check_in, ORDET, CHECK_IN, AdwWindow)

OrdetCheckIn *ordet_check_in_new (GtkWindow   *parent,
                                  OrdetEditor *editor);

G_END_DECLS
