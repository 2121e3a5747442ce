/* test-floor.c — the floor by its keys: a real session, a real window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "floor-fixture.h"
#include "ordet-key-button.h"

#define S ORDET_SECOND

/* --- from nothing to a speech --- */

static void
test_from_the_start (void)
{
  Floor floor;

  floor_begin (&floor);
  floor_show (&floor);
  floor_assert_shows (&floor, "Open the Meeting");
  floor_assert_hides (&floor, "Nobody is waiting");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));

  floor_press_space (&floor);
  g_assert_true (ordet_meeting_opened (floor_meeting (&floor)));
  floor_assert_shows (&floor, "Open the Next Item");
  floor_press_space (&floor);
  g_assert_cmpuint (ordet_meeting_current_item (floor_meeting (&floor)), ==, 0);
  floor_assert_shows (&floor, "Constitution of the Meeting");

  /* Nobody is on the roll: the first hand checks in. */
  floor_enter (&floor, "15");
  floor_assert_order (&floor, "15");
  floor_assert_shows (&floor, "checked in and added to the queue");
  floor_press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 15);
  floor_assert_shows (&floor, "Has the floor");
  floor_clear (&floor);
}

/* --- hands --- */

static void
test_hands (void)
{
  Floor floor;

  floor_begin (&floor);
  floor_open (&floor, "1");
  floor_show (&floor);

  floor_enter (&floor, "32");
  floor_assert_order (&floor, "32");
  g_assert_cmpstr (floor_typed (&floor), ==, "");
  floor_assert_shows (&floor, "Ciara Prøveng");
  floor_assert_shows (&floor, "added to the queue");
  floor_enter (&floor, "14 15 16");
  floor_assert_order (&floor, "32 14 15 16");
  floor_enter (&floor, "12 o");
  floor_assert_order (&floor, "12o 32 14 15 16");
  floor_enter (&floor, "i11");
  floor_assert_order (&floor, "12o 11i 32 14 15 16");
  floor_enter (&floor, "15 -");
  floor_assert_order (&floor, "12o 11i 32 14 16");
  floor_enter (&floor, "-11");
  floor_enter (&floor, "rolf");
  floor_assert_order (&floor, "12o 32 14 16 18");

  /* Enter on the empty line does nothing. */
  ui_key (floor.window, "Return");
  floor_assert_order (&floor, "12o 32 14 16 18");
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
  floor_enter (&floor, "12 d");
  floor_enter (&floor, "13 o");
  floor_assert_order (&floor, "12o 13i");
  floor_clear (&floor);
}

static void
test_reply (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  floor_enter (&floor, "12 r");
  floor_assert_order (&floor, "12r 18 32 16 14 19 33 21 34");
  floor_assert_shows (&floor, "Next a reply from");

  /* Alt R asks who; the next name is a reply, the one after a speech. */
  ui_key (floor.window, "<Alt>r");
  g_assert_nonnull (ui_find_text (floor.window, "Who replies? Name or number, Enter"));
  floor_enter (&floor, "11");
  floor_assert_order (&floor, "12r 11r 18 32 16 14 19 33 21 34");
  floor_enter (&floor, "10");
  floor_assert_order (&floor, "12r 11r 18 32 16 14 19 33 21 34 10");

  /* A third is one too many: said in the entry's place. */
  floor_enter (&floor, "9 r");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "max-replies");
  floor_clear (&floor);
}

static void
test_refusals (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  floor_enter (&floor, "32");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "already-waiting");
  g_assert_nonnull (strstr (ordet_floor_entry_message (floor.entry), "Ciara"));
  g_assert_cmpstr (floor_typed (&floor), ==, "32");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34");

  /* The next key takes the sentence away. */
  ui_key (floor.window, "BackSpace");
  g_assert_null (ordet_floor_entry_message (floor.entry));
  ui_key (floor.window, "Escape");
  g_assert_cmpstr (floor_typed (&floor), ==, "");

  floor_enter (&floor, "99");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "unknown-person");
  ui_key (floor.window, "Escape");
  floor_enter (&floor, "15");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "has-floor");
  ui_key (floor.window, "Escape");
  floor_enter (&floor, "8 -");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "not-waiting");
  ui_key (floor.window, "Escape");

  /* Of several, those refused stay in the line. */
  floor_enter (&floor, "5 32 6");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 5 6");
  g_assert_cmpstr (floor_typed (&floor), ==, "32");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "already-waiting");
  floor_clear (&floor);
}

static void
test_line (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "now");
  ui_settle (floor.window);
  floor_assert_shows (&floor, "Line drawn 14:26");
  floor_assert_shows (&floor, "Open the List Again");
  floor_enter (&floor, "11");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "list-closed");
  floor_assert_shows (&floor, "Kaia Fiksjonsen asked at 14:26.");
  ui_key (floor.window, "Escape");
  floor_enter (&floor, "11 r");
  floor_assert_order (&floor, "11r 18 32 16 14 19 33 21 34");

  ui_key (floor.window, "<Alt>l");
  floor_assert_hides (&floor, "Line drawn");
  floor_enter (&floor, "10");
  floor_assert_hides (&floor, "asked at");

  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "after-this");
  ui_settle (floor.window);
  floor_assert_shows (&floor, "The list closes after this speech.");
  floor_press_space (&floor);
  floor_assert_shows (&floor, "Line drawn");
  floor_clear (&floor);
}

/* --- Space --- */

static void
test_space (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 15);
  ui_key (floor.window, "space");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  floor_assert_shows (&floor, "Give the Floor");
  floor_assert_shows (&floor, "spoke for 1:42");

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
  g_assert_cmpstr (floor_typed (&floor), ==, "per s");
  fixture_clock_pass (&floor.clock, S);
  g_assert_cmpint (floor_card (&floor), ==, 18);
  floor_clear (&floor);
}

static void
test_plus_and_pause (void)
{
  Floor floor;
  const OrdetTurn *turn;

  floor_begin_debate (&floor);
  ui_key (floor.window, "plus");
  turn = ordet_meeting_floor (floor_meeting (&floor));
  g_assert_cmpint (turn->limit_us, ==, 210 * S);
  g_assert_cmpstr (floor_typed (&floor), ==, "");

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

  floor_begin_debate (&floor);
  floor_enter (&floor, "5");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 5");
  ui_key (floor.window, "<Control>z");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34");
  ui_key (floor.window, "<Control><Shift>z");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 5");
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
  g_assert_cmpstr (floor_typed (&floor), ==, "12");
  floor_clear (&floor);
}

static void
test_skip_and_back (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  floor_press_space (&floor);
  ui_key (floor.window, "<Alt>s");
  floor_assert_order (&floor, "16 32 33 14 19 21 34");
  floor_press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 16);

  /* Where no button shows the letter, the key does the same. */
  ui_key (floor.window, "<Alt>s");
  g_assert_cmpint (floor_card (&floor), ==, 0);
  floor_assert_order (&floor, "32 33 14 19 21 34");
  floor_press_space (&floor);
  g_assert_cmpint (floor_card (&floor), ==, 32);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.back", NULL);
  ui_settle (floor.window);
  g_assert_cmpint (floor_card (&floor), ==, 0);
  floor_assert_order (&floor, "32 33 14 19 21 34");
  floor_clear (&floor);
}

/* --- the queue by hand --- */

static void
test_queue_keys (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  ui_key (floor.window, "Down");
  g_assert_nonnull (ordet_queue_view_focused (floor.queue));
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->number, ==, 18);
  ui_key (floor.window, "Down");
  ui_key (floor.window, "Down");
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->number, ==, 16);
  ui_key (floor.window, "<Alt>Up");
  floor_assert_order (&floor, "18 16 32 14 19 33 21 34");
  g_assert_cmpint (ordet_queue_view_focused (floor.queue)->number, ==, 16);
  ui_key (floor.window, "<Alt>Down");
  ui_key (floor.window, "<Alt>Down");
  floor_assert_order (&floor, "18 32 14 16 19 33 21 34");
  ui_key (floor.window, "Delete");
  floor_assert_order (&floor, "18 32 14 21 19 33 34");

  /* What is typed in the queue goes to the entry, with its first letter. */
  ui_key (floor.window, "Escape");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  ui_key (floor.window, "Down");
  ui_type (floor.window, "12");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  g_assert_cmpstr (floor_typed (&floor), ==, "12");

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

  floor_begin_debate (&floor);
  gtk_widget_grab_focus (ui_find (floor.window, ORDET_TYPE_KEY_BUTTON, "vote"));
  g_assert_false (ordet_floor_entry_has_focus (floor.entry));
  ui_type (floor.window, "32");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  g_assert_cmpstr (floor_typed (&floor), ==, "32");
  floor_clear (&floor);
}

/* --- completion --- */

static void
test_completion (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  ui_type (floor.window, "sk");
  g_assert_true (ordet_floor_entry_popped_up (floor.entry));
  floor_assert_shows (&floor, "will be number 9, in about 16 minutes");
  g_assert_true (ordet_floor_entry_has_focus (floor.entry));
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34");
  ui_key (floor.window, "Down");
  ui_key (floor.window, "Return");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 38");
  g_assert_false (ordet_floor_entry_popped_up (floor.entry));
  ui_type (floor.window, "elis");
  ui_key (floor.window, "Escape");
  g_assert_false (ordet_floor_entry_popped_up (floor.entry));
  g_assert_cmpstr (floor_typed (&floor), ==, "");

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

  floor_begin_debate (&floor);
  ui_type (floor.window, "40");
  floor_assert_shows (&floor, "not checked in");
  ui_key (floor.window, "Return");
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 40");
  floor_assert_shows (&floor, "checked in and added to the queue");
  g_assert_true (ordet_meeting_person (floor_meeting (&floor), 39)->present);

  n = ordet_meeting_n_people (floor_meeting (&floor));
  ui_type (floor.window, "Maja Gjest");
  floor_assert_shows (&floor, "Add guest Maja Gjest");
  ui_key (floor.window, "Return");
  g_assert_cmpuint (ordet_meeting_n_people (floor_meeting (&floor)), ==, n + 1);
  g_assert_cmpstr (ordet_meeting_person (floor_meeting (&floor), n)->name, ==, "Maja Gjest");
  g_assert_false (ordet_meeting_person (floor_meeting (&floor), n)->vote);
  floor_assert_order (&floor, "18 32 16 14 19 33 21 34 40 0");
  floor_clear (&floor);
}

/* Somebody absent whom a rule refuses is not checked in on the way. */
static void
test_refused_absent (void)
{
  Floor floor;

  floor_begin_debate (&floor);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), "floor.line", "s", "now");
  floor_enter (&floor, "40");
  g_assert_cmpstr (ordet_floor_entry_code (floor.entry), ==, "list-closed");
  g_assert_false (ordet_meeting_person (floor_meeting (&floor), 39)->present);
  floor_clear (&floor);
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
  return g_test_run ();
}
