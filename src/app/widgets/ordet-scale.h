/* ordet-scale.h — how much larger than usual the person wants text to be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double ordet_scale     (GtkWidget *widget);
int    ordet_scaled_px (GtkWidget *widget,
                        double     px);
void   ordet_scale_window (GtkWindow *window,
                           int        width,
                           int        height);

G_END_DECLS
