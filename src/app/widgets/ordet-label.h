/* ordet-label.h — change a label only when it says something else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ordet_label_set (GtkWidget  *label,
                      const char *text);
void ordet_label_tell (GtkWidget  *widget);

G_END_DECLS
