/* ordet-monitors.h — which monitor is the room's
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A monitor as it matters here: where it is, and what it is plugged into. */
typedef struct
{
  GdkRectangle  geometry;
  const char   *connector; /* (nullable) "HDMI-1" */
} OrdetMonitorPlace;

#define ORDET_NO_MONITOR G_MAXUINT

/* The choice that is no connector: a plain window, to be moved or shared. */
#define ORDET_MONITOR_WINDOW "window"

guint       ordet_monitors_pick  (const OrdetMonitorPlace *monitors,
                                  guint                    n_monitors,
                                  guint                    chair,
                                  const char              *preferred);
gboolean    ordet_monitors_mirrored (const OrdetMonitorPlace *monitors,
                                  guint                    n_monitors,
                                  guint                    chair);
GdkMonitor *ordet_monitors_other (GtkWindow               *chair,
                                  const char              *preferred);
gboolean    ordet_monitors_show_chair (GtkWindow          *chair);

G_END_DECLS
