/* ordet-window-files.c — files that are brought to the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-window.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-log.h"

/**
 * ordet_window_import:
 * @self: the window
 * @file: a meeting log
 *
 * Puts the meeting into the store and opens it, or says with its line what is
 * wrong with the file and keeps nothing of it.
 */
void
ordet_window_import (OrdetWindow *self,
                     GFile       *file)
{
  OrdetStore *store;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(OrdetLog) log = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (ORDET_IS_WINDOW (self) && G_IS_FILE (file));

  store = ordet_window_store (self);
  if (store == NULL)
    return;
  if ((stream = g_file_read (file, NULL, &error)) == NULL ||
      (log = ordet_log_read_stream (G_INPUT_STREAM (stream), &error)) == NULL ||
      (events = ordet_log_events (log, &error)) == NULL ||
      !ordet_store_import (store, ordet_log_notice (log), (OrdetEvent *const *) events->pdata,
                           events->len, &id, &error))
    ordet_window_report (GTK_WIDGET (self), error);
  else
    ordet_window_open_meeting (self, id);
}

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
    ordet_window_report (GTK_WIDGET (source), error);
}

/**
 * ordet_window_import_cb:
 * @widget: the window
 * @action_name: "win.import"
 * @parameter: (nullable): nothing
 *
 * Asks for a file and opens it.
 */
void
ordet_window_import_cb (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  ordet_compat_choose_file (GTK_WINDOW (widget), _("Import a Meeting Log"), FALSE, NULL,
                            import_chosen_cb, NULL);
}
