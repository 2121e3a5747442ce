/* ordet-minutes-block.h — one block of the minutes on the page, and the room behind it to write
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-manuscript.h"

G_BEGIN_DECLS

#define ORDET_TYPE_MINUTES_BLOCK (ordet_minutes_block_get_type ())
G_DECLARE_FINAL_TYPE (OrdetMinutesBlock, ordet_minutes_block, ORDET, MINUTES_BLOCK, GtkWidget)

GtkWidget  *ordet_minutes_block_new (OrdetManuscript *draft,
                                     const OrdetNode   *node);

#define ORDET_TYPE_MINUTES_SLOT (ordet_minutes_slot_get_type ())
G_DECLARE_FINAL_TYPE (OrdetMinutesSlot, ordet_minutes_slot, ORDET, MINUTES_SLOT, GtkWidget)

GtkWidget  *ordet_minutes_slot_new    (OrdetManuscript *draft,
                                       const char        *place,
                                       const char        *after);
const char *ordet_minutes_slot_after  (OrdetMinutesSlot  *self);
void        ordet_minutes_slot_insert (OrdetMinutesSlot  *self,
                                       const char        *sentence);
void        ordet_minutes_slot_mark   (OrdetMinutesSlot  *self,
                                       const char        *mark);
gboolean    ordet_minutes_slot_find   (OrdetMinutesSlot  *self,
                                       const char        *text,
                                       gboolean           again);
gboolean    ordet_minutes_slot_is_empty (OrdetMinutesSlot *self);
GtkWidget  *ordet_minutes_text_view_new (void);

G_END_DECLS
