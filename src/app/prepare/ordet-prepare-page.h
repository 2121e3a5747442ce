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

G_END_DECLS
