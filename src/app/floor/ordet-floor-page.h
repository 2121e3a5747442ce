/* ordet-floor-page.h — the floor: the page a meeting is run from
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "failed" (GError *)  an act could not be saved: nothing has changed, and
 *                        the window says so in a bar that stays
 *   "close"              the meeting has been closed from here
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_FLOOR_PAGE (ordet_floor_page_get_type ())
G_DECLARE_FINAL_TYPE (OrdetFloorPage, ordet_floor_page, ORDET, FLOOR_PAGE, GtkWidget)

GtkWidget    *ordet_floor_page_new            (OrdetSession   *session);
void          ordet_floor_page_set_show_lists (OrdetFloorPage *self,
                                               gboolean        show_lists);
gboolean      ordet_floor_page_show_lists     (OrdetFloorPage *self);
void          ordet_floor_page_refresh        (OrdetFloorPage *self);

G_END_DECLS
