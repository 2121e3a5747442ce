/* ordet-fold-bin.h — what a window holds, and whether it is narrow
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_FOLD_BIN (ordet_fold_bin_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFoldBin, ordet_fold_bin, ORDET, FOLD_BIN, GtkWidget)

GtkWidget *ordet_fold_bin_get_child  (OrdetFoldBin *self);
gboolean   ordet_fold_bin_get_narrow (OrdetFoldBin *self);

void       ordet_narrow_set          (GtkWidget    *widget,
                                      GObject      *object,
                                      const char   *property,
                                      const char   *value);

void       ordet_narrow_columns      (GtkGrid      *grid,
                                      int           columns);

/* The same in a template: <object class="OrdetNarrow">. */
#define ORDET_TYPE_NARROW (ordet_narrow_get_type ())
G_DECLARE_FINAL_TYPE (OrdetNarrow, ordet_narrow, ORDET, NARROW, GObject)

G_END_DECLS
