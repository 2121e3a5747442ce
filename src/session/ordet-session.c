/* ordet-session.c — one open meeting, and the one door to change it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-session.h"

#include "ordet-session-clock.h"
#include "ordet-store-private.h"
#include "ordet-trouble.h"

/* How much of a running turn's time a crash may take at most. */
#define ALIVE_EVERY_US (10 * ORDET_SECOND)

#define MILLISECOND_US 1000

/* ORDET_ROW_ALIVE: when the program was last known to run, and what a turn
 * that still runs is owed: its number from 0 (−1: none) and microseconds. */
#define ALIVE_FORMAT "(xxx)"

/* A sleep that has been heard and not yet been answered for. */
typedef struct
{
  gint64 us;      /* 0: none */
  gint64 from_us; /* meeting time when it began … */
  gint64 to_us;   /* … and when it was heard */
  guint  turn;
} Sleep;

struct _OrdetSession
{
  GObject            parent_instance;

  OrdetStore        *store;   /* (owned) */
  char              *id;      /* (owned) */
  OrdetMeeting      *meeting; /* (owned) the fold of what the store holds */
  OrdetSessionClock  clock;
  int                hold;    /* -1: none */
  char              *day;     /* (owned) the date of the first act, or today until it comes */
  gboolean           was_cut_off;

  Sleep              sleep;
  guint              owed_turn; /* whose time a `correct` is due for when it has ended */
  gint64             owed_us;   /* 0: none */
  gint64             alive_us;  /* as last written */

  gboolean           opened;    /* as the list has it */
  gboolean           closed;
  gint64             touched_day;
};

G_DEFINE_FINAL_TYPE (OrdetSession, ordet_session, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SLEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const OrdetTurn *
running_turn (OrdetSession *self)
{
  const OrdetTurn *turn = self->meeting != NULL ? ordet_meeting_floor (self->meeting) : NULL;

  return turn != NULL && turn->running ? turn : NULL;
}

static gboolean
write_alive (OrdetSession  *self,
             GError       **error)
{
  gint64 owed_turn = self->owed_us > 0 ? (gint64) self->owed_turn : -1;

  self->alive_us = ordet_session_now_us (self);
  return ordet_store_put_row (
    self->store, self->id, ORDET_ROW_ALIVE, 0,
    g_variant_new (ALIVE_FORMAT, self->alive_us, owed_turn, self->owed_us), error);
}

static void
ordet_session_dispose (GObject *object)
{
  OrdetSession *self = ORDET_SESSION (object);

  /* So that the turn comes back as it was left. If this fails it comes back as
   * it was seconds ago, as after a crash. */
  if (self->hold >= 0 && running_turn (self) != NULL)
    write_alive (self, NULL);
  if (self->hold >= 0)
    ordet_store_let_go (self->hold);
  self->hold = -1;
  G_OBJECT_CLASS (ordet_session_parent_class)->dispose (object);
}

static void
ordet_session_finalize (GObject *object)
{
  OrdetSession *self = ORDET_SESSION (object);

  g_clear_pointer (&self->meeting, ordet_meeting_free);
  g_clear_object (&self->store);
  g_free (self->day);
  g_free (self->id);
  G_OBJECT_CLASS (ordet_session_parent_class)->finalize (object);
}

static void
ordet_session_class_init (OrdetSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ordet_session_dispose;
  object_class->finalize = ordet_session_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ORDET_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SLEPT] = g_signal_new ("slept", ORDET_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ordet_session_init (OrdetSession *self)
{
  self->hold = -1;
}

/* --- the door --- */

/* The list's line follows; if it cannot just now, it does with the next act or
 * at the next opening: it is a convenience, not the truth. */
static void
tell_list (OrdetSession *self)
{
  const OrdetClock *clock = self->clock.clock;
  gboolean opened = ordet_meeting_opened (self->meeting);
  gboolean closed = ordet_meeting_closed (self->meeting);
  gint64 day = clock->wall_us (clock->data) / ORDET_DAY_US;

  if (opened == self->opened && closed == self->closed && day == self->touched_day)
    return;
  if (!ordet_store_set_progress (self->store, self->id, opened, closed, day, NULL))
    return;
  self->opened = opened;
  self->closed = closed;
  self->touched_day = day;
}

/* Check, save, apply: in that order, so that memory is never ahead of the
 * file; all of @events or none. Each is checked before the first is applied,
 * which is enough for the pairs that are made here. */
static gboolean
keep (OrdetSession       *self,
      OrdetEvent *const  *events,
      gsize               n_events,
      GError            **error)
{
  gsize n_before = ordet_meeting_n_events (self->meeting);
  const char *day = n_before == 0 ? self->day : NULL;

  for (gsize i = 0; i < n_events; i++)
    if (!ordet_meeting_check (self->meeting, events[i], error))
      return FALSE;
  if (!ordet_store_append (self->store, self->id, n_before, events, n_events, day, error))
    return FALSE;
  for (gsize i = 0; i < n_events; i++)
    ordet_meeting_apply (self->meeting, events[i]);
  tell_list (self);
  return TRUE;
}

/* The time a turn is owed for a sleep can only be taken off when it has ended. */
static void
settle (OrdetSession *self)
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
  ordet_event_set_integer (event, ORDET_KEY_TURN, self->owed_turn + 1);
  ordet_event_set_integer (event, ORDET_KEY_SECONDS, spoken_us - spoken_us % ORDET_SECOND);
  /* A turn that was not held after all is owed nothing; what cannot be saved
   * is tried again after the next act. */
  if ((turn->end == ORDET_END_DONE || turn->end == ORDET_END_CUT) && !keep (self, &event, 1, NULL))
    return;
  self->owed_us = 0;
  write_alive (self, NULL);
}

/* --- opening --- */

static gboolean
read_alive (OrdetSession  *self,
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

/* A turn whose clock ran when the program ended is paused at the last moment
 * the program is known to have lived: what is known to be spoken stays. */
static gboolean
pause_what_ran (OrdetSession  *self,
                gint64         alive_us,
                GError       **error)
{
  gint64 at_us = MAX (alive_us, ordet_meeting_last_us (self->meeting));
  g_autoptr(OrdetEvent) event = NULL;

  if (running_turn (self) == NULL)
    return TRUE;
  event = ordet_event_new (ORDET_ACT_PAUSE, at_us);
  if (!keep (self, &event, 1, error))
    return FALSE;
  self->was_cut_off = TRUE;
  return TRUE;
}

/* Before the first act: the hour on the wall. A meeting that was prepared the
 * evening before must not begin at 36:00. */
static void
start_clock_today (OrdetSession     *self,
                   const OrdetClock *clock)
{
  g_free (self->day);
  self->day = ordet_clock_today (clock);
  ordet_session_clock_start (&self->clock, clock, ordet_clock_since_us (clock, self->day));
}

/* The hour on the wall, counted from the day of the first act. A meeting that
 * was imported has no such day; it goes on by the clock on its own date, and on
 * any other day from its last act. */
static gboolean
start_clock (OrdetSession      *self,
             const OrdetClock  *clock,
             GError           **error)
{
  const OrdetNotice *notice = ordet_meeting_notice (self->meeting);
  g_autoptr(GVariant) content = NULL;
  g_autofree char *today = ordet_clock_today (clock);
  gint64 since_us = 0;

  if (!ordet_store_get_row (self->store, self->id, ORDET_ROW_DAY, 0, &content, error))
    return FALSE;
  if (content != NULL && g_variant_is_of_type (content, G_VARIANT_TYPE_STRING))
    since_us = ordet_clock_since_us (clock, g_variant_get_string (content, NULL));
  else if (g_strcmp0 (notice->date, today) == 0)
    since_us = ordet_clock_since_us (clock, today);
  ordet_session_clock_start (&self->clock, clock,
                             MAX (since_us, ordet_meeting_last_us (self->meeting)));
  return TRUE;
}

static gboolean
open_meeting (OrdetSession      *self,
              const OrdetClock  *clock,
              GError           **error)
{
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  OrdetMeetingRow row;
  gint64 alive_us;

  /* Held before it is read, so that it does not change in between. */
  self->hold = ordet_store_hold (self->store, self->id, error);
  if (self->hold < 0 || !ordet_store_find (self->store, self->id, &row, error)
      || !ordet_store_load (self->store, self->id, &notice, &events, error))
    return FALSE;
  self->opened = row.opened;
  self->closed = row.closed;
  self->touched_day = row.touched_day;
  self->meeting = ordet_meeting_new (notice);
  ordet_meeting_load (self->meeting, (OrdetEvent *const *) events->pdata, events->len);
  if (events->len == 0)
    {
      start_clock_today (self, clock);
      return TRUE;
    }
  if (!start_clock (self, clock, error) || !read_alive (self, &alive_us, error)
      || !pause_what_ran (self, alive_us, error))
    return FALSE;
  settle (self);
  return TRUE;
}

/**
 * ordet_session_new:
 * @store: the store, with the meeting's keys at hand (ordet_store_unlock_async())
 * @meeting_id: which meeting
 * @clock: (nullable): the machine's clocks, which must outlive the session; NULL
 *   for the system's own
 * @error: return location, ORDET_ERROR_KEY, ORDET_ERROR_ERASED,
 *   ORDET_ERROR_STORE, ORDET_ERROR_FORMAT
 *
 * Opens a meeting and holds it until the session is disposed of.
 *
 * Returns: (transfer full) (nullable): the session
 */
OrdetSession *
ordet_session_new (OrdetStore        *store,
                   const char        *meeting_id,
                   const OrdetClock  *clock,
                   GError           **error)
{
  g_autoptr(OrdetSession) self = NULL;

  g_return_val_if_fail (ORDET_IS_STORE (store) && meeting_id != NULL, NULL);
  self = g_object_new (ORDET_TYPE_SESSION, NULL);
  self->store = g_object_ref (store);
  self->id = g_strdup (meeting_id);
  if (!open_meeting (self, clock != NULL ? clock : ordet_clock_system (), error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * ordet_session_store:
 * @self: a session
 *
 * Returns: (transfer none): the store it writes to
 */
OrdetStore *
ordet_session_store (OrdetSession *self)
{
  return self->store;
}

/**
 * ordet_session_id:
 * @self: a session
 *
 * Returns: (transfer none): the meeting's id
 */
const char *
ordet_session_id (OrdetSession *self)
{
  return self->id;
}

/**
 * ordet_session_meeting:
 * @self: a session
 *
 * Returns: (transfer none): the meeting as it stands, to be read only; another
 *   one after ordet_session_set_notice()
 */
OrdetMeeting *
ordet_session_meeting (OrdetSession *self)
{
  return self->meeting;
}

/**
 * ordet_session_now_us:
 * @self: a session
 *
 * Meeting time: the hour on the wall when the meeting was opened, carried on by
 * the clock that counts sleep. Until the first act it is the hour on the wall.
 *
 * Returns: whole milliseconds in microseconds, never before the last act
 */
gint64
ordet_session_now_us (OrdetSession *self)
{
  if (ordet_meeting_n_events (self->meeting) == 0)
    start_clock_today (self, self->clock.clock);
  return MAX (ordet_session_clock_now (&self->clock), ordet_meeting_last_us (self->meeting));
}

/**
 * ordet_session_event:
 * @self: a session
 * @act: what happens
 *
 * Returns: (transfer full): a fact at this moment, to be filled
 */
OrdetEvent *
ordet_session_event (OrdetSession *self,
                     OrdetAct      act)
{
  return ordet_event_new (act, ordet_session_now_us (self));
}

/* Notes a sleep, and says of how much there is to tell. */
static gint64
listen_for_sleep (OrdetSession *self)
{
  gint64 us = ordet_session_clock_slept (&self->clock);

  if (us == 0 || running_turn (self) == NULL)
    return 0;
  self->sleep.us = us;
  self->sleep.to_us = ordet_session_now_us (self);
  self->sleep.from_us = self->sleep.to_us - us / MILLISECOND_US * MILLISECOND_US;
  self->sleep.turn = ordet_meeting_floor_number (self->meeting);
  return us;
}

/**
 * ordet_session_act:
 * @self: a session
 * @event: the next fact, not before the last one
 * @error: return location, ORDET_REFUSAL, ORDET_ERROR
 *
 * The one door: checks the fact, makes it durable, applies it and emits
 * "changed".
 *
 * Returns: FALSE with @error set, and nothing changed in memory, if it was
 *   refused or could not be saved
 */
gboolean
ordet_session_act (OrdetSession  *self,
                   OrdetEvent    *event,
                   GError       **error)
{
  gint64 slept_us = listen_for_sleep (self);
  gboolean good = FALSE;

  if (ordet_event_at_us (event) < ordet_meeting_last_us (self->meeting))
    g_set_error_literal (error, ORDET_REFUSAL, ORDET_REFUSAL_BAD_VALUE,
                         ordet_refusal_to_string (ORDET_REFUSAL_BAD_VALUE));
  else
    good = keep (self, &event, 1, error);
  if (good)
    {
      settle (self);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  if (slept_us > 0)
    g_signal_emit (self, signals[SIGNAL_SLEPT], 0, slept_us);
  return good;
}

/**
 * ordet_session_set_notice:
 * @self: a session
 * @notice: people, agenda and rules; valid
 * @error: return location, ORDET_ERROR_VALUE, ORDET_ERROR_STORE
 *
 * Replaces what is known before the meeting, and emits "changed". The meeting
 * of ordet_session_meeting() is another one afterwards.
 *
 * Returns: FALSE with @error set if there has been an act, the notice is not
 *   valid or it could not be saved
 */
gboolean
ordet_session_set_notice (OrdetSession       *self,
                          const OrdetNotice  *notice,
                          GError            **error)
{
  if (ordet_meeting_n_events (self->meeting) > 0)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   "The meeting has begun: changes are acts of the meeting from now on.");
      return FALSE;
    }
  if (!ordet_notice_valid (notice, error)
      || !ordet_store_put_row (self->store, self->id, ORDET_ROW_NOTICE, 0,
                               ordet_notice_pack (notice), error))
    return FALSE;
  ordet_meeting_free (self->meeting);
  self->meeting = ordet_meeting_new (notice);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/**
 * ordet_session_was_cut_off:
 * @self: a session
 *
 * Returns: TRUE, once, if a turn was running when the program ended last time
 *   and has come back paused
 */
gboolean
ordet_session_was_cut_off (OrdetSession *self)
{
  gboolean was = self->was_cut_off;

  self->was_cut_off = FALSE;
  return was;
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
  gint64 slept_us = listen_for_sleep (self);

  if (running_turn (self) != NULL
      && ordet_session_now_us (self)
           >= MAX (self->alive_us, ordet_meeting_last_us (self->meeting)) + ALIVE_EVERY_US)
    write_alive (self, NULL);
  if (slept_us > 0)
    g_signal_emit (self, signals[SIGNAL_SLEPT], 0, slept_us);
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

  return keep (self, both, G_N_ELEMENTS (both), error);
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
  const OrdetTurn *turn = running_turn (self);
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
      if (!write_alive (self, error))
        {
          self->owed_us = before_us;
          return FALSE;
        }
      settle (self);
    }
  self->sleep.us = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/**
 * ordet_session_put:
 * @self: a session
 * @minutes: TRUE for a text of the minutes, which stays when the floor is erased
 * @name: the text's name
 * @content: the text, ≤ ORDET_STORE_MAX_TEXT bytes
 * @error: return location, ORDET_ERROR
 *
 * Returns: FALSE with @error set if what was there before still stands
 */
gboolean
ordet_session_put (OrdetSession  *self,
                   gboolean       minutes,
                   const char    *name,
                   GBytes        *content,
                   GError       **error)
{
  return ordet_store_put_text (self->store, self->id, minutes, name, content, error);
}

/**
 * ordet_session_get:
 * @self: a session
 * @minutes: as it was put
 * @name: the text's name
 * @error: return location, ORDET_ERROR
 *
 * Returns: (transfer full) (nullable): the text; NULL with no error if none was
 *   ever put
 */
GBytes *
ordet_session_get (OrdetSession  *self,
                   gboolean       minutes,
                   const char    *name,
                   GError       **error)
{
  return ordet_store_get_text (self->store, self->id, minutes, name, error);
}
