/* ordet-person-row.c — a person on the list, being edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Like the agenda's rows, a row stands for a place and shows who is there.
 */
#include "ordet-person-row.h"

#include <glib/gi18n-lib.h>

#include "ordet-prepare-page.h"
#include "ordet-words.h"

struct _OrdetPersonRow
{
  GtkBox       parent_instance;

  OrdetEditor *editor;  /* (unowned): the page holds both */
  guint        index;
  gboolean     filling; /* we set the widgets: nobody edits */

  /* (unowned) children */
  GtkWidget   *card;
  GtkWidget   *name;
  GtkWidget   *list;
  GtkWidget   *vote;
  GtkWidget   *here;
  GtkWidget   *remove;
};

G_DEFINE_FINAL_TYPE (OrdetPersonRow, ordet_person_row, GTK_TYPE_BOX)

static gboolean
idle (OrdetPersonRow *self)
{
  return self->filling || self->index >= ordet_editor_n_people (self->editor);
}

static void
complain_and_show (OrdetPersonRow *self,
                   GError         *error)
{
  g_autoptr(GError) owned = error;

  ordet_prepare_complain (GTK_WIDGET (self), owned);
  ordet_person_row_show (self, self->index, gtk_widget_get_visible (self->list));
}

static void
name_cb (OrdetPersonRow *self)
{
  GError *error = NULL;

  if (!idle (self) && !ordet_editor_started (self->editor) &&
      !ordet_editor_set_person_name (self->editor, self->index,
                                     gtk_editable_get_text (GTK_EDITABLE (self->name)), &error))
    complain_and_show (self, error);
}

/* During a meeting a corrected name is an act: one for the name, not one for
 * every letter of it. */
static void
name_left_cb (OrdetPersonRow *self)
{
  GError *error = NULL;

  if (!idle (self) && ordet_editor_started (self->editor) &&
      !ordet_editor_set_person_name (self->editor, self->index,
                                     gtk_editable_get_text (GTK_EDITABLE (self->name)), &error))
    complain_and_show (self, error);
}

static void
card_left_cb (OrdetPersonRow *self)
{
  gint64 number = g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (self->card)), NULL, 10);
  GError *error = NULL;

  if (!idle (self) && !ordet_editor_set_person_number (self->editor, self->index,
                                                       CLAMP (number, 0, 999999), &error))
    complain_and_show (self, error);
  else if (!idle (self))
    ordet_person_row_show (self, self->index, gtk_widget_get_visible (self->list));
}

static void
list_cb (OrdetPersonRow *self)
{
  GError *error = NULL;

  if (!idle (self) &&
      !ordet_editor_set_person_list (
        self->editor, self->index, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list)), &error))
    complain_and_show (self, error);
}

static void
vote_cb (OrdetPersonRow *self)
{
  GError *error = NULL;

  if (!idle (self) && !ordet_editor_set_person_vote (
                        self->editor, self->index,
                        gtk_check_button_get_active (GTK_CHECK_BUTTON (self->vote)), &error))
    complain_and_show (self, error);
}

static void
here_cb (OrdetPersonRow *self)
{
  GError *error = NULL;

  if (!idle (self) && !ordet_editor_set_person_present (
                        self->editor, self->index,
                        gtk_check_button_get_active (GTK_CHECK_BUTTON (self->here)), &error))
    complain_and_show (self, error);
}

static void
remove_cb (OrdetPersonRow *self)
{
  GError *error = NULL;

  if (!idle (self) && !ordet_editor_remove_person (self->editor, self->index, &error))
    complain_and_show (self, error);
}

static void
activate_cb (OrdetPersonRow *self)
{
  name_left_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "people.add", NULL);
}

/* What was pasted: several lines are several people. */
static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(OrdetPersonRow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  int start, end;

  if (text == NULL)
    return;
  g_strchomp (text);
  if (strpbrk (text, "\r\n") != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "people.paste", "s", text);
      return;
    }
  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (self->name), &start, &end))
    gtk_editable_delete_text (GTK_EDITABLE (self->name), start, end);
  start = gtk_editable_get_position (GTK_EDITABLE (self->name));
  gtk_editable_insert_text (GTK_EDITABLE (self->name), text, -1, &start);
  gtk_editable_set_position (GTK_EDITABLE (self->name), start);
}

static void
paste_cb (GtkText        *text,
          OrdetPersonRow *self)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (text)), NULL, pasted_cb,
                                 g_object_ref (self));
}

static GtkWidget *
flat_text (const char *label)
{
  GtkWidget *text = gtk_text_new ();

  gtk_text_set_input_hints (GTK_TEXT (text), GTK_INPUT_HINT_PRIVATE);
  gtk_widget_add_css_class (text, "flat-entry");
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return text;
}

static GtkWidget *
check (int         width,
       const char *label)
{
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_size_request (button, width, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static GtkWidget *
list_choice (void)
{
  const char *names[] = { ordet_words_group (ORDET_GROUP_A), ordet_words_group (ORDET_GROUP_B),
                          ordet_words_group (ORDET_GROUP_NEUTRAL), NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (names);

  gtk_widget_set_size_request (choice, ORDET_PERSON_LIST_WIDTH, -1);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (choice, "flat-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("List"), -1);
  return choice;
}

static void
on_leave (GtkWidget      *widget,
          GCallback       callback,
          OrdetPersonRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", callback, self);
  gtk_widget_add_controller (widget, focus);
}

static void
ordet_person_row_class_init (OrdetPersonRowClass *klass)
{
}

static void
ordet_person_row_init (OrdetPersonRow *self)
{
  self->index = G_MAXUINT;
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "person-row");
  self->card = flat_text (_("Card"));
  gtk_widget_add_css_class (self->card, "card-entry");
  gtk_editable_set_alignment (GTK_EDITABLE (self->card), .5f);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->card), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->card), 4);
  gtk_widget_set_margin_end (self->card, 8);
  self->name = flat_text (_("Name"));
  gtk_text_set_placeholder_text (GTK_TEXT (self->name), _("Name"));
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_widget_add_css_class (self->name, "heading");
  self->list = list_choice ();
  self->vote = check (ORDET_PERSON_VOTE_WIDTH, _("May vote"));
  self->here = check (ORDET_PERSON_HERE_WIDTH, _("Here"));
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remove, _("Remove"));
  for (guint i = 0; i < 6; i++)
    gtk_box_append (GTK_BOX (self), (GtkWidget *[]) { self->card, self->name, self->list,
                                                      self->vote, self->here, self->remove }[i]);

  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (name_cb), self);
  g_signal_connect_swapped (self->name, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->name, "paste-clipboard", G_CALLBACK (paste_cb), self);
  on_leave (self->name, G_CALLBACK (name_left_cb), self);
  on_leave (self->card, G_CALLBACK (card_left_cb), self);
  g_signal_connect_swapped (self->card, "activate", G_CALLBACK (card_left_cb), self);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (list_cb), self);
  g_signal_connect_swapped (self->vote, "toggled", G_CALLBACK (vote_cb), self);
  g_signal_connect_swapped (self->here, "toggled", G_CALLBACK (here_cb), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
}

/**
 * ordet_person_row_new:
 * @editor: what is edited; must outlive the row
 *
 * Returns: (transfer floating): a row that shows nobody yet
 */
GtkWidget *
ordet_person_row_new (OrdetEditor *editor)
{
  OrdetPersonRow *self = g_object_new (ORDET_TYPE_PERSON_ROW, NULL);

  self->editor = editor;
  return GTK_WIDGET (self);
}

/* What is being typed is left alone, unless another person is shown now. */
static void
set_text (GtkWidget  *text,
          const char *value,
          gboolean    other)
{
  if ((other || !gtk_widget_has_focus (text)) &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (text)), value) != 0)
    gtk_editable_set_text (GTK_EDITABLE (text), value);
}

/**
 * ordet_person_row_show:
 * @self: the row
 * @index: a place on the list; beyond it, nobody is shown
 * @show_list: whether the list somebody chose may be seen here
 */
void
ordet_person_row_show (OrdetPersonRow *self,
                       guint           index,
                       gboolean        show_list)
{
  OrdetEditorPerson person;
  g_autofree char *number = NULL;
  gboolean other;

  g_return_if_fail (ORDET_IS_PERSON_ROW (self));

  other = self->index != index;

  self->index = index;
  if (index >= ordet_editor_n_people (self->editor))
    return;
  ordet_editor_person (self->editor, index, &person);
  self->filling = TRUE;
  number = person.number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, person.number) : g_strdup ("");
  set_text (self->card, number, other);
  set_text (self->name, person.name, other);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), person.group);
  gtk_widget_set_visible (self->list, show_list);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->vote), person.vote);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->here), person.present);
  gtk_widget_set_visible (self->remove, !ordet_editor_started (self->editor));
  self->filling = FALSE;
}

/**
 * ordet_person_row_index:
 * @self: the row
 *
 * Returns: the place on the list that it shows
 */
guint
ordet_person_row_index (OrdetPersonRow *self)
{
  g_return_val_if_fail (ORDET_IS_PERSON_ROW (self), G_MAXUINT);

  return self->index;
}

/**
 * ordet_person_row_edit_name:
 * @self: the row
 *
 * Puts the keyboard into the name.
 */
void
ordet_person_row_edit_name (OrdetPersonRow *self)
{
  g_return_if_fail (ORDET_IS_PERSON_ROW (self));

  gtk_widget_grab_focus (self->name);
}
