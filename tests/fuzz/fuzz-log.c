/* fuzz-log.c — a whole meeting log: read, played, written, read again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fuzz.h"
#include "ordet-log.h"

static OrdetLog *
read_bytes (const void *data,
            gsize       size,
            GError    **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);

  return ordet_log_read_stream (stream, error);
}

/* Everything as text that can be written again. */
static char *
print_meeting (OrdetMeeting *meeting)
{
  GString *text = g_string_new (NULL);
  g_autofree char *notice = ordet_log_print_notice (ordet_meeting_notice (meeting), 0);

  g_string_append_printf (text, "%s\n", notice);
  for (gsize i = 0; i < ordet_meeting_n_events (meeting); i++)
    {
      g_autofree char *line = ordet_log_print_event (ordet_meeting_event (meeting, i), 0);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

static OrdetMeeting *
play (const OrdetLog *log)
{
  OrdetMeeting *meeting = ordet_meeting_new (ordet_log_notice (log));
  OrdetRefusal refused = ORDET_REFUSAL_NONE;

  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      const OrdetLogLine *line = ordet_log_line (log, i);
      g_autoptr(GError) error = NULL;

      if (line->event != NULL)
        refused = ordet_meeting_act (meeting, line->event, NULL, &error)
          ? ORDET_REFUSAL_NONE : (OrdetRefusal) error->code;
      else if (line->expect != NULL)
        {
          g_autoptr(GPtrArray) failures =
            ordet_expect_compare (line->expect, meeting, line->at_us, refused);

          g_assert_true (failures == NULL || failures->len <= ordet_expect_n_keys (line->expect));
        }
    }
  return meeting;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = read_bytes (data, size, &error);
  g_autoptr(OrdetLog) again = NULL;
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(OrdetMeeting) second = NULL;
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;

  fuzz_assert_result (log, error);
  if (log == NULL)
    return 0;
  meeting = play (log);
  text = print_meeting (meeting);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  again = read_bytes (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ordet_log_n_unknown_keys (again), ==, 0);
  second = play (again);
  same = print_meeting (second);
  g_assert_cmpstr (text, ==, same);
  g_assert_cmpuint (ordet_meeting_n_turns (meeting), ==, ordet_meeting_n_turns (second));
  return 0;
}
