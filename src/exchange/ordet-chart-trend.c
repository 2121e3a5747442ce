/* ordet-chart-trend.c — points over time, each with its interval
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-chart-private.h"

#include <math.h>

typedef struct
{
  double left, right, top, bottom; /* of the drawing */
  double low, high, step;          /* of the scale */
  double column;                   /* width of one point's */
} Frame;

static double
x_of (const Frame *frame,
      guint        i)
{
  return frame->left + (i + 0.5) * frame->column;
}

static double
y_of (const Frame *frame,
      double       value)
{
  double part = (CLAMP (value, frame->low, frame->high) - frame->low) / (frame->high - frame->low);

  return frame->bottom - part * (frame->bottom - frame->top);
}

static gboolean
two_lines (const OrdetChart *chart)
{
  for (guint i = 0; i < chart->points->len; i++)
    if (((OrdetChartPoint *) chart->points->pdata[i])->axis_below != NULL)
      return TRUE;
  return FALSE;
}

static void
lay_out (OrdetPen *pen,
         Frame    *frame)
{
  double bottom, top, widest = 0;

  ordet_chart_reach (pen->chart, &bottom, &top);
  frame->top = pen->em;
  frame->bottom = pen->height - (two_lines (pen->chart) ? 2.9 : 1.8) * pen->em;
  frame->step = ordet_chart_step (top - bottom,
                                  (guint) MAX ((frame->bottom - frame->top) / (2.4 * pen->em), 2));
  frame->low = floor (bottom / frame->step + 1e-9) * frame->step;
  frame->high = ceil (top / frame->step - 1e-9) * frame->step;
  for (double value = frame->low; value <= frame->high + 1e-9; value += frame->step)
    {
      g_autofree char *text = ordet_pen_tick (pen, value);

      widest = MAX (widest, ordet_pen_measure (pen, text, ORDET_PEN_SMALL, 0));
    }
  frame->left = widest + ORDET_CHART_GAP;
  frame->right = pen->width - 4;
  frame->column = (frame->right - frame->left) / MAX (pen->chart->points->len, 1);
}

static void
draw_zone (OrdetPen    *pen,
           const Frame *frame)
{
  double top = y_of (frame, pen->chart->zone_high), bottom = y_of (frame, pen->chart->zone_low);

  if (!pen->chart->zoned)
    return;
  ordet_pen_ink (pen, &pen->palette->zone);
  cairo_rectangle (pen->cr, frame->left, top, frame->right - frame->left, bottom - top);
  cairo_fill (pen->cr);
}

static void
draw_scale (OrdetPen    *pen,
            const Frame *frame)
{
  for (double value = frame->low; value <= frame->high + 1e-9; value += frame->step)
    {
      g_autofree char *text = ordet_pen_tick (pen, value);
      double y = round (y_of (frame, value)) + 0.5;

      ordet_pen_line (pen, &pen->palette->grid, frame->left, y, frame->right, y);
      ordet_pen_text (pen, text, ORDET_PEN_SMALL, &pen->palette->dim, frame->left - ORDET_CHART_GAP,
                      y, 1, 0);
    }
  if (pen->chart->lined)
    {
      double y = round (y_of (frame, pen->chart->line_at)) + 0.5;

      ordet_pen_line (pen, &pen->palette->text, frame->left, y, frame->right, y);
    }
}

/* Labels that would touch are left out, every second or more; the last stays. */
static guint
label_stride (OrdetPen    *pen,
              const Frame *frame)
{
  double widest = 1;

  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];

      widest = MAX (widest,
                    ordet_pen_measure (pen, point->axis != NULL ? point->axis : point->label,
                                       ORDET_PEN_SMALL, 0));
    }
  return (guint) MAX (ceil ((widest + 6) / frame->column), 1);
}

static void
draw_labels (OrdetPen    *pen,
             const Frame *frame)
{
  guint stride = label_stride (pen, frame), n = pen->chart->points->len;

  for (guint i = 0; i < n; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      const OrdetInk *dim = &pen->palette->dim;

      if ((n - 1 - i) % stride == 0)
        ordet_pen_text (pen, point->axis != NULL ? point->axis : point->label, ORDET_PEN_SMALL, dim,
                        x_of (frame, i), frame->bottom + 0.9 * pen->em, 0.5, 0);
      if (point->axis_below != NULL)
        ordet_pen_text (pen, point->axis_below, ORDET_PEN_SMALL, dim, x_of (frame, i),
                        frame->bottom + 2.1 * pen->em, 0.5, 0);
    }
}

static gboolean
banded (const OrdetChart *chart,
        guint             i)
{
  const OrdetChartPoint *point = i < chart->points->len ? chart->points->pdata[i] : NULL;

  return point != NULL && point->told && point->ranged;
}

/* The interval: a band over points that follow each other; a lone one has a
 * bar of its own. */
static void
draw_band (OrdetPen    *pen,
           const Frame *frame,
           guint        from,
           guint        to)
{
  GPtrArray *points = pen->chart->points;
  OrdetInk ink = pen->palette->list_a;

  /* On paper nothing is transparent: mixed with the ground by hand. */
  ink.red = 0.28 * ink.red + 0.72 * pen->palette->ground.red;
  ink.green = 0.28 * ink.green + 0.72 * pen->palette->ground.green;
  ink.blue = 0.28 * ink.blue + 0.72 * pen->palette->ground.blue;
  ordet_pen_ink (pen, &ink);
  if (from + 1 == to)
    {
      const OrdetChartPoint *point = points->pdata[from];
      double top = y_of (frame, point->high);

      cairo_rectangle (pen->cr, x_of (frame, from) - 6, top, 12, y_of (frame, point->low) - top);
      cairo_fill (pen->cr);
      return;
    }
  for (guint i = from; i < to; i++)
    {
      const OrdetChartPoint *point = points->pdata[i];

      cairo_line_to (pen->cr, x_of (frame, i), y_of (frame, point->high));
    }
  for (guint i = to; i-- > from;)
    {
      const OrdetChartPoint *point = points->pdata[i];

      cairo_line_to (pen->cr, x_of (frame, i), y_of (frame, point->low));
    }
  cairo_close_path (pen->cr);
  cairo_fill (pen->cr);
}

static void
draw_bands (OrdetPen    *pen,
            const Frame *frame)
{
  guint n = pen->chart->points->len;

  for (guint from = 0; from < n; from++)
    {
      guint to = from;

      while (banded (pen->chart, to))
        to++;
      if (to > from)
        draw_band (pen, frame, from, to);
      from = to;
    }
}

/* Whether what was measured, line or band, is at @x between the heights. */
static gboolean
measured_at (OrdetPen    *pen,
             const Frame *frame,
             double       x,
             double       top,
             double       bottom)
{
  GPtrArray *points = pen->chart->points;
  double place = (x - frame->left) / frame->column - 0.5, part;
  gint before = CLAMP ((gint) floor (place), 0, (gint) points->len - 1);
  gint after = MIN (before + 1, (gint) points->len - 1);
  const OrdetChartPoint *one = points->pdata[before], *other = points->pdata[after];
  double high, low;

  /* The marks of the first and the last are as wide as they are high. */
  if (place * frame->column < -0.5 * pen->em ||
      (place - (points->len - 1)) * frame->column > 0.5 * pen->em)
    return FALSE;
  if (!one->told || !other->told)
    return TRUE;
  part = CLAMP (place - before, 0, 1);
  high = (one->ranged ? one->high : one->value) * (1 - part) +
         (other->ranged ? other->high : other->value) * part;
  low = (one->ranged ? one->low : one->value) * (1 - part) +
        (other->ranged ? other->low : other->value) * part;
  return y_of (frame, high) - 0.5 * pen->em < bottom && y_of (frame, low) + 0.5 * pen->em > top;
}

/* Whether a word of the scale at this height would stand over it. */
static gboolean
covers (OrdetPen    *pen,
        const Frame *frame,
        const char  *word,
        double       y,
        gboolean     left)
{
  double wide = word != NULL ? ordet_pen_measure (pen, word, ORDET_PEN_SMALL, 0) : 0;
  double from = left ? frame->left + 4 : frame->right - 4 - wide;

  for (double x = from; x <= from + wide; x += 3)
    if (measured_at (pen, frame, x, y - 0.5 * pen->em, y + 0.5 * pen->em))
      return TRUE;
  return FALSE;
}

/* What the zone and the line are called: at the right, but at the left if what was
 * measured is in their way there and not here. */
static void
draw_words (OrdetPen    *pen,
            const Frame *frame)
{
  const OrdetChart *chart = pen->chart;
  const char *words[] = { chart->zoned ? chart->zone_word : NULL,
                          chart->lined ? chart->line_word : NULL };
  double y[] = { MAX (y_of (frame, chart->zone_high), frame->top) + 0.7 * pen->em,
                 round (y_of (frame, chart->line_at)) + 0.5 + 0.7 * pen->em };
  gboolean in_way[2] = { FALSE, FALSE }, left;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint side = 0; chart->points->len > 0 && side < 2; side++)
      in_way[side] |= covers (pen, frame, words[i], y[i], side == 1);
  left = in_way[0] && !in_way[1];
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      ordet_pen_text (pen, words[i], ORDET_PEN_SMALL, &pen->palette->text,
                      left ? frame->left + 4 : frame->right - 4, y[i], left ? 0 : 1, 0);
}

static void
draw_points (OrdetPen    *pen,
             const Frame *frame)
{
  GPtrArray *points = pen->chart->points;

  for (guint i = 1; i < points->len; i++)
    {
      const OrdetChartPoint *before = points->pdata[i - 1], *point = points->pdata[i];

      if (!before->told || !point->told)
        continue;
      ordet_pen_ink (pen, &pen->palette->list_a_line);
      cairo_set_line_width (pen->cr, 2);
      cairo_move_to (pen->cr, x_of (frame, i - 1), y_of (frame, before->value));
      cairo_line_to (pen->cr, x_of (frame, i), y_of (frame, point->value));
      cairo_stroke (pen->cr);
    }
  for (guint i = 0; i < points->len; i++)
    {
      const OrdetChartPoint *point = points->pdata[i];

      if (point->told)
        ordet_pen_mark (pen, point->cell, x_of (frame, i), y_of (frame, point->value),
                        pen->em * 0.4, TRUE);
    }
}

/* Where something changed between two points: a dashed line, with its word
 * beside the first. */
static void
draw_marks (OrdetPen    *pen,
            const Frame *frame)
{
  static const double dashes[] = { 3, 3 };
  gboolean said = pen->chart->mark_word == NULL;

  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      double x = round (frame->left + i * frame->column) + 0.5;

      if (!point->marked)
        continue;
      cairo_save (pen->cr);
      cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
      ordet_pen_line (pen, &pen->palette->dim, x, frame->top, x, frame->bottom);
      cairo_restore (pen->cr);
      if (!said)
        ordet_pen_text (pen, pen->chart->mark_word, ORDET_PEN_SMALL, &pen->palette->dim, x + 4,
                        frame->bottom - 0.7 * pen->em, 0, 0);
      said = TRUE;
    }
}

void
ordet_chart_draw_trend (OrdetPen *pen)
{
  Frame frame;

  lay_out (pen, &frame);
  draw_zone (pen, &frame);
  draw_bands (pen, &frame);
  draw_scale (pen, &frame);
  draw_words (pen, &frame);
  draw_labels (pen, &frame);
  draw_marks (pen, &frame);
  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      double wide = MIN (frame.column - 6, 3 * pen->em);

      if (!point->told)
        ordet_pen_untold (pen, x_of (&frame, i) - wide / 2, frame.top, wide,
                          frame.bottom - frame.top, NULL);
      pen->places[i] = (OrdetChartPlace) { frame.left + i * frame.column + 1, frame.top - 4,
                                           frame.column - 2, frame.bottom - frame.top + 8 };
    }
  draw_points (pen, &frame);
}
