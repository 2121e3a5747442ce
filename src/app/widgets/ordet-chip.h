/* ordet-chip.h — a short fact in a pill: icon and words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Style classes: accent, outline, success, warning; busy for a long queue.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_CHIP (ordet_chip_get_type ())
G_DECLARE_FINAL_TYPE (OrdetChip, ordet_chip, ORDET, CHIP, GtkBox)

GtkWidget *ordet_chip_new        (const char *icon_name,
                                  const char *label);
void       ordet_chip_set        (OrdetChip  *self,
                                  const char *icon_name,
                                  const char *label);
void       ordet_chip_add_prefix (OrdetChip  *self,
                                  GtkWidget  *prefix);
GtkWidget *ordet_keycap_new      (const char *text);

G_END_DECLS
