/* ordet-floor-advance.c — the one step that comes next, and the items of the agenda
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-compat.h"

/* --- Space --- */

static void
continue_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(OrdetFloorPage) self = data;
  g_autoptr(OrdetEvent) event = NULL;

  if (!ordet_compat_confirm_finish (result, NULL) || self->session == NULL)
    return;
  event = ordet_floor_event (self, ORDET_ACT_NEXT);
  ordet_event_set_boolean (event, ORDET_KEY_CONTINUE, TRUE);
  ordet_floor_act (self, event, NULL);
}

/* "next", and the question it may come back with. */
static void
call_next (OrdetFloorPage *self)
{
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_NEXT);
  g_autoptr(GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (ordet_floor_try (self, event, &error))
    return;
  if (g_error_matches (error, ORDET_REFUSAL, ORDET_REFUSAL_ASK) && GTK_IS_WINDOW (root))
    ordet_compat_confirm (GTK_WINDOW (root), _("Ask the Meeting"),
                          _("Only one of the lists has anybody waiting. Does the meeting want to "
                            "go on with it, or wait for the other?"),
                          _("_Go On"), FALSE, continue_cb, g_object_ref (self));
  else
    ordet_floor_refuse (self, error, NULL);
}

/* The break that the agenda has here, as long as it says. */
static void
begin_break (OrdetFloorPage *self)
{
  const OrdetItem *item = ordet_meeting_item (ordet_floor_meeting (self), self->state.item);
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_BREAK);

  if (item->minutes <= 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "floor.break", NULL);
      return;
    }
  ordet_event_set_integer (event, ORDET_KEY_SECONDS, (gint64) item->minutes * 60 * ORDET_SECOND);
  ordet_floor_act (self, event, NULL);
}

/**
 * ordet_floor_advance:
 * @self: the page
 *
 * The one step that comes next: the large button, and Space.
 */
void
ordet_floor_advance (OrdetFloorPage *self)
{
  switch (self->state.phase)
    {
    case ORDET_FLOOR_NOT_OPENED:
      ordet_floor_act_plain (self, ORDET_ACT_OPEN);
      return;
    case ORDET_FLOOR_NO_ITEM:
      ordet_floor_item_step (self, 1);
      return;
    case ORDET_FLOOR_SPEAKING:
      ordet_floor_act_plain (self, ORDET_ACT_DONE);
      return;
    case ORDET_FLOOR_BREAK:
      ordet_floor_act_plain (self, ORDET_ACT_BREAK_END);
      return;
    case ORDET_FLOOR_GROUPS:
      ordet_floor_act_plain (self, ORDET_ACT_GROUPS_END);
      return;
    case ORDET_FLOOR_HAND_OVER:
      if (self->state.first.kind == ORDET_KIND_ROUND)
        ordet_floor_act_on (self, ORDET_ACT_TURN, self->state.first.person);
      else
        call_next (self);
      return;
    case ORDET_FLOOR_EMPTY:
      if (self->state.round)
        ordet_floor_act_plain (self, ORDET_ACT_ROUND_END);
      else if (self->state.break_due)
        begin_break (self);
      else if (self->state.list.depth > 0)
        ordet_floor_act_plain (self, ORDET_ACT_POP);
      else
        call_next (self);
      return;
    case ORDET_FLOOR_CLOSED:
    default:
      return;
    }
}

/* --- the agenda --- */

/**
 * ordet_floor_item_step:
 * @self: the page
 * @step: 1: the next item, −1: the one before
 *
 * Opens the item beside the open one; the first that has not been open if
 * none is.
 *
 * Returns: whether one was opened
 */
gboolean
ordet_floor_item_step (OrdetFloorPage *self,
                       gint            step)
{
  OrdetMeeting *meeting = ordet_floor_meeting (self);
  guint n = ordet_meeting_n_items (meeting);
  gint at = self->state.item != ORDET_NOBODY ? (gint) self->state.item + step : 0;
  gboolean fresh = self->state.item == ORDET_NOBODY;

  for (; at >= 0 && at < (gint) n; at += step)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, (guint) at);
      g_autoptr(OrdetEvent) event = NULL;

      if (item->dropped || (fresh && item->opened))
        continue;
      event = ordet_floor_event (self, ORDET_ACT_ITEM);
      ordet_event_set_string (event, ORDET_KEY_ITEM, item->id);
      return ordet_floor_act (self, event, NULL);
    }
  ordet_floor_entry_say (self->entry, _("There is no further item on the agenda."),
                         ordet_refusal_to_string (ORDET_REFUSAL_UNKNOWN_ITEM));
  return FALSE;
}
