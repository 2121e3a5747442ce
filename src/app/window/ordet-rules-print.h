/* ordet-rules-print.h — the rules of order as a page for the members
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void ordet_rules_print_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       meeting_view);
void ordet_rules_save_cb  (GSimpleAction *action,
                           GVariant      *format,
                           gpointer       meeting_view);

G_END_DECLS
