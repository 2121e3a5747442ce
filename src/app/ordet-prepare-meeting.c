/* ordet-prepare-meeting.c — what the meeting is, and its agenda
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ordet-agenda-row.h"
#include "ordet-prepare-page.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define ORDET_TYPE_PREPARE_MEETING (ordet_prepare_meeting_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPrepareMeeting, ordet_prepare_meeting, ORDET, PREPARE_MEETING, GtkWidget)

struct _OrdetPrepareMeeting
{
  GtkWidget    parent_instance;

  OrdetEditor *editor;  /* (owned) */
  gboolean     filling; /* we set the widgets: nobody edits */

  /* (unowned) children of the template */
  GtkWidget   *box;
  GtkWidget   *facts;
  GtkWidget   *entries[ORDET_FIELD_END + 1]; /* those that are typed */
  AdwComboRow *kind;
  AdwComboRow *language;
  GtkLabel    *summary;
  GtkListBox  *agenda;
};

G_DEFINE_FINAL_TYPE (OrdetPrepareMeeting, ordet_prepare_meeting, GTK_TYPE_WIDGET)

static const char *const kinds[] = { "annual", "members", "board", "congress", "open", "other" };
static const char *const languages[] = { "nb", "nn", "sv", "en" };

static int
start_minute (OrdetEditor *editor)
{
  const char *start = ordet_editor_field (editor, ORDET_FIELD_START);

  return strlen (start) == 5 ? atoi (start) * 60 + atoi (start + 3) : -1;
}

static void
update_summary (OrdetPrepareMeeting *self)
{
  g_autofree char *items_text = NULL, *text = NULL, *length = NULL, *end = NULL;
  int minutes = 0, start = start_minute (self->editor);
  guint items = 0;

  for (guint i = 0; i < ordet_editor_n_items (self->editor); i++)
    {
      OrdetEditorItem item;

      ordet_editor_item (self->editor, i, &item);
      minutes += item.minutes;
      items += g_strcmp0 (item.kind, "break") != 0;
    }
  items_text = g_strdup_printf (ngettext ("%u item", "%u items", items), items);
  length = ordet_words_duration_short ((gint64) minutes * 60 * ORDET_SECOND);
  if (minutes == 0)
    text = g_strdup (items_text);
  else if (start < 0)
    /* Translators: "10 items, 4 h 15". */
    text = g_strdup_printf (_("%1$s, %2$s"), items_text, length);
  else
    {
      end = ordet_words_clock ((gint64) (start + minutes) * 60 * ORDET_SECOND);
      /* Translators: "10 items, 4 h 15, ends at 16:15". */
      text = g_strdup_printf (_("%1$s, %2$s, ends at %3$s"), items_text, length, end);
    }
  gtk_label_set_label (self->summary, text);
}

static void
update_agenda (OrdetPrepareMeeting *self)
{
  guint n = ordet_editor_n_items (self->editor);
  int at = start_minute (self->editor);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->agenda, (int) n)) != NULL)
    gtk_list_box_remove (self->agenda, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      OrdetEditorItem item;

      row = gtk_list_box_get_row_at_index (self->agenda, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (ordet_agenda_row_new (self->editor, i));
          gtk_list_box_append (self->agenda, GTK_WIDGET (row));
        }
      ordet_agenda_row_update (ORDET_AGENDA_ROW (row), at);
      ordet_editor_item (self->editor, i, &item);
      if (at >= 0)
        at += item.minutes;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->agenda), n > 0);
}

static guint
position_of (const char *const *codes,
             guint              n,
             const char        *code,
             guint              otherwise)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (codes[i], code))
      return i;
  return otherwise;
}

static void
update (OrdetPrepareMeeting *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    if (self->entries[i] != NULL && !gtk_widget_get_focus_child (self->entries[i]) &&
        g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])),
                   ordet_editor_field (self->editor, i)) != 0)
      gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), ordet_editor_field (self->editor, i));
  adw_combo_row_set_selected (self->kind,
                              position_of (kinds, G_N_ELEMENTS (kinds),
                                           ordet_editor_field (self->editor, ORDET_FIELD_KIND), 5));
  adw_combo_row_set_selected (
    self->language, position_of (languages, G_N_ELEMENTS (languages),
                                 ordet_editor_field (self->editor, ORDET_FIELD_LANGUAGE), 3));
  /* Once somebody has acted these are what the meeting was called by. */
  gtk_widget_set_sensitive (self->facts, !ordet_editor_started (self->editor));
  update_agenda (self);
  update_summary (self);
  self->filling = FALSE;
}

static void
entry_cb (GtkEditable *entry,
          gpointer     data)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (
    gtk_widget_get_ancestor (GTK_WIDGET (entry), ORDET_TYPE_PREPARE_MEETING));
  OrdetField field = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;

  if (self == NULL || self->filling)
    return;
  /* While a date is being typed it is none yet: it is marked, not refused. */
  if (ordet_editor_set_field (self->editor, field, gtk_editable_get_text (entry), &error))
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
}

static void
apply_cb (GtkEditable *entry,
          gpointer     data)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (
    gtk_widget_get_ancestor (GTK_WIDGET (entry), ORDET_TYPE_PREPARE_MEETING));
  g_autoptr(GError) error = NULL;

  if (self != NULL && !ordet_editor_set_field (self->editor, GPOINTER_TO_UINT (data),
                                               gtk_editable_get_text (entry), &error))
    ordet_prepare_complain (GTK_WIDGET (entry), error);
}

static void
choice_cb (OrdetPrepareMeeting *self,
           OrdetField           field,
           const char          *code)
{
  g_autoptr(GError) error = NULL;

  if (!self->filling && !ordet_editor_set_field (self->editor, field, code, &error))
    ordet_prepare_complain (GTK_WIDGET (self), error);
}

static void
kind_cb (OrdetPrepareMeeting *self)
{
  guint selected = adw_combo_row_get_selected (self->kind);

  if (selected < G_N_ELEMENTS (kinds))
    choice_cb (self, ORDET_FIELD_KIND, kinds[selected]);
}

static void
language_cb (OrdetPrepareMeeting *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  if (selected < G_N_ELEMENTS (languages))
    choice_cb (self, ORDET_FIELD_LANGUAGE, languages[selected]);
}

static void
add (OrdetPrepareMeeting *self,
     const char          *title,
     const char          *kind)
{
  g_autoptr(GError) error = NULL;
  guint n = ordet_editor_n_items (self->editor);

  if (!ordet_editor_add_item (self->editor, n, title, kind, &error))
    ordet_prepare_complain (GTK_WIDGET (self), error);
  else
    ordet_agenda_row_edit_title (
      ORDET_AGENDA_ROW (gtk_list_box_get_row_at_index (self->agenda, (int) n)));
}

static void
add_item_cb (OrdetPrepareMeeting *self)
{
  add (self, "", NULL);
}

static void
add_break_cb (OrdetPrepareMeeting *self)
{
  add (self, _("Break"), "break");
}

static void
ordet_prepare_meeting_dispose (GObject *object)
{
  OrdetPrepareMeeting *self = ORDET_PREPARE_MEETING (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (ordet_prepare_meeting_parent_class)->dispose (object);
}

static void
ordet_prepare_meeting_class_init (OrdetPrepareMeetingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_prepare_meeting_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-prepare-meeting.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetPrepareMeeting, name)
  BIND (box);
  BIND (facts);
  BIND (kind);
  BIND (language);
  BIND (summary);
  BIND (agenda);
#undef BIND
#define BIND_FIELD(name, field) \
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, \
    G_STRUCT_OFFSET (OrdetPrepareMeeting, entries) + (field) * sizeof (GtkWidget *))
  BIND_FIELD ("title", ORDET_FIELD_TITLE);
  BIND_FIELD ("body", ORDET_FIELD_BODY);
  BIND_FIELD ("place", ORDET_FIELD_PLACE);
  BIND_FIELD ("date", ORDET_FIELD_DATE);
  BIND_FIELD ("start", ORDET_FIELD_START);
  BIND_FIELD ("end", ORDET_FIELD_END);
#undef BIND_FIELD
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_break_cb);
}

static void
ordet_prepare_meeting_init (OrdetPrepareMeeting *self)
{
  static const char *const language_names[] = { "Norsk bokmål", "Norsk nynorsk", "Svenska",
                                                "English", NULL };
  const char *kind_names[G_N_ELEMENTS (kinds) + 1] = { NULL };
  g_autoptr(GtkStringList) kind_list = NULL;
  g_autoptr(GtkStringList) language_list = gtk_string_list_new (language_names);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    kind_names[i] = ordet_words_meeting_kind (kinds[i]);
  kind_list = gtk_string_list_new (kind_names);
  self->filling = TRUE;
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_list));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (language_list));
  self->filling = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
    if (self->entries[i] != NULL)
      {
        g_signal_connect (self->entries[i], "changed", G_CALLBACK (entry_cb), GUINT_TO_POINTER (i));
        g_signal_connect (self->entries[i], "entry-activated", G_CALLBACK (apply_cb),
                          GUINT_TO_POINTER (i));
      }
}

/**
 * ordet_prepare_meeting_new:
 * @editor: the meeting's editor
 *
 * Returns: (transfer floating): title, place, hour, language; the agenda
 */
GtkWidget *
ordet_prepare_meeting_new (OrdetEditor *editor)
{
  OrdetPrepareMeeting *self = g_object_new (ORDET_TYPE_PREPARE_MEETING, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
