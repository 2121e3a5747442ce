/* test-prepare-meeting.c — officers, venue, kinds and removed items, with the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-officer-row.h"
#include "ordet-prepare-page.h"
#include "ordet-window-tools.h"
#include "testmeeting.h"
#include "uitest.h"

static const char people[] =
  "{\"id\":\"P1\",\"name\":\"Gry Kladdeli\",\"number\":7},"
  "{\"id\":\"P2\",\"name\":\"Oda Eksempelvik\",\"number\":15},"
  "{\"id\":\"P3\",\"name\":\"Tor Utkastdal\",\"number\":20}";
static const char agenda[] =
  "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\",\"minutes\":10},"
  "{\"id\":\"2\",\"title\":\"Lunch\"},{\"id\":\"3\",\"title\":\"Close\"}]";

static GtkWidget *
shown (OrdetSession *session)
{
  GtkWidget *window = ordet_window_new (NULL, NULL);
  OrdetMeetingView *view;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ordet_meeting_view_show_page (view, "prepare");
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  return window;
}

static void
focus_row (GtkWidget *window,
           int        n)
{
  GtkWidget *group = ui_find (window, ADW_TYPE_PREFERENCES_GROUP, "roles");
  GtkWidget *row = ui_find (group, ORDET_TYPE_OFFICER_ROW, NULL);

  for (; n > 0; n--)
    row = gtk_widget_get_next_sibling (row);
  gtk_widget_grab_focus (row);
  ui_settle (window);
}

static void
leave (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
}

/* The first child of @root that the style sheet calls @css_class. */
static GtkWidget *
find_class (GtkWidget  *root,
            const char *css_class)
{
  GtkWidget *found = gtk_widget_has_css_class (root, css_class) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_class (child, css_class);
  return found;
}

static double
left_of (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));
  return bounds.origin.x;
}

/* The room that it asks for. What it is given is libadwaita's affair: 1.7 leaves
 * it the width it had. */
static gboolean
is_folded (gpointer widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width <= 1;
}

/* The pencils stand in one line, and give way to the names of several. */
static void
test_officer_rows (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session);
  GtkWidget *title = ui_find (window, ADW_TYPE_ENTRY_ROW, NULL);
  GtkWidget *group = ui_find (window, ADW_TYPE_PREFERENCES_GROUP, "roles");
  GtkWidget *row = ui_find (group, ORDET_TYPE_OFFICER_ROW, NULL);

  g_assert_cmpfloat (left_of (find_class (row, "edit-icon")), ==,
                     left_of (find_class (title, "edit-icon")));
  focus_row (window, 0);
  ui_type (window, "15, tor");
  ui_key (window, "Return");
  focus_row (window, 1);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, "Oda Eksempelvik, Tor Utkastdal");
  ui_assert_soon (is_folded, find_class (row, "edit-icon"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static double
seen_dots (GtkWidget *window,
           int        row)
{
  GtkListBox *list = GTK_LIST_BOX (ui_find (window, GTK_TYPE_LIST_BOX, "agenda"));
  GtkWidget *item = GTK_WIDGET (gtk_list_box_get_row_at_index (list, row));

  return gtk_widget_get_opacity (find_class (item, "cut-mark"));
}

/* A title for which there is no room ends in dots, and its beginning is shown. */
static void
test_long_title (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session), *entry = ui_find_text (window, "Lunch");

  g_assert_cmpfloat (seen_dots (window, 1), ==, 0);
  gtk_widget_grab_focus (entry);
  ui_type (window, "A motion about how meetings are to be led so that everybody is heard, "
                   "and what the branches report about it to the district every year");
  ui_key (window, "Tab");
  g_assert_cmpfloat (seen_dots (window, 1), ==, 1);
  g_assert_cmpfloat (seen_dots (window, 2), ==, 0);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The last rule has no handle and no switch: its number stands under the others'. */
static void
test_rules_in_line (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session), *rules;

  ordet_prepare_page_show (ORDET_PREPARE_PAGE (ui_find (window, ORDET_TYPE_PREPARE_PAGE, NULL)),
                           "rules");
  ui_settle (window);
  rules = ui_find (window, GTK_TYPE_LIST_BOX, "rules-next");
  g_assert_cmpfloat (left_of (ui_find_text (rules, "5")), ==, left_of (ui_find_text (rules, "4")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Part of a name, or a card: the meeting opens with them in office. */
static void
test_officers (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session);
  OrdetMeeting *meeting;

  focus_row (window, 0);
  ui_type (window, "kladd");
  ui_key (window, "Return");
  focus_row (window, 3);
  ui_type (window, "15, tor");
  ui_key (window, "Return");
  leave (window);
  meeting = ordet_session_meeting (session);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "chair"), ==, 0);
  g_assert_cmpuint (ordet_meeting_officers (meeting, "signer", NULL, 0), ==, 2);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "secretary"), ==, ORDET_NOBODY);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In a meeting the gavel passes by an act. */
static void
test_officer_during (void)
{
  g_autoptr(OrdetSession) session =
    test_session (people, agenda, "{\"t\":\"00:00:00\",\"act\":\"open\"}\n");
  GtkWidget *window = shown (session);
  OrdetMeeting *meeting = ordet_session_meeting (session);
  gsize before = ordet_meeting_n_events (meeting);

  ordet_meeting_view_show_page (ordet_window_meeting (ORDET_WINDOW (window)), "prepare");
  ui_settle (window);
  focus_row (window, 0);
  ui_type (window, "20");
  ui_key (window, "Return");
  g_assert_cmpuint (ordet_meeting_n_events (meeting), ==, before + 1);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "chair"), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who prepares a meeting writes its chair down before there is a list: a whole
 * name is put on it, with Enter and by going on; a list that comes later gives
 * the card, and the person is there once. */
static void
test_officer_before_the_list (void)
{
  g_autoptr(OrdetSession) session = test_session ("", agenda, NULL);
  GtkWidget *window = shown (session);
  OrdetPreparePage *page = ORDET_PREPARE_PAGE (ui_find (window, ORDET_TYPE_PREPARE_PAGE, NULL));
  OrdetEditor *editor = ordet_prepare_page_editor (page);
  OrdetEditorPerson person;
  OrdetMeeting *meeting;

  focus_row (window, 0);
  ui_type (window, "Gry Kladdeli");
  ui_key (window, "Return");
  g_assert_true (ui_shows (window, "Gry Kladdeli is on the list of people now."));
  focus_row (window, 2);
  ui_type (window, "Ingunn Oppdiktli");
  focus_row (window, 0);
  g_assert_cmpuint (ordet_editor_n_people (editor), ==, 2);
  ordet_editor_fill_card (editor, "INGUNN Oppdiktli", 9);
  ordet_editor_fill_card (editor, "Gry Kladdeli", 9); /* is Ingunn's */
  ordet_editor_person (editor, 1, &person);
  g_assert_cmpint (person.number, ==, 9);
  ordet_editor_person (editor, 0, &person);
  g_assert_cmpint (person.number, ==, 0);
  leave (window);
  meeting = ordet_session_meeting (session);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "chair"), ==, 0);
  g_assert_cmpuint (ordet_meeting_officer (meeting, "secretary"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Shift and Tab leave the page from its first thing, to the window's header. */
static void
test_back_out_of_the_page (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session);
  GtkWidget *page = ui_find (window, ORDET_TYPE_PREPARE_PAGE, NULL);

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  ui_key (window, "<Shift>Tab");
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was not taken does not stay as if it had been. */
static void
test_not_taken_goes (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session), *row;

  focus_row (window, 0);
  ui_type (window, "qqq");
  ui_key (window, "Tab");
  ui_settle (window);
  row = ui_find (ui_find (window, ADW_TYPE_PREFERENCES_GROUP, "roles"), ORDET_TYPE_OFFICER_ROW,
                 NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_nobody_called_so (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session);

  focus_row (window, 0);
  ui_type (window, "qqq");
  ui_key (window, "Return");
  ui_settle (window);
  g_assert_true (ui_shows (window, "Nobody on the list is called “qqq”."));
  leave (window);
  g_assert_cmpuint (ordet_meeting_officer (ordet_session_meeting (session), "chair"), ==,
                    ORDET_NOBODY);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_editor (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(GPtrArray) before = ordet_editor_agenda (editor);
  g_autoptr(GError) error = NULL;
  OrdetEditorItem item;

  /* What becomes a break shows no number; the others close up. */
  g_assert_true (ordet_editor_set_item_kind (editor, 1, "break", &error));
  ordet_editor_item (editor, 1, &item);
  g_assert_cmpstr (item.id, ==, "b1");
  ordet_editor_item (editor, 2, &item);
  g_assert_cmpstr (item.id, ==, "2");
  g_assert_true (ordet_editor_set_item_kind (editor, 1, "decision", &error));
  ordet_editor_item (editor, 1, &item);
  g_assert_cmpstr (item.id, ==, "2");
  g_assert_true (ordet_editor_remove_item (editor, 0, &error));
  ordet_editor_set_agenda (editor, before);
  g_assert_cmpuint (ordet_editor_n_items (editor), ==, 3);
  g_assert_true (ordet_editor_set_access (editor, "loop", TRUE, &error));
  g_assert_true (ordet_editor_set_access (editor, "lift", TRUE, &error));
  g_assert_true (ordet_editor_set_access (editor, "loop", FALSE, &error));
  g_assert_true (ordet_editor_set_field (editor, ORDET_FIELD_CHILD_CARE, "Side room", &error));
  g_assert_true (ordet_editor_flush (editor, &error));
  g_assert_cmpstr (ordet_meeting_notice (ordet_session_meeting (session))->access[0], ==, "lift");
  g_assert_cmpstr (ordet_meeting_notice (ordet_session_meeting (session))->child_care, ==,
                   "Side room");
}

static gboolean
three_items (gpointer window)
{
  return ui_find_text (window, "Lunch") != NULL;
}

/* Removed at once, and back with one click. */
static void
test_undo_removal (void)
{
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  GtkWidget *window = shown (session), *undo;

  gtk_widget_grab_focus (ui_find_text (window, "Lunch"));
  ui_settle (window);
  ui_key (window, "<Control>Delete");
  g_assert_true (ui_shows (window, "“Lunch” removed"));
  undo = ui_find_text (window, "Undo");
  g_assert_nonnull (undo);
  gtk_widget_activate (gtk_widget_get_ancestor (undo, GTK_TYPE_BUTTON));
  ui_assert_soon (three_items, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the template brought follows the language of the meeting; what a person
 * wrote does not, and one undo brings all of it back. */
static void
test_language (void)
{
  g_autoptr(OrdetStore) store = test_store ();
  g_autoptr(OrdetNotice) notice = test_notice ("annual", "2027-02-13");
  g_autoptr(OrdetNotice) before = NULL;
  g_autoptr(OrdetEditor) editor = NULL;
  g_autoptr(OrdetSession) session = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL, *first = NULL, *rule = NULL;
  OrdetEditorItem item;
  guint n_items = notice->agenda->len;

  g_assert_cmpstr (notice->language, ==, "en");
  g_assert_nonnull (notice->rules_text);
  first = g_strdup (((OrdetAgendaData *) notice->agenda->pdata[0])->title);
  rule = g_strdup (notice->rules_text[0]);
  id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  session = ordet_session_new (store, id, NULL, &error);
  g_assert_no_error (error);
  editor = ordet_editor_new (session);
  g_assert_true (ordet_editor_set_item_title (editor, 1, "Our own words", &error));

  g_assert_cmpuint (ordet_editor_set_language (editor, "nb", &before, &error), >, n_items / 2);
  g_assert_no_error (error);
  g_assert_nonnull (before);
  g_assert_cmpstr (ordet_editor_field (editor, ORDET_FIELD_LANGUAGE), ==, "nb");
  ordet_editor_item (editor, 0, &item);
  g_assert_cmpstr (item.title, !=, first);
  ordet_editor_item (editor, 1, &item);
  g_assert_cmpstr (item.title, ==, "Our own words");
  g_assert_cmpstr (ordet_editor_rules_text (editor)[0], !=, rule);

  g_assert_true (ordet_editor_restore_language (editor, before));
  g_assert_cmpstr (ordet_editor_field (editor, ORDET_FIELD_LANGUAGE), ==, "en");
  ordet_editor_item (editor, 0, &item);
  g_assert_cmpstr (item.title, ==, first);
  ordet_editor_item (editor, 1, &item);
  g_assert_cmpstr (item.title, ==, "Our own words");
  g_assert_cmpstr (ordet_editor_rules_text (editor)[0], ==, rule);
}

/* Rules that are no setting: a sentence a line, kept, until the meeting begins. */
static void
test_rules_text (void)
{
  const char *const lines[] = { " Applause is with the hands. ", "", "Two minutes.", NULL };
  const char *const none[] = { "", NULL };
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(OrdetEvent) opened = NULL;
  g_autoptr(GError) error = NULL;
  const OrdetNotice *notice;

  g_assert_true (ordet_editor_set_rules_text (editor, lines, &error));
  g_assert_true (ordet_editor_flush (editor, &error));
  notice = ordet_meeting_notice (ordet_session_meeting (session));
  g_assert_cmpuint (g_strv_length (notice->rules_text), ==, 2);
  g_assert_cmpstr (notice->rules_text[0], ==, "Applause is with the hands.");
  g_assert_true (ordet_editor_set_rules_text (editor, none, &error));
  g_assert_null (ordet_editor_rules_text (editor));

  opened = ordet_session_event (session, ORDET_ACT_OPEN);
  g_assert_true (ordet_editor_flush (editor, &error));
  g_assert_true (ordet_session_act (session, opened, &error));
  g_assert_false (ordet_editor_set_rules_text (editor, lines, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/prepare-meeting/officers", test_officers);
  g_test_add_func ("/prepare-meeting/officer-rows", test_officer_rows);
  g_test_add_func ("/prepare-meeting/long-title", test_long_title);
  g_test_add_func ("/prepare-meeting/rules-in-line", test_rules_in_line);
  g_test_add_func ("/prepare-meeting/officer-during", test_officer_during);
  g_test_add_func ("/prepare-meeting/officer-before-the-list", test_officer_before_the_list);
  g_test_add_func ("/prepare-meeting/not-taken-goes", test_not_taken_goes);
  g_test_add_func ("/prepare-meeting/back-out-of-the-page", test_back_out_of_the_page);
  g_test_add_func ("/prepare-meeting/nobody-called-so", test_nobody_called_so);
  g_test_add_func ("/prepare-meeting/editor", test_editor);
  g_test_add_func ("/prepare-meeting/undo-removal", test_undo_removal);
  g_test_add_func ("/prepare-meeting/language", test_language);
  g_test_add_func ("/prepare-meeting/rules-text", test_rules_text);
  return g_test_run ();
}
