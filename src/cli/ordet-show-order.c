/* ordet-show-order.c — replay --show order: who comes when, and why
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

#include "ordet-words.h"

static void
append_reasons (GString          *json,
                const OrdetEntry *entry)
{
  ordet_log_append_key (json, "why");
  g_string_append_c (json, '[');
  for (guint i = 0; i < entry->n_reasons; i++)
    {
      const OrdetReason *reason = &entry->reasons[i];

      g_string_append (json, i > 0 ? ",{" : "{");
      ordet_log_append_key (json, "code");
      ordet_log_append_quoted (json, ordet_reason_to_string (reason->code));
      g_string_append_printf (json, ",\"a\":%d,\"b\":%d}", reason->a, reason->b);
    }
  g_string_append_c (json, ']');
}

static void
append_entry (GString            *json,
              const OrdetMeeting *meeting,
              const OrdetEntry   *entry)
{
  g_string_append_c (json, '{');
  ordet_log_append_key (json, "who");
  ordet_log_append_quoted (json, ordet_meeting_person (meeting, entry->person)->id);
  ordet_log_append_key (json, "kind");
  ordet_log_append_quoted (json, ordet_kind_to_string (entry->kind));
  g_string_append_printf (json, ",\"seq\":%u,\"passed\":%u,\"fixed\":%s", entry->seq,
                          entry->passed, entry->fixed ? "true" : "false");
  ordet_log_append_key (json, "limit_s");
  ordet_log_append_seconds (json, entry->limit_us);
  ordet_log_append_key (json, "wait_s");
  ordet_log_append_seconds (json, entry->wait_us);
  append_reasons (json, entry);
  g_string_append_c (json, '}');
}

static void
print_entry (OrdetMeeting     *meeting,
             gsize             place,
             const OrdetEntry *entry)
{
  g_autofree char *who = ordet_words_person_card (meeting, entry->person);
  g_autofree char *wait = ordet_words_duration_short (entry->wait_us);
  g_autofree char *why = ordet_words_why (meeting, entry, ORDET_TELL_ALL);

  /* Translators: a place in the order of speakers: number, person, kind of
   * request, expected wait, reasons. */
  ordet_cli_print (_("%u. %s, %s, expected wait %s: %s"), (guint) place, who,
                   ordet_words_kind (entry->kind), wait, why);
}

/*
 * ordet_show_order:
 * @play: a log that was played
 *
 * Prints the whole order as it stands, with expected waits and reasons.
 */
void
ordet_show_order (const OrdetPlay *play,
                  OrdetShowAs      format)
{
  g_autoptr(GString) json = g_string_new ("[");
  gsize n_entries = 0;
  const OrdetEntry *entries;

  ordet_meeting_waits (play->meeting, play->now_us);
  entries = ordet_meeting_order (play->meeting, &n_entries);
  for (gsize i = 0; i < n_entries; i++)
    if (format == ORDET_SHOW_TEXT)
      print_entry (play->meeting, i + 1, &entries[i]);
    else
      {
        g_string_append (json, i > 0 ? ",\n" : "\n");
        append_entry (json, play->meeting, &entries[i]);
      }
  if (format == ORDET_SHOW_JSON)
    {
      g_string_append (json, n_entries > 0 ? "\n]" : "]");
      ordet_cli_print_json (json);
    }
  else if (n_entries == 0)
    ordet_cli_print ("%s", _("Nobody is waiting."));
}
