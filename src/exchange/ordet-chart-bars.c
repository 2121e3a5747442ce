/* ordet-chart-bars.c — columns of counts, and rows parted into bands
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-chart-private.h"

#include <math.h>

/* --- columns --- */

/* The middle of a figure above its bar, in heights of the text. */
#define ABOVE 0.75

typedef struct
{
  double left, right, top, bottom, most, step, column;
} Frame;

static void
lay_out (OrdetPen *pen,
         Frame    *frame)
{
  double bottom, top;
  gboolean below = FALSE;
  g_autofree char *text = NULL;

  for (guint i = 0; i < pen->chart->points->len; i++)
    below |= ((OrdetChartPoint *) pen->chart->points->pdata[i])->axis_below != NULL;
  ordet_chart_reach (pen->chart, &bottom, &top);
  frame->top = 1.5 * pen->em;
  frame->bottom = pen->height - (below ? 2.9 : 1.8) * pen->em;
  frame->step = ordet_chart_step (top,
                                  (guint) MAX ((frame->bottom - frame->top) / (2.4 * pen->em), 2));
  frame->most = ceil (top / frame->step - 1e-9) * frame->step;
  text = ordet_pen_tick (pen, frame->most);
  frame->left = ordet_pen_measure (pen, text, ORDET_PEN_SMALL, 0) + ORDET_CHART_GAP;
  frame->right = pen->width - 4;
  frame->column = (frame->right - frame->left) / MAX (pen->chart->points->len, 1);
}

static double
y_of (const Frame *frame,
      double       value)
{
  return frame->bottom - (frame->bottom - frame->top) * CLAMP (value / frame->most, 0, 1);
}

/* Of the figure above a bar; 0 if there is none, or no room for it. */
static double
figure_width (OrdetPen              *pen,
              const Frame           *frame,
              const OrdetChartPoint *point)
{
  double wide = point->text != NULL ? ordet_pen_measure (pen, point->text, ORDET_PEN_BOLD, 0) : 0;

  return point->told && wide <= frame->column ? wide : 0;
}

/* The lines of the scale leave out the figures: they would strike them out. */
static void
clip_figures (OrdetPen    *pen,
              const Frame *frame)
{
  cairo_rectangle (pen->cr, 0, 0, pen->width, pen->height);
  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      double x = frame->left + (i + 0.5) * frame->column;
      double y = y_of (frame, point->ranged ? point->high : point->value) - ABOVE * pen->em;
      double wide = figure_width (pen, frame, point);

      if (wide > 0)
        cairo_rectangle (pen->cr, x - wide / 2 - 1, y - 0.5 * pen->em, wide + 2, pen->em);
    }
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (pen->cr);
}

static void
draw_scale (OrdetPen    *pen,
            const Frame *frame)
{
  for (double value = 0; value <= frame->most + 1e-9; value += frame->step)
    {
      g_autofree char *text = ordet_pen_tick (pen, value);
      double y = round (y_of (frame, value)) + 0.5;

      ordet_pen_line (pen, value > 0 ? &pen->palette->grid : &pen->palette->dim, frame->left, y,
                      frame->right, y);
      ordet_pen_text (pen, text, ORDET_PEN_SMALL, &pen->palette->dim, frame->left - ORDET_CHART_GAP,
                      y, 1, 0);
    }
}

/* What is sure is solid; what may be more is hatched above it. */
static void
draw_bar (OrdetPen              *pen,
          const Frame           *frame,
          const OrdetChartPoint *point,
          double                 x,
          double                 wide)
{
  double sure = y_of (frame, point->ranged ? point->low : point->value);
  double most = y_of (frame, point->ranged ? point->high : point->value);

  ordet_pen_ink (pen, &pen->palette->bar);
  cairo_rectangle (pen->cr, x, sure, wide, frame->bottom - sure);
  cairo_fill (pen->cr);
  if (most < sure)
    ordet_pen_stripes (pen, &pen->palette->bar_line, x, most, wide, sure - most, 5);
  if (most < frame->bottom)
    {
      ordet_pen_ink (pen, &pen->palette->bar_line);
      cairo_set_line_width (pen->cr, 1);
      cairo_rectangle (pen->cr, x, most, wide, frame->bottom - most);
      cairo_stroke (pen->cr);
    }
  if (figure_width (pen, frame, point) > 0)
    ordet_pen_text (pen, point->text, ORDET_PEN_BOLD, &pen->palette->text, x + wide / 2,
                    most - ABOVE * pen->em, 0.5, 0);
}

static void
draw_axis (OrdetPen    *pen,
           const Frame *frame)
{
  double widest = 1;
  guint n = pen->chart->points->len, stride;

  for (guint i = 0; i < n; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];

      widest = MAX (widest,
                    ordet_pen_measure (pen, point->axis != NULL ? point->axis : point->label,
                                       ORDET_PEN_SMALL, 0));
    }
  stride = (guint) MAX (ceil ((widest + 4) / frame->column), 1);
  for (guint i = 0; i < n; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      double x = frame->left + (i + 0.5) * frame->column;

      if ((n - 1 - i) % stride == 0)
        ordet_pen_text (pen, point->axis != NULL ? point->axis : point->label, ORDET_PEN_SMALL,
                        &pen->palette->dim, x, frame->bottom + 0.9 * pen->em, 0.5, 0);
      if (point->axis_below != NULL)
        ordet_pen_text (pen, point->axis_below, ORDET_PEN_SMALL, &pen->palette->dim, x,
                        frame->bottom + 2.1 * pen->em, 0.5, 0);
    }
}

void
ordet_chart_draw_bars (OrdetPen *pen)
{
  Frame frame;

  lay_out (pen, &frame);
  cairo_save (pen->cr);
  clip_figures (pen, &frame);
  draw_scale (pen, &frame);
  cairo_restore (pen->cr);
  draw_axis (pen, &frame);
  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      double wide = MIN (frame.column * 0.68, 3.4 * pen->em);
      double x = frame.left + (i + 0.5) * frame.column - wide / 2;

      if (point->told)
        draw_bar (pen, &frame, point, x, wide);
      else
        ordet_pen_untold (pen, x, frame.top, wide, frame.bottom - frame.top, NULL);
      pen->places[i] = (OrdetChartPlace) { frame.left + i * frame.column + 1,
                                           frame.top - 1.4 * pen->em, frame.column - 2,
                                           frame.bottom - frame.top + 1.4 * pen->em + 4 };
    }
}

/* --- bands --- */

/* The parts differ in pattern: open, striped, solid. */
static void
draw_part (OrdetPen *pen,
           guint     part,
           double    x,
           double    y,
           double    width,
           double    height)
{
  if (part == 1)
    ordet_pen_stripes (pen, &pen->palette->bar_line, x, y, width, height, 6);
  else if (part == 2)
    {
      ordet_pen_ink (pen, &pen->palette->bar_strong);
      cairo_rectangle (pen->cr, x, y, width, height);
      cairo_fill (pen->cr);
    }
  ordet_pen_ink (pen, &pen->palette->bar_line);
  cairo_set_line_width (pen->cr, 1);
  cairo_rectangle (pen->cr, x, y, width, height);
  cairo_stroke (pen->cr);
}

/* □ none 4  ▨ some 5  ■ many 1 */
static void
draw_key (OrdetPen              *pen,
          const OrdetChartPoint *point,
          double                 y)
{
  double x = 1, side = 0.75 * pen->em;

  for (guint i = 0; i < ORDET_CHART_PARTS; i++)
    {
      g_autofree char *text = NULL;

      if (point->part_names[i] == NULL)
        continue;
      text = g_strdup_printf ("%s\u00a0%u", point->part_names[i], point->parts[i]);
      draw_part (pen, i, x, y - side / 2, side, side);
      x += side + 5;
      x += ordet_pen_text (pen, text, ORDET_PEN_SMALL, &pen->palette->text, x, y, 0,
                           MAX (pen->width - x, 1)) + pen->em;
    }
}

void
ordet_chart_draw_bands (OrdetPen *pen)
{
  double row = pen->height / MAX (pen->chart->points->len, 1);

  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      double top = i * row, x = 1, wide = pen->width - 2, high = 1.05 * pen->em;
      guint total = 0;

      for (guint p = 0; p < ORDET_CHART_PARTS; p++)
        total += point->parts[p];
      ordet_pen_text (pen, point->label, ORDET_PEN_NORMAL, &pen->palette->text, 0,
                      top + 0.8 * pen->em, 0, pen->width);
      if (!point->told || total == 0)
        ordet_pen_untold (pen, x, top + 1.6 * pen->em, wide, 1.8 * pen->em, pen->chart->untold);
      else
        {
          for (guint p = 0; p < ORDET_CHART_PARTS; p++)
            {
              double part = wide * point->parts[p] / total;

              if (part > 0)
                draw_part (pen, p, x, top + 1.5 * pen->em, part, high);
              x += part;
            }
          draw_key (pen, point, top + 3.2 * pen->em);
        }
      pen->places[i] = (OrdetChartPlace) { 2, top + 2, pen->width - 4, row - 4 };
    }
}
