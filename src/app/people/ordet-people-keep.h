/* ordet-people-keep.h — the people of a body, from one meeting to the next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-editor.h"

G_BEGIN_DECLS

typedef struct _OrdetPeopleFollow OrdetPeopleFollow;

gboolean ordet_people_kept        (OrdetEditor  *editor);
char    *ordet_people_kept_since  (OrdetEditor  *editor);
gboolean ordet_people_keep        (OrdetEditor  *editor,
                                   GError      **error);
int      ordet_people_bring       (OrdetEditor  *editor,
                                   GError      **error);
gboolean ordet_people_forget      (OrdetEditor  *editor,
                                   GError      **error);

OrdetPeopleFollow *ordet_people_follow_new  (OrdetEditor       *editor);
void               ordet_people_follow_free (OrdetPeopleFollow *self);

G_END_DECLS
