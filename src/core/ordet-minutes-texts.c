/* ordet-minutes-texts.c — what the secretary has written, and its life
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes.h"

#include <string.h>

static void
free_free (OrdetMinutesFree *self)
{
  g_free (self->place);
  g_free (self->after);
  g_free (self->text);
  g_free (self);
}

static void
free_edit (OrdetMinutesEdit *self)
{
  g_free (self->key);
  g_free (self->made);
  g_free (self->text);
  g_free (self);
}

static void
free_approval (OrdetMinutesApproval *self)
{
  g_free (self->signer);
  g_free (self->date);
  g_free (self);
}

static void
free_change (OrdetMinutesChange *self)
{
  g_free (self->where);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/**
 * ordet_minutes_options_init:
 * @options: (out): what minutes of such a meeting usually look like
 * @notice: the meeting's notice
 *
 * Board meetings have the secretary's notes, all others proposals and votes
 * (minutes.md, the table of levels).
 */
void
ordet_minutes_options_init (OrdetMinutesOptions *options,
                            const OrdetNotice   *notice)
{
  *options = (OrdetMinutesOptions) {
    .level = g_strcmp0 (notice->kind, "board") == 0 ? ORDET_LEVEL_NOTES : ORDET_LEVEL_PROPOSALS,
    .habit = ORDET_HABIT_AUTO,
    .numbering = ORDET_NUMBERING_AUTO,
    .first_number = 1,
  };
}

/**
 * ordet_minutes_texts_new:
 * @notice: the meeting's notice
 *
 * Returns: (transfer full): a draft the secretary has not touched
 */
OrdetMinutesTexts *
ordet_minutes_texts_new (const OrdetNotice *notice)
{
  OrdetMinutesTexts *self = g_new0 (OrdetMinutesTexts, 1);

  ordet_minutes_options_init (&self->options, notice);
  self->free = g_ptr_array_new_with_free_func ((GDestroyNotify) free_free);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) free_edit);
  self->approvals = g_ptr_array_new_with_free_func ((GDestroyNotify) free_approval);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_change);
  return self;
}

/**
 * ordet_minutes_texts_free:
 * @self: (nullable) (transfer full): texts
 */
void
ordet_minutes_texts_free (OrdetMinutesTexts *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_ptr_array_unref (self->free);
  g_ptr_array_unref (self->edits);
  g_ptr_array_unref (self->approvals);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

/* Once the minutes are locked every change is listed, and what was approved
 * has to be approved again. Typing on in the same place is one change. */
static void
list_change (OrdetMinutesTexts *self,
             const char        *where,
             const char        *before,
             const char        *after,
             gint64             now_us)
{
  OrdetMinutesChange *change;

  if (self->state == ORDET_MINUTES_DRAFT || g_strcmp0 (before, after) == 0)
    return;
  g_ptr_array_set_size (self->approvals, 0);
  if (self->state == ORDET_MINUTES_APPROVED)
    self->state = ORDET_MINUTES_READY;
  change = self->changes->len > 0
    ? g_ptr_array_index (self->changes, self->changes->len - 1) : NULL;
  if (change != NULL && strcmp (change->where, where) == 0 &&
      g_strcmp0 (change->after, before) == 0)
    {
      g_free (change->after);
      change->after = g_strdup (after);
      change->at_us = now_us;
      /* As it was when it was locked: nothing has changed there. */
      if (strcmp (change->before, change->after) == 0)
        g_ptr_array_set_size (self->changes, (gint) self->changes->len - 1);
      return;
    }
  change = g_new0 (OrdetMinutesChange, 1);
  change->where = g_strdup (where);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  change->at_us = now_us;
  g_ptr_array_add (self->changes, change);
}

static guint
find_free (const OrdetMinutesTexts *self,
           const char              *place,
           const char              *after,
           OrdetMinutesLevel        level)
{
  for (guint i = 0; i < self->free->len; i++)
    {
      const OrdetMinutesFree *f = g_ptr_array_index (self->free, i);

      if (strcmp (f->place, place) == 0 && g_strcmp0 (f->after, after) == 0 && f->level == level)
        return i;
    }
  return G_MAXUINT;
}

/**
 * ordet_minutes_texts_set_free:
 * @self: texts
 * @place: an item's id, or ORDET_PLACE_…
 * @after: (nullable): the key of the block it stands behind; NULL for the
 *   beginning of the place
 * @level: ORDET_LEVEL_PROPOSALS for text of the minutes, ORDET_LEVEL_NOTES
 *   for what only the fullest minutes have
 * @text: the text, with a paragraph a line; empty: there is none any more
 * @now_us: 1970 UTC, for the list of changes
 */
void
ordet_minutes_texts_set_free (OrdetMinutesTexts *self,
                              const char        *place,
                              const char        *after,
                              OrdetMinutesLevel  level,
                              const char        *text,
                              gint64             now_us)
{
  guint found = find_free (self, place, after, level);
  g_autofree char *before = g_strdup (ordet_minutes_texts_get_free (self, place, after, level));
  OrdetMinutesFree *f;

  if (*text == '\0' && found != G_MAXUINT)
    g_ptr_array_remove_index (self->free, found);
  else if (found != G_MAXUINT)
    {
      f = g_ptr_array_index (self->free, found);
      g_free (f->text);
      f->text = g_strdup (text);
    }
  else if (*text != '\0')
    {
      f = g_new0 (OrdetMinutesFree, 1);
      f->place = g_strdup (place);
      f->after = g_strdup (after);
      f->text = g_strdup (text);
      f->level = level;
      g_ptr_array_add (self->free, f);
    }
  list_change (self, place, before != NULL ? before : "", text, now_us);
}

/**
 * ordet_minutes_texts_get_free:
 * @self: texts
 * @place: an item's id, or ORDET_PLACE_…
 * @after: (nullable): the key of the block it stands behind
 * @level: as it was written with
 *
 * Returns: (transfer none) (nullable): the text there
 */
const char *
ordet_minutes_texts_get_free (const OrdetMinutesTexts *self,
                              const char              *place,
                              const char              *after,
                              OrdetMinutesLevel        level)
{
  guint found = find_free (self, place, after, level);

  return found != G_MAXUINT
    ? ((const OrdetMinutesFree *) g_ptr_array_index (self->free, found))->text : NULL;
}

/**
 * ordet_minutes_texts_find:
 * @self: texts
 * @key: a block's key
 *
 * Returns: (transfer none) (nullable): what the secretary has made of it, NULL
 *   if it is as the log has it
 */
const OrdetMinutesEdit *
ordet_minutes_texts_find (const OrdetMinutesTexts *self,
                          const char              *key)
{
  for (guint i = 0; i < self->edits->len; i++)
    {
      const OrdetMinutesEdit *e = g_ptr_array_index (self->edits, i);

      if (strcmp (e->key, key) == 0)
        return e;
    }
  return NULL;
}

static void
set_edit (OrdetMinutesTexts *self,
          const char        *key,
          const char        *made,
          const char        *text,
          gboolean           hidden,
          gint64             now_us)
{
  OrdetMinutesEdit *e = (OrdetMinutesEdit *) ordet_minutes_texts_find (self, key);

  list_change (self, key, e == NULL ? made : e->hidden ? "" : e->text, hidden ? "" : text, now_us);
  if (e == NULL)
    {
      e = g_new0 (OrdetMinutesEdit, 1);
      e->key = g_strdup (key);
      g_ptr_array_add (self->edits, e);
    }
  g_free (e->made);
  e->made = g_strdup (made);
  if (e->text == NULL || !hidden)
    {
      g_free (e->text);
      e->text = g_strdup (text);
    }
  e->hidden = hidden;
}

static void
list_choice (OrdetMinutesTexts *self,
             const char        *name,
             guint              before,
             guint              after,
             gint64             now_us)
{
  g_autofree char *where = g_strconcat (ORDET_PLACE_FORM, name, NULL);
  g_autofree char *was = g_strdup_printf ("%u", before);
  g_autofree char *is = g_strdup_printf ("%u", after);

  list_change (self, where, was, is, now_us);
}

/**
 * ordet_minutes_texts_set_form:
 * @self: texts
 * @options: how the minutes are written out from now on
 * @language: (nullable): in which language; NULL: the meeting's
 * @now_us: 1970 UTC, for the list of changes
 *
 * The form decides what the signers read as much as the text does: once the
 * minutes are locked each choice that becomes another is a change of its own,
 * at ORDET_PLACE_FORM and its name (level, habit, numbering, first-number,
 * attendance, summary, names: numbers; language: its code).
 *
 * Returns: FALSE if the minutes have been released: they stay as they are
 */
gboolean
ordet_minutes_texts_set_form (OrdetMinutesTexts         *self,
                              const OrdetMinutesOptions *options,
                              const char                *language,
                              gint64                     now_us)
{
  const OrdetMinutesOptions was = self->options;
  g_autofree char *spoken = NULL;

  if (self->state == ORDET_MINUTES_RELEASED)
    return FALSE;
  spoken = g_steal_pointer (&self->language);
  self->language = g_strdup (language);
  self->options = *options;
  list_choice (self, "level", was.level, options->level, now_us);
  list_choice (self, "habit", was.habit, options->habit, now_us);
  list_choice (self, "numbering", was.numbering, options->numbering, now_us);
  list_choice (self, "first-number", was.first_number, options->first_number, now_us);
  list_choice (self, "attendance", was.attendance, options->attendance, now_us);
  list_choice (self, "summary", was.summary, options->summary, now_us);
  list_choice (self, "names", was.names, options->names, now_us);
  list_change (self, ORDET_PLACE_FORM "language", spoken != NULL ? spoken : "",
               language != NULL ? language : "", now_us);
  return TRUE;
}

/**
 * ordet_minutes_texts_edit:
 * @self: texts
 * @key: a block's key
 * @made: the block's text as the log has it now; what the secretary has seen
 * @text: what it shall be
 * @now_us: 1970 UTC, for the list of changes
 *
 * From now on the block is the secretary's. What the log says later is
 * offered (OrdetNode.offer) and never written over it.
 */
void
ordet_minutes_texts_edit (OrdetMinutesTexts *self,
                          const char        *key,
                          const char        *made,
                          const char        *text,
                          gint64             now_us)
{
  set_edit (self, key, made, text, FALSE, now_us);
}

/**
 * ordet_minutes_texts_hide:
 * @self: texts
 * @key: a block's key
 * @made: the block's text as the log has it now
 * @now_us: 1970 UTC, for the list of changes
 *
 * Leaves the block out of the minutes.
 */
void
ordet_minutes_texts_hide (OrdetMinutesTexts *self,
                          const char        *key,
                          const char        *made,
                          gint64             now_us)
{
  set_edit (self, key, made, made, TRUE, now_us);
}

/**
 * ordet_minutes_texts_revert:
 * @self: texts
 * @key: a block's key
 * @now_us: 1970 UTC, for the list of changes
 *
 * Gives the block back to the log.
 *
 * Returns: FALSE if the secretary had not changed it
 */
gboolean
ordet_minutes_texts_revert (OrdetMinutesTexts *self,
                            const char        *key,
                            gint64             now_us)
{
  const OrdetMinutesEdit *e = ordet_minutes_texts_find (self, key);

  if (e == NULL)
    return FALSE;
  list_change (self, key, e->hidden ? "" : e->text, e->made, now_us);
  g_ptr_array_remove (self->edits, (gpointer) e);
  return TRUE;
}

static gboolean
has_approved (const OrdetMinutesTexts *self,
              const char              *signer)
{
  for (guint i = 0; i < self->approvals->len; i++)
    if (strcmp (((const OrdetMinutesApproval *) g_ptr_array_index (self->approvals, i))->signer,
                signer) == 0)
      return TRUE;
  return FALSE;
}

/**
 * ordet_minutes_texts_approve:
 * @self: texts that are ready for the signers
 * @meeting: the meeting
 * @signer: a person's id
 * @date: (nullable): the day where it is done, "2027-02-14": it stands beside
 *   the signature
 * @now_us: 1970 UTC
 *
 * Once every signer of the meeting has approved them the minutes are
 * approved; where the meeting has elected none, the first approval does.
 *
 * Returns: FALSE if the minutes are a draft still, or released already
 */
gboolean
ordet_minutes_texts_approve (OrdetMinutesTexts  *self,
                             const OrdetMeeting *meeting,
                             const char         *signer,
                             const char         *date,
                             gint64              now_us)
{
  guint n_signers = ordet_meeting_officers (meeting, "signer", NULL, 0);
  g_autofree guint *signers = g_new (guint, n_signers + 1);

  if (self->state != ORDET_MINUTES_READY && self->state != ORDET_MINUTES_APPROVED)
    return FALSE;
  if (!has_approved (self, signer))
    {
      OrdetMinutesApproval *approval = g_new0 (OrdetMinutesApproval, 1);

      approval->signer = g_strdup (signer);
      approval->at_us = now_us;
      approval->date = g_strdup (date != NULL ? date : "");
      g_ptr_array_add (self->approvals, approval);
    }
  ordet_meeting_officers (meeting, "signer", signers, n_signers);
  for (guint i = 0; i < n_signers; i++)
    if (!has_approved (self, ordet_meeting_person (meeting, signers[i])->id))
      return TRUE;
  self->state = ORDET_MINUTES_APPROVED;
  return TRUE;
}
