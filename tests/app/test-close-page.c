/* test-close-page.c — Close and Erase, driven by keys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "close-fixture.h"
#include "ordet-close-facts.h"
#include "ordet-copies.h"
#include "ordet-kept-people.h"
#include "ordet-kept-page.h"
#include "ordet-record-words.h"
#include "ordet-records.h"
#include "uitest.h"

/* The keyboard begins at Cancel; Enter never erases, wherever it is. */
static void
test_enter (void)
{
  Place place;

  close_set_up (&place, FALSE);
  close_choose_way (&place);
  close_open_page_in_meeting (&place);
  g_assert_true (close_focused (&place) == close_part (&place, "cancel"));
  g_assert_null (gtk_window_get_default_widget (GTK_WINDOW (place.window)));
  g_assert_true (gtk_widget_get_sensitive (close_part (&place, "erase")));
  gtk_widget_grab_focus (close_part (&place, "erase"));
  ui_key (place.window, "Return");
  ui_key (place.window, "KP_Enter");
  g_assert_true (close_has_page (place.window));
  g_assert_cmpint (close_floor_of (&place), ==, ORDET_VAULT_OPEN);
  g_assert_cmpuint (close_n_records (&place), ==, 0);

  /* Enter on Cancel: back in the meeting, which still runs. */
  gtk_widget_grab_focus (close_part (&place, "cancel"));
  ui_key (place.window, "Return");
  ui_assert_soon (close_has_no_page, place.window);
  g_assert_nonnull (ordet_window_meeting (ORDET_WINDOW (place.window)));
  g_assert_false (ordet_meeting_closed (ordet_session_meeting (
    ordet_meeting_view_session (ordet_window_meeting (ORDET_WINDOW (place.window))))));
  g_assert_cmpint (close_floor_of (&place), ==, ORDET_VAULT_OPEN);
  close_tear_down (&place);
}

static void
test_escape (void)
{
  Place place;

  close_set_up (&place, TRUE);
  close_open_page (&place);
  ui_key (place.window, "Escape");
  ui_assert_soon (close_has_no_page, place.window);
  g_assert_cmpint (close_floor_of (&place), ==, ORDET_VAULT_OPEN);
  close_tear_down (&place);
}

/* Before the first meeting is closed the board must have chosen; the choice
 * stays when the page is left. */
static void
test_way_first (void)
{
  Place place;
  OrdetWay way;
  gboolean chosen;
  GtkWidget *radio;

  close_set_up (&place, TRUE);
  close_open_page (&place);
  g_assert_false (gtk_widget_get_sensitive (close_part (&place, "erase")));
  g_assert_true (ui_shows (place.window, "First choose above"));
  radio = ui_find (close_part (&place, "ways"), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_widget_grab_focus (radio);
  ui_key (place.window, "space");
  g_assert_true (gtk_widget_get_sensitive (close_part (&place, "erase")));
  g_assert_true (ordet_store_get_way (place.store, &way, &chosen, NULL));
  g_assert_true (chosen);
  g_assert_cmpint (way, ==, ORDET_WAY_STANDARD);
  /* With its two figures, and the other's. */
  g_assert_true (ui_shows (place.window, "times in 100"));
  g_assert_true (ui_shows (place.window, "percentage points off"));
  close_tear_down (&place);
}

/* What is kept of the body's people is told, and since when; nothing where
 * nobody wanted it. */
static void
test_kept_people (void)
{
  Place place;
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL, people = NULL;
  g_autoptr(GError) error = NULL;

  close_set_up (&place, TRUE);
  g_assert_true (ordet_store_load (place.store, place.id, &notice, &events, &error));
  g_assert_nonnull (notice->body);
  close_open_page (&place);
  g_assert_false (ui_shows (place.window, "The people of the body"));
  ui_key (place.window, "Escape");
  ui_assert_soon (close_has_no_page, place.window);
  people = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_kept_person_free);
  g_ptr_array_add (people, ordet_kept_person_new ("Per", 2, TRUE));
  g_assert_true (ordet_kept_people_save (place.store, notice->body, people, place.id, "2027-02-13",
                                         &error));
  close_open_page (&place);
  g_assert_true (ui_shows (place.window, "The people of the body"));
  g_assert_true (ui_shows (place.window, "Last kept on 13 February 2027."));
  close_tear_down (&place);
}

static void
type_slips (Place      *place,
            const char *name,
            double      count)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (close_part (place, name)), count);
}

/* Typed from paper before closing, kept with the record, shown by the review. */
static void
test_slips (void)
{
  Place place;
  OrdetEvaluationSum sum = { 0 };

  close_set_up (&place, TRUE);
  close_choose_way (&place);
  close_open_page (&place);
  g_assert_true (ui_shows (place.window, "What the slips of paper said (optional)"));
  type_slips (&place, "slips-say-yes", 9);
  type_slips (&place, "slips-say-no", 1);
  type_slips (&place, "slips-welcome-yes", 5);
  type_slips (&place, "slips-welcome-partly", 4);
  gtk_widget_grab_focus (close_part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (close_says_erased, place.window);
  close_assert_erased (&place);
  g_assert_true (ordet_store_sum_evaluations (place.store, &(OrdetPeriod) { 0 }, &sum, NULL));
  g_assert_cmpuint (sum.meetings, ==, 1);
  g_assert_cmpint (sum.slips, ==, 10);
  g_assert_cmpint (sum.counts[ORDET_QUESTION_SAY][ORDET_ANSWER_YES], ==, 9);
  g_assert_cmpint (sum.counts[ORDET_QUESTION_SAY][ORDET_ANSWER_NO], ==, 0);
  g_assert_cmpuint (sum.few[ORDET_QUESTION_SAY][ORDET_ANSWER_NO], ==, 1);
  g_assert_cmpint (sum.counts[ORDET_QUESTION_WELCOME][ORDET_ANSWER_PARTLY], ==, 4);
  close_tear_down (&place);
}

/* Asked for in the strict way only, and kept for the meeting's half-year. */
static void
test_room_share (void)
{
  Place place;
  GtkWidget *room;
  gint tenths;

  close_set_up (&place, TRUE);
  close_choose_way (&place);
  close_open_page (&place);
  room = close_part (&place, "room-share");
  g_assert_false (gtk_widget_get_mapped (room));
  g_assert_true (ordet_store_put_way (place.store, ORDET_WAY_STRICT, NULL));
  ui_key (place.window, "Escape");
  ui_assert_soon (close_has_no_page, place.window);
  ui_settle (place.window);
  close_open_page (&place);
  room = close_part (&place, "room-share");
  g_assert_true (gtk_widget_get_mapped (room));
  g_assert_true (ui_shows (place.window, "List A among those present, January to June 2027"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (room), 5);
  g_assert_true (ordet_store_get_room (place.store, "2027-H1", "Furuvik", &tenths, NULL));
  g_assert_cmpint (tenths, ==, 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (room), 0);
  g_assert_true (ordet_store_get_room (place.store, "2027-H1", "Furuvik", &tenths, NULL));
  g_assert_cmpint (tenths, ==, -1);
  close_tear_down (&place);
}

/* Counted, not promised: the rows say what is in this meeting. */
static void
test_counts (void)
{
  g_autofree char *behind = g_build_filename (g_get_user_runtime_dir (), "doc", "1f2e3d",
                                              "minutes.pdf", NULL);
  Place place;

  close_set_up (&place, FALSE);
  close_choose_way (&place);
  g_assert_true (ordet_copies_add (place.store, place.id, ORDET_COPY_LOG, "/media/stick/log.jsonl",
                                   G_GINT64_CONSTANT (1800000000) * G_USEC_PER_SEC, NULL));
  g_assert_true (ordet_copies_add (place.store, place.id, ORDET_COPY_MINUTES, behind,
                                   G_GINT64_CONSTANT (1800000000) * G_USEC_PER_SEC, NULL));
  close_open_page (&place);
  g_assert_true (ui_shows (place.window, "8 names, with cards"));
  g_assert_true (ui_shows (place.window, "8 people who stated one"));
  g_assert_true (ui_shows (place.window, "8 turns and 0 requests for the floor"));
  g_assert_true (ui_shows (place.window, "26 facts"));
  g_assert_true (ui_shows (place.window, "1 item, 1 decision, 0 votes"));
  g_assert_true (ui_shows (place.window, "8 people spoke"));
  g_assert_true (ui_shows (place.window, "files in"));
  g_assert_true (ui_shows (place.window, "closing ends it"));
  /* What cannot be erased: the copy, by name and folder. */
  g_assert_true (ui_shows (place.window, "log.jsonl"));
  g_assert_true (ui_shows (place.window, "/media/stick"));
  /* A portal's number is no folder: it is not shown as one. */
  g_assert_true (ui_shows (place.window, "minutes.pdf"));
  g_assert_true (ui_shows (place.window, "the folder you chose"));
  g_assert_false (ui_shows (place.window, "1f2e3d"));
  g_assert_true (ui_shows (place.window, "Flash disks"));

  /* Names are seen when the person asks for every line; nobody's list is. */
  g_assert_false (ui_shows (place.window, "Oda " CANARY " 3"));
  gtk_widget_grab_focus (close_part (&place, "every"));
  ui_key (place.window, "space");
  g_assert_true (ui_shows (place.window, "Oda " CANARY " 3"));
  g_assert_true (ui_shows (place.window, "People present, to the nearest five: 10"));
  g_assert_true (ui_shows (place.window, "Random number of the record: drawn when you close"));
  close_tear_down (&place);
}

/* Every column of the record has its line. */
static void
test_record_lines (void)
{
  g_autoptr(OrdetRecord) record = ordet_record_new ();
  g_auto(GStrv) figures = NULL;
  g_auto(GStrv) about = NULL;
  gsize n_columns;

  ordet_record_columns (&n_columns);
  figures = ordet_record_lines (record);
  about = ordet_record_about_lines (record);
  /* The revision is the bundle's business; steps and drawn are one line with the minutes. */
  g_assert_cmpuint (g_strv_length (figures) + g_strv_length (about), ==, n_columns - 3);
  record->lot_steps = 4;
  g_strfreev (figures);
  figures = ordet_record_lines (record);
  g_assert_true (g_strv_contains ((const char *const *) figures,
                                  "List A, share of the minutes: by lot, in 4 steps; drawn when "
                                  "you close"));
}

/* A running turn is ended, the meeting let go of, everything erased, and said. */
static void
test_close (void)
{
  Place place;
  g_autofree char *planted = NULL;

  close_set_up (&place, FALSE);
  close_choose_way (&place);
  close_open_page_in_meeting (&place);
  gtk_widget_grab_focus (close_part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (close_says_erased, place.window);
  close_assert_erased (&place);
  g_assert_null (ordet_window_meeting (ORDET_WINDOW (place.window)));

  /* The search finds what it should. */
  planted = g_build_filename (place.folder, "planted", NULL);
  g_assert_true (g_file_set_contents (planted, "x" CANARY, -1, NULL));
  g_assert_true (close_found_in (place.folder, CANARY));
  g_unlink (planted);

  ui_key (place.window, "Return");
  ui_assert_soon (close_has_no_page, place.window);
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "Names erased"));
  g_assert_true (ui_shows (place.window, "Minutes kept until released"));
  close_tear_down (&place);
}

/* The level that was chosen is all there is. */
static void
test_level (void)
{
  Place place;
  g_autoptr(OrdetDocument) document = NULL;
  g_autofree char *text = NULL;

  close_set_up (&place, TRUE);
  close_choose_way (&place);
  close_open_page (&place);
  g_assert_true (ui_shows (place.window, "A higher level is impossible afterwards"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (close_part (&place, "level")), 2);
  gtk_widget_grab_focus (close_part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (close_says_erased, place.window);
  document = ordet_kept_document (place.store, place.id, NULL);
  g_assert_nonnull (document);
  text = ordet_node_plain_text (ordet_document_root (document));
  g_assert_nonnull (strstr (text, "Oda " CANARY " 3"));
  close_tear_down (&place);
}

/* Cut off after the rows were deleted: Home says so, and opening it goes on. */
static void
test_resume (void)
{
  Place place;
  g_autoptr(OrdetCloseWork) work = NULL;
  OrdetCloseOptions options = { ORDET_WAY_STRICT, ordet_clock_system (), ORDET_MINUTES_DOCUMENT,
                                ordet_close_work_minutes, NULL, NULL };
  OrdetEraseStep next;

  close_set_up (&place, TRUE);
  work = ordet_close_work_load (place.store, place.id, NULL);
  options.data = work;
  g_assert_true (ordet_close_step (place.store, place.id, &options, &next, NULL));
  g_assert_cmpint (next, ==, ORDET_ERASE_KEY);
  ordet_window_refresh (ORDET_WINDOW (place.window));
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "Erasing was cut off"));
  gtk_widget_activate_action (place.window, "win.close-meeting", "s", place.id);
  ui_assert_soon (close_says_erased, place.window);
  close_assert_erased (&place);
  close_tear_down (&place);
}

/* Another program has it open: a sentence, nothing has changed, and it can be
 * tried again. */
static void
test_in_use (void)
{
  Place place;
  g_autoptr(OrdetStore) other = NULL;
  g_autoptr(OrdetSession) session = NULL;

  close_set_up (&place, TRUE);
  close_choose_way (&place);
  other = ordet_store_new (place.folder, ORDET_KEYS_FILE, NULL);
  session = ordet_session_new (other, place.id, NULL, NULL);
  g_assert_nonnull (session);
  close_open_page (&place);
  gtk_widget_grab_focus (close_part (&place, "erase"));
  ui_key (place.window, "space");
  g_assert_true (ui_shows (place.window, "The meeting is open in another window or program."));
  g_assert_true (ui_shows (place.window, "Nothing has been erased"));
  g_assert_cmpint (close_floor_of (&place), ==, ORDET_VAULT_OPEN);
  g_clear_object (&session);
  ui_key (place.window, "space");
  ui_assert_soon (close_says_erased, place.window);
  close_assert_erased (&place);
  close_tear_down (&place);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/close/kept-people", test_kept_people);
  g_test_add_func ("/close/slips-of-paper", test_slips);
  g_test_add_func ("/close/room-share", test_room_share);
  g_test_add_func ("/close/enter-erases-nothing", test_enter);
  g_test_add_func ("/close/escape", test_escape);
  g_test_add_func ("/close/the-board-chooses-first", test_way_first);
  g_test_add_func ("/close/counts", test_counts);
  g_test_add_func ("/close/record-lines", test_record_lines);
  g_test_add_func ("/close/erases", test_close);
  g_test_add_func ("/close/level", test_level);
  g_test_add_func ("/close/resume", test_resume);
  g_test_add_func ("/close/in-use", test_in_use);
  return g_test_run ();
}
