/* ordet-floor-course-dialogs.c — limits, the line at an hour, who leads
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-floor-private.h"
#include "ordet-person-picker.h"

/* --- limits --- */

/* Longest first: the order in which the chair reads them out. */
static const OrdetKind limited[] = {
  ORDET_KIND_INTRODUCTION, ORDET_KIND_SPEECH, ORDET_KIND_REPLY, ORDET_KIND_REJOINDER,
  ORDET_KIND_INFORMATION, ORDET_KIND_ORDER,
};

typedef struct
{
  GtkWidget *limits[G_N_ELEMENTS (limited)];
  GtkWidget *again;
  GtkWidget *item_only;
} Limits;

static gint
value (GtkWidget *spin)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
}

/* The limits that are changed: the item's, or the meeting's. */
static const OrdetRules *
rules_of (OrdetActDialog *dialog,
          Limits         *form)
{
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);

  return gtk_switch_get_active (GTK_SWITCH (form->item_only)) ? ordet_meeting_item_rules (meeting)
                                                              : ordet_meeting_rules (meeting);
}

static void
load_cb (OrdetActDialog *dialog)
{
  Limits *form = g_object_get_data (G_OBJECT (dialog), "form");
  const OrdetRules *now = rules_of (dialog, form);

  for (gsize i = 0; i < G_N_ELEMENTS (limited); i++)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->limits[i]), now->limits[limited[i]]);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->again), now->limit_again);
}

static void
propose (Limits *form,
         gint    speech_s)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limited); i++)
    if (limited[i] == ORDET_KIND_SPEECH)
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->limits[i]), speech_s);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->again), MIN (value (form->again), speech_s));
}

static gboolean
limits_cb (OrdetActDialog *dialog,
           gpointer        data)
{
  Limits *form = data;
  const OrdetRules *now = rules_of (dialog, form);
  g_autoptr(OrdetRules) rules = ordet_rules_new_partial ();
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_RULES);
  gboolean item_only = gtk_switch_get_active (GTK_SWITCH (form->item_only));

  for (gsize i = 0; i < G_N_ELEMENTS (limited); i++)
    if (value (form->limits[i]) != now->limits[limited[i]])
      {
        rules->limits[limited[i]] = value (form->limits[i]);
        rules->set |= ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + limited[i]);
      }
  if (value (form->again) != now->limit_again)
    {
      rules->limit_again = value (form->again);
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_LIMIT_AGAIN);
    }
  if (rules->set == 0)
    return TRUE;
  ordet_event_set_rules (event, ORDET_KEY_RULES, rules);
  if (item_only)
    ordet_event_set_boolean (event, ORDET_KEY_ITEM_ONLY, TRUE);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_limits_dialog:
 * @page: the floor
 * @speech_s: a limit of speeches to propose, seconds; 0: none. Second
 *   speeches keep a shorter one
 *
 * The limits in force, to be changed for the item or for the whole meeting;
 * turns that have begun keep theirs (order.md 2b).
 */
void
ordet_floor_limits_dialog (OrdetFloorPage *page,
                           gint            speech_s)
{
  Limits *form = g_new0 (Limits, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Time Limits"), _("Change"), limits_cb,
                                                   form);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  gboolean open = ordet_meeting_current_item (meeting) != ORDET_NOBODY;

  for (gsize i = 0; i < G_N_ELEMENTS (limited); i++)
    {
      const char *kind = ordet_words_kind (limited[i]);
      /* Translators: a limit in seconds; %s is a kind of turn: "Speech". */
      g_autofree char *title = g_strdup_printf (_("%s, Seconds"), kind);

      form->limits[i] = ordet_act_dialog_add_spin (dialog, title, 5, 7200, 15, 5);
      if (limited[i] == ORDET_KIND_SPEECH)
        form->again = ordet_act_dialog_add_spin (dialog, _("Second Speech on the Item, Seconds"), 5,
                                                 7200, 15, 5);
    }
  form->item_only = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (form->item_only), open);
  gtk_widget_set_sensitive (form->item_only, open);
  ordet_act_dialog_add_row (dialog, _("Only Until This Item Ends"), form->item_only);
  g_object_set_data (G_OBJECT (dialog), "form", form);
  load_cb (dialog);
  if (speech_s > 0)
    propose (form, speech_s);
  g_signal_connect_object (form->item_only, "notify::active", G_CALLBACK (load_cb), dialog,
                           G_CONNECT_SWAPPED);
  ordet_act_dialog_say (dialog, _("Turns that have begun keep their limit."));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->limits[1]);
}

/* --- the line at an hour --- */

typedef struct
{
  GtkWidget *number;
  GtkWidget *who;
} Form;

static void
line_at_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  gint64 at_us = ordet_session_now_us (ordet_act_dialog_session (dialog)) +
                 value (form->number) * 60 * ORDET_SECOND;
  g_autofree char *hour = ordet_words_clock (at_us);
  /* Translators: %s is an hour, "14:35". */
  g_autofree char *text = g_strdup_printf (_("The list closes by itself at %s. Until then the "
                                             "screen says so, and everybody can still ask."),
                                           hour);

  ordet_act_dialog_say (dialog, text);
}

static gboolean
draw_at_cb (OrdetActDialog *dialog,
            gpointer        data)
{
  Form *form = data;
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_LAST_CALL);
  OrdetListView list;

  /* "After the next speech" would hold beside the hour; what was said last is
   * meant. */
  if (ordet_meeting_list (ordet_act_dialog_meeting (dialog), &list) && list.line_when != NULL)
    {
      g_autoptr(OrdetEvent) lifted = ordet_act_dialog_event (dialog, ORDET_ACT_UNLINE);

      if (!ordet_act_dialog_act (dialog, lifted, NULL))
        return FALSE;
    }
  ordet_event_set_integer (event, ORDET_KEY_SECONDS, value (form->number) * 60 * ORDET_SECOND);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_line_dialog:
 * @page: the floor
 *
 * A last call that names the hour at which the line is drawn.
 */
void
ordet_floor_line_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Draw the Line at a Time"),
                                                   _("Announce"), draw_at_cb, form);

  g_object_set_data (G_OBJECT (dialog), "form", form);
  form->number = ordet_act_dialog_add_spin (dialog, _("In Minutes"), 1, 240, 1, 5);
  g_signal_connect_object (form->number, "value-changed", G_CALLBACK (line_at_cb), dialog,
                           G_CONNECT_SWAPPED);
  line_at_cb (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->number);
}

/* --- who leads the meeting --- */

static guint
named (Form *form)
{
  GArray *people = ordet_person_picker_people (ORDET_PERSON_PICKER (form->who));

  return people->len > 0 ? g_array_index (people, guint, 0) : ORDET_NOBODY;
}

static void
gavel_who_cb (OrdetActDialog *dialog)
{
  ordet_act_dialog_set_ready (dialog,
                              named (g_object_get_data (G_OBJECT (dialog), "form")) != ORDET_NOBODY);
}

static gboolean
gavel_cb (OrdetActDialog *dialog,
          gpointer        data)
{
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  guint person = named (data);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_OFFICER);

  if (person == ORDET_NOBODY)
    return FALSE;
  ordet_event_set_string (event, ORDET_KEY_ROLE, "chair");
  ordet_event_set_string (event, ORDET_KEY_WHO, ordet_meeting_person (meeting, person)->id);
  return ordet_act_dialog_act (dialog, event, ordet_meeting_person (meeting, person)->name);
}

/**
 * ordet_floor_gavel_dialog:
 * @page: the floor
 *
 * Somebody else leads the meeting from now on, as when the chair speaks to an
 * item or is concerned by it. The minutes say so.
 */
void
ordet_floor_gavel_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Hand Over the Gavel"), _("Hand Over"),
                                                   gavel_cb, form);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  guint chair = ordet_meeting_officer (meeting, "chair");

  g_object_set_data (G_OBJECT (dialog), "form", form);
  form->who = ordet_person_picker_new (meeting, _("Who Leads the Meeting from Now On"), FALSE);
  ordet_act_dialog_add (dialog, form->who);
  g_signal_connect_object (form->who, "changed", G_CALLBACK (gavel_who_cb), dialog,
                           G_CONNECT_SWAPPED);
  ordet_act_dialog_set_ready (dialog, FALSE);
  if (chair != ORDET_NOBODY)
    {
      g_autofree char *name = ordet_words_person (meeting, chair);
      /* Translators: %s is a name: who has the gavel. */
      g_autofree char *text = g_markup_printf_escaped (_("%s leads the meeting now."), name);

      ordet_act_dialog_say (dialog, text);
    }
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->who);
}
