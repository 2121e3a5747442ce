/* test-carry.c — a meeting sealed in one window and opened in another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "close-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ordet-carry-dialog.h"
#include "ordet-copies.h"
#include "ordet-window-files.h"
#include "uitest.h"

static GtkWidget *
dialog_of (gpointer window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ORDET_IS_CARRY_DIALOG (toplevel) && gtk_widget_get_mapped (toplevel) &&
          gtk_window_get_transient_for (GTK_WINDOW (toplevel)) == window)
        return toplevel;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer window)
{
  return dialog_of (window) != NULL;
}

static gboolean
has_no_dialog (gpointer window)
{
  return dialog_of (window) == NULL;
}

static gboolean
says_does_not_open (gpointer dialog)
{
  return ui_shows (dialog, "The passphrase does not open this file.");
}

static GtkWidget *
part (GtkWidget  *dialog,
      const char *name)
{
  GtkWidget *widget = ui_find (dialog, GTK_TYPE_WIDGET, name);

  g_assert_nonnull (widget);
  return widget;
}

static char *
seal_in_window (Place      *place,
                const char *path)
{
  GtkWidget *dialog;
  char *words;

  gtk_widget_activate_action (place->window, "win.open", "s", place->id);
  ui_assert_soon (close_has_meeting, place->window);
  ui_settle (place->window);
  gtk_widget_activate_action (place->window, "win.carry", NULL);
  ui_assert_soon (has_dialog, place->window);
  dialog = dialog_of (place->window);
  ui_settle (dialog);
  words = g_strdup (gtk_label_get_label (GTK_LABEL (part (dialog, "carry-words"))));

  /* Not before they are written down. */
  gtk_widget_activate_action (dialog, "carry.accept", NULL);
  g_assert_true (ui_shows (dialog, "Write the words down first"));
  ui_key (dialog, "<Alt>w");
  ui_settle (dialog);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (part (dialog, "carry-written"))));
  ordet_carry_dialog_write (ORDET_CARRY_DIALOG (dialog), path);
  ui_assert_soon (has_no_dialog, place->window);
  return words;
}

static void
assert_copy (Place         *place,
             const char    *id,
             OrdetCopyKind  kind)
{
  g_autoptr(GPtrArray) copies = ordet_copies_list (place->store, id, NULL);

  g_assert_nonnull (copies);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpint (((OrdetCopy *) copies->pdata[0])->kind, ==, kind);
}

static guint
n_meetings (Place *place)
{
  g_autoptr(GPtrArray) entries = ordet_store_list (place->store, NULL);

  return entries->len;
}

/* A wrong passphrase is said and can be typed again; the right one opens. */
static void
open_in_window (Place      *place,
                const char *path,
                const char *words)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;

  ordet_window_import (ORDET_WINDOW (place->window), file);
  ui_assert_soon (has_dialog, place->window);
  dialog = dialog_of (place->window);
  ui_settle (dialog);
  ui_type (dialog, "not these words");
  ui_key (dialog, "Return");
  ui_assert_soon (says_does_not_open, dialog);
  g_assert_cmpuint (n_meetings (place), ==, 1);
  ui_settle (dialog);
  ui_key (dialog, "<Control>a");
  ui_type (dialog, words);
  ui_key (dialog, "Return");
  ui_assert_soon (has_no_dialog, place->window);
  ui_assert_soon (close_has_meeting, place->window);
}

static void
test_from_window_to_window (void)
{
  Place here = { 0 }, there = { 0 };
  g_autofree char *path = NULL, *words = NULL, *id = NULL;
  OrdetMeetingView *view;

  close_set_up (&here, FALSE);
  path = g_build_filename (here.folder, "meeting.ordet", NULL);
  words = seal_in_window (&here, path);
  assert_copy (&here, here.id, ORDET_COPY_SEALED);
  close_tear_down (&here);

  close_set_up (&there, TRUE);
  open_in_window (&there, path, words);
  g_assert_cmpuint (n_meetings (&there), ==, 2);
  view = ordet_window_meeting (ORDET_WINDOW (there.window));
  id = g_strdup (ordet_session_id (ordet_meeting_view_session (view)));
  assert_copy (&there, id, ORDET_COPY_CARRIED);
  ui_settle (there.window);
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.close", NULL);
  ui_assert_soon (close_has_page, there.window);
  ui_settle (there.window);
  g_assert_true (ui_shows (there.window, "has to be closed there too"));
  close_tear_down (&there);
  g_unlink (path);
}

/* The closing page of the meeting that was sealed names the file. */
static void
test_closing_names_the_file (void)
{
  Place place = { 0 };
  g_autofree char *path = NULL, *words = NULL;

  close_set_up (&place, FALSE);
  path = g_build_filename (place.folder, "to-the-secretary.ordet", NULL);
  words = seal_in_window (&place, path);
  ui_settle (place.window);
  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (place.window))),
                              "meeting.close", NULL);
  ui_assert_soon (close_has_page, place.window);
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "to-the-secretary.ordet"));
  g_assert_true (ui_shows (place.window, "Sealed file: whoever has its passphrase"));
  close_tear_down (&place);
}

/* Of one's own: long enough and twice the same. */
static void
test_own_passphrase (void)
{
  Place place = { 0 };
  GtkWidget *dialog;

  close_set_up (&place, FALSE);
  gtk_widget_activate_action (place.window, "win.open", "s", place.id);
  ui_assert_soon (close_has_meeting, place.window);
  ui_settle (place.window);
  gtk_widget_activate_action (place.window, "win.carry", NULL);
  ui_assert_soon (has_dialog, place.window);
  dialog = dialog_of (place.window);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (part (dialog, "carry-own")), TRUE);
  ui_settle (dialog);
  ui_type (dialog, "short");
  ui_key (dialog, "Return");
  g_assert_true (ui_shows (dialog, "at least 12 characters"));
  ui_type (dialog, "er than that");
  ui_key (dialog, "Return");
  g_assert_true (ui_shows (dialog, "The two passphrases are not the same."));
  g_assert_cmpuint (n_meetings (&place), ==, 1);
  ui_key (dialog, "Escape");
  ui_assert_soon (has_no_dialog, place.window);
  close_tear_down (&place);
}

/* Said in the window; no passphrase is asked for. */
static void
test_what_is_wrong_without_a_passphrase (void)
{
  Place place = { 0 };
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;

  close_set_up (&place, FALSE);
  path = g_build_filename (place.folder, "newer.ordet", NULL);
  g_assert_true (g_file_set_contents (path, "{\"ordet\":\"sealed-meeting\",\"version\":9}\n", -1,
                                      NULL));
  file = g_file_new_for_path (path);
  ordet_window_import (ORDET_WINDOW (place.window), file);
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "sealed by a newer version of Ordet"));
  g_assert_null (dialog_of (place.window));
  g_assert_cmpuint (n_meetings (&place), ==, 1);
  close_tear_down (&place);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/carry/from-window-to-window", test_from_window_to_window);
  g_test_add_func ("/carry/closing-names-the-file", test_closing_names_the_file);
  g_test_add_func ("/carry/own-passphrase", test_own_passphrase);
  g_test_add_func ("/carry/wrong-before-a-passphrase", test_what_is_wrong_without_a_passphrase);

  return g_test_run ();
}
