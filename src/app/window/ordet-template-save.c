/* ordet-template-save.c — a meeting's agenda and rules as a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-template-save.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-host.h"
#include "ordet-meeting-view.h"
#include "ordet-scale.h"
#include "ordet-templates.h"
#include "ordet-ui.h"

/* --- a template never contains a person --- */

/* Whose name stands in @text: whole names only, since "Dag" is a day, too. */
static const char *
named_in (const OrdetNotice *notice,
          const char        *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *person = notice->people->pdata[i];
      g_autofree char *name = g_utf8_casefold (person->name, -1);

      if (strchr (name, ' ') != NULL && strstr (folded, name) != NULL)
        return person->name;
    }
  return NULL;
}

static gboolean
names_nobody (const OrdetNotice  *notice,
              const char         *title,
              GError            **error)
{
  const char *name = named_in (notice, title);

  for (guint i = 0; name == NULL && i < notice->agenda->len; i++)
    name = named_in (notice, ((OrdetAgendaData *) notice->agenda->pdata[i])->title);
  for (guint i = 0; name == NULL && notice->rules_text != NULL && notice->rules_text[i] != NULL;
       i++)
    name = named_in (notice, notice->rules_text[i]);
  if (name == NULL)
    return TRUE;
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
               _("The agenda or the rules name %s. A template never names a person."), name);
  return FALSE;
}

/**
 * ordet_template_save:
 * @store: all meetings
 * @notice: a meeting
 * @title: what the template is called
 * @error: return location; %ORDET_ERROR_VALUE with a sentence in the language
 *   of the windows, or of the store
 *
 * Keeps agenda and rules under that name; what had it before is replaced.
 *
 * Returns: %FALSE, with everything as it was, if the name is empty, somebody
 *   on the list is named, or it could not be kept
 */
gboolean
ordet_template_save (OrdetStore         *store,
                     const OrdetNotice  *notice,
                     const char         *title,
                     GError            **error)
{
  g_autoptr(OrdetTemplateSet) own = NULL;
  OrdetTemplateSet *added;
  g_autofree char *trimmed = g_strstrip (g_strdup (title)), *folded = NULL, *id = NULL;
  guint n_new, n_replaced;

  if (*trimmed == '\0')
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE, _("A template needs a name."));
      return FALSE;
    }
  if (!names_nobody (notice, trimmed, error) || (own = ordet_templates_own (store, error)) == NULL)
    return FALSE;
  folded = g_utf8_casefold (trimmed, -1);
  id = g_strdup_printf ("own-%s", folded);
  added = ordet_template_set_new (NULL);
  g_ptr_array_add (added->templates, ordet_template_from_notice (notice, id, trimmed));
  ordet_template_set_take (own, added, &n_new, &n_replaced);
  return ordet_templates_keep (store, own, error);
}

/* --- asking for the name --- */

typedef struct
{
  GtkWidget   *window;  /* (owned) */
  OrdetStore  *store;   /* (owned) */
  OrdetNotice *notice;  /* (owned) */
  GtkWidget   *name;    /* (unowned) */
  GtkWidget   *message; /* (unowned) */
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->window);
  g_object_unref (form->store);
  ordet_notice_free (form->notice);
  g_free (form);
}

static void
save_cb (GtkWidget *window)
{
  Form *form = g_object_get_data (G_OBJECT (window), "form");
  const char *title = gtk_editable_get_text (GTK_EDITABLE (form->name));
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL, *told = NULL;

  if (ordet_template_save (form->store, form->notice, title, &error))
    {
      /* Translators: %s is a template's name. */
      told = g_strdup_printf (_("New meetings can begin from “%s”."), title);
      ordet_host_tell (form->window, told);
      gtk_window_close (GTK_WINDOW (window));
      return;
    }
  sentence = ordet_templates_sentence (error);
  gtk_label_set_label (GTK_LABEL (form->message), sentence);
  gtk_widget_set_visible (form->message, TRUE);
  gtk_widget_grab_focus (form->name);
}

static GtkWidget *
build (Form      *form,
       GtkWidget *window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *list = gtk_list_box_new (),
            *header = adw_header_bar_new (), *save = gtk_button_new_with_mnemonic (_("_Save")),
            *cancel = gtk_button_new_with_mnemonic (_("_Cancel")),
            *intro = gtk_label_new (
              _("Agenda, times and rules are kept for new meetings, never the people."));

  form->name = adw_entry_row_new ();
  form->message = gtk_label_new (NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (form->name), _("Name of the Template"));
  gtk_editable_set_text (GTK_EDITABLE (form->name), form->notice->title);
  ordet_ui_private (GTK_EDITABLE (form->name));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), form->name);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_add_css_class (intro, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (intro), TRUE);
  gtk_label_set_xalign (GTK_LABEL (intro), 0);
  gtk_label_set_wrap (GTK_LABEL (form->message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (form->message), 0);
  gtk_widget_add_css_class (form->message, "error");
  gtk_widget_set_visible (form->message, FALSE);
  gtk_widget_add_css_class (body, "act-dialog");
  gtk_box_append (GTK_BOX (body), intro);
  gtk_box_append (GTK_BOX (body), list);
  gtk_box_append (GTK_BOX (body), form->message);
  /* As the other forms have it: what gives up at the left, what does it at the right. */
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), body);
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (form->name, "entry-activated", G_CALLBACK (save_cb), window,
                           G_CONNECT_SWAPPED);
  return box;
}

static gboolean
close_cb (GtkWidget *window,
          GVariant  *args,
          gpointer   data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

/**
 * ordet_template_save_cb:
 * @action: unused
 * @parameter: unused
 * @meeting_view: the meeting
 *
 * The action that asks what the template is called, and keeps it.
 */
void
ordet_template_save_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       meeting_view)
{
  OrdetSession *session = ordet_meeting_view_session (meeting_view);
  GtkWidget *parent = GTK_WIDGET (gtk_widget_get_root (meeting_view)), *window;
  GtkEventController *keys;
  Form *form;

  /* What was typed a moment ago is part of it. */
  if (!ordet_meeting_view_flush (meeting_view))
    return;
  window = adw_window_new ();
  keys = gtk_shortcut_controller_new ();
  form = g_new0 (Form, 1);
  form->window = g_object_ref (parent);
  form->store = g_object_ref (ordet_session_store (session));
  form->notice = ordet_notice_copy (ordet_meeting_notice (ordet_session_meeting (session)));
  g_object_set_data_full (G_OBJECT (window), "form", form, form_free);
  gtk_window_set_title (GTK_WINDOW (window), _("Save as Template"));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (parent));
  ordet_scale_window (GTK_WINDOW (window), 460, -1);
  adw_window_set_content (ADW_WINDOW (window), build (form, window));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                      gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (form->name);
}
