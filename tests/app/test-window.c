/* test-window.c — home, opening, the demo, what went wrong, and the screen beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-actions.h"
#include "ordet-close-page.h"
#include "ordet-demo.h"
#include "ordet-host.h"
#include "ordet-prepare-page.h"
#include "ordet-screen-window.h"
#include "ordet-templates.h"
#include "ordet-timer.h"
#include "ordet-ui.h"
#include "ordet-window-files.h"
#include "ordet-window-tools.h"
#include "testmeeting.h"
#include "uitest.h"

#include <glib/gstdio.h>

static GtkWidget *
shown (OrdetStore *store)
{
  GtkWidget *window = ordet_window_new (NULL, store);

  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  return window;
}

static gboolean
has_meeting (gpointer window)
{
  return ordet_window_meeting (window) != NULL;
}

static char *
create (OrdetStore *store,
        const char *title)
{
  g_autoptr(OrdetNotice) notice = test_notice ("members", "2027-03-20");
  g_autoptr(GError) error = NULL;
  char *id;

  g_free (notice->title);
  notice->title = g_strdup (title);
  id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_first_run (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window = shown (store);

  g_assert_true (ui_shows (window, "Everyone Gets a Say"));
  g_assert_true (ui_shows (window, "Try a Demo Meeting"));
  /* The demo has the keyboard: one key, and one is in it. */
  ui_key (window, "Return");
  ui_assert_soon (has_meeting, window);
  g_assert_true (
    ordet_demo_is (ordet_meeting_view_session (ordet_window_meeting (ORDET_WINDOW (window)))));
  ui_settle (window);
  g_assert_true (ui_shows (window, "Demo: nothing is saved."));
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
  /* A demo that was left is gone, and the store never knew of it. */
  g_assert_null (ordet_window_meeting (ORDET_WINDOW (window)));
  g_assert_true (ui_shows (window, "Everyone Gets a Say"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_demo_forgets (void)
{
  g_autoptr(GError) error = NULL;
  OrdetSession *session = ordet_demo_session_new (ORDET_DEMO_STOP, &error);
  g_autofree char *folder = NULL;
  const OrdetTurn *turn;
  gsize waiting;

  g_assert_no_error (error);
  folder = g_strdup (ordet_store_folder (ordet_session_store (session)));
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  /* In the middle of 5a: one speaks, the clock runs, several wait. */
  turn = ordet_meeting_floor (ordet_session_meeting (session));
  g_assert_nonnull (turn);
  g_assert_true (turn->running);
  g_assert_cmpint (ordet_turn_spoken_us (turn, ordet_session_now_us (session)), >=,
                   80 * ORDET_SECOND);
  ordet_meeting_order (ordet_session_meeting (session), &waiting);
  g_assert_cmpuint (waiting, >=, 3);
  g_assert_cmpstr (ordet_meeting_item (ordet_session_meeting (session),
                                       ordet_meeting_current_item (ordet_session_meeting (session)))
                     ->id,
                   ==, "5a");
  g_object_unref (session);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static double
left_of (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (
    widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds));
  return bounds.origin.x;
}

static void
test_new_from_template (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window = shown (store);
  g_autoptr(GPtrArray) entries = NULL;

  gtk_widget_activate_action (window, "win.new-from", "s", "board");
  ui_assert_soon (has_meeting, window);
  ui_settle (window);
  g_assert_true (ui_shows (window, "Matters Arising"));
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
  g_assert_true (ui_shows (window, "Upcoming"));
  g_assert_true (ui_shows (window, "Board Meeting"));
  g_assert_true (ui_shows (window, "2 things left"));
  g_assert_cmpfloat (left_of (ui_find (window, GTK_TYPE_LIST_BOX, "upcoming")), ==,
                     left_of (gtk_widget_get_first_child (gtk_widget_get_first_child (
                       ui_find (window, GTK_TYPE_FLOW_BOX, "templates")))));
  entries = ordet_store_list (store, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  /* The same agenda again, without its people. */
  gtk_widget_activate_action (window, "win.copy", "s",
                              ((OrdetMeetingEntry *) entries->pdata[0])->id);
  ui_settle (window);
  g_ptr_array_unref (entries);
  entries = ordet_store_list (store, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As the program starts: the keyboard is on Continue, as its key says. */
static void
test_enter_continues (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  g_autofree char *id = create (store, "Volunteer Burnout");
  OrdetSession *session = ordet_session_new (store, id, NULL, NULL);
  g_autoptr(OrdetEvent) open = ordet_session_event (session, ORDET_ACT_OPEN);
  GtkWidget *window;

  g_assert_true (ordet_session_act (session, open, NULL));
  g_object_unref (session);
  window = shown (store);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 ui_find (window, GTK_TYPE_BUTTON, "continue"));
  ui_key (window, "Return");
  ui_assert_soon (has_meeting, window);
  g_assert_cmpstr (ordet_session_id (ordet_meeting_view_session (
                     ordet_window_meeting (ORDET_WINDOW (window)))), ==, id);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_running_card (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window;
  OrdetSession *session;
  g_autoptr(OrdetEvent) open = NULL;
  g_autoptr(GError) error = NULL;

  g_free (create (store, "Volunteer Burnout"));
  window = shown (store);
  g_assert_true (ui_shows (window, "Volunteer Burnout"));
  /* The first that comes has the keyboard. */
  ui_key (window, "Return");
  ui_assert_soon (has_meeting, window);
  ui_settle (window);
  session = ordet_meeting_view_session (ordet_window_meeting (ORDET_WINDOW (window)));
  open = ordet_session_event (session, ORDET_ACT_OPEN);
  ordet_session_act (session, open, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
  g_assert_true (ui_shows (window, "In Progress"));
  g_assert_true (ui_shows (window, "0 are waiting."));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ui_find (window, GTK_TYPE_BUTTON, "continue")),
                                   GTK_ACCESSIBLE_ROLE_BUTTON);
  ui_key (window, "Return");
  ui_settle (window);
  /* The same session: what it held is still held. */
  g_assert_true (ordet_meeting_view_session (ordet_window_meeting (ORDET_WINDOW (window))) ==
                 session);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_search (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window, *search;

  g_free (create (store, "Ærlig Årsmøte"));
  g_free (create (store, "Board"));
  window = shown (store);
  search = ui_find (window, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "ærlig");
  g_signal_emit_by_name (search, "search-changed");
  ui_settle (window);
  g_assert_true (ui_shows (window, "Ærlig Årsmøte"));
  g_assert_false (ui_shows (window, "Board\n"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GFile *
write_file (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("ordet-log-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "log.jsonl", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
test_import (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  GtkWidget *window = shown (store);
  g_autoptr (GFile) bad = write_file (
    "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"T\"}\n{\"t\":\"12:00:00\",\"act\":7}\n");
  g_autoptr (GFile) good = write_file (
    "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"Imported\"}\n{\"t\":\"12:00:00\",\"act\":\"open\"}\n");
  g_autoptr(GPtrArray) entries = NULL;

  ordet_window_import (ORDET_WINDOW (window), bad);
  ui_settle (window);
  /* The line is named and nothing is kept. */
  g_assert_true (ui_shows (window, "line 2"));
  entries = ordet_store_list (store, NULL);
  g_assert_cmpuint (entries->len, ==, 0);
  ordet_window_import (ORDET_WINDOW (window), good);
  ui_assert_soon (has_meeting, window);
  ui_settle (window);
  g_assert_true (ui_shows (window, "Imported"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_report (void)
{
  static const struct
  {
    GQuark (*domain) (void);
    int code;
    const char *message;
    gboolean shown;
    const char *says;
  } cases[] = {
    { ordet_refusal_quark, ORDET_REFUSAL_ABSENT, "absent", FALSE, NULL },
    { ordet_error_quark, ORDET_ERROR_VALUE, "A number is wrong.", TRUE, "A number is wrong." },
    { ordet_error_quark, ORDET_ERROR_STORE, "no space left", TRUE,
      "This was not saved, and is not done." },
    { ordet_error_quark, ORDET_ERROR_ERASED, "gone", TRUE, "erased" },
  };
  g_autoptr(OrdetSession) session = test_session ("", NULL, NULL);
  GtkWidget *window = shown (NULL);
  OrdetBar *bar;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  ui_settle (window);
  bar = ordet_meeting_view_bar (ordet_window_meeting (ORDET_WINDOW (window)));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error =
        g_error_new_literal (cases[i].domain (), cases[i].code, cases[i].message);

      ordet_bar_hide (bar);
      g_assert_true (ordet_host_report (window, error) == cases[i].shown);
      g_assert_true ((ordet_bar_message (bar) != NULL) == cases[i].shown);
      if (cases[i].shown)
        g_assert_nonnull (strstr (ordet_bar_message (bar), cases[i].says));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The disk refuses: the act is not shown as done, the bar says so and stays. */
static void
test_store_fails (void)
{
  g_autoptr (OrdetSession) session =
    test_session ("", "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]", NULL);
  GtkWidget *window = shown (NULL);
  OrdetMeetingView *view;
  g_autofree char *moved =
    g_strconcat (ordet_store_folder (ordet_session_store (session)), ".away", NULL);

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ui_settle (window);
  g_assert_cmpint (g_rename (ordet_store_folder (ordet_session_store (session)), moved), ==, 0);
  gtk_widget_activate_action (ordet_meeting_view_page (view, "prepare"), "prepare.open", NULL);
  ui_settle (window);
  g_assert_false (ordet_meeting_opened (ordet_session_meeting (session)));
  g_assert_nonnull (ordet_bar_message (ordet_meeting_view_bar (view)));
  g_assert_true (ui_shows (window, "Save a Copy Elsewhere…"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_no_store (void)
{
  GtkWidget *window = shown (NULL);

  g_assert_true (ui_shows (window, "Everyone Gets a Say"));
  gtk_widget_activate_action (window, "win.new-from", "s", "board");
  ui_settle (window);
  g_assert_null (ordet_window_meeting (ORDET_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- the screen --- */

static const char people[] = "{\"id\":\"P1\",\"name\":\"Oda\",\"number\":1,\"category\":\"woman\"}";
static const char running[] =
  "{\"t\":\"00:00:00\",\"act\":\"open\"}\n{\"t\":\"00:00:00\",\"act\":\"arrive\",\"who\":\"P1\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"item\",\"item\":\"1\"}\n";

static void
test_screen_toggle (void)
{
  g_autoptr (OrdetSession) session =
    test_session (people, "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]", running);
  GtkWidget *window = shown (NULL);
  OrdetMeetingView *view;
  GtkWindow *screen;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ui_settle (window);
  /* One monitor: the screen does not come by itself. */
  g_assert_null (ordet_meeting_view_screen (view));
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.screen", NULL);
  screen = ordet_meeting_view_screen (view);
  g_assert_nonnull (screen);
  ui_settle (GTK_WIDGET (screen));
  g_assert_false (gtk_window_is_fullscreen (screen));
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.screen", NULL);
  g_assert_null (ordet_meeting_view_screen (view));
  /* Closed from its own side, the button knows. */
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.screen", NULL);
  gtk_window_close (ordet_meeting_view_screen (view));
  ui_settle (window);
  g_assert_null (ordet_meeting_view_screen (view));
  /* The meeting goes, and its screen with it. */
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.screen", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr(GObject) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);

      g_assert_false (ORDET_IS_SCREEN_WINDOW (toplevel));
    }
}

/* What is typed while the screen has the keyboard goes to the chair's entry. */
static void
test_screen_passes_keys_on (void)
{
  g_autoptr (OrdetSession) session =
    test_session (people, "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]", NULL);
  GtkWidget *window = shown (NULL), *title;
  OrdetMeetingView *view;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ordet_meeting_view_show_page (view, "prepare");
  ui_settle (window);
  title = ui_find_text (window, "Opening");
  gtk_widget_grab_focus (title);
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.screen", NULL);
  ui_type (GTK_WIDGET (ordet_meeting_view_screen (view)), "x");
  g_assert_nonnull (strchr (gtk_editable_get_text (GTK_EDITABLE (title)), 'x'));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_lists_hidden_first (void)
{
  g_autoptr (OrdetSession) session =
    test_session (people, "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]", running);
  GtkWidget *window = shown (NULL);
  GtkWidget *view;
  gboolean lists;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (window)));
  ordet_meeting_view_show_page (ORDET_MEETING_VIEW (view), "prepare");
  gtk_widget_activate_action (view, "meeting.people", NULL);
  ui_settle (window);
  g_object_get (view, "show-lists", &lists, NULL);
  g_assert_false (lists);
  g_assert_false (ui_shows (window, "List A"));
  gtk_widget_activate_action (view, "meeting.show-lists", NULL);
  ui_settle (window);
  g_assert_true (ui_shows (window, "List A"));
  /* A monitor comes or goes: hidden again, at once. */
  g_list_model_items_changed (gdk_display_get_monitors (gdk_display_get_default ()), 0, 0, 0);
  g_object_get (view, "show-lists", &lists, NULL);
  g_assert_false (lists);
  ui_settle (window);
  g_assert_false (ui_shows (window, "List A"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- all templates, and the table of actions --- */

/* Every template in the resource is of a type that a window with a meeting has
 * made by then, without a warning (warnings are fatal). A template that nothing
 * builds is dead, or not tested. */
static void
test_templates_build (void)
{
  g_auto (GStrv) files =
    g_resources_enumerate_children (ORDET_RESOURCES "/ui", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (OrdetSession) session =
    test_session (people, "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]", running);
  static const char *const parts[] = { "rules", "people", "screen", "meeting" };
  GtkWidget *window = shown (NULL), *prepare;
  guint n = 0;

  /* The one page that is built when it is gone to. */
  g_type_ensure (ORDET_TYPE_CLOSE_PAGE);
  ordet_window_open_session (ORDET_WINDOW (window), session);
  prepare = ordet_meeting_view_page (ordet_window_meeting (ORDET_WINDOW (window)), "prepare");
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    ordet_prepare_page_show (ORDET_PREPARE_PAGE (prepare), parts[i]);
  ui_settle (window);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (ORDET_RESOURCES "/ui/", files[i], NULL), *name = NULL;
      g_autoptr(GBytes) data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      const char *start = g_strstr_len (g_bytes_get_data (data, NULL),
                                        (gssize) g_bytes_get_size (data), "<template class=\"");

      if (start == NULL)
        continue;
      start += strlen ("<template class=\"");
      name = g_strndup (start, strcspn (start, "\""));
      if (g_type_from_name (name) == G_TYPE_INVALID)
        g_error ("nothing has built %s", name);
      n++;
    }
  g_assert_cmpuint (n, >, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shortcuts_window (void)
{
  GtkWidget *parent = shown (NULL), *window = ordet_shortcuts_window (GTK_WINDOW (parent));

  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  g_assert_true (ui_shows (window, "Keyboard shortcuts"));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* Every icon that a template or a table names is drawn by us or by Adwaita. */
static void
test_icons_exist (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_auto(GStrv) names = g_resources_enumerate_children (ORDET_RESOURCES "/icons/scalable/actions",
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(OrdetTemplateSet) all = ordet_templates_all (NULL);

  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (names[i], strlen (names[i]) - strlen (".svg"));

      g_assert_true (gtk_icon_theme_has_icon (theme, name));
    }
  for (guint i = 0; i < all->templates->len; i++)
    g_assert_true (gtk_icon_theme_has_icon (
      theme, ordet_templates_icon (((OrdetTemplate *) all->templates->pdata[i])->kind)));
  g_assert_true (gtk_icon_theme_has_icon (theme, ORDET_APP_ID));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/window/templates-build", test_templates_build);
  g_test_add_func ("/window/icons-exist", test_icons_exist);
  g_test_add_func ("/window/shortcuts", test_shortcuts_window);
  g_test_add_func ("/home/first-run", test_first_run);
  g_test_add_func ("/home/demo-forgets", test_demo_forgets);
  g_test_add_func ("/home/new-from-template", test_new_from_template);
  g_test_add_func ("/window/enter-continues", test_enter_continues);
  g_test_add_func ("/home/running-card", test_running_card);
  g_test_add_func ("/home/search", test_search);
  g_test_add_func ("/home/import", test_import);
  g_test_add_func ("/home/no-store", test_no_store);
  g_test_add_func ("/window/report", test_report);
  g_test_add_func ("/window/store-fails", test_store_fails);
  g_test_add_func ("/window/screen/toggle", test_screen_toggle);
  g_test_add_func ("/window/screen/passes-keys-on", test_screen_passes_keys_on);
  g_test_add_func ("/window/lists-hidden-first", test_lists_hidden_first);
  return g_test_run ();
}
