/* test-floor-business.c — proposals, votes, decisions and elections, from the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "forms-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-business-dialogs.h"
#include "ordet-screen-control.h"
#include "ordet-ui.h"
#include "ordet-vote-figures.h"

/* The rows of the form of a vote. */
enum { PROPOSAL, QUESTION, AGAINST, MAJORITY, BASE, METHOD, OUTCOME, GOES_ON, TIE };

static void
add_proposal (Floor      *floor,
              const char *text)
{
  GtkWidget *form = form_open (floor, "floor.proposal");

  form_write (form, text);
  form_accept (floor, form);
}

/* Figures are typed one after the other, each ended by Enter or Tab. */
static void
type_figures (GtkWidget  *form,
              const char *figures)
{
  g_auto(GStrv) parts = g_strsplit (figures, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        ui_key (form, "Tab");
      ui_type (form, parts[i]);
    }
}

static const char *
text_of (Floor    *floor,
         OrdetAct  act,
         OrdetKey  key)
{
  return ordet_event_string (form_newest (floor, act), key);
}

static const char *
status_of (Floor      *floor,
           const char *proposal)
{
  return ordet_meeting_proposal_status (floor_meeting (floor), proposal);
}

static char *
counts_of (Floor *floor)
{
  gsize n;
  const OrdetCount *counts = ordet_event_counts (form_newest (floor, ORDET_ACT_VOTE),
                                                 ORDET_KEY_COUNTS, &n);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s %d", i > 0 ? ", " : "", counts[i].name,
                            (int) counts[i].number);
  return g_string_free (out, FALSE);
}

static OrdetScreenState *
screen_of (Floor *floor)
{
  OrdetScreenChoices choices;
  g_autoptr(GSettings) settings = ordet_ui_settings ();

  ordet_screen_control_choices (ordet_screen_control_of (floor->session), settings, &choices);
  return ordet_screen_state_new (floor_meeting (floor), 0, &choices);
}

static void
test_proposal_vote_decision (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;
  g_autofree char *counts = NULL, *written = NULL;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Speaking time is measured.");
  event = form_newest (&floor, ORDET_ACT_PROPOSAL);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_ID), ==, "F1");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_BY)[0], ==, "P15");
  add_proposal (&floor, "Speaking time is not measured.");

  /* The form_newest proposal is offered; what is typed is told at once. */
  form = form_open (&floor, "floor.vote");
  type_figures (form, "12 19 2");
  g_assert_true (ui_shows (form, "It is not adopted: 16 for were needed."));
  g_assert_true (ui_shows (form, "33 of 39 who may vote are counted."));
  form_accept (&floor, form);
  counts = counts_of (&floor);
  g_assert_cmpstr (counts, ==, "yes 12, no 19, abstain 2");
  event = form_newest (&floor, ORDET_ACT_VOTE);
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PROPOSALS)[0], ==, "F2");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_RESULT), ==, "fell");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_METHOD), ==, "hands");
  g_assert_cmpint (ordet_event_integer (event, ORDET_KEY_VOTERS, 0), ==, 39);
  g_assert_cmpstr (status_of (&floor, "F2"), ==, "fell");

  /* F1 is the only one left; by acclamation. */
  form = form_open (&floor, "floor.vote");
  form_choose (form, METHOD, 1);
  form_accept (&floor, form);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_ID), ==, "V2");
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_RESULT), ==, "carried");
  g_assert_cmpstr (status_of (&floor, "F1"), ==, "carried");

  /* What was adopted stands there; it is written over. */
  form = form_open (&floor, "floor.decision");
  written = ordet_act_dialog_text (ui_find (form, GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_cmpstr (written, ==, "Speaking time is measured.");
  form_write (form, "");
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  form_write (form, "  The meeting measures speaking time.  ");
  form_accept (&floor, form);
  event = form_newest (&floor, ORDET_ACT_DECISION);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_TEXT), ==,
                   "The meeting measures speaking time.");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_VOTES)[0], ==, "V2");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PROPOSALS)[0], ==, "F1");
  floor_clear (&floor);
}

/* More votes than voters cannot be recorded; a blank figure is none. */
static void
test_figures_are_checked (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Eleven meetings.");
  form = form_open (&floor, "floor.vote");
  form_choose (form, METHOD, 3);
  g_assert_false (ui_shows (form, "counted."));
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  type_figures (form, "30 9 1");
  g_assert_true (ui_shows (form, "40 votes, and only 39 who may vote are here."));
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  ui_key (form, "BackSpace");
  g_assert_true (ui_shows (form, "It is adopted."));
  ui_type (form, "x");
  g_assert_true (ui_shows (form, "A figure is a whole number, 0 or more."));
  ui_key (form, "BackSpace");
  /* Enter in the last figure records it. */
  ui_key (form, "Return");
  ui_assert_soon (form_is_closed, &floor);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_METHOD), ==, "counted");
  floor_clear (&floor);
}

static void
test_threshold_and_tie (void)
{
  static const struct
  {
    const char *figures;
    guint       majority, base, tie;
    const char *result, *broken, *status, *threshold;
  } cases[] = {
    { "20 10 0", 2, 0, 0, "carried", NULL, "carried", "two-thirds" },
    { "19 10 0", 2, 0, 0, "fell", NULL, "fell", "two-thirds" },
    { "20 10 1", 2, 1, 0, "fell", NULL, "fell", "two-thirds" },
    { "19 0 0", 1, 2, 0, "fell", NULL, "fell", "absolute" },
    { "20 0 0", 1, 2, 0, "carried", NULL, "carried", "absolute" },
    { "14 14 2", 0, 0, 0, "tie_rejected", NULL, "fell", "majority" },
    { "14 14 2", 0, 0, 1, "carried", "chair", "carried", "majority" },
    { "14 14 2", 0, 0, 2, "fell", "chair", "fell", "majority" },
    { "14 14 2", 0, 0, 3, "carried", "lot", "carried", "majority" },
    { "14 14 2", 0, 0, 4, "fell", "lot", "fell", "majority" },
  };
  Floor floor;

  floor_begin_debate (&floor);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *proposal = g_strdup_printf ("F%u", (guint) i + 1);
      GtkWidget *form;

      add_proposal (&floor, "Something.");
      form = form_open (&floor, "floor.vote");
      form_choose (form, MAJORITY, cases[i].majority);
      if (cases[i].majority > 0)
        form_choose (form, BASE, cases[i].base);
      type_figures (form, cases[i].figures);
      if (cases[i].tie > 0)
        form_choose (form, TIE, cases[i].tie);
      form_accept (&floor, form);
      g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_RESULT), ==, cases[i].result);
      g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_TIE), ==, cases[i].broken);
      g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_THRESHOLD), ==,
                       cases[i].threshold);
      g_assert_cmpstr (status_of (&floor, proposal), ==, cases[i].status);
    }
  floor_clear (&floor);
}

static void
set_against (GtkWidget  *form,
             const char *proposal)
{
  GtkWidget *button = ui_find (form_row (form, AGAINST), GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *check = ui_find_data (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "proposal", proposal);

  g_assert_true (gtk_widget_get_visible (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

/* Shift and Tab go from the figures back to what stands above them, row by row. */
static void
test_back_from_figures (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Eight meetings.");
  add_proposal (&floor, "Nine meetings.");
  form = form_open (&floor, "floor.vote");
  ui_key (form, "space");
  g_assert_false (ui_shows (form, "Nobody voted")); /* that is no figure */
  for (int i = 0; i < 5; i++)
    {
      GtkWidget *row;

      ui_key (form, "<Shift>Tab");
      row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (form)), ADW_TYPE_ACTION_ROW);
      g_assert_nonnull (row);
      g_test_message ("%s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }
  ui_key (form, "Escape");
  floor_clear (&floor);
}

/* What is voted on stands in a decision's choice, not only the number of the vote. */
static void
test_decision_names_the_vote (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Eight meetings.");
  form = form_open (&floor, "floor.vote");
  type_figures (form, "20 5");
  form_accept (&floor, form);
  form = form_open (&floor, "floor.decision");
  g_assert_true (ui_shows (form, "V1: F1 Eight meetings."));
  ui_key (form, "Escape");
  floor_clear (&floor);
}

static void
test_against_each_other (void)
{
  Floor floor;
  GtkWidget *form;
  g_autofree char *counts = NULL;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Eight meetings.");
  add_proposal (&floor, "Nine meetings.");
  add_proposal (&floor, "Eleven meetings.");
  form = form_open (&floor, "floor.vote");
  g_assert_true (ui_shows (form_row (form, AGAINST), "Nothing"));
  set_against (form, "F1");
  set_against (form, "F2");
  g_assert_true (ui_shows (form_row (form, AGAINST), "F2, F1"));
  gtk_widget_grab_focus (ui_find (form, ORDET_TYPE_VOTE_FIGURES, NULL));
  type_figures (form, "12 9 11 1");
  g_assert_true (ui_shows (form, "F3 has most votes."));
  form_choose (form, GOES_ON, 1);
  form_accept (&floor, form);
  counts = counts_of (&floor);
  g_assert_cmpstr (counts, ==, "F3 12, F2 9, F1 11, abstain 1");
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_RESULT), ==, "F3");
  /* It goes on to the next vote, the others are out. */
  g_assert_null (status_of (&floor, "F3"));
  g_assert_cmpstr (status_of (&floor, "F1"), ==, "fell");
  g_assert_cmpstr (status_of (&floor, "F2"), ==, "fell");

  /* Now against a new one, and by lot. */
  add_proposal (&floor, "None.");
  form = form_open (&floor, "floor.vote");
  set_against (form, "F3");
  gtk_widget_grab_focus (ui_find (form, ORDET_TYPE_VOTE_FIGURES, NULL));
  type_figures (form, "15 15");
  form_choose (form, TIE, 4);
  form_accept (&floor, form);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_RESULT), ==, "F3");
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_TIE), ==, "lot");
  g_assert_cmpstr (status_of (&floor, "F3"), ==, "carried");
  g_assert_cmpstr (status_of (&floor, "F4"), ==, "fell");
  floor_clear (&floor);
}

static gboolean
is_counting (gpointer floor)
{
  GtkWidget *form = form_of (floor);

  return form != NULL && ui_shows (form, "Not clear: that is recorded. Now count.");
}

/* By eye it was not clear: that is kept, and the count follows. */
static void
test_trial_then_count (void)
{
  Floor floor;
  GtkWidget *form;
  g_autoptr(OrdetScreenState) asked = NULL;
  g_autoptr(OrdetScreenState) told = NULL;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Eleven meetings.");
  floor_plain (&floor, ORDET_ACT_DONE);
  form = form_open (&floor, "floor.vote");
  form_choose (form, METHOD, 2);
  form_choose (form, OUTCOME, 2);
  asked = screen_of (&floor);
  g_assert_cmpint (asked->scene, ==, ORDET_SCENE_TEXT);
  g_assert_cmpstr (asked->large, ==, "F1: Eleven meetings.");
  g_assert_cmpstr (asked->foot, ==, "Trial vote · 39 may vote");
  ui_key (form, "<Control>Return");
  ui_assert_soon (is_counting, &floor);
  form = form_of (&floor);
  ui_settle (form);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_METHOD), ==, "trial");
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_RESULT), ==, "unclear");
  g_assert_null (status_of (&floor, "F1"));
  type_figures (form, "15 13 2");
  form_accept (&floor, form);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_VOTE, ORDET_KEY_METHOD), ==, "counted");
  g_assert_cmpstr (status_of (&floor, "F1"), ==, "carried");
  told = screen_of (&floor);
  g_assert_cmpstr (told->large, ==, "Adopted");
  g_assert_cmpstr (told->second, ==, "For 15 · Against 13 · Abstain 2");
  floor_clear (&floor);
}

/* A question nobody had written down gets a number, so that the minutes say
 * what was voted on. */
static void
test_question (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.vote");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (form_row (form, QUESTION), GTK_TYPE_ENTRY, NULL)),
                         "Shorter speaking time");
  type_figures (form, "20 3");
  form_accept (&floor, form);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_PROPOSAL, ORDET_KEY_TEXT), ==,
                   "Shorter speaking time");
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_PROPOSAL, ORDET_KEY_KIND), ==, "procedural");
  g_assert_cmpstr (
    ordet_event_strings (form_newest (&floor, ORDET_ACT_VOTE), ORDET_KEY_PROPOSALS)[0], ==, "F1");
  g_assert_cmpstr (status_of (&floor, "F1"), ==, "carried");
  floor_clear (&floor);
}

static void
test_amendment_and_fate (void)
{
  Floor floor;
  GtkWidget *form, *lines;

  floor_begin_debate (&floor);
  add_proposal (&floor, "Eleven meetings.");
  form = form_open (&floor, "floor.proposal");
  form_write (form, "Ten meetings.");
  form_choose (form, 1, 1);
  lines = ui_find (form_row (form, 2), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (lines), "from 3");
  ui_key (form, "<Control>Return");
  g_assert_true (ui_shows (form, "Lines are numbers: 14, or 14-16."));
  gtk_editable_set_text (GTK_EDITABLE (lines), "3 – 4");
  form_accept (&floor, form);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_PROPOSAL, ORDET_KEY_AMENDS), ==, "F1:3-4");
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_PROPOSAL, ORDET_KEY_KIND), ==, "amendment");

  form = form_open (&floor, "floor.proposal-status");
  form_choose (form, 1, 1);
  form_choose (form, 2, 2);
  form_accept (&floor, form);
  g_assert_cmpstr (status_of (&floor, "F2"), ==, "merged");
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_PROPOSAL_STATUS, ORDET_KEY_INTO), ==, "F1");
  form = form_open (&floor, "floor.proposal-status");
  form_accept (&floor, form);
  g_assert_cmpstr (status_of (&floor, "F1"), ==, "withdrawn");
  form = form_open (&floor, "floor.proposal-status");
  g_assert_true (ui_shows (form, "No proposal is open."));
  ui_key (form, "Escape");
  ui_assert_soon (form_is_closed, &floor);
  floor_clear (&floor);
}

static void
test_reservation (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.reservation");
  g_assert_true (ui_shows (form, "Nothing has been decided yet."));
  ui_key (form, "Escape");
  ui_assert_soon (form_is_closed, &floor);
  form = form_open (&floor, "floor.decision");
  form_write (form, "Eleven meetings are held.");
  form_accept (&floor, form);
  form = form_open (&floor, "floor.reservation");
  form_choose (form, 1, 1);
  ui_type (form, "15");
  form_write (form, "Eight would do.");
  form_accept (&floor, form);
  event = form_newest (&floor, ORDET_ACT_RESERVATION);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_DECISION), ==, "D1");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_KIND), ==, "statement");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PEOPLE)[0], ==, "P15");
  floor_clear (&floor);
}

static void
test_election (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.election");
  ui_type (form, "15, per s");
  g_assert_true (ui_shows (form, "15 Oda Eksempelvik, "
                                 "16 Per Skisserud"));
  form_choose (form, 0, 2);
  form_accept (&floor, form);
  event = form_newest (&floor, ORDET_ACT_ELECT);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_ROLE), ==, "signer");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PEOPLE)[0], ==, "P15");
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PEOPLE)[1], ==, "P16");
  floor_clear (&floor);
}

static gboolean
is_second_round (gpointer floor)
{
  GtkWidget *form = form_of (floor);

  return form != NULL && ui_shows (form, "Second round: 1 place is left.");
}

static void
set_seats (GtkWidget *form,
           double     seats)
{
  gtk_spin_button_set_value (
    GTK_SPIN_BUTTON (ui_find (form_row (form, 2), GTK_TYPE_SPIN_BUTTON, NULL)), seats);
}

/* Three stand for two places; the second is as many votes for two of them. */
static void
test_election_counted (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;
  g_autofree char *first = NULL, *second = NULL;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.nomination");
  form_choose (form, 0, 9);
  ui_type (form, "15, 16, 18");
  form_accept (&floor, form);
  g_assert_cmpstr (
    ordet_event_strings (form_newest (&floor, ORDET_ACT_NOMINATE), ORDET_KEY_BY)[0], ==,
    "nominating-committee");

  form = form_open (&floor, "floor.election");
  form_choose (form, 0, 9);
  form_choose (form, 1, 3);
  set_seats (form, 2);
  gtk_widget_grab_focus (ui_find (form, ORDET_TYPE_VOTE_FIGURES, NULL));
  type_figures (form, "30 20 20 1");
  g_assert_true (ui_shows (form, "Oda Eksempelvik"));
  g_assert_true (ui_shows (form, "1 place is left: by lot, or in a second round."));
  ui_key (form, "<Control>Return");
  ui_assert_soon (is_second_round, &floor);
  first = counts_of (&floor);
  g_assert_cmpstr (first, ==, "P15 30, P16 20, P18 20, blank 1");
  event = form_newest (&floor, ORDET_ACT_ELECT);
  g_assert_cmpstr (ordet_event_strings (event, ORDET_KEY_PEOPLE)[0], ==, "P15");
  g_assert_null (ordet_event_strings (event, ORDET_KEY_PEOPLE)[1]);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_VOTE), ==, "V1");

  /* Those two again, still as many, and the lot falls on one. */
  form = form_of (&floor);
  ui_settle (form);
  type_figures (form, "19 19");
  ui_click (ui_find_text (form, "Draw Lots"));
  ui_settle (form);
  form_accept (&floor, form);
  second = counts_of (&floor);
  g_assert_cmpstr (second, ==, "P16 19, P18 19");
  event = form_newest (&floor, ORDET_ACT_VOTE);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_TIE), ==, "lot");
  g_assert_cmpstr (
    ordet_event_string (event, ORDET_KEY_RESULT), ==,
    ordet_event_strings (form_newest (&floor, ORDET_ACT_ELECT), ORDET_KEY_PEOPLE)[0]);
  floor_clear (&floor);
}

/* The figures of an election are checked against places and voters. */
static void
test_election_checked (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.election");
  ui_type (form, "15, 16");
  form_choose (form, 1, 3);
  gtk_widget_grab_focus (ui_find (form, ORDET_TYPE_VOTE_FIGURES, NULL));
  type_figures (form, "30 10");
  g_assert_true (ui_shows (form, "40 votes, and only 39 who may vote are here."));
  set_seats (form, 2);
  g_assert_true (ui_shows (form, "Elected:"));
  gtk_widget_grab_focus (ui_find (form, ORDET_TYPE_VOTE_FIGURES, NULL));
  type_figures (form, "40 10");
  g_assert_true (ui_shows (form, "Somebody has more votes than there are people who may vote."));
  ui_key (form, "Escape");
  ui_assert_soon (form_is_closed, &floor);
  floor_clear (&floor);
}

/* Over another page of the window, with nothing of the floor. */
static void
test_over_another_page (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  ordet_business_decision (floor.window, floor.session);
  ui_assert_soon (form_is_open, &floor);
  form = form_of (&floor);
  ui_settle (form);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (form)) == GTK_WINDOW (floor.window));
  form_write (form, "It is decided.");
  form_accept (&floor, form);
  g_assert_cmpstr (text_of (&floor, ORDET_ACT_DECISION, ORDET_KEY_TEXT), ==, "It is decided.");
  floor_clear (&floor);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/business/proposal-vote-decision", test_proposal_vote_decision);
  g_test_add_func ("/business/figures-are-checked", test_figures_are_checked);
  g_test_add_func ("/business/threshold-and-tie", test_threshold_and_tie);
  g_test_add_func ("/business/back-from-figures", test_back_from_figures);
  g_test_add_func ("/business/decision-names-the-vote", test_decision_names_the_vote);
  g_test_add_func ("/business/against-each-other", test_against_each_other);
  g_test_add_func ("/business/trial-then-count", test_trial_then_count);
  g_test_add_func ("/business/question", test_question);
  g_test_add_func ("/business/amendment-and-fate", test_amendment_and_fate);
  g_test_add_func ("/business/reservation", test_reservation);
  g_test_add_func ("/business/election", test_election);
  g_test_add_func ("/business/election-counted", test_election_counted);
  g_test_add_func ("/business/election-checked", test_election_checked);
  g_test_add_func ("/business/over-another-page", test_over_another_page);
  return g_test_run ();
}
