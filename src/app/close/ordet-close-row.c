/* ordet-close-row.c — a row of the closing page that opens to its every line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-close-row.h"

#include "ordet-compat.h"

/* As many lines as this has room for are seen at once, the others by
 * scrolling: a list view says no height of its own before it is shown. */
#define LINES_HEIGHT 216
#define LINE_HEIGHT 22
#define AROUND_LINES 16

#define LINES_KEY "ordet-lines"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "tabular");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *line = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), line);
  ordet_compat_list_item_set_label (item, line);
}

/* A meeting may have thousands of facts: only those in sight are widgets. */
static GtkWidget *
lines_new (char **lines)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList *model = gtk_string_list_new ((const char *const *) lines);
  GtkNoSelection *plain = gtk_no_selection_new (G_LIST_MODEL (model));
  GtkWidget *view, *scrolled = gtk_scrolled_window_new (), *row = gtk_list_box_row_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (plain), factory);
  gtk_widget_add_css_class (view, "close-lines");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (
    GTK_SCROLLED_WINDOW (scrolled),
    MIN (LINES_HEIGHT, (int) g_strv_length (lines) * LINE_HEIGHT + AROUND_LINES));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), scrolled);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
expanded_cb (AdwExpanderRow *row)
{
  char **lines = g_object_get_data (G_OBJECT (row), LINES_KEY);

  if (lines == NULL || !adw_expander_row_get_expanded (row))
    return;
  adw_expander_row_add_row (row, lines_new (lines));
  g_object_set_data (G_OBJECT (row), LINES_KEY, NULL);
}

/**
 * ordet_close_row_new:
 * @fact: what it says
 *
 * Returns: (transfer floating): the row; it opens if there are lines
 */
GtkWidget *
ordet_close_row_new (const OrdetCloseFact *fact)
{
  gboolean opens = fact->lines[0] != NULL;
  GtkWidget *row = opens ? adw_expander_row_new () : adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (fact->icon_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->title);
  gtk_widget_add_css_class (row, "close-row");
  if (opens)
    {
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), fact->subtitle);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
      g_object_set_data_full (G_OBJECT (row), LINES_KEY, g_strdupv (fact->lines),
                              (GDestroyNotify) g_strfreev);
      g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
    }
  else
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fact->subtitle);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, fact->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fact->subtitle, -1);
  return row;
}

/**
 * ordet_close_list_fill:
 * @list: a list
 * @facts: (element-type OrdetCloseFact): its rows from now on
 */
void
ordet_close_list_fill (GtkListBox      *list,
                       const GPtrArray *facts)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < facts->len; i++)
    gtk_list_box_append (list, ordet_close_row_new (facts->pdata[i]));
}

/**
 * ordet_close_list_expand:
 * @list: a list of such rows
 * @expanded: whether all of them are open
 */
void
ordet_close_list_expand (GtkListBox *list,
                         gboolean    expanded)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (ADW_IS_EXPANDER_ROW (row))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), expanded);
}
