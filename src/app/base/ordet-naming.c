/* ordet-naming.c — what a screen reader calls what has no words of its own
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK calls a button with a picture "GtkImage", an entry without a label
 * "GtkEntry" and a row nothing at all. What they should be called stands
 * there already, for the eye: in the tooltip, the placeholder, the row's own
 * labels. Here it becomes their name, for every widget when it comes onto the
 * screen, so that no page can forget it. A name that a page gave stays.
 */
#include "ordet-naming.h"

#include <adwaita.h>

static GQuark named_quark;

/* Functions for tests, but GTK has no others that read what was set. */
static gboolean
has_label (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static gboolean
is_labelled (GtkWidget *widget)
{
  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* A name that the widget was given by its page, and GTK reads as it is. */
static gboolean
was_named (GtkWidget *widget)
{
  if (!GTK_IS_BUTTON (widget))
    return has_label (widget) || is_labelled (widget);
  /* A button is labelled by its child, be it a picture; of "_Save" the
   * underscore would be read aloud. */
  return has_label (widget) && !is_labelled (widget);
}

static void
gather_labels (GtkWidget *widget,
               GString   *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child))
        continue;
      if (GTK_IS_LABEL (child) && *gtk_label_get_text (GTK_LABEL (child)) != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "",
                                gtk_label_get_text (GTK_LABEL (child)));
      /* What stands in a button is the button's. */
      else if (!GTK_IS_BUTTON (child) && !GTK_IS_EDITABLE (child))
        gather_labels (child, name);
    }
}

static char *
name_of_row (GtkWidget *row)
{
  GString *name;

  if (ADW_IS_PREFERENCES_ROW (row) &&
      *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) != '\0')
    return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  name = g_string_new (NULL);
  gather_labels (row, name);
  return g_string_free (name, FALSE);
}

/* The nearest words above it: of the row or group it is a part of, or the
 * heading before it. */
static char *
name_from_above (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (ADW_IS_PREFERENCES_ROW (widget))
        return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
      if (ADW_IS_PREFERENCES_GROUP (widget) &&
          *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)) != '\0')
        return g_strdup (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)));
      if (GTK_IS_WINDOW (widget))
        return g_strdup (gtk_window_get_title (GTK_WINDOW (widget)));
      for (GtkWidget *before = gtk_widget_get_prev_sibling (widget); before != NULL;
           before = gtk_widget_get_prev_sibling (before))
        if (GTK_IS_LABEL (before) && gtk_widget_get_visible (before) &&
            *gtk_label_get_text (GTK_LABEL (before)) != '\0')
          return g_strdup (gtk_label_get_text (GTK_LABEL (before)));
    }
  return NULL;
}

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BASE (widget) || GTK_IS_COLUMN_VIEW (widget);
}

/* The text of a row of libadwaita is in no entry of GTK's. */
static gboolean
is_text_of_row (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) && !GTK_IS_EDITABLE (gtk_widget_get_parent (widget));
}

static char *
name_of_editable (GtkWidget *widget)
{
  char *name = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "placeholder-text") != NULL)
    g_object_get (widget, "placeholder-text", &name, NULL);
  if (name == NULL || *name == '\0')
    {
      g_free (name);
      name = g_strdup (gtk_widget_get_tooltip_text (widget));
    }
  return name;
}

static gboolean
has_words (GtkWidget *button)
{
  return GTK_IS_BUTTON (button) && gtk_button_get_label (GTK_BUTTON (button)) != NULL;
}

/* Returns: (transfer full) (nullable): what @widget should be called */
static char *
name_of (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget))
    return name_of_row (widget);
  if (is_list (widget) || is_text_of_row (widget))
    return name_from_above (widget);
  if (GTK_IS_EDITABLE (widget))
    return name_of_editable (widget);
  if (has_words (widget))
    {
      g_auto(GStrv) parts = g_strsplit (gtk_button_get_label (GTK_BUTTON (widget)), "_", -1);

      return gtk_button_get_use_underline (GTK_BUTTON (widget)) ? g_strjoinv ("", parts) : NULL;
    }
  if (GTK_IS_MENU_BUTTON (widget) || GTK_IS_BUTTON (widget))
    {
      GString *name;

      if (gtk_widget_get_tooltip_text (widget) != NULL)
        return g_strdup (gtk_widget_get_tooltip_text (widget));
      name = g_string_new (NULL);
      gather_labels (widget, name);
      return g_string_free (name, FALSE);
    }
  return NULL;
}

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* GTK would read both: "GtkImage Find", "_Save Save". */
  if (GTK_IS_BUTTON (widget))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* The button inside is what has the keyboard. */
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_first_child (widget) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rename_cb (GtkWidget *widget)
{
  g_autofree char *name = name_of (widget);

  if (name != NULL && *name != '\0')
    set_name (widget, name);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_params,
           const GValue          *params,
           gpointer               data)
{
  GtkWidget *widget = g_value_get_object (params);

  if (!GTK_IS_LIST_BOX_ROW (widget) && !is_list (widget) && !GTK_IS_EDITABLE (widget) &&
      !GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget))
    return TRUE;
  if (g_object_get_qdata (G_OBJECT (widget), named_quark) == NULL)
    {
      if (was_named (widget))
        return TRUE;
      if (GTK_IS_BUTTON (widget) && has_label (widget) && !has_words (widget))
        {
          gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY);
          return TRUE;
        }
      g_object_set_qdata (G_OBJECT (widget), named_quark, GINT_TO_POINTER (TRUE));
      /* "Pause" becomes "Go On", and a row says something else: the name is
       * made anew when the tooltip changes and when the keyboard comes. */
      g_signal_connect (widget, "notify::tooltip-text", G_CALLBACK (rename_cb), NULL);
      g_signal_connect (widget, "notify::has-focus", G_CALLBACK (rename_cb), NULL);
    }
  rename_cb (widget);
  return TRUE;
}

/**
 * ordet_naming_init:
 *
 * From now on every widget that comes onto the screen has a name. To be called
 * once, after gtk_init().
 */
void
ordet_naming_init (void)
{
  named_quark = g_quark_from_static_string ("ordet-named");
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}

/**
 * ordet_naming_has_name:
 * @widget: something that the keyboard can reach
 *
 * Returns: whether a screen reader has words for it
 */
gboolean
ordet_naming_has_name (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), TRUE);

  return has_label (widget) || has_words (widget) ||
         (!GTK_IS_BUTTON (widget) && is_labelled (widget));
}
