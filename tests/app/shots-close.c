/* shots-close.c — pictures of closing: the page, its every line, erased, the minutes kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-close-page.h"
#include "ordet-copies.h"
#include "ordet-records.h"
#include "ordet-window-tools.h"
#include "shots.h"
#include "uitest.h"

/* 13 February 2027, 16:41 in UTC. */
#define EXPORTED_US G_GINT64_CONSTANT (1802536860000000)

typedef struct
{
  OrdetStore *store; /* (owned) */
  char       *id;    /* (owned) */
} Place;

/* The demo meeting, held to its end, in a store that asks for nothing. */
static void
place_init (Place   *place,
            gboolean chosen)
{
  g_autofree char *folder = g_dir_make_tmp ("ordet-shots-XXXXXX", NULL);
  g_autoptr(OrdetSession) session = shots_session_at ("23:59:59");
  OrdetMeeting *meeting = ordet_session_meeting (session);
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  place->store = ordet_store_new (folder, ORDET_KEYS_MEMORY, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < ordet_meeting_n_events (meeting); i++)
    g_ptr_array_add (events, ordet_meeting_event (meeting, i));
  ordet_store_import (place->store, ordet_meeting_notice (meeting),
                      (OrdetEvent *const *) events->pdata, events->len, &place->id, &error);
  g_assert_no_error (error);
  g_assert_true (ordet_copies_add (place->store, place->id, ORDET_COPY_MINUTES,
                                   "/home/oda/Documents/Annual Meeting 2027.pdf", EXPORTED_US,
                                   NULL));
  if (chosen)
    g_assert_true (ordet_store_put_way (place->store, ORDET_WAY_STANDARD, NULL));
}

static void
place_clear (Place *place)
{
  g_clear_object (&place->store);
  g_clear_pointer (&place->id, g_free);
}

static GtkWidget *
show (Place      *place,
      const char *action)
{
  GtkWidget *window = ordet_window_new (NULL, place->store);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_remove_css_class (window, "solid-csd");
  ui_settle (window);
  gtk_widget_activate_action (window, action, "s", place->id);
  ui_settle (window);
  return window;
}

/* The words that are drawn are covered: no two pictures would be alike. */
static GtkWidget *
dialog_on (GtkWidget *window)
{
  GtkWidget *dialog = ui_window_over (window);
  GtkWidget *words = ui_find (dialog, GTK_TYPE_LABEL, "carry-words");

  gtk_label_set_label (GTK_LABEL (words), "orchard violin glacier pepper lantern otter");
  ui_settle (dialog);
  return dialog;
}

static void
scroll_down (GtkWidget *window)
{
  GtkWidget *page = ui_find (window, ORDET_TYPE_CLOSE_PAGE, NULL);
  GtkScrolledWindow *scrolled =
    GTK_SCROLLED_WINDOW (ui_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

/**
 * ordet_shots_close:
 * @folder: where
 *
 * Closing, light and dark, and what comes of it.
 */
void
ordet_shots_close (const char *folder)
{
  Place place = { NULL, NULL };
  GtkWidget *window;

  place_init (&place, FALSE);
  window = show (&place, "win.close-meeting");
  scroll_down (window);
  shots_save (window, folder, "close-first");

  window = show (&place, "win.close-meeting");
  adw_expander_row_set_expanded (
    ADW_EXPANDER_ROW (ui_find (window, ADW_TYPE_EXPANDER_ROW, "slips")), TRUE);
  ui_settle (window);
  scroll_down (window);
  shots_save (window, folder, "close-slips");
  place_clear (&place);

  place_init (&place, TRUE);
  shots_save (show (&place, "win.close-meeting"), folder, "close");
  shots_dark (TRUE);
  shots_save (show (&place, "win.close-meeting"), folder, "close-dark");
  shots_dark (FALSE);

  window = show (&place, "win.close-meeting");
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (ui_find (window, GTK_TYPE_TOGGLE_BUTTON, "every")), TRUE);
  shots_save (window, folder, "close-every-line");

  window = show (&place, "win.close-meeting");
  g_signal_emit_by_name (ui_find (window, GTK_TYPE_BUTTON, "erase"), "clicked");
  ui_settle (window);
  shots_save (window, folder, "close-erased");
  shots_save (show (&place, "win.kept"), folder, "kept");
  place_clear (&place);

  place_init (&place, TRUE);
  window = show (&place, "win.open");
  gtk_widget_activate_action (window, "win.carry", NULL);
  shots_save (dialog_on (window), folder, "carry");
  place_clear (&place);
}
