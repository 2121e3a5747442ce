/* ordet-review-pool.c — a pooled share with its interval (privacy.md 4)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-review.h"

#include <math.h>

/**
 * ordet_pool_add:
 * @self: sums
 * @weight: T_i, for a share of time the minutes, > 0
 * @share: y_i, 0 … 1
 * @step: T_i/m_i where the share was drawn by lot in m_i steps; 0 if exact
 *
 * Adds one record.
 */
void
ordet_pool_add (OrdetPool *self,
                double     weight,
                double     share,
                double     step)
{
  self->n++;
  self->t += weight;
  self->ty += weight * share;
  self->tt += weight * weight;
  self->tty += weight * weight * share;
  self->ttyy += weight * weight * share * share;
  self->steps += step * step;
}

/**
 * ordet_pool_merge:
 * @self: sums
 * @other: sums of other records
 *
 * Adds them up.
 */
void
ordet_pool_merge (OrdetPool       *self,
                  const OrdetPool *other)
{
  self->n += other->n;
  self->t += other->t;
  self->ty += other->ty;
  self->tt += other->tt;
  self->tty += other->tty;
  self->ttyy += other->ttyy;
  self->steps += other->steps;
}

/**
 * ordet_pool_estimate:
 * @self: sums
 * @level: of the interval, 0.9 for nine times in ten
 * @estimate: (out caller-allocates): the share with its interval
 *
 * The share is R = ΣT_i y_i / ΣT_i. Its standard error is the larger of two:
 * from the lots, √(Σ(T_i/m_i)²/4) / ΣT_i, and from the spread of the meetings,
 * √(n/(n−1)·Σ(T_i(y_i−R))²) / ΣT_i. The interval is R ± t·SE with the
 * t-quantile of n − 1, kept inside 0 … 1. A single lot is known to within one
 * step, whatever the level.
 */
void
ordet_pool_estimate (const OrdetPool *self,
                     double           level,
                     OrdetEstimate   *estimate)
{
  double spread, half;

  g_return_if_fail (level > 0 && level < 1);

  *estimate = (OrdetEstimate) { .n = self->n };
  if (self->n == 0 || self->t <= 0)
    return;

  estimate->told = TRUE;
  estimate->share = CLAMP (self->ty / self->t, 0, 1);
  estimate->low = 0;
  estimate->high = 1;
  estimate->se_lot = sqrt (self->steps / 4) / self->t;
  if (self->n < 2)
    {
      /* One meeting has no spread; a lot tells its share to within a step. */
      estimate->bounded = self->steps > 0;
      if (estimate->bounded)
        {
          half = sqrt (self->steps) / self->t;
          estimate->low = MAX (estimate->share - half, 0);
          estimate->high = MIN (estimate->share + half, 1);
        }
      return;
    }

  /* Where all shares are the same, rounding leaves a hair. */
  spread = self->ttyy - 2 * estimate->share * self->tty +
           estimate->share * estimate->share * self->tt;
  if (spread < 1e-12 * estimate->n * self->tt)
    spread = 0;
  estimate->se_spread = sqrt (spread * self->n / (self->n - 1)) / self->t;
  half = ordet_t_quantile (0.5 + level / 2, self->n - 1) *
         MAX (estimate->se_lot, estimate->se_spread);
  estimate->bounded = TRUE;
  estimate->low = MAX (estimate->share - half, 0);
  estimate->high = MIN (estimate->share + half, 1);
}

/* The regularised incomplete beta function I_x(a, b) by its continued
 * fraction (Lentz's method); Abramowitz & Stegun 26.5.8. */
static double
incomplete_beta (double x,
                 double a,
                 double b)
{
  const double tiny = 1e-300;
  double front, f = 1, c = 1, d = 0;

  if (x <= 0 || x >= 1)
    return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) /* converges quickly only on this side */
    return 1 - incomplete_beta (1 - x, b, a);

  front = exp (lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log (1 - x)) / a;
  for (int i = 0; i <= 500; i++)
    {
      int m = i / 2;
      double numerator, change;

      if (i == 0)
        numerator = 1;
      else if (i % 2 == 0)
        numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      else
        numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));

      d = 1 + numerator * d;
      d = 1 / (fabs (d) < tiny ? tiny : d);
      c = 1 + numerator / c;
      c = fabs (c) < tiny ? tiny : c;
      change = c * d;
      f *= change;
      if (fabs (change - 1) < 1e-15)
        break;
    }

  return front * (f - 1);
}

/* P(Student's t with @df degrees of freedom ≤ @t), @t ≥ 0 */
static double
t_below (double t,
         double df)
{
  return 1 - incomplete_beta (df / (df + t * t), df / 2, 0.5) / 2;
}

/**
 * ordet_t_quantile:
 * @p: 0.5 … 1, below 1
 * @df: degrees of freedom, ≥ 1
 *
 * Returns: the number that Student's t is below with probability @p
 */
double
ordet_t_quantile (double p,
                  guint  df)
{
  double low = 0, high = 1;

  g_return_val_if_fail (p >= 0.5 && p < 1 && df >= 1, 0);

  while (t_below (high, df) < p)
    high *= 2;
  for (int i = 0; i < 200 && high - low > 1e-14 * high; i++)
    {
      double middle = (low + high) / 2;

      if (t_below (middle, df) < p)
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2;
}
