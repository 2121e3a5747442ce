/* ordet-pdf-draw.c — the pages of a document onto a cairo context
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the PDF, for the printer and for looking at. Tags are for the first
 * and mean nothing to the others.
 */
#include "ordet-pdf-private.h"

#define LOGO_HEIGHT 46.0
#define LOGO_WIDTH 160.0

/* --- letterhead, header, footer ------------------------------------------- */

static void
draw_layout (OrdetPdf    *self,
             PangoLayout *layout,
             double       x,
             double       y)
{
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  g_object_unref (layout);
}

static gboolean
draw_logo (OrdetPdf  *self,
           double    *width,
           GError   **error)
{
  cairo_surface_t *picture = ordet_image_surface (self->logo);
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

/* The logo and the body's name on the first page, drawn before the structure
 * begins: they are no part of the text. (cairo 1.16 crashes on a picture
 * inside a tag.) */
gboolean
ordet_pdf_draw_letterhead (OrdetPdf  *self,
                           GError   **error)
{
  double left = 0;

  if (self->logo != NULL && !draw_logo (self, &left, error))
    return FALSE;
  if (*self->letterhead != '\0')
    draw_layout (self, ordet_pdf_text (self, self->letterhead, 11, TRUE,
                                       ORDET_PDF_INNER - left),
                 ORDET_PDF_MARGIN + left, self->logo != NULL ? 40 + LOGO_HEIGHT / 2 - 8 : 40);
  return TRUE;
}

/* "Side {n} av {of}" */
static char *
page_text (const OrdetPdf *self)
{
  g_autofree char *n = g_strdup_printf ("%u", self->page + 1);
  g_autofree char *of = g_strdup_printf ("%u", self->n_pages);
  g_autoptr(GString) text =
    g_string_new (ordet_document_words (self->document)->page_of);

  g_string_replace (text, "{n}", n, 1);
  g_string_replace (text, "{of}", of, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Header and footer of the page @self is at. */
void
ordet_pdf_draw_margins (OrdetPdf *self)
{
  g_autofree char *number = page_text (self);
  PangoLayout *footer = ordet_pdf_text (self, number, 8.5, FALSE, ORDET_PDF_INNER);
  PangoLayout *header;

  cairo_tag_begin (self->cr, ORDET_PDF_ARTIFACT, NULL);
  cairo_set_source_rgb (self->cr, 0.3, 0.3, 0.3);
  pango_layout_set_alignment (footer, PANGO_ALIGN_RIGHT);
  draw_layout (self, footer, ORDET_PDF_MARGIN, ORDET_PDF_HEIGHT - 48);
  if (self->page > 0)
    {
      header = ordet_pdf_text (self, ordet_document_title (self->document), 8.5, FALSE,
                               ORDET_PDF_INNER);
      pango_layout_set_height (header, -1);
      pango_layout_set_ellipsize (header, PANGO_ELLIPSIZE_END);
      draw_layout (self, header, ORDET_PDF_MARGIN, 40);
    }
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  cairo_tag_end (self->cr, ORDET_PDF_ARTIFACT);
}

/* --- the flow ------------------------------------------------------------ */

/* The lines of one piece that are in the fragment. */
static void
draw_piece (OrdetPdf               *self,
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
draw_marks (OrdetPdf               *self,
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
draw_picture (OrdetPdf               *self,
              const OrdetPdfItem     *item,
              const OrdetPdfFragment *fragment)
{
  double scale = item->height / item->picture->height;

  cairo_save (self->cr);
  cairo_translate (self->cr, item->picture_x, fragment->y);
  ordet_picture_draw (item->picture, self->cr, item->picture->width * scale, item->height);
  cairo_restore (self->cr);
}

void
ordet_pdf_draw_fragment (OrdetPdf               *self,
                         const OrdetPdfFragment *fragment)
{
  const OrdetPdfItem *item = &g_array_index (self->items, OrdetPdfItem, fragment->item);

  cairo_tag_begin (self->cr, item->tag, NULL);
  draw_marks (self, item, fragment);
  if (item->picture != NULL)
    draw_picture (self, item, fragment);
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

/* Everything before the first stroke: the logo read, the text laid out and
 * cut into pages. @self is to be cleared, whatever comes out. */
gboolean
ordet_pdf_prepare (OrdetPdf                 *self,
                   const OrdetDocument      *document,
                   const OrdetExportOptions *options,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  self->document = document;
  self->letterhead = ordet_document_clean (options->letterhead);
  self->items = g_array_new (FALSE, FALSE, sizeof (OrdetPdfItem));
  self->fragments = g_array_new (FALSE, FALSE, sizeof (OrdetPdfFragment));
  self->context = new_context (document);
  if (options->logo != NULL && (self->logo = ordet_logo_load (options->logo, error)) == NULL)
    return FALSE;
  self->first_top = self->logo != NULL ? 40 + LOGO_HEIGHT + 20
    : *self->letterhead != '\0' ? 78 : ORDET_PDF_TOP;
  if (!ordet_pdf_lay_out (self, cancellable, error))
    return FALSE;
  ordet_pdf_paginate (self);
  return TRUE;
}
