/* ordet-vote-dialog.c — a vote: on what, how, how many, and what came of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On one proposal, between several, or on a question that is asked now. The
 * outcome is told while the figures are typed. What a show of cards gave may
 * be said without figures; if it was not clear, that is recorded, and another
 * form comes for the count.
 */
#include "ordet-business-dialogs.h"

#include <glib/gi18n.h>

#include "ordet-floor-facts.h"
#include "ordet-help-topics.h"
#include "ordet-screen-control.h"
#include "ordet-vote-against.h"
#include "ordet-vote-private.h"
#include "ordet-vote-sentence.h"
#include "ordet-words.h"

static guint
selected (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

static const char *const thresholds[] = { "majority", "absolute", "two-thirds", "3/4", "1/3" };

/**
 * ordet_vote_form:
 * @dialog: the form of a vote
 *
 * Returns: (transfer none): its widgets
 */
OrdetVoteForm *
ordet_vote_form (OrdetActDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "form");
}

/**
 * ordet_vote_method:
 * @form: the form
 *
 * Returns: how it is voted
 */
OrdetVoteMethod
ordet_vote_method (OrdetVoteForm *form)
{
  return (OrdetVoteMethod) MIN (selected (form->method), ORDET_VOTE_WRITTEN);
}

/**
 * ordet_vote_threshold:
 * @form: the form
 *
 * Returns: (transfer none): the word of the log for what is needed
 */
const char *
ordet_vote_threshold (OrdetVoteForm *form)
{
  return thresholds[MIN (selected (form->majority), G_N_ELEMENTS (thresholds) - 1)];
}

/* --- what is voted on --- */

/**
 * ordet_vote_sides:
 * @dialog: the form of a vote
 *
 * Returns: (transfer full): the proposals: none, one, or those that stand
 *   against each other
 */
GStrv
ordet_vote_sides (OrdetActDialog *dialog)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  GStrv ids = g_object_get_data (G_OBJECT (dialog), "proposals");
  g_autoptr(GStrvBuilder) sides = g_strv_builder_new ();
  guint at = selected (form->proposal);

  if (at == 0 || at > g_strv_length (ids))
    return g_strv_builder_end (sides);
  g_strv_builder_add (sides, ids[at - 1]);
  ordet_vote_against_add (ORDET_VOTE_AGAINST (form->against), sides);
  return g_strv_builder_end (sides);
}

/**
 * ordet_vote_by_eye:
 * @form: the form
 *
 * Returns: whether the outcome was seen or heard, not counted
 */
gboolean
ordet_vote_by_eye (OrdetVoteForm *form)
{
  OrdetVoteFigures *figures = ORDET_VOTE_FIGURES (form->figures);
  OrdetVoteMethod method = ordet_vote_method (form);

  return method == ORDET_VOTE_ACCLAMATION || method == ORDET_VOTE_TRIAL ||
         (method == ORDET_VOTE_HANDS && !ordet_vote_figures_typed (figures));
}

/* --- what the figures say --- */

/**
 * ordet_vote_read:
 * @dialog: the form of a vote
 * @n_sides: proposals that are voted on
 * @count: (out caller-allocates): the figures, and what they say
 */
void
ordet_vote_read (OrdetActDialog *dialog,
            guint           n_sides,
            OrdetVoteCount          *count)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  OrdetVoteFigures *figures = ORDET_VOTE_FIGURES (form->figures);
  guint n = MIN (ordet_vote_figures_n (figures), G_N_ELEMENTS (count->figures));
  guint sides = MAX (2, n_sides);
  gint64 abstain = 0;

  *count = (OrdetVoteCount) { .n_figures = n };
  count->whole = ordet_vote_figures_read (figures, count->figures);
  count->voters = ordet_meeting_n_voters (ordet_act_dialog_meeting (dialog));
  for (guint i = 0; i < n; i++)
    {
      count->cast += count->figures[i];
      abstain += i >= sides ? count->figures[i] : 0;
    }
  ordet_threshold_parse (ordet_vote_threshold (form),
                         &count->threshold);
  if (selected (form->majority) > 0)
    count->threshold.base = (OrdetVoteBase) MIN (selected (form->base), ORDET_BASE_VOTERS);
  if (n_sides > 1)
    count->outcome = ordet_tally_best (&count->threshold, count->figures, n_sides, abstain,
                                       count->voters, &count->best);
  else
    count->outcome = ordet_tally_motion (&count->threshold, count->figures[0], count->figures[1],
                                         abstain, count->voters);
}

/* --- what the form asks --- */

static void
set_words (GtkWidget         *drop,
           const char *const *words)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (words);

  gtk_drop_down_set_model (GTK_DROP_DOWN (drop), G_LIST_MODEL (list));
}

static void
ask_figures (OrdetVoteForm  *form,
             GStrv  sides)
{
  guint n = g_strv_length (sides);
  const char *last = ordet_vote_method (form) == ORDET_VOTE_WRITTEN ? "blank" : "abstain";
  const char *names[ORDET_VOTE_SIDES + 2] = { "yes", "no", NULL };
  const char *words[ORDET_VOTE_SIDES + 2] = { ordet_words_count ("yes"), ordet_words_count ("no"),
                                        NULL };
  guint at = MAX (2, n);

  for (guint i = 0; n > 1 && i < n; i++)
    names[i] = words[i] = sides[i];
  names[at] = last;
  words[at] = ordet_words_count (last);
  ordet_vote_figures_set (ORDET_VOTE_FIGURES (form->figures), names, words);
}

/* "Adopted", "Not adopted" – or each of several – and "Not clear". */
static void
ask_outcome (OrdetVoteForm  *form,
             GStrv  sides)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  if (sides[0] == NULL || sides[1] == NULL)
    g_strv_builder_add_many (words, _("Adopted"), _("Not adopted"), NULL);
  for (guint i = 0; sides[0] != NULL && sides[1] != NULL && sides[i] != NULL; i++)
    g_strv_builder_add (words, sides[i]);
  g_strv_builder_add (words, _("Not clear"));
  all = g_strv_builder_end (words);
  set_words (form->outcome, (const char *const *) all);
}

/* What breaks a tie: first that nothing does, then the chair's vote and the
 * lot, each for one side after the other. */
static void
ask_tie (OrdetVoteForm  *form,
         GStrv  sides)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;
  gboolean several = sides[0] != NULL && sides[1] != NULL;
  g_strv_builder_add (words, several ? _("Nothing is decided") : _("It falls"));
  for (guint way = 0; way < 2; way++)
    for (guint i = 0; i < (several ? g_strv_length (sides) : 2); i++)
      {
        const char *side = several ? sides[i] : ordet_words_count (i == 0 ? "yes" : "no");
        g_autofree char *one = NULL;

        if (way == 0)
          /* Translators: %s is the side the chair's casting vote is for: the number of a
           * proposal, or “For”, “Against”. */
          one = g_strdup_printf (_("The chair’s vote: %s"), side);
        else
          /* Translators: %s is the side the lot fell on. */
          one = g_strdup_printf (_("The lot: %s"), side);
        g_strv_builder_add (words, one);
      }
  all = g_strv_builder_end (words);
  set_words (form->tie, (const char *const *) all);
}

static char *
question_of (OrdetActDialog *dialog,
             GStrv           sides)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GString *text = g_string_new (NULL);

  for (guint i = 0; sides[i] != NULL; i++)
    {
      g_autofree char *label = ordet_floor_proposal_text (meeting, sides[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", label);
    }
  if (sides[0] == NULL)
    g_string_append (text, gtk_editable_get_text (GTK_EDITABLE (form->question)));
  return g_string_free (text, FALSE);
}

static void
show_on_screen (OrdetActDialog *dialog,
                GStrv           sides)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  guint voters = ordet_meeting_n_voters (ordet_act_dialog_meeting (dialog));
  GtkStringObject *way = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (form->method));
  g_autofree char *question = question_of (dialog, sides), *how = NULL;

  if (voters > 0)
    /* Translators: on the screen: how a vote is taken, and how many may vote. */
    how = g_strdup_printf (ngettext ("%1$s · %2$u may vote", "%1$s · %2$u may vote", voters),
                           gtk_string_object_get_string (way), voters);
  else
    how = g_strdup (gtk_string_object_get_string (way));
  ordet_screen_control_ask (ordet_screen_control_of (ordet_act_dialog_session (dialog)),
                            C_("screen", "Vote"), *question != '\0' ? question : NULL, how);
}

static void
tell (OrdetActDialog *dialog,
      GStrv           sides)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  OrdetVoteCount count;
  OrdetTallyFault fault;
  g_autofree char *text = NULL;
  guint n = g_strv_length (sides);

  ordet_vote_read (dialog, n, &count);
  gtk_widget_set_visible (form->tie_row, !ordet_vote_by_eye (form) && count.whole &&
                                         count.outcome == ORDET_OUTCOME_TIE);
  if (ordet_vote_by_eye (form) || !ordet_vote_figures_typed (ORDET_VOTE_FIGURES (form->figures)))
    {
      ordet_act_dialog_say (dialog, NULL);
      ordet_act_dialog_set_ready (dialog, ordet_vote_by_eye (form));
      return;
    }
  fault = count.whole ? ordet_tally_check (count.figures, count.n_figures, count.voters, 1)
                      : ORDET_TALLY_NEGATIVE;
  text = ordet_vote_fault_words (fault, count.cast, count.voters, 1);
  if (text == NULL && n > 1)
    text = ordet_vote_best_words (count.outcome, sides[count.best], count.cast, count.voters);
  else if (text == NULL)
    text = ordet_vote_motion_words (
      count.outcome, count.cast, count.voters,
      ordet_tally_needed (&count.threshold, count.figures[0], count.figures[1],
                          count.figures[2], count.voters));
  ordet_act_dialog_say (dialog, text);
  ordet_act_dialog_set_ready (dialog, fault == ORDET_TALLY_GOOD);
}

/* Everything follows from what is chosen above it. */
static void
update (OrdetActDialog *dialog)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  GStrv ids = g_object_get_data (G_OBJECT (dialog), "proposals");
  guint at = selected (form->proposal);
  gboolean others = ordet_vote_against_set_first (ORDET_VOTE_AGAINST (form->against),
                                                  at > 0 && at <= g_strv_length (ids)
                                                    ? ids[at - 1] : NULL);
  g_auto(GStrv) sides = ordet_vote_sides (dialog);
  g_autofree char *key = g_strjoinv ("\n", sides);
  guint n = g_strv_length (sides), method = ordet_vote_method (form);
  guint asked = g_str_hash (key) * 2 + (method == ORDET_VOTE_WRITTEN ? 1 : 0);

  if (form->asked != asked)
    {
      form->asked = asked;
      ask_figures (form, sides);
      ask_outcome (form, sides);
      ask_tie (form, sides);
    }
  gtk_widget_set_visible (form->question_row, n == 0);
  gtk_widget_set_visible (form->against_row, others && n > 0);
  gtk_widget_set_visible (form->base_row, selected (form->majority) > 0);
  gtk_widget_set_visible (form->figures, method != ORDET_VOTE_ACCLAMATION &&
                                         method != ORDET_VOTE_TRIAL);
  gtk_widget_set_visible (form->outcome_row, ordet_vote_by_eye (form));
  gtk_widget_set_visible (form->goes_on_row, n > 1 && method != ORDET_VOTE_TRIAL);
  tell (dialog, sides);
  show_on_screen (dialog, sides);
}

static void
majority_cb (OrdetActDialog *dialog)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);

  /* More than half is usually of every vote cast, a share of those for and
   * against; the person may say otherwise. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (form->base),
                              selected (form->majority) == 1 ? ORDET_BASE_CAST : ORDET_BASE_SIDES);
  update (dialog);
}

/* --- making it --- */

static void
add_proposals (OrdetActDialog *dialog,
               OrdetVoteForm           *form,
               const char     *chosen)
{
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  GStrv ids = ordet_floor_open_proposals (meeting);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;
  guint first = ids[0] != NULL ? 1 : 0;

  /* What the rows mean stays what it was, whatever is recorded meanwhile. */
  g_object_set_data_full (G_OBJECT (dialog), "proposals", ids, (GDestroyNotify) g_strfreev);
  form->against = ordet_vote_against_new (meeting, ids, ORDET_VOTE_SIDES - 1);
  g_strv_builder_add (builder, _("Something else"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *label = ordet_floor_proposal_label (meeting, ids[i]);

      g_strv_builder_add (builder, label);
      if (g_strcmp0 (chosen, ids[i]) == 0)
        first = i + 1;
    }
  words = g_strv_builder_end (builder);
  form->proposal = ordet_act_dialog_add_drop (dialog, _("Proposal"), (const char *const *) words);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (form->proposal), first);
  form->question = gtk_entry_new ();
  gtk_widget_set_hexpand (form->question, TRUE);
  gtk_entry_set_input_hints (GTK_ENTRY (form->question), GTK_INPUT_HINT_PRIVATE);
  form->question_row = ordet_act_dialog_add_row (dialog, _("On What"), form->question);
  form->against_row = ordet_act_dialog_add_row (dialog, _("Set Against"), form->against);
}

static GtkWidget *
add_choice (OrdetActDialog    *dialog,
            const char        *title,
            const char *const *words,
            GtkWidget        **row)
{
  GtkWidget *drop = ordet_act_dialog_add_drop (dialog, title, words);

  *row = gtk_widget_get_ancestor (drop, ADW_TYPE_ACTION_ROW);
  return drop;
}

static void
add_rows (OrdetActDialog *dialog,
          OrdetVoteForm           *form)
{
  const char *const majorities[] = {
    _("More for than against"), _("More than half"), _("Two thirds"), _("Three quarters"),
    _("One third"), NULL,
  };
  const char *const bases[] = {
    _("Votes for and against"), _("All votes, abstentions too"), _("All who may vote"), NULL,
  };
  const char *const ways[] = {
    _("Show of cards"), _("Acclamation"), _("Trial vote"), _("Counted"), _("Secret ballot"), NULL,
  };
  const char *const goes_on[] = { _("Is adopted"), _("Goes on to the next vote"), NULL };
  const char *const none[] = { NULL };
  GtkWidget *row;

  form->majority = add_choice (dialog, _("Majority"), majorities, &row);
  form->base = add_choice (dialog, _("Of What"), bases, &form->base_row);
  form->method = add_choice (dialog, _("How"), ways, &row);
  form->outcome = add_choice (dialog, _("Outcome"), none, &form->outcome_row);
  form->goes_on = add_choice (dialog, _("The One with Most Votes"), goes_on, &form->goes_on_row);
  form->tie = add_choice (dialog, _("A Tie"), none, &form->tie_row);
}

static void
listen (OrdetActDialog *dialog,
        OrdetVoteForm           *form)
{
  GtkWidget *drops[] = { form->proposal, form->method, form->base };

  g_signal_connect_object (form->against, "changed", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (drops); i++)
    g_signal_connect_object (drops[i], "notify::selected", G_CALLBACK (update), dialog,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (form->majority, "notify::selected", G_CALLBACK (majority_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->question, "changed", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->figures, "changed", G_CALLBACK (update), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (form->figures, "complete", G_CALLBACK (ordet_act_dialog_press), dialog,
                           G_CONNECT_SWAPPED);
}

/* The room's screen stops asking when the form is closed. */
static void
gone_cb (OrdetSession *session)
{
  ordet_screen_control_ask (ordet_screen_control_of (session), NULL, NULL, NULL);
}

/**
 * ordet_vote_open:
 * @host: a widget of the window that asks
 * @session: the meeting
 * @proposal: (nullable): the one that is offered
 * @again: a vote that was not clear is counted now
 */
void
ordet_vote_open (GtkWidget    *host,
           OrdetSession *session,
           const char   *proposal,
           gboolean      again)
{
  OrdetVoteForm *form = g_new0 (OrdetVoteForm, 1);
  OrdetActDialog *dialog = ordet_act_dialog_new (host, session, _("Vote"), _("Record"), ordet_vote_record,
                                                 form);

  g_object_set_data (G_OBJECT (dialog), "form", form);
  ordet_help_set_topic (GTK_WIDGET (dialog), "votes");
  form->figures = ordet_vote_figures_new ();
  add_proposals (dialog, form, proposal);
  add_rows (dialog, form);
  ordet_act_dialog_add (dialog, form->figures);
  listen (dialog, form);
  if (again)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (form->method), ORDET_VOTE_COUNTED);
  update (dialog);
  if (again)
    ordet_act_dialog_say (dialog, _("Not clear: that is recorded. Now count."));
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (gone_cb), session, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (form->figures);
}

/**
 * ordet_business_vote:
 * @host: a widget of the window that asks; a floor page tells what was done
 * @session: the meeting
 *
 * A vote on a proposal, between several, or on anything else; the outcome is
 * told while the figures are typed, and the room sees the question.
 */
void
ordet_business_vote (GtkWidget    *host,
                     OrdetSession *session)
{
  ordet_vote_open (host, session, NULL, FALSE);
}
