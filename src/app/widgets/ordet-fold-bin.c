/* ordet-fold-bin.c — what a window holds, and whether it is narrow
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libadwaita 1.2 has no breakpoints. This is the part of them that is needed:
 * below a width there is one other way for everything in the window to look,
 * and OrdetNarrow says of one property what it is then.
 */
#include "ordet-fold-bin.h"

#include "ordet-scale.h"
#include "ordet-ui.h"

struct _OrdetFoldBin
{
  GtkWidget  parent_instance;

  GtkWidget *child;   /* (owned) (nullable) */
  int        wide;    /* pixels from which it is not narrow, with text of the usual size */
  gboolean   narrow;
  gboolean   becomes; /* what it will be when it has been laid out */
  guint      turning; /* source */
};

G_DEFINE_FINAL_TYPE (OrdetFoldBin, ordet_fold_bin, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_WIDE,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gboolean
turn_cb (gpointer data)
{
  OrdetFoldBin *self = data;

  self->turning = 0;
  if (self->narrow == self->becomes)
    return G_SOURCE_REMOVE;
  self->narrow = self->becomes;
  ordet_ui_set_class (GTK_WIDGET (self), "narrow", self->narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

/* While it is wide it asks for no width: otherwise no window could become
 * narrow. The window says how narrow it may be. */
static void
ordet_fold_bin_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  OrdetFoldBin *self = ORDET_FOLD_BIN (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int least;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->narrow)
    *minimum = 0;
}

static void
ordet_fold_bin_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  OrdetFoldBin *self = ORDET_FOLD_BIN (widget);
  int least, low;

  self->becomes = width < ordet_scaled_px (widget, self->wide);
  /* This is not the moment to change what is being laid out. */
  if (self->becomes != self->narrow && self->turning == 0)
    self->turning = g_idle_add_full (G_PRIORITY_HIGH_IDLE, turn_cb, self, NULL);
  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &low, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->child, &(GtkAllocation) { 0, 0, width, MAX (height, low) }, -1);
}

static GtkSizeRequestMode
ordet_fold_bin_get_request_mode (GtkWidget *widget)
{
  OrdetFoldBin *self = ORDET_FOLD_BIN (widget);

  return self->child != NULL ? gtk_widget_get_request_mode (self->child)
                             : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ordet_fold_bin_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OrdetFoldBin *self = ORDET_FOLD_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_WIDE:
      g_value_set_int (value, self->wide);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_fold_bin_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  OrdetFoldBin *self = ORDET_FOLD_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    case PROP_WIDE:
      self->wide = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_fold_bin_dispose (GObject *object)
{
  OrdetFoldBin *self = ORDET_FOLD_BIN (object);

  g_clear_handle_id (&self->turning, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (ordet_fold_bin_parent_class)->dispose (object);
}

static void
ordet_fold_bin_class_init (OrdetFoldBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_fold_bin_get_property;
  object_class->set_property = ordet_fold_bin_set_property;
  object_class->dispose = ordet_fold_bin_dispose;
  widget_class->measure = ordet_fold_bin_measure;
  widget_class->size_allocate = ordet_fold_bin_size_allocate;
  widget_class->get_request_mode = ordet_fold_bin_get_request_mode;
  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_WIDE] = g_param_spec_int ("wide", NULL, NULL, 0, G_MAXINT, 0,
                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ordet_fold_bin_init (OrdetFoldBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * ordet_fold_bin_get_child:
 * @self: the bin
 *
 * Returns: (transfer none) (nullable): what it holds
 */
GtkWidget *
ordet_fold_bin_get_child (OrdetFoldBin *self)
{
  g_return_val_if_fail (ORDET_IS_FOLD_BIN (self), NULL);

  return self->child;
}

/**
 * ordet_fold_bin_get_narrow:
 * @self: the bin
 *
 * Returns: whether it was laid out with less than its "wide" pixels
 */
gboolean
ordet_fold_bin_get_narrow (OrdetFoldBin *self)
{
  g_return_val_if_fail (ORDET_IS_FOLD_BIN (self), FALSE);

  return self->narrow;
}
