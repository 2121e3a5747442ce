/* ordet-close-run.h — erasing goes on, step by step, while the window draws
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-close-steps.h"

G_BEGIN_DECLS

typedef struct _OrdetCloseRun OrdetCloseRun;

/* Does the first step that is left, as ordet_close_step(). */
typedef gboolean (*OrdetCloseRunStep) (gpointer         data,
                                       OrdetEraseStep  *next,
                                       GError         **error);
typedef void     (*OrdetCloseRunDone) (gpointer         data);

OrdetCloseRun *ordet_close_run_new  (OrdetStore          *store,
                                     const char          *id,
                                     OrdetCloseSteps     *steps,
                                     OrdetCloseRunStep    step,
                                     OrdetCloseRunDone    done,
                                     gpointer             data);
void           ordet_close_run_free (OrdetCloseRun       *self);
void           ordet_close_run_go   (OrdetCloseRun       *self);
gboolean       ordet_close_run_busy (const OrdetCloseRun *self);

G_END_DECLS
