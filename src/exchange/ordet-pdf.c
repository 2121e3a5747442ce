/* ordet-pdf.c — a document as a tagged PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A4, with a header, "page x of y", an outline and the structure for screen
 * readers. A paragraph that a page cuts becomes two in the structure: cairo
 * cannot go on with an element on the next page.
 */
#include "ordet-pdf-private.h"

#include <cairo-pdf.h>
#include <string.h>

typedef struct
{
  OrdetPdf                  pdf;
  cairo_surface_t          *surface; /* (owned) */
  const OrdetExportOptions *options;
} Writer;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
finish_page (Writer *self)
{
  ordet_pdf_draw_margins (&self->pdf);
  cairo_show_page (self->pdf.cr);
  self->pdf.page++;
  if (self->options->progress != NULL)
    self->options->progress (self->pdf.page, self->pdf.n_pages, self->options->progress_data);
}

static void
add_outline (Writer                 *self,
             const OrdetPdfItem     *item,
             const OrdetPdfFragment *fragment)
{
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *where = NULL;

  if (item->outline == NULL)
    return;
  g_ascii_formatd (y, sizeof y, "%.1f", MAX (fragment->y - 10, 0));
  where = g_strdup_printf ("page=%u pos=[0 %s]", fragment->page + 1, y);
  cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, item->outline, where, 0);
}

static gboolean
draw (Writer        *self,
      GCancellable  *cancellable,
      GError       **error)
{
  guint f = 0;

  for (guint n = 0; n < self->pdf.items->len; n++)
    {
      const OrdetPdfItem *item = &g_array_index (self->pdf.items, OrdetPdfItem, n);

      if (item->type == ORDET_PDF_BEGIN)
        cairo_tag_begin (self->pdf.cr, item->tag, NULL);
      else if (item->type == ORDET_PDF_END)
        cairo_tag_end (self->pdf.cr, item->tag);
      for (gboolean first = TRUE; f < self->pdf.fragments->len; f++, first = FALSE)
        {
          const OrdetPdfFragment *fragment =
            &g_array_index (self->pdf.fragments, OrdetPdfFragment, f);

          if (fragment->item != n)
            break;
          for (; self->pdf.page < fragment->page; finish_page (self))
            if (g_cancellable_set_error_if_cancelled (cancellable, error))
              return FALSE;
          if (first)
            add_outline (self, item, fragment);
          ordet_pdf_draw_fragment (&self->pdf, fragment);
        }
    }
  finish_page (self);
  return TRUE;
}

/* --- the file ------------------------------------------------------------ */

static void
set_metadata (Writer *self)
{
  const OrdetDocument *document = self->pdf.document;
  const char *date = ordet_document_date (document);
  g_autofree char *created = NULL;

  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE,
                                  ordet_document_title (document));
  if (ordet_document_author (document) != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR,
                                    ordet_document_author (document));
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Ordet");
  /* The day of the meeting, not the moment: no clock is read here, and the
   * same document gives the same file. */
  if (date != NULL && strlen (date) == 10)
    created = g_strconcat (date, "T00:00:00", NULL);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  created != NULL ? created : "1970-01-01T00:00:00");
}

static gboolean
write_pages (Writer        *self,
             GCancellable  *cancellable,
             GError       **error)
{
  cairo_status_t status;

  if (!ordet_pdf_draw_letterhead (&self->pdf, error) || !draw (self, cancellable, error))
    return FALSE;
  cairo_surface_finish (self->surface);
  status = cairo_status (self->pdf.cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_OUTPUT, "The PDF could not be made: %s.",
               cairo_status_to_string (status));
  return FALSE;
}

GBytes *
ordet_pdf_write (const OrdetDocument      *document,
                 const OrdetExportOptions *options,
                 GCancellable             *cancellable,
                 GError                  **error)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  Writer self = { .options = options };
  gboolean written = FALSE;

  if (ordet_pdf_prepare (&self.pdf, document, options, cancellable, error))
    {
      self.surface = cairo_pdf_surface_create_for_stream (write_cb, content, ORDET_PDF_WIDTH,
                                                          ORDET_PDF_HEIGHT);
      self.pdf.cr = cairo_create (self.surface);
      set_metadata (&self);
      written = write_pages (&self, cancellable, error);
      cairo_destroy (self.pdf.cr);
      cairo_surface_destroy (self.surface);
    }
  ordet_pdf_clear (&self.pdf);
  return written ? ordet_pdf_finish (document, content, error) : NULL;
}
