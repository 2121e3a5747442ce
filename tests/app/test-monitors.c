/* test-monitors.c — the screen on a second monitor that is plugged in and out
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs under tests/xdummy: real RandR outputs, and a window manager.
 */
#include "ordet-meeting-view.h"
#include "ordet-monitors.h"
#include "ordet-ui.h"
#include "ordet-window-tools.h"
#include "testmeeting.h"
#include "uitest.h"

static void
xrandr (const char *arguments)
{
  g_autofree char *command = g_strconcat ("xrandr ", arguments, NULL), *said = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_assert_true (g_spawn_command_line_sync (command, &said, NULL, &status, &error));
  g_assert_no_error (error);
}

static void
plug_in (void)
{
  static gboolean known = FALSE;

  if (!known)
    {
      xrandr ("--newmode ordet1080 173.00 1920 2048 2248 2576 1080 1083 1088 1120 -hsync +vsync");
      xrandr ("--addmode DUMMY1 ordet1080");
    }
  known = TRUE;
  xrandr ("--output DUMMY1 --mode ordet1080 --right-of DUMMY0");
  /* Asking again is what makes the output "connected". */
  xrandr ("-q");
}

static void
pull_out (void)
{
  xrandr ("--output DUMMY1 --off");
  xrandr ("-q");
}

static GtkWindow *
screen_of (gpointer window)
{
  OrdetMeetingView *view = ordet_window_meeting (window);

  return view != NULL ? ordet_meeting_view_screen (view) : NULL;
}

static gboolean
fills_the_second (gpointer window)
{
  GtkWindow *screen = screen_of (window);
  GdkSurface *surface = screen != NULL ? gtk_native_get_surface (GTK_NATIVE (screen)) : NULL;
  GdkMonitor *monitor;
  GdkRectangle place;

  if (surface == NULL || !gtk_window_is_fullscreen (screen))
    return FALSE;
  monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  if (monitor == NULL)
    return FALSE;
  gdk_monitor_get_geometry (monitor, &place);
  return place.x > 0 && place.width == 1920 && gdk_surface_get_width (surface) == 1920 &&
         gdk_surface_get_height (surface) == 1080;
}

static gboolean
is_plain (gpointer window)
{
  GtkWindow *screen = screen_of (window);

  return screen != NULL && !gtk_window_is_fullscreen (screen);
}

static gboolean
chair_is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
two_monitors (gpointer display)
{
  GListModel *monitors = gdk_display_get_monitors (display);
  g_autoptr(GdkMonitor) second = NULL;
  GdkRectangle place = { 0 };

  if (g_list_model_get_n_items (monitors) != 2)
    return FALSE;
  second = g_list_model_get_item (monitors, 1);
  gdk_monitor_get_geometry (second, &place);
  return place.width > 0;
}

static gboolean
one_monitor (gpointer display)
{
  return g_list_model_get_n_items (gdk_display_get_monitors (display)) == 1;
}

static const char running[] =
  "{\"t\":\"00:00:00\",\"act\":\"open\"}\n{\"t\":\"00:00:00\",\"act\":\"item\",\"item\":\"1\"}\n";

static GtkWidget *
running_meeting (void)
{
  g_autoptr (OrdetSession) session =
    test_session ("", "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]", running);
  GtkWidget *window = ordet_window_new (NULL, NULL);

  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  ordet_window_open_session (ORDET_WINDOW (window), session);
  ui_settle (window);
  return window;
}

static void
test_plugged_in_and_out (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GtkWidget *window = running_meeting ();
  gboolean lists;

  g_assert_null (screen_of (window));
  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (window))),
                              "meeting.show-lists", NULL);
  plug_in ();
  /* By itself, all of the other monitor, and the chair keeps the keyboard. */
  ui_assert_soon (fills_the_second, window);
  ui_assert_soon (chair_is_active, window);
  g_object_get (ordet_window_meeting (ORDET_WINDOW (window)), "show-lists", &lists, NULL);
  g_assert_false (lists);

  pull_out ();
  ui_assert_soon (one_monitor, display);
  /* Never over the chair's window. */
  ui_assert_soon (is_plain, window);
  ui_assert_soon (chair_is_active, window);

  plug_in ();
  ui_assert_soon (fills_the_second, window);
  gtk_window_destroy (GTK_WINDOW (window));
  pull_out ();
  ui_assert_soon (one_monitor, display);
}

static void
test_there_from_the_start (void)
{
  GtkWidget *window;
  OrdetMeetingView *view;

  plug_in ();
  ui_assert_soon (two_monitors, gdk_display_get_default ());
  window = running_meeting ();
  ui_assert_soon (fills_the_second, window);
  /* Closed by the chair it stays closed, whatever the monitors do. */
  view = ordet_window_meeting (ORDET_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.screen", NULL);
  pull_out ();
  ui_assert_soon (one_monitor, gdk_display_get_default ());
  plug_in ();
  ui_assert_soon (two_monitors, gdk_display_get_default ());
  ui_settle (window);
  g_assert_null (screen_of (window));
  gtk_window_destroy (GTK_WINDOW (window));
  pull_out ();
  ui_assert_soon (one_monitor, gdk_display_get_default ());
}

static gboolean
screen_is_gone (gpointer window)
{
  return screen_of (window) == NULL;
}

static gboolean
lists_are_hidden (gpointer window)
{
  gboolean lists;

  g_object_get (ordet_window_meeting (window), "show-lists", &lists, NULL);
  return !lists;
}

/* The one that was chosen is pulled out and plugged in again; a plain window
 * is chosen while the screen fills it, and the monitor again. */
static void
test_chosen (void)
{
  g_autoptr(GSettings) settings = ordet_ui_settings ();
  GdkDisplay *display = gdk_display_get_default ();
  GtkWidget *window;

  g_settings_set_string (settings, "screen-monitor", "DUMMY1");
  plug_in ();
  ui_assert_soon (two_monitors, display);
  window = running_meeting ();
  ui_assert_soon (fills_the_second, window);
  g_settings_set_string (settings, "screen-monitor", ORDET_MONITOR_WINDOW);
  ui_assert_soon (is_plain, window);
  g_settings_set_string (settings, "screen-monitor", "DUMMY1");
  ui_assert_soon (fills_the_second, window);
  pull_out ();
  ui_assert_soon (one_monitor, display);
  ui_assert_soon (is_plain, window);
  plug_in ();
  ui_assert_soon (fills_the_second, window);
  gtk_window_destroy (GTK_WINDOW (window));

  /* Somebody works with two monitors and wants no screen by itself. */
  g_settings_set_boolean (settings, "screen-auto", FALSE);
  window = running_meeting ();
  ui_settle (window);
  ui_assert_soon (screen_is_gone, window);
  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (window))),
                              "meeting.screen", NULL);
  ui_assert_soon (fills_the_second, window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_settings_reset (settings, "screen-auto");
  g_settings_reset (settings, "screen-monitor");
  pull_out ();
  ui_assert_soon (one_monitor, display);
}

/* The second monitor begins to show the same as the chair's. */
static void
test_mirrored (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GtkWidget *window;
  OrdetMeetingView *view;

  plug_in ();
  ui_assert_soon (two_monitors, display);
  window = running_meeting ();
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ui_assert_soon (fills_the_second, window);
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.show-lists", NULL);
  g_assert_false (lists_are_hidden (window));
  xrandr ("--output DUMMY1 --same-as DUMMY0");
  xrandr ("-q");
  ui_assert_soon (lists_are_hidden, window);
  ui_settle (window);
  /* Now they would be on the wall. */
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.show-lists", NULL);
  g_assert_true (lists_are_hidden (window));
  g_assert_true (ui_shows (window, "no longer mirrors"));
  gtk_window_destroy (GTK_WINDOW (window));
  xrandr ("--output DUMMY1 --right-of DUMMY0");
  pull_out ();
  ui_assert_soon (one_monitor, display);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/monitors/plugged-in-and-out", test_plugged_in_and_out);
  g_test_add_func ("/monitors/there-from-the-start", test_there_from_the_start);
  g_test_add_func ("/monitors/chosen", test_chosen);
  g_test_add_func ("/monitors/mirrored", test_mirrored);
  return g_test_run ();
}
