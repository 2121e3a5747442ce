/* ordet-drag-row.c — rows of a list that are dragged by a handle
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is dragged can be moved with Alt and an arrow key as well, from
 * anywhere within the row.
 */
#include "ordet-drag-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  OrdetRowDropped dropped;
  OrdetRowMoved   moved;
  gpointer        data;
} Drag;

#define KEY "ordet-drag-row"

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          GtkWidget     *row)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 16, gtk_widget_get_height (row) / 2);
  gtk_widget_add_css_class (row, "dragged");
}

static void
end_cb (GtkDragSource *source,
        GdkDrag       *drag,
        gboolean       delete_data,
        GtkWidget     *row)
{
  gtk_widget_remove_css_class (row, "dragged");
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *onto)
{
  GtkWidget *row = g_value_get_object (value);
  const Drag *drag = g_object_get_data (G_OBJECT (onto), KEY);

  if (row == NULL || row == onto || gtk_widget_get_parent (row) != gtk_widget_get_parent (onto))
    return FALSE;
  drag->dropped (GTK_LIST_BOX_ROW (row), GTK_LIST_BOX_ROW (onto), drag->data);
  return TRUE;
}

static gboolean
move_cb (GtkWidget *row,
         GVariant  *steps,
         gpointer   data)
{
  const Drag *drag = g_object_get_data (G_OBJECT (row), KEY);

  drag->moved (GTK_LIST_BOX_ROW (row), g_variant_get_int32 (steps), drag->data);
  return TRUE;
}

static void
add_key (GtkEventController *controller,
         const char         *trigger,
         int                 steps)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (move_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (steps));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/**
 * ordet_drag_row:
 * @row: a row
 * @dropped: called when it was dropped on another row of its list
 * @moved: called at Alt and an arrow key
 * @data: for both; must live as long as @row
 *
 * Returns: (transfer floating): the handle, to be put into the row
 */
GtkWidget *
ordet_drag_row (GtkListBoxRow   *row,
                OrdetRowDropped  dropped,
                OrdetRowMoved    moved,
                gpointer         data)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("ordet-handle-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  Drag *drag = g_new (Drag, 1);

  *drag = (Drag) { dropped, moved, data };
  g_object_set_data_full (G_OBJECT (row), KEY, drag, g_free);
  gtk_widget_add_css_class (handle, "dimmed");
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_set_tooltip_text (handle, _("Drag, or move with Alt and the arrow keys"));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), row);
  g_signal_connect (source, "drag-end", G_CALLBACK (end_cb), row);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, "<Alt>Up", -1);
  add_key (keys, "<Alt>Down", 1);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
  return handle;
}
