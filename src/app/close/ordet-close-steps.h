/* ordet-close-steps.h — the seven steps of closing, ticked off, and what came of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "again"   try the step that failed once more
 *   "home"    to all meetings
 */
#pragma once

#include <adwaita.h>

#include "ordet-closing.h"

G_BEGIN_DECLS

#define ORDET_TYPE_CLOSE_STEPS (ordet_close_steps_get_type ())
G_DECLARE_FINAL_TYPE (OrdetCloseSteps, ordet_close_steps, ORDET, CLOSE_STEPS, AdwBin)

void ordet_close_steps_reach  (OrdetCloseSteps *self,
                               OrdetEraseStep   next);
void ordet_close_steps_wait   (OrdetCloseSteps *self);
void ordet_close_steps_done   (OrdetCloseSteps *self,
                               const char      *key_place,
                               const char      *copies);
void ordet_close_steps_failed (OrdetCloseSteps *self,
                               OrdetEraseStep   next,
                               const char      *sentence);

G_END_DECLS
