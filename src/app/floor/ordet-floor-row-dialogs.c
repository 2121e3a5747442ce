/* ordet-floor-row-dialogs.c — a place, extra time, and what would be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-floor-private.h"
#include "ordet-person-picker.h"

typedef struct
{
  guint64    key;    /* of a row */
  guint      person; /* ORDET_NOBODY: whom the picker names */
  GtkWidget *who;    /* (nullable) */
  GtkWidget *kind;
  GtkWidget *number;
  GtkWidget *why;
} Form;

static const OrdetKind asked_kinds[] = {
  ORDET_KIND_SPEECH, ORDET_KIND_REPLY, ORDET_KIND_ORDER, ORDET_KIND_INFORMATION,
  ORDET_KIND_INTRODUCTION,
};

static gint
number_of (Form *form)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (form->number));
}

static guint
person_of (Form *form)
{
  GArray *people;

  if (form->who == NULL)
    return form->person;
  people = ordet_person_picker_people (ORDET_PERSON_PICKER (form->who));
  return people->len > 0 ? g_array_index (people, guint, 0) : ORDET_NOBODY;
}

/* --- a place --- */

static gboolean
place_cb (OrdetActDialog *dialog,
          gpointer        data)
{
  Form *form = data;
  OrdetFloorPage *page = ORDET_FLOOR_PAGE (ordet_act_dialog_host (dialog));
  const OrdetRowData *row = ordet_floor_row_find (page, form->key);
  g_autoptr(OrdetEvent) event = NULL;

  /* They have been called, or have withdrawn, since. */
  if (row == NULL)
    return TRUE;
  event = ordet_floor_row_move (page, row, number_of (form) - 1,
                                gtk_editable_get_text (GTK_EDITABLE (form->why)));
  if (!ordet_act_dialog_act (dialog, event, NULL))
    return FALSE;
  ordet_queue_view_flash (page->queue, form->key, TRUE);
  return TRUE;
}

/**
 * ordet_floor_place_dialog:
 * @page: the floor
 * @row: a speech that waits
 *
 * Moves it to a place by its number, with a reason for the log.
 */
void
ordet_floor_place_dialog (OrdetFloorPage     *page,
                          const OrdetRowData *row)
{
  Form *form = g_new0 (Form, 1);
  g_autofree char *name = ordet_words_person_card (ordet_floor_meeting (page), row->person);
  /* Translators: the title of a small window; %s is a card and a name. */
  g_autofree char *title = g_strdup_printf (_("Move %s"), name);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, title, _("Move"), place_cb, form);
  gint n, at = ordet_floor_row_place (page, row, &n);

  form->key = row->key;
  form->number = ordet_act_dialog_add_spin (dialog, _("To Place"), 1, MAX (n, 1), 1, at + 1);
  form->why = ordet_act_dialog_add_reason (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->number);
}

/* --- extra time --- */

static gboolean
extra_cb (OrdetActDialog *dialog,
          gpointer        data)
{
  Form *form = data;
  guint person = person_of (form);
  const OrdetPerson *who;
  g_autoptr(OrdetEvent) event = NULL;

  if (person == ORDET_NOBODY)
    return FALSE;
  who = ordet_meeting_person (ordet_act_dialog_meeting (dialog), person);
  event = ordet_act_dialog_event (dialog, ORDET_ACT_PERSON);
  ordet_event_set_string (event, ORDET_KEY_WHO, who->id);
  ordet_event_set_integer (event, ORDET_KEY_EXTRA_S, number_of (form));
  return ordet_act_dialog_act (dialog, event, who->name);
}

static void
extra_who_cb (OrdetActDialog    *dialog,
              OrdetPersonPicker *picker)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  guint person = person_of (form);

  ordet_act_dialog_set_ready (dialog, person != ORDET_NOBODY);
  if (person != ORDET_NOBODY)
    {
      OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
      gint64 seconds = ordet_meeting_person (meeting, person)->extra_us / ORDET_SECOND;

      gtk_spin_button_set_value (GTK_SPIN_BUTTON (form->number), (double) seconds);
    }
}

static void
add_who (OrdetActDialog *dialog,
         Form           *form,
         GCallback       changed)
{
  g_object_set_data (G_OBJECT (dialog), "form", form);
  form->who = ordet_person_picker_new (ordet_act_dialog_meeting (dialog), _("Who"), FALSE);
  ordet_act_dialog_add (dialog, form->who);
  ordet_act_dialog_set_ready (dialog, FALSE);
  g_signal_connect_object (form->who, "changed", changed, dialog, G_CONNECT_SWAPPED);
}

/**
 * ordet_floor_extra_dialog:
 * @page: the floor
 * @person: index in the meeting; ORDET_NOBODY: asks whom
 *
 * Extra time for somebody who needs it, from their next turn on. It is never
 * told: neither the screen nor the minutes nor what is said of the act names
 * it.
 */
void
ordet_floor_extra_dialog (OrdetFloorPage *page,
                          guint           person)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("Extra Time"), _("Set"), extra_cb, form);

  form->number = ordet_act_dialog_add_spin (dialog, _("Seconds More in Each Turn"), 0, 3600, 30, 0);
  add_who (dialog, form, G_CALLBACK (extra_who_cb));
  if (person != ORDET_NOBODY)
    ordet_person_picker_set (ORDET_PERSON_PICKER (form->who), person);
  ordet_act_dialog_say (dialog, _("From their next turn on. The room is never told."));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (person != ORDET_NOBODY ? form->number : form->who);
}

/* --- what if --- */

static OrdetKind
kind_of (Form *form)
{
  return asked_kinds[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (form->kind)),
                          G_N_ELEMENTS (asked_kinds) - 1)];
}

static void
what_if_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  OrdetFloorPage *page = ORDET_FLOOR_PAGE (ordet_act_dialog_host (dialog));
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  guint person = person_of (form);
  gboolean possible = FALSE;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *line = ordet_floor_what_if_line (&page->state, meeting);
  g_autofree char *shorter = ordet_floor_what_if_shorter (&page->state);
  g_autofree char *all = NULL, *markup = NULL;
  g_auto(GStrv) sentences = NULL;

  if (person != ORDET_NOBODY)
    {
      g_autofree char *hand =
        ordet_floor_what_if_hand (meeting, person, kind_of (form),
                                  ordet_session_now_us (page->session), &possible);

      g_strv_builder_add (builder, hand);
    }
  if (line != NULL)
    g_strv_builder_add (builder, line);
  if (shorter != NULL)
    g_strv_builder_add (builder, shorter);
  sentences = g_strv_builder_end (builder);
  all = g_strjoinv ("\n", sentences);
  markup = g_markup_escape_text (all, -1);
  ordet_act_dialog_say (dialog, markup);
  ordet_act_dialog_set_ready (dialog, possible);
}

static gboolean
ask_cb (OrdetActDialog *dialog,
        gpointer        data)
{
  Form *form = data;
  OrdetFloorPage *page = ORDET_FLOOR_PAGE (ordet_act_dialog_host (dialog));
  guint person = person_of (form);

  return person != ORDET_NOBODY && ordet_floor_take (page, person, kind_of (form), FALSE);
}

/**
 * ordet_floor_what_if_dialog:
 * @page: the floor
 * @person: index in the meeting; ORDET_NOBODY: asks whom
 *
 * What would be if somebody asked now, if the line were drawn, and with a
 * shorter limit; nothing is done until the button is pressed.
 */
void
ordet_floor_what_if_dialog (OrdetFloorPage *page,
                            guint           person)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_floor_dialog_new (page, _("What If"), _("Put in the Queue"), ask_cb,
                                                   form);

  form->kind = ordet_act_dialog_add_kinds (dialog, asked_kinds, G_N_ELEMENTS (asked_kinds));
  add_who (dialog, form, G_CALLBACK (what_if_cb));
  g_signal_connect_object (form->kind, "notify::selected", G_CALLBACK (what_if_cb), dialog,
                           G_CONNECT_SWAPPED);
  if (person != ORDET_NOBODY)
    ordet_person_picker_set (ORDET_PERSON_PICKER (form->who), person);
  what_if_cb (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->who);
}
