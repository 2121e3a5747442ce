/* ordet-record-set.h — records of many places, each once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-record.h"

G_BEGIN_DECLS

/* Keeps for each id the greatest (revision, bytes): the union is the same in
 * whatever order, grouping and number of times it is made (privacy.md 5). */
typedef struct _OrdetRecordSet OrdetRecordSet;

OrdetRecordSet    *ordet_record_set_new   (void);
void               ordet_record_set_free  (OrdetRecordSet       *self);
gboolean           ordet_record_set_add   (OrdetRecordSet       *self,
                                           const OrdetRecord    *record);
void               ordet_record_set_merge (OrdetRecordSet       *self,
                                           const OrdetRecordSet *other);
const OrdetRecord *ordet_record_set_find  (const OrdetRecordSet *self,
                                           const char           *id);
GPtrArray         *ordet_record_set_list  (const OrdetRecordSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetRecordSet, ordet_record_set_free)

G_END_DECLS
