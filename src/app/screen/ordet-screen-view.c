/* ordet-screen-view.c — draws what the room may see, at any size
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lengths are those of a screen 1080 high and grow with the window. One
 * drawing instead of forty labels: everything keeps its proportions, and a
 * cross-fade needs no second tree of widgets.
 */
#include "ordet-screen-view.h"

#include <glib/gi18n-lib.h>

#define FADE_US (400 * G_TIME_SPAN_MILLISECOND)

struct _OrdetScreenView
{
  GtkWidget         parent_instance;

  OrdetScreenState *state;    /* (owned) (nullable) */
  char             *words;    /* (owned) (nullable) what the reader was told */
  GskRenderNode    *before;   /* (owned) (nullable) the picture that fades */
  gint64            faded_us; /* frame time the fade began; 0: with the next frame */
  double            progress;
  guint             tick;
};

G_DEFINE_FINAL_TYPE (OrdetScreenView, ordet_screen_view, GTK_TYPE_WIDGET)

static void
draw_state (OrdetScreenView *self,
            GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double height = gtk_widget_get_height (widget), width = gtk_widget_get_width (widget);
  /* A window that is taller than broad must still hold the ring and a name. */
  double scale = MIN (height / 1080.0, width / 1440.0);
  OrdetScreenPen pen = { widget, snapshot, ordet_palette_for (widget), scale, width / scale, NULL };

  if (self->state == NULL || height < 1 || width < 1)
    return;
  gtk_snapshot_append_color (snapshot, &pen.palette->window,
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (0, (float) ((height - 1080 * scale) / 2)));
  ordet_screen_draw (&pen, self->state);
  gtk_snapshot_restore (snapshot);
}

static void
ordet_screen_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  OrdetScreenView *self = ORDET_SCREEN_VIEW (widget);

  if (self->before == NULL)
    {
      draw_state (self, snapshot);
      return;
    }
  gtk_snapshot_push_cross_fade (snapshot, self->progress);
  gtk_snapshot_append_node (snapshot, self->before);
  gtk_snapshot_pop (snapshot);
  draw_state (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
end_fade (OrdetScreenView *self)
{
  g_clear_pointer (&self->before, gsk_render_node_unref);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static gboolean
fade_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  OrdetScreenView *self = ORDET_SCREEN_VIEW (widget);
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);

  if (self->faded_us == 0)
    self->faded_us = now_us;
  self->progress = (double) (now_us - self->faded_us) / FADE_US;
  gtk_widget_queue_draw (widget);
  if (self->progress < 1)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  end_fade (self);
  return G_SOURCE_REMOVE;
}

static void
begin_fade (OrdetScreenView *self)
{
  g_autoptr(GtkSnapshot) snapshot = NULL;

  end_fade (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !ordet_animations_on (GTK_WIDGET (self)))
    return;
  snapshot = gtk_snapshot_new ();
  draw_state (self, snapshot);
  self->before = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (self->before == NULL)
    return;
  self->progress = 0;
  self->faded_us = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

static void
ordet_screen_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 320, *natural = 960;
  else
    *minimum = 180, *natural = 540;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ordet_screen_view_unmap (GtkWidget *widget)
{
  end_fade (ORDET_SCREEN_VIEW (widget));
  GTK_WIDGET_CLASS (ordet_screen_view_parent_class)->unmap (widget);
}

static void
ordet_screen_view_finalize (GObject *object)
{
  OrdetScreenView *self = ORDET_SCREEN_VIEW (object);

  g_clear_pointer (&self->before, gsk_render_node_unref);
  ordet_screen_state_free (self->state);
  g_free (self->words);
  G_OBJECT_CLASS (ordet_screen_view_parent_class)->finalize (object);
}

static void
ordet_screen_view_class_init (OrdetScreenViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = ordet_screen_view_finalize;
  widget_class->measure = ordet_screen_view_measure;
  widget_class->snapshot = ordet_screen_view_snapshot;
  widget_class->unmap = ordet_screen_view_unmap;
  gtk_widget_class_set_css_name (widget_class, "screenview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ordet_screen_view_init (OrdetScreenView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Screen for the room"), -1);
}

/**
 * ordet_screen_view_new:
 *
 * Returns: (transfer floating): an empty screen
 */
GtkWidget *
ordet_screen_view_new (void)
{
  return g_object_new (ORDET_TYPE_SCREEN_VIEW, NULL);
}

/**
 * ordet_screen_view_show:
 * @self: the screen
 * @state: (transfer full): what the room sees from now on
 *
 * Draws only if something changed; fades from one speaker to the next.
 */
void
ordet_screen_view_show (OrdetScreenView  *self,
                        OrdetScreenState *state)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ORDET_IS_SCREEN_VIEW (self));
  g_return_if_fail (state != NULL);

  if (self->state != NULL && ordet_screen_state_equal (self->state, state))
    {
      ordet_screen_state_free (state);
      return;
    }
  if (self->state != NULL && !ordet_screen_state_same_picture (self->state, state))
    begin_fade (self);
  ordet_screen_state_free (self->state);
  self->state = state;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  words = ordet_screen_state_words (state);
  if (g_strcmp0 (words, self->words) == 0)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  g_free (self->words);
  self->words = g_steal_pointer (&words);
}

/**
 * ordet_screen_view_state:
 * @self: the screen
 *
 * Returns: (transfer none) (nullable): what it shows
 */
const OrdetScreenState *
ordet_screen_view_state (OrdetScreenView *self)
{
  g_return_val_if_fail (ORDET_IS_SCREEN_VIEW (self), NULL);

  return self->state;
}
