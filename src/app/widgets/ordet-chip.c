/* ordet-chip.c — a short fact in a pill: icon and words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-chip.h"

struct _OrdetChip
{
  GtkBox     parent_instance;

  GtkWidget *icon;  /* (unowned) child */
  GtkWidget *label; /* (unowned) child */
};

G_DEFINE_FINAL_TYPE (OrdetChip, ordet_chip, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
ordet_chip_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  OrdetChip *self = ORDET_CHIP (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->icon)));
      break;
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->label)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_icon (OrdetChip  *self,
          const char *icon_name)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_widget_set_visible (self->icon, icon_name != NULL);
}

/* All of it where there is no room, too. */
static void
set_label (OrdetChip  *self,
           const char *label)
{
  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
}

static void
ordet_chip_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  OrdetChip *self = ORDET_CHIP (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      set_icon (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_chip_class_init (OrdetChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ordet_chip_get_property;
  object_class->set_property = ordet_chip_set_property;
  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ordet_chip_init (OrdetChip *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_add_css_class (widget, "chip");
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 11);
  gtk_widget_set_visible (self->icon, FALSE);
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self), self->icon);
  gtk_box_append (GTK_BOX (self), self->label);
}

/**
 * ordet_chip_new:
 * @icon_name: (nullable): a symbolic icon before the words
 * @label: the words
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
ordet_chip_new (const char *icon_name,
                const char *label)
{
  return g_object_new (ORDET_TYPE_CHIP, "icon-name", icon_name, "label", label, NULL);
}

/**
 * ordet_chip_set:
 * @self: the chip
 * @icon_name: (nullable): a symbolic icon before the words
 * @label: the words
 */
void
ordet_chip_set (OrdetChip  *self,
                const char *icon_name,
                const char *label)
{
  g_return_if_fail (ORDET_IS_CHIP (self));

  set_icon (self, icon_name);
  set_label (self, label);
}

/**
 * ordet_chip_add_prefix:
 * @self: the chip
 * @prefix: (transfer floating): a small widget before icon and words
 */
void
ordet_chip_add_prefix (OrdetChip *self,
                       GtkWidget *prefix)
{
  g_return_if_fail (ORDET_IS_CHIP (self));

  gtk_box_prepend (GTK_BOX (self), prefix);
}

/**
 * ordet_keycap_new:
 * @text: the key, as it is printed on keyboards of the person's language
 *
 * The key that does what the button beside it does. A reader finds the key in
 * the button's own properties, so the cap is not read again.
 *
 * Returns: (transfer floating): a label that looks like a key
 */
GtkWidget *
ordet_keycap_new (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "valign", GTK_ALIGN_CENTER,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, "keycap");
  return label;
}
