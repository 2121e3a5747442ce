/* ordet-record.c — the record that remains of a meeting (privacy.md 3)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-record.h"

#include <string.h>

#include "ordet-types.h"

#define TEXT(field, type, min, max) \
  { #field, ORDET_COLUMN_##type, G_STRUCT_OFFSET (OrdetRecord, field), min, max }
#define NUMBER(field, min, max) TEXT (field, NUMBER, min, max)
#define NULLABLE(field, min, max) TEXT (field, NULLABLE, min, max)

/* Upper bounds are far beyond any meeting; they keep sums of a hundred
 * thousand records, squares too, inside 63 bits. */
#define MOST_PEOPLE 100000
#define MOST_MINUTES 20000

/* The order is that of the table: add at the end, with a migration. */
static const OrdetRecordColumn columns[] = {
  TEXT (id, ID, ORDET_RECORD_ID_LENGTH, ORDET_RECORD_ID_LENGTH),
  TEXT (month, MONTH, 7, 7),
  TEXT (kind, WORD, 1, 16),
  TEXT (body, TEXT, 0, 400),
  TEXT (rules, RULES, 0, 400),
  NUMBER (revision, 1, G_MAXINT32),
  NUMBER (way, ORDET_WAY_STANDARD, ORDET_WAY_STRICT),
  NUMBER (present, 0, MOST_PEOPLE),
  NUMBER (spoke, 0, MOST_PEOPLE),
  NUMBER (speeches, 0, MOST_PEOPLE),
  NUMBER (replies, 0, MOST_PEOPLE),
  NUMBER (introductions, 0, MOST_PEOPLE),
  NUMBER (minutes, 0, MOST_MINUTES),
  NUMBER (over_limit, 0, MOST_PEOPLE),
  NUMBER (newcomers, 0, MOST_PEOPLE),
  NULLABLE (wait_minutes, 0, MOST_MINUTES),
  NUMBER (gini_band, ORDET_GINI_UNTOLD, ORDET_GINI_HIGH),
  NUMBER (moved_band, ORDET_MOVED_NONE, ORDET_MOVED_MANY),
  NUMBER (extra_wait_band, ORDET_EXTRA_WAIT_NONE, ORDET_EXTRA_WAIT_LONG),
  NUMBER (round_minutes, 0, MOST_MINUTES),
  NUMBER (group_minutes, 0, MOST_MINUTES),
  NUMBER (breaks, 0, MOST_PEOPLE),
  NUMBER (interruptions, 0, MOST_PEOPLE),
  NULLABLE (present_a, ORDET_SPLIT_MIN_CELL, MOST_PEOPLE),
  NULLABLE (present_others, ORDET_SPLIT_MIN_CELL, MOST_PEOPLE),
  NULLABLE (spoke_a, ORDET_SPLIT_MIN_CELL, MOST_PEOPLE),
  NULLABLE (speeches_a, ORDET_SPLIT_MIN_CELL, MOST_PEOPLE),
  NULLABLE (minutes_a, 0, MOST_MINUTES),
  NUMBER (lot_steps, 0, MOST_PEOPLE),
  NUMBER (lot_drawn, 0, MOST_PEOPLE),
};

static const char *const kinds[] = {
  "annual", "members", "board", "congress", "open", "other",
};

/**
 * ordet_record_new:
 *
 * Returns: (transfer full): a record of nothing: texts empty, nothing split,
 *   not valid before it is filled in
 */
OrdetRecord *
ordet_record_new (void)
{
  OrdetRecord *self = g_new0 (OrdetRecord, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (ordet_column_is_text (&columns[i]))
      ordet_record_set_text (self, &columns[i], "");
    else
      ordet_record_set_number (self, &columns[i],
                               columns[i].type == ORDET_COLUMN_NULLABLE ? ORDET_UNTOLD : 0);
  self->revision = 1;
  self->way = ORDET_WAY_STANDARD;

  return self;
}

/**
 * ordet_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a copy
 */
OrdetRecord *
ordet_record_copy (const OrdetRecord *self)
{
  OrdetRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (OrdetRecord, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (ordet_column_is_text (&columns[i]))
      ordet_record_set_text (copy, &columns[i], ordet_record_text (self, &columns[i]));
    else
      ordet_record_set_number (copy, &columns[i], ordet_record_number (self, &columns[i]));

  return copy;
}

/**
 * ordet_record_free:
 * @self: (nullable) (transfer full): a record
 */
void
ordet_record_free (OrdetRecord *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->month);
  g_free (self->kind);
  g_free (self->body);
  g_free (self->rules);
  g_free (self);
}

/**
 * ordet_record_columns:
 * @n_columns: (out): their number
 *
 * The columns, in the order of the table.
 *
 * Returns: (array length=n_columns) (transfer none): the columns
 */
const OrdetRecordColumn *
ordet_record_columns (gsize *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);
  return columns;
}

/**
 * ordet_column_is_text:
 * @column: a column
 *
 * Returns: whether it holds a text; else it holds a whole number
 */
gboolean
ordet_column_is_text (const OrdetRecordColumn *column)
{
  return column->type != ORDET_COLUMN_NUMBER && column->type != ORDET_COLUMN_NULLABLE;
}

/**
 * ordet_record_text:
 * @self: a record
 * @column: a column that holds a text
 *
 * Returns: (transfer none): its text
 */
const char *
ordet_record_text (const OrdetRecord       *self,
                   const OrdetRecordColumn *column)
{
  g_return_val_if_fail (ordet_column_is_text (column), NULL);
  return G_STRUCT_MEMBER (char *, self, column->offset);
}

/**
 * ordet_record_number:
 * @self: a record
 * @column: a column that holds a number
 *
 * Returns: the number, %ORDET_UNTOLD for NULL
 */
gint64
ordet_record_number (const OrdetRecord       *self,
                     const OrdetRecordColumn *column)
{
  g_return_val_if_fail (!ordet_column_is_text (column), 0);
  return G_STRUCT_MEMBER (gint64, self, column->offset);
}

/**
 * ordet_record_set_text:
 * @self: a record
 * @column: a column that holds a text
 * @value: the text
 */
void
ordet_record_set_text (OrdetRecord             *self,
                       const OrdetRecordColumn *column,
                       const char              *value)
{
  char **field;

  g_return_if_fail (ordet_column_is_text (column) && value != NULL);

  field = &G_STRUCT_MEMBER (char *, self, column->offset);
  g_free (*field);
  *field = g_strdup (value);
}

/**
 * ordet_record_set_number:
 * @self: a record
 * @column: a column that holds a number
 * @value: the number, %ORDET_UNTOLD for NULL
 */
void
ordet_record_set_number (OrdetRecord             *self,
                         const OrdetRecordColumn *column,
                         gint64                   value)
{
  g_return_if_fail (!ordet_column_is_text (column));
  G_STRUCT_MEMBER (gint64, self, column->offset) = value;
}

/**
 * ordet_record_equal:
 * @a: a record
 * @b: another
 *
 * Returns: whether every column is the same
 */
gboolean
ordet_record_equal (const OrdetRecord *a,
                    const OrdetRecord *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (ordet_column_is_text (&columns[i])
          ? strcmp (ordet_record_text (a, &columns[i]), ordet_record_text (b, &columns[i])) != 0
          : ordet_record_number (a, &columns[i]) != ordet_record_number (b, &columns[i]))
      return FALSE;

  return TRUE;
}

/* --- valid --- */

static gboolean
only_of (const char *text,
         const char *allowed)
{
  return text[strspn (text, allowed)] == '\0';
}

/**
 * ordet_record_month_valid:
 * @text: a text
 *
 * Returns: whether it is a month as a record has it, "2027-02"
 */
gboolean
ordet_record_month_valid (const char *text)
{
  return strlen (text) == 7 && text[4] == '-' &&
         strspn (text, "0123456789") == 4 && strspn (text + 5, "0123456789") == 2 &&
         strcmp (text + 5, "01") >= 0 && strcmp (text + 5, "12") <= 0;
}

/**
 * ordet_record_kind_valid:
 * @text: a text
 *
 * Returns: whether it is a kind of meeting as a record has it, "annual"
 */
gboolean
ordet_record_kind_valid (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (text, kinds[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
text_valid (const OrdetRecordColumn *column,
            const char              *text)
{
  gsize length = strlen (text);

  if ((gint64) length < column->min || (gint64) length > column->max ||
      !g_utf8_validate (text, -1, NULL))
    return FALSE;

  switch (column->type)
    {
    case ORDET_COLUMN_ID:
      return only_of (text, "0123456789abcdef");
    case ORDET_COLUMN_MONTH:
      return ordet_record_month_valid (text);
    case ORDET_COLUMN_WORD:
      return ordet_record_kind_valid (text);
    case ORDET_COLUMN_RULES:
      return only_of (text, "abcdefghijklmnopqrstuvwxyz0123456789=:.+- ");
    case ORDET_COLUMN_TEXT:
      return TRUE;
    case ORDET_COLUMN_NUMBER:
    case ORDET_COLUMN_NULLABLE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
number_valid (const OrdetRecordColumn *column,
              gint64                   value)
{
  return (column->type == ORDET_COLUMN_NULLABLE && value == ORDET_UNTOLD) ||
         (value >= column->min && value <= column->max);
}

/* A part that is told is told of both cells, and both are big enough. */
static gboolean
part_valid (gint64 part,
            gint64 whole,
            gint64 least)
{
  return part == ORDET_UNTOLD || (part >= least && whole - part >= least);
}

/* Both cells or none; the head count is what they add up to, rounded. */
static gboolean
heads_agree (const OrdetRecord *self)
{
  if (self->present_a == ORDET_UNTOLD || self->present_others == ORDET_UNTOLD)
    return self->present_a == self->present_others;

  return (self->present_a + self->present_others + 2) / 5 * 5 == self->present;
}

/* What no meeting could have given, whatever the single columns say. */
static gboolean
figures_agree (const OrdetRecord *self)
{
  gboolean split = self->present_a != ORDET_UNTOLD || self->spoke_a != ORDET_UNTOLD ||
                   self->speeches_a != ORDET_UNTOLD || self->minutes_a != ORDET_UNTOLD;

  return self->present % 5 == 0 && self->spoke <= self->present + 2 &&
         self->speeches >= self->spoke && self->over_limit <= self->speeches &&
         self->newcomers != 2 && self->newcomers <= self->spoke &&
         (self->spoke >= 10 || self->gini_band == ORDET_GINI_UNTOLD) &&
         (self->moved_band == ORDET_MOVED_NONE || self->speeches > 0) &&
         heads_agree (self) &&
         part_valid (self->spoke_a, self->spoke, ORDET_SPLIT_MIN_CELL) &&
         part_valid (self->speeches_a, self->speeches, ORDET_SPLIT_MIN_CELL) &&
         part_valid (self->minutes_a, self->minutes, 0) &&
         self->lot_drawn <= self->lot_steps && self->lot_steps <= self->spoke / 3 &&
         (self->lot_steps == 0 || self->minutes_a == ORDET_UNTOLD) &&
         (self->spoke >= ORDET_SPLIT_MIN_SPOKE || (!split && self->lot_steps == 0)) &&
         (self->way == ORDET_WAY_STANDARD || (!split && self->lot_steps <= self->spoke / 5));
}

/**
 * ordet_record_valid:
 * @self: a record, perhaps from a file somebody altered
 * @error: return location; %ORDET_ERROR_FORMAT
 *
 * Whether closing a meeting could have made it: every column in its range,
 * and no figure told that privacy.md 3 forbids.
 *
 * Returns: %FALSE with @error set if not
 */
gboolean
ordet_record_valid (const OrdetRecord  *self,
                    GError            **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (ordet_column_is_text (&columns[i])
          ? !text_valid (&columns[i], ordet_record_text (self, &columns[i]))
          : !number_valid (&columns[i], ordet_record_number (self, &columns[i])))
      {
        g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                     "A record has a value outside its range in “%s”", columns[i].name);
        return FALSE;
      }

  if (!figures_agree (self))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                           "The figures of a record contradict each other");
      return FALSE;
    }

  return TRUE;
}

/* --- packing and order --- */

/**
 * ordet_record_pack:
 * @self: a record
 *
 * The record as bytes that compare: equal records give equal bytes.
 *
 * Returns: (transfer none) (floating): texts and numbers in the order of the
 *   columns, type (asax)
 */
GVariant *
ordet_record_pack (const OrdetRecord *self)
{
  GVariantBuilder texts, numbers;

  g_variant_builder_init (&texts, G_VARIANT_TYPE ("as"));
  g_variant_builder_init (&numbers, G_VARIANT_TYPE ("ax"));
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (ordet_column_is_text (&columns[i]))
      g_variant_builder_add (&texts, "s", ordet_record_text (self, &columns[i]));
    else
      g_variant_builder_add (&numbers, "x", ordet_record_number (self, &columns[i]));

  return g_variant_new ("(asax)", &texts, &numbers);
}

/**
 * ordet_record_unpack:
 * @packed: what ordet_record_pack() gave
 * @error: return location; %ORDET_ERROR_FORMAT
 *
 * Returns: (transfer full): the record, valid; or %NULL
 */
OrdetRecord *
ordet_record_unpack (GVariant  *packed,
                     GError   **error)
{
  g_autoptr(OrdetRecord) self = ordet_record_new ();
  g_autoptr(GVariant) texts = NULL;
  g_autoptr(GVariant) numbers = NULL;
  gsize n_text = 0, n_number = 0;

  if (g_variant_is_of_type (packed, G_VARIANT_TYPE ("(asax)")))
    {
      texts = g_variant_get_child_value (packed, 0);
      numbers = g_variant_get_child_value (packed, 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (columns) && texts != NULL; i++)
    {
      gboolean is_text = ordet_column_is_text (&columns[i]);
      gsize *n = is_text ? &n_text : &n_number;
      g_autoptr(GVariant) value = NULL;

      if (*n >= g_variant_n_children (is_text ? texts : numbers))
        break;
      value = g_variant_get_child_value (is_text ? texts : numbers, (*n)++);
      if (is_text)
        ordet_record_set_text (self, &columns[i], g_variant_get_string (value, NULL));
      else
        ordet_record_set_number (self, &columns[i], g_variant_get_int64 (value));
    }

  if (n_text + n_number != G_N_ELEMENTS (columns))
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                           "A record does not have the columns it should have");
      return NULL;
    }
  if (!ordet_record_valid (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ordet_record_order:
 * @a: a record
 * @b: another of the same id
 *
 * Which of two versions is kept: the greater revision, and of equal ones the
 * greater in the order of the columns, so that merging in any order gives the
 * same (privacy.md 5).
 *
 * Returns: < 0, 0 or > 0: @b, either or @a is kept
 */
gint
ordet_record_order (const OrdetRecord *a,
                    const OrdetRecord *b)
{
  if (a->revision != b->revision)
    return a->revision < b->revision ? -1 : 1;

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gint order;

      if (ordet_column_is_text (&columns[i]))
        order = strcmp (ordet_record_text (a, &columns[i]), ordet_record_text (b, &columns[i]));
      else
        {
          gint64 x = ordet_record_number (a, &columns[i]);
          gint64 y = ordet_record_number (b, &columns[i]);

          order = (x > y) - (x < y);
        }
      if (order != 0)
        return order;
    }

  return 0;
}

/**
 * ordet_record_tell:
 * @self: a record
 * @split: what may be told of list A
 *
 * Puts it into the record.
 */
void
ordet_record_tell (OrdetRecord      *self,
                   const OrdetSplit *split)
{
  self->present_a = split->present_a;
  self->present_others = split->present_others;
  self->spoke_a = split->spoke_a;
  self->speeches_a = split->speeches_a;
  self->minutes_a = split->minutes_a;
  self->lot_steps = split->lot_steps;
  self->lot_drawn = split->lot_drawn;
}

/**
 * ordet_record_share:
 * @self: a record
 * @part: (out): list A's part of the time, in parts of @whole
 * @whole: (out): > 0
 *
 * List A's share of the minutes, exact or by lot.
 *
 * Returns: %FALSE, and nothing set, if it is not told
 */
gboolean
ordet_record_share (const OrdetRecord *self,
                    gint64            *part,
                    gint64            *whole)
{
  if (self->lot_steps > 0)
    {
      *part = self->lot_drawn;
      *whole = self->lot_steps;
      return TRUE;
    }
  if (self->minutes_a != ORDET_UNTOLD && self->minutes > 0)
    {
      *part = self->minutes_a;
      *whole = self->minutes;
      return TRUE;
    }

  return FALSE;
}
