/* ordet-choose.h — the place that a person chose for a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *ordet_choose_path_finish (GAsyncResult  *result,
                                GError       **error);

G_END_DECLS
