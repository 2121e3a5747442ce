/* ordet-meeting-turn.c — a turn begins, is held, or never was
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

void
ordet_turn_stop (OrdetTurn *turn,
                 gint64     now_us)
{
  if (!turn->running)
    return;
  turn->spoken_us += now_us - turn->resumed_us;
  turn->running = FALSE;
}

void
ordet_turn_start (OrdetTurn *turn,
                  gint64     now_us)
{
  turn->running = TRUE;
  turn->resumed_us = now_us;
}

/* The rejoinder that is due has been held, or is not wanted. */
void
ordet_list_answered (List *list)
{
  list->replies.answered = list->replies.held;
  list->replies.rejoined = TRUE;
}

/* A speech begins: alternation moves, replies to the one before fall, those
 * who asked earlier have been passed (order.md 1 and 2). */
static void
begin_speech (State *self,
              List  *list,
              guint  number,
              guint  seq)
{
  OrdetGroup group = state_turn (self, number)->shown.group;

  list->begun = TRUE;
  if (group != ORDET_GROUP_NEUTRAL)
    {
      list->has_prev = TRUE;
      list->prev = group;
    }
  ordet_list_drop_replies (list);
  list->replies = (Replies) { .speech = number };
  for (guint i = 0; i < list->waiting->len; i++)
    {
      Request *other = &g_array_index (list->waiting, Request, i);

      if (other->kind == ORDET_KIND_SPEECH && other->seq < seq)
        other->passed++;
    }
}

/* Gives the floor to @person; @request has been taken off @list already, NULL
 * when they had not asked. */
void
ordet_floor_begin (State         *self,
                   List          *list,
                   guint          person,
                   OrdetKind      kind,
                   gint64         limit_us,
                   const Request *request,
                   gboolean       interrupts,
                   gint64         now_us)
{
  const OrdetPerson *speaker = state_person (self, person);
  guint number;
  Turn turn = {
    .shown = {
      .person = person, .kind = kind, .group = speaker->group, .item = self->item,
      .list = list->id, .seq = request != NULL ? request->seq : 0,
      .asked_us = request != NULL ? request->asked_us : -1, .began_us = now_us, .ended_us = -1,
      .limit_us = limit_us, .running = TRUE, .resumed_us = now_us, .interrupts = interrupts,
      .first_at_meeting = speaker->spoken_meeting == 0,
      .first_on_item = ordet_state_spoken (self, person, self->item) == 0,
      .answers = kind == ORDET_KIND_REPLY || kind == ORDET_KIND_REJOINDER ? list->replies.speech
                                                                          : ORDET_NOBODY,
    },
    .asked = request != NULL,
    .was_due = kind == ORDET_KIND_REJOINDER && ordet_list_rejoinder_due (self, list, FALSE)
               && state_turn (self, list->replies.speech)->shown.person == person,
    .had_begun = list->begun, .had_prev = list->has_prev, .had_group = list->prev,
    .had_replies = list->replies,
  };

  if (request != NULL)
    {
      turn.passed = request->passed;
      turn.late = request->late;
      turn.by_chair = request->by_chair;
    }
  number = ordet_state_add_turn (self, &turn);
  self->floor = number;
  if (kind == ORDET_KIND_SPEECH)
    begin_speech (self, list, number, turn.shown.seq);
  else if (kind == ORDET_KIND_REPLY && request != NULL)
    list->replies.begun++;
  else if (kind == ORDET_KIND_REJOINDER)
    ordet_list_answered (list);
}

static void
count_spoken (State      *self,
              const Turn *turn)
{
  OrdetPerson *person = state_person (self, turn->shown.person);
  Item *item = state_item (self, turn->shown.item);

  if (item->spoken == NULL)
    item->spoken = g_array_new (FALSE, TRUE, sizeof (guint));
  if (item->spoken->len <= turn->shown.person)
    g_array_set_size (item->spoken, turn->shown.person + 1);
  g_array_index (item->spoken, guint, turn->shown.person)++;
  person->spoken_meeting++;
}

/* What a finished speech is charged with: a person's extra time and an
 * extension cost nobody's list anything (order.md 2). */
static void
charge (List       *list,
        const Turn *turn)
{
  if (turn->shown.group != ORDET_GROUP_NEUTRAL)
    list->used_ms[turn->shown.group] += turn->charged_ms;
}

static void
close_line_after (State *self,
                  List  *list,
                  guint  number,
                  gint64 now_us)
{
  if (list->line == LINE_AFTER_THIS || (list->line == LINE_AFTER_NEXT && number >= list->line_from))
    {
      list->line = LINE_CLOSED;
      list->closed_us = now_us;
    }
}

/* The turn has been held: it counts. */
static void
finish_turn (State *self,
             guint  number,
             gint64 now_us)
{
  Turn *turn = ordet_state_edit_turn (self, number);
  List *list = self->lists->pdata[turn->shown.list];
  OrdetKind kind = turn->shown.kind;

  self->kind_us[kind] += turn->shown.spoken_us;
  self->kind_n[kind]++;
  if (self->item_rules->counts_as_spoken & ORDET_KIND_BIT (kind))
    {
      turn->shown.counted = TRUE;
      count_spoken (self, turn);
    }
  if (kind == ORDET_KIND_SPEECH)
    {
      turn->cap_ms = self->item_rules->limits[ORDET_KIND_SPEECH] * G_GINT64_CONSTANT (1000);
      turn->charged_ms = MIN (turn->shown.spoken_us / 1000, turn->cap_ms);
      charge (list, turn);
      close_line_after (self, list, number, now_us);
    }
  else if (ordet_list_reply_counts (self, list, turn))
    list->replies.held++;
}

/* The turn was never held: everything is as before it began, but the replies
 * that fell stay fallen, and those asked for since fall too (order.md 2b). */
static void
annul_turn (State       *self,
            Turn        *turn,
            OrdetTurnEnd end)
{
  List *list = self->lists->pdata[turn->shown.list];

  switch (turn->shown.kind)
    {
    case ORDET_KIND_SPEECH:
      ordet_list_drop_replies (list);
      list->begun = turn->had_begun;
      list->has_prev = turn->had_prev;
      list->prev = turn->had_group;
      list->replies = turn->had_replies;
      break;
    case ORDET_KIND_REPLY:
      list->replies.begun -= turn->asked;
      break;
    case ORDET_KIND_REJOINDER:
      /* Skipped, the request falls: as if declined. One that the chair gave
       * before it was due falls not, as there was no request. Taken back,
       * what was declined since, after one more reply, stays so. */
      if ((end == ORDET_END_SKIPPED && turn->was_due)
          || list->replies.answered != turn->had_replies.held)
        break;
      list->replies.answered = turn->had_replies.answered;
      list->replies.rejoined = turn->had_replies.rejoined;
      break;
    case ORDET_KIND_INTRODUCTION:
    case ORDET_KIND_INFORMATION:
    case ORDET_KIND_ORDER:
    case ORDET_KIND_ROUND:
    case ORDET_N_KINDS:
    default:
      break;
    }
}

/* Ends the running turn; what it interrupted goes on. */
void
ordet_floor_end (State       *self,
                 gint64       now_us,
                 OrdetTurnEnd end)
{
  guint number = self->floor;
  Turn *turn = ordet_state_edit_turn (self, number);

  ordet_turn_stop (&turn->shown, now_us);
  turn->shown.ended_us = now_us;
  turn->shown.end = end;
  if (end == ORDET_END_DONE || end == ORDET_END_CUT)
    finish_turn (self, number, now_us);
  else
    annul_turn (self, turn, end);
  self->floor = self->interrupted;
  self->interrupted = ORDET_NOBODY;
  if (self->floor != ORDET_NOBODY)
    {
      OrdetTurn *below = &ordet_state_edit_turn (self, self->floor)->shown;

      below->interrupted = FALSE;
      ordet_turn_start (below, now_us);
    }
}

/* Ends whatever has the floor, an interrupted turn too. */
void
ordet_floor_end_all (State *self,
                     gint64 now_us)
{
  while (self->floor != ORDET_NOBODY)
    ordet_floor_end (self, now_us, ORDET_END_DONE);
}
