/* test-floor-forms.c — the small forms of the floor, each ending in its act
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "forms-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-person-picker.h"

#define S ORDET_SECOND

static void
test_give (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.give");

  /* Nobody is named yet: there is nothing to do. */
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  g_assert_cmpint (floor_card (&floor), ==, 15);
  ui_type (form, "una");
  g_assert_true (ui_shows (form, "21 Una Tenktvik"));
  form_accept (&floor, form);
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
  form = form_open (&floor, "floor.give");
  ui_type (form, "21");
  why = ui_find (ui_find (form, GTK_TYPE_LIST_BOX, NULL), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (why), "has to catch a train");
  form_choose (form, 0, 1);
  form_accept (&floor, form);
  g_assert_cmpint (ordet_meeting_floor (floor_meeting (&floor))->kind, ==, ORDET_KIND_INTRODUCTION);
  g_assert_cmpstr (ordet_event_string (form_newest (&floor, ORDET_ACT_GIVE), ORDET_KEY_WHY), ==,
                   "has to catch a train");
  floor_clear (&floor);
}

static void
test_interrupt (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.interrupt");
  ui_type (form, "8");
  form_accept (&floor, form);
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
  form = form_open (&floor, "floor.give");
  ui_type (form, "40");
  ui_key (form, "<Control>Return");
  g_assert_nonnull (form_of (&floor));
  g_assert_true (ui_shows (form, "Kari Skisseng is not here. Check them in first."));
  g_assert_cmpint (floor_card (&floor), ==, 15);
  ui_key (form, "Escape");
  ui_assert_soon (form_is_closed, &floor);
  floor_clear (&floor);
}

/* Shift and Tab leave a name's entry, which is all there is in the form. */
static void
test_back_from_name (void)
{
  Floor floor;
  GtkWidget *form, *picker, *before;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.gavel");
  picker = ui_find (form, ORDET_TYPE_PERSON_PICKER, NULL);
  before = gtk_window_get_focus (GTK_WINDOW (form));
  g_assert_true (gtk_widget_is_ancestor (before, picker));
  ui_key (form, "<Shift>Tab");
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (form)), picker));
  ui_key (form, "Tab");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (form)) == before);
  ui_key (form, "Escape");
  floor_clear (&floor);
}

static void
test_nested_list (void)
{
  Floor floor;
  GtkWidget *form;
  OrdetListView list;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.push");
  ui_type (form, "Order of voting");
  form_accept (&floor, form);
  g_assert_true (ordet_meeting_list (floor_meeting (&floor), &list));
  g_assert_cmpuint (list.depth, ==, 1);
  g_assert_nonnull (ui_find_text (floor.window, "Order of voting"));
  floor_assert_shows (&floor, "nobody is waiting, 8 on the list below");
  /* When all have spoken on it, one key goes back to who still waits. */
  ui_key (floor.window, "space");
  floor_assert_shows (&floor, "Back to the List Below");
  fixture_clock_pass (&floor.clock, S);
  ui_key (floor.window, "space");
  g_assert_true (ordet_meeting_list (floor_meeting (&floor), &list));
  g_assert_cmpuint (list.depth, ==, 0);
  g_assert_cmpuint (list.n_below, ==, 0);
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
  form = form_open (&floor, "floor.round");
  form_accept (&floor, form);
  g_assert_true (ordet_meeting_round (floor_meeting (&floor), &round));
  g_assert_null (round.who);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.round", NULL);
  g_assert_false (ordet_meeting_round (floor_meeting (&floor), &round));
  form = form_open (&floor, "floor.groups");
  form_accept (&floor, form);
  g_assert_true (ordet_meeting_in_groups (floor_meeting (&floor), &since, &length));
  g_assert_cmpint (length, ==, 300 * S);
  g_assert_cmpint (ordet_event_integer (form_newest (&floor, ORDET_ACT_GROUPS),
                                        ORDET_KEY_GROUPS, 0), ==, 13);
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
test_notes (void)
{
  Floor floor;
  GtkWidget *form;
  const OrdetEvent *event;

  floor_begin_debate (&floor);
  form = form_open (&floor, "floor.note");
  write_text (form, "The projector failed.");
  form_accept (&floor, form);
  g_assert_cmpstr (ordet_event_string (form_newest (&floor, ORDET_ACT_NOTE), ORDET_KEY_TEXT), ==,
                   "The projector failed.");
  form = form_open (&floor, "floor.observe");
  form_choose (form, 1, 2);
  form_accept (&floor, form);
  event = form_newest (&floor, ORDET_ACT_OBSERVE);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_KIND), ==, "interruption");
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_BY_GROUP), ==, "b");
  g_assert_false (ordet_event_has (event, ORDET_KEY_TO_GROUP));
  floor_clear (&floor);
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
  g_test_add_func ("/forms/back-from-name", test_back_from_name);
  g_test_add_func ("/forms/nested-list", test_nested_list);
  g_test_add_func ("/forms/round-and-groups", test_round_and_groups);
  g_test_add_func ("/forms/notes", test_notes);
  return g_test_run ();
}
