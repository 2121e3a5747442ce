/* fuzz-ods.c — a list of people as a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes that begin as a zip file are one. Others are the sheet inside a sound
 * zip file: its checksums would keep the reader of the sheet from ever being
 * reached.
 */
#include "fuzz.h"

#include <string.h>

#include "ordet-roster.h"
#include "ordet-zip.h"

static GBytes *
zipped (const uint8_t *data,
        size_t         size)
{
  static const char type[] = "application/vnd.oasis.opendocument.spreadsheet";
  g_autoptr(OrdetZip) zip = ordet_zip_new ();

  g_assert_true (ordet_zip_add (zip, "mimetype", FALSE, type, strlen (type)));
  g_assert_true (ordet_zip_add (zip, "content.xml", FALSE, data, size));
  return ordet_zip_finish (zip);
}

/* All that the window asks of a table. */
static void
check_table (const OrdetTable *table)
{
  g_autoptr(OrdetColumns) columns = NULL;
  g_autoptr(OrdetRoster) roster = NULL;

  g_assert_cmpuint (ordet_table_n_rows (table), >, 0);
  g_assert_cmpuint (ordet_table_n_rows (table), <=, ORDET_TABLE_MAX_ROWS);
  g_assert_cmpuint (ordet_table_n_columns (table), <=, ORDET_TABLE_MAX_COLUMNS);
  for (guint row = 0; row < ordet_table_n_rows (table); row++)
    {
      g_assert_cmpuint (ordet_table_line (table, row), >, 0);
      g_assert_cmpuint (ordet_table_width (table, row), <=, ordet_table_n_columns (table));
      for (guint column = 0; column < ordet_table_n_columns (table); column++)
        {
          const char *cell = ordet_table_cell (table, row, column);

          g_assert_true (g_utf8_validate (cell, -1, NULL));
          g_assert_cmpuint (strlen (cell), <=, ORDET_TABLE_MAX_CELL);
        }
    }
  columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
  roster = ordet_roster_read (table, columns, NULL);
  g_assert_cmpuint (roster->people->len + roster->problems->len, <=, ordet_table_n_rows (table));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  gboolean is_zip = size >= 2 && memcmp (data, "PK", 2) == 0;
  g_autoptr(GBytes) file = is_zip ? g_bytes_new (data, size) : zipped (data, size);
  OrdetTableTrouble trouble;
  g_autoptr(OrdetTable) table = ordet_table_read (g_bytes_get_data (file, NULL),
                                                  g_bytes_get_size (file), &trouble);

  g_assert_true ((table != NULL) == (trouble.fault == ORDET_TABLE_FINE));
  if (table != NULL)
    check_table (table);
  return 0;
}
