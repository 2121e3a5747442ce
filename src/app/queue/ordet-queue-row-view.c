/* ordet-queue-row-view.c — a row of the queue, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-queue-row-view.h"

#include <glib/gi18n.h>

#include "ordet-compat.h"
#include "ordet-number-card.h"
#include "ordet-scale.h"

struct _OrdetQueueRowView
{
  GtkWidget      parent_instance;

  OrdetQueueRow *row;     /* (owned) (nullable) */
  GtkListItem   *item;    /* (unowned) (nullable) as long as it is bound */
  gulong         changed; /* handler on row */
  gboolean       dense;
  OrdetTell      tell;
  OrdetRowSlide  slide;   /* (nullable) */
  gpointer       slide_data;
};

G_DEFINE_FINAL_TYPE (OrdetQueueRowView, ordet_queue_row_view, GTK_TYPE_WIDGET)

/* The columns of a row, in pixels (ui/README: 26, 50, the name, chips, 74). */
enum
{
  EDGE_START = 10,
  EDGE_END = 14,
  GAP = 10,
  PLACE = 26,
  CARD = 50,
  WAIT = 74,
  CHIP_GAP = 6,
  CHIP_PAD = 9,
  PIP = 6,
  PIP_GAP = 3,
};

/* One drawing: where, with what. */
typedef struct
{
  OrdetQueueRowView  *view;
  GtkSnapshot        *snapshot;
  const OrdetPalette *palette;
  GdkRGBA             text;
  GdkRGBA             dim;
  float               width;
  float               height;
  float               scale; /* of the text, 1 is usual */
  gboolean            rtl;
} Pen;

/* Pixels beside text of the usual size, as they are beside the text as it is. */
static float
px (const Pen *pen,
    float      pixels)
{
  return pixels * pen->scale;
}

/* --- pieces --- */

/* The left edge of a piece that begins @start pixels after the row does. */
static float
place_x (const Pen *pen,
         float      start,
         float      width)
{
  return pen->rtl ? pen->width - start - width : start;
}

static PangoLayout *
make_text (OrdetQueueRowView                       *self,
           const char                              *text,
           double                                   px,
           /* 0: the window's own size */ gboolean  bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attrs = pango_attr_list_new ();

  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  if (px > 0)
    pango_attr_list_insert (attrs, pango_attr_scale_new (px / 14.667));
  if (bold)
    pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_unref (attrs);
  return layout;
}

static int
text_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
put_text (const Pen     *pen,
          PangoLayout   *layout,
          float          x,
          const GdkRGBA *colour)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot,
                          &GRAPHENE_POINT_INIT (x, (pen->height - (float) height) / 2));
  gtk_snapshot_append_layout (pen->snapshot, layout, colour);
  gtk_snapshot_restore (pen->snapshot);
}

static void
put_icon (const Pen     *pen,
          const char    *name,
          float          x,
          float          size,
          const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (pen->view);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr(GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, name, NULL, (int) size, gtk_widget_get_scale_factor (widget),
                                gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT (x, (pen->height - size) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), pen->snapshot, size,
                                            size, colour, 1);
  gtk_snapshot_restore (pen->snapshot);
}

static void
put_disc (const Pen     *pen,
          float          x,
          float          size,
          const GdkRGBA *colour,
          gboolean       filled)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x, (pen->height - size) / 2, size,
                                                               size), size / 2);
  if (!filled)
    {
      gtk_snapshot_append_border (pen->snapshot, &disc, (float[4]) { 1, 1, 1, 1 },
                                  (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
      return;
    }
  gtk_snapshot_push_rounded_clip (pen->snapshot, &disc);
  gtk_snapshot_append_color (pen->snapshot, colour, &disc.bounds);
  gtk_snapshot_pop (pen->snapshot);
}

/* --- chips --- */

static float
chip_width (const Pen          *pen,
            const OrdetRowChip *chip,
            PangoLayout        *layout)
{
  float width = px (pen, 2 * CHIP_PAD) + (float) text_width (layout);

  if (chip->icon != NULL)
    width += px (pen, 11 + 5);
  if (chip->n_pips > 0)
    width += px (pen, (float) chip->n_pips * (PIP + PIP_GAP) + 2);
  return width;
}

/* As contrast.css does for the chips that are widgets. */
static void
put_chip_line (const Pen            *pen,
               const GskRoundedRect *pill)
{
  const GdkRGBA *line = &pen->palette->chip_line;

  if (!gdk_rgba_is_clear (line))
    gtk_snapshot_append_border (pen->snapshot, pill, (float[4]) { 1, 1, 1, 1 },
                                (GdkRGBA[4]) { *line, *line, *line, *line });
}

/* Draws one chip that ends @end pixels before the row does. */
static float
put_chip (const Pen          *pen,
          const OrdetRowChip *chip,
          float               end)
{
  g_autoptr(PangoLayout) layout = make_text (pen->view, chip->words, 12, FALSE);
  float width = chip_width (pen, chip, layout), height = px (pen, pen->view->dense ? 20 : 22);
  float start = pen->width - end - width, inner = start + px (pen, CHIP_PAD);
  GdkRGBA ground = pen->text;
  GskRoundedRect pill;

  ground.alpha *= .08f;
  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (place_x (pen, start, width),
                                                               (pen->height - height) / 2, width,
                                                               height), height / 2);
  gtk_snapshot_push_rounded_clip (pen->snapshot, &pill);
  gtk_snapshot_append_color (pen->snapshot, &ground, &pill.bounds);
  gtk_snapshot_pop (pen->snapshot);
  put_chip_line (pen, &pill);
  if (chip->icon != NULL)
    {
      put_icon (pen, chip->icon, place_x (pen, inner - px (pen, 2), px (pen, 11)), px (pen, 11),
                &pen->text);
      inner += px (pen, 11 + 3);
    }
  for (guint i = 0; i < chip->n_pips; i++, inner += px (pen, PIP + PIP_GAP))
    put_disc (pen, place_x (pen, inner, px (pen, PIP)), px (pen, PIP), &pen->text, i < chip->pips);
  if (chip->n_pips > 0)
    inner += px (pen, 2);
  put_text (pen, layout, place_x (pen, inner, (float) text_width (layout)), &pen->text);
  return width;
}

/* Draws the chips from the end inwards while the name keeps room, which comes
 * first; returns where they begin, counted from the end of the row. */
static float
put_chips (const Pen          *pen,
           const OrdetRowData *row,
           float               end)
{
  OrdetRowChip chips[ORDET_ROW_MAX_CHIPS];
  guint n = ordet_row_chips (row, pen->view->tell, chips);
  g_autoptr(PangoLayout) name = make_text (pen->view, row->name, 0, TRUE);
  float room = pen->width - px (pen, EDGE_START + PLACE + GAP + CARD + GAP + GAP);

  room -= MIN ((float) text_width (name), room / 2);

  for (guint i = n; i > 0; i--)
    {
      g_autoptr(PangoLayout) layout = make_text (pen->view, chips[i - 1].words, 12, FALSE);

      if (end + chip_width (pen, &chips[i - 1], layout) > room)
        continue;
      end += put_chip (pen, &chips[i - 1], end) + px (pen, CHIP_GAP);
    }
  ordet_row_chips_clear (chips, n);
  return end;
}

/* --- columns --- */

static void
put_place (const Pen          *pen,
           const OrdetRowData *row)
{
  static const char *const icons[] = {
    [ORDET_ROW_NOW] = "ordet-mic-symbolic",
    [ORDET_ROW_HEARD] = "ordet-check-symbolic",
    [ORDET_ROW_SAID_PASS] = "list-remove-symbolic",
  };
  const char *icon = (gsize) row->state < G_N_ELEMENTS (icons) ? icons[row->state] : NULL;
  g_autoptr(PangoLayout) layout = NULL;
  char text[16];
  float width;

  if (icon == NULL && row->place == 0)
    switch (row->kind)
      {
      case ORDET_KIND_ORDER:
        icon = "ordet-order-symbolic";
        break;
      case ORDET_KIND_INFORMATION:
        icon = "ordet-information-symbolic";
        break;
      case ORDET_KIND_INTRODUCTION:
        icon = "ordet-say-symbolic";
        break;
      case ORDET_KIND_REPLY:
      case ORDET_KIND_REJOINDER:
      case ORDET_KIND_SPEECH:
      case ORDET_KIND_ROUND:
      case ORDET_N_KINDS:
      default:
        icon = "ordet-reply-symbolic";
        break;
      }
  if (icon != NULL)
    {
      put_icon (pen, icon, place_x (pen, px (pen, EDGE_START + PLACE - 14), px (pen, 14)),
                px (pen, 14), &pen->dim);
      return;
    }
  g_snprintf (text, sizeof text, "%u", row->place);
  layout = make_text (pen->view, text, 0, FALSE);
  width = (float) text_width (layout);
  put_text (pen, layout, place_x (pen, px (pen, EDGE_START + PLACE) - width, width), &pen->dim);
}

static void
put_card (const Pen          *pen,
          const OrdetRowData *row)
{
  float width = px (pen, pen->view->dense ? 40 : 44), height = px (pen, pen->view->dense ? 25 : 30);
  float start = px (pen, EDGE_START + PLACE + GAP) + (px (pen, CARD) - width) / 2;
  float x = place_x (pen, start, width), y = (pen->height - height) / 2;
  char text[32] = "–";
  double font = px (pen, pen->view->dense ? 14 : 16);

  if (row->number > 0)
    g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, row->number);
  ordet_card_draw (GTK_WIDGET (pen->view), pen->snapshot,
                   &GRAPHENE_RECT_INIT (x, y, width, height), row->number > 999 ? font * .8 : font,
                   text, pen->palette);
  if ((pen->view->tell & ORDET_TELL_LISTS) != 0)
    {
      float mark = px (pen, 12), left = x + width - mark + px (pen, 4), top = y - px (pen, 4);
      cairo_t *cr = gtk_snapshot_append_cairo (pen->snapshot,
        &GRAPHENE_RECT_INIT (left - 2, top - 2, mark + 4, mark + 4));

      ordet_mark_draw (ordet_mark_of_group (row->group), cr, left, top, mark, pen->palette);
      cairo_destroy (cr);
    }
}

static void
put_name (const Pen          *pen,
          const OrdetRowData *row,
          float               end)
{
  float start = px (pen, EDGE_START + PLACE + GAP + CARD + GAP);
  float room = pen->width - end - start;
  g_autoptr(PangoLayout) name = make_text (pen->view, row->name, 0, TRUE);
  g_autoptr(PangoLayout) detail = NULL;
  g_autofree char *words = ordet_row_detail (row);
  float width = (float) text_width (name);

  if (words == NULL && row->announced && row->next)
    words = g_strdup (_("announced"));
  pango_layout_set_ellipsize (name, PANGO_ELLIPSIZE_END);
  if (width > room)
    {
      width = MAX (room, 0);
      pango_layout_set_width (name, (int) width * PANGO_SCALE);
    }
  put_text (pen, name, place_x (pen, start, width), &pen->text);
  if (words == NULL)
    return;

  start += width + px (pen, 8);
  if (row->announced && row->next && start + px (pen, 20) < pen->width - end)
    {
      put_icon (pen, "ordet-pin-symbolic", place_x (pen, start, px (pen, 12)), px (pen, 12),
                &pen->dim);
      start += px (pen, 12 + 4);
    }
  room = pen->width - end - start;
  detail = make_text (pen->view, words, 12, FALSE);
  width = (float) text_width (detail);
  /* A word and three dots say nothing that the icons do not. */
  if (room < width * 2 / 3 || (row->announced && row->next && room < width))
    return;
  if (width > room)
    {
      width = room;
      pango_layout_set_ellipsize (detail, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (detail, (int) room * PANGO_SCALE);
    }
  put_text (pen, detail, place_x (pen, start, width), &pen->dim);
}

static void
put_wait (const Pen          *pen,
          const OrdetRowData *row)
{
  /* Translators: beside the row of who has the floor now. */
  g_autofree char *text = row->state == ORDET_ROW_NOW ? g_strdup (_("now"))
                                                      : ordet_floor_wait (row->wait_min);
  g_autoptr(PangoLayout) layout = make_text (pen->view, text, 0, FALSE);
  float width = (float) text_width (layout);

  put_text (pen, layout, place_x (pen, pen->width - px (pen, EDGE_END) - width, width), &pen->text);
}

/* --- the widget --- */

static void
ordet_queue_row_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  OrdetQueueRowView *self = ORDET_QUEUE_ROW_VIEW (widget);
  const OrdetRowData *row = self->row != NULL ? ordet_queue_row_data (self->row) : NULL;
  gboolean spent = row != NULL && (row->state == ORDET_ROW_HEARD ||
                                   row->state == ORDET_ROW_SAID_PASS);
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  Pen pen = { self, snapshot, ordet_palette_for (widget) };
  float end;

  if (row == NULL)
    return;
  ordet_compat_widget_get_color (widget, &pen.text);
  pen.dim = pen.text;
  pen.dim.alpha *= contrast ? .9f : .7f;
  pen.width = (float) gtk_widget_get_width (widget);
  pen.height = (float) gtk_widget_get_height (widget);
  pen.scale = (float) ordet_scale (widget);
  pen.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gtk_snapshot_save (snapshot);
  if (self->slide != NULL)
    gtk_snapshot_translate (snapshot,
                            &GRAPHENE_POINT_INIT (0, self->slide (self, self->slide_data)));

  if (row->next)
    {
      GdkRGBA ground = pen.palette->running;

      ground.alpha = pen.palette->dark ? .20f : .09f;
      gtk_snapshot_append_color (snapshot, &ground,
                                 &GRAPHENE_RECT_INIT (0, 0, pen.width, pen.height));
    }
  if (spent)
    gtk_snapshot_push_opacity (snapshot, contrast ? .8 : .55);
  put_place (&pen, row);
  put_card (&pen, row);
  put_wait (&pen, row);
  end = put_chips (&pen, row, px (&pen, EDGE_END + WAIT + GAP));
  put_name (&pen, row, end + px (&pen, GAP - CHIP_GAP));
  if (spent)
    gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
ordet_queue_row_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  OrdetQueueRowView *self = ORDET_QUEUE_ROW_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum =
        ordet_scaled_px (widget, EDGE_START + PLACE + CARD + WAIT + EDGE_END + 4 * GAP + 70);
      *natural = 700;
      return;
    }

  /* Large text needs a higher row, for itself and for the card. */
  {
    PangoContext *context = gtk_widget_get_pango_context (widget);
    PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
    int line = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

    pango_font_metrics_unref (metrics);
    *minimum = *natural = MAX (MAX (self->dense ? 36 : 46, line + 12),
                               ordet_scaled_px (widget, self->dense ? 33 : 38));
  }
}

static void
ordet_queue_row_view_dispose (GObject *object)
{
  ordet_queue_row_view_bind (ORDET_QUEUE_ROW_VIEW (object), NULL, NULL);

  G_OBJECT_CLASS (ordet_queue_row_view_parent_class)->dispose (object);
}

static void
ordet_queue_row_view_class_init (OrdetQueueRowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_queue_row_view_dispose;
  widget_class->snapshot = ordet_queue_row_view_snapshot;
  widget_class->measure = ordet_queue_row_view_measure;
  gtk_widget_class_set_css_name (widget_class, "queuerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ordet_queue_row_view_init (OrdetQueueRowView *self)
{
  self->tell = ORDET_TELL_NEITHER;
}

static void
say_label (OrdetQueueRowView *self)
{
  g_autofree char *label = NULL;

  if (self->row == NULL || self->item == NULL)
    return;
  label = ordet_row_label (ordet_queue_row_data (self->row), self->tell);
  ordet_compat_list_item_set_label (self->item, label);
}

static void
changed_cb (OrdetQueueRowView *self)
{
  say_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ordet_queue_row_view_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
ordet_queue_row_view_new (void)
{
  return g_object_new (ORDET_TYPE_QUEUE_ROW_VIEW, NULL);
}

/**
 * ordet_queue_row_view_set_slide:
 * @self: the view
 * @slide: (nullable): asked at each drawing
 * @data: for @slide
 */
void
ordet_queue_row_view_set_slide (OrdetQueueRowView *self,
                                OrdetRowSlide      slide,
                                gpointer           data)
{
  g_return_if_fail (ORDET_IS_QUEUE_ROW_VIEW (self));

  self->slide = slide;
  self->slide_data = data;
}

/**
 * ordet_queue_row_view_bind:
 * @self: the view
 * @row: (nullable): what it shows from now on, NULL for nothing
 * @item: (nullable): the list item it stands in
 */
void
ordet_queue_row_view_bind (OrdetQueueRowView *self,
                           OrdetQueueRow     *row,
                           GtkListItem       *item)
{
  g_return_if_fail (ORDET_IS_QUEUE_ROW_VIEW (self));

  if (self->row != NULL)
    g_clear_signal_handler (&self->changed, self->row);
  g_set_object (&self->row, row);
  self->item = item;
  if (row == NULL)
    return;
  self->changed = g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

/**
 * ordet_queue_row_view_row:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the row it shows
 */
OrdetQueueRow *
ordet_queue_row_view_row (OrdetQueueRowView *self)
{
  g_return_val_if_fail (ORDET_IS_QUEUE_ROW_VIEW (self), NULL);
  return self->row;
}

/**
 * ordet_queue_row_view_set_style:
 * @self: the view
 * @dense: low rows, for a long queue
 * @tell: what the chair has chosen to show
 */
void
ordet_queue_row_view_set_style (OrdetQueueRowView *self,
                                gboolean           dense,
                                OrdetTell          tell)
{
  g_return_if_fail (ORDET_IS_QUEUE_ROW_VIEW (self));

  if (self->tell != tell)
    {
      self->tell = tell;
      changed_cb (self);
    }
  if (self->dense != dense)
    {
      self->dense = dense;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
}
