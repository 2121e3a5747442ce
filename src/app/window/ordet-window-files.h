/* ordet-window-files.h — files that are brought to the window: a log in clear text, or a sealed one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-window.h"

G_BEGIN_DECLS

gboolean ordet_window_take_log       (OrdetWindow    *window,
                                      GInputStream   *stream,
                                      const char     *carried_in,
                                      GError        **error);
void     ordet_window_files_install  (GtkWidgetClass *window_class);

G_END_DECLS
