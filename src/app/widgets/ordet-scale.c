/* ordet-scale.c — how much larger than usual the person wants text to be
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A desktop's "large text" comes as dots per inch, which makes points larger
 * and leaves pixels alone. What is drawn by hand is measured in pixels, and has
 * to grow with the words beside it.
 */
#include "ordet-scale.h"

#include "ordet-label.h"

#define USUAL_DPI     (96 * 1024)
#define SCREEN_MARGIN 64 /* beside a form, for a panel */

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

/**
 * ordet_scale_window:
 * @window: a form
 * @width: pixels it opens with beside text of the usual size
 * @height: the same, -1: as high as it needs
 *
 * Gives it the size in which it opens: larger beside larger text, so that what
 * stands on one line still does, but no larger than the screen. What has no
 * room nevertheless is told by a tooltip.
 */
void
ordet_scale_window (GtkWindow *window,
                    int        width,
                    int        height)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);
  GdkRectangle screen = { 0, 0, width, height };

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &screen);
  width = MAX (width, MIN (ordet_scaled_px (GTK_WIDGET (window), width),
                           screen.width - SCREEN_MARGIN));
  if (height >= 0)
    height = MAX (height, MIN (ordet_scaled_px (GTK_WIDGET (window), height),
                               screen.height - SCREEN_MARGIN));
  gtk_window_set_default_size (window, width, height);
  ordet_label_tell (GTK_WIDGET (window));
}
