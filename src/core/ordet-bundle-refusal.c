/* ordet-bundle-refusal.c — why a bundle of records is refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-bundle-refusal.h"

G_DEFINE_QUARK (ordet-bundle-refused-quark, ordet_bundle_refused)
