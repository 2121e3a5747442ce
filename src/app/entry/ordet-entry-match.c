/* ordet-entry-match.c — who is meant by a card or a part of a name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-entry-match.h"

#include "ordet-fold.h"

#include <string.h>

/* How well a word of the query fits a name; smaller is better. */
enum
{
  FIT_WHOLE,  /* is a word of it */
  FIT_EDGE,   /* begins the first or the last word */
  FIT_PREFIX, /* begins another word */
  FIT_INFIX,
  FIT_NONE
};

static gboolean
number_begins (gint64 number,
               gint64 typed)
{
  while (number > typed)
    number /= 10;
  return number == typed && typed > 0;
}

/**
 * ordet_entry_match_card:
 * @self: where the matches go
 * @card: a card that was typed
 * @also_longer: also those whose number begins like it
 * @people: everybody
 * @n_people: how many
 *
 * Finds who holds the card. Only a whole number that one person holds may be
 * taken without being chosen.
 */
void
ordet_entry_match_card (OrdetEntryParse        *self,
                        const OrdetEntryCard   *card,
                        gboolean                also_longer,
                        const OrdetEntryPerson *people,
                        gsize                   n_people)
{
  for (gsize p = 0; p < n_people; p++)
    {
      OrdetEntryMatch match = { (guint) p, ORDET_RANK_CARD, !card->twice };

      if (people[p].number <= 0)
        continue;
      if (people[p].number != card->number)
        {
          if (!also_longer || !number_begins (people[p].number, card->number))
            continue;
          match.rank = ORDET_RANK_CARD_PREFIX;
          match.sure = FALSE;
        }
      g_array_append_val (self->matches, match);
    }
}

/* --- names --- */

static gboolean
is_word_char (const char *p)
{
  gunichar c = g_utf8_get_char_validated (p, -1);

  return c != (gunichar) -1 && c != (gunichar) -2 && g_unichar_isalnum (c);
}

static gboolean
begins_word (const char *text,
             const char *at)
{
  const char *before = g_utf8_find_prev_char (text, at);

  return before == NULL || !is_word_char (before);
}

static guint
fit_at (const char *text,
        const char *at,
        const char *word)
{
  const char *end = at + strlen (word);

  if (!begins_word (text, at))
    return FIT_INFIX;
  if (*end == '\0' || !is_word_char (end))
    return FIT_WHOLE;
  return at == text || strchr (at, ' ') == NULL ? FIT_EDGE : FIT_PREFIX;
}

/* The best place of @word in the name; @at says where. */
static guint
fit_word (const OrdetFolded *name,
          const char        *word,
          gsize             *at)
{
  guint best = FIT_NONE;

  for (const char *p = strstr (name->text, word); p != NULL; p = strstr (p + 1, word))
    {
      guint fit = fit_at (name->text, p, word);

      if (fit < best)
        {
          best = fit;
          *at = (gsize) (p - name->text);
        }
    }
  return best;
}

static void
add_mark (OrdetEntryMatch   *match,
          const OrdetFolded *name,
          gsize              at,
          gsize              length)
{
  gsize end = at + length;
  guint past;

  if (match->n_marks == ORDET_ENTRY_MAX_MARKS || length == 0)
    return;

  /* A mark ends where the next letter of the original begins, so that a
   * letter that folded into two ("æ") is marked whole, with its accents. */
  past = name->from[end];
  while (end < name->n_bytes && past == name->from[end - 1])
    past = name->from[++end];
  match->mark_start[match->n_marks] = name->from[at];
  match->mark_end[match->n_marks++] = past;
}

static gboolean
match_name (OrdetEntryMatch         *match,
            const OrdetEntryPerson  *person,
            const GArray            *tokens,
            char                   **words,
            gboolean                 infix)
{
  OrdetFolded name;
  gboolean fits = TRUE;
  guint worst = 0, sum = 0;

  ordet_folded_init (&name, person->name);
  for (guint i = 0; fits && i < tokens->len; i++)
    {
      const OrdetEntryToken *token = &g_array_index (tokens, OrdetEntryToken, i);
      gsize at = 0;
      guint fit = fit_word (&name, words[i], &at);

      if (fit == FIT_NONE && token->number >= 0 &&
          number_begins (person->number, token->number))
        continue;
      fits = fit < FIT_NONE && (infix || fit < FIT_INFIX);
      if (fits)
        {
          worst = MAX (worst, fit);
          sum += fit;
          add_mark (match, &name, at, strlen (words[i]));
        }
    }
  match->rank = ORDET_RANK_NAME + worst * 64 + MIN (sum, 63);
  match->sure = TRUE;
  ordet_folded_clear (&name);
  return fits;
}

/**
 * ordet_entry_match_names:
 * @self: where the matches go
 * @tokens: (element-type OrdetEntryToken): the words of the query
 * @people: everybody
 * @n_people: how many
 *
 * Finds those whose name holds every word, in any order.
 */
void
ordet_entry_match_names (OrdetEntryParse        *self,
                         const GArray           *tokens,
                         const OrdetEntryPerson *people,
                         gsize                   n_people)
{
  g_auto(GStrv) words = g_new0 (char *, tokens->len + 1);
  gsize shortest = G_MAXSIZE;
  gboolean numbers = FALSE;

  for (guint i = 0; i < tokens->len; i++)
    {
      words[i] = ordet_fold (g_array_index (tokens, OrdetEntryToken, i).text);
      shortest = MIN (shortest, strlen (words[i]));
      numbers |= g_array_index (tokens, OrdetEntryToken, i).number >= 0;
    }
  if (shortest == 0)
    return;

  /* One letter stands in the middle of nearly every name: it is looked for
   * there only if no name begins with it, and never beside a card, where it
   * is a mistyped kind. */
  for (gboolean infix = shortest > 1 && !numbers; self->matches->len == 0; infix = TRUE)
    {
      for (gsize p = 0; p < n_people; p++)
        {
          OrdetEntryMatch match = { (guint) p };

          if (match_name (&match, &people[p], tokens, words, infix))
            g_array_append_val (self->matches, match);
        }
      if (infix || numbers)
        break;
    }
}

static gint
compare_matches (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const OrdetEntryMatch *ma = a, *mb = b;
  const OrdetEntryPerson *people = data;
  const OrdetEntryPerson *pa = &people[ma->index], *pb = &people[mb->index];

  if (ma->rank != mb->rank)
    return ma->rank < mb->rank ? -1 : 1;
  if (pa->standing != pb->standing)
    return pa->standing < pb->standing ? -1 : 1;
  if (pa->number != pb->number)
    {
      /* Without a card: behind those who have one. */
      if (pa->number == 0 || pb->number == 0)
        return pa->number == 0 ? 1 : -1;
      return pa->number < pb->number ? -1 : 1;
    }
  return ma->index < mb->index ? -1 : 1;
}

/**
 * ordet_entry_sort_matches:
 * @matches: (element-type OrdetEntryMatch): what was found
 * @people: everybody
 *
 * Best first: how well it fits, how the person stands, the card.
 */
void
ordet_entry_sort_matches (GArray                 *matches,
                          const OrdetEntryPerson *people)
{
  g_array_sort_with_data (matches, compare_matches, (gpointer) people);
}
