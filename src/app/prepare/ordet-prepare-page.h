/* ordet-prepare-page.h — the meeting before it begins: agenda, people, rules, screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_PREPARE_PAGE (ordet_prepare_page_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPreparePage, ordet_prepare_page, ORDET, PREPARE_PAGE, GtkWidget)

GtkWidget *ordet_prepare_page_new   (OrdetSession      *session);
void       ordet_prepare_page_show  (OrdetPreparePage  *self,
                                     const char        *part);
OrdetEditor *ordet_prepare_page_editor (OrdetPreparePage *self);
void       ordet_prepare_page_import (OrdetPreparePage *self);
gboolean   ordet_prepare_page_flush (OrdetPreparePage  *self,
                                     GError           **error);

/* For its parts. */
GtkWidget *ordet_prepare_meeting_new (OrdetEditor      *editor);
GtkWidget *ordet_prepare_rules_new   (OrdetEditor      *editor);
void       ordet_prepare_rules_flush (GtkWidget        *rules);
GtkWidget *ordet_prepare_people_new  (OrdetEditor      *editor);
GtkWidget *ordet_prepare_screen_new  (OrdetSession     *session);
void       ordet_prepare_toast       (GtkWidget        *from,
                                      AdwToast         *toast);
void       ordet_prepare_complain    (GtkWidget        *from,
                                      const GError     *error);

G_END_DECLS
