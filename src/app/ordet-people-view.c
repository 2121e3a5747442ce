/* ordet-people-view.c — the list of people, a row each
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model's objects stand for places on the list and tell nothing; cells ask
 * the editor who stands there. What is changed about people is done by the
 * page's actions ("people.here", "people.edit" …), on the row that is selected.
 */
#include "ordet-people-view.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-fold.h"
#include "ordet-label.h"
#include "ordet-number-card.h"
#include "ordet-words.h"

/* Digits that come one after the other within this time are one card. */
#define TYPING_MS 1200

/* Frames in which a row that was scrolled to is waited for. */
#define FRAMES 10

typedef enum
{
  COLUMN_CARD,
  COLUMN_NAME,
  COLUMN_LIST,
  COLUMN_VOTE,
  COLUMN_HERE,
  COLUMN_NOTE,
  COLUMN_MENU,
  N_COLUMNS
} Column;

typedef struct
{
  gint64   at_us;
  gboolean left;
} Arrival;

struct _OrdetPeopleView
{
  GtkWidget           parent_instance;

  OrdetEditor        *editor;    /* (owned) */
  GListStore         *places;    /* (owned) an object for each place */
  GtkFilter          *filter;    /* (unowned) of the model */
  GtkSingleSelection *selection; /* (unowned) of the view */
  GHashTable         *cells;     /* (owned) (element-type GtkListItem, unowned) those bound now */
  GHashTable         *arrivals;  /* (owned) (element-type utf8 Arrival) by the person's id */
  GHashTable         *offices;   /* (owned) (element-type uint utf8) of the meeting, by index */
  char               *wanted;    /* (owned) folded: whom to show; empty: everybody */
  gboolean            show_lists;
  gint64              typed;     /* the card that is being typed */
  guint               going;     /* frames in which the selected row is still waited for */
  guint32             typed_at;  /* when its last digit came, in the events' own time */

  /* (unowned) children */
  GtkWidget          *scrolled;
  GtkColumnView      *view;
  GtkColumnViewColumn *list_column;
  GtkWidget          *menu;      /* (nullable) a popover, made when it is wanted */
};

G_DEFINE_FINAL_TYPE (OrdetPeopleView, ordet_people_view, GTK_TYPE_WIDGET)

static guint
index_of (gpointer place)
{
  return GPOINTER_TO_UINT (g_object_get_data (place, "index"));
}

static gboolean
matches_cb (gpointer place,
            gpointer data)
{
  OrdetPeopleView *self = data;
  OrdetEditorPerson person;
  g_autofree char *number = NULL, *name = NULL;

  if (*self->wanted == '\0' || index_of (place) >= ordet_editor_n_people (self->editor))
    return TRUE;
  ordet_editor_person (self->editor, index_of (place), &person);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, person.number);
  name = ordet_fold (person.name);
  return g_str_has_prefix (number, self->wanted) || strstr (name, self->wanted) != NULL;
}

/* --- what the meeting knows about the roll and its officers --- */

static void
read_arrivals (OrdetPeopleView *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (ordet_editor_session (self->editor));
  const OrdetFact *facts;
  gsize n;

  g_hash_table_remove_all (self->arrivals);
  facts = ordet_meeting_facts (meeting, &n);
  for (gsize i = 0; i < n; i++)
    {
      OrdetAct act = ordet_event_act (facts[i].event);
      Arrival *arrival;

      if (act != ORDET_ACT_ARRIVE && act != ORDET_ACT_LEAVE)
        continue;
      arrival = g_new (Arrival, 1);
      *arrival = (Arrival) { ordet_event_at_us (facts[i].event), act == ORDET_ACT_LEAVE };
      g_hash_table_insert (self->arrivals,
                           g_strdup (ordet_event_string (facts[i].event, ORDET_KEY_WHO)), arrival);
    }
}

static void
read_offices (OrdetPeopleView *self)
{
  static const char *const roles[] = { "chair", "deputy", "secretary", "signer", "teller",
                                       "observer" };
  OrdetMeeting *meeting = ordet_session_meeting (ordet_editor_session (self->editor));

  g_hash_table_remove_all (self->offices);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      guint people[16], n = MIN (16, ordet_meeting_officers (meeting, roles[i], people, 16));

      for (guint k = 0; k < n; k++)
        g_hash_table_insert (self->offices, GUINT_TO_POINTER (people[k]), (gpointer) roles[i]);
    }
}

static char *
here_words (OrdetPeopleView         *self,
            const OrdetEditorPerson *person)
{
  const Arrival *arrival = g_hash_table_lookup (self->arrivals, person->id);
  g_autofree char *clock = arrival != NULL ? ordet_words_clock (arrival->at_us) : NULL;

  if (person->present && clock != NULL)
    /* Translators: somebody is in the room; %s is an hour, "14:26". */
    return g_strdup_printf (_("since %s"), clock);
  if (person->present)
    return g_strdup (_("here"));
  if (arrival != NULL && arrival->left)
    /* Translators: somebody has left the room; %s is an hour, "14:26". */
    return g_strdup_printf (_("left %s"), clock);
  /* Translators: somebody has not come to the meeting yet. */
  return g_strdup (C_("roll", "not yet"));
}

static char *
note_words (OrdetPeopleView         *self,
            guint                    index,
            const OrdetEditorPerson *person)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  const char *office = g_hash_table_lookup (self->offices, GUINT_TO_POINTER (index));

  if (office != NULL)
    g_ptr_array_add (words, (gpointer) ordet_words_role (office));
  for (guint i = 0; person->roles != NULL && person->roles[i] != NULL; i++)
    if (g_strcmp0 (person->roles[i], office) != 0)
      g_ptr_array_add (words, (gpointer) ordet_words_role (person->roles[i]));
  if (!person->member)
    g_ptr_array_add (words, (gpointer) _("Guest"));
  if (!person->speak)
    g_ptr_array_add (words, (gpointer) _("may not speak"));
  if (person->extra_s > 0)
    g_ptr_array_add (words, (gpointer) _("extra time"));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

/* --- cells --- */

static Column
column_of (GtkListItem *item)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (item), "column"));
}

static void
fill_list (OrdetPeopleView         *self,
           GtkWidget               *cell,
           const OrdetEditorPerson *person)
{
  GtkWidget *mark = gtk_widget_get_first_child (cell);
  gboolean said = person->asked || person->group != ORDET_GROUP_NEUTRAL;

  gtk_widget_set_visible (cell, self->show_lists);
  gtk_widget_set_visible (mark, said);
  ordet_mark_image_set (ORDET_MARK_IMAGE (mark), ordet_mark_of_group (person->group));
  ordet_label_set (gtk_widget_get_next_sibling (mark),
                   said ? ordet_words_group (person->group) : _("not asked yet"));
  gtk_widget_set_opacity (gtk_widget_get_next_sibling (mark), said ? 1 : .7);
}

/* What a reader says of the row: all of it, but the list only where it shows. */
static void
name_row (OrdetPeopleView         *self,
          GtkListItem             *item,
          const OrdetEditorPerson *person,
          const char              *note)
{
  g_autofree char *here = here_words (self, person);
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *row;

  if (person->number > 0)
    /* Translators: %d is the number of a person's card. */
    g_string_append_printf (text, _("Card %d"), (int) person->number);
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", person->name);
  if (self->show_lists && person->asked)
    g_string_append_printf (text, ", %s", ordet_words_group (person->group));
  g_string_append_printf (text, ", %s, %s", person->vote ? _("may vote") : _("may not vote"), here);
  if (*note != '\0')
    g_string_append_printf (text, ", %s", note);
  ordet_compat_list_item_set_label (item, text->str);
  /* The cell has it now; who goes by rows hears the row. */
  row = gtk_widget_get_parent (gtk_widget_get_parent (gtk_list_item_get_child (item)));
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                    -1);
}

static void
fill (OrdetPeopleView *self,
      GtkListItem     *item)
{
  guint index = index_of (gtk_list_item_get_item (item));
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;
  OrdetEditorPerson person;

  if (index >= ordet_editor_n_people (self->editor))
    return;
  ordet_editor_person (self->editor, index, &person);
  switch (column_of (item))
    {
    case COLUMN_CARD:
      ordet_number_card_set (ORDET_NUMBER_CARD (cell), person.number, ORDET_MARK_NONE);
      break;
    case COLUMN_NAME:
      text = note_words (self, index, &person);
      ordet_label_set (cell, *person.name != '\0' ? person.name : _("somebody without a name"));
      name_row (self, item, &person, text);
      break;
    case COLUMN_LIST:
      fill_list (self, cell, &person);
      break;
    case COLUMN_VOTE:
      gtk_widget_set_opacity (cell, person.vote ? 1 : 0);
      break;
    case COLUMN_HERE:
      text = here_words (self, &person);
      gtk_button_set_label (GTK_BUTTON (cell), text);
      gtk_widget_set_opacity (cell, person.present ? 1 : .7);
      break;
    case COLUMN_NOTE:
      text = note_words (self, index, &person);
      ordet_label_set (cell, text);
      gtk_widget_set_tooltip_text (cell, text);
      break;
    case COLUMN_MENU:
    case N_COLUMNS:
    default:
      break;
    }
}

static void
select_cb (GtkListItem *item)
{
  gtk_widget_activate_action (gtk_list_item_get_child (item), "list.select-item", "(ubb)",
                              gtk_list_item_get_position (item), FALSE, FALSE);
}

static void
here_cb (GtkListItem *item)
{
  select_cb (item);
  gtk_widget_activate_action (gtk_list_item_get_child (item), "people.here", NULL);
}

static GMenuModel *
menu_model (gboolean lists)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) first = g_menu_new (), second = g_menu_new (), third = g_menu_new ();

  g_menu_append (first, _("_Edit…"), "people.edit");
  g_menu_append (first, _("_Here or Away"), "people.here");
  g_menu_append (first, _("May _Vote or Not"), "people.vote");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  if (lists)
    {
      g_menu_append (second, ordet_words_group (ORDET_GROUP_A), "people.list(uint32 0)");
      g_menu_append (second, ordet_words_group (ORDET_GROUP_B), "people.list(uint32 1)");
      g_menu_append (second, ordet_words_group (ORDET_GROUP_NEUTRAL), "people.list(uint32 2)");
      g_menu_append_section (menu, _("The list they choose"), G_MENU_MODEL (second));
    }
  g_menu_append (third, _("_Remove from the List"), "people.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (third));
  return G_MENU_MODEL (menu);
}

static void
show_menu (OrdetPeopleView *self,
           GtkWidget       *at)
{
  g_autoptr(GMenuModel) model = menu_model (self->show_lists);
  graphene_rect_t bounds;
  GdkRectangle rectangle = { 0, 0, 1, 1 };

  if (at != NULL && gtk_widget_compute_bounds (at, GTK_WIDGET (self), &bounds))
    rectangle = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                 (int) bounds.size.width, (int) bounds.size.height };
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &rectangle);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkListItem *item)
{
  GtkWidget *button = gtk_list_item_get_child (item);
  GtkWidget *view = gtk_widget_get_ancestor (button, ORDET_TYPE_PEOPLE_VIEW);

  select_cb (item);
  show_menu (ORDET_PEOPLE_VIEW (view), button);
}

static GtkWidget *
text_cell (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "ellipsize",
                                   PANGO_ELLIPSIZE_END, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
list_cell (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), ordet_mark_image_new (ORDET_MARK_NONE));
  gtk_box_append (GTK_BOX (box), text_cell (NULL));
  return box;
}

static GtkWidget *
button_cell (GtkListItem *item,
             GtkWidget   *button,
             GCallback    callback)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  /* The keyboard goes from row to row, and has Space and the menu key. */
  gtk_widget_set_focusable (button, FALSE);
  g_signal_connect_object (button, "clicked", callback, item, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
cell_new (GtkListItem *item,
          Column       column)
{
  GtkWidget *cell;

  switch (column)
    {
    case COLUMN_CARD:
      return ordet_number_card_new (ORDET_CARD_SMALL);
    case COLUMN_NAME:
      return text_cell ("heading");
    case COLUMN_LIST:
      return list_cell ();
    case COLUMN_VOTE:
      cell = gtk_image_new_from_icon_name ("ordet-check-symbolic");
      gtk_widget_set_halign (cell, GTK_ALIGN_START);
      return cell;
    case COLUMN_HERE:
      cell = button_cell (item, gtk_button_new_with_label (""), G_CALLBACK (here_cb));
      gtk_widget_add_css_class (cell, "here-button");
      return cell;
    case COLUMN_NOTE:
      return text_cell ("dimmed");
    case COLUMN_MENU:
    case N_COLUMNS:
    default:
      cell = button_cell (item, gtk_button_new_from_icon_name ("view-more-symbolic"),
                          G_CALLBACK (menu_cb));
      gtk_widget_set_tooltip_text (cell, _("More for this person"));
      return cell;
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  g_object_set_data (G_OBJECT (item), "column", column);
  gtk_list_item_set_child (item, cell_new (item, GPOINTER_TO_INT (column)));
}

static void
bind_cb (OrdetPeopleView *self,
         GtkListItem     *item)
{
  g_hash_table_add (self->cells, item);
  fill (self, item);
}

static void
unbind_cb (OrdetPeopleView *self,
           GtkListItem     *item)
{
  g_hash_table_remove (self->cells, item);
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
    if (column_of (item) == COLUMN_NAME && gtk_list_item_get_position (item) == position)
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

      ordet_editor_person (self->editor, index_of (place), &person);
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
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));

      show_menu (self, focus);
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
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

static void
add_column (OrdetPeopleView *self,
            Column           column,
            const char      *title,
            int              width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (added, width);
  else
    gtk_column_view_column_set_expand (added, TRUE);
  gtk_column_view_append_column (self->view, added);
  if (column == COLUMN_LIST)
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
  read_arrivals (self);
  read_offices (self);
  resize_places (self);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    fill (self, item);
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
  return place != NULL && index_of (place) < ordet_editor_n_people (self->editor)
    ? index_of (place) : G_MAXUINT;
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

      if (index_of (place) == index)
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
  add_column (self, COLUMN_CARD, _("Card"), 66);
  add_column (self, COLUMN_NAME, _("Name"), 0);
  add_column (self, COLUMN_LIST, _("List"), 138);
  add_column (self, COLUMN_VOTE, _("May vote"), 104);
  add_column (self, COLUMN_HERE, _("Here"), 106);
  add_column (self, COLUMN_NOTE, _("Note"), 150);
  add_column (self, COLUMN_MENU, NULL, 46);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  return GTK_WIDGET (self);
}
