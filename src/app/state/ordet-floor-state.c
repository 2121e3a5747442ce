/* ordet-floor-state.c — what the floor page has to show, as facts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-state.h"

#include <string.h>

/* --- a go-round --- */

static void
add_seat (GArray *seats,
          guint   person)
{
  OrdetSeat seat = { person, ORDET_ROW_TO_COME, 0 };

  g_array_append_val (seats, seat);
}

static gint
compare_seats (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const OrdetPerson *pa = ordet_meeting_person (data, ((const OrdetSeat *) a)->person);
  const OrdetPerson *pb = ordet_meeting_person (data, ((const OrdetSeat *) b)->person);

  if (pa->number != pb->number && pa->number > 0 && pb->number > 0)
    return pa->number < pb->number ? -1 : 1;
  if ((pa->number > 0) != (pb->number > 0))
    return pa->number > 0 ? -1 : 1;
  return ((const OrdetSeat *) a)->person < ((const OrdetSeat *) b)->person ? -1 : 1;
}

static OrdetSeat *
seat_of (GArray *seats,
         guint   person)
{
  for (guint i = 0; i < seats->len; i++)
    if (g_array_index (seats, OrdetSeat, i).person == person)
      return &g_array_index (seats, OrdetSeat, i);
  return NULL;
}

/* Who said pass since the round was opened; walks the facts backwards. */
static void
mark_passes (OrdetMeeting *meeting,
             GArray       *seats)
{
  for (gsize n = ordet_meeting_n_events (meeting); n > 0; n--)
    {
      OrdetEvent *event = ordet_meeting_event (meeting, n - 1);
      OrdetSeat *seat;

      if (!ordet_meeting_event_alive (meeting, n - 1))
        continue;
      if (ordet_event_act (event) == ORDET_ACT_ROUND)
        return;
      if (ordet_event_act (event) != ORDET_ACT_PASS)
        continue;
      seat = seat_of (
        seats, ordet_meeting_find_person (meeting, ordet_event_string (event, ORDET_KEY_WHO)));
      if (seat != NULL && seat->state == ORDET_ROW_TO_COME)
        seat->state = ORDET_ROW_SAID_PASS;
    }
}

static void
mark_turns (OrdetMeeting         *meeting,
            const OrdetRoundView *round,
            GArray               *seats)
{
  const OrdetTurn *floor = ordet_meeting_floor (meeting);

  for (guint n = ordet_meeting_n_turns (meeting); n > 0; n--)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, n - 1);
      OrdetSeat *seat;

      if (turn->began_us < round->since_us)
        return;
      if (turn->kind != ORDET_KIND_ROUND || turn->end == ORDET_END_SKIPPED ||
          turn->end == ORDET_END_BACK)
        continue;
      if ((seat = seat_of (seats, turn->person)) == NULL)
        {
          add_seat (seats, turn->person);
          seat = &g_array_index (seats, OrdetSeat, seats->len - 1);
        }
      if (seat->state == ORDET_ROW_NOW)
        continue;
      seat->state = turn == floor ? ORDET_ROW_NOW : ORDET_ROW_HEARD;
      seat->spoken_us += turn == floor ? 0 : turn->spoken_us;
    }
}

/**
 * ordet_floor_seats:
 * @meeting: a meeting
 * @n_heard: (out): how many have spoken
 * @n_passed: (out): how many said pass
 *
 * The seats of the go-round that is open: those it was opened with, or
 * everybody who is here in the order of the cards; whoever spoke stays on the
 * list when they leave.
 *
 * Returns: (transfer full) (element-type OrdetSeat): none if no round is open
 */
GArray *
ordet_floor_seats (OrdetMeeting *meeting,
                   guint        *n_heard,
                   guint        *n_passed)
{
  GArray *seats = g_array_new (FALSE, TRUE, sizeof (OrdetSeat));
  OrdetRoundView round;

  *n_heard = *n_passed = 0;
  if (!ordet_meeting_round (meeting, &round))
    return seats;

  if (round.who != NULL)
    for (gsize i = 0; round.who[i] != NULL; i++)
      {
        guint person = ordet_meeting_find_person (meeting, round.who[i]);

        if (person != ORDET_NOBODY && seat_of (seats, person) == NULL)
          add_seat (seats, person);
      }
  else
    for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
      if (ordet_meeting_person (meeting, i)->present)
        add_seat (seats, i);
  mark_turns (meeting, &round, seats);
  mark_passes (meeting, seats);
  if (round.who == NULL)
    g_array_sort_with_data (seats, compare_seats, meeting);

  for (guint i = 0; i < seats->len; i++)
    {
      OrdetRowState state = g_array_index (seats, OrdetSeat, i).state;

      *n_heard += state == ORDET_ROW_HEARD ? 1 : 0;
      *n_passed += state == ORDET_ROW_SAID_PASS ? 1 : 0;
    }
  return seats;
}

static void
read_round (OrdetFloorState      *self,
            OrdetMeeting         *meeting,
            const OrdetRoundView *round)
{
  g_autoptr(GArray) seats = ordet_floor_seats (meeting, &self->n_heard, &self->n_passed);
  OrdetFloorCall *calls[] = { &self->first, &self->second };
  guint n_calls = 0;

  self->n_seats = seats->len;
  self->round_us = round->limit_us;
  for (guint i = 0; i < seats->len; i++)
    {
      const OrdetSeat *seat = &g_array_index (seats, OrdetSeat, i);

      if (seat->state == ORDET_ROW_NOW)
        self->round_place = i + 1;
      if (seat->state != ORDET_ROW_TO_COME || n_calls == G_N_ELEMENTS (calls) ||
          !ordet_meeting_person (meeting, seat->person)->present)
        continue;
      calls[n_calls]->person = seat->person;
      calls[n_calls]->kind = ORDET_KIND_ROUND;
      calls[n_calls++]->limit_us = round->limit_us;
    }
}

/* --- the list --- */

/**
 * ordet_floor_hidden:
 * @self: the state of the floor, with its phase
 *
 * Returns: how many of the order stand on the card of the floor, to be called
 *   next, and so not in the queue: 1 or 0
 */
gsize
ordet_floor_hidden (const OrdetFloorState *self)
{
  return self->phase == ORDET_FLOOR_HAND_OVER && self->first.entry != NULL ? 1 : 0;
}

static void
read_calls (OrdetFloorState *self,
            OrdetMeeting    *meeting)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  OrdetFloorCall *calls[] = { &self->first, &self->second };

  for (gsize i = 0; !self->round && i < n && i < G_N_ELEMENTS (calls); i++)
    *calls[i] = (OrdetFloorCall) { order[i].person, order[i].kind, order[i].limit_us, &order[i] };

  /* A point of order comes before the next seat of a go-round. */
  if (self->round && n > 0 && order[0].kind == ORDET_KIND_ORDER)
    {
      self->second = self->first;
      self->first = (OrdetFloorCall) { order[0].person, order[0].kind, order[0].limit_us,
                                       &order[0] };
    }
}

static void
read_list (OrdetFloorState *self,
           OrdetMeeting    *meeting)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  const OrdetRules *rules = ordet_meeting_item_rules (meeting);
  gint64 mean_us = ordet_meeting_mean_us (meeting, ORDET_KIND_SPEECH);
  gsize hidden = ordet_floor_hidden (self);

  /* The next step down that would save anything: where people keep it short
   * anyhow, a limit above what they use does not. */
  self->short_s = ordet_pace_next_step (rules->limits[ORDET_KIND_SPEECH]);
  while (mean_us >= 0 && self->short_s > 0 && self->short_s * ORDET_SECOND >= mean_us)
    self->short_s = ordet_pace_next_step (self->short_s);

  for (gsize i = 0; i < n; i++)
    {
      gint64 us = ordet_pace_predict (meeting, &self->pace, &order[i]);
      gboolean speech = order[i].kind == ORDET_KIND_SPEECH;

      self->total_us += us;
      self->short_us += speech ? MIN (us, self->short_s * ORDET_SECOND) : us;
      if (i < hidden)
        continue;
      self->n_speeches += speech ? 1 : 0;
      self->n_others += speech ? 0 : 1;
      self->n_replies += order[i].kind == ORDET_KIND_REPLY ||
                         order[i].kind == ORDET_KIND_REJOINDER ? 1 : 0;
      if (speech && ordet_meeting_spoken_on_item (meeting, order[i].person, self->item) == 0)
        self->n_unheard++;
    }
}

/* --- the hours --- */

static void
read_hours (OrdetFloorState *self,
            OrdetMeeting    *meeting,
            gint64           now_us)
{
  gboolean speaks = self->turn != NULL && self->turn->kind == ORDET_KIND_ROUND;
  guint seats = self->round ? self->n_seats - self->n_heard - self->n_passed - (speaks ? 1 : 0) : 0;
  gint64 mean_us = ordet_meeting_mean_us (meeting, ORDET_KIND_ROUND);

  if (self->item != ORDET_NOBODY)
    self->item_us = ordet_meeting_item_spent_us (meeting, self->item, now_us);
  ordet_pace_read (&self->pace, meeting, seats * (mean_us >= 0 ? mean_us : self->round_us), now_us);
}

/* --- the clock --- */

/**
 * ordet_floor_tick:
 * @self: a state that has been read
 * @meeting: its meeting, without an act since
 * @now_us: meeting time
 *
 * Moves on what depends on the hour alone: cheap enough for ten times a
 * second.
 */
void
ordet_floor_tick (OrdetFloorState *self,
                  OrdetMeeting    *meeting,
                  gint64           now_us)
{
  gint64 since, length;

  if (self->turn != NULL)
    {
      const OrdetRules *rules = ordet_meeting_item_rules (meeting);

      self->timer = ordet_turn_state (self->turn, rules, now_us);
      self->left_us = ordet_turn_left_us (self->turn, now_us);
      self->limit_us = self->turn->limit_us;
      self->warn_us = rules->warn_s[self->turn->kind] * ORDET_SECOND;
      return;
    }
  self->timer = ORDET_TIMER_NONE;
  self->left_us = ORDET_NEVER;
  if ((self->phase == ORDET_FLOOR_BREAK && ordet_meeting_in_break (meeting, &since, &length)) ||
      (self->phase == ORDET_FLOOR_GROUPS && ordet_meeting_in_groups (meeting, &since, &length)))
    {
      self->limit_us = length;
      self->left_us = since + length - now_us;
      self->timer = self->left_us < 0 ? ORDET_TIMER_OVER : ORDET_TIMER_RUNNING;
    }
}

static OrdetFloorPhase
phase_of (const OrdetFloorState *self,
          OrdetMeeting          *meeting)
{
  gint64 since, length;

  if (ordet_meeting_closed (meeting))
    return ORDET_FLOOR_CLOSED;
  if (self->turn != NULL)
    return ORDET_FLOOR_SPEAKING;
  if (ordet_meeting_in_break (meeting, &since, &length))
    return ORDET_FLOOR_BREAK;
  if (ordet_meeting_in_groups (meeting, &since, &length))
    return ORDET_FLOOR_GROUPS;
  if (self->item == ORDET_NOBODY)
    return ordet_meeting_opened (meeting) ? ORDET_FLOOR_NO_ITEM : ORDET_FLOOR_NOT_OPENED;
  return self->first.person != ORDET_NOBODY ? ORDET_FLOOR_HAND_OVER : ORDET_FLOOR_EMPTY;
}

/* The last turn really held on this item, to say who spoke last. */
static const OrdetTurn *
last_turn (OrdetMeeting *meeting,
           guint         item)
{
  for (guint n = ordet_meeting_n_turns (meeting); n > 0; n--)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, n - 1);

      if (turn->item == item && (turn->end == ORDET_END_DONE || turn->end == ORDET_END_CUT))
        return turn;
    }
  return NULL;
}

/**
 * ordet_floor_state_read:
 * @self: (out caller-allocates): what is to be shown; it points into the
 *   meeting and holds until its next act
 * @meeting: a meeting
 * @now_us: meeting time
 *
 * Reads everything; the expected waits of the order are made for @now_us.
 */
void
ordet_floor_state_read (OrdetFloorState *self,
                        OrdetMeeting    *meeting,
                        gint64           now_us)
{
  OrdetRoundView round;

  memset (self, 0, sizeof *self);
  self->item = ordet_meeting_current_item (meeting);
  self->turn = ordet_meeting_floor (meeting);
  self->interrupted = ordet_meeting_interrupted (meeting);
  self->first.person = self->second.person = ORDET_NOBODY;
  self->left_us = ORDET_NEVER;
  self->now_us = now_us;

  if (self->item != ORDET_NOBODY)
    {
      self->is_break = g_strcmp0 (ordet_meeting_item (meeting, self->item)->kind, "break") == 0;
      self->break_due = self->is_break && !ordet_pace_break_taken (meeting, self->item);
      self->last = last_turn (meeting, self->item);
      self->round = ordet_meeting_round (meeting, &round);
      ordet_meeting_list (meeting, &self->list);
      ordet_meeting_waits (meeting, now_us);
      if (self->round)
        read_round (self, meeting, &round);
      read_calls (self, meeting);
    }
  self->phase = phase_of (self, meeting);
  read_hours (self, meeting, now_us);
  if (self->item != ORDET_NOBODY)
    read_list (self, meeting);
  ordet_floor_tick (self, meeting, now_us);
}
