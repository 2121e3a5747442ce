/* ordet-table.c — a table out of a file or the clipboard: rows of texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-table-private.h"

#include <string.h>

gboolean
ordet_table_fail (OrdetTableTrouble *trouble,
                  OrdetTableFault    fault,
                  guint              line)
{
  trouble->fault = fault;
  trouble->line = line;
  return FALSE;
}

OrdetTable *
ordet_table_new (const char *encoding,
                 char        delimiter)
{
  OrdetTable *self = g_new0 (OrdetTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_table_row_free);
  self->encoding = encoding;
  self->delimiter = delimiter;
  return self;
}

/**
 * ordet_table_free:
 * @self: (nullable) (transfer full): a table
 */
void
ordet_table_free (OrdetTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_free (self);
}

OrdetTableRow *
ordet_table_row_new (guint line)
{
  OrdetTableRow *self = g_new0 (OrdetTableRow, 1);

  self->line = line;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ordet_table_row_free (OrdetTableRow *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* Blanks of every kind, also inside, become single spaces: registers pad their
 * columns, and a cell of a sheet may hold line breaks. Accents that stand by
 * themselves are put on their letters, so that a name is found by its keys. */
static char *
tidy (const char *text,
      gsize       length)
{
  g_autofree char *composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
  g_autoptr(GString) out = g_string_sized_new (length);
  gboolean blank = FALSE;

  for (const char *p = composed != NULL ? composed : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0xfeff || c == 0x1a)
        blank = out->len > 0;
      else
        {
          if (blank)
            g_string_append_c (out, ' ');
          blank = FALSE;
          g_string_append_unichar (out, c);
        }
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Adds a cell of valid UTF-8. */
gboolean
ordet_table_row_add (OrdetTableRow     *self,
                     const char        *text,
                     gsize              length,
                     OrdetTableTrouble *trouble)
{
  char *cell;

  if (length > ORDET_TABLE_MAX_CELL)
    return ordet_table_fail (trouble, ORDET_TABLE_CELL_TOO_LONG, self->line);
  cell = tidy (text, length);
  if (*cell != '\0' && self->cells->len >= ORDET_TABLE_MAX_COLUMNS)
    {
      g_free (cell);
      return ordet_table_fail (trouble, ORDET_TABLE_TOO_MANY_COLUMNS, self->line);
    }
  if (self->cells->len >= ORDET_TABLE_MAX_COLUMNS)
    g_clear_pointer (&cell, g_free);
  else
    {
      g_ptr_array_add (self->cells, cell);
      if (*cell != '\0')
        self->width = self->cells->len;
    }
  return TRUE;
}

/* Takes @row over; a blank one is let go. */
gboolean
ordet_table_take_row (OrdetTable        *self,
                      OrdetTableRow     *row,
                      OrdetTableTrouble *trouble)
{
  if (row->width == 0)
    {
      ordet_table_row_free (row);
      return TRUE;
    }
  self->n_columns = MAX (self->n_columns, row->width);
  for (guint i = 0; i < row->width; i++)
    self->bytes += strlen (row->cells->pdata[i]);
  g_ptr_array_add (self->rows, row);
  /* A sheet may say that a long row stands there thousands of times. */
  if (self->bytes > 2 * ORDET_TABLE_MAX_BYTES)
    return ordet_table_fail (trouble, ORDET_TABLE_TOO_LARGE, 0);
  if (self->rows->len > ORDET_TABLE_MAX_ROWS)
    return ordet_table_fail (trouble, ORDET_TABLE_TOO_MANY_ROWS, 0);
  return TRUE;
}

static gboolean
begins (const guint8 *data,
        gsize         size,
        const char   *with,
        gsize         length)
{
  return size >= length && memcmp (data, with, length) == 0;
}

/* Files that people mean well by: each is told what it is. */
static OrdetTableFault
known_stranger (const guint8 *data,
                gsize         size)
{
  static const struct { const char *with; gsize length; OrdetTableFault fault; } known[] = {
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, ORDET_TABLE_EXCEL },
    { "%PDF-", 5, ORDET_TABLE_PDF },
    { "{\\rtf", 5, ORDET_TABLE_WORD },
    { "\x89PNG", 4, ORDET_TABLE_NOT_TEXT },
    { "GIF8", 4, ORDET_TABLE_NOT_TEXT },
    { "\xff\xd8\xff", 3, ORDET_TABLE_NOT_TEXT },
    { "\x1f\x8b", 2, ORDET_TABLE_OTHER_ZIP },
    { "\x7f" "ELF", 4, ORDET_TABLE_NOT_TEXT },
  };
  gsize at = begins (data, size, "\xef\xbb\xbf", 3) ? 3 : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (begins (data, size, known[i].with, known[i].length))
      return known[i].fault;
  while (at < size && g_ascii_isspace (data[at]))
    at++;
  /* A register's "Excel" download is a web page more often than not. */
  if (size - at > 5 && data[at] == '<' &&
      (data[at + 1] == '!' || data[at + 1] == '?' ||
       g_ascii_strncasecmp ((const char *) data + at, "<html", 5) == 0 ||
       g_ascii_strncasecmp ((const char *) data + at, "<table", MIN (6, size - at)) == 0))
    return ORDET_TABLE_WEB_PAGE;
  return ORDET_TABLE_FINE;
}

/**
 * ordet_table_read:
 * @data: (array length=size) (nullable): the bytes of a file or of a paste
 * @size: how many
 * @trouble: (out): why there is no table
 *
 * Reads separated text (comma, semicolon, tab or bar; UTF-8, UTF-16,
 * Windows-1252 and with it Latin-1; any line ends) or an OpenDocument sheet.
 * Blank rows are left out; blanks around and inside cells are made single
 * spaces.
 *
 * Returns: (transfer full) (nullable): at least one row of at least one cell
 */
OrdetTable *
ordet_table_read (gconstpointer      data,
                  gsize              size,
                  OrdetTableTrouble *trouble)
{
  g_autoptr(OrdetTable) self = NULL;
  g_autofree char *text = NULL;
  const char *encoding;
  OrdetTableFault stranger;

  g_return_val_if_fail (trouble != NULL, NULL);

  *trouble = (OrdetTableTrouble) { ORDET_TABLE_FINE, 0 };
  if (size == 0 || size > ORDET_TABLE_MAX_BYTES)
    {
      ordet_table_fail (trouble, size == 0 ? ORDET_TABLE_EMPTY : ORDET_TABLE_TOO_LARGE, 0);
      return NULL;
    }
  stranger = known_stranger (data, size);
  if (stranger != ORDET_TABLE_FINE)
    ordet_table_fail (trouble, stranger, 0);
  else if (begins (data, size, "PK\3\4", 4) || begins (data, size, "PK\5\6", 4))
    self = ordet_table_read_ods (data, size, trouble);
  else if ((text = ordet_table_to_utf8 (data, size, &encoding, trouble)) != NULL)
    self = ordet_table_read_text (text, encoding, trouble);
  if (self != NULL && self->rows->len == 0)
    {
      ordet_table_fail (trouble, ORDET_TABLE_EMPTY, 0);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * ordet_table_n_rows:
 * @self: a table
 *
 * Returns: how many rows hold anything
 */
guint
ordet_table_n_rows (const OrdetTable *self)
{
  return self->rows->len;
}

/**
 * ordet_table_n_columns:
 * @self: a table
 *
 * Returns: cells of the widest row
 */
guint
ordet_table_n_columns (const OrdetTable *self)
{
  return self->n_columns;
}

static const OrdetTableRow *
row_of (const OrdetTable *self,
        guint             row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return self->rows->pdata[row];
}

/**
 * ordet_table_line:
 * @self: a table
 * @row: below ordet_table_n_rows()
 *
 * Returns: on which line of the file, or row of the sheet, it begins; from 1
 */
guint
ordet_table_line (const OrdetTable *self,
                  guint             row)
{
  return row_of (self, row)->line;
}

/**
 * ordet_table_width:
 * @self: a table
 * @row: below ordet_table_n_rows()
 *
 * Returns: cells of the row up to the last that holds anything
 */
guint
ordet_table_width (const OrdetTable *self,
                   guint             row)
{
  return row_of (self, row)->width;
}

/**
 * ordet_table_cell:
 * @self: a table
 * @row: below ordet_table_n_rows()
 * @column: any
 *
 * Returns: (transfer none): its text, empty where the row has no such cell
 */
const char *
ordet_table_cell (const OrdetTable *self,
                  guint             row,
                  guint             column)
{
  const OrdetTableRow *found = row_of (self, row);

  return column < found->cells->len ? found->cells->pdata[column] : "";
}

/**
 * ordet_table_encoding:
 * @self: a table
 *
 * Returns: (transfer none): "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", or
 *   "ODS"
 */
const char *
ordet_table_encoding (const OrdetTable *self)
{
  return self->encoding;
}

/**
 * ordet_table_delimiter:
 * @self: a table
 *
 * Returns: what stands between the cells; 0 for a sheet or one column
 */
char
ordet_table_delimiter (const OrdetTable *self)
{
  return self->delimiter;
}
