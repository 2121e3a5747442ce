/* ordet-cut-mark.c — dots where a field has no room for all of its text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A label is ellipsized, a field is not: it breaks off in the middle of a
 * letter, and who reads it cannot tell that there is more.
 */
#include "ordet-cut-mark.h"

/* Called when all of it is laid out: the field has its width. The mark keeps
 * its place, and is seen or not: what is laid out cannot be shown or hidden. */
static gboolean
place_cb (GtkOverlay   *overlay,
          GtkWidget    *mark,
          GdkRectangle *place,
          gpointer      data)
{
  GtkEditable *entry = GTK_EDITABLE (gtk_overlay_get_child (overlay));
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (entry));
  g_autoptr(PangoLayout) layout =
    gtk_widget_create_pango_layout (text, gtk_editable_get_text (entry));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_widget_set_opacity (mark, width > gtk_widget_get_width (text) ? 1 : 0);
  return FALSE;
}

/* Left, the field shows the beginning again; not when another window comes in
 * front, as its keyboard comes back to where it was. */
static void
left_cb (GtkEditable *entry)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (entry));

  if (GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root)))
    gtk_editable_set_position (entry, 0);
}

/**
 * ordet_cut_mark_new:
 * @entry: (transfer floating): a GtkEntry on a card
 *
 * Whoever writes in the field sees no dots.
 *
 * Returns: (transfer floating): @entry, with dots at its end while its text
 *   is longer than it
 */
GtkWidget *
ordet_cut_mark_new (GtkWidget *entry)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *mark = g_object_new (GTK_TYPE_LABEL, "label", "…", "can-target", FALSE, "halign",
                                  GTK_ALIGN_END, "valign", GTK_ALIGN_CENTER, "opacity", 0.,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (mark, "cut-mark");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), entry);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), mark);
  g_signal_connect (overlay, "get-child-position", G_CALLBACK (place_cb), NULL);
  g_signal_connect_object (entry, "changed", G_CALLBACK (gtk_widget_queue_allocate), overlay,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), entry);
  gtk_widget_add_controller (entry, focus);
  return overlay;
}
