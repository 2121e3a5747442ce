/* ordet-floor-act.c — the floor's one way to the session
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-compat.h"
#include "ordet-ui.h"

/**
 * ordet_floor_event:
 * @self: the page
 * @act: an act
 *
 * Returns: (transfer full): an event at this moment
 */
OrdetEvent *
ordet_floor_event (OrdetFloorPage *self,
                   OrdetAct        act)
{
  return ordet_session_event (self->session, act);
}

/**
 * ordet_floor_refuse:
 * @self: the page
 * @error: why not
 * @who: (nullable): the name of whom the act was about
 *
 * A rule is said in the entry's place; what could not be saved is the
 * window's to say, in a bar that stays.
 */
void
ordet_floor_refuse (OrdetFloorPage *self,
                    const GError   *error,
                    const char     *who)
{
  g_autofree char *sentence = ordet_words_error (error, who);
  gboolean rule = error->domain == ORDET_REFUSAL;

  ordet_floor_entry_say (self->entry, sentence,
                         rule ? ordet_refusal_to_string ((OrdetRefusal) error->code) : NULL);
  ordet_compat_announce (GTK_WIDGET (self), sentence);
  if (!rule)
    g_signal_emit_by_name (self, "failed", error);
}

/* Acts that happen all the time and are seen at once where they happen. */
static gboolean
is_plain_to_see (OrdetAct act)
{
  return act == ORDET_ACT_NEXT || act == ORDET_ACT_GIVE || act == ORDET_ACT_TURN ||
         act == ORDET_ACT_PAUSE || act == ORDET_ACT_RESUME || act == ORDET_ACT_OPEN ||
         act == ORDET_ACT_ARRIVE || act == ORDET_ACT_ADD;
}

/* What was done, with "Undo": "Oda Eksempelvik spoke for 2:51". */
static void
tell_act (OrdetFloorPage  *self,
          OrdetEvent      *event,
          const OrdetTurn *ended)
{
  OrdetMeeting *meeting = ordet_floor_meeting (self);
  OrdetAct act = ordet_event_act (event);
  g_autofree char *words = NULL;

  if (is_plain_to_see (act))
    {
      ordet_floor_dismiss_toast (self);
      return;
    }
  if (act == ORDET_ACT_DONE && ended != NULL)
    {
      g_autofree char *name = ordet_words_person (meeting, ended->person);
      g_autofree char *length = ordet_words_countdown (ended->spoken_us);

      /* Translators: %1$s is a name, %2$s a length of time, "2:51". */
      words = g_strdup_printf (_("%1$s spoke for %2$s"), name, length);
    }
  else
    words = ordet_words_act (meeting, event);
  ordet_floor_toast (self, words, act == ORDET_ACT_UNDO);
}

/**
 * ordet_floor_try:
 * @self: the page
 * @event: an act
 * @error: return location
 *
 * Check, save, apply, tell: the session's one door. Says what was done; why
 * not is the caller's to say.
 *
 * Returns: whether it was done
 */
gboolean
ordet_floor_try (OrdetFloorPage  *self,
                 OrdetEvent      *event,
                 GError         **error)
{
  OrdetMeeting *meeting = ordet_floor_meeting (self);
  guint floor = ordet_meeting_floor_number (meeting);

  if (!ordet_session_act (self->session, event, error))
    return FALSE;
  tell_act (self, event, floor < ordet_meeting_n_turns (meeting)
                           ? ordet_meeting_turn (meeting, floor) : NULL);
  ordet_bar_hide (self->bar);
  return TRUE;
}

/**
 * ordet_floor_act:
 * @self: the page
 * @event: an act
 * @who: (nullable): the name of whom it is about, for a refusal
 *
 * Does it and says so, or says in the entry's place why not.
 *
 * Returns: whether it was done
 */
gboolean
ordet_floor_act (OrdetFloorPage *self,
                 OrdetEvent     *event,
                 const char     *who)
{
  g_autoptr(GError) error = NULL;

  if (ordet_floor_try (self, event, &error))
    return TRUE;
  ordet_floor_refuse (self, error, who);
  return FALSE;
}

/**
 * ordet_floor_act_plain:
 * @self: the page
 * @act: an act without keys
 *
 * Returns: whether it was done
 */
gboolean
ordet_floor_act_plain (OrdetFloorPage *self,
                       OrdetAct        act)
{
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, act);

  return ordet_floor_act (self, event, NULL);
}

/**
 * ordet_floor_act_on:
 * @self: the page
 * @act: an act about one person
 * @person: index in the meeting
 *
 * Returns: whether it was done
 */
gboolean
ordet_floor_act_on (OrdetFloorPage *self,
                    OrdetAct        act,
                    guint           person)
{
  const OrdetPerson *who = ordet_meeting_person (ordet_floor_meeting (self), person);
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, act);

  ordet_event_set_string (event, ORDET_KEY_WHO, who->id);
  return ordet_floor_act (self, event, who->name);
}

/**
 * ordet_floor_focus_entry:
 * @self: the page
 *
 * The keyboard goes back to where everything is typed.
 */
void
ordet_floor_focus_entry (OrdetFloorPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * ordet_floor_popover_closed:
 * @self: the page
 * @popover: a menu of the page, or why somebody is next
 *
 * The keyboard goes back to the entry: on the button that opened it the next
 * Space would open it again, and Space means Done.
 */
void
ordet_floor_popover_closed (OrdetFloorPage *self,
                            GtkPopover     *popover)
{
  ordet_ui_focus_after_popover (GTK_WIDGET (self->entry), popover);
}

/* --- for forms over the floor --- */

static gboolean
host_try (OrdetActHost  *host,
          OrdetEvent    *event,
          GError       **error)
{
  return ordet_floor_try (ORDET_FLOOR_PAGE (host), event, error);
}

static void
host_failed (OrdetActHost *host,
             const GError *error)
{
  g_signal_emit_by_name (host, "failed", error);
}

static void
host_resume (OrdetActHost *host)
{
  ordet_floor_focus_entry (ORDET_FLOOR_PAGE (host));
}

/**
 * ordet_floor_act_host_init:
 * @iface: to be filled
 *
 * The floor does the acts of the forms over it.
 */
void
ordet_floor_act_host_init (OrdetActHostInterface *iface)
{
  iface->try_act = host_try;
  iface->failed = host_failed;
  iface->resume = host_resume;
}
