/* ordet-close-ways.h — the two ways in which figures are kept, put to the board
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "chosen"   the person has chosen a way; it holds from now on
 */
#pragma once

#include <adwaita.h>

#include "ordet-record.h"

G_BEGIN_DECLS

#define ORDET_TYPE_CLOSE_WAYS (ordet_close_ways_get_type ())
G_DECLARE_FINAL_TYPE (OrdetCloseWays, ordet_close_ways, ORDET, CLOSE_WAYS, AdwBin)

GtkWidget *ordet_close_ways_new (void);
void       ordet_close_ways_set (OrdetCloseWays *self,
                                 OrdetWay        way,
                                 gboolean        chosen);
gboolean   ordet_close_ways_get (OrdetCloseWays *self,
                                 OrdetWay       *way);

G_END_DECLS
