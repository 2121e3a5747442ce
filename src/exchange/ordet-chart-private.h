/* ordet-chart-private.h — what the kinds of charts share when they draw
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-chart.h"

G_BEGIN_DECLS

/* A drawing under way. */
typedef struct
{
  const OrdetChart        *chart;
  const OrdetChartPalette *palette;
  cairo_t                 *cr;
  PangoLayout             *layout; /* (owned) */
  double                   em;     /* height of the font, pixels */
  double                   width, height;
  OrdetChartPlace         *places; /* one a point */
} OrdetPen;

typedef enum
{
  ORDET_PEN_NORMAL,
  ORDET_PEN_SMALL,
  ORDET_PEN_BOLD,
} OrdetPenFont;

#define ORDET_CHART_GAP 8.0

void   ordet_pen_ink      (OrdetPen       *pen,
                           const OrdetInk *ink);
double ordet_pen_measure  (OrdetPen       *pen,
                           const char     *text,
                           OrdetPenFont    font,
                           double          most);
double ordet_pen_text     (OrdetPen       *pen,
                           const char     *text,
                           OrdetPenFont    font,
                           const OrdetInk *ink,
                           double          x,
                           double          y,
                           double          align,
                           double          most);
void   ordet_pen_line     (OrdetPen       *pen,
                           const OrdetInk *ink,
                           double          x1,
                           double          y1,
                           double          x2,
                           double          y2);
void   ordet_pen_rounded  (OrdetPen       *pen,
                           double          x,
                           double          y,
                           double          width,
                           double          height,
                           double          radius);
void   ordet_pen_stripes  (OrdetPen       *pen,
                           const OrdetInk *ink,
                           double          x,
                           double          y,
                           double          width,
                           double          height,
                           double          apart);
void   ordet_pen_untold   (OrdetPen       *pen,
                           double          x,
                           double          y,
                           double          width,
                           double          height,
                           const char     *text);
void   ordet_pen_mark     (OrdetPen       *pen,
                           OrdetChartCell  cell,
                           double          x,
                           double          y,
                           double          radius,
                           gboolean        filled);
char  *ordet_pen_tick     (OrdetPen       *pen,
                           double          value);
void   ordet_chart_reach  (const OrdetChart *chart,
                           double         *bottom,
                           double         *top);

void   ordet_chart_draw_dumbbell (OrdetPen *pen);
void   ordet_chart_draw_trend    (OrdetPen *pen);
void   ordet_chart_draw_bars     (OrdetPen *pen);
void   ordet_chart_draw_bands    (OrdetPen *pen);

G_END_DECLS
