/* ordet-minutes-votes.c — the figures of a vote as a bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar is beside the figures in words, so that no shade has to be told
 * from another; the tick stands at half of the votes.
 */
#include "ordet-minutes-votes.h"

#include "ordet-compat.h"
#include "ordet-scale.h"

#define HEIGHT 14
#define GAP 2

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  static const double shades[] = { 0.85, 0.45, 0.18, 0.3 };
  const OrdetEvent *vote = data;
  gsize n;
  const OrdetCount *counts = ordet_event_counts (vote, ORDET_KEY_COUNTS, &n);
  gint64 total = 0;
  double x = 0;
  GdkRGBA colour;

  for (gsize i = 0; i < n; i++)
    total += MAX (0, counts[i].number);
  if (total == 0)
    return;
  ordet_compat_widget_get_color (GTK_WIDGET (area), &colour);
  for (gsize i = 0; i < n; i++)
    {
      double part = (double) width * (double) MAX (0, counts[i].number) / (double) total;

      cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue,
                             shades[MIN (i, G_N_ELEMENTS (shades) - 1)]);
      cairo_rectangle (cr, x, 0, MAX (0, part - GAP), height);
      cairo_fill (cr);
      x += part;
    }
  cairo_set_source_rgba (cr, 0.11, 0.44, 0.85, 1);
  cairo_rectangle (cr, width / 2.0 - 1, 0, 2, height);
  cairo_fill (cr);
}

static void
unref_event (gpointer data)
{
  ordet_event_unref (data);
}

/**
 * ordet_minutes_votes_new:
 * @vote: a vote
 *
 * Returns: (transfer floating) (nullable): a bar, NULL if nothing was counted
 */
GtkWidget *
ordet_minutes_votes_new (OrdetEvent *vote)
{
  GtkWidget *area;
  gsize n;

  ordet_event_counts (vote, ORDET_KEY_COUNTS, &n);
  if (n == 0)
    return NULL;
  area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), ordet_scaled_px (area, HEIGHT));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, ordet_event_ref (vote),
                                  unref_event);
  return area;
}
