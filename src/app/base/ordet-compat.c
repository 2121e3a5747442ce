/* ordet-compat.c — the only file that knows which GTK it was built against
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-compat.h"

#include <glib/gi18n-lib.h>

/* "Deprecated since" and "not available before" are the same attribute to the
 * compiler: silenced here, and only here. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/**
 * ordet_compat_widget_get_color:
 * @widget: a widget
 * @colour: (out): the colour of its text
 */
void
ordet_compat_widget_get_color (GtkWidget *widget,
                               GdkRGBA   *colour)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  gtk_widget_get_color (widget, colour);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
#endif
}

/**
 * ordet_compat_list_item_set_label:
 * @item: a list item, from "bind"
 * @label: what a reader calls the row
 */
void
ordet_compat_list_item_set_label (GtkListItem *item,
                                  const char  *label)
{
#if GTK_CHECK_VERSION (4, 12, 0)
  gtk_list_item_set_accessible_label (item, label);
#else
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *row = child != NULL ? gtk_widget_get_parent (child) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
#endif
}

/**
 * ordet_compat_list_view_scroll_to:
 * @view: a list view
 * @position: the row to bring into view
 */
void
ordet_compat_list_view_scroll_to (GtkListView *view,
                                  guint        position)
{
#if GTK_CHECK_VERSION (4, 12, 0)
  gtk_list_view_scroll_to (view, position, GTK_LIST_SCROLL_NONE, NULL);
#else
  gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", position);
#endif
}

/**
 * ordet_compat_announce:
 * @widget: where it happened
 * @text: what a reader should say
 *
 * Silent before GTK 4.14: keep a label that says the same.
 */
void
ordet_compat_announce (GtkWidget  *widget,
                       const char *text)
{
#if GTK_CHECK_VERSION (4, 14, 0)
  /* GTK 4.18 calls what its own context for tests does not have. */
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") == 0)
    return;
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}

static void
return_dismissed (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "dismissed");
}

#if GTK_CHECK_VERSION (4, 10, 0)
static void
file_done (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  gboolean save = GPOINTER_TO_INT (g_task_get_task_data (task));
  GFile *file = save ? gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error)
                     : gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_clear_error (&error);
      return_dismissed (task);
    }
  else
    g_task_return_error (task, error);
}
#else
static void
file_done (GtkNativeDialog *dialog,
           int              response,
           gpointer         data)
{
  g_autoptr(GTask) task = data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    return_dismissed (task);
  /* The native dialog is ours to keep alive until now. */
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}
#endif

/**
 * ordet_compat_choose_file:
 * @parent: the window it belongs to
 * @title: of the dialog
 * @save: a place to write, not a file to read
 * @name: (nullable): the name that is suggested
 * @callback: called with the answer
 * @data: for @callback
 *
 * Files of a meeting are never put on the list of recent files: GTK adds
 * only what a program hands to GtkRecentManager, and this one never does.
 */
void
ordet_compat_choose_file (GtkWindow           *parent,
                          const char          *title,
                          gboolean             save,
                          const char          *name,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);
#if GTK_CHECK_VERSION (4, 10, 0)
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_task_set_task_data (task, GINT_TO_POINTER (save), NULL);
  gtk_file_dialog_set_title (dialog, title);
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);
  if (save)
    gtk_file_dialog_save (dialog, parent, NULL, file_done, task);
  else
    gtk_file_dialog_open (dialog, parent, NULL, file_done, task);
#else
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, parent, save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (save && name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (file_done), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
#endif
}

/**
 * ordet_compat_choose_file_finish:
 * @result: what the callback got
 * @error: return location; %G_IO_ERROR_CANCELLED when the person went back
 *
 * Returns: (transfer full) (nullable): the file that was chosen
 */
GFile *
ordet_compat_choose_file_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
confirm_done (gpointer    dialog,
              const char *response,
              gpointer    data)
{
  g_autoptr(GTask) task = data;

  g_task_return_boolean (task, g_strcmp0 (response, "yes") == 0);
}

/**
 * ordet_compat_confirm:
 * @parent: the window it belongs to
 * @heading: the question
 * @body: what follows from it
 * @yes: the button that does it, with a mnemonic
 * @destructive: it cannot be taken back
 * @callback: called with the answer
 * @data: for @callback
 *
 * Cancel is the default answer.
 */
void
ordet_compat_confirm (GtkWindow           *parent,
                      const char          *heading,
                      const char          *body,
                      const char          *yes,
                      gboolean             destructive,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);
#if ADW_CHECK_VERSION (1, 5, 0)
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (dialog, "no", _("_Cancel"), "yes", yes, NULL);
  adw_alert_dialog_set_response_appearance (
    dialog, "yes", destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "no");
  adw_alert_dialog_set_close_response (dialog, "no");
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_done), task);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
#else
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (dialog, "no", _("_Cancel"), "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (
    dialog, "yes", destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "no");
  adw_message_dialog_set_close_response (dialog, "no");
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_done), task);
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}

/**
 * ordet_compat_confirm_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: %TRUE if the person said yes
 */
gboolean
ordet_compat_confirm_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* With a letter to press before it, or without. */
static gboolean
says (const char *title,
      const char *word)
{
  return title != NULL && g_str_equal (*title == '_' ? title + 1 : title, word);
}

/* libadwaita has been put into fewer languages than we have. */
static void
put_into_words (GtkWidget *widget)
{
  static const char *const words[] = {
    N_("Details"), N_("Credits"), N_("Legal"), N_("Code by"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (ADW_IS_PREFERENCES_ROW (widget) &&
        says (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), words[i]))
      {
        AdwPreferencesRow *row = ADW_PREFERENCES_ROW (widget);
        gboolean letter = *adw_preferences_row_get_title (row) == '_';
        g_autofree char *title = g_strconcat (letter ? "_" : "", _(words[i]), NULL);

        adw_preferences_row_set_title (row, title);
      }
    else if (ADW_IS_WINDOW_TITLE (widget) &&
             g_strcmp0 (adw_window_title_get_title (ADW_WINDOW_TITLE (widget)), words[i]) == 0)
      adw_window_title_set_title (ADW_WINDOW_TITLE (widget), _(words[i]));
    else if (GTK_IS_LABEL (widget) &&
             g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), words[i]) == 0)
      gtk_label_set_label (GTK_LABEL (widget), _(words[i]));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    put_into_words (child);
}

/* With the name of the licence, which is that in every language. */
static char *
licence (void)
{
  /* Translators: %s is the name of the licence. */
  return g_strdup_printf (_("This program comes with absolutely no warranty. See the %s for details."),
                          "<a href=\"https://www.gnu.org/licenses/gpl-3.0.html\">"
                          "GNU General Public License, version 3 or later</a>");
}

/**
 * ordet_compat_about:
 * @parent: the window it belongs to
 *
 * Says what the program is, and its licence.
 */
void
ordet_compat_about (GtkWindow *parent)
{
  static const char *const developers[] = { "The Ordet project", NULL };
  g_autofree char *terms = licence ();
#if ADW_CHECK_VERSION (1, 5, 0)
  AdwDialog *dialog = g_object_new (ADW_TYPE_ABOUT_DIALOG,
#else
  GtkWidget *dialog = g_object_new (ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE,
#endif
                                    "application-name", "Ordet",
                                    "application-icon", ORDET_APP_ID,
                                    "version", ORDET_VERSION,
                                    "developer-name", developers[0],
                                    "developers", developers,
                                    "license-type", GTK_LICENSE_CUSTOM,
                                    "license", terms,
                                    "comments", _("Keeps the list, the clock and the minutes of a meeting, so that more people dare to speak."),
                                    NULL);

  put_into_words (GTK_WIDGET (dialog));
#if ADW_CHECK_VERSION (1, 5, 0)
  adw_dialog_present (dialog, GTK_WIDGET (parent));
#else
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}

G_GNUC_END_IGNORE_DEPRECATIONS
