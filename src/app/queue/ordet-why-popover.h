/* ordet-why-popover.h — why somebody stands where they stand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-words.h"

G_BEGIN_DECLS

#define ORDET_TYPE_WHY_POPOVER (ordet_why_popover_get_type ())
G_DECLARE_FINAL_TYPE (OrdetWhyPopover, ordet_why_popover, ORDET, WHY_POPOVER, GtkPopover)

GtkWidget *ordet_why_popover_new  (void);
void       ordet_why_popover_show (OrdetWhyPopover *self,
                                   OrdetMeeting    *meeting,
                                   guint            seq,
                                   OrdetTell        tell);

G_END_DECLS
