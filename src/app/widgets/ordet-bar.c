/* ordet-bar.c — a sentence under the header that stays until it is dealt with
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * AdwBanner came with libadwaita 1.3; this is what of it is needed here.
 */
#include "ordet-bar.h"

#include <glib/gi18n-lib.h>

#include "ordet-store-words.h"
#include "ordet-ui.h"

struct _OrdetBar
{
  AdwBin     parent_instance;

  GtkWidget *revealer; /* (unowned) child */
  GtkWidget *box;      /* (unowned) child */
  GtkWidget *icon;     /* (unowned) child */
  GtkWidget *label;    /* (unowned) child */
  GtkWidget *button;   /* (unowned) child */
};

G_DEFINE_FINAL_TYPE (OrdetBar, ordet_bar, ADW_TYPE_BIN)

static void
ordet_bar_class_init (OrdetBarClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
ordet_bar_init (OrdetBar *self)
{
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->revealer = gtk_revealer_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->icon = gtk_image_new ();
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->box, "notice-bar");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (close, _("Hide"));
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (ordet_bar_hide), self);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), self->button);
  gtk_box_append (GTK_BOX (self->box), close);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->box);
  adw_bin_set_child (ADW_BIN (self), self->revealer);
  /* A revealer that shows nothing still takes part in the layout. */
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ordet_bar_new:
 *
 * Returns: (transfer floating): a bar that is hidden
 */
GtkWidget *
ordet_bar_new (void)
{
  return g_object_new (ORDET_TYPE_BAR, NULL);
}

/* The target goes first: a name whose target is not there yet is a warning. */
static void
set_action (GtkActionable *button,
            const char    *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (detailed == NULL || !g_action_parse_detailed_name (detailed, &name, &target, NULL))
    return;
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

/**
 * ordet_bar_show:
 * @self: the bar
 * @style: how grave it is
 * @message: a sentence
 * @button: (nullable): what can be done about it
 * @action_name: (nullable): the detailed action of the button
 */
void
ordet_bar_show (OrdetBar      *self,
                OrdetBarStyle  style,
                const char    *message,
                const char    *button,
                const char    *action_name)
{
  static const char *const classes[] = { "info", "warning", "error" };
  static const char *const icons[] = { "ordet-information-symbolic", "ordet-warning-symbolic",
                                       "ordet-warning-symbolic" };

  g_return_if_fail (ORDET_IS_BAR (self));

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    ordet_ui_set_class (self->box, classes[i], i == style);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icons[style]);
  gtk_label_set_label (GTK_LABEL (self->label), message);
  gtk_widget_set_visible (self->button, button != NULL);
  if (button != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->button), button);
      set_action (GTK_ACTIONABLE (self->button), action_name);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, message,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

/**
 * ordet_bar_error:
 * @self: the bar
 * @error: what went wrong
 *
 * Shows its sentence for a person, ordet_store_sentence().
 */
void
ordet_bar_error (OrdetBar     *self,
                 const GError *error)
{
  g_autofree char *sentence = ordet_store_sentence (error);

  ordet_bar_show (self, ORDET_BAR_ERROR, sentence, NULL, NULL);
}

/**
 * ordet_bar_hide:
 * @self: the bar
 */
void
ordet_bar_hide (OrdetBar *self)
{
  g_return_if_fail (ORDET_IS_BAR (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ordet_bar_message:
 * @self: the bar
 *
 * Returns: (transfer none) (nullable): what it says; %NULL while it is hidden
 */
const char *
ordet_bar_message (OrdetBar *self)
{
  g_return_val_if_fail (ORDET_IS_BAR (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (GTK_LABEL (self->label))
                                                    : NULL;
}
