/* ordet-window-files.h — files that are brought to the window: a log, a sealed meeting, a bundle
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-window.h"

G_BEGIN_DECLS

void ordet_window_import         (OrdetWindow   *window,
                                  GFile         *file);
void ordet_window_import_cb      (GSimpleAction *action,
                                  GVariant      *parameter,
                                  gpointer       data);
void ordet_window_open_sealed_cb (GSimpleAction *action,
                                  GVariant      *parameter,
                                  gpointer       data);
void ordet_window_carry_cb       (GSimpleAction *action,
                                  GVariant      *parameter,
                                  gpointer       data);

G_END_DECLS
