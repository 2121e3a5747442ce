/* ordet-window-files.c — files that are brought to the window: a log, a sealed meeting, a bundle
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is, its first bytes say, not its name. It is taken in whole or not
 * at all.
 */
#include "ordet-window-files.h"

#include <glib/gi18n-lib.h>

#include "ordet-carry.h"
#include "ordet-carry-dialog.h"
#include "ordet-compat.h"
#include "ordet-host.h"
#include "ordet-log.h"
#include "ordet-save-copy.h"

/* Longer than what a sealed file begins with. */
#define BEGINNING 128

/* The acts that the meeting takes: one that it refuses changed nothing when it
 * was made, and does not belong to its facts. */
static GPtrArray *
accepted_acts (const OrdetLog  *log,
               GError         **error)
{
  g_autoptr(GPtrArray) events = ordet_log_events (log, error);
  g_autoptr(OrdetMeeting) meeting = NULL;
  GPtrArray *accepted;

  if (events == NULL)
    return NULL;
  meeting = ordet_meeting_new (ordet_log_notice (log));
  accepted = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  for (guint i = 0; i < events->len; i++)
    if (ordet_meeting_act (meeting, events->pdata[i], NULL, NULL))
      g_ptr_array_add (accepted, ordet_event_ref (events->pdata[i]));
  return accepted;
}

/**
 * ordet_window_take_log:
 * @window: the window
 * @stream: a meeting log
 * @carried_in: (nullable): the sealed file that it was in: the meeting is
 *   elsewhere too, and its closing page says so
 * @error: return location
 *
 * Puts the meeting into the store and opens it.
 *
 * Returns: %FALSE with @error set if nothing was taken in
 */
gboolean
ordet_window_take_log (OrdetWindow   *window,
                       GInputStream  *stream,
                       const char    *carried_in,
                       GError       **error)
{
  OrdetStore *store = ordet_window_store (window);
  g_autoptr(OrdetLog) log = ordet_log_read_stream (stream, error);
  g_autoptr(GPtrArray) events = log != NULL ? accepted_acts (log, error) : NULL;
  g_autofree char *id = NULL;

  if (events == NULL ||
      !ordet_store_import (store, ordet_log_notice (log), (OrdetEvent *const *) events->pdata,
                           events->len, &id, error))
    return FALSE;
  if (carried_in != NULL)
    ordet_note_copy (GTK_WIDGET (window), store, id, ORDET_COPY_CARRIED, carried_in);
  ordet_window_open_meeting (window, id);
  return TRUE;
}

static void
open_sealed (OrdetWindow *window,
             GFile       *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) sealed = ordet_carry_read_file (file, NULL, &error);

  if (sealed == NULL || !ordet_carry_look_at (sealed, &error))
    ordet_host_report (GTK_WIDGET (window), error);
  else
    gtk_window_present (GTK_WINDOW (ordet_carry_dialog_open (window, file, sealed)));
}

/* Written by us or by hand: blanks may stand anywhere between. */
static gboolean
is_bundle (const char *beginning,
           gsize       length)
{
  g_autofree char *text = g_strndup (beginning, length);

  return g_regex_match_simple ("^\\s*\\{\\s*\"ordet\"\\s*:\\s*\"bundle\"", text, G_REGEX_RAW, 0);
}

static void
open_bundle (OrdetWindow *window,
             GFile       *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    ordet_window_take_bundle (window, path);
  else
    ordet_bar_show (ordet_window_bar (window), ORDET_BAR_ERROR,
                    _("Choose a file on this computer."), NULL, NULL);
}

/**
 * ordet_window_import:
 * @window: the window
 * @file: a meeting log, a sealed meeting or a bundle
 *
 * Puts the meeting into the store and opens it, or says what is wrong with the
 * file, of a log with its line, and keeps nothing of it. For a sealed one its
 * passphrase is asked for; a bundle is taken in at the review.
 */
void
ordet_window_import (OrdetWindow *window,
                     GFile       *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  char beginning[BEGINNING];
  gsize length = 0;

  g_return_if_fail (ORDET_IS_WINDOW (window) && G_IS_FILE (file));

  if (ordet_window_store (window) == NULL)
    return;
  if ((stream = g_file_read (file, NULL, &error)) != NULL &&
      g_input_stream_read_all (G_INPUT_STREAM (stream), beginning, sizeof beginning, &length, NULL,
                               &error))
    {
      if (ordet_carry_is_sealed (beginning, length))
        {
          open_sealed (window, file);
          return;
        }
      if (is_bundle (beginning, length))
        {
          open_bundle (window, file);
          return;
        }
      g_clear_object (&stream);
      stream = g_file_read (file, NULL, &error);
    }
  if (error == NULL)
    ordet_window_take_log (window, G_INPUT_STREAM (stream), NULL, &error);
  if (error != NULL)
    ordet_host_report (GTK_WIDGET (window), error);
}

/* --- actions --- */

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = ordet_compat_choose_file_finish (result, &error);

  if (file != NULL)
    ordet_window_import (ORDET_WINDOW (source), file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ordet_host_report (GTK_WIDGET (source), error);
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ordet_compat_choose_file (GTK_WINDOW (widget), _("Import a Meeting Log"), FALSE, NULL,
                            import_chosen_cb, NULL);
}

static void
open_sealed_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ordet_compat_choose_file (GTK_WINDOW (widget), _("Open a Sealed Meeting"), FALSE, NULL,
                            import_chosen_cb, NULL);
}


static void
carry_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  OrdetMeetingView *view = ordet_window_meeting (ORDET_WINDOW (widget));

  if (view != NULL)
    gtk_window_present (GTK_WINDOW (ordet_carry_dialog_seal (
      ORDET_WINDOW (widget), ordet_meeting_view_session (view))));
}

/**
 * ordet_window_files_install:
 * @window_class: the class of the window
 *
 * Gives it `win.import`, `win.open-sealed` and `win.carry`.
 */
void
ordet_window_files_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (window_class, "win.open-sealed", NULL, open_sealed_cb);
  gtk_widget_class_install_action (window_class, "win.carry", NULL, carry_cb);
}
