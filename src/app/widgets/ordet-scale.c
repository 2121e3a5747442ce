/* ordet-scale.c — how much larger than usual the person wants text to be
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A desktop's "large text" comes as dots per inch, which makes points larger
 * and leaves pixels alone. What is drawn by hand is measured in pixels, and has
 * to grow with the words beside it.
 */
#include "ordet-scale.h"

#define USUAL_DPI (96 * 1024)

/**
 * ordet_scale:
 * @widget: any widget
 *
 * Returns: 1 for text of the usual size or smaller, 2 for text twice as large;
 *   at most 3
 */
double
ordet_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return CLAMP ((double) dpi / USUAL_DPI, 1, 3);
}

/**
 * ordet_scaled_px:
 * @widget: any widget
 * @px: pixels beside text of the usual size
 *
 * Returns: whole pixels beside the text as it is
 */
int
ordet_scaled_px (GtkWidget *widget,
                 double     px)
{
  return (int) (px * ordet_scale (widget) + .5);
}
