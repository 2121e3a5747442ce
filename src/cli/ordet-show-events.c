/* ordet-show-events.c — replay --show events: what happened, act by act
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

#include "ordet-words.h"

static void
show_text (const OrdetPlay    *play,
           const OrdetLogLine *line,
           OrdetRefusal        refused)
{
  g_autofree char *at = ordet_log_print_time (line->at_us);
  g_autofree char *what = NULL;

  if (line->event == NULL)
    {
      ordet_cli_print (_("%s  line %u: the act “%s” is not known here"), at, line->line,
                       line->unknown);
      return;
    }
  if (refused == ORDET_REFUSAL_NONE)
    {
      what = ordet_words_act (play->meeting, line->event);
      ordet_cli_print ("%s  %s", at, what);
      return;
    }
  what = ordet_words_refusal (refused, ordet_act_find_key (ordet_event_act (line->event), "who")
                                         == ORDET_KEY_WHO
                                         ? ordet_event_string (line->event, ORDET_KEY_WHO) : NULL);
  /* Translators: a time of day, the name of an act and the sentence that says why not. */
  ordet_cli_print (_("%s  refused: %s (%s)"), at,
                   ordet_act_to_string (ordet_event_act (line->event)), what);
}

/* An act that was accepted is its own line of the log; of any other only what
 * it was and why not. */
static void
show_json (const OrdetLogLine *line,
           OrdetRefusal        refused)
{
  g_autoptr(GString) json = g_string_new (NULL);
  g_autofree char *at = ordet_log_print_time (line->at_us);
  g_autofree char *whole = NULL;

  if (line->event != NULL && refused == ORDET_REFUSAL_NONE)
    {
      whole = ordet_log_print_event (line->event, ORDET_LOG_WHOLE);
      g_string_append (json, whole);
    }
  else
    {
      g_string_append_printf (json, "{\"t\":\"%s\",\"act\":", at);
      ordet_log_append_quoted (json, line->event != NULL
                                       ? ordet_act_to_string (ordet_event_act (line->event))
                                       : line->unknown);
      ordet_log_append_key (json, "refused");
      ordet_log_append_quoted (json, line->event != NULL ? ordet_refusal_to_string (refused)
                                                         : "unknown-act");
      g_string_append_printf (json, ",\"line\":%u}", line->line);
    }
  ordet_cli_print_json (json);
}

/*
 * ordet_show_events:
 * @play: a log that was played
 *
 * Prints every act and whether it was accepted: sentences, or JSON Lines.
 */
void
ordet_show_events (const OrdetPlay *play,
                   OrdetShowAs      format)
{
  for (gsize i = 0; i < play->n_played; i++)
    {
      const OrdetLogLine *line = ordet_log_line (play->log, i);
      OrdetRefusal refused = g_array_index (play->refusals, OrdetRefusal, i);

      if (line->expect != NULL)
        continue;
      if (format == ORDET_SHOW_JSON)
        show_json (line, refused);
      else
        show_text (play, line, refused);
    }
}
