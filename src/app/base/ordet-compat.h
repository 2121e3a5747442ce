/* ordet-compat.h — the only file that knows which GTK it was built against
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything else keeps to what GTK 4.8 and libadwaita 1.2 have.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     ordet_compat_widget_get_color     (GtkWidget           *widget,
                                            GdkRGBA             *colour);
void     ordet_compat_list_item_set_label  (GtkListItem         *item,
                                            const char          *label);
void     ordet_compat_list_view_scroll_to  (GtkListView         *view,
                                            guint                position);
void     ordet_compat_announce             (GtkWidget           *widget,
                                            const char          *text);
void     ordet_compat_choose_file          (GtkWindow           *parent,
                                            const char          *title,
                                            gboolean             save,
                                            const char          *name,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
GFile   *ordet_compat_choose_file_finish   (GAsyncResult        *result,
                                            GError             **error);
void     ordet_compat_confirm              (GtkWindow           *parent,
                                            const char          *heading,
                                            const char          *body,
                                            const char          *yes,
                                            gboolean             destructive,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
gboolean ordet_compat_confirm_finish       (GAsyncResult        *result,
                                            GError             **error);
void     ordet_compat_about                (GtkWindow           *parent);

G_END_DECLS
