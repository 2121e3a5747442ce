/* ordet-show-state.c — replay --show state: the meeting at a moment
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

#include "ordet-timer.h"
#include "ordet-words.h"

static void
append_text (GString    *json,
             const char *key,
             const char *text)
{
  ordet_log_append_key (json, key);
  if (text != NULL)
    ordet_log_append_quoted (json, text);
  else
    g_string_append (json, "null");
}

static void
append_truth (GString    *json,
              const char *key,
              gboolean    truth)
{
  ordet_log_append_key (json, key);
  g_string_append (json, truth ? "true" : "false");
}

static void
append_time (GString    *json,
             const char *key,
             gint64      time_us)
{
  ordet_log_append_key (json, key);
  ordet_log_append_seconds (json, time_us);
}

static void
append_number (GString    *json,
               const char *key,
               guint       number)
{
  ordet_log_append_key (json, key);
  g_string_append_printf (json, "%u", number);
}

static void
append_turn (GString         *json,
             const char      *key,
             const OrdetPlay *play,
             const OrdetTurn *turn)
{
  ordet_log_append_key (json, key);
  if (turn == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '{');
  append_text (json, "who", ordet_meeting_person (play->meeting, turn->person)->id);
  append_text (json, "kind", ordet_kind_to_string (turn->kind));
  append_time (json, "limit_s", turn->limit_us);
  append_time (json, "left_s", ordet_turn_left_us (turn, play->now_us));
  append_time (json, "spoken_s", ordet_turn_spoken_us (turn, play->now_us));
  append_truth (json, "running", turn->running);
  g_string_append_c (json, '}');
}

static void
append_order (GString      *json,
              const char   *key,
              OrdetMeeting *meeting,
              gboolean      whole)
{
  gsize n_entries = 0;
  const OrdetEntry *entries = ordet_meeting_order (meeting, &n_entries);
  gboolean first = TRUE;

  ordet_log_append_key (json, key);
  g_string_append_c (json, '[');
  for (gsize i = 0; i < n_entries; i++)
    if (whole || entries[i].kind == ORDET_KIND_SPEECH)
      {
        if (!first)
          g_string_append_c (json, ',');
        first = FALSE;
        ordet_log_append_quoted (json, ordet_meeting_person (meeting, entries[i].person)->id);
      }
  g_string_append_c (json, ']');
}

static void
append_list (GString            *json,
             const OrdetMeeting *meeting)
{
  OrdetListView list;

  if (!ordet_meeting_list (meeting, &list))
    {
      append_text (json, "list", NULL);
      return;
    }
  append_text (json, "list", ordet_list_state_to_string (list.state));
  append_number (json, "list_depth", list.depth);
  append_text (json, "list_title", list.title);
}

static void
append_groups (GString            *json,
               const OrdetMeeting *meeting,
               guint               item)
{
  static const char *const names[] = { "a", "b", "neutral" };

  ordet_log_append_key (json, "group_s");
  g_string_append_c (json, '{');
  for (guint g = 0; g < ORDET_N_GROUPS; g++)
    append_time (json, names[g],
                 ordet_meeting_group_ms (meeting, item, (OrdetGroup) g) * (ORDET_SECOND / 1000));
  g_string_append_c (json, '}');
}

static void
append_phase (GString            *json,
              const OrdetMeeting *meeting)
{
  OrdetRoundView round;
  gint64 since_us, length_us;

  append_truth (json, "round", ordet_meeting_round (meeting, &round));
  append_truth (json, "groups", ordet_meeting_in_groups (meeting, &since_us, &length_us));
  append_truth (json, "break", ordet_meeting_in_break (meeting, &since_us, &length_us));
}

static void
show_json (const OrdetPlay *play)
{
  g_autoptr(GString) json = g_string_new ("{");
  g_autofree char *at = ordet_log_print_time (play->now_us);
  OrdetMeeting *meeting = play->meeting;
  guint item = ordet_meeting_current_item (meeting);

  append_text (json, "at", at);
  append_text (json, "title", ordet_meeting_notice (meeting)->title);
  append_truth (json, "opened", ordet_meeting_opened (meeting));
  append_truth (json, "closed", ordet_meeting_closed (meeting));
  append_number (json, "present", ordet_meeting_n_present (meeting));
  append_number (json, "voters", ordet_meeting_n_voters (meeting));
  append_text (json, "item",
               item != ORDET_NOBODY ? ordet_meeting_item (meeting, item)->id : NULL);
  append_list (json, meeting);
  append_turn (json, "floor", play, ordet_meeting_floor (meeting));
  append_turn (json, "interrupted", play, ordet_meeting_interrupted (meeting));
  append_order (json, "queue", meeting, FALSE);
  append_order (json, "whole", meeting, TRUE);
  append_phase (json, meeting);
  if (item != ORDET_NOBODY)
    append_groups (json, meeting, item);
  append_number (json, "turns", ordet_meeting_n_turns (meeting));
  append_number (json, "acts", (guint) play->n_acts);
  append_number (json, "refused", (guint) play->n_refused);
  g_string_append_c (json, '}');
  ordet_cli_print_json (json);
}

static void
print_item (const OrdetMeeting *meeting)
{
  guint item = ordet_meeting_current_item (meeting);
  OrdetListView list;

  if (item == ORDET_NOBODY)
    {
      ordet_cli_print ("%s", _("No item is open."));
      return;
    }
  /* Translators: an agenda item, its number and title. */
  ordet_cli_print (_("Item %s, %s"), ordet_meeting_item (meeting, item)->id,
                   ordet_meeting_item (meeting, item)->title);
  if (ordet_meeting_list (meeting, &list))
    ordet_cli_print ("%s", ordet_words_list_state (list.state));
}

static void
print_floor (const OrdetPlay *play)
{
  const OrdetTurn *turn = ordet_meeting_floor (play->meeting);
  g_autofree char *who = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *left = NULL;

  if (turn == NULL)
    {
      ordet_cli_print ("%s", _("Nobody has the floor."));
      return;
    }
  who = ordet_words_person_card (play->meeting, turn->person);
  spoken = ordet_words_countdown (ordet_turn_spoken_us (turn, play->now_us));
  left = ordet_words_countdown (ordet_turn_left_us (turn, play->now_us));
  /* Translators: who has the floor, the kind of the turn, time spoken, time left. */
  ordet_cli_print (_("The floor: %s, %s, %s spoken, %s left"), who, ordet_words_kind (turn->kind),
                   spoken, left);
}

/*
 * ordet_show_state:
 * @play: a log that was played
 *
 * Prints where the meeting stands at the end of @play.
 */
void
ordet_show_state (const OrdetPlay *play,
                  OrdetShowAs      format)
{
  g_autofree char *at = NULL;
  guint n_present = ordet_meeting_n_present (play->meeting);
  gsize n_waiting = 0;

  if (format == ORDET_SHOW_JSON)
    {
      show_json (play);
      return;
    }
  at = ordet_log_print_time (play->now_us);
  /* Translators: the title of a meeting and a time of day. */
  ordet_cli_print (_("%s, at %s"), ordet_meeting_notice (play->meeting)->title, at);
  ordet_cli_print (ngettext ("%u present, %u entitled to vote", "%u present, %u entitled to vote",
                             n_present),
                   n_present, ordet_meeting_n_voters (play->meeting));
  print_item (play->meeting);
  print_floor (play);
  ordet_meeting_order (play->meeting, &n_waiting);
  ordet_cli_print (ngettext ("%u waiting", "%u waiting", (gulong) n_waiting), (guint) n_waiting);
}
