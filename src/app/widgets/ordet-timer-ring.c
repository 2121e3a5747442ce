/* ordet-timer-ring.c — how much of a turn is left, to be read from two metres
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-timer-ring.h"

#include <glib/gi18n-lib.h>

#include "ordet-scale.h"

struct _OrdetTimerRing
{
  GtkWidget       parent_instance;

  OrdetTimerFace  face;
  char           *caption;  /* (owned) (nullable) instead of the face's own */
  char           *words;    /* (owned) what the reader was told last */
  int             diameter; /* pixels */
};

G_DEFINE_FINAL_TYPE (OrdetTimerRing, ordet_timer_ring, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DIAMETER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The time is larger than any text already: half as much growth is enough, and
 * leaves room for the name. */
static int
drawn_diameter (OrdetTimerRing *self)
{
  return (int) (self->diameter * (1 + (ordet_scale (GTK_WIDGET (self)) - 1) / 2));
}

static void
ordet_timer_ring_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = drawn_diameter (ORDET_TIMER_RING (widget));
  *minimum_baseline = *natural_baseline = -1;
}

/* Draws one centred line and returns where the next one may begin. */
static double
draw_line (GtkWidget     *widget,
           GtkSnapshot   *snapshot,
           const char    *text,
           double         px,
           PangoWeight    weight,
           double         y,
           double         max_width,
           const GdkRGBA *colour)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attrs = pango_attr_list_new ();
  PangoRectangle ink, logical;

  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, px * PANGO_SCALE);
  pango_font_description_merge (
    font, pango_context_get_font_description (gtk_widget_get_pango_context (widget)), FALSE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attrs);
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  if (logical.width > max_width)
    {
      pango_font_description_set_absolute_size (font, px * max_width / logical.width * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_get_pixel_extents (layout, &ink, &logical);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    (float) (gtk_widget_get_width (widget) - logical.width) / 2, (float) y - (float) ink.y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  pango_attr_list_unref (attrs);
  pango_font_description_free (font);
  return y + ink.height;
}

static void
ordet_timer_ring_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  OrdetTimerRing *self = ORDET_TIMER_RING (widget);
  const OrdetPalette *palette = ordet_palette_for (widget);
  double diameter = drawn_diameter (self), stroke = diameter * .0625, scale = diameter / 160.0;
  double left = (gtk_widget_get_width (widget) - diameter) / 2;
  double top = (gtk_widget_get_height (widget) - diameter) / 2;
  g_autofree char *digits = ordet_timer_face_digits (&self->face);
  g_autofree char *caption = NULL;
  GdkRGBA colour;
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) diameter, (float) diameter));
  ordet_timer_face_draw (&self->face, cr, left, top, diameter, stroke, palette);
  cairo_destroy (cr);

  caption =
    self->caption != NULL ? g_strdup (self->caption) : ordet_timer_face_caption (&self->face);
  ordet_timer_face_colour (&self->face, palette, &colour);
  if (*digits != '\0')
    draw_line (widget, snapshot, digits, 52 * scale, PANGO_WEIGHT_ULTRABOLD, top + 52 * scale,
               diameter - 2.6 * stroke - 10 * scale, &colour);
  if (*caption != '\0')
    draw_line (widget, snapshot, caption, MAX (13 * scale, 11 * ordet_scale (widget)),
               PANGO_WEIGHT_NORMAL,
               top + (*digits != '\0' ? 103 : 75) * scale, diameter * .66, &palette->dim);
}

static void
ordet_timer_ring_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id != PROP_DIAMETER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else
    g_value_set_int (value, ORDET_TIMER_RING (object)->diameter);
}

static void
ordet_timer_ring_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id != PROP_DIAMETER)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  ORDET_TIMER_RING (object)->diameter = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
ordet_timer_ring_finalize (GObject *object)
{
  OrdetTimerRing *self = ORDET_TIMER_RING (object);

  g_free (self->caption);
  g_free (self->words);
  G_OBJECT_CLASS (ordet_timer_ring_parent_class)->finalize (object);
}

static void
ordet_timer_ring_class_init (OrdetTimerRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_timer_ring_get_property;
  object_class->set_property = ordet_timer_ring_set_property;
  object_class->finalize = ordet_timer_ring_finalize;
  widget_class->measure = ordet_timer_ring_measure;
  widget_class->snapshot = ordet_timer_ring_snapshot;

  props[PROP_DIAMETER] = g_param_spec_int ("diameter", NULL, NULL, 40, 4000, 160,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "timerring");
  /* A role with a value is not handed on for a widget of one's own in GTK
   * 4.8 (nor in 4.18): the words are its name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ordet_timer_ring_init (OrdetTimerRing *self)
{
  self->diameter = 160;
  self->face.left_us = ORDET_NEVER;
}

/**
 * ordet_timer_ring_new:
 *
 * Returns: (transfer floating): a ring for nobody yet
 */
GtkWidget *
ordet_timer_ring_new (void)
{
  return g_object_new (ORDET_TYPE_TIMER_RING, NULL);
}

/**
 * ordet_timer_ring_set:
 * @self: the ring
 * @state: of the turn, from ordet_turn_state()
 * @left_us: from ordet_turn_left_us(): negative once over, %ORDET_NEVER
 *   without a limit
 * @limit_us: the limit in force; 0: none
 * @warn_us: how long before the end the warning begins; 0: none
 *
 * Draws anew only if something that can be seen changed.
 */
void
ordet_timer_ring_set (OrdetTimerRing  *self,
                      OrdetTimerState  state,
                      gint64           left_us,
                      gint64           limit_us,
                      gint64           warn_us)
{
  OrdetTimerFace face = { state, left_us, limit_us, warn_us };
  g_autofree char *words = NULL;

  g_return_if_fail (ORDET_IS_TIMER_RING (self));

  if (memcmp (&self->face.left_us, &face.left_us, 3 * sizeof (gint64)) == 0 &&
      self->face.state == state && self->words != NULL)
    return;
  self->face = face;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  words = ordet_timer_face_words (&self->face);
  if (g_strcmp0 (words, self->words) != 0)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
      g_free (self->words);
      self->words = g_steal_pointer (&words);
    }
}

/**
 * ordet_timer_ring_set_caption:
 * @self: the ring
 * @caption: (nullable): the line under the digits; %NULL: the ring's own
 */
void
ordet_timer_ring_set_caption (OrdetTimerRing *self,
                              const char     *caption)
{
  g_return_if_fail (ORDET_IS_TIMER_RING (self));

  if (g_strcmp0 (self->caption, caption) == 0)
    return;
  g_free (self->caption);
  self->caption = g_strdup (caption);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
