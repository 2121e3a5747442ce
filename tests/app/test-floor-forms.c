/* test-floor-forms.c — the small forms of the floor, each ending in its act
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "floor-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-floor-facts.h"
#include "ordet-person-picker.h"
#include "ordet-vote-outcome.h"

#define S ORDET_SECOND

static GtkWidget *
form_of (Floor *floor)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ORDET_IS_ACT_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static gboolean
has_form (gpointer floor)
{
  return form_of (floor) != NULL;
}

static gboolean
has_no_form (gpointer floor)
{
  return form_of (floor) == NULL;
}

static GtkWidget *
open_form (Floor      *floor,
           const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (floor->page), action, NULL);
  ui_assert_soon (has_form, floor);
  ui_settle (form_of (floor));
  return form_of (floor);
}

static void
accept (Floor     *floor,
        GtkWidget *form)
{
  ui_key (form, "<Control>Return");
  ui_assert_soon (has_no_form, floor);
  ui_settle (floor->window);
}

static void
choose (GtkWidget *form,
        guint      row,
        guint      choice)
{
  GtkWidget *list = ui_find (form, GTK_TYPE_LIST_BOX, NULL);
  GtkListBoxRow *at = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (gint) row);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (GTK_WIDGET (at), GTK_TYPE_DROP_DOWN, NULL)),
                              choice);
}

/* The newest fact of @act. */
static const OrdetEvent *
newest (Floor    *floor,
        OrdetAct  act)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (floor_meeting (floor), &n);

  for (gsize i = n; i > 0; i--)
    if (ordet_event_act (facts[i - 1].event) == act)
      return facts[i - 1].event;
  return NULL;
}

static void
test_give (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.give");

  /* Nobody is named yet: there is nothing to do. */
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  g_assert_cmpint (floor_card (&floor), ==, 15);
  ui_type (form, "una");
  g_assert_true (ui_shows (form, "21 \342\201\250Una Tenktvik\342\201\251"));
  accept (&floor, form);
  g_assert_cmpint (floor_card (&floor), ==, 21);
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  floor_clear (&floor);
}

static void
test_give_reason (void)
{
  Floor floor;
  GtkWidget *form, *why;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.give");
  ui_type (form, "21");
  why = ui_find (ui_find (form, GTK_TYPE_LIST_BOX, NULL), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (why), "has to catch a train");
  choose (form, 0, 1);
  accept (&floor, form);
  g_assert_cmpint (ordet_meeting_floor (floor_meeting (&floor))->kind, ==, ORDET_KIND_INTRODUCTION);
  g_assert_cmpstr (ordet_event_string (newest (&floor, ORDET_ACT_GIVE), ORDET_KEY_WHY), ==,
                   "has to catch a train");
  floor_clear (&floor);
}

static void
test_interrupt (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.interrupt");
  ui_type (form, "8");
  accept (&floor, form);
  g_assert_cmpint (floor_card (&floor), ==, 8);
  g_assert_nonnull (ordet_meeting_interrupted (floor_meeting (&floor)));
  g_assert_nonnull (ui_find_text (floor.window, "Interrupts"));
  fixture_clock_pass (&floor.clock, 10 * S);
  ui_key (floor.window, "space");
  g_assert_cmpint (floor_card (&floor), ==, 15);
  floor_clear (&floor);
}

/* A rule refuses: the form says why and stays. */
static void
test_refused_in_the_form (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.give");
  ui_type (form, "40");
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  g_assert_true (ui_shows (form, "\342\201\250Kari Skisseng\342\201\251 is not here. Check them in first."));
  g_assert_cmpint (floor_card (&floor), ==, 15);
  ui_key (form, "Escape");
  ui_assert_soon (has_no_form, &floor);
  floor_clear (&floor);
}

static void
test_nested_list (void)
{
  Floor floor;
  GtkWidget *form;
  OrdetListView list;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.push");
  ui_type (form, "Order of voting");
  accept (&floor, form);
  g_assert_true (ordet_meeting_list (floor_meeting (&floor), &list));
  g_assert_cmpuint (list.depth, ==, 1);
  g_assert_nonnull (ui_find_text (floor.window, "Order of voting"));
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.pop", NULL);
  g_assert_true (ordet_meeting_list (floor_meeting (&floor), &list));
  g_assert_cmpuint (list.depth, ==, 0);
  floor_clear (&floor);
}

static void
test_round_and_groups (void)
{
  Floor floor;
  GtkWidget *form;
  OrdetRoundView round;
  gint64 since, length;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.round");
  accept (&floor, form);
  g_assert_true (ordet_meeting_round (floor_meeting (&floor), &round));
  g_assert_null (round.who);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.round", NULL);
  g_assert_false (ordet_meeting_round (floor_meeting (&floor), &round));
  form = open_form (&floor, "floor.groups");
  accept (&floor, form);
  g_assert_true (ordet_meeting_in_groups (floor_meeting (&floor), &since, &length));
  g_assert_cmpint (length, ==, 300 * S);
  g_assert_cmpint (ordet_event_integer (newest (&floor, ORDET_ACT_GROUPS), ORDET_KEY_GROUPS, 0), ==,
                   13);
  floor_clear (&floor);
}

static void
write_text (GtkWidget  *form,
            const char *text)
{
  GtkWidget *view = ui_find (form, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
add_proposal (Floor      *floor,
              const char *text)
{
  GtkWidget *form = open_form (floor, "floor.proposal");

  write_text (form, text);
  accept (floor, form);
}

static void
test_proposal_vote_decision (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;
  gsize n;
  const OrdetCount *counts;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Speaking time is measured.");
  event = newest (&floor, ORDET_ACT_PROPOSAL);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_ID), ==, "F1");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_BY)[0], ==, "P15");
  add_proposal (&floor, "Speaking time is not measured.");

  /* The newest proposal is offered; what is typed is told at once. */
  form = open_form (&floor, "floor.vote");
  ui_type (form, "12");
  ui_key (form, "Tab");
  ui_type (form, "19");
  ui_key (form, "Tab");
  ui_type (form, "2");
  g_assert_true (ui_shows (form, "It is not adopted."));
  accept (&floor, form);
  event = newest (&floor, ORDET_ACT_VOTE);
  counts = ordet_event_counts (event, ORDET_KEY_COUNTS, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (counts[1].name, ==, "no");
  g_assert_cmpint (counts[1].number, ==, 19);
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PROPOSALS)[0], ==, "F2");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_RESULT), ==, "fell");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_METHOD), ==, "hands");
  g_assert_cmpstr (ordet_meeting_proposal_status (floor_meeting (&floor), "F2"), ==, "fell");

  /* F1 is the only one left; by acclamation. */
  form = open_form (&floor, "floor.vote");
  choose (form, 3, 1);
  accept (&floor, form);
  event = newest (&floor, ORDET_ACT_VOTE);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_ID), ==, "V2");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_RESULT), ==, "carried");
  ordet_event_counts (event, ORDET_KEY_COUNTS, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (ordet_meeting_proposal_status (floor_meeting (&floor), "F1"), ==, "carried");

  form = open_form (&floor, "floor.decision");
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  write_text (form, "  The meeting measures speaking time.  ");
  choose (form, 0, 1);
  accept (&floor, form);
  event = newest (&floor, ORDET_ACT_DECISION);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_TEXT), ==,
                   "The meeting measures speaking time.");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_VOTES)[0], ==, "V2");
  floor_clear (&floor);
}

static void
test_two_against_each_other (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;
  const OrdetCount *counts;
  gsize n;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Eight meetings.");
  add_proposal (&floor, "Eleven meetings.");
  form = open_form (&floor, "floor.vote");
  choose (form, 1, 2);
  g_assert_true (ui_shows (form, "The First"));
  ui_type (form, "20");
  ui_key (form, "Tab");
  ui_type (form, "13");
  g_assert_true (ui_shows (form, "The first proposal is adopted."));
  accept (&floor, form);
  event = newest (&floor, ORDET_ACT_VOTE);
  counts = ordet_event_counts (event, ORDET_KEY_COUNTS, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (counts[0].name, ==, "F2");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_RESULT), ==, "F2");
  g_assert_cmpstr (ordet_meeting_proposal_status (floor_meeting (&floor), "F2"), ==, "carried");
  g_assert_cmpstr (ordet_meeting_proposal_status (floor_meeting (&floor), "F1"), ==, "fell");
  floor_clear (&floor);
}

static void
test_election (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.election");
  ui_type (form, "15, per s");
  g_assert_true (ui_shows (form, "15 \342\201\250Oda Eksempelvik\342\201\251, "
                                 "16 \342\201\250Per Skisserud\342\201\251"));
  choose (form, 0, 2);
  accept (&floor, form);
  event = newest (&floor, ORDET_ACT_ELECT);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_ROLE), ==, "signer");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PEOPLE)[0], ==, "P15");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PEOPLE)[1], ==, "P16");
  floor_clear (&floor);
}

static void
test_notes (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.note");
  write_text (form, "The projector failed.");
  accept (&floor, form);
  g_assert_cmpstr (ordet_event_string (newest (&floor, ORDET_ACT_NOTE), ORDET_KEY_TEXT), ==,
                   "The projector failed.");
  form = open_form (&floor, "floor.observe");
  choose (form, 1, 2);
  accept (&floor, form);
  event = newest (&floor, ORDET_ACT_OBSERVE);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_KIND), ==, "interruption");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_BY_GROUP), ==, "b");
  g_assert_false (ordet_event_has (event, ORDET_KEY_TO_GROUP));
  floor_clear (&floor);
}

static void
test_outcomes (void)
{
  static const struct
  {
    OrdetMajority majority;
    gint64 for_it, against, abstain;
    OrdetOutcome outcome;
  } cases[] = {
    { ORDET_MAJORITY_MORE, 0, 0, 5, ORDET_OUTCOME_NONE },
    { ORDET_MAJORITY_MORE, 15, 14, 20, ORDET_OUTCOME_CARRIED },
    { ORDET_MAJORITY_MORE, 14, 15, 0, ORDET_OUTCOME_FELL },
    { ORDET_MAJORITY_MORE, 14, 14, 3, ORDET_OUTCOME_TIE },
    /* more than half of all who voted: abstentions count */
    { ORDET_MAJORITY_HALF, 15, 14, 1, ORDET_OUTCOME_FELL },
    { ORDET_MAJORITY_HALF, 16, 14, 1, ORDET_OUTCOME_CARRIED },
    { ORDET_MAJORITY_HALF, 15, 15, 0, ORDET_OUTCOME_FELL },
    /* two thirds, exactly, of those for and against */
    { ORDET_MAJORITY_TWO_THIRDS, 20, 10, 7, ORDET_OUTCOME_CARRIED },
    { ORDET_MAJORITY_TWO_THIRDS, 19, 10, 0, ORDET_OUTCOME_FELL },
    { ORDET_MAJORITY_TWO_THIRDS, 1, 0, 0, ORDET_OUTCOME_CARRIED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ordet_vote_outcome (cases[i].majority, cases[i].for_it, cases[i].against,
                                         cases[i].abstain), ==, cases[i].outcome);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/forms/give", test_give);
  g_test_add_func ("/forms/give-reason", test_give_reason);
  g_test_add_func ("/forms/interrupt", test_interrupt);
  g_test_add_func ("/forms/refused", test_refused_in_the_form);
  g_test_add_func ("/forms/nested-list", test_nested_list);
  g_test_add_func ("/forms/round-and-groups", test_round_and_groups);
  g_test_add_func ("/forms/proposal-vote-decision", test_proposal_vote_decision);
  g_test_add_func ("/forms/two-against-each-other", test_two_against_each_other);
  g_test_add_func ("/forms/election", test_election);
  g_test_add_func ("/forms/notes", test_notes);
  g_test_add_func ("/forms/outcomes", test_outcomes);
  return g_test_run ();
}
