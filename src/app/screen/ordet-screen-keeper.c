/* ordet-screen-keeper.c — when there is a screen for the room, and where
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With a second monitor and a meeting that runs it comes by itself, unless the
 * chair has closed it. When monitors come or go it is made anew where it
 * belongs then.
 */
#include "ordet-screen-keeper.h"

#include "ordet-monitors.h"
#include "ordet-screen-window.h"
#include "ordet-ui.h"

/* A monitor that has just come has no place and no size yet, and may get them
 * with or without another word: we look now, and a few times later. */
#define LOOK_MS 150
#define MOST_LOOKS 5

struct _OrdetScreenKeeper
{
  GObject       parent_instance;

  OrdetSession *session; /* (owned) */
  GSettings    *settings; /* (owned) */
  GtkWindow    *chair;   /* (unowned) (nullable) NULL while the meeting is not shown */
  GtkWidget    *screen;  /* (unowned) a toplevel, or NULL */
  GHashTable   *groups;  /* (owned) name → action group (owned): the chair's keys */
  gboolean      refused; /* the chair has closed it: it stays closed */
  gboolean      opened;  /* the meeting had been opened when we last looked */
  guint         look;    /* source */
  guint         looks;   /* that are left after this one */
};

G_DEFINE_FINAL_TYPE (OrdetScreenKeeper, ordet_screen_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_OPEN,
  N_PROPS,
};

enum
{
  SIGNAL_MONITORS_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
gone_cb (OrdetScreenKeeper *self)
{
  self->screen = NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

static gboolean
closed_cb (OrdetScreenKeeper *self)
{
  self->refused = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
open_screen (OrdetScreenKeeper *self)
{
  GHashTableIter iter;
  gpointer name, group;

  if (self->screen != NULL || self->chair == NULL)
    return;
  self->screen = ordet_screen_window_new (self->chair, self->session);
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &name, &group))
    gtk_widget_insert_action_group (self->screen, name, group);
  g_signal_connect_swapped (self->screen, "destroy", G_CALLBACK (gone_cb), self);
  g_signal_connect_swapped (self->screen, "close-request", G_CALLBACK (closed_cb), self);
  gtk_window_present (GTK_WINDOW (self->screen));
  ordet_screen_window_place (ORDET_SCREEN_WINDOW (self->screen));
  /* The keyboard stays with the chair. */
  gtk_window_present (self->chair);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

/* Without a word: another is coming, or nothing is left to tell. */
static void
forget_screen (OrdetScreenKeeper *self)
{
  GtkWidget *screen = g_steal_pointer (&self->screen);

  if (screen == NULL)
    return;
  g_signal_handlers_disconnect_by_data (screen, self);
  gtk_window_destroy (GTK_WINDOW (screen));
}

static void
open_by_itself (OrdetScreenKeeper *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);
  g_autofree char *preferred = NULL;
  g_autoptr(GdkMonitor) monitor = NULL;

  if (self->refused || !g_settings_get_boolean (self->settings, "screen-auto") ||
      self->chair == NULL || !gtk_widget_get_realized (GTK_WIDGET (self->chair)) ||
      !ordet_meeting_opened (meeting) || ordet_meeting_closed (meeting))
    return;
  preferred = g_settings_get_string (self->settings, "screen-monitor");
  monitor = ordet_monitors_other (self->chair, preferred);
  if (monitor != NULL)
    open_screen (self);
}

static gboolean
look_cb (gpointer data)
{
  OrdetScreenKeeper *self = data;

  self->look =
    self->looks > 0 ? g_timeout_add (LOOK_MS << (MOST_LOOKS - self->looks), look_cb, self) : 0;
  self->looks -= self->looks > 0;
  if (self->screen == NULL)
    open_by_itself (self);
  else if (!ordet_screen_window_fits (ORDET_SCREEN_WINDOW (self->screen)))
    {
      forget_screen (self);
      open_screen (self);
    }
  else
    ordet_screen_window_place (ORDET_SCREEN_WINDOW (self->screen));
  return G_SOURCE_REMOVE;
}

static void
look_soon (OrdetScreenKeeper *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  self->look = g_timeout_add (LOOK_MS, look_cb, self);
}

static void monitors_changed_cb (OrdetScreenKeeper *self);

/* Mirroring moves a monitor without one coming or going. */
static void
listen_to_monitors (OrdetScreenKeeper *self)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      g_signal_handlers_disconnect_by_func (monitor, monitors_changed_cb, self);
      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (monitors_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
monitors_changed_cb (OrdetScreenKeeper *self)
{
  listen_to_monitors (self);
  self->looks = MOST_LOOKS;
  look_soon (self);
  g_signal_emit (self, signals[SIGNAL_MONITORS_CHANGED], 0);
}

static void
session_changed_cb (OrdetScreenKeeper *self)
{
  gboolean opened = ordet_meeting_opened (ordet_session_meeting (self->session));

  if (opened && !self->opened)
    look_soon (self);
  self->opened = opened;
}

static void
ordet_screen_keeper_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id != PROP_OPEN)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else
    g_value_set_boolean (value, ORDET_SCREEN_KEEPER (object)->screen != NULL);
}

static void
ordet_screen_keeper_dispose (GObject *object)
{
  OrdetScreenKeeper *self = ORDET_SCREEN_KEEPER (object);

  g_clear_handle_id (&self->look, g_source_remove);
  forget_screen (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  G_OBJECT_CLASS (ordet_screen_keeper_parent_class)->dispose (object);
}

static void
ordet_screen_keeper_class_init (OrdetScreenKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ordet_screen_keeper_get_property;
  object_class->dispose = ordet_screen_keeper_dispose;

  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  /**
   * OrdetScreenKeeper::monitors-changed:
   * @self: the keeper
   */
  signals[SIGNAL_MONITORS_CHANGED] =
    g_signal_new ("monitors-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
ordet_screen_keeper_init (OrdetScreenKeeper *self)
{
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_signal_connect_object (gdk_display_get_monitors (gdk_display_get_default ()), "items-changed",
                           G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
  listen_to_monitors (self);
  self->settings = ordet_ui_settings ();
  g_signal_connect_swapped (self->settings, "changed::screen-monitor", G_CALLBACK (look_soon),
                            self);
}

/**
 * ordet_screen_keeper_new:
 * @session: the meeting
 *
 * Returns: (transfer full): a keeper, without a screen yet
 */
OrdetScreenKeeper *
ordet_screen_keeper_new (OrdetSession *session)
{
  OrdetScreenKeeper *self = g_object_new (ORDET_TYPE_SCREEN_KEEPER, NULL);

  self->session = g_object_ref (session);
  self->opened = ordet_meeting_opened (ordet_session_meeting (session));
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  return self;
}

/**
 * ordet_screen_keeper_set_chair:
 * @self: the keeper
 * @chair: (nullable): the window that shows the meeting now; a screen that is
 *   open stays open without one
 */
void
ordet_screen_keeper_set_chair (OrdetScreenKeeper *self,
                               GtkWindow         *chair)
{
  g_return_if_fail (ORDET_IS_SCREEN_KEEPER (self));

  self->chair = chair;
  if (chair != NULL)
    look_soon (self);
}

/**
 * ordet_screen_keeper_add_group:
 * @self: the keeper
 * @name: prefix of the actions
 * @group: actions that the screen's own keys call too
 */
void
ordet_screen_keeper_add_group (OrdetScreenKeeper *self,
                               const char        *name,
                               GActionGroup      *group)
{
  g_return_if_fail (ORDET_IS_SCREEN_KEEPER (self) && G_IS_ACTION_GROUP (group));

  g_hash_table_insert (self->groups, g_strdup (name), g_object_ref (group));
}

/**
 * ordet_screen_keeper_set_open:
 * @self: the keeper
 * @open: what the chair wants; a screen that the chair has closed does not
 *   come back by itself
 */
void
ordet_screen_keeper_set_open (OrdetScreenKeeper *self,
                              gboolean           open)
{
  g_return_if_fail (ORDET_IS_SCREEN_KEEPER (self));

  self->refused = !open;
  if (open)
    open_screen (self);
  else if (self->screen != NULL)
    gtk_window_destroy (GTK_WINDOW (self->screen));
}

/**
 * ordet_screen_keeper_window:
 * @self: the keeper
 *
 * Returns: (transfer none) (nullable): the screen
 */
GtkWindow *
ordet_screen_keeper_window (OrdetScreenKeeper *self)
{
  g_return_val_if_fail (ORDET_IS_SCREEN_KEEPER (self), NULL);

  return (GtkWindow *) self->screen;
}
