/* ordet-queue-slide.c — rows that slide to their new places
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list view puts its rows where they belong at once. Each row is drawn
 * where it was and moves there: the eye sees who passed whom. Off with the
 * person's "no animations".
 */
#include "ordet-queue-slide.h"

#include "ordet-palette.h"

#define SLIDE_MS 200

struct _OrdetQueueSlide
{
  GtkWidget    *scroller;  /* (unowned) */
  GPtrArray    *views;     /* (owned) (element-type OrdetQueueRowView) */
  GHashTable   *places;    /* (owned) (nullable) key → pixels from the top, before the change */
  AdwAnimation *animation; /* (owned) (nullable) */
  double        progress;  /* 0 to 1 */
};

static gboolean
place_of (OrdetQueueSlide *self,
          GtkWidget       *view,
          float           *y)
{
  graphene_point_t at;

  if (!gtk_widget_get_mapped (view) ||
      !gtk_widget_compute_point (view, self->scroller, &GRAPHENE_POINT_INIT (0, 0), &at))
    return FALSE;
  *y = at.y;
  return TRUE;
}

static void
step_cb (double   value,
         gpointer data)
{
  OrdetQueueSlide *self = data;

  self->progress = value;
  for (guint i = 0; i < self->views->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->views, i));
}

/**
 * ordet_queue_slide_new:
 * @scroller: what the rows stand in; outlives the slide
 * @views: (element-type OrdetQueueRowView): the rows there are, kept up to date
 *   by the caller
 *
 * Returns: (transfer full): a slide at rest
 */
OrdetQueueSlide *
ordet_queue_slide_new (GtkWidget *scroller,
                       GPtrArray *views)
{
  OrdetQueueSlide *self = g_new0 (OrdetQueueSlide, 1);

  self->scroller = scroller;
  self->views = g_ptr_array_ref (views);
  self->progress = 1;
  return self;
}

/**
 * ordet_queue_slide_free:
 * @self: a slide
 */
void
ordet_queue_slide_free (OrdetQueueSlide *self)
{
  if (self->animation != NULL)
    adw_animation_skip (self->animation);
  g_clear_object (&self->animation);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_ptr_array_unref (self->views);
  g_free (self);
}

/**
 * ordet_queue_slide_remember:
 * @self: a slide
 *
 * Before the rows change: where they are now.
 */
void
ordet_queue_slide_remember (OrdetQueueSlide *self)
{
  /* Once a second the page says again what it says already: rows that are on
   * their way go on. */
  if (self->progress < 1)
    return;
  g_clear_pointer (&self->places, g_hash_table_unref);
  if (!ordet_animations_on (self->scroller) || !gtk_widget_get_mapped (self->scroller))
    return;
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < self->views->len; i++)
    {
      OrdetQueueRow *row = ordet_queue_row_view_row (g_ptr_array_index (self->views, i));
      float y;

      if (row != NULL && place_of (self, g_ptr_array_index (self->views, i), &y))
        g_hash_table_insert (self->places,
                             g_memdup2 (&ordet_queue_row_data (row)->key, sizeof (guint64)),
                             g_memdup2 (&y, sizeof y));
    }
}

/**
 * ordet_queue_slide_begin:
 * @self: a slide
 *
 * The rows have changed: they move from where they were.
 */
void
ordet_queue_slide_begin (OrdetQueueSlide *self)
{
  if (self->places == NULL)
    return;
  if (self->animation == NULL)
    self->animation =
      adw_timed_animation_new (self->scroller, 0, 1, SLIDE_MS,
                               adw_callback_animation_target_new (step_cb, self, NULL));
  self->progress = 0;
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

/**
 * ordet_queue_slide_offset:
 * @view: a row that is being drawn; its new place is known then
 * @slide: the slide
 *
 * Returns: how far from its place it is drawn, pixels
 */
float
ordet_queue_slide_offset (OrdetQueueRowView *view,
                          gpointer           slide)
{
  OrdetQueueSlide *self = slide;
  OrdetQueueRow *row = ordet_queue_row_view_row (view);
  const float *before;
  float now;

  if (self->places == NULL || row == NULL || self->progress >= 1 ||
      !place_of (self, GTK_WIDGET (view), &now))
    return 0;
  before = g_hash_table_lookup (self->places, &ordet_queue_row_data (row)->key);
  return before != NULL ? (*before - now) * (float) (1 - self->progress) : 0;
}
