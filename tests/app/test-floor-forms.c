/* test-floor-forms.c — the small forms of the floor, each ending in its act
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "floor-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-person-picker.h"

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
  g_test_add_func ("/forms/notes", test_notes);
  return g_test_run ();
}
