/* ordet-close-work.c — a meeting that is about to be closed, as the store has it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is read from the store even while it is open in a window: what the page
 * shows and what closing will do are then made from the same rows.
 */
#include "ordet-close-work.h"

#include "ordet-phrases.h"

static OrdetMinutesTexts *
load_texts (OrdetStore         *store,
            const char         *id,
            const OrdetNotice  *notice,
            GError            **error)
{
  GError *problem = NULL;
  g_autoptr(GBytes) bytes = ordet_store_get_text (store, id, TRUE, ORDET_MINUTES_TEXTS, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  return bytes != NULL ? ordet_minutes_texts_from_bytes (bytes, error)
                       : ordet_minutes_texts_new (notice);
}

/**
 * ordet_close_work_load:
 * @store: the store
 * @id: a meeting whose keys are at hand and whose floor is not erased
 * @error: return location, as of ordet_store_load()
 *
 * A turn that runs, and a meeting that nobody has ended, are ended with the
 * last act, as ordet_close_meeting() does.
 *
 * Returns: (transfer full) (nullable): the meeting at its end
 */
OrdetCloseWork *
ordet_close_work_load (OrdetStore  *store,
                       const char  *id,
                       GError     **error)
{
  g_autoptr(OrdetCloseWork) self = g_new0 (OrdetCloseWork, 1);
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;

  if (!ordet_store_load (store, id, &notice, &events, error) ||
      (self->texts = load_texts (store, id, notice, error)) == NULL)
    return NULL;
  self->level = self->texts->options.level;
  self->meeting = ordet_meeting_new (notice);
  ordet_meeting_load (self->meeting, (OrdetEvent *const *) events->pdata, events->len);
  self->ran_on = ordet_meeting_opened (self->meeting) && !ordet_meeting_closed (self->meeting);
  if (self->ran_on)
    {
      g_autoptr (OrdetEvent) close =
        ordet_event_new (ORDET_ACT_CLOSE, ordet_meeting_last_us (self->meeting));

      ordet_meeting_act (self->meeting, close, NULL, NULL);
    }
  return g_steal_pointer (&self);
}

/**
 * ordet_close_work_free:
 * @self: (nullable) (transfer full): the meeting
 */
void
ordet_close_work_free (OrdetCloseWork *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->meeting, ordet_meeting_free);
  g_clear_pointer (&self->texts, ordet_minutes_texts_free);
  g_free (self);
}

static OrdetDocument *
build (const OrdetCloseWork *self,
       const OrdetMeeting   *meeting)
{
  OrdetMinutesOptions options = self->texts->options;
  const char *language = self->texts->language != NULL ? self->texts->language
                                                       : ordet_meeting_notice (meeting)->language;

  options.level = self->level;
  return ordet_minutes_build (meeting, self->texts, &options,
                              ordet_phrases_for_language (language));
}

/**
 * ordet_close_work_document:
 * @self: the meeting
 *
 * Returns: (transfer full): the minutes at the chosen level, as they will stay
 */
OrdetDocument *
ordet_close_work_document (const OrdetCloseWork *self)
{
  return build (self, self->meeting);
}

/**
 * ordet_close_work_minutes:
 * @meeting: the meeting as closing has it
 * @work: an #OrdetCloseWork
 * @error: unused
 *
 * An #OrdetCloseMinutes: step 0 of closing (privacy.md 2).
 *
 * Returns: (transfer full): the document, packed
 */
GBytes *
ordet_close_work_minutes (OrdetMeeting  *meeting,
                          gpointer       work,
                          GError       **error)
{
  g_autoptr(OrdetDocument) document = build (work, meeting);

  return ordet_document_pack (document);
}

/**
 * ordet_close_work_record:
 * @self: the meeting
 * @way: how records are made
 * @clock: for the month of a meeting without a date
 *
 * Returns: (transfer full) (nullable): the record as closing will write it, but
 *   for its random id and the lot, which is not drawn; %NULL if the meeting was
 *   never held and leaves none
 */
OrdetRecord *
ordet_close_work_record (const OrdetCloseWork *self,
                         OrdetWay              way,
                         const OrdetClock     *clock)
{
  const char *date = ordet_meeting_notice (self->meeting)->date;
  g_autofree char *today = ordet_clock_today (clock);
  OrdetRecord *record;

  if (ordet_meeting_n_turns (self->meeting) == 0 && !ordet_meeting_opened (self->meeting))
    return NULL;
  record = ordet_close_preview (self->meeting, way);
  g_free (record->month);
  record->month = g_strndup (date != NULL ? date : today, strlen ("2027-02"));
  return record;
}
