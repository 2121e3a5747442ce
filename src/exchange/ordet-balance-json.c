/* ordet-balance-json.c — the exact sums of a meeting in memory, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form is that of meeting-log.md, "Command line", and then some. It is
 * printed by hand because seconds are exact thousandths here: 978.2, where a
 * double would come out as 978.20000000000005.
 */
#include "ordet-balance-json.h"

#include <json-glib/json-glib.h>

static const char *const group_names[ORDET_N_GROUPS] = { "a", "b", "neutral" };

static void
print_text (GString    *out,
            const char *text)
{
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (out, quoted);
}

/* Whole seconds as such, else as many decimals as there are. */
static void
print_seconds (GString *out,
               gint64   us)
{
  gint64 ms = (us + 500) / 1000;
  int digits = 3, rest = (int) (ms % 1000);

  g_string_append_printf (out, "%" G_GINT64_FORMAT, ms / 1000);
  if (rest == 0)
    return;
  for (; rest % 10 == 0; rest /= 10)
    digits--;
  g_string_append_printf (out, ".%0*d", digits, rest);
}

static void
print_cell (GString                *out,
            const OrdetBalanceCell *cell)
{
  g_string_append_printf (out, "{\"people\":%u,\"speakers\":%u,\"speeches\":%u,\"seconds\":",
                          cell->people, cell->speakers, cell->speeches);
  print_seconds (out, cell->speech_us);
  g_string_append_printf (out, ",\"entries\":%u,\"entry_seconds\":", cell->entries);
  print_seconds (out, cell->entry_us);
  g_string_append_printf (out, ",\"introductions\":%u,\"introduction_seconds\":", cell->introductions);
  print_seconds (out, cell->introduction_us);
  g_string_append_printf (out, ",\"waits\":%u,\"wait_median_s\":", cell->waits);
  if (cell->wait_median_us < 0)
    g_string_append (out, "null");
  else
    print_seconds (out, cell->wait_median_us);
  g_string_append_c (out, '}');
}

static void
print_cells (GString                *out,
             const OrdetBalanceCell *groups,
             const GPtrArray        *categories)
{
  g_string_append (out, "\"groups\":{");
  for (guint g = 0; g < ORDET_N_GROUPS; g++)
    {
      g_string_append_printf (out, "%s\"%s\":", g > 0 ? "," : "", group_names[g]);
      print_cell (out, &groups[g]);
    }
  g_string_append (out, "},\"categories\":{");
  for (guint i = 0; i < categories->len; i++)
    {
      const OrdetBalanceCategory *category = categories->pdata[i];

      if (i > 0)
        g_string_append_c (out, ',');
      print_text (out, category->category);
      g_string_append_c (out, ':');
      print_cell (out, &category->cell);
    }
  g_string_append_c (out, '}');
}

static void
print_item (GString                *out,
            const OrdetBalanceItem *item)
{
  g_string_append (out, "{\"item\":");
  print_text (out, item->id);
  g_string_append (out, ",\"title\":");
  print_text (out, item->title);
  g_string_append_printf (out, ",\"speakers\":%u,", item->speakers);
  print_cells (out, item->groups, item->categories);
  g_string_append_c (out, '}');
}

static void
print_first_speaker (GString                *out,
                     const OrdetBalanceItem *item)
{
  g_string_append (out, "{\"item\":");
  print_text (out, item->id);
  g_string_append_printf (out, ",\"group\":\"%s\",\"category\":", group_names[item->first_group]);
  print_text (out, item->first_category);
  g_string_append_c (out, '}');
}

/**
 * ordet_balance_print_json:
 * @balance: the sums of a meeting in memory
 *
 * What `ordetctl replay --show balance --exact --format json` prints: one
 * object on one line. Seconds have at most three decimals. Nothing names a
 * person, but the figures are not protected: they must not be kept.
 *
 * Returns: (transfer full): the JSON, ending in a newline
 */
char *
ordet_balance_print_json (const OrdetBalance *balance)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"attended\":%u,\"peak_present\":%u,", balance->attended,
                          balance->peak_present);
  print_cells (out, balance->groups, balance->categories);
  g_string_append (out, ",\"guests\":");
  print_cell (out, &balance->guests);
  g_string_append (out, ",\"items\":[");
  for (guint i = 0; i < balance->items->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      print_item (out, balance->items->pdata[i]);
    }
  g_string_append (out, "],\"first_speakers\":[");
  for (guint i = 0; i < balance->items->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      print_first_speaker (out, balance->items->pdata[i]);
    }
  g_string_append (out, "]}\n");

  return g_string_free (out, FALSE);
}
