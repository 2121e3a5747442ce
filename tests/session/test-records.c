/* test-records.c — records in the store: kept, summed up, refused, merged
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-close.h"
#include "ordet-record-set.h"
#include "ordet-record-simulate.h"
#include "ordet-records.h"
#include "ordet-store-private.h"
#include "session-fixture.h"

static guint
below (guint    n,
       guint64 *seed)
{
  return (guint) ordet_lot_uniform (n, ordet_draw_seeded, seed);
}

static void
set (char       **field,
     char        *value)
{
  g_free (*field);
  *field = value;
}

static OrdetRecord *
invent (guint64 *seed)
{
  static const char *const kinds[] = { "annual", "members", "board" };
  static const char *const bodies[] = { "", "Furuvik", "Ås", "Ørsta" };
  OrdetRecord *self = ordet_record_new ();
  guint form = below (4, seed);

  set (&self->id, g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x",
                                   ordet_draw_seeded (seed), ordet_draw_seeded (seed)));
  set (&self->month, g_strdup_printf ("20%02u-%02u", 20 + below (6, seed), 1 + below (12, seed)));
  set (&self->kind, g_strdup (kinds[below (3, seed)]));
  set (&self->body, g_strdup (bodies[below (4, seed)]));
  set (&self->rules, g_strdup ("scope=item"));
  self->revision = 1 + below (3, seed);
  self->present = 5 * (3 + below (8, seed));
  self->spoke = 6 + below ((guint) self->present - 6, seed);
  self->speeches = self->spoke + 10 + below (20, seed);
  self->replies = below (9, seed);
  self->introductions = below (9, seed);
  self->minutes = below (10, seed) == 0 ? 0 : 20 + below (100, seed);
  self->over_limit = below (4, seed);
  self->newcomers = below (5, seed);
  self->newcomers = self->newcomers == 2 ? ORDET_FEW : self->newcomers;
  self->wait_minutes = below (4, seed) == 0 ? ORDET_UNTOLD : (gint64) below (12, seed);
  self->gini_band = self->spoke >= 10 ? below (4, seed) : 0;
  self->moved_band = below (3, seed);
  self->extra_wait_band = below (3, seed);
  self->round_minutes = below (2, seed) * below (20, seed);
  self->group_minutes = below (2, seed) * below (20, seed);
  self->breaks = below (2, seed);
  self->interruptions = below (3, seed);
  if (form == 0 && self->spoke >= 10)
    {
      self->present_a = 5 + below ((guint) self->present - 9, seed);
      self->present_others = self->present - self->present_a;
      self->spoke_a = 5 + below ((guint) self->spoke - 9, seed);
      self->speeches_a = 5 + below ((guint) self->speeches - 9, seed);
      self->minutes_a = below ((guint) self->minutes + 1, seed);
    }
  else if (form == 1 || form == 2)
    {
      self->way = form;
      self->lot_steps = 1 + below ((guint) self->spoke / (form == 1 ? 3 : 5), seed);
      self->lot_drawn = below ((guint) self->lot_steps + 1, seed);
    }
  g_assert_true (ordet_record_valid (self, NULL));

  return self;
}

static void
put (OrdetStore        *store,
     const OrdetRecord *record)
{
  g_autoptr(GError) error = NULL;

  ordet_store_put_record (store, record, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (OrdetStore        *store,
      const OrdetPeriod *period)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *records = ordet_store_list_records (store, period, &error);

  g_assert_no_error (error);
  return records;
}

/* P14: the table has the columns of the record, in that order, no more, no
 * fewer; and nothing else in the store could hold a person's figure. */
static void
test_frozen (FixturePlace  *place,
             gconstpointer  data)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);
  OrdetDb *db = ordet_store_db (place->store);
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (db, "PRAGMA table_info(record)", NULL);
  g_autofree char *tables = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *sql = NULL;
  gboolean more;

  for (gsize i = 0; i < n_columns; i++)
    {
      g_assert_true (ordet_stmt_next (stmt, &more, NULL));
      g_assert_true (more);
      g_assert_cmpstr (ordet_stmt_text (stmt, 1), ==, columns[i].name);
      g_assert_cmpstr (ordet_stmt_text (stmt, 2), ==, ordet_column_is_text (&columns[i]) ? "TEXT" : "INTEGER");
      g_assert_cmpint (ordet_stmt_int (stmt, 3), ==, columns[i].type != ORDET_COLUMN_NULLABLE);
    }
  ordet_stmt_next (stmt, &more, NULL);
  g_assert_false (more);

  tables = ordet_db_get_text (db, "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema"
                              " WHERE type = 'table' ORDER BY name)", NULL);
  g_assert_cmpstr (tables, ==, "evaluation goal kept_people meeting record room setting vault");
  answers = ordet_db_get_text (db, "SELECT group_concat(name, ' ') FROM"
                               " pragma_table_info('evaluation')", NULL);
  g_assert_cmpstr (answers, ==, "record slips say_yes say_partly say_no welcome_yes welcome_partly "
                                "welcome_no time_yes time_partly time_no");
  sql = ordet_db_get_text (db, "SELECT sql FROM sqlite_schema WHERE name = 'record'", NULL);
  g_assert_nonnull (strstr (sql, "WITHOUT ROWID")); /* no order of insertion */
}

static void
test_there_and_back (FixturePlace  *place,
                     gconstpointer  data)
{
  g_autoptr(OrdetRecordSet) expected = ordet_record_set_new ();
  g_autoptr(GPtrArray) records = NULL;
  guint64 seed = 1;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(OrdetRecord) record = invent (&seed);

      put (place->store, record);
      ordet_record_set_add (expected, record);
    }
  records = list (place->store, &(OrdetPeriod) { 0 });
  g_assert_cmpuint (records->len, ==, 200);
  for (guint i = 0; i < records->len; i++)
    {
      const OrdetRecord *record = records->pdata[i];

      g_assert_true (ordet_record_equal (record, ordet_record_set_find (expected, record->id)));
      if (i > 0)
        g_assert_cmpstr (((OrdetRecord *) records->pdata[i - 1])->month, <=, record->month);
    }
}

/* What a hand might change in the file. */
static void
test_altered (FixturePlace  *place,
              gconstpointer  data)
{
  static const char *const altered[] = {
    "id = 'x'", "month = '2027-13'", "month = 'Oda'", "kind = 'party'", "rules = 'chaired by Oda'",
    "body = NULL", "revision = 0", "way = 3", "present = 33", "present = -5", "spoke = 1000",
    "speeches = 0", "over_limit = 10000", "newcomers = 2", "gini_band = 4", "moved_band = 3",
    "minutes = 999999", "minutes = 'many'", "wait_minutes = -1", "present_a = 4", "present_a = NULL",
    "spoke_a = spoke - 4", "spoke_a = 4", "minutes_a = minutes + 1", "lot_steps = 1", "lot_drawn = 1",
    "spoke = 5, gini_band = 0", "way = 2", "present_others = present",
  };
  OrdetDb *db = ordet_store_db (place->store);
  g_autoptr(OrdetRecord) record = NULL;
  guint64 seed = 1;

  do
    {
      g_clear_pointer (&record, ordet_record_free);
      record = invent (&seed);
    }
  while (record->minutes_a == ORDET_UNTOLD || record->speeches_a < 20);
  put (place->store, record);
  for (gsize i = 0; i < G_N_ELEMENTS (altered); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE record SET %s", altered[i]);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", sql);
      g_assert_false (ordet_db_run (db, sql, &error));
      g_assert_error (error, ORDET_ERROR, ORDET_ERROR_STORE);
    }
  g_assert_true (ordet_db_run (db, "UPDATE record SET revision = 2", NULL));

  record->newcomers = 2;
  g_assert_false (ordet_store_put_record (place->store, record, NULL));
}

/* --- sums --- */

static void
assert_pool (const OrdetPool *a,
             const OrdetPool *b)
{
  const double *x = &a->t, *y = &b->t;

  g_assert_cmpuint (a->n, ==, b->n);
  for (guint i = 0; i < 6; i++) /* t, ty, tt, tty, ttyy, steps */
    g_assert_cmpfloat_with_epsilon (x[i], y[i], 1e-9 * (1 + ABS (y[i])));
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (OrdetPool, steps) ==
                 G_STRUCT_OFFSET (OrdetPool, t) + 5 * sizeof (double));

static void
assert_review (const OrdetReview *a,
               const OrdetReview *b)
{
  gsize from = G_STRUCT_OFFSET (OrdetReview, present), to = G_STRUCT_OFFSET (OrdetReview, waits);

  g_assert_cmpuint (a->meetings, ==, b->meetings);
  for (guint s = 0; s < ORDET_N_SHARES; s++)
    assert_pool (&a->shares[s], &b->shares[s]);
  assert_pool (&a->typed, &b->typed);
  for (gsize at = from; at + sizeof (guint) <= to; at += sizeof (guint))
    g_assert_cmpuint (G_STRUCT_MEMBER (guint, a, at), ==, G_STRUCT_MEMBER (guint, b, at));
  g_assert_cmpuint (a->waits->len, ==, b->waits->len);
  for (guint i = 0; i < a->waits->len; i++)
    g_assert_cmpuint (g_array_index (a->waits, guint, i), ==, g_array_index (b->waits, guint, i));
}

static gboolean
inside (const OrdetPeriod *period,
        const OrdetRecord *record)
{
  return (period->from_month == NULL || strcmp (record->month, period->from_month) >= 0) &&
         (period->to_month == NULL || strcmp (record->month, period->to_month) <= 0) &&
         (period->kinds == NULL || g_strv_contains (period->kinds, record->kind)) &&
         (period->bodies == NULL || g_strv_contains (period->bodies, record->body));
}

/* SQL and core sum up the same, whatever the bounds. */
static void
test_sums (FixturePlace  *place,
           gconstpointer  data)
{
  static const char *const some_kinds[] = { "annual", "board", NULL };
  static const char *const one_body[] = { "Ås", NULL };
  static const char *const nobody[] = { "'; DROP TABLE record; --", NULL };
  static const OrdetPeriod periods[] = {
    { NULL, NULL, NULL, NULL },
    { "2022-01", "2023-06", NULL, NULL },
    { NULL, NULL, some_kinds, NULL },
    { "2021-07", NULL, some_kinds, one_body },
    { NULL, NULL, NULL, nobody },
  };
  g_autoptr(GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  guint64 seed = 2;

  for (guint i = 0; i < 400; i++)
    {
      g_ptr_array_add (records, invent (&seed));
      put (place->store, records->pdata[i]);
    }
  g_assert_true (ordet_store_put_room (place->store, "2022-H1", "Ås", 4, NULL));
  g_assert_true (ordet_store_put_room (place->store, "2022-H2", "Furuvik", 6, NULL));

  for (gsize p = 0; p < G_N_ELEMENTS (periods); p++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetReview) review = ordet_store_review (place->store, &periods[p], &error);
      g_autoptr(OrdetReview) expected = ordet_review_new ();

      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        {
          const OrdetRecord *record = records->pdata[i];
          g_autofree char *half_year = ordet_review_half_year (record->month);

          if (!inside (&periods[p], record))
            continue;
          ordet_review_add (expected, record);
          if (record->way == ORDET_WAY_STRICT && strcmp (half_year, "2022-H1") == 0 &&
              strcmp (record->body, "Ås") == 0)
            ordet_review_add_typed (expected, record, 4);
          if (record->way == ORDET_WAY_STRICT && strcmp (half_year, "2022-H2") == 0 &&
              strcmp (record->body, "Furuvik") == 0)
            ordet_review_add_typed (expected, record, 6);
        }
      g_assert_cmpuint (expected->meetings > 0, ==, periods[p].bodies != nobody);
      assert_review (review, expected);
    }
}

/* P11: a report is a function of its records and of nothing else. Asked twice
 * it says the same, to the last bit; in which order the meetings were closed
 * leaves no trace; and what two reports tell together is what the records of
 * both tell. */
static void
test_differencing (FixturePlace  *place,
                   gconstpointer  data)
{
  static const char *const months[] = { "2020-01", "2021-07", "2022-12", "2024-06", "2025-12" };
  g_autoptr(GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  g_autofree char *folder = fixture_folder ();
  OrdetStore *other = fixture_store (folder);
  guint64 seed = 8;

  for (guint i = 0; i < 120; i++)
    g_ptr_array_add (records, invent (&seed));
  for (guint i = 0; i < 120; i++)
    {
      put (place->store, records->pdata[i]);
      put (other, records->pdata[119 - i]);
    }

  for (gsize from = 0; from < G_N_ELEMENTS (months); from++)
    for (gsize to = from; to < G_N_ELEMENTS (months); to++)
      {
        OrdetPeriod whole = { months[from], months[to], NULL, NULL };
        g_autoptr(OrdetReview) once = ordet_store_review (place->store, &whole, NULL);
        g_autoptr(OrdetReview) again = ordet_store_review (place->store, &whole, NULL);
        g_autoptr(OrdetReview) elsewhere = ordet_store_review (other, &whole, NULL);
        g_autoptr(OrdetReview) sum = ordet_review_new ();

        for (guint i = 0; i < records->len; i++)
          if (inside (&whole, records->pdata[i]))
            ordet_review_add (sum, records->pdata[i]);
        assert_review (once, sum);
        g_assert_cmpmem (once, G_STRUCT_OFFSET (OrdetReview, waits), again,
                         G_STRUCT_OFFSET (OrdetReview, waits));
        g_assert_cmpmem (once, G_STRUCT_OFFSET (OrdetReview, waits), elsewhere,
                         G_STRUCT_OFFSET (OrdetReview, waits));
      }
  g_object_unref (other);
  fixture_remove (folder);
}

static void
test_bodies (FixturePlace  *place,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) bodies = NULL;
  g_autoptr(OrdetReview) review = NULL;
  g_auto(GStrv) half_years = NULL;
  OrdetPool pool = { 0 };
  guint64 seed = 3;

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(OrdetRecord) record = invent (&seed);

      put (place->store, record);
    }
  bodies = ordet_store_review_bodies (place->store, &(OrdetPeriod) { 0 }, NULL);
  review = ordet_store_review (place->store, &(OrdetPeriod) { 0 }, NULL);
  half_years = ordet_store_half_years (place->store, &(OrdetPeriod) { .from_month = "2021-07" }, NULL);
  g_assert_cmpuint (bodies->len, ==, 4);
  for (guint i = 0; i < bodies->len; i++)
    {
      const OrdetBodySum *sum = bodies->pdata[i];

      ordet_pool_merge (&pool, &sum->time);
      if (i > 0)
        g_assert_cmpstr (((OrdetBodySum *) bodies->pdata[i - 1])->body, <, sum->body);
    }
  assert_pool (&pool, &review->shares[ORDET_SHARE_TIME]);
  g_assert_cmpuint (g_strv_length (half_years), ==, 9);
  g_assert_cmpstr (half_years[0], ==, "2021-H2");
  g_assert_cmpstr (half_years[8], ==, "2025-H2");
}

/* --- merging --- */

static void
test_merge (FixturePlace  *place,
            gconstpointer  data)
{
  g_autoptr(OrdetRecordSet) expected = ordet_record_set_new ();
  guint64 seed = 4;

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr(GPtrArray) bundle =
        g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
      g_autoptr(GPtrArray) kept = NULL;
      guint n_taken, n_expected = 0;

      for (guint i = 0; i < 10; i++)
        {
          OrdetRecord *record = invent (&seed);

          memset (record->id, '0', 30);
          memset (record->id + 30, 'a' + (int) below (6, &seed), 2);
          g_ptr_array_add (bundle, record);
          n_expected += ordet_record_set_add (expected, record);
        }
      g_assert_true (ordet_store_merge_records (place->store, bundle, &n_taken, NULL));
      g_assert_cmpuint (n_taken, ==, n_expected);
      g_assert_true (ordet_store_merge_records (place->store, bundle, &n_taken, NULL));
      g_assert_cmpuint (n_taken, ==, 0);
      kept = list (place->store, &(OrdetPeriod) { 0 });
      for (guint i = 0; i < kept->len; i++)
        {
          const OrdetRecord *record = kept->pdata[i];

          g_assert_true (ordet_record_equal (record, ordet_record_set_find (expected, record->id)));
        }
    }
}

static void
test_merge_all_or_none (FixturePlace  *place,
                        gconstpointer  data)
{
  g_autoptr(GPtrArray) bundle = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(GError) error = NULL;
  guint64 seed = 5;
  guint n_taken;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (bundle, invent (&seed));
  ((OrdetRecord *) bundle->pdata[2])->newcomers = 2;
  g_assert_false (ordet_store_merge_records (place->store, bundle, &n_taken, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
  kept = list (place->store, &(OrdetPeriod) { 0 });
  g_assert_cmpuint (kept->len, ==, 0);
}

static void
test_drop (FixturePlace  *place,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) kept = NULL;
  guint64 seed = 6;
  guint n_dropped;

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(OrdetRecord) record = invent (&seed);

      put (place->store, record);
    }
  g_assert_true (ordet_store_drop_records (place->store, "2023-01", &n_dropped, NULL));
  kept = list (place->store, &(OrdetPeriod) { 0 });
  g_assert_cmpuint (n_dropped, >, 0);
  g_assert_cmpuint (kept->len, ==, 50 - n_dropped);
  g_assert_cmpstr (((OrdetRecord *) kept->pdata[0])->month, >=, "2023-01");
}

/* --- choices --- */

static void
test_choices (FixturePlace  *place,
              gconstpointer  data)
{
  const OrdetGoal *templates;
  gsize n_templates;
  g_autoptr(GArray) goals = NULL;
  OrdetGoal bad[] = { { ORDET_GOAL_MEETINGS, 4, 0 }, { ORDET_GOAL_TIME_WITHIN, 60, 40 } };
  OrdetWay way;
  gboolean chosen;
  gint tenths;

  g_assert_true (ordet_store_get_way (place->store, &way, &chosen, NULL));
  g_assert_false (chosen);
  g_assert_true (ordet_store_put_way (place->store, ORDET_WAY_STRICT, NULL));
  g_assert_true (ordet_store_get_way (place->store, &way, &chosen, NULL));
  g_assert_true (chosen);
  g_assert_cmpint (way, ==, ORDET_WAY_STRICT);

  g_assert_true (ordet_store_get_room (place->store, "2027-H1", "Ås", &tenths, NULL));
  g_assert_cmpint (tenths, ==, -1);
  g_assert_true (ordet_store_put_room (place->store, "2027-H1", "Ås", 10, NULL));
  g_assert_false (ordet_store_put_room (place->store, "2027-H1", "Ås", 11, NULL));
  g_assert_false (ordet_store_put_room (place->store, "2027", "Ås", 1, NULL));
  g_assert_true (ordet_store_get_room (place->store, "2027-H1", "Ås", &tenths, NULL));
  g_assert_cmpint (tenths, ==, 10);
  g_assert_true (ordet_store_put_room (place->store, "2027-H1", "Ås", -1, NULL));
  g_assert_true (ordet_store_get_room (place->store, "2027-H1", "Ås", &tenths, NULL));
  g_assert_cmpint (tenths, ==, -1);

  templates = ordet_goal_templates (&n_templates);
  g_assert_true (ordet_store_put_goals (place->store, templates, n_templates, NULL));
  g_assert_false (ordet_store_put_goals (place->store, bad, 2, NULL));
  goals = ordet_store_get_goals (place->store, NULL);
  g_assert_cmpmem (goals->data, goals->len * sizeof (OrdetGoal), templates,
                   n_templates * sizeof (OrdetGoal));
}

/* P8 on the real sampler: seven and a thousand and one boxes. */
static void
test_sampler (FixturePlace  *place,
              gconstpointer  data)
{
  static const struct { guint boxes; double limit; } cases[] = {
    { 7, 57.4 },     /* six degrees of freedom: once in 10^10 runs */
    { 1001, 1310 },  /* a thousand */
  };

  for (gsize c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autofree guint *n_of = g_new0 (guint, cases[c].boxes);
      double expected = 200000.0 / cases[c].boxes, chi2 = 0;

      for (guint i = 0; i < 200000; i++)
        n_of[ordet_lot_uniform (cases[c].boxes, ordet_close_draw, NULL)]++;
      for (guint i = 0; i < cases[c].boxes; i++)
        chi2 += (n_of[i] - expected) * (n_of[i] - expected) / expected;
      g_assert_cmpfloat (chi2, <, cases[c].limit);
    }
}

#define ADD(path, function)                                                   \
  g_test_add (path, FixturePlace, NULL, fixture_place_set_up, function,        \
              fixture_place_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/records/columns-are-frozen", test_frozen);
  ADD ("/records/there-and-back", test_there_and_back);
  ADD ("/records/altered-by-hand", test_altered);
  ADD ("/records/sums-are-those-of-core", test_sums);
  ADD ("/records/differencing", test_differencing);
  ADD ("/records/bodies", test_bodies);
  ADD ("/records/merge", test_merge);
  ADD ("/records/merge-all-or-none", test_merge_all_or_none);
  ADD ("/records/drop", test_drop);
  ADD ("/records/choices", test_choices);
  ADD ("/records/sampler", test_sampler);

  return g_test_run ();
}
