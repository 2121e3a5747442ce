/* ordet-template-save.h — a meeting's agenda and rules as a template
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-store.h"

G_BEGIN_DECLS

gboolean ordet_template_save    (OrdetStore         *store,
                                 const OrdetNotice  *notice,
                                 const char         *title,
                                 GError            **error);
void     ordet_template_save_cb (GSimpleAction      *action,
                                 GVariant           *parameter,
                                 gpointer            meeting_view);

G_END_DECLS
