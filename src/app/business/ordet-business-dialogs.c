/* ordet-business-dialogs.c — proposals, decisions, nominations, reservations, notes at the table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-business-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-act-dialog.h"
#include "ordet-floor-facts.h"
#include "ordet-help-topics.h"
#include "ordet-person-picker.h"
#include "ordet-words.h"

typedef struct
{
  GtkWidget *who;
  GtkWidget *by;
  GtkWidget *kind;
  GtkWidget *about; /* a proposal, a vote or a decision */
  GtkWidget *into, *into_row;
  GtkWidget *text;
} Form;

static const char *const proposal_kinds[] = {
  "main", "amendment", "addition", "deletion", "motion", "counter", "procedural",
  "merged",
};

static const char *const roles[] = {
  "chair", "secretary", "signer", "teller", "observer", "branch-chair", "branch-deputy",
  "branch-secretary", "treasurer", "board-member", "substitute", "auditor", "delegate",
  "nominating-committee", "deputy",
};

static const char *const fates[] = { "withdrawn", "merged", "adopted", "refused" };
static const char *const reservations[] = { "reservation", "statement", "note", "protest" };

static guint
selected (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

static Form *
form_of (OrdetActDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "form");
}

static OrdetActDialog *
new_dialog (GtkWidget            *host,
            OrdetSession         *session,
            const char           *title,
            OrdetActDialogAccept  callback)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new (host, session, title, _("Record"), callback,
                                                 form);

  g_object_set_data (G_OBJECT (dialog), "form", form);
  ordet_help_set_topic (GTK_WIDGET (dialog), "votes");
  return dialog;
}

static void
present (OrdetActDialog *dialog,
         GtkWidget      *focus)
{
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (focus);
}

static GtkWidget *
add_words (OrdetActDialog    *dialog,
           const char        *title,
           const char *const *codes,
           gsize              n,
           const char *     (*word) (const char *))
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  for (gsize i = 0; i < n; i++)
    g_strv_builder_add (builder, word (codes[i]));
  words = g_strv_builder_end (builder);
  return ordet_act_dialog_add_drop (dialog, title, (const char *const *) words);
}

/* Facts by their number and first words; with @none, first that it is none. */
static GtkWidget *
add_ids (OrdetActDialog *dialog,
         const char     *title,
         GStrv           ids,
         OrdetAct        act,
         gboolean        none)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  if (none)
    /* Translators: in a list of proposals or votes: none of them. */
    g_strv_builder_add (builder, act == ORDET_ACT_VOTE ? C_("vote", "None")
                                                       : C_("proposal", "None"));
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = ordet_floor_fact_label (ordet_act_dialog_meeting (dialog), act,
                                                       ids[i]);

      g_strv_builder_add (builder, label);
    }
  words = g_strv_builder_end (builder);
  return ordet_act_dialog_add_drop (dialog, title, (const char *const *) words);
}

static void
text_changed_cb (OrdetActDialog *dialog)
{
  g_autofree char *text = ordet_act_dialog_text (form_of (dialog)->text);

  ordet_act_dialog_set_ready (dialog, *text != '\0');
}

static void
add_text (OrdetActDialog *dialog,
          const char     *title)
{
  Form *form = form_of (dialog);

  form->text = ordet_act_dialog_add_text (dialog, title);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (form->text)), "changed",
                           G_CALLBACK (text_changed_cb), dialog, G_CONNECT_SWAPPED);
  text_changed_cb (dialog);
}

static GArray *
people_of (GtkWidget *picker)
{
  return ordet_person_picker_people (ORDET_PERSON_PICKER (picker));
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

/* "F1", "F1:14" or "F1:3-4"; NULL for lines that are none. */
static char *
amended (const char *proposal,
         const char *lines)
{
  g_autoptr(GString) text = g_string_new (lines);
  g_auto(GStrv) parts = NULL;
  guint64 from, to;

  /* A dash is written in two ways. */
  g_string_replace (text, "\342\200\223", "-", 0);
  g_strstrip (text->str);
  if (*text->str == '\0')
    return g_strdup (proposal);
  parts = g_strsplit (text->str, "-", 2);
  if (!g_ascii_string_to_unsigned (g_strstrip (parts[0]), 10, 1, 99999, &from, NULL))
    return NULL;
  if (parts[1] == NULL)
    return g_strdup_printf ("%s:%u", proposal, (guint) from);
  if (!g_ascii_string_to_unsigned (g_strstrip (parts[1]), 10, from, 99999, &to, NULL))
    return NULL;
  return g_strdup_printf ("%s:%u-%u", proposal, (guint) from, (guint) to);
}

static gboolean
proposal_cb (OrdetActDialog *dialog,
             gpointer        data)
{
  Form *form = data;
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GArray *people = people_of (form->who);
  g_auto(GStrv) open = ordet_floor_open_proposals (meeting);
  g_autofree char *id = ordet_floor_next_id (meeting, ORDET_ACT_PROPOSAL);
  g_autofree char *text = ordet_act_dialog_text (form->text), *amends = NULL;
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
    {
      amends = amended (open[about - 1], gtk_editable_get_text (GTK_EDITABLE (form->into)));
      if (amends == NULL)
        {
          ordet_act_dialog_say (dialog, _("Lines are numbers: 14, or 14-16."));
          gtk_widget_grab_focus (form->into);
          return FALSE;
        }
      ordet_event_set_string (event, ORDET_KEY_AMENDS, amends);
    }
  return ordet_act_dialog_act (dialog, event, NULL);
}

static void
about_cb (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  guint kind = selected (form->kind);

  gtk_widget_set_visible (form->into_row, selected (form->about) > 0);
  /* What changes another is an amendment, if nothing else was said. */
  if (selected (form->about) > 0 && kind == 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (form->kind), 1);
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
  OrdetActDialog *dialog = new_dialog (host, session, _("Proposal"), proposal_cb);
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_auto(GStrv) open = ordet_floor_open_proposals (meeting);

  form->kind = add_words (dialog, _("Kind"), proposal_kinds, G_N_ELEMENTS (proposal_kinds),
                          ordet_words_proposal_kind);
  form->about = add_ids (dialog, _("Changes"), open, ORDET_ACT_PROPOSAL, TRUE);
  form->into = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (form->into), 8);
  /* Translators: lines of the proposal that are changed: 14, or 14-16. */
  form->into_row = ordet_act_dialog_add_row (dialog, _("Lines, If Any"), form->into);
  form->who = ordet_person_picker_new (meeting, _("By (Empty: the Board)"), TRUE);
  ordet_act_dialog_add (dialog, form->who);
  add_text (dialog, _("Text"));
  if (ordet_meeting_floor (meeting) != NULL)
    ordet_person_picker_set (ORDET_PERSON_PICKER (form->who),
                             ordet_meeting_floor (meeting)->person);
  g_signal_connect_object (form->about, "notify::selected", G_CALLBACK (about_cb), dialog,
                           G_CONNECT_SWAPPED);
  about_cb (dialog);
  present (dialog, form->text);
}

/* --- what became of one --- */

static gboolean
fate_cb (OrdetActDialog *dialog,
         gpointer        data)
{
  Form *form = data;
  GStrv open = g_object_get_data (G_OBJECT (dialog), "ids");
  guint about = selected (form->about), into = selected (form->into), n = g_strv_length (open);
  const char *fate = fates[MIN (selected (form->kind), G_N_ELEMENTS (fates) - 1)];
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_PROPOSAL_STATUS);

  if (about >= n)
    return FALSE;
  ordet_event_set_string (event, ORDET_KEY_ID, open[about]);
  ordet_event_set_string (event, ORDET_KEY_STATUS, fate);
  if (g_str_equal (fate, "merged") && into > 0 && into <= n && into - 1 != about)
    ordet_event_set_string (event, ORDET_KEY_INTO, open[into - 1]);
  return ordet_act_dialog_act (dialog, event, NULL);
}

static void
fate_changed_cb (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);

  gtk_widget_set_visible (form->into_row, selected (form->kind) == 1);
}

/**
 * ordet_business_proposal_status:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * What became of a proposal without a vote: withdrawn, merged with another,
 * taken into the main one, refused.
 */
void
ordet_business_proposal_status (GtkWidget    *host,
                                OrdetSession *session)
{
  OrdetActDialog *dialog = new_dialog (host, session, _("What Became of a Proposal"), fate_cb);
  Form *form = form_of (dialog);
  GStrv open = ordet_floor_open_proposals (ordet_act_dialog_meeting (dialog));
  const char *const words[] = {
    _("It is withdrawn"), _("It is merged with another"), _("It is taken into the main proposal"),
    _("The chair refuses it"), NULL,
  };

  g_object_set_data_full (G_OBJECT (dialog), "ids", open, (GDestroyNotify) g_strfreev);
  form->about = add_ids (dialog, _("Proposal"), open, ORDET_ACT_PROPOSAL, FALSE);
  form->kind = ordet_act_dialog_add_drop (dialog, _("What Became of It"), words);
  form->into = add_ids (dialog, _("Merged Into"), open, ORDET_ACT_PROPOSAL, TRUE);
  form->into_row = gtk_widget_get_ancestor (form->into, ADW_TYPE_ACTION_ROW);
  g_signal_connect_object (form->kind, "notify::selected", G_CALLBACK (fate_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  fate_changed_cb (dialog);
  ordet_act_dialog_set_ready (dialog, open[0] != NULL);
  if (open[0] == NULL)
    ordet_act_dialog_say (dialog, _("No proposal is open."));
  present (dialog, form->about);
}

/* --- a decision --- */

/* The proposal that @vote gave, if it gave one. (transfer none) (nullable) */
static const char *
adopted_by (const OrdetEvent *vote)
{
  const char *const *on = vote != NULL ? ordet_event_strings (vote, ORDET_KEY_PROPOSALS) : NULL;
  const char *result = vote != NULL ? ordet_event_string (vote, ORDET_KEY_RESULT) : NULL;

  if (on == NULL || on[0] == NULL || result == NULL)
    return NULL;
  if (on[1] == NULL)
    return g_str_equal (result, "carried") ? on[0] : NULL;
  return g_strv_contains (on, result) ? result : NULL;
}

static gboolean
decision_cb (OrdetActDialog *dialog,
             gpointer        data)
{
  Form *form = data;
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_auto(GStrv) votes = ordet_floor_votes (meeting);
  g_autofree char *id = ordet_floor_next_id (meeting, ORDET_ACT_DECISION);
  g_autofree char *text = ordet_act_dialog_text (form->text);
  const char *proposal = adopted_by (ordet_floor_newest (meeting, ORDET_ACT_VOTE));
  guint about = selected (form->about);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_DECISION);

  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  if (about > 0 && about <= g_strv_length (votes))
    ordet_event_set_strings (event, ORDET_KEY_VOTES,
                             (const char *const[]) { votes[about - 1], NULL });
  if (about == 1 && proposal != NULL)
    ordet_event_set_strings (event, ORDET_KEY_PROPOSALS, (const char *const[]) { proposal, NULL });
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_business_decision:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * What was decided, in the words of the minutes. What the last vote on the
 * item adopted stands there already, to be kept or written over.
 */
void
ordet_business_decision (GtkWidget    *host,
                         OrdetSession *session)
{
  OrdetActDialog *dialog = new_dialog (host, session, _("Decision"), decision_cb);
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_auto(GStrv) votes = ordet_floor_votes (meeting);
  const OrdetEvent *vote = ordet_floor_newest (meeting, ORDET_ACT_VOTE);
  const char *proposal = adopted_by (vote);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  form->about = add_ids (dialog, _("After the Vote"), votes, ORDET_ACT_VOTE, TRUE);
  add_text (dialog, _("Text"));
  if (vote != NULL &&
      g_strcmp0 (votes[0], ordet_event_string (vote, ORDET_KEY_ID)) == 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (form->about), 1);
  if (proposal != NULL)
    {
      buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (form->text));
      gtk_text_buffer_set_text (buffer, ordet_floor_text_of (meeting, ORDET_ACT_PROPOSAL, proposal),
                                -1);
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_select_range (buffer, &start, &end);
    }
  present (dialog, form->text);
}

/* --- who stands --- */

static void
named_cb (OrdetActDialog *dialog)
{
  ordet_act_dialog_set_ready (dialog, people_of (form_of (dialog)->who)->len > 0);
}

static gboolean
nomination_cb (OrdetActDialog *dialog,
               gpointer        data)
{
  Form *form = data;
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_NOMINATE);

  ordet_event_set_string (event, ORDET_KEY_ROLE,
                          roles[MIN (selected (form->kind), G_N_ELEMENTS (roles) - 1)]);
  set_ids (event, ORDET_KEY_PEOPLE, meeting, people_of (form->who));
  if (people_of (form->by)->len > 0)
    set_ids (event, ORDET_KEY_BY, meeting, people_of (form->by));
  else
    ordet_event_set_strings (event, ORDET_KEY_BY,
                             (const char *const[]) { "nominating-committee", NULL });
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_business_nomination:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * Who stands for what; they are the candidates when it is voted on.
 */
void
ordet_business_nomination (GtkWidget    *host,
                           OrdetSession *session)
{
  OrdetActDialog *dialog = new_dialog (host, session, _("Nomination"), nomination_cb);
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);

  form->kind = add_words (dialog, _("Office"), roles, G_N_ELEMENTS (roles), ordet_words_role);
  form->who = ordet_person_picker_new (meeting, _("Who"), TRUE);
  form->by = ordet_person_picker_new (meeting, _("By (Empty: the Nominating Committee)"), TRUE);
  ordet_act_dialog_add (dialog, form->who);
  ordet_act_dialog_add (dialog, form->by);
  g_signal_connect_object (form->who, "changed", G_CALLBACK (named_cb), dialog, G_CONNECT_SWAPPED);
  named_cb (dialog);
  present (dialog, form->who);
}

/* --- dissent --- */

static void
dissent_changed_cb (OrdetActDialog *dialog)
{
  Form *form = form_of (dialog);
  g_autofree char *text = ordet_act_dialog_text (form->text);
  GStrv decisions = g_object_get_data (G_OBJECT (dialog), "ids");

  ordet_act_dialog_set_ready (dialog, *text != '\0' && people_of (form->who)->len > 0 &&
                                      decisions[0] != NULL);
}

static gboolean
reservation_cb (OrdetActDialog *dialog,
                gpointer        data)
{
  Form *form = data;
  GStrv decisions = g_object_get_data (G_OBJECT (dialog), "ids");
  g_autofree char *text = ordet_act_dialog_text (form->text);
  guint about = MIN (selected (form->about), g_strv_length (decisions) - 1);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_RESERVATION);

  set_ids (event, ORDET_KEY_PEOPLE, ordet_act_dialog_meeting (dialog), people_of (form->who));
  ordet_event_set_string (event, ORDET_KEY_DECISION, decisions[about]);
  ordet_event_set_string (event, ORDET_KEY_KIND,
                          reservations[MIN (selected (form->kind),
                                            G_N_ELEMENTS (reservations) - 1)]);
  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/**
 * ordet_business_reservation:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * Somebody does not stand behind a decision, and says why.
 */
void
ordet_business_reservation (GtkWidget    *host,
                            OrdetSession *session)
{
  OrdetActDialog *dialog = new_dialog (host, session, C_("form", "Reservation"), reservation_cb);
  Form *form = form_of (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GStrv decisions = ordet_floor_decisions (meeting);

  g_object_set_data_full (G_OBJECT (dialog), "ids", decisions, (GDestroyNotify) g_strfreev);
  form->about = add_ids (dialog, _("Against the Decision"), decisions, ORDET_ACT_DECISION, FALSE);
  form->kind = add_words (dialog, _("Kind"), reservations, G_N_ELEMENTS (reservations),
                          ordet_words_reservation);
  form->who = ordet_person_picker_new (meeting, _("Who"), TRUE);
  ordet_act_dialog_add (dialog, form->who);
  form->text = ordet_act_dialog_add_text (dialog, _("Text"));
  g_signal_connect_object (form->who, "changed", G_CALLBACK (dissent_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (form->text)), "changed",
                           G_CALLBACK (dissent_changed_cb), dialog, G_CONNECT_SWAPPED);
  dissent_changed_cb (dialog);
  if (decisions[0] == NULL)
    ordet_act_dialog_say (dialog, _("Nothing has been decided yet."));
  present (dialog, form->who);
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
  OrdetActDialog *dialog = new_dialog (host, session, _("Note for the Minutes"), note_cb);

  ordet_help_set_topic (GTK_WIDGET (dialog), "minutes");
  add_text (dialog, _("Text"));
  present (dialog, form_of (dialog)->text);
}
