/* ordet-cell.c — what one cell of a list of people says
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells come from ordet-table.h: valid UTF-8, no blanks around them.
 */
#include "ordet-cell.h"

#include <string.h>

/* No room has more cards; a longer figure is a member's number or a birth
 * date, which is nobody's business here. */
#define MOST_DIGITS 5

/**
 * ordet_cell_fold:
 * @cell: a text
 *
 * Returns: (transfer full): its letters and digits, case folded, with nothing
 *   between: "E-postadresse" and "epostadresse" are the same
 */
char *
ordet_cell_fold (const char *cell)
{
  g_autofree char *composed = g_utf8_normalize (cell, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (composed != NULL ? composed : "", -1);
  g_autoptr(GString) out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)) || *p == '#')
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
one_of (const char        *cell,
        const char *const *words)
{
  g_autofree char *folded = ordet_cell_fold (cell);

  return g_strv_contains (words, folded);
}

/**
 * ordet_cell_card:
 * @cell: a text
 * @number: (out): the card; 0 for an empty cell
 *
 * Reads "12", "012", "#12", "12." and "12.0", which spreadsheets write.
 *
 * Returns: %FALSE if it is neither empty nor a card of one to five digits
 */
gboolean
ordet_cell_card (const char *cell,
                 gint64     *number)
{
  gsize length;

  *number = 0;
  if (*cell == '\0')
    return TRUE;
  if (*cell == '#')
    cell++;
  length = strspn (cell, "0123456789");
  if (length == 0 || (cell[length] != '\0' && strcmp (cell + length, ".") != 0 &&
                      strcmp (cell + length, ".0") != 0))
    return FALSE;
  while (*cell == '0' && length > 1)
    {
      cell++;
      length--;
    }
  if (length > MOST_DIGITS)
    return FALSE;
  *number = g_ascii_strtoll (cell, NULL, 10);
  return *number > 0;
}

/**
 * ordet_cell_yes_no:
 * @cell: a text
 * @yes: (out): what it says; no for an empty cell
 *
 * Returns: %FALSE if it says neither, in any of the four languages
 */
gboolean
ordet_cell_yes_no (const char *cell,
                   gboolean   *yes)
{
  static const char *const yeses[] = { "ja", "j", "yes", "y", "x", "1", "true", "sant", "sann",
                                       "✓", "full", "stemmerett", "røysterett", "rösträtt",
                                       "vote", "aktiv", "ok", "v", NULL };
  static const char *const noes[] = { "nei", "nej", "no", "n", "0", "false", "usant", "usann",
                                      "falskt", "ingen", "none", "uten", "utan", "", NULL };

  if (strcmp (cell, "✓") == 0 || strcmp (cell, "✔") == 0 || strcmp (cell, "☑") == 0 ||
      strcmp (cell, "+") == 0)
    return *yes = TRUE;
  *yes = one_of (cell, yeses);
  /* "-" and its like fold to nothing: they stand for an empty cell. */
  return *yes || one_of (cell, noes);
}

static gboolean
set_date (GDate *date,
          guint  year,
          guint  month,
          guint  day)
{
  if (year < 100)
    year += year < 70 ? 2000 : 1900;
  if (year < 1900 || year > 2200 || month > 12 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* The figures of a text that is made of up to three of them with the same
 * separators; an hour may follow. Returns how many. */
static guint
figures (const char *cell,
         guint       figure[3],
         gsize       digits[3])
{
  guint n = 0;

  while (n < 3)
    {
      digits[n] = strspn (cell, "0123456789");
      if (digits[n] == 0 || digits[n] > 8)
        return 0;
      figure[n] = (guint) g_ascii_strtoull (cell, NULL, 10);
      cell += digits[n++];
      if (*cell == '\0' || *cell == ' ' || *cell == 'T')
        return n;
      if (strchr ("-./", *cell) == NULL)
        return 0;
      cell++;
      while (*cell == ' ')
        cell++;
    }
  return 0;
}

/**
 * ordet_cell_date:
 * @cell: a text
 * @date: (out caller-allocates): the day
 *
 * Reads 2019-03-02, 2.3.2019, 2/3/2019 (the day first, as it is written where
 * Ordet is used), 20190302, 2019-03 and 2019: of a month or a year its first
 * day. An hour after it is passed over.
 *
 * Returns: %FALSE if it is no date between 1900 and 2200
 */
gboolean
ordet_cell_date (const char *cell,
                 GDate      *date)
{
  guint figure[3];
  gsize digits[3];
  guint n = figures (cell, figure, digits);

  g_date_clear (date, 1);
  if (n == 3 && digits[0] == 4)
    return set_date (date, figure[0], figure[1], figure[2]);
  if (n == 3 && (digits[2] == 4 || digits[2] == 2) && digits[0] <= 2)
    return set_date (date, figure[2], figure[1], figure[0]);
  if (n == 2 && digits[0] == 4)
    return set_date (date, figure[0], figure[1], 1);
  if (n == 1 && digits[0] == 8)
    return set_date (date, figure[0] / 10000, figure[0] / 100 % 100, figure[0] % 100);
  if (n == 1 && digits[0] == 4)
    return set_date (date, figure[0], 1, 1);
  return FALSE;
}

/**
 * ordet_cell_list:
 * @cell: a text
 * @list: (out) (transfer none) (nullable): "a", "b" or "none"; %NULL for an
 *   empty cell or a dash: nobody has asked
 *
 * Returns: %FALSE if it names no list
 */
gboolean
ordet_cell_list (const char  *cell,
                 const char **list)
{
  static const char *const a[] = { "a", "lista", "listea", "listaa", "1", "womenandnonbinary",
                                   "kvinnorochickebinära", "kvinnerogikkebinære",
                                   "kvinnerogikkjebinære", NULL };
  static const char *const b[] = { "b", "listb", "listeb", "listab", "men", "män", "menn", "2",
                                   NULL };
  static const char *const none[] = { "none", "neither", "ingen", "ingenavdem", "ingenavdelarna",
                                      "ingenavdele", "ingendera", "ingenavdei", "ingenliste",
                                      "ingenlista", "ingaliste", "nolist", "0", NULL };
  static const char *const unsaid[] = { "", NULL };

  *list = NULL;
  if (one_of (cell, a))
    *list = "a";
  else if (one_of (cell, b))
    *list = "b";
  else if (one_of (cell, none))
    *list = "none";
  return *list != NULL || one_of (cell, unsaid);
}

/**
 * ordet_cell_gender:
 * @cell: a text
 * @category: (out) (transfer none) (nullable): a category of the rules;
 *   %NULL for an empty cell or a dash
 *
 * Returns: %FALSE if it says nothing that is known
 */
gboolean
ordet_cell_gender (const char  *cell,
                   const char **category)
{
  static const char *const woman[] = { "k", "f", "w", "q", "kv", "kvinna", "kvinne", "kvinnelig",
                                       "kvinneleg", "kvinnlig", "woman", "female", "dame", NULL };
  static const char *const man[] = { "m", "mann", "man", "mannlig", "mannleg", "manlig", "male",
                                     "herre", NULL };
  static const char *const nonbinary[] = { "x", "nb", "ib", "ickebinär", "ikkebinær", "ikkjebinær",
                                           "nonbinary", "ickebinar", "ikkebinaer", "annet", "anna",
                                           "annat", "other", NULL };
  static const char *const unsaid[] = { "", "u", "ukjent", "okänt", "okänd", "unknown", "uoppgitt",
                                        "unstated", "ikkeoppgitt", "ejangivet", NULL };

  *category = NULL;
  if (one_of (cell, woman))
    *category = "woman";
  else if (one_of (cell, man))
    *category = "man";
  else if (one_of (cell, nonbinary))
    *category = "nonbinary";
  return *category != NULL || one_of (cell, unsaid);
}

/**
 * ordet_cell_letters:
 * @cell: a text
 *
 * Returns: whether it may be a name: it has a letter, or a sign that some
 *   write instead, and is no address of mail
 */
gboolean
ordet_cell_letters (const char *cell)
{
  gboolean any = FALSE;

  for (; *cell != '\0'; cell = g_utf8_next_char (cell))
    {
      gunichar c = g_utf8_get_char (cell);

      if (c == '@')
        return FALSE;
      any |= g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL;
    }
  return any;
}

/**
 * ordet_cell_email:
 * @cell: a text
 *
 * Returns: whether it is an address of mail
 */
gboolean
ordet_cell_email (const char *cell)
{
  const char *at = strchr (cell, '@');

  return at != NULL && at != cell && strchr (at, '.') != NULL && strchr (cell, ' ') == NULL;
}

/**
 * ordet_cell_digits:
 * @cell: a text
 * @least: how many
 *
 * Returns: whether it is made of at least that many digits and of signs that
 *   stand between digits: a telephone, a person's number
 */
gboolean
ordet_cell_digits (const char *cell,
                   guint       least)
{
  guint n = 0;

  for (; *cell != '\0'; cell++)
    if (g_ascii_isdigit (*cell))
      n++;
    else if (strchr ("+-()/ .", *cell) == NULL)
      return FALSE;
  return n >= least;
}

/**
 * ordet_cell_split:
 * @cell: "12 Oda Eksempelvik", "12. Oda", "Oda Eksempelvik 12", or a name alone
 * @name: (out) (transfer full): the name
 * @number: (out): the card; 0: none
 *
 * A card at either end of a name, with only blanks between.
 */
void
ordet_cell_split (const char  *cell,
                  char       **name,
                  gint64      *number)
{
  const char *first = strchr (cell, ' '), *last = strrchr (cell, ' ');
  g_autofree char *head = first != NULL ? g_strndup (cell, (gsize) (first - cell)) : NULL;

  *number = 0;
  if (head != NULL && ordet_cell_card (head, number) && ordet_cell_letters (first))
    *name = g_strdup (first + 1);
  else if (last != NULL && g_ascii_isdigit (last[1]) && ordet_cell_card (last + 1, number))
    *name = g_strndup (cell, (gsize) (last - cell));
  else
    {
      *number = 0;
      *name = g_strdup (cell);
    }
}
