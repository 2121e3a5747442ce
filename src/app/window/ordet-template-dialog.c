/* ordet-template-dialog.c — the templates of this computer: a set in and out, one removed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A district hands its branches one file; a branch adds its own by saving a
 * meeting as a template (ordet-template-save.c). What the program brings is not
 * listed here: it cannot be removed.
 */
#include "ordet-template-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-choose.h"
#include "ordet-compat.h"
#include "ordet-scale.h"
#include "ordet-templates.h"
#include "ordet-window.h"

struct _OrdetTemplateDialog
{
  AdwWindow         parent_instance;

  OrdetStore       *store;   /* (owned) */
  OrdetTemplateSet *own;     /* (owned) (nullable) NULL if they cannot be read */

  /* (unowned) children */
  AdwToastOverlay  *toasts;
  GtkListBox       *list;
  GtkWidget        *none;
  GtkWidget        *export_button;
  GtkLabel         *message;
};

G_DEFINE_FINAL_TYPE (OrdetTemplateDialog, ordet_template_dialog, ADW_TYPE_WINDOW)

static void fill (OrdetTemplateDialog *self);

static void
tell (OrdetTemplateDialog *self,
      const char          *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static void
complain (OrdetTemplateDialog *self,
          const GError        *error,
          gboolean             imported)
{
  g_autofree char *sentence = ordet_templates_sentence (error);
  /* Translators: %s is a sentence about what is wrong with a file. */
  g_autofree char *text = imported ? g_strdup_printf (_("%s Nothing was imported."), sentence)
                                   : g_strdup (sentence);

  tell (self, text);
}

/* Reads them again: what is shown is what is kept. */
static void
load (OrdetTemplateDialog *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->own, ordet_template_set_free);
  self->own = ordet_templates_own (self->store, &error);
  if (self->own == NULL)
    complain (self, error, FALSE);
  fill (self);
}

static gboolean
keep (OrdetTemplateDialog *self,
      gboolean             imported)
{
  g_autoptr(GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gboolean kept = ordet_templates_keep (self->store, self->own, &error);

  load (self);
  if (!kept)
    complain (self, error, imported);
  else if (ORDET_IS_WINDOW (parent))
    ordet_window_refresh (ORDET_WINDOW (parent));
  return kept;
}

/**
 * ordet_template_dialog_import:
 * @self: the dialog
 * @path: a file
 *
 * Takes over all templates and profiles of the file, or says what is wrong
 * with it and takes nothing.
 *
 * Returns: %FALSE if nothing was taken
 */
gboolean
ordet_template_dialog_import (OrdetTemplateDialog *self,
                              const char          *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  OrdetTemplateSet *set;
  guint n_new, n_replaced;

  g_return_val_if_fail (ORDET_IS_TEMPLATE_DIALOG (self) && path != NULL, FALSE);

  if (self->own == NULL)
    return FALSE;
  set = ordet_template_set_read_file (path, &error);
  if (set == NULL)
    {
      complain (self, error, TRUE);
      return FALSE;
    }
  ordet_template_set_take (self->own, set, &n_new, &n_replaced);
  if (!keep (self, TRUE))
    return FALSE;
  /* Translators: how many templates and profiles of rules a file brought. */
  text = g_strdup_printf (_("%1$u imported, %2$u replaced."), n_new, n_replaced);
  tell (self, text);
  return TRUE;
}

/**
 * ordet_template_dialog_export:
 * @self: the dialog
 * @path: where to
 *
 * Writes all of them to one file, for other computers.
 *
 * Returns: %FALSE if it could not be written, which is said
 */
gboolean
ordet_template_dialog_export (OrdetTemplateDialog *self,
                              const char          *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path), *text = NULL;

  g_return_val_if_fail (ORDET_IS_TEMPLATE_DIALOG (self) && self->own != NULL, FALSE);

  if (!ordet_template_set_write_file (self->own, path, &error))
    {
      complain (self, error, FALSE);
      return FALSE;
    }
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Written to %s"), name);
  tell (self, text);
  return TRUE;
}

/* --- one template --- */

static void
undo_cb (OrdetTemplateDialog *self,
         AdwToast            *toast)
{
  const char *json = g_object_get_data (G_OBJECT (toast), "before");
  OrdetTemplateSet *before = ordet_template_set_parse (json, strlen (json), NULL);

  g_clear_pointer (&self->own, ordet_template_set_free);
  self->own = before;
  keep (self, FALSE);
}

static void
remove_cb (OrdetTemplateDialog *self,
           GtkWidget           *button)
{
  AdwToast *toast = adw_toast_new (_("Removed"));
  const char *id = gtk_widget_get_name (button);
  char *before = ordet_template_set_print (self->own);
  OrdetTemplate *template = ordet_template_set_find (self->own, id);

  if (template != NULL)
    g_ptr_array_remove (self->own->templates, template);
  else
    g_ptr_array_remove (self->own->profiles, ordet_template_set_profile (self->own, id));
  g_object_set_data_full (G_OBJECT (toast), "before", before, g_free);
  adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
  keep (self, FALSE);
}

static void
add_row (OrdetTemplateDialog *self,
         const char          *id,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new (),
            *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_name (button, id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove"));
  /* Translators: read aloud for a button: %s is a template's name. */
  label = g_strdup_printf (_("Remove %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
fill (OrdetTemplateDialog *self)
{
  const char *language = ordet_templates_language ();
  GtkListBoxRow *row;
  guint n = self->own != NULL ? self->own->templates->len + self->own->profiles->len : 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; n > 0 && i < self->own->templates->len; i++)
    {
      const OrdetTemplate *template = self->own->templates->pdata[i];
      guint n_items;
      g_autofree char *title = ordet_template_name (template, language), *items = NULL;

      ordet_template_length (template, language, &n_items);
      items = g_strdup_printf (ngettext ("%u item", "%u items", n_items), n_items);
      add_row (self, template->id, title, items);
    }
  for (guint i = 0; n > 0 && i < self->own->profiles->len; i++)
    {
      const OrdetProfile *profile = self->own->profiles->pdata[i];
      g_autofree char *title = ordet_profile_name (profile, language);

      add_row (self, profile->id, title, _("Rules"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->none, n == 0);
  gtk_widget_set_sensitive (self->export_button, n > 0);
}

/* --- the dialog --- */

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(OrdetTemplateDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = ordet_choose_path_finish (result, &error);

  if (path != NULL)
    ordet_template_dialog_import (self, path);
  else if (error != NULL)
    complain (self, error, TRUE);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(OrdetTemplateDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = ordet_choose_path_finish (result, &error);

  if (path != NULL && self->own != NULL)
    ordet_template_dialog_export (self, path);
  else if (error != NULL)
    complain (self, error, FALSE);
}

static void
import_cb (OrdetTemplateDialog *self)
{
  ordet_compat_choose_file (GTK_WINDOW (self), _("Import Templates"), FALSE, NULL,
                            import_chosen_cb, g_object_ref (self));
}

static void
export_cb (OrdetTemplateDialog *self)
{
  ordet_compat_choose_file (GTK_WINDOW (self), _("Export Templates"), TRUE,
                            /* Translators: the name of a file; no spaces */
                            C_("file name", "templates.json"), export_chosen_cb,
                            g_object_ref (self));
}

static void
ordet_template_dialog_dispose (GObject *object)
{
  OrdetTemplateDialog *self = ORDET_TEMPLATE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->own, ordet_template_set_free);
  G_OBJECT_CLASS (ordet_template_dialog_parent_class)->dispose (object);
}

static void
ordet_template_dialog_class_init (OrdetTemplateDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_template_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
paragraph (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
build_buttons (OrdetTemplateDialog *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *import = gtk_button_new_with_mnemonic (_("_Import…"));

  self->export_button = gtk_button_new_with_mnemonic (_("_Export…"));
  g_signal_connect_object (import, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->export_button, "clicked", G_CALLBACK (export_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), import);
  gtk_box_append (GTK_BOX (buttons), self->export_button);
  return buttons;
}

static void
ordet_template_dialog_init (OrdetTemplateDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12),
            *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *scrolled = gtk_scrolled_window_new ();
  GtkWidget *intro = paragraph (
    _("Templates of this computer: agenda and rules, never a person. A meeting is saved as one "
      "from its menu; a district hands all of its own to the branches as one file."));

  gtk_window_set_title (GTK_WINDOW (self), _("Templates"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  ordet_scale_window (GTK_WINDOW (self), 560, 420);
  gtk_widget_add_css_class (intro, "dimmed");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  self->none = paragraph (_("None yet."));
  gtk_box_append (GTK_BOX (rows), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (rows), self->none);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), rows);
  self->message = GTK_LABEL (paragraph (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_widget_add_css_class (body, "act-dialog");
  gtk_box_append (GTK_BOX (body), intro);
  gtk_box_append (GTK_BOX (body), scrolled);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->message));
  gtk_box_append (GTK_BOX (body), build_buttons (self));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), body);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
}

/**
 * ordet_template_dialog_cb:
 * @action: `win.templates`
 * @parameter: unused
 * @data: the window
 *
 * Shows the templates of this computer.
 */
void
ordet_template_dialog_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  OrdetStore *store = ordet_window_store (data);
  OrdetTemplateDialog *self;

  if (store == NULL)
    return;
  self = g_object_new (ORDET_TYPE_TEMPLATE_DIALOG, "transient-for", data, NULL);
  self->store = g_object_ref (store);
  load (self);
  gtk_window_present (GTK_WINDOW (self));
}
