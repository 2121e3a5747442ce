/* ordet-pen.c — the pen that all charts are drawn with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-chart-private.h"

#include <math.h>

void
ordet_pen_ink (OrdetPen       *pen,
               const OrdetInk *ink)
{
  cairo_set_source_rgba (pen->cr, ink->red, ink->green, ink->blue, ink->alpha);
}

static void
set_text (OrdetPen     *pen,
          const char   *text,
          OrdetPenFont  font,
          double        most)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  if (font == ORDET_PEN_SMALL)
    pango_attr_list_insert (attributes, pango_attr_scale_new (0.88));
  if (font == ORDET_PEN_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (pen->layout, attributes);
  pango_layout_set_width (pen->layout, most > 0 ? (int) (most * PANGO_SCALE) : -1);
  pango_layout_set_ellipsize (pen->layout,
                              most > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (pen->layout, text, -1);
}

/* The width of @text, at most @most if that is not 0. */
double
ordet_pen_measure (OrdetPen     *pen,
                   const char   *text,
                   OrdetPenFont  font,
                   double        most)
{
  PangoRectangle box;

  set_text (pen, text, font, most);
  pango_layout_get_extents (pen->layout, NULL, &box);
  return (double) box.width / PANGO_SCALE;
}

/* Writes one line with its middle at the height @y; @align 0 begins at @x, 0.5
 * lies round it, 1 ends there. Returns its width. */
double
ordet_pen_text (OrdetPen       *pen,
                const char     *text,
                OrdetPenFont    font,
                const OrdetInk *ink,
                double          x,
                double          y,
                double          align,
                double          most)
{
  PangoRectangle box;
  double width;

  set_text (pen, text, font, most);
  pango_layout_get_extents (pen->layout, NULL, &box);
  width = (double) box.width / PANGO_SCALE;
  ordet_pen_ink (pen, ink);
  cairo_move_to (pen->cr, x - align * width - (double) box.x / PANGO_SCALE,
                 y - (double) box.height / PANGO_SCALE / 2);
  pango_cairo_show_layout (pen->cr, pen->layout);
  cairo_new_path (pen->cr); /* or the next line would begin at the text */
  return width;
}

void
ordet_pen_line (OrdetPen       *pen,
                const OrdetInk *ink,
                double          x1,
                double          y1,
                double          x2,
                double          y2)
{
  ordet_pen_ink (pen, ink);
  cairo_set_line_width (pen->cr, 1);
  cairo_move_to (pen->cr, x1, y1);
  cairo_line_to (pen->cr, x2, y2);
  cairo_stroke (pen->cr);
}

void
ordet_pen_rounded (OrdetPen *pen,
                   double    x,
                   double    y,
                   double    width,
                   double    height,
                   double    radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, x + width - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (pen->cr, x + width - r, y + height - r, r, 0, G_PI / 2);
  cairo_arc (pen->cr, x + r, y + height - r, r, G_PI / 2, G_PI);
  cairo_arc (pen->cr, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (pen->cr);
}

void
ordet_pen_stripes (OrdetPen       *pen,
                   const OrdetInk *ink,
                   double          x,
                   double          y,
                   double          width,
                   double          height,
                   double          apart)
{
  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, x, y, width, height);
  cairo_clip (pen->cr);
  ordet_pen_ink (pen, ink);
  cairo_set_line_width (pen->cr, 1.3);
  for (double at = x - height; at < x + width; at += apart)
    {
      cairo_move_to (pen->cr, at, y);
      cairo_line_to (pen->cr, at + height, y + height);
    }
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/* Nothing is told here: hatched, with a dashed edge and, where there is room,
 * a text that says why. */
void
ordet_pen_untold (OrdetPen   *pen,
                  double      x,
                  double      y,
                  double      width,
                  double      height,
                  const char *text)
{
  const double dashes[] = { 3, 3 };

  ordet_pen_stripes (pen, &pen->palette->hatch, x, y, width, height, 7);
  ordet_pen_rounded (pen, x, y, width, height, 3);
  ordet_pen_ink (pen, &pen->palette->dim);
  cairo_set_line_width (pen->cr, 1);
  cairo_set_dash (pen->cr, dashes, 2, 0);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
  if (text != NULL)
    {
      double most = width - 28, wide = ordet_pen_measure (pen, text, ORDET_PEN_SMALL, most);

      ordet_pen_ink (pen, &pen->palette->ground);
      cairo_rectangle (pen->cr, x + 8, y + 2, wide + 12, height - 4);
      cairo_fill (pen->cr);
      ordet_pen_text (pen, text, ORDET_PEN_SMALL, &pen->palette->text, x + 14, y + height / 2, 0,
                      most);
    }
}

/* The sign of a cell: ● for list A, ▲ for everybody else; filled for the
 * floor, hollow for those present. */
void
ordet_pen_mark (OrdetPen       *pen,
                OrdetChartCell  cell,
                double          x,
                double          y,
                double          radius,
                gboolean        filled)
{
  const OrdetChartPalette *palette = pen->palette;
  gboolean list_a = cell == ORDET_CHART_LIST_A;

  cairo_new_path (pen->cr);
  if (list_a)
    cairo_arc (pen->cr, x, y, radius, 0, 2 * G_PI);
  else
    {
      double r = radius * 1.15;

      cairo_move_to (pen->cr, x, y - r);
      cairo_line_to (pen->cr, x + r, y + r * 0.85);
      cairo_line_to (pen->cr, x - r, y + r * 0.85);
      cairo_close_path (pen->cr);
    }
  ordet_pen_ink (pen, !filled ? &palette->ground : list_a ? &palette->list_a : &palette->others);
  cairo_fill_preserve (pen->cr);
  ordet_pen_ink (pen, list_a ? &palette->list_a_line : &palette->others_line);
  cairo_set_line_width (pen->cr, palette->line);
  cairo_stroke (pen->cr);
}

/* A figure of the scale: "+10", "40 %"; signed where the scale goes below 0. */
char *
ordet_pen_tick (OrdetPen *pen,
                double    value)
{
  const char *unit = pen->chart->unit != NULL ? pen->chart->unit : "";
  int number = (int) round (value);

  if (number == 0)
    return g_strdup_printf ("0%s", unit);
  return g_strdup_printf ("%s%d%s",
                          number < 0                                ? "\u2212"
                          : pen->chart->kind == ORDET_CHART_TREND &&
                              pen->chart->lined && pen->chart->line_at == 0 ? "+"
                                                                           : "",
                          ABS (number), unit);
}

/* --- the scale --- */

/**
 * ordet_chart_step:
 * @span: from the lowest to the highest figure, > 0
 * @most: how many steps there is room for, ≥ 1
 *
 * Returns: 1, 2 or 5 times a power of ten, at least 1: whole figures on a scale
 */
double
ordet_chart_step (double span,
                  guint  most)
{
  static const double nice[] = { 1, 2, 5 };

  g_return_val_if_fail (most >= 1, 1);
  for (double power = 1; power < 1e15; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (nice); i++)
      if (span <= nice[i] * power * most + 1e-9)
        return nice[i] * power;
  return span;
}

/* The lowest and highest figure that is drawn; 0 is always between. */
void
ordet_chart_reach (const OrdetChart *chart,
                   double           *bottom,
                   double           *top)
{
  *bottom = chart->zoned ? MIN (chart->zone_low, 0) : 0;
  *top = chart->zoned ? MAX (chart->zone_high, chart->least_top) : chart->least_top;
  for (guint i = 0; i < chart->points->len; i++)
    {
      const OrdetChartPoint *point = chart->points->pdata[i];

      if (!point->told)
        continue;
      *bottom = MIN (*bottom, point->ranged ? MIN (point->low, point->value) : point->value);
      *top = MAX (*top, point->ranged ? MAX (point->high, point->value) : point->value);
      if (point->compared)
        *top = MAX (*top, point->room);
    }
  if (*top <= *bottom)
    *top = *bottom + 1;
}
