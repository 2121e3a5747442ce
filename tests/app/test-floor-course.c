/* test-floor-course.c — the line at an hour, limits, corrections, the observer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "floor-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-observer.h"
#include "ordet-person-picker.h"

#define S ORDET_SECOND

static GtkWidget *
open_form (Floor      *floor,
           const char *action)
{
  GtkWidget *form;

  gtk_widget_activate_action (GTK_WIDGET (floor->page), action, NULL);
  ui_assert_soon (floor_has_other_window, floor);
  form = GTK_WIDGET (floor_other_window (floor));
  ui_settle (form);
  return form;
}

static void
accept (Floor *floor)
{
  ui_key (GTK_WIDGET (floor_other_window (floor)), "<Control>Return");
  ui_assert_soon (floor_has_no_other_window, floor);
  ui_settle (floor->window);
}

static GtkSpinButton *
nth_spin (GtkWidget *root,
          guint     *n)
{
  if (GTK_IS_SPIN_BUTTON (root) && (*n)-- == 0)
    return GTK_SPIN_BUTTON (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkSpinButton *found = nth_spin (child, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
set_spin (GtkWidget *form,
          guint      n,
          gint       value)
{
  gtk_spin_button_set_value (nth_spin (form, &n), value);
}

static OrdetListView
list_of (Floor *floor)
{
  OrdetListView list;

  g_assert_true (ordet_meeting_list (floor_meeting (floor), &list));
  return list;
}

static gboolean
list_is_closed (gpointer floor)
{
  return list_of (floor).state == ORDET_LIST_CLOSED;
}

/* Announced with its hour, counted down, and drawn by itself when it comes:
 * an act of its own, that can be taken back. */
static void
test_line_at_an_hour (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.line-at");
  set_spin (form, 0, 3);
  g_assert_true (ui_shows (form, "The list closes by itself at 14:29."));
  accept (&floor);
  g_assert_cmpint (list_of (&floor).state, ==, ORDET_LIST_ANNOUNCED);
  floor_assert_shows (&floor, "The list closes at 14:29, in 3:00.");
  fixture_clock_pass (&floor.clock, 60 * S);
  ordet_floor_page_refresh (floor.page);
  floor_assert_shows (&floor, "The list closes at 14:29, in 2:00.");
  floor_hand (&floor, 23, NULL);
  fixture_clock_pass (&floor.clock, 121 * S);
  ui_assert_soon (list_is_closed, &floor);
  floor_assert_shows (&floor, "Line drawn 14:29");
  ui_key (floor.window, "<Control>z");
  g_assert_cmpint (list_of (&floor).state, ==, ORDET_LIST_ANNOUNCED);
  floor_clear (&floor);
}

/* What was announced last is meant: not the end of a speech and an hour. */
static void
test_hour_instead_of_a_speech (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "after-next");
  g_assert_cmpstr (list_of (&floor).line_when, ==, "after-next");
  form = open_form (&floor, "floor.line-at");
  set_spin (form, 0, 3);
  accept (&floor);
  g_assert_null (list_of (&floor).line_when);
  floor_assert_shows (&floor, "The list closes at 14:29, in 3:00.");
  floor_clear (&floor);
}

/* "The list is closed" is not said of a list that has been opened again. */
static void
test_refused_until_opened (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "now");
  floor_enter (&floor, "30");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "list-closed");
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.unline", NULL);
  g_assert_null (ordet_floor_entry_message (floor.entry));
  g_assert_cmpstr (floor_typed (&floor), ==, "30");
  floor_clear (&floor);
}

static void
test_limits (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.limits");
  set_spin (form, 1, 90);
  accept (&floor);
  event = ordet_meeting_undoable (floor_meeting (&floor));
  g_assert_true (ordet_event_boolean (event, ORDET_KEY_ITEM_ONLY, FALSE));
  g_assert_cmpint (ordet_meeting_item_rules (floor_meeting (&floor))->limits[ORDET_KIND_SPEECH], ==,
                   90);
  g_assert_cmpint (ordet_meeting_rules (floor_meeting (&floor))->limits[ORDET_KIND_SPEECH], ==,
                   180);

  /* The whole meeting's are another set: only what was changed there goes. */
  form = open_form (&floor, "floor.limits");
  gtk_switch_set_active (GTK_SWITCH (ui_find (form, GTK_TYPE_SWITCH, NULL)), FALSE);
  set_spin (form, 3, 30);
  accept (&floor);
  g_assert_cmpint (ordet_meeting_rules (floor_meeting (&floor))->limits[ORDET_KIND_REPLY], ==, 30);
  g_assert_cmpint (ordet_meeting_rules (floor_meeting (&floor))->limits[ORDET_KIND_SPEECH], ==,
                   180);
  g_assert_cmpint (ordet_meeting_item_rules (floor_meeting (&floor))->limits[ORDET_KIND_SPEECH], ==,
                   90);
  floor_clear (&floor);
}

static void
test_gavel (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.gavel");
  ui_key (form, "<Control>Return");
  g_assert_true (floor_has_other_window (&floor));
  ui_type (form, "9");
  accept (&floor);
  g_assert_cmpuint (ordet_meeting_officer (floor_meeting (&floor), "chair"), ==,
                    ordet_meeting_find_number (floor_meeting (&floor), 9));
  floor_clear (&floor);
}

/* The last turn held first; another length and another holder, then back. */
static void
test_correct (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetTurn *turn;
  guint n, number = 0;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.correct");
  g_assert_true (ui_shows (form, "14:18 Gry Kladdeli, 1:29"));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (nth_spin (form, &number)), ==, 1);

  /* Nothing is another than it was counted: there is nothing to do. */
  ui_key (form, "<Control>Return");
  g_assert_true (floor_has_other_window (&floor));
  set_spin (form, 0, 2);
  set_spin (form, 1, 15);
  ordet_person_picker_set (ORDET_PERSON_PICKER (ui_find (form, ORDET_TYPE_PERSON_PICKER, NULL)),
                           ordet_meeting_find_number (floor_meeting (&floor), 9));
  accept (&floor);
  n = ordet_meeting_n_turns (floor_meeting (&floor)) - 2;
  turn = ordet_meeting_turn (floor_meeting (&floor), n);
  g_assert_cmpint (turn->spoken_us, ==, 135 * S);
  g_assert_cmpuint (turn->person, ==, ordet_meeting_find_number (floor_meeting (&floor), 9));
  ui_key (floor.window, "<Control>z");
  turn = ordet_meeting_turn (floor_meeting (&floor), n);
  g_assert_cmpint (turn->spoken_us, ==, 89 * S);
  g_assert_cmpuint (turn->person, ==, ordet_meeting_find_number (floor_meeting (&floor), 7));
  floor_clear (&floor);
}

/* On an item where nobody has spoken there is nothing to correct, and the
 * entry says so. */
/* A begun second counts, in the list of turns and where it is corrected. */
static void
test_correct_begun_second (void)
{
  Floor floor;
  GtkWidget *form;
  guint number = 1;

  floor_begin_debate (&floor);
  floor_press_space (&floor);
  floor_press_space (&floor);
  fixture_clock_pass (&floor.clock, 104 * S / 10);
  ui_key (floor.window, "space");
  form = open_form (&floor, "floor.correct");
  g_assert_true (ui_shows (form, "0:11"));
  g_assert_cmpint (gtk_spin_button_get_value_as_int (nth_spin (form, &number)), ==, 11);
  ui_key (form, "<Control>Return");
  g_assert_true (floor_has_other_window (&floor));
  ui_key (form, "Escape");
  floor_clear (&floor);
}

static void
test_nothing_to_correct (void)
{
  Floor floor;

  floor_begin (&floor);
  floor_open (&floor, "1");
  floor_show (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.correct", NULL);
  g_assert_cmpstr (ordet_floor_entry_message (floor.entry), ==,
                   "Nobody has spoken on this item yet.");
  floor_clear (&floor);
}

static guint
n_observed (Floor *floor)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (floor_meeting (floor), &n);
  guint found = 0;

  for (gsize i = 0; i < n; i++)
    if (ordet_event_act (facts[i].event) == ORDET_ACT_OBSERVE)
      {
        g_assert_false (ordet_event_has (facts[i].event, ORDET_KEY_BY_GROUP));
        g_assert_false (ordet_event_has (facts[i].event, ORDET_KEY_TO_GROUP));
        found++;
      }
  return found;
}

/* Three big buttons beside the floor; digits do the same; only observations
 * are taken back from there. */
static void
test_observer (void)
{
  Floor floor;
  GtkWidget *panel;

  floor_begin_debate (&floor);
  panel = open_form (&floor, "floor.observer");
  g_assert_true (ORDET_IS_OBSERVER (panel));
  g_assert_false (gtk_window_get_modal (GTK_WINDOW (panel)));
  ui_key (panel, "1");
  ui_key (panel, "3");
  g_assert_cmpuint (n_observed (&floor), ==, 2);
  g_assert_true (ui_shows (panel, "Misgendering noted"));
  g_assert_true (ui_shows (panel, "2 in the whole meeting"));
  ui_key (panel, "BackSpace");
  g_assert_cmpuint (n_observed (&floor), ==, 1);
  ui_click (gtk_widget_get_ancestor (ui_find_text (panel, "Domination"), GTK_TYPE_BUTTON));
  g_assert_cmpuint (n_observed (&floor), ==, 2);

  floor_hand (&floor, 23, NULL);
  ui_key (panel, "BackSpace");
  g_assert_cmpuint (n_observed (&floor), ==, 2);
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 23");
  ui_key (panel, "Escape");
  ui_assert_soon (floor_has_no_other_window, &floor);
  floor_clear (&floor);
}

/* A break goes on for longer with the key that stands on the button. */
static void
test_longer_break (void)
{
  Floor floor;
  GtkWidget *form;
  gint64 since, length;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.break");
  g_assert_true (ui_shows (form, "The meeting goes on at 14:41."));
  accept (&floor);
  fixture_clock_pass (&floor.clock, 120 * S);
  ordet_floor_page_refresh (floor.page);
  ui_key (floor.window, "plus");
  g_assert_true (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  g_assert_cmpint (length, ==, (15 - 2 + 5) * 60 * S);
  ui_key (floor.window, "space");
  g_assert_false (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  floor_clear (&floor);
}

/* Everybody in the order of their names, or as they sit. */
static void
test_round_by_name_and_seat (void)
{
  Floor floor;
  GtkWidget *form;
  OrdetRoundView round;

  floor_begin_debate (&floor);
  form = open_form (&floor, "floor.round");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (form, GTK_TYPE_DROP_DOWN, NULL)), 1);
  accept (&floor);
  g_assert_true (ordet_meeting_round (floor_meeting (&floor), &round));
  g_assert_cmpuint (g_strv_length ((char **) round.who), ==, 39);
  g_assert_cmpstr (ordet_meeting_person (floor_meeting (&floor),
                                         ordet_meeting_find_person (floor_meeting (&floor),
                                                                    round.who[0]))->name, ==,
                   "Alma Testrud");
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.round", NULL);

  form = open_form (&floor, "floor.round");
  gtk_widget_grab_focus (ui_find (form, ORDET_TYPE_PERSON_PICKER, NULL));
  ui_type (form, "7 3 5");
  accept (&floor);
  g_assert_true (ordet_meeting_round (floor_meeting (&floor), &round));
  g_assert_cmpstr (round.who[0], ==, "P07");
  g_assert_cmpstr (round.who[2], ==, "P05");
  floor_clear (&floor);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/course/line-at-an-hour", test_line_at_an_hour);
  g_test_add_func ("/course/hour-instead-of-a-speech", test_hour_instead_of_a_speech);
  g_test_add_func ("/course/refused-until-opened", test_refused_until_opened);
  g_test_add_func ("/course/limits", test_limits);
  g_test_add_func ("/course/gavel", test_gavel);
  g_test_add_func ("/course/correct", test_correct);
  g_test_add_func ("/course/correct-begun-second", test_correct_begun_second);
  g_test_add_func ("/course/nothing-to-correct", test_nothing_to_correct);
  g_test_add_func ("/course/observer", test_observer);
  g_test_add_func ("/course/longer-break", test_longer_break);
  g_test_add_func ("/course/round-by-name-and-seat", test_round_by_name_and_seat);
  return g_test_run ();
}
