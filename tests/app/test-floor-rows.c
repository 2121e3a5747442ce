/* test-floor-rows.c — what can be done with one row of the queue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "floor-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-queue-row-view.h"

/* The debate of the pictures, where people may wait with several speeches:
 * 18 32 16 14 19 33 21 34, then 18 and 32 once more. */
static void
begin_with_several (Floor *floor)
{
  g_autoptr(OrdetNotice) notice = floor_notice ();

  notice->rules->entries_per_person = 3;
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_ENTRIES_PER_PERSON);
  notice->rules->balance = ORDET_BALANCE_OFF;
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_BALANCE);
  notice->rules->scope = ORDET_SCOPE_OFF;
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_SCOPE);
  floor_init (floor, notice);
  floor_open (floor, "4");
  floor_at (floor, "13:00:00");
  floor_hand (floor, 5, NULL);
  floor_plain (floor, ORDET_ACT_NEXT);
  floor_hand (floor, 1, NULL);
  floor_hand (floor, 2, NULL);
  floor_hand (floor, 3, NULL);
  floor_hand (floor, 1, NULL);
  floor_hand (floor, 4, NULL);
  floor_show (floor);
}

static GtkWidget *
row_of_card (GtkWidget *root,
             gint64     card)
{
  OrdetQueueRow *row = ORDET_IS_QUEUE_ROW_VIEW (root)
                         ? ordet_queue_row_view_row (ORDET_QUEUE_ROW_VIEW (root)) : NULL;

  if (row != NULL && ordet_queue_row_data (row)->number == card)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = row_of_card (child, card);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
menu_of (Floor *floor)
{
  GtkWidget *menu = ui_find (GTK_WIDGET (floor->queue), GTK_TYPE_POPOVER_MENU, NULL);

  return menu != NULL && gtk_widget_get_mapped (menu) ? menu : NULL;
}

static gboolean
has_menu (gpointer floor)
{
  return menu_of (floor) != NULL;
}

static gboolean
has_no_menu (gpointer floor)
{
  return menu_of (floor) == NULL;
}

static gboolean
has_entry (gpointer data)
{
  return ordet_floor_entry_has_focus (((Floor *) data)->entry);
}

static void
go_down (Floor *floor,
         guint  n)
{
  for (guint i = 0; i < n; i++)
    ui_key (floor->window, "Down");
}

/* Of somebody's several requests the very one that has the keyboard. */
static void
test_the_very_request (void)
{
  Floor floor;

  begin_with_several (&floor);
  floor_assert_order (&floor, "1 2 3 1 4");
  go_down (&floor, 4);
  g_assert_cmpuint (ordet_queue_view_focused (floor.queue)->place, ==, 4);
  ui_key (floor.window, "<Alt>Up");
  floor_assert_order (&floor, "1 2 1 3 4");
  g_assert_cmpuint (ordet_queue_view_focused (floor.queue)->place, ==, 3);
  ui_key (floor.window, "<Alt>Down");
  ui_key (floor.window, "<Alt>Down");
  floor_assert_order (&floor, "1 2 3 4 1");
  ui_key (floor.window, "<Alt>Down");
  floor_assert_order (&floor, "1 2 3 4 1");
  ui_key (floor.window, "Delete");
  floor_assert_order (&floor, "1 2 3 4");
  ui_key (floor.window, "<Control>z");
  floor_assert_order (&floor, "1 2 3 4 1");
  floor_clear (&floor);
}

/* Who waits once is named as the log has always done it. */
static void
test_log_of_one_request (void)
{
  Floor floor;
  OrdetEvent *event;

  floor_begin_debate (&floor);
  go_down (&floor, 3);
  ui_key (floor.window, "<Alt>Up");
  event = ordet_meeting_undoable (floor_meeting (&floor));
  g_assert_cmpint (ordet_event_act (event), ==, ORDET_ACT_MOVE);
  g_assert_false (ordet_event_has (event, ORDET_KEY_SEQ));
  floor_clear (&floor);
}

/* The menu by mouse and by both keys; what it does, and where the keyboard is
 * afterwards. */
static void
test_menu (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  ui_click_menu (row_of_card (floor.window, 32));
  ui_assert_soon (has_menu, &floor);
  g_assert_true (ui_shows (menu_of (&floor), "32 Ciara Prøveng"));
  ui_click (gtk_widget_get_parent (ui_find_text (menu_of (&floor), "Take off the Queue")));
  ui_assert_soon (has_no_menu, &floor);
  floor_assert_order (&floor, "18 21 16 14 19 33 34");
  ui_assert_soon (has_entry, &floor);

  go_down (&floor, 2);
  ui_key (floor.window, "Menu");
  ui_assert_soon (has_menu, &floor);
  ui_key (floor.window, "Escape");
  ui_assert_soon (has_no_menu, &floor);
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->number, ==, 21);
  ui_key (floor.window, "<Shift>F10");
  ui_assert_soon (has_menu, &floor);

  /* Meanwhile the row is gone: the keyboard goes back to the entry. */
  floor_call (&floor, ORDET_ACT_LOWER, 21);
  ui_key (floor.window, "Escape");
  ui_assert_soon (has_no_menu, &floor);
  ui_assert_soon (has_entry, &floor);
  floor_clear (&floor);
}

static guint64
key_of (Floor  *floor,
        gint64  card)
{
  GListModel *rows = ordet_queue_view_model (floor->queue);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(OrdetQueueRow) row = g_list_model_get_item (rows, i);

      if (ordet_queue_row_data (row)->number == card)
        return ordet_queue_row_data (row)->key;
    }
  g_assert_not_reached ();
}

static void
run (Floor      *floor,
     const char *action,
     gint64      card)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (floor->page), action, "t",
                                             key_of (floor, card)));
  ui_settle (floor->window);
}

static void
test_acts (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.row-kind", "(ts)",
                              key_of (&floor, 19), "reply");
  floor_assert_order (&floor, "19r 18 32 16 14 21 33 34");
  floor_assert_shows (&floor, "now waits with");

  /* A second reply of the same person is refused, and nothing is lost. */
  floor_hand (&floor, 19, NULL);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.row-kind", "(ts)",
                              key_of (&floor, 14), "round");
  floor_assert_order (&floor, "19r 18 32 16 14 21 33 34 19");

  run (&floor, "floor.row-give", 33);
  g_assert_cmpint (floor_card (&floor), ==, 33);
  run (&floor, "floor.row-leave", 21);
  g_assert_false (ordet_meeting_person (floor_meeting (&floor),
                                        ordet_meeting_find_number (floor_meeting (&floor), 21))
                    ->present);
  run (&floor, "floor.row-why", 34);
  floor_assert_shows (&floor, "Embla Malstad");
  floor_clear (&floor);
}

static gboolean
has_form (gpointer floor)
{
  GtkWindow *other = floor_other_window (floor);

  return other != NULL && ORDET_IS_ACT_DIALOG (other);
}

static void
accept (Floor *floor)
{
  ui_key (GTK_WIDGET (floor_other_window (floor)), "<Control>Return");
  ui_assert_soon (floor_has_no_other_window, floor);
  ui_settle (floor->window);
}

static void
test_place (void)
{
  Floor floor;
  GtkWidget *form;
  OrdetEvent *event;

  floor_begin_debate (&floor);
  run (&floor, "floor.row-place", 34);
  ui_assert_soon (has_form, &floor);
  form = GTK_WIDGET (floor_other_window (&floor));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find (form, GTK_TYPE_SPIN_BUTTON, NULL)), 2);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (form, GTK_TYPE_ENTRY, NULL)), "has a train");
  accept (&floor);
  event = ordet_meeting_undoable (floor_meeting (&floor));
  g_assert_cmpint (ordet_event_integer (event, ORDET_KEY_TO, -1), ==, 1);
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_WHY), ==, "has a train");
  floor_assert_order (&floor, "18 34 32 14 19 16 21 33");
  floor_clear (&floor);
}

/* Given, it holds from the next turn on, and nothing says what it is. */
static void
test_extra_time (void)
{
  Floor floor;
  GtkWidget *form;
  gsize n;

  floor_begin_debate (&floor);
  run (&floor, "floor.row-extra", 18);
  ui_assert_soon (has_form, &floor);
  form = GTK_WIDGET (floor_other_window (&floor));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find (form, GTK_TYPE_SPIN_BUTTON, NULL)), 60);
  accept (&floor);
  g_assert_cmpint (ordet_meeting_order (floor_meeting (&floor), &n)[0].limit_us, ==,
                   240 * ORDET_SECOND);
  floor_assert_shows (&floor, "Details of 18");
  floor_assert_hides (&floor, "xtra");
  floor_clear (&floor);
}

static void
test_what_if (void)
{
  Floor floor;
  GtkWidget *form;

  floor_begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.what-if", NULL);
  ui_assert_soon (has_form, &floor);
  form = GTK_WIDGET (floor_other_window (&floor));
  ui_settle (form);
  ui_type (form, "23");
  g_assert_true (ui_shows (form, "asked now: place 9, about 16 minutes."));
  g_assert_true (ui_shows (form, "If the line were drawn now: 8 left, about"));
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34");
  accept (&floor);
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 23");
  run (&floor, "floor.row-what-if", 14);
  ui_assert_soon (has_form, &floor);
  form = GTK_WIDGET (floor_other_window (&floor));
  ui_settle (form);
  g_assert_true (ui_shows (form, "waits: place 4, about 7 minutes."));
  ui_key (form, "<Control>Return");
  g_assert_true (has_form (&floor));
  floor_clear (&floor);
}

/* The list closes when the speech has ended that is next: its row says so, and
 * no other. */
static void
test_line_after (void)
{
  Floor floor;
  OrdetListView list;

  floor_begin_debate (&floor);
  go_down (&floor, 2);
  ui_key (floor.window, "<Shift>F10");
  ui_assert_soon (has_menu, &floor);
  g_assert_false (ui_shows (menu_of (&floor), "Draw the Line after This Speech"));
  ui_key (floor.window, "Escape");
  ui_assert_soon (has_no_menu, &floor);
  ui_key (floor.window, "Up");
  ui_key (floor.window, "<Shift>F10");
  ui_assert_soon (has_menu, &floor);
  ui_click (gtk_widget_get_parent (ui_find_text (menu_of (&floor),
                                                 "Draw the Line after This Speech")));
  ui_assert_soon (has_no_menu, &floor);
  g_assert_true (ordet_meeting_list (floor_meeting (&floor), &list));
  g_assert_cmpstr (list.line_when, ==, "after-next");
  floor_assert_shows (&floor, "The list closes after the next speech.");
  floor_plain (&floor, ORDET_ACT_NEXT);
  g_assert_cmpint (floor_card (&floor), ==, 18);
  floor_plain (&floor, ORDET_ACT_DONE);
  g_assert_true (ordet_meeting_list (floor_meeting (&floor), &list));
  g_assert_cmpint (list.state, ==, ORDET_LIST_CLOSED);
  floor_clear (&floor);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/rows/the-very-request", test_the_very_request);
  g_test_add_func ("/rows/log-of-one-request", test_log_of_one_request);
  g_test_add_func ("/rows/menu", test_menu);
  g_test_add_func ("/rows/line-after", test_line_after);
  g_test_add_func ("/rows/acts", test_acts);
  g_test_add_func ("/rows/place", test_place);
  g_test_add_func ("/rows/extra-time", test_extra_time);
  g_test_add_func ("/rows/what-if", test_what_if);
  return g_test_run ();
}
