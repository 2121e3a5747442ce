/* ordet-business-dialogs.c — a proposal, a decision, an election, notes at the table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-business-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-act-dialog.h"
#include "ordet-floor-dialogs.h"
#include "ordet-floor-facts.h"
#include "ordet-help-topics.h"
#include "ordet-person-picker.h"
#include "ordet-words.h"

typedef struct
{
  GtkWidget *who;
  GtkWidget *kind;
  GtkWidget *about; /* a proposal or a vote */
  GtkWidget *text;
} Form;

static const char *const proposal_kinds[] = {
  "main", "amendment", "addition", "deletion", "motion", "counter", "procedural",
};

static const char *const roles[] = {
  "chair", "secretary", "signer", "teller", "observer", "branch-chair", "deputy", "treasurer",
  "board-member", "substitute", "auditor", "delegate", "nominating-committee",
};

static guint
selected (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

static GtkWidget *
add_ids (OrdetActDialog *dialog,
         const char     *title,
         GStrv           ids,
         gboolean        proposals)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  /* Translators: in a list of proposals or votes: none of them. */
  g_strv_builder_add (builder, _("None"));
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = proposals
        ? ordet_floor_proposal_label (ordet_act_dialog_meeting (dialog), ids[i])
        : g_strdup (ids[i]);

      g_strv_builder_add (builder, label);
    }
  words = g_strv_builder_end (builder);
  return ordet_act_dialog_add_drop (dialog, title, (const char *const *) words);
}

static void
text_changed_cb (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  g_autofree char *text = ordet_act_dialog_text (form->text);

  ordet_act_dialog_set_ready (dialog, *text != '\0');
}

static void
add_text (OrdetActDialog *dialog,
          Form           *form,
          const char     *title)
{
  g_object_set_data (G_OBJECT (dialog), "form", form);
  form->text = ordet_act_dialog_add_text (dialog, title);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (form->text)), "changed",
                           G_CALLBACK (text_changed_cb), dialog, G_CONNECT_SWAPPED);
  text_changed_cb (dialog);
}

static void
set_ids (OrdetEvent   *event,
         OrdetKey      key,
         OrdetMeeting *meeting,
         GArray       *people)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (ids, (gpointer) ordet_meeting_person (meeting,
                                                           g_array_index (people, guint, i))->id);
  g_ptr_array_add (ids, NULL);
  ordet_event_set_strings (event, key, (const char *const *) ids->pdata);
}

/* --- a proposal --- */

static gboolean
proposal_cb (OrdetActDialog *dialog,
             gpointer        data)
{
  Form *form = data;
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GArray *people = ordet_person_picker_people (ORDET_PERSON_PICKER (form->who));
  g_auto(GStrv) open = ordet_floor_open_proposals (meeting);
  g_autofree char *id = ordet_floor_next_id (meeting, ORDET_ACT_PROPOSAL);
  g_autofree char *text = ordet_act_dialog_text (form->text);
  guint kind = MIN (selected (form->kind), G_N_ELEMENTS (proposal_kinds) - 1);
  guint about = selected (form->about);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_PROPOSAL);

  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_KIND, proposal_kinds[kind]);
  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  if (people->len > 0)
    set_ids (event, ORDET_KEY_BY, meeting, people);
  else
    ordet_event_set_strings (event, ORDET_KEY_BY, (const char *const[]) { "board", NULL });
  if (about > 0 && about <= g_strv_length (open))
    ordet_event_set_string (event, ORDET_KEY_AMENDS, open[about - 1]);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_business_proposal:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * Writes a proposal down with the next number; whoever has the floor is
 * taken to be the proposer.
 */
void
ordet_business_proposal (GtkWidget    *host,
                         OrdetSession *session)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new_in (host, session, _("Proposal"), _("Record"),
                                                    proposal_cb, form);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_auto(GStrv) open = ordet_floor_open_proposals (meeting);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) kinds = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (proposal_kinds); i++)
    g_strv_builder_add (builder, ordet_words_proposal_kind (proposal_kinds[i]));
  kinds = g_strv_builder_end (builder);
  form->kind = ordet_act_dialog_add_drop (dialog, _("Kind"), (const char *const *) kinds);
  form->about = add_ids (dialog, _("Changes"), open, TRUE);
  form->who = ordet_person_picker_new (meeting, _("By (Empty: the Board)"), TRUE);
  ordet_act_dialog_add (dialog, form->who);
  add_text (dialog, form, _("Text"));
  if (ordet_meeting_floor (meeting) != NULL)
    ordet_person_picker_set (ORDET_PERSON_PICKER (form->who),
                             ordet_meeting_floor (meeting)->person);
  ordet_help_set_topic (GTK_WIDGET (dialog), "votes");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->text);
}

/* --- a decision --- */

static gboolean
decision_cb (OrdetActDialog *dialog,
             gpointer        data)
{
  Form *form = data;
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_auto(GStrv) votes = ordet_floor_votes (meeting);
  g_autofree char *id = ordet_floor_next_id (meeting, ORDET_ACT_DECISION);
  g_autofree char *text = ordet_act_dialog_text (form->text);
  guint about = selected (form->about);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_DECISION);

  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  if (about > 0 && about <= g_strv_length (votes))
    ordet_event_set_strings (event, ORDET_KEY_VOTES, (const char *const[]) { votes[about - 1],
                                                                             NULL });
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_business_decision:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * What was decided, in the words of the minutes.
 */
void
ordet_business_decision (GtkWidget    *host,
                         OrdetSession *session)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new_in (host, session, _("Decision"), _("Record"),
                                                    decision_cb, form);
  g_auto(GStrv) votes = ordet_floor_votes (ordet_act_dialog_meeting (dialog));

  form->about = add_ids (dialog, _("After the Vote"), votes, FALSE);
  add_text (dialog, form, _("Text"));
  ordet_help_set_topic (GTK_WIDGET (dialog), "votes");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->text);
}

/* --- an election --- */

static void
elected_cb (OrdetActDialog    *dialog,
            OrdetPersonPicker *picker)
{
  ordet_act_dialog_set_ready (dialog, ordet_person_picker_people (picker)->len > 0);
}

static gboolean
election_cb (OrdetActDialog *dialog,
             gpointer        data)
{
  Form *form = data;
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GArray *people = ordet_person_picker_people (ORDET_PERSON_PICKER (form->who));
  g_auto(GStrv) votes = ordet_floor_votes (meeting);
  const char *role = roles[MIN (selected (form->kind), G_N_ELEMENTS (roles) - 1)];
  guint about = selected (form->about);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_ELECT);

  ordet_event_set_string (event, ORDET_KEY_ROLE, role);
  set_ids (event, ORDET_KEY_PEOPLE, meeting, people);
  if (about > 0 && about <= g_strv_length (votes))
    ordet_event_set_string (event, ORDET_KEY_VOTE, votes[about - 1]);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_business_election:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * Who was elected to what. Officers of the meeting hold their role at once.
 */
void
ordet_business_election (GtkWidget    *host,
                         OrdetSession *session)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new_in (host, session, _("Election"), _("Record"),
                                                    election_cb, form);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_auto(GStrv) votes = ordet_floor_votes (meeting);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    g_strv_builder_add (builder, ordet_words_role (roles[i]));
  words = g_strv_builder_end (builder);
  form->kind = ordet_act_dialog_add_drop (dialog, _("To What"), (const char *const *) words);
  form->about = add_ids (dialog, _("After the Vote"), votes, FALSE);
  form->who = ordet_person_picker_new (meeting, _("Who Was Elected"), TRUE);
  ordet_act_dialog_add (dialog, form->who);
  g_signal_connect_object (form->who, "changed", G_CALLBACK (elected_cb), dialog,
                           G_CONNECT_SWAPPED);
  ordet_act_dialog_set_ready (dialog, FALSE);
  ordet_help_set_topic (GTK_WIDGET (dialog), "votes");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->who);
}

/* --- notes --- */

static gboolean
note_cb (OrdetActDialog *dialog,
         gpointer        data)
{
  Form *form = data;
  g_autofree char *text = ordet_act_dialog_text (form->text);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_NOTE);

  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_business_note:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * A line for the minutes of the item.
 */
void
ordet_business_note (GtkWidget    *host,
                     OrdetSession *session)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new_in (host, session, _("Note for the Minutes"),
                                                    _("Record"), note_cb, form);

  add_text (dialog, form, _("Text"));
  ordet_help_set_topic (GTK_WIDGET (dialog), "minutes");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->text);
}

static const char *const observed[] = { "interruption", "domination", "misgendering", "other" };
static const char *const observed_groups[] = { NULL, "a", "b", "none" };

static void
set_group (OrdetEvent *event,
           OrdetKey    key,
           GtkWidget  *drop)
{
  const char *group = observed_groups[MIN (selected (drop), G_N_ELEMENTS (observed_groups) - 1)];

  if (group != NULL)
    ordet_event_set_string (event, key, group);
}

static gboolean
observe_cb (OrdetActDialog *dialog,
            gpointer        data)
{
  Form *form = data;
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_OBSERVE);

  ordet_event_set_string (event, ORDET_KEY_KIND,
                          observed[MIN (selected (form->kind), G_N_ELEMENTS (observed) - 1)]);
  set_group (event, ORDET_KEY_BY_GROUP, form->who);
  set_group (event, ORDET_KEY_TO_GROUP, form->about);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_floor_observe_dialog:
 * @page: the floor
 *
 * The observer's tally: what happened between lists, never between persons.
 */
void
ordet_floor_observe_dialog (OrdetFloorPage *page)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new (page, _("Observation"), _("Record"), observe_cb,
                                                 form);
  const char *const kinds[] = {
    /* Translators: what an observer counts in a debate. */
    _("Interruption"), _("Domination"), _("Misgendering"), _("Something else"), NULL,
  };
  const char *const groups[] = {
    /* Translators: an observation without saying between which lists. */
    _("Not said"), _("List A"), _("List B"), _("Neither list"), NULL,
  };

  form->kind = ordet_act_dialog_add_drop (dialog, _("What Happened"), kinds);
  form->who = ordet_act_dialog_add_drop (dialog, _("By Somebody On"), groups);
  form->about = ordet_act_dialog_add_drop (dialog, _("To Somebody On"), groups);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->kind);
}
