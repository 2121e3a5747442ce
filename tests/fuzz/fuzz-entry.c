/* fuzz-entry.c — the line of the entry
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fuzz.h"
#include "ordet-entry-parse.h"
#include "ordet-fold.h"

static const OrdetEntryPerson people[] = {
  { 0, 5, "Eli Skissevoll", ORDET_STANDING_UNHEARD },
  { 1, 28, "Ørjan Skissenes", ORDET_STANDING_HEARD },
  { 2, 16, "Per Skisserud", ORDET_STANDING_WAITING },
  { 3, 40, "Kari Skisseng", ORDET_STANDING_ABSENT },
  { 4, 12, "A\314\212se Kladdvik", ORDET_STANDING_UNHEARD },
  { 5, 77, "Ævar Þór", ORDET_STANDING_UNHEARD },
  { 6, 77, "Ida Dobbel", ORDET_STANDING_UNHEARD },
  { 7, 3, "", ORDET_STANDING_UNHEARD },
  { 8, 50, "\330\271\331\205\330\261 \330\247\331\204\330\256\331\212\330\247\331\205",
    ORDET_STANDING_UNHEARD },
  { 9, G_MAXINT64, "Weiß-Łódź", ORDET_STANDING_UNHEARD },
};

static void
check_match (const OrdetEntryMatch *match)
{
  const char *name;

  g_assert_cmpuint (match->index, <, G_N_ELEMENTS (people));
  name = people[match->index].name;
  g_assert_cmpuint (match->n_marks, <=, ORDET_ENTRY_MAX_MARKS);
  for (guint i = 0; i < match->n_marks; i++)
    {
      g_assert_cmpuint (match->mark_end[i], >=, match->mark_start[i]);
      g_assert_cmpuint (match->mark_end[i], <=, strlen (name));
      g_assert_true (g_utf8_validate (name + match->mark_start[i],
                                      match->mark_end[i] - match->mark_start[i], NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const languages[] = { "sv", "nb", "nn", "en" };
  g_autofree char *text = NULL;

  /* A text field holds UTF-8. */
  if (size == 0 || !g_utf8_validate ((const char *) data + 1, (gssize) size - 1, NULL))
    return 0;
  text = g_strndup ((const char *) data + 1, size - 1);
  {
    g_autoptr(OrdetEntryParse) parsed =
      ordet_entry_parse (text, ordet_entry_letters (languages[data[0] % 4]), people,
                         G_N_ELEMENTS (people));
    g_autofree char *folded = ordet_fold (text);
    g_autofree char *twice = ordet_fold (folded);

    g_assert_cmpstr (folded, ==, twice);
    g_assert_cmpint (parsed->kind, <, ORDET_N_KINDS);
    for (guint i = 0; parsed->matches != NULL && i < parsed->matches->len; i++)
      check_match (&g_array_index (parsed->matches, OrdetEntryMatch, i));
    for (guint i = 0; parsed->cards != NULL && i < parsed->cards->len; i++)
      {
        const OrdetEntryCard *card = &g_array_index (parsed->cards, OrdetEntryCard, i);

        g_assert_true (card->index == G_MAXUINT || card->index < G_N_ELEMENTS (people));
        g_assert_cmpint (card->kind, <, ORDET_N_KINDS);
        g_assert_cmpint (card->number, >=, 0);
      }
    if (parsed->guest != NULL)
      g_assert_true (g_utf8_validate (parsed->guest, -1, NULL) && *parsed->guest != '\0');
  }
  return 0;
}
