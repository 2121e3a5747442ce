/* bench-review.c — how long the figures of many records take
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <time.h>

#include "bench.h"
#include "ordet-record-simulate.h"
#include "ordet-records.h"
#include "ordet-store-private.h"

#define N_BODIES 300
#define N_YEARS 16
#define N_RUNS 11

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

/* A meeting of a branch: half of them drawn by lot, a third exact. */
static OrdetRecord *
invent (guint    body,
        guint    month,
        guint64 *seed)
{
  OrdetRecord *self = ordet_record_new ();
  guint form = below (6, seed);

  set (&self->id, g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x",
                                   ordet_draw_seeded (seed), ordet_draw_seeded (seed)));
  set (&self->month, g_strdup_printf ("%u-%02u", 2020 + month / 12, 1 + month % 12));
  set (&self->kind, g_strdup (below (10, seed) == 0 ? "annual" : "members"));
  set (&self->body, g_strdup_printf ("Prøvelaget %03u", body));
  set (&self->rules, g_strdup ("v1 scope=meeting+item passed=3"));
  self->present = 5 * (3 + below (8, seed));
  self->spoke = 10 + below ((guint) self->present - 10, seed);
  self->speeches = self->spoke + 10 + below (20, seed);
  self->minutes = 20 + below (100, seed);
  self->wait_minutes = below (4, seed) == 0 ? ORDET_UNTOLD : (gint64) below (12, seed);
  self->gini_band = 1 + below (3, seed);
  self->moved_band = below (3, seed);
  self->extra_wait_band = below (3, seed);
  if (form < 2)
    {
      self->present_a = 5 + below ((guint) self->present - 9, seed);
      self->present_others = self->present - self->present_a;
      if (self->spoke_a >= 5 && self->spoke - self->spoke_a >= 5)
        self->speeches_a = 5 + below ((guint) self->speeches - 9, seed);
      self->minutes_a = below ((guint) self->minutes + 1, seed);
    }
  else if (form < 5)
    {
      self->lot_steps = 1 + below ((guint) self->spoke / 3, seed);
      self->lot_drawn = below ((guint) self->lot_steps + 1, seed);
    }

  return self;
}

typedef void (*Figure) (OrdetStore *store);

static void
all_of_it (OrdetStore *store)
{
  g_autoptr(OrdetReview) review = ordet_store_review (store, &(OrdetPeriod) { 0 }, NULL);

  g_assert (review != NULL && review->meetings > 0);
}

static void
one_year (OrdetStore *store)
{
  g_autoptr(OrdetReview) review
    = ordet_store_review (store, &(OrdetPeriod) { .from_month = "2027-01", .to_month = "2027-12" }, NULL);

  g_assert (review != NULL && review->meetings > 0);
}

static void
by_body (OrdetStore *store)
{
  g_autoptr(GPtrArray) bodies = ordet_store_review_bodies (store, &(OrdetPeriod) { 0 }, NULL);

  g_assert (bodies != NULL && bodies->len > 0);
}

static void
measure (const char *what,
         Figure      figure,
         OrdetStore *store)
{
  gint64 times[N_RUNS];
  double cpu = (double) clock ();

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      figure (store);
      times[i] = g_get_monotonic_time () - begin;
    }
  bench_sort (times, N_RUNS);
  cpu = ((double) clock () - cpu) * 1000 / CLOCKS_PER_SEC / N_RUNS;
  g_print ("%-32s median %7.1f ms   worst of %d %7.1f ms   processor %7.1f ms\n", what,
           (double) times[N_RUNS / 2] / 1000, N_RUNS, (double) times[N_RUNS - 1] / 1000, cpu);
}

/* The same sums by hand, with the tool one would take: its start is part of it. */
static void
beside_sqlite3 (const char *folder)
{
  static const char sums[] =
    "SELECT count(*), sum(present), sum(spoke), sum(speeches), sum(minutes), sum(minutes_a), "
    "sum(minutes * CAST (lot_drawn AS REAL) / nullif (lot_steps, 0)), "
    "sum(minutes * minutes), avg(CAST (speeches AS REAL) / nullif (spoke, 0)) FROM record";
  g_autofree char *file = g_build_filename (folder, "ordet.db", NULL);
  g_autofree char *tool = g_find_program_in_path ("sqlite3");
  char *argv[] = { tool, "-readonly", file, (char *) sums, NULL };
  gint64 times[N_RUNS];
  int status = 1;

  if (tool == NULL)
    {
      g_print ("beside sqlite3: not installed here\n");
      return;
    }
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      if (!g_spawn_sync (NULL, argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                         &status, NULL) || status != 0)
        g_error ("sqlite3 does not read the file");
      times[i] = g_get_monotonic_time () - begin;
    }
  bench_sort (times, N_RUNS);
  g_print ("%-32s median %7.1f ms   worst of %d %7.1f ms\n", "nine sums in plain sqlite3",
           (double) times[N_RUNS / 2] / 1000, N_RUNS, (double) times[N_RUNS - 1] / 1000);
}

static void
fill (OrdetStore *store,
      guint       a_year)
{
  g_autoptr(GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  guint64 seed = 1;
  guint n_taken = 0;

  for (guint body = 0; body < N_BODIES; body++)
    for (guint year = 0; year < N_YEARS; year++)
      for (guint n = 0; n < a_year; n++)
        g_ptr_array_add (records, invent (body, 12 * year + below (12, &seed), &seed));
  if (!ordet_store_merge_records (store, records, &n_taken, NULL))
    g_error ("The records could not be written");
  /* As every closing leaves the file. */
  if (!ordet_db_run (ordet_store_db (store), "VACUUM", NULL) ||
      !ordet_db_checkpoint (ordet_store_db (store), NULL))
    g_error ("The file could not be written anew");
  g_print ("%u records of %d bodies\n", n_taken, N_BODIES);
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0)
        remove_folder (path);
    }
  g_rmdir (folder);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ordet-bench-XXXXXX", NULL);
  g_autoptr(OrdetStore) store = ordet_store_new (folder, ORDET_KEYS_MEMORY, NULL);

  g_assert (store != NULL);
  fill (store, 21);
  measure ("review of all of them", all_of_it, store);
  measure ("review of one year", one_year, store);
  measure ("sums of each body", by_body, store);
  beside_sqlite3 (folder);
  g_clear_object (&store);
  remove_folder (folder);
  return 0;
}
