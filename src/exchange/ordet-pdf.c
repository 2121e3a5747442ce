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
  OrdetPdf            pdf;
  cairo_surface_t    *surface;    /* (owned) */
  cairo_t            *cr;         /* (owned) */
  const OrdetExportOptions *options;
  char               *letterhead; /* (owned) cleaned; may be empty */
  OrdetLogo          *logo;       /* (owned) (nullable) */
  guint               page;       /* being drawn */
} Writer;

#define LOGO_HEIGHT 46.0
#define LOGO_WIDTH 160.0

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* --- letterhead, header, footer ------------------------------------------- */

typedef struct
{
  const guchar *data;
  gsize         left;
} PngReader;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  PngReader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
unref_bytes (void *bytes)
{
  g_bytes_unref (bytes);
}

/* The logo as cairo has it: a PNG is read, a JPEG goes into the file as it is. */
static cairo_surface_t *
logo_surface (const OrdetLogo *logo)
{
  gsize length;
  const guchar *data = g_bytes_get_data (logo->bytes, &length);
  PngReader reader = { data, length };
  cairo_surface_t *surface;

  if (!logo->jpeg)
    return cairo_image_surface_create_from_png_stream (read_cb, &reader);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) logo->width,
                                        (int) logo->height);
  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, length, unref_bytes,
                               g_bytes_ref (logo->bytes));
  return surface;
}

static void
draw_layout (Writer      *self,
             PangoLayout *layout,
             double       x,
             double       y)
{
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  g_object_unref (layout);
}

static gboolean
draw_logo (Writer  *self,
           double  *width,
           GError **error)
{
  cairo_surface_t *picture = logo_surface (self->logo);
  double scale = MIN (LOGO_HEIGHT / self->logo->height, LOGO_WIDTH / self->logo->width);

  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (picture);
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                           "The logo is not a PNG or JPEG picture.");
      return FALSE;
    }
  cairo_save (self->cr);
  cairo_translate (self->cr, ORDET_PDF_MARGIN, 40);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_surface (self->cr, picture, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
  cairo_surface_destroy (picture);
  *width = self->logo->width * scale + 12;
  return TRUE;
}

/* Drawn before the structure begins: it is no part of the text. */
static gboolean
draw_letterhead (Writer  *self,
                 GError **error)
{
  double left = 0;

  if (self->logo != NULL && !draw_logo (self, &left, error))
    return FALSE;
  if (*self->letterhead != '\0')
    draw_layout (self, ordet_pdf_text (&self->pdf, self->letterhead, 11, TRUE,
                                       ORDET_PDF_INNER - left),
                 ORDET_PDF_MARGIN + left, self->logo != NULL ? 40 + LOGO_HEIGHT / 2 - 8 : 40);
  return TRUE;
}

/* "Side {n} av {of}" */
static char *
page_text (const Writer *self)
{
  g_autofree char *n = g_strdup_printf ("%u", self->page + 1);
  g_autofree char *of = g_strdup_printf ("%u", self->pdf.n_pages);
  g_autoptr(GString) text =
    g_string_new (ordet_document_words (self->pdf.document)->page_of);

  g_string_replace (text, "{n}", n, 1);
  g_string_replace (text, "{of}", of, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_margins (Writer *self)
{
  g_autofree char *number = page_text (self);
  PangoLayout *footer = ordet_pdf_text (&self->pdf, number, 8.5, FALSE, ORDET_PDF_INNER);
  PangoLayout *header;

  cairo_set_source_rgb (self->cr, 0.3, 0.3, 0.3);
  pango_layout_set_alignment (footer, PANGO_ALIGN_RIGHT);
  draw_layout (self, footer, ORDET_PDF_MARGIN, ORDET_PDF_HEIGHT - 48);
  if (self->page > 0)
    {
      header = ordet_pdf_text (&self->pdf, ordet_document_title (self->pdf.document), 8.5, FALSE,
                               ORDET_PDF_INNER);
      pango_layout_set_height (header, -1);
      pango_layout_set_ellipsize (header, PANGO_ELLIPSIZE_END);
      draw_layout (self, header, ORDET_PDF_MARGIN, 40);
    }
  cairo_set_source_rgb (self->cr, 0, 0, 0);
}

static void
finish_page (Writer *self)
{
  draw_margins (self);
  cairo_show_page (self->cr);
  self->page++;
  if (self->options->progress != NULL)
    self->options->progress (self->page, self->pdf.n_pages, self->options->progress_data);
}

/* --- the flow ------------------------------------------------------------ */

/* The lines of one piece that are in the fragment. */
static void
draw_piece (Writer                 *self,
            const OrdetPdfPiece    *piece,
            const OrdetPdfFragment *fragment)
{
  PangoLayoutIter *iter = pango_layout_get_iter (piece->layout);

  do
    {
      PangoRectangle line;
      double top;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      top = (double) line.y / PANGO_SCALE;
      if (top < fragment->from - 0.5 || top >= fragment->to - 0.5)
        continue;
      cairo_move_to (self->cr, piece->x + (double) line.x / PANGO_SCALE,
                     fragment->y - fragment->from +
                     (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_marks (Writer                 *self,
            const OrdetPdfItem     *item,
            const OrdetPdfFragment *fragment)
{
  double height = fragment->to - fragment->from, above = fragment->joins ? item->before : 0;

  if (item->bar_x > 0)
    {
      cairo_set_source_rgb (self->cr, (item->bar_color >> 16) / 255.0,
                            (item->bar_color >> 8 & 255) / 255.0, (item->bar_color & 255) / 255.0);
      cairo_rectangle (self->cr, item->bar_x, fragment->y - above, 2, height + above);
      cairo_fill (self->cr);
      cairo_set_source_rgb (self->cr, 0, 0, 0);
    }
  if (item->rule && fragment->from <= 0)
    {
      cairo_set_line_width (self->cr, 0.6);
      cairo_move_to (self->cr, ORDET_PDF_MARGIN, fragment->y - 4);
      cairo_rel_line_to (self->cr, 240, 0);
      cairo_stroke (self->cr);
    }
}

static void
draw_fragment (Writer                 *self,
               const OrdetPdfFragment *fragment)
{
  const OrdetPdfItem *item = &g_array_index (self->pdf.items, OrdetPdfItem, fragment->item);

  cairo_tag_begin (self->cr, item->tag, NULL);
  for (guint i = 0; i < item->n_pieces; i++)
    {
      const OrdetPdfPiece *piece = &item->pieces[i];

      if (piece->tag != NULL)
        cairo_tag_begin (self->cr, piece->tag, NULL);
      draw_piece (self, piece, fragment);
      if (piece->tag != NULL)
        cairo_tag_end (self->cr, piece->tag);
    }
  cairo_tag_end (self->cr, item->tag);
  draw_marks (self, item, fragment);
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
        cairo_tag_begin (self->cr, item->tag, NULL);
      else if (item->type == ORDET_PDF_END)
        cairo_tag_end (self->cr, item->tag);
      for (gboolean first = TRUE; f < self->pdf.fragments->len; f++, first = FALSE)
        {
          const OrdetPdfFragment *fragment =
            &g_array_index (self->pdf.fragments, OrdetPdfFragment, f);

          if (fragment->item != n)
            break;
          for (; self->page < fragment->page; finish_page (self))
            if (g_cancellable_set_error_if_cancelled (cancellable, error))
              return FALSE;
          if (first)
            add_outline (self, item, fragment);
          draw_fragment (self, fragment);
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

/* A font map of this thread's own; one point of the text is one of the page. */
static PangoContext *
new_context (const OrdetDocument *document)
{
  g_autoptr(PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context,
                              pango_language_from_string (ordet_document_language (document)));
  return context;
}

static gboolean
write_pages (Writer        *self,
             GCancellable  *cancellable,
             GError       **error)
{
  OrdetPdf *pdf = &self->pdf;
  cairo_status_t status;

  pdf->first_top = self->logo != NULL ? 40 + LOGO_HEIGHT + 20
    : *self->letterhead != '\0' ? 78 : ORDET_PDF_TOP;
  if (!ordet_pdf_lay_out (pdf, cancellable, error))
    return FALSE;
  ordet_pdf_paginate (pdf);
  if (!draw_letterhead (self, error) || !draw (self, cancellable, error))
    return FALSE;
  cairo_surface_finish (self->surface);
  status = cairo_status (self->cr);
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
  g_autoptr(OrdetLogo) logo = NULL;
  g_autofree char *letterhead = ordet_document_clean (options->letterhead);
  Writer self = { .options = options, .letterhead = letterhead };
  gboolean written;

  if (options->logo != NULL && (logo = ordet_logo_load (options->logo, error)) == NULL)
    return NULL;
  self.logo = logo;
  self.surface = cairo_pdf_surface_create_for_stream (write_cb, content, ORDET_PDF_WIDTH,
                                                      ORDET_PDF_HEIGHT);
  self.cr = cairo_create (self.surface);
  self.pdf.document = document;
  self.pdf.context = new_context (document);
  self.pdf.items = g_array_new (FALSE, FALSE, sizeof (OrdetPdfItem));
  self.pdf.fragments = g_array_new (FALSE, FALSE, sizeof (OrdetPdfFragment));
  set_metadata (&self);
  written = write_pages (&self, cancellable, error);
  cairo_destroy (self.cr);
  cairo_surface_destroy (self.surface);
  ordet_pdf_clear (&self.pdf);
  return written ? ordet_pdf_finish (document, content, error) : NULL;
}
