/* ordet-words-minutes.c — what the windows say about minutes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * ordet_words_format:
 * @id: a format's id in the table of exports: "pdf"
 *
 * Returns: (transfer none): what it is called in a menu; an unknown id as it is
 */
const char *
ordet_words_format (const char *id)
{
  static const struct { const char *id, *word; } words[] = {
    /* Translators: kinds of files, in a menu of exports. */
    { "pdf", N_("PDF") },
    { "odt", N_("OpenDocument Text") },
    { "html", N_("Web Page") },
    { "markdown", N_("Markdown") },
    { "text", N_("Plain Text for E-Mail") },
    { "csv", N_("Decisions and Tasks as a Table") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].id, id) == 0)
      return _(words[i].word);
  return id;
}

/**
 * ordet_words_missing:
 * @missing: what minutes must show and do not yet
 *
 * Returns: (transfer full): a sentence for the secretary
 */
char *
ordet_words_missing (const OrdetMissing *missing)
{
  g_autofree char *role = NULL;

  switch (missing->code)
    {
    case ORDET_MISSING_BODY:
      return g_strdup (_("The name of the association is missing."));
    case ORDET_MISSING_DATE:
      return g_strdup (_("The date of the meeting is missing."));
    case ORDET_MISSING_PLACE:
      return g_strdup (_("The place of the meeting is missing."));
    case ORDET_MISSING_PRESENT:
      return g_strdup (_("Nobody has been checked in, so the minutes cannot say how many "
                         "were there."));
    case ORDET_MISSING_CHAIR:
      return g_strdup (_("No chair of the meeting is named."));
    case ORDET_MISSING_SECRETARY:
      return g_strdup (_("No secretary of the meeting is named."));
    case ORDET_MISSING_SIGNERS:
      return g_strdup (_("Nobody is named to sign the minutes."));
    case ORDET_MISSING_BOARD:
      if (missing->detail == NULL)
        return g_strdup (_("The whole board is not listed yet: nobody has been elected to it."));
      role = ordet_words_name (missing->detail);
      /* Translators: %s is an office, as it was written: "treasurer" */
      return g_strdup_printf (_("The whole board is not listed yet: %s was proposed and not "
                                "elected."), role);
    case ORDET_MISSING_DECISION:
      /* Translators: %s is the number of an item on the agenda. */
      return g_strdup_printf (_("Item %s has no decision yet."), missing->detail);
    case ORDET_MISSING_CLOSE:
      return g_strdup (_("The meeting has not been closed yet."));
    case ORDET_N_MISSING:
    default:
      return g_strdup ("");
    }
}
