/* mock-desktop.h — a desktop that is asked to stay awake, and given notifications
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers on the test's own bus, from a thread of its own: GTK asks some of
 * these questions without looking at its other work meanwhile.
 */
#pragma once

#include <gio/gio.h>

typedef struct _MockDesktop MockDesktop;

MockDesktop *mock_desktop_new       (void);
void         mock_desktop_free      (MockDesktop *self);

/* How many wishes to stay awake hold now, and the newest one's reason and flags. */
guint        mock_desktop_awake     (MockDesktop *self);
char        *mock_desktop_reason    (MockDesktop *self);
guint        mock_desktop_flags     (MockDesktop *self);

/* How many notifications stand, and all that was ever said in one, a line each. */
guint        mock_desktop_standing  (MockDesktop *self);
char        *mock_desktop_said      (MockDesktop *self);
