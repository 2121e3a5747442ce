/* ordet-floor-line.c — the line under the list: its forms, and its hour
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-floor-preview.h"

/**
 * ordet_floor_draw_line:
 * @self: the page
 * @when: "now", "after-this", "after-next" or "last-call"
 */
void
ordet_floor_draw_line (OrdetFloorPage *self,
                       const char     *when)
{
  g_autoptr(OrdetEvent) event = NULL;

  if (g_str_equal (when, "last-call"))
    {
      ordet_floor_act_plain (self, ORDET_ACT_LAST_CALL);
      return;
    }
  event = ordet_floor_event (self, ORDET_ACT_LINE);
  ordet_event_set_string (event, ORDET_KEY_WHEN, when);
  ordet_floor_act (self, event, NULL);
}

/* The hour has come that a last call named: the line is an act of its own, so
 * that the log says when it was drawn, and that it can be taken back. */
static gboolean
closing_cb (gpointer data)
{
  OrdetFloorPage *self = data;
  OrdetListView list;

  if (!ordet_meeting_list (ordet_floor_meeting (self), &list) || list.closes_us < 0)
    {
      self->closing = 0;
      return G_SOURCE_REMOVE;
    }
  if (ordet_session_now_us (self->session) < list.closes_us)
    return G_SOURCE_CONTINUE;
  self->closing = 0;
  ordet_floor_draw_line (self, "now");
  return G_SOURCE_REMOVE;
}

/**
 * ordet_floor_mind_line:
 * @self: the page
 *
 * Draws the line when the hour has come that a last call named, whichever
 * page is shown. Called at every change.
 */
void
ordet_floor_mind_line (OrdetFloorPage *self)
{
  OrdetListView list;

  if (self->closing == 0 && ordet_meeting_list (ordet_floor_meeting (self), &list) &&
      list.closes_us >= 0)
    self->closing = g_timeout_add_seconds (1, closing_cb, self);
}

/**
 * ordet_floor_make_line_menu:
 * @button: the button "Draw the Line"
 * @self: the page
 *
 * The forms of the line, each with what would be left.
 */
void
ordet_floor_make_line_menu (GtkMenuButton  *button,
                            OrdetFloorPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  gint64 total_us;
  guint n = ordet_floor_preview_line (ordet_floor_meeting (self), &total_us);
  g_autofree char *length = ordet_words_about (total_us);
  g_autofree char *now = NULL;

  /* Translators: a way to close the list; %1$u people wait, %2$s is "about 17
   * min". */
  now = g_strdup_printf (ngettext ("_Now: %1$u Left, %2$s", "_Now: %1$u Left, %2$s", n), n, length);
  g_menu_append (menu, _("After _This Speech"), "floor.line('after-this')");
  g_menu_append (menu, _("_After the Next Speech"), "floor.line('after-next')");
  g_menu_append (menu, now, "floor.line('now')");
  g_menu_append (menu, _("At a T_ime…"), "floor.line-at");
  g_menu_append (menu, _("_Last Call"), "floor.line('last-call')");
  if (self->state.item != ORDET_NOBODY && self->state.list.state == ORDET_LIST_ANNOUNCED)
    g_menu_append (menu, _("_Keep the List Open"), "floor.unline");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  g_signal_connect_swapped (gtk_menu_button_get_popover (button), "closed",
                            G_CALLBACK (ordet_floor_popover_closed), self);
}
