/* ordet-close-home.c — ways to the closing page, and what a start owes a meeting that was left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-close-home.h"

#include <glib/gi18n-lib.h>

#include "ordet-chip.h"
#include "ordet-close-page.h"
#include "ordet-close-work.h"
#include "ordet-demo.h"
#include "ordet-gather.h"
#include "ordet-host.h"
#include "ordet-kept-page.h"
#include "ordet-minutes-page.h"
#include "ordet-records.h"
#include "ordet-ui.h"

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

static void
close_meeting_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OrdetWindow *window = ORDET_WINDOW (widget);
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
        ordet_host_report (widget, error);
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

static void
kept_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  OrdetWindow *window = ORDET_WINDOW (widget);

  if (ordet_window_store (window) != NULL)
    unlock (window, g_variant_get_string (parameter, NULL), show_kept);
}

/**
 * ordet_close_install:
 * @window_class: the class of the window
 *
 * Gives it `win.close-meeting` and `win.kept`, each of a meeting's id.
 */
void
ordet_close_install (GtkWidgetClass *window_class)
{
  g_type_ensure (ORDET_TYPE_CLOSE_PAGE);
  gtk_widget_class_install_action (window_class, "win.close-meeting", "s", close_meeting_cb);
  gtk_widget_class_install_action (window_class, "win.kept", "s", kept_cb);
}

/**
 * ordet_close_this_cb:
 * @action: `meeting.close`
 * @parameter: unused
 * @view: an #OrdetMeetingView
 *
 * To the closing page of the meeting that is open.
 */
void
ordet_close_this_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "win.close-meeting", "s",
                              ordet_session_id (ordet_meeting_view_session (view)));
}

/* --- at home --- */

/**
 * ordet_close_home_button:
 * @entry: a meeting
 *
 * Returns: (transfer floating) (nullable): a button that leads to its closing
 *   page; %NULL if there is nothing of it to close
 */
GtkWidget *
ordet_close_home_button (const OrdetMeetingEntry *entry)
{
  GtkWidget *button;
  g_autofree char *label = NULL;

  if (!entry->opened || entry->floor == ORDET_VAULT_ERASED)
    return NULL;
  button = gtk_button_new_with_label (_("Close…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("End the Meeting and Erase the Names"));
  gtk_widget_set_name (button, "close-meeting");
  /* Translators: read aloud for the button Close…; %s is a meeting's title. */
  label = g_strdup_printf (_("Close %s"),
                           entry->notice != NULL ? entry->notice->title : _("Sealed Meeting"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.close-meeting");
  return button;
}

static void
lead_to (GtkWidget  *row,
         const char *action,
         const char *id)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

/**
 * ordet_close_dress_row:
 * @row: the row of a closed meeting
 * @entry: the meeting
 * @store: where it is
 *
 * Says what is left of one whose names are erased and leads there: to the
 * minutes, or to erasing what was cut off.
 */
void
ordet_close_dress_row (GtkWidget               *row,
                       const OrdetMeetingEntry *entry,
                       OrdetStore              *store)
{
  AdwActionRow *action_row = ADW_ACTION_ROW (row);

  if (entry->floor != ORDET_VAULT_ERASED)
    return;
  if (entry->closing)
    {
      adw_action_row_set_subtitle (action_row, _("Open it to erase what is left"));
      lead_to (row, "win.close-meeting", entry->id);
    }
  else if (entry->minutes == ORDET_VAULT_ERASED)
    adw_action_row_set_subtitle (action_row, _("Names erased, minutes released"));
  else
    {
      g_autoptr(OrdetDocument) document = entry->minutes == ORDET_VAULT_OPEN
                                            ? ordet_kept_document (store, entry->id, NULL) : NULL;

      if (document != NULL)
        adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                       ordet_document_title (document));
      adw_action_row_set_subtitle (action_row, _("Minutes kept until released"));
      adw_action_row_add_suffix (action_row,
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      lead_to (row, "win.kept", entry->id);
    }
}

/* --- at the start --- */

typedef struct
{
  OrdetWindow      *window;  /* (owned) */
  OrdetStore       *store;   /* (owned) */
  const OrdetClock *clock;
  GString          *told;    /* (owned) what was done */
  guint             pending; /* meetings whose keys are being looked for */
} Reminder;

static void
append (GString    *text,
        const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static char *
title_of (const OrdetMeetingEntry *entry)
{
  return g_strdup (entry->notice != NULL && *entry->notice->title != '\0' ? entry->notice->title
                                                                          : _("Untitled Meeting"));
}

static char *
ask_words (const OrdetMeetingEntry *first,
           guint                    n)
{
  g_autofree char *title = title_of (first);

  return n == 1
           /* Translators: %s is a meeting's title */
           ? g_strdup_printf (_("“%s” has not been closed: its names are still here."), title)
           : g_strdup_printf (ngettext ("%u meeting has not been closed: its names are still "
                                        "here.",
                                        "%u meetings have not been closed: their names are still "
                                        "here.", n), n);
}

/* What is told, and one meeting at a time that asks. */
static void
finish (Reminder *self)
{
  g_autoptr(GPtrArray) entries = ordet_store_list (self->store, NULL);
  gint64 now_us = self->clock->wall_us (self->clock->data);
  const OrdetMeetingEntry *first = NULL;
  g_autofree char *action = NULL;
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  gboolean asks = g_settings_get_boolean (settings, "reminders");
  guint n = 0;

  for (guint i = 0; entries != NULL && asks && i < entries->len; i++)
    if (ordet_close_due (entries->pdata[i], now_us) == ORDET_CLOSE_ASK)
      {
        if (first == NULL)
          first = entries->pdata[i];
        n++;
      }
  if (first != NULL)
    {
      g_autofree char *words = ask_words (first, n);

      append (self->told, words);
      action = g_strdup_printf ("win.close-meeting('%s')", first->id);
    }
  ordet_window_refresh (self->window);
  if (self->told->len > 0)
    ordet_bar_show (ordet_window_bar (self->window),
                    first != NULL ? ORDET_BAR_WARNING : ORDET_BAR_INFO, self->told->str,
                    first != NULL ? _("Close…") : NULL, action);
  g_object_unref (self->window);
  g_object_unref (self->store);
  g_string_free (self->told, TRUE);
  g_free (self);
}

/* Keeps what is to remain and deletes the rows, as the board has chosen; where it
 * has not, in the way that tells least. */
static gboolean
clear_untouched (Reminder    *self,
                 const char  *id,
                 GError     **error)
{
  g_autoptr(OrdetCloseWork) work = ordet_close_work_load (self->store, id, error);
  OrdetCloseOptions options = { .clock = self->clock, .name = ORDET_MINUTES_DOCUMENT,
                                .minutes = ordet_close_work_minutes, .data = work,
                                .drop = ORDET_MINUTES_TEXTS };
  gboolean chosen;
  OrdetEraseStep next;

  if (work == NULL || !ordet_store_get_way (self->store, &options.way, &chosen, error))
    return FALSE;
  if (!chosen)
    options.way = ORDET_WAY_STRICT;
  return ordet_close_step (self->store, id, &options, &next, error);
}

typedef struct
{
  Reminder *reminder;
  char     *id;    /* (owned) */
  char     *title; /* (owned) */
} Untouched;

static void
one_less (Reminder *self)
{
  if (--self->pending == 0)
    finish (self);
}

G_GNUC_PRINTF (2, 3) static void
told (Untouched  *untouched,
      const char *format,
      ...)
{
  Reminder *self = untouched->reminder;
  g_autofree char *words = NULL;
  va_list values;

  va_start (values, format);
  words = g_strdup_vprintf (format, values);
  va_end (values);
  append (self->told, words);
  g_free (untouched->id);
  g_free (untouched->title);
  g_free (untouched);
  one_less (self);
}

static void
untouched_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  const char *title = ((Untouched *) data)->title;

  if (ordet_close_finish_finish (ORDET_STORE (source), result, NULL))
    /* Translators: %1$s is a meeting's title, %2$d a number of days */
    told (data, _("“%1$s” had been untouched for %2$d days and was closed: its names are erased, "
                  "its minutes are kept until released."), title, ORDET_CLOSE_DAYS);
  else
    /* Translators: %1$s is a meeting's title, %2$d a number of days */
    told (data, _("“%1$s” had been untouched for %2$d days and was closed: its names are deleted, "
                  "but its key could not be destroyed yet."), title, ORDET_CLOSE_DAYS);
}

static void
peeked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Untouched *untouched = data;
  Reminder *self = untouched->reminder;
  g_autoptr(GError) error = NULL;

  if (ordet_store_unlock_finish (self->store, result, &error) &&
      clear_untouched (self, untouched->id, &error))
    ordet_close_finish_async (self->store, untouched->id, FALSE, NULL, untouched_cb, untouched);
  else
    /* Translators: %1$s is a meeting's title, %2$d a number of days */
    told (untouched, _("“%1$s” has been untouched for %2$d days and must be closed: its key could "
                       "not be reached."), untouched->title, ORDET_CLOSE_DAYS);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Reminder *self = data;

  append (self->told, ordet_close_finish_finish (ORDET_STORE (source), result, NULL)
                        ? _("Erasing a meeting had been cut off; it is finished now.")
                        : _("Erasing a meeting had been cut off and could not be finished."));
  one_less (self);
}

static void
due_now (Reminder                *self,
         const OrdetMeetingEntry *entry)
{
  Untouched *untouched;

  self->pending++;
  if (entry->closing)
    {
      ordet_close_finish_async (self->store, entry->id, FALSE, NULL, finished_cb, self);
      return;
    }
  untouched = g_new0 (Untouched, 1);
  untouched->reminder = self;
  untouched->id = g_strdup (entry->id);
  untouched->title = title_of (entry);
  ordet_store_peek_async (self->store, entry->id, NULL, peeked_cb, untouched);
}

/* Figures are kept for three years (privacy.md 1). */
static void
drop_old (Reminder *self)
{
  g_autofree char *today = ordet_clock_today (self->clock);
  g_autofree char *month = g_strndup (today, 7);
  g_autofree char *before = ordet_month_moved (month, -36);
  g_autofree char *words = NULL;
  guint n = 0;

  if (!ordet_store_drop_records (self->store, before, &n, NULL) || n == 0)
    return;
  words = g_strdup_printf (ngettext ("The figures of %u meeting were three years old and are "
                                     "deleted.",
                                     "The figures of %u meetings were three years old and are "
                                     "deleted.", n), n);
  append (self->told, words);
}

/**
 * ordet_close_remind:
 * @window: a window at home
 * @clock: what day it is
 *
 * What a start owes the meetings that were left (privacy.md 2): what was cut
 * off is finished, what nobody has touched for thirty days is closed, and both
 * are told; what is over asks to be closed, unless the person wants no asking.
 * Nobody's password is asked for.
 */
void
ordet_close_remind (OrdetWindow      *window,
                    const OrdetClock *clock)
{
  OrdetStore *store = ordet_window_store (window);
  g_autoptr(GPtrArray) entries = store != NULL ? ordet_store_list (store, NULL) : NULL;
  Reminder *self;

  if (entries == NULL)
    return;
  self = g_new0 (Reminder, 1);
  self->window = g_object_ref (window);
  self->store = g_object_ref (store);
  self->clock = clock;
  self->told = g_string_new (NULL);
  self->pending = 1;
  drop_old (self);
  for (guint i = 0; i < entries->len; i++)
    if (ordet_close_due (entries->pdata[i], clock->wall_us (clock->data)) == ORDET_CLOSE_NOW)
      due_now (self, entries->pdata[i]);
  one_less (self);
}
