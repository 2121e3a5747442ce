/* ordet-save-copy.h — the meeting that is open, as a log in clear text, elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-copies.h"

G_BEGIN_DECLS

void ordet_save_copy_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data);
void ordet_note_copy    (GtkWidget     *from,
                         OrdetStore    *store,
                         const char    *id,
                         OrdetCopyKind  kind,
                         const char    *path);

G_END_DECLS
