/* fuzz-people.c — a list of people as a file or a paste
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "ordet-roster.h"

/* A row gives a person or a problem, whatever the columns are for. */
static void
check_roster (const OrdetTable   *table,
              const OrdetColumns *columns)
{
  g_autoptr(OrdetRoster) roster = ordet_roster_read (table, columns, NULL);

  g_assert_cmpuint (roster->people->len + roster->problems->len, <=,
                    ordet_table_n_rows (table) - MIN (columns->first, ordet_table_n_rows (table)));
  g_assert_cmpuint (roster->n_new + roster->n_again, ==, roster->people->len);
  for (guint i = 0; i < roster->people->len; i++)
    {
      const OrdetRosterPerson *person = roster->people->pdata[i];

      g_assert_cmpint (person->number, >=, 0);
      g_assert_cmpint (person->number, <=, 99999);
      g_assert_true (*person->name != '\0' && g_utf8_validate (person->name, -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  OrdetTableTrouble trouble;
  g_autoptr(OrdetTable) table = ordet_table_read (data, size, &trouble);
  g_autoptr(OrdetColumns) columns = NULL;

  g_assert_true ((table != NULL) == (trouble.fault == ORDET_TABLE_FINE));
  if (table == NULL)
    return 0;
  columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
  for (guint i = 0; i < columns->columns->len; i++)
    {
      const OrdetColumn *column = columns->columns->pdata[i];

      g_assert_true (column->what == ORDET_PRIVATE_NOT || column->sample == NULL);
      g_assert_true (column->what == ORDET_PRIVATE_NOT || column->use == ORDET_USE_LEAVE_OUT);
    }
  check_roster (table, columns);
  for (guint i = 0; i < columns->columns->len; i++)
    ordet_columns_set_use (columns, i, data[i % size] % ORDET_N_USES);
  check_roster (table, columns);
  return 0;
}
