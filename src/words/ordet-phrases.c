/* ordet-phrases.c — the documents' phrases in sv, nb, nn and en
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-phrases.h"

#include <stdlib.h>
#include <string.h>

#include "ordet-phrases-table.h"

/* The columns of the table behind the key. */
enum { KEY, EN, SV, NB, NN, N_COLUMNS };

static int
compare (const void *key,
         const void *row)
{
  return strcmp (key, ((const char *const *) row)[KEY]);
}

static const char *
look_up (gconstpointer column,
         const char   *key)
{
  const char *const *row = bsearch (key, rows, G_N_ELEMENTS (rows), sizeof *rows, compare);

  return row != NULL ? row[GPOINTER_TO_INT (column)] : NULL;
}

static const OrdetPhrases english = { "en", look_up, GINT_TO_POINTER (EN) };
static const OrdetPhrases swedish = { "sv", look_up, GINT_TO_POINTER (SV) };
static const OrdetPhrases bokmal = { "nb", look_up, GINT_TO_POINTER (NB) };
static const OrdetPhrases nynorsk = { "nn", look_up, GINT_TO_POINTER (NN) };

/**
 * ordet_phrases_for_language:
 * @language: (nullable): "sv", "nb", "nn", "en"; also "no", and with a region
 *   or an encoding behind ("nb_NO.UTF-8", "sv-FI")
 *
 * Returns: (transfer none): the phrases of that language, those in English
 *   where there are none
 */
const OrdetPhrases *
ordet_phrases_for_language (const char *language)
{
  static const struct { const char *code; const OrdetPhrases *phrases; } languages[] = {
    { "sv", &swedish }, { "nb", &bokmal }, { "nn", &nynorsk }, { "no", &bokmal },
  };

  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (language, languages[i].code, 2) == 0 &&
        !g_ascii_isalpha (language[2]))
      return languages[i].phrases;
  return &english;
}

/**
 * ordet_phrases_languages:
 *
 * Returns: (transfer none): the languages there are phrases in, NULL at the end
 */
const char *const *
ordet_phrases_languages (void)
{
  static const char *const languages[] = { "en", "sv", "nb", "nn", NULL };

  return languages;
}

/**
 * ordet_phrases_keys:
 *
 * Returns: (transfer none): the keys of all phrases, NULL at the end
 */
const char *const *
ordet_phrases_keys (void)
{
  static const char *keys[G_N_ELEMENTS (rows) + 1];
  static gsize done;

  if (g_once_init_enter (&done))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        keys[i] = rows[i][KEY];
      g_once_init_leave (&done, 1);
    }
  return keys;
}
