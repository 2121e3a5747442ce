/* ordet-prepare-people.c — who is on the list, with card, list and right to vote
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-people-parse.h"
#include "ordet-person-row.h"
#include "ordet-prepare-page.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define ORDET_TYPE_PREPARE_PEOPLE (ordet_prepare_people_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPreparePeople, ordet_prepare_people, ORDET, PREPARE_PEOPLE, GtkWidget)

struct _OrdetPreparePeople
{
  GtkWidget      parent_instance;

  OrdetEditor   *editor;     /* (owned) */
  GListStore    *places;     /* (owned) an object for each place on the list; they tell nothing */
  GtkFilter     *filter;     /* (unowned) of the model */
  GPtrArray *rows; /* (owned) (element-type OrdetPersonRow, unowned) those that show somebody now */
  gboolean       show_lists;
  gboolean       edit_last;  /* the last row gets the keyboard when it comes */

  /* (unowned) children of the template */
  GtkWidget     *box;
  GtkLabel      *summary;
  GtkEditable   *search;
  GtkWidget     *doubles;
  GtkLabel      *doubles_text;
  GtkStack      *stack;
  GtkListView   *view;
  GtkWidget     *list_heading;
};

G_DEFINE_FINAL_TYPE (OrdetPreparePeople, ordet_prepare_people, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOW_LISTS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Before the meeting the chair writes the lists down; during it they are seen
 * only while the chair wants them to be. */
static gboolean
lists_shown (OrdetPreparePeople *self)
{
  return self->show_lists ||
         !ordet_meeting_opened (ordet_session_meeting (ordet_editor_session (self->editor)));
}

static guint
index_of (gpointer place)
{
  return GPOINTER_TO_UINT (g_object_get_data (place, "index"));
}

static gboolean
matches_cb (gpointer place,
            gpointer data)
{
  OrdetPreparePeople *self = data;
  const char *wanted = gtk_editable_get_text (self->search);
  OrdetEditorPerson person;
  g_autofree char *number = NULL;

  if (*wanted == '\0' || index_of (place) >= ordet_editor_n_people (self->editor))
    return TRUE;
  ordet_editor_person (self->editor, index_of (place), &person);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, person.number);
  return g_str_has_prefix (number, wanted) || g_str_match_string (wanted, person.name, TRUE);
}

static void
resize_places (OrdetPreparePeople *self)
{
  guint wanted = ordet_editor_n_people (self->editor),
        n = g_list_model_get_n_items (G_LIST_MODEL (self->places));
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n; i < wanted; i++)
    {
      GObject *place = g_object_new (G_TYPE_OBJECT, NULL);

      g_object_set_data (place, "index", GUINT_TO_POINTER (i));
      g_ptr_array_add (added, place);
    }
  /* One splice for all: a row at a time would lay the list out each time. */
  if (n != wanted)
    g_list_store_splice (self->places, MIN (n, wanted), n > wanted ? n - wanted : 0, added->pdata,
                         added->len);
}

static void
update_summary (OrdetPreparePeople *self)
{
  guint n = ordet_editor_n_people (self->editor), here = 0, votes = 0;
  g_autofree char *known = NULL, *present = NULL, *voters = NULL, *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, i, &person);
      here += person.present;
      votes += person.vote;
    }
  known = g_strdup_printf (ngettext ("%u on the list", "%u on the list", n), n);
  present = g_strdup_printf (ngettext ("%u here", "%u here", here), here);
  voters = g_strdup_printf (ngettext ("%u may vote", "%u may vote", votes), votes);
  text = g_strdup_printf ("%s, %s, %s", known, present, voters);
  gtk_label_set_label (self->summary, text);
}

static void
update_doubles (OrdetPreparePeople *self)
{
  g_autoptr(GArray) doubles = ordet_editor_double_numbers (self->editor);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *cards = NULL, *text = NULL;

  gtk_widget_set_visible (self->doubles, doubles->len > 0);
  for (guint i = 0; i < doubles->len && i < 5; i++)
    g_ptr_array_add (words,
                     g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (doubles, gint64, i)));
  if (doubles->len > 5)
    g_ptr_array_add (words, g_strdup ("…"));
  g_ptr_array_add (words, NULL);
  cards = ordet_words_list ((const char *const *) words->pdata);
  /* Translators: %s is one number, or several: "22, 31 and 40". */
  text = g_strdup_printf (ngettext ("Card %s is used by more than one person.",
                                    "Cards %s are each used by more than one person.", doubles->len), cards);
  gtk_label_set_label (self->doubles_text, text);
}

static void
update (OrdetPreparePeople *self)
{
  gboolean lists = lists_shown (self);

  resize_places (self);
  for (guint i = 0; i < self->rows->len; i++)
    ordet_person_row_show (self->rows->pdata[i], ordet_person_row_index (self->rows->pdata[i]),
                           lists);
  gtk_widget_set_visible (self->list_heading, lists);
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_stack_set_visible_child_name (self->stack,
                                    ordet_editor_n_people (self->editor) > 0 ? "people" : "nobody");
  update_summary (self);
  update_doubles (self);
}

static void
search_cb (OrdetPreparePeople *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* --- rows --- */

static void
setup_cb (OrdetPreparePeople *self,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, ordet_person_row_new (self->editor));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static gboolean
edit_cb (gpointer row)
{
  if (gtk_widget_get_mapped (row))
    ordet_person_row_edit_name (row);
  g_object_unref (row);
  return G_SOURCE_REMOVE;
}

static void
bind_cb (OrdetPreparePeople *self,
         GtkListItem        *item)
{
  OrdetPersonRow *row = ORDET_PERSON_ROW (gtk_list_item_get_child (item));
  guint index = index_of (gtk_list_item_get_item (item));
  OrdetEditorPerson person;

  ordet_person_row_show (row, index, lists_shown (self));
  g_ptr_array_add (self->rows, row);
  if (index < ordet_editor_n_people (self->editor))
    {
      ordet_editor_person (self->editor, index, &person);
      ordet_compat_list_item_set_label (item, person.name);
    }
  if (self->edit_last && index + 1 == ordet_editor_n_people (self->editor))
    {
      self->edit_last = FALSE;
      g_idle_add (edit_cb, g_object_ref (row));
    }
}

static void
unbind_cb (OrdetPreparePeople *self,
           GtkListItem        *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

/* --- actions --- */

static void
complain (OrdetPreparePeople *self,
          GError             *error)
{
  g_autoptr(GError) owned = error;

  ordet_prepare_complain (GTK_WIDGET (self), owned);
}

static gboolean
scroll_cb (gpointer data)
{
  OrdetPreparePeople *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->view)));

  if (n > 0)
    ordet_compat_list_view_scroll_to (self->view, n - 1);
  /* A row that was on show all the time is not bound anew. */
  if (self->edit_last)
    for (guint i = 0; i < self->rows->len; i++)
      if (ordet_person_row_index (self->rows->pdata[i]) + 1 == ordet_editor_n_people (self->editor))
        {
          self->edit_last = FALSE;
          ordet_person_row_edit_name (self->rows->pdata[i]);
        }
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  GError *error = NULL;

  gtk_editable_set_text (self->search, "");
  self->edit_last = TRUE;
  if (!ordet_editor_add_person (self->editor, "", ordet_editor_free_number (self->editor), &error))
    {
      self->edit_last = FALSE;
      complain (self, error);
      return;
    }
  g_idle_add (scroll_cb, g_object_ref (self));
}

/* Takes the last row away if nothing was written in it yet: who adds a row and
 * then pastes wants the people, not the row. */
static void
drop_empty_last (OrdetPreparePeople *self)
{
  guint n = ordet_editor_n_people (self->editor);
  OrdetEditorPerson person;

  if (n == 0 || ordet_editor_started (self->editor))
    return;
  ordet_editor_person (self->editor, n - 1, &person);
  if (*person.name == '\0')
    ordet_editor_remove_person (self->editor, n - 1, NULL);
}

static void
add_several (OrdetPreparePeople *self,
             const char         *text)
{
  g_autoptr(GPtrArray) people = ordet_people_parse (text);
  GError *error = NULL;

  if (people->len > 0)
    drop_empty_last (self);
  for (guint i = 0; i < people->len; i++)
    {
      const OrdetParsedPerson *person = people->pdata[i];
      gint64 number = person->number > 0 ? person->number : ordet_editor_free_number (self->editor);

      if (!ordet_editor_add_person (self->editor, person->name, number, &error))
        {
          complain (self, error);
          return;
        }
    }
}

static void
paste_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  add_several (ORDET_PREPARE_PEOPLE (widget), g_variant_get_string (parameter, NULL));
}

static void
several_done_cb (GtkWidget *button,
                 gpointer   data)
{
  OrdetPreparePeople *self = g_object_get_data (G_OBJECT (button), "page");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (data));
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  add_several (self, text);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (button)));
}

static void
several_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new (), *scrolled = gtk_scrolled_window_new (),
            *text = gtk_text_view_new ();
  GtkWidget *hint = gtk_label_new (
    _("One person a line: a name, or a card and a name. Nothing else on the line is taken."));
  GtkWidget *done = gtk_button_new_with_mnemonic (_("_Add"));
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), done);
  gtk_widget_add_css_class (done, "suggested-action");
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (text), GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  g_object_set (text, "left-margin", 12, "right-margin", 12, "top-margin", 12, "bottom-margin", 12,
                NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("People, one a line"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), text);
  gtk_widget_set_vexpand (scrolled, TRUE);
  g_object_set (hint, "wrap", TRUE, "xalign", 0.0, "margin-start", 12, "margin-end", 12,
                "margin-top", 12, "margin-bottom", 12, NULL);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);
  g_object_set (window, "title", _("Add Several People"), "modal", TRUE, "default-width", 460,
                "default-height", 480, "transient-for", gtk_widget_get_root (widget), NULL);
  g_object_set_data_full (G_OBJECT (done), "page", g_object_ref (widget), g_object_unref);
  g_signal_connect (done, "clicked", G_CALLBACK (several_done_cb), text);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_destroy), window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (text);
}

static void
new_cards_cb (OrdetPreparePeople *self)
{
  GError *error = NULL;

  ordet_editor_renumber_doubles (self->editor, &error);
  if (error != NULL)
    complain (self, error);
}

/* --- the widget --- */

static void
ordet_prepare_people_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id != PROP_SHOW_LISTS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else
    g_value_set_boolean (value, ORDET_PREPARE_PEOPLE (object)->show_lists);
}

static void
ordet_prepare_people_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (object);

  if (prop_id != PROP_SHOW_LISTS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->show_lists = g_value_get_boolean (value);
  if (self->editor != NULL)
    update (self);
}

static void
ordet_prepare_people_dispose (GObject *object)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->places);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (ordet_prepare_people_parent_class)->dispose (object);
}

static void
ordet_prepare_people_class_init (OrdetPreparePeopleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_prepare_people_get_property;
  object_class->set_property = ordet_prepare_people_set_property;
  object_class->dispose = ordet_prepare_people_dispose;

  props[PROP_SHOW_LISTS] = g_param_spec_boolean ("show-lists", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-prepare-people.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetPreparePeople, name)
  BIND (box);
  BIND (summary);
  BIND (search);
  BIND (doubles);
  BIND (doubles_text);
  BIND (stack);
  BIND (view);
  BIND (list_heading);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cards_cb);
  gtk_widget_class_install_action (widget_class, "people.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "people.paste", "s", paste_cb);
  gtk_widget_class_install_action (widget_class, "people.several", NULL, several_cb);
}

static void
ordet_prepare_people_init (OrdetPreparePeople *self)
{
  self->rows = g_ptr_array_new ();
  self->places = g_list_store_new (G_TYPE_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (self));
  ordet_ui_private (self->search);
}

/**
 * ordet_prepare_people_new:
 * @editor: the meeting's editor
 *
 * Returns: (transfer floating): the list of people
 */
GtkWidget *
ordet_prepare_people_new (OrdetEditor *editor)
{
  OrdetPreparePeople *self = g_object_new (ORDET_TYPE_PREPARE_PEOPLE, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  self->editor = g_object_ref (editor);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->places)), self->filter);
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->view,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (filtered))));
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
