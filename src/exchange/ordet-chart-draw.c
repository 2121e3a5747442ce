/* ordet-chart-draw.c — a chart, of whatever kind, on paper or in a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-chart-private.h"

#include <string.h>

static void
pen_init (OrdetPen              *pen,
          const OrdetChart      *chart,
          cairo_t               *cr,
          const OrdetChartStyle *style)
{
  g_autoptr(PangoFontDescription) own = pango_font_description_from_string ("Sans");
  const PangoFontDescription *font = style->font;

  if (font == NULL)
    {
      pango_font_description_set_absolute_size (own, 13 * PANGO_SCALE);
      font = own;
    }
  pen->chart = chart;
  pen->palette = style->palette;
  pen->cr = cr;
  pen->layout = pango_cairo_create_layout (cr);
  /* Paper has no dots for letters to stand on. */
  if (style->palette == ordet_chart_palette (ORDET_CHART_PAPER))
    pango_context_set_round_glyph_positions (pango_layout_get_context (pen->layout), FALSE);
  pango_layout_set_single_paragraph_mode (pen->layout, TRUE);
  pango_layout_set_font_description (pen->layout, font);
  pen->em = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    pen->em *= 96.0 / 72.0;
}

/**
 * ordet_chart_height:
 * @self: a chart
 * @style: what it is drawn with
 *
 * Returns: the height it wants, however wide it is, in the units of the font
 */
double
ordet_chart_height (const OrdetChart      *self,
                    const OrdetChartStyle *style)
{
  double em = 13;
  guint n = self->points->len;

  if (style->font != NULL)
    {
      em = (double) pango_font_description_get_size (style->font) / PANGO_SCALE;
      if (!pango_font_description_get_size_is_absolute (style->font))
        em *= 96.0 / 72.0;
    }
  switch (self->kind)
    {
    case ORDET_CHART_DUMBBELL:
      return em * (3.8 + 2.8 * n);
    case ORDET_CHART_BANDS:
      return em * 4.1 * MAX (n, 1);
    case ORDET_CHART_TREND:
      return 17 * em;
    case ORDET_CHART_BARS:
    default:
      return 13.5 * em;
    }
}

static void
draw_chosen (OrdetPen *pen,
             int       chosen)
{
  const OrdetChartPlace *place = &pen->places[chosen];

  ordet_pen_rounded (pen, place->x - 2, place->y - 2, place->width + 4, place->height + 4, 5);
  ordet_pen_ink (pen, &pen->palette->focus);
  cairo_set_line_width (pen->cr, 2);
  cairo_stroke (pen->cr);
}

/**
 * ordet_chart_draw:
 * @self: a chart
 * @cr: where, from 0, 0
 * @width: how wide
 * @height: how high; see ordet_chart_height()
 * @style: what with
 * @chosen: the point with the frame of the keyboard's focus, or -1
 * @places: (out caller-allocates) (nullable) (array): where each point was
 *   drawn, as many as there are points
 *
 * Draws the chart without its title and words, on whatever ground there is.
 */
void
ordet_chart_draw (const OrdetChart      *self,
                  cairo_t               *cr,
                  double                 width,
                  double                 height,
                  const OrdetChartStyle *style,
                  int                    chosen,
                  OrdetChartPlace       *places)
{
  g_autofree OrdetChartPlace *own = g_new0 (OrdetChartPlace, MAX (self->points->len, 1));
  OrdetPen pen = { .width = width, .height = height };

  g_return_if_fail (style != NULL && style->palette != NULL);

  pen_init (&pen, self, cr, style);
  pen.places = places != NULL ? places : own;
  memset (pen.places, 0, sizeof *places * self->points->len);
  cairo_save (cr);
  switch (self->kind)
    {
    case ORDET_CHART_DUMBBELL:
      ordet_chart_draw_dumbbell (&pen);
      break;
    case ORDET_CHART_TREND:
      ordet_chart_draw_trend (&pen);
      break;
    case ORDET_CHART_BARS:
      ordet_chart_draw_bars (&pen);
      break;
    case ORDET_CHART_BANDS:
    default:
      ordet_chart_draw_bands (&pen);
      break;
    }
  if (chosen >= 0 && (guint) chosen < self->points->len)
    draw_chosen (&pen, chosen);
  cairo_restore (cr);
  g_object_unref (pen.layout);
}
