/* ordet-help-book.h — the pages of the help in one language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-help-page.h"

G_BEGIN_DECLS

#define ORDET_HELP_INDEX "index"

typedef struct _OrdetHelpBook OrdetHelpBook;

OrdetHelpBook       *ordet_help_book_new       (const char           *language,
                                                GError              **error);
OrdetHelpBook       *ordet_help_book_ref       (OrdetHelpBook        *self);
void                 ordet_help_book_unref     (OrdetHelpBook        *self);
const char          *ordet_help_book_language  (const OrdetHelpBook  *self);
const OrdetHelpPage *ordet_help_book_find      (const OrdetHelpBook  *self,
                                                const char           *id);
const OrdetHelpPage *ordet_help_book_page      (const OrdetHelpBook  *self,
                                                guint                 n);
guint                ordet_help_book_n_pages   (const OrdetHelpBook  *self);
gboolean             ordet_help_page_matches   (const OrdetHelpPage  *page,
                                                const char           *words);
const char          *ordet_help_language       (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetHelpBook, ordet_help_book_unref)

G_END_DECLS
