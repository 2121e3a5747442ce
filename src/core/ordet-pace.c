/* ordet-pace.c — whether the agenda holds, and what would make it hold
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only sums over everybody: nothing here knows a list or a category.
 */
#include "ordet-pace.h"

#include <stdio.h>
#include <string.h>

#include "ordet-timer.h"

#define MINUTE_US (60 * ORDET_SECOND)
#define DAY_US (24 * 60 * MINUTE_US)

/* The limits a chair may shorten speeches to, in seconds. */
static const gint steps[] = { 600, 300, 240, 180, 120, 90, 60, 45, 30 };

/**
 * ordet_pace_next_step:
 * @limit_s: seconds
 *
 * Returns: the longest limit below @limit_s that a chair would name; 0: none
 */
gint
ordet_pace_next_step (gint limit_s)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] < limit_s)
      return steps[i];
  return 0;
}

/* --- the hours that were said --- */

/* "14:30" as microseconds after midnight, or −1. */
static gint64
read_hour (const char *text)
{
  gint hours, minutes;
  gchar rest;

  if (text == NULL || sscanf (text, "%2d:%2d%c", &hours, &minutes, &rest) != 2 || hours < 0 ||
      minutes < 0 || minutes > 59)
    return -1;
  return (hours * 60 + minutes) * MINUTE_US;
}

/* When the meeting should end: as announced, else as the agenda adds up from
 * the hour it should begin or did. */
static gint64
announced_end_us (const OrdetMeeting *meeting)
{
  const OrdetNotice *notice = ordet_meeting_notice (meeting);
  gint64 end = read_hour (notice->end), start = read_hour (notice->start);
  gint64 minutes = 0;

  if (start < 0)
    start = ordet_meeting_opened_us (meeting);
  if (end >= 0)
    return end < start ? end + DAY_US : end;
  for (guint i = 0; i < ordet_meeting_n_items (meeting); i++)
    if (!ordet_meeting_item (meeting, i)->dropped)
      minutes += ordet_meeting_item (meeting, i)->minutes;
  return minutes > 0 && start >= 0 ? start + minutes * MINUTE_US : -1;
}

/* --- what was, and what is to come --- */

static void
count_turns (OrdetPace          *self,
             const OrdetMeeting *meeting)
{
  gint64 sum_us = 0;

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);

      if (turn->kind == ORDET_KIND_ROUND ||
          (turn->end != ORDET_END_DONE && turn->end != ORDET_END_CUT))
        continue;
      sum_us += turn->spoken_us;
      self->n_turns++;
    }
  self->mean_us = self->n_turns > 0 ? sum_us / self->n_turns : -1;
}

/**
 * ordet_pace_predict:
 * @meeting: a meeting
 * @pace: what was read of it
 * @entry: somebody who waits
 *
 * How long a turn will take: the meeting's own mean for its kind when three of
 * the kind have been held (order.md 3); else the mean of all its turns, when
 * ORDET_PACE_TURNS have been held; in either case at most the limit it would
 * have, which may be shorter now than it was for those before. Else the limit.
 *
 * Returns: microseconds
 */
gint64
ordet_pace_predict (OrdetMeeting     *meeting,
                    const OrdetPace  *pace,
                    const OrdetEntry *entry)
{
  gint64 mean_us = ordet_meeting_mean_us (meeting, entry->kind);

  if (mean_us < 0 && pace->n_turns >= ORDET_PACE_TURNS)
    mean_us = pace->mean_us;
  return mean_us >= 0 ? MIN (mean_us, entry->limit_us) : entry->limit_us;
}

/* Everybody who waits, if no speech lasted longer than @limit_s (0: no such
 * limit) and the speaker's own extra time. */
static gint64
waiting_us (const OrdetPace *self,
            OrdetMeeting    *meeting,
            gint             limit_s)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);
  gint64 sum_us = 0;

  for (gsize i = 0; i < n; i++)
    {
      gint64 us = ordet_pace_predict (meeting, self, &order[i]);
      gint64 extra_us = ordet_meeting_person (meeting, order[i].person)->extra_us;

      if (limit_s > 0 && order[i].kind == ORDET_KIND_SPEECH)
        us = MIN (us, limit_s * ORDET_SECOND + extra_us);
      sum_us += us;
    }
  return sum_us;
}

/* What runs now and will end: the turn, the one it interrupts, the break or
 * the buzz groups. */
static gint64
running_us (const OrdetMeeting *meeting,
            gint64              now_us)
{
  const OrdetTurn *const turns[] = { ordet_meeting_floor (meeting),
                                     ordet_meeting_interrupted (meeting) };
  gint64 sum_us = 0, since_us, length_us;

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i] != NULL)
      sum_us += MAX (0, ordet_turn_left_us (turns[i], now_us));
  if (ordet_meeting_in_break (meeting, &since_us, &length_us) ||
      ordet_meeting_in_groups (meeting, &since_us, &length_us))
    sum_us += MAX (0, since_us + length_us - now_us);
  return sum_us;
}

/**
 * ordet_pace_break_taken:
 * @meeting: a meeting
 * @item: an index, or ORDET_NOBODY
 *
 * Returns: whether a break has begun while @item was open, or after it and
 *   before the next
 */
gboolean
ordet_pace_break_taken (const OrdetMeeting *meeting,
                        guint               item)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);
  guint last = ORDET_NOBODY;

  for (gsize i = 0; i < n && item != ORDET_NOBODY; i++)
    {
      /* Between two items it belongs to the one that has been. */
      last = facts[i].item != ORDET_NOBODY ? facts[i].item : last;
      if (last == item && ordet_event_act (facts[i].event) == ORDET_ACT_BREAK)
        return TRUE;
    }
  return FALSE;
}

/* The minutes of the items after the open one, or, if none is open, after the
 * last that has been: those before were passed over. A break that the agenda
 * has right after it may have been taken by hand: it does not come again. */
static gint64
to_come_us (const OrdetMeeting *meeting,
            gboolean           *planned)
{
  guint n = ordet_meeting_n_items (meeting), from = ordet_meeting_current_item (meeting);
  gboolean taken;
  gint64 minutes = 0;

  if (from == ORDET_NOBODY)
    for (guint i = 0; i < n; i++)
      if (ordet_meeting_item (meeting, i)->opened)
        from = i;
  *planned = FALSE;
  taken = ordet_pace_break_taken (meeting, from);
  for (guint i = from == ORDET_NOBODY ? 0 : from + 1; i < n; i++)
    {
      const OrdetItem *item = ordet_meeting_item (meeting, i);

      if (item->dropped || item->opened)
        continue;
      *planned |= item->minutes > 0;
      if (!taken || g_strcmp0 (item->kind, "break") != 0)
        minutes += item->minutes;
      taken = FALSE;
    }
  return minutes * MINUTE_US;
}

/* What is left of the open item if its list needs @list_us. */
static gint64
item_rest_us (const OrdetMeeting *meeting,
              gint64              list_us,
              gint64              now_us)
{
  guint item = ordet_meeting_current_item (meeting);
  gint minutes = item != ORDET_NOBODY ? ordet_meeting_item (meeting, item)->minutes : 0;

  if (minutes == 0)
    return list_us;
  return MAX (list_us,
              minutes * MINUTE_US - ordet_meeting_item_spent_us (meeting, item, now_us));
}

/* The longest step below the limit in force with which the agenda holds. */
static void
look_for_shorter (OrdetPace    *self,
                  OrdetMeeting *meeting,
                  gint64        also_us,
                  gint64        to_come,
                  gint64        now_us)
{
  gint limit = ordet_meeting_item_rules (meeting)->limits[ORDET_KIND_SPEECH];

  for (gint step = ordet_pace_next_step (limit); step > 0; step = ordet_pace_next_step (step))
    {
      gint64 list_us = also_us + waiting_us (self, meeting, step);
      gint64 end_us = now_us + item_rest_us (meeting, list_us, now_us) + to_come;

      if (end_us - self->announced_us >= ORDET_PACE_SLACK_US)
        continue;
      self->shorter_s = step;
      self->shorter_end_us = end_us;
      return;
    }
}

/**
 * ordet_pace_read:
 * @self: (out caller-allocates): what is foreseen
 * @meeting: a meeting
 * @also_us: what else is sure to come on the item: the seats of a go-round
 *   that have not been asked; microseconds
 * @now_us: meeting time
 *
 * Foresees the ends of the item and of the meeting from this meeting alone.
 * The item needs what runs (up to its limit), everybody who waits (as
 * ordet_pace_predict() says) and @also_us, but at least what is left of its
 * planned minutes; the items after it need their planned minutes, none if none
 * were planned. Nobody is foreseen who has not asked, and no time between two
 * turns.
 *
 * The end is held against the hour in the notice, or where the planned minutes
 * add up to. The agenda holds if the meeting ends less than five minutes after
 * it (ORDET_PACE_SLACK_US); nothing is said of that before ORDET_PACE_TURNS
 * turns have been held: until then an end is mostly limits and plans.
 */
void
ordet_pace_read (OrdetPace    *self,
                 OrdetMeeting *meeting,
                 gint64        also_us,
                 gint64        now_us)
{
  gint64 list_us, rest_us, to_come;
  gboolean planned;
  guint item;

  g_return_if_fail (also_us >= 0);

  *self = (OrdetPace) { .item_end_us = -1, .end_us = -1, .announced_us = -1 };
  count_turns (self, meeting);
  item = ordet_meeting_current_item (meeting);
  if (ordet_meeting_closed (meeting) || (!ordet_meeting_opened (meeting) && item == ORDET_NOBODY))
    return;
  also_us += running_us (meeting, now_us);
  list_us = also_us + waiting_us (self, meeting, 0);
  rest_us = item_rest_us (meeting, list_us, now_us);
  if (item != ORDET_NOBODY && (list_us > 0 || ordet_meeting_item (meeting, item)->minutes > 0))
    self->item_end_us = now_us + rest_us;

  to_come = to_come_us (meeting, &planned);
  self->announced_us = announced_end_us (meeting);
  if (!planned && self->announced_us < 0)
    return;
  self->end_us = now_us + rest_us + to_come;
  if (self->announced_us < 0)
    return;
  self->late_us = self->end_us - self->announced_us;
  if (self->n_turns < ORDET_PACE_TURNS)
    return;
  self->state = self->late_us < ORDET_PACE_SLACK_US ? ORDET_PACE_HOLDS : ORDET_PACE_LATE;
  if (self->state == ORDET_PACE_LATE && item != ORDET_NOBODY)
    look_for_shorter (self, meeting, also_us, to_come, now_us);
}
