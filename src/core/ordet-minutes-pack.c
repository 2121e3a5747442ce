/* ordet-minutes-pack.c — what the secretary has written, as a sealed row keeps it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-minutes.h"

#include <string.h>

/* "ordet minutes texts"; add at the end, never renumber. */
#define VERSION 2
#define FORMAT "(uu(uuuubbu)msa(smssu)a(sssb)a(sxs)a(sssx))"

/* Without names and the dates of approvals. */
#define FORMAT_1 "(uu(uuuubb)msa(smssu)a(sssb)a(sx)a(sssx))"

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
