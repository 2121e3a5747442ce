/* ordet-label.c — change a label only when it says something else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-label.h"

/**
 * ordet_label_set:
 * @label: a GtkLabel
 * @text: what it shall say; markup if the label uses it
 *
 * GTK lays a label out anew, and its window with it, even when the text is
 * the same. The floor is told once a second what it says already.
 */
void
ordet_label_set (GtkWidget  *label,
                 const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}
