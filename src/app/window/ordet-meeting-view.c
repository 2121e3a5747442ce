/* ordet-meeting-view.c — one open meeting: its pages, its screen, its clock
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is any widget. Two properties make it part of more, if its class has
 * them: "action-group" (its actions, which the window carries while the page
 * is shown, under the page's name) and "show-lists" (whether list marks,
 * reasons about lists and first times may be seen on this laptop now).
 */
#include "ordet-meeting-view.h"

#include <glib/gi18n-lib.h>

#include "ordet-demo.h"
#include "ordet-floor-page.h"
#include "ordet-host.h"
#include "ordet-minutes-page.h"
#include "ordet-monitors.h"
#include "ordet-preferences.h"
#include "ordet-prepare-page.h"
#include "ordet-screen-actions.h"
#include "ordet-screen-keeper.h"
#include "ordet-ui.h"
#include "ordet-watch.h"
#include "ordet-words.h"

struct _OrdetMeetingView
{
  GtkWidget           parent_instance;

  OrdetSession       *session;    /* (owned) */
  GSimpleActionGroup *actions;    /* (owned) "meeting" */
  OrdetScreenKeeper  *keeper;     /* (owned) */
  OrdetWatch         *watch;      /* (owned) */
  GtkRoot            *inserted;   /* (unowned) window that carries our actions */
  const char         *page_group; /* name of the page whose actions it carries */
  gboolean            show_lists, entered; /* it has been shown in a window */
  guint               second;     /* source */
  guint               focus;      /* source */

  /* (unowned) children of the template */
  GtkWidget          *box;
  GtkLabel           *title;
  GtkLabel           *people;
  GtkWidget          *people_button, *menu_button, *screen_button, *screen_away;
  AdwViewStack       *stack;
  OrdetBar           *bar;
  OrdetBar           *demo_bar;
};

G_DEFINE_FINAL_TYPE (OrdetMeetingView, ordet_meeting_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOW_LISTS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The pages there are; each is made when the meeting is opened. */
static const struct
{
  const char *name, *title, *icon_name;
  GtkWidget *(*make) (OrdetSession *session);
} pages[] = {
  { "prepare", N_("Prepare"), "ordet-list-symbolic", ordet_prepare_page_new },
  { "floor", N_("Floor"), "ordet-mic-symbolic", ordet_floor_page_new },
  { "minutes", N_("Minutes"), "ordet-pencil-symbolic", ordet_minutes_page_new },
};

static GActionGroup *
actions_of (GtkWidget *page)
{
  GActionGroup *group = NULL;

  if (page != NULL &&
      g_object_class_find_property (G_OBJECT_GET_CLASS (page), "action-group") != NULL)
    {
      g_object_get (page, "action-group", &group, NULL);
      /* The page keeps it; a borrowed pointer is enough here. */
      if (group != NULL)
        g_object_unref (group);
    }
  return group;
}

/* Ctrl+Z and its like belong to one page at a time: the one that is shown. */
static void
carry_page_actions (OrdetMeetingView *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  if (self->inserted == NULL)
    return;
  if (self->page_group != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self->inserted), self->page_group, NULL);
  self->page_group = NULL;
  if (name != NULL && actions_of (adw_view_stack_get_visible_child (self->stack)) != NULL)
    {
      self->page_group = g_intern_string (name);
      gtk_widget_insert_action_group (GTK_WIDGET (self->inserted), name,
                                      actions_of (adw_view_stack_get_visible_child (self->stack)));
    }
}

static gboolean
focus_cb (gpointer data)
{
  OrdetMeetingView *self = data;
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);

  self->focus = 0;
  if (page != NULL && self->inserted != NULL)
    gtk_widget_grab_focus (page);
  return G_SOURCE_REMOVE;
}

/* To the entry of the floor, the text of the minutes: where the page wants it.
 * Not at once: a stack that changes its child moves the keyboard too, after it
 * has told us. */
static void
focus_page (OrdetMeetingView *self)
{
  if (self->focus == 0)
    self->focus = g_idle_add (focus_cb, self);
}

static void
page_shown_cb (OrdetMeetingView *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  if (name == NULL)
    return;
  carry_page_actions (self);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "view",
                                      g_variant_new_string (name));
  focus_page (self);
}

static void
update (OrdetMeetingView *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);
  const char *title = ordet_meeting_notice (meeting)->title;
  guint present = ordet_meeting_n_present (meeting), known = ordet_meeting_n_people (meeting);
  guint shown = ordet_meeting_opened (meeting) ? present : known;
  g_autofree char *count = g_strdup_printf ("%u", shown);
  g_autofree char *words = NULL;

  gtk_label_set_label (self->title, *title != '\0' ? title : _("Untitled Meeting"));
  gtk_label_set_label (self->people, count);
  words = ordet_meeting_opened (meeting)
    ? g_strdup_printf (ngettext ("%u person is here", "%u people are here", present), present)
    : g_strdup_printf (ngettext ("%u person on the list", "%u people on the list", known), known);
  gtk_widget_set_tooltip_text (self->people_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->people_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
slept_cb (OrdetMeetingView *self,
          gint64            slept_us)
{
  g_autofree char *time = ordet_words_duration (slept_us);
  /* Translators: %s is a length of time. */
  g_autofree char *message = g_strdup_printf (_("The computer slept for %s while somebody had the floor."), time);

  ordet_bar_show (self->bar, ORDET_BAR_WARNING, message, _("Take the Time Off"),
                  "meeting.forget-sleep");
}

static gboolean
second_cb (gpointer data)
{
  ordet_session_tick (ORDET_MEETING_VIEW (data)->session);
  ordet_watch_look (ORDET_MEETING_VIEW (data)->watch);
  return G_SOURCE_CONTINUE;
}

/* --- the screen --- */

static void
screen_open_cb (OrdetMeetingView *self)
{
  gboolean open;

  g_object_get (self->keeper, "open", &open, NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (
                               G_ACTION_MAP (self->actions), "screen")),
                             g_variant_new_boolean (open));
}

/* What only the chair may see is hidden at once: it may be on the wall now. */
static void
monitors_changed_cb (OrdetMeetingView *self)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show-lists",
                                      g_variant_new_boolean (FALSE));
}

/* --- actions --- */

static void
view_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMeetingView *self = data;
  const char *name = g_variant_get_string (parameter, NULL);

  if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

static void
screen_cb (GSimpleAction *action,
           GVariant      *state,
           gpointer       data)
{
  /* The keeper tells what came of it, and the state follows. */
  ordet_screen_keeper_set_open (ORDET_MEETING_VIEW (data)->keeper, g_variant_get_boolean (state));
}

static void
show_lists_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  OrdetMeetingView *self = data;

  /* What is in this window is on the wall too: a list must not be. */
  if (g_variant_get_boolean (state) && self->inserted != NULL &&
      ordet_monitors_show_chair (GTK_WINDOW (self->inserted)))
    {
      ordet_bar_show (self->bar, ORDET_BAR_WARNING,
                      _("The projector shows what this window shows. Lists can be seen here when "
                        "it no longer mirrors this monitor."),
                      NULL, NULL);
      return;
    }
  g_simple_action_set_state (action, state);
  if (self->show_lists == g_variant_get_boolean (state))
    return;
  self->show_lists = g_variant_get_boolean (state);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_LISTS]);
}

static void
view_state_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  g_simple_action_set_state (action, state);
}

static const GActionEntry entries[] = {
  { "view", view_cb, "s", "'prepare'", view_state_cb },
  { "screen", NULL, NULL, "false", screen_cb },
  { "show-lists", NULL, NULL, "false", show_lists_cb },
};

/* --- the widget --- */

static void
ordet_meeting_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id != PROP_SHOW_LISTS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else
    g_value_set_boolean (value, ORDET_MEETING_VIEW (object)->show_lists);
}

static void
ordet_meeting_view_dispose (GObject *object)
{
  OrdetMeetingView *self = ORDET_MEETING_VIEW (object);

  g_clear_handle_id (&self->second, g_source_remove);
  g_clear_handle_id (&self->focus, g_source_remove);
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->keeper);
  g_clear_object (&self->watch);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ordet_meeting_view_parent_class)->dispose (object);
}

static void
ordet_meeting_view_class_init (OrdetMeetingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_meeting_view_get_property;
  object_class->dispose = ordet_meeting_view_dispose;

  props[PROP_SHOW_LISTS] = g_param_spec_boolean ("show-lists", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ORDET_TYPE_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, box);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, title);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, people);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, people_button);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, screen_button);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, screen_away);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, stack);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, bar);
  gtk_widget_class_bind_template_child (widget_class, OrdetMeetingView, demo_bar);
  gtk_widget_class_bind_template_callback (widget_class, page_shown_cb);
}

static void
ordet_meeting_view_init (OrdetMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ordet_ui_menu_gives_back (GTK_MENU_BUTTON (self->menu_button), self->stack);
  ordet_ui_menu_gives_back (GTK_MENU_BUTTON (self->screen_button), self->stack);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meeting", G_ACTION_GROUP (self->actions));
}

/**
 * ordet_meeting_page_add:
 * @self: the meeting
 * @page: (transfer floating): a widget
 * @name: "minutes": for the action `meeting.view` and the prefix of its actions
 * @title: on the switcher, translated
 * @icon_name: on the switcher
 *
 * Adds a page after those there are.
 */
void
ordet_meeting_page_add (OrdetMeetingView *self,
                        GtkWidget        *page,
                        const char       *name,
                        const char       *title,
                        const char       *icon_name)
{
  AdwViewStackPage *added;

  g_return_if_fail (ORDET_IS_MEETING_VIEW (self) && GTK_IS_WIDGET (page));

  added = adw_view_stack_add_titled (self->stack, page, name, title);
  adw_view_stack_page_set_icon_name (added, icon_name);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "show-lists") != NULL)
    g_object_bind_property (self, "show-lists", page, "show-lists", G_BINDING_SYNC_CREATE);
}

static void
make_keeper (OrdetMeetingView *self)
{
  GActionGroup *floor = actions_of (adw_view_stack_get_child_by_name (self->stack, "floor"));

  self->keeper = ordet_screen_keeper_new (self->session);
  ordet_screen_keeper_add_group (self->keeper, "meeting", G_ACTION_GROUP (self->actions));
  if (floor != NULL)
    ordet_screen_keeper_add_group (self->keeper, "floor", floor);
  g_signal_connect_swapped (self->keeper, "notify::open", G_CALLBACK (screen_open_cb), self);
  g_signal_connect_swapped (self->keeper, "monitors-changed", G_CALLBACK (monitors_changed_cb),
                            self);
}

/**
 * ordet_meeting_view_new:
 * @session: an open meeting
 *
 * Returns: (transfer floating): its pages
 */
GtkWidget *
ordet_meeting_view_new (OrdetSession *session)
{
  OrdetMeetingView *self = g_object_new (ORDET_TYPE_MEETING_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (session, "slept", G_CALLBACK (slept_cb), self);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    ordet_meeting_page_add (self, pages[i].make (session), pages[i].name, _ (pages[i].title),
                            pages[i].icon_name);
  ordet_screen_actions_add (G_ACTION_MAP (self->actions), session, GTK_WIDGET (self),
                            self->screen_away);
  make_keeper (self);
  self->watch = ordet_watch_new (session);
  update (self);
  if (ordet_demo_is (session))
    ordet_bar_show (self->demo_bar, ORDET_BAR_INFO, _("Demo: nothing is saved."), NULL, NULL);
  if (ordet_session_was_cut_off (session))
    ordet_bar_show (self->bar, ORDET_BAR_WARNING,
                    _("Ordet was closed while somebody had the floor. The clock was stopped; nothing is lost."), NULL, NULL);
  if (ordet_meeting_opened (ordet_session_meeting (session)))
    ordet_meeting_view_show_page (self, "floor");
  self->second = g_timeout_add_seconds (1, second_cb, self);
  return GTK_WIDGET (self);
}

/**
 * ordet_meeting_view_session:
 * @self: the meeting
 *
 * Returns: (transfer none): its session
 */
OrdetSession *
ordet_meeting_view_session (OrdetMeetingView *self)
{
  g_return_val_if_fail (ORDET_IS_MEETING_VIEW (self), NULL);

  return self->session;
}

/**
 * ordet_meeting_view_actions:
 * @self: the meeting
 *
 * Returns: (transfer none): the actions "meeting.…"
 */
GActionMap *
ordet_meeting_view_actions (OrdetMeetingView *self)
{
  g_return_val_if_fail (ORDET_IS_MEETING_VIEW (self), NULL);

  return G_ACTION_MAP (self->actions);
}

/**
 * ordet_meeting_view_bar:
 * @self: the meeting
 *
 * Returns: (transfer none): the bar for what went wrong
 */
OrdetBar *
ordet_meeting_view_bar (OrdetMeetingView *self)
{
  g_return_val_if_fail (ORDET_IS_MEETING_VIEW (self), NULL);

  return self->bar;
}

/**
 * ordet_meeting_view_page:
 * @self: the meeting
 * @name: of a page
 *
 * Returns: (transfer none) (nullable): the page
 */
GtkWidget *
ordet_meeting_view_page (OrdetMeetingView *self,
                         const char       *name)
{
  g_return_val_if_fail (ORDET_IS_MEETING_VIEW (self), NULL);

  return adw_view_stack_get_child_by_name (self->stack, name);
}

/**
 * ordet_meeting_view_show_page:
 * @self: the meeting
 * @name: of a page; if there is none of that name nothing happens
 */
void
ordet_meeting_view_show_page (OrdetMeetingView *self,
                              const char       *name)
{
  g_return_if_fail (ORDET_IS_MEETING_VIEW (self));

  if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

/**
 * ordet_meeting_view_enter:
 * @self: the meeting
 *
 * The window shows the meeting: its keys hold, and the screen may come.
 */
void
ordet_meeting_view_enter (OrdetMeetingView *self)
{
  g_return_if_fail (ORDET_IS_MEETING_VIEW (self));

  self->inserted = gtk_widget_get_root (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self->inserted), "meeting",
                                  G_ACTION_GROUP (self->actions));
  carry_page_actions (self);
  focus_page (self);
  if (!self->entered && ordet_preferences_show_lists (GTK_WINDOW (self->inserted)))
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show-lists",
                                        g_variant_new_boolean (TRUE));
  self->entered = TRUE;
  ordet_screen_keeper_set_chair (self->keeper, GTK_WINDOW (self->inserted));
  ordet_watch_set_window (self->watch, GTK_WINDOW (self->inserted));
}

/* Keeps at once what was edited while it was prepared. */
static gboolean
flush_prepare (OrdetMeetingView  *self,
               GError           **error)
{
  GtkWidget *prepare = adw_view_stack_get_child_by_name (self->stack, "prepare");

  return prepare == NULL || ordet_prepare_page_flush (ORDET_PREPARE_PAGE (prepare), error);
}

/**
 * ordet_meeting_view_flush:
 * @self: the meeting
 *
 * Keeps what was typed a moment ago, for what reads the meeting next.
 *
 * Returns: %FALSE if that could not be done; the window has said why
 */
gboolean
ordet_meeting_view_flush (OrdetMeetingView *self)
{
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (ORDET_IS_MEETING_VIEW (self), FALSE);

  if (flush_prepare (self, &error))
    return TRUE;
  ordet_host_report (GTK_WIDGET (self), error);
  return FALSE;
}

/**
 * ordet_meeting_view_leave:
 * @self: the meeting
 * @error: return location
 *
 * The window shows something else. What was edited is kept first.
 *
 * Returns: %FALSE if that could not be done; the meeting is still shown then
 */
gboolean
ordet_meeting_view_leave (OrdetMeetingView  *self,
                          GError           **error)
{
  g_return_val_if_fail (ORDET_IS_MEETING_VIEW (self), FALSE);

  if (!flush_prepare (self, error))
    return FALSE;
  if (self->inserted == NULL)
    return TRUE;
  gtk_widget_insert_action_group (GTK_WIDGET (self->inserted), "meeting", NULL);
  if (self->page_group != NULL)
    gtk_widget_insert_action_group (GTK_WIDGET (self->inserted), self->page_group, NULL);
  self->page_group = NULL;
  self->inserted = NULL;
  ordet_screen_keeper_set_chair (self->keeper, NULL);
  ordet_watch_set_window (self->watch, NULL);
  return TRUE;
}

/**
 * ordet_meeting_view_focus:
 * @self: the meeting
 *
 * Puts the keyboard where the page that is shown wants it.
 */
void
ordet_meeting_view_focus (OrdetMeetingView *self)
{
  g_return_if_fail (ORDET_IS_MEETING_VIEW (self));

  focus_page (self);
}

/**
 * ordet_meeting_view_screen:
 * @self: the meeting
 *
 * Returns: (transfer none) (nullable): the window for the projector
 */
GtkWindow *
ordet_meeting_view_screen (OrdetMeetingView *self)
{
  g_return_val_if_fail (ORDET_IS_MEETING_VIEW (self), NULL);

  return ordet_screen_keeper_window (self->keeper);
}
