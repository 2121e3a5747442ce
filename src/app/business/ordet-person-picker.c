/* ordet-person-picker.c — one or several people, by card or name, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same reading as the entry of the floor; what it is understood as
 * stands under it before anything is done.
 */
#include "ordet-person-picker.h"

#include <glib/gi18n.h>

#include "ordet-entry-people.h"
#include "ordet-floor-state.h"
#include "ordet-label.h"
#include "ordet-ui.h"

struct _OrdetPersonPicker
{
  GtkWidget     parent_instance;

  OrdetMeeting *meeting;  /* (unowned) outlives the form */
  gboolean      several;  /* commas or cards may name more than one */
  GArray       *people;   /* (owned) (element-type guint) who is understood */
  GtkWidget    *title;
  GtkWidget    *entry;
  GtkWidget    *understood;
};

G_DEFINE_FINAL_TYPE (OrdetPersonPicker, ordet_person_picker, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has (OrdetPersonPicker *self,
     guint              person)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, guint, i) == person)
      return TRUE;
  return FALSE;
}

static void
add (OrdetPersonPicker      *self,
     const OrdetEntryPerson *person)
{
  if (!has (self, person->person))
    g_array_append_val (self->people, person->person);
}

/* One name or card, or a row of cards. */
static gboolean
read_part (OrdetPersonPicker *self,
           const char        *part,
           GArray            *known)
{
  static const OrdetEntryLetters none = { 0, 0, 0 };
  const OrdetEntryPerson *people = (const OrdetEntryPerson *) (gpointer) known->data;
  g_autoptr(OrdetEntryParse) parsed = ordet_entry_parse (part, &none, people, known->len);

  if (parsed->cards != NULL)
    {
      for (guint i = 0; i < parsed->cards->len; i++)
        {
          const OrdetEntryCard *card = &g_array_index (parsed->cards, OrdetEntryCard, i);

          if (card->index == G_MAXUINT || card->twice)
            return FALSE;
          add (self, &people[card->index]);
        }
      return TRUE;
    }
  if (parsed->matches->len == 0)
    return parsed->empty;
  add (self, &people[g_array_index (parsed->matches, OrdetEntryMatch, 0).index]);
  return TRUE;
}

static void
changed_cb (OrdetPersonPicker *self)
{
  OrdetFloorState state = { .item = ordet_meeting_current_item (self->meeting) };
  g_autoptr(GArray) known = ordet_entry_people (self->meeting, &state);
  g_auto(GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ",", -1);
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean all = TRUE;

  g_array_set_size (self->people, 0);
  for (gsize i = 0; parts[i] != NULL; i++)
    all = read_part (self, parts[i], known) && all;
  if (!self->several && self->people->len > 1)
    g_array_set_size (self->people, 1);

  for (guint i = 0; i < self->people->len; i++)
    {
      g_autofree char *name =
        ordet_words_person_card (self->meeting, g_array_index (self->people, guint, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }
  if (!all)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", _("not everybody was found"));
  ordet_label_set (self->understood, text->str);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ordet_person_picker_dispose (GObject *object)
{
  OrdetPersonPicker *self = ORDET_PERSON_PICKER (object);
  GtkWidget *child;

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, changed_cb, self);
  self->entry = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (ordet_person_picker_parent_class)->dispose (object);
}

static void
ordet_person_picker_finalize (GObject *object)
{
  g_array_unref (ORDET_PERSON_PICKER (object)->people);

  G_OBJECT_CLASS (ordet_person_picker_parent_class)->finalize (object);
}

static gboolean
ordet_person_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ORDET_PERSON_PICKER (widget)->entry);
}

static void
ordet_person_picker_class_init (OrdetPersonPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_person_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_person_picker_finalize;
  widget_class->grab_focus = ordet_person_picker_grab_focus;
  widget_class->focus = ordet_ui_focus_inside;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ORDET_TYPE_PERSON_PICKER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ordet_person_picker_init (OrdetPersonPicker *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->people = g_array_new (FALSE, FALSE, sizeof (guint));
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, NULL);
  gtk_widget_add_css_class (self->title, "heading");
  self->entry = gtk_entry_new ();
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry),
                             GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Name or number"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), FALSE);
  self->understood = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->understood, "dimmed");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_parent (self->understood, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * ordet_person_picker_new:
 * @meeting: a meeting; must outlive the picker
 * @title: what is asked
 * @several: more than one may be named
 *
 * Returns: (transfer floating): a picker
 */
GtkWidget *
ordet_person_picker_new (OrdetMeeting *meeting,
                         const char   *title,
                         gboolean      several)
{
  OrdetPersonPicker *self = g_object_new (ORDET_TYPE_PERSON_PICKER, NULL);

  self->meeting = meeting;
  self->several = several;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return GTK_WIDGET (self);
}

/**
 * ordet_person_picker_people:
 * @self: the picker
 *
 * Returns: (transfer none) (element-type guint): who is named, as indices
 */
GArray *
ordet_person_picker_people (OrdetPersonPicker *self)
{
  g_return_val_if_fail (ORDET_IS_PERSON_PICKER (self), NULL);
  return self->people;
}

/**
 * ordet_person_picker_set:
 * @self: the picker
 * @person: index in the meeting
 *
 * Writes that person's card, or name, into it.
 */
void
ordet_person_picker_set (OrdetPersonPicker *self,
                         guint              person)
{
  const OrdetPerson *who;
  g_autofree char *text = NULL;

  g_return_if_fail (ORDET_IS_PERSON_PICKER (self));

  who = ordet_meeting_person (self->meeting, person);
  text = who->number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, who->number)
                         : g_strdup (who->name);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/**
 * ordet_person_picker_set_several:
 * @self: a picker of several
 * @people: (array length=n): indices in the meeting
 * @n: how many
 *
 * Writes their cards, or names, into it.
 */
void
ordet_person_picker_set_several (OrdetPersonPicker *self,
                                 const guint       *people,
                                 gsize              n)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_if_fail (ORDET_IS_PERSON_PICKER (self));

  for (gsize i = 0; i < n; i++)
    {
      const OrdetPerson *who = ordet_meeting_person (self->meeting, people[i]);

      g_string_append (text, i > 0 ? ", " : "");
      if (who->number > 0)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, who->number);
      else
        g_string_append (text, who->name);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text->str);
}
