/* ordet-records-sum.c — figures over many records, summed up by SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sums are those of ordet_review_add(), one for one; a test compares
 * them. Nothing here is peculiar to SQLite but the numbered places.
 */
#include "ordet-records.h"

#include <string.h>

#include "ordet-records-private.h"
#include "ordet-store-private.h"

/* --- the bounds of a period --- */

static void
append_one_of (GString           *sql,
               const char        *column,
               const char *const *values,
               guint             *place)
{
  if (values == NULL)
    return;
  g_string_append_printf (sql, " AND %s IN (", column);
  for (guint i = 0; values[i] != NULL; i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", (*place)++);
  g_string_append_c (sql, ')');
}

/**
 * ordet_period_append:
 * @self: which records
 * @sql: a statement that has come to its WHERE
 *
 * Appends the bounds, with places from ?1 on.
 */
void
ordet_period_append (const OrdetPeriod *self,
                     GString           *sql)
{
  guint place = 1;

  g_string_append (sql, "TRUE");
  if (self->from_month != NULL)
    g_string_append_printf (sql, " AND month >= ?%u", place++);
  if (self->to_month != NULL)
    g_string_append_printf (sql, " AND month <= ?%u", place++);
  append_one_of (sql, "kind", self->kinds, &place);
  append_one_of (sql, "body", self->bodies, &place);
}

static void
bind_all (OrdetStmt         *stmt,
          const char *const *values,
          int               *place)
{
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    ordet_stmt_bind_text (stmt, (*place)++, values[i]);
}

/**
 * ordet_period_bind:
 * @self: which records
 * @stmt: the statement
 *
 * Fills the places that ordet_period_append() made.
 */
void
ordet_period_bind (const OrdetPeriod *self,
                   OrdetStmt         *stmt)
{
  int place = 1;

  if (self->from_month != NULL)
    ordet_stmt_bind_text (stmt, place++, self->from_month);
  if (self->to_month != NULL)
    ordet_stmt_bind_text (stmt, place++, self->to_month);
  bind_all (stmt, self->kinds, &place);
  bind_all (stmt, self->bodies, &place);
}

/* --- sums --- */

/* An exact part a of a whole w weighs w and shares a/w, so that all sums are
 * of whole numbers: Σw, Σa, Σw², Σaw, Σa². A record without the part adds
 * nothing, and is left out before the multiplying rather than after it: most
 * records lack most parts. One scan of the table does it all; an index would
 * only make the rows be fetched one by one. */
#define EXACT(part, whole) \
  " count(*) FILTER (WHERE " part " IS NOT NULL AND " whole " > 0)," \
  " coalesce(sum(" whole ") FILTER (WHERE " part " IS NOT NULL), 0)," \
  " coalesce(sum(" part ") FILTER (WHERE " part " IS NOT NULL), 0)," \
  " coalesce(sum(" whole " * " whole ") FILTER (WHERE " part " IS NOT NULL), 0)," \
  " coalesce(sum(" part " * " whole ") FILTER (WHERE " part " IS NOT NULL), 0)," \
  " coalesce(sum(" part " * " part ") FILTER (WHERE " part " IS NOT NULL), 0)"

/* A share by lot weighs the minutes; its step is the minutes by the steps. */
#define BY_LOT(sum) " coalesce(sum(" sum ") FILTER (WHERE lot_steps > 0), 0)"
#define LOTS \
  " count(*) FILTER (WHERE lot_steps > 0 AND minutes > 0)," BY_LOT ("minutes") "," \
  BY_LOT ("1.0 * minutes * lot_drawn / lot_steps") "," BY_LOT ("minutes * minutes") "," \
  BY_LOT ("1.0 * minutes * minutes * lot_drawn / lot_steps") "," \
  BY_LOT ("1.0 * minutes * minutes * lot_drawn * lot_drawn / (lot_steps * lot_steps)") "," \
  BY_LOT ("1.0 * minutes * minutes / (lot_steps * lot_steps)")

#define TIME EXACT ("minutes_a", "minutes") "," LOTS
#define SUM(column) " coalesce(sum(" column "), 0)"
#define COUNT(condition) " count(*) FILTER (WHERE " condition ")"

static const char figures[] =
  "SELECT count(*)," TIME "," EXACT ("speeches_a", "speeches") "," EXACT ("spoke_a", "spoke") ","
  EXACT ("present_a", "(present_a + present_others)") ","
  SUM ("present") "," SUM ("spoke") "," SUM ("speeches") "," SUM ("replies") ","
  SUM ("introductions") "," SUM ("minutes") "," SUM ("over_limit") "," SUM ("newcomers") ","
  COUNT ("newcomers = 1") ","
  SUM ("round_minutes") "," SUM ("group_minutes") "," SUM ("breaks") "," SUM ("interruptions") ","
  COUNT ("newcomers > 0") "," COUNT ("round_minutes > 0 OR group_minutes > 0") ","
  COUNT ("gini_band = 1") "," COUNT ("gini_band = 2") "," COUNT ("gini_band = 3") ","
  COUNT ("moved_band = 1") "," COUNT ("moved_band = 2") ","
  COUNT ("extra_wait_band = 1") "," COUNT ("extra_wait_band = 2")
  " FROM record WHERE ";

/* Reads the next columns. */
static void
read_pool (OrdetStmt *stmt,
           int       *column,
           OrdetPool *pool,
           gboolean   steps)
{
  pool->n = (guint) ordet_stmt_int (stmt, (*column)++);
  pool->t = ordet_stmt_real (stmt, (*column)++);
  pool->ty = ordet_stmt_real (stmt, (*column)++);
  pool->tt = ordet_stmt_real (stmt, (*column)++);
  pool->tty = ordet_stmt_real (stmt, (*column)++);
  pool->ttyy = ordet_stmt_real (stmt, (*column)++);
  if (steps)
    pool->steps = ordet_stmt_real (stmt, (*column)++);
}

static void
read_time (OrdetStmt *stmt,
           int       *column,
           OrdetPool *pool)
{
  OrdetPool lots;

  read_pool (stmt, column, pool, FALSE);
  read_pool (stmt, column, &lots, TRUE);
  ordet_pool_merge (pool, &lots);
}

static void
read_figures (OrdetStmt   *stmt,
              OrdetReview *review)
{
  gint64 *const sums[] = {
    &review->present, &review->spoke, &review->speeches, &review->replies, &review->introductions,
    &review->minutes, &review->over_limit, &review->newcomers_low, &review->newcomers_high,
    &review->round_minutes, &review->group_minutes, &review->breaks, &review->interruptions,
  };
  guint *const counts[] = {
    &review->with_newcomers, &review->with_round,
    &review->gini[1], &review->gini[2], &review->gini[3],
    &review->moved[1], &review->moved[2], &review->extra_wait[1], &review->extra_wait[2],
  };
  int column = 0;

  review->meetings = (guint) ordet_stmt_int (stmt, column++);
  read_time (stmt, &column, &review->shares[ORDET_SHARE_TIME]);
  for (guint s = ORDET_SHARE_TIME + 1; s < ORDET_N_SHARES; s++)
    read_pool (stmt, &column, &review->shares[s], FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    *sums[i] = ordet_stmt_int (stmt, column++);
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    *counts[i] = (guint) ordet_stmt_int (stmt, column++);
  /* Read as how many times "1 or 2": one more each. */
  review->newcomers_high += review->newcomers_low;
  /* Every meeting is in a band: the first has those that are in no other. */
  review->gini[0] = review->meetings - review->gini[1] - review->gini[2] - review->gini[3];
  review->moved[0] = review->meetings - review->moved[1] - review->moved[2];
  review->extra_wait[0] = review->meetings - review->extra_wait[1] - review->extra_wait[2];
}

static OrdetStmt *
prepare (OrdetStore         *self,
         const char         *before,
         const OrdetPeriod  *period,
         const char         *after,
         GError            **error)
{
  g_autoptr(GString) sql = g_string_new (before);
  OrdetStmt *stmt;

  ordet_period_append (period, sql);
  g_string_append (sql, after);
  stmt = ordet_db_prepare (ordet_store_db (self), sql->str, error);
  if (stmt != NULL)
    ordet_period_bind (period, stmt);
  return stmt;
}

/* One by one: to count equal ones SQL would sort them all first. */
static gboolean
add_waits (OrdetStore         *self,
           const OrdetPeriod  *period,
           OrdetReview        *review,
           GError            **error)
{
  g_autoptr(OrdetStmt) stmt = prepare (self, "SELECT wait_minutes FROM record WHERE ", period,
                                       " AND wait_minutes IS NOT NULL", error);
  gboolean more = stmt != NULL;

  while (more)
    {
      if (!ordet_stmt_next (stmt, &more, error))
        return FALSE;
      if (more)
        ordet_review_add_wait (review, ordet_stmt_int (stmt, 0), 1);
    }
  return stmt != NULL;
}

/* What the board typed of those present, for the records of the strict way. */
static gboolean
add_typed (OrdetStore         *self,
           const OrdetPeriod  *period,
           OrdetReview        *review,
           GError            **error)
{
  g_autoptr(OrdetStmt) stmt = prepare (
    self,
    "SELECT count(*)," SUM ("minutes") "," SUM ("minutes * tenths / 10.0") "," SUM ("minutes * minutes") ","
    SUM ("minutes * minutes * tenths / 10.0") "," SUM ("minutes * minutes * tenths * tenths / 100.0")
    " FROM room JOIN record USING (body) WHERE EXISTS (SELECT 1 FROM room) AND way = 2 AND minutes > 0 AND half_year ="
    " substr(month, 1, 4) || CASE WHEN substr(month, 6, 2) < '07' THEN '-H1' ELSE '-H2' END AND ",
    period, "", error);
  gboolean row;
  int column = 0;

  if (stmt == NULL || !ordet_stmt_next (stmt, &row, error))
    return FALSE;
  if (row)
    read_pool (stmt, &column, &review->typed, FALSE);
  return TRUE;
}

/**
 * ordet_store_review:
 * @self: a store
 * @period: which records
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): their figures
 */
OrdetReview *
ordet_store_review (OrdetStore         *self,
                    const OrdetPeriod  *period,
                    GError            **error)
{
  g_autoptr(OrdetReview) review = ordet_review_new ();
  g_autoptr(OrdetStmt) stmt = prepare (self, figures, period, "", error);
  gboolean row;

  if (stmt == NULL || !ordet_stmt_next (stmt, &row, error))
    return NULL;
  if (row)
    read_figures (stmt, review);
  if (!add_waits (self, period, review, error) || !add_typed (self, period, review, error))
    return NULL;
  return g_steal_pointer (&review);
}

/**
 * ordet_body_sum_free:
 * @self: (nullable) (transfer full): a body's sums
 */
void
ordet_body_sum_free (OrdetBodySum *self)
{
  if (self == NULL)
    return;
  g_free (self->body);
  g_free (self);
}

/**
 * ordet_store_review_bodies:
 * @self: a store
 * @period: which records
 * @error: return location, ORDET_ERROR_STORE
 *
 * For a district's view, which may be shown only if ordet_district_shown(),
 * and its table only as ordet_district_suppress() leaves it.
 *
 * Returns: (transfer full) (nullable) (element-type OrdetBodySum): one a body,
 *   by name
 */
GPtrArray *
ordet_store_review_bodies (OrdetStore         *self,
                           const OrdetPeriod  *period,
                           GError            **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_body_sum_free);
  g_autoptr(OrdetStmt) stmt
    = prepare (self, "SELECT body, count(*), sum(minutes)," TIME " FROM record WHERE ", period,
               " GROUP BY body ORDER BY body", error);

  if (stmt == NULL)
    return NULL;
  while (TRUE)
    {
      OrdetBodySum *sum;
      gboolean more;
      int column = 3;

      if (!ordet_stmt_next (stmt, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&list);
      sum = g_new0 (OrdetBodySum, 1);
      sum->body = g_strdup (ordet_stmt_text (stmt, 0));
      sum->meetings = (guint) ordet_stmt_int (stmt, 1);
      sum->minutes = ordet_stmt_int (stmt, 2);
      read_time (stmt, &column, &sum->time);
      g_ptr_array_add (list, sum);
    }
}

/**
 * ordet_store_half_years:
 * @self: a store
 * @period: which records
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): "2026-H2", "2027-H1" …: those with
 *   records, the oldest first
 */
char **
ordet_store_half_years (OrdetStore         *self,
                        const OrdetPeriod  *period,
                        GError            **error)
{
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr(OrdetStmt) stmt
    = prepare (self,
               "SELECT DISTINCT substr(month, 1, 4) || CASE WHEN substr(month, 6, 2) < '07'"
               " THEN '-H1' ELSE '-H2' END AS half_year FROM record WHERE ",
               period, " ORDER BY half_year", error);

  if (stmt == NULL)
    return NULL;
  while (TRUE)
    {
      gboolean more;

      if (!ordet_stmt_next (stmt, &more, error))
        return NULL;
      if (!more)
        return g_strv_builder_end (list);
      g_strv_builder_add (list, ordet_stmt_text (stmt, 0));
    }
}

/**
 * ordet_store_new_rules:
 * @self: a store
 * @period: which records: one body's
 * @rules: (inout) (transfer full) (nullable): the rules of the period before, then
 *   those of this one
 * @changed: (out): whether they are others; FALSE for the first
 * @error: return location, ORDET_ERROR_STORE
 *
 * For the marks of a trend: asked for one period after the other. Those without
 * a meeting are passed over.
 *
 * Returns: FALSE with @error set if they cannot be read
 */
gboolean
ordet_store_new_rules (OrdetStore         *self,
                       const OrdetPeriod  *period,
                       char              **rules,
                       gboolean           *changed,
                       GError            **error)
{
  g_autoptr(OrdetStmt) stmt = prepare (self, "SELECT DISTINCT rules FROM record WHERE ", period,
                                       " ORDER BY rules", error);
  g_autoptr(GString) now = g_string_new (NULL);
  gboolean more = stmt != NULL;

  *changed = FALSE;
  while (more)
    {
      if (!ordet_stmt_next (stmt, &more, error))
        return FALSE;
      if (more)
        g_string_append_printf (now, "%s\n", ordet_stmt_text (stmt, 0));
    }
  if (now->len > 0)
    {
      *changed = *rules != NULL && strcmp (*rules, now->str) != 0;
      g_free (*rules);
      *rules = g_strdup (now->str);
    }
  return stmt != NULL;
}

/**
 * ordet_store_whole_half_years:
 * @self: a store
 * @body: whose meetings
 * @today: "2027-02-13"
 * @error: return location, ORDET_ERROR_STORE
 *
 * What a bundle of the body holds: every half-year from its first record to the
 * last one that has a record and is over, also those between without a meeting.
 *
 * Returns: (transfer full) (nullable): half-years, the oldest first; maybe none
 */
char **
ordet_store_whole_half_years (OrdetStore  *self,
                              const char  *body,
                              const char  *today,
                              GError     **error)
{
  const char *const bodies[] = { body, NULL };
  g_auto(GStrv) there = ordet_store_half_years (self, &(OrdetPeriod) { .bodies = bodies }, error);
  g_autofree char *month = g_strndup (today, 7);
  g_autofree char *now = ordet_review_half_year (month);
  const char *last = NULL;

  if (there == NULL)
    return NULL;
  for (guint i = 0; there[i] != NULL && strcmp (there[i], now) < 0; i++)
    last = there[i];
  return last != NULL ? ordet_half_years_between (there[0], last) : g_new0 (char *, 1);
}
