/* ordet-close-steps.c — the seven steps of closing, ticked off, and what came of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-close-steps.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-ui.h"

/* In the order of privacy.md 2; the last is said in words of its own. */
static const struct
{
  OrdetEraseStep step; /* with which it is done: several are one transaction */
  const char    *title;
} steps[] = {
  { ORDET_ERASE_CLEAR, N_("The minutes are written out and sealed") },
  { ORDET_ERASE_CLEAR, N_("The figures are counted") },
  { ORDET_ERASE_CLEAR, N_("The record without names is written") },
  { ORDET_ERASE_CLEAR, N_("The rows with names are deleted") },
  { ORDET_ERASE_KEY, N_("The key is destroyed everywhere it is") },
  { ORDET_ERASE_TIDY, N_("The file is written anew, without what was deleted") },
  { ORDET_ERASE_TIDY, N_("Rows and key are looked for once more") },
};

struct _OrdetCloseSteps
{
  AdwBin     parent_instance;

  GtkLabel  *title;   /* (unowned) children */
  GtkLabel  *words;
  GtkImage  *icons[G_N_ELEMENTS (steps)];
  GtkWidget *rows[G_N_ELEMENTS (steps)];
  GtkWidget *again;
  GtkWidget *home;
};

G_DEFINE_FINAL_TYPE (OrdetCloseSteps, ordet_close_steps, ADW_TYPE_BIN)

enum
{
  SIGNAL_AGAIN,
  SIGNAL_HOME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit_again (OrdetCloseSteps *self)
{
  g_signal_emit (self, signals[SIGNAL_AGAIN], 0);
}

static void
emit_home (OrdetCloseSteps *self)
{
  g_signal_emit (self, signals[SIGNAL_HOME], 0);
}

static GtkWidget *
list_new (OrdetCloseSteps *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *row = adw_action_row_new (), *icon = gtk_image_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(steps[i].title));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      self->icons[i] = GTK_IMAGE (icon);
      self->rows[i] = row;
    }
  return list;
}

static GtkWidget *
buttons_new (OrdetCloseSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->again = gtk_button_new_with_mnemonic (_("_Try Again"));
  self->home = gtk_button_new_with_mnemonic (_("_All Meetings"));
  gtk_widget_add_css_class (self->again, "pill");
  gtk_widget_add_css_class (self->home, "pill");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->again);
  gtk_box_append (GTK_BOX (box), self->home);
  g_signal_connect_swapped (self->again, "clicked", G_CALLBACK (emit_again), self);
  g_signal_connect_swapped (self->home, "clicked", G_CALLBACK (emit_home), self);
  return box;
}

static gboolean
ordet_close_steps_grab_focus (GtkWidget *widget)
{
  OrdetCloseSteps *self = ORDET_CLOSE_STEPS (widget);

  return gtk_widget_get_visible (self->home) && gtk_widget_grab_focus (self->home);
}

static void
ordet_close_steps_class_init (OrdetCloseStepsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->grab_focus = ordet_close_steps_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = ordet_ui_focus_inside;
  signals[SIGNAL_AGAIN] =
    g_signal_new ("again", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_HOME] =
    g_signal_new ("home", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ordet_close_steps_init (OrdetCloseSteps *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18), *clamp = adw_clamp_new ();

  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-1");
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (self->words, GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), list_new (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), buttons_new (self));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
  ordet_close_steps_reach (self, ORDET_ERASE_CLEAR);
}

/**
 * ordet_close_steps_reach:
 * @self: the steps
 * @next: what comes now; all before it is done
 */
void
ordet_close_steps_reach (OrdetCloseSteps *self,
                         OrdetEraseStep   next)
{
  g_return_if_fail (ORDET_IS_CLOSE_STEPS (self));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean done = steps[i].step < next;

      gtk_image_set_from_icon_name (self->icons[i], done ? "ordet-check-symbolic"
                                                         : "ordet-hourglass-symbolic");
      /* Translators: read aloud beside a step of erasing */
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _(steps[i].title),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      done ? C_("step", "done") : C_("step", "not done yet"), -1);
      ordet_ui_set_class (GTK_WIDGET (self->icons[i]), "dimmed", !done);
    }
  gtk_label_set_label (self->title, _("Closing and Erasing"));
  gtk_label_set_label (self->words, "");
  gtk_widget_set_visible (self->again, FALSE);
  gtk_widget_set_visible (self->home, FALSE);
}

static void
say (OrdetCloseSteps *self,
     const char      *title,
     const char      *words)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->home, TRUE);
  ordet_compat_announce (GTK_WIDGET (self), title);
}

/**
 * ordet_close_steps_wait:
 * @self: the steps
 *
 * The key is still being destroyed: the keyring takes its time, or asks for its
 * password. Nobody has to stay.
 */
void
ordet_close_steps_wait (OrdetCloseSteps *self)
{
  g_return_if_fail (ORDET_IS_CLOSE_STEPS (self));

  say (self, _("Waiting for the Keyring"),
       _("The rows with names are deleted. To destroy the key the keyring may be asking for its "
         "password, in a window of its own. You can leave: what is left is erased when you open "
         "the meeting again, or when Ordet starts and the keyring is unlocked."));
}

/**
 * ordet_close_steps_done:
 * @self: the steps
 * @key_place: a sentence: where the key was
 * @copies: (nullable): a sentence about the copies that were made
 *
 * Everything was looked for and is gone: now "erased" may be said.
 */
void
ordet_close_steps_done (OrdetCloseSteps *self,
                        const char      *key_place,
                        const char      *copies)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ORDET_IS_CLOSE_STEPS (self));

  ordet_close_steps_reach (self, ORDET_ERASE_DONE);
  words = g_strdup_printf (
    "%s %s%s%s",
    _("Rows and key were looked for and are gone. The minutes stay sealed until you release "
      "them: they are under Closed."),
    key_place, copies != NULL ? " " : "", copies != NULL ? copies : "");
  /* Translators: it is done, and was looked for */
  say (self, C_("done", "Erased"), words);
  gtk_widget_grab_focus (self->home);
}

/**
 * ordet_close_steps_failed:
 * @self: the steps
 * @next: the step that could not be done
 * @sentence: why
 */
void
ordet_close_steps_failed (OrdetCloseSteps *self,
                          OrdetEraseStep   next,
                          const char      *sentence)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ORDET_IS_CLOSE_STEPS (self));

  ordet_close_steps_reach (self, next);
  words = g_strdup_printf ("%s %s", sentence,
                           next == ORDET_ERASE_CLEAR
                             ? _("Nothing has been erased; everything is as it was.")
                             : _("The rest will be erased when you try again, or at the next "
                                 "start of Ordet."));
  say (self, _("Not Erased Yet"), words);
  gtk_widget_set_visible (self->again, TRUE);
  gtk_widget_grab_focus (self->again);
}
