/* ordet-log-write.c — a meeting written out as a log
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-log-private.h"
#include "ordet-write.h"

/* Without people only the acts that stand are written: an undo whose act was
 * left out would take back another one. The state is the same either way. */
static gboolean
is_written (const OrdetMeeting *meeting,
            gsize               n,
            OrdetLogFlags       flags)
{
  OrdetAct act = ordet_event_act (ordet_meeting_event (meeting, n));

  if ((flags & ORDET_LOG_WITHOUT_PEOPLE) == 0)
    return TRUE;
  return act != ORDET_ACT_UNDO && act != ORDET_ACT_REDO && ordet_meeting_event_alive (meeting, n);
}

static void
append_line (GString *text,
             char    *line)
{
  if (line != NULL)
    {
      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }
  g_free (line);
}

/**
 * ordet_log_print:
 * @meeting: a meeting
 * @flags: what to leave out
 *
 * Returns: (transfer full): the meeting's log
 */
GBytes *
ordet_log_print (const OrdetMeeting *meeting,
                 OrdetLogFlags       flags)
{
  GString *text = g_string_new (NULL);

  append_line (text, ordet_log_print_notice (ordet_meeting_notice (meeting), flags));
  for (gsize n = 0; n < ordet_meeting_n_events (meeting); n++)
    if (is_written (meeting, n, flags))
      append_line (text, ordet_log_print_event (ordet_meeting_event (meeting, n), flags));
  return g_string_free_to_bytes (text);
}

/**
 * ordet_log_write_file:
 * @path: where to; what stands there is replaced
 * @meeting: a meeting
 * @flags: what to leave out
 * @error: return location, ORDET_ERROR_OUTPUT
 *
 * Writes the meeting's log: a temporary file readable by its owner only, then
 * a rename, so that @path is the old file or the whole new one.
 *
 * Returns: FALSE if it could not be written; @path is then as it was
 */
gboolean
ordet_log_write_file (const char         *path,
                      const OrdetMeeting *meeting,
                      OrdetLogFlags       flags,
                      GError            **error)
{
  g_autoptr(GBytes) text = ordet_log_print (meeting, flags);
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  return ordet_write_file (path, data, (gssize) length, 0600, error);
}

/**
 * ordet_log_write_public:
 * @path: where to; what stands there is replaced
 * @json: text that names nobody, so that others may read the file: a bundle, a
 *   set of templates
 * @error: return location; %ORDET_ERROR_OUTPUT
 *
 * Returns: %FALSE if it could not be written; @path is then as it was
 */
gboolean
ordet_log_write_public (const char  *path,
                        const char  *json,
                        GError     **error)
{
  return ordet_write_file (path, json, -1, 0644, error);
}
