/* ordet-toast.h — what is said for a moment, on the page that somebody is on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void ordet_toast_show  (GtkWidget    *from,
                        AdwToast     *toast);
void ordet_toast_error (GtkWidget    *from,
                        const GError *error);

G_END_DECLS
