/* ordet-print.h — any document to a printer, or to a file that is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-document.h"

G_BEGIN_DECLS

gboolean ordet_print_run      (GtkWindow      *parent,
                               OrdetDocument  *document,
                               GBytes         *logo,
                               const char     *job,
                               GError        **error);
void     ordet_print_document (GtkWidget      *from,
                               OrdetDocument  *document,
                               GBytes         *logo,
                               const char     *job);
void     ordet_save_document  (GtkWidget      *from,
                               OrdetDocument  *document,
                               const char     *title,
                               const char     *name,
                               const char     *format);

G_END_DECLS
