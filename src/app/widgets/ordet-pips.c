/* ordet-pips.c — a few dots: how many times of how many
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-pips.h"

#include "ordet-compat.h"
#include "ordet-scale.h"

#define DOT 6
#define GAP 3
/* More dots than this nobody counts: the words beside them do. */
#define MOST 6

struct _OrdetPips
{
  GtkWidget parent_instance;

  guint     filled;
  guint     total;
};

G_DEFINE_FINAL_TYPE (OrdetPips, ordet_pips, GTK_TYPE_WIDGET)

static void
ordet_pips_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  int n = (int) ORDET_PIPS (widget)->total;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = ordet_scaled_px (widget, n > 0 ? n * DOT + (n - 1) * GAP : 0);
  else
    *minimum = *natural = ordet_scaled_px (widget, DOT);
  *minimum_baseline = *natural_baseline = -1;
}

static void
ordet_pips_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  OrdetPips *self = ORDET_PIPS (widget);
  double scale = ordet_scale (widget), dot = DOT * scale;
  double y = gtk_widget_get_height (widget) / 2.0;
  GdkRGBA colour;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot,
    &GRAPHENE_RECT_INIT (0, (float) (y - dot), (float) gtk_widget_get_width (widget),
                         (float) (2 * dot)));

  ordet_compat_widget_get_color (widget, &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->total; i++)
    {
      double x = i * (DOT + GAP) * scale + dot / 2;

      cairo_new_path (cr);
      if (i < self->filled)
        {
          cairo_arc (cr, x, y, dot / 2, 0, 2 * G_PI);
          cairo_fill (cr);
        }
      else
        {
          cairo_arc (cr, x, y, dot / 2 - .5, 0, 2 * G_PI);
          cairo_stroke (cr);
        }
    }
  cairo_destroy (cr);
}

static void
ordet_pips_class_init (OrdetPipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ordet_pips_measure;
  widget_class->snapshot = ordet_pips_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ordet_pips_init (OrdetPips *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * ordet_pips_new:
 *
 * Returns: (transfer floating): no dots yet
 */
GtkWidget *
ordet_pips_new (void)
{
  return g_object_new (ORDET_TYPE_PIPS, NULL);
}

/**
 * ordet_pips_set:
 * @self: the dots
 * @filled: how many are filled
 * @total: how many there are; drawn only up to six
 */
void
ordet_pips_set (OrdetPips *self,
                guint      filled,
                guint      total)
{
  g_return_if_fail (ORDET_IS_PIPS (self));

  if (total > MOST)
    total = 0;
  if (self->filled == filled && self->total == total)
    return;
  self->filled = filled;
  self->total = total;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
