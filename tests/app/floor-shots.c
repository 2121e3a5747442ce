/* floor-shots.c — pictures of the floor, to be laid beside the drawn ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "floor-fixture.h"
#include "ordet-demo.h"
#include "ordet-meeting-view.h"
#include "ordet-window.h"
#include "shots.h"

/* The window of the program, with the meeting of the fixture in it. */
static void
open_window_of (Floor    *floor,
                gboolean  show_lists,
                int       width,
                int       height)
{
  OrdetMeetingView *view;

  floor->window = shots_window (floor->session, width, height);
  view = ordet_window_meeting (ORDET_WINDOW (floor->window));
  gtk_widget_activate_action (GTK_WIDGET (view), "meeting.view", "s", "floor");
  floor->page = ORDET_FLOOR_PAGE (ordet_meeting_view_page (view, "floor"));
  ordet_floor_page_set_show_lists (floor->page, show_lists);
  ui_settle (floor->window);
  ordet_floor_page_refresh (floor->page);
  ui_settle (floor->window);
}

static void
open_window (Floor    *floor,
             gboolean  show_lists)
{
  open_window_of (floor, show_lists, 1366, 768);
}

static void
begin (Floor *floor)
{
  g_autoptr(OrdetNotice) notice = floor_notice ();

  floor_init (floor, notice);
}

static void
save (Floor      *floor,
      const char *folder,
      const char *name)
{
  shots_save (floor->window, folder, name);
  floor->window = NULL;
  floor_clear (floor);
  shots_dark (FALSE);
}

static void
draw_line (Floor *floor)
{
  OrdetEvent *event = ordet_session_event (floor->session, ORDET_ACT_LINE);

  ordet_event_set_string (event, ORDET_KEY_WHEN, "now");
  floor_act (floor, event);
}

static void
shoot_light (const char *folder)
{
  Floor floor;

  begin (&floor);
  floor_picture (&floor);
  open_window (&floor, TRUE);
  ui_type (floor.window, "23");
  ui_key (floor.window, "Return");
  save (&floor, folder, "floor-light");

  begin (&floor);
  floor_picture (&floor);
  open_window (&floor, FALSE);
  save (&floor, folder, "floor-lists-hidden");

  begin (&floor);
  open_window (&floor, FALSE);
  save (&floor, folder, "floor-not-opened");
}

static void
shoot_dark (const char *folder)
{
  Floor floor;

  shots_dark (TRUE);
  begin (&floor);
  floor_picture (&floor);
  fixture_clock_pass (&floor.clock, 20 * ORDET_SECOND);
  floor_plain (&floor, ORDET_ACT_DONE);
  floor_plain (&floor, ORDET_ACT_NEXT);
  fixture_clock_pass (&floor.clock, 162 * ORDET_SECOND);
  floor_hand (&floor, 12, "reply");
  draw_line (&floor);
  open_window (&floor, TRUE);
  ui_type (floor.window, "11");
  ui_key (floor.window, "Return");
  ui_key (floor.window, "Escape");
  save (&floor, folder, "floor-dark");
}

static void
shoot_busy (const char *folder)
{
  Floor floor;

  begin (&floor);
  floor_picture (&floor);
  for (gint64 card = 1; card < 40; card++)
    if (card != 15 && card != 14 && card != 19 && card != 32 && card != 18 && card != 16 &&
        card != 33 && card != 21 && card != 34)
      floor_hand (&floor, card, NULL);
  floor_hand (&floor, 9, "reply");
  fixture_clock_pass (&floor.clock, 90 * ORDET_SECOND);
  open_window (&floor, TRUE);
  save (&floor, folder, "floor-busy");
}

static void
shoot_rest (const char *folder)
{
  Floor floor;
  OrdetEvent *event;

  begin (&floor);
  floor_picture (&floor);
  open_window (&floor, TRUE);
  fixture_clock_pass (&floor.clock, 69 * ORDET_SECOND);
  ui_key (floor.window, "space");
  save (&floor, folder, "floor-handover");

  begin (&floor);
  floor_picture (&floor);
  event = ordet_session_event (floor.session, ORDET_ACT_ROUND);
  ordet_event_set_integer (event, ORDET_KEY_LIMIT, 60 * ORDET_SECOND);
  floor_act (&floor, event);
  for (gint64 card = 1; card < 7; card++)
    {
      fixture_clock_pass (&floor.clock, (40 + card * 3) * ORDET_SECOND);
      floor_call (&floor, card == 3 ? ORDET_ACT_PASS : ORDET_ACT_TURN, card);
    }
  fixture_clock_pass (&floor.clock, 26 * ORDET_SECOND);
  open_window (&floor, TRUE);
  save (&floor, folder, "floor-goround");

  begin (&floor);
  floor_picture (&floor);
  floor_plain (&floor, ORDET_ACT_DONE);
  event = ordet_session_event (floor.session, ORDET_ACT_BREAK);
  ordet_event_set_integer (event, ORDET_KEY_SECONDS, 900 * ORDET_SECOND);
  floor_act (&floor, event);
  fixture_clock_pass (&floor.clock, 198 * ORDET_SECOND);
  open_window (&floor, FALSE);
  save (&floor, folder, "floor-break");
}

/* The smallest window there is, with everybody waiting. */
static void
shoot_narrow (const char *folder)
{
  Floor floor;
  OrdetEvent *event;

  begin (&floor);
  floor_picture (&floor);
  for (gint64 card = 1; card < 40; card++)
    if (card != 15 && card != 14 && card != 19 && card != 32 && card != 18 && card != 16 &&
        card != 33 && card != 21 && card != 34)
      floor_hand (&floor, card, NULL);
  open_window_of (&floor, TRUE, 1024, 640);
  save (&floor, folder, "floor-narrow");

  begin (&floor);
  floor_picture (&floor);
  open_window_of (&floor, TRUE, 683, 768);
  save (&floor, folder, "floor-half");

  begin (&floor);
  floor_picture (&floor);
  event = ordet_session_event (floor.session, ORDET_ACT_PUSH);
  ordet_event_set_string (event, ORDET_KEY_TITLE, "Order of Voting");
  floor_act (&floor, event);
  floor_hand (&floor, 3, NULL);
  floor_hand (&floor, 12, NULL);
  event = ordet_session_event (floor.session, ORDET_ACT_LAST_CALL);
  ordet_event_set_integer (event, ORDET_KEY_SECONDS, 300 * ORDET_SECOND);
  floor_act (&floor, event);
  floor_plain (&floor, ORDET_ACT_PAUSE);
  open_window_of (&floor, FALSE, 1024, 640);
  save (&floor, folder, "floor-nested");
}

static gboolean
has_over (gpointer floor)
{
  return ui_window_over (((Floor *) floor)->window) != NULL;
}

/* A form, or the observer's window, by its action. */
static void
shoot_form (const char *folder,
            const char *action,
            const char *name)
{
  Floor floor;
  GtkWidget *form;

  begin (&floor);
  floor_picture (&floor);
  open_window (&floor, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (floor.page), action, NULL);
  ui_assert_soon (has_over, &floor);
  form = ui_window_over (floor.window);
  ui_settle (form);
  if (g_str_equal (action, "floor.what-if"))
    ui_type (form, "23");
  shots_save (form, folder, name);
  floor_clear (&floor);
}

static void
shoot_forms (const char *folder)
{
  shoot_form (folder, "floor.correct", "floor-correct");
  shoot_form (folder, "floor.limits", "floor-limits");
  shoot_form (folder, "floor.what-if", "floor-what-if");
  shoot_form (folder, "floor.observer", "floor-observer");
  shoot_form (folder, "floor.line-at", "floor-line-at");
  shoot_form (folder, "floor.round", "floor-round");
}

/* Text half as large again. */
static void
shoot_large (const char *folder)
{
  Floor floor;

  shots_text (150);
  begin (&floor);
  floor_picture (&floor);
  open_window (&floor, TRUE);
  save (&floor, folder, "floor-large-text");
  shots_text (0);
}

/* The demo as it opens: what somebody sees who tries the program. */
static void
shoot_demo (const char *folder)
{
  g_autoptr(OrdetSession) session = shots_session_at (ORDET_DEMO_STOP);
  GtkWidget *window = shots_window (session, 1366, 768);

  gtk_widget_activate_action (GTK_WIDGET (ordet_window_meeting (ORDET_WINDOW (window))),
                              "meeting.view", "s", "floor");
  shots_save (window, folder, "floor-demo");
}

/* What opens under the entry. Before the menus: they keep the keys afterwards. */
static void
shoot_entry (const char *folder)
{
  Floor floor;

  begin (&floor);
  floor_picture (&floor);
  open_window (&floor, TRUE);
  ui_type (floor.window, "sk");
  ui_settle (floor.window);
  shots_take (floor.window, folder, "floor-entry");
  ui_key (floor.window, "Escape");
  gtk_window_destroy (GTK_WINDOW (floor.window));
  floor.window = NULL;
  floor_clear (&floor);
}

/**
 * ordet_shots_floor:
 * @folder: where
 *
 * The states of the floor.
 */
void
ordet_shots_floor (const char *folder)
{
  shoot_light (folder);
  shoot_entry (folder);
  shoot_dark (folder);
  shoot_busy (folder);
  shoot_rest (folder);
  shoot_narrow (folder);
  shoot_forms (folder);
  shoot_large (folder);
  shoot_demo (folder);
}
