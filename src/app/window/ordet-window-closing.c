/* ordet-window-closing.c — ways to the closing page and to minutes that were kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-window-closing.h"

#include <glib/gi18n-lib.h>

#include "ordet-close-page.h"
#include "ordet-closing.h"
#include "ordet-demo.h"
#include "ordet-host.h"
#include "ordet-kept-page.h"
#include "ordet-minutes-page.h"

/* --- to the closing page --- */

static OrdetSession *
session_of (OrdetWindow *window,
            const char  *id)
{
  OrdetMeetingView *view = ordet_window_meeting (window);
  OrdetSession *session = view != NULL ? ordet_meeting_view_session (view) : NULL;

  return session != NULL && g_strcmp0 (ordet_session_id (session), id) == 0 ? session : NULL;
}

/* The meeting ends now, with whatever turn runs, and this window lets go of it. */
static gboolean
begin_cb (OrdetWindow    *window,
          OrdetClosePage *page)
{
  OrdetSession *session = session_of (window, ordet_close_page_id (page));
  OrdetMeeting *meeting = session != NULL ? ordet_session_meeting (session) : NULL;
  g_autoptr(GError) error = NULL;

  if (meeting != NULL && ordet_meeting_opened (meeting) && !ordet_meeting_closed (meeting))
    {
      g_autoptr(OrdetEvent) close = ordet_session_event (session, ORDET_ACT_CLOSE);

      if (!ordet_session_act (session, close, &error))
        {
          ordet_close_page_fail (page, error);
          return FALSE;
        }
    }
  if (session != NULL)
    ordet_window_drop_meeting (window);
  return TRUE;
}

static void
leave_cb (OrdetWindow *window,
          gboolean     erased)
{
  ordet_window_pop (window);
}

static void
show_page (OrdetWindow *window,
           OrdetStore  *store,
           const char  *id)
{
  OrdetSession *session = session_of (window, id);
  g_autoptr(GError) error = NULL;
  GtkWidget *page = ordet_close_page_new (store, id, ordet_clock_system (),
                                          session != NULL && ordet_demo_is (session), &error);

  if (page == NULL)
    {
      if (session != NULL)
        ordet_meeting_view_enter (ordet_window_meeting (window));
      ordet_host_report (GTK_WIDGET (window), error);
      return;
    }
  g_signal_connect_object (page, "begin", G_CALLBACK (begin_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "leave", G_CALLBACK (leave_cb), window, G_CONNECT_SWAPPED);
  ordet_window_push (window, page);
}

/* What is being typed belongs to what is counted. */
static gboolean
put_down (OrdetMeetingView  *view,
          GError           **error)
{
  GtkWidget *minutes = ordet_meeting_view_page (view, "minutes");

  if (ORDET_IS_MINUTES_PAGE (minutes) &&
      !ordet_manuscript_flush (ordet_minutes_page_manuscript (ORDET_MINUTES_PAGE (minutes))))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                           _("What was written in the minutes could not be saved."));
      return FALSE;
    }
  return ordet_meeting_view_leave (view, error);
}

typedef struct
{
  OrdetWindow *window; /* (owned) */
  char        *id;     /* (owned) */
  void       (*show) (OrdetWindow *window,
                      OrdetStore  *store,
                      const char  *id);
} Unlocking;

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Unlocking *unlocking = data;
  g_autoptr(GError) error = NULL;

  if (ordet_store_unlock_finish (ORDET_STORE (source), result, &error))
    unlocking->show (unlocking->window, ORDET_STORE (source), unlocking->id);
  else
    ordet_host_report (GTK_WIDGET (unlocking->window), error);
  g_object_unref (unlocking->window);
  g_free (unlocking->id);
  g_free (unlocking);
}

/* The keyring may ask for its password first; the window goes on meanwhile. */
static void
unlock (OrdetWindow *window,
        const char  *id,
        void       (*show) (OrdetWindow *, OrdetStore *, const char *))
{
  Unlocking *unlocking = g_new0 (Unlocking, 1);

  unlocking->window = g_object_ref (window);
  unlocking->id = g_strdup (id);
  unlocking->show = show;
  ordet_store_unlock_async (ordet_window_store (window), id, NULL, unlocked_cb, unlocking);
}

/**
 * ordet_window_close_meeting_cb:
 * @action: `win.close-meeting`
 * @parameter: a meeting's id
 * @data: the window
 *
 * To the closing page of the meeting, its keys fetched first.
 */
void
ordet_window_close_meeting_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       data)
{
  OrdetWindow *window = data;
  const char *id = g_variant_get_string (parameter, NULL);
  OrdetSession *session = session_of (window, id);
  OrdetStore *store = ordet_window_store (window);
  g_autoptr(GError) error = NULL;
  OrdetEraseStep next;

  if (session != NULL)
    {
      if (put_down (ordet_window_meeting (window), &error))
        show_page (window, ordet_session_store (session), id);
      else
        ordet_host_report (GTK_WIDGET (window), error);
    }
  else if (store == NULL)
    return;
  /* Once the rows are gone no key is needed to go on. */
  else if (ordet_store_erase_step (store, id, FALSE, &next, NULL) && next != ORDET_ERASE_CLEAR)
    show_page (window, store, id);
  else
    unlock (window, id, show_page);
}

/* --- to the minutes that were kept --- */

static void
show_kept (OrdetWindow *window,
           OrdetStore  *store,
           const char  *id)
{
  g_autoptr(GError) error = NULL;
  GtkWidget *page = ordet_kept_page_new (store, id, &error);

  if (page == NULL)
    {
      ordet_host_report (GTK_WIDGET (window), error);
      return;
    }
  g_signal_connect_object (page, "leave", G_CALLBACK (ordet_window_pop), window,
                           G_CONNECT_SWAPPED);
  ordet_window_push (window, page);
}

/**
 * ordet_window_kept_cb:
 * @action: `win.kept`
 * @parameter: a meeting's id
 * @data: the window
 *
 * To the minutes that were kept of the meeting, their key fetched first.
 */
void
ordet_window_kept_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  OrdetWindow *window = data;

  if (ordet_window_store (window) != NULL)
    unlock (window, g_variant_get_string (parameter, NULL), show_kept);
}
