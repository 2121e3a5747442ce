/* ordet-phrases.h — the documents' phrases in sv, nb, nn and en
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compiled in from data/phrases: the minutes of a Norwegian meeting are
 * Norwegian under any locale.
 */
#pragma once

#include "ordet-minutes-phrase.h"

G_BEGIN_DECLS

const OrdetPhrases *ordet_phrases_for_language (const char *language);
const char *const  *ordet_phrases_languages    (void);
const char *const  *ordet_phrases_keys         (void);

G_END_DECLS
