/* test-record.c — the columns of a record, and what no record may say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-record.h"

#include "ordet-types.h"

#include <string.h>

/* privacy.md 3. Who changes this list changes what is kept about people:
 * think first, then migrate. */
static const char *const frozen[] = {
  "id", "month", "kind", "body", "rules", "revision", "way",
  "present", "spoke", "speeches", "replies", "introductions", "minutes", "over_limit", "newcomers",
  "wait_minutes", "gini_band", "moved_band", "extra_wait_band",
  "round_minutes", "group_minutes", "breaks", "interruptions",
  "present_a", "present_others", "spoke_a", "speeches_a", "minutes_a", "lot_steps", "lot_drawn",
};

static OrdetRecord *
good (void)
{
  OrdetRecord *self = ordet_record_new ();

  g_free (self->id);
  self->id = g_strdup ("00112233445566778899aabbccddeeff");
  g_free (self->month);
  self->month = g_strdup ("2027-02");
  g_free (self->kind);
  self->kind = g_strdup ("annual");
  g_free (self->body);
  self->body = g_strdup ("Eksempellaget Furuvik");
  g_free (self->rules);
  self->rules = g_strdup ("scope=item balance=alternate");
  self->present = 35;
  self->spoke = 27;
  self->speeches = 45;
  self->minutes = 75;
  self->newcomers = 5;
  self->wait_minutes = 4;
  self->gini_band = ORDET_GINI_MIDDLE;
  self->present_a = 17;
  self->present_others = 17;
  self->spoke_a = 12;
  self->minutes_a = 29;

  return self;
}

static const OrdetRecordColumn *
column (const char *name)
{
  gsize n;
  const OrdetRecordColumn *columns = ordet_record_columns (&n);

  for (gsize i = 0; i < n; i++)
    if (strcmp (columns[i].name, name) == 0)
      return &columns[i];
  g_assert_not_reached ();
}

static void
test_frozen (void)
{
  gsize n;
  const OrdetRecordColumn *columns = ordet_record_columns (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (frozen));
  for (gsize i = 0; i < n; i++)
    g_assert_cmpstr (columns[i].name, ==, frozen[i]);
}

static void
test_there_and_back (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetRecord) record = good ();
  g_autoptr(OrdetRecord) copy = ordet_record_copy (record);
  g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_record_pack (record));
  g_autoptr(OrdetRecord) back = ordet_record_unpack (packed, &error);
  gsize n;
  const OrdetRecordColumn *columns = ordet_record_columns (&n);

  g_assert_no_error (error);
  g_assert_true (ordet_record_equal (record, copy));
  g_assert_true (ordet_record_equal (record, back));
  g_assert_cmpint (ordet_record_order (record, back), ==, 0);

  /* Each column is a part of it. */
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(OrdetRecord) other = ordet_record_copy (record);

      if (ordet_column_is_text (&columns[i]))
        ordet_record_set_text (other, &columns[i], "~");
      else
        ordet_record_set_number (other, &columns[i], ordet_record_number (other, &columns[i]) + 1);
      g_assert_false (ordet_record_equal (record, other));
      g_assert_cmpint (ordet_record_order (record, other), <, 0);
      g_assert_cmpint (ordet_record_order (other, record), >, 0);
    }
}

static void
test_texts (void)
{
  static const struct { const char *column, *text; gboolean valid; } cases[] = {
    { "id", "00112233445566778899aabbccddeeff", TRUE },
    { "id", "00112233445566778899aabbccddeef", FALSE },
    { "id", "00112233445566778899AABBCCDDEEFF", FALSE },
    { "month", "2027-12", TRUE },
    { "month", "2027-13", FALSE },
    { "month", "2027-00", FALSE },
    { "month", "2027/02", FALSE },
    { "month", "20270-2", FALSE },
    { "kind", "members", TRUE },
    { "kind", "party", FALSE },
    { "kind", "", FALSE },
    { "body", "", TRUE },
    { "body", "Ås og Ørsta", TRUE },
    { "rules", "scope=item safe=1 weights=50:50", TRUE },
    { "rules", "chaired by Oda", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetRecord) record = good ();
      g_autoptr(GError) error = NULL;

      ordet_record_set_text (record, column (cases[i].column), cases[i].text);
      g_assert_cmpint (ordet_record_valid (record, &error), ==, cases[i].valid);
      if (!cases[i].valid)
        g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
    }
}

static void
test_numbers (void)
{
  static const struct { const char *column; gint64 number; gboolean valid; } cases[] = {
    { "revision", 0, FALSE },
    { "way", 3, FALSE },
    { "present", 33, FALSE },         /* not rounded */
    { "present", -5, FALSE },
    { "speeches", 26, FALSE },        /* fewer than people who spoke */
    { "speeches", 27, TRUE },
    { "over_limit", 46, FALSE },
    { "newcomers", 0, TRUE },
    { "newcomers", ORDET_FEW, TRUE },
    { "newcomers", 2, FALSE },        /* "1 or 2" is written as one */
    { "newcomers", 3, TRUE },
    { "wait_minutes", ORDET_UNTOLD, TRUE },
    { "wait_minutes", -2, FALSE },
    { "minutes", G_MAXINT64, FALSE },
    { "gini_band", 4, FALSE },
    { "present_a", 4, FALSE },        /* a cell under five */
    { "present_a", 16, TRUE },
    { "present_a", 15, FALSE },       /* 15 + 17 is not about 35 */
    { "present_a", ORDET_UNTOLD, FALSE },
    { "spoke_a", 22, TRUE },
    { "spoke_a", 23, FALSE },         /* the other cell under five */
    { "minutes_a", 76, FALSE },
    { "lot_steps", 3, FALSE },        /* exact and by lot */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OrdetRecord) record = good ();

      ordet_record_set_number (record, column (cases[i].column), cases[i].number);
      g_assert_cmpint (ordet_record_valid (record, NULL), ==, cases[i].valid);
    }
}

static void
test_forbidden (void)
{
  g_autoptr(OrdetRecord) record = good ();
  gint64 part, whole;

  record->way = ORDET_WAY_STRICT; /* strict splits nothing exactly */
  g_assert_false (ordet_record_valid (record, NULL));
  ordet_record_tell (record, &(OrdetSplit) { ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD, ORDET_UNTOLD,
                                             ORDET_UNTOLD, 5, 2 });
  g_assert_true (ordet_record_valid (record, NULL));
  g_assert_true (ordet_record_share (record, &part, &whole));
  g_assert_cmpint (part, ==, 2);
  g_assert_cmpint (whole, ==, 5);
  record->lot_steps = 6; /* a step of fewer than five people */
  g_assert_false (ordet_record_valid (record, NULL));
  record->lot_steps = 5;
  record->lot_drawn = 6;
  g_assert_false (ordet_record_valid (record, NULL));

  record->lot_drawn = 0;
  record->spoke = 9; /* too few for a Gini */
  record->newcomers = 0;
  record->lot_steps = 1;
  g_assert_false (ordet_record_valid (record, NULL));
  record->gini_band = ORDET_GINI_UNTOLD;
  g_assert_true (ordet_record_valid (record, NULL));
  record->spoke = 5; /* under six nothing is split */
  g_assert_false (ordet_record_valid (record, NULL));
  record->lot_steps = 0;
  g_assert_true (ordet_record_valid (record, NULL));
  g_assert_false (ordet_record_share (record, &part, &whole));
}

static void
test_damaged (void)
{
  static const char *const damaged[] = {
    "('x', 1)", "(['a'], [int64 1])", "(@as [], @ax [])", "(['a','b','c','d','e'], [int64 1, 2])",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr(GVariant) packed = g_variant_ref_sink (g_variant_new_parsed (damaged[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (ordet_record_unpack (packed, &error));
      g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/columns-are-frozen", test_frozen);
  g_test_add_func ("/record/there-and-back", test_there_and_back);
  g_test_add_func ("/record/texts", test_texts);
  g_test_add_func ("/record/numbers", test_numbers);
  g_test_add_func ("/record/what-no-record-may-say", test_forbidden);
  g_test_add_func ("/record/damaged", test_damaged);

  return g_test_run ();
}
