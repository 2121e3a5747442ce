/* ordet-table.h — a table out of a file or the clipboard: rows of texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: bytes in, a table or the reason why not out. Delimiter, encoding and
 * quoting are guessed; nothing is given if anything in it cannot be read.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is accepted. A list of people is far below all of it. */
#define ORDET_TABLE_MAX_BYTES (16 * 1024 * 1024)
#define ORDET_TABLE_MAX_ROWS 20000
#define ORDET_TABLE_MAX_COLUMNS 200
#define ORDET_TABLE_MAX_CELL 4096 /* bytes */

/* Why there is no table: the window makes a sentence of it in its language. */
typedef enum
{
  ORDET_TABLE_FINE,
  ORDET_TABLE_EMPTY,            /* nothing in it but blanks */
  ORDET_TABLE_TOO_LARGE,
  ORDET_TABLE_TOO_MANY_ROWS,
  ORDET_TABLE_TOO_MANY_COLUMNS, /* with the line */
  ORDET_TABLE_CELL_TOO_LONG,    /* with the line */
  ORDET_TABLE_NOT_TEXT,         /* a picture, a program … */
  ORDET_TABLE_BAD_UTF8,         /* with the line */
  ORDET_TABLE_BAD_UTF16,        /* cut in the middle of a letter */
  ORDET_TABLE_STRANGE_ENCODING, /* with the line */
  ORDET_TABLE_OPEN_QUOTE,       /* with the line it begins on */
  ORDET_TABLE_EXCEL,
  ORDET_TABLE_PDF,
  ORDET_TABLE_WEB_PAGE,
  ORDET_TABLE_WORD,             /* a text document, of any make */
  ORDET_TABLE_OTHER_ZIP,
  ORDET_TABLE_BROKEN_ODS,
  ORDET_TABLE_LOCKED_ODS,       /* with a password */
  ORDET_N_TABLE_FAULTS
} OrdetTableFault;

typedef struct
{
  OrdetTableFault fault;
  guint           line; /* from 1; 0: of no line */
} OrdetTableTrouble;

typedef struct _OrdetTable OrdetTable;

OrdetTable  *ordet_table_read       (gconstpointer      data,
                                     gsize              size,
                                     OrdetTableTrouble *trouble);
void         ordet_table_free       (OrdetTable        *self);
guint        ordet_table_n_rows     (const OrdetTable  *self);
guint        ordet_table_n_columns  (const OrdetTable  *self);
guint        ordet_table_line       (const OrdetTable  *self,
                                     guint              row);
guint        ordet_table_width      (const OrdetTable  *self,
                                     guint              row);
const char  *ordet_table_cell       (const OrdetTable  *self,
                                     guint              row,
                                     guint              column);
const char  *ordet_table_encoding   (const OrdetTable  *self);
char         ordet_table_delimiter  (const OrdetTable  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetTable, ordet_table_free)

G_END_DECLS
