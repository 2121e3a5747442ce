/* ordet-home-page.h — all meetings on this computer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-bar.h"
#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_HOME_PAGE (ordet_home_page_get_type ())
G_DECLARE_FINAL_TYPE (OrdetHomePage, ordet_home_page, ORDET, HOME_PAGE, GtkWidget)

void               ordet_home_page_refresh         (OrdetHomePage *self,
                                                    OrdetStore    *store,
                                                    OrdetSession  *live);
OrdetBar          *ordet_home_page_bar             (OrdetHomePage *self);
void               ordet_home_page_show_view       (OrdetHomePage *self,
                                                    const char    *name);
gboolean           ordet_home_page_in_review       (OrdetHomePage *self);
void               ordet_home_page_take_bundle     (OrdetHomePage *self,
                                                    const char    *path);
void               ordet_home_page_choose_template (OrdetHomePage *self);
const OrdetNotice *ordet_home_page_notice          (OrdetHomePage *self,
                                                    const char    *id);

G_END_DECLS
