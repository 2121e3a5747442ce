/* ordet-key-button.c — a button that has its key printed on it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is printed is what happens: the cap shows the key the button is told
 * to have, or else Alt and the mnemonic of its own, translated text.
 */
#include "ordet-key-button.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"

struct _OrdetKeyButton
{
  GtkButton   parent_instance;

  char       *symbol; /* (owned) (nullable) name of an icon */
  char       *accel;  /* (owned) (nullable) the key; NULL: from the mnemonic */
  gboolean    hides_key;
  gboolean    plain;   /* only words */
  gboolean    stacked; /* the words below the picture, no key */
  int         room;    /* pixels it takes at least, unless it is plain; -1: as it needs */
  GtkWidget  *image;  /* (unowned) child */
  GtkWidget  *label;  /* (unowned) child */
  GtkWidget  *cap;    /* (unowned) child */
};

G_DEFINE_FINAL_TYPE (OrdetKeyButton, ordet_key_button, GTK_TYPE_BUTTON)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_SYMBOL,
  PROP_ACCEL,
  PROP_PLAIN,
  PROP_STACKED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/**
 * ordet_key_label:
 * @accel: keys as GTK writes them, "<Alt>p"
 *
 * Returns: (transfer full): the keys as they are printed on a keyboard of the
 *   person's language, with spaces between: "Alt P"
 */
char *
ordet_key_label (const char *accel)
{
  g_autofree char *label = NULL;
  g_auto(GStrv) parts = NULL;
  GdkModifierType mods;
  guint key;

  /* A letter that is typed stands as it is typed. */
  if (accel == NULL || g_utf8_strlen (accel, 2) < 2 ||
      !gtk_accelerator_parse (accel, &key, &mods))
    return g_strdup (g_strcmp0 (accel, "-") == 0 ? "−" : accel);
  if (key == GDK_KEY_plus || key == GDK_KEY_minus)
    return g_strdup (key == GDK_KEY_plus ? "+" : "−");
  label = gtk_accelerator_get_label (key, mods);
  if (key == GDK_KEY_Return)
    {
      g_autofree char *plain = gtk_accelerator_get_label (GDK_KEY_F1, mods);

      plain[strlen (plain) - 2] = '\0';
      g_free (label);
      /* Translators: the key that ends a line, as it is printed on keyboards. */
      label = g_strconcat (plain, _("Enter"), NULL);
    }
  parts = g_strsplit (label, "+", -1);
  /* A space of half an em: a narrower one is not seen in small bold type. */
  return g_strjoinv ("\342\200\202", parts);
}

/**
 * ordet_key_of_mnemonic:
 * @text: translated words with a mnemonic, "_Go-Round"
 *
 * For a second place that tells the key of a button.
 *
 * Returns: (transfer full): "<Alt>g", an empty text if there is none
 */
char *
ordet_key_of_mnemonic (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '_' && p[1] == '_')
      p++;
    else if (*p == '_' && p[1] != '\0')
      return gtk_accelerator_name (
        gdk_keyval_to_lower (gdk_unicode_to_keyval (g_utf8_get_char (p + 1))), GDK_ALT_MASK);
  return g_strdup ("");
}

static void
update (OrdetKeyButton *self)
{
  guint mnemonic = gtk_label_get_mnemonic_keyval (GTK_LABEL (self->label));
  g_autofree char *from_mnemonic = NULL, *cap = NULL;

  if (self->accel == NULL && mnemonic != GDK_KEY_VoidSymbol && mnemonic != 0)
    from_mnemonic = gtk_accelerator_name (gdk_keyval_to_lower (mnemonic), GDK_ALT_MASK);
  cap = ordet_key_label (self->accel != NULL ? self->accel : from_mnemonic);
  gtk_label_set_label (GTK_LABEL (self->cap), cap);
  gtk_widget_set_visible (self->cap, !self->hides_key && !self->plain && !self->stacked &&
                                       cap != NULL && *cap != '\0');
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), self->symbol);
  gtk_widget_set_visible (self->image,
                          !self->plain && self->symbol != NULL && *self->symbol != '\0');
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_parent (self->label)),
                                  self->stacked ? GTK_ORIENTATION_VERTICAL
                                                : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (gtk_widget_get_parent (self->label)), self->stacked ? 1 : 6);
  gtk_widget_set_visible (self->label, *gtk_label_get_text (GTK_LABEL (self->label)) != '\0');
  gtk_widget_set_size_request (GTK_WIDGET (self), self->plain ? -1 : self->room, -1);

  /* A reader would otherwise say the letter with its underscore, and the cap
   * as if it belonged to the name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (self->label)), -1);
  if (cap != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
                                    cap, -1);
}

static void
ordet_key_button_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OrdetKeyButton *self = ORDET_KEY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->label)));
      break;
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_ACCEL:
      g_value_set_string (value, self->accel);
      break;
    case PROP_PLAIN:
      g_value_set_boolean (value, self->plain);
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ordet_key_button_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  OrdetKeyButton *self = ORDET_KEY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      gtk_label_set_label (GTK_LABEL (self->label), g_value_get_string (value));
      break;
    case PROP_SYMBOL:
      g_free (self->symbol);
      self->symbol = g_value_dup_string (value);
      break;
    case PROP_ACCEL:
      g_free (self->accel);
      self->accel = g_value_dup_string (value);
      break;
    case PROP_PLAIN:
      self->plain = g_value_get_boolean (value);
      break;
    case PROP_STACKED:
      self->stacked = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update (self);
}

static void
ordet_key_button_finalize (GObject *object)
{
  OrdetKeyButton *self = ORDET_KEY_BUTTON (object);

  g_free (self->symbol);
  g_free (self->accel);

  G_OBJECT_CLASS (ordet_key_button_parent_class)->finalize (object);
}

/* GTK presses a button a quarter of a second before it acts, for the eye. A
 * number typed right behind Alt and a letter would come too early. */
static gboolean
ordet_key_button_mnemonic_activate (GtkWidget *widget,
                                    gboolean   group_cycling)
{
  if (group_cycling)
    return gtk_widget_grab_focus (widget);
  g_signal_emit_by_name (widget, "clicked");
  return TRUE;
}

static void
ordet_key_button_class_init (OrdetKeyButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->mnemonic_activate = ordet_key_button_mnemonic_activate;

  object_class->get_property = ordet_key_button_get_property;
  object_class->set_property = ordet_key_button_set_property;
  object_class->finalize = ordet_key_button_finalize;
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_ACCEL] = g_param_spec_string ("accel", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Where there is no room; the key works, and a reader says it. */
  props[PROP_PLAIN] = g_param_spec_boolean ("plain", NULL, NULL, FALSE,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ordet_key_button_init (OrdetKeyButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  self->room = -1;
  self->image = gtk_image_new ();
  self->label = g_object_new (GTK_TYPE_LABEL, "use-underline", TRUE, "mnemonic-widget", self,
                              "ellipsize", PANGO_ELLIPSIZE_NONE, NULL);
  self->cap = ordet_keycap_new ("");
  gtk_box_append (GTK_BOX (box), self->image);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->cap);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "key-button");
  update (self);
}

/**
 * ordet_key_button_new:
 * @text: its words, with a mnemonic
 * @symbol: (nullable): a symbolic icon before them
 * @accel: (nullable): its key, "space"; NULL: Alt and the mnemonic
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
ordet_key_button_new (const char *text,
                      const char *symbol,
                      const char *accel)
{
  return g_object_new (ORDET_TYPE_KEY_BUTTON, "text", text, "symbol", symbol, "accel", accel,
                       NULL);
}

/**
 * ordet_key_button_set:
 * @self: the button
 * @text: its words, with a mnemonic
 * @symbol: (nullable): a symbolic icon before them
 * @accel: (nullable): its key, "space"; NULL: Alt and the mnemonic
 */
void
ordet_key_button_set (OrdetKeyButton *self,
                      const char     *text,
                      const char     *symbol,
                      const char     *accel)
{
  g_return_if_fail (ORDET_IS_KEY_BUTTON (self));

  if (g_strcmp0 (text, gtk_label_get_label (GTK_LABEL (self->label))) == 0 &&
      g_strcmp0 (symbol, self->symbol) == 0 && g_strcmp0 (accel, self->accel) == 0)
    return;
  g_object_set (self, "text", text, "symbol", symbol, "accel", accel, NULL);
}

/**
 * ordet_key_button_text:
 * @self: the button
 *
 * Returns: (transfer none): its words, without the underscore
 */
const char *
ordet_key_button_text (OrdetKeyButton *self)
{
  g_return_val_if_fail (ORDET_IS_KEY_BUTTON (self), NULL);
  return gtk_label_get_text (GTK_LABEL (self->label));
}

/**
 * ordet_key_button_mnemonic:
 * @self: the button
 *
 * Returns: the keyval of its mnemonic, GDK_KEY_VoidSymbol if it has none
 */
guint
ordet_key_button_mnemonic (OrdetKeyButton *self)
{
  g_return_val_if_fail (ORDET_IS_KEY_BUTTON (self), GDK_KEY_VoidSymbol);
  return gtk_label_get_mnemonic_keyval (GTK_LABEL (self->label));
}

/**
 * ordet_key_button_set_room:
 * @self: the button
 * @width: pixels it takes at least, whatever it says; -1: as it needs
 *
 * So that buttons stay where they are when their words change. In a narrow
 * window, where the button is plain, there is no room to spare.
 */
void
ordet_key_button_set_room (OrdetKeyButton *self,
                           int             width)
{
  g_return_if_fail (ORDET_IS_KEY_BUTTON (self));

  if (self->room == width)
    return;
  self->room = width;
  update (self);
}

/**
 * ordet_key_button_show_key:
 * @self: the button
 * @show_key: draw the cap
 *
 * Where there is no room the key still works, and a reader still says it.
 */
void
ordet_key_button_show_key (OrdetKeyButton *self,
                           gboolean        show_key)
{
  g_return_if_fail (ORDET_IS_KEY_BUTTON (self));

  if (self->hides_key == !show_key)
    return;
  self->hides_key = !show_key;
  update (self);
}
