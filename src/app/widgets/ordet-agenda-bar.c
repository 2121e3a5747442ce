/* ordet-agenda-bar.c — the agenda as one bar: planned time as width
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-agenda-bar.h"

#include <glib/gi18n-lib.h>

#include "ordet-scale.h"
#include "ordet-types.h"

#define BAR_HEIGHT 8
#define GAP 3
#define LABEL_TOP 11
#define HEIGHT 28
/* An item without planned minutes, and a very short one, stay visible. */
#define LEAST_MINUTES 5

typedef struct
{
  OrdetAgendaSegment segment; /* with strings of its own */
  double             x, width;
} Piece;

struct _OrdetAgendaBar
{
  GtkWidget  parent_instance;

  GArray    *pieces; /* (owned) (element-type Piece) */
};

G_DEFINE_FINAL_TYPE (OrdetAgendaBar, ordet_agenda_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
piece_clear (gpointer data)
{
  Piece *piece = data;

  g_free ((char *) piece->segment.label);
  g_free ((char *) piece->segment.title);
}

static void
lay_out (OrdetAgendaBar *self,
         double          width)
{
  double total = 0, room, x = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    total += MAX (LEAST_MINUTES, g_array_index (self->pieces, Piece, i).segment.minutes);
  room = width - GAP * (double) (self->pieces->len > 0 ? self->pieces->len - 1 : 0);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      piece->width = MAX (4, room * MAX (LEAST_MINUTES, piece->segment.minutes) / MAX (1, total));
      piece->x = x;
      x += piece->width + GAP;
    }
}

static int
minutes_over (const OrdetAgendaSegment *segment)
{
  if (segment->minutes <= 0)
    return 0;
  return (int) ((segment->spent_us - (gint64) segment->minutes * 60 * ORDET_SECOND) /
                (60 * ORDET_SECOND));
}

static void
draw_rounded (GtkSnapshot   *snapshot,
              double         x,
              double         width,
              const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (
    &shape, &GRAPHENE_RECT_INIT ((float) x, 0, (float) width, BAR_HEIGHT), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_bar (GtkSnapshot        *snapshot,
          const Piece        *piece,
          const OrdetPalette *palette)
{
  const OrdetAgendaSegment *segment = &piece->segment;

  if (segment->done)
    {
      draw_rounded (snapshot, piece->x, piece->width, &palette->done);
      return;
    }
  draw_rounded (snapshot, piece->x, piece->width, &palette->track);
  if (segment->current)
    {
      gint64 planned = (gint64) MAX (LEAST_MINUTES, segment->minutes) * 60 * ORDET_SECOND;
      double share = CLAMP ((double) segment->spent_us / (double) planned, 0.03, 1.0);

      draw_rounded (snapshot, piece->x, piece->width * share,
                    segment->minutes > 0 && segment->spent_us > planned ? &palette->warning
                                                                        : &palette->running);
    }
}

static void
draw_label (GtkWidget          *widget,
            GtkSnapshot        *snapshot,
            const Piece        *piece,
            const OrdetPalette *palette)
{
  const OrdetAgendaSegment *segment = &piece->segment;
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autofree char *text = NULL, *label = g_markup_escape_text (segment->label, -1);
  int over = segment->done || segment->current ? minutes_over (segment) : 0;
  int width, height;

  text = over > 0
    /* Translators: on the agenda bar, %1$s an item's number: six minutes longer than planned. */
    ? g_strdup_printf (_("%1$s <small>+%2$d min</small>"), label, over)
    : g_strdup (label);
  if (segment->current)
    {
      g_autofree char *plain = g_steal_pointer (&text);

      text = g_strdup_printf ("<b>%s</b>", plain);
    }
  pango_layout_set_markup (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > piece->width + 2 && over > 0)
    {
      pango_layout_set_markup (layout, label, -1);
      pango_layout_get_pixel_size (layout, &width, &height);
    }
  /* A bar of forty items has no room for forty numbers. */
  if (width > piece->width + GAP && !segment->current)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT ((float) CLAMP (piece->x + (piece->width - width) / 2, 0,
                                                   MAX (0, gtk_widget_get_width (widget) - width)),
                                    LABEL_TOP));
  gtk_snapshot_append_layout (snapshot, layout, segment->current ? &palette->text : &palette->dim);
  gtk_snapshot_restore (snapshot);
}

/* The same cup as ordet-coffee-symbolic, so small that an icon would blur. */
static void
draw_cup (GtkSnapshot   *snapshot,
          const Piece   *piece,
          const GdkRGBA *colour)
{
  double x = piece->x + piece->width / 2 - 6, y = LABEL_TOP + 3;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float) x - 1, (float) y - 1, 15, 14));

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_rectangle (cr, x + 1, y + 4, 7, 4);
  cairo_arc (cr, x + 4.5, y + 8, 3.5, 0, G_PI);
  cairo_fill (cr);
  cairo_set_line_width (cr, 1.3);
  cairo_arc (cr, x + 8.3, y + 6.5, 2, -G_PI_2, G_PI_2);
  cairo_stroke (cr);
  cairo_move_to (cr, x + 3, y + 2.5);
  cairo_line_to (cr, x + 3, y);
  cairo_move_to (cr, x + 6, y + 2.5);
  cairo_line_to (cr, x + 6, y);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
ordet_agenda_bar_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  OrdetAgendaBar *self = ORDET_AGENDA_BAR (widget);
  const OrdetPalette *palette = ordet_palette_for (widget);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      draw_bar (snapshot, piece, palette);
      if (piece->segment.is_break)
        draw_cup (snapshot, piece, piece->segment.current ? &palette->text : &palette->dim);
      else
        draw_label (widget, snapshot, piece, palette);
    }
}

static void
ordet_agenda_bar_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 120, *natural = 600;
  else
    *minimum = *natural = LABEL_TOP + ordet_scaled_px (widget, HEIGHT - LABEL_TOP);
  *minimum_baseline = *natural_baseline = -1;
}

static void
ordet_agenda_bar_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  lay_out (ORDET_AGENDA_BAR (widget), width);
}

static const Piece *
piece_at (OrdetAgendaBar *self,
          double          x,
          guint          *index)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (x >= piece->x && x < piece->x + piece->width + GAP)
        {
          *index = i;
          return piece;
        }
    }
  return NULL;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            OrdetAgendaBar  *self)
{
  guint index;

  if (piece_at (self, x, &index) != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, index);
}

static gboolean
ordet_agenda_bar_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  const Piece *piece;
  g_autofree char *text = NULL;
  guint index;

  if (keyboard || (piece = piece_at (ORDET_AGENDA_BAR (widget), x, &index)) == NULL)
    return FALSE;
  if (piece->segment.minutes > 0)
    /* Translators: an item of the agenda: number, title, planned minutes. */
    text = g_strdup_printf (_("%1$s %2$s, %3$d min"), piece->segment.label,
                            piece->segment.title != NULL ? piece->segment.title : "",
                            piece->segment.minutes);
  else
    text = g_strdup_printf ("%s %s", piece->segment.label,
                            piece->segment.title != NULL ? piece->segment.title : "");
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
ordet_agenda_bar_finalize (GObject *object)
{
  g_array_unref (ORDET_AGENDA_BAR (object)->pieces);
  G_OBJECT_CLASS (ordet_agenda_bar_parent_class)->finalize (object);
}

static void
ordet_agenda_bar_class_init (OrdetAgendaBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = ordet_agenda_bar_finalize;
  widget_class->measure = ordet_agenda_bar_measure;
  widget_class->size_allocate = ordet_agenda_bar_size_allocate;
  widget_class->snapshot = ordet_agenda_bar_snapshot;
  widget_class->query_tooltip = ordet_agenda_bar_query_tooltip;

  /**
   * OrdetAgendaBar::chosen:
   * @self: the bar
   * @index: of the segment, as set
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "agendabar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ordet_agenda_bar_init (OrdetAgendaBar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, piece_clear);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * ordet_agenda_bar_new:
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
ordet_agenda_bar_new (void)
{
  return g_object_new (ORDET_TYPE_AGENDA_BAR, NULL);
}

static void
name_bar (OrdetAgendaBar *self)
{
  g_autofree char *label = NULL;
  guint done = 0;
  const char *current = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const OrdetAgendaSegment *segment = &g_array_index (self->pieces, Piece, i).segment;

      done += segment->done;
      if (segment->current)
        current = segment->label;
    }
  if (current != NULL)
    /* Translators: the agenda bar, read aloud. %1$s an item's number. */
    label = g_strdup_printf (_("Agenda: item %1$s, %2$u of %3$u items done"), current, done,
                             self->pieces->len);
  else
    label = g_strdup_printf (_("Agenda: %1$u of %2$u items done"), done, self->pieces->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * ordet_agenda_bar_set:
 * @self: the bar
 * @segments: (array length=n_segments): the items in their order; strings are copied
 * @n_segments: how many
 */
void
ordet_agenda_bar_set (OrdetAgendaBar           *self,
                      const OrdetAgendaSegment *segments,
                      gsize                     n_segments)
{
  g_return_if_fail (ORDET_IS_AGENDA_BAR (self));

  g_array_set_size (self->pieces, 0);
  for (gsize i = 0; i < n_segments; i++)
    {
      Piece piece = { .segment = segments[i] };

      piece.segment.label = g_strdup (segments[i].label != NULL ? segments[i].label : "");
      piece.segment.title = g_strdup (segments[i].title);
      g_array_append_val (self->pieces, piece);
    }
  lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)));
  name_bar (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
