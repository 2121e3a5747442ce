/* ordet-vote-record.c — a vote that was taken, as facts: the vote, and what became of the proposals
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>

#include "ordet-floor-facts.h"
#include "ordet-vote-private.h"

static const char *const methods[] = { "hands", "acclamation", "trial", "counted", "written" };

static guint
selected (GtkWidget *drop)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop));
}

/* The word of the log for what came of it; @tie is what broke a tie, if
 * anything did. (transfer full) */
static char *
result_of (OrdetActDialog  *dialog,
           GStrv            sides,
           const char     **tie)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  guint n = g_strv_length (sides), chosen, of = MAX (2, n);
  OrdetVoteCount count;

  *tie = NULL;
  if (ordet_vote_by_eye (form))
    {
      chosen = selected (form->outcome);
      if (chosen >= of)
        return g_strdup ("unclear");
      return g_strdup (n > 1 ? sides[chosen] : chosen == 0 ? "carried" : "fell");
    }
  ordet_vote_read (dialog, n, &count);
  switch (count.outcome)
    {
    case ORDET_OUTCOME_CARRIED:
      return g_strdup (n > 1 ? sides[count.best] : "carried");
    case ORDET_OUTCOME_TIE:
      chosen = selected (form->tie);
      if (chosen == 0 || chosen > 2 * of)
        return g_strdup (n > 1 ? "tie" : "tie_rejected");
      *tie = chosen <= of ? "chair" : "lot";
      chosen = (chosen - 1) % of;
      return g_strdup (n > 1 ? sides[chosen] : chosen == 0 ? "carried" : "fell");
    case ORDET_OUTCOME_FELL:
      return g_strdup (n > 1 ? "unclear" : "fell");
    case ORDET_OUTCOME_NONE:
    default:
      return g_strdup ("unclear");
    }
}

static gboolean
record_status (OrdetActDialog *dialog,
               const char     *id,
               gboolean        carried)
{
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_PROPOSAL_STATUS);

  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_STATUS, carried ? "carried" : "fell");
  return ordet_act_dialog_act (dialog, event, NULL);
}

/* What became of the proposals follows from the vote, but not from a trial,
 * nor from a tie or a show of cards that decided nothing. */
static gboolean
record_statuses (OrdetActDialog *dialog,
                 GStrv           sides,
                 const char     *result)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  gboolean single = sides[0] != NULL && sides[1] == NULL;
  gboolean carried = g_str_equal (result, "carried");

  if (ordet_vote_method (form) == ORDET_VOTE_TRIAL || sides[0] == NULL)
    return TRUE;
  if (single)
    return g_str_equal (result, "unclear") || record_status (dialog, sides[0], carried);
  if (!g_strv_contains ((const char *const *) sides, result))
    return TRUE;
  for (guint i = 0; sides[i] != NULL; i++)
    {
      gboolean best = g_str_equal (sides[i], result);

      if ((!best || selected (form->goes_on) == 0) && !record_status (dialog, sides[i], best))
        return FALSE;
    }
  return TRUE;
}

static void
add_figures (OrdetActDialog *dialog,
             OrdetEvent     *event,
             guint           n_sides)
{
  OrdetVoteFigures *figures = ORDET_VOTE_FIGURES (ordet_vote_form (dialog)->figures);
  OrdetVoteCount count;

  ordet_vote_read (dialog, n_sides, &count);
  for (guint i = 0; i < count.n_figures; i++)
    if (i < MAX (2, n_sides) || count.figures[i] > 0)
      ordet_event_add_count (event, ORDET_KEY_COUNTS, ordet_vote_figures_name (figures, i),
                             count.figures[i]);
}

/* A question without a proposal becomes one, so that the minutes say what was
 * voted on. Returns: the number it got, or %NULL if there is no question or it
 * could not be recorded, which the form has said then. */
static char *
record_question (OrdetActDialog *dialog,
                 gboolean       *failed)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (form->question))));
  guint chair = ordet_meeting_officer (meeting, "chair");
  const char *by = chair != ORDET_NOBODY ? ordet_meeting_person (meeting, chair)->id : "board";
  g_autofree char *id = ordet_floor_next_id (meeting, ORDET_ACT_PROPOSAL);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_PROPOSAL);

  *failed = FALSE;
  if (*text == '\0')
    return NULL;
  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_KIND, "procedural");
  ordet_event_set_string (event, ORDET_KEY_TEXT, text);
  ordet_event_set_strings (event, ORDET_KEY_BY, (const char *const[]) { by, NULL });
  *failed = !ordet_act_dialog_act (dialog, event, NULL);
  return *failed ? NULL : g_steal_pointer (&id);
}

static gboolean
record_vote (OrdetActDialog *dialog,
             GStrv           sides,
             const char     *result,
             const char     *tie)
{
  OrdetVoteForm *form = ordet_vote_form (dialog);
  OrdetMeeting *meeting = ordet_act_dialog_meeting (dialog);
  g_autofree char *id = ordet_floor_next_id (meeting, ORDET_ACT_VOTE);
  g_autoptr(OrdetEvent) event = ordet_act_dialog_event (dialog, ORDET_ACT_VOTE);
  guint voters = ordet_meeting_n_voters (meeting);

  ordet_event_set_string (event, ORDET_KEY_ID, id);
  ordet_event_set_string (event, ORDET_KEY_METHOD, methods[ordet_vote_method (form)]);
  if (sides[0] != NULL)
    ordet_event_set_strings (event, ORDET_KEY_PROPOSALS, (const char *const *) sides);
  if (!ordet_vote_by_eye (form))
    add_figures (dialog, event, g_strv_length (sides));
  if (voters > 0)
    ordet_event_set_integer (event, ORDET_KEY_VOTERS, voters);
  ordet_event_set_string (event, ORDET_KEY_THRESHOLD,
                          ordet_vote_threshold (form));
  ordet_event_set_string (event, ORDET_KEY_RESULT, result);
  if (tie != NULL)
    ordet_event_set_string (event, ORDET_KEY_TIE, tie);
  return ordet_act_dialog_act (dialog, event, NULL);
}

/* A show of cards that was not clear is in the log: now it is counted, in a
 * form of its own. */
typedef struct
{
  GtkWidget    *host;     /* (owned) */
  OrdetSession *session;  /* (owned) */
  char         *proposal; /* (owned) (nullable) */
} Again;

static void
again_cb (gpointer data)
{
  Again *self = data;

  ordet_vote_open (self->host, self->session, self->proposal, TRUE);
  g_object_unref (self->host);
  g_object_unref (self->session);
  g_free (self->proposal);
  g_free (self);
}

static void
count_soon (OrdetActDialog *dialog,
            const char     *proposal)
{
  Again *self = g_new0 (Again, 1);

  *self = (Again) { g_object_ref (ordet_act_dialog_host (dialog)),
                    g_object_ref (ordet_act_dialog_session (dialog)), g_strdup (proposal) };
  g_idle_add_once (again_cb, self);
}

/**
 * ordet_vote_record:
 * @dialog: the form of a vote
 * @data: its widgets
 *
 * Returns: whether all of it was recorded; if not, the form says why
 */
gboolean
ordet_vote_record (OrdetActDialog *dialog,
           gpointer        data)
{
  OrdetVoteForm *form = data;
  const char *tie;
  g_auto(GStrv) sides = ordet_vote_sides (dialog);
  g_autofree char *result = result_of (dialog, sides, &tie), *question = NULL;
  gboolean failed = FALSE;

  if (sides[0] == NULL)
    {
      question = record_question (dialog, &failed);
      if (failed)
        return FALSE;
      g_strfreev (sides);
      sides = g_new0 (char *, 2);
      sides[0] = g_strdup (question);
    }
  if (!record_vote (dialog, sides, result, tie) || !record_statuses (dialog, sides, result))
    return FALSE;
  if (!ordet_vote_by_eye (form) || !g_str_equal (result, "unclear"))
    return TRUE;

  count_soon (dialog, sides[0]);
  return TRUE;
}
