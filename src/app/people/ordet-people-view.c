/* ordet-people-view.c — the list of people, a row each
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model's objects stand for places on the list and tell nothing; cells ask
 * the editor who stands there. What is changed about people is done by the
 * page's actions ("people.here", "people.edit" …), on the row that is selected.
 */
#include "ordet-people-view-private.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-fold.h"
#include "ordet-fold-bin.h"
#include "ordet-scale.h"
#include "ordet-ui.h"

/* Digits that come one after the other within this time are one card. */
#define TYPING_MS 1200

/* Pixels of the column of lists, beside text of the usual size. */
#define LIST_WIDTH 138

/* Frames in which a row that was scrolled to is waited for. */
#define FRAMES 10

G_DEFINE_FINAL_TYPE (OrdetPeopleView, ordet_people_view, GTK_TYPE_WIDGET)

static gboolean
matches_cb (gpointer place,
            gpointer data)
{
  OrdetPeopleView *self = data;
  OrdetEditorPerson person;
  g_autofree char *number = NULL, *name = NULL;

  if (*self->wanted == '\0' || ordet_people_place (place) >= ordet_editor_n_people (self->editor))
    return TRUE;
  ordet_editor_person (self->editor, ordet_people_place (place), &person);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, person.number);
  name = ordet_fold (person.name);
  return g_str_has_prefix (number, self->wanted) || strstr (name, self->wanted) != NULL;
}

/* --- keys --- */

/* The list inside: a column view has no way of its own to go to a row. */
static GtkListView *
inner (OrdetPeopleView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return GTK_LIST_VIEW (child);
}

/* The arrows go on from the row that has the keyboard, so it must be this one;
 * FALSE while it is not there yet. */
static gboolean
focus_row (OrdetPeopleView *self,
           guint            position)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (ordet_people_column (item) == ORDET_PEOPLE_NAME &&
        gtk_list_item_get_position (item) == position)
      {
        GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));

        return gtk_widget_grab_focus (gtk_widget_get_parent (cell));
      }
  return FALSE;
}

/* A row that was far away is made in one of the next frames. */
static gboolean
focus_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  OrdetPeopleView *self = ORDET_PEOPLE_VIEW (widget);

  if (self->going == 0 || focus_row (self, gtk_single_selection_get_selected (self->selection)))
    self->going = 0;
  else
    self->going--;
  return self->going > 0;
}

static void
go_to (OrdetPeopleView *self,
       guint            position)
{
  gboolean waiting = self->going > 0;

  gtk_single_selection_set_selected (self->selection, position);
  ordet_compat_list_view_scroll_to (inner (self), position);
  self->going = focus_row (self, position) ? 0 : FRAMES;
  if (self->going > 0 && !waiting)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_cb, NULL, NULL);
}

/**
 * ordet_people_view_jump:
 * @self: the list
 * @number: a card
 *
 * Selects who has that card, or else the first whose card begins so.
 *
 * Returns: %FALSE if nobody who is shown has one
 */
gboolean
ordet_people_view_jump (OrdetPeopleView *self,
                        gint64           number)
{
  GListModel *model;
  g_autofree char *wanted = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  guint begins = GTK_INVALID_LIST_POSITION;

  g_return_val_if_fail (ORDET_IS_PEOPLE_VIEW (self), FALSE);

  model = G_LIST_MODEL (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GObject) place = g_list_model_get_item (model, i);
      g_autofree char *card = NULL;
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, ordet_people_place (place), &person);
      if (person.number == number)
        {
          go_to (self, i);
          return TRUE;
        }
      card = g_strdup_printf ("%" G_GINT64_FORMAT, person.number);
      if (begins == GTK_INVALID_LIST_POSITION && g_str_has_prefix (card, wanted))
        begins = i;
    }
  if (begins != GTK_INVALID_LIST_POSITION)
    go_to (self, begins);
  return begins != GTK_INVALID_LIST_POSITION;
}

static void
digit (OrdetPeopleView *self,
       guint            figure,
       guint32          time)
{
  if (time - self->typed_at > TYPING_MS || self->typed > 99999)
    self->typed = 0;
  self->typed_at = time;
  self->typed = 10 * self->typed + figure;
  ordet_people_view_jump (self, self->typed);
}

/* Tab leaves the list: row by row it would be a long way. */
static gboolean
leave (OrdetPeopleView *self,
       gboolean         back)
{
  GtkWidget *rows = GTK_WIDGET (inner (self));
  gboolean left;

  gtk_widget_set_can_focus (rows, FALSE);
  left = gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (rows)),
                                 back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (rows, TRUE);
  return left;
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        OrdetPeopleView       *self)
{
  static const struct { guint key, other; const char *action; } actions[] = {
    { GDK_KEY_space, GDK_KEY_KP_Space, "people.here" },
    { GDK_KEY_F2, GDK_KEY_F2, "people.edit" },
    { GDK_KEY_Delete, GDK_KEY_KP_Delete, "people.remove" },
  };
  guint32 figure = gdk_keyval_to_unicode (keyval);
  gboolean tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab;

  if ((tab && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0) || keyval == GDK_KEY_ISO_Left_Tab)
    return leave (self, !tab || (state & GDK_SHIFT_MASK) != 0);
  if ((state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK &&
      keyval == GDK_KEY_F10)
    keyval = GDK_KEY_Menu;
  else if ((state & gtk_accelerator_get_default_mod_mask () & ~(guint) GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (figure >= '0' && figure <= '9')
    {
      digit (self, figure - '0',
             gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (keys)));
      return GDK_EVENT_STOP;
    }
  self->typed = 0;
  if (keyval == GDK_KEY_Menu)
    {
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

      ordet_people_view_menu (self, gtk_window_get_focus (GTK_WINDOW (root)));
      return GDK_EVENT_STOP;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (keyval == actions[i].key || keyval == actions[i].other)
      return gtk_widget_activate_action (GTK_WIDGET (self), actions[i].action, NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
activate_cb (OrdetPeopleView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "people.edit", NULL);
}

/* --- the widget --- */

static void
ordet_people_view_dispose (GObject *object)
{
  OrdetPeopleView *self = ORDET_PEOPLE_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->arrivals, g_hash_table_unref);
  g_clear_pointer (&self->offices, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->places);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (ordet_people_view_parent_class)->dispose (object);
}

static gboolean
ordet_people_view_grab_focus (GtkWidget *widget)
{
  OrdetPeopleView *self = ORDET_PEOPLE_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (inner (self)));
}

static void
ordet_people_view_class_init (OrdetPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_people_view_dispose;
  widget_class->grab_focus = ordet_people_view_grab_focus;
  widget_class->focus = ordet_ui_focus_inside;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ordet_people_view_init (OrdetPeopleView *self)
{
  self->places = g_list_store_new (G_TYPE_OBJECT);
  self->cells = g_hash_table_new (NULL, NULL);
  self->arrivals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->offices = g_hash_table_new (NULL, NULL);
  self->wanted = g_strdup ("");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* @width, @narrow: pixels beside text of the usual size, in a wide window and
 * in a narrow one; 0: what is left, or not at all. */
static void
add_column (OrdetPeopleView   *self,
            OrdetPeopleColumn  column,
            const char        *title,
            int                width,
            int                narrow)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *narrow_px = g_strdup_printf ("%d", ordet_scaled_px (widget, narrow));
  GtkColumnViewColumn *added =
    gtk_column_view_column_new (title, ordet_people_view_factory (self, column));

  if (width > 0)
    gtk_column_view_column_set_fixed_width (added, ordet_scaled_px (widget, width));
  if (width > 0 && narrow > 0 && narrow != width)
    ordet_narrow_set (widget, G_OBJECT (added), "fixed-width", narrow_px);
  else if (width > 0 && narrow == 0)
    {
      ordet_narrow_set (widget, G_OBJECT (added), "visible", "false");
      ordet_narrow_set (widget, G_OBJECT (added), "fixed-width", "-1");
    }
  else if (width == 0)
    gtk_column_view_column_set_expand (added, TRUE);
  gtk_column_view_append_column (self->view, added);
  if (column == ORDET_PEOPLE_LIST)
    self->list_column = added;
  g_object_unref (added);
}

static void
resize_places (OrdetPeopleView *self)
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

/**
 * ordet_people_view_update:
 * @self: the list
 * @show_lists: whether the list somebody chose may be seen here
 *
 * Shows people as the editor has them now.
 */
void
ordet_people_view_update (OrdetPeopleView *self,
                          gboolean         show_lists)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (ORDET_IS_PEOPLE_VIEW (self));

  self->show_lists = show_lists;
  gtk_column_view_column_set_visible (self->list_column, show_lists);
  /* GTK keeps room for the fixed width of a column that is hidden. */
  gtk_column_view_column_set_fixed_width (
    self->list_column, show_lists ? ordet_scaled_px (GTK_WIDGET (self), LIST_WIDTH) : -1);
  ordet_people_view_read (self);
  resize_places (self);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    ordet_people_view_fill (self, item);
  if (*self->wanted != '\0')
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * ordet_people_view_find:
 * @self: the list
 * @wanted: part of a name, or the beginning of a card; empty: everybody
 */
void
ordet_people_view_find (OrdetPeopleView *self,
                        const char      *wanted)
{
  g_return_if_fail (ORDET_IS_PEOPLE_VIEW (self) && wanted != NULL);

  g_free (self->wanted);
  self->wanted = ordet_fold (wanted);
  g_strstrip (self->wanted);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * ordet_people_view_selected:
 * @self: the list
 *
 * Returns: the index of who is selected, or %G_MAXUINT
 */
guint
ordet_people_view_selected (OrdetPeopleView *self)
{
  gpointer place;

  g_return_val_if_fail (ORDET_IS_PEOPLE_VIEW (self), G_MAXUINT);

  place = gtk_single_selection_get_selected_item (self->selection);
  return place != NULL && ordet_people_place (place) < ordet_editor_n_people (self->editor)
    ? ordet_people_place (place) : G_MAXUINT;
}

/**
 * ordet_people_view_select:
 * @self: the list
 * @index: of the person; nothing happens if they are not shown
 */
void
ordet_people_view_select (OrdetPeopleView *self,
                          guint            index)
{
  GListModel *model;

  g_return_if_fail (ORDET_IS_PEOPLE_VIEW (self));

  model = G_LIST_MODEL (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GObject) place = g_list_model_get_item (model, i);

      if (ordet_people_place (place) == index)
        {
          go_to (self, i);
          return;
        }
    }
}

/**
 * ordet_people_view_new:
 * @editor: the meeting's editor
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
ordet_people_view_new (OrdetEditor *editor)
{
  OrdetPeopleView *self = g_object_new (ORDET_TYPE_PEOPLE_VIEW, NULL);
  GtkFilterListModel *filtered;
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->editor = g_object_ref (editor);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->places)), self->filter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (self->selection)));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "people-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("People"), -1);
  add_column (self, ORDET_PEOPLE_CARD, _("Card"), 66, 66);
  add_column (self, ORDET_PEOPLE_NAME, _("Name"), 0, 0);
  add_column (self, ORDET_PEOPLE_LIST, _("List"), LIST_WIDTH, LIST_WIDTH);
  add_column (self, ORDET_PEOPLE_VOTE, _("May vote"), 104, 104);
  add_column (self, ORDET_PEOPLE_HERE, _("Here"), 106, 96);
  add_column (self, ORDET_PEOPLE_NOTE, _("Note"), 100, 0);
  add_column (self, ORDET_PEOPLE_MENU, NULL, 46, 46);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  return GTK_WIDGET (self);
}
