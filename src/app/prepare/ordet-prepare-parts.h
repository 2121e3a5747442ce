/* ordet-prepare-parts.h — the parts of the page where a meeting is prepared
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page shows them one at a time and knows no more of them.
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

GtkWidget *ordet_prepare_meeting_new (OrdetEditor  *editor);
GtkWidget *ordet_prepare_rules_new   (OrdetEditor  *editor);
void       ordet_prepare_rules_flush (GtkWidget    *rules);
GtkWidget *ordet_prepare_people_new  (OrdetEditor  *editor);
GtkWidget *ordet_prepare_screen_new  (OrdetSession *session);

G_END_DECLS
