/* ordet-people-parse.c — people from pasted lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only a card and a name are taken, whatever else stands on the line.
 */
#include "ordet-people-parse.h"

#include <string.h>

/* No room has more cards; a longer figure is a member's number or a birth
 * date, which is nobody's business here. */
#define MOST_DIGITS 5

/**
 * ordet_parsed_person_free:
 * @self: (transfer full) (nullable): a person
 */
void
ordet_parsed_person_free (OrdetParsedPerson *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

static gboolean
is_card (const char *cell)
{
  gsize length = strlen (cell);

  return length > 0 && length <= MOST_DIGITS && strspn (cell, "0123456789") == length &&
         g_ascii_strtoll (cell, NULL, 10) > 0;
}

static gboolean
has_letter (const char *cell)
{
  for (; *cell != '\0'; cell = g_utf8_next_char (cell))
    if (g_unichar_isalpha (g_utf8_get_char (cell)) ||
        g_unichar_type (g_utf8_get_char (cell)) == G_UNICODE_OTHER_SYMBOL)
      return TRUE;
  return FALSE;
}

/* "12 Oda Eksempelvik", "12. Oda", "Oda Eksempelvik 12": a card at either end
 * of a name, with only blanks between. */
static void
split_number (char   **name,
              gint64  *number)
{
  g_auto(GStrv) words = g_strsplit_set (*name, " ", -1);
  guint n = g_strv_length (words);
  char *first = n > 1 ? words[0] : NULL, *last = n > 1 ? words[n - 1] : NULL;

  if (first != NULL && g_str_has_suffix (first, "."))
    first[strlen (first) - 1] = '\0';
  if (first != NULL && is_card (first))
    {
      *number = g_ascii_strtoll (first, NULL, 10);
      g_free (*name);
      *name = g_strstrip (g_strjoinv (" ", words + 1));
    }
  else if (last != NULL && is_card (last))
    {
      *number = g_ascii_strtoll (last, NULL, 10);
      *strrchr (*name, ' ') = '\0';
      g_strstrip (*name);
    }
}

/* A table's cells: the first that holds letters is the name, a short figure
 * the card. Two cells with letters are a first and a last name only if a table
 * says so, which a paste does not: the rest is left out. */
static OrdetParsedPerson *
parse_line (const char *line)
{
  g_auto(GStrv) cells = g_strsplit_set (line, strchr (line, '\t') != NULL ? "\t" : ";,", -1);
  OrdetParsedPerson *person = g_new0 (OrdetParsedPerson, 1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      char *cell = g_strstrip (cells[i]);

      if (person->number == 0 && is_card (cell))
        person->number = g_ascii_strtoll (cell, NULL, 10);
      else if (person->name == NULL && has_letter (cell) && strchr (cell, '@') == NULL)
        person->name = g_strdup (cell);
    }
  if (person->name == NULL)
    {
      ordet_parsed_person_free (person);
      return NULL;
    }
  if (person->number == 0)
    split_number (&person->name, &person->number);
  return person;
}

/**
 * ordet_people_parse:
 * @text: lines: a card and a name, or only a name; UTF-8
 *
 * Returns: (transfer full) (element-type OrdetParsedPerson): the people in
 *   their order; lines without a name are left out
 */
GPtrArray *
ordet_people_parse (const char *text)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_parsed_person_free);
  g_auto(GStrv) lines = g_strsplit_set (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      OrdetParsedPerson *person = parse_line (lines[i]);

      if (person != NULL)
        g_ptr_array_add (people, person);
    }
  return people;
}
