/* ordet-document-view.h — a document to read, not to write in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-document.h"

G_BEGIN_DECLS

GtkWidget *ordet_document_view_new (const OrdetDocument *document);

G_END_DECLS
