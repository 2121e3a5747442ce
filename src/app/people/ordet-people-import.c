/* ordet-people-import.c — a list of people is looked at before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row for each column, what it is for, and what is left out. Nothing is on
 * the meeting's list before the button is pressed, and then all of it.
 */
#include "ordet-people-import.h"

#include <glib/gi18n-lib.h>

#include "ordet-cell.h"
#include "ordet-people-rows.h"
#include "ordet-people-words.h"
#include "ordet-roster.h"
#include "ordet-scale.h"
#include "ordet-toast.h"
#include "ordet-ui.h"

struct _OrdetPeopleImport
{
  AdwWindow            parent_instance;

  GtkWidget           *page;      /* (unowned) (nullable) weak: where people are shown */
  OrdetEditor         *editor;    /* (owned) */
  OrdetTable          *table;     /* (owned) (nullable) NULL if the file is none */
  OrdetColumns        *columns;   /* (owned) (nullable) */
  OrdetRoster         *roster;    /* (owned) (nullable) */
  OrdetPeopleImported  done;
  gboolean             filling;   /* the rows are being made: no choice of the person's */

  /* (unowned) children */
  GtkWidget           *title;
  GtkWidget           *accept;
  GtkStack            *stack;
  GtkListBox          *list;
  GtkWidget           *gender;    /* the hint */
  GtkLabel            *gender_text;
  GtkWidget           *joined;    /* the row of the day, an entry */
  GtkWidget           *titles;    /* the switch: the first row has titles */
  GtkWidget           *doubles;   /* the row of cards that are used twice */
  GtkWidget           *new_cards; /* its switch */
  GtkLabel            *counts;
  GtkWidget           *show_rows;
  GListStore          *rows;      /* (owned) (element-type GtkStringObject) */
};

G_DEFINE_FINAL_TYPE (OrdetPeopleImport, ordet_people_import, ADW_TYPE_WINDOW)

/* --- what would be imported --- */

static void
match (OrdetPeopleImport *self)
{
  guint n = ordet_editor_n_people (self->editor);
  g_autofree OrdetRosterKnown *known = g_new0 (OrdetRosterKnown, n);

  for (guint i = 0; i < n; i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, i, &person);
      known[i] = (OrdetRosterKnown) { person.name, person.number };
    }
  ordet_roster_match (self->roster, known, n);
}

static void
fill_rows (OrdetPeopleImport *self)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean new_cards = gtk_switch_get_active (GTK_SWITCH (self->new_cards));

  if (self->roster == NULL)
    return;
  /* What is wrong stands first: it is what somebody looks for. */
  for (guint i = 0; i < self->roster->problems->len; i++)
    {
      g_autofree char *line = ordet_people_words_bad_row (self->roster->problems->pdata[i]);

      g_ptr_array_add (lines, gtk_string_object_new (line));
    }
  for (guint i = 0; i < self->roster->people->len; i++)
    {
      g_autofree char *line = ordet_people_words_row (self->roster->people->pdata[i], new_cards);

      g_ptr_array_add (lines, gtk_string_object_new (line));
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       lines->pdata, lines->len);
}

static void
show_counts (OrdetPeopleImport *self)
{
  static const char *wrong[] = { "error", NULL };
  const OrdetRoster *roster = self->roster;
  g_autofree char *known = NULL, *bad = NULL, *twice = NULL, *accept = NULL;
  g_autoptr(GString) text = NULL;
  g_autofree char *people = g_strdup_printf (ngettext ("%u new person", "%u new people", roster->n_new),
                            roster->n_new);
  known = g_strdup_printf (ngettext ("%u already on the list", "%u already on the list",
                                     roster->n_known), roster->n_known);
  bad = g_strdup_printf (ngettext ("%u row with errors", "%u rows with errors",
                                   roster->problems->len), roster->problems->len);
  text = g_string_new (people);
  g_string_append_printf (text, ", %s", known);
  if (roster->n_again > 0)
    {
      twice = g_strdup_printf (ngettext ("%u stands there twice", "%u stand there twice",
                                         roster->n_again), roster->n_again);
      g_string_append_printf (text, ", %s", twice);
    }
  g_string_append_printf (text, ", %s", bad);
  gtk_label_set_label (self->counts, text->str);
  gtk_widget_set_css_classes (GTK_WIDGET (self->counts), wrong + (roster->problems->len == 0));
  /* Translators: a button; %u is how many people. */
  accept = g_strdup_printf (_("_Import %u"), roster->n_new);
  gtk_button_set_label (GTK_BUTTON (self->accept), accept);
  gtk_widget_set_sensitive (self->accept, roster->n_new > 0);
}

static void
show_doubles (OrdetPeopleImport *self)
{
  guint n = self->roster->doubles->len, namesakes = self->roster->n_namesakes;
  g_autofree char *cards = ordet_people_words_numbers (self->roster->doubles);
  g_autofree char *text = NULL, *same = NULL;

  gtk_widget_set_visible (self->doubles, n > 0);
  /* Translators: %s is one number, or several: "22, 31 and 40". */
  text = g_strdup_printf (ngettext ("Card %s is used by more than one person.",
                                    "Cards %s are each used by more than one person.", n), cards);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->doubles), text);
  if (namesakes > 0)
    same = g_strdup_printf (ngettext ("%u person has the same name as another on the list.",
                                      "%u people have the same name as others on the list.",
                                      namesakes), namesakes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->counts), same);
}

/* The last day to have joined, or NULL if it is not said. */
static gboolean
joined_by (OrdetPeopleImport *self,
           GDate             *day)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->joined))));

  return *text != '\0' && ordet_cell_date (text, day);
}

/* Reads the people anew, as the columns are now. */
static void
read_people (OrdetPeopleImport *self)
{
  GDate day;
  gboolean named, dated = joined_by (self, &day);

  if (self->columns == NULL)
    return;
  named = ordet_columns_name (self->columns);
  g_clear_pointer (&self->roster, ordet_roster_free);
  self->roster = ordet_roster_read (self->table, self->columns, dated ? &day : NULL);
  match (self);
  gtk_widget_set_visible (self->joined, ordet_columns_uses (self->columns, ORDET_USE_JOINED));
  ordet_ui_set_class (self->joined, "error",
                      !dated && *gtk_editable_get_text (GTK_EDITABLE (self->joined)) != '\0');
  show_counts (self);
  show_doubles (self);
  fill_rows (self);
  if (!named)
    {
      gtk_label_set_label (self->counts, _("Choose the column that has the names."));
      gtk_widget_set_sensitive (self->accept, FALSE);
    }
}

/* --- columns --- */

static void
use_cb (OrdetPeopleImport *self,
        GParamSpec        *spec,
        GtkDropDown       *choice)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));

  if (self->filling)
    return;
  ordet_columns_set_use (self->columns, column,
                         (OrdetColumnUse) gtk_drop_down_get_selected (choice));
  /* What another column had may be here now. */
  self->filling = TRUE;
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      const OrdetColumn *other = self->columns->columns->pdata[i];

      gtk_drop_down_set_selected (g_object_get_data (G_OBJECT (row), "choice"), other->use);
    }
  self->filling = FALSE;
  read_people (self);
}

static GtkWidget *
use_choice (OrdetPeopleImport *self,
            const OrdetColumn *column,
            guint              index,
            const char        *title)
{
  const char *names[ORDET_N_USES + 1] = { NULL };
  g_autofree char *label = NULL;
  GtkWidget *choice;

  for (guint use = 0; use < ORDET_N_USES; use++)
    names[use] = ordet_people_words_use (use, column->what);
  choice = gtk_drop_down_new_from_strings (names);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), column->use);
  gtk_widget_set_size_request (choice, 228, -1);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  /* Translators: %s is the title of a column. */
  label = g_strdup_printf (_("What “%s” is for"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (index));
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (use_cb), self,
                           G_CONNECT_SWAPPED);
  return choice;
}

static void
add_column (OrdetPeopleImport *self,
            guint              index)
{
  const OrdetColumn *column = self->columns->columns->pdata[index];
  GtkWidget *row = adw_action_row_new (), *choice;
  /* Translators: of a column without a title; %u counts them. */
  g_autofree char *number = g_strdup_printf (_("Column %u"), index + 1);
  const char *title = *column->title != '\0' ? column->title : number;
  g_autofree char *sample = column->what != ORDET_PRIVATE_NOT ? ordet_people_words_private (column)
    : g_strdup (column->sample != NULL ? column->sample : _("empty"));

  choice = use_choice (self, column, index, title);
  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", sample, "title-lines", 1,
                "subtitle-lines", 1, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  g_object_set_data (G_OBJECT (row), "choice", choice);
  gtk_list_box_append (self->list, row);
}

static void
show_gender (OrdetPeopleImport *self)
{
  const char *title = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const OrdetColumn *column = self->columns->columns->pdata[i];

      if (column->what == ORDET_PRIVATE_GENDER)
        title = *column->title != '\0' ? column->title : _("Gender");
    }
  gtk_widget_set_visible (self->gender, title != NULL);
  if (title == NULL)
    return;
  text = g_strdup_printf (_("“%s” comes from your register, not from the people themselves. Ask at "
                            "the door which list they want, or import it and let everybody change "
                            "it."), title);
  gtk_label_set_label (self->gender_text, text);
}

static void
show_columns (OrdetPeopleImport *self,
              OrdetTitles        titles)
{
  GtkListBoxRow *row;

  g_clear_pointer (&self->columns, ordet_columns_free);
  self->columns = ordet_columns_guess (self->table, titles);
  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->columns->columns->len; i++)
    add_column (self, i);
  gtk_switch_set_active (GTK_SWITCH (self->titles), self->columns->titled);
  self->filling = FALSE;
  show_gender (self);
  read_people (self);
}

static void
titles_cb (OrdetPeopleImport *self)
{
  if (!self->filling)
    show_columns (self, gtk_switch_get_active (GTK_SWITCH (self->titles)) ? ORDET_TITLES_FIRST
                                                                        : ORDET_TITLES_NONE);
}

static void
show_rows_cb (OrdetPeopleImport *self,
              GtkToggleButton   *button)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    gtk_toggle_button_get_active (button) ? "rows" : "columns");
}

/* --- the end --- */

static void
take_person (OrdetPeopleImport       *self,
             const OrdetRosterPerson *from,
             OrdetNewPerson          *to)
{
  static const char *const lists[ORDET_N_GROUPS] = { "a", "b", "none" };

  *to = (OrdetNewPerson) { from->name, from->number, from->vote, from->member, from->list,
                           from->role };
  /* The list that the rules have for it, which everybody may change: what the
   * register calls people is not kept. */
  if (from->list == NULL && from->category != NULL)
    to->list = lists[ordet_rules_group_of (ordet_editor_rules (self->editor), NULL,
                                           from->category)];
}

/**
 * ordet_people_import_accept:
 * @self: the dialog
 *
 * Puts the new people on the list and closes the dialog.
 *
 * Returns: %FALSE if there is nobody to import, or it could not be kept
 */
gboolean
ordet_people_import_accept (OrdetPeopleImport *self)
{
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (OrdetNewPerson));
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GError) error = NULL;
  gboolean good;

  g_return_val_if_fail (ORDET_IS_PEOPLE_IMPORT (self), FALSE);

  if (self->roster == NULL || self->roster->n_new == 0 || !ordet_columns_name (self->columns))
    return FALSE;
  before = ordet_editor_keep_people (self->editor);
  for (guint i = 0; i < self->roster->people->len; i++)
    {
      const OrdetRosterPerson *person = self->roster->people->pdata[i];
      OrdetNewPerson new_person;

      if (person->known)
        ordet_editor_fill_card (self->editor, person->name, person->number);
      if (person->known || person->again)
        continue;
      take_person (self, person, &new_person);
      g_array_append_val (people, new_person);
    }
  good = ordet_editor_add_people (self->editor, (const OrdetNewPerson *) (gpointer) people->data,
                                  people->len,
                                  gtk_switch_get_active (GTK_SWITCH (self->new_cards)), &error);
  if (!good && self->page != NULL)
    ordet_toast_error (self->page, error);
  else if (self->page != NULL)
    self->done (self->page, people->len, before);
  gtk_window_close (GTK_WINDOW (self));
  return good;
}

static void
ordet_people_import_dispose (GObject *object)
{
  OrdetPeopleImport *self = ORDET_PEOPLE_IMPORT (object);

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->editor);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->roster, ordet_roster_free);
  g_clear_pointer (&self->columns, ordet_columns_free);
  g_clear_pointer (&self->table, ordet_table_free);
  G_OBJECT_CLASS (ordet_people_import_parent_class)->dispose (object);
}

static void
ordet_people_import_class_init (OrdetPeopleImportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_people_import_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

/* --- how it looks --- */

static GtkWidget *
switch_row (const char  *title,
            GtkWidget  **button)
{
  GtkWidget *row = adw_action_row_new ();

  *button = gtk_switch_new ();
  gtk_widget_set_valign (*button, GTK_ALIGN_CENTER);
  g_object_set (row, "use-markup", FALSE, "title", title, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), *button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), *button);
  return row;
}

static GtkWidget *
boxed (void)
{
  static const char *const classes[] = { "boxed-list", NULL };

  return g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "css-classes",
                       classes, NULL);
}

static GtkWidget *
build_hint (OrdetPeopleImport *self)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "ordet-information-symbolic",
                                   "valign", GTK_ALIGN_START, NULL);

  self->gender = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->gender_text =
    g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.f, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->gender_text), "dimmed");
  gtk_box_append (GTK_BOX (self->gender), image);
  gtk_box_append (GTK_BOX (self->gender), GTK_WIDGET (self->gender_text));
  return self->gender;
}

static GtkWidget *
build_columns (OrdetPeopleImport *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *scrolled;
  GtkWidget *intro = gtk_label_new (
    _("Choose what Ordet may read. Columns set to “Leave out” are never opened again or stored."));
  GtkWidget *more = boxed (), *titles;

  g_object_set (intro, "wrap", TRUE, "xalign", 0.f, NULL);
  self->list = GTK_LIST_BOX (boxed ());
  self->joined = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->joined),
                                 _("May vote if they joined no later than (2027-02-13)"));
  self->doubles = switch_row ("", &self->new_cards);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->doubles),
                               _("Give new cards to those who come later on the list"));
  gtk_switch_set_active (GTK_SWITCH (self->new_cards), TRUE);
  titles = switch_row (_("The first row has the titles of the columns"), &self->titles);
  gtk_list_box_append (GTK_LIST_BOX (more), self->joined);
  gtk_list_box_append (GTK_LIST_BOX (more), self->doubles);
  gtk_list_box_append (GTK_LIST_BOX (more), titles);
  gtk_box_append (GTK_BOX (box), intro);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), more);
  gtk_box_append (GTK_BOX (box), build_hint (self));
  g_object_set (box, "margin-start", 24, "margin-end", 24, "margin-top", 18, "margin-bottom", 18,
                NULL);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "vexpand", TRUE, "child", box, NULL);
  g_signal_connect_object (self->titles, "notify::active", G_CALLBACK (titles_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_cards, "notify::active", G_CALLBACK (fill_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->joined, "changed", G_CALLBACK (read_people), self,
                           G_CONNECT_SWAPPED);
  return scrolled;
}

static GtkWidget *
build_header (OrdetPeopleImport *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->title = adw_window_title_new (_("Import List"), "");
  self->accept = gtk_button_new_with_mnemonic (_("_Import"));
  gtk_widget_add_css_class (self->accept, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->accept);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (ordet_people_import_accept), self,
                           G_CONNECT_SWAPPED);
  return header;
}

static GtkWidget *
build_foot (OrdetPeopleImport *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->counts = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.f, "hexpand", TRUE, NULL);
  self->show_rows = gtk_toggle_button_new_with_mnemonic (_("Show All _Rows"));
  gtk_widget_add_css_class (self->show_rows, "flat");
  gtk_widget_set_valign (self->show_rows, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->counts));
  gtk_box_append (GTK_BOX (foot), self->show_rows);
  g_object_set (foot, "margin-start", 24, "margin-end", 18, "margin-top", 12, "margin-bottom", 12,
                NULL);
  g_signal_connect_object (self->show_rows, "toggled", G_CALLBACK (show_rows_cb), self,
                           G_CONNECT_SWAPPED);
  return foot;
}

static void
ordet_people_import_init (OrdetPeopleImport *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, build_columns (self), "columns");
  gtk_stack_add_named (self->stack, ordet_people_rows_new (G_LIST_MODEL (self->rows)), "rows");
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), build_foot (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  g_object_set (self, "title", _("Import List"), "modal", TRUE, NULL);
  ordet_scale_window (GTK_WINDOW (self), 680, 650);
}

/* A file that is none: a sentence, and nothing to press but Cancel. */
static void
show_trouble (OrdetPeopleImport       *self,
              const OrdetTableTrouble *trouble)
{
  g_autofree char *sentence = ordet_people_words_trouble (trouble);
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "ordet-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nobody Can Be Imported"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), sentence);
  gtk_widget_add_css_class (page, "compact");
  gtk_stack_add_named (self->stack, page, "trouble");
  gtk_stack_set_visible_child_name (self->stack, "trouble");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_set_sensitive (self->accept, FALSE);
  gtk_widget_set_visible (self->show_rows, FALSE);
  gtk_label_set_label (self->counts, _("Nothing was imported."));
}

static void
show_subtitle (OrdetPeopleImport *self,
               const char        *name)
{
  guint n = ordet_table_n_rows (self->table) - self->columns->first;
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", n), n);
  g_autofree char *text = g_strdup_printf ("%s · %s", name, rows);

  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), text);
}

/**
 * ordet_people_import_new:
 * @page: where people are shown; the dialog stands before its window
 * @editor: the meeting's editor
 * @name: what the file is called, without its folders
 * @content: its bytes
 * @done: called when people were imported
 *
 * Returns: (transfer none): the dialog, to be presented
 */
OrdetPeopleImport *
ordet_people_import_new (GtkWidget           *page,
                         OrdetEditor         *editor,
                         const char          *name,
                         GBytes              *content,
                         OrdetPeopleImported  done)
{
  OrdetPeopleImport *self = g_object_new (ORDET_TYPE_PEOPLE_IMPORT, NULL);
  OrdetTableTrouble trouble;
  GtkRoot *root = gtk_widget_get_root (page);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_set_weak_pointer (&self->page, page);
  self->editor = g_object_ref (editor);
  self->done = done;
  gtk_editable_set_text (GTK_EDITABLE (self->joined),
                         ordet_editor_field (editor, ORDET_FIELD_DATE));
  self->table = ordet_table_read (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                                  &trouble);
  if (self->table == NULL)
    {
      adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), name);
      show_trouble (self, &trouble);
      return self;
    }
  show_columns (self, ORDET_TITLES_GUESS);
  show_subtitle (self, name);
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->accept) ? self->accept
                                                                : GTK_WIDGET (self->list));
  return self;
}
