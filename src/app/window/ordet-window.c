/* ordet-window.c — the chair's window: home, and the meeting that is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-window.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-demo.h"
#include "ordet-home-page.h"
#include "ordet-host.h"
#include "ordet-meeting-tools.h"
#include "ordet-prepare-page.h"
#include "ordet-templates.h"
#include "ordet-ui.h"

struct _OrdetWindow
{
  AdwApplicationWindow parent_instance;

  OrdetStore       *store;    /* (owned) (nullable) NULL if it could not be opened */
  GSettings        *settings; /* (owned) */
  AdwLeaflet       *leaflet;  /* (unowned) child of the template */
  OrdetHomePage    *home;     /* (unowned) child of the template */
  OrdetMeetingView *meeting;  /* (unowned) (nullable) child */
  gboolean          for_people; /* the meeting that is being made is for a list of people */
  GtkWidget        *page;     /* (unowned) (nullable) child: closing, minutes that were kept */
};

static void host_init (OrdetHostInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OrdetWindow, ordet_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (ORDET_TYPE_HOST, host_init))

static gboolean
in_meeting (OrdetWindow *self)
{
  return self->meeting != NULL &&
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->meeting);
}

static gboolean
at_home (OrdetWindow *self)
{
  return adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->home);
}

static OrdetBar *
bar_of (OrdetWindow *self)
{
  return in_meeting (self) ? ordet_meeting_view_bar (self->meeting)
                           : ordet_home_page_bar (self->home);
}

static OrdetBar *
host_bar (OrdetHost *host)
{
  return bar_of (ORDET_WINDOW (host));
}

static gboolean
host_has_meeting (OrdetHost *host)
{
  return in_meeting (ORDET_WINDOW (host));
}

static void
host_init (OrdetHostInterface *iface)
{
  iface->bar = host_bar;
  iface->has_meeting = host_has_meeting;
}

/**
 * ordet_window_drop_meeting:
 * @self: the window
 *
 * Lets go of the meeting that is open, if one is.
 */
void
ordet_window_drop_meeting (OrdetWindow *self)
{
  GtkWidget *meeting = (GtkWidget *) g_steal_pointer (&self->meeting);

  if (meeting != NULL)
    adw_leaflet_remove (self->leaflet, meeting);
}

/* What is on top has the keys; a demo that was left is gone. */
static void
child_shown_cb (OrdetWindow *self)
{
  if (self->leaflet == NULL || self->home == NULL)
    return;
  if (in_meeting (self))
    {
      ordet_meeting_view_enter (self->meeting);
      return;
    }
  if (self->page != NULL && adw_leaflet_get_visible_child (self->leaflet) == self->page)
    return;
  ordet_home_page_refresh (self->home, self->store,
                           self->meeting != NULL ? ordet_meeting_view_session (self->meeting)
                                                 : NULL);
}

static void
transition_cb (OrdetWindow *self)
{
  if (self->page != NULL && adw_leaflet_get_visible_child (self->leaflet) != self->page &&
      !adw_leaflet_get_child_transition_running (self->leaflet))
    adw_leaflet_remove (self->leaflet, g_steal_pointer (&self->page));
  /* What slides out loses the keyboard in the end, and GTK gives it to anybody. */
  if (in_meeting (self) && !adw_leaflet_get_child_transition_running (self->leaflet))
    ordet_meeting_view_focus (self->meeting);
  if (self->meeting != NULL && !in_meeting (self) &&
      !adw_leaflet_get_child_transition_running (self->leaflet) &&
      ordet_demo_is (ordet_meeting_view_session (self->meeting)))
    ordet_window_drop_meeting (self);
}

/**
 * ordet_window_push:
 * @self: the window
 * @page: (transfer floating): a page that stands on top until ordet_window_pop()
 */
void
ordet_window_push (OrdetWindow *self,
                   GtkWidget   *page)
{
  g_return_if_fail (ORDET_IS_WINDOW (self) && GTK_IS_WIDGET (page));

  ordet_window_pop (self);
  if (self->page != NULL) /* it is still sliding out */
    adw_leaflet_remove (self->leaflet, self->page);
  self->page = page;
  adw_leaflet_append (self->leaflet, page);
  adw_leaflet_set_visible_child (self->leaflet, page);
  gtk_widget_grab_focus (page);
}

/**
 * ordet_window_pop:
 * @self: the window
 *
 * Takes the page on top away: what is then seen is the meeting, or home.
 */
void
ordet_window_pop (OrdetWindow *self)
{
  g_return_if_fail (ORDET_IS_WINDOW (self));

  if (self->page == NULL || adw_leaflet_get_visible_child (self->leaflet) != self->page)
    return;
  adw_leaflet_set_visible_child (self->leaflet, self->meeting != NULL ? GTK_WIDGET (self->meeting)
                                                                      : GTK_WIDGET (self->home));
  transition_cb (self);
}

/**
 * ordet_window_refresh:
 * @self: the window
 *
 * Shows at home what the store has now.
 */
void
ordet_window_refresh (OrdetWindow *self)
{
  if (!in_meeting (self))
    child_shown_cb (self);
}

/**
 * ordet_window_store:
 * @self: the window
 *
 * Returns: (transfer none) (nullable): all meetings; %NULL if they could not be opened
 */
OrdetStore *
ordet_window_store (OrdetWindow *self)
{
  g_return_val_if_fail (ORDET_IS_WINDOW (self), NULL);

  return self->store;
}

/**
 * ordet_window_bar:
 * @self: the window
 *
 * Returns: (transfer none): the bar of what is shown: the meeting's, or home's
 */
OrdetBar *
ordet_window_bar (OrdetWindow *self)
{
  g_return_val_if_fail (ORDET_IS_WINDOW (self), NULL);

  return bar_of (self);
}

/**
 * ordet_window_open_session:
 * @self: the window
 * @session: an open meeting
 *
 * Shows it instead of the one that was open.
 */
void
ordet_window_open_session (OrdetWindow  *self,
                           OrdetSession *session)
{
  g_return_if_fail (ORDET_IS_WINDOW (self) && ORDET_IS_SESSION (session));

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->home));
  ordet_window_drop_meeting (self);
  self->meeting = ORDET_MEETING_VIEW (ordet_meeting_view_new (session));
  ordet_meeting_tools_add (self->meeting);
  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->meeting));
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->meeting));
  if (self->for_people)
    ordet_prepare_page_import (
      ORDET_PREPARE_PAGE (ordet_meeting_view_page (self->meeting, "prepare")));
  self->for_people = FALSE;
}

/**
 * ordet_window_meeting:
 * @self: the window
 *
 * Returns: (transfer none) (nullable): the meeting that is open
 */
OrdetMeetingView *
ordet_window_meeting (OrdetWindow *self)
{
  g_return_val_if_fail (ORDET_IS_WINDOW (self), NULL);

  return self->meeting;
}

/**
 * ordet_window_open_demo:
 * @self: the window
 *
 * Opens the demo meeting, in the middle of its liveliest item.
 */
void
ordet_window_open_demo (OrdetWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetSession) session = NULL;

  g_return_if_fail (ORDET_IS_WINDOW (self));

  session = ordet_demo_session_new (ORDET_DEMO_STOP, &error);
  if (session == NULL)
    ordet_host_report (GTK_WIDGET (self), error);
  else
    ordet_window_open_session (self, session);
}

static void
open_unlocked (OrdetWindow *self,
               const char  *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetSession) session = NULL;

  /* The one that is open already: only go back to it. */
  if (self->meeting != NULL &&
      g_str_equal (ordet_session_id (ordet_meeting_view_session (self->meeting)), id))
    {
      adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->meeting));
      return;
    }
  session = ordet_session_new (self->store, id, NULL, &error);
  if (session == NULL)
    ordet_host_report (GTK_WIDGET (self), error);
  else
    ordet_window_open_session (self, session);
}

typedef struct
{
  OrdetWindow *window; /* (owned) */
  char        *id;     /* (owned) */
} Unlocking;

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Unlocking *unlocking = data;
  g_autoptr(GError) error = NULL;

  if (ordet_store_unlock_finish (ORDET_STORE (source), result, &error))
    open_unlocked (unlocking->window, unlocking->id);
  else
    ordet_host_report (GTK_WIDGET (unlocking->window), error);
  g_object_unref (unlocking->window);
  g_free (unlocking->id);
  g_free (unlocking);
}

/**
 * ordet_window_open_meeting:
 * @self: the window
 * @id: of a meeting in the store
 *
 * Shows the meeting. The keyring may ask for its password first; the window
 * goes on meanwhile.
 */
void
ordet_window_open_meeting (OrdetWindow *self,
                           const char  *id)
{
  Unlocking *unlocking;

  g_return_if_fail (ORDET_IS_WINDOW (self) && id != NULL);

  if (self->store == NULL)
    return;
  unlocking = g_new0 (Unlocking, 1);
  unlocking->window = g_object_ref (self);
  unlocking->id = g_strdup (id);
  ordet_store_unlock_async (self->store, id, NULL, unlocked_cb, unlocking);
}

static void
create_meeting (OrdetWindow *self,
                OrdetNotice *taken)
{
  g_autoptr(OrdetNotice) notice = taken;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  if (self->store == NULL)
    return;
  id = ordet_store_create (self->store, notice, &error);
  if (id == NULL)
    ordet_host_report (GTK_WIDGET (self), error);
  else
    ordet_window_open_meeting (self, id);
}

/* --- actions --- */

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetWindow *self = ORDET_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (!in_meeting (self))
    {
      if (at_home (self))
        ordet_home_page_show_view (self->home, "meetings");
      ordet_window_pop (self);
      return;
    }
  if (!ordet_meeting_view_leave (self->meeting, &error))
    {
      ordet_host_report (widget, error);
      return;
    }
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->home));
  transition_cb (self);
}

/* The review of what was closed; from within a meeting, after leaving it. */
static void
review_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  OrdetWindow *self = ORDET_WINDOW (widget);

  if (in_meeting (self))
    back_cb (widget, NULL, NULL);
  if (at_home (self))
    ordet_home_page_show_view (self->home, "review");
}

/**
 * ordet_window_take_bundle:
 * @self: the window
 * @path: a bundle
 *
 * Goes to the review and takes the bundle in there. A meeting that cannot be
 * left says why, and nothing is taken in.
 */
void
ordet_window_take_bundle (OrdetWindow *self,
                          const char  *path)
{
  g_return_if_fail (ORDET_IS_WINDOW (self) && path != NULL);

  if (!in_meeting (self) && !at_home (self))
    ordet_window_pop (self);
  review_cb (GTK_WIDGET (self), NULL, NULL);
  if (at_home (self))
    ordet_home_page_take_bundle (self->home, path);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ordet_window_open_meeting (ORDET_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
new_meeting_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OrdetWindow *self = ORDET_WINDOW (widget);

  back_cb (widget, NULL, NULL);
  if (!in_meeting (self))
    ordet_home_page_choose_template (self->home);
}

static void
new_from_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr(OrdetTemplateSet) all = ordet_templates_all (ORDET_WINDOW (widget)->store);
  g_autofree char *today = ordet_clock_today (ordet_clock_system ());
  OrdetNotice *notice =
    ordet_templates_notice (all, g_variant_get_string (parameter, NULL), today);

  if (notice != NULL)
    create_meeting (ORDET_WINDOW (widget), notice);
}

/* Who begins with a list of people wants a meeting for them: one like the first
 * of the templates, which its first page can make another. */
static void
import_people_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OrdetWindow *self = ORDET_WINDOW (widget);

  if (self->store == NULL)
    return;
  self->for_people = TRUE;
  gtk_widget_activate_action (widget, "win.new-from", "s", "annual");
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetWindow *self = ORDET_WINDOW (widget);
  g_autofree char *today = ordet_clock_today (ordet_clock_system ());
  const OrdetNotice *earlier =
    ordet_home_page_notice (self->home, g_variant_get_string (parameter, NULL));

  if (earlier != NULL)
    create_meeting (self, ordet_template_copy (earlier, today));
}

static void
demo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ordet_window_open_demo (ORDET_WINDOW (widget));
}

/* --- the window --- */

static gboolean
ordet_window_close_request (GtkWindow *window)
{
  OrdetWindow *self = ORDET_WINDOW (window);
  g_autoptr(GError) error = NULL;

  if (self->meeting != NULL && !ordet_meeting_view_leave (self->meeting, &error))
    {
      ordet_meeting_view_enter (self->meeting);
      ordet_host_report (GTK_WIDGET (self), error);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (ordet_window_parent_class)->close_request (window);
}

static void
ordet_window_dispose (GObject *object)
{
  OrdetWindow *self = ORDET_WINDOW (object);

  self->home = NULL;
  self->meeting = NULL;
  self->page = NULL;
  self->leaflet = NULL;
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (ordet_window_parent_class)->dispose (object);
}

static void
ordet_window_class_init (OrdetWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ordet_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ordet_window_close_request;

  g_type_ensure (ORDET_TYPE_HOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, ORDET_RESOURCES "/ui/ordet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OrdetWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, OrdetWindow, home);
  gtk_widget_class_bind_template_callback (widget_class, child_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, transition_cb);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.review", NULL, review_cb);
  gtk_widget_class_install_action (widget_class, "win.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "win.new-meeting", NULL, new_meeting_cb);
  gtk_widget_class_install_action (widget_class, "win.new-from", "s", new_from_cb);
  gtk_widget_class_install_action (widget_class, "win.import-people", NULL, import_people_cb);
  gtk_widget_class_install_action (widget_class, "win.copy", "s", copy_cb);
  gtk_widget_class_install_action (widget_class, "win.demo", NULL, demo_cb);
}

/* What had the keyboard before there was a window to see loses it to the first
 * that can have it: here is where Enter means Continue. */
static void
mapped_cb (OrdetWindow *self)
{
  if (!in_meeting (self) && self->page == NULL)
    ordet_home_page_show_view (self->home, ordet_home_page_in_review (self->home) ? "review"
                                                                                  : "meetings");
}

static void
ordet_window_init (OrdetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = ordet_ui_settings ();
  g_settings_bind (self->settings, "width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_after (self, "map", G_CALLBACK (mapped_cb), NULL);
}

/**
 * ordet_window_set_store:
 * @self: the window
 * @store: (nullable): all meetings; %NULL if they could not be opened
 *
 * Shows them at home.
 */
void
ordet_window_set_store (OrdetWindow *self,
                        OrdetStore  *store)
{
  g_return_if_fail (ORDET_IS_WINDOW (self));

  g_set_object (&self->store, store);
  ordet_home_page_refresh (self->home, store, NULL);
}
