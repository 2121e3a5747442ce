/* ordet-window-log.c — a meeting that comes as a log is put into the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-window-log.h"

#include <glib/gi18n-lib.h>

#include "ordet-log.h"
#include "ordet-save-copy.h"

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
