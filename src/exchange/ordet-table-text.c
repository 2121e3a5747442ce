/* ordet-table-text.c — separated text as a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 4180, and what spreadsheets and registers make of it: the delimiter is
 * the one that cuts the first rows most evenly, a quotation mark counts where
 * it opens a cell and closes it.
 */
#include "ordet-table-private.h"

#include <string.h>

/* Rows that the delimiter is guessed from. */
#define LOOK_AT 100

typedef struct
{
  const char *at;
  guint       line;
  char        delimiter;
  char        quote;
} Reader;

static gboolean
ends_cell (char c,
           char delimiter)
{
  return c == '\0' || c == '\n' || c == '\r' || c == delimiter;
}

/* Steps over a line end of any kind, counting it. */
static void
next_line (Reader *reader)
{
  if (reader->at[0] == '\r' && reader->at[1] == '\n')
    reader->at++;
  if (*reader->at != '\0')
    reader->at++;
  reader->line++;
}

/* The end of the cell whose quotation mark stands at @start, or NULL if it is
 * none: the mark belongs to the text ("Kalle" Karlsson). @open: never closed. */
static const char *
quoted_end (const Reader *reader,
            const char   *start,
            gboolean     *open)
{
  const char *p = start + 1;

  *open = FALSE;
  for (; *p != '\0'; p++)
    if (*p == reader->quote && p[1] == reader->quote)
      p++;
    else if (*p == reader->quote)
      {
        const char *after = p + 1;

        while (*after == ' ' && reader->delimiter != ' ')
          after++;
        return ends_cell (*after, reader->delimiter) ? p : NULL;
      }
  *open = TRUE;
  return NULL;
}

static gboolean
read_quoted (Reader            *reader,
             OrdetTableRow     *row,
             const char        *end,
             OrdetTableTrouble *trouble)
{
  g_autoptr(GString) cell = g_string_new (NULL);

  for (const char *p = reader->at + 1; p < end; p++)
    {
      if (*p == reader->quote)
        p++;
      if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
        reader->line++;
      g_string_append_c (cell, *p);
    }
  reader->at = end + 1;
  while (!ends_cell (*reader->at, reader->delimiter))
    reader->at++;
  return ordet_table_row_add (row, cell->str, cell->len, trouble);
}

static gboolean
read_cell (Reader            *reader,
           OrdetTableRow     *row,
           OrdetTableTrouble *trouble)
{
  const char *end, *start;
  gboolean open = FALSE;

  while (*reader->at == ' ' && reader->delimiter != ' ')
    reader->at++;
  if (reader->quote != '\0' && *reader->at == reader->quote)
    {
      end = quoted_end (reader, reader->at, &open);
      if (end != NULL)
        return read_quoted (reader, row, end, trouble);
      if (open)
        return ordet_table_fail (trouble, ORDET_TABLE_OPEN_QUOTE, reader->line);
    }
  start = reader->at;
  while (!ends_cell (*reader->at, reader->delimiter))
    reader->at++;
  return ordet_table_row_add (row, start, (gsize) (reader->at - start), trouble);
}

static gboolean
read_row (Reader            *reader,
          OrdetTableRow     *row,
          OrdetTableTrouble *trouble)
{
  for (;;)
    {
      if (!read_cell (reader, row, trouble))
        return FALSE;
      if (*reader->at != reader->delimiter || *reader->at == '\0')
        break;
      reader->at++;
    }
  next_line (reader);
  return TRUE;
}

/* Reads at most @n_most rows. */
static OrdetTable *
read_with (const char        *text,
           const char        *encoding,
           char               delimiter,
           char               quote,
           guint              first_line,
           guint              n_most,
           OrdetTableTrouble *trouble)
{
  g_autoptr(OrdetTable) self = ordet_table_new (encoding, delimiter);
  Reader reader = { text, first_line, delimiter, quote };

  while (*reader.at != '\0' && self->rows->len < n_most)
    {
      g_autoptr(OrdetTableRow) row = ordet_table_row_new (reader.line);

      if (!read_row (&reader, row, trouble) ||
          !ordet_table_take_row (self, g_steal_pointer (&row), trouble))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/* How evenly a delimiter cuts: the rows that have the commonest number of
 * cells, if that is more than one and they are most of them. */
static guint
evenness (const OrdetTable *table)
{
  guint counts[ORDET_TABLE_MAX_COLUMNS + 1] = { 0 }, best = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const OrdetTableRow *row = table->rows->pdata[i];

      counts[row->cells->len]++;
    }
  for (guint n = 2; n <= ORDET_TABLE_MAX_COLUMNS; n++)
    if (counts[n] > best)
      best = counts[n];
  return 2 * best > table->rows->len ? best : 0;
}

/* Tabs and semicolons hardly stand in names; a comma does ("Testvoll, Oda"), so
 * it comes after them where they cut as evenly. */
static char
guess_delimiter (const char *text,
                 char        quote)
{
  static const char candidates[] = { '\t', ';', '|', ',' };
  char best = '\0';
  guint best_even = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      OrdetTableTrouble ignored;
      g_autoptr(OrdetTable) table = NULL;
      guint even;

      if (strchr (text, candidates[i]) == NULL)
        continue;
      table = read_with (text, "", candidates[i], quote, 1, LOOK_AT, &ignored);
      /* An open quotation mark is open with any of them. */
      even = table != NULL ? evenness (table) : 1;
      if (even > best_even)
        {
          best = candidates[i];
          best_even = even;
        }
    }
  return best;
}

/* Apostrophes around every cell of the first line, and no quotation marks. */
static char
guess_quote (const char *text)
{
  const char *end = text + strcspn (text, "\r\n");

  if (memchr (text, '"', (gsize) (end - text)) == NULL && end - text > 2 && text[0] == '\'' &&
      end[-1] == '\'')
    return '\'';
  return '"';
}

/*
 * ordet_table_read_text:
 * @text: valid UTF-8
 * @encoding: a static name of what it was
 * @trouble: (out): why not
 *
 * Returns: (transfer full) (nullable): the table; it may have no rows
 */
OrdetTable *
ordet_table_read_text (const char        *text,
                       const char        *encoding,
                       OrdetTableTrouble *trouble)
{
  guint line = 1;
  char delimiter, quote;

  if (text[strspn (text, " \t\r\n\f\v;,|")] == '\0')
    return ordet_table_new (encoding, '\0');
  /* Excel's own way to say it, on a line before all others. */
  if (g_ascii_strncasecmp (text, "sep=", 4) == 0 && text[4] != '\0' && !ends_cell (text[4], '\0') &&
      ends_cell (text[5], '\0'))
    {
      Reader reader = { text + 5, 1, '\0', '\0' };

      delimiter = text[4];
      next_line (&reader);
      text = reader.at;
      line = reader.line;
      quote = guess_quote (text);
    }
  else
    {
      quote = guess_quote (text);
      delimiter = guess_delimiter (text, quote);
    }
  return read_with (text, encoding, delimiter, quote, line, G_MAXUINT, trouble);
}
