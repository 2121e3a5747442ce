/* test-people.c — people imported, pasted, edited and checked in, with the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-check-in.h"
#include "ordet-editor.h"
#include "ordet-kept-people.h"
#include "ordet-people-import.h"
#include "ordet-people-keep.h"
#include "ordet-people-print.h"
#include "ordet-people-view.h"
#include "ordet-person-dialog.h"
#include "ordet-prepare-page.h"
#include "ordet-window-tools.h"
#include "testmeeting.h"
#include "uitest.h"

static const char agenda[] = "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]";

static const char three[] =
  "{\"id\":\"P1\",\"name\":\"Oda\",\"number\":1},{\"id\":\"P2\",\"name\":\"Per\",\"number\":2},"
  "{\"id\":\"P3\",\"name\":\"Una\",\"number\":12}";

static void
test_people_during (void)
{
  static const char people[] =
    "{\"id\":\"P1\",\"name\":\"Oda\",\"number\":1},{\"id\":\"P2\",\"name\":\"Per\",\"number\":2}";
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(GError) error = NULL;
  OrdetEditorPerson person;

  /* The first check-in is the first act. */
  g_assert_true (ordet_editor_set_person_name (editor, 1, "Per Skisserud", &error));
  g_assert_true (ordet_editor_set_person_present (editor, 0, TRUE, &error));
  g_assert_true (ordet_editor_started (editor));
  ordet_editor_person (editor, 1, &person);
  g_assert_cmpstr (person.name, ==, "Per Skisserud");
  g_assert_true (ordet_editor_set_person_list (editor, 1, ORDET_GROUP_A, &error));
  g_assert_true (ordet_editor_set_person_vote (editor, 1, FALSE, &error));
  g_assert_true (ordet_editor_set_person_number (editor, 1, 12, &error));
  ordet_editor_person (editor, 1, &person);
  g_assert_cmpint (person.group, ==, ORDET_GROUP_A);
  g_assert_cmpint (person.number, ==, 12);
  g_assert_false (person.vote);
  g_assert_true (
    ordet_editor_add_person (editor, "A Guest", ordet_editor_free_number (editor), &error));
  ordet_editor_person (editor, 2, &person);
  g_assert_true (person.present);
  g_assert_cmpint (person.number, ==, 13);
  g_assert_false (ordet_editor_remove_person (editor, 2, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
}

static void
test_double_cards (void)
{
  static const char people[] =
    "{\"id\":\"P1\",\"name\":\"A\",\"number\":7},{\"id\":\"P2\",\"name\":\"B\",\"number\":7},"
    "{\"id\":\"P3\",\"name\":\"C\",\"number\":3},{\"id\":\"P4\",\"name\":\"D\"},{\"id\":\"P5\",\"name\":\"E\",\"number\":7}";
  g_autoptr(OrdetSession) session = test_session (people, agenda, NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(GArray) doubles = ordet_editor_double_numbers (editor);
  g_autoptr(GArray) after = NULL;
  g_autoptr(GError) error = NULL;
  OrdetEditorPerson first;

  g_assert_cmpuint (doubles->len, ==, 1);
  g_assert_cmpint (g_array_index (doubles, gint64, 0), ==, 7);
  g_assert_cmpuint (ordet_editor_renumber_doubles (editor, &error), ==, 2);
  after = ordet_editor_double_numbers (editor);
  g_assert_cmpuint (after->len, ==, 0);
  ordet_editor_person (editor, 0, &first);
  g_assert_cmpint (first.number, ==, 7);
}


/* --- with the keyboard --- */

static GtkWidget *
shown (OrdetSession *session)
{
  GtkWidget *window = ordet_window_new (NULL, NULL);
  OrdetMeetingView *view;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ordet_meeting_view_show_page (view, "prepare");
  ordet_prepare_page_show (ORDET_PREPARE_PAGE (ordet_meeting_view_page (view, "prepare")),
                           "people");
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  return window;
}

static gboolean
import_is_there (gpointer unused)
{
  return ui_window_of_type (ORDET_TYPE_PEOPLE_IMPORT) != NULL;
}

static gboolean
import_is_gone (gpointer unused)
{
  return !import_is_there (NULL);
}

static gboolean
person_is_there (gpointer unused)
{
  return ui_window_of_type (ORDET_TYPE_PERSON_DIALOG) != NULL;
}

static gboolean
person_is_gone (gpointer unused)
{
  return !person_is_there (NULL);
}

static GtkWidget *
paste (GtkWidget  *window,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), text);
  gtk_widget_grab_focus (ui_find (window, ORDET_TYPE_PEOPLE_VIEW, NULL));
  ui_key (window, "<Control>v");
  ui_assert_soon (import_is_there, NULL);
  ui_settle (ui_window_of_type (ORDET_TYPE_PEOPLE_IMPORT));
  return ui_window_of_type (ORDET_TYPE_PEOPLE_IMPORT);
}

static const OrdetPersonData *
kept (OrdetSession *session,
      guint         index)
{
  const OrdetNotice *notice = ordet_meeting_notice (ordet_session_meeting (session));

  g_assert_cmpuint (index, <, notice->people->len);
  return notice->people->pdata[index];
}

static guint
n_kept (GtkWidget    *window,
        OrdetSession *session)
{
  OrdetMeetingView *view = ordet_window_meeting (ORDET_WINDOW (window));
  GtkWidget *page = ordet_meeting_view_page (view, "prepare");
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_prepare_page_flush (ORDET_PREPARE_PAGE (page), &error));
  return ordet_meeting_notice (ordet_session_meeting (session))->people->len;
}

/* Paste, look, Alt+I: on the list; Undo: off it again. */
static void
test_paste (void)
{
  g_autoptr(OrdetSession) session = test_session (three, agenda, NULL);
  GtkWidget *window = shown (session);
  GtkWidget *dialog = paste (window, "Nr\tNavn\tKjønn\tE-post\tStemmerett\n"
                                     "20\tPer Skisserud\tM\tper@example.org\tja\n"
                                     "2\tSiv\tK\tsiv@example.org\tnei\n"
                                     "1\tODA\tK\tx@example.org\tja\n"
                                     "x\tBad\t\t\tja\n");

  g_assert_true (ui_shows (dialog, "2 new people, 1 already on the list, 1 row with errors"));
  g_assert_true (ui_shows (dialog, "Leave out, ask at the door"));
  g_assert_true (ui_shows (dialog, "not shown"));
  g_assert_false (ui_shows (dialog, "example.org"));
  g_assert_true (ui_shows (dialog, "Card 2 is used by more than one person."));
  ui_key (dialog, "<Alt>r");
  g_assert_true (ui_shows (dialog, "“x” is no number of a card."));
  ui_key (dialog, "<Alt>i");
  ui_assert_soon (import_is_gone, NULL);
  g_assert_cmpuint (n_kept (window, session), ==, 5);
  g_assert_cmpstr (kept (session, 3)->name, ==, "Per Skisserud");
  g_assert_cmpint (kept (session, 3)->number, ==, 20);
  g_assert_cmpstr (kept (session, 4)->name, ==, "Siv");
  g_assert_cmpint (kept (session, 4)->number, ==, 21);
  g_assert_false (kept (session, 4)->vote);
  g_assert_null (kept (session, 4)->list);
  g_assert_null (kept (session, 4)->category);
  gtk_widget_activate_action (ui_find (window, ORDET_TYPE_PEOPLE_VIEW, NULL), "people.undo", NULL);
  g_assert_cmpuint (n_kept (window, session), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is no list is told in a sentence, and nobody is on the list for it. */
static void
test_paste_nothing (void)
{
  g_autoptr(OrdetSession) session = test_session (three, agenda, NULL);
  GtkWidget *window = shown (session);
  GtkWidget *dialog = paste (window, "<html><body>Oda</body></html>");

  g_assert_true (ui_shows (dialog, "It is a web page"));
  g_assert_true (ui_shows (dialog, "Nothing was imported."));
  ui_key (dialog, "Escape");
  ui_assert_soon (import_is_gone, NULL);
  g_assert_cmpuint (n_kept (window, session), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F2, another name, Enter; Alt+A adds one after the other; Delete and Undo. */
static void
test_edit (void)
{
  g_autoptr(OrdetSession) session = test_session (three, agenda, NULL);
  GtkWidget *window = shown (session), *dialog;

  gtk_widget_grab_focus (ui_find (window, ORDET_TYPE_PEOPLE_VIEW, NULL));
  ui_key (window, "1");
  ui_key (window, "2");
  ui_key (window, "F2");
  ui_assert_soon (person_is_there, NULL);
  dialog = ui_window_of_type (ORDET_TYPE_PERSON_DIALOG);
  ui_settle (dialog);
  ui_key (dialog, "<Control>a");
  ui_type (dialog, "Una Siv");
  ui_key (dialog, "Return");
  ui_assert_soon (person_is_gone, NULL);
  ui_settle (window);
  ui_key (window, "<Alt>a");
  ui_assert_soon (person_is_there, NULL);
  dialog = ui_window_of_type (ORDET_TYPE_PERSON_DIALOG);
  ui_settle (dialog);
  ui_type (dialog, "Kim");
  ui_key (dialog, "Return");
  ui_type (dialog, "Lo");
  ui_key (dialog, "Return");
  ui_key (dialog, "Escape");
  ui_assert_soon (person_is_gone, NULL);
  g_assert_cmpuint (n_kept (window, session), ==, 5);
  g_assert_cmpstr (kept (session, 2)->name, ==, "Una Siv");
  g_assert_cmpstr (kept (session, 4)->name, ==, "Lo");
  g_assert_cmpint (kept (session, 4)->number, ==, 14);
  ui_settle (window);
  gtk_widget_grab_focus (ui_find (window, ORDET_TYPE_PEOPLE_VIEW, NULL));
  ui_key (window, "2");
  ui_key (window, "Delete");
  g_assert_cmpuint (n_kept (window, session), ==, 4);
  g_assert_cmpstr (kept (session, 1)->name, ==, "Una Siv");
  gtk_widget_activate_action (ui_find (window, ORDET_TYPE_PEOPLE_VIEW, NULL), "people.undo", NULL);
  g_assert_cmpuint (n_kept (window, session), ==, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Digits jump to a card, Space is here or away. */
static void
test_here (void)
{
  g_autoptr(OrdetSession) session = test_session (three, agenda, NULL);
  GtkWidget *window = shown (session);
  OrdetMeeting *meeting;

  gtk_widget_grab_focus (ui_find (window, ORDET_TYPE_PEOPLE_VIEW, NULL));
  ui_key (window, "2");
  ui_key (window, "space");
  meeting = ordet_session_meeting (session);
  g_assert_true (ordet_meeting_person (meeting, 1)->present);
  g_assert_true (ui_shows (window, "since "));
  ui_key (window, "Down");
  ui_key (window, "space");
  g_assert_true (ordet_meeting_person (meeting, 2)->present);
  ui_key (window, "Up");
  ui_key (window, "space");
  g_assert_false (ordet_meeting_person (meeting, 1)->present);
  g_assert_true (ui_shows (window, "left "));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
door_is_there (gpointer unused)
{
  return ui_window_of_type (ORDET_TYPE_CHECK_IN) != NULL;
}

static gboolean
third_said (gpointer meeting)
{
  return ordet_meeting_person (meeting, 2)->list != NULL;
}

static gboolean
fourth_said (gpointer meeting)
{
  return ordet_meeting_person (meeting, 3)->list != NULL;
}

static gboolean
door_says (gpointer text)
{
  return ui_shows (ui_window_of_type (ORDET_TYPE_CHECK_IN), text);
}

/* Alt+C, a number, Enter; "which list" answered, and not; a name; somebody new; and
 * out again. The roll and the quorum stand there all the time. */
static void
test_check_in (void)
{
  g_autoptr(OrdetSession) session =
    test_session (three, "\"quorum\":2,\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"}]", NULL);
  OrdetMeeting *meeting = ordet_session_meeting (session);
  GtkWidget *window = shown (session), *door;

  ui_key (window, "<Alt>c");
  ui_assert_soon (door_is_there, NULL);
  door = ui_window_of_type (ORDET_TYPE_CHECK_IN);
  ui_settle (door);
  g_assert_true (ui_shows (door, "0 of 3 are here, 0 of them may vote"));
  g_assert_true (ui_shows (door, "Quorum 2: 2 more to come"));
  ui_type (door, "12");
  ui_key (door, "Return");
  g_assert_true (ordet_meeting_person (meeting, 2)->present);
  g_assert_true (ui_shows (door, "Which list does"));
  ui_key (door, "<Alt>n");
  ui_assert_soon (third_said, meeting);
  g_assert_cmpstr (ordet_meeting_person (meeting, 2)->list, ==, "none");
  g_assert_false (ui_shows (door, "Which list does"));
  ui_type (door, "per");
  ui_key (door, "Return");
  g_assert_true (ordet_meeting_person (meeting, 1)->present);
  g_assert_true (ui_shows (door, "Quorum 2: reached"));
  /* No answer is an answer: the next one is typed at once. */
  ui_type (door, "Siv Ny");
  ui_key (door, "Return");
  g_assert_true (ui_shows (door, "is new on the list, with card 13, and may vote."));
  g_assert_null (ordet_meeting_person (meeting, 1)->list);
  g_assert_cmpuint (ordet_meeting_n_people (meeting), ==, 4);
  g_assert_true (ordet_meeting_person (meeting, 3)->present);
  g_assert_cmpint (ordet_meeting_person (meeting, 3)->number, ==, 13);
  ui_key (door, "<Alt>a");
  ui_assert_soon (fourth_said, meeting);
  g_assert_cmpstr (ordet_meeting_person (meeting, 3)->list, ==, "a");
  ui_key (door, "<Alt>v");
  ui_assert_soon (door_says, (gpointer) "Siv Ny may not vote.");
  g_assert_true (ui_shows (door, "3 of 4 are here, 2 of them may vote"));
  /* Enter and the right to vote are for who is chosen, which is said of
   * nobody else, and goes on being chosen. */
  ui_type (door, "a");
  g_assert_true (ui_shows (door, "Enter checks them in"));
  g_assert_false (ui_shows (door, "Enter checks them out"));
  ui_key (door, "Down");
  g_assert_true (ui_shows (door, "not here yet"));
  g_assert_true (ui_shows (door, "is here: Enter checks them out"));
  ui_key (door, "<Alt>v");
  ui_assert_soon (door_says, (gpointer) "Una may not vote.");
  ui_key (door, "<Alt>v");
  ui_assert_soon (door_says, (gpointer) "Una may vote.");
  g_assert_false (ordet_meeting_person (meeting, 3)->vote);
  ui_key (door, "BackSpace");
  ui_type (door, "13");
  ui_key (door, "Return");
  g_assert_false (ordet_meeting_person (meeting, 3)->present);
  g_assert_true (ui_shows (door, "has left."));
  ui_key (door, "Escape");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The text of what is printed, as a PDF. */
static char *
printed (GtkPrintOperation *operation)
{
  g_autoptr(GtkPrintOperation) owned = operation;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ordet-print-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  const char *const command[] = { "pdftotext", "-layout", path, "-", NULL };
  const char *const clean[] = { "rm", "-rf", folder, NULL };
  char *text = NULL;

  gtk_print_operation_set_export_filename (owned, path);
  gtk_print_operation_run (owned, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, &error));
  g_assert_true (g_spawn_sync (NULL, (char **) clean, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, &error));
  return text;
}

/* Cards with and without names; the order with who has the floor, and never a list. */
static void
test_print (void)
{
  static const char lines[] =
    "{\"t\":\"10:00:00\",\"act\":\"open\"}\n"
    "{\"t\":\"10:00:01\",\"act\":\"arrive\",\"who\":\"P1\"}\n"
    "{\"t\":\"10:00:01\",\"act\":\"arrive\",\"who\":\"P2\"}\n"
    "{\"t\":\"10:00:01\",\"act\":\"arrive\",\"who\":\"P3\"}\n"
    "{\"t\":\"10:00:02\",\"act\":\"category\",\"who\":\"P3\",\"list\":\"a\"}\n"
    "{\"t\":\"10:00:03\",\"act\":\"item\",\"item\":\"1\"}\n"
    "{\"t\":\"10:00:04\",\"act\":\"hand\",\"who\":\"P1\"}\n"
    "{\"t\":\"10:00:05\",\"act\":\"next\"}\n"
    "{\"t\":\"10:00:06\",\"act\":\"hand\",\"who\":\"P3\"}\n";
  g_autoptr(OrdetSession) session = test_session (three, agenda, lines);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autofree char *numbers = printed (ordet_people_print_cards (editor, FALSE));
  g_autofree char *names = printed (ordet_people_print_cards (editor, TRUE));
  g_autofree char *order = printed (ordet_people_print_order (session));

  g_assert_nonnull (strstr (numbers, "12"));
  g_assert_null (strstr (numbers, "Una"));
  g_assert_nonnull (strstr (names, "Una"));
  g_assert_nonnull (strstr (order, "Opening"));
  g_assert_nonnull (strstr (order, "Una"));
  g_assert_nonnull (strstr (order, "Oda"));
  g_assert_nonnull (strstr (order, "has the floor."));
  g_assert_null (strstr (order, "List"));
}

/* A body's people, kept in one meeting and brought into the next, without what
 * list they chose; erased, there is nothing to bring. */
static void
test_keep (void)
{
  g_autoptr(OrdetSession) session = test_session (three, "\"body\":\"Furuvik\"", NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(OrdetEditor) next_editor = NULL;
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Next");
  g_autoptr(OrdetSession) next = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;
  OrdetEditorPerson person;

  g_assert_true (ordet_editor_set_person_list (editor, 0, ORDET_GROUP_A, &error));
  g_assert_true (ordet_editor_set_person_vote (editor, 1, FALSE, &error));
  g_assert_cmpint (ordet_people_bring (editor, &error), ==, -1);
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_true (ordet_people_keep (editor, &error));
  notice->body = g_strdup ("Furuvik");
  ordet_notice_add_person (notice, "P1", "ODA")->number = 12;
  id = ordet_store_create (ordet_session_store (session), notice, &error);
  g_assert_no_error (error);
  next = ordet_session_new (ordet_session_store (session), id, NULL, &error);
  g_assert_no_error (error);
  next_editor = ordet_editor_new (next);
  g_assert_cmpint (ordet_people_bring (next_editor, &error), ==, 2);
  g_assert_cmpuint (ordet_editor_n_people (next_editor), ==, 3);
  ordet_editor_person (next_editor, 1, &person);
  g_assert_cmpstr (person.name, ==, "Per");
  g_assert_cmpint (person.number, ==, 2);
  g_assert_false (person.vote);
  g_assert_false (person.asked);
  ordet_editor_person (next_editor, 2, &person);
  g_assert_cmpint (person.number, ==, 13); /* 12 is Oda's now */
  g_assert_true (ordet_people_forget (next_editor, &error));
  g_assert_cmpint (ordet_people_bring (next_editor, &error), ==, -1);
}

static char *
kept_of (OrdetEditor *editor,
         const char  *body)
{
  g_autoptr(GPtrArray) people = ordet_kept_people_load (
    ordet_session_store (ordet_editor_session (editor)), body, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const OrdetKeptPerson *person = people->pdata[i];

      g_string_append_printf (text, "%s%" G_GINT64_FORMAT " %s%s", i > 0 ? ", " : "",
                              person->number, person->name, person->vote ? "" : " (no)");
    }
  return g_string_free (text, FALSE);
}

static gboolean
kept_is (gpointer data)
{
  gpointer *wanted = data;
  g_autofree char *text = kept_of (wanted[0], "Furuvik");

  return g_str_equal (text, wanted[1]);
}

/* What is kept follows the meeting it was kept from: new people, cards, names
 * and votes, also when it is open, but neither guests nor lists; and nothing is
 * kept where nobody wanted it, nor by a meeting that has nothing to do with it. */
static void
test_keep_follows (void)
{
  g_autoptr(OrdetSession) session = test_session (three, "\"body\":\"Furuvik\"", NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  OrdetPeopleFollow *follow = ordet_people_follow_new (editor);
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Next");
  g_autoptr(OrdetSession) next = NULL;
  g_autoptr(OrdetEditor) next_editor = NULL;
  g_autofree char *id = NULL, *none = NULL, *closed = NULL, *other = NULL, *since = NULL;
  gpointer wanted[2];
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_editor_set_person_number (editor, 0, 40, &error));
  ordet_people_follow_free (follow);
  none = kept_of (editor, "Furuvik");
  g_assert_cmpstr (none, ==, "");
  g_assert_null (ordet_people_kept_since (editor));

  g_assert_true (ordet_people_keep (editor, &error));
  since = ordet_people_kept_since (editor);
  g_assert_true (g_str_has_prefix (since, "Last kept on "));
  follow = ordet_people_follow_new (editor);
  g_assert_true (ordet_editor_set_person_number (editor, 0, 41, &error));
  g_assert_true (ordet_editor_add_person (editor, "Ny Medlem", 50, &error));
  g_assert_true (ordet_editor_set_person_list (editor, 0, ORDET_GROUP_A, &error));
  wanted[0] = editor;
  wanted[1] = (gpointer) "41 Oda, 2 Per, 12 Una, 50 Ny Medlem";
  ui_assert_soon (kept_is, wanted);

  /* At the meeting, and what has not been written yet when it is left. */
  {
    g_autoptr(OrdetEvent) open = ordet_session_event (session, ORDET_ACT_OPEN);

    g_assert_true (ordet_session_act (session, open, &error));
  }
  g_assert_true (ordet_editor_set_person_number (editor, 1, 22, &error));
  g_assert_true (ordet_editor_set_person_vote (editor, 2, FALSE, &error));
  ordet_people_follow_free (follow);
  closed = kept_of (editor, "Furuvik");
  g_assert_cmpstr (closed, ==, "41 Oda, 22 Per, 12 Una (no), 50 Ny Medlem");

  /* Another meeting of the body, which has not taken the list. */
  notice->body = g_strdup ("Furuvik");
  id = ordet_store_create (ordet_session_store (session), notice, &error);
  next = ordet_session_new (ordet_session_store (session), id, NULL, &error);
  g_assert_no_error (error);
  next_editor = ordet_editor_new (next);
  follow = ordet_people_follow_new (next_editor);
  g_assert_true (ordet_editor_add_person (next_editor, "Gjest Gjestesen", 1, &error));
  ordet_people_follow_free (follow);
  other = kept_of (next_editor, "Furuvik");
  g_assert_cmpstr (other, ==, closed);
}

static gboolean
undo_or_redo (OrdetSession *session,
              OrdetAct      act)
{
  g_autoptr(OrdetEvent) event = ordet_session_event (session, act);
  g_autoptr(GError) error = NULL;
  gboolean done = ordet_session_act (session, event, &error);

  g_assert_no_error (error);
  return done;
}

/* A list that comes while the meeting runs is one step: taken back at once, and
 * done again; what was done since is taken back first. */
static void
test_many_during (void)
{
  enum { MANY = 300 };
  g_autoptr(OrdetSession) session =
    test_session (three, agenda, "{\"t\":\"00:00:00\",\"act\":\"open\"}\n");
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autofree OrdetNewPerson *many = g_new0 (OrdetNewPerson, MANY);
  g_autoptr(GError) error = NULL;
  gint64 begun;

  for (guint i = 0; i < MANY; i++)
    many[i] = (OrdetNewPerson) { "Somebody", 0, TRUE, TRUE, NULL, NULL };
  begun = g_get_monotonic_time ();
  g_assert_true (ordet_editor_add_people (editor, many, MANY, TRUE, &error));
  g_assert_no_error (error);
  g_test_message ("%d people during a meeting: %d ms", MANY,
                  (int) ((g_get_monotonic_time () - begun) / 1000));
  g_assert_cmpuint (ordet_editor_n_people (editor), ==, MANY + 3);
  undo_or_redo (session, ORDET_ACT_UNDO);
  g_assert_cmpuint (ordet_editor_n_people (editor), ==, 3);
  undo_or_redo (session, ORDET_ACT_REDO);
  g_assert_cmpuint (ordet_editor_n_people (editor), ==, MANY + 3);
  g_assert_true (ordet_editor_set_person_present (editor, 0, TRUE, &error));
  undo_or_redo (session, ORDET_ACT_UNDO);
  g_assert_cmpuint (ordet_editor_n_people (editor), ==, MANY + 3);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/people/during", test_people_during);
  g_test_add_func ("/people/many-during", test_many_during);
  g_test_add_func ("/people/double-cards", test_double_cards);
  g_test_add_func ("/people/paste", test_paste);
  g_test_add_func ("/people/paste/nothing", test_paste_nothing);
  g_test_add_func ("/people/edit", test_edit);
  g_test_add_func ("/people/here", test_here);
  g_test_add_func ("/people/check-in", test_check_in);
  g_test_add_func ("/people/print", test_print);
  g_test_add_func ("/people/keep", test_keep);
  g_test_add_func ("/people/keep-follows", test_keep_follows);
  return g_test_run ();
}
