/* ordet-floor-rows.c — the rows of the queue, from the order or the go-round
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-state.h"

#define MINUTE (60 * ORDET_SECOND)

/* Whole minutes, begun ones counted; 0 is "less than a minute". */
static gint
minutes (gint64 wait_us)
{
  if (wait_us < 0 || wait_us == ORDET_NEVER)
    return -1;
  return wait_us < MINUTE ? 0 : (gint) ((wait_us + MINUTE - 1) / MINUTE);
}

static void
read_reasons (OrdetRowData     *row,
              const OrdetEntry *entry)
{
  for (guint i = 0; i < entry->n_reasons; i++)
    switch (entry->reasons[i].code)
      {
      case ORDET_REASON_FIXED_PLACE:
        row->announced = TRUE;
        break;
      case ORDET_REASON_PLACED_BY_CHAIR:
        row->by_chair = TRUE;
        break;
      case ORDET_REASON_LIMIT_REACHED:
        row->at_limit = TRUE;
        break;
      case ORDET_REASON_FIRST_AT_MEETING:
        row->first_at_meeting = TRUE;
        break;
      case ORDET_REASON_FIRST_ON_ITEM:
        row->first_on_item = TRUE;
        break;
      case ORDET_REASON_OTHER_LIST:
      case ORDET_REASON_LEAST_SPOKEN:
        row->evens = TRUE;
        break;
      case ORDET_REASON_PRECEDENCE:
      case ORDET_REASON_PASSED:
      case ORDET_REASON_BEFORE_SECOND_TURN:
      case ORDET_REASON_NEUTRAL:
      case ORDET_REASON_IN_ORDER:
      case ORDET_N_REASONS:
        break;
      }
}

static void
read_person (OrdetRowData *row,
             OrdetMeeting *meeting,
             guint         index)
{
  const OrdetPerson *person = ordet_meeting_person (meeting, index);

  row->person = index;
  row->number = person->number;
  row->name = (char *) person->name;
  row->group = person->group;
}

/* Rows borrow their texts from the meeting: the queue model copies them. */
static void
read_entry (OrdetRowData          *row,
            const OrdetFloorState *state,
            OrdetMeeting          *meeting,
            const OrdetEntry      *entry)
{
  const OrdetRules *rules = ordet_meeting_item_rules (meeting);

  read_person (row, meeting, entry->person);
  row->key = ordet_queue_key_request (entry->seq);
  row->seq = entry->seq;
  row->kind = entry->kind;
  row->state = ORDET_ROW_WAITING;
  row->late = entry->late;
  row->passed = entry->passed;
  row->max_passed = rules->max_passed;
  row->wait_min = minutes (entry->wait_us);
  if (entry->kind == ORDET_KIND_SPEECH)
    read_reasons (row, entry);
  if ((entry->kind == ORDET_KIND_REPLY || entry->kind == ORDET_KIND_REJOINDER) &&
      state->list.speech != ORDET_NOBODY)
    {
      const OrdetTurn *speech = ordet_meeting_turn (meeting, state->list.speech);

      if (speech->person != entry->person)
        row->answers = (char *) ordet_meeting_person (meeting, speech->person)->name;
      row->replies = (guint) rules->replies_per_speech;
    }
}

static GArray *
round_rows (const OrdetFloorState *state,
            OrdetMeeting          *meeting)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (OrdetRowData));
  guint n_heard, n_passed;
  g_autoptr(GArray) seats = ordet_floor_seats (meeting, &n_heard, &n_passed);
  gint64 wait = state->turn != NULL ? MAX (state->left_us, 0) : 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const OrdetSeat *seat = &g_array_index (seats, OrdetSeat, i);
      OrdetRowData row = { .key = ordet_queue_key_person (seat->person),
                           .kind = ORDET_KIND_ROUND, .state = seat->state, .place = i + 1,
                           .spoken_us = seat->spoken_us, .wait_min = -1,
                           .next = seat->person == state->first.person };

      read_person (&row, meeting, seat->person);
      if (seat->state == ORDET_ROW_TO_COME)
        {
          row.wait_min = minutes (wait);
          wait += state->first.limit_us;
        }
      g_array_append_val (rows, row);
    }
  return rows;
}

/**
 * ordet_floor_rows:
 * @self: the state of the floor
 * @meeting: its meeting
 *
 * Who waits, in the order they will speak; in a go-round the seats behind
 * whoever waits with a point of order. Who already stands on the card of the
 * floor, to be called next, is left out.
 *
 * Returns: (transfer full) (element-type OrdetRowData): texts belong to the
 *   meeting
 */
GArray *
ordet_floor_rows (const OrdetFloorState *self,
                  OrdetMeeting          *meeting)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (OrdetRowData));
  gsize n = 0, first = ordet_floor_hidden (self);
  guint place = 0, reply = self->list.replies_asked, n_replies = 0;
  const OrdetEntry *order = NULL;

  if (self->item == ORDET_NOBODY)
    return rows;
  order = ordet_meeting_order (meeting, &n);

  /* The n-th reply of so many: those begun come before those waiting. */
  for (gsize i = 0; i < n; i++)
    n_replies += order[i].kind == ORDET_KIND_REPLY ? 1 : 0;
  reply = reply > n_replies ? reply - n_replies : 0;

  for (gsize i = 0; i < n; i++)
    {
      OrdetRowData row = { 0 };

      read_entry (&row, self, meeting, &order[i]);
      if (order[i].kind == ORDET_KIND_REPLY)
        row.reply = ++reply;
      /* In a go-round the list waits, all but points of order. */
      if (i < first || (self->round && order[i].kind != ORDET_KIND_ORDER))
        continue;
      if (order[i].kind == ORDET_KIND_SPEECH)
        row.place = ++place;
      row.next = &order[i] == self->first.entry ||
                 (first > 0 && &order[i] == self->second.entry);
      g_array_append_val (rows, row);
    }
  if (self->round)
    {
      g_autoptr(GArray) seats = round_rows (self, meeting);

      g_array_append_vals (rows, seats->data, seats->len);
    }
  return rows;
}
