/* ordet-close-more.h — what a board may type in before it closes: slips of paper, the room
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "room-changed"  list A's share of those present was typed
 */
#pragma once

#include <adwaita.h>

#include "ordet-evaluation.h"

G_BEGIN_DECLS

#define ORDET_TYPE_CLOSE_MORE (ordet_close_more_get_type ())
G_DECLARE_FINAL_TYPE (OrdetCloseMore, ordet_close_more, ORDET, CLOSE_MORE, AdwBin)

void     ordet_close_more_show_room  (OrdetCloseMore  *self,
                                      gboolean         shown);
void     ordet_close_more_set_room   (OrdetCloseMore  *self,
                                      const char      *half_year,
                                      gint             tenths);
gint     ordet_close_more_room       (OrdetCloseMore  *self);
gboolean ordet_close_more_evaluation (OrdetCloseMore  *self,
                                      OrdetEvaluation *evaluation);

G_END_DECLS
