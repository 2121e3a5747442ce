/* test-desktop.c — what the desktop is asked and told, and the files it brings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "floor-fixture.h"
#include "mock-desktop.h"
#include "ordet-application.h"
#include "ordet-timer.h"
#include "ordet-watch.h"
#include "ordet-window.h"

/* The program as it is started, in a store of its own. */
typedef struct
{
  char             *folder;
  MockDesktop      *desktop;
  OrdetApplication *application;
} Desk;

/* There is one application in a process. */
static void
desk_init (Desk *self)
{
  g_autoptr(GError) error = NULL;

  self->folder = fixture_folder ();
  g_setenv ("ORDET_STORE", self->folder, TRUE);
  self->desktop = mock_desktop_new ();
  self->application = ordet_application_new ();
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (self->application));
}

static GtkWidget *
chair_window (Desk *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self->application));

  for (GList *l = windows; l != NULL; l = l->next)
    if (ORDET_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static guint
n_chair_windows (Desk *self)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self->application)); l != NULL;
       l = l->next)
    n += ORDET_IS_WINDOW (l->data);
  return n;
}

static void
close_window (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (chair_window (self)));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
desk_clear (Desk *self)
{
  g_application_set_default (NULL);
  g_object_unref (self->application);
  mock_desktop_free (self->desktop);
  fixture_remove (self->folder);
  g_unsetenv ("ORDET_STORE");
  g_free (self->folder);
}

static gboolean
awake (gpointer desk)
{
  return mock_desktop_awake (((Desk *) desk)->desktop) == 1;
}

static gboolean
may_sleep (gpointer desk)
{
  return mock_desktop_awake (((Desk *) desk)->desktop) == 0;
}

static gboolean
told (gpointer desk)
{
  return mock_desktop_standing (((Desk *) desk)->desktop) == 1;
}

static gboolean
taken_back (gpointer desk)
{
  return mock_desktop_standing (((Desk *) desk)->desktop) == 0;
}

/* Answers to what was asked are taken in: GLib takes a notification back by
 * the number that it was answered with. */
static void
hear_answers (Desk *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self->application));
  g_autoptr(GVariant) reply =
    g_dbus_connection_call_sync (bus, "org.freedesktop.Notifications",
                                 "/org/freedesktop/Notifications", "org.freedesktop.DBus.Peer",
                                 "Ping", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

  g_assert_nonnull (reply);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* The demo begins in the middle of a speech. */
static void
test_awake (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autofree char *reason = NULL;

  g_application_activate (G_APPLICATION (desk->application));
  ui_settle (chair_window (desk));
  g_assert_cmpuint (mock_desktop_awake (desk->desktop), ==, 0);
  ordet_window_open_demo (ORDET_WINDOW (chair_window (desk)));
  ui_assert_soon (awake, desk);
  /* 4: no suspend; 8: no screen-saver. */
  g_assert_cmpuint (mock_desktop_flags (desk->desktop), ==, 4 | 8);
  reason = mock_desktop_reason (desk->desktop);
  g_assert_cmpstr (reason, ==, "A meeting is in progress");
  gtk_widget_activate_action (chair_window (desk), "win.back", NULL);
  ui_assert_soon (may_sleep, desk);
  close_window (desk);
}

static void
test_time_up (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  Floor floor;
  g_autoptr(OrdetNotice) notice = floor_notice ();
  g_autoptr(OrdetWatch) watch = NULL;
  g_autofree char *said = NULL;
  GtkWidget *window;
  gint64 limit_us;

  floor_init (&floor, notice);
  /* A window that is never presented is never the active one. */
  window = gtk_application_window_new (GTK_APPLICATION (desk->application));
  watch = ordet_watch_new (floor.session);
  ordet_watch_set_window (watch, GTK_WINDOW (window));
  g_assert_cmpuint (mock_desktop_awake (desk->desktop), ==, 0);

  floor_open (&floor, "5a");
  ui_assert_soon (awake, desk);
  floor_hand (&floor, 15, NULL);
  floor_call (&floor, ORDET_ACT_GIVE, 15);
  limit_us = ordet_turn_left_us (ordet_meeting_floor (floor_meeting (&floor)),
                                 ordet_session_now_us (floor.session));
  fixture_clock_pass (&floor.clock, limit_us - 1);
  ordet_watch_look (watch);
  g_assert_cmpuint (mock_desktop_standing (desk->desktop), ==, 0);
  fixture_clock_pass (&floor.clock, 1);
  ordet_watch_look (watch);
  ui_assert_soon (told, desk);
  hear_answers (desk);
  /* Once, however often one looks; gone with the turn; again with the next. */
  fixture_clock_pass (&floor.clock, ORDET_SECOND);
  ordet_watch_look (watch);
  floor_plain (&floor, ORDET_ACT_DONE);
  ui_assert_soon (taken_back, desk);
  said = mock_desktop_said (desk->desktop);
  g_assert_cmpstr (said, ==,
                   "The time is up\nThe one who has the floor has used the time there was.\n");
  ordet_watch_set_window (watch, NULL);
  ui_assert_soon (may_sleep, desk);
  gtk_window_destroy (GTK_WINDOW (window));
  floor_clear (&floor);
}

static gboolean
has_meeting (gpointer desk)
{
  GtkWidget *window = chair_window (desk);

  return window != NULL && ordet_window_meeting (ORDET_WINDOW (window)) != NULL;
}

static gboolean
says_line (gpointer window)
{
  return ui_shows (window, "line 1");
}

static gboolean
says_bundle (gpointer window)
{
  return ui_shows (window, "The bundle does not say its version");
}

static gboolean
asks_for_bundle (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ui_shows (toplevel, "Take in the Figures of “Granvik”?"))
        return TRUE;
    }
  return FALSE;
}

static void
test_files (gconstpointer data)
{
  Desk *desk = (Desk *) data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "demo",
                                                 "annual-meeting.en.jsonl", NULL);
  g_autofree char *bad = NULL;
  GFile *file = g_file_new_for_path (path), *broken;
  g_autoptr(GPtrArray) entries = NULL;
  GtkWidget *window;

  /* Before there is a window, and with one. */
  g_application_open (G_APPLICATION (desk->application), &file, 1, "");
  ui_assert_soon (has_meeting, desk);
  window = chair_window (desk);
  bad = g_build_filename (desk->folder, "broken.ordet-log", NULL);
  g_assert_true (g_file_set_contents (bad, "{\"ordet\":\"meeting-log\"", -1, NULL));
  broken = g_file_new_for_path (bad);
  g_application_open (G_APPLICATION (desk->application), &broken, 1, "");
  g_assert_cmpuint (n_chair_windows (desk), ==, 1);
  g_assert_true (chair_window (desk) == window);
  ui_assert_soon (says_line, window);
  entries = ordet_store_list (ordet_window_store (ORDET_WINDOW (window)), NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_object_unref (file);
  g_object_unref (broken);
  close_window (desk);
}

/* A bundle goes to the review, also from within a meeting; anybody can write one
 * with anybody's name, so it is asked about first. */
static void
test_bundle (gconstpointer data)
{
  static const char whole[] = "{ \"ordet\": \"bundle\", \"version\": 1, \"body\": \"Granvik\", "
                              "\"half_years\": [\"2024-H1\"], \"records\": [] }";
  Desk *desk = (Desk *) data;
  g_autofree char *path = g_build_filename (desk->folder, "branch.ordet-bundle", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *window;

  g_application_activate (G_APPLICATION (desk->application));
  window = chair_window (desk);
  ordet_window_open_demo (ORDET_WINDOW (window));
  ui_settle (window);

  g_assert_true (g_file_set_contents (path, "{\"ordet\":\"bundle\"}", -1, NULL));
  g_application_open (G_APPLICATION (desk->application), &file, 1, "");
  ui_assert_soon (says_bundle, window);
  g_assert_true (g_file_set_contents (path, whole, -1, NULL));
  g_application_open (G_APPLICATION (desk->application), &file, 1, "");
  ui_assert_soon (asks_for_bundle, NULL);
  close_window (desk);
}

int
main (int    argc,
      char **argv)
{
  Desk desk;
  int failed;

  /* Before anything asks for it. */
  g_setenv ("GNOTIFICATION_BACKEND", "freedesktop", TRUE);
  ui_init (&argc, &argv);
  desk_init (&desk);
  g_test_add_data_func ("/desktop/awake", &desk, test_awake);
  g_test_add_data_func ("/desktop/time-up", &desk, test_time_up);
  g_test_add_data_func ("/desktop/files", &desk, test_files);
  g_test_add_data_func ("/desktop/bundle", &desk, test_bundle);
  failed = g_test_run ();
  desk_clear (&desk);
  return failed;
}
