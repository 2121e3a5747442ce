/* ordet-floor-hands.c — hands, withdrawals and guests, as the entry takes them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-private.h"

#include <glib/gi18n.h>

#include "ordet-floor-preview.h"

/* The row of somebody who waits. */
static void
flash_waiting (OrdetFloorPage *self,
               guint           person,
               OrdetKind       kind,
               gboolean        look)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (ordet_floor_meeting (self), &n);

  for (gsize i = 0; i < n; i++)
    if (order[i].person == person && order[i].kind == kind)
      ordet_queue_view_flash (self->queue, ordet_queue_key_request (order[i].seq),
                              look);
}

/* Asked after the line: said under it, so that the chair can answer for it. */
static void
note_late (OrdetFloorPage *self,
           guint           person)
{
  g_autofree char *name = ordet_words_person_card (ordet_floor_meeting (self), person);
  g_autofree char *hour = ordet_words_clock (ordet_session_now_us (self->session));
  /* Translators: %1$s is a card and a name, %2$s an hour: after the list was closed. */
  g_autofree char *text = g_strdup_printf (_("%1$s asked at %2$s."), name, hour);

  ordet_queue_view_set_late (self->queue, text);
  ordet_floor_page_refresh (self);
}

static void
refuse (OrdetFloorPage *self,
        OrdetRefusal    refusal,
        guint           person,
        OrdetKind       kind)
{
  const OrdetPerson *who = ordet_meeting_person (ordet_floor_meeting (self), person);
  g_autoptr(GError) error = g_error_new_literal (ORDET_REFUSAL, (gint) refusal,
                                                 ordet_refusal_to_string (refusal));

  if (refusal == ORDET_REFUSAL_ALREADY_WAITING)
    flash_waiting (self, person, kind, TRUE);
  else if (refusal == ORDET_REFUSAL_LIST_CLOSED)
    note_late (self, person);
  ordet_floor_refuse (self, error, who->name);
}

static gboolean
withdraw_hand (OrdetFloorPage *self,
               guint           person,
               OrdetKind       kind)
{
  const OrdetPerson *who = ordet_meeting_person (ordet_floor_meeting (self), person);
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_LOWER);

  if (self->state.round)
    return ordet_floor_act_on (self, ORDET_ACT_PASS, person);
  ordet_event_set_string (event, ORDET_KEY_WHO, who->id);
  /* Without a letter the act is about whatever they wait with. */
  if (kind != ORDET_KIND_SPEECH)
    ordet_event_set_string (event, ORDET_KEY_KIND, ordet_kind_to_string (kind));
  return ordet_floor_act (self, event, who->name);
}

/* Checks somebody in who raises a hand: the hand shows they are here. */
static gboolean
check_in (OrdetFloorPage *self,
          guint           person)
{
  const OrdetPerson *who = ordet_meeting_person (ordet_floor_meeting (self), person);

  return who->present || ordet_floor_act_on (self, ORDET_ACT_ARRIVE, person);
}

/**
 * ordet_floor_take:
 * @self: the page
 * @person: index in the meeting
 * @kind: what they ask for
 * @withdraw: or take it back
 *
 * One hand. Somebody who is not on the roll is checked in first, and the
 * toast says both. In a go-round a name is whose turn it is, a minus a pass.
 *
 * Returns: whether it was done
 */
gboolean
ordet_floor_take (OrdetFloorPage *self,
                  guint           person,
                  OrdetKind       kind,
                  gboolean        withdraw)
{
  OrdetMeeting *meeting = ordet_floor_meeting (self);
  gboolean arrives = !ordet_meeting_person (meeting, person)->present;
  OrdetFloorPreview preview;
  g_autoptr(OrdetEvent) event = NULL;

  if (withdraw)
    return withdraw_hand (self, person, kind);
  if (self->state.round && kind == ORDET_KIND_SPEECH)
    return check_in (self, person) && ordet_floor_act_on (self, ORDET_ACT_TURN, person);

  /* Tried before anybody is checked in: a refused hand changes nothing. */
  ordet_floor_preview_hand (&preview, meeting, person, kind, ordet_session_now_us (self->session));
  if (preview.refusal != ORDET_REFUSAL_NONE)
    {
      refuse (self, preview.refusal, person, kind);
      return FALSE;
    }
  if (!check_in (self, person))
    return FALSE;
  event = ordet_floor_event (self, ORDET_ACT_HAND);
  ordet_event_set_string (event, ORDET_KEY_WHO, ordet_meeting_person (meeting, person)->id);
  if (kind != ORDET_KIND_SPEECH)
    ordet_event_set_string (event, ORDET_KEY_KIND, ordet_kind_to_string (kind));
  if (!ordet_floor_act (self, event, ordet_meeting_person (meeting, person)->name))
    return FALSE;
  flash_waiting (self, person, kind, FALSE);
  if (arrives)
    {
      g_autofree char *name = ordet_words_person_card (meeting, person);
      /* Translators: %s is a card and a name. */
      g_autofree char *words = g_strdup_printf (_("%s checked in and added to the queue"), name);

      ordet_floor_toast (self, words, FALSE);
    }
  return TRUE;
}

/* An id that nobody has: ids are never shown and only have to differ. */
static char *
free_id (OrdetMeeting *meeting)
{
  for (guint n = ordet_meeting_n_people (meeting) + 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("G%u", n);

      if (ordet_meeting_find_person (meeting, id) == ORDET_NOBODY)
        return g_steal_pointer (&id);
    }
}

/**
 * ordet_floor_add_guest:
 * @self: the page
 * @name: what they are called
 * @number: their card; 0: none
 * @kind: what they ask for
 *
 * Somebody who is on no list: added as a guest without a vote, checked in,
 * and put in the queue. Three facts, each of which can be undone.
 *
 * Returns: whether all of it was done
 */
gboolean
ordet_floor_add_guest (OrdetFloorPage *self,
                       const char     *name,
                       gint64          number,
                       OrdetKind       kind)
{
  OrdetMeeting *meeting = ordet_floor_meeting (self);
  g_autofree char *id = free_id (meeting);
  g_autoptr(OrdetEvent) event = ordet_floor_event (self, ORDET_ACT_ADD);
  guint person;

  ordet_event_set_string (event, ORDET_KEY_WHO, id);
  ordet_event_set_string (event, ORDET_KEY_NAME, name);
  if (number > 0 && ordet_meeting_find_number (meeting, number) == ORDET_NOBODY)
    ordet_event_set_integer (event, ORDET_KEY_NUMBER, number);
  ordet_event_set_boolean (event, ORDET_KEY_MEMBER, FALSE);
  ordet_event_set_boolean (event, ORDET_KEY_VOTE_RIGHT, FALSE);
  if (!ordet_floor_act (self, event, name))
    return FALSE;
  person = ordet_meeting_find_person (meeting, id);
  return person != ORDET_NOBODY && ordet_floor_take (self, person, kind, FALSE);
}
