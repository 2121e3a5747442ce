/* test-chart.c — the drawing of the review's charts, and what stands beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "ordet-chart.h"

#define WIDTH 480
#define HEIGHT 240

static const OrdetChartKind kinds[] = {
  ORDET_CHART_DUMBBELL, ORDET_CHART_TREND, ORDET_CHART_BARS, ORDET_CHART_BANDS,
};

/* Three points; the middle one tells nothing, whatever its figures are. */
static OrdetChart *
example (OrdetChartKind kind,
         double         hidden)
{
  OrdetChart *chart = ordet_chart_new (kind, "Who Has the Floor");

  chart->words = g_strdup ("List A has less of the floor.");
  chart->untold = g_strdup ("not told");
  chart->columns = g_strsplit ("Cell,Floor,Room", ",", -1);
  chart->least_top = 60;
  for (guint i = 0; i < 3; i++)
    {
      static const char *const labels[] = { "First", "Second", "Third" };
      OrdetChartPoint *point = ordet_chart_add (chart, labels[i]);

      point->told = i != 1;
      point->ranged = point->compared = TRUE;
      point->value = i == 1 ? hidden : 30 + i;
      point->low = point->value - 5;
      point->high = point->value + 5;
      point->room = i == 1 ? hidden / 2 : 50;
      point->parts[0] = i == 1 ? (guint) hidden : 3;
      point->parts[2] = 2;
      point->part_names[0] = g_strdup ("none");
      point->part_names[2] = g_strdup ("many");
      point->said = g_strdup_printf ("Point %u.", i + 1);
      if (i != 1)
        {
          point->text = g_strdup ("−8");
          point->cells = g_strsplit ("30 %,50 %", ",", -1);
        }
    }
  return chart;
}

static cairo_surface_t *
drawn (const OrdetChart    *chart,
       OrdetChartPaletteId  palette,
       int                  chosen,
       OrdetChartPlace     *places)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  OrdetChartStyle style = { .palette = ordet_chart_palette (palette) };

  ordet_chart_draw (chart, cr, WIDTH, HEIGHT, &style, chosen, places);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
same_picture (cairo_surface_t *a,
              cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * HEIGHT) == 0;
}

/* Some ink inside the place of each point. */
static gboolean
any_ink (cairo_surface_t       *surface,
         const OrdetChartPlace *place)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = (int) place->y; y < place->y + place->height; y++)
    for (int x = (int) place->x; x < place->x + place->width; x++)
      if (y >= 0 && y < HEIGHT && x >= 0 && x < WIDTH && data[y * stride + 4 * x + 3] != 0)
        return TRUE;
  return FALSE;
}

static void
test_places (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int p = 0; p < ORDET_CHART_N_PALETTES; p++)
      {
        g_autoptr(OrdetChart) chart = example (kinds[k], 10);
        OrdetChartPlace places[3];
        cairo_surface_t *surface = drawn (chart, p, -1, places);
        cairo_surface_t *chosen = drawn (chart, p, 1, NULL);

        for (guint i = 0; i < 3; i++)
          {
            g_assert_cmpfloat (places[i].x, >=, 0);
            g_assert_cmpfloat (places[i].y, >=, -1);
            g_assert_cmpfloat (places[i].x + places[i].width, <=, WIDTH);
            g_assert_cmpfloat (places[i].y + places[i].height, <=, HEIGHT);
            g_assert_true (any_ink (surface, &places[i]));
          }
        /* They follow each other and do not overlap. */
        for (guint i = 1; i < 3; i++)
          g_assert_true (places[i].x >= places[i - 1].x + places[i - 1].width ||
                         places[i].y >= places[i - 1].y + places[i - 1].height);
        /* The keyboard's place can be seen. */
        g_assert_false (same_picture (surface, chosen));
        cairo_surface_destroy (surface);
        cairo_surface_destroy (chosen);
      }
}

/* privacy.md 4: a hidden figure looks the same whatever it would have been. */
static void
test_hidden (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(OrdetChart) none = example (kinds[k], 0);
      g_autoptr(OrdetChart) much = example (kinds[k], 55);
      cairo_surface_t *a = drawn (none, ORDET_CHART_LIGHT, -1, NULL);
      cairo_surface_t *b = drawn (much, ORDET_CHART_LIGHT, -1, NULL);
      cairo_surface_t *c;

      g_assert_true (same_picture (a, b));
      /* And a figure that is told does show. */
      ((OrdetChartPoint *) much->points->pdata[1])->told = TRUE;
      c = drawn (much, ORDET_CHART_LIGHT, -1, NULL);
      g_assert_false (same_picture (a, c));
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
      cairo_surface_destroy (c);
    }
}

static void
test_empty (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(OrdetChart) chart = ordet_chart_new (kinds[k], "Nothing");
      g_autoptr(GPtrArray) rows = ordet_chart_rows (chart);
      g_autofree char *said = ordet_chart_said (chart);

      cairo_surface_destroy (drawn (chart, ORDET_CHART_LIGHT, -1, NULL));
      g_assert_cmpuint (rows->len, ==, 0);
      g_assert_cmpstr (said, ==, "Nothing");
    }
}

/* A trend near its line at one end and far from it at the other. */
static OrdetChart *
sloping (double      first,
         double      last,
         const char *word)
{
  OrdetChart *chart = ordet_chart_new (ORDET_CHART_TREND, "Half-Year by Half-Year");

  for (guint i = 0; i < 5; i++)
    {
      OrdetChartPoint *point = ordet_chart_add (chart, "Jan");

      point->told = point->ranged = TRUE;
      point->value = first + (last - first) * i / 4;
      point->low = point->value - 3;
      point->high = point->value + 3;
    }
  chart->lined = TRUE;
  chart->line_word = g_strdup (word);
  return chart;
}

/* The columns in which two pictures differ. */
static void
differing (cairo_surface_t *a,
           cairo_surface_t *b,
           int             *from,
           int             *to)
{
  int stride = cairo_image_surface_get_stride (a);

  *from = WIDTH;
  *to = -1;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (memcmp (cairo_image_surface_get_data (a) + y * stride + 4 * x,
                  cairo_image_surface_get_data (b) + y * stride + 4 * x, 4) != 0)
        {
          *from = MIN (*from, x);
          *to = MAX (*to, x);
        }
}

/* The word of the line does not stand over what was measured. */
static void
test_words_give_way (void)
{
  static const struct
  {
    double   first, last;
    gboolean left;
  } cases[] = { { -20, -20, FALSE }, { 0, -20, FALSE }, { -20, 0, TRUE }, { 0, 0, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetChart) with = sloping (cases[i].first, cases[i].last, "as the room");
      g_autoptr(OrdetChart) without = sloping (cases[i].first, cases[i].last, NULL);
      cairo_surface_t *a = drawn (with, ORDET_CHART_LIGHT, -1, NULL);
      cairo_surface_t *b = drawn (without, ORDET_CHART_LIGHT, -1, NULL);
      int from, to;

      differing (a, b, &from, &to);
      g_assert_cmpint (from, <=, to);
      if (cases[i].left)
        g_assert_cmpint (to, <, WIDTH / 2);
      else
        g_assert_cmpint (from, >, WIDTH / 2);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
    }
}

/* With text twice as large nothing touches the edge. */
static void
test_large_letters (void)
{
  g_autoptr(OrdetChart) chart = example (ORDET_CHART_DUMBBELL, 40);
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Sans");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  OrdetChartStyle style = { .palette = ordet_chart_palette (ORDET_CHART_LIGHT), .font = font };
  int stride = cairo_image_surface_get_stride (surface);

  pango_font_description_set_absolute_size (font, 30 * PANGO_SCALE);
  ordet_chart_draw (chart, cr, WIDTH, HEIGHT, &style, -1, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    g_assert_cmpmem (cairo_image_surface_get_data (surface) + y * stride, 4,
                     cairo_image_surface_get_data (surface), 4);
  cairo_surface_destroy (surface);
}

static void
test_rows (void)
{
  g_autoptr(OrdetChart) chart = example (ORDET_CHART_DUMBBELL, 10);
  g_autoptr(GPtrArray) rows = ordet_chart_rows (chart);
  g_autofree char *said = ordet_chart_said (chart);
  g_autofree char *first = NULL, *told = NULL, *untold = NULL;

  g_assert_cmpuint (rows->len, ==, 4);
  first = g_strjoinv ("|", rows->pdata[0]);
  told = g_strjoinv ("|", rows->pdata[1]);
  untold = g_strjoinv ("|", rows->pdata[2]);
  g_assert_cmpstr (first, ==, "Cell|Floor|Room");
  g_assert_cmpstr (told, ==, "First|30 %|50 %");
  g_assert_cmpstr (untold, ==, "Second||");
  g_assert_cmpstr (said, ==, "List A has less of the floor. Point 1. Point 2. Point 3.");
}

static void
test_step (void)
{
  static const struct { double span; guint most; double step; } cases[] = {
    { 0.4, 5, 1 }, { 5, 5, 1 }, { 5.1, 5, 2 }, { 10, 5, 2 }, { 11, 5, 5 }, { 60, 6, 10 },
    { 61, 6, 20 }, { 100, 5, 20 }, { 101, 5, 50 }, { 4000, 4, 1000 }, { 7, 1, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (ordet_chart_step (cases[i].span, cases[i].most), ==, cases[i].step);
}

/* --- colours --- */

static double
luminance (const OrdetInk *ink,
           const OrdetInk *ground)
{
  double parts[3] = { ink->red, ink->green, ink->blue };
  double below[3] = { ground->red, ground->green, ground->blue };

  for (guint i = 0; i < 3; i++)
    {
      double c = ink->alpha * parts[i] + (1 - ink->alpha) * below[i];

      parts[i] = c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
    }
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

static double
contrast (const OrdetInk *ink,
          const OrdetInk *ground)
{
  double a = luminance (ink, ground), b = luminance (ground, ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* WCAG 2.1: 4.5:1 for texts, 3:1 for what must be seen to understand. */
static void
test_contrast (void)
{
  for (int p = 0; p < ORDET_CHART_N_PALETTES; p++)
    {
      const OrdetChartPalette *palette = ordet_chart_palette (p);
      const OrdetInk *ground = &palette->ground;

      g_assert_cmpfloat (contrast (&palette->text, ground), >=, 7);
      g_assert_cmpfloat (contrast (&palette->dim, ground), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette->list_a_line, ground), >=, 3);
      g_assert_cmpfloat (contrast (&palette->others_line, ground), >=, 3);
      g_assert_cmpfloat (contrast (&palette->bar_line, ground), >=, 3);
      g_assert_cmpfloat (contrast (&palette->bar_strong, ground), >=, 3);
      g_assert_cmpfloat (contrast (&palette->focus, ground), >=, 3);
    }
}

static cairo_status_t
count_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

/* The same drawing goes onto paper. */
static void
test_paper (void)
{
  gsize written = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &written, 595, 842);
  cairo_t *cr = cairo_create (surface);
  OrdetChartStyle style = { .palette = ordet_chart_palette (ORDET_CHART_PAPER) };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(OrdetChart) chart = example (kinds[k], 10);
      double height = ordet_chart_height (chart, &style);

      g_assert_cmpfloat (height, >, 100);
      g_assert_cmpfloat (height, <, 400);
      ordet_chart_draw (chart, cr, 480, height, &style, -1, NULL);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpuint (written, >, 2000);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/places", test_places);
  g_test_add_func ("/chart/hidden", test_hidden);
  g_test_add_func ("/chart/empty", test_empty);
  g_test_add_func ("/chart/rows", test_rows);
  g_test_add_func ("/chart/words-give-way", test_words_give_way);
  g_test_add_func ("/chart/large-letters", test_large_letters);
  g_test_add_func ("/chart/step", test_step);
  g_test_add_func ("/chart/contrast", test_contrast);
  g_test_add_func ("/chart/paper", test_paper);
  return g_test_run ();
}
