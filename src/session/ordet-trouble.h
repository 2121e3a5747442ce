/* ordet-trouble.h — what can be wrong with the store, for the room itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-store.h"

G_BEGIN_DECLS

gboolean          ordet_trouble_set      (GError            **error,
                                          OrdetStoreTrouble   trouble,
                                          const char         *detail,
                                          ...) G_GNUC_PRINTF (3, 4);
OrdetStoreTrouble ordet_trouble_of_errno (int                 number);
gboolean          ordet_trouble_locked   (GError            **error);
gboolean          ordet_trouble_erased   (GError            **error);

G_END_DECLS
