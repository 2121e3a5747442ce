/* ordet-minutes-page.h — the secretary's page: outline, text with blocks, what happened
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-manuscript.h"

G_BEGIN_DECLS

#define ORDET_TYPE_MINUTES_PAGE (ordet_minutes_page_get_type ())
G_DECLARE_FINAL_TYPE (OrdetMinutesPage, ordet_minutes_page, ORDET, MINUTES_PAGE, GtkWidget)

GtkWidget         *ordet_minutes_page_new   (OrdetSession     *session);
OrdetManuscript *ordet_minutes_page_manuscript (OrdetMinutesPage *self);
void               ordet_minutes_page_show  (OrdetMinutesPage *self,
                                             const char       *place);

char            *ordet_minutes_form_change     (const OrdetMinutesChange *change);

G_END_DECLS
