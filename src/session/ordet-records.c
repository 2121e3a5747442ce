/* ordet-records.c — the records, goals and choices of this computer's boards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-records.h"

#include <string.h>

#include "ordet-records-private.h"
#include "ordet-store-private.h"

#define SETTING_WAY "record-way"

/* --- the records --- */

static void
bind_record (OrdetStmt         *stmt,
             const OrdetRecord *record)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (gsize i = 0; i < n_columns; i++)
    {
      int place = (int) i + 1;

      if (ordet_column_is_text (&columns[i]))
        ordet_stmt_bind_text (stmt, place, ordet_record_text (record, &columns[i]));
      else if (columns[i].type == ORDET_COLUMN_NULLABLE &&
               ordet_record_number (record, &columns[i]) == ORDET_UNTOLD)
        ordet_stmt_bind_null (stmt, place);
      else
        ordet_stmt_bind_int (stmt, place, ordet_record_number (record, &columns[i]));
    }
}

static OrdetRecord *
read_record (OrdetStmt *stmt)
{
  OrdetRecord *record = ordet_record_new ();
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (gsize i = 0; i < n_columns; i++)
    {
      int column = (int) i;

      if (ordet_column_is_text (&columns[i]))
        ordet_record_set_text (record, &columns[i], ordet_stmt_text (stmt, column));
      else
        ordet_record_set_number (record, &columns[i],
                                 ordet_stmt_is_null (stmt, column) ? ORDET_UNTOLD
                                                                   : ordet_stmt_int (stmt, column));
    }
  return record;
}

/* "id, month, …" or "?1, ?2, …" */
static void
append_columns (GString  *sql,
                gboolean  places)
{
  gsize n_columns;
  const OrdetRecordColumn *columns = ordet_record_columns (&n_columns);

  for (gsize i = 0; i < n_columns; i++)
    {
      g_string_append (sql, i > 0 ? ", " : "");
      if (places)
        g_string_append_printf (sql, "?%u", (guint) i + 1);
      else
        g_string_append (sql, columns[i].name);
    }
}

static OrdetStmt *
prepare_put (OrdetStore  *self,
             GError     **error)
{
  g_autoptr(GString) sql = g_string_new ("INSERT OR REPLACE INTO record (");

  append_columns (sql, FALSE);
  g_string_append (sql, ") VALUES (");
  append_columns (sql, TRUE);
  g_string_append (sql, ")");
  return ordet_db_prepare (ordet_store_db (self), sql->str, error);
}

static OrdetStmt *
prepare_find (OrdetStore  *self,
              GError     **error)
{
  g_autoptr(GString) sql = g_string_new ("SELECT ");

  append_columns (sql, FALSE);
  g_string_append (sql, " FROM record WHERE id = ?1");
  return ordet_db_prepare (ordet_store_db (self), sql->str, error);
}

static gboolean
put (OrdetStmt          *stmt,
     const OrdetRecord  *record,
     GError            **error)
{
  if (!ordet_record_valid (record, error))
    return FALSE;
  bind_record (stmt, record);
  return ordet_stmt_run (stmt, error);
}

/**
 * ordet_store_put_record:
 * @self: a store
 * @record: a valid record
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_FORMAT
 *
 * Writes a record, over one of the same id; in the transaction there is, or in
 * one of its own.
 *
 * Returns: FALSE with @error set if it was not written
 */
gboolean
ordet_store_put_record (OrdetStore         *self,
                        const OrdetRecord  *record,
                        GError            **error)
{
  g_autoptr(OrdetStmt) stmt = prepare_put (self, error);

  return stmt != NULL && put (stmt, record, error);
}

/* The record of that id that is kept, if there is one. */
static gboolean
find (OrdetStmt    *stmt,
      const char   *id,
      OrdetRecord **record,
      GError      **error)
{
  gboolean found, more;

  *record = NULL;
  ordet_stmt_bind_text (stmt, 1, id);
  if (!ordet_stmt_next (stmt, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  *record = read_record (stmt);
  return ordet_stmt_next (stmt, &more, error); /* to its end, for the next one */
}

static gboolean
merge_all (OrdetStore  *self,
           GPtrArray   *records,
           guint       *n_taken,
           GError     **error)
{
  g_autoptr(OrdetStmt) finding = prepare_find (self, error);
  g_autoptr(OrdetStmt) putting = finding != NULL ? prepare_put (self, error) : NULL;

  for (guint i = 0; putting != NULL && i < records->len; i++)
    {
      const OrdetRecord *record = records->pdata[i];
      g_autoptr(OrdetRecord) had = NULL;

      if (!find (finding, record->id, &had, error))
        return FALSE;
      if (had != NULL && ordet_record_order (had, record) >= 0)
        continue;
      if (!put (putting, record, error))
        return FALSE;
      ++*n_taken;
    }
  return putting != NULL;
}

/**
 * ordet_store_merge_records:
 * @self: a store
 * @records: (element-type OrdetRecord): valid records, from a bundle
 * @n_taken: (out): how many were new or greater versions
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_FORMAT
 *
 * Takes them in, all or none: for each id the greatest (revision, bytes) is
 * kept, so that merging in any order, and again, gives the same.
 *
 * Returns: FALSE with @error set if none was taken
 */
gboolean
ordet_store_merge_records (OrdetStore  *self,
                           GPtrArray   *records,
                           guint       *n_taken,
                           GError     **error)
{
  OrdetDb *db = ordet_store_db (self);

  *n_taken = 0;
  if (!ordet_db_check_place (db, error) || !ordet_db_begin (db, error))
    return FALSE;
  if (merge_all (self, records, n_taken, error))
    return ordet_db_commit (db, error);
  ordet_db_rollback (db);
  *n_taken = 0;
  return FALSE;
}

/**
 * ordet_store_list_records:
 * @self: a store
 * @period: which
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable) (element-type OrdetRecord): the records,
 *   by month, then by id, which is random
 */
GPtrArray *
ordet_store_list_records (OrdetStore         *self,
                          const OrdetPeriod  *period,
                          GError            **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_record_free);
  g_autoptr(GString) sql = g_string_new ("SELECT ");
  g_autoptr(OrdetStmt) stmt = NULL;

  append_columns (sql, FALSE);
  g_string_append (sql, " FROM record WHERE ");
  ordet_period_append (period, sql);
  g_string_append (sql, " ORDER BY month, id");
  if ((stmt = ordet_db_prepare (ordet_store_db (self), sql->str, error)) == NULL)
    return NULL;
  ordet_period_bind (period, stmt);
  while (TRUE)
    {
      gboolean more;

      if (!ordet_stmt_next (stmt, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&list);
      g_ptr_array_add (list, read_record (stmt));
    }
}

/**
 * ordet_store_drop_records:
 * @self: a store
 * @before_month: "2024-03": what is older goes
 * @n_dropped: (out): how many there were
 * @error: return location, ORDET_ERROR_STORE
 *
 * Records are kept for three years, or until the board deletes them.
 *
 * Returns: FALSE with @error set if none was dropped
 */
gboolean
ordet_store_drop_records (OrdetStore  *self,
                          const char  *before_month,
                          guint       *n_dropped,
                          GError     **error)
{
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (ordet_store_db (self),
                                                "DELETE FROM record WHERE month < ?1", error);

  *n_dropped = 0;
  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, before_month);
  if (!ordet_stmt_run (stmt, error))
    return FALSE;
  *n_dropped = (guint) ordet_db_changes (ordet_store_db (self));
  return TRUE;
}

/* --- what the board has chosen --- */

/**
 * ordet_store_get_way:
 * @self: a store
 * @way: (out): the way records are made; standard if nothing was chosen
 * @chosen: (out) (optional): whether the board has chosen, which it must
 *   before the first meeting is closed
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if it could not be read
 */
gboolean
ordet_store_get_way (OrdetStore  *self,
                     OrdetWay    *way,
                     gboolean    *chosen,
                     GError     **error)
{
  GError *problem = NULL;
  g_autofree char *value = ordet_store_get_setting (self, SETTING_WAY, &problem);

  *way = g_strcmp0 (value, "strict") == 0 ? ORDET_WAY_STRICT : ORDET_WAY_STANDARD;
  if (chosen != NULL)
    *chosen = value != NULL;
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

/**
 * ordet_store_put_way:
 * @self: a store
 * @way: what the board has chosen, for meetings closed from now on
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if it was not kept
 */
gboolean
ordet_store_put_way (OrdetStore  *self,
                     OrdetWay     way,
                     GError     **error)
{
  return ordet_store_put_setting (self, SETTING_WAY, way == ORDET_WAY_STRICT ? "strict" : "standard",
                                  error);
}

/**
 * ordet_store_put_room:
 * @self: a store
 * @half_year: "2027-H1"
 * @body: whose meetings
 * @tenths: list A among those present, 0 … 10; or -1 to forget it
 * @error: return location, ORDET_ERROR_STORE
 *
 * What the board types once a half-year for the strict way.
 *
 * Returns: FALSE with @error set if it was not kept
 */
gboolean
ordet_store_put_room (OrdetStore  *self,
                      const char  *half_year,
                      const char  *body,
                      gint         tenths,
                      GError     **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        tenths < 0 ? "DELETE FROM room WHERE half_year = ?1 AND body = ?2"
                                   : "INSERT OR REPLACE INTO room (half_year, body, tenths)"
                                     " VALUES (?1, ?2, ?3)",
                        error);

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, half_year);
  ordet_stmt_bind_text (stmt, 2, body);
  if (tenths >= 0)
    ordet_stmt_bind_int (stmt, 3, tenths);
  return ordet_stmt_run (stmt, error);
}

/**
 * ordet_store_get_room:
 * @self: a store
 * @half_year: "2027-H1"
 * @body: whose meetings
 * @tenths: (out): as typed, 0 … 10; -1 if nothing was
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if it could not be read
 */
gboolean
ordet_store_get_room (OrdetStore  *self,
                      const char  *half_year,
                      const char  *body,
                      gint        *tenths,
                      GError     **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        "SELECT tenths FROM room WHERE half_year = ?1 AND body = ?2", error);
  gboolean found;

  *tenths = -1;
  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, half_year);
  ordet_stmt_bind_text (stmt, 2, body);
  if (!ordet_stmt_next (stmt, &found, error))
    return FALSE;
  if (found)
    *tenths = (gint) ordet_stmt_int (stmt, 0);
  return TRUE;
}

/**
 * ordet_store_get_goals:
 * @self: a store
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable) (element-type OrdetGoal): the board's
 *   goals in its order; one of a kind unknown to this version is left out
 */
GArray *
ordet_store_get_goals (OrdetStore  *self,
                       GError     **error)
{
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (ordet_store_db (self),
                                                "SELECT kind, low, high FROM goal ORDER BY place", error);
  g_autoptr(GArray) goals = g_array_new (FALSE, TRUE, sizeof (OrdetGoal));

  if (stmt == NULL)
    return NULL;
  while (TRUE)
    {
      OrdetGoal goal;
      gboolean more;

      if (!ordet_stmt_next (stmt, &more, error))
        return NULL;
      if (!more)
        return g_steal_pointer (&goals);
      goal.low = (gint) ordet_stmt_int (stmt, 1);
      goal.high = (gint) ordet_stmt_int (stmt, 2);
      if (ordet_goal_kind_from_string (ordet_stmt_text (stmt, 0), &goal.kind) &&
          ordet_goal_valid (&goal, NULL))
        g_array_append_val (goals, goal);
    }
}

static gboolean
insert_goals (OrdetStore       *self,
              const OrdetGoal  *goals,
              gsize             n_goals,
              GError          **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        "INSERT INTO goal (place, kind, low, high) VALUES (?1, ?2, ?3, ?4)", error);

  if (stmt == NULL || !ordet_db_run (ordet_store_db (self), "DELETE FROM goal", error))
    return FALSE;
  for (gsize i = 0; i < n_goals; i++)
    {
      if (!ordet_goal_valid (&goals[i], error))
        return FALSE;
      ordet_stmt_bind_int (stmt, 1, (gint64) i + 1);
      ordet_stmt_bind_text (stmt, 2, ordet_goal_kind_to_string (goals[i].kind));
      ordet_stmt_bind_int (stmt, 3, goals[i].low);
      ordet_stmt_bind_int (stmt, 4, goals[i].high);
      if (!ordet_stmt_run (stmt, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * ordet_store_put_goals:
 * @self: a store
 * @goals: (array length=n_goals): the board's goals, in its order
 * @n_goals: their number
 * @error: return location, ORDET_ERROR_STORE, ORDET_ERROR_VALUE
 *
 * Puts them in the place of those there were.
 *
 * Returns: FALSE with @error set if the old ones still stand
 */
gboolean
ordet_store_put_goals (OrdetStore       *self,
                       const OrdetGoal  *goals,
                       gsize             n_goals,
                       GError          **error)
{
  OrdetDb *db = ordet_store_db (self);

  if (!ordet_db_check_place (db, error) || !ordet_db_begin (db, error))
    return FALSE;
  if (insert_goals (self, goals, n_goals, error))
    return ordet_db_commit (db, error);
  ordet_db_rollback (db);
  return FALSE;
}
