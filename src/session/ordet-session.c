/* ordet-session.c — one open meeting, and the one door to change it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-session-private.h"

#include <sodium.h>

#include "ordet-trouble.h"

G_DEFINE_FINAL_TYPE (OrdetSession, ordet_session, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SLEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ordet_session_dispose (GObject *object)
{
  OrdetSession *self = ORDET_SESSION (object);

  /* So that the turn comes back as it was left. If this fails it comes back as
   * it was seconds ago, as after a crash. */
  if (self->hold >= 0 && ordet_session_running (self) != NULL)
    ordet_session_write_alive (self, NULL);
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

/**
 * ordet_session_keep:
 * @self: a session
 * @events: (array length=n_events): facts
 * @n_events: how many
 * @error: return location, ORDET_REFUSAL, ORDET_ERROR
 *
 * Check, save, apply: in that order, so that memory is never ahead of the file;
 * all of them or none. Each is checked before the first is applied, which is
 * enough for the pairs that are made here.
 *
 * Returns: FALSE with @error set if nothing has changed
 */
gboolean
ordet_session_keep (OrdetSession       *self,
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

/* --- opening --- */

/* A turn whose clock ran when the program ended is paused at the last moment
 * the program is known to have lived: what is known to be spoken stays. */
static gboolean
pause_what_ran (OrdetSession  *self,
                gint64         alive_us,
                GError       **error)
{
  gint64 at_us = MAX (alive_us, ordet_meeting_last_us (self->meeting));
  g_autoptr(OrdetEvent) event = NULL;

  if (ordet_session_running (self) == NULL)
    return TRUE;
  event = ordet_event_new (ORDET_ACT_PAUSE, at_us);
  if (!ordet_session_keep (self, &event, 1, error))
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

/* What was done at once last, in another run of the program. The log has no
 * word for it, and needs none: a hand does not do two things in a millisecond. */
static void
find_batch (OrdetSession *self)
{
  gsize n = ordet_meeting_n_events (self->meeting), run = 0;
  OrdetEvent *last = ordet_meeting_event (self->meeting, n - 1);
  OrdetAct kind = ordet_event_act (last);

  while (run < n &&
         ordet_event_act (ordet_meeting_event (self->meeting, n - 1 - run)) == kind &&
         ordet_event_at_us (ordet_meeting_event (self->meeting, n - 1 - run)) ==
           ordet_event_at_us (last))
    run++;
  if (run < 2 || (kind != ORDET_ACT_ADD && kind != ORDET_ACT_UNDO && kind != ORDET_ACT_REDO))
    return;
  self->batch = run;
  self->batch_end = n;
  self->batch_undone = kind == ORDET_ACT_UNDO;
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
  if (!start_clock (self, clock, error) || !ordet_session_read_alive (self, &alive_us, error)
      || !pause_what_ran (self, alive_us, error))
    return FALSE;
  ordet_session_settle (self);
  find_batch (self);
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

static gboolean
act (OrdetSession       *self,
     OrdetEvent *const  *events,
     gsize               n_events,
     GError            **error)
{
  gint64 slept_us = ordet_session_listen (self);
  gboolean good = FALSE;

  if (ordet_event_at_us (events[0]) < ordet_meeting_last_us (self->meeting))
    g_set_error_literal (error, ORDET_REFUSAL, ORDET_REFUSAL_BAD_VALUE,
                         ordet_refusal_to_string (ORDET_REFUSAL_BAD_VALUE));
  else
    good = ordet_session_keep (self, events, n_events, error);
  if (good)
    {
      ordet_session_settle (self);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  if (slept_us > 0)
    g_signal_emit (self, signals[SIGNAL_SLEPT], 0, slept_us);
  return good;
}

/* What was done at once is taken back at once, and done again at once, as long
 * as nothing was done since; in the log each is an undo of its own. */
static gboolean
act_on_batch (OrdetSession  *self,
              OrdetEvent    *event,
              GError       **error)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);

  for (gsize i = 0; i < self->batch; i++)
    g_ptr_array_add (events, ordet_event_copy_at (event, ordet_event_at_us (event)));
  if (!act (self, (OrdetEvent *const *) events->pdata, events->len, error))
    return FALSE;
  self->batch_end = ordet_meeting_n_events (self->meeting);
  self->batch_undone = ordet_event_act (event) == ORDET_ACT_UNDO;
  return TRUE;
}

/**
 * ordet_session_act_all:
 * @self: a session
 * @events: (array length=n_events): facts that do not depend on each other, of
 *   one moment, not before the last one
 * @n_events: how many, at least one
 * @error: return location, ORDET_REFUSAL, ORDET_ERROR
 *
 * As ordet_session_act() for each, in one transaction and with one "changed";
 * the undo that comes next takes all of them back.
 *
 * Returns: FALSE with @error set if none of them was done
 */
gboolean
ordet_session_act_all (OrdetSession       *self,
                       OrdetEvent *const  *events,
                       gsize               n_events,
                       GError            **error)
{
  g_return_val_if_fail (n_events > 0, FALSE);

  if (!act (self, events, n_events, error))
    return FALSE;
  self->batch = n_events;
  self->batch_end = ordet_meeting_n_events (self->meeting);
  self->batch_undone = FALSE;
  return TRUE;
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
  OrdetAct kind = ordet_event_act (event);

  if (self->batch > 1 && self->batch_end == ordet_meeting_n_events (self->meeting) &&
      kind == (self->batch_undone ? ORDET_ACT_REDO : ORDET_ACT_UNDO))
    return act_on_batch (self, event, error);
  return act (self, &event, 1, error);
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

/**
 * ordet_session_draw:
 * @n: lots in the hat, > 0
 *
 * Returns: one of 0 … @n − 1, each as likely as the others
 */
guint
ordet_session_draw (guint n)
{
  g_return_val_if_fail (n > 0, 0);

  return randombytes_uniform (n);
}
