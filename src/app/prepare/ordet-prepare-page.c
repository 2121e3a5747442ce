/* ordet-prepare-page.c — the meeting before it begins: agenda, people, rules, screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-prepare-page.h"

#include <glib/gi18n-lib.h>

#include "ordet-fold-bin.h"
#include "ordet-people-keep.h"
#include "ordet-prepare-parts.h"
#include "ordet-readiness.h"
#include "ordet-toast.h"
#include "ordet-ui.h"
#include "ordet-words.h"

struct _OrdetPreparePage
{
  GtkWidget        parent_instance;

  OrdetEditor     *editor;     /* (owned) */
  OrdetPeopleFollow *follow;   /* (owned) the kept list of the body, if there is one */
  gboolean         show_lists;

  /* (unowned) children of the template */
  AdwToastOverlay *toasts;
  GtkListBox      *sidebar;
  GtkStack        *parts;
  GtkLabel        *ready_title;
  GtkLabel        *ready_text;
  GtkWidget       *open_button;
  GtkWidget       *foot;
  GtkWidget       *edge;
  GtkLabel        *agenda_badge;
  GtkLabel        *people_badge;
};

G_DEFINE_FINAL_TYPE (OrdetPreparePage, ordet_prepare_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOW_LISTS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static OrdetMeeting *
meeting_of (OrdetPreparePage *self)
{
  return ordet_session_meeting (ordet_editor_session (self->editor));
}

/* The editor's draft as a notice, for what is said about being ready. */
static GPtrArray *
things_left (OrdetPreparePage *self)
{
  g_autoptr (OrdetNotice) notice =
    ordet_notice_new (ordet_editor_field (self->editor, ORDET_FIELD_TITLE));

  notice->date = g_strdup (ordet_editor_field (self->editor, ORDET_FIELD_DATE));
  notice->place = g_strdup (ordet_editor_field (self->editor, ORDET_FIELD_PLACE));
  for (guint i = 0; i < ordet_editor_n_items (self->editor); i++)
    {
      OrdetEditorItem item;

      ordet_editor_item (self->editor, i, &item);
      ordet_notice_add_item (notice, item.id, item.title);
    }
  for (guint i = 0; i < ordet_editor_n_people (self->editor); i++)
    {
      OrdetEditorPerson person;

      ordet_editor_person (self->editor, i, &person);
      ordet_notice_add_person (notice, person.id, person.name)->number = person.number;
    }
  return ordet_readiness (notice);
}

static void
update (OrdetPreparePage *self)
{
  OrdetMeeting *meeting = meeting_of (self);
  gboolean opened = ordet_meeting_opened (meeting), closed = ordet_meeting_closed (meeting);
  g_autoptr(GPtrArray) left = things_left (self);
  g_autofree char *items = g_strdup_printf ("%u", ordet_editor_n_items (self->editor));
  g_autofree char *people = g_strdup_printf ("%u", ordet_editor_n_people (self->editor));

  gtk_label_set_label (self->agenda_badge, items);
  gtk_label_set_label (self->people_badge, people);
  gtk_widget_set_visible (self->open_button, !opened && !closed);
  if (closed)
    gtk_label_set_label (self->ready_title, _("The meeting is closed"));
  else if (opened)
    gtk_label_set_label (self->ready_title, _("The meeting is open"));
  else
    gtk_label_set_label (self->ready_title, left->len == 0 ? _("Ready") : _("Nearly ready"));
  if (opened || closed)
    gtk_label_set_label (
      self->ready_text,
      opened && !closed
        ? _("What you change here is an act of the meeting, and can be undone on the floor.")
        : "");
  else if (left->len == 0)
    gtk_label_set_label (self->ready_text, _("Everything is in place."));
  else
    {
      g_autofree char *text = NULL;

      /* Translators: %s is a sentence about what is missing. */
      text =
        g_strdup_printf (_("%s You can open the meeting anyway."), (const char *) left->pdata[0]);
      gtk_label_set_label (self->ready_text, text);
    }
}

/* A part is made when it is first looked at: most meetings open on the floor,
 * and the list of people is long. */
static void
make_part (OrdetPreparePage *self,
           const char       *name)
{
  GtkWidget *part;

  if (gtk_stack_get_child_by_name (self->parts, name) != NULL)
    return;
  if (g_str_equal (name, "meeting"))
    part = ordet_prepare_meeting_new (self->editor);
  else if (g_str_equal (name, "rules"))
    part = ordet_prepare_rules_new (self->editor);
  else if (g_str_equal (name, "people"))
    part = ordet_prepare_people_new (self->editor);
  else
    part = ordet_prepare_screen_new (ordet_editor_session (self->editor));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (part), "show-lists") != NULL)
    g_object_set (part, "show-lists", self->show_lists, NULL);
  gtk_stack_add_named (self->parts, part, name);
}

static void
row_cb (OrdetPreparePage *self,
        GtkListBoxRow    *row)
{
  const char *name = row != NULL ? gtk_widget_get_name (GTK_WIDGET (row)) : NULL;

  /* The list selects its first row before there is anything to show. */
  if (name == NULL || self->editor == NULL)
    return;
  make_part (self, name);
  gtk_stack_set_visible_child_name (self->parts, name);
}

/**
 * ordet_prepare_page_show:
 * @self: the page
 * @part: "meeting", "rules", "people" or "screen"
 */
void
ordet_prepare_page_show (OrdetPreparePage *self,
                         const char       *part)
{
  GtkListBoxRow *row;

  g_return_if_fail (ORDET_IS_PREPARE_PAGE (self) && part != NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), part))
      {
        gtk_list_box_select_row (self->sidebar, row);
        /* Selected it may have been before there was an editor. */
        row_cb (self, row);
      }
}

/**
 * ordet_prepare_page_editor:
 * @self: the page
 *
 * Returns: (transfer none): what changes the meeting, also for the window at
 *   the door: what is typed here and there is one draft
 */
OrdetEditor *
ordet_prepare_page_editor (OrdetPreparePage *self)
{
  g_return_val_if_fail (ORDET_IS_PREPARE_PAGE (self), NULL);

  return self->editor;
}

/**
 * ordet_prepare_page_import:
 * @self: the page, in a window
 *
 * Shows the people and asks for a file with a list of them.
 */
void
ordet_prepare_page_import (OrdetPreparePage *self)
{
  g_return_if_fail (ORDET_IS_PREPARE_PAGE (self));

  ordet_prepare_page_show (self, "people");
  gtk_widget_activate_action (gtk_stack_get_child_by_name (self->parts, "people"),
                              "people.import", NULL);
}

/**
 * ordet_prepare_page_flush:
 * @self: the page
 * @error: return location
 *
 * Keeps at once what was edited.
 *
 * Returns: %FALSE if it could not be kept
 */
gboolean
ordet_prepare_page_flush (OrdetPreparePage  *self,
                          GError           **error)
{
  GtkWidget *rules;

  g_return_val_if_fail (ORDET_IS_PREPARE_PAGE (self), FALSE);

  rules = gtk_stack_get_child_by_name (self->parts, "rules");
  if (rules != NULL)
    ordet_prepare_rules_flush (rules);
  return ordet_editor_flush (self->editor, error);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePage *self = ORDET_PREPARE_PAGE (widget);
  OrdetSession *session = ordet_editor_session (self->editor);
  g_autoptr(OrdetEvent) event = NULL;
  g_autoptr(GError) error = NULL;

  if (ordet_prepare_page_flush (self, &error))
    event = ordet_session_event (session, ORDET_ACT_OPEN);
  if (event == NULL || !ordet_session_act (session, event, &error))
    ordet_toast_error (GTK_WIDGET (self->toasts), error);
  else
    gtk_widget_activate_action (widget, "meeting.view", "s", "floor");
}

/* What was changed during the meeting was an act, and is undone like one. */
static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePage *self = ORDET_PREPARE_PAGE (widget);
  OrdetSession *session = ordet_editor_session (self->editor);
  g_autoptr(OrdetEvent) event = ordet_session_event (session, ORDET_ACT_UNDO);
  g_autoptr(GError) error = NULL;

  if (!ordet_session_act (session, event, &error))
    ordet_toast_error (GTK_WIDGET (self->toasts), error);
}

/* Rows that were copied are pasted wherever the keyboard is on the page, a text
 * field apart: who comes from the sidebar has nothing to go to in an empty list. */
static gboolean
paste_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  OrdetPreparePage *self = ORDET_PREPARE_PAGE (widget);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->parts), "people") == 0 &&
         gtk_widget_activate_action (gtk_stack_get_visible_child (self->parts), "people.paste",
                                     NULL);
}

static void
failed_cb (OrdetPreparePage *self,
           const GError     *error)
{
  ordet_toast_error (GTK_WIDGET (self->toasts), error);
}

static gboolean
ordet_prepare_page_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (ORDET_PREPARE_PAGE (widget)->sidebar);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ordet_prepare_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id != PROP_SHOW_LISTS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else
    g_value_set_boolean (value, ORDET_PREPARE_PAGE (object)->show_lists);
}

static void
ordet_prepare_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OrdetPreparePage *self = ORDET_PREPARE_PAGE (object);
  GtkWidget *people;

  if (prop_id != PROP_SHOW_LISTS)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->show_lists = g_value_get_boolean (value);
  people = gtk_stack_get_child_by_name (self->parts, "people");
  if (people != NULL)
    g_object_set (people, "show-lists", self->show_lists, NULL);
}

static void
ordet_prepare_page_dispose (GObject *object)
{
  OrdetPreparePage *self = ORDET_PREPARE_PAGE (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  if (self->toasts != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->toasts)));
  g_clear_pointer (&self->follow, ordet_people_follow_free);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (ordet_prepare_page_parent_class)->dispose (object);
}

static void
ordet_prepare_page_class_init (OrdetPreparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_prepare_page_get_property;
  object_class->set_property = ordet_prepare_page_set_property;
  object_class->dispose = ordet_prepare_page_dispose;
  widget_class->grab_focus = ordet_prepare_page_grab_focus;
  widget_class->focus = ordet_ui_focus_inside;

  props[PROP_SHOW_LISTS] = g_param_spec_boolean ("show-lists", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-prepare-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetPreparePage, name)
  BIND (toasts);
  BIND (sidebar);
  BIND (parts);
  BIND (ready_title);
  BIND (ready_text);
  BIND (open_button);
  BIND (foot);
  BIND (edge);
  BIND (agenda_badge);
  BIND (people_badge);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_install_action (widget_class, "prepare.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "prepare.undo", NULL, undo_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
}

/* In a narrow window the foot goes below everything, and the list of parts is
 * as narrow as its pictures. */
static void
span (GtkWidget  *widget,
      const char *property,
      const char *value)
{
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (gtk_widget_get_parent (widget));

  ordet_narrow_set (widget, G_OBJECT (gtk_layout_manager_get_layout_child (grid, widget)), property,
                    value);
}

static void
ordet_prepare_page_init (OrdetPreparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  span (self->foot, "column-span", "3");
  span (self->edge, "row-span", "1");
  span (GTK_WIDGET (self->parts), "row-span", "1");
  ordet_ui_one_stop (self->sidebar);
}

/**
 * ordet_prepare_page_new:
 * @session: an open meeting
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
ordet_prepare_page_new (OrdetSession *session)
{
  OrdetPreparePage *self = g_object_new (ORDET_TYPE_PREPARE_PAGE, NULL);

  self->editor = ordet_editor_new (session);
  self->follow = ordet_people_follow_new (self->editor);
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->editor, "failed", G_CALLBACK (failed_cb), self);
  ordet_prepare_page_show (self, "meeting");
  update (self);
  return GTK_WIDGET (self);
}
