/* ordet-floor-entry.h — the line that takes everything: cards, names, kinds, guests
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "take" (guint person, int kind, gboolean withdraw) → gboolean
 *        do it; FALSE keeps the words in the line
 *   "guest" (char *name, gint64 number, int kind) → gboolean
 *   "down"   an arrow on the empty line: into the queue; (gboolean last)
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-floor-words.h"

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_ENTRY (ordet_floor_entry_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorEntry, ordet_floor_entry, ORDET, FLOOR_ENTRY, GtkWidget)

void         ordet_floor_entry_show       (OrdetFloorEntry       *self,
                                           const OrdetFloorState *state,
                                           OrdetMeeting          *meeting,
                                           OrdetTell              tell,
                                           gint64                 now_us);
void         ordet_floor_entry_set_status (OrdetFloorEntry *self,
                                           const char      *status);
void         ordet_floor_entry_set_numbers_only (OrdetFloorEntry *self,
                                           gboolean         numbers_only);
void         ordet_floor_entry_ask        (OrdetFloorEntry *self,
                                           OrdetKind        kind);
void         ordet_floor_entry_say        (OrdetFloorEntry *self,
                                           const char      *sentence,
                                           const char      *code);
const char  *ordet_floor_entry_message    (OrdetFloorEntry *self);
const char  *ordet_floor_entry_code       (OrdetFloorEntry *self);
gboolean     ordet_floor_entry_is_empty   (OrdetFloorEntry *self);
gboolean     ordet_floor_entry_has_focus  (OrdetFloorEntry *self);
GtkWidget   *ordet_floor_entry_text       (OrdetFloorEntry *self);
void         ordet_floor_entry_clear      (OrdetFloorEntry *self);
gboolean     ordet_floor_entry_popped_up  (OrdetFloorEntry *self);

G_END_DECLS
