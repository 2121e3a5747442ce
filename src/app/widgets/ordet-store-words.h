/* ordet-store-words.h — what is wrong with the store, in a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-store.h"

G_BEGIN_DECLS

char *ordet_store_sentence (const GError *error);
char *ordet_key_place_words (OrdetStore  *store);

G_END_DECLS
