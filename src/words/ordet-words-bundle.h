/* ordet-words-bundle.h — why a bundle of records is refused, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-bundle-refusal.h"

G_BEGIN_DECLS

const char *ordet_words_bundle (OrdetBundleRefusal refusal);

G_END_DECLS
