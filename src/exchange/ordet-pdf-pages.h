/* ordet-pdf-pages.h — the pages of a document, for a printer and for looking at
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same pages as in the PDF: A4, in points. Not for several threads at once.
 */
#pragma once

#include <cairo.h>

#include "ordet-export.h"

G_BEGIN_DECLS

#define ORDET_PAGE_WIDTH  595.28
#define ORDET_PAGE_HEIGHT 841.89

typedef struct _OrdetPages OrdetPages;

OrdetPages *ordet_pages_new  (OrdetDocument            *document,
                              const OrdetExportOptions *options,
                              GError                  **error);
void        ordet_pages_free (OrdetPages               *self);
guint       ordet_pages_n    (const OrdetPages         *self);
void        ordet_pages_draw (OrdetPages               *self,
                              guint                     page,
                              cairo_t                  *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetPages, ordet_pages_free)

G_END_DECLS
