/* ordet-timer-face.c — the ring, its digits and its words, without a widget
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-timer-ring.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ordet-words.h"

#define OVER_DASHES 60

/**
 * ordet_timer_face_digits:
 * @face: what is shown
 *
 * Returns: (transfer full): "1:18", "+0:12" once the limit is passed, and
 *   empty where nothing runs or nothing limits it
 */
char *
ordet_timer_face_digits (const OrdetTimerFace *face)
{
  return face->state == ORDET_TIMER_NONE ? g_strdup ("") : ordet_words_countdown (face->left_us);
}

/**
 * ordet_timer_face_caption:
 * @face: what is shown
 *
 * Returns: (transfer full): the line under the digits
 */
char *
ordet_timer_face_caption (const OrdetTimerFace *face)
{
  g_autofree char *limit = NULL;

  switch (face->state)
    {
    case ORDET_TIMER_OVER:
      return g_strdup (_("time is up"));
    case ORDET_TIMER_PAUSED:
      return g_strdup (_("paused"));
    case ORDET_TIMER_NONE:
      return g_strdup ("");
    case ORDET_TIMER_RUNNING:
    case ORDET_TIMER_WARNING:
    default:
      break;
    }
  if (face->limit_us <= 0 || face->left_us == ORDET_NEVER)
    return g_strdup (_("no limit"));
  limit = ordet_words_countdown (face->limit_us);
  /* Translators: under the time left of a turn: "of 3:00". */
  return g_strdup_printf (_("of %s"), limit);
}

/**
 * ordet_timer_face_words:
 * @face: what is shown
 *
 * Returns: (transfer full): the same in words, for a screen reader
 */
char *
ordet_timer_face_words (const OrdetTimerFace *face)
{
  g_autofree char *time = NULL;

  if (face->state == ORDET_TIMER_NONE)
    return g_strdup (_("nobody has the floor"));
  time = ordet_words_time_left (face->left_us);
  if (face->state == ORDET_TIMER_PAUSED && face->left_us >= 0)
    /* Translators: read aloud; %s is "1 minute 18 seconds left". */
    return g_strdup_printf (_("paused, %s"), time);
  return g_steal_pointer (&time);
}

/**
 * ordet_timer_face_colour:
 * @face: what is shown
 * @palette: the colours
 * @colour: (out): of the digits; the words and the sign say the same
 */
void
ordet_timer_face_colour (const OrdetTimerFace *face,
                         const OrdetPalette   *palette,
                         GdkRGBA              *colour)
{
  switch (face->state)
    {
    case ORDET_TIMER_WARNING:
      *colour = palette->warning;
      break;
    case ORDET_TIMER_OVER:
      *colour = palette->over;
      break;
    case ORDET_TIMER_NONE:
    case ORDET_TIMER_RUNNING:
    case ORDET_TIMER_PAUSED:
    default:
      *colour = palette->text;
    }
}

static void
draw_dashes (cairo_t *cr,
             double   cx,
             double   cy,
             double   radius)
{
  double step = 2 * G_PI / OVER_DASHES;

  for (int i = 0; i < OVER_DASHES; i++)
    {
      double from = -G_PI_2 + i * step - step * .27;

      cairo_new_sub_path (cr);
      cairo_arc (cr, cx, cy, radius, from, from + step * .54);
    }
  cairo_stroke (cr);
}

/* A notch where the warning begins, in the colour of what is behind, so that
 * one sees from afar how long it is until then. */
static void
draw_notch (const OrdetTimerFace *face,
            cairo_t              *cr,
            double                cx,
            double                cy,
            double                radius,
            double                stroke)
{
  double at = -G_PI_2 + 2 * G_PI * (double) face->warn_us / (double) face->limit_us;
  double inner = radius - stroke / 2 - 1, outer = radius + stroke / 2 + 1;

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, MAX (2.0, stroke * .12));
  cairo_move_to (cr, cx + inner * cos (at), cy + inner * sin (at));
  cairo_line_to (cr, cx + outer * cos (at), cy + outer * sin (at));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * ordet_timer_face_draw:
 * @face: what is shown
 * @cr: where
 * @x: left
 * @y: top
 * @diameter: outer diameter in pixels
 * @stroke: breadth of the ring in pixels
 * @palette: the colours
 *
 * The ring: what is left, clockwise from twelve. Over the time it becomes
 * sixty dashes; paused or ready, a whole grey ring.
 */
void
ordet_timer_face_draw (const OrdetTimerFace *face,
                       cairo_t              *cr,
                       double                x,
                       double                y,
                       double                diameter,
                       double                stroke,
                       const OrdetPalette   *palette)
{
  double radius = (diameter - stroke) / 2, cx = x + diameter / 2, cy = y + diameter / 2;
  gboolean timed =
    face->state != ORDET_TIMER_NONE && face->limit_us > 0 && face->left_us != ORDET_NEVER;

  cairo_push_group (cr);
  cairo_set_line_width (cr, stroke);
  gdk_cairo_set_source_rgba (cr, &palette->track);
  cairo_arc (cr, cx, cy, radius, 0, 2 * G_PI);
  cairo_stroke (cr);

  if (timed && face->state == ORDET_TIMER_OVER)
    {
      gdk_cairo_set_source_rgba (cr, &palette->over);
      draw_dashes (cr, cx, cy, radius);
    }
  else if (timed && face->left_us > 0)
    {
      double share = MIN (1.0, (double) face->left_us / (double) face->limit_us);

      gdk_cairo_set_source_rgba (cr, face->state == ORDET_TIMER_PAUSED ? &palette->dim
                                     : face->state == ORDET_TIMER_WARNING ? &palette->warning
                                     : &palette->running);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_arc (cr, cx, cy, radius, -G_PI_2, -G_PI_2 + 2 * G_PI * share);
      cairo_stroke (cr);
      if (face->state == ORDET_TIMER_RUNNING && face->warn_us > 0 && face->warn_us < face->left_us)
        draw_notch (face, cr, cx, cy, radius, stroke);
    }
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}
