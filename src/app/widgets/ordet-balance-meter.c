/* ordet-balance-meter.c — list A and everybody else, on the floor and in the room
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-balance-meter.h"

#include <glib/gi18n-lib.h>

#include "ordet-scale.h"

#define LEFT 46         /* at least, for the words "Floor" and "Room" */
#define LEFT_GAP 6      /* between them and the bars */
#define FLOOR_HEIGHT 26
#define LINK_HEIGHT 11
#define ROOM_HEIGHT 19
#define HEIGHT (FLOOR_HEIGHT + LINK_HEIGHT + ROOM_HEIGHT)
#define LEAST_SPEAKERS 6
#define CLOSE_POINTS 5.0

struct _OrdetBalanceMeter
{
  GtkWidget            parent_instance;

  OrdetBalanceFigures  figures;
  char                *list_a;   /* (owned) what list A is called here */
  char                *sentence; /* (owned) */
};

G_DEFINE_FINAL_TYPE (OrdetBalanceMeter, ordet_balance_meter, GTK_TYPE_WIDGET)

/* Percent of list A of the whole, or -1 where there is no whole. */
static double
share_of (double a,
          double others)
{
  return a + others > 0 ? 100.0 * a / (a + others) : -1;
}

static double
floor_share (const OrdetBalanceFigures *figures)
{
  return share_of ((double) figures->floor_a_us, (double) figures->floor_others_us);
}

static double
room_share (const OrdetBalanceFigures *figures)
{
  return share_of (figures->room_a, figures->room_others);
}

/**
 * ordet_balance_state:
 * @figures: of an item or of the meeting
 *
 * Which sentence holds. Below six speakers nothing is said: chance is then
 * larger than any habit (ui/README.md 3).
 *
 * Returns: the state
 */
OrdetBalanceState
ordet_balance_state (const OrdetBalanceFigures *figures)
{
  double floor = floor_share (figures), room = room_share (figures);

  if (figures->speakers < LEAST_SPEAKERS || floor < 0 || room < 0)
    return ORDET_BALANCE_EARLY;
  if (ABS (floor - room) <= CLOSE_POINTS)
    return ORDET_BALANCE_CLOSE;
  return floor < room ? ORDET_BALANCE_A_LESS : ORDET_BALANCE_OTHERS_LESS;
}

static const char *
sentence_of (const OrdetBalanceFigures *figures)
{
  switch (ordet_balance_state (figures))
    {
    case ORDET_BALANCE_CLOSE:
      /* Translators: the time spoken is shared nearly as the people in the room are. */
      return _("Close to the room");
    case ORDET_BALANCE_A_LESS:
      /* Translators: list A has less of the time spoken than of the people in the room. */
      return _("List A spoke less than its share");
    case ORDET_BALANCE_OTHERS_LESS:
      return _("Everybody else spoke less than their share");
    case ORDET_BALANCE_EARLY:
    default:
      return _("Too early to compare");
    }
}

static void
draw_text (GtkWidget     *widget,
           GtkSnapshot   *snapshot,
           const char    *text,
           double         x,
           double         y,
           double         height,
           gboolean       bold,
           const GdkRGBA *colour)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attrs = pango_attr_list_new ();
  int w, h;

  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_get_pixel_size (layout, &w, &h);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) x, (float) (y + (height - h) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  pango_attr_list_unref (attrs);
}

static const char *
floor_word (void)
{
  /* Translators: beside a bar: time spoken. */
  return C_("meter", "Floor");
}

static const char *
room_word (void)
{
  /* Translators: beside a bar: the people present. */
  return C_("meter", "Room");
}

/* Where the bars begin: behind the longer word, however large text is here. */
static int
left_of (GtkWidget *widget)
{
  const char *words[] = { floor_word (), room_word () };
  int left = LEFT;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, words[i]);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      left = MAX (left, width + LEFT_GAP);
    }
  return left;
}

static void
fill_cell (cairo_t            *cr,
           gboolean            list_a,
           double              x,
           double              y,
           double              width,
           double              height,
           const OrdetPalette *palette)
{
  if (width <= 0)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x + width - 4, y + 4, 4, -G_PI_2, 0);
  cairo_arc (cr, x + width - 4, y + height - 4, 4, 0, G_PI_2);
  cairo_arc (cr, x + 4, y + height - 4, 4, G_PI_2, G_PI);
  cairo_arc (cr, x + 4, y + 4, 4, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, list_a ? &palette->list_a : &palette->others);
  cairo_paint (cr);
  if (!list_a)
    ordet_stripes_draw (cr, x, y, width, height, 8, 2.2, &palette->others_stripe);
  cairo_restore (cr);
}

static void
draw_row (OrdetBalanceMeter  *self,
          GtkSnapshot        *snapshot,
          double              share,
          double              y,
          double              height,
          double              opacity,
          const OrdetPalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double left = left_of (widget), room = gtk_widget_get_width (widget) - left - 2;
  double a = share < 0 ? 0 : room * share / 100;
  g_autofree char *text_a = NULL, *text_others = NULL;
  cairo_t *cr;

  if (share < 0)
    {
      gtk_snapshot_append_color (
        snapshot, &palette->track,
        &GRAPHENE_RECT_INIT ((float) left, (float) y, (float) room, (float) height));
      return;
    }
  gtk_snapshot_push_opacity (snapshot, opacity);
  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) y, (float) room + 2, (float) height));
  fill_cell (cr, TRUE, left, y, a, height, palette);
  fill_cell (cr, FALSE, left + a + 2, y, room - a, height, palette);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);

  /* Translators: a share, %d a whole number; put the space your language wants. */
  text_a = g_strdup_printf (_("%d %%"), (int) (share + .5));
  text_others = g_strdup_printf (_("%d %%"), 100 - (int) (share + .5));
  if (a > 40 * ordet_scale (widget))
    draw_text (widget, snapshot, text_a, left + 8, y, height, TRUE, &palette->on_list_a);
  if (room - a > 40 * ordet_scale (widget))
    draw_text (widget, snapshot, text_others, left + a + 10, y, height, TRUE, &palette->on_others);
}

/* The slanted link is the gap itself: upright where floor and room agree. */
static void
draw_link (OrdetBalanceMeter  *self,
           GtkSnapshot        *snapshot,
           double              from,
           double              to,
           const OrdetPalette *palette)
{
  double scale = ordet_scale (GTK_WIDGET (self)), left = left_of (GTK_WIDGET (self));
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - left - 2;
  double top = FLOOR_HEIGHT * scale, height = LINK_HEIGHT * scale;
  cairo_t *cr;

  if (from < 0 || to < 0)
    return;
  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) room + 2, (float) height));
  gdk_cairo_set_source_rgba (cr, &palette->dim);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, left + 1 + room * from / 100, top + 1);
  cairo_line_to (cr, left + 1 + room * to / 100, top + height - 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
ordet_balance_meter_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  OrdetBalanceMeter *self = ORDET_BALANCE_METER (widget);
  const OrdetPalette *palette = ordet_palette_for (widget);
  double scale = ordet_scale (widget), height = FLOOR_HEIGHT * scale;
  double below = (FLOOR_HEIGHT + LINK_HEIGHT) * scale, room_height = ROOM_HEIGHT * scale;
  double floor = floor_share (&self->figures), room = room_share (&self->figures);

  draw_text (widget, snapshot, floor_word (), 0, 0, height, FALSE, &palette->text);
  draw_text (widget, snapshot, room_word (), 0, below, room_height, FALSE, &palette->dim);
  draw_row (self, snapshot, floor, 0, height, 1, palette);
  draw_link (self, snapshot, floor, room, palette);
  draw_row (self, snapshot, room, below, room_height, .78, palette);
}

static void
ordet_balance_meter_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 160, *natural = 400;
  else
    *minimum = *natural = ordet_scaled_px (widget, HEIGHT);
  *minimum_baseline = *natural_baseline = -1;
}

static void
name_meter (OrdetBalanceMeter *self)
{
  double floor = floor_share (&self->figures), room = room_share (&self->figures);
  g_autofree char *label = NULL;

  if (floor < 0 || room < 0)
    label = g_strdup (self->sentence);
  else
    /* Translators: the meter read aloud. %1$s what list A is called, %6$s a sentence such as "Close to the room". */
    label =
      g_strdup_printf (_("Floor: %1$s %2$d percent, everybody else %3$d. Room: %4$d, %5$d. %6$s."),
                       self->list_a, (int) (floor + .5), 100 - (int) (floor + .5),
                       (int) (room + .5), 100 - (int) (room + .5), self->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
ordet_balance_meter_finalize (GObject *object)
{
  OrdetBalanceMeter *self = ORDET_BALANCE_METER (object);

  g_free (self->list_a);
  g_free (self->sentence);
  G_OBJECT_CLASS (ordet_balance_meter_parent_class)->finalize (object);
}

static void
ordet_balance_meter_class_init (OrdetBalanceMeterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = ordet_balance_meter_finalize;
  widget_class->measure = ordet_balance_meter_measure;
  widget_class->snapshot = ordet_balance_meter_snapshot;

  gtk_widget_class_set_css_name (widget_class, "balancemeter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ordet_balance_meter_init (OrdetBalanceMeter *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  self->list_a = g_strdup (_("List A"));
  self->sentence = g_strdup (sentence_of (&self->figures));
  name_meter (self);
}

/**
 * ordet_balance_meter_new:
 *
 * Returns: (transfer floating): a meter with nothing to compare yet
 */
GtkWidget *
ordet_balance_meter_new (void)
{
  return g_object_new (ORDET_TYPE_BALANCE_METER, NULL);
}

static gboolean
same_figures (const OrdetBalanceFigures *a,
              const OrdetBalanceFigures *b)
{
  return a->floor_a_us == b->floor_a_us && a->floor_others_us == b->floor_others_us &&
         a->room_a == b->room_a && a->room_others == b->room_others &&
         a->speakers == b->speakers;
}

/**
 * ordet_balance_meter_set:
 * @self: the meter
 * @figures: of the item or of the meeting
 */
void
ordet_balance_meter_set (OrdetBalanceMeter         *self,
                         const OrdetBalanceFigures *figures)
{
  g_return_if_fail (ORDET_IS_BALANCE_METER (self));
  g_return_if_fail (figures != NULL);

  if (same_figures (&self->figures, figures))
    return;
  self->figures = *figures;
  g_free (self->sentence);
  self->sentence = g_strdup (sentence_of (figures));
  name_meter (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ordet_balance_meter_set_name:
 * @self: the meter
 * @list_a: what list A is called in this meeting
 */
void
ordet_balance_meter_set_name (OrdetBalanceMeter *self,
                              const char        *list_a)
{
  g_return_if_fail (ORDET_IS_BALANCE_METER (self));
  g_return_if_fail (list_a != NULL);

  if (g_strcmp0 (self->list_a, list_a) == 0)
    return;
  g_free (self->list_a);
  self->list_a = g_strdup (list_a);
  name_meter (self);
}

/**
 * ordet_balance_meter_left:
 * @self: the meter
 *
 * Returns: pixels before its bars, for what stands below them
 */
int
ordet_balance_meter_left (OrdetBalanceMeter *self)
{
  g_return_val_if_fail (ORDET_IS_BALANCE_METER (self), 0);
  return left_of (GTK_WIDGET (self));
}

/**
 * ordet_balance_meter_sentence:
 * @self: the meter
 *
 * Returns: (transfer none): what the meter says in words, until it is set anew
 */
const char *
ordet_balance_meter_sentence (OrdetBalanceMeter *self)
{
  g_return_val_if_fail (ORDET_IS_BALANCE_METER (self), NULL);

  return self->sentence;
}
