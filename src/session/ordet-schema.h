/* ordet-schema.h — the tables, and their way from version to version
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-db.h"

G_BEGIN_DECLS

OrdetDb *ordet_schema_open    (const char  *path,
                               GError     **error);
int      ordet_schema_version (void);

G_END_DECLS
