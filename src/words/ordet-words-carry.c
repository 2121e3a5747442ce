/* ordet-words-carry.c — what is wrong with a sealed file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <glib/gi18n.h>

static const char *const sentences[ORDET_N_CARRIES] = {
  [ORDET_CARRY_FOREIGN] = N_("This is not a sealed meeting of Ordet."),
  [ORDET_CARRY_NEWER] =
    N_("This meeting was sealed by a newer version of Ordet, which is needed to open it."),
  [ORDET_CARRY_PASSPHRASE] =
    N_("The passphrase does not open this file. Nothing was taken in."),
  [ORDET_CARRY_ALTERED] =
    N_("The file has been altered since it was sealed. Nothing was taken in."),
  [ORDET_CARRY_CUT] =
    N_("The file was cut off, or altered, on its way. Nothing was taken in."),
  [ORDET_CARRY_TOO_LARGE] = N_("The file is larger than any sealed meeting can be."),
  [ORDET_CARRY_MEMORY] =
    N_("There is not enough free memory to make the key from the passphrase."),
  [ORDET_CARRY_SHORT] = N_("The passphrase is too short: it needs at least 12 characters."),
};

/**
 * ordet_words_carry:
 * @trouble: what is wrong with a sealed file or its passphrase
 *
 * Returns: (transfer none): a sentence a chair can read
 */
const char *
ordet_words_carry (OrdetCarryTrouble trouble)
{
  g_return_val_if_fail (trouble < ORDET_N_CARRIES, NULL);

  return _(sentences[trouble]);
}
