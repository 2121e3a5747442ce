/* bench.h — times put in order, and told
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <stdlib.h>

static inline int
bench_compare (const void *a,
               const void *b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Shortest first. */
static inline void
bench_sort (gint64 *times,
            gsize   n)
{
  qsort (times, n, sizeof *times, bench_compare);
}

/* @us: microseconds; put in order. */
static inline void
bench_report (const char *what,
              gint64     *us,
              gsize       n)
{
  bench_sort (us, n);
  g_print ("%-44s median %8.3f ms  p99 %8.3f ms  (%" G_GSIZE_FORMAT " times)\n", what,
           (double) us[n / 2] / 1000, (double) us[n * 99 / 100] / 1000, n);
}
