/* ordet-close-page.h — what stays, what goes, and Close and Erase
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "begin" → gboolean   the person has said so: end the meeting if it runs and
 *                        let go of it; FALSE: it cannot be closed now
 *   "leave" (gboolean)   back to where one came from; TRUE: the floor is erased
 */
#pragma once

#include <adwaita.h>

#include "ordet-clock.h"
#include "ordet-store.h"

G_BEGIN_DECLS

#define ORDET_TYPE_CLOSE_PAGE (ordet_close_page_get_type ())
G_DECLARE_FINAL_TYPE (OrdetClosePage, ordet_close_page, ORDET, CLOSE_PAGE, GtkWidget)

GtkWidget  *ordet_close_page_new    (OrdetStore       *store,
                                     const char       *id,
                                     const OrdetClock *clock,
                                     gboolean          demo,
                                     GError          **error);
const char *ordet_close_page_id     (OrdetClosePage   *self);
void        ordet_close_page_cancel (OrdetClosePage   *self);
void        ordet_close_page_fail   (OrdetClosePage   *self,
                                     const GError     *error);

G_END_DECLS
