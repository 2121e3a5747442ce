/* ordet-label.c — change a label only when it says something else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-label.h"

/* All of it where there was no room. Not a tooltip's text of its own: a reader
 * would say everything twice. */
static gboolean
whole_cb (GtkWidget  *label,
          int         x,
          int         y,
          gboolean    keyboard,
          GtkTooltip *tooltip,
          gpointer    data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

static void
tell_whole (GtkWidget *label)
{
  if (g_object_get_data (G_OBJECT (label), "ordet-whole") != NULL)
    return;
  g_object_set_data (G_OBJECT (label), "ordet-whole", label);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (whole_cb), NULL);
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
