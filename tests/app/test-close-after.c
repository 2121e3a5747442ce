/* test-close-after.c — what a start owes a meeting that was left; the minutes that were kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "close-fixture.h"
#include "ordet-window-reminders.h"
#include "ordet-kept-page.h"
#include "ordet-records.h"
#include "uitest.h"

static const OrdetPeriod all = { NULL };

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
  ordet_window_remind (ORDET_WINDOW (place->window), &clock);
  ui_settle (place->window);
}

static void
test_asks (void)
{
  Place place;

  close_set_up (&place, FALSE);
  remind (&place, 0);
  g_assert_null (ordet_bar_message (ordet_window_bar (ORDET_WINDOW (place.window))));
  remind (&place, 2);
  ui_assert_soon (bar_speaks, place.window);
  g_assert_true (ui_shows (place.window, "has not been closed: its names are still here."));
  g_assert_cmpint (close_floor_of (&place), ==, ORDET_VAULT_OPEN);
  ui_click (gtk_widget_get_ancestor (
    ui_find_text (GTK_WIDGET (ordet_window_bar (ORDET_WINDOW (place.window))), "Close…"),
    GTK_TYPE_BUTTON));
  ui_assert_soon (close_has_page, place.window);
  close_tear_down (&place);
}

/* Thirty days: closed without anybody, in the way that tells least, and told. */
static void
test_thirty_days (void)
{
  Place place;
  g_autoptr(GPtrArray) records = NULL;
  OrdetWay way;
  gboolean chosen;

  close_set_up (&place, FALSE);
  remind (&place, 29);
  g_assert_cmpint (close_floor_of (&place), ==, ORDET_VAULT_OPEN);
  remind (&place, 31);
  ui_assert_soon (bar_speaks, place.window);
  g_assert_true (ui_shows (place.window, "had been untouched for 30 days and was closed"));
  close_assert_erased (&place);
  records = ordet_store_list_records (place.store, &all, NULL);
  g_assert_cmpint (((OrdetRecord *) records->pdata[0])->way, ==, ORDET_WAY_STRICT);
  g_assert_true (ordet_store_get_way (place.store, &way, &chosen, NULL));
  g_assert_false (chosen);
  close_tear_down (&place);
}

static void
keep_record (Place      *place,
             const char *id,
             const char *month)
{
  g_autoptr(OrdetRecord) record = ordet_record_new ();
  g_autoptr(GError) error = NULL;

  g_free (record->id);
  record->id = g_strdup (id);
  g_free (record->month);
  record->month = g_strdup (month);
  g_free (record->kind);
  record->kind = g_strdup ("board");
  ordet_store_put_record (place->store, record, &error);
  g_assert_no_error (error);
}

/* Three years: deleted at a start, and told. */
static void
test_three_years (void)
{
  Place place;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) young = g_date_time_add_months (now, -30);
  g_autofree char *month = g_date_time_format (young, "%Y-%m");

  close_set_up (&place, TRUE);
  keep_record (&place, "00000000000000000000000000000001", "2020-03");
  keep_record (&place, "00000000000000000000000000000002", month);
  remind (&place, 0);
  ui_assert_soon (bar_speaks, place.window);
  g_assert_true (ui_shows (place.window, "The figures of 1 meeting were three years old"));
  g_assert_cmpuint (close_n_records (&place), ==, 1);
  close_tear_down (&place);
}

/* --- the minutes that were kept --- */

static gboolean
asks_to_release (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window) && ui_shows (window, "Release the Minutes?"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_no_kept (gpointer data)
{
  return !close_has_kept (data);
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
  /* From libadwaita 1.5 on questions stand inside the window. */
  return place->window;
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

  close_set_up (&place, TRUE);
  close_choose_way (&place);
  close_open_page (&place);
  gtk_widget_grab_focus (close_part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (close_says_erased, place.window);
  ui_key (place.window, "Return");
  ui_assert_soon (close_has_no_page, place.window);

  gtk_widget_activate_action (place.window, "win.kept", "s", place.id);
  ui_assert_soon (close_has_kept, place.window);
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
  g_assert_true (close_has_kept (place.window));
  gtk_widget_activate_action (kept, "kept.release", NULL);
  ui_assert_soon (asks_to_release, place.window);
  ui_key (dialog_of (&place), "<Alt>r");
  ui_assert_soon (has_no_kept, place.window);
  entries = ordet_store_list (place.store, NULL);
  g_assert_cmpint (close_entry_of (&place, entries)->minutes, ==, ORDET_VAULT_ERASED);
  g_assert_true (ui_shows (place.window, "Names erased, minutes released"));
  close_tear_down (&place);
}

/* --- the log (P16) --- */

static GString *logged; /* (owned) everything that was logged, debugging too */

static GLogWriterOutput
keep_log (GLogLevelFlags   level,
          const GLogField *fields,
          gsize            n_fields,
          gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      g_string_append_len (logged, fields[i].value, fields[i].length >= 0
                                                      ? fields[i].length
                                                      : (gssize) strlen (fields[i].value));
      g_string_append_c (logged, '\n');
    }
  return g_log_writer_default (level, fields, n_fields, data);
}

/* A meeting opened, closed, its minutes seen: no name of it and no title is in
 * anything that was logged. The search proves itself with a planted one. */
static void
test_log (void)
{
  Place place;

  g_string_truncate (logged, 0);
  close_set_up (&place, FALSE);
  close_choose_way (&place);
  close_open_page_in_meeting (&place);
  gtk_widget_grab_focus (close_part (&place, "erase"));
  ui_key (place.window, "space");
  ui_assert_soon (close_says_erased, place.window);
  gtk_widget_activate_action (place.window, "win.kept", "s", place.id);
  ui_assert_soon (close_has_kept, place.window);
  close_tear_down (&place);
  g_assert_null (strstr (logged->str, CANARY));
  g_assert_null (strstr (logged->str, "hut is painted"));
  g_debug ("planted: Oda " CANARY);
  g_assert_nonnull (strstr (logged->str, CANARY));
}

int
main (int    argc,
      char **argv)
{
  logged = g_string_new (NULL);
  g_log_set_writer_func (keep_log, NULL, NULL);
  ui_init (&argc, &argv);
  /* In newer GLib (2.84) the handler of tests keeps what is said from the writer. */
  g_log_set_default_handler (g_log_default_handler, NULL);
  g_test_add_func ("/close/log-names-nobody", test_log);
  g_test_add_func ("/close/after-three-years", test_three_years);
  g_test_add_func ("/close/start/asks", test_asks);
  g_test_add_func ("/close/start/thirty-days", test_thirty_days);
  g_test_add_func ("/close/kept-and-released", test_kept);
  return g_test_run ();
}
