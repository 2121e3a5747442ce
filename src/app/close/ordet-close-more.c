/* ordet-close-more.c — what a board may type in before it closes: slips of paper, the room
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It has to be now: afterwards nobody can tell which record was this meeting's.
 */
#include "ordet-close-more.h"

#include <glib/gi18n-lib.h>

#include "ordet-words.h"

struct _OrdetCloseMore
{
  AdwBin         parent_instance;

  gboolean       setting; /* not the person's doing */

  /* (unowned) children */
  GtkWidget     *room_row;
  GtkDropDown   *room;
  GtkSpinButton *counts[ORDET_N_QUESTIONS][ORDET_N_ANSWERS];
};

G_DEFINE_FINAL_TYPE (OrdetCloseMore, ordet_close_more, ADW_TYPE_BIN)

enum
{
  SIGNAL_ROOM_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
room_cb (OrdetCloseMore *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_ROOM_CHANGED], 0);
}

static GtkWidget *
build_room (OrdetCloseMore *self)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  /* Translators: in a menu of shares: the board has not said it. */
  gtk_string_list_append (choices, _("Not typed"));
  for (guint tenths = 0; tenths <= 10; tenths++)
    {
      /* Translators: a share in percent */
      g_autofree char *share = g_strdup_printf (_("%u %%"), tenths * 10);

      gtk_string_list_append (choices, share);
    }
  self->room_row = adw_action_row_new ();
  self->room = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (choices), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->room), GTK_ALIGN_CENTER);
  gtk_widget_set_name (GTK_WIDGET (self->room), "room-share");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->room_row),
                               _("From the register or an estimate, to the nearest tenth, once a "
                                 "half-year. The strict way does not count it."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->room_row), GTK_WIDGET (self->room));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->room_row), GTK_WIDGET (self->room));
  gtk_widget_set_visible (self->room_row, FALSE);
  g_signal_connect_object (self->room, "notify::selected", G_CALLBACK (room_cb), self,
                           G_CONNECT_SWAPPED);
  return self->room_row;
}

static GtkWidget *
build_question (OrdetCloseMore *self,
                OrdetQuestion   question)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ordet_words_question (question));
  for (guint a = 0; a < ORDET_N_ANSWERS; a++)
    {
      GtkWidget *label = gtk_label_new (ordet_words_answer (a));
      GtkWidget *spin = gtk_spin_button_new_with_range (0, ORDET_EVALUATION_MOST, 1);
      g_autofree char *name = g_strdup_printf ("slips-%s-%s", ordet_question_to_string (question),
                                               ordet_answer_to_string (a));
      /* Translators: a question of the evaluation, and an answer */
      g_autofree char *spoken = g_strdup_printf (_("%1$s: %2$s"), ordet_words_question (question),
                                                 ordet_words_answer (a));

      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_set_margin_start (label, 6);
      gtk_editable_set_width_chars (GTK_EDITABLE (spin), 3);
      gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
      gtk_widget_set_name (spin, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                      -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
      self->counts[question][a] = GTK_SPIN_BUTTON (spin);
    }
  return row;
}

static void
ordet_close_more_class_init (OrdetCloseMoreClass *klass)
{
  signals[SIGNAL_ROOM_CHANGED]
    = g_signal_new ("room-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
ordet_close_more_init (OrdetCloseMore *self)
{
  GtkWidget *list = gtk_list_box_new (), *slips = adw_expander_row_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What You May Type In"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (slips),
                                 _("What the slips of paper said (optional)"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (slips),
                                 _("Three questions, counted by hand. Kept with the figures from "
                                   "six slips on; fewer than three of an answer are not told."));
  gtk_widget_set_name (slips, "slips");
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (slips), build_question (self, q));
  gtk_list_box_append (GTK_LIST_BOX (list), build_room (self));
  gtk_list_box_append (GTK_LIST_BOX (list), slips);
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * ordet_close_more_show_room:
 * @self: the rows
 * @shown: whether the share of list A among those present is asked for
 */
void
ordet_close_more_show_room (OrdetCloseMore *self,
                            gboolean        shown)
{
  g_return_if_fail (ORDET_IS_CLOSE_MORE (self));

  gtk_widget_set_visible (self->room_row, shown);
}

/**
 * ordet_close_more_set_room:
 * @self: the rows
 * @half_year: "2027-H1": the meeting's
 * @tenths: what was typed for it; -1: nothing yet
 */
void
ordet_close_more_set_room (OrdetCloseMore *self,
                           const char     *half_year,
                           gint            tenths)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ORDET_IS_CLOSE_MORE (self) && tenths >= -1 && tenths <= 10);

  title = half_year[6] == '1'
            /* Translators: %.4s is a year */
            ? g_strdup_printf (_("List A among those present, January to June %.4s"), half_year)
            /* Translators: %.4s is a year */
            : g_strdup_printf (_("List A among those present, July to December %.4s"), half_year);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->room_row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->room), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->room, (guint) (tenths + 1));
  self->setting = FALSE;
}

/**
 * ordet_close_more_room:
 * @self: the rows
 *
 * Returns: list A's share of those present, in tenths; -1: not typed
 */
gint
ordet_close_more_room (OrdetCloseMore *self)
{
  g_return_val_if_fail (ORDET_IS_CLOSE_MORE (self), -1);

  return (gint) gtk_drop_down_get_selected (self->room) - 1;
}

/**
 * ordet_close_more_evaluation:
 * @self: the rows
 * @evaluation: (out caller-allocates): the counts as they were typed
 *
 * Returns: whether any was typed
 */
gboolean
ordet_close_more_evaluation (OrdetCloseMore  *self,
                             OrdetEvaluation *evaluation)
{
  gint64 all = 0;

  g_return_val_if_fail (ORDET_IS_CLOSE_MORE (self), FALSE);

  *evaluation = (OrdetEvaluation) { 0 };
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    for (guint a = 0; a < ORDET_N_ANSWERS; a++)
      {
        GtkSpinButton *spin = self->counts[q][a];

        gtk_spin_button_update (spin); /* what is typed but not entered counts too */
        all += evaluation->counts[q][a] = gtk_spin_button_get_value_as_int (spin);
      }
  return all > 0;
}
