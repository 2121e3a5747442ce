/* ordet-show-balance.c — replay --show balance: who had the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With --exact the unprotected sums, to check the arithmetic with: only ever
 * of a log that is played in memory, never of the store. Without it what the
 * chair may look at while the meeting runs.
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "ordet-balance-json.h"
#include "ordet-words.h"

static void
print_cell (const char             *name,
            const OrdetBalanceCell *cell)
{
  g_autofree char *time = ordet_words_duration (cell->speech_us);

  /* Translators: a group's name, then whole numbers and a length of time. */
  ordet_cli_print (_("%s: %u people, %u speakers, %u speeches, %s"), name, cell->people,
                   cell->speakers, cell->speeches, time);
}

static void
print_exact_text (const OrdetBalance *balance)
{
  for (guint g = 0; g < ORDET_N_GROUPS; g++)
    print_cell (ordet_words_group ((OrdetGroup) g), &balance->groups[g]);
  for (guint i = 0; i < balance->categories->len; i++)
    {
      const OrdetBalanceCategory *category = balance->categories->pdata[i];

      print_cell (category->category, &category->cell);
    }
  print_cell (_("Guests"), &balance->guests);
}

/*
 * ordet_show_exact_balance:
 * @play: a log that was played
 *
 * Prints the exact sums of a meeting in memory (meeting-log.md, command line).
 */
void
ordet_show_exact_balance (const OrdetPlay *play,
                          OrdetShowAs      format)
{
  g_autoptr(OrdetBalance) balance = ordet_balance_new (play->meeting);
  g_autofree char *json = NULL;

  if (format == ORDET_SHOW_TEXT)
    {
      print_exact_text (balance);
      return;
    }
  json = ordet_balance_print_json (balance);
  fputs (json, stdout);
}

static void
append_pair (GString      *json,
             const char   *key,
             const gint64  values[2],
             gboolean      seconds)
{
  static const char *const cells[] = { "a", "others" };

  ordet_log_append_key (json, key);
  g_string_append_c (json, '{');
  for (guint i = 0; i < 2; i++)
    if (seconds)
      ordet_log_add_seconds (json, cells[i], values[i]);
    else
      ordet_log_add_number (json, cells[i], (guint) values[i]);
  g_string_append_c (json, '}');
}

static void
print_meter_json (const OrdetMeter *meter)
{
  g_autoptr(GString) json = g_string_new ("{");
  const gint64 speeches[] = { meter->speeches[0], meter->speeches[1] };
  const gint64 present[] = { meter->present[0], meter->present[1] };

  g_string_append_printf (json, "\"enough\":%s", meter->enough ? "true" : "false");
  if (meter->enough)
    {
      append_pair (json, "seconds", meter->floor_us, TRUE);
      append_pair (json, "speeches", speeches, FALSE);
      append_pair (json, "present", present, FALSE);
    }
  g_string_append_c (json, '}');
  ordet_cli_print_json (json);
}

static void
print_meter_text (const OrdetMeter *meter)
{
  if (!meter->enough)
    ordet_cli_print ("%s", _("Fewer than six people have spoken: no figures are shown."));
  else
    /* Translators: two shares in per cent. */
    ordet_cli_print (_("List A had %.0f %% of the time; of those present it is %.0f %%."),
                     ordet_meter_floor (meter) * 100, ordet_meter_room (meter) * 100);
}

/*
 * ordet_show_balance:
 * @play: a log that was played
 *
 * Prints the chair's meter over the whole meeting: list A and everybody else,
 * nothing where fewer than six people have spoken (privacy.md 3).
 */
void
ordet_show_balance (const OrdetPlay *play,
                    OrdetShowAs      format)
{
  OrdetMeter meter;

  ordet_meter_read (play->meeting, ORDET_NOBODY, play->now_us, &meter);
  if (format == ORDET_SHOW_JSON)
    print_meter_json (&meter);
  else
    print_meter_text (&meter);
}
