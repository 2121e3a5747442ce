/* ordet-monitors.c — which monitor is the room's
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-monitors.h"

/**
 * ordet_monitors_pick:
 * @monitors: (array length=n_monitors): those that are plugged in
 * @n_monitors: how many
 * @chair: the one with the chair's window
 * @preferred: (nullable): the connector the person chose, or empty
 *
 * A monitor that shows the same as the chair's (mirrored), or that has no
 * size yet (just plugged in), is not another one.
 *
 * Returns: an index, or %ORDET_NO_MONITOR if there is no other
 */
guint
ordet_monitors_pick (const OrdetMonitorPlace *monitors,
                     guint                    n_monitors,
                     guint                    chair,
                     const char              *preferred)
{
  guint other = ORDET_NO_MONITOR;

  for (guint i = 0; i < n_monitors; i++)
    {
      GdkRectangle overlap;

      if (i == chair || monitors[i].geometry.width <= 0 || monitors[i].geometry.height <= 0)
        continue;
      if (chair < n_monitors &&
          gdk_rectangle_intersect (&monitors[i].geometry, &monitors[chair].geometry, &overlap))
        continue;
      if (preferred != NULL && *preferred != '\0' &&
          g_strcmp0 (monitors[i].connector, preferred) == 0)
        return i;
      if (other == ORDET_NO_MONITOR)
        other = i;
    }
  return other;
}

/**
 * ordet_monitors_other:
 * @chair: the chair's window, shown
 * @preferred: (nullable): the connector the person chose, or empty
 *
 * Returns: (transfer full) (nullable): the monitor for the room; %NULL if
 *   there is only the chair's, or a mirror of it
 */
GdkMonitor *
ordet_monitors_other (GtkWindow  *chair,
                      const char *preferred)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (chair));
  GListModel *list = gdk_display_get_monitors (display);
  guint n = g_list_model_get_n_items (list), at = 0, picked;
  g_autofree OrdetMonitorPlace *places = g_new0 (OrdetMonitorPlace, n + 1);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (chair));
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (list, i);

      gdk_monitor_get_geometry (monitor, &places[i].geometry);
      places[i].connector = gdk_monitor_get_connector (monitor);
      if (monitor == own)
        at = i;
    }
  picked = ordet_monitors_pick (places, n, at, preferred);
  return picked == ORDET_NO_MONITOR ? NULL : g_list_model_get_item (list, picked);
}
