/* ordet-save-copy.c — the meeting that is open, as a log in clear text, elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-save-copy.h"

#include <glib/gi18n-lib.h>

#include "ordet-choose.h"
#include "ordet-clock.h"
#include "ordet-compat.h"
#include "ordet-host.h"
#include "ordet-log.h"
#include "ordet-window.h"

/**
 * ordet_note_copy:
 * @from: a widget in the window
 * @store: where the meeting is
 * @id: the meeting, its keys at hand
 * @kind: what was written
 * @path: the file
 *
 * Writes down that there is a copy now, for the page that says what Ordet
 * cannot erase. The file stands in any case: what goes wrong here is only told.
 */
void
ordet_note_copy (GtkWidget     *from,
                 OrdetStore    *store,
                 const char    *id,
                 OrdetCopyKind  kind,
                 const char    *path)
{
  const OrdetClock *clock = ordet_clock_system ();
  g_autoptr(GError) error = NULL;

  if (!ordet_copies_add (store, id, kind, path, clock->wall_us (clock->data), &error))
    ordet_host_report (from, error);
}

/* The store may be what has failed: then the copy is all the more wanted. */
static void
write_copy (OrdetWindow *window,
            const char  *path)
{
  OrdetSession *session = ordet_meeting_view_session (ordet_window_meeting (window));
  g_autoptr(GError) error = NULL;

  if (!ordet_log_write_file (path, ordet_session_meeting (session), ORDET_LOG_WHOLE, &error))
    {
      ordet_host_report (GTK_WIDGET (window), error);
      return;
    }
  ordet_bar_show (ordet_window_bar (window), ORDET_BAR_WARNING,
                  _("The copy is saved. It is clear text with names: Ordet cannot erase it for you."), NULL, NULL);
  ordet_note_copy (GTK_WIDGET (window), ordet_session_store (session), ordet_session_id (session),
                   ORDET_COPY_LOG, path);
}

static void
copy_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  OrdetWindow *window = ORDET_WINDOW (source);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = ordet_choose_path_finish (result, &error);

  if (error != NULL)
    ordet_host_report (GTK_WIDGET (window), error);
  else if (path != NULL && ordet_window_meeting (window) != NULL)
    write_copy (window, path);
}

/**
 * ordet_save_copy_cb:
 * @action: `win.save-copy`
 * @parameter: unused
 * @data: the window
 *
 * What is in memory is all that was done: the log of it can be played and
 * imported anywhere. It is in clear text, so the person is told.
 */
void
ordet_save_copy_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  /* Translators: a file's name: letters, hyphens, and the ending .jsonl. */
  const char *name = _("meeting-log.jsonl");

  if (ordet_window_meeting (data) != NULL)
    ordet_compat_choose_file (GTK_WINDOW (data), _("Save a Copy With Names in Clear Text"), TRUE,
                              name, copy_chosen_cb, NULL);
}
