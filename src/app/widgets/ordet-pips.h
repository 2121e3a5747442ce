/* ordet-pips.h — a few dots: how many times of how many
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_PIPS (ordet_pips_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPips, ordet_pips, ORDET, PIPS, GtkWidget)

GtkWidget *ordet_pips_new (void);
void       ordet_pips_set (OrdetPips *self,
                           guint      filled,
                           guint      total);

G_END_DECLS
