/* close-fixture.c — a meeting to close, a window to close it in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memmem */

#include "close-fixture.h"

#include <string.h>

#include "ordet-close-page.h"
#include "ordet-kept-page.h"
#include "ordet-log.h"
#include "ordet-records.h"
#include "uitest.h"

/* Seven speak in turn, the eighth has the floor when the log ends. */
static char *
log_text (gboolean closed)
{
  GString *text = g_string_new ("{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Spring in "
                                CANARY "\",\"kind\":\"members\",\"date\":\"2027-02-13\","
                                "\"body\":\"Furuvik\",\"people\":[");

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

void
close_set_up (Place    *place,
              gboolean  closed)
{
  close_set_up_with (place, closed, ORDET_KEYS_FILE);
}

void
close_set_up_with (Place         *place,
                   gboolean       closed,
                   OrdetKeyPlace  keys)
{
  g_autoptr(GError) error = NULL;

  place->folder = g_dir_make_tmp ("ordet-close-XXXXXX", NULL);
  place->store = ordet_store_new (place->folder, keys, &error);
  g_assert_no_error (error);
  place->id = add_meeting (place->store, closed);
  place->window = ordet_window_new (NULL, place->store);
  gtk_window_set_default_size (GTK_WINDOW (place->window), 1366, 736);
  gtk_window_present (GTK_WINDOW (place->window));
  ui_settle (place->window);
}

void
close_tear_down (Place *place)
{
  gtk_window_destroy (GTK_WINDOW (place->window));
  g_clear_object (&place->store);
  g_free (place->folder);
  g_free (place->id);
}

/* Whether some file under @folder holds the bytes of @text. */
gboolean
close_found_in (const char *folder,
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
        found = close_found_in (path, text);
      else if (g_file_get_contents (path, &content, &length, NULL))
        found = memmem (content, length, text, strlen (text)) != NULL;
    }
  return found;
}

OrdetMeetingEntry *
close_entry_of (Place     *place,
                GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((OrdetMeetingEntry *) entries->pdata[i])->id, place->id))
      return entries->pdata[i];
  g_assert_not_reached ();
}

OrdetVaultState
close_floor_of (Place *place)
{
  g_autoptr(GPtrArray) entries = ordet_store_list (place->store, NULL);

  return close_entry_of (place, entries)->floor;
}

static const OrdetPeriod all = { NULL };

guint
close_n_records (Place *place)
{
  g_autoptr(GPtrArray) records = ordet_store_list_records (place->store, &all, NULL);

  return records->len;
}

/* --- reaching the page --- */

gboolean
close_has_page (gpointer data)
{
  return ui_find (data, ORDET_TYPE_CLOSE_PAGE, NULL) != NULL;
}

gboolean
close_has_no_page (gpointer data)
{
  return !close_has_page (data);
}

gboolean
close_has_kept (gpointer data)
{
  return ui_find (data, ORDET_TYPE_KEPT_PAGE, NULL) != NULL;
}

gboolean
close_has_meeting (gpointer data)
{
  return ordet_window_meeting (data) != NULL;
}

gboolean
close_says_erased (gpointer data)
{
  return ui_shows (data, "Rows and key were looked for and are gone.");
}

GtkWidget *
close_part (Place      *place,
            const char *name)
{
  GtkWidget *widget = ui_find (place->window, GTK_TYPE_WIDGET, name);

  g_assert_nonnull (widget);
  return widget;
}

/* From home, by the button of the meeting. */
void
close_open_page (Place *place)
{
  ui_click (close_part (place, "close-meeting"));
  ui_assert_soon (close_has_page, place->window);
  ui_settle (place->window);
}

/* From the meeting that is open, by its menu's action. */
void
close_open_page_in_meeting (Place *place)
{
  gtk_widget_activate_action (place->window, "win.open", "s", place->id);
  ui_assert_soon (close_has_meeting, place->window);
  ui_settle (place->window);
  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (place->window))),
                              "meeting.close", NULL);
  ui_assert_soon (close_has_page, place->window);
  ui_settle (place->window);
}

GtkWidget *
close_focused (Place *place)
{
  return gtk_window_get_focus (GTK_WINDOW (place->window));
}

void
close_choose_way (Place *place)
{
  g_assert_true (ordet_store_put_way (place->store, ORDET_WAY_STANDARD, NULL));
}

void
close_assert_erased (Place *place)
{
  g_autoptr(GPtrArray) entries = ordet_store_list (place->store, NULL);
  OrdetMeetingEntry *entry = close_entry_of (place, entries);

  g_assert_cmpint (entry->floor, ==, ORDET_VAULT_ERASED);
  g_assert_cmpint (entry->minutes, ==, ORDET_VAULT_OPEN);
  g_assert_false (entry->closing);
  g_assert_cmpuint (close_n_records (place), ==, 1);
  g_assert_false (close_found_in (place->folder, CANARY));
  g_assert_false (close_found_in (place->folder, "hut is painted"));
}
