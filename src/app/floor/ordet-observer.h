/* ordet-observer.h — the observer's three big buttons
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-floor-page.h"

G_BEGIN_DECLS

#define ORDET_TYPE_OBSERVER (ordet_observer_get_type ())
G_DECLARE_FINAL_TYPE (OrdetObserver, ordet_observer, ORDET, OBSERVER, AdwWindow)

GtkWindow *ordet_observer_new (OrdetFloorPage *page);

G_END_DECLS
