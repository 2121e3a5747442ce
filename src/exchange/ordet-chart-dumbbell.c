/* ordet-chart-dumbbell.c — the floor and the room, a row each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-chart-private.h"

#include <math.h>

typedef struct
{
  double mark, label; /* middle of the rows' marks, left of their labels */
  double left, right; /* of the scale */
  double top, row;    /* first row, height of one */
  double most, step;  /* of the scale */
} Frame;

static double
place_of (const Frame *frame,
          double       value)
{
  return frame->left + (frame->right - frame->left) * CLAMP (value / frame->most, 0, 1);
}

static void
lay_out (OrdetPen *pen,
         Frame    *frame)
{
  double labels = 0, texts = 0, bottom, top;

  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];

      labels = MAX (labels, ordet_pen_measure (pen, point->label, ORDET_PEN_BOLD, 0));
      if (point->text != NULL)
        texts = MAX (texts, ordet_pen_measure (pen, point->text, ORDET_PEN_BOLD, 0));
    }
  if (pen->chart->text_word != NULL)
    texts = MAX (texts, ordet_pen_measure (pen, pen->chart->text_word, ORDET_PEN_SMALL, 0));
  labels = MIN (labels, pen->width * 0.4);
  /* Beside large letters the mark is large too, and needs its room. */
  frame->mark = MAX (10, 0.45 * pen->em + 4);
  frame->label = 2 * frame->mark + 4;
  frame->left = frame->label + labels + 2 * ORDET_CHART_GAP;
  frame->right = pen->width - texts - 2 * ORDET_CHART_GAP - 4;
  frame->top = 1.9 * pen->em;
  frame->row = (pen->height - frame->top - 1.9 * pen->em) / MAX (pen->chart->points->len, 1);
  ordet_chart_reach (pen->chart, &bottom, &top);
  frame->step = ordet_chart_step (top,
                                  (guint) MAX ((frame->right - frame->left) / (4 * pen->em), 2));
  frame->most = ceil (top / frame->step - 1e-9) * frame->step;
}

/* Where the legend begins: over the drawing, but further left where it would
 * come up to the word above the texts. */
static double
legend_left (OrdetPen    *pen,
             const Frame *frame)
{
  const OrdetChart *chart = pen->chart;
  const char *const words[] = { chart->room_word, chart->floor_word, chart->range_word,
                                chart->text_word };
  double wide = 6 * pen->em * 0.36 + 2 * pen->em + 5 + 8 + 4 * 1.2 * pen->em;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      wide += ordet_pen_measure (pen, words[i], ORDET_PEN_SMALL, 0);
  return CLAMP (pen->width - 4 - wide, 4, frame->left);
}

/* A mark that is no row's: hollow and filled mean the same in all of them. */
static void
draw_key (OrdetPen *pen,
          double    x,
          double    y,
          double    radius,
          gboolean  filled)
{
  cairo_new_path (pen->cr);
  cairo_arc (pen->cr, x, y, radius, 0, 2 * G_PI);
  ordet_pen_ink (pen, filled ? &pen->palette->others_line : &pen->palette->ground);
  cairo_fill_preserve (pen->cr);
  ordet_pen_ink (pen, &pen->palette->others_line);
  cairo_set_line_width (pen->cr, pen->palette->line);
  cairo_stroke (pen->cr);
}

/* ○ share of the room ● share of the floor ▬ range */
static void
draw_legend (OrdetPen    *pen,
             const Frame *frame)
{
  const OrdetChart *chart = pen->chart;
  const OrdetInk *dim = &pen->palette->dim;
  double y = pen->em * 0.75, x = legend_left (pen, frame);
  double r = pen->em * 0.36;

  if (chart->room_word != NULL)
    {
      draw_key (pen, x + r * 1.3, y, r, FALSE);
      x += 3 * r + 4;
      x += ordet_pen_text (pen, chart->room_word, ORDET_PEN_SMALL, dim, x, y, 0, 0);
      x += 1.2 * pen->em;
    }
  if (chart->floor_word != NULL)
    {
      draw_key (pen, x + r * 1.3, y, r, TRUE);
      x += 3 * r + 4;
      x += ordet_pen_text (pen, chart->floor_word, ORDET_PEN_SMALL, dim, x, y, 0, 0);
      x += 1.2 * pen->em;
    }
  if (chart->range_word != NULL)
    {
      ordet_pen_rounded (pen, x, y - 3, 2 * pen->em, 6, 3);
      ordet_pen_ink (pen, &pen->palette->range);
      cairo_fill (pen->cr);
      ordet_pen_text (pen, chart->range_word, ORDET_PEN_SMALL, dim, x + 2 * pen->em + 5, y, 0, 0);
    }
  if (chart->text_word != NULL)
    ordet_pen_text (pen, chart->text_word, ORDET_PEN_SMALL, dim, pen->width - 4, y, 1, 0);
}

static void
draw_scale (OrdetPen    *pen,
            const Frame *frame)
{
  double below = pen->height - 1.9 * pen->em;

  for (double value = 0; value <= frame->most + 1e-9; value += frame->step)
    {
      g_autofree char *text = ordet_pen_tick (pen, value);
      double x = round (place_of (frame, value)) + 0.5;

      ordet_pen_line (pen, &pen->palette->grid, x, frame->top, x, below);
      ordet_pen_text (pen, text, ORDET_PEN_SMALL, &pen->palette->dim, x, below + pen->em, 0.5, 0);
    }
}

static void
draw_point (OrdetPen              *pen,
            const Frame           *frame,
            const OrdetChartPoint *point,
            double                 y)
{
  double x = place_of (frame, point->value), r = pen->em * 0.5;

  if (point->ranged)
    {
      double low = place_of (frame, point->low), high = place_of (frame, point->high);

      ordet_pen_rounded (pen, low, y - 4, MAX (high - low, 1), 8, 4);
      ordet_pen_ink (pen, &pen->palette->range);
      cairo_fill (pen->cr);
    }
  if (point->compared)
    {
      double room = place_of (frame, point->room);

      ordet_pen_ink (pen, &pen->palette->text);
      cairo_set_line_width (pen->cr, 1.4);
      cairo_move_to (pen->cr, x, y);
      cairo_line_to (pen->cr, room, y);
      cairo_stroke (pen->cr);
      ordet_pen_mark (pen, point->cell, room, y, r, FALSE);
    }
  ordet_pen_mark (pen, point->cell, x, y, r * 1.12, TRUE);
  if (point->text != NULL)
    ordet_pen_text (pen, point->text, ORDET_PEN_BOLD, &pen->palette->text, pen->width - 4, y, 1, 0);
}

void
ordet_chart_draw_dumbbell (OrdetPen *pen)
{
  Frame frame;

  lay_out (pen, &frame);
  draw_legend (pen, &frame);
  draw_scale (pen, &frame);
  for (guint i = 0; i < pen->chart->points->len; i++)
    {
      const OrdetChartPoint *point = pen->chart->points->pdata[i];
      double top = frame.top + i * frame.row, y = round (top + frame.row / 2);

      if (point->parted)
        ordet_pen_line (pen, &pen->palette->grid, 0, round (top) + 0.5, pen->width,
                        round (top) + 0.5);
      ordet_pen_mark (pen, point->cell, frame.mark, y, pen->em * 0.45, TRUE);
      ordet_pen_text (pen, point->label, ORDET_PEN_BOLD, &pen->palette->text, frame.label, y, 0,
                      frame.left - frame.label - ORDET_CHART_GAP);
      if (point->told)
        draw_point (pen, &frame, point, y);
      else
        ordet_pen_untold (pen, frame.left, y - pen->em * 0.9, frame.right - frame.left,
                          pen->em * 1.8, pen->chart->untold);
      pen->places[i] = (OrdetChartPlace) { 2, top + 3, pen->width - 4, frame.row - 6 };
    }
}
