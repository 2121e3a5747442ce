/* test-motion.c — who wants nothing to move sees nothing move
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With the desktop's animations off, the first frame after a change is the
 * last one: pictures of it and of later frames are the same, byte for byte.
 * Where something is still on its way they are not.
 */
#include "floor-fixture.h"
#include "ordet-screen-view.h"
#include "ordet-try-links.h"

#define LATER 4 /* frames */

static GBytes *
picture (GtkWidget *widget)
{
  g_autofree char *folder = g_dir_make_tmp ("ordet-motion-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.png", NULL), *data = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  ui_shot (widget, path);
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* @before: of the same, before the change. */
static void
assert_at_rest (GtkWidget *window,
                GtkWidget *widget,
                GBytes    *before)
{
  g_autoptr(GBytes) first = NULL, last = NULL;

  ui_settle (window);
  first = picture (widget);
  for (int i = 0; i < LATER; i++)
    {
      gtk_widget_queue_draw (widget);
      ui_settle (window);
    }
  last = picture (widget);
  g_assert_false (g_bytes_equal (before, last));
  g_assert_true (g_bytes_equal (first, last));
}

static void
test_queue (void)
{
  Floor floor;
  g_autoptr(GBytes) before = NULL;

  floor_begin_debate (&floor);
  ui_settle (floor.window);
  before = picture (GTK_WIDGET (floor.queue));
  floor_call (&floor, ORDET_ACT_LEAVE, 18);
  assert_at_rest (floor.window, GTK_WIDGET (floor.queue), before);
  floor_clear (&floor);
}

/* What was done is told over the queue: there at once, and gone at once. */
static void
test_toast (void)
{
  Floor floor;
  GtkWidget *toasts;
  g_autoptr(GBytes) without = NULL, with = NULL;

  floor_begin_debate (&floor);
  toasts = gtk_widget_get_ancestor (GTK_WIDGET (floor.queue), GTK_TYPE_OVERLAY);
  g_assert_nonnull (toasts);
  ui_settle (floor.window);
  without = picture (toasts);
  floor_enter (&floor, "23");
  assert_at_rest (floor.window, toasts, without);
  with = picture (toasts);
  ui_key (floor.window, "<Control>z");
  assert_at_rest (floor.window, toasts, with);
  floor_clear (&floor);
}

static GtkWidget *
window_with (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  return window;
}

static void
test_lines (void)
{
  static const guint asked[] = { 0, 1, 2, 3 }, other[] = { 3, 2, 1, 0 };
  GtkWidget *lines = ordet_try_links_new (), *window = window_with (lines);
  g_autoptr(GBytes) before = NULL;

  ordet_try_links_set (ORDET_TRY_LINKS (lines), asked, G_N_ELEMENTS (asked));
  ui_settle (window);
  before = picture (lines);
  ordet_try_links_set (ORDET_TRY_LINKS (lines), other, G_N_ELEMENTS (other));
  assert_at_rest (window, lines, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_screen (void)
{
  const OrdetScreenChoices choices = { 0 };
  Floor floor;
  GtkWidget *screen = ordet_screen_view_new (), *window;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(OrdetNotice) notice = floor_notice ();

  floor_init (&floor, notice);
  floor_picture (&floor);
  window = window_with (screen);
  ordet_screen_view_show (ORDET_SCREEN_VIEW (screen),
                          ordet_screen_state_new (floor_meeting (&floor),
                                                  ordet_session_now_us (floor.session), &choices));
  ui_settle (window);
  before = picture (screen);
  floor_plain (&floor, ORDET_ACT_DONE);
  ordet_screen_view_show (ORDET_SCREEN_VIEW (screen),
                          ordet_screen_state_new (floor_meeting (&floor),
                                                  ordet_session_now_us (floor.session), &choices));
  assert_at_rest (window, screen, before);
  gtk_window_destroy (GTK_WINDOW (window));
  floor_clear (&floor);
}

int
main (int    argc,
      char **argv)
{
  /* Animations are off from here on. */
  ui_init (&argc, &argv);
  /* What is about to be typed blinks, and is no animation of ours. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add_func ("/motion/queue", test_queue);
  g_test_add_func ("/motion/toast", test_toast);
  g_test_add_func ("/motion/lines", test_lines);
  g_test_add_func ("/motion/screen", test_screen);
  return g_test_run ();
}
