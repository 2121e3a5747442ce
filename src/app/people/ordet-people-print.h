/* ordet-people-print.h — number cards and the speaking order on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

GtkPrintOperation *ordet_people_print_cards (OrdetEditor  *editor,
                                             gboolean      names);
GtkPrintOperation *ordet_people_print_order (OrdetSession *session);
void               ordet_people_print_run   (GtkWidget         *page,
                                             GtkPrintOperation *operation);

G_END_DECLS
