/* shots.c — a picture of every page, for the eye
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages show the demo meeting at fixed moments, so that two runs can be
 * laid beside each other.
 */
#include "shots.h"
#include "testmeeting.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ordet-demo.h"
#include "ordet-floor-facts.h"
#include "ordet-log.h"
#include "ordet-meeting-view.h"
#include "ordet-minutes-page.h"
#include "ordet-prepare-page.h"
#include "ordet-screen-view.h"
#include "ordet-templates.h"
#include "ordet-ui.h"
#include "ordet-words.h"
#include "ordet-window-tools.h"
#include "survey.h"
#include "uitest.h"

/* Half of a screen that is 1366 wide. */
#define HALF 683

/**
 * shots_session_at:
 * @time: "14:31:30"
 *
 * Returns: (transfer full): the demo meeting at that moment
 */
OrdetSession *
shots_session_at (const char *time)
{
  g_autoptr(GError) error = NULL;
  OrdetSession *session = ordet_demo_session_new (time, &error);

  g_assert_no_error (error);
  return session;
}

/**
 * shots_session_with:
 * @time: "14:31:30"
 * @more_lines: lines of a log, done at that moment whatever their own time
 *
 * Returns: (transfer full): the demo meeting, gone on with
 */
OrdetSession *
shots_session_with (const char *time,
                    const char *more_lines)
{
  g_autofree char *text =
    g_strconcat ("{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"\"}\n", more_lines, NULL);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetLog) log = ordet_log_read_stream (stream, &error);
  OrdetSession *session = shots_session_at (time);

  g_assert_no_error (error);
  for (gsize i = 0; i < ordet_log_n_lines (log); i++)
    {
      g_autoptr (OrdetEvent) event =
        ordet_event_copy_at (ordet_log_line (log, i)->event, ordet_session_now_us (session));

      ordet_session_act (session, event, &error);
      g_assert_no_error (error);
    }
  return session;
}

/**
 * shots_window:
 * @session: a meeting
 * @width: of the window
 * @height: of the window
 *
 * Returns: (transfer none): the chair's window with the meeting, shown
 */
GtkWidget *
shots_window (OrdetSession *session,
              int           width,
              int           height)
{
  GtkWidget *window = ordet_window_new (NULL, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  ordet_window_open_session (ORDET_WINDOW (window), session);
  gtk_window_present (GTK_WINDOW (window));
  /* With no compositor GTK draws a border where the shadow would be. */
  gtk_widget_remove_css_class (window, "solid-csd");
  ui_settle (window);
  shots_resize (window);
  return window;
}

static ShotsTaker taker; /* (nullable) */

/**
 * shots_set_taker:
 * @function: what is called in place of making a picture
 */
void
shots_set_taker (ShotsTaker function)
{
  taker = function;
}

/**
 * shots_take:
 * @window: a window that is shown
 * @folder: where
 * @name: of the picture, without its ending
 *
 * Saves it, with the popovers that are open, or what is written in it.
 */
void
shots_take (GtkWidget  *window,
            const char *folder,
            const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (!shots_wants (name))
    return;
  if (taker != NULL)
    taker (window, name);
  else if (g_getenv ("SHOTS_SURVEY") != NULL)
    survey_take (window, name, g_getenv ("SHOTS_SURVEY"));
  else
    ui_shot (window, path);
}

/**
 * shots_save:
 * @window: a window that is shown
 * @folder: where
 * @name: of the picture, without its ending
 *
 * Saves it and closes the window.
 */
void
shots_save (GtkWidget  *window,
            const char *folder,
            const char *name)
{
  GtkWindow *under = gtk_window_get_transient_for (GTK_WINDOW (window));

  ui_settle (window);
  shots_resize (window);
  shots_take (window, folder, name);
  gtk_window_destroy (GTK_WINDOW (window));
  /* The pointer goes back to the window under a form before that goes too. */
  if (under != NULL)
    ui_settle (GTK_WIDGET (under));
}

/* --- home --- */

static void
shoot_home (OrdetStore *store,
            const char *folder,
            const char *name)
{
  GtkWidget *window = ordet_window_new (NULL, store);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_remove_css_class (window, "solid-csd");
  ui_settle (window);
  shots_save (window, folder, name);
}

static void
add_meeting (OrdetStore *store,
             const char *template,
             const char *title,
             const char *date,
             const char *place,
             guint       n_people)
{
  g_autoptr(OrdetNotice) notice = test_notice (template, date);
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  g_free (notice->title);
  notice->title = g_strdup (title);
  notice->place = g_strdup (place);
  for (guint i = 1; i <= n_people; i++)
    {
      g_autofree char *person = g_strdup_printf ("P%u", i),
                      *name = g_strdup_printf ("Kladd Kladdesen %u", i);

      ordet_notice_add_person (notice, person, name)->number = i;
    }
  id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
}

/* Plays the demo's log into @store as a meeting of its own: until @stop, or to
 * its end. */
static void
add_played (OrdetStore *store,
            const char *stop,
            const char *date)
{
  g_autoptr(OrdetSession) session = shots_session_at (stop);
  OrdetMeeting *meeting = ordet_session_meeting (session);
  g_autoptr(OrdetNotice) notice = ordet_notice_copy (ordet_meeting_notice (meeting));
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  g_free (notice->date);
  notice->date = g_strdup (date);
  for (gsize i = 0; i < ordet_meeting_n_events (meeting); i++)
    g_ptr_array_add (events, ordet_meeting_event (meeting, i));
  ordet_store_import (store, notice, (OrdetEvent *const *) events->pdata, events->len, &id, &error);
  g_assert_no_error (error);
}

static void
shoot_homes (const char *folder)
{
  g_autofree char *at = g_dir_make_tmp ("ordet-shots-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetStore) store = ordet_store_new (at, ORDET_KEYS_MEMORY, &error);

  g_assert_no_error (error);
  shots_dark (FALSE);
  shoot_home (store, folder, "empty");
  add_meeting (store, "board", "Board Meeting 3", "2027-03-02", "Kladdgata 4", 7);
  add_meeting (store, "members", "Members’ Meeting: Volunteer Burnout", "2027-03-20",
               "Furuvik samfunnshus", 0);
  add_meeting (store, "annual", "Regional Meeting", "2027-04-17", NULL, 118);
  add_played (store, "14:31:30", "2027-02-13");
  add_played (store, "23:59:59", "2026-02-14");
  shoot_home (store, folder, "home");
  shots_dark (TRUE);
  shoot_home (store, folder, "home-dark");
  shots_dark (FALSE);
}

/* --- prepare --- */

static void
shoot_prepare (const char *folder,
               const char *part,
               const char *name,
               int         width)
{
  g_autofree char *at = g_dir_make_tmp ("ordet-shots-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetStore) store = ordet_store_new (at, ORDET_KEYS_MEMORY, &error);
  g_autoptr(OrdetSession) played = shots_session_at ("12:00:00");
  g_autoptr (OrdetNotice) notice =
    ordet_template_copy (ordet_meeting_notice (ordet_session_meeting (played)), "2027-02-13");
  const OrdetNotice *known = ordet_meeting_notice (ordet_session_meeting (played));
  g_autoptr(OrdetSession) session = NULL;
  g_autofree char *id = NULL;
  GtkWidget *window;

  for (guint i = 0; i < known->people->len; i++)
    g_ptr_array_add (notice->people, ordet_person_data_copy (known->people->pdata[i]));
  notice->start = g_strdup ("12:00");
  for (guint i = 0; i < notice->agenda->len; i++)
    ((OrdetAgendaData *) notice->agenda->pdata[i])->minutes = 15 + (int) (i * 7 % 6) * 5;
  id = ordet_store_create (store, notice, &error);
  g_assert_no_error (error);
  session = ordet_session_new (store, id, NULL, &error);
  g_assert_no_error (error);
  window = shots_window (session, width, 768);
  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (window))),
                              "meeting.view", "s", "prepare");
  ordet_prepare_page_show (ORDET_PREPARE_PAGE (ordet_meeting_view_page (
                             ordet_window_meeting (ORDET_WINDOW (window)), "prepare")),
                           part);
  shots_save (window, folder, name);
}

/* --- the minutes --- */

static void
shoot_minutes (const char *folder,
               const char *name,
               int         width,
               gboolean    dark)
{
  g_autoptr(OrdetSession) session = shots_session_at ("15:00:00");
  GtkWidget *window = shots_window (session, width, width == 1024 ? 640 : 768);
  OrdetMeetingView *view = ordet_window_meeting (ORDET_WINDOW (window));

  shots_dark (dark);
  ordet_meeting_view_show_page (view, "minutes");
  ordet_minutes_page_show (ORDET_MINUTES_PAGE (ordet_meeting_view_page (view, "minutes")), "5a");
  ui_settle (window);
  shots_save (window, folder, name);
  shots_dark (FALSE);
}

/* The signers read: one has approved, and one block was changed since. */
static void
shoot_adjust (const char *folder)
{
  g_autoptr(OrdetSession) session = shots_session_at ("15:00:00");
  GtkWidget *window = shots_window (session, 1366, 768), *page;
  OrdetMeetingView *view = ordet_window_meeting (ORDET_WINDOW (window));
  OrdetManuscript *draft;

  ordet_meeting_view_show_page (view, "minutes");
  page = ordet_meeting_view_page (view, "minutes");
  draft = ordet_minutes_page_manuscript (ORDET_MINUTES_PAGE (page));
  gtk_widget_activate_action (page, "minutes.ready", NULL);
  ordet_minutes_texts_set_free (ordet_manuscript_texts (draft), "3", NULL, ORDET_LEVEL_PROPOSALS,
                                "The auditors had no remarks.", ordet_manuscript_wall_us ());
  ordet_manuscript_touch (draft);
  gtk_widget_activate_action (page, "minutes.approve", "s", "P15");
  ordet_minutes_page_show (ORDET_MINUTES_PAGE (page), "3");
  ui_settle (window);
  shots_save (window, folder, "minutes-adjust");
}

static void
shoot_form (const char *folder)
{
  g_autoptr(OrdetSession) session = shots_session_at ("15:00:00");
  GtkWidget *window = shots_window (session, 1366, 768);
  OrdetMeetingView *view = ordet_window_meeting (ORDET_WINDOW (window));

  ordet_meeting_view_show_page (view, "minutes");
  gtk_widget_activate_action (ordet_meeting_view_page (view, "minutes"), "minutes.form", NULL);
  ui_settle (window);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr(GtkWindow) dialog = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (gtk_window_get_transient_for (dialog) == GTK_WINDOW (window))
        shots_save (GTK_WIDGET (dialog), folder, "minutes-form");
    }
}

/* --- the screen --- */

static OrdetScreenChoices choices; /* of the next pictures */

static void
shoot_screen (const char *folder,
              const char *name,
              const char *time,
              const char *more,
              gint64      later_us,
              gboolean    numbers,
              gboolean    light)
{
  g_autoptr(OrdetSession) session = shots_session_with (time, more);
  GtkWidget *window = gtk_window_new (), *view = ordet_screen_view_new ();

  choices.numbers_only = numbers;
  gtk_widget_add_css_class (window, light ? ORDET_STYLE_LIGHT : ORDET_STYLE_DARK);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1920, 1080);
  gtk_window_set_child (GTK_WINDOW (window), view);
  ordet_screen_view_show (
    ORDET_SCREEN_VIEW (view),
    ordet_screen_state_new (ordet_session_meeting (session),
                            ordet_session_now_us (session) / ORDET_SECOND * ORDET_SECOND + later_us,
                            &choices));
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  shots_save (window, folder, name);
}

static void
shoot_screens (const char *folder)
{
  static const char line[] = "{\"t\":\"14:31:30\",\"act\":\"line\",\"when\":\"now\"}\n";
  static const char away[] = "{\"t\":\"14:31:30\",\"act\":\"break\",\"seconds\":900}\n";

  shoot_screen (folder, "screen", "14:31:30", "", 0, FALSE, FALSE);
  shoot_screen (folder, "screen-light", "14:31:30", "", 0, FALSE, TRUE);
  shoot_screen (folder, "screen-over", "14:31:30", line, 110 * ORDET_SECOND, FALSE, FALSE);
  shoot_screen (folder, "screen-numbers-closed", "14:31:30", line, 70 * ORDET_SECOND, TRUE, FALSE);
  shoot_screen (folder, "screen-break", "14:31:30", away, 198 * ORDET_SECOND, FALSE, FALSE);
  shoot_screen (folder, "screen-paused", "14:31:30", "{\"t\":\"14:31:30\",\"act\":\"pause\"}\n", 0,
                FALSE, FALSE);
  shoot_screen (folder, "screen-empty", "14:31:30", "{\"t\":\"14:31:30\",\"act\":\"done\"}\n", 0,
                FALSE, FALSE);
  shoot_screen (folder, "screen-round", "14:31:30",
                "{\"t\":\"14:31:30\",\"act\":\"done\"}\n{\"t\":\"14:31:30\",\"act\":\"round\"}\n",
                0, FALSE, FALSE);
  shoot_screen (
    folder, "screen-groups", "14:31:30",
    "{\"t\":\"14:31:30\",\"act\":\"done\"}\n{\"t\":\"14:31:30\",\"act\":\"groups\",\"seconds\":300}\n",
    42 * ORDET_SECOND, FALSE, FALSE);
}

/* The texts are what the window of votes says, in the language of the windows. */
static void
shoot_votes (const char *folder,
             const char *done)
{
  g_autoptr(OrdetSession) session = shots_session_with ("14:31:30", done);
  g_autofree char *question = ordet_floor_proposal_text (ordet_session_meeting (session), "F11");
  g_autofree char *how = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%1$s · %2$u may vote", "%1$s · %2$u may vote", 33),
    g_dgettext (GETTEXT_PACKAGE, "Show of cards"), 33);

  choices.head = g_dpgettext2 (GETTEXT_PACKAGE, "screen", "Vote");
  choices.question = question;
  choices.how = how;
  shoot_screen (folder, "screen-vote", "14:31:30", done, 0, FALSE, FALSE);
  choices.question = "F1\nF2";
  shoot_screen (folder, "screen-vote-short", "14:31:30", done, 0, FALSE, FALSE);
}

static void
shoot_boards (const char *folder)
{
  static const char voted[] =
    "{\"t\":\"14:31:30\",\"act\":\"done\"}\n"
    "{\"t\":\"14:31:30\",\"act\":\"vote\",\"id\":\"V90\",\"method\":\"counted\","
    "\"proposals\":[\"F11\"],\"counts\":{\"yes\":19,\"no\":8,\"abstain\":2},"
    "\"voters\":30,\"result\":\"carried\"}\n";
  static const char elected[] =
    "{\"t\":\"14:31:30\",\"act\":\"done\"}\n"
    "{\"t\":\"14:31:30\",\"act\":\"elect\",\"role\":\"signer\",\"who\":[\"P15\",\"P20\"]}\n";
  static const char done[] = "{\"t\":\"14:31:30\",\"act\":\"done\"}\n";

  shoot_screen (folder, "screen-result", "14:31:30", voted, 0, FALSE, FALSE);
  shoot_screen (folder, "screen-elected", "14:31:30", elected, 0, FALSE, TRUE);
  shoot_votes (folder, done);
  choices = (OrdetScreenChoices) { .mode = ORDET_SCREEN_MESSAGE,
                                   .message = "The bus to Furuvik leaves at 17:10." };
  shoot_screen (folder, "screen-message", "14:31:30", "", 0, FALSE, FALSE);
  choices = (OrdetScreenChoices) { .large = TRUE };
  shoot_screen (folder, "screen-large", "14:31:30", "", 0, FALSE, FALSE);
  shoot_screen (folder, "screen-large-numbers", "14:31:30",
                "{\"t\":\"14:31:30\",\"act\":\"line\",\"when\":\"now\"}\n", 70 * ORDET_SECOND,
                TRUE, TRUE);
  shoot_screen (folder, "screen-large-break", "14:31:30",
                "{\"t\":\"14:31:30\",\"act\":\"break\",\"seconds\":900}\n", 198 * ORDET_SECOND,
                FALSE, FALSE);
  choices = (OrdetScreenChoices) { 0 };
}

/**
 * ordet_shots_shell:
 * @folder: where
 *
 * Home, Prepare and the minutes.
 */
void
ordet_shots_shell (const char *folder)
{
  shoot_homes (folder);
  shoot_prepare (folder, "meeting", "prepare", 1366);
  shoot_prepare (folder, "people", "prepare-people", 1366);
  shoot_prepare (folder, "rules", "prepare-rules", 1366);
  shoot_prepare (folder, "screen", "prepare-screen", 1366);
  shoot_prepare (folder, "meeting", "prepare-half", HALF);
  shoot_minutes (folder, "minutes", 1366, FALSE);
  shoot_minutes (folder, "minutes-dark", 1366, TRUE);
  shoot_minutes (folder, "minutes-narrow", 1024, FALSE);
  shoot_minutes (folder, "minutes-half", HALF, FALSE);
  shoot_form (folder);
  shoot_adjust (folder);
}

/**
 * ordet_shots_screens:
 * @folder: where
 *
 * What the room sees.
 */
void
ordet_shots_screens (const char *folder)
{
  shoot_screens (folder);
  shoot_boards (folder);
}
