/* ordet-show-state.c — replay --show state: the meeting at a moment
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

#include "ordet-timer.h"
#include "ordet-words.h"

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
  ordet_log_add_text (json, "who", ordet_meeting_person (play->meeting, turn->person)->id);
  ordet_log_add_text (json, "kind", ordet_kind_to_string (turn->kind));
  ordet_log_add_seconds (json, "limit_s", turn->limit_us);
  ordet_log_add_seconds (json, "left_s", ordet_turn_left_us (turn, play->now_us));
  ordet_log_add_seconds (json, "spoken_s", ordet_turn_spoken_us (turn, play->now_us));
  ordet_log_add_truth (json, "running", turn->running);
  g_string_append_c (json, '}');
}

static void
append_list (GString            *json,
             const OrdetMeeting *meeting)
{
  OrdetListView list;

  if (!ordet_meeting_list (meeting, &list))
    {
      ordet_log_add_text (json, "list", NULL);
      return;
    }
  ordet_log_add_text (json, "list", ordet_list_state_to_string (list.state));
  ordet_log_add_number (json, "list_depth", list.depth);
  ordet_log_add_text (json, "list_title", list.title);
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
    ordet_log_add_seconds (json, names[g],
                           ordet_meeting_group_ms (meeting, item, (OrdetGroup) g) *
                             (ORDET_SECOND / 1000));
  g_string_append_c (json, '}');
}

static void
append_phase (GString            *json,
              const OrdetMeeting *meeting)
{
  OrdetRoundView round;
  gint64 since_us, length_us;

  ordet_log_add_truth (json, "round", ordet_meeting_round (meeting, &round));
  ordet_log_add_truth (json, "groups", ordet_meeting_in_groups (meeting, &since_us, &length_us));
  ordet_log_add_truth (json, "break", ordet_meeting_in_break (meeting, &since_us, &length_us));
}

static void
show_json (const OrdetPlay *play)
{
  g_autoptr(GString) json = g_string_new ("{");
  g_autofree char *at = ordet_log_print_time (play->now_us);
  OrdetMeeting *meeting = play->meeting;
  guint item = ordet_meeting_current_item (meeting);

  ordet_log_add_text (json, "at", at);
  ordet_log_add_text (json, "title", ordet_meeting_notice (meeting)->title);
  ordet_log_add_truth (json, "opened", ordet_meeting_opened (meeting));
  ordet_log_add_truth (json, "closed", ordet_meeting_closed (meeting));
  ordet_log_add_number (json, "present", ordet_meeting_n_present (meeting));
  ordet_log_add_number (json, "voters", ordet_meeting_n_voters (meeting));
  ordet_log_add_text (json, "item",
                      item != ORDET_NOBODY ? ordet_meeting_item (meeting, item)->id : NULL);
  append_list (json, meeting);
  append_turn (json, "floor", play, ordet_meeting_floor (meeting));
  append_turn (json, "interrupted", play, ordet_meeting_interrupted (meeting));
  ordet_log_append_key (json, "queue");
  ordet_log_append_order (json, meeting, FALSE);
  ordet_log_append_key (json, "whole");
  ordet_log_append_order (json, meeting, TRUE);
  append_phase (json, meeting);
  if (item != ORDET_NOBODY)
    append_groups (json, meeting, item);
  ordet_log_add_number (json, "turns", ordet_meeting_n_turns (meeting));
  ordet_log_add_number (json, "acts", (guint) play->n_acts);
  ordet_log_add_number (json, "refused", (guint) play->n_refused);
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
