/* ordet-side-by-side.c — two parts of a page: beside each other where there is room
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a narrow window the second stands under the first, with two fifths of the
 * height. Each scrolls by itself, so that both are in sight.
 */
#include "ordet-side-by-side.h"

#include "ordet-scale.h"

struct _OrdetSideBySide
{
  GtkWidget  parent_instance;

  GtkWidget *start;       /* (owned) child, scrolls */
  GtkWidget *end;         /* (owned) child, scrolls */
  int        end_width;   /* of the second, beside the first */
  int        least_start; /* what the first needs for that */
};

G_DEFINE_FINAL_TYPE (OrdetSideBySide, ordet_side_by_side, GTK_TYPE_WIDGET)

static void
ordet_side_by_side_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  OrdetSideBySide *self = ORDET_SIDE_BY_SIDE (widget);
  int start, end, start_natural, end_natural;

  gtk_widget_measure (self->start, orientation, -1, &start, &start_natural, NULL, NULL);
  gtk_widget_measure (self->end, orientation, -1, &end, &end_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (start, end) : start + end;
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL
                              ? start_natural + self->end_width
                              : MAX (start_natural, end_natural));
}

static void
ordet_side_by_side_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  OrdetSideBySide *self = ORDET_SIDE_BY_SIDE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int end_width = ordet_scaled_px (widget, self->end_width), least, least_end;

  gtk_widget_measure (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &least_end, NULL, NULL, NULL);
  end_width = MAX (end_width, least_end);
  if (width >= MAX (ordet_scaled_px (widget, self->least_start), least) + end_width)
    {
      int rest = width - end_width;

      gtk_widget_size_allocate (
        self->start, &(GtkAllocation) { rtl ? end_width : 0, 0, rest, height }, -1);
      gtk_widget_size_allocate (
        self->end, &(GtkAllocation) { rtl ? 0 : rest, 0, end_width, height }, -1);
    }
  else
    {
      int upper = height * 3 / 5;

      gtk_widget_size_allocate (self->start, &(GtkAllocation) { 0, 0, width, upper }, -1);
      gtk_widget_size_allocate (self->end, &(GtkAllocation) { 0, upper, width, height - upper },
                                -1);
    }
}

static void
ordet_side_by_side_dispose (GObject *object)
{
  OrdetSideBySide *self = ORDET_SIDE_BY_SIDE (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  G_OBJECT_CLASS (ordet_side_by_side_parent_class)->dispose (object);
}

static void
ordet_side_by_side_class_init (OrdetSideBySideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ordet_side_by_side_dispose;
  widget_class->measure = ordet_side_by_side_measure;
  widget_class->size_allocate = ordet_side_by_side_size_allocate;
}

static void
ordet_side_by_side_init (OrdetSideBySide *self)
{
}

/* Each part scrolls up and down, never sideways. */
static GtkWidget *
scrolled (GtkWidget *child)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), child);
  return window;
}

/**
 * ordet_side_by_side_new:
 * @start: (transfer floating): the first part
 * @end: (transfer floating): the second
 * @end_width: pixels of the second
 * @least_start: pixels that the first needs for both to stand side by side
 *
 * Pixels beside text of the usual size.
 *
 * Returns: (transfer floating): both, each scrolling
 */
GtkWidget *
ordet_side_by_side_new (GtkWidget *start,
                        GtkWidget *end,
                        int        end_width,
                        int        least_start)
{
  OrdetSideBySide *self = g_object_new (ORDET_TYPE_SIDE_BY_SIDE, NULL);

  self->end_width = end_width;
  self->least_start = least_start;
  self->start = scrolled (start);
  self->end = scrolled (end);
  gtk_widget_set_parent (self->start, GTK_WIDGET (self));
  gtk_widget_set_parent (self->end, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
