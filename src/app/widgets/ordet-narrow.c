/* ordet-narrow.c — what a property is while its window is narrow
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It lives as long as the widget it belongs to, and finds the bin that knows
 * the width when the widget is put into a window.
 */
#include "ordet-fold-bin.h"

struct _OrdetNarrow
{
  GObject       parent_instance;

  GtkWidget    *widget;   /* (unowned): it owns us */
  GObject      *object;   /* (weak) whose property: the widget, or what it holds */
  char         *property; /* (owned) */
  char         *text;     /* (owned): the value as it would stand in a template */
  GValue        narrow;
  GValue        wide;     /* as it was before */
  gboolean      is_narrow;
  OrdetFoldBin *bin;      /* (weak) (nullable): it holds all of us */
  gulong        told;     /* handler on bin */
};

G_DEFINE_FINAL_TYPE (OrdetNarrow, ordet_narrow, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WIDGET,
  PROP_OBJECT,
  PROP_PROPERTY,
  PROP_VALUE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
update (OrdetNarrow *self)
{
  gboolean narrow = self->bin != NULL && ordet_fold_bin_get_narrow (self->bin);

  if (narrow == self->is_narrow || self->object == NULL)
    return;
  self->is_narrow = narrow;
  if (narrow)
    g_object_get_property (self->object, self->property, &self->wide);
  g_object_set_property (self->object, self->property, narrow ? &self->narrow : &self->wide);
}

static void
leave_bin (OrdetNarrow *self)
{
  if (self->bin != NULL)
    g_clear_signal_handler (&self->told, self->bin);
  self->told = 0;
  g_clear_weak_pointer (&self->bin);
}

/* A widget that is taken out of its window stays as it is: it goes into the
 * same again, or nowhere. */
static void
root_cb (OrdetNarrow *self)
{
  GtkWidget *bin = gtk_widget_get_ancestor (self->widget, ORDET_TYPE_FOLD_BIN);

  if (gtk_widget_get_root (self->widget) == NULL || bin == GTK_WIDGET (self->bin))
    return;
  leave_bin (self);
  if (bin == NULL)
    return;
  g_set_weak_pointer (&self->bin, ORDET_FOLD_BIN (bin));
  self->told = g_signal_connect_swapped (bin, "notify::narrow", G_CALLBACK (update), self);
  update (self);
}

static void
ordet_narrow_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  OrdetNarrow *self = ORDET_NARROW (object);

  switch (prop_id)
    {
    case PROP_WIDGET:
      self->widget = g_value_get_object (value);
      break;
    case PROP_OBJECT:
      g_set_weak_pointer (&self->object, g_value_get_object (value));
      break;
    case PROP_PROPERTY:
      self->property = g_value_dup_string (value);
      break;
    case PROP_VALUE:
      self->text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_narrow_constructed (GObject *object)
{
  OrdetNarrow *self = ORDET_NARROW (object);
  g_autoptr(GtkBuilder) builder = gtk_builder_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *key = NULL;
  GParamSpec *pspec;

  G_OBJECT_CLASS (ordet_narrow_parent_class)->constructed (object);
  if (self->object == NULL)
    g_set_weak_pointer (&self->object, G_OBJECT (self->widget));
  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->object), self->property);
  if (pspec == NULL || !gtk_builder_value_from_string (builder, pspec, self->text, &self->narrow,
                                                       &error))
    g_error ("No property %s that can be %s", self->property, self->text);
  g_value_init (&self->wide, pspec->value_type);
  key = g_strdup_printf ("ordet-narrow-%s-%p", self->property, (void *) self->object);
  g_object_set_data_full (G_OBJECT (self->widget), key, g_object_ref (self), g_object_unref);
  g_signal_connect_object (self->widget, "notify::root", G_CALLBACK (root_cb), self,
                           G_CONNECT_SWAPPED);
  root_cb (self);
}

static void
ordet_narrow_finalize (GObject *object)
{
  OrdetNarrow *self = ORDET_NARROW (object);

  leave_bin (self);
  g_clear_weak_pointer (&self->object);
  g_free (self->property);
  g_free (self->text);
  g_value_unset (&self->narrow);
  g_value_unset (&self->wide);

  G_OBJECT_CLASS (ordet_narrow_parent_class)->finalize (object);
}

static void
ordet_narrow_class_init (OrdetNarrowClass *klass)
{
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ordet_narrow_set_property;
  object_class->constructed = ordet_narrow_constructed;
  object_class->finalize = ordet_narrow_finalize;
  props[PROP_WIDGET] = g_param_spec_object ("widget", NULL, NULL, GTK_TYPE_WIDGET, once);
  props[PROP_OBJECT] = g_param_spec_object ("object", NULL, NULL, G_TYPE_OBJECT, once);
  props[PROP_PROPERTY] = g_param_spec_string ("property", NULL, NULL, NULL, once);
  props[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, once);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ordet_narrow_init (OrdetNarrow *self)
{
}

/**
 * ordet_narrow_set:
 * @widget: a widget
 * @object: (nullable): what @widget holds, if the property is that's
 * @property: its name
 * @value: what it is while the window is narrow, as it would stand in a
 *   template
 *
 * For as long as @widget lives. In a wide window the property is what it was;
 * whoever sets it meanwhile is overruled at the next change of the width.
 */
void
ordet_narrow_set (GtkWidget  *widget,
                  GObject    *object,
                  const char *property,
                  const char *value)
{
  g_autoptr(OrdetNarrow) narrow = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  narrow = g_object_new (ORDET_TYPE_NARROW, "widget", widget, "object", object,
                         "property", property, "value", value, NULL);
}

/**
 * ordet_narrow_columns:
 * @grid: a grid of one row, filled
 * @columns: how many of its children stand beside each other in a narrow window
 *
 * The others stand below. To be called again when the grid is filled anew.
 */
void
ordet_narrow_columns (GtkGrid *grid,
                      int      columns)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (grid));
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      GObject *place = G_OBJECT (gtk_layout_manager_get_layout_child (layout, child));
      g_autofree char *column = g_strdup_printf ("%d", i % columns);
      g_autofree char *row = g_strdup_printf ("%d", i / columns);

      ordet_narrow_set (child, place, "column", column);
      ordet_narrow_set (child, place, "row", row);
    }
}
