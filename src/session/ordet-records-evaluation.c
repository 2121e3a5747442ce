/* ordet-records-evaluation.c — the evaluations that are kept with records
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-records-private.h"
#include "ordet-store-private.h"

/**
 * ordet_store_put_evaluation:
 * @self: a store
 * @record: the id of a record there is
 * @evaluation: protected counts, ordet_evaluation_protect()
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if they are not kept
 */
gboolean
ordet_store_put_evaluation (OrdetStore             *self,
                            const char             *record,
                            const OrdetEvaluation  *evaluation,
                            GError                **error)
{
  g_autoptr(OrdetStmt) stmt
    = ordet_db_prepare (ordet_store_db (self),
                        "INSERT OR REPLACE INTO evaluation (record, slips, say_yes, say_partly,"
                        " say_no, welcome_yes, welcome_partly, welcome_no, time_yes, time_partly,"
                        " time_no) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                        error);
  int parameter = 3;

  if (stmt == NULL)
    return FALSE;
  ordet_stmt_bind_text (stmt, 1, record);
  ordet_stmt_bind_int (stmt, 2, evaluation->slips);
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    for (guint a = 0; a < ORDET_N_ANSWERS; a++)
      ordet_stmt_bind_int (stmt, parameter++, evaluation->counts[q][a]);
  return ordet_stmt_run (stmt, error);
}

static char *
sum_query (const OrdetPeriod *period)
{
  GString *sql = g_string_new ("SELECT count(*), total(slips)");

  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    for (guint a = 0; a < ORDET_N_ANSWERS; a++)
      {
        const char *question = ordet_question_to_string (q), *answer = ordet_answer_to_string (a);

        g_string_append_printf (sql, ", total(%s_%s), total(%s_%s = 0)", question, answer, question,
                                answer);
      }
  g_string_append (sql, " FROM evaluation JOIN record ON record.id = evaluation.record WHERE ");
  ordet_period_append (period, sql);
  return g_string_free (sql, FALSE);
}

/**
 * ordet_store_sum_evaluations:
 * @self: a store
 * @period: which records
 * @sum: (out caller-allocates): their evaluations together
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: FALSE with @error set if they cannot be read
 */
gboolean
ordet_store_sum_evaluations (OrdetStore          *self,
                             const OrdetPeriod   *period,
                             OrdetEvaluationSum  *sum,
                             GError             **error)
{
  g_autofree char *sql = sum_query (period);
  g_autoptr(OrdetStmt) stmt = ordet_db_prepare (ordet_store_db (self), sql, error);
  gboolean row;
  int column = 2;

  *sum = (OrdetEvaluationSum) { 0 };
  if (stmt == NULL)
    return FALSE;
  ordet_period_bind (period, stmt);
  if (!ordet_stmt_next (stmt, &row, error))
    return FALSE;
  sum->meetings = (guint) ordet_stmt_int (stmt, 0);
  sum->slips = ordet_stmt_int (stmt, 1);
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    for (guint a = 0; a < ORDET_N_ANSWERS; a++)
      {
        sum->counts[q][a] = ordet_stmt_int (stmt, column++);
        sum->few[q][a] = (guint) ordet_stmt_int (stmt, column++);
      }
  return TRUE;
}
