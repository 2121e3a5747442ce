/* ordet-row-words.c — what a row of the queue says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-words.h"

#include <glib/gi18n.h>

/* More dots than this cannot be counted at a glance. */
#define MAX_PIPS 8

static void
add (OrdetRowChip *chips,
     guint        *n_chips,
     const char   *icon,
     const char   *words)
{
  if (*n_chips < ORDET_ROW_MAX_CHIPS)
    chips[(*n_chips)++] = (OrdetRowChip) { icon, 0, 0, g_strdup (words) };
}

static void
add_passed (OrdetRowChip       *chips,
            guint              *n_chips,
            const OrdetRowData *row)
{
  OrdetRowChip chip = { 0 };
  guint max = row->max_passed > 0 ? (guint) row->max_passed : 0;

  if (row->passed == 0 || *n_chips == ORDET_ROW_MAX_CHIPS)
    return;
  if (max == 0)
    chip.words = g_strdup_printf (ngettext ("passed %u time", "passed %u times", row->passed),
                                  row->passed);
  else
    {
      if (max <= MAX_PIPS)
        {
          chip.pips = MIN (row->passed, max);
          chip.n_pips = max;
        }
      if (row->passed >= max)
        /* Translators: passed so many times of so many; nobody else may pass. */
        chip.words = g_strdup_printf (_("passed %1$u of %2$u, at the limit"), row->passed, max);
      else if (row->at_limit)
        /* Translators: passed so many times of so many, and it will be all of
         * them when their turn comes. */
        chip.words = g_strdup_printf (_("passed %1$u of %2$u, limit by then"), row->passed, max);
      else
        chip.words = g_strdup_printf (_("passed %1$u of %2$u"), row->passed, max);
    }
  chips[(*n_chips)++] = chip;
}

/**
 * ordet_row_chips:
 * @row: a row
 * @tell: what the chair has chosen to show
 * @chips: (out caller-allocates): room for ORDET_ROW_MAX_CHIPS
 *
 * Returns: how many there are; clear them with ordet_row_chips_clear()
 */
guint
ordet_row_chips (const OrdetRowData *row,
                 OrdetTell           tell,
                 OrdetRowChip       *chips)
{
  guint n = 0;
  g_autofree char *words = NULL;

  if (row->state == ORDET_ROW_HEARD)
    {
      g_autofree char *length = ordet_words_countdown (row->spoken_us);

      /* Translators: in a go-round: how long somebody spoke, "0:47". */
      words = g_strdup_printf (_("spoke %s"), length);
      add (chips, &n, NULL, words);
      return n;
    }
  if (row->state == ORDET_ROW_SAID_PASS)
    {
      add (chips, &n, NULL, _("said pass"));
      return n;
    }
  if (row->kind == ORDET_KIND_REPLY && row->replies > 0 && row->reply <= row->replies)
    {
      /* Translators: the n-th reply of so many that are allowed. */
      words = g_strdup_printf (_("reply %1$u of %2$u"), row->reply, row->replies);
      add (chips, &n, "ordet-reply-symbolic", words);
    }
  if (row->by_chair)
    add (chips, &n, "ordet-pin-symbolic", _("placed by the chair"));
  if ((tell & ORDET_TELL_FIRST) != 0 && row->first_at_meeting)
    add (chips, &n, "ordet-first-symbolic", _("first time in this meeting"));
  else if ((tell & ORDET_TELL_FIRST) != 0 && row->first_on_item)
    add (chips, &n, "ordet-first-symbolic", _("first time on this item"));
  if ((tell & ORDET_TELL_LISTS) != 0 && row->evens)
    add (chips, &n, "ordet-balance-symbolic", _("evens the balance"));
  add_passed (chips, &n, row);
  return n;
}

/**
 * ordet_row_chips_clear:
 * @chips: chips
 * @n_chips: how many
 */
void
ordet_row_chips_clear (OrdetRowChip *chips,
                       guint         n_chips)
{
  for (guint i = 0; i < n_chips; i++)
    g_clear_pointer (&chips[i].words, g_free);
}

/**
 * ordet_row_detail:
 * @row: a row
 *
 * Returns: (transfer full) (nullable): what stands behind the name, dimmed:
 *   "reply to Oda", "point of order"; NULL for a speech
 */
char *
ordet_row_detail (const OrdetRowData *row)
{
  g_autofree char *name = NULL;

  if (row->kind == ORDET_KIND_SPEECH || row->kind == ORDET_KIND_ROUND)
    return row->late ? g_strdup (_("asked after the call")) : NULL;
  if (row->answers != NULL)
    {
      name = ordet_words_name (row->answers);
      /* Translators: %s is the name of whose speech it answers. */
      return g_strdup_printf (_("reply to %s"), name);
    }
  return g_utf8_strdown (ordet_words_kind (row->kind), -1);
}

/**
 * ordet_row_label:
 * @row: a row
 * @tell: what the chair has chosen to show
 *
 * Returns: (transfer full): the row for a reader: "2, card 32, Ciara Prøveng,
 *   speech, first time in this meeting, about 4 minutes"
 */
char *
ordet_row_label (const OrdetRowData *row,
                 OrdetTell           tell)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  OrdetRowChip chips[ORDET_ROW_MAX_CHIPS];
  guint n_chips = ordet_row_chips (row, tell, chips);
  g_autofree char *detail = ordet_row_detail (row);
  g_autofree char *wait = ordet_floor_wait_words (row->wait_min);
  g_autofree char *name = ordet_words_name (row->name);
  char text[64];

  if (row->place > 0)
    {
      g_snprintf (text, sizeof text, "%u", row->place);
      g_strv_builder_add (builder, text);
    }
  if (row->number > 0)
    {
      g_autofree char *card = g_strdup_printf (_("card %d"), (gint) row->number);

      g_strv_builder_add (builder, card);
    }
  g_strv_builder_add (builder, name);
  if (detail == NULL && row->kind == ORDET_KIND_SPEECH)
    detail = g_utf8_strdown (ordet_words_kind (row->kind), -1);
  if (detail != NULL)
    g_strv_builder_add (builder, detail);
  if (row->announced)
    g_strv_builder_add (builder, _("announced"));
  if (row->state == ORDET_ROW_NOW)
    g_strv_builder_add (builder, _("has the floor"));
  for (guint i = 0; i < n_chips; i++)
    g_strv_builder_add (builder, chips[i].words);
  if (*wait != '\0')
    g_strv_builder_add (builder, wait);
  ordet_row_chips_clear (chips, n_chips);
  parts = g_strv_builder_end (builder);
  /* Translators: between the parts of a row that is read aloud. */
  return g_strjoinv (C_("row", ", "), parts);
}
