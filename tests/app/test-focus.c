/* test-focus.c — the keyboard is never nowhere: in each form, and after it is closed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-actions.h"
#include "ordet-demo.h"
#include "ordet-floor-entry.h"
#include "ordet-meeting-view.h"
#include "ordet-preferences.h"
#include "ordet-window-tools.h"
#include "uitest.h"

static gboolean
has_over (gpointer under)
{
  return ui_window_over (under) != NULL;
}

static gboolean
has_nothing_over (gpointer under)
{
  return ui_window_over (under) == NULL;
}

static gboolean
entry_has_focus (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_get_ancestor (focus, ORDET_TYPE_FLOOR_ENTRY) != NULL;
}

/* The window that has opened has the keyboard in it; Escape closes it, and the
 * keyboard is back in the entry. */
static void
assert_there_and_back (GtkWidget  *under,
                       const char *name)
{
  GtkWidget *window, *focus;

  g_test_message ("%s", name);
  ui_assert_soon (has_over, under);
  window = ui_window_over (under);
  ui_settle (window);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_true (gtk_widget_is_sensitive (focus));
  ui_key (window, "Escape");
  ui_assert_soon (has_nothing_over, under);
  ui_settle (under);
  ui_assert_soon (entry_has_focus, under);
}

static gboolean
menu_is_open (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* Of the window and of the meeting: opened by a key, and left, one types on: the
 * next Space is "Done", and no menu again. */
static void
test_menus (GtkWidget    *window,
            OrdetMeeting *meeting)
{
  static const char *const keys[] = { "F10", "<Shift>F10", "Menu" };
  gsize before;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", keys[i]);
      ui_key (window, keys[i]);
      ui_assert_soon (menu_is_open, window);
      ui_key (window, "Escape");
      ui_assert_soon (entry_has_focus, window);
    }
  before = ordet_meeting_n_events (meeting);
  ui_key (window, "F10");
  ui_assert_soon (menu_is_open, window);
  ui_key (window, "Escape");
  ui_key (window, "space");
  g_assert_cmpuint (ordet_meeting_n_events (meeting), >, before);
}

static void
test_forms (void)
{
  static const char *const actions[] = {
    "floor.give", "floor.interrupt", "floor.push", "floor.observe", "floor.gavel",
    "floor.extra", "floor.groups", "floor.break", "floor.round", "floor.limits",
    "floor.correct", "floor.line-at", "floor.what-if", "floor.proposal", "floor.decision",
    "floor.vote", "floor.election", "floor.proposal-status", "floor.nomination",
    "floor.reservation", "floor.note",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetSession) session = ordet_demo_session_new (ORDET_DEMO_STOP, &error);
  GtkWidget *window = ordet_window_new (NULL, NULL);
  OrdetMeetingView *view;

  g_assert_no_error (error);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  ordet_window_open_session (ORDET_WINDOW (window), session);
  gtk_window_present (GTK_WINDOW (window));
  view = ordet_window_meeting (ORDET_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.view", "s", "floor");
  ui_settle (window);
  ui_assert_soon (entry_has_focus, window);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (ordet_meeting_view_page (view, "floor"), actions[i], NULL);
      assert_there_and_back (window, actions[i]);
    }
  gtk_window_present (GTK_WINDOW (ordet_preferences_new (GTK_WINDOW (window))));
  assert_there_and_back (window, "preferences");
  gtk_window_present (GTK_WINDOW (ordet_shortcuts_window (GTK_WINDOW (window))));
  assert_there_and_back (window, "shortcuts");
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.screen-message", NULL);
  assert_there_and_back (window, "message");
  test_menus (window, ordet_session_meeting (session));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/focus/in-each-form-and-after-it", test_forms);
  return g_test_run ();
}
