/* ordet-screen-window.c — the window for the projector
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It fills the other monitor by itself. With one monitor it is a plain
 * window, for a video meeting, and never covers the chair's by itself.
 */
#include "ordet-screen-window.h"

#include <glib/gi18n-lib.h>

#include "ordet-monitors.h"
#include "ordet-screen-control.h"
#include "ordet-screen-view.h"
#include "ordet-ui.h"

struct _OrdetScreenWindow
{
  AdwApplicationWindow parent_instance;

  GtkWindow       *chair;    /* (unowned) weak */
  OrdetSession    *session;  /* (owned) */
  GSettings       *settings; /* (owned) */
  OrdetScreenView *view;     /* (unowned) child */
  guint            wait;     /* source: until a digit changes by itself */
  GdkMonitor      *monitor;  /* (owned) (nullable) the one it fills */
};

G_DEFINE_FINAL_TYPE (OrdetScreenWindow, ordet_screen_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
wait_cb (gpointer data)
{
  OrdetScreenWindow *self = data;

  self->wait = 0;
  ordet_screen_window_tick (self);
  return G_SOURCE_REMOVE;
}

/**
 * ordet_screen_window_tick:
 * @self: the window
 *
 * Shows the meeting as it is now, and again when a digit will be another:
 * while nobody speaks that is once a minute.
 */
void
ordet_screen_window_tick (OrdetScreenWindow *self)
{
  OrdetScreenChoices choices;
  OrdetScreenState *state;
  gint64 now_us;

  g_return_if_fail (ORDET_IS_SCREEN_WINDOW (self));

  now_us = ordet_session_now_us (self->session);
  ordet_screen_control_choices (ordet_screen_control_of (self->session), self->settings, &choices);
  state = ordet_screen_state_new (ordet_session_meeting (self->session), now_us, &choices);
  g_clear_handle_id (&self->wait, g_source_remove);
  self->wait = g_timeout_add (ordet_screen_state_wait_ms (state, now_us), wait_cb, self);
  ordet_screen_view_show (self->view, state);
}

static void
style_cb (OrdetScreenWindow *self)
{
  gboolean light = g_settings_get_enum (self->settings, "screen-style") == 1;

  gtk_widget_remove_css_class (GTK_WIDGET (self), light ? ORDET_STYLE_DARK : ORDET_STYLE_LIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), light ? ORDET_STYLE_LIGHT : ORDET_STYLE_DARK);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  ordet_screen_window_tick (self);
}

static GdkMonitor *
room_monitor (OrdetScreenWindow *self)
{
  g_autofree char *preferred = g_settings_get_string (self->settings, "screen-monitor");

  return self->chair != NULL ? ordet_monitors_other (self->chair, preferred) : NULL;
}

/* GtkWindow listens to the monitor it fills until that is unplugged, and does
 * not stop when it is itself destroyed first (4.8 at least): it would be called
 * after it was freed. */
static void
forget_monitor (OrdetScreenWindow *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
}

/**
 * ordet_screen_window_place:
 * @self: the window, shown
 *
 * Lets it fill the other monitor, if there is one. Saying it again does no
 * harm: a window manager that is busy with the monitors may have missed it.
 */
void
ordet_screen_window_place (OrdetScreenWindow *self)
{
  g_autoptr(GdkMonitor) monitor = NULL;

  g_return_if_fail (ORDET_IS_SCREEN_WINDOW (self));

  monitor = room_monitor (self);
  if (monitor == NULL || (monitor == self->monitor && gtk_window_is_fullscreen (GTK_WINDOW (self))))
    return;
  /* Asked before, and not done: the two may have come to believe different
   * things, so the wish is taken back first. */
  if (self->monitor == monitor)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  forget_monitor (self);
  self->monitor = g_object_ref (monitor);
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

/**
 * ordet_screen_window_fits:
 * @self: the window
 *
 * Returns: whether it is where it belongs with the monitors there are now.
 *   If not, a new window is made: one that is pulled from a monitor that has
 *   gone may not come off full screen, for the window manager is busy moving
 *   it too.
 */
gboolean
ordet_screen_window_fits (OrdetScreenWindow *self)
{
  g_autoptr(GdkMonitor) monitor = NULL;

  g_return_val_if_fail (ORDET_IS_SCREEN_WINDOW (self), TRUE);

  monitor = room_monitor (self);
  return monitor == self->monitor;
}

/* What is typed while this window has the keyboard is meant for the chair's:
 * the same keys do the same. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OrdetScreenWindow     *self)
{
  GtkWidget *focus = self->chair != NULL ? gtk_window_get_focus (self->chair) : NULL;

  if (focus == NULL)
    return GDK_EVENT_PROPAGATE;
  return gtk_event_controller_key_forward (controller, focus);
}

static void
ordet_screen_window_dispose (GObject *object)
{
  OrdetScreenWindow *self = ORDET_SCREEN_WINDOW (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  forget_monitor (self);
  if (self->chair != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->chair), (gpointer *) &self->chair);
  self->chair = NULL;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (ordet_screen_window_parent_class)->dispose (object);
}

static void
ordet_screen_window_class_init (OrdetScreenWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_screen_window_dispose;
}

static void
ordet_screen_window_init (OrdetScreenWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = ORDET_SCREEN_VIEW (ordet_screen_view_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->view));
  gtk_window_set_title (GTK_WINDOW (self), _("Screen for the Room"));
  gtk_window_set_default_size (GTK_WINDOW (self), 960, 540);
  gtk_widget_add_css_class (GTK_WIDGET (self), "screen-window");
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * ordet_screen_window_new:
 * @chair: the chair's window
 * @session: the meeting
 *
 * Returns: (transfer floating): the window, not shown yet
 */
GtkWidget *
ordet_screen_window_new (GtkWindow    *chair,
                         OrdetSession *session)
{
  OrdetScreenWindow *self = g_object_new (ORDET_TYPE_SCREEN_WINDOW,
                                          "application", gtk_window_get_application (chair), NULL);

  self->chair = chair;
  g_object_add_weak_pointer (G_OBJECT (chair), (gpointer *) &self->chair);
  self->session = g_object_ref (session);
  self->settings = ordet_ui_settings ();
  g_signal_connect_swapped (session, "changed", G_CALLBACK (ordet_screen_window_tick), self);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (style_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ordet_screen_control_of (session), "changed",
                           G_CALLBACK (ordet_screen_window_tick), self, G_CONNECT_SWAPPED);
  style_cb (self);
  return GTK_WIDGET (self);
}
