/* test-close-page.c — Close and Erase, driven by keys; what a start owes; the minutes kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memmem */

#include <glib/gstdio.h>
#include <string.h>

#include "ordet-close-facts.h"
#include "ordet-close-home.h"
#include "ordet-close-page.h"
#include "ordet-copies.h"
#include "ordet-kept-page.h"
#include "ordet-log.h"
#include "ordet-record-words.h"
#include "ordet-records.h"
#include "uitest.h"

#define CANARY "Testvoll"

typedef struct
{
  char       *folder; /* (owned) */
  OrdetStore *store;  /* (owned) */
  char       *id;     /* (owned) of the meeting */
  GtkWidget  *window;
} Place;

/* Seven speak in turn, the eighth has the floor when the log ends. */
static char *
log_text (gboolean closed)
{
  GString *text = g_string_new ("{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Spring in "
                                CANARY "\",\"kind\":\"members\",\"date\":\"2027-02-13\","
                                "\"people\":[");

  for (int i = 1; i <= 8; i++)
    g_string_append_printf (text, "%s{\"id\":\"P%d\",\"name\":\"Oda " CANARY " %d\",\"number\":%d,"
                                  "\"list\":\"%s\"}", i > 1 ? "," : "", i, i, i, i % 2 ? "a" : "b");
  g_string_append (text, "],\"agenda\":[{\"id\":\"1\",\"title\":\"Debate\"}]}\n");
  for (int i = 1; i <= 8; i++)
    g_string_append_printf (text, "{\"t\":\"12:00:00\",\"act\":\"arrive\",\"who\":\"P%d\"}\n", i);
  g_string_append (text, "{\"t\":\"12:00:00\",\"act\":\"open\"}\n"
                         "{\"t\":\"12:00:00\",\"act\":\"item\",\"item\":\"1\"}\n");
  for (int i = 1; i <= 8; i++)
    {
      g_string_append_printf (text, "{\"t\":\"12:%02d:00\",\"act\":\"give\",\"who\":\"P%d\"}\n",
                              i * 3, i);
      if (i < 8 || closed)
        g_string_append_printf (text, "{\"t\":\"12:%02d:30\",\"act\":\"done\"}\n", i * 3 + 1);
    }
  g_string_append (text, "{\"t\":\"12:26:00\",\"act\":\"decision\",\"id\":\"D1\",\"text\":\"The hut "
                         "is painted.\"}\n");
  if (closed)
    g_string_append (text, "{\"t\":\"12:40:00\",\"act\":\"close\"}\n");
  return g_string_free (text, FALSE);
}

static char *
add_meeting (OrdetStore *store,
             gboolean    closed)
{
  g_autofree char *text = log_text (closed);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_stream (stream, &error);
  g_autoptr(GPtrArray) events = NULL;
  char *id = NULL;

  g_assert_no_error (error);
  events = ordet_log_events (log, &error);
  g_assert_no_error (error);
  ordet_store_import (store, ordet_log_notice (log), (OrdetEvent *const *) events->pdata,
                      events->len, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
set_up (Place    *place,
        gboolean  closed)
{
  g_autoptr(GError) error = NULL;

  place->folder = g_dir_make_tmp ("ordet-close-XXXXXX", NULL);
  place->store = ordet_store_new (place->folder, ORDET_KEYS_FILE, &error);
  g_assert_no_error (error);
  place->id = add_meeting (place->store, closed);
  place->window = ordet_window_new (NULL, place->store);
  gtk_window_set_default_size (GTK_WINDOW (place->window), 1366, 736);
  gtk_window_present (GTK_WINDOW (place->window));
  ui_settle (place->window);
}

static void
tear_down (Place *place)
{
  gtk_window_destroy (GTK_WINDOW (place->window));
  g_clear_object (&place->store);
  g_free (place->folder);
  g_free (place->id);
}

/* Whether some file under @folder holds the bytes of @text. */
static gboolean
found_in (const char *folder,
          const char *text)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gboolean found = FALSE;

  g_assert_nonnull (dir);
  while (!found && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        found = found_in (path, text);
      else if (g_file_get_contents (path, &content, &length, NULL))
        found = memmem (content, length, text, strlen (text)) != NULL;
    }
  return found;
}

static OrdetMeetingEntry *
entry_of (Place     *place,
          GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((OrdetMeetingEntry *) entries->pdata[i])->id, place->id))
      return entries->pdata[i];
  g_assert_not_reached ();
}

static OrdetVaultState
floor_of (Place *place)
{
  g_autoptr(GPtrArray) entries = ordet_store_list (place->store, NULL);

  return entry_of (place, entries)->floor;
}

static const OrdetPeriod all = { NULL };

static guint
n_records (Place *place)
{
  g_autoptr(GPtrArray) records = ordet_store_list_records (place->store, &all, NULL);

  return records->len;
}

/* --- reaching the page --- */

static gboolean
has_page (gpointer data)
{
  return ui_find (data, ORDET_TYPE_CLOSE_PAGE, NULL) != NULL;
}

static gboolean
has_no_page (gpointer data)
{
  return !has_page (data);
}

static gboolean
has_kept (gpointer data)
{
  return ui_find (data, ORDET_TYPE_KEPT_PAGE, NULL) != NULL;
}

static gboolean
has_meeting (gpointer data)
{
  return ordet_window_meeting (data) != NULL;
}

static gboolean
says_erased (gpointer data)
{
  return ui_shows (data, "Rows and key were looked for and are gone.");
}

static GtkWidget *
part (Place      *place,
      const char *name)
{
  GtkWidget *widget = ui_find (place->window, GTK_TYPE_WIDGET, name);

  g_assert_nonnull (widget);
  return widget;
}

/* From home, by the button of the meeting. */
static void
open_page (Place *place)
{
  ui_click (part (place, "close-meeting"));
  ui_assert_soon (has_page, place->window);
  ui_settle (place->window);
}

/* From the meeting that is open, by its menu's action. */
static void
open_page_in_meeting (Place *place)
{
  gtk_widget_activate_action (place->window, "win.open", "s", place->id);
  ui_assert_soon (has_meeting, place->window);
  ui_settle (place->window);
  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (place->window))),
                              "meeting.close", NULL);
  ui_assert_soon (has_page, place->window);
  ui_settle (place->window);
}

static GtkWidget *
focused (Place *place)
{
  return gtk_window_get_focus (GTK_WINDOW (place->window));
}

static void
choose_way (Place *place)
{
  g_assert_true (ordet_store_put_way (place->store, ORDET_WAY_STANDARD, NULL));
}

/* --- tests --- */

/* The keyboard begins at Cancel; Enter never erases, wherever it is. */
static void
test_enter (void)
{
  Place place;

  set_up (&place, FALSE);
  choose_way (&place);
  open_page_in_meeting (&place);
  g_assert_true (focused (&place) == part (&place, "cancel"));
  g_assert_null (gtk_window_get_default_widget (GTK_WINDOW (place.window)));
  g_assert_true (gtk_widget_get_sensitive (part (&place, "erase")));
  gtk_widget_grab_focus (part (&place, "erase"));
  ui_key (place.window, "Return");
  ui_key (place.window, "KP_Enter");
  g_assert_true (has_page (place.window));
  g_assert_cmpint (floor_of (&place), ==, ORDET_VAULT_OPEN);
  g_assert_cmpuint (n_records (&place), ==, 0);

  /* Enter on Cancel: back in the meeting, which still runs. */
  gtk_widget_grab_focus (part (&place, "cancel"));
  ui_key (place.window, "Return");
  ui_assert_soon (has_no_page, place.window);
  g_assert_nonnull (ordet_window_meeting (ORDET_WINDOW (place.window)));
  g_assert_false (ordet_meeting_closed (ordet_session_meeting (
    ordet_meeting_view_session (ordet_window_meeting (ORDET_WINDOW (place.window))))));
  g_assert_cmpint (floor_of (&place), ==, ORDET_VAULT_OPEN);
  tear_down (&place);
}

static void
test_escape (void)
{
  Place place;

  set_up (&place, TRUE);
  open_page (&place);
  ui_key (place.window, "Escape");
  ui_assert_soon (has_no_page, place.window);
  g_assert_cmpint (floor_of (&place), ==, ORDET_VAULT_OPEN);
  tear_down (&place);
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

  set_up (&place, TRUE);
  open_page (&place);
  g_assert_false (gtk_widget_get_sensitive (part (&place, "erase")));
  g_assert_true (ui_shows (place.window, "First choose above"));
  radio = ui_find (part (&place, "ways"), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_widget_grab_focus (radio);
  ui_key (place.window, "space");
  g_assert_true (gtk_widget_get_sensitive (part (&place, "erase")));
  g_assert_true (ordet_store_get_way (place.store, &way, &chosen, NULL));
  g_assert_true (chosen);
  g_assert_cmpint (way, ==, ORDET_WAY_STANDARD);
  /* With its two figures, and the other's. */
  g_assert_true (ui_shows (place.window, "times in 100"));
  g_assert_true (ui_shows (place.window, "percentage points off"));
  tear_down (&place);
}

/* Counted, not promised: the rows say what is in this meeting. */
static void
test_counts (void)
{
  Place place;

  set_up (&place, FALSE);
  choose_way (&place);
  g_assert_true (ordet_copies_add (place.store, place.id, ORDET_COPY_LOG, "/media/stick/log.jsonl",
                                   G_GINT64_CONSTANT (1800000000) * G_USEC_PER_SEC, NULL));
  open_page (&place);
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
  g_assert_true (ui_shows (place.window, "Flash disks"));

  /* Names are seen when the person asks for every line; nobody's list is. */
  g_assert_false (ui_shows (place.window, "Oda " CANARY " 3"));
  gtk_widget_grab_focus (part (&place, "every"));
  ui_key (place.window, "space");
  g_assert_true (ui_shows (place.window, "Oda " CANARY " 3"));
  g_assert_true (ui_shows (place.window, "People present, to the nearest five: 10"));
  g_assert_true (ui_shows (place.window, "Random number of the record: drawn when you close"));
  tear_down (&place);
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

static void
assert_erased (Place *place)
{
  g_autoptr(GPtrArray) entries = ordet_store_list (place->store, NULL);
  OrdetMeetingEntry *entry = entry_of (place, entries);

  g_assert_cmpint (entry->floor, ==, ORDET_VAULT_ERASED);
  g_assert_cmpint (entry->minutes, ==, ORDET_VAULT_OPEN);
  g_assert_false (entry->closing);
  g_assert_cmpuint (n_records (place), ==, 1);
  g_assert_false (found_in (place->folder, CANARY));
  g_assert_false (found_in (place->folder, "hut is painted"));
}

/* A running turn is ended, the meeting let go of, everything erased, and said. */
static void
test_close (void)
{
  Place place;
  g_autofree char *planted = NULL;

  set_up (&place, FALSE);
  choose_way (&place);
  open_page_in_meeting (&place);
  gtk_widget_grab_focus (part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (says_erased, place.window);
  assert_erased (&place);
  g_assert_null (ordet_window_meeting (ORDET_WINDOW (place.window)));

  /* The search finds what it should. */
  planted = g_build_filename (place.folder, "planted", NULL);
  g_assert_true (g_file_set_contents (planted, "x" CANARY, -1, NULL));
  g_assert_true (found_in (place.folder, CANARY));
  g_unlink (planted);

  ui_key (place.window, "Return");
  ui_assert_soon (has_no_page, place.window);
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "Names erased"));
  g_assert_true (ui_shows (place.window, "Minutes kept until released"));
  tear_down (&place);
}

/* The level that was chosen is all there is. */
static void
test_level (void)
{
  Place place;
  g_autoptr(OrdetDocument) document = NULL;
  g_autofree char *text = NULL;

  set_up (&place, TRUE);
  choose_way (&place);
  open_page (&place);
  g_assert_true (ui_shows (place.window, "A higher level is impossible afterwards"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (part (&place, "level")), 2);
  gtk_widget_grab_focus (part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (says_erased, place.window);
  document = ordet_kept_document (place.store, place.id, NULL);
  g_assert_nonnull (document);
  text = ordet_node_plain_text (ordet_document_root (document));
  g_assert_nonnull (strstr (text, "Oda " CANARY " 3"));
  tear_down (&place);
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

  set_up (&place, TRUE);
  work = ordet_close_work_load (place.store, place.id, NULL);
  options.data = work;
  g_assert_true (ordet_close_step (place.store, place.id, &options, &next, NULL));
  g_assert_cmpint (next, ==, ORDET_ERASE_KEY);
  ordet_window_refresh (ORDET_WINDOW (place.window));
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "Erasing was cut off"));
  gtk_widget_activate_action (place.window, "win.close-meeting", "s", place.id);
  ui_assert_soon (says_erased, place.window);
  assert_erased (&place);
  tear_down (&place);
}

/* Another program has it open: a sentence, nothing has changed, and it can be
 * tried again. */
static void
test_in_use (void)
{
  Place place;
  g_autoptr(OrdetStore) other = NULL;
  g_autoptr(OrdetSession) session = NULL;

  set_up (&place, TRUE);
  choose_way (&place);
  other = ordet_store_new (place.folder, ORDET_KEYS_FILE, NULL);
  session = ordet_session_new (other, place.id, NULL, NULL);
  g_assert_nonnull (session);
  open_page (&place);
  gtk_widget_grab_focus (part (&place, "erase"));
  ui_key (place.window, "space");
  g_assert_true (ui_shows (place.window, "The meeting is open in another window or program."));
  g_assert_true (ui_shows (place.window, "Nothing has been erased"));
  g_assert_cmpint (floor_of (&place), ==, ORDET_VAULT_OPEN);
  g_clear_object (&session);
  ui_key (place.window, "space");
  ui_assert_soon (says_erased, place.window);
  assert_erased (&place);
  tear_down (&place);
}

/* --- the start --- */

static gint64
days_later (gpointer data)
{
  return g_get_real_time () + *(int *) data * G_TIME_SPAN_DAY;
}

static gboolean
bar_speaks (gpointer data)
{
  return ordet_bar_message (ordet_window_bar (data)) != NULL;
}

static void
remind (Place *place,
        int    days)
{
  static int later;
  static const OrdetClock clock = { days_later, days_later, days_later, &later };

  later = days;
  ordet_close_remind (ORDET_WINDOW (place->window), &clock);
  ui_settle (place->window);
}

static void
test_asks (void)
{
  Place place;

  set_up (&place, FALSE);
  remind (&place, 0);
  g_assert_null (ordet_bar_message (ordet_window_bar (ORDET_WINDOW (place.window))));
  remind (&place, 2);
  ui_assert_soon (bar_speaks, place.window);
  g_assert_true (ui_shows (place.window, "has not been closed: its names are still here."));
  g_assert_cmpint (floor_of (&place), ==, ORDET_VAULT_OPEN);
  ui_click (gtk_widget_get_ancestor (
    ui_find_text (GTK_WIDGET (ordet_window_bar (ORDET_WINDOW (place.window))), "Close…"),
    GTK_TYPE_BUTTON));
  ui_assert_soon (has_page, place.window);
  tear_down (&place);
}

/* Thirty days: closed without anybody, in the way that tells least, and told. */
static void
test_thirty_days (void)
{
  Place place;
  g_autoptr(GPtrArray) records = NULL;
  OrdetWay way;
  gboolean chosen;

  set_up (&place, FALSE);
  remind (&place, 29);
  g_assert_cmpint (floor_of (&place), ==, ORDET_VAULT_OPEN);
  remind (&place, 31);
  ui_assert_soon (bar_speaks, place.window);
  g_assert_true (ui_shows (place.window, "had been untouched for 30 days and was closed"));
  assert_erased (&place);
  records = ordet_store_list_records (place.store, &all, NULL);
  g_assert_cmpint (((OrdetRecord *) records->pdata[0])->way, ==, ORDET_WAY_STRICT);
  g_assert_true (ordet_store_get_way (place.store, &way, &chosen, NULL));
  g_assert_false (chosen);
  tear_down (&place);
}

/* --- the minutes that were kept --- */

static gboolean
asks_to_release (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != data && gtk_widget_get_mapped (window)
          && ui_shows (window, "Release the Minutes?"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_no_kept (gpointer data)
{
  return !has_kept (data);
}

static GtkWidget *
dialog_of (Place *place)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != place->window && gtk_widget_get_mapped (window))
        return window;
    }
  g_assert_not_reached ();
}

static void
test_kept (void)
{
  Place place;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  GtkWidget *kept, *view;
  GtkTextIter start, end;

  set_up (&place, TRUE);
  choose_way (&place);
  open_page (&place);
  gtk_widget_grab_focus (part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (says_erased, place.window);
  ui_key (place.window, "Return");
  ui_assert_soon (has_no_page, place.window);

  gtk_widget_activate_action (place.window, "win.kept", "s", place.id);
  ui_assert_soon (has_kept, place.window);
  ui_settle (place.window);
  kept = ui_find (place.window, ORDET_TYPE_KEPT_PAGE, NULL);
  view = ui_find (kept, GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end);
  text = gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start, &end,
                                   FALSE);
  g_assert_nonnull (strstr (text, "The hut is painted."));

  path = g_build_filename (g_get_tmp_dir (), "minutes.md", NULL);
  g_assert_false (ordet_kept_export (ORDET_KEPT_PAGE (kept), "/nowhere/minutes.doc", NULL));
  g_assert_true (ordet_kept_export (ORDET_KEPT_PAGE (kept), path, &error));
  g_assert_no_error (error);
  g_assert_true (ui_shows (kept, "1 copy has been made."));

  /* Released only when said so: Escape leaves everything as it is. */
  gtk_widget_activate_action (kept, "kept.release", NULL);
  ui_assert_soon (asks_to_release, place.window);
  g_assert_true (ui_shows (dialog_of (&place), "minutes.md"));
  ui_key (dialog_of (&place), "Escape");
  g_assert_true (has_kept (place.window));
  gtk_widget_activate_action (kept, "kept.release", NULL);
  ui_assert_soon (asks_to_release, place.window);
  ui_key (dialog_of (&place), "<Alt>r");
  ui_assert_soon (has_no_kept, place.window);
  entries = ordet_store_list (place.store, NULL);
  g_assert_cmpint (entry_of (&place, entries)->minutes, ==, ORDET_VAULT_ERASED);
  g_assert_true (ui_shows (place.window, "Names erased, minutes released"));
  tear_down (&place);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/close/enter-erases-nothing", test_enter);
  g_test_add_func ("/close/escape", test_escape);
  g_test_add_func ("/close/the-board-chooses-first", test_way_first);
  g_test_add_func ("/close/counts", test_counts);
  g_test_add_func ("/close/record-lines", test_record_lines);
  g_test_add_func ("/close/erases", test_close);
  g_test_add_func ("/close/level", test_level);
  g_test_add_func ("/close/resume", test_resume);
  g_test_add_func ("/close/in-use", test_in_use);
  g_test_add_func ("/close/start/asks", test_asks);
  g_test_add_func ("/close/start/thirty-days", test_thirty_days);
  g_test_add_func ("/close/kept-and-released", test_kept);
  return g_test_run ();
}
