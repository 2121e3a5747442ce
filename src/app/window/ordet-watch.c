/* ordet-watch.c — a running meeting keeps the computer awake, and says when time is up
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A laptop that goes to sleep in a debate takes the screen for the room with
 * it. And a chair who looks something up in another program does not see the
 * clock: then, and only then, the desktop says that the time is up. What it
 * says names nobody, since a desktop keeps its notifications, and shows them
 * to whoever looks.
 */
#include "ordet-watch.h"

#include <glib/gi18n-lib.h>

#include "ordet-timer.h"

#define TIME_UP "time-up"

struct _OrdetWatch
{
  GObject         parent_instance;

  OrdetSession   *session;     /* (owned) */
  GtkApplication *application; /* (owned) (nullable) of the window that shows the meeting */
  GtkWindow      *window;      /* (unowned) (nullable) weak */
  guint           cookie;      /* of what we asked the desktop; 0: nothing */
  gboolean        over;        /* the turn had passed its limit when we last looked */
  gboolean        told;        /* a notification stands */
};

G_DEFINE_FINAL_TYPE (OrdetWatch, ordet_watch, G_TYPE_OBJECT)

static void
let_sleep (OrdetWatch *self)
{
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
}

static void
keep_awake (OrdetWatch *self)
{
  OrdetMeeting *meeting = ordet_session_meeting (self->session);

  if (self->application == NULL || !ordet_meeting_opened (meeting) ||
      ordet_meeting_closed (meeting))
    let_sleep (self);
  else if (self->cookie == 0)
    self->cookie =
      gtk_application_inhibit (self->application, self->window,
                               GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                               /* Translators: why the computer does not go to sleep. */
                               _("A meeting is in progress"));
}

static void
take_back (OrdetWatch *self)
{
  if (self->told && self->application != NULL)
    g_application_withdraw_notification (G_APPLICATION (self->application), TIME_UP);
  self->told = FALSE;
}

static void
tell (OrdetWatch *self)
{
  g_autoptr(GNotification) notification = g_notification_new (_("The time is up"));

  g_notification_set_body (notification, _("The one who has the floor has used the time there was."));
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_application_send_notification (G_APPLICATION (self->application), TIME_UP, notification);
  self->told = TRUE;
}

/**
 * ordet_watch_look:
 * @self: the watch
 *
 * Looks at the clock: to be called once a second, and at every change.
 */
void
ordet_watch_look (OrdetWatch *self)
{
  OrdetMeeting *meeting;
  const OrdetTurn *turn;
  gint64 now_us;
  gboolean over;

  g_return_if_fail (ORDET_IS_WATCH (self));

  keep_awake (self);
  meeting = ordet_session_meeting (self->session);
  turn = ordet_meeting_floor (meeting);
  now_us = ordet_session_now_us (self->session);
  over = turn != NULL &&
         ordet_turn_state (turn, ordet_meeting_rules (meeting), now_us) == ORDET_TIMER_OVER;
  if (over && !self->over && self->application != NULL && self->window != NULL &&
      !gtk_window_is_active (self->window))
    tell (self);
  else if (!over)
    take_back (self);
  self->over = over;
}

static void
active_cb (OrdetWatch *self)
{
  if (self->window != NULL && gtk_window_is_active (self->window))
    take_back (self);
}

/**
 * ordet_watch_set_window:
 * @self: the watch
 * @window: (nullable): what shows the meeting now; %NULL: the meeting is left,
 *   the computer may sleep
 */
void
ordet_watch_set_window (OrdetWatch *self,
                        GtkWindow  *window)
{
  GtkApplication *application;

  g_return_if_fail (ORDET_IS_WATCH (self));

  application = window != NULL ? gtk_window_get_application (window) : NULL;
  if (window == self->window)
    return;
  take_back (self);
  let_sleep (self);
  if (self->window != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->window, self);
      g_object_remove_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
    }
  self->window = window;
  g_set_object (&self->application, application);
  if (window == NULL)
    return;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &self->window);
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (active_cb), self);
  ordet_watch_look (self);
}

static void
ordet_watch_dispose (GObject *object)
{
  OrdetWatch *self = ORDET_WATCH (object);

  ordet_watch_set_window (self, NULL);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ordet_watch_parent_class)->dispose (object);
}

static void
ordet_watch_class_init (OrdetWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ordet_watch_dispose;
}

static void
ordet_watch_init (OrdetWatch *self)
{
}

/**
 * ordet_watch_new:
 * @session: an open meeting
 *
 * Returns: (transfer full): a watch, which does nothing without a window
 */
OrdetWatch *
ordet_watch_new (OrdetSession *session)
{
  OrdetWatch *self = g_object_new (ORDET_TYPE_WATCH, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (ordet_watch_look), self);
  return self;
}
