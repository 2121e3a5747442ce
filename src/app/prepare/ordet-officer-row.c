/* ordet-officer-row.c — who leads the meeting: names, completed from the list of people
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes part of a name or a card, and commas where several hold the office.
 * Who is meant stands in a list under the row before it is taken by Enter.
 */
#include "ordet-officer-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-entry-completion.h"
#include "ordet-fold.h"
#include "ordet-label.h"
#include "ordet-number-card.h"
#include "ordet-toast.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define MOST_CARDS 4

struct _OrdetOfficerRow
{
  AdwEntryRow  parent_instance;

  OrdetEditor *editor;     /* (unowned): the page holds both */
  char        *role;       /* (owned) */
  gboolean     several;
  gboolean     filling;    /* we set the text: nobody types */
  GArray      *matches;    /* (owned) (element-type guint) people under the row */
  guint        selected;   /* of the matches */
  GtkWidget   *completion; /* (owned) child, a popover */
  GtkWidget   *cards[MOST_CARDS];
};

G_DEFINE_FINAL_TYPE (OrdetOfficerRow, ordet_officer_row, ADW_TYPE_ENTRY_ROW)

static const char *
last_part (OrdetOfficerRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  const char *comma = self->several ? strrchr (text, ',') : NULL;

  text = comma != NULL ? comma + 1 : text;
  while (*text == ' ')
    text++;
  return text;
}

/* --- what is meant --- */

/* Everybody, as the reader of the floor's entry wants them. */
static GArray *
known_people (OrdetOfficerRow *self)
{
  guint n = ordet_editor_n_people (self->editor);
  GArray *known = g_array_sized_new (FALSE, FALSE, sizeof (OrdetEntryPerson), n);

  for (guint i = 0; i < n; i++)
    {
      OrdetEditorPerson person;
      OrdetEntryPerson entry;

      ordet_editor_person (self->editor, i, &person);
      entry = (OrdetEntryPerson) { i, person.number, person.name, ORDET_STANDING_UNHEARD };
      g_array_append_val (known, entry);
    }
  return known;
}

static void
find_matches (OrdetOfficerRow *self,
              const char      *part)
{
  static const OrdetEntryLetters none = { 0, 0, 0 };
  g_autoptr(GArray) known = known_people (self);
  g_autoptr(OrdetEntryParse) parsed = NULL;

  g_array_set_size (self->matches, 0);
  self->selected = 0;
  if (*part == '\0' || known->len == 0)
    return;
  parsed = ordet_entry_parse (part, &none, (const OrdetEntryPerson *) (gpointer) known->data,
                              known->len);
  for (guint i = 0; i < parsed->matches->len && i < ORDET_COMPLETION_MAX; i++)
    {
      guint person = g_array_index (parsed->matches, OrdetEntryMatch, i).index;

      g_array_append_val (self->matches, person);
    }
}

/* A whole name that nobody has is somebody who is not on the list yet: who
 * prepares a meeting writes down its chair before there is a list. */
static gboolean
is_new_name (OrdetOfficerRow *self,
             const char      *part)
{
  return !ordet_editor_started (self->editor) && !g_ascii_isdigit (*part) &&
         strchr (part, ' ') != NULL && strchr (part, ' ')[1] != '\0';
}

static void
show_new_name (OrdetOfficerRow *self)
{
  OrdetCompletionRow row = { .number = -1, .end = g_strdup ("") };

  row.name = g_markup_escape_text (last_part (self), -1);
  row.note = g_strdup (_("not on the list: Enter puts them there"));
  ordet_entry_completion_set (ORDET_ENTRY_COMPLETION (self->completion), &row, 1, 0);
  ordet_completion_row_clear (&row);
  gtk_popover_popup (GTK_POPOVER (self->completion));
}

static void
show_matches (OrdetOfficerRow *self)
{
  OrdetCompletionRow rows[ORDET_COMPLETION_MAX] = { 0 };

  if (self->matches->len == 0 && is_new_name (self, last_part (self)))
    {
      show_new_name (self);
      return;
    }
  if (self->matches->len == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self->completion));
      return;
    }
  for (guint i = 0; i < self->matches->len; i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, g_array_index (self->matches, guint, i), &person);
      rows[i].number = person.number;
      rows[i].name = g_markup_escape_text (person.name, -1);
      rows[i].note = g_strdup ("");
      rows[i].end = g_strdup ("");
    }
  ordet_entry_completion_set (ORDET_ENTRY_COMPLETION (self->completion), rows, self->matches->len,
                              self->selected);
  for (guint i = 0; i < self->matches->len; i++)
    ordet_completion_row_clear (&rows[i]);
  gtk_popover_popup (GTK_POPOVER (self->completion));
}

static void
changed_cb (OrdetOfficerRow *self)
{
  if (self->filling)
    return;
  find_matches (self, last_part (self));
  show_matches (self);
}

/* The person whose whole name, or card, @part is; ORDET_NOBODY. */
static guint
whole_match (OrdetOfficerRow *self,
             const char      *part)
{
  g_autofree char *wanted = ordet_fold (part);
  guint n = ordet_editor_n_people (self->editor);

  for (guint i = 0; i < n; i++)
    {
      OrdetEditorPerson person;
      g_autofree char *name = NULL, *card = NULL;

      ordet_editor_person (self->editor, i, &person);
      name = ordet_fold (person.name);
      card = g_strdup_printf ("%" G_GINT64_FORMAT, person.number);
      if (g_str_equal (name, wanted) || (person.number > 0 && g_str_equal (card, wanted)))
        return i;
    }
  return ORDET_NOBODY;
}

/* Puts @name on the list; the card comes with the list of members, or at the
 * door. */
static guint
add_new (OrdetOfficerRow  *self,
         const char       *name,
         GError          **error)
{
  guint person = ordet_editor_n_people (self->editor);
  g_autofree char *shown = ordet_words_name (name), *sentence = NULL;
  AdwToast *toast;

  if (!ordet_editor_add_person (self->editor, name, 0, error))
    return ORDET_NOBODY;
  /* Translators: %s is a person's name. */
  sentence = g_strdup_printf (_("%s is on the list of people now."), shown);
  toast = adw_toast_new ("");
  g_object_set (toast, "title", sentence, NULL);
  ordet_toast_show (GTK_WIDGET (self), toast);
  return person;
}

/* Takes what is written; what names nobody is said, and is gone. */
static void
commit (OrdetOfficerRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_auto(GStrv) parts = g_strsplit (text, self->several ? "," : "\n", -1);
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GError) error = NULL;

  for (guint i = 0; parts[i] != NULL && error == NULL; i++)
    {
      guint person;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      person = whole_match (self, parts[i]);
      if (person == ORDET_NOBODY && is_new_name (self, parts[i]))
        person = add_new (self, parts[i], &error);
      if (person != ORDET_NOBODY)
        g_array_append_val (people, person);
      else if (error == NULL)
        g_set_error (&error, ORDET_ERROR, ORDET_ERROR_VALUE,
                     _("Nobody on the list is called “%s”."), parts[i]);
    }
  gtk_popover_popdown (GTK_POPOVER (self->completion));
  if (error == NULL)
    ordet_editor_set_officers (self->editor, self->role, people, &error);
  if (error != NULL)
    ordet_toast_error (GTK_WIDGET (self), error);
}

/* The chosen name instead of what was typed of it. */
static void
take_match (OrdetOfficerRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gsize kept = (gsize) (last_part (self) - text);
  OrdetEditorPerson person;
  g_autofree char *whole = NULL, *before = g_strndup (text, kept);

  ordet_editor_person (self->editor, g_array_index (self->matches, guint, self->selected),
                       &person);
  whole = g_strconcat (before, person.name, NULL);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), whole);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->filling = FALSE;
  g_array_set_size (self->matches, 0);
}

/* --- keys --- */

static gboolean
key_cb (OrdetOfficerRow *self,
        guint            key)
{
  guint n = self->matches->len;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      if (n == 0)
        return FALSE;
      self->selected = (self->selected + (key == GDK_KEY_Down ? 1 : n - 1)) % n;
      show_matches (self);
      return TRUE;
    case GDK_KEY_Escape:
      if (n == 0)
        return FALSE;
      g_array_set_size (self->matches, 0);
      show_matches (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (n > 0)
        take_match (self);
      commit (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Who holds the office, with their cards. */
static void
show_holders (OrdetOfficerRow *self)
{
  g_autoptr(GArray) people = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean any = FALSE;

  people = ordet_editor_officers (self->editor, self->role);
  for (guint i = 0; i < MOST_CARDS || i < people->len; i++)
    {
      OrdetEditorPerson person = { 0 };

      if (i < people->len)
        {
          ordet_editor_person (self->editor, g_array_index (people, guint, i), &person);
          g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", person.name);
        }
      if (i >= MOST_CARDS)
        continue;
      gtk_widget_set_visible (self->cards[i], person.number > 0);
      any = any || person.number > 0;
      ordet_number_card_set (ORDET_NUMBER_CARD (self->cards[i]), person.number, ORDET_MARK_NONE);
    }
  /* Their box is as wide as the gap beside it even when it is empty. */
  gtk_widget_set_visible (gtk_widget_get_parent (self->cards[0]), any);
  /* The names of several need the pencil's room; a field shows the beginning. */
  ordet_ui_set_class (GTK_WIDGET (self), "several", people->len > 1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text->len > 0 ? text->str : NULL);
  /* Without names, the office itself where it is cut off. */
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text->str))
    return;
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text->str);
  self->filling = FALSE;
}

static void
left_cb (OrdetOfficerRow *self)
{
  g_array_set_size (self->matches, 0);
  commit (self);
  show_holders (self);
}

/* --- the widget --- */

static void
ordet_officer_row_dispose (GObject *object)
{
  OrdetOfficerRow *self = ORDET_OFFICER_ROW (object);

  self->filling = TRUE;
  g_clear_pointer (&self->completion, gtk_widget_unparent);
  G_OBJECT_CLASS (ordet_officer_row_parent_class)->dispose (object);
}

static void
ordet_officer_row_finalize (GObject *object)
{
  OrdetOfficerRow *self = ORDET_OFFICER_ROW (object);

  g_free (self->role);
  g_array_unref (self->matches);
  G_OBJECT_CLASS (ordet_officer_row_parent_class)->finalize (object);
}

/* A popover is placed by whoever holds it. */
static void
ordet_officer_row_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GTK_WIDGET_CLASS (ordet_officer_row_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (ORDET_OFFICER_ROW (widget)->completion));
}

static void
ordet_officer_row_class_init (OrdetOfficerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_officer_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ordet_officer_row_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = ordet_officer_row_size_allocate;
}

static void
ordet_officer_row_init (OrdetOfficerRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (),
                     *focus = gtk_event_controller_focus_new ();

  self->matches = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_add_css_class (GTK_WIDGET (self), "officer-row");
  self->completion = ordet_entry_completion_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->completion), FALSE);
  gtk_widget_set_parent (self->completion, GTK_WIDGET (self));
  ordet_ui_private (GTK_EDITABLE (self));
  for (guint i = 0; i < MOST_CARDS; i++)
    {
      self->cards[i] = ordet_number_card_new (ORDET_CARD_SMALL);
      gtk_widget_set_valign (self->cards[i], GTK_ALIGN_CENTER);
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->cards[i]);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  ordet_label_tell (GTK_WIDGET (self));
}

/**
 * ordet_officer_row_new:
 * @editor: what is edited; must outlive the row
 * @role: "chair", "signer" …
 * @title: translated
 * @several: more than one may hold the office
 *
 * Returns: (transfer floating): a row, to be updated
 */
GtkWidget *
ordet_officer_row_new (OrdetEditor *editor,
                       const char  *role,
                       const char  *title,
                       gboolean     several)
{
  OrdetOfficerRow *self = g_object_new (ORDET_TYPE_OFFICER_ROW, "title", title, NULL);

  self->editor = editor;
  self->role = g_strdup (role);
  self->several = several;
  return GTK_WIDGET (self);
}

/**
 * ordet_officer_row_update:
 * @self: the row
 *
 * Shows who has the office; not while it is being typed.
 */
void
ordet_officer_row_update (OrdetOfficerRow *self)
{
  g_return_if_fail (ORDET_IS_OFFICER_ROW (self));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    show_holders (self);
}
