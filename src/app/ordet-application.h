/* ordet-application.h — the program: one instance, one store, its windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ORDET_TYPE_APPLICATION (ordet_application_get_type ())
G_DECLARE_FINAL_TYPE (OrdetApplication, ordet_application, ORDET, APPLICATION, AdwApplication)

OrdetApplication *ordet_application_new (void);

G_END_DECLS
