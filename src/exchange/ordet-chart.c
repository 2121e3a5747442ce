/* ordet-chart.c — the facts of a chart, as a table and as words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-chart.h"

#define RGBA(hex, alpha)                                                              \
  {                                                                                   \
    ((hex) >> 16 & 255) / 255., ((hex) >> 8 & 255) / 255., ((hex) &255) / 255., alpha \
  }
#define RGB(hex) RGBA (hex, 1.)

/* Amber and grey stay apart under protan, deutan and tritan vision, and each
 * mark has an outline of 3:1 and a shape of its own. */
static const OrdetChartPalette palettes[ORDET_CHART_N_PALETTES] = {
  [ORDET_CHART_LIGHT] = {
    .text = RGB (0x242424), .dim = RGB (0x5e5e5e), .grid = RGBA (0x000000, .10),
    .ground = RGB (0xffffff), .hatch = RGBA (0x000000, .38),
    .list_a = RGB (0xe69f00), .list_a_line = RGB (0x9a6300),
    .others = RGB (0x8a8a9c), .others_line = RGB (0x4a4a5c),
    .bar = RGB (0xa9a9b0), .bar_line = RGB (0x6a6a74), .bar_strong = RGB (0x5c5c66),
    .range = RGBA (0x000000, .20), .zone = RGBA (0x1c71d8, .12), .focus = RGB (0x1c71d8),
    .line = 1.6,
  },
  [ORDET_CHART_DARK] = {
    .text = RGB (0xffffff), .dim = RGB (0xb8b8ba), .grid = RGBA (0xffffff, .12),
    .ground = RGB (0x363636), .hatch = RGBA (0xffffff, .42),
    .list_a = RGB (0xf5b53d), .list_a_line = RGB (0xffd98d),
    .others = RGB (0xa0a0b2), .others_line = RGB (0xe0e0ea),
    .bar = RGB (0x7c7c82), .bar_line = RGB (0xb4b4ba), .bar_strong = RGB (0xc4c4ca),
    .range = RGBA (0xffffff, .24), .zone = RGBA (0x62a0ea, .22), .focus = RGB (0x78aeed),
    .line = 1.6,
  },
  [ORDET_CHART_CONTRAST] = {
    .text = RGB (0x000000), .dim = RGB (0x1e1e1e), .grid = RGBA (0x000000, .45),
    .ground = RGB (0xffffff), .hatch = RGB (0x000000),
    .list_a = RGB (0xe69f00), .list_a_line = RGB (0x000000),
    .others = RGB (0x6a6a7c), .others_line = RGB (0x000000),
    .bar = RGB (0x8a8a92), .bar_line = RGB (0x000000), .bar_strong = RGB (0x2a2a30),
    .range = RGBA (0x000000, .40), .zone = RGBA (0x1c71d8, .22), .focus = RGB (0x0b3c80),
    .line = 2.2,
  },
  [ORDET_CHART_CONTRAST_DARK] = {
    .text = RGB (0xffffff), .dim = RGB (0xeeeeee), .grid = RGBA (0xffffff, .50),
    .ground = RGB (0x1e1e1e), .hatch = RGB (0xffffff),
    .list_a = RGB (0xf5b53d), .list_a_line = RGB (0xffffff),
    .others = RGB (0x9a9aac), .others_line = RGB (0xffffff),
    .bar = RGB (0x7a7a82), .bar_line = RGB (0xffffff), .bar_strong = RGB (0xdadae0),
    .range = RGBA (0xffffff, .45), .zone = RGBA (0x62a0ea, .38), .focus = RGB (0xa8d0ff),
    .line = 2.2,
  },
  /* Opaque, so that a PDF holds no transparency, and darker: printers are
   * poor at pale greys. */
  [ORDET_CHART_PAPER] = {
    .text = RGB (0x000000), .dim = RGB (0x444444), .grid = RGB (0xdddddd),
    .ground = RGB (0xffffff), .hatch = RGB (0x888888),
    .list_a = RGB (0xe69f00), .list_a_line = RGB (0x7a4e00),
    .others = RGB (0x8a8a9c), .others_line = RGB (0x3a3a4c),
    .bar = RGB (0xa9a9b0), .bar_line = RGB (0x555555), .bar_strong = RGB (0x4c4c56),
    .range = RGB (0xcccccc), .zone = RGB (0xdfeaf8), .focus = RGB (0x000000),
    .line = 1.2,
  },
};

/**
 * ordet_chart_palette:
 * @id: which
 *
 * Returns: (transfer none): the colours, which live as long as the program
 */
const OrdetChartPalette *
ordet_chart_palette (OrdetChartPaletteId id)
{
  g_return_val_if_fail (id < ORDET_CHART_N_PALETTES, NULL);
  return &palettes[id];
}

static void
point_free (gpointer data)
{
  OrdetChartPoint *point = data;

  g_free (point->label);
  g_free (point->axis);
  g_free (point->axis_below);
  g_free (point->text);
  g_free (point->said);
  g_strfreev (point->cells);
  for (guint i = 0; i < ORDET_CHART_PARTS; i++)
    g_free (point->part_names[i]);
  g_free (point);
}

/**
 * ordet_chart_new:
 * @kind: how it is drawn
 * @title: what it shows
 *
 * Returns: (transfer full): a chart without points
 */
OrdetChart *
ordet_chart_new (OrdetChartKind  kind,
                 const char     *title)
{
  OrdetChart *self = g_new0 (OrdetChart, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->points = g_ptr_array_new_with_free_func (point_free);
  return self;
}

/**
 * ordet_chart_free:
 * @self: (nullable) (transfer full): a chart
 */
void
ordet_chart_free (OrdetChart *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->words);
  g_free (self->unit);
  g_free (self->untold);
  g_free (self->floor_word);
  g_free (self->room_word);
  g_free (self->range_word);
  g_free (self->text_word);
  g_strfreev (self->columns);
  g_free (self->zone_word);
  g_free (self->line_word);
  g_free (self->mark_word);
  g_ptr_array_unref (self->points);
  g_free (self);
}

/**
 * ordet_chart_add:
 * @self: a chart
 * @label: what the point is
 *
 * Returns: (transfer none): a new last point, with nothing told
 */
OrdetChartPoint *
ordet_chart_add (OrdetChart *self,
                 const char *label)
{
  OrdetChartPoint *point = g_new0 (OrdetChartPoint, 1);

  point->label = g_strdup (label);
  g_ptr_array_add (self->points, point);
  return point;
}

/**
 * ordet_chart_rows:
 * @self: a chart
 *
 * The same content as a table: the heads, then a row a point. Rows have as
 * many cells as there are heads; what a point does not tell is empty.
 *
 * Returns: (transfer full) (element-type GStrv): the rows
 */
GPtrArray *
ordet_chart_rows (const OrdetChart *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n_columns = self->columns != NULL ? g_strv_length (self->columns) : 1;

  if (self->columns != NULL)
    g_ptr_array_add (rows, g_strdupv (self->columns));
  for (guint i = 0; i < self->points->len; i++)
    {
      const OrdetChartPoint *point = self->points->pdata[i];
      guint n_cells = point->cells != NULL ? g_strv_length (point->cells) : 0;
      char **row = g_new0 (char *, n_columns + 1);

      row[0] = g_strdup (point->label);
      for (guint c = 1; c < n_columns; c++)
        row[c] = g_strdup (c - 1 < n_cells ? point->cells[c - 1] : "");
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/**
 * ordet_chart_said:
 * @self: a chart
 *
 * Returns: (transfer full): what a screen reader says: the sentence in words,
 *   then point by point
 */
char *
ordet_chart_said (const OrdetChart *self)
{
  GString *said = g_string_new (self->words != NULL ? self->words : self->title);

  for (guint i = 0; i < self->points->len; i++)
    {
      const OrdetChartPoint *point = self->points->pdata[i];

      g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "",
                              point->said != NULL ? point->said : point->label);
    }
  return g_string_free (said, FALSE);
}
