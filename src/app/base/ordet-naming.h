/* ordet-naming.h — what a screen reader calls what has no words of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     ordet_naming_init     (void);
gboolean ordet_naming_has_name (GtkWidget *widget);

G_END_DECLS
