/* ordet-pdf-pages.c — the pages of a document, for a printer and for looking at
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-pdf-pages.h"
#include "ordet-pdf-private.h"

struct _OrdetPages
{
  OrdetPdf       pdf;
  OrdetDocument *document; /* (owned) */
};

/**
 * ordet_pages_new:
 * @document: a document
 * @options: (nullable): letterhead and logo
 * @error: ORDET_ERROR_VALUE for a logo that is no picture
 *
 * Returns: (transfer full) (nullable): the document cut into pages
 */
OrdetPages *
ordet_pages_new (OrdetDocument            *document,
                 const OrdetExportOptions *options,
                 GError                  **error)
{
  static const OrdetExportOptions none;
  g_autoptr(OrdetPages) self = g_new0 (OrdetPages, 1);

  self->document = ordet_document_ref (document);
  if (!ordet_pdf_prepare (&self->pdf, document, options != NULL ? options : &none, NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * ordet_pages_free:
 * @self: (nullable) (transfer full): pages
 */
void
ordet_pages_free (OrdetPages *self)
{
  if (self == NULL)
    return;
  ordet_pdf_clear (&self->pdf);
  ordet_document_unref (self->document);
  g_free (self);
}

/**
 * ordet_pages_n:
 * @self: pages
 *
 * Returns: how many, at least 1
 */
guint
ordet_pages_n (const OrdetPages *self)
{
  return self->pdf.n_pages;
}

/**
 * ordet_pages_draw:
 * @self: pages
 * @page: less than ordet_pages_n()
 * @cr: a context whose unit is a point, with the page's corner at 0, 0
 *
 * Draws one page, in any order. A logo that cannot be read is left out.
 */
void
ordet_pages_draw (OrdetPages *self,
                  guint       page,
                  cairo_t    *cr)
{
  OrdetPdf *pdf = &self->pdf;

  g_return_if_fail (page < pdf->n_pages);
  pdf->cr = cr;
  pdf->page = page;
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (page == 0)
    ordet_pdf_draw_letterhead (pdf, NULL);
  for (guint i = 0; i < pdf->fragments->len; i++)
    {
      const OrdetPdfFragment *fragment = &g_array_index (pdf->fragments, OrdetPdfFragment, i);

      if (fragment->page == page)
        ordet_pdf_draw_fragment (pdf, fragment);
    }
  ordet_pdf_draw_margins (pdf);
  cairo_restore (cr);
  pdf->cr = NULL;
}
