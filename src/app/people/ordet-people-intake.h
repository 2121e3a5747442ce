/* ordet-people-intake.h — lists of people from a file, a paste or a drop
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-people-import.h"

G_BEGIN_DECLS

void                ordet_people_intake_choose (GtkWidget           *page,
                                                OrdetEditor         *editor,
                                                OrdetPeopleImported  done);
void                ordet_people_intake_paste  (GtkWidget           *page,
                                                OrdetEditor         *editor,
                                                OrdetPeopleImported  done);
GtkEventController *ordet_people_intake_drop   (GtkWidget           *page,
                                                OrdetEditor         *editor,
                                                OrdetPeopleImported  done);

G_END_DECLS
