/* ordet-gather.c — a report gathered from the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-gather.h"

#include <math.h>

#include "ordet-review-district.h"

/**
 * ordet_month_moved:
 * @month: "2027-02"
 * @by: months, forwards or backwards
 *
 * Returns: (transfer full): "2026-08" for −6
 */
char *
ordet_month_moved (const char *month,
                   gint        by)
{
  gint count = (gint) g_ascii_strtoll (month, NULL, 10) * 12 +
               (gint) g_ascii_strtoll (month + 5, NULL, 10) - 1 + by;

  count = MAX (count, 0);
  return g_strdup_printf ("%04d-%02d", count / 12, count % 12 + 1);
}

static gint
months_between (const char *from,
                const char *to)
{
  return ((gint) g_ascii_strtoll (to, NULL, 10) - (gint) g_ascii_strtoll (from, NULL, 10)) * 12 +
         (gint) (g_ascii_strtoll (to + 5, NULL, 10) - g_ascii_strtoll (from + 5, NULL, 10)) + 1;
}

/**
 * ordet_gathered_free:
 * @self: (nullable) (transfer full): what ordet_gather() gave
 */
void
ordet_gathered_free (OrdetGathered *self)
{
  if (self == NULL)
    return;
  g_free (self->from_month);
  g_free (self->to_month);
  g_free (self->before_from);
  g_free (self->before_to);
  g_free (self->body);
  g_free (self->kind);
  ordet_review_free (self->review);
  ordet_review_free (self->before);
  g_clear_pointer (&self->period_reviews, g_ptr_array_unref);
  g_clear_pointer (&self->periods, g_array_unref);
  g_strfreev (self->half_years);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->branches, g_array_unref);
  g_clear_pointer (&self->goals, g_array_unref);
  g_free (self);
}

/* The half-years up to the end of the period, for the trend. */
static gboolean
gather_periods (OrdetGathered       *self,
                OrdetStore          *store,
                const OrdetPeriod   *until,
                GError             **error)
{
  g_autofree char *rules = NULL;

  self->half_years = ordet_store_half_years (store, until, error);
  self->period_reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_review_free);
  self->periods = g_array_new (FALSE, FALSE, sizeof (OrdetReportPeriod));
  for (guint i = 0; self->half_years != NULL && self->half_years[i] != NULL; i++)
    {
      const char *half_year = self->half_years[i];
      gboolean first = half_year[6] == '1';
      g_autofree char *from = g_strdup_printf ("%.4s-%s", half_year, first ? "01" : "07");
      g_autofree char *to = g_strdup_printf ("%.4s-%s", half_year, first ? "06" : "12");
      OrdetPeriod period = { from, to, until->kinds, until->bodies };
      OrdetReview *review = ordet_store_review (store, &period, error);
      OrdetReportPeriod of = { half_year, review, FALSE };

      if (review == NULL)
        return FALSE;
      g_ptr_array_add (self->period_reviews, review);
      /* Branches have rules of their own: a district has no moment of change. */
      if (self->bodies->len <= 1 &&
          !ordet_store_new_rules (store, &period, &rules, &of.new_rules, error))
        return FALSE;
      g_array_append_val (self->periods, of);
    }
  return self->half_years != NULL;
}

/**
 * ordet_gather_branches:
 * @bodies: (element-type OrdetBodySum): of a district that may be shown
 *
 * The branches' shares, but for those that could be worked out (privacy.md 5).
 *
 * Returns: (transfer full) (element-type OrdetReportBranch): as many, in the same
 *   order; their names are those of @bodies
 */
GArray *
ordet_gather_branches (GPtrArray *bodies)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, TRUE, sizeof (OrdetDistrictRow));
  GArray *branches = g_array_new (FALSE, TRUE, sizeof (OrdetReportBranch));
  gboolean total_hidden;

  for (guint i = 0; i < bodies->len; i++)
    {
      const OrdetBodySum *sum = bodies->pdata[i];
      OrdetReportBranch branch = { sum->body, sum->meetings, sum->minutes, 0, TRUE };
      OrdetDistrictRow row = { sum->body, (gint64) lround (sum->time.t),
                               (gint64) lround (sum->time.ty), FALSE };

      if (sum->time.t > 0)
        {
          branch.share = sum->time.ty / sum->time.t;
          g_array_append_val (rows, row);
        }
      g_array_append_val (branches, branch);
    }

  ordet_district_suppress ((OrdetDistrictRow *) (gpointer) rows->data, rows->len, &total_hidden);
  for (guint i = 0, r = 0; i < branches->len; i++)
    if (((OrdetBodySum *) bodies->pdata[i])->time.t > 0)
      g_array_index (branches, OrdetReportBranch, i).hidden =
        g_array_index (rows, OrdetDistrictRow, r++).hidden;
  if (total_hidden)
    for (guint i = 0; i < branches->len; i++)
      g_array_index (branches, OrdetReportBranch, i).hidden = TRUE;
  return branches;
}

/* A district is shown from three bodies, none with most of the minutes. */
static gboolean
check_district (OrdetGathered  *self,
                GError        **error)
{
  g_autofree gint64 *minutes = g_new0 (gint64, self->bodies->len + 1);

  for (guint i = 0; i < self->bodies->len; i++)
    minutes[i] = ((OrdetBodySum *) self->bodies->pdata[i])->minutes;
  if (ordet_district_shown (minutes, self->bodies->len))
    return TRUE;
  g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                       "Several bodies are shown together only from three on, none with more than "
                       "three fifths of the minutes");
  return FALSE;
}

/* Whose report it is: the body asked for, the only one, or a district's. */
static gboolean
gather_bodies (OrdetGathered      *self,
               OrdetStore         *store,
               const OrdetPeriod  *period,
               const char         *body,
               GError            **error)
{
  if ((self->bodies = ordet_store_review_bodies (store, period, error)) == NULL)
    return FALSE;
  if (body != NULL || self->bodies->len <= 1)
    {
      self->body = g_strdup (body != NULL ? body : self->bodies->len == 1
                               ? ((OrdetBodySum *) self->bodies->pdata[0])->body : "");
      return TRUE;
    }
  if (!check_district (self, error))
    return FALSE;
  self->branches = ordet_gather_branches (self->bodies);
  return TRUE;
}

static void
fill_report (OrdetGathered *self)
{
  self->report = (OrdetReport) {
    .body = self->body,
    .kind = self->kind,
    .evaluation = self->evaluation.meetings > 0 ? &self->evaluation : NULL,
    .from_month = self->from_month,
    .to_month = self->to_month,
    .review = self->review,
    .before_from = self->before_from,
    .before_to = self->before_to,
    .before = self->before->meetings > 0 ? self->before : NULL,
    .periods = (const OrdetReportPeriod *) (gconstpointer) self->periods->data,
    .n_periods = self->periods->len,
    .goals = (const OrdetGoal *) (gconstpointer) self->goals->data,
    .n_goals = self->goals->len,
  };
  if (self->branches != NULL)
    {
      self->report.branches = (const OrdetReportBranch *) (gconstpointer) self->branches->data;
      self->report.n_branches = self->branches->len;
    }
}

/**
 * ordet_gather:
 * @store: a store
 * @from_month: "2027-01"
 * @to_month: "2027-06", not before @from_month
 * @kind: (nullable): of meetings: "annual", "members" …; NULL for all
 * @body: (nullable): whose meetings; NULL for the only body there is, or a
 *   district
 * @error: return location, ORDET_ERROR_STORE; ORDET_ERROR_VALUE if several
 *   bodies may not be shown together
 *
 * All that a report of the period needs, with as many months before beside it.
 *
 * Returns: (transfer full) (nullable): the report
 */
OrdetGathered *
ordet_gather (OrdetStore  *store,
              const char  *from_month,
              const char  *to_month,
              const char  *kind,
              const char  *body,
              GError     **error)
{
  g_autoptr(OrdetGathered) self = g_new0 (OrdetGathered, 1);
  const char *const bodies[] = { body, NULL };
  const char *const *of = body != NULL ? bodies : NULL;
  const char *const of_kind[] = { kind, NULL }, *const *kinds = kind != NULL ? of_kind : NULL;
  OrdetPeriod now, before, until;
  gint months = months_between (from_month, to_month);

  g_return_val_if_fail (months > 0, NULL);

  self->kind = g_strdup (kind);
  self->from_month = g_strdup (from_month);
  self->to_month = g_strdup (to_month);
  self->before_from = ordet_month_moved (from_month, -months);
  self->before_to = ordet_month_moved (from_month, -1);
  now = (OrdetPeriod) { self->from_month, self->to_month, kinds, of };
  before = (OrdetPeriod) { self->before_from, self->before_to, kinds, of };
  until = (OrdetPeriod) { NULL, self->to_month, kinds, of };
  if (!gather_bodies (self, store, &now, body, error) ||
      (self->review = ordet_store_review (store, &now, error)) == NULL ||
      (self->before = ordet_store_review (store, &before, error)) == NULL ||
      !gather_periods (self, store, &until, error) ||
      !ordet_store_sum_evaluations (store, &now, &self->evaluation, error) ||
      (self->goals = ordet_store_get_goals (store, error)) == NULL)
    return NULL;
  fill_report (self);

  return g_steal_pointer (&self);
}
