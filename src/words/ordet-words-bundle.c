/* ordet-words-bundle.c — why a bundle of records is refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words-bundle.h"

#include <glib/gi18n.h>

/* Of those that somebody altered by hand no more is said than helps to ask for
 * the file again. */
static const char *const sentences[ORDET_N_BUNDLE_REFUSALS] = {
  [ORDET_BUNDLE_TOO_LARGE] = N_("The file is larger than any bundle can be."),
  [ORDET_BUNDLE_NO_JSON] = N_("The file is no bundle, or it was cut off on its way."),
  [ORDET_BUNDLE_FOREIGN] = N_("This is not a bundle of Ordet."),
  [ORDET_BUNDLE_NO_VERSION] = N_("The bundle does not say its version."),
  [ORDET_BUNDLE_NEWER] =
    N_("The bundle was made by a newer version of Ordet, which is needed to take it in."),
  [ORDET_BUNDLE_NO_BODY] = N_("The bundle does not say whose it is."),
  [ORDET_BUNDLE_MEMBERS] = N_("The bundle holds more, or less, than a bundle does."),
  [ORDET_BUNDLE_HALF_YEARS] =
    N_("The half-years that the bundle is about are missing or not in order."),
  [ORDET_BUNDLE_NO_RECORDS] = N_("The bundle has no records."),
  [ORDET_BUNDLE_COLUMNS] =
    N_("A record in the bundle has figures that this version does not know, or lacks some."),
  [ORDET_BUNDLE_VALUES] = N_("A record in the bundle holds something that is no figure."),
  [ORDET_BUNDLE_FIGURES] =
    N_("A record in the bundle holds figures that no meeting can have: it has been altered."),
  [ORDET_BUNDLE_OTHER_TIME] =
    N_("A record in the bundle is of another half-year than the bundle says."),
  [ORDET_BUNDLE_OTHER_BODY] = N_("A record in the bundle is of another body than the bundle says."),
  [ORDET_BUNDLE_TWICE] = N_("The same record is in the bundle twice."),
};

/**
 * ordet_words_bundle:
 * @refusal: why a bundle is refused
 *
 * Returns: (transfer none): a sentence a board can read
 */
const char *
ordet_words_bundle (OrdetBundleRefusal refusal)
{
  g_return_val_if_fail (refusal < ORDET_N_BUNDLE_REFUSALS, NULL);

  return _(sentences[refusal]);
}
