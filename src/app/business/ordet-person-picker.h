/* ordet-person-picker.h — one or several people, by card or name, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals: "changed"
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-meeting.h"

G_BEGIN_DECLS

#define ORDET_TYPE_PERSON_PICKER (ordet_person_picker_get_type ())
G_DECLARE_FINAL_TYPE (OrdetPersonPicker, ordet_person_picker, ORDET, PERSON_PICKER, GtkWidget)

GtkWidget *ordet_person_picker_new    (OrdetMeeting      *meeting,
                                       const char        *title,
                                       gboolean           several);
GArray    *ordet_person_picker_people (OrdetPersonPicker *self);
void       ordet_person_picker_set    (OrdetPersonPicker *self,
                                       guint              person);
void       ordet_person_picker_set_several (OrdetPersonPicker *self,
                                       const guint       *people,
                                       gsize              n);

G_END_DECLS
