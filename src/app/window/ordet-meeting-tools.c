/* ordet-meeting-tools.c — what one does with a meeting from its menus
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-tools.h"

#include "ordet-check-in.h"
#include "ordet-host.h"
#include "ordet-prepare-page.h"
#include "ordet-rules-print.h"
#include "ordet-template-save.h"

static void
check_in_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  OrdetMeetingView *view = data;
  GtkWidget *prepare = ordet_meeting_view_page (view, "prepare");

  /* Its window stands beside the meeting's: the floor goes on. */
  if (ordet_meeting_view_flush (view))
    gtk_window_present (GTK_WINDOW (ordet_check_in_new (
      GTK_WINDOW (gtk_widget_get_root (prepare)),
      ordet_prepare_page_editor (ORDET_PREPARE_PAGE (prepare)))));
}

/* A part of Prepare, by the name of its action. */
static void
part_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMeetingView *view = data;
  gboolean people = g_str_equal (g_action_get_name (G_ACTION (action)), "people");

  ordet_meeting_view_show_page (view, "prepare");
  ordet_prepare_page_show (ORDET_PREPARE_PAGE (ordet_meeting_view_page (view, "prepare")),
                           people ? "people" : "screen");
}

/* The time that the computer slept is taken off the turn. */
static void
forget_sleep_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  OrdetMeetingView *view = data;
  g_autoptr(GError) error = NULL;

  if (ordet_session_forget_sleep (ordet_meeting_view_session (view), &error))
    ordet_bar_hide (ordet_meeting_view_bar (view));
  else
    ordet_host_report (GTK_WIDGET (view), error);
}

/* To the closing page of this meeting. */
static void
close_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  OrdetMeetingView *view = data;

  gtk_widget_activate_action (GTK_WIDGET (view), "win.close-meeting", "s",
                              ordet_session_id (ordet_meeting_view_session (view)));
}

static const GActionEntry entries[] = {
  { "people", part_cb },
  { "screen-settings", part_cb },
  { "forget-sleep", forget_sleep_cb },
  { "close", close_cb },
  { "check-in", check_in_cb },
  { "save-template", ordet_template_save_cb },
  { "rules-print", ordet_rules_print_cb },
  { "rules-save", ordet_rules_save_cb, "s" },
};

/**
 * ordet_meeting_tools_add:
 * @view: the meeting
 *
 * Adds to its actions what is done in other places than its pages.
 */
void
ordet_meeting_tools_add (OrdetMeetingView *view)
{
  g_return_if_fail (ORDET_IS_MEETING_VIEW (view));

  g_action_map_add_action_entries (ordet_meeting_view_actions (view), entries,
                                   G_N_ELEMENTS (entries), view);
}
