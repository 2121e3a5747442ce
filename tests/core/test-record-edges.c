/* test-record-edges.c — a record on both sides of each boundary
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested.
 */
#include "play.h"

#include "ordet-record-meeting.h"
#include "ordet-record-simulate.h"

#include <stdlib.h>
#include <string.h>

#define ID "00112233445566778899aabbccddeeff"

/* Sets the columns that @text names: "present=5 spoke=3". */
static void
set_columns (OrdetRecord *record,
             const char  *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *value = strchr (words[i], '=');
      gsize c = 0;

      g_assert_nonnull (value);
      *value++ = '\0';
      while (c < n_columns && strcmp (columns[c].name, words[i]) != 0)
        c++;
      g_assert_cmpuint (c, <, n_columns);
      ordet_record_set_number (record, &columns[c], g_ascii_strtoll (value, NULL, 10));
    }
}

/* --- what may stand in a record (privacy.md 3) --- */

#define SIX  "spoke=6 speeches=6 present=5"
#define TEN  "spoke=10 speeches=10 present=10"
#define FIVE "spoke=5 speeches=5 present=5"
#define HEADS "present=10 present_a=5 present_others=5"

static const struct { const char *columns; gboolean valid; } figures[] = {
  { "way=1", TRUE }, { "way=0", FALSE }, { "way=2", TRUE }, { "revision=1", TRUE },
  { "minutes=-1", FALSE }, { "minutes=0", TRUE }, { "minutes=20000", TRUE },
  { "minutes=20001", FALSE }, { "wait_minutes=-2", FALSE }, { "wait_minutes=-1", TRUE },
  { "wait_minutes=0", TRUE }, { "wait_minutes=20001", FALSE }, { "breaks=100000", TRUE },
  { "breaks=100001", FALSE }, { "revision=0", FALSE },
  /* All present are told to the nearest five, so that two more may have spoken. */
  { "present=4", FALSE }, { "present=6", FALSE }, { "spoke=2 speeches=2", TRUE },
  { "spoke=3 speeches=3", FALSE }, { "present=5 spoke=7 speeches=7", TRUE },
  { "present=5 spoke=8 speeches=8", FALSE },
  { "spoke=2 speeches=1", FALSE }, { "spoke=1 speeches=2", TRUE },
  { "spoke=1 speeches=1 over_limit=1", TRUE }, { "spoke=1 speeches=1 over_limit=2", FALSE },
  { FIVE " newcomers=5", TRUE }, { FIVE " newcomers=6", FALSE }, { FIVE " newcomers=2", FALSE },
  { FIVE " newcomers=1", TRUE }, { "newcomers=1", FALSE },
  { TEN " gini_band=1", TRUE }, { TEN " gini_band=3", TRUE }, { TEN " gini_band=4", FALSE },
  { "spoke=9 speeches=9 present=10 gini_band=1", FALSE },
  { "moved_band=1", FALSE }, { "spoke=1 speeches=1 moved_band=1", TRUE },
  { "spoke=1 speeches=1 moved_band=2", TRUE }, { "spoke=1 speeches=1 moved_band=3", FALSE },
  /* Both cells of heads or none, and they add up. */
  { SIX " present_a=5", FALSE }, { SIX " present_others=5", FALSE },
  { SIX " " HEADS, TRUE }, { SIX " present=10 present_a=5", FALSE },
  { SIX " present=10 present_others=5", FALSE }, { SIX " present_a=4 present_others=6", FALSE },
  { SIX " present=10 present_a=5 present_others=7", TRUE },
  { SIX " present=10 present_a=5 present_others=8", FALSE },
  { SIX " present=15 present_a=5 present_others=7", FALSE },
  { SIX " present=15 present_a=5 present_others=8", TRUE },
  { SIX " present=15 present_a=9 present_others=8", TRUE },
  { SIX " present=15 present_a=9 present_others=9", FALSE },
  /* Both cells of a part are big enough. */
  { TEN " spoke_a=5", TRUE }, { TEN " spoke_a=4", FALSE }, { TEN " spoke_a=6", FALSE },
  { TEN " speeches_a=5", TRUE }, { TEN " speeches_a=4", FALSE }, { TEN " speeches_a=6", FALSE },
  { TEN " minutes=7 minutes_a=0", TRUE }, { TEN " minutes=7 minutes_a=7", TRUE },
  { TEN " minutes=7 minutes_a=8", FALSE },
  /* A step is three people, or five; exact or by lot, not both. */
  { SIX " lot_steps=2 lot_drawn=2", TRUE }, { SIX " lot_steps=2 lot_drawn=0", TRUE },
  { SIX " lot_steps=2 lot_drawn=3", FALSE }, { SIX " lot_steps=3", FALSE },
  { SIX " lot_drawn=1", FALSE }, { SIX " minutes=7 minutes_a=3 lot_steps=1", FALSE },
  { SIX " minutes=7 minutes_a=0 lot_steps=1", FALSE },
  { TEN " lot_steps=3", TRUE }, { TEN " lot_steps=4", FALSE },
  { "way=2 " TEN " lot_steps=2", TRUE }, { "way=2 " TEN " lot_steps=3", FALSE },
  /* Nothing is split of five who spoke, and nothing exactly where the way is strict. */
  { FIVE " lot_steps=1", FALSE }, { FIVE " " HEADS, FALSE },
  { "spoke=5 speeches=10 present=5 speeches_a=5", FALSE },
  { FIVE " minutes=5 minutes_a=2", FALSE }, { SIX " minutes=5 minutes_a=2", TRUE },
  { "way=2 " SIX " " HEADS, FALSE }, { "way=2 " TEN " spoke_a=5", FALSE },
  { "way=2 " TEN " speeches_a=5", FALSE }, { "way=2 " TEN " minutes=5 minutes_a=2", FALSE },
};

static OrdetRecord *
empty (void)
{
  OrdetRecord *record = ordet_record_new ();

  record->id = (g_free (record->id), g_strdup (ID));
  record->month = (g_free (record->month), g_strdup ("2027-02"));
  record->kind = (g_free (record->kind), g_strdup ("annual"));
  return record;
}

static void
test_figures (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr(OrdetRecord) record = empty ();

      set_columns (record, figures[i].columns);
      g_test_message ("%s", figures[i].columns);
      g_assert_cmpint (ordet_record_valid (record, NULL), ==, figures[i].valid);
    }
}

static void
test_texts (void)
{
  static const struct { const char *month; gboolean valid; } months[] = {
    { "2027-01", TRUE }, { "2027-12", TRUE }, { "2027-10", TRUE }, { "2027-00", FALSE },
    { "2027-13", FALSE }, { "202a-01", FALSE }, { "2027-0a", FALSE }, { "2027-011", FALSE },
    { "2027-1", FALSE }, { "2027 01", FALSE }, { "a027-01", FALSE }, { "2027-1/", FALSE },
  };
  static const struct { gsize length; gboolean valid; } bodies[] = {
    { 0, TRUE }, { 1, TRUE }, { 400, TRUE }, { 401, FALSE },
  };
  g_autoptr(OrdetRecord) record = empty ();
  g_autoptr(OrdetRecord) fresh = ordet_record_new ();

  g_assert_cmpstr (fresh->id, ==, "");
  g_assert_cmpstr (fresh->rules, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    g_assert_cmpint (ordet_record_month_valid (months[i].month), ==, months[i].valid);
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_free (record->body);
      record->body = g_strnfill (bodies[i].length, 'x');
      g_assert_cmpint (ordet_record_valid (record, NULL), ==, bodies[i].valid);
    }
  g_free (record->body);
  record->body = g_strdup ("\xff");
  g_assert_false (ordet_record_valid (record, NULL));
}

/* By revision first, then column by column. */
static void
test_order (void)
{
  static const struct { const char *less, *more; } pairs[] = {
    { "revision=1 present=5", "revision=2 present=0" }, { "revision=2", "revision=10" },
    { "present=0", "present=5" }, { "present=0 lot_drawn=9", "present=5 lot_drawn=0" },
    { "wait_minutes=-1", "wait_minutes=0" }, { "lot_drawn=0", "lot_drawn=1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr(OrdetRecord) less = empty ();
      g_autoptr(OrdetRecord) more = empty ();

      set_columns (less, pairs[i].less);
      set_columns (more, pairs[i].more);
      g_assert_cmpint (ordet_record_order (less, more), ==, -1);
      g_assert_cmpint (ordet_record_order (more, less), ==, 1);
      g_assert_cmpint (ordet_record_order (less, less), ==, 0);
    }
}

/* Too few columns, too many, and another order. */
static void
test_packed (void)
{
  for (gint texts = 3; texts <= 7; texts++)
    for (gint numbers = 23; numbers <= 27; numbers++)
      {
        g_autoptr(OrdetRecord) record = empty ();
        g_autoptr(OrdetRecord) back = NULL;
        g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_record_pack (record));
        GVariant *part[2];
        g_autoptr(GVariant) cut = NULL;
        GVariantBuilder builders[2];
        const gint lengths[] = { texts, numbers };

        for (guint k = 0; k < 2; k++)
          {
            part[k] = g_variant_get_child_value (packed, k);
            g_variant_builder_init (&builders[k], g_variant_get_type (part[k]));
            for (gint i = 0; i < lengths[k]; i++)
              {
                gsize at = MIN ((gsize) i, g_variant_n_children (part[k]) - 1);
                g_autoptr(GVariant) value = g_variant_get_child_value (part[k], at);

                g_variant_builder_add_value (&builders[k], value);
              }
            g_variant_unref (part[k]);
          }
        cut = g_variant_ref_sink (g_variant_new ("(asax)", &builders[0], &builders[1]));
        back = ordet_record_unpack (cut, NULL);
        g_assert_cmpint (back != NULL, ==, texts >= 5 && numbers >= 25);
      }
}

static void
test_share (void)
{
  static const struct { const char *columns; gboolean told; gint64 part, whole; } shares[] = {
    { "minutes=9", FALSE, 0, 0 }, { "minutes=0 minutes_a=0", FALSE, 0, 0 },
    { "minutes=1 minutes_a=0", TRUE, 0, 1 }, { "minutes=9 minutes_a=4", TRUE, 4, 9 },
    { "minutes=9 lot_steps=1 lot_drawn=0", TRUE, 0, 1 },
    { "minutes=9 lot_steps=3 lot_drawn=2", TRUE, 2, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr(OrdetRecord) record = empty ();
      gint64 part = 0, whole = 0;

      set_columns (record, shares[i].columns);
      g_assert_cmpint (ordet_record_share (record, &part, &whole), ==, shares[i].told);
      g_assert_cmpint (part, ==, shares[i].part);
      g_assert_cmpint (whole, ==, shares[i].whole);
    }
}

/* --- the split: five in a cell, and what silence tells (privacy.md 3) --- */

/* Seconds of one speech each; "-": there, and silent. */
static const struct
{
  const char *what, *list_a, *others;
  gint        spoke_a, speeches_a, minutes_a;
} cells[] = {
  { "five of each are enough", "60 60 60 60 60", "60 60 60 60 60", 5, 5, 5 },
  { "four are not", "60 60 60 60", "60 60 60 60 60 60", -1, -1, -1 },
  { "some of both are silent", "60 60 60 60 60 60 -", "60 60 60 60 60 60 60 -", 6, 6, 6 },
  { "all the silent ones are others, who would all be known", "60 60 60 60 60 60 60 60",
    "60 60 60 60 60 60 60 60 - - - -", -1, -1, -1 },
  { "or of list A", "60 60 60 60 60 60 - - - -", "60 60 60 60 60 60 60 60 60 60 60 60",
    -1, -1, -1 },
  /* Then six of list A have spoken, or five. */
  { "five may be left on either list", "60 60 60 60 120 120", "120 60 60 120 60 -", -1, -1, 8 },
  { "of more others", "60 60 60 60 120 120", "60 60 60 60 120 120 120 120 -", -1, -1, 8 },
  { "those who spoke longest would be known", "240 240 240 240 240", "60 60 60 60 60", 5, -1, -1 },
  { "those who spoke shortest too, and the silent ones are none of them", "60 60 60 60 60 -",
    "120 120 120 120 120 -", 5, -1, -1 },
  { "five may be left, of list A", "60 60 60 120 120 -", "60 60 60 60 120 120", -1, -1, 7 },
  { "four of the others would be left", "120 120 120 60 60 60 -", "60 60 60 120 120", -1, -1, -1 },
  { "four of list A would be left", "120 120 60 60 60", "60 60 60 120 120 120 -", -1, -1, -1 },
  { "five cannot have spoken so long, seven could", "55 55 55 55 57 57", "55 57 55 55 57 55 55 -",
    -1, -1, -1 },
};

static guint
add_people (OrdetContribution *people,
            gboolean           list_a,
            const char        *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    {
      gboolean spoke = words[i][0] != '-';

      people[i] = (OrdetContribution) { list_a, TRUE, spoke, spoke ? atoi (words[i]) : 0 };
    }
  return n;
}

static guint64
draw_nothing (gpointer unused)
{
  return 0;
}

static void
test_cells (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      OrdetContribution people[40];
      guint n = add_people (people, TRUE, cells[i].list_a);
      OrdetSplit split;

      n += add_people (people + n, FALSE, cells[i].others);
      g_test_message ("%s", cells[i].what);
      ordet_record_split (people, n, 180, ORDET_WAY_STANDARD, draw_nothing, NULL, &split);
      g_assert_cmpint (split.spoke_a, ==, cells[i].spoke_a);
      g_assert_cmpint (split.speeches_a, ==, cells[i].speeches_a);
      g_assert_cmpint (split.minutes_a, ==, cells[i].minutes_a);
    }
}

/* All of the time is list A's, or none of it, in one step or in two. */
static void
test_lots (void)
{
  static const struct { OrdetWay way; const char *list_a, *others; gint steps, drawn; } lots[] = {
    { ORDET_WAY_STRICT, "60 60 60 60 60 60", "-", 1, 1 },
    { ORDET_WAY_STRICT, "-", "60 60 60 60 60 60", 1, 0 },
    { ORDET_WAY_STANDARD, "60 60 60 60 60 60", "-", 2, 2 },
    { ORDET_WAY_STANDARD, "60 60 60", "60 60 60", 2, 1 },
    { ORDET_WAY_STANDARD, "60 60", "60 60 60 60", 2, 0 },
    /* Twice the limit is the most that counts: 360 of 960 seconds at a time. */
    { ORDET_WAY_STANDARD, "900", "120 120 120 120 120", 1, 0 },
    { ORDET_WAY_STANDARD, "900 900 900", "120 120 120 120", 2, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lots); i++)
    {
      OrdetContribution people[40];
      guint n = add_people (people, TRUE, lots[i].list_a);
      OrdetSplit split;

      n += add_people (people + n, FALSE, lots[i].others);
      ordet_record_split (people, n, 180, lots[i].way, draw_nothing, NULL, &split);
      g_assert_cmpint (split.minutes_a, ==, ORDET_UNTOLD);
      g_assert_cmpint (split.lot_steps, ==, lots[i].steps);
      g_assert_cmpint (split.lot_drawn, ==, lots[i].drawn);
    }
}

/* --- the draws: splitmix64, as published, from the seed 1234567 --- */

static void
test_draws (void)
{
  static const guint64 known[] = {
    G_GUINT64_CONSTANT (6457827717110365317), G_GUINT64_CONSTANT (3203168211198807973),
    G_GUINT64_CONSTANT (9817491932198370423), G_GUINT64_CONSTANT (4593380528125082431),
    G_GUINT64_CONSTANT (16408922859458223821),
  };
  guint64 state = 1234567;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpuint (ordet_draw_seeded (&state), ==, known[i]);
}

/* What the settings page shows is the same whoever reckons it: the figures of
 * these seeds, as core/record-attack has held them against what they must be. */
static void
test_simulation (void)
{
  static const struct
  {
    OrdetWay way;
    OrdetScenario scenario;
    guint years, seed;
    double certainty, error;
  } cases[] = {
    { ORDET_WAY_STANDARD, { 18, 8, 10, 180 }, 40, 7, 1.000000000, 5.220744971 },
    { ORDET_WAY_STANDARD, { 7, 1, 1, 60 }, 100, 8, 0.525000000, 32.794638341 },
    { ORDET_WAY_STANDARD, { 12, 12, 3, 30 }, 100, 9, 0.730000000, 10.071678958 },
    { ORDET_WAY_STANDARD, { 24, 5, 4, 120 }, 100, 10, 1.000000000, 5.800316664 },
    { ORDET_WAY_STRICT, { 18, 8, 10, 180 }, 40, 7, 0.550000000, 10.411748886 },
    { ORDET_WAY_STRICT, { 7, 1, 1, 60 }, 100, 8, 0.525000000, 44.730089746 },
    { ORDET_WAY_STRICT, { 12, 12, 3, 30 }, 100, 9, 0.620000000, 15.119699878 },
    { ORDET_WAY_STRICT, { 24, 5, 4, 120 }, 100, 10, 0.520000000, 10.769667527 },
    /* A year of less than a minute; one that is told alone, and one that is not. */
    { ORDET_WAY_STANDARD, { 7, 2, 1, 3 }, 40, 11, 0.525000000, 22.637355144 },
    { ORDET_WAY_STRICT, { 7, 2, 1, 60 }, 1, 10, 1.000000000, 5.186721992 },
    { ORDET_WAY_STRICT, { 7, 2, 1, 60 }, 1, 1, 0.500000000, 100.000000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OrdetSimulation result;

      ordet_record_simulate (cases[i].way, &cases[i].scenario, cases[i].years, cases[i].seed,
                             &result);
      g_assert_cmpfloat_with_epsilon (result.certainty, cases[i].certainty, 1e-6);
      g_assert_cmpfloat_with_epsilon (result.error, cases[i].error, 1e-6);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/edges/figures", test_figures);
  g_test_add_func ("/record/edges/texts", test_texts);
  g_test_add_func ("/record/edges/order", test_order);
  g_test_add_func ("/record/edges/packed", test_packed);
  g_test_add_func ("/record/edges/share", test_share);
  g_test_add_func ("/record/edges/cells", test_cells);
  g_test_add_func ("/record/edges/lots", test_lots);
  g_test_add_func ("/record/edges/draws", test_draws);
  g_test_add_func ("/record/edges/simulation", test_simulation);
  return g_test_run ();
}
