/* ordet-vote-dialog.c — a vote: on what, how, how many
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-business-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-act-dialog.h"
#include "ordet-floor-facts.h"
#include "ordet-help-topics.h"
#include "ordet-vote-outcome.h"

enum
{
  COUNT_FOR,
  COUNT_AGAINST,
  COUNT_ABSTAIN,
  N_COUNTS
};

typedef struct
{
  GtkWidget *proposal;
  GtkWidget *against;     /* another proposal it stands against */
  GtkWidget *majority;
  GtkWidget *method;
  GtkWidget *figures;     /* box of the counts */
  GtkWidget *labels[N_COUNTS];
  GtkWidget *counts[N_COUNTS];
  GtkWidget *said;        /* box of the outcome, where nothing is counted */
  GtkWidget *outcome;
} Form;

static const char *const methods[] = { "hands", "acclamation", "written", "counted", "trial" };
static const char *const outcomes[] = { "carried", "fell", "unclear" };

static guint
selected (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

static const char *
method_of (Form *form)
{
  return methods[MIN (selected (form->method), G_N_ELEMENTS (methods) - 1)];
}

static gboolean
is_counted (Form *form)
{
  const char *method = method_of (form);

  return !g_str_equal (method, "acclamation") && !g_str_equal (method, "trial");
}

static gint64
count_of (Form  *form,
          guint  which)
{
  return g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (form->counts[which])), NULL, 10);
}

/* The proposal a row names, or NULL for its first line. */
static char *
proposal_of (OrdetActDialog *dialog,
             GtkWidget      *drop)
{
  g_auto(GStrv) ids = ordet_floor_open_proposals (ordet_act_dialog_meeting (dialog));
  guint at = selected (drop);

  return at > 0 && at <= g_strv_length (ids) ? g_strdup (ids[at - 1]) : NULL;
}

static OrdetOutcome
outcome_of (Form *form)
{
  return ordet_vote_outcome ((OrdetMajority) MIN (selected (form->majority), 2),
                             count_of (form, COUNT_FOR), count_of (form, COUNT_AGAINST),
                             count_of (form, COUNT_ABSTAIN));
}

static const char *
outcome_words (OrdetOutcome outcome,
               gboolean     two)
{
  switch (outcome)
    {
    case ORDET_OUTCOME_CARRIED:
      return two ? _("The first proposal is adopted.") : _("It is adopted.");
    case ORDET_OUTCOME_FELL:
      return two ? _("The second proposal is adopted.") : _("It is not adopted.");
    case ORDET_OUTCOME_TIE:
      return _("As many for as against: your rules say who decides.");
    case ORDET_OUTCOME_NONE:
    default:
      return "";
    }
}

static void
update (OrdetActDialog *dialog)
{
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");
  g_autofree char *against = proposal_of (dialog, form->against);
  g_autofree char *text = NULL, *how_many = NULL;
  gint64 cast = 0;
  guint voters = ordet_meeting_n_voters (ordet_act_dialog_meeting (dialog));
  gboolean counted = is_counted (form);

  gtk_widget_set_visible (form->figures, counted);
  gtk_widget_set_visible (form->said, !counted);
  gtk_label_set_label (GTK_LABEL (form->labels[COUNT_FOR]), against != NULL ? _("The First")
                                                                            : C_("vote", "For"));
  gtk_label_set_label (GTK_LABEL (form->labels[COUNT_AGAINST]),
                       against != NULL ? _("The Second") : C_("vote", "Against"));
  for (guint i = 0; i < N_COUNTS; i++)
    cast += count_of (form, i);
  if (!counted || cast == 0)
    {
      ordet_act_dialog_say (dialog, NULL);
      ordet_act_dialog_set_ready (dialog, !counted);
      return;
    }
  how_many = g_strdup_printf (ngettext ("%1$d of %2$u who may vote is counted.",
                                        "%1$d of %2$u who may vote are counted.", (gulong) cast),
                              (gint) cast, voters);
  text = g_markup_printf_escaped ("<b>%s</b> %s", outcome_words (outcome_of (form),
                                                                 against != NULL), how_many);
  if (cast > voters)
    {
      g_autofree char *shown = g_steal_pointer (&text);

      text = g_strdup_printf ("%s %s", shown, _("That is more than may vote."));
    }
  ordet_act_dialog_say (dialog, text);
  ordet_act_dialog_set_ready (dialog, TRUE);
}

static gboolean
record_status (OrdetActDialog *dialog,
               const char     *id,
               gboolean        adopted)
{
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_PROPOSAL_STATUS);

  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_STATUS, adopted ? "carried" : "fell");
  return ordet_act_dialog_act (dialog, event, NULL);
}

static void
add_counts (OrdetEvent *event,
            Form       *form,
            const char *first,
            const char *second)
{
  gint64 abstain = count_of (form, COUNT_ABSTAIN);

  ordet_event_add_count (event, ORDET_KEY_COUNTS, second != NULL ? first : "yes",
                         count_of (form, COUNT_FOR));
  ordet_event_add_count (event, ORDET_KEY_COUNTS, second != NULL ? second : "no",
                         count_of (form, COUNT_AGAINST));
  if (abstain > 0)
    ordet_event_add_count (event, ORDET_KEY_COUNTS, "abstain", abstain);
}

static const char *
result_of (Form       *form,
           const char *first,
           const char *second)
{
  OrdetOutcome outcome;

  if (!is_counted (form))
    return outcomes[MIN (selected (form->outcome), G_N_ELEMENTS (outcomes) - 1)];
  outcome = outcome_of (form);
  if (second != NULL && outcome == ORDET_OUTCOME_CARRIED)
    return first;
  if (second != NULL && outcome == ORDET_OUTCOME_FELL)
    return second;
  return ordet_outcome_result (outcome);
}

static gboolean
record_cb (OrdetActDialog *dialog,
           gpointer        data)
{
  Form *form = data;
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_autofree char *first = proposal_of (dialog, form->proposal);
  g_autofree char *second = first != NULL ? proposal_of (dialog, form->against) : NULL;
  g_autofree char *id = ordet_floor_next_id (meeting, ORDET_ACT_VOTE);
  g_autofree char *result = NULL;
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_VOTE);

  if (g_strcmp0 (first, second) == 0)
    g_clear_pointer (&second, g_free);
  result = g_strdup (result_of (form, first, second));
  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_METHOD, method_of (form));
  if (first != NULL)
    ordet_event_set_strings (event, ORDET_KEY_PROPOSALS,
                             (const char *const[]) { first, second, NULL });
  if (is_counted (form))
    add_counts (event, form, first, second);
  ordet_event_set_integer (event, ORDET_KEY_VOTERS, ordet_meeting_n_voters (meeting));
  ordet_event_set_string (event, ORDET_KEY_THRESHOLD,
                          ordet_majority_word ((OrdetMajority) MIN (selected (form->majority), 2)));
  ordet_event_set_string (event, ORDET_KEY_RESULT, result);
  if (!ordet_act_dialog_act (dialog, event, NULL))
    return FALSE;

  /* What became of the proposals follows from it, except from a tie or a
   * trial that was not clear. */
  if (second != NULL && (g_str_equal (result, first) || g_str_equal (result, second)))
    return record_status (dialog, first, g_str_equal (result, first)) &&
           record_status (dialog, second, g_str_equal (result, second));
  if (first != NULL && second == NULL && !g_str_equal (method_of (form), "trial") &&
      (g_str_equal (result, "carried") || g_str_equal (result, "fell")))
    return record_status (dialog, first, g_str_equal (result, "carried"));
  return TRUE;
}

static GtkWidget *
add_proposals (OrdetActDialog *dialog,
               const char     *title,
               const char     *none,
               guint           first)
{
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_auto(GStrv) ids = ordet_floor_open_proposals (meeting);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;
  GtkWidget *drop;

  g_strv_builder_add (builder, none);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = ordet_floor_proposal_label (meeting, ids[i]);

      g_strv_builder_add (builder, label);
    }
  words = g_strv_builder_end (builder);
  drop = ordet_act_dialog_add_drop (dialog, title, (const char *const *) words);
  if (first < g_strv_length (words))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), first);
  return drop;
}

static void
add_figures (OrdetActDialog *dialog,
             Form           *form)
{
  form->figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (form->figures), TRUE);
  for (guint i = 0; i < N_COUNTS; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      form->labels[i] = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "label",
                                      i == COUNT_ABSTAIN ? C_("vote", "Abstain") : "", NULL);
      form->counts[i] = gtk_entry_new ();
      gtk_entry_set_input_purpose (GTK_ENTRY (form->counts[i]), GTK_INPUT_PURPOSE_DIGITS);
      gtk_editable_set_width_chars (GTK_EDITABLE (form->counts[i]), 5);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (form->counts[i]), 5);
      gtk_entry_set_max_length (GTK_ENTRY (form->counts[i]), 6);
      gtk_widget_add_css_class (form->counts[i], "figure");
      gtk_accessible_update_relation (GTK_ACCESSIBLE (form->counts[i]),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, form->labels[i], NULL,
                                      -1);
      g_signal_connect_object (form->counts[i], "changed", G_CALLBACK (update), dialog,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), form->labels[i]);
      gtk_box_append (GTK_BOX (box), form->counts[i]);
      gtk_box_append (GTK_BOX (form->figures), box);
    }
  ordet_act_dialog_add (dialog, form->figures);
}

/**
 * ordet_business_vote:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * A vote on a proposal, between two, or on anything else; the outcome is
 * told while the figures are typed.
 */
void
ordet_business_vote (GtkWidget    *host,
                     OrdetSession *session)
{
  Form *form = g_new0 (Form, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new_in (host, session, _("Vote"), _("Record"), record_cb,
                                                    form);
  const char *const majorities[] = {
    _("More for than against"), _("More than half of all votes"), _("Two thirds"), NULL,
  };
  const char *const ways[] = {
    _("Show of cards"), _("Acclamation"), _("Secret ballot"), _("Counted"), _("Trial vote"), NULL,
  };
  const char *const said[] = { _("Adopted"), _("Not adopted"), _("Not clear"), NULL };

  g_object_set_data (G_OBJECT (dialog), "form", form);
  form->proposal = add_proposals (dialog, _("Proposal"), _("Something else"), 1);
  form->against = add_proposals (dialog, _("Set Against"), _("Nothing"), 0);
  form->majority = ordet_act_dialog_add_drop (dialog, _("Majority"), majorities);
  form->method = ordet_act_dialog_add_drop (dialog, _("How"), ways);
  form->outcome = ordet_act_dialog_add_drop (dialog, _("Outcome"), said);
  form->said = gtk_widget_get_ancestor (form->outcome, ADW_TYPE_ACTION_ROW);
  add_figures (dialog, form);
  g_signal_connect_object (form->method, "notify::selected", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->majority, "notify::selected", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->against, "notify::selected", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  update (dialog);
  ordet_help_set_topic (GTK_WIDGET (dialog), "votes");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->counts[COUNT_FOR]);
}
