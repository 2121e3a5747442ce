/* screen-play.c — a short meeting as a log, and what the room sees of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "screen-play.h"

#include "ordet-log.h"

/* A meeting as a log, so that the scenes can be read here. */
static const char people[] =
  "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Annual Meeting\",\"date\":\"2027-02-13\",\"start\":\"12:00\",\"place\":\"Furuvik\","
  "\"people\":["
  "{\"id\":\"P1\",\"name\":\"Oda Eksempelvik\",\"number\":15,\"category\":\"woman\",\"pronoun\":\"hun\"},"
  "{\"id\":\"P2\",\"name\":\"Rolf Kladdheim\",\"number\":18,\"category\":\"man\",\"extra_s\":60},"
  "{\"id\":\"P3\",\"name\":\"Ciara Prøveng\",\"number\":32,\"list\":\"a\",\"new\":true},"
  "{\"id\":\"P4\",\"name\":\"Nils Testhaug\",\"category\":\"nonbinary\"}],"
  "\"agenda\":[{\"id\":\"5a\",\"title\":\"Motion A: Speaking Time\",\"minutes\":30},{\"id\":\"5b\",\"title\":\"Motion B\"},"
  "{\"id\":\"b1\",\"title\":\"Coffee\",\"kind\":\"break\"}]}\n";
const char opened[] =
  "{\"t\":\"12:00:00\",\"act\":\"open\"}\n"
  "{\"t\":\"12:00:00\",\"act\":\"arrive\",\"who\":\"P1\"}\n{\"t\":\"12:00:00\",\"act\":\"arrive\",\"who\":\"P2\"}\n"
  "{\"t\":\"12:00:00\",\"act\":\"arrive\",\"who\":\"P3\"}\n{\"t\":\"12:00:00\",\"act\":\"arrive\",\"who\":\"P4\"}\n"
  "{\"t\":\"12:01:00\",\"act\":\"item\",\"item\":\"5a\"}\n";
const char asked[] =
  "{\"t\":\"12:01:00\",\"act\":\"hand\",\"who\":\"P1\"}\n{\"t\":\"12:01:01\",\"act\":\"hand\",\"who\":\"P2\"}\n"
  "{\"t\":\"12:01:02\",\"act\":\"hand\",\"who\":\"P3\"}\n{\"t\":\"12:01:03\",\"act\":\"hand\",\"who\":\"P4\"}\n";
const char speaks[] = "{\"t\":\"12:02:00\",\"act\":\"next\"}\n";

OrdetMeeting *
play (const char *first,
      ...)
{
  g_autoptr(GString) text = g_string_new (people);
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(OrdetLog) log = NULL;
  g_autoptr(GError) error = NULL;
  OrdetMeeting *meeting;
  va_list more;

  va_start (more, first);
  for (const char *part = first; part != NULL; part = va_arg (more, const char *))
    g_string_append (text, part);
  va_end (more);
  stream = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  log = ordet_log_read_stream (stream, &error);
  g_assert_no_error (error);
  meeting = ordet_meeting_new (ordet_log_notice (log));
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      g_assert_true (ordet_meeting_act (meeting, ordet_log_line (log, i)->event, NULL, &error));
      g_assert_no_error (error);
    }
  return meeting;
}

OrdetScreenState *
look (OrdetMeeting *meeting,
      const char   *time,
      gboolean      numbers_only,
      gboolean      hide_over)
{
  OrdetScreenChoices choices = { .numbers_only = numbers_only, .hide_over = hide_over };
  gint64 now_us;

  g_assert_true (ordet_log_parse_time (time, &now_us));
  return ordet_screen_state_new (meeting, now_us, &choices);
}
