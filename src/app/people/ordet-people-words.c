/* ordet-people-words.c — what is said about a list of people that is imported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-people-words.h"

#include <glib/gi18n-lib.h>

#include "ordet-words.h"

static char *
with_line (const char *format,
           guint       line)
{
  /* The formats are ours and all have one %u. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, line);
#pragma GCC diagnostic pop
}

/**
 * ordet_people_words_trouble:
 * @trouble: why a file gives no table
 *
 * Returns: (transfer full): a sentence, and what to do about it
 */
char *
ordet_people_words_trouble (const OrdetTableTrouble *trouble)
{
  switch (trouble->fault)
    {
    case ORDET_TABLE_EMPTY:
      return g_strdup (_("There is nothing in it."));
    case ORDET_TABLE_TOO_LARGE:
      return g_strdup (_("It is too large for a list of people."));
    case ORDET_TABLE_TOO_MANY_ROWS:
      return g_strdup_printf (_("It has more than %d rows."), ORDET_TABLE_MAX_ROWS);
    case ORDET_TABLE_TOO_MANY_COLUMNS:
      return with_line (_("Line %u has far too many columns."), trouble->line);
    case ORDET_TABLE_CELL_TOO_LONG:
      return with_line (_("On line %u there is a text that is far too long for a name."),
                        trouble->line);
    case ORDET_TABLE_BAD_UTF8:
      return with_line (_("Line %u is damaged: it holds signs that are no letters. Write the file "
                          "anew, as CSV in UTF-8."),
                        trouble->line);
    case ORDET_TABLE_BAD_UTF16:
      return g_strdup (_("The file is cut off in the middle of a letter. Write it anew."));
    case ORDET_TABLE_STRANGE_ENCODING:
      return with_line (_("The letters on line %u are written in a way Ordet cannot tell. Save the "
                          "file as CSV in UTF-8, or as OpenDocument (ODS)."),
                        trouble->line);
    case ORDET_TABLE_OPEN_QUOTE:
      return with_line (_("A quotation mark that begins on line %u is never closed."),
                        trouble->line);
    case ORDET_TABLE_EXCEL:
      return g_strdup (_("It is an Excel file. Open it in a spreadsheet and save it as CSV or "
                         "OpenDocument (ODS), or copy the rows and paste them here."));
    case ORDET_TABLE_PDF:
      return g_strdup (_("It is a PDF. Ask for the list as CSV or OpenDocument (ODS), or copy the "
                         "rows and paste them here."));
    case ORDET_TABLE_WEB_PAGE:
      return g_strdup (_("It is a web page, even if its name says otherwise. Open it in a "
                         "spreadsheet and save it as CSV or OpenDocument (ODS)."));
    case ORDET_TABLE_WORD:
      return g_strdup (_("It is a text document. Copy the rows and paste them here."));
    case ORDET_TABLE_OTHER_ZIP:
      return g_strdup (_("It is a packed file. Unpack it and import the list that is in it."));
    case ORDET_TABLE_BROKEN_ODS:
      return g_strdup (_("The spreadsheet is damaged. Save it anew."));
    case ORDET_TABLE_LOCKED_ODS:
      return g_strdup (_("The spreadsheet has a password. Save it without one."));
    case ORDET_TABLE_NOT_TEXT:
    case ORDET_TABLE_FINE:
    case ORDET_N_TABLE_FAULTS:
    default:
      return g_strdup (_("It is no list of people: neither CSV nor OpenDocument (ODS)."));
    }
}

/**
 * ordet_people_words_problem:
 * @problem: what is wrong with a row
 *
 * Returns: (transfer full): a sentence, without the line
 */
char *
ordet_people_words_problem (const OrdetRosterProblem *problem)
{
  const char *value = problem->value;

  switch (problem->fault)
    {
    case ORDET_ROSTER_NO_NAME:
      return g_strdup (_("There is no name."));
    case ORDET_ROSTER_NAME_TOO_LONG:
      return g_strdup (_("The name is far too long."));
    case ORDET_ROSTER_BAD_CARD:
      return g_strdup_printf (_("“%s” is no number of a card."), value);
    case ORDET_ROSTER_BAD_VOTE:
      return g_strdup_printf (_("“%s” says neither that they may vote nor that they may not."),
                              value);
    case ORDET_ROSTER_BAD_DATE:
      return g_strdup_printf (_("“%s” is no date."), value);
    case ORDET_ROSTER_BAD_LIST:
      return g_strdup_printf (_("“%s” is no list: write A, B or none."), value);
    case ORDET_ROSTER_BAD_GENDER:
      return g_strdup (_("What the register says cannot be read."));
    case ORDET_ROSTER_BAD_MEMBER:
      return g_strdup_printf (_("“%s” says neither member nor guest."), value);
    case ORDET_ROSTER_TOO_WIDE:
    case ORDET_N_ROSTER_FAULTS:
    default:
      return g_strdup (_("There is more on the line than the columns have titles for."));
    }
}

/**
 * ordet_people_words_use:
 * @use: what is taken from a column
 * @what: what it is
 *
 * Returns: (transfer none): the choice in the menu
 */
const char *
ordet_people_words_use (OrdetColumnUse     use,
                        OrdetColumnPrivate what)
{
  switch (use)
    {
    case ORDET_USE_CARD:
      return _("Number card");
    case ORDET_USE_NAME:
      return _("Name");
    case ORDET_USE_GIVEN:
      return _("Given name");
    case ORDET_USE_FAMILY:
      return _("Family name");
    case ORDET_USE_VOTE:
      return _("May vote");
    case ORDET_USE_JOINED:
      return _("May vote, by date");
    case ORDET_USE_LIST:
      return _("List they chose");
    case ORDET_USE_GENDER:
      return _("List, until they are asked");
    case ORDET_USE_MEMBER:
      return _("Member or guest");
    case ORDET_USE_ROLE:
      return _("Office");
    case ORDET_USE_LEAVE_OUT:
    case ORDET_N_USES:
    default:
      return what == ORDET_PRIVATE_GENDER ? _("Leave out, ask at the door") : _("Leave out");
    }
}

/**
 * ordet_people_words_private:
 * @column: a column that is private
 *
 * Returns: (transfer full): what is in it, of which nothing is shown
 */
char *
ordet_people_words_private (const OrdetColumn *column)
{
  guint n = column->filled;

  switch (column->what)
    {
    case ORDET_PRIVATE_DATE:
      return g_strdup_printf (
        ngettext ("dates in %u row, not shown", "dates in %u rows, not shown", n), n);
    case ORDET_PRIVATE_NUMBER:
      return g_strdup_printf (
        ngettext ("numbers in %u row, not shown", "numbers in %u rows, not shown", n), n);
    case ORDET_PRIVATE_ADDRESS:
    case ORDET_PRIVATE_EMAIL:
      return g_strdup_printf (
        ngettext ("addresses in %u row, not shown", "addresses in %u rows, not shown", n), n);
    case ORDET_PRIVATE_PHONE:
      return g_strdup_printf (ngettext ("telephone numbers in %u row, not shown",
                                        "telephone numbers in %u rows, not shown", n),
                              n);
    case ORDET_PRIVATE_GENDER:
    case ORDET_PRIVATE_OTHER:
    case ORDET_PRIVATE_NOT:
    case ORDET_N_PRIVATES:
    default:
      return g_strdup_printf (
        ngettext ("something in %u row, not shown", "something in %u rows, not shown", n), n);
    }
}

/**
 * ordet_people_words_numbers:
 * @numbers: (element-type gint64): cards
 *
 * Returns: (transfer full): "22, 31 and 40"; of many the first five and "…"
 */
char *
ordet_people_words_numbers (const GArray *numbers)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < numbers->len && i < 5; i++)
    g_ptr_array_add (words,
                     g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (numbers, gint64, i)));
  if (numbers->len > 5)
    g_ptr_array_add (words, g_strdup ("…"));
  g_ptr_array_add (words, NULL);
  return ordet_words_list ((const char *const *) words->pdata);
}

/**
 * ordet_people_words_row:
 * @person: somebody who was read
 * @new_cards: who has a card that is used gets a new one
 *
 * Returns: (transfer full): the row of a table, with tabs between: its line, the
 *   card, the name, and a remark
 */
char *
ordet_people_words_row (const OrdetRosterPerson *person,
                        gboolean                 new_cards)
{
  g_autofree char *card = person->number > 0
    ? g_strdup_printf ("%" G_GINT64_FORMAT, person->number) : g_strdup ("–");
  g_autofree char *name = ordet_words_name (person->name);
  const char *state = "";

  if (person->known)
    state = _("already on the list");
  else if (person->again)
    state = _("stands there twice");
  else if (person->card_used)
    state = new_cards ? _("gets a new card") : _("card is used twice");
  else if (person->namesake)
    state = _("somebody else has the same name");
  else if (!person->vote)
    state = _("may not vote");
  /* Translators: a row of a list: its line, the number card, the name, a remark. */
  return g_strdup_printf (_("Line %1$u\t%2$s\t%3$s\t%4$s"), person->line, card, name, state);
}

/**
 * ordet_people_words_bad_row:
 * @problem: a row that gives nobody
 *
 * Returns: (transfer full): the row of the table, as of ordet_people_words_row()
 */
char *
ordet_people_words_bad_row (const OrdetRosterProblem *problem)
{
  g_autofree char *sentence = ordet_people_words_problem (problem);

  /* Translators: a row of a list that cannot be read: its line, and why. */
  return g_strdup_printf (_("Line %1$u\t–\t%2$s"), problem->line, sentence);
}
