/* ordet-chart.h — the charts of the review: facts in, drawing, table and words out
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only place where a chart is drawn, for the screen and for paper. A chart
 * is plain facts and finished texts in the reader's language: nothing here
 * knows a language or a window. Colour never stands alone: shape, pattern or
 * text always says the same.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  ORDET_CHART_DUMBBELL, /* a row a point: hollow = those present, filled = the floor */
  ORDET_CHART_TREND,    /* points over time, with the interval as a band */
  ORDET_CHART_BARS,     /* a column a point */
  ORDET_CHART_BANDS,    /* a row a point, parted into three */
} OrdetChartKind;

/* The cell that a point is about; decides shape and colour together. */
typedef enum
{
  ORDET_CHART_LIST_A, /* ● amber */
  ORDET_CHART_OTHERS, /* ▲ grey */
} OrdetChartCell;

#define ORDET_CHART_PARTS 3

typedef struct
{
  char           *label;      /* (owned) what it is: "List A", "February 2027" */
  char           *axis;       /* (owned) (nullable) shorter, under a column; NULL: the label */
  char           *axis_below; /* (owned) (nullable) a second line there: a year */
  char           *text;       /* (owned) (nullable) beside or above the point: "−8" */
  char           *said;       /* (owned) (nullable) the point as a sentence */
  GStrv           cells;      /* (owned) (nullable) its row of the table, after the label */
  OrdetChartCell  cell;
  gboolean        told;       /* else hatched, and no figure below counts */
  gboolean        ranged;     /* low and high are an interval */
  gboolean        compared;   /* there is a room */
  gboolean        marked;     /* a line before it: something changed there (trend) */
  gboolean        parted;     /* a line stands above it (dumbbell) */
  double          value, low, high, room;
  guint           parts[ORDET_CHART_PARTS];      /* bands: how many of each */
  char           *part_names[ORDET_CHART_PARTS]; /* (owned) (nullable) "none", "some", "many" */
} OrdetChartPoint;

typedef struct
{
  OrdetChartKind  kind;
  char           *title;    /* (owned) */
  char           *subtitle; /* (owned) (nullable) */
  char           *words;    /* (owned) (nullable) what it says, as a sentence or two */
  char           *unit;     /* (owned) (nullable) after the figures of the axis: " %" */
  char           *untold;   /* (owned) (nullable) in a hatched row */
  char           *floor_word, *room_word, *range_word; /* (owned) (nullable) of the legend */
  char           *text_word; /* (owned) (nullable) above the texts of a dumbbell's rows */
  GStrv           columns;  /* (owned) (nullable) the heads of the table, the label's first */
  gboolean        zoned;    /* the goal: from zone_low to zone_high */
  double          zone_low, zone_high;
  char           *zone_word; /* (owned) (nullable) */
  gboolean        lined;    /* a line at line_at */
  double          line_at;
  char           *line_word; /* (owned) (nullable) */
  char           *mark_word; /* (owned) (nullable) at such a line */
  double          least_top; /* the scale reaches at least here */
  GPtrArray      *points;   /* (owned) (element-type OrdetChartPoint) */
} OrdetChart;

typedef struct
{
  double red, green, blue, alpha; /* 0 … 1 */
} OrdetInk;

/* What a chart is drawn with. */
typedef struct
{
  OrdetInk text, dim, grid, ground, hatch;
  OrdetInk list_a, list_a_line, others, others_line;
  OrdetInk bar, bar_line, bar_strong, range, zone, focus;
  double   line; /* how thick outlines are, pixels or points */
} OrdetChartPalette;

typedef enum
{
  ORDET_CHART_LIGHT,
  ORDET_CHART_DARK,
  ORDET_CHART_CONTRAST,      /* high contrast, light */
  ORDET_CHART_CONTRAST_DARK,
  ORDET_CHART_PAPER,
  ORDET_CHART_N_PALETTES
} OrdetChartPaletteId;

typedef struct
{
  const OrdetChartPalette    *palette;
  const PangoFontDescription *font; /* (nullable) family and absolute size; NULL: Sans 13 */
} OrdetChartStyle;

/* Where a point was drawn. */
typedef struct
{
  double x, y, width, height;
} OrdetChartPlace;

OrdetChart              *ordet_chart_new        (OrdetChartKind         kind,
                                                 const char            *title);
void                     ordet_chart_free       (OrdetChart            *self);
OrdetChartPoint         *ordet_chart_add        (OrdetChart            *self,
                                                 const char            *label);
const OrdetChartPalette *ordet_chart_palette    (OrdetChartPaletteId    id);
double                   ordet_chart_height     (const OrdetChart      *self,
                                                 const OrdetChartStyle *style);
void                     ordet_chart_draw       (const OrdetChart      *self,
                                                 cairo_t               *cr,
                                                 double                 width,
                                                 double                 height,
                                                 const OrdetChartStyle *style,
                                                 int                    chosen,
                                                 OrdetChartPlace       *places);
GPtrArray               *ordet_chart_rows       (const OrdetChart      *self);
char                    *ordet_chart_said       (const OrdetChart      *self);
double                   ordet_chart_step       (double                 span,
                                                 guint                  most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetChart, ordet_chart_free)

G_END_DECLS
