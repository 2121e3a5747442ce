/* ordet-log.c — a meeting log, read whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-log-private.h"

#include <string.h>

#define CHUNK 65536

struct _OrdetLog
{
  OrdetNotice    *notice;  /* (owned) */
  GArray         *lines;   /* (owned) (element-type OrdetLogLine) */
  OrdetLogContext context;
};

/* A log that is being read. */
typedef struct
{
  OrdetLog   *log;
  JsonParser *parser;  /* (owned) one for all lines */
  GString    *carried; /* (owned) the beginning of a line whose end is not here yet */
  gint64      last_us; /* latest moment so far */
  guint64     size;    /* bytes so far */
} Reader;

static void
line_clear (gpointer data)
{
  OrdetLogLine *line = data;

  g_clear_pointer (&line->event, ordet_event_unref);
  g_clear_pointer (&line->expect, ordet_expect_free);
  g_clear_pointer (&line->unknown, g_free);
}

/* "t" of a line: its moment, which is never before the one before. */
static gboolean
read_time (Reader     *reader,
           JsonObject *object,
           gboolean    required,
           gint64     *at_us,
           GError    **error)
{
  OrdetLogContext *context = &reader->log->context;
  JsonNode *node = json_object_get_member (object, "t");
  const char *text;

  *at_us = reader->last_us;
  if (node == NULL)
    return !required || ordet_log_bad (context, error, "the line needs “t”");
  if (!ordet_log_get_string (context, "t", node, &text, error))
    return FALSE;
  if (!ordet_log_parse_time (text, at_us))
    return ordet_log_bad (context, error, "“t” is no time of day, such as 18:05:00");
  if (*at_us < reader->last_us)
    return ordet_log_bad (context, error, "the time goes back");
  reader->last_us = *at_us;
  return TRUE;
}

static gboolean
read_line (Reader     *reader,
           JsonObject *object,
           GError    **error)
{
  OrdetLogContext *context = &reader->log->context;
  JsonNode *node = json_object_get_member (object, "act");
  OrdetLogLine line = { .line = context->line };
  const char *name;
  OrdetAct act;
  gboolean expects;

  if (node == NULL)
    return ordet_log_bad (context, error, "the line needs “act”");
  if (!ordet_log_get_string (context, "act", node, &name, error))
    return FALSE;
  expects = strcmp (name, "expect") == 0;
  act = expects ? 0 : ordet_act_from_string (name);
  if (!read_time (reader, object, !expects && act != 0, &line.at_us, error))
    return FALSE;
  if (expects)
    line.expect = ordet_expect_read (context, object, error);
  else if (act != 0)
    line.event = ordet_log_read_event (context, act, line.at_us, object, error);
  else
    line.unknown = g_strdup (name);
  if (line.expect == NULL && line.event == NULL && line.unknown == NULL)
    return FALSE;
  g_array_append_val (reader->log->lines, line);
  return TRUE;
}

static gboolean
take_line (Reader     *reader,
           const char *text,
           gsize       length,
           GError    **error)
{
  OrdetLog *log = reader->log;
  JsonObject *object;

  if (length > ORDET_LOG_MAX_LINE)
    return ordet_log_bad (&log->context, error, "the line is longer than %d bytes",
                          ORDET_LOG_MAX_LINE);
  /* Some editors put a mark of the encoding in front of the first line. */
  if (log->notice == NULL && length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  object = ordet_log_parse_object (&log->context, reader->parser, text, length, error);
  if (object == NULL)
    return FALSE;
  if (log->notice == NULL)
    log->notice = ordet_log_read_notice (&log->context, object, error);
  else if (!read_line (reader, object, error))
    return FALSE;
  log->context.line++;
  return log->notice != NULL;
}

/* Takes the lines that end in this chunk and carries the rest. */
static gboolean
take_chunk (Reader     *reader,
            const char *chunk,
            gsize       length,
            GError    **error)
{
  const char *end = chunk + length;

  while (chunk < end)
    {
      const char *newline = memchr (chunk, '\n', (gsize) (end - chunk));
      const char *stop = newline != NULL ? newline : end;

      if (newline == NULL || reader->carried->len > 0)
        {
          g_string_append_len (reader->carried, chunk, stop - chunk);
          if (newline == NULL)
            return reader->carried->len <= ORDET_LOG_MAX_LINE ||
                   take_line (reader, reader->carried->str, reader->carried->len, error);
          if (!take_line (reader, reader->carried->str, reader->carried->len, error))
            return FALSE;
          g_string_truncate (reader->carried, 0);
        }
      else if (!take_line (reader, chunk, (gsize) (stop - chunk), error))
        return FALSE;
      chunk = stop + 1;
    }
  return TRUE;
}

static gboolean
read_all (Reader       *reader,
          GInputStream *stream,
          GError      **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK, NULL, error)) > 0)
    {
      reader->size += (guint64) n;
      if (reader->size > ORDET_LOG_MAX_FILE)
        return ordet_log_bad (&reader->log->context, error,
                              "the file is larger than %" G_GUINT64_FORMAT " bytes",
                              ORDET_LOG_MAX_FILE);
      if (!take_chunk (reader, chunk, (gsize) n, error))
        return FALSE;
    }
  if (n < 0)
    return FALSE;
  if (reader->carried->len > 0 &&
      !take_line (reader, reader->carried->str, reader->carried->len, error))
    return FALSE;
  return reader->log->notice != NULL ||
         ordet_log_bad (&reader->log->context, error, "the file is empty");
}

/**
 * ordet_log_read_stream:
 * @stream: the text of a log
 * @error: return location: ORDET_ERROR_FORMAT with the number of the line, or
 *   what the stream says
 *
 * Reads a log line by line, never holding more of its text than a line.
 *
 * Returns: (transfer full) (nullable): the log, or NULL: nothing is half read
 */
OrdetLog *
ordet_log_read_stream (GInputStream *stream,
                       GError      **error)
{
  g_autoptr(OrdetLog) log = g_new0 (OrdetLog, 1);
  Reader reader = { .log = log };
  gboolean good;

  log->lines = g_array_new (FALSE, FALSE, sizeof (OrdetLogLine));
  g_array_set_clear_func (log->lines, line_clear);
  ordet_log_context_init (&log->context);
  reader.parser = json_parser_new ();
  reader.carried = g_string_new (NULL);
  good = read_all (&reader, stream, error);
  g_string_free (reader.carried, TRUE);
  g_object_unref (reader.parser);
  return good ? g_steal_pointer (&log) : NULL;
}

/**
 * ordet_log_read_file:
 * @path: a file of this computer
 * @error: return location, as ordet_log_read_stream()
 *
 * Returns: (transfer full) (nullable): the log
 */
OrdetLog *
ordet_log_read_file (const char *path,
                     GError    **error)
{
  /* Not through GVfs: a log is a local file, and the command line needs no bus. */
  g_autoptr(GFile) file = g_vfs_get_file_for_path (g_vfs_get_local (), path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);

  return stream != NULL ? ordet_log_read_stream (G_INPUT_STREAM (stream), error) : NULL;
}

void
ordet_log_free (OrdetLog *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->notice, ordet_notice_free);
  g_array_unref (self->lines);
  ordet_log_context_clear (&self->context);
  g_free (self);
}

/**
 * ordet_log_notice:
 * @self: a log
 *
 * Returns: (transfer none): what its first line says
 */
const OrdetNotice *
ordet_log_notice (const OrdetLog *self)
{
  return self->notice;
}

/**
 * ordet_log_n_lines:
 * @self: a log
 *
 * Returns: how many lines follow the first
 */
gsize
ordet_log_n_lines (const OrdetLog *self)
{
  return self->lines->len;
}

/**
 * ordet_log_line:
 * @self: a log
 * @n: from 0, less than ordet_log_n_lines()
 *
 * Returns: (transfer none): a line
 */
const OrdetLogLine *
ordet_log_line (const OrdetLog *self,
                gsize           n)
{
  g_return_val_if_fail (n < self->lines->len, NULL);
  return &g_array_index (self->lines, OrdetLogLine, n);
}

/**
 * ordet_log_events:
 * @self: a log
 * @error: return location, ORDET_ERROR_FORMAT if it holds an act that this
 *   version does not know: a part of a meeting is not that meeting
 *
 * Returns: (transfer full) (nullable) (element-type OrdetEvent): its acts,
 *   accepted or not
 */
GPtrArray *
ordet_log_events (const OrdetLog *self,
                  GError        **error)
{
  g_autoptr(GPtrArray) events =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);

  for (gsize i = 0; i < self->lines->len; i++)
    {
      const OrdetLogLine *line = &g_array_index (self->lines, OrdetLogLine, i);

      if (line->unknown != NULL)
        {
          g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                       "line %u: the act “%s” is not known here", line->line, line->unknown);
          return NULL;
        }
      if (line->event != NULL)
        g_ptr_array_add (events, ordet_event_ref (line->event));
    }
  return g_steal_pointer (&events);
}

/**
 * ordet_log_n_unknown_keys:
 * @self: a log
 *
 * Returns: how many keys were left out; of these the first
 *   ORDET_LOG_MAX_UNKNOWN can be named
 */
gsize
ordet_log_n_unknown_keys (const OrdetLog *self)
{
  return self->context.n_unknown;
}

/**
 * ordet_log_unknown_key:
 * @self: a log
 * @n: from 0
 *
 * Returns: (transfer none) (nullable): a key that was left out; NULL when no
 *   more are named
 */
const OrdetLogUnknown *
ordet_log_unknown_key (const OrdetLog *self,
                       gsize           n)
{
  return n < self->context.unknown->len
           ? &g_array_index (self->context.unknown, OrdetLogUnknown, n) : NULL;
}
