/* test-help-window.c — F1 opens the page about what one looks at; the help by keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "floor-fixture.h"
#include "ordet-application.h"
#include "ordet-help-window.h"
#include "ordet-meeting-view.h"
#include "ordet-prepare-page.h"
#include "ordet-window.h"
#include "uitest.h"

/* The program as it is started, in a store of its own. */
typedef struct
{
  char             *folder;
  OrdetApplication *application;
  GtkWidget        *window;
} Desk;

static Desk desk;

static void
desk_init (void)
{
  g_autoptr(GError) error = NULL;

  desk.folder = fixture_folder ();
  g_setenv ("ORDET_STORE", desk.folder, TRUE);
  desk.application = ordet_application_new ();
  g_application_register (G_APPLICATION (desk.application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (desk.application));
  g_application_activate (G_APPLICATION (desk.application));
  desk.window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (desk.application)));
  ui_settle (desk.window);
}

static void
desk_clear (void)
{
  gtk_window_destroy (GTK_WINDOW (desk.window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_application_set_default (NULL);
  g_object_unref (desk.application);
  fixture_remove (desk.folder);
  g_unsetenv ("ORDET_STORE");
  g_free (desk.folder);
}

static GtkWidget *
help_window (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ORDET_IS_HELP_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
help_is_open (gpointer data)
{
  return help_window () != NULL;
}

static gboolean
help_is_closed (gpointer data)
{
  return help_window () == NULL;
}

/* F1 in @window, and what it opens; then it is closed with Escape. */
static void
assert_f1 (GtkWidget  *window,
           const char *page)
{
  GtkWidget *help;

  ui_settle (window);
  ui_key (window, "F1");
  ui_assert_soon (help_is_open, NULL);
  help = help_window ();
  ui_settle (help);
  g_assert_cmpstr (ordet_help_window_page (ORDET_HELP_WINDOW (help)), ==, page);
  ui_key (help, "Escape");
  ui_assert_soon (help_is_closed, NULL);
  ui_settle (window);
}

static GtkWidget *
dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_modal (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return dialog () != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return dialog () == NULL;
}

static gboolean
has_meeting (gpointer data)
{
  return ordet_window_meeting (ORDET_WINDOW (desk.window)) != NULL;
}

static OrdetPreparePage *
prepare (void)
{
  return ORDET_PREPARE_PAGE (
    ordet_meeting_view_page (ordet_window_meeting (ORDET_WINDOW (desk.window)), "prepare"));
}

/* A dialog waits for an answer; the help can be read meanwhile. */
static void
assert_f1_in_a_dialog (void)
{
  GtkWidget *help;

  ui_key (desk.window, "<Alt>v");
  ui_assert_soon (has_dialog, NULL);
  ui_settle (dialog ());
  ui_key (dialog (), "F1");
  ui_assert_soon (help_is_open, NULL);
  help = help_window ();
  ui_settle (help);
  g_assert_cmpstr (ordet_help_window_page (ORDET_HELP_WINDOW (help)), ==, "votes");
  ui_key (help, "F1");
  ui_settle (help);
  g_assert_cmpstr (ordet_help_window_page (ORDET_HELP_WINDOW (help)), ==, "index");
  ui_key (help, "Escape");
  ui_assert_soon (help_is_closed, NULL);
  ui_settle (dialog ());
  ui_key (dialog (), "Escape");
  ui_assert_soon (has_no_dialog, NULL);
}

static void
test_topics (void)
{
  static const struct { const char *part, *page; } parts[] = {
    { "meeting", "prepare" }, { "rules", "order" }, { "people", "people" }, { "screen", "screen" },
  };

  desk_init ();
  assert_f1 (desk.window, "first-meeting");
  gtk_widget_activate_action (desk.window, "win.review", NULL);
  assert_f1 (desk.window, "review");
  gtk_widget_activate_action (desk.window, "win.back", NULL);
  gtk_widget_activate_action (desk.window, "win.demo", NULL);
  ui_assert_soon (has_meeting, NULL);
  assert_f1 (desk.window, "floor");
  ui_key (desk.window, "<Control>1");
  ui_settle (desk.window);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      ordet_prepare_page_show (prepare (), parts[i].part);
      g_test_message ("%s", parts[i].part);
      assert_f1 (desk.window, parts[i].page);
    }
  ui_key (desk.window, "<Control>3");
  assert_f1 (desk.window, "minutes");
  ui_key (desk.window, "<Control>2");
  ui_settle (desk.window);
  assert_f1_in_a_dialog ();
  desk_clear ();
}

static GtkWidget *
shown (const char *page)
{
  GtkWidget *window = GTK_WIDGET (ordet_help_window_show (page));

  ui_settle (window);
  return window;
}

static void
test_by_keyboard (void)
{
  GtkWidget *window = shown ("order");
  OrdetHelpWindow *help = ORDET_HELP_WINDOW (window);

  g_assert_true (ui_shows (window, "How the order is made"));
  g_assert_true (ui_shows (window, "See Also"));
  /* A word that stands among the keywords only. */
  ui_key (window, "<Control>f");
  ui_type (window, "beamer");
  ui_key (window, "Return");
  ui_settle (window);
  g_assert_cmpstr (ordet_help_window_page (help), ==, "screen");
  ui_key (window, "<Alt>Left");
  ui_settle (window);
  g_assert_cmpstr (ordet_help_window_page (help), ==, "order");
  /* From the heading the tabulator goes to the first link. */
  ordet_help_window_show ("prepare");
  ui_settle (window);
  ui_key (window, "Tab");
  ui_settle (window);
  ui_key (window, "Return");
  ui_settle (window);
  g_assert_cmpstr (ordet_help_window_page (help), ==, "order");
  ui_key (window, "Escape");
  ui_assert_soon (help_is_closed, NULL);
}

static double
scrolled_by (GtkWidget *window)
{
  GtkWidget *title = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *scroller = gtk_widget_get_ancestor (title, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static gboolean
is_scrolled (gpointer window)
{
  return scrolled_by (window) > 0;
}

/* A link to a section goes there, and the keyboard goes with it. */
static void
test_sections (void)
{
  GtkWidget *window = shown ("order"), *focus;
  graphene_rect_t bounds;

  g_assert_cmpfloat (scrolled_by (window), ==, 0);
  ordet_help_window_show ("order#neither-list");
  ui_settle (window);
  ui_assert_soon (is_scrolled, window);
  ui_settle (window);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpstr (gtk_widget_get_name (focus), ==, "neither-list");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_true (gtk_widget_compute_bounds (focus, window, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >, 0);
  g_assert_cmpfloat (bounds.origin.y, <, (float) gtk_widget_get_height (window) / 2);
  /* One that is not there opens the page at its top. */
  ordet_help_window_show ("people#no-such-section");
  ui_settle (window);
  g_assert_cmpstr (ordet_help_window_page (ORDET_HELP_WINDOW (window)), ==, "people");
  g_assert_cmpfloat (scrolled_by (window), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The list beside a page shows where in it one reads. */
static void
test_list (void)
{
  static const char *const pages[] = { "trouble", "index", "your-turn", "first-meeting" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *window = shown (pages[i]);
      GtkWidget *list = ui_find (window, GTK_TYPE_LIST_BOX, NULL);
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
      GtkWidget *scroller = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (row, scroller, &bounds));
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         (float) gtk_widget_get_height (scroller));
      if (i == 1)
        gtk_window_destroy (GTK_WINDOW (window));
    }
  gtk_window_destroy (GTK_WINDOW (help_window ()));
}

static void
test_access (void)
{
  GtkWidget *window = shown ("order");
  GtkWidget *title = ui_find_text (window, "How the order is made");

  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) != NULL);
  gtk_test_accessible_assert_role (
    GTK_ACCESSIBLE (gtk_window_get_focus (GTK_WINDOW (window))), GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_nonnull (title);
  /* A page that a later version links to, and this one has not. */
  ordet_help_window_show ("no-such-page");
  g_assert_cmpstr (ordet_help_window_page (ORDET_HELP_WINDOW (window)), ==, "index");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/help-window/by-keyboard", test_by_keyboard);
  g_test_add_func ("/help-window/access", test_access);
  g_test_add_func ("/help-window/list", test_list);
  g_test_add_func ("/help-window/sections", test_sections);
  g_test_add_func ("/help-window/f1-opens-the-right-page", test_topics);
  return g_test_run ();
}
