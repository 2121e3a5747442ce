/* test-prepare.c — agenda, people and rules edited with the keyboard, before and during a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-editor.h"
#include "ordet-prepare-page.h"
#include "ordet-readiness.h"
#include "ordet-templates.h"
#include "ordet-window-tools.h"
#include "testmeeting.h"
#include "uitest.h"

static char *
agenda_of (OrdetEditor *editor)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ordet_editor_n_items (editor); i++)
    {
      OrdetEditorItem item;

      ordet_editor_item (editor, i, &item);
      g_string_append_printf (text, "%s%s %s", i > 0 ? "|" : "", item.id, item.title);
    }
  return g_string_free (text, FALSE);
}

static void
assert_agenda (OrdetEditor *editor,
               const char  *expected)
{
  g_autofree char *got = agenda_of (editor);

  g_assert_cmpstr (got, ==, expected);
}

static const char agenda[] =
  "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"},{\"id\":\"2a\",\"title\":\"Motion A\"},"
  "{\"id\":\"2b\",\"title\":\"Motion B\"},{\"id\":\"3\",\"title\":\"Close\"}]";

static void
test_agenda_before (void)
{
  g_autoptr(OrdetSession) session = test_session ("", agenda, NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(GError) error = NULL;

  g_assert_false (ordet_editor_started (editor));
  g_assert_true (ordet_editor_add_item (editor, 1, "Report", NULL, &error));
  assert_agenda (editor, "1 Opening|2 Report|3a Motion A|3b Motion B|4 Close");
  g_assert_true (ordet_editor_move_item (editor, 4, -1, &error));
  assert_agenda (editor, "1 Opening|2 Report|3a Motion A|4 Close|5b Motion B");
  g_assert_true (ordet_editor_move_item (editor, 3, 1, &error));
  assert_agenda (editor, "1 Opening|2 Report|3a Motion A|4b Motion B|5 Close");
  g_assert_true (ordet_editor_remove_item (editor, 1, &error));
  g_assert_true (ordet_editor_add_item (editor, 9, "Break", "break", &error));
  assert_agenda (editor, "1 Opening|2a Motion A|3b Motion B|4 Close|b1 Break");
  g_assert_false (ordet_editor_set_item_id (editor, 0, "4", &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_true (ordet_editor_set_item_id (editor, 2, "2b", &error));
  /* Nothing is kept until it is flushed, then all of it. */
  g_assert_cmpuint (ordet_meeting_notice (ordet_session_meeting (session))->agenda->len, ==, 4);
  g_assert_true (ordet_editor_flush (editor, &error));
  g_assert_cmpuint (ordet_meeting_notice (ordet_session_meeting (session))->agenda->len, ==, 5);
}

static void
test_agenda_during (void)
{
  g_autoptr (OrdetSession) session = test_session (
    "", agenda,
    "{\"t\":\"00:00:00\",\"act\":\"open\"}\n{\"t\":\"00:00:00\",\"act\":\"item\",\"item\":\"1\"}\n");
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(GError) error = NULL;
  gsize before = ordet_meeting_n_events (ordet_session_meeting (session));

  g_assert_true (ordet_editor_started (editor));
  g_assert_true (ordet_editor_add_item (editor, 1, "Urgent", NULL, &error));
  assert_agenda (editor, "1 Opening|4 Urgent|2a Motion A|2b Motion B|3 Close");
  g_assert_true (ordet_editor_move_item (editor, 1, 1, &error));
  assert_agenda (editor, "1 Opening|2a Motion A|4 Urgent|2b Motion B|3 Close");
  g_assert_true (ordet_editor_move_item (editor, 2, -1, &error));
  assert_agenda (editor, "1 Opening|4 Urgent|2a Motion A|2b Motion B|3 Close");
  g_assert_true (ordet_editor_set_item_title (editor, 4, "The End", &error));
  g_assert_true (ordet_editor_set_item_minutes (editor, 4, 5, &error));
  g_assert_true (ordet_editor_remove_item (editor, 2, &error));
  assert_agenda (editor, "1 Opening|4 Urgent|2b Motion B|3 The End");
  /* What has been open stays. */
  g_assert_false (ordet_editor_remove_item (editor, 0, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (ordet_editor_set_field (editor, ORDET_FIELD_TITLE, "Other", &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_VALUE);
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, before + 6);
}

static void
test_fields (void)
{
  static const struct { OrdetField field; const char *value; gboolean good;
  } cases[] = {
    { ORDET_FIELD_DATE, "2027-02-13", TRUE },
    { ORDET_FIELD_DATE, "2027-02-30", FALSE },
    { ORDET_FIELD_DATE, "2028-02-29", TRUE },
    { ORDET_FIELD_DATE, "2027-2-13", FALSE },
    { ORDET_FIELD_DATE, "13.02.2027", FALSE },
    { ORDET_FIELD_DATE, "", TRUE },
    { ORDET_FIELD_START, "18:00", TRUE },
    { ORDET_FIELD_START, "24:00", FALSE },
    { ORDET_FIELD_START, "00:00", TRUE },
    { ORDET_FIELD_START, "9:00", FALSE },
    { ORDET_FIELD_START, "18:60", FALSE },
    { ORDET_FIELD_END, "23:59", TRUE },
    { ORDET_FIELD_TITLE, "", TRUE },
    { ORDET_FIELD_TITLE, "Årsmøte 👩🏽‍🌾 \xd7\xa9", TRUE },
  };
  g_autoptr(OrdetSession) session = test_session ("", agenda, NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *before = g_strdup (ordet_editor_field (editor, cases[i].field));

      g_assert_true (ordet_editor_set_field (editor, cases[i].field, cases[i].value, &error) ==
                     cases[i].good);
      g_assert_cmpstr (ordet_editor_field (editor, cases[i].field), ==,
                       cases[i].good ? cases[i].value : before);
    }
}

static void
test_rules (void)
{
  g_autoptr(OrdetSession) session = test_session ("", agenda, NULL);
  g_autoptr(OrdetEditor) editor = ordet_editor_new (session);
  g_autoptr(OrdetRules) wanted = ordet_rules_copy (ordet_editor_rules (editor));
  g_autoptr(OrdetEvent) open = NULL;
  g_autoptr(GError) error = NULL;

  wanted->balance = ORDET_BALANCE_SOFT;
  wanted->limits[ORDET_KIND_SPEECH] = 120;
  g_assert_true (ordet_editor_set_rules (editor, wanted, &error));
  g_assert_true (ordet_editor_flush (editor, &error));
  g_assert_cmpint (ordet_meeting_rules (ordet_session_meeting (session))->balance, ==,
                   ORDET_BALANCE_SOFT);
  open = ordet_session_event (session, ORDET_ACT_OPEN);
  g_assert_true (ordet_session_act (session, open, &error));
  wanted->balance = ORDET_BALANCE_OFF;
  g_assert_true (ordet_editor_set_rules (editor, wanted, &error));
  g_assert_cmpint (ordet_meeting_rules (ordet_session_meeting (session))->balance, ==,
                   ORDET_BALANCE_OFF);
  g_assert_cmpint (ordet_meeting_rules (ordet_session_meeting (session))->limits[ORDET_KIND_SPEECH],
                   ==, 120);
  wanted->limits[ORDET_KIND_SPEECH] = 0;
  g_assert_false (ordet_editor_set_rules (editor, wanted, &error));
}

static void
test_readiness (void)
{
  g_autoptr(OrdetNotice) notice = test_notice ("annual", "2027-02-13");
  g_autoptr(GPtrArray) left = ordet_readiness (notice);
  g_autoptr(GPtrArray) then = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (ordet_notice_valid (notice, &error));
  /* People and place are missing. */
  g_assert_cmpuint (left->len, ==, 2);
  notice->place = g_strdup ("Furuvik");
  ordet_notice_add_person (notice, "P1", "Oda")->number = 1;
  ordet_notice_add_person (notice, "P2", "Per")->number = 1;
  then = ordet_readiness (notice);
  g_assert_cmpuint (then->len, ==, 1);
  g_assert_cmpstr (then->pdata[0], ==, "1 number card is used twice.");
}

static void
test_templates (void)
{
  g_autoptr(OrdetTemplateSet) all = ordet_templates_all (NULL);

  g_assert_cmpuint (all->templates->len, ==, 5);
  for (guint i = 0; i < all->templates->len; i++)
    {
      g_autoptr (OrdetNotice) notice =
        test_notice (((OrdetTemplate *) all->templates->pdata[i])->id, "2027-02-13");
      g_autoptr(OrdetNotice) copy = ordet_template_copy (notice, "2028-02-13");
      g_autoptr(GError) error = NULL;

      g_assert_true (ordet_notice_valid (notice, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (notice->agenda->len, >, 3);
      g_assert_cmpstr (copy->date, ==, "2028-02-13");
      g_assert_cmpuint (copy->people->len, ==, 0);
    }
}

/* --- with the keyboard --- */

static GtkWidget *
shown (OrdetSession *session,
       const char   *part)
{
  GtkWidget *window = ordet_window_new (NULL, NULL);
  OrdetMeetingView *view;

  ordet_window_open_session (ORDET_WINDOW (window), session);
  view = ordet_window_meeting (ORDET_WINDOW (window));
  ordet_meeting_view_show_page (view, "prepare");
  ordet_prepare_page_show (ORDET_PREPARE_PAGE (ordet_meeting_view_page (view, "prepare")), part);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  return window;
}

static void
test_type_agenda (void)
{
  g_autoptr(OrdetSession) session = test_session ("", agenda, NULL);
  GtkWidget *window = shown (session, "meeting");
  const OrdetNotice *notice;

  gtk_widget_grab_focus (ui_find_text (window, "Opening"));
  ui_settle (window);
  /* A new row below, named, then moved up above the first. */
  ui_key (window, "Return");
  ui_type (window, "Greeting");
  ui_key (window, "<Alt>Up");
  ui_key (window, "Return");
  ui_type (window, "Songs");
  ui_key (window, "<Control>Delete");
  gtk_widget_activate_action (window, "win.back", NULL);
  ui_settle (window);
  notice = ordet_meeting_notice (ordet_session_meeting (session));
  g_assert_cmpuint (notice->agenda->len, ==, 5);
  g_assert_cmpstr (((OrdetAgendaData *) notice->agenda->pdata[0])->title, ==, "Greeting");
  g_assert_cmpstr (((OrdetAgendaData *) notice->agenda->pdata[0])->id, ==, "1");
  g_assert_cmpstr (((OrdetAgendaData *) notice->agenda->pdata[1])->title, ==, "Opening");
  g_assert_cmpstr (((OrdetAgendaData *) notice->agenda->pdata[2])->id, ==, "3a");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A title typed during a meeting is one act, not one a letter. */
static void
test_type_title_during (void)
{
  g_autoptr(OrdetSession) session =
    test_session ("", agenda, "{\"t\":\"00:00:00\",\"act\":\"open\"}\n");
  GtkWidget *window = shown (session, "meeting");
  gsize before = ordet_meeting_n_events (ordet_session_meeting (session));

  gtk_widget_grab_focus (ui_find_text (window, "Close"));
  ui_settle (window);
  ui_key (window, "End");
  ui_type (window, " it all");
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, before);
  ui_key (window, "<Shift>Tab");
  g_assert_cmpuint (ordet_meeting_n_events (ordet_session_meeting (session)), ==, before + 1);
  g_assert_cmpstr (ordet_meeting_item (ordet_session_meeting (session), 3)->title, ==,
                   "Close it all");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_open (gpointer session)
{
  return ordet_meeting_opened (ordet_session_meeting (session));
}

static void
test_open (void)
{
  g_autoptr (OrdetSession) session =
    test_session ("{\"id\":\"P1\",\"name\":\"Oda\",\"number\":1}", agenda, NULL);
  GtkWidget *window = shown (session, "meeting");

  g_assert_true (ui_shows (window, "The date is not set."));
  gtk_widget_grab_focus (ui_find_text (window, "Close"));
  ui_settle (window);
  ui_key (window, "End");
  ui_type (window, "x");
  ui_key (window, "<Alt>o");
  /* A button pressed by its letter is seen to go down first. */
  ui_assert_soon (is_open, session);
  /* What was just typed came first. */
  g_assert_cmpstr (ordet_meeting_item (ordet_session_meeting (session), 3)->title, ==, "Closex");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
  g_test_add_func ("/prepare/agenda/before", test_agenda_before);
  g_test_add_func ("/prepare/agenda/during", test_agenda_during);
  g_test_add_func ("/prepare/fields", test_fields);
  g_test_add_func ("/prepare/rules", test_rules);
  g_test_add_func ("/prepare/readiness", test_readiness);
  g_test_add_func ("/prepare/templates", test_templates);
  g_test_add_func ("/prepare/type/agenda", test_type_agenda);
  g_test_add_func ("/prepare/type/title-during", test_type_title_during);
  g_test_add_func ("/prepare/type/open", test_open);
  return g_test_run ();
}
