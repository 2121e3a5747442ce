/* ordet-queue-model.h — the queue as lists see it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-queue-row.h"

G_BEGIN_DECLS

#define ORDET_TYPE_QUEUE_MODEL (ordet_queue_model_get_type ())
G_DECLARE_FINAL_TYPE (OrdetQueueModel, ordet_queue_model, ORDET, QUEUE_MODEL, GObject)

OrdetQueueModel *ordet_queue_model_new    (void);
void             ordet_queue_model_update (OrdetQueueModel    *self,
                                           const OrdetRowData *rows,
                                           guint               n_rows);
guint            ordet_queue_model_find   (OrdetQueueModel    *self,
                                           guint64             key);

G_END_DECLS
