/* ordet-floor-toast.c — what was done, and the key that takes it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not AdwToastOverlay: in libadwaita 1.2 a toast that is dismissed while it is
 * still coming ends the program, and a quick helper at the table does that
 * with every hand (tests/app/test-floor-toast.c).
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"
#include "ordet-compat.h"
#include "ordet-key-button.h"

#define SECONDS 8

static gboolean
time_over_cb (gpointer data)
{
  OrdetFloorPage *self = data;

  self->toast_timer = 0;
  ordet_floor_dismiss_toast (self);
  return G_SOURCE_REMOVE;
}

/**
 * ordet_floor_dismiss_toast:
 * @self: the page
 *
 * "Undo" beside words about another act would be untrue.
 */
void
ordet_floor_dismiss_toast (OrdetFloorPage *self)
{
  g_clear_handle_id (&self->toast_timer, g_source_remove);
  if (self->toast == NULL)
    return;
  /* What fades out can no longer be pressed. */
  gtk_widget_set_can_target (self->toast, FALSE);
  gtk_widget_set_sensitive (gtk_revealer_get_child (GTK_REVEALER (self->toast)), FALSE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->toast), FALSE);
}

static GtkWidget *
make_button (const char *label,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  return button;
}

static GtkWidget *
make_close (OrdetFloorPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_tooltip_text (button, _("Close"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (ordet_floor_dismiss_toast), self);
  return button;
}

/* In the style of libadwaita's own. */
static GtkWidget *
make_box (OrdetFloorPage *self,
          const char     *words,
          gboolean        redo)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-name", "toast", "spacing", 10, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "xalign", 0.f, "tooltip-text", words,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  g_autofree char *key = ordet_key_label (redo ? "<Shift><Control>z" : "<Control>z");

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), ordet_keycap_new (key));
  gtk_box_append (GTK_BOX (box), make_button (redo ? _("Redo") : _("Undo"),
                                              redo ? "floor.redo" : "floor.undo"));
  gtk_box_append (GTK_BOX (box), make_close (self));
  return box;
}

static GtkWidget *
make_toast (OrdetFloorPage *self)
{
  GtkWidget *revealer =
    g_object_new (GTK_TYPE_REVEALER, "transition-type", GTK_REVEALER_TRANSITION_TYPE_CROSSFADE,
                  "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_END, NULL);

  gtk_overlay_add_overlay (self->toasts, revealer);
  return revealer;
}

/**
 * ordet_floor_toast:
 * @self: the page
 * @words: what was done
 * @redo: it was an undo: offer to do it again
 *
 * One at a time, for eight seconds, over the queue.
 */
void
ordet_floor_toast (OrdetFloorPage *self,
                   const char     *words,
                   gboolean        redo)
{
  if (self->toast == NULL)
    self->toast = make_toast (self);
  g_clear_handle_id (&self->toast_timer, g_source_remove);
  gtk_revealer_set_child (GTK_REVEALER (self->toast), make_box (self, words, redo));
  gtk_widget_set_can_target (self->toast, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->toast), TRUE);
  self->toast_timer = g_timeout_add_seconds (SECONDS, time_over_cb, self);
  ordet_compat_announce (GTK_WIDGET (self), words);
}
