/* test-keyring.c — closing while the keyring is locked: the window goes on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "close-fixture.h"
#include "mock-keyring.h"
#include "ordet-window-reminders.h"
#include "ordet-closing.h"
#include "ordet-kept-page.h"
#include "uitest.h"

static MockKeyring *keyring;

static gboolean
is_asking (gpointer data)
{
  return mock_keyring_asking (keyring);
}

static gboolean
shows (gpointer window,
       const char *text)
{
  return ui_shows (window, text);
}

static gboolean
says_waiting (gpointer window)
{
  return shows (window, "Waiting for the Keyring");
}

static gboolean
says_not_yet (gpointer window)
{
  return shows (window, "Not Erased Yet");
}

static OrdetEraseStep
step_of (Place    *place,
         gboolean  minutes)
{
  OrdetEraseStep step = ORDET_ERASE_CLEAR;

  g_assert_true (ordet_store_erase_step (place->store, place->id, minutes, &step, NULL));
  return step;
}

/* The meeting's page is open, the keyring is locked, the button is pressed. */
static void
erase_locked (Place *place)
{
  close_set_up_with (place, TRUE, ORDET_KEYS_AUTO);
  g_assert_cmpuint (mock_keyring_held (keyring), ==, 2);
  close_choose_way (place);
  close_open_page (place);
  mock_keyring_lock (keyring);
  gtk_widget_grab_focus (close_part (place, "erase"));
  ui_key (place->window, "space");
  /* The main loop turns, or this would never be seen. */
  ui_assert_soon (is_asking, NULL);
  ui_assert_soon (says_waiting, place->window);
  g_assert_cmpint (step_of (place, FALSE), ==, ORDET_ERASE_KEY);
}

static void
leave_empty (Place *place)
{
  /* The minutes' key is still there; the next test begins with none. */
  if (step_of (place, TRUE) == ORDET_ERASE_CLEAR)
    g_assert_true (ordet_store_erase (place->store, place->id, TRUE, NULL, NULL, NULL));
  g_assert_cmpuint (mock_keyring_held (keyring), ==, 0);
  close_tear_down (place);
}

static void
test_asked (void)
{
  Place place;
  guint asked = mock_keyring_asked (keyring);

  erase_locked (&place);
  mock_keyring_answer (keyring, TRUE);
  ui_assert_soon (close_says_erased, place.window);
  g_assert_cmpuint (mock_keyring_held (keyring), ==, 1);
  g_assert_cmpuint (mock_keyring_asked (keyring), ==, asked + 1);
  g_assert_cmpint (step_of (&place, FALSE), ==, ORDET_ERASE_DONE);
  leave_empty (&place);
}

/* Without the password nothing is called erased; trying again asks again. */
static void
test_dismissed (void)
{
  Place place;

  erase_locked (&place);
  mock_keyring_answer (keyring, FALSE);
  ui_assert_soon (says_not_yet, place.window);
  g_assert_true (ui_shows (place.window, "cannot be reached now"));
  g_assert_true (ui_shows (place.window, "when you try again"));
  g_assert_cmpuint (mock_keyring_held (keyring), ==, 2);
  g_assert_cmpint (step_of (&place, FALSE), ==, ORDET_ERASE_KEY);
  ui_key (place.window, "space");
  ui_assert_soon (is_asking, NULL);
  mock_keyring_answer (keyring, TRUE);
  ui_assert_soon (close_says_erased, place.window);
  leave_empty (&place);
}

/* Nobody has to stay; the list says what is left, and opening it goes on. */
static void
test_left (void)
{
  Place place;

  erase_locked (&place);
  ui_key (place.window, "Escape");
  ui_assert_soon (close_has_no_page, place.window);
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "Open it to erase what is left"));
  g_assert_cmpint (step_of (&place, FALSE), ==, ORDET_ERASE_KEY);
  gtk_widget_activate_action (place.window, "win.close-meeting", "s", place.id);
  ui_assert_soon (is_asking, NULL);
  mock_keyring_answer (keyring, TRUE);
  ui_assert_soon (close_says_erased, place.window);
  leave_empty (&place);
}

static gboolean
says_not_finished (gpointer window)
{
  return shows (window, "could not be finished");
}

static gboolean
says_finished (gpointer window)
{
  return shows (window, "it is finished now");
}

/* A start asks nobody for a password: it says what it could not do. */
static void
test_start (void)
{
  Place place;
  guint asked;

  erase_locked (&place);
  ui_key (place.window, "Escape");
  ui_assert_soon (close_has_no_page, place.window);
  asked = mock_keyring_asked (keyring);
  ordet_window_remind (ORDET_WINDOW (place.window), ordet_clock_system ());
  ui_assert_soon (says_not_finished, place.window);
  g_assert_cmpuint (mock_keyring_asked (keyring), ==, asked);
  g_assert_cmpint (step_of (&place, FALSE), ==, ORDET_ERASE_KEY);

  mock_keyring_answer (keyring, TRUE);
  ordet_window_remind (ORDET_WINDOW (place.window), ordet_clock_system ());
  ui_assert_soon (says_finished, place.window);
  g_assert_cmpint (step_of (&place, FALSE), ==, ORDET_ERASE_DONE);
  g_assert_cmpuint (mock_keyring_asked (keyring), ==, asked);
  leave_empty (&place);
}

/* Releasing the minutes waits in the same way. */
static gboolean
is_released (gpointer data)
{
  return step_of (data, TRUE) == ORDET_ERASE_DONE;
}

static void
test_release (void)
{
  Place place;
  GtkWidget *page;

  erase_locked (&place);
  mock_keyring_answer (keyring, TRUE);
  ui_assert_soon (close_says_erased, place.window);
  ui_key (place.window, "Return");
  ui_assert_soon (close_has_no_page, place.window);
  gtk_widget_activate_action (place.window, "win.kept", "s", place.id);
  ui_assert_soon (close_has_kept, place.window);
  mock_keyring_lock (keyring);
  page = ui_find (place.window, ORDET_TYPE_KEPT_PAGE, NULL);
  ordet_kept_page_release (ORDET_KEPT_PAGE (page));
  ui_assert_soon (is_asking, NULL);
  ui_settle (place.window);
  g_assert_true (ui_shows (place.window, "asks for its password in a window of its own"));
  g_assert_cmpint (step_of (&place, TRUE), ==, ORDET_ERASE_KEY);
  mock_keyring_answer (keyring, TRUE);
  ui_assert_soon (is_released, &place);
  leave_empty (&place);
}

int
main (int    argc,
      char **argv)
{
  int result;

  ui_init (&argc, &argv);
  g_setenv ("ORDET_KEYS", "auto", TRUE);
  keyring = mock_keyring_new ();
  g_test_add_func ("/keyring/asked-in-the-background", test_asked);
  g_test_add_func ("/keyring/dismissed", test_dismissed);
  g_test_add_func ("/keyring/left", test_left);
  g_test_add_func ("/keyring/a-start-asks-nobody", test_start);
  g_test_add_func ("/keyring/release", test_release);
  result = g_test_run ();
  mock_keyring_free (keyring);
  return result;
}
