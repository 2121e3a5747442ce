/* ordet-entry-parse.c — what one line of the entry asks for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-entry-parse.h"

#include "ordet-entry-match.h"

#include <string.h>

#define MAX_DIGITS 9

/**
 * ordet_entry_letters:
 * @language: (nullable): language of the meeting, "nb"
 *
 * Returns: (transfer none): the letters that say a kind; those of English for
 *   a language not known
 */
const OrdetEntryLetters *
ordet_entry_letters (const char *language)
{
  static const struct
  {
    const char       *language;
    OrdetEntryLetters letters;
  } known[] = {
    { "en", { 'r', 'o', 'i' } }, /* reply, point of order, information */
    { "sv", { 'r', 'o', 's' } }, /* replik, ordningsfråga, sakupplysning */
    { "nb", { 'r', 'd', 'o' } }, /* replikk, til dagsorden, opplysning */
    { "nn", { 'r', 'd', 'o' } }, /* replikk, til dagsorden, opplysning */
    { "no", { 'r', 'd', 'o' } },
  };

  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (known); i++)
    if (g_str_has_prefix (language, known[i].language) &&
        !g_ascii_isalpha (language[2]))
      return &known[i].letters;
  return &known[0].letters;
}

/**
 * ordet_entry_is_minus:
 * @c: a character
 *
 * Returns: whether it withdraws: the hyphen every keyboard has, and the
 *   minus signs and dashes a phone or an input method makes of it
 */
gboolean
ordet_entry_is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0x2013 || c == 0x2010 || c == 0x2011;
}

static gboolean
kind_of_letter (const OrdetEntryLetters *letters,
                gunichar                 c,
                OrdetKind               *kind)
{
  c = g_unichar_tolower (c);
  if (c == letters->reply)
    *kind = ORDET_KIND_REPLY;
  else if (c == letters->order)
    *kind = ORDET_KIND_ORDER;
  else if (c == letters->information)
    *kind = ORDET_KIND_INFORMATION;
  else
    return FALSE;
  return TRUE;
}

static void
token_clear (gpointer data)
{
  g_free (((OrdetEntryToken *) data)->text);
}

/* The number that @text is, in the digits of any script, or -1. */
static gint64
read_number (const char *text)
{
  gint64 number = 0;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      gint digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0 || n >= MAX_DIGITS)
        return -1;
      number = number * 10 + digit;
    }
  return n > 0 ? number : -1;
}

/* "12r", "r12", "12-", "-12": a number with one letter or minus on it. */
static void
read_affixed (OrdetEntryToken         *token,
              const OrdetEntryLetters *letters)
{
  const char *text = token->text;
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  gunichar first_c = g_utf8_get_char (text);
  g_autofree char *inner = NULL;
  OrdetKind kind;

  if (last == NULL || last == text)
    return;
  if (g_unichar_digit_value (first_c) >= 0)
    {
      gunichar c = g_utf8_get_char (last);

      inner = g_strndup (text, (gsize) (last - text));
      token->minus = ordet_entry_is_minus (c);
      token->kind_said = kind_of_letter (letters, c, &kind);
    }
  else
    {
      inner = g_strdup (g_utf8_next_char (text));
      token->minus = ordet_entry_is_minus (first_c);
      token->kind_said = kind_of_letter (letters, first_c, &kind);
    }

  token->number = token->minus || token->kind_said ? read_number (inner) : -1;
  if (token->number < 0)
    token->minus = token->kind_said = FALSE;
  else
    {
      if (token->kind_said)
        token->kind = kind;
      g_free (token->text);
      token->text = g_steal_pointer (&inner);
    }
}

static GArray *
split (const char              *text,
       const OrdetEntryLetters *letters)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (OrdetEntryToken));
  const char *start = NULL;

  g_array_set_clear_func (tokens, token_clear);
  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean gap = c == 0 || c == ',' || c == ';' || g_unichar_isspace (c);

      if (!gap && start == NULL)
        start = p;
      else if (gap && start != NULL)
        {
          OrdetEntryToken token = { g_strndup (start, (gsize) (p - start)), -1, FALSE,
                                    ORDET_KIND_SPEECH, FALSE };

          token.number = read_number (token.text);
          if (token.number < 0)
            read_affixed (&token, letters);
          g_array_append_val (tokens, token);
          start = NULL;
        }
      if (c == 0)
        return tokens;
    }
}

static gboolean
is_single (const OrdetEntryToken *token,
           gunichar              *c)
{
  *c = g_utf8_get_char (token->text);
  return *c != 0 && *g_utf8_next_char (token->text) == '\0';
}

/* Takes the signs at the end of the line off it: "12 r", "per -". */
static void
take_trailing (OrdetEntryParse         *self,
               GArray                  *tokens,
               const OrdetEntryLetters *letters)
{
  while (tokens->len > 1)
    {
      gunichar c;

      if (!is_single (&g_array_index (tokens, OrdetEntryToken, tokens->len - 1), &c))
        return;
      if (ordet_entry_is_minus (c) && !self->withdraw)
        self->withdraw = TRUE;
      else if (!self->kind_said && kind_of_letter (letters, c, &self->kind))
        self->kind_said = TRUE;
      else
        return;
      g_array_set_size (tokens, tokens->len - 1);
    }
}

/* And those at its beginning: "r 12", "- per", "-per". */
static void
take_leading (OrdetEntryParse         *self,
              GArray                  *tokens,
              const OrdetEntryLetters *letters)
{
  while (tokens->len > 0)
    {
      OrdetEntryToken *first = &g_array_index (tokens, OrdetEntryToken, 0);
      gunichar c;

      if (is_single (first, &c))
        {
          if (ordet_entry_is_minus (c))
            self->withdraw = TRUE;
          else if (tokens->len > 1 && !self->kind_said &&
                   kind_of_letter (letters, c, &self->kind))
            self->kind_said = TRUE;
          else
            return;
          g_array_remove_index (tokens, 0);
          continue;
        }
      if (first->number < 0 && ordet_entry_is_minus (c))
        {
          char *rest = g_strdup (g_utf8_next_char (first->text));

          self->withdraw = TRUE;
          g_free (first->text);
          first->text = rest;
        }
      return;
    }
}

static gboolean
only_numbers (const GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++)
    if (g_array_index (tokens, OrdetEntryToken, i).number < 0)
      return FALSE;
  return tokens->len > 0;
}

/* --- cards --- */

static void
read_cards (OrdetEntryParse        *self,
            const GArray           *tokens,
            const OrdetEntryPerson *people,
            gsize                   n_people)
{
  self->cards = g_array_new (FALSE, TRUE, sizeof (OrdetEntryCard));
  for (guint i = 0; i < tokens->len; i++)
    {
      const OrdetEntryToken *token = &g_array_index (tokens, OrdetEntryToken, i);
      OrdetEntryCard card = { token->number, G_MAXUINT, FALSE,
                              token->kind_said ? token->kind : self->kind,
                              token->minus || self->withdraw };

      for (gsize p = 0; p < n_people; p++)
        if (people[p].number == card.number && card.number > 0)
          {
            card.twice = card.index != G_MAXUINT;
            card.index = (guint) p;
          }
      if (tokens->len == 1)
        {
          self->kind = card.kind;
          self->kind_said |= token->kind_said;
          self->withdraw = card.withdraw;
        }
      g_array_append_val (self->cards, card);
    }
}

/* --- a guest --- */

/* The words without the numbers, if they can be a name that is not known. */
static void
propose_guest (OrdetEntryParse *self,
               const GArray    *tokens)
{
  g_autoptr(GString) name = g_string_new (NULL);
  guint n_words = 0, n_letters = 0;

  if (self->withdraw)
    return;
  for (guint i = 0; i < tokens->len; i++)
    {
      const OrdetEntryToken *token = &g_array_index (tokens, OrdetEntryToken, i);

      if (token->number > 0 && (i == 0 || i == tokens->len - 1))
        {
          self->guest_number = token->number;
          continue;
        }
      if (n_words++ > 0)
        g_string_append_c (name, ' ');
      g_string_append (name, token->text);
    }
  for (const char *p = name->str; *p != '\0'; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p)) ? 1 : 0;

  if (n_letters < 2 || (self->matches->len > 0 && n_words < 2))
    return;
  if (self->matches->len > 0 &&
      g_array_index (self->matches, OrdetEntryMatch, 0).rank == ORDET_RANK_NAME)
    return;
  self->guest = g_string_free (g_steal_pointer (&name), FALSE);
}

static char *
join (const GArray *tokens)
{
  g_autoptr(GString) query = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      if (i > 0)
        g_string_append_c (query, ' ');
      g_string_append (query, g_array_index (tokens, OrdetEntryToken, i).text);
    }
  return g_string_free (g_steal_pointer (&query), FALSE);
}

/**
 * ordet_entry_parse:
 * @text: the line, UTF-8
 * @letters: the letters of the meeting's language
 * @people: everybody the meeting knows
 * @n_people: how many
 *
 * Reads one line: cards ("12", "12 15 31"), any part of a name, a kind letter
 * before or after ("12 r", "r12", "r 12"; a single letter after a space is a
 * kind, two letters are a name), a minus to withdraw, a new guest's name.
 *
 * Returns: (transfer full): what it proposes
 */
OrdetEntryParse *
ordet_entry_parse (const char              *text,
                   const OrdetEntryLetters *letters,
                   const OrdetEntryPerson  *people,
                   gsize                    n_people)
{
  OrdetEntryParse *self = g_new0 (OrdetEntryParse, 1);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GArray) tokens = split (valid, letters);

  self->kind = ORDET_KIND_SPEECH;
  self->matches = g_array_new (FALSE, TRUE, sizeof (OrdetEntryMatch));
  self->empty = tokens->len == 0;
  take_trailing (self, tokens, letters);
  take_leading (self, tokens, letters);
  self->query = join (tokens);

  if (only_numbers (tokens))
    {
      read_cards (self, tokens, people, n_people);
      for (guint i = 0; i < self->cards->len; i++)
        ordet_entry_match_card (self, &g_array_index (self->cards, OrdetEntryCard, i),
                    self->cards->len == 1, people, n_people);
    }
  else if (tokens->len > 0)
    ordet_entry_match_names (self, tokens, people, n_people);

  /* Several cards stay as they were typed. */
  if (self->cards == NULL || self->cards->len == 1)
    ordet_entry_sort_matches (self->matches, people);
  if (self->cards == NULL)
    propose_guest (self, tokens);
  return self;
}

/**
 * ordet_entry_parse_free:
 * @self: (nullable): what a line proposed
 */
void
ordet_entry_parse_free (OrdetEntryParse *self)
{
  if (self == NULL)
    return;
  g_free (self->query);
  g_free (self->guest);
  g_clear_pointer (&self->cards, g_array_unref);
  g_array_unref (self->matches);
  g_free (self);
}
