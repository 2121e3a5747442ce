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
#include "ordet-window-log.h"

/* Longer than what a sealed file begins with. */
#define BEGINNING 128

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

/**
 * ordet_window_import_cb:
 * @action: `win.import`
 * @parameter: unused
 * @data: the window
 *
 * Asks for a file, and takes it in.
 */
void
ordet_window_import_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  ordet_compat_choose_file (GTK_WINDOW (data), _("Import a Meeting Log"), FALSE, NULL,
                            import_chosen_cb, NULL);
}

/**
 * ordet_window_open_sealed_cb:
 * @action: `win.open-sealed`
 * @parameter: unused
 * @data: the window
 *
 * Asks for a sealed meeting, and then for its words.
 */
void
ordet_window_open_sealed_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       data)
{
  ordet_compat_choose_file (GTK_WINDOW (data), _("Open a Sealed Meeting"), FALSE, NULL,
                            import_chosen_cb, NULL);
}

/**
 * ordet_window_carry_cb:
 * @action: `win.carry`
 * @parameter: unused
 * @data: the window
 *
 * Seals the meeting that is open in a file, to be carried elsewhere.
 */
void
ordet_window_carry_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  OrdetMeetingView *view = ordet_window_meeting (data);

  if (view != NULL)
    gtk_window_present (
      GTK_WINDOW (ordet_carry_dialog_seal (data, ordet_meeting_view_session (view))));
}
