/* ordet-record-hide.h — do exact figures, taken together, name somebody's list?
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-record-split.h"

G_BEGIN_DECLS

gboolean ordet_split_big     (gint64                   sum,
                              gint64                   first,
                              gint64                   second);
gboolean ordet_split_hides   (const OrdetContribution *speakers,
                              gsize                    n_speakers,
                              gint                     spoke_a,
                              gint                     speeches_a,
                              gint                     minutes_a);

G_END_DECLS
