/* ordet-floor-correct.c — how long a turn really lasted, or who held it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-floor-private.h"
#include "ordet-person-picker.h"

/* Turns that can be chosen from; older ones of a long item are not at hand. */
#define MAX_TURNS 100

typedef struct
{
  guint      turns[MAX_TURNS]; /* indices in the meeting, the newest first */
  guint      n_turns;
  GtkWidget *turn;
  GtkWidget *minutes;
  GtkWidget *seconds;
  GtkWidget *who;
  GtkWidget *why;
} Form;

static const OrdetTurn *
chosen (OrdetActDialog *dialog,
        Form           *form,
        guint          *ordinal)
{
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  guint turn = form->turns[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (form->turn)),
                                form->n_turns - 1)];

  *ordinal = ordet_meeting_turn_ordinal (meeting, turn);
  return ordet_meeting_turn (meeting, turn);
}

static gint64
length_us (Form *form)
{
  return (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->minutes)) * 60 +
          gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->seconds))) * ORDET_SECOND;
}

static guint
holder (Form *form)
{
  GArray *people = ordet_person_picker_people (ORDET_PERSON_PICKER (form->who));

  return people->len > 0 ? g_array_index (people, guint, 0) : ORDET_NOBODY;
}

/* As ordet_words_countdown () shows it in the list of turns. */
static gint64
counted_s (const OrdetTurn *turn)
{
  return (turn->spoken_us + ORDET_SECOND - 1) / ORDET_SECOND;
}

static gboolean
is_longer_or_shorter (Form            *form,
                      const OrdetTurn *turn)
{
  return length_us (form) / ORDET_SECOND != counted_s (turn);
}

/* Ready as soon as something is another than it was counted. */
static void
changed_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  guint ordinal;
  const OrdetTurn *turn = chosen (dialog, form, &ordinal);

  ordet_act_dialog_set_ready (dialog, holder (form) != ORDET_NOBODY &&
                                        (is_longer_or_shorter (form, turn) ||
                                         holder (form) != turn->person));
}

static void
turn_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  guint ordinal;
  const OrdetTurn *turn = chosen (dialog, form, &ordinal);
  gint64 s = counted_s (turn), minutes = s / 60;

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->minutes), (double) minutes);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->seconds), (double) (s % 60));
  ordet_person_picker_set (ORDET_PERSON_PICKER (form->who), turn->person);
  changed_cb (dialog);
}

static gboolean
correct_cb (OrdetActDialog *dialog,
            gpointer        data)
{
  Form *form = data;
  guint ordinal;
  const OrdetTurn *turn = chosen (dialog, form, &ordinal);
  const char *why = gtk_editable_get_text (GTK_EDITABLE (form->why));
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_CORRECT);

  ordet_event_set_integer (event, ORDET_KEY_TURN, ordinal);
  if (is_longer_or_shorter (form, turn))
    ordet_event_set_integer (event, ORDET_KEY_SECONDS, length_us (form));
  if (holder (form) != turn->person)
    ordet_event_set_string (
      event, ORDET_KEY_WHO,
      ordet_meeting_person (ordet_act_dialog_meeting (dialog), holder (form))->id);
  if (*why != '\0')
    ordet_event_set_string (event, ORDET_KEY_WHY, why);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/* The turns that were held on the open item, or, if none is open, on the one
 * before; the newest first. */
static void
gather (Form         *form,
        OrdetMeeting *meeting)
{
  guint item = ordet_meeting_current_item (meeting);

  for (guint n = ordet_meeting_n_turns (meeting); n > 0 && form->n_turns < MAX_TURNS; n--)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, n - 1);

      if (turn->end != ORDET_END_DONE && turn->end != ORDET_END_CUT)
        continue;
      if (item == ORDET_NOBODY)
        item = turn->item;
      if (turn->item == item)
        form->turns[form->n_turns++] = n - 1;
    }
}

/* "14:24 Oda Eksempelvik, Speech, 1:42" */
static char *
describe (OrdetMeeting *meeting,
          guint         index)
{
  const OrdetTurn *turn = ordet_meeting_turn (meeting, index);
  g_autofree char *hour = ordet_words_clock (turn->began_us);
  g_autofree char *name = ordet_words_person (meeting, turn->person);
  g_autofree char *length = ordet_words_countdown (turn->spoken_us);

  if (turn->kind == ORDET_KIND_SPEECH)
    /* Translators: a turn that was held: an hour, a name, its length "2:51" */
    return g_strdup_printf (_("%1$s %2$s, %3$s"), hour, name, length);
  /* Translators: a turn that was held: an hour, a name, a kind ("Reply"), its
   * length "0:51" */
  return g_strdup_printf (_("%1$s %2$s, %3$s, %4$s"), hour, name, ordet_words_kind (turn->kind),
                          length);
}

/* Two figures side by side, "2 min 51 s". */
static void
add_length (OrdetActDialog *dialog,
            Form           *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  form->minutes = gtk_spin_button_new_with_range (0, 600, 1);
  form->seconds = gtk_spin_button_new_with_range (0, 59, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (form->minutes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("of time", "Minutes"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (form->seconds), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Seconds"), -1);
  gtk_box_append (GTK_BOX (box), form->minutes);
  /* Translators: the unit behind a figure: minutes. */
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_("unit", "min")));
  gtk_box_append (GTK_BOX (box), form->seconds);
  /* Translators: the unit behind a figure: seconds. */
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_("unit", "s")));
  ordet_act_dialog_add_row (dialog, _("Really Lasted"), box);
}

/**
 * ordet_floor_correct_dialog:
 * @page: the floor
 *
 * A turn of this item that really lasted so long, or was held by another:
 * sums and counts follow (meeting-log.md, correct). Without any turn that was
 * held the entry says so.
 */
void
ordet_floor_correct_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog;
  OrdetMeeting *meeting = ordet_floor_meeting (page);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  gather (form, meeting);
  if (form->n_turns == 0)
    {
      g_free (form);
      ordet_floor_entry_say (page->entry, _("Nobody has spoken on this item yet."),
                             ordet_refusal_to_string (ORDET_REFUSAL_BAD_VALUE));
      return;
    }
  dialog = ordet_floor_dialog_new (page, _("Correct a Turn"), _("Correct"), correct_cb, form);
  g_object_set_data (G_OBJECT (dialog), "form", form);
  for (guint i = 0; i < form->n_turns; i++)
    {
      g_autofree char *one = describe (meeting, form->turns[i]);

      g_strv_builder_add (builder, one);
    }
  words = g_strv_builder_end (builder);
  form->turn = ordet_act_dialog_add_drop (dialog, _("Turn"), (const char *const *) words);
  add_length (dialog, form);
  form->why = ordet_act_dialog_add_reason (dialog);
  form->who = ordet_person_picker_new (meeting, _("Held By"), FALSE);
  ordet_act_dialog_add (dialog, form->who);
  turn_cb (dialog);
  g_signal_connect_object (form->turn, "notify::selected", G_CALLBACK (turn_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->minutes, "value-changed", G_CALLBACK (changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->seconds, "value-changed", G_CALLBACK (changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->who, "changed", G_CALLBACK (changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->turn);
}
