/* ordet-monitors.c — which monitor is the room's
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-monitors.h"

/**
 * ordet_monitors_pick:
 * @monitors: (array length=n_monitors): those that are plugged in
 * @n_monitors: how many
 * @chair: the one with the chair's window
 * @preferred: (nullable): the connector the person chose, or empty, or
 *   %ORDET_MONITOR_WINDOW
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

  if (g_strcmp0 (preferred, ORDET_MONITOR_WINDOW) == 0)
    return ORDET_NO_MONITOR;
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
 * ordet_monitors_mirrored:
 * @monitors: (array length=n_monitors): those that are plugged in
 * @n_monitors: how many
 * @chair: the one with the chair's window
 *
 * Returns: whether another monitor shows what the chair's does, so that the
 *   room sees the chair's window
 */
gboolean
ordet_monitors_mirrored (const OrdetMonitorPlace *monitors,
                         guint                    n_monitors,
                         guint                    chair)
{
  for (guint i = 0; i < n_monitors; i++)
    {
      GdkRectangle overlap;

      if (i != chair && chair < n_monitors && monitors[i].geometry.width > 0 &&
          monitors[i].geometry.height > 0 &&
          gdk_rectangle_intersect (&monitors[i].geometry, &monitors[chair].geometry, &overlap))
        return TRUE;
    }
  return FALSE;
}

/* The monitors as they matter; @at is that of @chair's window.
 * (transfer full) */
static OrdetMonitorPlace *
places_of (GtkWindow  *chair,
           GListModel *list,
           guint      *n,
           guint      *at)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (chair));
  GdkMonitor *own = surface != NULL
    ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
  OrdetMonitorPlace *places;

  *n = g_list_model_get_n_items (list);
  *at = 0;
  places = g_new0 (OrdetMonitorPlace, *n + 1);
  for (guint i = 0; i < *n; i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (list, i);

      gdk_monitor_get_geometry (monitor, &places[i].geometry);
      places[i].connector = gdk_monitor_get_connector (monitor);
      if (monitor == own)
        *at = i;
    }
  return places;
}

/**
 * ordet_monitors_show_chair:
 * @chair: the chair's window
 *
 * Returns: whether what is in it can be seen on another monitor too
 */
gboolean
ordet_monitors_show_chair (GtkWindow *chair)
{
  GListModel *list = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (chair)));
  guint n, at;
  g_autofree OrdetMonitorPlace *places = places_of (chair, list, &n, &at);

  return ordet_monitors_mirrored (places, n, at);
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
  GListModel *list = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (chair)));
  guint n, at, picked;
  g_autofree OrdetMonitorPlace *places = places_of (chair, list, &n, &at);

  picked = ordet_monitors_pick (places, n, at, preferred);
  return picked == ORDET_NO_MONITOR ? NULL : g_list_model_get_item (list, picked);
}
