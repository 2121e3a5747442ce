/* test-narrow.c — the smallest window is large enough for a meeting, in every language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-fold-bin.h"
#include "ordet-prepare-page.h"
#include "ordet-scale.h"
#include "ordet-window-tools.h"
#include "ordet-words.h"
#include "testmeeting.h"
#include "shots.h"
#include "survey.h"
#include "uitest.h"

/* The smallest screen Ordet is made for, and what a page of it may take of a
 * screen half as wide as others. */
#define WIDTH  1024
#define PART   850
#define HEIGHT 640
/* Half of a screen of 1366. */
#define HALF      683
#define HALF_SIZE "683x768"
#define HALF_HIGH 768
/* All of it, beside text twice as large. */
#define SCREEN      1366
#define SCREEN_SIZE "1366x768"
#define SCREEN_HIGH 768

static const char *const languages[] = { "C", "sv", "nb", "nn" };
static const char *const parts[] = { "meeting", "rules", "people", "screen" };

static const char people[] =
  "{\"id\":\"P01\",\"name\":\"Wenche Testvoll-Eksempelvik\",\"number\":1,\"extra_s\":60},"
  "{\"id\":\"P02\",\"name\":\"Birk Testnes\",\"number\":1},"
  "{\"id\":\"P03\",\"name\":\"Ciara\",\"number\":3}";

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  ordet_words_locale ();
}

/* Down to what asks for the width. */
static void
tell_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int most = 0, width;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child) || !gtk_widget_get_mapped (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      if (width > most)
        widest = child, most = width;
    }
  if (widest == NULL)
    return;
  g_test_message ("  %s %s: %d", G_OBJECT_TYPE_NAME (widest), gtk_widget_get_name (widest), most);
  tell_widest (widest);
}

static void
assert_fits (GtkWidget  *widget,
             int         most,
             const char *what,
             const char *language)
{
  int width, height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, most), &height, NULL, NULL,
                      NULL);
  g_test_message ("%s (%s): %d × %d", what, language, width, height);
  if (width <= most && height <= HEIGHT)
    return;
  tell_widest (widget);
  g_test_fail ();
}

static void
test_prepare (gconstpointer data)
{
  const char *language = data;
  g_autoptr(OrdetSession) session = NULL;
  GtkWidget *window, *prepare;

  speak (language);
  session = test_session (people, "\"agenda\":[{\"id\":\"1\",\"title\":\"Konstituering av møtet og "
                                  "godkjenning av innkallingen\",\"minutes\":15}]", NULL);
  window = ordet_window_new (NULL, NULL);
  ordet_window_open_session (ORDET_WINDOW (window), session);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  prepare = ordet_meeting_view_page (ordet_window_meeting (ORDET_WINDOW (window)), "prepare");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      ordet_prepare_page_show (ORDET_PREPARE_PAGE (prepare), parts[i]);
      ui_settle (window);
      assert_fits (prepare, PART, parts[i], language);
      assert_fits (window, WIDTH, "window", language);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  speak ("C");
}

/* The demo, with a debate that runs late: the floor, and the minutes of it. */
static void
test_meeting (gconstpointer data)
{
  static const char *const pages[] = { "floor", "minutes" };
  const char *language = data;
  GtkWidget *window;

  speak (language);
  window = ordet_window_new (NULL, NULL);
  ordet_window_open_demo (ORDET_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      ordet_meeting_view_show_page (ordet_window_meeting (ORDET_WINDOW (window)), pages[i]);
      ui_settle (window);
      assert_fits (window, WIDTH, pages[i], language);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  speak ("C");
}

/* --- half a screen --- */

/* What is cut at a side, or can be scrolled there. */
static void
look_for_cuts (GtkWidget  *widget,
               const char *name)
{
  int least;

  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (ORDET_IS_FOLD_BIN (gtk_widget_get_parent (widget)) &&
      least > gtk_widget_get_width (gtk_widget_get_parent (widget)))
    {
      g_test_message ("%s: %d wide", name, least);
      tell_widest (widget);
      g_test_fail ();
    }
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *sideways =
        gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (widget));

      if (gtk_adjustment_get_upper (sideways) > gtk_adjustment_get_page_size (sideways) + 1)
        {
          g_test_message ("%s: scrolls sideways, %g in %g", name,
                          gtk_adjustment_get_upper (sideways),
                          gtk_adjustment_get_page_size (sideways));
          tell_widest (widget);
          g_test_fail ();
        }
    }
  if (GTK_IS_COLUMN_VIEW (widget))
    /* A column that is hidden leaves its room to the names. */
    g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_last_child (widget)), ==,
                     gtk_widget_get_width (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_for_cuts (child, name);
}

static void
fits_half (GtkWidget  *window,
           const char *name)
{
  int width, height;

  /* Larger text, too, is more than half a screen is for. */
  if (ordet_scale (window) > 1)
    return;
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, MAX (width, HALF), &height, NULL, NULL,
                      NULL);
  if (width > HALF || height > HALF_HIGH ||
      (ORDET_IS_WINDOW (window) && gtk_widget_get_width (window) != HALF))
    {
      g_test_message ("%s: %d × %d, is %d wide", name, width, height,
                      gtk_widget_get_width (window));
      tell_widest (window);
      g_test_fail ();
    }
  look_for_cuts (window, name);
}

/* --- a whole screen, and text twice as large --- */

/* A form is as wide as can be beside such text; what is cut off nevertheless it
 * tells by a tooltip. */
static gboolean
is_flawed (GtkWidget  *label,
           const char *flaw)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (label));

  if (strcmp (flaw, "cut") == 0)
    return !gtk_widget_get_has_tooltip (root);
  return strcmp (flaw, "-") != 0;
}

static void
look_for_flaws (GtkWidget  *widget,
                const char *name)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) && is_flawed (widget, survey_flaw (GTK_LABEL (widget))))
    {
      g_test_message ("%s: %s: %s", name, survey_flaw (GTK_LABEL (widget)),
                      gtk_label_get_text (GTK_LABEL (widget)));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_for_flaws (child, name);
}

static void
fits_large (GtkWidget  *window,
            const char *name)
{
  int width, height;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, MAX (width, SCREEN), &height, NULL, NULL,
                      NULL);
  if (width > SCREEN || height > SCREEN_HIGH || gtk_widget_get_width (window) > SCREEN ||
      gtk_widget_get_height (window) > SCREEN_HIGH)
    {
      g_test_message ("%s: %d × %d, is %d × %d", name, width, height,
                      gtk_widget_get_width (window), gtk_widget_get_height (window));
      tell_widest (window);
      g_test_fail ();
    }
  look_for_cuts (window, name);
  look_for_flaws (window, name);
}

/* GTK 4.8 asks for the pointer over a window that has just been destroyed, when
 * the one above it went a moment before: no fault of the window's width. */
static gboolean
is_ours (const char     *domain,
         GLogLevelFlags  level,
         const char     *message,
         gpointer        data)
{
  return strstr (message, "'GDK_IS_SURFACE (surface)'") == NULL;
}

static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        data)
{
  if (is_ours (domain, level, message, data))
    g_log_default_handler (domain, level, message, data);
}

static void
mind_pointers (void)
{
  static const char *const domains[] = { "Gdk", "Gtk" };

  g_test_log_set_fatal_handler (is_ours, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    g_log_set_handler (domains[i], G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, log_cb, NULL);
}

/* Every page, every form and every menu of which there are pictures. */
static void
take_all (const char *language,
          const char *size,
          int         percent,
          ShotsTaker  taker)
{
  mind_pointers ();
  speak (language);
  shots_set_taker (taker);
  shots_size (size);
  shots_usual_text (percent);
  ordet_shots_shell (g_get_tmp_dir ());
  ordet_shots_floor (g_get_tmp_dir ());
  ordet_shots_people (g_get_tmp_dir ());
  ordet_shots_forms (g_get_tmp_dir ());
  ordet_shots_menus (g_get_tmp_dir ());
  ordet_shots_close (g_get_tmp_dir ());
  ordet_shots_review (g_get_tmp_dir ());
  /* The help is one window, whatever its page says. */
  if (g_strcmp0 (language, "C") == 0)
    ordet_shots_help (g_get_tmp_dir ());
  shots_usual_text (100);
  shots_size (NULL);
  speak ("C");
}

static void
test_half (gconstpointer language)
{
  take_all (language, HALF_SIZE, 100, fits_half);
}

static void
test_large (gconstpointer language)
{
  take_all (language, SCREEN_SIZE, 200, fits_large);
}

/* --- the outline of the minutes --- */

static GtkWidget *
button_with (GtkWidget  *widget,
             const char *icon_name)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon_name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = button_with (child, icon_name);
  return found;
}

/* It lies over the paper there, by keys alone: it comes with the keyboard in
 * it, and goes when a part has been chosen. */
static void
test_outline (void)
{
  GtkWidget *window = ordet_window_new (NULL, NULL), *page, *button, *outline;
  AdwFlap *flap;

  gtk_window_set_default_size (GTK_WINDOW (window), HALF, HALF_HIGH);
  ordet_window_open_demo (ORDET_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  ordet_meeting_view_show_page (ordet_window_meeting (ORDET_WINDOW (window)), "minutes");
  for (int i = 0; i < 3; i++)
    ui_settle (window);
  page = ordet_meeting_view_page (ordet_window_meeting (ORDET_WINDOW (window)), "minutes");
  flap = ADW_FLAP (ui_find (page, ADW_TYPE_FLAP, NULL));
  g_assert_true (adw_flap_get_folded (flap));
  g_assert_false (adw_flap_get_reveal_flap (flap));
  button = button_with (page, "ordet-list-symbolic");
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  ui_key (window, "space");
  g_assert_true (adw_flap_get_reveal_flap (flap));
  outline = ui_find (adw_flap_get_flap (flap), GTK_TYPE_LIST_BOX, NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), outline));
  ui_key (window, "Down");
  g_assert_true (adw_flap_get_reveal_flap (flap));
  ui_key (window, "Return");
  g_assert_false (adw_flap_get_reveal_flap (flap));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  /* Three groups, as what all languages take is long: "a" in any run, "b" and
   * "c" in the slow one. A second path on the command line would make a second plan. What
   * presses keys is first: the menus of the pictures keep them afterwards. */
  g_test_add_func ("/narrow/a/outline", test_outline);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gboolean usual = strcmp (languages[i], "C") == 0;
      g_autofree char *prepare = g_strdup_printf ("/narrow/a/prepare-%s", languages[i]);
      g_autofree char *meeting = g_strdup_printf ("/narrow/a/meeting-%s", languages[i]);
      g_autofree char *half =
        g_strdup_printf ("/narrow/%c/half-%s", usual ? 'a' : 'b', languages[i]);

      g_test_add_data_func (prepare, languages[i], test_prepare);
      g_test_add_data_func (meeting, languages[i], test_meeting);
      g_test_add_data_func (half, languages[i], test_half);
    }
  /* Norwegian's words are the longest of the four. */
  g_test_add_data_func ("/narrow/c/large", "nb", test_large);
  return g_test_run ();
}
