/* ordet-help-view.h — a page of the help as widgets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-help-book.h"

G_BEGIN_DECLS

/* Told of a link to another page of the book; @target as it stands in the page. */
typedef void (*OrdetHelpFollow) (const char *target,
                                 gpointer    data);

GtkWidget *ordet_help_view_new   (const OrdetHelpBook *book,
                                  const OrdetHelpPage *page,
                                  OrdetHelpFollow      follow,
                                  gpointer             data);
GtkWidget *ordet_help_view_title (GtkWidget           *view);
GtkWidget *ordet_help_view_section (GtkWidget         *view,
                                    const char        *id);

G_END_DECLS
