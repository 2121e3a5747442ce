/* ordet-review-facts.c — what the review page shows, read from the store once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review-facts.h"

#include "ordet-gather.h"
#include "ordet-review-district.h"

/**
 * ordet_review_choice_new:
 * @from_month: (nullable): "2027-01", itself too
 * @to_month: (nullable): itself too
 * @kind: (nullable): of meetings
 * @body: (nullable): whose meetings
 *
 * Returns: (transfer full): which meetings
 */
OrdetReviewChoice *
ordet_review_choice_new (const char *from_month,
                         const char *to_month,
                         const char *kind,
                         const char *body)
{
  OrdetReviewChoice *self = g_new0 (OrdetReviewChoice, 1);

  self->from_month = g_strdup (from_month);
  self->to_month = g_strdup (to_month);
  self->kind = g_strdup (kind);
  self->body = g_strdup (body);
  return self;
}

/**
 * ordet_review_choice_free:
 * @self: (nullable) (transfer full): a choice
 */
void
ordet_review_choice_free (OrdetReviewChoice *self)
{
  if (self == NULL)
    return;
  g_free (self->from_month);
  g_free (self->to_month);
  g_free (self->kind);
  g_free (self->body);
  g_free (self);
}

/**
 * ordet_review_facts_free:
 * @self: (nullable) (transfer full): facts
 */
void
ordet_review_facts_free (OrdetReviewFacts *self)
{
  if (self == NULL)
    return;
  ordet_review_free (self->review);
  g_strfreev (self->half_years);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_clear_pointer (&self->new_rules, g_array_unref);
  g_clear_pointer (&self->goals, g_array_unref);
  g_clear_pointer (&self->branches, g_array_unref);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_free (self);
}

/* One body's meetings are its own; several together are shown only where none
 * can be read out of them. */
static gboolean
load_together (OrdetReviewFacts   *self,
               OrdetStore         *store,
               const OrdetPeriod  *period,
               GError            **error)
{
  GPtrArray *bodies = self->bodies = ordet_store_review_bodies (store, period, error);
  g_autoptr(GArray) minutes = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (bodies == NULL)
    return FALSE;
  for (guint i = 0; i < bodies->len; i++)
    g_array_append_val (minutes, ((OrdetBodySum *) bodies->pdata[i])->minutes);
  self->together = bodies->len < 2 ||
                   ordet_district_shown ((const gint64 *) (gpointer) minutes->data, minutes->len);
  if (self->together && bodies->len > 1)
    self->branches = ordet_gather_branches (bodies);
  return TRUE;
}

static gboolean
load_periods (OrdetReviewFacts   *self,
              OrdetStore         *store,
              const OrdetPeriod  *period,
              GError            **error)
{
  OrdetPeriod until = *period;
  g_autofree char *rules = NULL;
  guint n, skip;

  until.from_month = NULL;
  self->reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_review_free);
  self->new_rules = g_array_new (FALSE, FALSE, sizeof (gboolean));
  if ((self->half_years = ordet_store_half_years (store, &until, error)) == NULL)
    return FALSE;
  n = g_strv_length (self->half_years);
  skip = n > ORDET_REVIEW_MOST_PERIODS ? n - ORDET_REVIEW_MOST_PERIODS : 0;
  for (guint i = 0; i < skip; i++)
    g_free (self->half_years[i]);
  for (guint i = 0; skip > 0 && i <= n - skip; i++)
    self->half_years[i] = self->half_years[i + skip];
  for (guint i = 0; self->half_years[i] != NULL; i++)
    {
      const char *half_year = self->half_years[i];
      g_autofree char *from = g_strdup_printf ("%.4s-%s", half_year,
                                               half_year[6] == '1' ? "01" : "07");
      g_autofree char *to = g_strdup_printf ("%.4s-%s", half_year,
                                             half_year[6] == '1' ? "06" : "12");
      OrdetPeriod one = { from, to, period->kinds, period->bodies };
      OrdetReview *review = ordet_store_review (store, &one, error);
      gboolean changed = FALSE;

      if (review == NULL)
        return FALSE;
      g_ptr_array_add (self->reviews, review);
      /* Branches have rules of their own: a district has no moment of change. */
      if (self->bodies->len <= 1 &&
          !ordet_store_new_rules (store, &one, &rules, &changed, error))
        return FALSE;
      g_array_append_val (self->new_rules, changed);
    }
  return TRUE;
}

/**
 * ordet_review_facts_load:
 * @store: the records
 * @choice: which meetings
 * @error: return location, ORDET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the figures of the period, of every
 *   half-year up to its end, and the board's goals
 */
OrdetReviewFacts *
ordet_review_facts_load (OrdetStore               *store,
                         const OrdetReviewChoice  *choice,
                         GError                  **error)
{
  g_autoptr(OrdetReviewFacts) self = g_new0 (OrdetReviewFacts, 1);
  const char *const kinds[] = { choice->kind, NULL }, *const bodies[] = { choice->body, NULL };
  OrdetPeriod period = { choice->from_month, choice->to_month, choice->kind != NULL ? kinds : NULL,
                         choice->body != NULL ? bodies : NULL };

  if ((self->review = ordet_store_review (store, &period, error)) == NULL ||
      !load_together (self, store, &period, error) ||
      !load_periods (self, store, &period, error) ||
      !ordet_store_sum_evaluations (store, &period, &self->evaluation, error) ||
      (self->goals = ordet_store_get_goals (store, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}
