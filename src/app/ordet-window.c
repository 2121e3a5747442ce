/* ordet-window.c — the chair's window: home, and the meeting that is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-window.h"

#include <glib/gi18n-lib.h>

#include "ordet-ui.h"

struct _OrdetWindow
{
  AdwApplicationWindow parent_instance;

  GSettings  *settings; /* (owned) */
  AdwLeaflet *leaflet;  /* (unowned) child of the template */
};

G_DEFINE_FINAL_TYPE (OrdetWindow, ordet_window, ADW_TYPE_APPLICATION_WINDOW)

static void
ordet_window_dispose (GObject *object)
{
  OrdetWindow *self = ORDET_WINDOW (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (ordet_window_parent_class)->dispose (object);
}

static void
ordet_window_class_init (OrdetWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ordet_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ORDET_RESOURCES "/ui/ordet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetWindow, leaflet);
}

static void
ordet_window_init (OrdetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = ordet_ui_settings ();
  g_settings_bind (self->settings, "width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/**
 * ordet_window_new:
 * @application: the application it belongs to
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
ordet_window_new (GtkApplication *application)
{
  return g_object_new (ORDET_TYPE_WINDOW, "application", application, NULL);
}
