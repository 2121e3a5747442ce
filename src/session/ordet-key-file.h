/* ordet-key-file.h — a key in a file of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-vault.h"

G_BEGIN_DECLS

gboolean     ordet_key_file_write   (const char   *path,
                                     OrdetSecret  *secret,
                                     GError      **error);
OrdetSecret *ordet_key_file_read    (const char   *path);
gboolean     ordet_key_file_destroy (const char   *path,
                                     GError      **error);

G_END_DECLS
