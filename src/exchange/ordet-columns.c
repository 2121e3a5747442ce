/* ordet-columns.c — what the columns of a list of people are for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-columns.h"

#include <string.h>

#include "ordet-cell.h"

/* Rows in which titles are looked for: registers write their own name and the
 * day above them. */
#define TITLES_WITHIN 10

typedef struct
{
  OrdetColumnUse     use;
  OrdetColumnPrivate what;
  const char        *titles; /* folded, with a blank between */
} Meaning;

/* Titles as registers and spreadsheets in sv, nb, nn and en write them. */
static const Meaning meanings[] = {
  { ORDET_USE_CARD, ORDET_PRIVATE_NOT,
    "# card cardno cardnumber kort kortnr kortnummer no nr number numbercard nummer nummerkort "
    "nummerskilt skilt skiltnr skiltnummer delegatnr delegatnummer delegate delegateno "
    "stemmekort stemmekortnr røystekort røystekortnr röstkort röstkortsnr röstkortsnummer "
    "talarnummer talarnr talenr votingcard ombudsnr ombudsnummer" },
  { ORDET_USE_NAME, ORDET_PRIVATE_NOT,
    "name namn navn fullname fulltnavn fulltnamn heltnavn heltnamn helanamnet deltaker deltakar "
    "deltagare deltager participant person personnavn ombud delegat delegatnavn ledamot "
    "medlemsnavn medlemsnamn membername" },
  { ORDET_USE_GIVEN, ORDET_PRIVATE_NOT,
    "given givenname givennames first firstname firstnames fornavn førenamn fornamn förnamn "
    "tilltalsnamn" },
  { ORDET_USE_FAMILY, ORDET_PRIVATE_NOT,
    "family familyname surname last lastname etternavn etternamn efternamn slektsnavn "
    "slektsnamn släktnamn" },
  { ORDET_USE_VOTE, ORDET_PRIVATE_NOT,
    "vote votes mayvote votingright votingrights righttovote stemmerett røysterett rösträtt "
    "stemmeberettiget røysteføre röstberättigad stemme röst harstemmerett harröysterett "
    "harrøysterett harrösträtt" },
  { ORDET_USE_JOINED, ORDET_PRIVATE_NOT,
    "joined joindate membersince innmeldt innmeld innmeldtdato innmeldingsdato innmeldtdag "
    "medlemsiden medlemsidan medlemfra medlemfrå inträde inträdesdatum inträdesdag medlemsedan "
    "medlemsdatum innmelding" },
  { ORDET_USE_LIST, ORDET_PRIVATE_NOT,
    "list lista liste speakerslist whichlist hvilkenliste kvaliste vilkenlista taleliste talerliste "
    "talarlista valgtliste valdlista valdliste chosenlist" },
  { ORDET_USE_MEMBER, ORDET_PRIVATE_NOT, "member medlem ismember ermedlem ärmedlem" },
  { ORDET_USE_ROLE, ORDET_PRIVATE_NOT,
    "role roles office rolle rolla roll verv uppdrag funktion funksjon tillitsverv "
    "förtroendeuppdrag" },
  { ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_DATE,
    "birth birthdate dateofbirth born birthday birthyear yearofbirth age alder ålder fødselsdato "
    "fødseldato fødd født fødselsår fødselsdag föddatum född födelsedatum födelsedag födelseår" },
  { ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_NUMBER,
    "personnummer personnr personno pnr fødselsnummer fødselsnr ssn medlemsnr medlemsnummer "
    "medlemnr memberno membernumber memberid medlemsid" },
  { ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_ADDRESS,
    "address adresse adress street streetaddress gate gateadresse gatuadress gata veg vei "
    "postadresse postadress postaddress postnr postnummer postalcode postcode zip zipcode "
    "poststed poststad postort ort sted stad city town by bosted bustad bostad kommune kommun" },
  { ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_EMAIL,
    "email mail mailaddress emailaddress epost epostadresse epostadress mejl mejladress mailadresse" },
  { ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_PHONE,
    "phone phonenumber telephone tel telefon telefonnr telefonnummer tlf tlfnr mobil mobile "
    "mobilnr mobilnummer mobiltelefon cell cellphone" },
  { ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_GENDER,
    "gender sex kjønn kön kjonn kon juridisktkjønn juridisktkön juridiskkjønn pronoun pronouns "
    "pronomen" },
  { ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_OTHER,
    "allergi allergies allergier allergiar food mat matpreferanse diet kost health helse hälsa "
    "note notes notat anmärkning merknad merknader kommentar comment comments remark" },
};

/* What a longer title is about: "Fødselsdato (ddmmåå)", "Din e-postadresse". */
static const struct { const char *part; OrdetColumnUse use; OrdetColumnPrivate what; } parts[] = {
  { "fødsel", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_DATE },
  { "födelse", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_DATE },
  { "birth", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_DATE },
  { "personn", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_NUMBER },
  { "medlemsn", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_NUMBER },
  { "epost", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_EMAIL },
  { "email", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_EMAIL },
  { "telefon", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_PHONE },
  { "phone", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_PHONE },
  { "mobil", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_PHONE },
  { "adress", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_ADDRESS },
  { "address", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_ADDRESS },
  { "postn", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_ADDRESS },
  { "kjønn", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_GENDER },
  { "gender", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_GENDER },
  { "allergi", ORDET_USE_LEAVE_OUT, ORDET_PRIVATE_OTHER },
  { "fulltnavn", ORDET_USE_NAME, ORDET_PRIVATE_NOT },
  { "fullname", ORDET_USE_NAME, ORDET_PRIVATE_NOT },
  { "etternavn", ORDET_USE_FAMILY, ORDET_PRIVATE_NOT },
  { "efternamn", ORDET_USE_FAMILY, ORDET_PRIVATE_NOT },
  { "fornavn", ORDET_USE_GIVEN, ORDET_PRIVATE_NOT },
  { "förnamn", ORDET_USE_GIVEN, ORDET_PRIVATE_NOT },
  { "stemmerett", ORDET_USE_VOTE, ORDET_PRIVATE_NOT },
  { "røysterett", ORDET_USE_VOTE, ORDET_PRIVATE_NOT },
  { "rösträtt", ORDET_USE_VOTE, ORDET_PRIVATE_NOT },
};

static gboolean
has_word (const char *words,
          const char *word)
{
  gsize length = strlen (word);

  for (const char *at = words; length > 0 && (at = strstr (at, word)) != NULL; at += length)
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/* What a title says. FALSE if it is none that is known. */
static gboolean
known_title (const char         *cell,
             OrdetColumnUse     *use,
             OrdetColumnPrivate *what)
{
  g_autofree char *title = ordet_cell_fold (cell);

  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (has_word (meanings[i].titles, title))
      {
        *use = meanings[i].use;
        *what = meanings[i].what;
        return TRUE;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (title, parts[i].part) != NULL)
      {
        *use = parts[i].use;
        *what = parts[i].what;
        return TRUE;
      }
  return FALSE;
}

/* --- what stands in a column --- */

typedef struct
{
  guint filled, cards, dates, emails, digits, genders, sexes, letters, words, streets;
  gboolean doubled; /* a card stands there twice */
} Look;

static void
look_at (const OrdetTable *table,
         guint             first,
         guint             column,
         Look             *look)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  *look = (Look) { 0 };
  for (guint row = first; row < ordet_table_n_rows (table); row++)
    {
      const char *cell = ordet_table_cell (table, row, column), *category;
      gboolean card, letters;
      gint64 number;
      GDate date;

      if (*cell == '\0')
        continue;
      letters = ordet_cell_letters (cell);
      card = ordet_cell_card (cell, &number);
      look->filled++;
      look->cards += card;
      if (card && !g_hash_table_add (seen, GINT_TO_POINTER ((int) number)))
        look->doubled = TRUE;
      look->dates += !card && ordet_cell_date (cell, &date);
      look->emails += ordet_cell_email (cell);
      look->digits += ordet_cell_digits (cell, 6);
      look->genders += ordet_cell_gender (cell, &category);
      look->sexes += category != NULL;
      look->letters += letters;
      look->words += letters && strchr (cell, ' ') == NULL;
      look->streets += letters && strpbrk (cell, "0123456789") != NULL && strchr (cell, ' ') != NULL;
    }
}

static gboolean
most (guint n,
      guint of)
{
  return of > 0 && 2 * n > of;
}

static OrdetColumnPrivate
private_look (const Look *look)
{
  if (most (look->emails, look->filled))
    return ORDET_PRIVATE_EMAIL;
  if (most (look->dates, look->filled))
    return ORDET_PRIVATE_DATE;
  if (most (look->digits, look->filled))
    return ORDET_PRIVATE_NUMBER;
  /* A column of letters that are all "K", "M" or "–". */
  if (look->sexes > 0 && look->genders == look->filled && look->words == look->letters)
    return ORDET_PRIVATE_GENDER;
  return ORDET_PRIVATE_NOT;
}

/* --- titles --- */

static guint
count_titles (const OrdetTable *table,
              guint             row)
{
  OrdetColumnUse use;
  OrdetColumnPrivate what;
  guint n = 0;

  for (guint i = 0; i < ordet_table_n_columns (table); i++)
    {
      const char *cell = ordet_table_cell (table, row, i);

      n += strlen (cell) < 60 && known_title (cell, &use, &what);
    }
  return n;
}

/* Nobody knows the words, but they stand over cards, dates or addresses and
 * are none themselves. */
static gboolean
looks_titled (const OrdetTable *table)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < ordet_table_n_columns (table); i++)
    {
      const char *cell = ordet_table_cell (table, 0, i);
      Look look;

      if (*cell != '\0' && !ordet_cell_letters (cell))
        return FALSE;
      look_at (table, 1, i, &look);
      differs |= *cell != '\0' && look.filled > 1 &&
                 (look.cards == look.filled || look.dates == look.filled ||
                  look.emails == look.filled);
    }
  return differs;
}

static gboolean
find_titles (const OrdetTable *table,
             guint            *row)
{
  guint n = MIN (TITLES_WITHIN, ordet_table_n_rows (table));

  for (*row = 0; *row < n; (*row)++)
    if (count_titles (table, *row) >= 2)
      return TRUE;
  *row = 0;
  return count_titles (table, 0) > 0 || looks_titled (table);
}

/* --- the guess --- */

static void
ordet_column_free (OrdetColumn *self)
{
  g_free (self->title);
  g_free (self->sample);
  g_free (self);
}

/* The first three things that stand in a column. */
static char *
sample_of (const OrdetTable *table,
           guint             first,
           guint             column)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint row = first; row < ordet_table_n_rows (table); row++)
    {
      const char *cell = ordet_table_cell (table, row, column);

      if (*cell == '\0')
        continue;
      if (n == 3)
        {
          g_string_append (text, "…");
          break;
        }
      if (n++ > 0)
        g_string_append (text, ", ");
      if (g_utf8_strlen (cell, -1) <= 28)
        g_string_append (text, cell);
      else
        {
          g_string_append_len (text, cell, g_utf8_offset_to_pointer (cell, 27) - cell);
          g_string_append (text, "…");
        }
    }
  return n > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static OrdetColumn *
find_use (const OrdetColumns *self,
          OrdetColumnUse      use)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (((OrdetColumn *) self->columns->pdata[i])->use == use)
      return self->columns->pdata[i];
  return NULL;
}

static void
guess_by_title (OrdetColumns *self,
                OrdetColumn  *column,
                const Look   *look)
{
  OrdetColumnUse use;

  if (!known_title (column->title, &use, &column->what))
    {
      column->what = private_look (look);
      return;
    }
  /* "Medlem" is also what people write over names. */
  if (use == ORDET_USE_MEMBER && most (look->letters - look->words, look->filled))
    use = ORDET_USE_NAME;
  /* "Nr" over long figures is a member's number. */
  if (use == ORDET_USE_CARD && !most (look->cards, look->filled) && look->filled > 0)
    {
      column->what = private_look (look);
      return;
    }
  if (find_use (self, use) == NULL || use == ORDET_USE_LEAVE_OUT)
    column->use = use;
}

static void
guess_by_look (OrdetColumns *self,
               OrdetColumn  *column,
               const Look   *look)
{
  column->what = private_look (look);
  if (column->what != ORDET_PRIVATE_NOT)
    return;
  if (look->filled > 0 && look->cards == look->filled && !look->doubled &&
      find_use (self, ORDET_USE_CARD) == NULL)
    column->use = ORDET_USE_CARD;
  else if (most (look->letters, look->filled) && find_use (self, ORDET_USE_NAME) == NULL)
    column->use = ORDET_USE_NAME;
  else if (most (look->streets, look->filled))
    column->what = ORDET_PRIVATE_ADDRESS;
}

/* "Oda;Eksempelvik", and with a comma "Eksempelvik, Oda": two columns of single
 * words beside each other and no titles. */
static void
guess_halves (OrdetColumns     *self,
              const OrdetTable *table,
              const Look       *looks)
{
  for (guint i = 0; i + 1 < self->columns->len; i++)
    {
      OrdetColumn *a = self->columns->pdata[i], *b = self->columns->pdata[i + 1];
      gboolean family_first = ordet_table_delimiter (table) == ',' && self->columns->len == 2;

      if (a->use != ORDET_USE_NAME || b->use != ORDET_USE_LEAVE_OUT ||
          b->what != ORDET_PRIVATE_NOT || !most (looks[i].words, looks[i].filled) ||
          !most (looks[i + 1].letters, looks[i + 1].filled))
        continue;
      a->use = family_first ? ORDET_USE_FAMILY : ORDET_USE_GIVEN;
      b->use = family_first ? ORDET_USE_GIVEN : ORDET_USE_FAMILY;
      return;
    }
}

/* "Id" is a card if it can be one and nothing else is. */
static void
guess_id (OrdetColumns *self,
          const Look   *looks)
{
  for (guint i = 0; i < self->columns->len && find_use (self, ORDET_USE_CARD) == NULL; i++)
    {
      OrdetColumn *column = self->columns->pdata[i];
      g_autofree char *title = ordet_cell_fold (column->title);

      if (g_str_equal (title, "id") && looks[i].filled > 0 && looks[i].cards == looks[i].filled &&
          !looks[i].doubled)
        column->use = ORDET_USE_CARD;
    }
}

/* A whole name makes its halves needless. */
static void
drop_halves (OrdetColumns *self)
{
  OrdetColumn *half;

  if (find_use (self, ORDET_USE_NAME) == NULL)
    return;
  if ((half = find_use (self, ORDET_USE_GIVEN)) != NULL)
    half->use = ORDET_USE_LEAVE_OUT;
  if ((half = find_use (self, ORDET_USE_FAMILY)) != NULL)
    half->use = ORDET_USE_LEAVE_OUT;
}

/**
 * ordet_columns_guess:
 * @table: a table
 * @titles: whether it has a row of titles
 *
 * Gender, dates of birth, addresses and the like are left out. A column is
 * taken for the list people chose only if its title says so.
 *
 * Returns: (transfer full): what each column may be for
 */
OrdetColumns *
ordet_columns_guess (const OrdetTable *table,
                     OrdetTitles       titles)
{
  OrdetColumns *self = g_new0 (OrdetColumns, 1);
  guint n = ordet_table_n_columns (table), row = 0;
  g_autofree Look *looks = g_new0 (Look, n);

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_column_free);
  self->titled = titles == ORDET_TITLES_GUESS ? find_titles (table, &row)
                                              : titles == ORDET_TITLES_FIRST;
  self->first = self->titled ? row + 1 : 0;
  for (guint i = 0; i < n; i++)
    {
      OrdetColumn *column = g_new0 (OrdetColumn, 1);

      look_at (table, self->first, i, &looks[i]);
      column->filled = looks[i].filled;
      column->title = g_strdup (self->titled ? ordet_table_cell (table, row, i) : "");
      if (*column->title != '\0')
        guess_by_title (self, column, &looks[i]);
      else
        guess_by_look (self, column, &looks[i]);
      g_ptr_array_add (self->columns, column);
    }
  guess_id (self, looks);
  if (!self->titled)
    guess_halves (self, table, looks);
  drop_halves (self);
  for (guint i = 0; i < n; i++)
    {
      OrdetColumn *column = self->columns->pdata[i];

      if (column->what == ORDET_PRIVATE_NOT)
        column->sample = sample_of (table, self->first, i);
    }
  return self;
}

/**
 * ordet_columns_free:
 * @self: (nullable) (transfer full): columns
 */
void
ordet_columns_free (OrdetColumns *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static void
leave_out (OrdetColumns   *self,
           OrdetColumnUse  use)
{
  OrdetColumn *column = find_use (self, use);

  if (column != NULL)
    column->use = ORDET_USE_LEAVE_OUT;
}

/**
 * ordet_columns_set_use:
 * @self: columns
 * @column: which
 * @use: what to take from it
 *
 * Whatever had this use before is left out, and so is what would say the same
 * in another way: a whole name and its halves, a right to vote and a date.
 */
void
ordet_columns_set_use (OrdetColumns   *self,
                       guint           column,
                       OrdetColumnUse  use)
{
  g_return_if_fail (column < self->columns->len && use < ORDET_N_USES);

  if (use != ORDET_USE_LEAVE_OUT)
    leave_out (self, use);
  if (use == ORDET_USE_NAME)
    {
      leave_out (self, ORDET_USE_GIVEN);
      leave_out (self, ORDET_USE_FAMILY);
    }
  else if (use == ORDET_USE_GIVEN || use == ORDET_USE_FAMILY)
    leave_out (self, ORDET_USE_NAME);
  else if (use == ORDET_USE_VOTE || use == ORDET_USE_JOINED)
    leave_out (self, use == ORDET_USE_VOTE ? ORDET_USE_JOINED : ORDET_USE_VOTE);
  else if (use == ORDET_USE_LIST || use == ORDET_USE_GENDER)
    leave_out (self, use == ORDET_USE_LIST ? ORDET_USE_GENDER : ORDET_USE_LIST);
  ((OrdetColumn *) self->columns->pdata[column])->use = use;
}

/**
 * ordet_columns_uses:
 * @self: columns
 * @use: a use
 *
 * Returns: whether any column has it
 */
gboolean
ordet_columns_uses (const OrdetColumns *self,
                    OrdetColumnUse      use)
{
  return find_use (self, use) != NULL;
}

/**
 * ordet_columns_name:
 * @self: columns
 *
 * Returns: whether people would get a name
 */
gboolean
ordet_columns_name (const OrdetColumns *self)
{
  return ordet_columns_uses (self, ORDET_USE_NAME) || ordet_columns_uses (self, ORDET_USE_GIVEN) ||
         ordet_columns_uses (self, ORDET_USE_FAMILY);
}
