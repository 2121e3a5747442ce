/* test-roster.c — columns and people out of tables; what is left out; what is wrong with a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-cell.h"
#include "ordet-roster.h"

static OrdetTable *
table_of (const char *text)
{
  OrdetTableTrouble trouble;
  OrdetTable *table = ordet_table_read (text, strlen (text), &trouble);

  g_assert_cmpint (trouble.fault, ==, ORDET_TABLE_FINE);
  return table;
}

/* "card name given … " for the uses of the columns. */
static char *
uses_of (const OrdetColumns *columns)
{
  static const char *const names[ORDET_N_USES] = { "-", "card", "name", "given", "family", "vote",
                                                   "joined", "list", "gender", "member", "role" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            names[((OrdetColumn *) columns->columns->pdata[i])->use]);
  return g_string_free (text, FALSE);
}

static void
test_titles (void)
{
  static const struct { const char *text, *uses; guint first; } cases[] = {
    { "Nr;Navn;Innmeldt;Kjønn;Fødselsdato;E-post\n1;Asta;2019-03-02;K;1980-01-01;a@b.no\n",
      "card name joined - - -", 1 },
    { "Namn;Kortnr;Rösträtt;Mobil;Adress\nOda;1;ja;0701234567;Gatan 1\n", "name card vote - -", 1 },
    { "Etternamn;Førenamn;Røysterett;Liste\nEks;Oda;x;A\n", "family given vote list", 1 },
    { "First name,Last name,Gender,Role\nOda,Eks,F,Chair\n", "given family - role", 1 },
    { "NAVN;ETTERNAVN;FORNAVN\nOda Eks;Eks;Oda\n", "name - -", 1 },
    { "Medlemsliste 2027\n\nNr.;Navn\n1;Oda\n2;Per\n", "card name", 2 },
    { "Nr;Medlem\n1;Oda Eks\n2;Per Eks\n", "card name", 1 },
    { "Navn;Medlem\nOda Eks;ja\n", "name member", 1 },
    { "Nr;Navn\n123456789;Oda\n", "- name", 1 },
    { "id;name;gender\n1;Oda;f\n2;Per;m\n", "card name -", 1 },
    { "id;name\n1;Oda\n1;Per\n", "- name", 1 },
    { "Din e-postadresse;Fullt navn (fornavn etternavn)\na@b.no;Oda Eks\n", "- name", 1 },
    { "Nimi;Numero\nOda;1\nPer;2\n", "- -", 1 }, /* titles of a language nobody speaks here */
    { "Navn\nOda\nPer\n", "name", 1 },
    /* None. */
    { "Oda\nPer\n", "name", 0 },
    { "1;Oda Eks\n2;Per Eks\n", "card name", 0 },
    { "Oda;Eksempelvik;1\nPer;Skisserud;2\n", "given family card", 0 },
    { "Eksempelvik, Oda\nSkisserud, Per\n", "family given", 0 },
    { "Oda Eks;oda@example.org;19800101;K\nPer Eks;per@example.org;19810101;M\n", "name - - -", 0 },
    { "1;Oda Eks;Storgata 5;90909090\n2;Per Eks;Lillegata 7;80808080\n", "card name - -", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetTable) table = table_of (cases[i].text);
      g_autoptr(OrdetColumns) columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
      g_autofree char *uses = uses_of (columns);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (uses, ==, cases[i].uses);
      g_assert_cmpuint (columns->first, ==, cases[i].first);
    }
}

/* Whatever its title, what is private gives no sample and no use. */
static void
test_private (void)
{
  static const char *const titles[] = {
    "Fødselsdato", "Födelsedag", "Fødd", "Birth date", "Personnummer", "Fødselsnummer",
    "Adresse", "Adress", "Postnr", "Poststed", "E-post", "Epost", "E-mail", "Telefon", "Tlf.",
    "Mobil", "Phone", "Kjønn", "Kön", "Gender", "Sex", "Allergier", "Merknad", "Medlemsnr",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("Navn;%s\nOda;CANARY\nPer;CANARY 2\n", titles[i]);
      g_autoptr(OrdetTable) table = table_of (text);
      g_autoptr(OrdetColumns) columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
      const OrdetColumn *column = columns->columns->pdata[1];

      g_assert_cmpint (column->use, ==, ORDET_USE_LEAVE_OUT);
      g_assert_cmpint (column->what, !=, ORDET_PRIVATE_NOT);
      g_assert_cmpuint (column->filled, ==, 2);
      g_assert_null (column->sample);
    }
}

static void
test_use (void)
{
  g_autoptr(OrdetTable) table = table_of ("Nr;Navn;Fornavn;Innmeldt;Ja\n1;Oda E;Oda;2019;x\n");
  g_autoptr(OrdetColumns) columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
  g_autofree char *uses = NULL;

  ordet_columns_set_use (columns, 2, ORDET_USE_GIVEN);
  ordet_columns_set_use (columns, 4, ORDET_USE_VOTE);
  uses = uses_of (columns);
  g_assert_cmpstr (uses, ==, "card - given - vote");
  g_assert_true (ordet_columns_name (columns));
  ordet_columns_set_use (columns, 2, ORDET_USE_LEAVE_OUT);
  g_assert_false (ordet_columns_name (columns));
}

static OrdetRoster *
roster_of (const char *text,
           const char *joined_by)
{
  g_autoptr(OrdetTable) table = table_of (text);
  g_autoptr(OrdetColumns) columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
  GDate day;

  if (joined_by != NULL)
    g_assert_true (ordet_cell_date (joined_by, &day));
  return ordet_roster_read (table, columns, joined_by != NULL ? &day : NULL);
}

static void
test_people (void)
{
  g_autoptr(OrdetRoster) roster = roster_of (
    "Kort;Fornavn;Etternavn;Innmeldt;Liste;Rolle;Kjønn\n"
    "7;Oda;Eksempelvik;02.03.2019;A;Styret;K\n"
    ";Per;;2027-02-14;Ingen;;M\n"
    "9;;Mono;;;;\n", "2027-02-13");
  const OrdetRosterPerson *oda, *per, *mono;

  g_assert_cmpuint (roster->problems->len, ==, 0);
  g_assert_cmpuint (roster->people->len, ==, 3);
  oda = roster->people->pdata[0];
  per = roster->people->pdata[1];
  mono = roster->people->pdata[2];
  g_assert_cmpstr (oda->name, ==, "Oda Eksempelvik");
  g_assert_cmpint (oda->number, ==, 7);
  g_assert_cmpstr (oda->list, ==, "a");
  g_assert_cmpstr (oda->role, ==, "Styret");
  g_assert_null (oda->category);
  g_assert_true (oda->vote);
  g_assert_cmpstr (per->name, ==, "Per");
  g_assert_cmpstr (per->list, ==, "none");
  g_assert_cmpint (per->number, ==, 0);
  g_assert_false (per->vote);
  g_assert_cmpstr (mono->name, ==, "Mono");
  g_assert_null (mono->list);
  g_assert_false (mono->vote);
}

static void
test_problems (void)
{
  static const struct {
    const char *text;
    guint line;
    OrdetRosterFault fault;
    const char *value;
  } cases[] = {
    { "Nr;Navn\n1;Oda\n2;\n", 3, ORDET_ROSTER_NO_NAME, "" },
    { "Nr;Navn\n1;Oda\n2;17\n", 3, ORDET_ROSTER_NO_NAME, "" },
    { "Nr;Navn\n1;Oda\n2x;Per\n3;Siv\n", 3, ORDET_ROSTER_BAD_CARD, "2x" },
    { "Nr;Navn\n1;Oda\n0;Per\n3;Siv\n", 3, ORDET_ROSTER_BAD_CARD, "0" },
    { "Nr;Navn\n1;Oda\n-4;Per\n3;Siv\n", 3, ORDET_ROSTER_BAD_CARD, "-4" },
    { "Navn;Stemmerett\nOda;ja\nPer;kanskje\n", 3, ORDET_ROSTER_BAD_VOTE, "kanskje" },
    { "Navn;Innmeldt\nOda;2019-01-01\nPer;2019-02-30\n", 3, ORDET_ROSTER_BAD_DATE, "2019-02-30" },
    { "Navn;Liste\nOda;A\nPer;C\n", 3, ORDET_ROSTER_BAD_LIST, "C" },
    { "Navn;Medlem\nOda;ja\nPer;halvt\n", 3, ORDET_ROSTER_BAD_MEMBER, "halvt" },
    { "Nr,Navn,Verv\n1,Oda,Styret\n2,Eks, Per,Styret\n", 3, ORDET_ROSTER_TOO_WIDE, "" },
  };
  g_autoptr(GString) long_name = g_string_new ("Nr;Navn\n1;");
  g_autoptr(OrdetRoster) longer = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetRoster) roster = roster_of (cases[i].text, NULL);
      const OrdetRosterProblem *problem;

      g_assert_cmpuint (roster->problems->len, ==, 1);
      problem = roster->problems->pdata[0];
      g_assert_cmpuint (problem->line, ==, cases[i].line);
      g_assert_cmpint (problem->fault, ==, cases[i].fault);
      g_assert_cmpstr (problem->value, ==, cases[i].value);
      /* Who stands on a bad line is nowhere. */
      for (guint n = 0; n < roster->people->len; n++)
        {
          const OrdetRosterPerson *person = roster->people->pdata[n];

          g_assert_cmpuint (person->line, !=, problem->line);
        }
    }
  for (guint i = 0; i <= ORDET_ROSTER_MAX_NAME; i++)
    g_string_append (long_name, "å");
  longer = roster_of (long_name->str, NULL);
  g_assert_cmpuint (longer->people->len, ==, 0);
  g_assert_cmpint (((OrdetRosterProblem *) longer->problems->pdata[0])->fault, ==,
                   ORDET_ROSTER_NAME_TOO_LONG);
}

/* A gender that is not understood is told without the word itself. */
static void
test_gender (void)
{
  g_autoptr(OrdetTable) table = table_of ("Navn;Kjønn\nOda;K\nPer;M\nKim;X\nUna;–\nSiv;CANARY\n");
  g_autoptr(OrdetColumns) columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
  g_autoptr(OrdetRoster) out = ordet_roster_read (table, columns, NULL);
  g_autoptr(OrdetRoster) asked = NULL;
  const char *const categories[] = { "woman", "man", "nonbinary", NULL };

  for (guint i = 0; i < out->people->len; i++)
    {
      g_assert_null (((OrdetRosterPerson *) out->people->pdata[i])->category);
      g_assert_null (((OrdetRosterPerson *) out->people->pdata[i])->list);
    }
  ordet_columns_set_use (columns, 1, ORDET_USE_GENDER);
  asked = ordet_roster_read (table, columns, NULL);
  g_assert_cmpuint (asked->people->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (((OrdetRosterPerson *) asked->people->pdata[i])->category, ==, categories[i]);
  g_assert_cmpstr (((OrdetRosterProblem *) asked->problems->pdata[0])->value, ==, "");
}

static void
test_match (void)
{
  static const OrdetRosterKnown known[] = { { "Oda Eks", 1 }, { "Kari Nordmann", 5 } };
  g_autoptr(OrdetRoster) roster = roster_of (
    "Nr;Navn\n1;ODA EKS\n2;Kari Nordmann\n3;Kari Nordmann\n5;Per\n7;Siv\n7;Una\n7;Siv\n😀;\n", NULL);

  ordet_roster_match (roster, known, G_N_ELEMENTS (known));
  g_assert_cmpuint (roster->n_known, ==, 2);
  g_assert_cmpuint (roster->n_again, ==, 1);     /* Siv with 7, twice */
  g_assert_cmpuint (roster->n_namesakes, ==, 1); /* the second Kari */
  g_assert_cmpuint (roster->n_new, ==, 4);
  g_assert_cmpuint (roster->doubles->len, ==, 2);
  g_assert_cmpint (g_array_index (roster->doubles, gint64, 0), ==, 5);
  g_assert_cmpint (g_array_index (roster->doubles, gint64, 1), ==, 7);
  /* Again, with nobody on the list. */
  ordet_roster_match (roster, NULL, 0);
  g_assert_cmpuint (roster->n_known, ==, 0);
  g_assert_cmpuint (roster->n_new, ==, 6);
}

static void
test_lines (void)
{
  static const struct { const char *line, *name; gint64 number; } cases[] = {
    { "12 Oda Eksempelvik", "Oda Eksempelvik", 12 },
    { "12. Oda Eksempelvik", "Oda Eksempelvik", 12 },
    { "12\tOda Eksempelvik", "Oda Eksempelvik", 12 },
    { "Oda Eksempelvik;12", "Oda Eksempelvik", 12 },
    { "Oda Eksempelvik 12", "Oda Eksempelvik", 12 },
    { "  Oda Eksempelvik  ", "Oda Eksempelvik", 0 },
    { "Oda Eksempelvik, oda@example.org, 19800101", "Oda Eksempelvik", 0 },
    { "0 Oda", "0 Oda", 0 },
    { "عبد الرحمن", "عبد الرحمن", 0 },
    { "7 Åse 😀", "Åse 😀", 7 },
    { "😀", "😀", 0 },
    { "1234567 Oda", "1234567 Oda", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetRoster) roster = roster_of (cases[i].line, NULL);
      const OrdetRosterPerson *person;

      g_test_message ("%s", cases[i].line);
      g_assert_cmpuint (roster->people->len, ==, 1);
      person = roster->people->pdata[0];
      g_assert_cmpstr (person->name, ==, cases[i].name);
      g_assert_cmpint (person->number, ==, cases[i].number);
    }
}

static void
test_dates (void)
{
  static const struct { const char *text; guint year, month, day; } cases[] = {
    { "2019-03-02", 2019, 3, 2 }, { "2.3.2019", 2019, 3, 2 }, { "02/03/2019", 2019, 3, 2 },
    { "2. 3. 2019", 2019, 3, 2 }, { "20190302", 2019, 3, 2 }, { "2019-03", 2019, 3, 1 },
    { "2019", 2019, 1, 1 }, { "02.03.19", 2019, 3, 2 }, { "02.03.85", 1985, 3, 2 },
    { "2019-03-02T12:00:00", 2019, 3, 2 }, { "2019-03-02 12:00", 2019, 3, 2 },
    { "2019-02-29", 0, 0, 0 }, { "31.4.2019", 0, 0, 0 }, { "", 0, 0, 0 }, { "1.2.3.4", 0, 0, 0 },
    { "99999999999999999999", 0, 0, 0 }, { "0000-00-00", 0, 0, 0 }, { "Oda", 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      gboolean good = ordet_cell_date (cases[i].text, &date);

      g_assert_true (good == (cases[i].year != 0));
      if (good)
        g_assert_true (g_date_get_year (&date) == cases[i].year &&
                       (guint) g_date_get_month (&date) == cases[i].month &&
                       g_date_get_day (&date) == cases[i].day);
    }
}

/* --- names of many scripts, as one file comes in many ways --- */

static char *
names_file (void)
{
  const char *data = g_getenv ("ORDET_TEST_DATA");
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  if (data == NULL)
    {
      g_test_skip ("ORDET_TEST_DATA is not set: the names in many scripts were left out");
      return NULL;
    }
  path = g_build_filename (data, "names", "participants_multiscript.csv", NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The table again with another delimiter and other line ends; only rows that
 * Latin-1 can write if @narrow. */
static char *
rewritten (const OrdetTable *table,
           char              delimiter,
           const char       *end,
           gboolean          narrow)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint row = 0; row < ordet_table_n_rows (table); row++)
    {
      g_autoptr(GString) line = g_string_new (NULL);
      g_autofree char *latin = NULL;

      for (guint i = 0; i < ordet_table_n_columns (table); i++)
        {
          g_auto(GStrv) halves = g_strsplit (ordet_table_cell (table, row, i), "\"", -1);
          g_autofree char *cell = g_strjoinv ("\"\"", halves);

          g_string_append_printf (line, i > 0 ? "%c\"%s\"" : "%.0d\"%s\"", i > 0 ? delimiter : 0, cell);
        }
      g_string_append (line, end);
      latin = g_convert (line->str, -1, "ISO-8859-1", "UTF-8", NULL, NULL, NULL);
      if (!narrow || latin != NULL)
        g_string_append (text, line->str);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static OrdetRoster *
read_as (const char *text,
         const char *encoding)
{
  g_autoptr(GError) error = NULL;
  gsize size;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &size, &error);
  g_autoptr(OrdetTable) table = NULL;
  g_autoptr(OrdetColumns) columns = NULL;
  OrdetTableTrouble trouble;
  g_autofree char *uses = NULL;

  g_assert_no_error (error);
  table = ordet_table_read (bytes, size, &trouble);
  g_assert_cmpint (trouble.fault, ==, ORDET_TABLE_FINE);
  columns = ordet_columns_guess (table, ORDET_TITLES_GUESS);
  uses = uses_of (columns);
  g_assert_cmpstr (uses, ==, "card name - - - - - - - - - -");
  return ordet_roster_read (table, columns, NULL);
}

static void
assert_same (const OrdetRoster *a,
             const OrdetRoster *b)
{
  g_assert_cmpuint (a->people->len, ==, b->people->len);
  for (guint i = 0; i < a->people->len; i++)
    {
      const OrdetRosterPerson *x = a->people->pdata[i], *y = b->people->pdata[i];

      g_assert_cmpstr (x->name, ==, y->name);
      g_assert_cmpint (x->number, ==, y->number);
    }
}

static void
test_scripts (void)
{
  static const struct { char delimiter; const char *end, *encoding; gboolean narrow; } cases[] = {
    { ',', "\n", "UTF-8", FALSE },      { ';', "\n", "UTF-8", FALSE },
    { '\t', "\n", "UTF-8", FALSE },     { '|', "\r", "UTF-8", FALSE },
    { ',', "\r\n", "UTF-8", FALSE },    { ';', "\r\n", "UTF-16LE", FALSE },
    { '\t', "\n", "UTF-16BE", FALSE },  { ',', "\r\n", "UTF-16", FALSE },
    { ';', "\r\n", "ISO-8859-1", TRUE }, { ',', "\n", "WINDOWS-1252", TRUE },
  };
  g_autofree char *original = names_file ();
  g_autoptr(OrdetTable) table = NULL;
  g_autoptr(OrdetRoster) all = NULL;

  if (original == NULL)
    return;
  table = table_of (original);
  all = read_as (original, "UTF-8");
  g_assert_cmpuint (all->problems->len, ==, 0);
  g_assert_cmpuint (all->people->len, ==, ordet_table_n_rows (table) - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        rewritten (table, cases[i].delimiter, cases[i].end, cases[i].narrow);
      g_autoptr(OrdetRoster) roster = read_as (text, cases[i].encoding);
      g_autoptr(OrdetRoster) expected = cases[i].narrow ? read_as (text, "UTF-8") : NULL;

      g_assert_cmpuint (roster->people->len, >, 50);
      assert_same (roster, expected != NULL ? expected : all);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/titles", test_titles);
  g_test_add_func ("/roster/private", test_private);
  g_test_add_func ("/roster/use", test_use);
  g_test_add_func ("/roster/people", test_people);
  g_test_add_func ("/roster/problems", test_problems);
  g_test_add_func ("/roster/gender", test_gender);
  g_test_add_func ("/roster/match", test_match);
  g_test_add_func ("/roster/lines", test_lines);
  g_test_add_func ("/roster/dates", test_dates);
  g_test_add_func ("/roster/scripts", test_scripts);
  return g_test_run ();
}
