/* ordet-rules-page.h — a meeting's rules of order as a page for its members
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-document.h"
#include "ordet-minutes-phrase.h"
#include "ordet-notice.h"

G_BEGIN_DECLS

OrdetDocument *ordet_rules_page_new (const OrdetNotice  *notice,
                                     const OrdetRules   *rules,
                                     const OrdetPhrases *phrases);

G_END_DECLS
