/* ordet-people-rows.c — all rows of a list that may be imported, one under the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-people-rows.h"

#include <glib/gi18n-lib.h>

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);
  PangoTabArray *tabs = pango_tab_array_new_with_positions (3, TRUE, PANGO_TAB_LEFT, 90,
                                                            PANGO_TAB_LEFT, 150, PANGO_TAB_LEFT,
                                                            400);

  gtk_label_set_tabs (GTK_LABEL (label), tabs);
  pango_tab_array_free (tabs);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * ordet_people_rows_new:
 * @rows: (element-type GtkStringObject): rows with tabs between their cells
 *
 * Returns: (transfer floating): a list of them, to be scrolled
 */
GtkWidget *
ordet_people_rows_new (GListModel *rows)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *view;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  view = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (rows))), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("All rows"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  return scrolled;
}
