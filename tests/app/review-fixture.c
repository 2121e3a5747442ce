/* review-fixture.c — records of invented meetings, for the review's tests and pictures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "review-fixture.h"

#include "ordet-records.h"

static void
set (char **field,
     char  *value)
{
  g_free (*field);
  *field = value;
}

/* Whole numbers only, so that two machines make the same records. */
static guint
mixed (guint i,
       guint n)
{
  guint x = i * 2654435761u;

  return (x >> 16) % n;
}

/* Most meetings tell exact shares; every fifth is drawn by lot, and every
 * eleventh is so small that nothing is split. */
static OrdetRecord *
invent (const char *body,
        guint       month,
        guint       i)
{
  OrdetRecord *self = ordet_record_new ();
  guint seed = i * 31 + g_str_hash (body) % 97;
  guint present = 30 + mixed (seed, 25), closer = MIN (month / 4, 8);

  set (&self->id, g_strdup_printf ("%08x%08x%08x%08x", g_str_hash (body), i, mixed (seed, 65536),
                                   month));
  set (&self->month, g_strdup_printf ("%u-%02u", 2024 + month / 12, 1 + month % 12));
  set (&self->kind, g_strdup (month % 12 == 1 ? "annual" : i % 3 == 0 ? "board" : "members"));
  set (&self->body, g_strdup (body));
  set (&self->rules, g_strdup (month < 18 ? "v1 scope=meeting+item passed=3"
                                      : "v1 scope=item passed=6"));
  self->revision = 1;
  self->way = ORDET_WAY_STANDARD;
  self->present = (present + 2) / 5 * 5;
  self->spoke = 12 + mixed (seed + 1, 10);
  self->speeches = self->spoke + 14 + mixed (seed + 2, 20);
  self->replies = mixed (seed + 3, 6);
  self->minutes = 60 + mixed (seed + 4, 60);
  self->newcomers = mixed (seed + 5, 6) == 2 ? 1 : mixed (seed + 5, 6);
  self->wait_minutes = 3 + mixed (seed + 6, 11);
  self->gini_band = 1 + mixed (seed + 7, 3);
  self->moved_band = mixed (seed + 8, 3);
  self->extra_wait_band = mixed (seed + 9, 3);
  self->round_minutes = i % 2 == 0 ? 8 : 0;
  if (i % 11 == 7)
    return self;
  self->present_a = present * 48 / 100;
  self->present_others = present - self->present_a;
  if (i % 5 == 3)
    {
      self->lot_steps = 4;
      self->lot_drawn = 1 + mixed (seed, 2);
      return self;
    }
  self->spoke_a = MAX (self->spoke * (36 + closer) / 100, 5);
  self->speeches_a = self->speeches * (34 + closer) / 100;
  self->minutes_a = self->minutes * (31 + closer + mixed (seed + 10, 9)) / 100;
  return self;
}

/**
 * review_fill:
 * @store: a store
 * @body: whose meetings
 * @n_months: from January 2024 on
 * @a_month: how many meetings each
 */
void
review_fill (OrdetStore *store,
             const char *body,
             guint       n_months,
             guint       a_month)
{
  g_autoptr(GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  g_autoptr(GError) error = NULL;
  guint n_taken;

  for (guint month = 0; month < n_months; month++)
    for (guint n = 0; n < a_month; n++)
      g_ptr_array_add (records, invent (body, month, month * a_month + n));
  ordet_store_merge_records (store, records, &n_taken, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_taken, ==, n_months * a_month);
}

/**
 * review_goals:
 * @store: a store
 *
 * Four goals, one of each verdict among them.
 */
void
review_goals (OrdetStore *store)
{
  const OrdetGoal goals[] = {
    { ORDET_GOAL_TIME_NEAR_ROOM, 0, 5 },
    { ORDET_GOAL_TOOK_FLOOR, 33, 0 },
    { ORDET_GOAL_WAIT, 0, 10 },
    { ORDET_GOAL_TIME_WITHIN, 40, 60 },
  };
  g_autoptr(GError) error = NULL;

  ordet_store_put_goals (store, goals, G_N_ELEMENTS (goals), &error);
  g_assert_no_error (error);
}
