/* ordet-store-words.c — what is wrong with the store, in a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-store-words.h"

#include <glib/gi18n-lib.h>

#include "ordet-words.h"

static const char *const sentences[ORDET_N_STORE_TROUBLES] = {
  [ORDET_STORE_TROUBLE_FULL] = N_("The disk is full."),
  [ORDET_STORE_TROUBLE_READ_ONLY] = N_("The folder of the meetings cannot be written to."),
  [ORDET_STORE_TROUBLE_REMOVED] = N_("The file of the meetings has been removed."),
  [ORDET_STORE_TROUBLE_BUSY] = N_("Another program is using the file of the meetings."),
  [ORDET_STORE_TROUBLE_DAMAGED] =
    N_("The file of the meetings is damaged. A copy of it was kept."),
  [ORDET_STORE_TROUBLE_NEWER] =
    N_("The file of the meetings is of a newer version of Ordet. A copy of it was kept."),
  [ORDET_STORE_TROUBLE_FOREIGN] =
    N_("The file where the meetings should be is another program’s. It was left alone."),
  [ORDET_STORE_TROUBLE_IN_USE] = N_("The meeting is open in another window or program."),
  [ORDET_STORE_TROUBLE_CHANGED] =
    N_("Another program has changed the meeting. Go back and open it again."),
  [ORDET_STORE_TROUBLE_MISSING] = N_("The meeting is no longer there."),
  [ORDET_STORE_TROUBLE_TAMPERED] =
    N_("Part of the meeting cannot be opened with its key: it has been altered."),
  [ORDET_STORE_TROUBLE_KEY_FILE] = N_("The key could not be saved or removed."),
  [ORDET_STORE_TROUBLE_TOO_LARGE] = N_("The text is too long to be saved."),
};

/**
 * ordet_store_sentence:
 * @error: what went wrong, not a refusal
 *
 * Returns: (transfer full): the same for a person, in the language of the
 *   windows; the error's own words where there are no better ones
 */
char *
ordet_store_sentence (const GError *error)
{
  OrdetStoreTrouble trouble;

  g_return_val_if_fail (error != NULL, NULL);

  /* These are written for people where they are made, and translated there. */
  if (g_error_matches (error, ORDET_ERROR, ORDET_ERROR_VALUE))
    return g_strdup (error->message);
  trouble = ordet_store_trouble_of (error);
  if (trouble < ORDET_N_STORE_TROUBLES && sentences[trouble] != NULL)
    return g_strdup (_(sentences[trouble]));
  return ordet_words_error (error, NULL);
}

/**
 * ordet_key_place_words:
 * @store: the store
 *
 * Returns: (transfer full): where the keys of the meetings are, in a sentence
 */
char *
ordet_key_place_words (OrdetStore *store)
{
  OrdetKeyPlace place;
  g_autofree char *folder = ordet_store_key_place (store, &place);

  switch (place)
    {
    case ORDET_KEYS_FILE:
      /* Translators: %s is a folder. */
      return g_strdup_printf (_("The keys of the meetings are in files in %s."),
                              folder != NULL ? folder : "");
    case ORDET_KEYS_RUNTIME:
      return g_strdup (
        _("The keys are forgotten when you log out: a flat battery then ends the meeting."));
    case ORDET_KEYS_MEMORY:
      return g_strdup (
        _("The keys are only in memory: nothing is left when the window is closed."));
    case ORDET_KEYS_AUTO:
    default:
      return g_strdup (_("The keys of the meetings are in the keyring."));
    }
}
