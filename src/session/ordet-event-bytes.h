/* ordet-event-bytes.h — a fact as bytes, for the vault
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-event.h"

G_BEGIN_DECLS

void        ordet_event_to_bytes   (const OrdetEvent  *event,
                                    GByteArray        *bytes);
OrdetEvent *ordet_event_from_bytes (const guint8      *bytes,
                                    gsize              size,
                                    GError           **error);

G_END_DECLS
