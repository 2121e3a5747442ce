/* ordet-window-reminders.c — what a start owes the meetings that were left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-window-reminders.h"

#include <glib/gi18n-lib.h>

#include "ordet-close-work.h"
#include "ordet-gather.h"
#include "ordet-records.h"
#include "ordet-ui.h"

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
 * ordet_window_remind:
 * @window: a window at home
 * @clock: what day it is
 *
 * What a start owes the meetings that were left (privacy.md 2): what was cut
 * off is finished, what nobody has touched for thirty days is closed, and both
 * are told; what is over asks to be closed, unless the person wants no asking.
 * Nobody's password is asked for.
 */
void
ordet_window_remind (OrdetWindow      *window,
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
