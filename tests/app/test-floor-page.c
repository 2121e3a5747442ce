/* test-floor-page.c — the states of the floor: what is shown, said, hidden, refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "floor-fixture.h"

#define S ORDET_SECOND

/* --- the agenda, rounds, breaks --- */

static void
test_items (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  ui_key (floor.window, "<Control>Page_Down");
  floor_assert_shows (&floor, "Motion B: Childcare and Meeting Hours");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  ui_key (floor.window, "<Control>Page_Up");
  floor_assert_shows (&floor, "Motion A");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34");
  ui_key (floor.window, "<Control>z");
  floor_assert_shows (&floor, "Motion B");
  floor_clear (&floor);
}

static void
test_round (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  floor_press_space (&floor);
  {
    OrdetEvent *event = ordet_session_event (floor.session, ORDET_ACT_ROUND);

    ordet_event_set_integer (event, ORDET_KEY_LIMIT, 60 * S);
    floor_act (&floor, event);
  }
  ui_settle (floor.window);
  floor_assert_shows (&floor, "Go-Round");
  floor_assert_shows (&floor, "Pass");
  floor_press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 1);
  floor_press_space (&floor);
  ui_key (floor.window, "<Alt>s");
  floor_press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 3);
  floor_assert_shows (&floor, "1 heard, 1 said pass, 36 left");

  /* A name jumps to that seat. */
  floor_enter (&floor, "20");
  g_assert_cmpint (floor_card (&floor), ==, 20);

  /* A point of order comes before the next seat. */
  floor_enter (&floor, "33 o");
  floor_press_space (&floor);
  floor_press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 33);
  floor_press_space (&floor);
  ui_key (floor.window, "<Alt>g");
  floor_assert_shows (&floor, "Queue");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34");
  floor_clear (&floor);
}

static void
test_break_dialog (void)
{
  Floor floor;
  GtkWidget *dialog;
  gint64 since, length;

  floor_begin_debate (&floor);
  ui_key (floor.window, "<Alt>b");
  ui_assert_soon (floor_has_other_window, &floor);
  dialog = GTK_WIDGET (floor_other_window (&floor));
  ui_key (dialog, "<Control>Return");
  ui_assert_soon (floor_has_no_other_window, &floor);
  g_assert_true (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  g_assert_cmpint (length, ==, 15 * 60 * S);
  ui_settle (floor.window);
  floor_assert_shows (&floor, "End the Break");
  floor_press_space (&floor);
  g_assert_false (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  floor_clear (&floor);
}

/* The break that stands on the agenda begins with the key that goes on, as long
 * as it was planned; then the meeting goes on to the next item. */
static void
test_break_on_the_agenda (void)
{
  Floor floor;
  gint64 since, length;

  floor_begin_debate (&floor);
  floor_press_space (&floor);
  floor_item (&floor, "P");
  ui_settle (floor.window);
  floor_assert_shows (&floor, "Begin the Break");
  floor_press_space (&floor);
  g_assert_true (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  g_assert_cmpint (length, ==, 15 * 60 * S);
  floor_press_space (&floor);
  g_assert_false (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  floor_assert_hides (&floor, "Begin the Break");
  floor_assert_shows (&floor, "Next Item");
  floor_clear (&floor);
}

/* --- what the room must not see, and what a reader hears --- */

static void
test_lists_are_hidden (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  floor_assert_hides (&floor, "List A");
  floor_assert_hides (&floor, "First time");
  floor_assert_hides (&floor, "other list");
  floor_assert_hides (&floor, "Balance");
  ordet_floor_page_set_show_lists (floor.page, TRUE);
  ui_settle (floor.window);
  floor_assert_shows (&floor, "List A");
  floor_assert_shows (&floor, "First time in this meeting");
  floor_assert_shows (&floor, "the floor goes to the other list after");
  g_assert_true (ordet_floor_page_show_lists (floor.page));

  ordet_floor_page_set_show_lists (floor.page, FALSE);
  ui_settle (floor.window);
  floor_assert_hides (&floor, "List A");
  floor_clear (&floor);
}

static void
test_reader (void)
{
  Floor floor;
  GtkWidget *status, *line;

  floor_begin_debate (&floor);
  line = gtk_widget_get_parent (ordet_floor_entry_text (floor.entry));
  g_assert_true (GTK_IS_ENTRY (line));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Name or number");
  ui_key (floor.window, "F2");
  status = gtk_root_get_focus (GTK_ROOT (floor.window));
  g_assert_true (GTK_IS_LABEL (status));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (status)),
                                   "Oda Eksempelvik has the floor, "
                                   "1 minute 18 seconds left. Next "));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       gtk_label_get_text (GTK_LABEL (status)));
  ui_type (floor.window, "1");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  g_assert_false (gtk_widget_get_visible (status));
  floor_clear (&floor);
}

static void
check_named (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root))
    return;
  if (GTK_IS_BUTTON (root) && gtk_widget_get_ancestor (root, GTK_TYPE_MENU_BUTTON) == NULL &&
      gtk_widget_get_ancestor (root, ADW_TYPE_TOAST_OVERLAY) == NULL)
    {
      gboolean named = gtk_test_accessible_has_property (GTK_ACCESSIBLE (root),
                                                         GTK_ACCESSIBLE_PROPERTY_LABEL) ||
                       (gtk_button_get_label (GTK_BUTTON (root)) != NULL);

      if (!named)
        g_error ("%s “%s” has no name", G_OBJECT_TYPE_NAME (root),
                 gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_named (child);
}

static void
gather_mnemonics (GtkWidget  *root,
                  GHashTable *seen)
{
  if (!gtk_widget_get_visible (root))
    return;
  if (GTK_IS_LABEL (root) &&
      gtk_label_get_mnemonic_keyval (GTK_LABEL (root)) != GDK_KEY_VoidSymbol &&
      gtk_label_get_mnemonic_keyval (GTK_LABEL (root)) != 0)
    {
      guint key = gtk_label_get_mnemonic_keyval (GTK_LABEL (root));
      const char *before = g_hash_table_lookup (seen, GUINT_TO_POINTER (key));

      if (before != NULL)
        g_error ("“%s” and “%s” have the same letter", before,
                 gtk_label_get_label (GTK_LABEL (root)));
      g_hash_table_insert (seen, GUINT_TO_POINTER (key),
                           (gpointer) gtk_label_get_label (GTK_LABEL (root)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      gather_mnemonics (child, seen);
}

static void
check_page (Floor *floor)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  ui_settle (floor->window);
  check_named (floor->window);
  gather_mnemonics (floor->window, seen);
}

/* In every state of the page: a name for each button, a letter for one. */
static void
test_names_and_letters (void)
{
  Floor floor;

  floor_begin (&floor);
  floor_show (&floor);
  check_page (&floor);
  floor_picture (&floor);
  check_page (&floor);
  ordet_floor_page_set_show_lists (floor.page, TRUE);
  check_page (&floor);
  floor_press_space (&floor);
  check_page (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "now");
  check_page (&floor);
  floor_item (&floor, "5b");
  check_page (&floor);
  floor_plain (&floor, ORDET_ACT_CLOSE);
  check_page (&floor);
  floor_assert_shows (&floor, "The meeting is closed");
  floor_clear (&floor);
}

/* --- why --- */

static gboolean
why_shown (gpointer floor)
{
  return ui_find_text (((Floor *) floor)->window, "1") != NULL &&
         ui_find_text (((Floor *) floor)->window, "Announced as next") == NULL;
}

static gboolean
entry_has_focus (gpointer floor)
{
  return ordet_floor_entry_has_focus (((Floor *) floor)->entry);
}

static void
test_why (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  ordet_floor_page_set_show_lists (floor.page, TRUE);
  ui_key (floor.window, "<Alt>w");
  ui_assert_soon (why_shown, &floor);
  floor_assert_shows (&floor, "Nobody is passed more than 3 times");
  floor_assert_shows (&floor, "People who have not yet spoken on this item go first");
  floor_assert_shows (&floor, "Alternate between the lists");
  floor_assert_shows (&floor, "Then in order of sign-up");
  floor_assert_shows (&floor, "Nils Testhaug (will be 1 of 3)");
  ui_key (floor.window, "Escape");
  ui_assert_soon (entry_has_focus, &floor);

  /* Hidden lists are hidden here too. */
  ordet_floor_page_set_show_lists (floor.page, FALSE);
  ui_key (floor.window, "<Alt>w");
  floor_assert_hides (&floor, "the lists");
  floor_assert_shows (&floor, "Then by the rules of the meeting");
  ui_key (floor.window, "Escape");
  floor_clear (&floor);
}

/* The rejoinder that is due was never asked for; Delete declines it. */
static void
test_delete_rejoinder (void)
{
  Floor floor;

  floor_begin (&floor);
  floor_open (&floor, "1");
  floor_hand (&floor, 15, NULL);
  floor_plain (&floor, ORDET_ACT_NEXT);
  floor_hand (&floor, 19, "reply");
  floor_plain (&floor, ORDET_ACT_NEXT);
  floor_hand (&floor, 18, "order");
  floor_plain (&floor, ORDET_ACT_NEXT);
  floor_show (&floor);
  ui_key (floor.window, "Down");
  g_assert_nonnull (ordet_queue_view_focused (floor.queue));
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->kind, ==, ORDET_KIND_REJOINDER);
  ui_key (floor.window, "Delete");
  floor_assert_order (&floor, "");
  floor_clear (&floor);
}

/* --- a question, and what went wrong --- */

static void
test_ask (void)
{
  g_autoptr(OrdetNotice) notice = floor_notice ();
  Floor floor;
  GtkWidget *dialog;

  notice->rules->when_empty = ORDET_WHEN_EMPTY_ASK;
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_WHEN_EMPTY);
  floor_init (&floor, notice);
  floor_open (&floor, "1");
  floor_hand (&floor, 15, NULL);
  floor_hand (&floor, 19, NULL);
  floor_show (&floor);
  floor_press_space (&floor);
  floor_press_space (&floor);
  floor_press_space (&floor);
  ui_assert_soon (floor_has_other_window, &floor);
  g_assert_cmpint (floor_card (&floor), ==, 0);
  dialog = GTK_WIDGET (floor_other_window (&floor));
  ui_key (dialog, "<Alt>g");
  ui_assert_soon (floor_has_no_other_window, &floor);
  g_assert_cmpint (floor_card (&floor), ==, 19);
  floor_clear (&floor);
}

static void
failed_cb (OrdetFloorPage *page,
           const GError   *error,
           gpointer        data)
{
  g_assert_nonnull (error);
  (*(guint *) data)++;
}

/* The disk is full: said, not shown as done, and the window is told. */
static void
test_disk_full (void)
{
  Floor floor;
  struct rlimit limit, old;
  guint n_failed = 0;

  floor_begin_debate (&floor);
  g_signal_connect (floor.page, "failed", G_CALLBACK (failed_cb), &n_failed);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 0;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  floor_enter (&floor, "5");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_nonnull (ordet_floor_entry_message (floor.entry));
  g_assert_cmpstr (floor_typed (&floor), ==, "5");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34");

  /* There is room again: the same Enter does it. */
  ui_key (floor.window, "Return");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 5");
  floor_clear (&floor);
}

static void
test_cut_off (void)
{
  Floor floor;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  floor_begin (&floor);
  floor_picture (&floor);
  id = g_strdup (ordet_session_id (floor.session));
  g_clear_object (&floor.session);
  fixture_clock_pass (&floor.clock, 3600 * S);
  floor.session = ordet_session_new (floor.store, id, &floor.clock.clock, &error);
  g_assert_no_error (error);
  floor_show (&floor);
  floor_assert_shows (&floor, "The turn is paused and its time is kept.");
  ui_key (floor.window, "<Alt>p");
  g_assert_true (ordet_meeting_floor (floor_meeting (&floor))->running);
  floor_assert_hides (&floor, "Ordet ended while");
  floor_clear (&floor);
}

/* With animations on, rows are drawn on the way and end at their places. */
static void
test_rows_slide (void)
{
  Floor floor;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  floor_begin_debate (&floor);
  floor_enter (&floor, "12 o");
  floor_enter (&floor, "18 -");
  ui_key (floor.window, "Down");
  ui_key (floor.window, "Down");
  ui_key (floor.window, "Down");
  ui_key (floor.window, "<Alt>Up");
  g_assert_nonnull (ordet_queue_view_focused (floor.queue));
  g_assert_cmpuint (ordet_queue_view_focused (floor.queue)->place, ==, 1);
  floor_clear (&floor);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* A page that is closed leaves nothing behind. */
static void
test_no_leak (void)
{
  Floor floor;
  gpointer page, session;

  floor_begin_debate (&floor);
  page = floor.page;
  session = floor.session;
  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (session, &session);
  floor_enter (&floor, "5");
  floor_clear (&floor);
  g_assert_null (page);
  g_assert_null (session);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/floor/items", test_items);
  g_test_add_func ("/floor/round", test_round);
  g_test_add_func ("/floor/break", test_break_dialog);
  g_test_add_func ("/floor/break-on-the-agenda", test_break_on_the_agenda);
  g_test_add_func ("/floor/lists-are-hidden", test_lists_are_hidden);
  g_test_add_func ("/floor/reader", test_reader);
  g_test_add_func ("/floor/names-and-letters", test_names_and_letters);
  g_test_add_func ("/floor/why", test_why);
  g_test_add_func ("/floor/delete-rejoinder", test_delete_rejoinder);
  g_test_add_func ("/floor/ask", test_ask);
  g_test_add_func ("/floor/disk-full", test_disk_full);
  g_test_add_func ("/floor/cut-off", test_cut_off);
  g_test_add_func ("/floor/rows-slide", test_rows_slide);
  g_test_add_func ("/floor/no-leak", test_no_leak);
  return g_test_run ();
}
