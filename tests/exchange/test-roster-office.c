/* test-roster-office.c — a list of people as LibreOffice writes it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-roster.h"

static void
run (const char *const *command)
{
  g_autofree char *said = NULL, *problems = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, &problems,
                &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_error ("%s: %s%s", command[0], said, problems);
}

/* The bytes of @text after LibreOffice has made a sheet of it. */
static char *
as_ods (const char *text,
        gsize      *size)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ordet-roster-XXXXXX", &error);
  g_autofree char *home = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *from = g_build_filename (folder, "people.csv", NULL);
  g_autofree char *to = g_build_filename (folder, "people.ods", NULL);
  /* Comma, quotation mark, UTF-8, from the first line, columns as text. */
  const char *const convert[] = { "soffice", home, "--headless", "--infilter=CSV:44,34,76,1",
                                  "--convert-to", "ods", "--outdir", folder, from, NULL };
  const char *const clean[] = { "rm", "-rf", folder, NULL };
  char *content = NULL;

  g_file_set_contents (from, text, -1, &error);
  g_assert_no_error (error);
  run (convert);
  g_file_get_contents (to, &content, size, &error);
  g_assert_no_error (error);
  run (clean);
  return content;
}

static OrdetRoster *
read_people (gconstpointer data,
             gsize         size)
{
  OrdetTableTrouble trouble;
  g_autoptr(OrdetTable) table = ordet_table_read (data, size, &trouble);
  g_autoptr(OrdetColumns) columns = NULL;

  g_assert_cmpint (trouble.fault, ==, ORDET_TABLE_FINE);
  columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
  return ordet_roster_read (table, columns, NULL);
}

static void
assert_same_through_office (const char *text)
{
  gsize size;
  g_autofree char *sheet = as_ods (text, &size);
  g_autoptr(OrdetRoster) direct = read_people (text, strlen (text));
  g_autoptr(OrdetRoster) through = read_people (sheet, size);

  g_assert_cmpuint (direct->people->len, >, 2);
  g_assert_cmpuint (through->problems->len, ==, direct->problems->len);
  g_assert_cmpuint (through->people->len, ==, direct->people->len);
  for (guint i = 0; i < direct->people->len; i++)
    {
      const OrdetRosterPerson *a = direct->people->pdata[i], *b = through->people->pdata[i];

      g_assert_cmpstr (a->name, ==, b->name);
      g_assert_cmpint (a->number, ==, b->number);
      g_assert_true (a->vote == b->vote);
      g_assert_cmpuint (a->line, ==, b->line);
    }
}

static void
test_office (void)
{
  const char *data = g_getenv ("ORDET_TEST_DATA");
  g_autofree char *path = NULL, *names = NULL;
  char *formula;
  g_autoptr(GError) error = NULL;

  /* Dates and truth values, which a sheet keeps in its own way; a blank row. */
  assert_same_through_office ("Nr,Navn,Innmeldt,Kjønn\n1,Oda Eksempelvik,2019-03-02,K\n"
                              "2,Per Skisserud,,M\n\n3,\"Una, Siv\",2016-09-10,\n");
  assert_same_through_office ("Navn,Stemmerett\nOda,TRUE\nPer,FALSE\nSiv,TRUE\n");
  if (data == NULL)
    {
      g_test_skip ("ORDET_TEST_DATA is not set: the names in many scripts were left out");
      return;
    }
  path = g_build_filename (data, "names", "participants_multiscript.csv", NULL);
  g_file_get_contents (path, &names, NULL, &error);
  g_assert_no_error (error);
  /* A name that a sheet would reckon with: that is the sheet's doing, not ours. */
  formula = strstr (names, "=SUM");
  if (formula != NULL)
    *formula = '-';
  assert_same_through_office (names);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/office", test_office);
  return g_test_run ();
}
