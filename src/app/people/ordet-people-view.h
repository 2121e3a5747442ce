/* ordet-people-view.h — the list of people, a row each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-editor.h"

G_BEGIN_DECLS

#define ORDET_TYPE_PEOPLE_VIEW (ordet_people_view_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPeopleView, ordet_people_view, ORDET, PEOPLE_VIEW, GtkWidget)

GtkWidget *ordet_people_view_new      (OrdetEditor     *editor);
void       ordet_people_view_update   (OrdetPeopleView *self,
                                       gboolean         show_lists);
void       ordet_people_view_find     (OrdetPeopleView *self,
                                       const char      *wanted);
guint      ordet_people_view_selected (OrdetPeopleView *self);
void       ordet_people_view_select   (OrdetPeopleView *self,
                                       guint            index);
gboolean   ordet_people_view_jump     (OrdetPeopleView *self,
                                       gint64           number);

G_END_DECLS
