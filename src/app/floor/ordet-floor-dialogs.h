/* ordet-floor-dialogs.h — the small dialogs of the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-act-dialog.h"
#include "ordet-floor-page.h"
#include "ordet-queue-row.h"

G_BEGIN_DECLS

OrdetActDialog *ordet_floor_dialog_new (OrdetFloorPage       *page,
                                        const char           *title,
                                        const char           *accept,
                                        OrdetActDialogAccept  callback,
                                        gpointer              form);

void ordet_floor_give_dialog      (OrdetFloorPage *page);
void ordet_floor_extend_dialog    (OrdetFloorPage *page);
void ordet_floor_interrupt_dialog (OrdetFloorPage *page);
void ordet_floor_push_dialog      (OrdetFloorPage *page);
void ordet_floor_round_dialog     (OrdetFloorPage *page);
void ordet_floor_groups_dialog    (OrdetFloorPage *page);
void ordet_floor_break_dialog     (OrdetFloorPage *page);
void ordet_floor_observe_dialog   (OrdetFloorPage *page);
void ordet_floor_correct_dialog   (OrdetFloorPage *page);
void ordet_floor_limits_dialog    (OrdetFloorPage *page,
                                   gint            speech_s);
void ordet_floor_line_dialog      (OrdetFloorPage *page);
void ordet_floor_gavel_dialog     (OrdetFloorPage *page);
void ordet_floor_extra_dialog     (OrdetFloorPage *page,
                                   guint           person);
void ordet_floor_what_if_dialog   (OrdetFloorPage *page,
                                   guint           person);
void ordet_floor_place_dialog     (OrdetFloorPage     *page,
                                   const OrdetRowData *row);

G_END_DECLS
