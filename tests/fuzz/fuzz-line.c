/* fuzz-line.c — one line of a meeting that goes on, and the minutes after it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line comes after a debate in which everything is open at once, so that a
 * single act meets a state worth meeting.
 */
#include <string.h>

#include "fuzz.h"
#include "ordet-export.h"
#include "ordet-log.h"
#include "ordet-minutes.h"
#include "ordet-phrases.h"

static const char before[] =
  "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\",\"language\":\"nb\",\"people\":["
  "{\"id\":\"P1\",\"name\":\"Ann\",\"category\":\"woman\"},{\"id\":\"P2\",\"name\":\"Bo\",\"list\":\"b\"},"
  "{\"id\":\"P3\",\"name\":\"Cy\",\"member\":false},{\"id\":\"P4\",\"name\":\"Di\",\"extra_s\":60}],"
  "\"agenda\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"2\",\"title\":\"B\",\"minutes\":5}]}\n"
  "{\"t\":\"10:00:00\",\"act\":\"open\"}\n"
  "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P1\"}\n"
  "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P2\"}\n"
  "{\"t\":\"10:00:00\",\"act\":\"arrive\",\"who\":\"P3\"}\n"
  "{\"t\":\"10:01:00\",\"act\":\"item\",\"item\":\"1\"}\n"
  "{\"t\":\"10:01:01\",\"act\":\"hand\",\"who\":\"P1\"}\n"
  "{\"t\":\"10:01:02\",\"act\":\"hand\",\"who\":\"P2\"}\n"
  "{\"t\":\"10:01:03\",\"act\":\"next\"}\n"
  "{\"t\":\"10:01:04\",\"act\":\"hand\",\"who\":\"P3\",\"kind\":\"reply\"}\n"
  "{\"t\":\"10:01:05\",\"act\":\"proposal\",\"id\":\"A\",\"by\":\"P1\",\"kind\":\"main\",\"text\":\"X\"}\n"
  "{\"t\":\"10:01:06\",\"act\":\"vote\",\"id\":\"V1\",\"method\":\"counted\",\"proposals\":[\"A\"],"
  "\"counts\":{\"A\":2,\"no\":1},\"voters\":4}\n"
  "{\"t\":\"10:01:07\",\"act\":\"decision\",\"id\":\"D1\",\"text\":\"Y\",\"votes\":[\"V1\"]}\n";

static void
export_all (const OrdetMeeting *meeting)
{
  OrdetMinutesOptions options;
  gsize n_formats;
  const OrdetFormat *formats = ordet_formats (&n_formats);
  g_autoptr(OrdetDocument) document = NULL;

  ordet_minutes_options_init (&options, ordet_meeting_notice (meeting));
  options.level = ORDET_LEVEL_NOTES;
  options.attendance = options.summary = TRUE;
  document = ordet_minutes_build (meeting, NULL, &options, ordet_phrases_for_language ("nb"));
  for (gsize i = 0; i < n_formats; i++)
    {
      const OrdetFormat *format = &formats[i];
      OrdetExportOptions how = { NULL };
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = NULL;
      gconstpointer text;
      gsize size;

      if (strcmp (format->id, "pdf") == 0) /* slow, and cairo's business */
        continue;
      bytes = ordet_export_bytes (document, format, &how, NULL, &error);
      g_assert_no_error (error);
      text = g_bytes_get_data (bytes, &size);
      if (format->flags & ORDET_FORMAT_TEXT)
        g_assert_true (g_utf8_validate (text, (gssize) size, NULL));
    }
}

/* The act taken back leaves what was there, to the byte of the order. */
static void
take_back (OrdetMeeting *meeting)
{
  gsize n_before, n_after;
  g_autoptr(OrdetEvent) undo = ordet_event_new (ORDET_ACT_UNDO, ordet_meeting_last_us (meeting));
  g_autoptr(OrdetEvent) redo = ordet_event_new (ORDET_ACT_REDO, ordet_meeting_last_us (meeting));

  ordet_meeting_order (meeting, &n_before);
  if (!ordet_meeting_act (meeting, undo, NULL, NULL))
    return;
  g_assert_true (ordet_meeting_act (meeting, redo, NULL, NULL));
  ordet_meeting_order (meeting, &n_after);
  g_assert_cmpuint (n_before, ==, n_after);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = NULL;
  g_autoptr(OrdetMeeting) meeting = NULL;

  g_byte_array_append (bytes, (const guint8 *) before, sizeof before - 1);
  g_byte_array_append (bytes, data, (guint) size);
  stream = g_memory_input_stream_new_from_data (bytes->data, bytes->len, NULL);
  log = ordet_log_read_stream (stream, &error);
  fuzz_assert_result (log, error);
  if (log == NULL)
    return 0;
  meeting = ordet_meeting_new (ordet_log_notice (log));
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      const OrdetLogLine *line = ordet_log_line (log, i);
      gboolean changed = FALSE;

      if (line->event != NULL && ordet_meeting_act (meeting, line->event, &changed, NULL) &&
          changed && i >= 12)
        take_back (meeting);
    }
  ordet_meeting_waits (meeting, ordet_meeting_last_us (meeting));
  export_all (meeting);
  return 0;
}
