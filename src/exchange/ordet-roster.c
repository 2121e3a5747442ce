/* ordet-roster.c — people out of a table, once it is said what its columns are for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-roster.h"

#include <string.h>

#include "ordet-cell.h"

static void
person_free (OrdetRosterPerson *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetRosterPerson, person_free)

static void
problem_free (OrdetRosterProblem *self)
{
  g_free (self->value);
  g_free (self);
}

/**
 * ordet_roster_free:
 * @self: (nullable) (transfer full): a roster
 */
void
ordet_roster_free (OrdetRoster *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->problems);
  g_array_unref (self->doubles);
  g_free (self);
}

/* Notes what is wrong with a line; always FALSE. */
static gboolean
bad (OrdetRoster      *self,
     guint             line,
     OrdetRosterFault  fault,
     const char       *value)
{
  OrdetRosterProblem *problem = g_new0 (OrdetRosterProblem, 1);

  problem->line = line;
  problem->fault = fault;
  problem->value = g_utf8_substring (value, 0, MIN (40, g_utf8_strlen (value, -1)));
  g_ptr_array_add (self->problems, problem);
  return FALSE;
}

static gboolean
take_joined (OrdetRosterPerson *person,
             const char        *cell,
             const GDate       *joined_by)
{
  GDate joined;

  /* Who has no day has not joined. */
  person->vote = FALSE;
  if (*cell == '\0')
    return TRUE;
  if (!ordet_cell_date (cell, &joined))
    return FALSE;
  person->vote = joined_by == NULL || g_date_compare (&joined, joined_by) <= 0;
  return TRUE;
}

/* One cell of a row. @given and @family are put together at its end. */
static gboolean
take_cell (OrdetRoster        *self,
           OrdetRosterPerson  *person,
           OrdetColumnUse      use,
           const char         *cell,
           const GDate        *joined_by,
           const char        **given,
           const char        **family)
{
  guint line = person->line;

  switch (use)
    {
    case ORDET_USE_CARD:
      return ordet_cell_card (cell, &person->number) ||
             bad (self, line, ORDET_ROSTER_BAD_CARD, cell);
    case ORDET_USE_NAME:
    case ORDET_USE_FAMILY:
      *family = cell;
      return TRUE;
    case ORDET_USE_GIVEN:
      *given = cell;
      return TRUE;
    case ORDET_USE_VOTE:
      return ordet_cell_yes_no (cell, &person->vote) ||
             bad (self, line, ORDET_ROSTER_BAD_VOTE, cell);
    case ORDET_USE_JOINED:
      return take_joined (person, cell, joined_by) || bad (self, line, ORDET_ROSTER_BAD_DATE, cell);
    case ORDET_USE_LIST:
      return ordet_cell_list (cell, &person->list) || bad (self, line, ORDET_ROSTER_BAD_LIST, cell);
    case ORDET_USE_GENDER:
      return ordet_cell_gender (cell, &person->category) ||
             bad (self, line, ORDET_ROSTER_BAD_GENDER, "");
    case ORDET_USE_MEMBER:
      return ordet_cell_yes_no (cell, &person->member) ||
             bad (self, line, ORDET_ROSTER_BAD_MEMBER, cell);
    case ORDET_USE_ROLE:
      person->role = *cell != '\0' ? g_strdup (cell) : NULL;
      return TRUE;
    case ORDET_USE_LEAVE_OUT:
    case ORDET_N_USES:
    default:
      return TRUE;
    }
}

static gboolean
take_name (OrdetRoster       *self,
           OrdetRosterPerson *person,
           const char        *given,
           const char        *family,
           gboolean           with_card)
{
  g_autofree char *whole = g_strdup_printf ("%s %s", given, family);

  g_strstrip (whole);
  if (!ordet_cell_letters (whole))
    return bad (self, person->line, ORDET_ROSTER_NO_NAME, "");
  if (g_utf8_strlen (whole, -1) > ORDET_ROSTER_MAX_NAME)
    return bad (self, person->line, ORDET_ROSTER_NAME_TOO_LONG, whole);
  if (with_card)
    ordet_cell_split (whole, &person->name, &person->number);
  else
    person->name = g_steal_pointer (&whole);
  return TRUE;
}

/* The cells that somebody chose to take; the others are not looked at. */
static gboolean
is_blank (const OrdetTable   *table,
          const OrdetColumns *columns,
          guint               row)
{
  for (guint i = 0; i < columns->columns->len; i++)
    if (((OrdetColumn *) columns->columns->pdata[i])->use != ORDET_USE_LEAVE_OUT &&
        *ordet_table_cell (table, row, i) != '\0')
      return FALSE;
  return TRUE;
}

static guint
n_titles (const OrdetColumns *columns)
{
  guint n = columns->columns->len;

  while (n > 0 && *((OrdetColumn *) columns->columns->pdata[n - 1])->title == '\0')
    n--;
  return n;
}

static void
read_row (OrdetRoster        *self,
          const OrdetTable   *table,
          const OrdetColumns *columns,
          guint               row,
          const GDate        *joined_by)
{
  g_autoptr(OrdetRosterPerson) person = g_new0 (OrdetRosterPerson, 1);
  const char *given = "", *family = "";
  gboolean with_card = !columns->titled && !ordet_columns_uses (columns, ORDET_USE_CARD);

  person->line = ordet_table_line (table, row);
  person->vote = person->member = TRUE;
  if (columns->titled && ordet_table_width (table, row) > n_titles (columns))
    {
      bad (self, person->line, ORDET_ROSTER_TOO_WIDE, "");
      return;
    }
  for (guint i = 0; i < columns->columns->len; i++)
    if (!take_cell (self, person, ((OrdetColumn *) columns->columns->pdata[i])->use,
                    ordet_table_cell (table, row, i), joined_by, &given, &family))
      return;
  if (take_name (self, person, given, family, with_card))
    g_ptr_array_add (self->people, g_steal_pointer (&person));
}

/**
 * ordet_roster_read:
 * @table: a table
 * @columns: what its columns are for, of this table
 * @joined_by: (nullable): the last day to have joined for who may vote; %NULL:
 *   any day
 *
 * A row is a person or a problem, never both. Rows that are empty in all the
 * columns taken are neither.
 *
 * Returns: (transfer full): the people, as if nobody was on the list yet
 */
OrdetRoster *
ordet_roster_read (const OrdetTable   *table,
                   const OrdetColumns *columns,
                   const GDate        *joined_by)
{
  OrdetRoster *self = g_new0 (OrdetRoster, 1);

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  self->doubles = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint row = columns->first; row < ordet_table_n_rows (table); row++)
    if (!is_blank (table, columns, row))
      read_row (self, table, columns, row, joined_by);
  ordet_roster_match (self, NULL, 0);
  return self;
}

/* --- who is who --- */

/* Names are the same whatever their case; signs count, some names are signs. */
static char *
name_key (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);

  return g_utf8_casefold (composed != NULL ? composed : name, -1);
}

static guint
count_of (GHashTable *table,
          const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, key));
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* Is there one more of that name on the list than was met so far? */
static gboolean
take_known (GHashTable *names,
            const char *key)
{
  guint left = count_of (names, key);

  if (left == 0)
    return FALSE;
  g_hash_table_insert (names, g_strdup (key), GUINT_TO_POINTER (left - 1));
  return TRUE;
}

static void
match_name (OrdetRoster       *self,
            OrdetRosterPerson *person,
            GHashTable        *known,
            GHashTable        *seen)
{
  g_autofree char *name = name_key (person->name);
  g_autofree char *both = g_strdup_printf ("%s\n%" G_GINT64_FORMAT, name, person->number);

  person->known = take_known (known, name);
  person->again = !person->known && person->number > 0 && count_of (seen, both) > 0;
  person->namesake = !person->known && !person->again && count_of (seen, name) > 0;
  g_hash_table_insert (seen, g_strdup (name), GUINT_TO_POINTER (1));
  g_hash_table_insert (seen, g_steal_pointer (&both), GUINT_TO_POINTER (1));
  self->n_known += person->known;
  self->n_again += person->again;
  self->n_namesakes += person->namesake;
  self->n_new += !person->known && !person->again;
}

static void
match_card (OrdetRoster       *self,
            OrdetRosterPerson *person,
            GHashTable        *cards,
            GHashTable        *told)
{
  person->card_used = FALSE;
  if (person->known || person->again || person->number <= 0)
    return;
  person->card_used = g_hash_table_contains (cards, &person->number);
  if (!person->card_used)
    g_hash_table_add (cards, &person->number);
  else if (g_hash_table_add (told, &person->number))
    g_array_append_val (self->doubles, person->number);
}

/**
 * ordet_roster_match:
 * @self: a roster
 * @known: (array length=n_known) (nullable): who is on the list already
 * @n_known: how many
 *
 * Finds who is on the list already (the same name, as often as it stands
 * there), who stands in the table twice (the same name and card), namesakes,
 * and cards that two people have. Namesakes are two people until somebody says
 * otherwise.
 */
void
ordet_roster_match (OrdetRoster            *self,
                    const OrdetRosterKnown *known,
                    guint                   n_known)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) cards = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GHashTable) told = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->n_new = self->n_known = self->n_again = self->n_namesakes = 0;
  g_array_set_size (self->doubles, 0);
  for (guint i = 0; i < n_known; i++)
    {
      char *key = name_key (known[i].name);

      g_hash_table_insert (names, key, GUINT_TO_POINTER (count_of (names, key) + 1));
      if (known[i].number > 0)
        g_hash_table_add (cards, (gpointer) &known[i].number);
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      match_name (self, self->people->pdata[i], names, seen);
      match_card (self, self->people->pdata[i], cards, told);
    }
  g_array_sort (self->doubles, compare_numbers);
}
