/* ordet-try-links.c — lines from where people asked to where they get the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Accent is moved up, grey has waited, straight and thin stays: the way a line
 * goes says the same as its colour. The list beside it says it in words, so a
 * screen reader passes this by.
 */
#include "ordet-try-links.h"

#include "ordet-compat.h"
#include "ordet-palette.h"

#define MOST 16
#define HEIGHT 62
#define MS 250

struct _OrdetTryLinks
{
  GtkWidget     parent_instance;

  guint         n;
  double        from[MOST];  /* where the lines were, in columns */
  guint         to[MOST];    /* and go, by who asked */
  AdwAnimation *animation;   /* (owned) (nullable) until the first lines are set */
  double        done;        /* 0 to 1 */
};

G_DEFINE_FINAL_TYPE (OrdetTryLinks, ordet_try_links, GTK_TYPE_WIDGET)

static double
column_of (OrdetTryLinks *self,
           guint          i)
{
  return self->from[i] + (self->to[i] - self->from[i]) * self->done;
}

static void
draw_link (OrdetTryLinks *self,
           cairo_t       *cr,
           guint          i,
           double         width,
           double         height,
           const GdkRGBA *text)
{
  const OrdetPalette *palette = ordet_palette_for (GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double step = width / self->n, x0 = (i + .5) * step, x1 = (column_of (self, i) + .5) * step;
  gboolean up = self->to[i] < i, down = self->to[i] > i;

  if (rtl)
    {
      x0 = width - x0;
      x1 = width - x1;
    }
  if (up)
    gdk_cairo_set_source_rgba (cr, &palette->running);
  else
    cairo_set_source_rgba (cr, text->red, text->green, text->blue, down ? .35 : .6);
  cairo_set_line_width (cr, up ? 2.5 : 1.6);
  cairo_move_to (cr, x0, 2);
  cairo_curve_to (cr, x0, height * .5, x1, height * .5, x1, height - 2);
  cairo_stroke (cr);
}

static void
ordet_try_links_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  OrdetTryLinks *self = ORDET_TRY_LINKS (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA text;

  ordet_compat_widget_get_color (widget, &text);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  /* Those who were moved up lie on top. */
  for (guint i = 0; i < self->n; i++)
    if (self->to[i] >= i)
      draw_link (self, cr, i, width, height, &text);
  for (guint i = 0; i < self->n; i++)
    if (self->to[i] < i)
      draw_link (self, cr, i, width, height, &text);
  cairo_destroy (cr);
}

static void
ordet_try_links_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 100;
}

static void
step_cb (double   value,
         gpointer data)
{
  ORDET_TRY_LINKS (data)->done = value;
  gtk_widget_queue_draw (data);
}

static void
ordet_try_links_dispose (GObject *object)
{
  g_clear_object (&ORDET_TRY_LINKS (object)->animation);
  G_OBJECT_CLASS (ordet_try_links_parent_class)->dispose (object);
}

static void
ordet_try_links_class_init (OrdetTryLinksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_try_links_dispose;
  widget_class->snapshot = ordet_try_links_snapshot;
  widget_class->measure = ordet_try_links_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ordet_try_links_init (OrdetTryLinks *self)
{
  self->done = 1;
}

/**
 * ordet_try_links_new:
 *
 * Returns: (transfer floating): no lines yet
 */
GtkWidget *
ordet_try_links_new (void)
{
  return g_object_new (ORDET_TYPE_TRY_LINKS, NULL);
}

/**
 * ordet_try_links_set:
 * @self: the lines
 * @places: (array length=n): for each who asked, at which place the floor comes
 * @n: how many, at most 16
 *
 * The lines go there, in a quarter of a second where animations are on.
 */
void
ordet_try_links_set (OrdetTryLinks *self,
                     const guint   *places,
                     guint          n)
{
  gboolean animated = self->n == n && ordet_animations_on (GTK_WIDGET (self));

  g_return_if_fail (ORDET_IS_TRY_LINKS (self) && n <= MOST);

  for (guint i = 0; i < n; i++)
    {
      self->from[i] = self->n == n ? column_of (self, i) : places[i];
      self->to[i] = places[i];
    }
  self->n = n;
  self->done = animated ? 0 : 1;
  if (self->animation == NULL)
    {
      AdwAnimationTarget *target = adw_callback_animation_target_new (step_cb, self, NULL);

      self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MS, target);
    }
  if (animated)
    {
      adw_animation_reset (self->animation);
      adw_animation_play (self->animation);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
