/* ordet-review-district.h — many bodies in one view, none readable by subtraction
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A body of a table whose row totals and column total everybody may know. */
typedef struct
{
  const char *body;    /* its name; decides nothing but ties */
  gint64      minutes; /* T_i, ≥ 0 */
  gint64      part;    /* A_i: list A's of them, 0 … minutes */
  gboolean    hidden;  /* (out) the part is not shown */
} OrdetDistrictRow;

/* A hidden part must stay unknown to within so many minutes. */
#define ORDET_DISTRICT_MINUTES 30

#define ORDET_DISTRICT_MIN_BODIES 3

gboolean ordet_district_shown    (const gint64       *minutes,
                                  gsize               n_bodies);
void     ordet_district_suppress (OrdetDistrictRow   *rows,
                                  gsize               n_rows,
                                  gboolean           *total_hidden);

G_END_DECLS
