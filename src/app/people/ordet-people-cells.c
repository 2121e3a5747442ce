/* ordet-people-cells.c — what stands in the rows of the list of people
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-people-view-private.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-label.h"
#include "ordet-number-card.h"
#include "ordet-ui.h"
#include "ordet-words.h"

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
      OrdetArrival *arrival;

      if (act != ORDET_ACT_ARRIVE && act != ORDET_ACT_LEAVE)
        continue;
      arrival = g_new (OrdetArrival, 1);
      *arrival = (OrdetArrival) { ordet_event_at_us (facts[i].event), act == ORDET_ACT_LEAVE };
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
  const OrdetArrival *arrival = g_hash_table_lookup (self->arrivals, person->id);
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
  ordet_ui_set_class (gtk_widget_get_next_sibling (mark), "dimmed", !said);
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

/* Shows in a cell what it is there for. */
void
ordet_people_view_fill (OrdetPeopleView *self,
                        GtkListItem     *item)
{
  guint index = ordet_people_place (gtk_list_item_get_item (item));
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;
  OrdetEditorPerson person;

  if (index >= ordet_editor_n_people (self->editor))
    return;
  ordet_editor_person (self->editor, index, &person);
  switch (ordet_people_column (item))
    {
    case ORDET_PEOPLE_CARD:
      ordet_number_card_set (ORDET_NUMBER_CARD (cell), person.number, ORDET_MARK_NONE);
      break;
    case ORDET_PEOPLE_NAME:
      text = note_words (self, index, &person);
      ordet_label_set (cell, *person.name != '\0' ? person.name : _("somebody without a name"));
      name_row (self, item, &person, text);
      break;
    case ORDET_PEOPLE_LIST:
      fill_list (self, cell, &person);
      break;
    case ORDET_PEOPLE_VOTE:
      gtk_widget_set_opacity (cell, person.vote ? 1 : 0);
      break;
    case ORDET_PEOPLE_HERE:
      text = here_words (self, &person);
      gtk_button_set_label (GTK_BUTTON (cell), text);
      ordet_ui_set_class (cell, "dimmed", !person.present);
      break;
    case ORDET_PEOPLE_NOTE:
      text = note_words (self, index, &person);
      ordet_label_set (cell, text);
      gtk_widget_set_tooltip_text (cell, text);
      break;
    case ORDET_PEOPLE_MENU:
    case ORDET_N_PEOPLE_COLUMNS:
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

/* What can be done about who is selected; @at: (nullable): where. */
void
ordet_people_view_menu (OrdetPeopleView *self,
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
  ordet_people_view_menu (ORDET_PEOPLE_VIEW (view), button);
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
          OrdetPeopleColumn       column)
{
  GtkWidget *cell;

  switch (column)
    {
    case ORDET_PEOPLE_CARD:
      return ordet_number_card_new (ORDET_CARD_SMALL);
    case ORDET_PEOPLE_NAME:
      return text_cell ("heading");
    case ORDET_PEOPLE_LIST:
      return list_cell ();
    case ORDET_PEOPLE_VOTE:
      cell = gtk_image_new_from_icon_name ("ordet-check-symbolic");
      gtk_widget_set_halign (cell, GTK_ALIGN_START);
      return cell;
    case ORDET_PEOPLE_HERE:
      cell = button_cell (item, gtk_button_new_with_label (""), G_CALLBACK (here_cb));
      gtk_widget_add_css_class (cell, "here-button");
      return cell;
    case ORDET_PEOPLE_NOTE:
      return text_cell ("dimmed");
    case ORDET_PEOPLE_MENU:
    case ORDET_N_PEOPLE_COLUMNS:
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
  ordet_people_view_fill (self, item);
}

static void
unbind_cb (OrdetPeopleView *self,
           GtkListItem     *item)
{
  g_hash_table_remove (self->cells, item);
}

/* Returns: (transfer full): what makes the cells of a column. */
GtkListItemFactory *
ordet_people_view_factory (OrdetPeopleView *self,
                           OrdetPeopleColumn           column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  return factory;
}

/* What the meeting knows about the roll and its officers, for the cells. */
void
ordet_people_view_read (OrdetPeopleView *self)
{
  read_arrivals (self);
  read_offices (self);
}
