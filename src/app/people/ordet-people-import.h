/* ordet-people-import.h — a list of people is looked at before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_PEOPLE_IMPORT (ordet_people_import_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPeopleImport, ordet_people_import, ORDET, PEOPLE_IMPORT, AdwWindow)

/* @before: (nullable) (element-type OrdetPersonData): the list as it was, for
 * ordet_editor_restore_people(). */
typedef void (*OrdetPeopleImported) (GtkWidget *page,
                                     guint      n_people,
                                     GPtrArray *before);

OrdetPeopleImport *ordet_people_import_new    (GtkWidget           *page,
                                               OrdetEditor         *editor,
                                               const char          *name,
                                               GBytes              *content,
                                               OrdetPeopleImported  done);
gboolean           ordet_people_import_accept (OrdetPeopleImport   *self);

G_END_DECLS
