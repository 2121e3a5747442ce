/* ordet-template-private.h — what reading and writing templates share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-template.h"

G_BEGIN_DECLS

/* The languages of a text; the last place is the one for all, which a file
 * writes as a plain string. */
extern const char *const ordet_template_languages[ORDET_TEMPLATE_LANGUAGES];

#define ORDET_TEMPLATE_ANY (ORDET_TEMPLATE_LANGUAGES - 1)
#define ORDET_TEMPLATE_MAX_MINUTES 1440

gboolean ordet_template_bad (GError               **error,
                             OrdetTemplateTrouble   trouble,
                             const char            *where);

G_END_DECLS
