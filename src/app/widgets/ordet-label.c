/* ordet-label.c — change a label only when it says something else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-label.h"

/* All of it where there was no room. Not a tooltip's text of its own: a reader
 * would say everything twice. What is around a label may be asked before the
 * label is there: a list makes its own when it is drawn. */
static gboolean
whole_cb (GtkWidget  *widget,
          int         x,
          int         y,
          gboolean    keyboard,
          GtkTooltip *tooltip,
          gpointer    data)
{
  GtkWidget *label = GTK_IS_LABEL (widget)
                       ? widget
                       : gtk_widget_pick (widget, x, y,
                                          GTK_PICK_NON_TARGETABLE | GTK_PICK_INSENSITIVE);

  if (!GTK_IS_LABEL (label) ||
      !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

static void
tell_whole (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), "ordet-whole") != NULL)
    return;
  g_object_set_data (G_OBJECT (widget), "ordet-whole", widget);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (whole_cb), NULL);
}

/**
 * ordet_label_set:
 * @label: a GtkLabel
 * @text: what it shall say; markup if the label uses it
 *
 * GTK lays a label out anew, and its window with it, even when the text is
 * the same. The floor is told once a second what it says already. What has no
 * room is told by a tooltip.
 */
void
ordet_label_set (GtkWidget  *label,
                 const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (label), text);
  tell_whole (label);
}

/**
 * ordet_label_tell:
 * @widget: what holds labels that are not ours: a row of libadwaita's
 *
 * What of its words has no room, with larger text or in a narrow window, is
 * told by a tooltip.
 */
void
ordet_label_tell (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_has_tooltip (widget))
    tell_whole (widget);
}
