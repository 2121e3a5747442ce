/* ordet-agenda-row.c — an item of the agenda, being edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row stands for a place on the agenda, not for an item: when items move,
 * the rows stay and show others. So the keyboard is never thrown out of them.
 */
#include "ordet-agenda-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ordet-cut-mark.h"
#include "ordet-drag-row.h"
#include "ordet-fold-bin.h"
#include "ordet-settle.h"
#include "ordet-toast.h"
#include "ordet-words.h"

struct _OrdetAgendaRow
{
  GtkListBoxRow    parent_instance;

  OrdetEditor     *editor;  /* (unowned): the page holds both */
  guint            index;
  gboolean         filling; /* we set the widgets: nobody edits */

  /* (unowned) children */
  GtkWidget       *starts;
  GtkWidget       *mark;  /* a cup, or the number */
  GtkWidget       *cup;
  GtkWidget       *number;
  GtkWidget       *title;
  GtkWidget       *kind;
  GtkWidget       *minutes;
  GtkWidget       *remove;
};

G_DEFINE_FINAL_TYPE (OrdetAgendaRow, ordet_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static void
complain (OrdetAgendaRow *self,
          GError         *error)
{
  g_autoptr(GError) owned = error;

  ordet_toast_error (GTK_WIDGET (self), owned);
}

/* The row at @index, to put the keyboard there. */
static void
go_to (OrdetAgendaRow *self,
       guint           index)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkListBoxRow *row = GTK_IS_LIST_BOX (list)
                         ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) index)
                         : NULL;

  if (ORDET_IS_AGENDA_ROW (row))
    ordet_agenda_row_edit_title (ORDET_AGENDA_ROW (row));
}

static void
take_title (OrdetAgendaRow *self)
{
  GError *error = NULL;

  if (!self->filling && self->index < ordet_editor_n_items (self->editor) &&
      !ordet_editor_set_item_title (self->editor, self->index,
                                    gtk_editable_get_text (GTK_EDITABLE (self->title)), &error))
    complain (self, error);
}

/* During a meeting a new title is an act: one for the title, when the field is
 * left, and not one for every letter of it. */
static void
title_cb (OrdetAgendaRow *self)
{
  if (!ordet_editor_started (self->editor))
    take_title (self);
}

static void
title_left_cb (OrdetAgendaRow *self)
{
  if (ordet_editor_started (self->editor))
    take_title (self);
}

/* A number is taken when the field is left: 1 is not 12 cut short. */
static void
number_cb (OrdetAgendaRow *self)
{
  GError *error = NULL;
  OrdetEditorItem item;

  if (self->filling || self->index >= ordet_editor_n_items (self->editor) ||
      ordet_editor_set_item_id (self->editor, self->index,
                                gtk_editable_get_text (GTK_EDITABLE (self->number)), &error))
    return;
  complain (self, error);
  ordet_editor_item (self->editor, self->index, &item);
  gtk_editable_set_text (GTK_EDITABLE (self->number), item.id);
}

static void
take_minutes (GtkWidget *spin,
              gpointer   data)
{
  OrdetAgendaRow *self = data;
  GError *error = NULL;

  if (!self->filling && self->index < ordet_editor_n_items (self->editor) &&
      !ordet_editor_set_item_minutes (
        self->editor, self->index,
        gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minutes)), &error))
    complain (self, error);
}

/* During a meeting it is an act, and waits until the hand rests. */
static void
minutes_cb (OrdetAgendaRow *self)
{
  if (!ordet_editor_started (self->editor))
    take_minutes (self->minutes, self);
}

static gboolean
add_below (OrdetAgendaRow *self)
{
  GError *error = NULL;

  take_title (self);
  if (!ordet_editor_add_item (self->editor, self->index + 1, "", NULL, &error))
    complain (self, error);
  else
    go_to (self, self->index + 1);
  return TRUE;
}

static gboolean
move (OrdetAgendaRow *self,
      int             steps)
{
  GError *error = NULL;

  take_title (self);
  if (!ordet_editor_move_item (self->editor, self->index, steps, &error))
    complain (self, error);
  else
    go_to (self, self->index + (guint) steps);
  return TRUE;
}

static void
moved_cb (GtkListBoxRow *row,
          int            steps,
          gpointer       data)
{
  OrdetAgendaRow *self = data;

  if (steps < 0 ? self->index > 0 : self->index + 1 < ordet_editor_n_items (self->editor))
    move (self, steps);
}

/* Rows are places: the item of the one goes to the place of the other. */
static void
dropped_cb (GtkListBoxRow *row,
            GtkListBoxRow *onto,
            gpointer       data)
{
  OrdetAgendaRow *from = ORDET_AGENDA_ROW (row);

  move (from, (int) ORDET_AGENDA_ROW (onto)->index - (int) from->index);
}

static void
undo_cb (OrdetEditor *editor,
         AdwToast    *toast)
{
  ordet_editor_set_agenda (editor, g_object_get_data (G_OBJECT (toast), "agenda"));
}

/* Undo instead of "are you sure?". During a meeting an act is undone. */
static void
tell_removed (GtkWidget   *list,
              OrdetEditor *editor,
              const char  *title,
              GPtrArray   *before)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *text = NULL;

  /* Translators: %s is the title of an item of the agenda. */
  text = *title != '\0' ? g_strdup_printf (_("“%s” removed"), title) : g_strdup (_("Item removed"));
  g_object_set (toast, "title", text, "button-label", _("Undo"), NULL);
  if (before != NULL)
    {
      g_object_set_data_full (G_OBJECT (toast), "agenda", before,
                              (GDestroyNotify) g_ptr_array_unref);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), editor,
                               G_CONNECT_SWAPPED);
    }
  else
    adw_toast_set_action_name (toast, "prepare.undo");
  ordet_toast_show (list, toast);
}

static void
remove_item (OrdetAgendaRow *self)
{
  GError *error = NULL;
  guint index = self->index;
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  OrdetEditor *editor = self->editor;
  g_autoptr(GPtrArray) before = ordet_editor_agenda (editor);
  g_autofree char *title = NULL;
  OrdetEditorItem item;

  ordet_editor_item (editor, index, &item);
  title = g_strdup (item.title);
  /* Elsewhere first: the last row goes away and takes the keyboard along. */
  if (index > 0 && index + 1 == ordet_editor_n_items (editor))
    go_to (self, index - 1);
  if (!ordet_editor_remove_item (editor, index, &error))
    complain (self, error);
  else
    tell_removed (list, editor, title, g_steal_pointer (&before));
}

static gboolean
remove_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  remove_item (ORDET_AGENDA_ROW (widget));
  return TRUE;
}

/* Delete in an empty title, or beside the fields, removes the item. */
static gboolean
delete_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  OrdetAgendaRow *self = ORDET_AGENDA_ROW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (GTK_IS_TEXT (focus) &&
      (gtk_widget_get_parent (focus) != self->title ||
       *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0'))
    return FALSE;
  remove_item (self);
  return TRUE;
}

static void
add_shortcut (GtkShortcutController *controller,
              const char            *trigger,
              GtkShortcutFunc        function)
{
  gtk_shortcut_controller_add_shortcut (
    controller, gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                  gtk_callback_action_new (function, NULL, NULL)));
}

static int
minutes_output_cb (GtkSpinButton *spin,
                   gpointer       data)
{
  int minutes = gtk_spin_button_get_value_as_int (spin);
  /* Translators: planned minutes of an item, in a field. */
  g_autofree char *text = minutes > 0 ? g_strdup_printf (_("%d min"), minutes) : g_strdup ("–");

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static int
minutes_input_cb (GtkSpinButton *spin,
                  double        *value,
                  gpointer       data)
{
  *value = (double) g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (spin)), NULL, 10);
  return TRUE;
}

static gboolean
has_keyboard (GtkWidget *entry)
{
  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))));
}

static GtkWidget *
flat_entry (OrdetAgendaRow *self,
            const char     *label)
{
  /* A GtkText alone would look the same, but a reader is not told its letters
   * (GTK 4.8). */
  GtkWidget *text = gtk_entry_new ();

  gtk_entry_set_has_frame (GTK_ENTRY (text), FALSE);
  gtk_entry_set_input_hints (GTK_ENTRY (text), GTK_INPUT_HINT_PRIVATE);
  gtk_widget_add_css_class (text, "flat-entry");
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return text;
}

static void
ordet_agenda_row_class_init (OrdetAgendaRowClass *klass)
{
}

/* In the order they are shown; the first is none. A kind that an import brought
 * and that is not among them stands last. */
static const char *const kinds[] = { "", "discussion", "decision", "report", "information",
                                     "election", "formalities", "break" };

static void
kind_cb (OrdetAgendaRow *self)
{
  GError *error = NULL;
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  if (!self->filling && chosen < G_N_ELEMENTS (kinds) &&
      !ordet_editor_set_item_kind (self->editor, self->index, kinds[chosen], &error))
    complain (self, error);
}

static GtkWidget *
make_kind (OrdetAgendaRow *self)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) list = NULL;
  GtkWidget *kind;

  g_strv_builder_add (names, "–");
  for (gsize i = 1; i < G_N_ELEMENTS (kinds); i++)
    g_strv_builder_add (names, ordet_words_item_kind (kinds[i]));
  list = g_strv_builder_end (names);
  kind = gtk_drop_down_new_from_strings ((const char *const *) list);
  gtk_widget_set_valign (kind, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (kind, "flat-choice");
  gtk_widget_set_tooltip_text (kind, _("Kind of Item"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (kind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kind of Item"), -1);
  g_signal_connect_swapped (kind, "notify::selected", G_CALLBACK (kind_cb), self);
  return kind;
}

static void
update_kind (OrdetAgendaRow *self,
             const char     *kind)
{
  GtkStringList *model = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->kind)));
  guint have = g_list_model_get_n_items (G_LIST_MODEL (model)), n = G_N_ELEMENTS (kinds), at = 0;

  while (at < n && !g_str_equal (kinds[at], kind != NULL ? kind : ""))
    at++;
  if (at == n)
    gtk_string_list_splice (model, n, have - n,
                            (const char *[]) { ordet_words_item_kind (kind), NULL });
  else if (have > n)
    gtk_string_list_splice (model, n, have - n, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), at);
}

static void
make_children (OrdetAgendaRow *self)
{
  self->starts = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->starts, "tabular");
  gtk_widget_add_css_class (self->starts, "dimmed");
  gtk_widget_set_size_request (self->starts, 46, -1);
  self->cup = gtk_image_new_from_icon_name ("ordet-coffee-symbolic");
  self->number = flat_entry (self, _("Number"));
  gtk_widget_set_size_request (self->number, 40, -1);
  gtk_editable_set_alignment (GTK_EDITABLE (self->number), .5f);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->number), 4);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->number), 3);
  gtk_widget_add_css_class (self->number, "heading");
  /* As wide as each other, so that all titles begin at one place. */
  self->mark = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->mark), TRUE);
  gtk_stack_add_child (GTK_STACK (self->mark), self->cup);
  gtk_stack_add_child (GTK_STACK (self->mark), self->number);
  self->title = flat_entry (self, _("Title"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->title), _("Title"));
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_set_hexpand (self->title, TRUE);
  self->kind = make_kind (self);
  self->minutes = gtk_spin_button_new_with_range (0, 600, 5);
  /* With a range GTK lets only figures in; "min" is none. */
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->minutes), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->minutes), 6);
  gtk_widget_set_valign (self->minutes, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->minutes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Planned minutes"), -1);
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remove, _("Remove (Ctrl+Delete)"));
}

/* The title, and what is chosen for the item: below it where the window is
 * narrow or the text large, as a few letters of a title are none. */
static GtkWidget *
make_middle (OrdetAgendaRow *self)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (choices), self->kind);
  gtk_box_append (GTK_BOX (choices), self->minutes);
  gtk_box_append (GTK_BOX (middle), ordet_cut_mark_new (self->title));
  gtk_box_append (GTK_BOX (middle), choices);
  ordet_narrow_set (middle, NULL, "orientation", "vertical");
  ordet_narrow_set (middle, NULL, "spacing", "2");
  return middle;
}

static void
on_leave (GtkWidget      *widget,
          GCallback       callback,
          OrdetAgendaRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", callback, self);
  gtk_widget_add_controller (widget, focus);
}

static void
ordet_agenda_row_init (OrdetAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *handle = ordet_drag_row (GTK_LIST_BOX_ROW (self), dropped_cb, moved_cb, self);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkWidget *middle;

  make_children (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  middle = make_middle (self);
  for (guint i = 0; i < 5; i++)
    gtk_box_append (GTK_BOX (box), (GtkWidget *[]) { handle, self->starts, self->mark, middle,
                                                     self->remove }[i]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (title_cb), self);
  g_signal_connect_swapped (self->title, "activate", G_CALLBACK (add_below), self);
  on_leave (self->number, G_CALLBACK (number_cb), self);
  on_leave (self->title, G_CALLBACK (title_left_cb), self);
  g_signal_connect_swapped (self->number, "activate", G_CALLBACK (number_cb), self);
  g_signal_connect (self->minutes, "output", G_CALLBACK (minutes_output_cb), NULL);
  g_signal_connect (self->minutes, "input", G_CALLBACK (minutes_input_cb), NULL);
  g_signal_connect_swapped (self->minutes, "value-changed", G_CALLBACK (minutes_cb), self);
  ordet_settle (self->minutes, take_minutes, self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_item), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), "Delete", delete_cb);
  add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), "<Control>Delete", remove_cb);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * ordet_agenda_row_new:
 * @editor: what is edited; must outlive the row
 * @index: the place on the agenda
 *
 * Returns: (transfer floating): a row, to be updated
 */
GtkWidget *
ordet_agenda_row_new (OrdetEditor *editor,
                      guint        index)
{
  OrdetAgendaRow *self = g_object_new (ORDET_TYPE_AGENDA_ROW, NULL);

  self->editor = editor;
  self->index = index;
  return GTK_WIDGET (self);
}

static void
set_text (GtkWidget  *text,
          const char *value)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (text)), value) != 0)
    gtk_editable_set_text (GTK_EDITABLE (text), value);
}

/**
 * ordet_agenda_row_update:
 * @self: the row
 * @starts_minute: when the item is planned to begin, minutes since midnight;
 *   negative: not known
 *
 * Shows the item that stands at the row's place now.
 */
void
ordet_agenda_row_update (OrdetAgendaRow *self,
                         int             starts_minute)
{
  OrdetEditorItem item;
  gboolean is_break;
  g_autofree char *starts = NULL;

  g_return_if_fail (ORDET_IS_AGENDA_ROW (self));

  ordet_editor_item (self->editor, self->index, &item);
  is_break = g_strcmp0 (item.kind, "break") == 0;
  self->filling = TRUE;
  if (starts_minute >= 0)
    starts = ordet_words_clock ((gint64) starts_minute * 60 * ORDET_SECOND);
  gtk_label_set_label (GTK_LABEL (self->starts), starts != NULL ? starts : "");
  gtk_stack_set_visible_child (GTK_STACK (self->mark), is_break ? self->cup : self->number);
  if (!has_keyboard (self->number))
    set_text (self->number, item.id);
  gtk_widget_set_sensitive (self->number, !ordet_editor_started (self->editor));
  /* What is being typed during a meeting is not the item's yet. */
  if (!ordet_editor_started (self->editor) || !has_keyboard (self->title))
    set_text (self->title, item.title);
  gtk_widget_set_tooltip_text (self->title, item.title);
  update_kind (self, item.kind);
  gtk_widget_set_sensitive (self->kind, !ordet_editor_started (self->editor));
  ordet_settle_set (self->minutes, item.minutes);
  gtk_widget_set_sensitive (self->remove, !item.opened);
  self->filling = FALSE;
}

/**
 * ordet_agenda_row_edit_title:
 * @self: the row
 *
 * Puts the keyboard into the title.
 */
void
ordet_agenda_row_edit_title (OrdetAgendaRow *self)
{
  g_return_if_fail (ORDET_IS_AGENDA_ROW (self));

  gtk_widget_grab_focus (self->title);
}
