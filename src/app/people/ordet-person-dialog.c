/* ordet-person-dialog.c — one person, added or corrected
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter in a field is the button. When people are added the dialog stays for
 * the next one, with the next card in it; Cancel then is for that next one.
 */
#include "ordet-person-dialog.h"

#include <glib/gi18n-lib.h>

#include "ordet-cell.h"
#include "ordet-label.h"
#include "ordet-scale.h"
#include "ordet-ui.h"
#include "ordet-words.h"

struct _OrdetPersonDialog
{
  AdwWindow    parent_instance;

  OrdetEditor *editor;  /* (owned) */
  GtkWidget   *page;    /* (unowned) (nullable) weak: where people are shown */
  char        *id;      /* (owned) (nullable) of who is corrected; NULL: a new person */

  /* (unowned) children */
  GtkWidget   *accept;
  GtkWidget   *name;
  GtkWidget   *card;
  GtkWidget   *list;
  GtkWidget   *vote;
  GtkWidget   *member;
  GtkWidget   *extra;
  GtkWidget   *said;
};

G_DEFINE_FINAL_TYPE (OrdetPersonDialog, ordet_person_dialog, ADW_TYPE_WINDOW)

static guint
index_of (OrdetPersonDialog *self)
{
  for (guint i = 0; self->id != NULL && i < ordet_editor_n_people (self->editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, i, &person);
      if (g_str_equal (person.id, self->id))
        return i;
    }
  return G_MAXUINT;
}

/* Who else has the card, or NULL. (transfer full) */
static char *
holder_of (OrdetPersonDialog *self,
           gint64             number)
{
  guint own = index_of (self);

  for (guint i = 0; number > 0 && i < ordet_editor_n_people (self->editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, i, &person);
      if (i != own && person.number == number)
        return ordet_words_name (person.name);
    }
  return NULL;
}

static gboolean
card_of (OrdetPersonDialog *self,
         gint64            *number)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->card))));

  return ordet_cell_card (text, number);
}

static void
changed_cb (OrdetPersonDialog *self)
{
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autofree char *holder = NULL, *text = NULL;
  gint64 number;
  gboolean good = card_of (self, &number);

  if (self->editor == NULL)
    return;
  holder = holder_of (self, number);
  if (!good)
    text = g_strdup (_("A card is a number, from 1 to 99999."));
  else if (holder != NULL)
    /* Translators: %s is a person's name. */
    text = g_strdup_printf (_("%s has this card already."), holder);
  ordet_label_set (self->said, text != NULL ? text : "");
  gtk_widget_set_visible (self->said, text != NULL);
  gtk_widget_set_sensitive (self->accept, good && *name != '\0');
}

static void
show_person (OrdetPersonDialog       *self,
             const OrdetEditorPerson *person)
{
  g_autofree char *card =
    person->number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, person->number) : g_strdup ("");
  gboolean said = person->asked || person->group != ORDET_GROUP_NEUTRAL;

  gtk_editable_set_text (GTK_EDITABLE (self->name), person->name);
  gtk_editable_set_text (GTK_EDITABLE (self->card), card);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->list), said ? person->group + 1 : 0);
  gtk_switch_set_active (GTK_SWITCH (self->vote), person->vote);
  gtk_switch_set_active (GTK_SWITCH (self->member), person->member);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->extra), person->extra_s);
}

static void
show_next (OrdetPersonDialog *self)
{
  OrdetEditorPerson nobody = {
    .name = "", .number = ordet_editor_free_number (self->editor), .vote = TRUE, .member = TRUE,
    .group = ORDET_GROUP_NEUTRAL,
  };

  show_person (self, &nobody);
  gtk_widget_grab_focus (self->name);
}

/* Everything the form says about somebody who is on the list. */
static gboolean
write_person (OrdetPersonDialog  *self,
              guint               index,
              const char         *name,
              gint64              number,
              GError            **error)
{
  guint list = adw_combo_row_get_selected (ADW_COMBO_ROW (self->list));
  gboolean vote = gtk_switch_get_active (GTK_SWITCH (self->vote));
  gboolean member = gtk_switch_get_active (GTK_SWITCH (self->member));
  int extra = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->extra));

  return ordet_editor_set_person_name (self->editor, index, name, error) &&
         ordet_editor_set_person_number (self->editor, index, number, error) &&
         (list == 0 || ordet_editor_set_person_list (self->editor, index, list - 1, error)) &&
         ordet_editor_set_person_vote (self->editor, index, vote, error) &&
         ordet_editor_set_person_member (self->editor, index, member, error) &&
         ordet_editor_set_person_extra (self->editor, index, extra, error);
}

static void
accept_cb (OrdetPersonDialog *self)
{
  g_autofree char *name =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  gint64 number;
  gboolean good;
  guint index = index_of (self);
  g_autoptr(GError) error = NULL;

  if (!card_of (self, &number) || *name == '\0')
    return;
  if (self->id == NULL)
    {
      index = ordet_editor_n_people (self->editor);
      good = ordet_editor_add_person (self->editor, name, number, &error) &&
             write_person (self, index, name, number, &error);
    }
  else
    good = index == G_MAXUINT || write_person (self, index, name, number, &error);
  if (!good)
    {
      g_autofree char *sentence = error->domain == ORDET_REFUSAL ? ordet_words_error (error, NULL)
                                                                 : g_strdup (error->message);

      ordet_label_set (self->said, sentence);
      gtk_widget_set_visible (self->said, TRUE);
    }
  else if (self->id == NULL)
    show_next (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
ordet_person_dialog_dispose (GObject *object)
{
  OrdetPersonDialog *self = ORDET_PERSON_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (ordet_person_dialog_parent_class)->dispose (object);
}

static void
ordet_person_dialog_class_init (OrdetPersonDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_person_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
add_suffix (GtkWidget  *list,
            const char *title,
            GtkWidget  *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), suffix);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return suffix;
}

static GtkWidget *
add_entry (GtkWidget  *list,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  ordet_ui_private (GTK_EDITABLE (row));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static GtkWidget *
build_list (OrdetPersonDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();
  const char *lists[] = { _("Not asked yet"), ordet_words_group (ORDET_GROUP_A),
                          ordet_words_group (ORDET_GROUP_B),
                          ordet_words_group (ORDET_GROUP_NEUTRAL), NULL };

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->name = add_entry (list, _("Name"));
  self->card = add_entry (list, _("Number card"));
  self->list = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->list), _("The list they choose"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->list),
                           G_LIST_MODEL (gtk_string_list_new (lists)));
  gtk_list_box_append (GTK_LIST_BOX (list), self->list);
  self->vote = add_suffix (list, _("May vote"), gtk_switch_new ());
  self->member = add_suffix (list, _("Member, not a guest"), gtk_switch_new ());
  self->extra = add_suffix (list, _("Extra seconds each time they speak"),
                            gtk_spin_button_new_with_range (0, 600, 30));
  return list;
}

static GtkWidget *
build_header (OrdetPersonDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *close = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->accept = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->accept, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), close);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->accept);
  g_signal_connect_object (close, "clicked", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_cb), self,
                           G_CONNECT_SWAPPED);
  return header;
}

static void
ordet_person_dialog_init (OrdetPersonDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
            *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (body), build_list (self));
  self->said = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.f, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (body), self->said);
  g_object_set (body, "margin-start", 18, "margin-end", 18, "margin-top", 12, "margin-bottom", 18,
                NULL);
  gtk_box_append (GTK_BOX (box), body);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_object_set (self, "modal", TRUE, "resizable", FALSE, NULL);
  ordet_scale_window (GTK_WINDOW (self), 440, -1);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *entry = i == 0 ? self->name : self->card;

      g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "entry-activated", G_CALLBACK (accept_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/**
 * ordet_person_dialog_new:
 * @page: where people are shown; the dialog stands before its window
 * @editor: the meeting's editor
 * @index: of who is corrected; %G_MAXUINT: people are added, one after the other
 *
 * Returns: (transfer none): the dialog, to be presented
 */
OrdetPersonDialog *
ordet_person_dialog_new (GtkWidget   *page,
                         OrdetEditor *editor,
                         guint        index)
{
  OrdetPersonDialog *self = g_object_new (ORDET_TYPE_PERSON_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (page);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_set_weak_pointer (&self->page, page);
  self->editor = g_object_ref (editor);
  if (index < ordet_editor_n_people (editor))
    {
      OrdetEditorPerson person;

      ordet_editor_person (editor, index, &person);
      self->id = g_strdup (person.id);
      gtk_window_set_title (GTK_WINDOW (self), _("Edit Person"));
      show_person (self, &person);
      gtk_widget_grab_focus (self->name);
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Add People"));
      show_next (self);
    }
  changed_cb (self);
  return self;
}
