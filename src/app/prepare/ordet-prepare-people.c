/* ordet-prepare-people.c — who is on the list, with card, list and right to vote
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ordet-people-intake.h"
#include "ordet-people-keep.h"
#include "ordet-people-print.h"
#include "ordet-people-view.h"
#include "ordet-people-words.h"
#include "ordet-person-dialog.h"
#include "ordet-prepare-parts.h"
#include "ordet-toast.h"
#include "ordet-ui.h"
#include "ordet-words.h"

#define ORDET_TYPE_PREPARE_PEOPLE (ordet_prepare_people_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPreparePeople, ordet_prepare_people, ORDET, PREPARE_PEOPLE, GtkWidget)

struct _OrdetPreparePeople
{
  GtkWidget        parent_instance;

  OrdetEditor     *editor;     /* (owned) */
  gboolean         show_lists;
  GPtrArray       *before;     /* (owned) (nullable) the list as the toast brings it back */

  /* (unowned) children of the template */
  GtkWidget       *box;
  AdwToastOverlay *toasts;
  GtkLabel        *summary;
  GtkEditable     *search;
  GtkWidget       *doubles;
  GtkLabel        *doubles_text;
  GtkStack        *stack;
  GtkWidget       *empty_buttons;
  GtkWidget       *bring;
  GtkWidget       *kept_since;
  AdwBin          *list;
  GtkWidget       *view;
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
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->summary), text);
}

static void
update_doubles (OrdetPreparePeople *self)
{
  g_autoptr(GArray) doubles = ordet_editor_double_numbers (self->editor);
  g_autofree char *cards = ordet_people_words_numbers (doubles), *text = NULL;

  gtk_widget_set_visible (self->doubles, doubles->len > 0);
  /* Translators: %s is one number, or several: "22, 31 and 40". */
  text = g_strdup_printf (ngettext ("Card %s is used by more than one person.",
                                    "Cards %s are each used by more than one person.",
                                    doubles->len), cards);
  gtk_label_set_label (self->doubles_text, text);
}

static void
update (OrdetPreparePeople *self)
{
  ordet_people_view_update (ORDET_PEOPLE_VIEW (self->view), lists_shown (self));
  gtk_stack_set_visible_child_name (self->stack,
                                    ordet_editor_n_people (self->editor) > 0 ? "people" : "nobody");
  update_summary (self);
  update_doubles (self);
}

/* A list that is kept for this body is offered where nobody is on the list. */
static void
empty_shown_cb (OrdetPreparePeople *self)
{
  g_autofree char *since = ordet_people_kept_since (self->editor);

  gtk_widget_set_visible (self->bring, ordet_people_kept (self->editor));
  gtk_widget_set_visible (self->kept_since, since != NULL);
  gtk_label_set_label (GTK_LABEL (self->kept_since), since != NULL ? since : "");
}

static void
search_cb (OrdetPreparePeople *self)
{
  ordet_people_view_find (ORDET_PEOPLE_VIEW (self->view), gtk_editable_get_text (self->search));
}

/* Enter in the search goes to who was found. */
static void
search_done_cb (OrdetPreparePeople *self)
{
  gtk_widget_grab_focus (self->view);
}

static void
complain (OrdetPreparePeople *self,
          GError             *error)
{
  g_autoptr(GError) owned = error;

  if (owned != NULL)
    ordet_toast_error (GTK_WIDGET (self), owned);
}

/* --- taking back --- */

/* Says what was done, with a button that brings the list back as it was; not
 * once the meeting has begun, when @before is NULL: the floor's undo is for that. */
static void
tell (OrdetPreparePeople *self,
      const char         *sentence,
      GPtrArray          *before)
{
  AdwToast *toast = adw_toast_new ("");

  g_object_set (toast, "title", sentence, NULL);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  if (before != NULL)
    {
      self->before = g_ptr_array_ref (before);
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "people.undo");
      adw_toast_set_timeout (toast, 12);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.undo", before != NULL);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->before);

  gtk_widget_action_set_enabled (widget, "people.undo", FALSE);
  if (before != NULL)
    ordet_editor_restore_people (self->editor, before);
}

/* --- the person who is selected --- */

static guint
selected (OrdetPreparePeople *self,
          OrdetEditorPerson  *person)
{
  guint index = ordet_people_view_selected (ORDET_PEOPLE_VIEW (self->view));

  if (index != G_MAXUINT)
    ordet_editor_person (self->editor, index, person);
  return index;
}

static void
here_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  OrdetEditorPerson person;
  guint index = selected (self, &person);
  GError *error = NULL;

  if (index != G_MAXUINT)
    ordet_editor_set_person_present (self->editor, index, !person.present, &error);
  complain (self, error);
}

static void
vote_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  OrdetEditorPerson person;
  guint index = selected (self, &person);
  GError *error = NULL;

  if (index != G_MAXUINT)
    ordet_editor_set_person_vote (self->editor, index, !person.vote, &error);
  complain (self, error);
}

static void
list_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  OrdetEditorPerson person;
  guint index = selected (self, &person), group = g_variant_get_uint32 (parameter);
  GError *error = NULL;

  if (index != G_MAXUINT && group < ORDET_N_GROUPS)
    ordet_editor_set_person_list (self->editor, index, group, &error);
  complain (self, error);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  g_autoptr(GPtrArray) before = ordet_editor_keep_people (self->editor);
  OrdetEditorPerson person;
  guint index = selected (self, &person);
  g_autofree char *name = NULL, *sentence = NULL;
  GError *error = NULL;

  if (index == G_MAXUINT)
    return;
  name = ordet_words_name (person.name);
  if (!ordet_editor_remove_person (self->editor, index, &error))
    {
      complain (self, error);
      return;
    }
  /* Translators: %s is a person's name. */
  sentence = g_strdup_printf (_("%s was removed from the list."), name);
  tell (self, sentence, before);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  OrdetEditorPerson person;
  guint index = selected (self, &person);

  if (index != G_MAXUINT)
    gtk_window_present (GTK_WINDOW (ordet_person_dialog_new (widget, self->editor, index)));
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);

  gtk_editable_set_text (self->search, "");
  gtk_window_present (GTK_WINDOW (ordet_person_dialog_new (widget, self->editor, G_MAXUINT)));
}

/* --- lists from elsewhere --- */

static void
imported_cb (GtkWidget *page,
             guint      n_people,
             GPtrArray *before)
{
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("%u person is on the list now.", "%u people were put on the list.",
                               n_people), n_people);

  tell (ORDET_PREPARE_PEOPLE (page), sentence, before);
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ordet_people_intake_choose (widget, ORDET_PREPARE_PEOPLE (widget)->editor, imported_cb);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ordet_people_intake_paste (widget, ORDET_PREPARE_PEOPLE (widget)->editor, imported_cb);
}

/* --- from one meeting to the next --- */

static void
keep_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  GError *error = NULL;

  if (ordet_people_keep (self->editor, &error))
    tell (self, _("Names, cards and who may vote are kept, sealed, for the next meeting; what is changed "
                  "here is changed there."), NULL);
  complain (self, error);
}

static void
bring_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  g_autoptr(GPtrArray) before = ordet_editor_keep_people (self->editor);
  GError *error = NULL;
  int n = ordet_people_bring (self->editor, &error);

  if (n >= 0)
    imported_cb (widget, (guint) n, before);
  complain (self, error);
}

static void
forget_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);
  GError *error = NULL;

  if (ordet_people_forget (self->editor, &error))
    tell (self, _("Nothing is kept for the next meeting; the key is destroyed."), NULL);
  complain (self, error);
}

/* --- paper --- */

static void
print_cards_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);

  ordet_people_print_run (
    widget, ordet_people_print_cards (self->editor, g_variant_get_boolean (parameter)));
}

static void
print_order_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);

  ordet_people_print_run (
    widget, ordet_people_print_order (ordet_editor_session (self->editor)));
}

static void
find_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ORDET_PREPARE_PEOPLE (widget)->search));
}

static void
new_cards_cb (OrdetPreparePeople *self)
{
  g_autoptr(GPtrArray) before = ordet_editor_keep_people (self->editor);
  g_autofree char *sentence = NULL;
  GError *error = NULL;
  guint given = ordet_editor_renumber_doubles (self->editor, &error);

  complain (self, error);
  if (given == 0)
    return;
  sentence = g_strdup_printf (ngettext ("%u person got a new card.", "%u people got new cards.",
                                        given), given);
  tell (self, sentence, before);
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
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (ordet_prepare_people_parent_class)->dispose (object);
}

/* Where there is nobody yet, to what brings people. */
static gboolean
ordet_prepare_people_grab_focus (GtkWidget *widget)
{
  OrdetPreparePeople *self = ORDET_PREPARE_PEOPLE (widget);

  if (ordet_editor_n_people (self->editor) == 0)
    return gtk_widget_child_focus (self->empty_buttons, GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (self->view);
}

/* To the first thing of the page: GTK would go where grab_focus () does, past
 * the buttons above the list. */
static gboolean
ordet_prepare_people_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  return gtk_widget_child_focus (ORDET_PREPARE_PEOPLE (widget)->box, direction);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name, *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "people.add", NULL, add_cb },       { "people.edit", NULL, edit_cb },
    { "people.here", NULL, here_cb },     { "people.vote", NULL, vote_cb },
    { "people.list", "u", list_cb },      { "people.remove", NULL, remove_cb },
    { "people.import", NULL, import_cb }, { "people.paste", NULL, paste_cb },
    { "people.find", NULL, find_cb },     { "people.undo", NULL, undo_cb },
    { "people.print-cards", "b", print_cards_cb },
    { "people.print-order", NULL, print_order_cb },
    { "people.keep", NULL, keep_cb },     { "people.bring", NULL, bring_cb },
    { "people.forget", NULL, forget_cb },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "people.paste", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_f, GDK_CONTROL_MASK, "people.find", NULL);
}

static void
ordet_prepare_people_class_init (OrdetPreparePeopleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_prepare_people_get_property;
  object_class->set_property = ordet_prepare_people_set_property;
  object_class->dispose = ordet_prepare_people_dispose;
  widget_class->grab_focus = ordet_prepare_people_grab_focus;
  widget_class->focus = ordet_prepare_people_focus;

  props[PROP_SHOW_LISTS] = g_param_spec_boolean ("show-lists", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-prepare-people.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, OrdetPreparePeople, name)
  BIND (box);
  BIND (toasts);
  BIND (summary);
  BIND (search);
  BIND (doubles);
  BIND (doubles_text);
  BIND (stack);
  BIND (empty_buttons);
  BIND (bring);
  BIND (kept_since);
  BIND (list);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, empty_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cards_cb);
  install_actions (widget_class);
}

static void
ordet_prepare_people_init (OrdetPreparePeople *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ordet_ui_private (self->search);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.undo", FALSE);
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

  self->editor = g_object_ref (editor);
  self->view = ordet_people_view_new (editor);
  adw_bin_set_child (self->list, self->view);
  gtk_widget_add_controller (GTK_WIDGET (self),
                             ordet_people_intake_drop (GTK_WIDGET (self), editor, imported_cb));
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (update), self);
  update (self);
  return GTK_WIDGET (self);
}
