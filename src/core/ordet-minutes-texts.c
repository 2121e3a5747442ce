/* ordet-minutes-texts.c — what the secretary has written, and its life
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes.h"

#include <string.h>

/* "ordet minutes texts"; add at the end, never renumber. */
#define VERSION 2
#define FORMAT "(uu(uuuubbu)msa(smssu)a(sssb)a(sxs)a(sssx))"

/* Without names and the dates of approvals. */
#define FORMAT_1 "(uu(uuuubb)msa(smssu)a(sssb)a(sx)a(sssx))"

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

/**
 * ordet_minutes_texts_pack:
 * @self: texts
 *
 * Returns: (transfer floating): everything in it, for a sealed row
 */
GVariant *
ordet_minutes_texts_pack (const OrdetMinutesTexts *self)
{
  GVariantBuilder free_texts, edits, approvals, changes;

  g_variant_builder_init (&free_texts, G_VARIANT_TYPE ("a(smssu)"));
  for (guint i = 0; i < self->free->len; i++)
    {
      const OrdetMinutesFree *f = g_ptr_array_index (self->free, i);

      g_variant_builder_add (&free_texts, "(smssu)", f->place, f->after, f->text, f->level);
    }
  g_variant_builder_init (&edits, G_VARIANT_TYPE ("a(sssb)"));
  for (guint i = 0; i < self->edits->len; i++)
    {
      const OrdetMinutesEdit *e = g_ptr_array_index (self->edits, i);

      g_variant_builder_add (&edits, "(sssb)", e->key, e->made, e->text, e->hidden);
    }
  g_variant_builder_init (&approvals, G_VARIANT_TYPE ("a(sxs)"));
  for (guint i = 0; i < self->approvals->len; i++)
    {
      const OrdetMinutesApproval *a = g_ptr_array_index (self->approvals, i);

      g_variant_builder_add (&approvals, "(sxs)", a->signer, a->at_us, a->date);
    }
  g_variant_builder_init (&changes, G_VARIANT_TYPE ("a(sssx)"));
  for (guint i = 0; i < self->changes->len; i++)
    {
      const OrdetMinutesChange *c = g_ptr_array_index (self->changes, i);

      g_variant_builder_add (&changes, "(sssx)", c->where, c->before, c->after, c->at_us);
    }
  return g_variant_new (FORMAT, VERSION, self->state, self->options.level, self->options.habit,
                        self->options.numbering, self->options.first_number,
                        self->options.attendance, self->options.summary, self->options.names,
                        self->language, &free_texts, &edits, &approvals, &changes);
}

static gboolean
valid (const OrdetMinutesTexts *self)
{
  return self->state <= ORDET_MINUTES_RELEASED &&
         self->options.level >= ORDET_LEVEL_DECISIONS &&
         self->options.level <= ORDET_LEVEL_NOTES &&
         self->options.habit <= ORDET_HABIT_NORWEGIAN &&
         self->options.numbering <= ORDET_NUMBERING_YEAR && self->options.first_number >= 1 &&
         self->options.names <= ORDET_NAMES_ROLES;
}

static void
unpack_lists (OrdetMinutesTexts *self,
              GVariantIter      *free_texts,
              GVariantIter      *edits,
              GVariantIter      *approvals,
              GVariantIter      *changes)
{
  OrdetMinutesFree f;
  OrdetMinutesEdit e;
  OrdetMinutesApproval a;
  OrdetMinutesChange c;
  guint32 level;

  while (g_variant_iter_next (free_texts, "(smssu)", &f.place, &f.after, &f.text, &level))
    {
      f.level = (OrdetMinutesLevel) CLAMP (level, ORDET_LEVEL_DECISIONS, ORDET_LEVEL_NOTES);
      g_ptr_array_add (self->free, g_memdup2 (&f, sizeof f));
    }
  while (g_variant_iter_next (edits, "(sssb)", &e.key, &e.made, &e.text, &e.hidden))
    g_ptr_array_add (self->edits, g_memdup2 (&e, sizeof e));
  while (g_variant_iter_next (approvals, "(sxs)", &a.signer, &a.at_us, &a.date))
    g_ptr_array_add (self->approvals, g_memdup2 (&a, sizeof a));
  while (g_variant_iter_next (changes, "(sssx)", &c.where, &c.before, &c.after, &c.at_us))
    g_ptr_array_add (self->changes, g_memdup2 (&c, sizeof c));
}

/* What version 1 wrote, as this version writes it. (transfer full) */
static GVariant *
from_version_1 (GVariant *packed)
{
  g_autoptr(GVariant) language = NULL, free_texts = NULL, edits = NULL, changes = NULL;
  g_autoptr(GVariantIter) approvals = NULL;
  GVariantBuilder dated;
  guint32 version, state, level, habit, numbering, first;
  gboolean attendance, summary;
  const char *signer;
  gint64 at_us;

  g_variant_get (packed, "(uu(uuuubb)@ms@a(smssu)@a(sssb)a(sx)@a(sssx))", &version, &state,
                 &level, &habit, &numbering, &first, &attendance, &summary, &language,
                 &free_texts, &edits, &approvals, &changes);
  g_variant_builder_init (&dated, G_VARIANT_TYPE ("a(sxs)"));
  while (g_variant_iter_next (approvals, "(&sx)", &signer, &at_us))
    g_variant_builder_add (&dated, "(sxs)", signer, at_us, "");
  return g_variant_ref_sink (
    g_variant_new ("(uu(uuuubbu)@ms@a(smssu)@a(sssb)a(sxs)@a(sssx))",
                   version == 1 ? VERSION : 0, state, level, habit, numbering, first, attendance,
                   summary, (guint32) ORDET_NAMES_MOVERS, language, free_texts, edits, &dated,
                   changes));
}

/**
 * ordet_minutes_texts_unpack:
 * @packed: what ordet_minutes_texts_pack() made, in this version or an older one
 * @error: ORDET_ERROR_FORMAT if it is something else, or of a newer program
 *
 * Returns: (transfer full) (nullable): the texts, NULL with @error
 */
OrdetMinutesTexts *
ordet_minutes_texts_unpack (GVariant  *packed,
                            GError   **error)
{
  g_autoptr(OrdetMinutesTexts) self = NULL;
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("");
  g_autoptr(GVariant) newer = NULL;
  g_autoptr(GVariantIter) free_texts = NULL, edits = NULL, approvals = NULL, changes = NULL;
  guint32 version, state, level, habit, numbering, first, names;

  if (g_variant_is_of_type (packed, G_VARIANT_TYPE (FORMAT_1)))
    packed = newer = from_version_1 (packed);
  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (FORMAT)))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                           "The texts of the minutes are not in a form this version knows.");
      return NULL;
    }
  self = ordet_minutes_texts_new (notice);
  g_variant_get (packed, FORMAT, &version, &state, &level, &habit, &numbering, &first,
                 &self->options.attendance, &self->options.summary, &names, &self->language,
                 &free_texts, &edits, &approvals, &changes);
  self->state = (OrdetMinutesState) state;
  self->options.level = (OrdetMinutesLevel) level;
  self->options.habit = (OrdetMinutesHabit) habit;
  self->options.numbering = (OrdetMinutesNumbering) numbering;
  self->options.first_number = first;
  self->options.names = (OrdetMinutesNames) names;
  if (version != VERSION || !valid (self))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                           "The texts of the minutes were written by a newer version.");
      return NULL;
    }
  unpack_lists (self, free_texts, edits, approvals, changes);
  return g_steal_pointer (&self);
}

/**
 * ordet_minutes_texts_to_bytes:
 * @self: texts
 *
 * Returns: (transfer full): what is kept under ORDET_MINUTES_TEXTS
 */
GBytes *
ordet_minutes_texts_to_bytes (const OrdetMinutesTexts *self)
{
  g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_minutes_texts_pack (self));

  return g_variant_get_data_as_bytes (packed);
}

/**
 * ordet_minutes_texts_from_bytes:
 * @bytes: what ordet_minutes_texts_to_bytes() made, in this version or an older one
 * @error: ORDET_ERROR_FORMAT if it is something else, or of a newer program
 *
 * Returns: (transfer full) (nullable): the texts, NULL with @error
 */
OrdetMinutesTexts *
ordet_minutes_texts_from_bytes (GBytes  *bytes,
                                GError **error)
{
  const char *format = FORMAT;
  g_autoptr(GVariant) packed = NULL;
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  guint32 version = VERSION;

  /* Every version begins with its number. */
  if (length >= sizeof version)
    memcpy (&version, data, sizeof version);
  if (version == 1)
    format = FORMAT_1;
  packed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (format), bytes, FALSE));
  return ordet_minutes_texts_unpack (packed, error);
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
