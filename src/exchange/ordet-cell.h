/* ordet-cell.h — what one cell of a list of people says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ordet_cell_card     (const char  *cell,
                              gint64      *number);
gboolean ordet_cell_yes_no   (const char  *cell,
                              gboolean    *yes);
gboolean ordet_cell_date     (const char  *cell,
                              GDate       *date);
gboolean ordet_cell_list     (const char  *cell,
                              const char **list);
gboolean ordet_cell_gender   (const char  *cell,
                              const char **category);
gboolean ordet_cell_letters  (const char  *cell);
gboolean ordet_cell_email    (const char  *cell);
gboolean ordet_cell_digits   (const char  *cell,
                              guint        least);
char    *ordet_cell_fold     (const char  *cell);
void     ordet_cell_split    (const char  *cell,
                              char       **name,
                              gint64      *number);

G_END_DECLS
