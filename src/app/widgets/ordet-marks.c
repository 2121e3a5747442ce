/* ordet-marks.c — the mark of a list: never colour alone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-marks.h"
#include "ordet-scale.h"

#include <math.h>

struct _OrdetMarkImage
{
  GtkWidget parent_instance;

  OrdetMark mark;
};

G_DEFINE_FINAL_TYPE (OrdetMarkImage, ordet_mark_image, GTK_TYPE_WIDGET)

#define MARK_SIZE 12

static OrdetMarkForm form = ORDET_MARKS_CIRCLE_SQUARE;

/**
 * ordet_marks_set_form:
 * @chosen: how the lists are marked from now on
 *
 * What is on the screen already is drawn anew by who changes it.
 */
void
ordet_marks_set_form (OrdetMarkForm chosen)
{
  form = chosen;
}

/**
 * ordet_mark_of_group:
 * @group: the group a person belongs to now
 *
 * Returns: the mark of that list
 */
OrdetMark
ordet_mark_of_group (OrdetGroup group)
{
  switch (group)
    {
    case ORDET_GROUP_A:
      return ORDET_MARK_LIST_A;
    case ORDET_GROUP_B:
      return ORDET_MARK_LIST_B;
    case ORDET_GROUP_NEUTRAL:
    case ORDET_N_GROUPS:
    default:
      return ORDET_MARK_NEUTRAL;
    }
}

static void
mark_path (OrdetMark mark,
           cairo_t  *cr,
           double    x,
           double    y,
           double    size)
{
  double half = size / 2;

  cairo_new_path (cr);
  switch (mark)
    {
    case ORDET_MARK_LIST_A:
      cairo_arc (cr, x + half, y + half, half - .4, 0, 2 * G_PI);
      break;
    case ORDET_MARK_LIST_B:
      cairo_rectangle (cr, x + size * .07, y + size * .07, size * .86, size * .86);
      break;
    case ORDET_MARK_NEUTRAL:
      cairo_move_to (cr, x + half, y - size * .04);
      cairo_line_to (cr, x + size * 1.04, y + half);
      cairo_line_to (cr, x + half, y + size * 1.04);
      cairo_line_to (cr, x - size * .04, y + half);
      cairo_close_path (cr);
      break;
    case ORDET_MARK_OTHERS:
      cairo_move_to (cr, x + half, y + size * .04);
      cairo_line_to (cr, x + size, y + size * .94);
      cairo_line_to (cr, x, y + size * .94);
      cairo_close_path (cr);
      break;
    case ORDET_MARK_NONE:
    default:
      break;
    }
}

/**
 * ordet_stripes_draw:
 * @cr: where, with the clip that bounds the stripes already set
 * @x: left
 * @y: top
 * @width: of the striped area
 * @height: of the striped area
 * @pitch: distance between two stripes, along the top
 * @thickness: of a stripe
 * @colour: of the stripes
 *
 * Stripes from lower left to upper right: the pattern of list B.
 */
void
ordet_stripes_draw (cairo_t       *cr,
                    double         x,
                    double         y,
                    double         width,
                    double         height,
                    double         pitch,
                    double         thickness,
                    const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, thickness);
  for (double at = x - height; at < x + width; at += pitch)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_stroke (cr);
}

/* In the colours of text: neither list is set off. */
static void
draw_letter (const char         *letter,
             cairo_t            *cr,
             double              x,
             double              y,
             double              size,
             const OrdetPalette *palette)
{
  cairo_text_extents_t extents;

  cairo_save (cr);
  cairo_arc (cr, x + size / 2, y + size / 2, size * .62, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &palette->text);
  cairo_fill (cr);
  cairo_select_font_face (cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, size * .82);
  cairo_text_extents (cr, letter, &extents);
  gdk_cairo_set_source_rgba (cr, &palette->card);
  cairo_move_to (cr, x + (size - extents.width) / 2 - extents.x_bearing,
                 y + (size - extents.height) / 2 - extents.y_bearing);
  cairo_show_text (cr, letter);
  cairo_restore (cr);
}

/**
 * ordet_mark_draw:
 * @mark: what to draw; nothing for %ORDET_MARK_NONE
 * @cr: where
 * @x: left
 * @y: top
 * @size: width and height in pixels
 * @palette: the colours in force
 */
void
ordet_mark_draw (OrdetMark           mark,
                 cairo_t            *cr,
                 double              x,
                 double              y,
                 double              size,
                 const OrdetPalette *palette)
{
  static const gsize fills[] = { 0, G_STRUCT_OFFSET (OrdetPalette, list_a),
                                 G_STRUCT_OFFSET (OrdetPalette, list_b),
                                 G_STRUCT_OFFSET (OrdetPalette, neutral),
                                 G_STRUCT_OFFSET (OrdetPalette, others) };
  static const gsize lines[] = { 0, G_STRUCT_OFFSET (OrdetPalette, list_a_line),
                                 G_STRUCT_OFFSET (OrdetPalette, list_b_line),
                                 G_STRUCT_OFFSET (OrdetPalette, neutral_line),
                                 G_STRUCT_OFFSET (OrdetPalette, others_line) };

  if (mark == ORDET_MARK_NONE)
    return;

  if (mark == ORDET_MARK_LIST_A || mark == ORDET_MARK_LIST_B)
    {
      if (form == ORDET_MARKS_LETTERS)
        {
          draw_letter (mark == ORDET_MARK_LIST_A ? "A" : "B", cr, x, y, size, palette);
          return;
        }
      if (form == ORDET_MARKS_SQUARE_CIRCLE)
        mark = mark == ORDET_MARK_LIST_A ? ORDET_MARK_LIST_B : ORDET_MARK_LIST_A;
    }

  cairo_save (cr);
  mark_path (mark, cr, x, y, size);
  gdk_cairo_set_source_rgba (cr, G_STRUCT_MEMBER_P (palette, fills[mark]));
  cairo_fill (cr);
  if (mark == ORDET_MARK_LIST_B)
    {
      cairo_save (cr);
      mark_path (mark, cr, x, y, size);
      cairo_clip (cr);
      ordet_stripes_draw (cr, x, y, size, size, size * .45, size * .11, &palette->list_b_stripe);
      cairo_restore (cr);
    }
  mark_path (mark, cr, x, y, size);
  gdk_cairo_set_source_rgba (cr, G_STRUCT_MEMBER_P (palette, lines[mark]));
  cairo_set_line_width (cr, MAX (1.0, size * .12));
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
ordet_mark_image_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = ordet_scaled_px (widget, MARK_SIZE);
  *minimum_baseline = *natural_baseline = -1;
}

static void
ordet_mark_image_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  OrdetMarkImage *self = ORDET_MARK_IMAGE (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double size = 10 * ordet_scale (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (-2, -2, (float) width + 4, (float) height + 4));

  ordet_mark_draw (self->mark, cr, (width - size) / 2, (height - size) / 2, size,
                   ordet_palette_for (widget));
  cairo_destroy (cr);
}

static void
ordet_mark_image_class_init (OrdetMarkImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ordet_mark_image_measure;
  widget_class->snapshot = ordet_mark_image_snapshot;
  gtk_widget_class_set_css_name (widget_class, "markimage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ordet_mark_image_init (OrdetMarkImage *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * ordet_mark_image_new:
 * @mark: the mark
 *
 * Returns: (transfer floating): a drawing only; the words stand beside it
 */
GtkWidget *
ordet_mark_image_new (OrdetMark mark)
{
  OrdetMarkImage *self = g_object_new (ORDET_TYPE_MARK_IMAGE, NULL);

  self->mark = mark;
  return GTK_WIDGET (self);
}

/**
 * ordet_mark_image_set:
 * @self: the drawing
 * @mark: the mark it shows from now on
 */
void
ordet_mark_image_set (OrdetMarkImage *self,
                      OrdetMark       mark)
{
  g_return_if_fail (ORDET_IS_MARK_IMAGE (self));

  if (self->mark == mark)
    return;
  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
