/* ordet-floor-split.c — the two columns of the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first is 540 pixels where there is room and never wider: names, timer
 * and Done stay where they are. In a narrow window it gives way first.
 */
#include "ordet-floor-split.h"

#define WIDE 540
#define MARGINS 27 /* of the column, floor.css */
#define SHARE .48 /* of a narrow window */

struct _OrdetFloorSplit
{
  GtkWidget  parent_instance;

  GtkWidget *start; /* (owned) child */
  GtkWidget *end;   /* (owned) child */
};

G_DEFINE_FINAL_TYPE (OrdetFloorSplit, ordet_floor_split, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static int
minimum_width (GtkWidget *child)
{
  int width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static int
start_width (OrdetFloorSplit *self,
             int              width)
{
  int least = minimum_width (self->start);
  int wanted = MAX (least, MIN (WIDE + MARGINS, (int) (width * SHARE)));

  return MAX (least, MIN (wanted, width - minimum_width (self->end)));
}

static void
ordet_floor_split_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  OrdetFloorSplit *self = ORDET_FLOOR_SPLIT (widget);
  int min[2], nat[2];

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (self->start, orientation, -1, &min[0], &nat[0], NULL, NULL);
  gtk_widget_measure (self->end, orientation, -1, &min[1], &nat[1], NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = min[0] + min[1];
      *natural = MAX (nat[0], WIDE) + nat[1];
      return;
    }
  *minimum = MAX (min[0], min[1]);
  *natural = MAX (nat[0], nat[1]);
}

static void
ordet_floor_split_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  OrdetFloorSplit *self = ORDET_FLOOR_SPLIT (widget);
  int start = start_width (self, width), end = width - start;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (self->start, &(GtkAllocation) { rtl ? end : 0, 0, start, height }, -1);
  gtk_widget_size_allocate (self->end, &(GtkAllocation) { rtl ? 0 : start, 0, end, height }, -1);
}

static void
ordet_floor_split_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OrdetFloorSplit *self = ORDET_FLOOR_SPLIT (object);
  GtkWidget *child = g_value_get_object (value);

  switch (prop_id)
    {
    case PROP_START:
      self->start = child;
      break;
    case PROP_END:
      self->end = child;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  /* Tab goes through the columns in the order they are read. */
  if (prop_id == PROP_START && self->end != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->end);
}

static void
ordet_floor_split_dispose (GObject *object)
{
  OrdetFloorSplit *self = ORDET_FLOOR_SPLIT (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (ordet_floor_split_parent_class)->dispose (object);
}

static void
ordet_floor_split_class_init (OrdetFloorSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ordet_floor_split_set_property;
  object_class->dispose = ordet_floor_split_dispose;
  widget_class->measure = ordet_floor_split_measure;
  widget_class->size_allocate = ordet_floor_split_size_allocate;
  props[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET,
                                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ordet_floor_split_init (OrdetFloorSplit *self)
{
}
