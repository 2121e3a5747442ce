/* ordet-floor-toast.c — what was done, and the key that takes it back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-chip.h"
#include "ordet-compat.h"
#include "ordet-key-button.h"

#define SECONDS 8

/**
 * ordet_floor_dismiss_toast:
 * @self: the page
 *
 * "Undo" beside words about another act would be untrue.
 */
void
ordet_floor_dismiss_toast (OrdetFloorPage *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
}

/* libadwaita 1.2 draws a toast; the key is a widget of its title. */
static GtkWidget *
make_title (const char *words,
            const char *accel)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "xalign", 0.f, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  g_autofree char *key = ordet_key_label (accel);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), ordet_keycap_new (key));
  return box;
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
  AdwToast *toast = adw_toast_new ("");

  ordet_floor_dismiss_toast (self);
  adw_toast_set_custom_title (toast, make_title (words, redo ? "<Shift><Control>z" : "<Control>z"));
  adw_toast_set_button_label (toast, redo ? _("Redo") : _("Undo"));
  adw_toast_set_action_name (toast, redo ? "floor.redo" : "floor.undo");
  adw_toast_set_timeout (toast, SECONDS);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
  ordet_compat_announce (GTK_WIDGET (self), words);
}
