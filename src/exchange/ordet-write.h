/* ordet-write.h — a file is written whole, or it is as it was
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ordet_write_file (const char  *path,
                           const char  *data,
                           gssize       length,
                           int          mode,
                           GError     **error);

G_END_DECLS
