/* ordet-number-card.c — the card a person holds up, with the mark of their list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-number-card.h"

#include <glib/gi18n-lib.h>

#include "ordet-app-enums.h"
#include "ordet-scale.h"

struct _OrdetNumberCard
{
  GtkWidget      parent_instance;

  OrdetCardSize  size;
  OrdetMark      mark;
  gint64         number;
};

G_DEFINE_FINAL_TYPE (OrdetNumberCard, ordet_number_card, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_SIZE,
  PROP_MARK,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const struct { int width, height; double font, mark, overhang; } sizes[] = {
  [ORDET_CARD_SMALL]   = { 34, 22, 12.5, 10, 4 },
  [ORDET_CARD_COMPACT] = { 40, 25, 14.0, 11, 4 },
  [ORDET_CARD_NORMAL]  = { 44, 30, 16.0, 12, 4 },
  [ORDET_CARD_LARGE]   = { 66, 46, 26.0, 16, 5 },
};

/**
 * ordet_card_draw:
 * @widget: whose fonts to use
 * @snapshot: where
 * @at: the card, without its foot of a few pixels
 * @font_px: height of the figures
 * @text: what stands on the card
 * @palette: the colours
 *
 * Draws a card: a sheet with a thin line round it and a foot that makes it
 * stand. The same drawing serves the chair's window and the room's screen.
 */
void
ordet_card_draw (GtkWidget             *widget,
                 GtkSnapshot           *snapshot,
                 const graphene_rect_t *at,
                 double                 font_px,
                 const char            *text,
                 const OrdetPalette    *palette)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
  PangoAttrList *attrs = pango_attr_list_new ();
  float radius = MAX (4.f, MIN (at->size.height * .17f, 8 + at->size.height * .04f));
  float foot = CLAMP (at->size.height * .03f, 1.5f, 5.f);
  GskRoundedRect sheet, below, outline;
  PangoRectangle ink, logical;

  gsk_rounded_rect_init_from_rect (&sheet, at, radius);
  below = sheet;
  gsk_rounded_rect_offset (&below, 0, foot);
  gsk_rounded_rect_init_from_rect (&outline, at, radius);
  gsk_rounded_rect_shrink (&outline, -1, -1, -1, -1);

  gtk_snapshot_push_rounded_clip (snapshot, &below);
  gtk_snapshot_append_color (snapshot, &palette->card_foot, &below.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_push_rounded_clip (snapshot, &sheet);
  gtk_snapshot_append_color (snapshot, &palette->card, &sheet.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { palette->card_line, palette->card_line,
                                             palette->card_line, palette->card_line });

  pango_font_description_set_absolute_size (font, font_px * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_ULTRABOLD);
  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attrs);
  pango_layout_get_pixel_extents (layout, &ink, &logical);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    at->origin.x + (at->size.width - (float) logical.width) / 2,
    at->origin.y + (at->size.height - (float) ink.height) / 2 - (float) ink.y));
  gtk_snapshot_append_layout (snapshot, layout, &palette->text);
  gtk_snapshot_restore (snapshot);

  pango_attr_list_unref (attrs);
  pango_font_description_free (font);
}

static void
ordet_number_card_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  OrdetNumberCard *self = ORDET_NUMBER_CARD (widget);

  *minimum = *natural = ordet_scaled_px (widget, orientation == GTK_ORIENTATION_HORIZONTAL
                                                   ? sizes[self->size].width
                                                   : sizes[self->size].height);
  *minimum_baseline = *natural_baseline = -1;
}

static void
ordet_number_card_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  OrdetNumberCard *self = ORDET_NUMBER_CARD (widget);
  const OrdetPalette *palette = ordet_palette_for (widget);
  double scale = ordet_scale (widget), font = sizes[self->size].font * scale;
  float width = (float) (sizes[self->size].width * scale);
  float height = (float) (sizes[self->size].height * scale);
  float x = ((float) gtk_widget_get_width (widget) - width) / 2;
  float y = ((float) gtk_widget_get_height (widget) - height) / 2;
  double mark = sizes[self->size].mark * scale, overhang = sizes[self->size].overhang * scale;
  g_autofree char *text = NULL;

  if (self->number > 0)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, self->number);
  ordet_card_draw (widget, snapshot, &GRAPHENE_RECT_INIT (x, y, width, height),
                   /* Four figures must still find room. */
                   text != NULL && strlen (text) > 3 ? font * .8 : font,
                   text != NULL ? text : "–", palette);

  if (self->mark != ORDET_MARK_NONE)
    {
      double left = x + width - mark + overhang, top = y - overhang;
      cairo_t *cr = gtk_snapshot_append_cairo (
        snapshot, &GRAPHENE_RECT_INIT ((float) left - 2, (float) top - 2, (float) mark + 4,
                                       (float) mark + 4));

      ordet_mark_draw (self->mark, cr, left, top, mark, palette);
      cairo_destroy (cr);
    }
}

/* The list is in the name of the card only while its mark is shown: a reader
 * says no more than the eye sees. */
static void
name_card (OrdetNumberCard *self)
{
  g_autofree char *label = NULL;

  if (self->number > 0)
    /* Translators: the number card a person holds up, read aloud. */
    label = g_strdup_printf (_("card %d"), (int) self->number);
  else
    label = g_strdup (_("no card"));
  if (self->mark == ORDET_MARK_LIST_A || self->mark == ORDET_MARK_LIST_B)
    {
      g_autofree char *plain = g_steal_pointer (&label);

      /* Translators: %1$s is "card 15", %2$s the list's letter. Read aloud. */
      label =
        g_strdup_printf (_("%1$s, list %2$s"), plain, self->mark == ORDET_MARK_LIST_A ? "A" : "B");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
ordet_number_card_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  OrdetNumberCard *self = ORDET_NUMBER_CARD (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_int64 (value, self->number);
      break;
    case PROP_SIZE:
      g_value_set_enum (value, self->size);
      break;
    case PROP_MARK:
      g_value_set_enum (value, self->mark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_number_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OrdetNumberCard *self = ORDET_NUMBER_CARD (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      ordet_number_card_set (self, g_value_get_int64 (value), self->mark);
      break;
    case PROP_SIZE:
      ordet_number_card_set_size (self, g_value_get_enum (value));
      break;
    case PROP_MARK:
      ordet_number_card_set (self, self->number, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_number_card_class_init (OrdetNumberCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_number_card_get_property;
  object_class->set_property = ordet_number_card_set_property;
  widget_class->measure = ordet_number_card_measure;
  widget_class->snapshot = ordet_number_card_snapshot;

  /* 0: no card. */
  props[PROP_NUMBER] = g_param_spec_int64 ("number", NULL, NULL, 0, G_MAXINT64, 0,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, ORDET_TYPE_CARD_SIZE, ORDET_CARD_NORMAL,
                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MARK] = g_param_spec_enum ("mark", NULL, NULL, ORDET_TYPE_MARK, ORDET_MARK_NONE,
                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "numbercard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ordet_number_card_init (OrdetNumberCard *self)
{
  self->size = ORDET_CARD_NORMAL;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  name_card (self);
}

/**
 * ordet_number_card_new:
 * @size: how large it is drawn
 *
 * Returns: (transfer floating): a card without a number yet
 */
GtkWidget *
ordet_number_card_new (OrdetCardSize size)
{
  return g_object_new (ORDET_TYPE_NUMBER_CARD, "size", size, NULL);
}

/**
 * ordet_number_card_set:
 * @self: the card
 * @number: the number; 0: the person has none, and a dash is drawn
 * @mark: the list's mark, %ORDET_MARK_NONE where lists are hidden
 */
void
ordet_number_card_set (OrdetNumberCard *self,
                       gint64           number,
                       OrdetMark        mark)
{
  g_return_if_fail (ORDET_IS_NUMBER_CARD (self));

  if (self->number == number && self->mark == mark)
    return;
  self->number = number;
  self->mark = mark;
  name_card (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ordet_number_card_set_size:
 * @self: the card
 * @size: how large it is drawn
 */
void
ordet_number_card_set_size (OrdetNumberCard *self,
                            OrdetCardSize    size)
{
  g_return_if_fail (ORDET_IS_NUMBER_CARD (self));

  if (self->size == size)
    return;
  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
