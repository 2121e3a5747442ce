/* ordet-meter.c — two cells for the chair's eye, never under six speakers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-balance.h"
#include "ordet-balance-trace.h"
#include "ordet-record-split.h"
#include "ordet-timer.h"

static guint
cell_of (OrdetGroup group)
{
  return group == ORDET_GROUP_A ? 0 : 1;
}

/**
 * ordet_meter_read:
 * @meeting: a meeting
 * @item: index of an agenda item, or %ORDET_NOBODY for the whole meeting
 * @now_us: meeting time
 * @meter: (out caller-allocates): the figures
 *
 * The floor over the room, for the chair's window only. Speeches are counted,
 * the running one too; not what whoever presides says, nor points of order,
 * information, introductions, replies and rounds (privacy.md 3). As long as
 * fewer than six people have spoken there are no figures at all, whichever
 * lists they are on.
 *
 * Returns: whether there are figures
 */
gboolean
ordet_meter_read (const OrdetMeeting *meeting,
                  guint               item,
                  gint64              now_us,
                  OrdetMeter         *meter)
{
  g_autoptr(OrdetTrace) trace = ordet_trace_new (meeting);
  g_autoptr(GHashTable) speakers = g_hash_table_new (NULL, NULL);

  *meter = (OrdetMeter) { 0 };
  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);
      guint cell = cell_of (turn->group);

      if ((item != ORDET_NOBODY && turn->item != item) || turn->kind != ORDET_KIND_SPEECH ||
          (!ordet_turn_held (turn) && turn->end != ORDET_END_RUNNING) ||
          ordet_trace_chair (trace, turn->began_us) == turn->person)
        continue;
      g_hash_table_add (speakers, GUINT_TO_POINTER (turn->person + 1));
      meter->speeches[cell]++;
      meter->floor_us[cell] += ordet_turn_spoken_us (turn, now_us);
    }
  for (guint i = 0; i < ordet_meeting_n_people (meeting); i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, i);

      if (person->present)
        meter->present[cell_of (person->group)]++;
    }

  meter->enough = g_hash_table_size (speakers) >= ORDET_SPLIT_MIN_SPOKE;
  if (!meter->enough)
    *meter = (OrdetMeter) { 0 };

  return meter->enough;
}

static double
share (double a,
       double others)
{
  return a + others > 0 ? a / (a + others) : 0;
}

/**
 * ordet_meter_floor:
 * @meter: figures
 *
 * Returns: list A's share of the time on the floor, 0 … 1
 */
double
ordet_meter_floor (const OrdetMeter *meter)
{
  return share ((double) meter->floor_us[0], (double) meter->floor_us[1]);
}

/**
 * ordet_meter_room:
 * @meter: figures
 *
 * Returns: list A's share of those present, 0 … 1
 */
double
ordet_meter_room (const OrdetMeter *meter)
{
  return share (meter->present[0], meter->present[1]);
}
