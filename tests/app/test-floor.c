/* test-floor.c — the floor by its keys: a real session, a real window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "floor-fixture.h"
#include "ordet-bar.h"
#include "ordet-key-button.h"

#define S ORDET_SECOND

static void
begin (Floor *floor)
{
  g_autoptr(OrdetNotice) notice = floor_notice ();

  floor_init (floor, notice);
}

/* The debate of the pictures, on the screen. */
static void
begin_debate (Floor *floor)
{
  begin (floor);
  floor_picture (floor);
  floor_show (floor);
}

static void
assert_order (Floor      *floor,
              const char *order)
{
  g_autofree char *now = floor_order (floor);

  g_assert_cmpstr (now, ==, order);
}

static void
assert_shows (Floor      *floor,
              const char *text)
{
  g_autofree char *all = ui_all_text (floor->window);

  if (strstr (all, text) == NULL)
    g_error ("“%s” is not among\n%s", text, all);
}

static void
assert_hides (Floor      *floor,
              const char *text)
{
  g_autofree char *all = ui_all_text (floor->window);

  if (strstr (all, text) != NULL)
    g_error ("“%s” is among\n%s", text, all);
}

static const char *
typed (Floor *floor)
{
  return gtk_editable_get_text (GTK_EDITABLE (ordet_floor_entry_text (floor->entry)));
}

static gint64
floor_card (Floor *floor)
{
  const OrdetTurn *turn = ordet_meeting_floor (floor_meeting (floor));

  return turn == NULL ? 0 : ordet_meeting_person (floor_meeting (floor), turn->person)->number;
}

static void
enter (Floor      *floor,
       const char *text)
{
  ui_type (floor->window, text);
  ui_key (floor->window, "Return");
}

/* A Space that is not the same thumb as the one before. */
static void
press_space (Floor *floor)
{
  fixture_clock_pass (&floor->clock, S);
  ui_key (floor->window, "space");
}

static GtkWindow *
other_window (Floor *floor)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_WIDGET (window) != floor->window && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static gboolean
has_other_window (gpointer floor)
{
  return other_window (floor) != NULL;
}

static gboolean
has_no_other_window (gpointer floor)
{
  return other_window (floor) == NULL;
}

/* --- from nothing to a speech --- */

static void
test_from_the_start (void)
{
  Floor floor;

  begin (&floor);
  floor_show (&floor);
  assert_shows (&floor, "Open the Meeting");
  assert_hides (&floor, "Nobody is waiting");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));

  press_space (&floor);
  g_assert_true (ordet_meeting_opened (floor_meeting (&floor)));
  assert_shows (&floor, "Open the Next Item");
  press_space (&floor);
  g_assert_cmpuint (ordet_meeting_current_item (floor_meeting (&floor)), ==, 0);
  assert_shows (&floor, "Constitution of the Meeting");

  /* Nobody is on the roll: the first hand checks in. */
  enter (&floor, "15");
  assert_order (&floor, "15");
  assert_shows (&floor, "checked in and added to the queue");
  press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 15);
  assert_shows (&floor, "Has the floor");
  floor_clear (&floor);
}

/* --- hands --- */

static void
test_hands (void)
{
  Floor floor;

  begin (&floor);
  floor_open (&floor, "1");
  floor_show (&floor);

  enter (&floor, "32");
  assert_order (&floor, "32");
  g_assert_cmpstr (typed (&floor), ==, "");
  assert_shows (&floor, "Ciara Prøveng");
  assert_shows (&floor, "added to the queue");
  enter (&floor, "14 15 16");
  assert_order (&floor, "32 14 15 16");
  enter (&floor, "12 o");
  assert_order (&floor, "12o 32 14 15 16");
  enter (&floor, "i11");
  assert_order (&floor, "12o 11i 32 14 15 16");
  enter (&floor, "15 -");
  assert_order (&floor, "12o 11i 32 14 16");
  enter (&floor, "-11");
  enter (&floor, "rolf");
  assert_order (&floor, "12o 32 14 16 18");

  /* Enter on the empty line does nothing. */
  ui_key (floor.window, "Return");
  assert_order (&floor, "12o 32 14 16 18");
  floor_clear (&floor);
}

static void
test_letters_follow_the_meeting (void)
{
  g_autoptr(OrdetNotice) notice = floor_notice ();
  Floor floor;

  g_free (notice->language);
  notice->language = g_strdup ("nb");
  floor_init (&floor, notice);
  floor_open (&floor, "1");
  floor_show (&floor);
  enter (&floor, "12 d");
  enter (&floor, "13 o");
  assert_order (&floor, "12o 13i");
  floor_clear (&floor);
}

static void
test_reply (void)
{
  Floor floor;

  begin_debate (&floor);
  enter (&floor, "12 r");
  assert_order (&floor, "12r 18 32 16 14 19 33 21 34");
  assert_shows (&floor, "Next a reply from");

  /* Alt R asks who; the next name is a reply, the one after a speech. */
  ui_key (floor.window, "<Alt>r");
  g_assert_nonnull (ui_find_text (floor.window, "Who replies? Name or number, Enter"));
  enter (&floor, "11");
  assert_order (&floor, "12r 11r 18 32 16 14 19 33 21 34");
  enter (&floor, "10");
  assert_order (&floor, "12r 11r 18 32 16 14 19 33 21 34 10");

  /* A third is one too many: said in the entry's place. */
  enter (&floor, "9 r");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "max-replies");
  floor_clear (&floor);
}

static void
test_refusals (void)
{
  Floor floor;

  begin_debate (&floor);
  enter (&floor, "32");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "already-waiting");
  g_assert_nonnull (strstr (ordet_floor_entry_message (floor.entry), "Ciara"));
  g_assert_cmpstr (typed (&floor), ==, "32");
  assert_order (&floor, "18 32 16 14 19 33 21 34");

  /* The next key takes the sentence away. */
  ui_key (floor.window, "BackSpace");
  g_assert_null (ordet_floor_entry_message (floor.entry));
  ui_key (floor.window, "Escape");
  g_assert_cmpstr (typed (&floor), ==, "");

  enter (&floor, "99");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "unknown-person");
  ui_key (floor.window, "Escape");
  enter (&floor, "15");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "has-floor");
  ui_key (floor.window, "Escape");
  enter (&floor, "8 -");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "not-waiting");
  ui_key (floor.window, "Escape");

  /* Of several, those refused stay in the line. */
  enter (&floor, "5 32 6");
  assert_order (&floor, "18 32 16 14 19 33 21 34 5 6");
  g_assert_cmpstr (typed (&floor), ==, "32");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "already-waiting");
  floor_clear (&floor);
}

static void
test_line (void)
{
  Floor floor;

  begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "now");
  ui_settle (floor.window);
  assert_shows (&floor, "Line drawn 14:26");
  assert_shows (&floor, "Open the List Again");
  enter (&floor, "11");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "list-closed");
  assert_shows (&floor, "Kaia Fiksjonsen\342\201\251 asked at 14:26.");
  ui_key (floor.window, "Escape");
  enter (&floor, "11 r");
  assert_order (&floor, "11r 18 32 16 14 19 33 21 34");

  ui_key (floor.window, "<Alt>l");
  assert_hides (&floor, "Line drawn");
  enter (&floor, "10");
  assert_hides (&floor, "asked at");

  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "after-this");
  ui_settle (floor.window);
  assert_shows (&floor, "The list closes after this speech.");
  press_space (&floor);
  assert_shows (&floor, "Line drawn");
  floor_clear (&floor);
}

/* --- Space --- */

static void
test_space (void)
{
  Floor floor;

  begin_debate (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 15);
  ui_key (floor.window, "space");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  assert_shows (&floor, "Give the Floor");
  assert_shows (&floor, "spoke for 1:42");

  /* The same thumb: 599 ms later nothing, 600 ms later the floor is given. */
  ui_key (floor.window, "space");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  fixture_clock_pass (&floor.clock, 599 * 1000);
  ui_key (floor.window, "space");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  fixture_clock_pass (&floor.clock, 1000);
  ui_key (floor.window, "space");
  g_assert_cmpint (floor_card (&floor), ==, 18);

  /* In a line that is not empty a space is a space. */
  ui_type (floor.window, "per s");
  g_assert_cmpstr (typed (&floor), ==, "per s");
  fixture_clock_pass (&floor.clock, S);
  g_assert_cmpint (floor_card (&floor), ==, 18);
  floor_clear (&floor);
}

static void
test_plus_and_pause (void)
{
  Floor floor;
  const OrdetTurn *turn;

  begin_debate (&floor);
  ui_key (floor.window, "plus");
  turn = ordet_meeting_floor (floor_meeting (&floor));
  g_assert_cmpint (turn->limit_us, ==, 210 * S);
  g_assert_cmpstr (typed (&floor), ==, "");

  ui_key (floor.window, "<Alt>p");
  turn = ordet_meeting_floor (floor_meeting (&floor));
  g_assert_false (turn->running);
  ui_key (floor.window, "<Alt>p");
  turn = ordet_meeting_floor (floor_meeting (&floor));
  g_assert_true (turn->running);
  floor_clear (&floor);
}

static void
test_undo (void)
{
  Floor floor;

  begin_debate (&floor);
  enter (&floor, "5");
  assert_order (&floor, "18 32 16 14 19 33 21 34 5");
  ui_key (floor.window, "<Control>z");
  assert_order (&floor, "18 32 16 14 19 33 21 34");
  ui_key (floor.window, "<Control><Shift>z");
  assert_order (&floor, "18 32 16 14 19 33 21 34 5");
  ui_key (floor.window, "space");
  g_assert_cmpint (floor_card (&floor), ==, 0);

  /* "Back": the clock runs as if it had never stopped. */
  fixture_clock_pass (&floor.clock, 5 * S);
  ui_key (floor.window, "<Control>z");
  g_assert_cmpint (floor_card (&floor), ==, 15);
  g_assert_cmpint (ordet_turn_left_us (ordet_meeting_floor (floor_meeting (&floor)),
                                       ordet_session_now_us (floor.session)), ==, 73 * S);

  /* What is typed is not the floor's to undo, nor its own. */
  ui_type (floor.window, "12");
  ui_key (floor.window, "<Control>z");
  g_assert_cmpstr (typed (&floor), ==, "12");
  floor_clear (&floor);
}

static void
test_skip_and_back (void)
{
  Floor floor;

  begin_debate (&floor);
  press_space (&floor);
  ui_key (floor.window, "<Alt>s");
  assert_order (&floor, "16 32 33 14 19 21 34");
  press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 16);

  /* Where no button shows the letter, the key does the same. */
  ui_key (floor.window, "<Alt>s");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  assert_order (&floor, "32 33 14 19 21 34");
  press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 32);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.back", NULL);
  ui_settle (floor.window);
  g_assert_cmpint (floor_card (&floor), ==, 0);
  assert_order (&floor, "32 33 14 19 21 34");
  floor_clear (&floor);
}

/* --- the queue by hand --- */

static void
test_queue_keys (void)
{
  Floor floor;

  begin_debate (&floor);
  ui_key (floor.window, "Down");
  g_assert_nonnull (ordet_queue_view_focused (floor.queue));
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->number, ==, 18);
  ui_key (floor.window, "Down");
  ui_key (floor.window, "Down");
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->number, ==, 16);
  ui_key (floor.window, "<Alt>Up");
  assert_order (&floor, "18 16 32 14 19 33 21 34");
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->number, ==, 16);
  ui_key (floor.window, "<Alt>Down");
  ui_key (floor.window, "<Alt>Down");
  assert_order (&floor, "18 32 14 16 19 33 21 34");
  ui_key (floor.window, "Delete");
  assert_order (&floor, "18 32 14 21 19 33 34");

  /* What is typed in the queue goes to the entry, with its first letter. */
  ui_key (floor.window, "Escape");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  ui_key (floor.window, "Down");
  ui_type (floor.window, "12");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  g_assert_cmpstr (typed (&floor), ==, "12");

  /* Up from the first row is the entry. */
  ui_key (floor.window, "Escape");
  ui_key (floor.window, "Down");
  ui_key (floor.window, "Up");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  floor_clear (&floor);
}

static void
test_typed_elsewhere (void)
{
  Floor floor;

  begin_debate (&floor);
  gtk_widget_grab_focus (ui_find (floor.window, ORDET_TYPE_KEY_BUTTON, "vote"));
  g_assert_false (ordet_floor_entry_has_focus (floor.entry));
  ui_type (floor.window, "32");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  g_assert_cmpstr (typed (&floor), ==, "32");
  floor_clear (&floor);
}

/* --- completion --- */

static void
test_completion (void)
{
  Floor floor;

  begin_debate (&floor);
  ui_type (floor.window, "sk");
  g_assert_true (ordet_floor_entry_popped_up (floor.entry));
  assert_shows (&floor, "will be number 9, in about 16 minutes");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  assert_order (&floor, "18 32 16 14 19 33 21 34");
  ui_key (floor.window, "Down");
  ui_key (floor.window, "Return");
  assert_order (&floor, "18 32 16 14 19 33 21 34 38");
  g_assert_false (ordet_floor_entry_popped_up (floor.entry));
  ui_type (floor.window, "elis");
  ui_key (floor.window, "Escape");
  g_assert_false (ordet_floor_entry_popped_up (floor.entry));
  g_assert_cmpstr (typed (&floor), ==, "");

  /* The beginning of a card is shown; Enter does not take it. */
  ui_type (floor.window, "0");
  ui_key (floor.window, "Return");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "unknown-person");
  floor_clear (&floor);
}

static void
test_absent_and_guest (void)
{
  Floor floor;
  guint n;

  begin_debate (&floor);
  ui_type (floor.window, "40");
  assert_shows (&floor, "not checked in");
  ui_key (floor.window, "Return");
  assert_order (&floor, "18 32 16 14 19 33 21 34 40");
  assert_shows (&floor, "checked in and added to the queue");
  g_assert_true (ordet_meeting_person (floor_meeting (&floor), 39)->present);

  n = ordet_meeting_n_people (floor_meeting (&floor));
  ui_type (floor.window, "Maja Gjest");
  assert_shows (&floor, "Add guest Maja Gjest");
  ui_key (floor.window, "Return");
  g_assert_cmpuint (ordet_meeting_n_people (floor_meeting (&floor)), ==, n + 1);
  g_assert_cmpstr (ordet_meeting_person (floor_meeting (&floor), n)->name, ==, "Maja Gjest");
  g_assert_false (ordet_meeting_person (floor_meeting (&floor), n)->vote);
  assert_order (&floor, "18 32 16 14 19 33 21 34 40 0");
  floor_clear (&floor);
}

/* Somebody absent whom a rule refuses is not checked in on the way. */
static void
test_refused_absent (void)
{
  Floor floor;

  begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "now");
  enter (&floor, "40");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "list-closed");
  g_assert_false (ordet_meeting_person (floor_meeting (&floor), 39)->present);
  floor_clear (&floor);
}

/* --- the agenda, rounds, breaks --- */

static void
test_items (void)
{
  Floor floor;

  begin_debate (&floor);
  ui_key (floor.window, "<Control>Page_Down");
  assert_shows (&floor, "Motion B: Childcare and Meeting Hours");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  ui_key (floor.window, "<Control>Page_Up");
  assert_shows (&floor, "Motion A");
  assert_order (&floor, "18 32 16 14 19 33 21 34");
  ui_key (floor.window, "<Control>z");
  assert_shows (&floor, "Motion B");
  floor_clear (&floor);
}

static void
test_round (void)
{
  Floor floor;

  begin_debate (&floor);
  press_space (&floor);
  {
    OrdetEvent *event = ordet_session_event (floor.session, ORDET_ACT_ROUND);

    ordet_event_set_integer (event, ORDET_KEY_LIMIT, 60 * S);
    floor_act (&floor, event);
  }
  ui_settle (floor.window);
  assert_shows (&floor, "Go-Round");
  press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 1);
  press_space (&floor);
  ui_key (floor.window, "<Alt>s");
  press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 3);
  assert_shows (&floor, "1 heard, 1 said pass, 36 left");

  /* A name jumps to that seat. */
  enter (&floor, "20");
  g_assert_cmpint (floor_card (&floor), ==, 20);

  /* A point of order comes before the next seat. */
  enter (&floor, "33 o");
  press_space (&floor);
  press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 33);
  press_space (&floor);
  ui_key (floor.window, "<Alt>g");
  assert_shows (&floor, "Queue");
  assert_order (&floor, "18 32 16 14 19 33 21 34");
  floor_clear (&floor);
}

static void
test_break_dialog (void)
{
  Floor floor;
  GtkWidget *dialog;
  gint64 since, length;

  begin_debate (&floor);
  ui_key (floor.window, "<Alt>b");
  ui_assert_soon (has_other_window, &floor);
  dialog = GTK_WIDGET (other_window (&floor));
  ui_key (dialog, "<Control>Return");
  ui_assert_soon (has_no_other_window, &floor);
  g_assert_true (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  g_assert_cmpint (length, ==, 15 * 60 * S);
  ui_settle (floor.window);
  assert_shows (&floor, "End the Break");
  press_space (&floor);
  g_assert_false (ordet_meeting_in_break (floor_meeting (&floor), &since, &length));
  floor_clear (&floor);
}

/* --- what the room must not see, and what a reader hears --- */

static void
test_lists_are_hidden (void)
{
  Floor floor;

  begin_debate (&floor);
  assert_hides (&floor, "List A");
  assert_hides (&floor, "First time");
  assert_hides (&floor, "other list");
  assert_hides (&floor, "Balance");
  ordet_floor_page_set_show_lists (floor.page, TRUE);
  ui_settle (floor.window);
  assert_shows (&floor, "List A");
  assert_shows (&floor, "First time in this meeting");
  assert_shows (&floor, "the floor goes to the other list after");
  g_assert_true (ordet_floor_page_show_lists (floor.page));

  ordet_floor_page_set_show_lists (floor.page, FALSE);
  ui_settle (floor.window);
  assert_hides (&floor, "List A");
  floor_clear (&floor);
}

static void
test_reader (void)
{
  Floor floor;
  GtkWidget *status;

  begin_debate (&floor);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ordet_floor_entry_text (floor.entry)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Name or number");
  ui_key (floor.window, "F2");
  status = gtk_root_get_focus (GTK_ROOT (floor.window));
  g_assert_true (GTK_IS_LABEL (status));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (status)),
                                   "\342\201\250Oda Eksempelvik\342\201\251 has the floor, "
                                   "1 minute 18 seconds left. Next "));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ordet_floor_entry_text (floor.entry)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
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

  begin (&floor);
  floor_show (&floor);
  check_page (&floor);
  floor_picture (&floor);
  check_page (&floor);
  ordet_floor_page_set_show_lists (floor.page, TRUE);
  check_page (&floor);
  press_space (&floor);
  check_page (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "now");
  check_page (&floor);
  floor_item (&floor, "5b");
  check_page (&floor);
  floor_plain (&floor, ORDET_ACT_CLOSE);
  check_page (&floor);
  assert_shows (&floor, "The meeting is closed");
  floor_clear (&floor);
}

/* --- why --- */

static gboolean
why_shown (gpointer floor)
{
  return ui_find_text (((Floor *) floor)->window, "1") != NULL &&
         ui_find_text (((Floor *) floor)->window, "Announced as next") == NULL;
}

static void
test_why (void)
{
  Floor floor;

  begin_debate (&floor);
  ordet_floor_page_set_show_lists (floor.page, TRUE);
  ui_key (floor.window, "<Alt>w");
  ui_assert_soon (why_shown, &floor);
  assert_shows (&floor, "Nobody is passed more than 3 times");
  assert_shows (&floor, "People who have not yet spoken on this item go first");
  assert_shows (&floor, "Alternate between the lists");
  assert_shows (&floor, "Then in order of sign-up");
  assert_shows (&floor, "Nils Testhaug\342\201\251 (will be 1 of 3)");
  ui_key (floor.window, "Escape");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));

  /* Hidden lists are hidden here too. */
  ordet_floor_page_set_show_lists (floor.page, FALSE);
  ui_key (floor.window, "<Alt>w");
  assert_hides (&floor, "the lists");
  assert_shows (&floor, "Then by the rules of the meeting");
  ui_key (floor.window, "Escape");
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
  press_space (&floor);
  press_space (&floor);
  press_space (&floor);
  ui_assert_soon (has_other_window, &floor);
  g_assert_cmpint (floor_card (&floor), ==, 0);
  dialog = GTK_WIDGET (other_window (&floor));
  ui_key (dialog, "<Alt>g");
  ui_assert_soon (has_no_other_window, &floor);
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

  begin_debate (&floor);
  g_signal_connect (floor.page, "failed", G_CALLBACK (failed_cb), &n_failed);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 0;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  enter (&floor, "5");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_nonnull (ordet_floor_entry_message (floor.entry));
  g_assert_cmpstr (typed (&floor), ==, "5");
  assert_order (&floor, "18 32 16 14 19 33 21 34");

  /* There is room again: the same Enter does it. */
  ui_key (floor.window, "Return");
  assert_order (&floor, "18 32 16 14 19 33 21 34 5");
  floor_clear (&floor);
}

static void
test_cut_off (void)
{
  Floor floor;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  begin (&floor);
  floor_picture (&floor);
  id = g_strdup (ordet_session_id (floor.session));
  g_clear_object (&floor.session);
  fixture_clock_pass (&floor.clock, 3600 * S);
  floor.session = ordet_session_new (floor.store, id, &floor.clock.clock, &error);
  g_assert_no_error (error);
  floor_show (&floor);
  assert_shows (&floor, "The turn is paused and its time is kept.");
  ui_key (floor.window, "<Alt>p");
  g_assert_true (ordet_meeting_floor (floor_meeting (&floor))->running);
  assert_hides (&floor, "Ordet ended while");
  floor_clear (&floor);
}

/* With animations on, rows are drawn on the way and end at their places. */
static void
test_rows_slide (void)
{
  Floor floor;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  begin_debate (&floor);
  enter (&floor, "12 o");
  enter (&floor, "18 -");
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

  begin_debate (&floor);
  page = floor.page;
  session = floor.session;
  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (session, &session);
  enter (&floor, "5");
  floor_clear (&floor);
  g_assert_null (page);
  g_assert_null (session);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/floor/from-the-start", test_from_the_start);
  g_test_add_func ("/floor/hands", test_hands);
  g_test_add_func ("/floor/letters", test_letters_follow_the_meeting);
  g_test_add_func ("/floor/reply", test_reply);
  g_test_add_func ("/floor/refusals", test_refusals);
  g_test_add_func ("/floor/line", test_line);
  g_test_add_func ("/floor/space", test_space);
  g_test_add_func ("/floor/plus-and-pause", test_plus_and_pause);
  g_test_add_func ("/floor/undo", test_undo);
  g_test_add_func ("/floor/skip-and-back", test_skip_and_back);
  g_test_add_func ("/floor/queue-keys", test_queue_keys);
  g_test_add_func ("/floor/typed-elsewhere", test_typed_elsewhere);
  g_test_add_func ("/floor/completion", test_completion);
  g_test_add_func ("/floor/absent-and-guest", test_absent_and_guest);
  g_test_add_func ("/floor/refused-absent", test_refused_absent);
  g_test_add_func ("/floor/items", test_items);
  g_test_add_func ("/floor/round", test_round);
  g_test_add_func ("/floor/break", test_break_dialog);
  g_test_add_func ("/floor/lists-are-hidden", test_lists_are_hidden);
  g_test_add_func ("/floor/reader", test_reader);
  g_test_add_func ("/floor/names-and-letters", test_names_and_letters);
  g_test_add_func ("/floor/why", test_why);
  g_test_add_func ("/floor/ask", test_ask);
  g_test_add_func ("/floor/disk-full", test_disk_full);
  g_test_add_func ("/floor/cut-off", test_cut_off);
  g_test_add_func ("/floor/rows-slide", test_rows_slide);
  g_test_add_func ("/floor/no-leak", test_no_leak);
  return g_test_run ();
}
