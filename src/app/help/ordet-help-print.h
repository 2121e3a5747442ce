/* ordet-help-print.h — a page of the help on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-document.h"
#include "ordet-help-book.h"

G_BEGIN_DECLS

OrdetDocument *ordet_help_document (const OrdetHelpBook *book,
                                    const OrdetHelpPage *page);
gboolean       ordet_help_print    (const OrdetHelpBook *book,
                                    const OrdetHelpPage *page,
                                    GtkWindow           *parent,
                                    GError             **error);

G_END_DECLS
