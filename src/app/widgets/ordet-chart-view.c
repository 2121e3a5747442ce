/* ordet-chart-view.c — a chart that the keyboard walks through
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arrows step through the points, Home and End go to the first and last,
 * Enter asks for the table ("open-table"). A reader hears the sentence in
 * words, then point by point; while walking, the point.
 */
#include "ordet-chart-view.h"

#include <adwaita.h>

#include "ordet-compat.h"
#include "ordet-palette.h"

struct _OrdetChartView
{
  GtkWidget         parent_instance;

  const OrdetChart *chart;  /* (unowned) (nullable) the card's */
  OrdetChartPlace  *places; /* (owned) (nullable) where the points were drawn last */
  int               chosen; /* the point of the keyboard, or -1 */
  gboolean          walking; /* the keyboard was used: its point is shown */
};

G_DEFINE_FINAL_TYPE (OrdetChartView, ordet_chart_view, GTK_TYPE_WIDGET)

enum
{
  OPEN_TABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
n_points (OrdetChartView *self)
{
  return self->chart != NULL ? self->chart->points->len : 0;
}

static const OrdetChartPalette *
palette_for (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = ordet_palette_for (widget) == ordet_palette_get (TRUE);

  if (adw_style_manager_get_high_contrast (manager))
    return ordet_chart_palette (dark ? ORDET_CHART_CONTRAST_DARK : ORDET_CHART_CONTRAST);
  return ordet_chart_palette (dark ? ORDET_CHART_DARK : ORDET_CHART_LIGHT);
}

/* --- the keyboard and readers --- */

static void
tell (OrdetChartView *self)
{
  const OrdetChartPoint *point =
    self->chosen >= 0 ? self->chart->points->pdata[self->chosen] : NULL;
  g_autofree char *said = ordet_chart_said (self->chart);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  point != NULL && point->said != NULL ? point->said : "", -1);
}

static void
choose (OrdetChartView *self,
        int             point)
{
  const OrdetChartPoint *chosen;

  self->walking = TRUE;
  self->chosen = CLAMP (point, 0, (int) n_points (self) - 1);
  chosen = self->chart->points->pdata[self->chosen];
  tell (self);
  if (chosen->said != NULL)
    ordet_compat_announce (GTK_WIDGET (self), chosen->said);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_cb (OrdetChartView        *self,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkEventControllerKey *controller)
{
  if (n_points (self) == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      choose (self, self->chosen - 1);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      choose (self, self->chosen + 1);
      break;
    case GDK_KEY_Home:
      choose (self, 0);
      break;
    case GDK_KEY_End:
      choose (self, (int) n_points (self) - 1);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit (self, signals[OPEN_TABLE], 0);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  return GDK_EVENT_STOP;
}

static void
focus_cb (OrdetChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- the mouse --- */

static int
point_at (OrdetChartView *self,
          double          x,
          double          y)
{
  for (guint i = 0; self->places != NULL && i < n_points (self); i++)
    {
      const OrdetChartPlace *place = &self->places[i];

      if (x >= place->x && x < place->x + place->width && y >= place->y &&
          y < place->y + place->height)
        return (int) i;
    }
  return -1;
}

static void
pressed_cb (OrdetChartView *self,
            int             n_press,
            double          x,
            double          y)
{
  int point = point_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (point >= 0)
    choose (self, point);
}

static gboolean
ordet_chart_view_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  OrdetChartView *self = ORDET_CHART_VIEW (widget);
  int point = keyboard ? self->chosen : point_at (self, x, y);
  const OrdetChartPoint *found = point >= 0 ? self->chart->points->pdata[point] : NULL;

  if (found == NULL || found->said == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, found->said);
  return TRUE;
}

/* --- drawing --- */

static OrdetChartStyle
style_for (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  return (OrdetChartStyle) { .palette = palette_for (widget),
                             .font = pango_context_get_font_description (context) };
}

static void
ordet_chart_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  OrdetChartView *self = ORDET_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  OrdetChartStyle style = style_for (widget);
  gboolean focused = gtk_widget_has_focus (widget);
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                                 (float) height));
  ordet_chart_draw (self->chart, cr, width, height, &style,
                    focused && self->walking ? self->chosen : -1, self->places);
  cairo_destroy (cr);
}

static void
ordet_chart_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  OrdetChartView *self = ORDET_CHART_VIEW (widget);
  OrdetChartStyle style = style_for (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 220, *natural = 420;
  else if (self->chart != NULL)
    *minimum = *natural = (int) ordet_chart_height (self->chart, &style);
  else
    *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ordet_chart_view_finalize (GObject *object)
{
  g_free (ORDET_CHART_VIEW (object)->places);
  G_OBJECT_CLASS (ordet_chart_view_parent_class)->finalize (object);
}

static void
ordet_chart_view_class_init (OrdetChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ordet_chart_view_finalize;
  widget_class->snapshot = ordet_chart_view_snapshot;
  widget_class->measure = ordet_chart_view_measure;
  widget_class->query_tooltip = ordet_chart_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[OPEN_TABLE] = g_signal_new ("open-table", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ordet_chart_view_init (OrdetChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * ordet_chart_view_new:
 *
 * Returns: (transfer floating): a view of no chart
 */
GtkWidget *
ordet_chart_view_new (void)
{
  return g_object_new (ORDET_TYPE_CHART_VIEW, NULL);
}

/**
 * ordet_chart_view_set:
 * @self: the view
 * @chart: (nullable): what it shows; must live until another is set
 */
void
ordet_chart_view_set (OrdetChartView   *self,
                      const OrdetChart *chart)
{
  g_return_if_fail (ORDET_IS_CHART_VIEW (self));

  self->chart = chart;
  self->chosen = -1;
  self->walking = FALSE;
  g_free (self->places);
  self->places = g_new0 (OrdetChartPlace, MAX (n_points (self), 1));
  if (chart != NULL)
    tell (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ordet_chart_view_chosen:
 * @self: the view
 *
 * Returns: the point the keyboard stands on, or -1
 */
int
ordet_chart_view_chosen (OrdetChartView *self)
{
  g_return_val_if_fail (ORDET_IS_CHART_VIEW (self), -1);

  return self->chosen;
}
