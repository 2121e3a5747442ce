/* ordet-goal-card.c — a goal: met, not yet, or too few data
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verdict is a shape and a word before it is anything else: ✓ on a full
 * disc, an open arc, a hatched disc. Neither red nor green.
 */
#include "ordet-review-card.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-marks.h"
#include "ordet-palette.h"
#include "ordet-review-words.h"
#include "ordet-scale.h"

#define SIZE 34

static void
draw_met (cairo_t       *cr,
          double         r,
          const GdkRGBA *ink,
          const GdkRGBA *ground)
{
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_arc (cr, 0, 0, r, 0, 2 * G_PI);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, ground);
  cairo_set_line_width (cr, r * 0.24);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, -r * 0.42, r * 0.04);
  cairo_line_to (cr, -r * 0.1, r * 0.36);
  cairo_line_to (cr, r * 0.44, -r * 0.32);
  cairo_stroke (cr);
}

/* Three quarters of a circle: something is missing. */
static void
draw_not_met (cairo_t       *cr,
              double         r,
              const GdkRGBA *ink,
              const GdkRGBA *track)
{
  cairo_set_line_width (cr, r * 0.24);
  gdk_cairo_set_source_rgba (cr, track);
  cairo_arc (cr, 0, 0, r * 0.86, 0, 2 * G_PI);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_arc (cr, 0, 0, r * 0.86, -G_PI / 2, G_PI);
  cairo_stroke (cr);
}

static void
draw_too_few (cairo_t       *cr,
              double         r,
              const GdkRGBA *ink)
{
  const double dashes[] = { 3, 2.5 };

  cairo_save (cr);
  cairo_arc (cr, 0, 0, r, 0, 2 * G_PI);
  cairo_clip (cr);
  ordet_stripes_draw (cr, -r, -r, 2 * r, 2 * r, 5, 1.2, ink);
  cairo_restore (cr);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, 1.2);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_arc (cr, 0, 0, r - 0.6, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  const OrdetPalette *palette = ordet_palette_for (GTK_WIDGET (area));
  double r = MIN (width, height) / 2.0 - 1;

  cairo_translate (cr, width / 2.0, height / 2.0);
  switch ((OrdetVerdict) GPOINTER_TO_INT (data))
    {
    case ORDET_VERDICT_MET:
      draw_met (cr, r, &palette->text, &palette->window);
      break;
    case ORDET_VERDICT_NOT_MET:
      draw_not_met (cr, r, &palette->text, &palette->track);
      break;
    case ORDET_VERDICT_TOO_FEW:
    default:
      draw_too_few (cr, r, &palette->dim);
      break;
    }
}

static GtkWidget *
label_of (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * ordet_goal_card_new:
 * @goal: a valid goal
 * @result: its judgement
 *
 * Returns: (transfer floating): the goal with its verdict, figure and reason
 */
GtkWidget *
ordet_goal_card_new (const OrdetGoal       *goal,
                     const OrdetGoalResult *result)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  4, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *head = gtk_grid_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sign = gtk_drawing_area_new (), *reason;
  const char *verdict = ordet_goal_verdict_words (result->verdict);
  g_autofree char *sentence = ordet_goal_words (goal);
  g_autofree char *figure = ordet_goal_figure_words (goal, result);
  g_autofree char *why = ordet_goal_reason_words (goal, result);
  g_autofree char *said =
    /* Translators: a goal read aloud: the goal, the verdict, the figure, why. */
    g_strdup_printf (_("%1$s: %2$s, %3$s. %4$s"), sentence, verdict, figure, why);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sign), ordet_scaled_px (sign, SIZE));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sign), ordet_scaled_px (sign, SIZE));
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sign), draw_cb,
                                  GINT_TO_POINTER (result->verdict), NULL);
  gtk_box_append (GTK_BOX (texts), label_of (verdict, "caption-heading"));
  gtk_box_append (GTK_BOX (texts), label_of (figure, "goal-figure"));
  gtk_grid_set_column_spacing (GTK_GRID (head), 12);
  gtk_grid_attach (GTK_GRID (head), sign, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (head), texts, 1, 0, 1, 1);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), label_of (sentence, "heading"));
  reason = label_of (why, "caption");
  gtk_widget_add_css_class (reason, "dimmed");
  gtk_box_append (GTK_BOX (card), reason);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "goal-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return card;
}
