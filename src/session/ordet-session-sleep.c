/* ordet-session-sleep.c — time that nobody spoke: crashes and sleep
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-session-private.h"

/* How much of a running turn's time a crash may take at most. */
#define ALIVE_EVERY_US (10 * ORDET_SECOND)

#define MILLISECOND_US 1000

/* ORDET_ROW_ALIVE: when the program was last known to run, and what a turn
 * that still runs is owed: its number from 0 (−1: none) and microseconds. */
#define ALIVE_FORMAT "(xxx)"

/**
 * ordet_session_running:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the turn whose clock runs now
 */
const OrdetTurn *
ordet_session_running (OrdetSession *self)
{
  const OrdetTurn *turn = self->meeting != NULL ? ordet_meeting_floor (self->meeting) : NULL;

  return turn != NULL && turn->running ? turn : NULL;
}

/**
 * ordet_session_write_alive:
 * @self: a session
 * @error: return location, ORDET_ERROR_STORE
 *
 * Marks that the program lives now, and what a running turn is owed.
 *
 * Returns: FALSE with @error set if the mark before still stands
 */
gboolean
ordet_session_write_alive (OrdetSession  *self,
                           GError       **error)
{
  gint64 owed_turn = self->owed_us > 0 ? (gint64) self->owed_turn : -1;

  self->alive_us = ordet_session_now_us (self);
  return ordet_store_put_row (self->store, self->id, ORDET_ROW_ALIVE, 0,
                              g_variant_new (ALIVE_FORMAT, self->alive_us, owed_turn,
                                             self->owed_us),
                              error);
}

/**
 * ordet_session_read_alive:
 * @self: a session whose meeting is loaded
 * @alive_us: (out): meeting time when the program was last marked as living; 0: never
 * @error: return location, ORDET_ERROR_STORE
 *
 * Reads the mark, and what it says of a turn that is owed time.
 *
 * Returns: FALSE with @error set if it could not be read
 */
gboolean
ordet_session_read_alive (OrdetSession  *self,
                          gint64        *alive_us,
                          GError       **error)
{
  g_autoptr(GVariant) content = NULL;
  gint64 owed_turn = -1, owed_us = 0;

  *alive_us = 0;
  if (!ordet_store_get_row (self->store, self->id, ORDET_ROW_ALIVE, 0, &content, error))
    return FALSE;
  if (content != NULL && g_variant_is_of_type (content, G_VARIANT_TYPE (ALIVE_FORMAT)))
    g_variant_get (content, ALIVE_FORMAT, alive_us, &owed_turn, &owed_us);
  if (owed_turn >= 0 && owed_turn < G_MAXUINT && owed_us > 0)
    {
      self->owed_turn = (guint) owed_turn;
      self->owed_us = owed_us;
    }
  return TRUE;
}

/**
 * ordet_session_listen:
 * @self: a session
 *
 * Notes a sleep while a turn ran.
 *
 * Returns: microseconds of it to tell of, 0 if there was none
 */
gint64
ordet_session_listen (OrdetSession *self)
{
  gint64 us = ordet_session_clock_slept (&self->clock);

  if (us == 0 || ordet_session_running (self) == NULL)
    return 0;
  self->sleep.us = us;
  self->sleep.to_us = ordet_session_now_us (self);
  self->sleep.from_us = self->sleep.to_us - us / MILLISECOND_US * MILLISECOND_US;
  self->sleep.turn = ordet_meeting_floor_number (self->meeting);
  return us;
}

/**
 * ordet_session_settle:
 * @self: a session
 *
 * Takes the time a turn is owed for a sleep off, once the turn has ended.
 */
void
ordet_session_settle (OrdetSession *self)
{
  const OrdetTurn *turn;
  g_autoptr(OrdetEvent) event = NULL;
  gint64 spoken_us;

  if (self->owed_us == 0 || self->owed_turn >= ordet_meeting_n_turns (self->meeting))
    return;
  turn = ordet_meeting_turn (self->meeting, self->owed_turn);
  if (turn->end == ORDET_END_RUNNING)
    return;
  spoken_us = MAX (0, turn->spoken_us - self->owed_us);
  event = ordet_session_event (self, ORDET_ACT_CORRECT);
  ordet_event_set_integer (event, ORDET_KEY_TURN,
                           ordet_meeting_turn_ordinal (self->meeting, self->owed_turn));
  ordet_event_set_integer (event, ORDET_KEY_SECONDS, spoken_us - spoken_us % ORDET_SECOND);
  /* A turn that was not held after all is owed nothing; what cannot be saved
   * is tried again after the next act. */
  if ((turn->end == ORDET_END_DONE || turn->end == ORDET_END_CUT)
      && !ordet_session_keep (self, &event, 1, NULL))
    return;
  self->owed_us = 0;
  ordet_session_write_alive (self, NULL);
}

/**
 * ordet_session_tick:
 * @self: a session
 *
 * To be called about once a second: notices that the machine slept while a turn
 * ran, and keeps the mark from which a crash would go on. Emits "slept".
 */
void
ordet_session_tick (OrdetSession *self)
{
  gint64 slept_us = ordet_session_listen (self);

  if (ordet_session_running (self) != NULL
      && ordet_session_now_us (self)
           >= MAX (self->alive_us, ordet_meeting_last_us (self->meeting)) + ALIVE_EVERY_US)
    ordet_session_write_alive (self, NULL);
  if (slept_us > 0)
    g_signal_emit_by_name (self, "slept", slept_us);
}

/* Nothing was done since: the clock is paused where the sleep began, which is
 * after the last act, and runs again from where it ended. Replayed it is the
 * same. */
static gboolean
pause_for_sleep (OrdetSession  *self,
                 GError       **error)
{
  g_autoptr(OrdetEvent) pause = ordet_event_new (ORDET_ACT_PAUSE, self->sleep.from_us);
  g_autoptr(OrdetEvent) resume = ordet_event_new (ORDET_ACT_RESUME, self->sleep.to_us);
  OrdetEvent *const both[] = { pause, resume };

  return ordet_session_keep (self, both, G_N_ELEMENTS (both), error);
}

/**
 * ordet_session_forget_sleep:
 * @self: a session that emitted "slept"
 * @error: return location, ORDET_ERROR
 *
 * Takes the time the machine slept off the turn. If nothing has happened since it
 * woke, by a pause over the sleep; otherwise, since times never go back, by
 * a correction of the turn, made when it has ended.
 *
 * Returns: FALSE with @error set if it could not be saved; it can be tried again
 */
gboolean
ordet_session_forget_sleep (OrdetSession  *self,
                            GError       **error)
{
  const OrdetTurn *turn = ordet_session_running (self);
  gboolean same = turn != NULL && ordet_meeting_floor_number (self->meeting) == self->sleep.turn;

  if (self->sleep.us == 0)
    return TRUE;
  if (same && ordet_meeting_last_us (self->meeting) <= self->sleep.from_us)
    {
      if (!pause_for_sleep (self, error))
        return FALSE;
    }
  else
    {
      gint64 before_us = self->owed_us;

      self->owed_us = (self->owed_turn == self->sleep.turn ? before_us : 0) + self->sleep.us;
      self->owed_turn = self->sleep.turn;
      if (!ordet_session_write_alive (self, error))
        {
          self->owed_us = before_us;
          return FALSE;
        }
      ordet_session_settle (self);
    }
  self->sleep.us = 0;
  g_signal_emit_by_name (self, "changed");
  return TRUE;
}
