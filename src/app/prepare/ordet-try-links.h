/* ordet-try-links.h — lines from where people asked to where they get the floor
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ORDET_TYPE_TRY_LINKS (ordet_try_links_get_type ())
G_DECLARE_FINAL_TYPE (OrdetTryLinks, ordet_try_links, ORDET, TRY_LINKS, GtkWidget)

GtkWidget *ordet_try_links_new (void);
void       ordet_try_links_set (OrdetTryLinks *self,
                                const guint   *places,
                                guint          n);

G_END_DECLS
