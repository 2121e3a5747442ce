/* ordet-kept-page.h — the minutes of a meeting whose names are erased
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals:
 *   "leave"   back to all meetings
 */
#pragma once

#include <adwaita.h>

#include "ordet-document.h"
#include "ordet-store.h"

G_BEGIN_DECLS

#define ORDET_TYPE_KEPT_PAGE (ordet_kept_page_get_type ())
G_DECLARE_FINAL_TYPE (OrdetKeptPage, ordet_kept_page, ORDET, KEPT_PAGE, GtkWidget)

OrdetDocument *ordet_kept_document (OrdetStore     *store,
                                    const char     *id,
                                    GError        **error);
GtkWidget     *ordet_kept_page_new (OrdetStore     *store,
                                    const char     *id,
                                    GError        **error);
void           ordet_kept_page_release (OrdetKeptPage *self);
gboolean       ordet_kept_export   (OrdetKeptPage  *self,
                                    const char     *path,
                                    GError        **error);

G_END_DECLS
