/* ordet-floor-entry-take.c — doing what the line of the entry says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-entry-private.h"

#include <glib/gi18n.h>

static gboolean
take (OrdetFloorEntry *self,
      guint            index,
      OrdetKind        kind,
      gboolean         withdraw)
{
  guint person = g_array_index (self->people, OrdetEntryPerson, index).person;
  gboolean done = FALSE;

  g_signal_emit_by_name (self, "take", person, (gint) kind, withdraw, &done);
  return done;
}

static void
say_unknown (OrdetFloorEntry *self,
             gint64           number)
{
  /* Translators: nobody, or more than one person, has the card of this number. */
  g_autofree char *sentence = g_strdup_printf (_("Card %d is not one person’s."), (gint) number);

  ordet_floor_entry_say (self, sentence, ordet_refusal_to_string (ORDET_REFUSAL_UNKNOWN_PERSON));
}

/* The letter of a kind, as it was typed behind a card. */
static void
append_letter (GString         *text,
               OrdetFloorEntry *self,
               OrdetKind        kind)
{
  const OrdetEntryLetters *letters =
    ordet_entry_letters (ordet_meeting_notice (self->meeting)->language);

  if (kind == ORDET_KIND_REPLY)
    g_string_append_unichar (text, letters->reply);
  else if (kind == ORDET_KIND_ORDER)
    g_string_append_unichar (text, letters->order);
  else if (kind == ORDET_KIND_INFORMATION)
    g_string_append_unichar (text, letters->information);
}

/* A line of cards: each for itself; those refused stay in the line. */
static void
take_cards (OrdetFloorEntry *self)
{
  g_autoptr(GArray) cards = g_array_ref (self->parsed->cards);
  g_autoptr(GArray) people = g_array_ref (self->people);
  g_autoptr(GString) left = g_string_new (NULL);
  g_autofree char *message = NULL, *code = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      const OrdetEntryCard *card = &g_array_index (cards, OrdetEntryCard, i);
      gboolean done = FALSE;

      if (card->index == G_MAXUINT || card->twice)
        say_unknown (self, card->number);
      else
        g_signal_emit_by_name (self, "take",
                       g_array_index (people, OrdetEntryPerson, card->index).person,
                       (gint) card->kind, card->withdraw, &done);
      if (done)
        continue;
      g_string_append_printf (left, "%s%" G_GINT64_FORMAT "%s", left->len > 0 ? " " : "",
                              card->number, card->withdraw ? "-" : "");
      append_letter (left, self, card->kind);
      g_free (message);
      g_free (code);
      message = g_strdup (ordet_floor_entry_message (self));
      code = g_strdup (self->code);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->text), left->str);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  if (message != NULL)
    ordet_floor_entry_say (self, message, code);
}

static void
take_row (OrdetFloorEntry *self,
          guint            row)
{
  const OrdetEntryMatch *match = ordet_floor_entry_match (self, row);
  gboolean done = FALSE;

  if (match != NULL)
    done = take (self, match->index, ordet_floor_entry_kind (self), self->parsed->withdraw);
  else
    {
      g_autofree char *name = g_strdup (self->parsed->guest);

      g_signal_emit_by_name (self, "guest", name, self->parsed->guest_number,
                     (gint) ordet_floor_entry_kind (self), &done);
    }
  if (done)
    ordet_floor_entry_clear (self);
}

/**
 * ordet_floor_entry_activate:
 * @self: the entry
 *
 * Enter: whatever the line says, or why it says nothing.
 */
void
ordet_floor_entry_activate (OrdetFloorEntry *self)
{
  if (self->parsed == NULL || self->parsed->empty || ordet_floor_entry_is_empty (self))
    return;
  if (self->parsed->cards != NULL && self->parsed->cards->len > 1)
    take_cards (self);
  else if (self->selected < ordet_floor_entry_n_rows (self))
    take_row (self, self->selected);
  else if (self->parsed->cards != NULL)
    say_unknown (self, g_array_index (self->parsed->cards, OrdetEntryCard, 0).number);
  else
    {
      g_autofree char *sentence = ordet_words_refusal (ORDET_REFUSAL_UNKNOWN_PERSON,
                                                       self->parsed->query);

      ordet_floor_entry_say (self, sentence,
                             ordet_refusal_to_string (ORDET_REFUSAL_UNKNOWN_PERSON));
    }
}

/**
 * ordet_floor_entry_take_row:
 * @self: the entry
 * @row: of the completion
 *
 * What the line asks for, for whom that row is about.
 */
void
ordet_floor_entry_take_row (OrdetFloorEntry *self,
                            guint            row)
{
  if (row < ordet_floor_entry_n_rows (self))
    take_row (self, row);
}

/**
 * ordet_floor_entry_take_kind:
 * @self: the entry
 * @kind: a kind; −1: withdraw
 *
 * That kind for whom the line means.
 */
void
ordet_floor_entry_take_kind (OrdetFloorEntry *self,
                             gint             kind)
{
  guint row = self->selected < ordet_floor_entry_n_rows (self) ? self->selected : 0;
  const OrdetEntryMatch *match = ordet_floor_entry_match (self, row);

  if (match != NULL && take (self, match->index, kind < 0 ? ORDET_KIND_SPEECH : (OrdetKind) kind,
                             kind < 0))
    ordet_floor_entry_clear (self);
}
