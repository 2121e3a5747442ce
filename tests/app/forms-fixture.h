/* forms-fixture.h — the small forms of a meeting, opened, filled in and accepted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "floor-fixture.h"

G_BEGIN_DECLS

GtkWidget        *form_of        (Floor      *floor);
gboolean          form_is_open   (gpointer    floor);
gboolean          form_is_closed (gpointer    floor);
GtkWidget        *form_open      (Floor      *floor,
                                  const char *action);
void              form_accept    (Floor      *floor,
                                  GtkWidget  *form);
GtkWidget        *form_row       (GtkWidget  *form,
                                  guint       row);
void              form_choose    (GtkWidget  *form,
                                  guint       row,
                                  guint       choice);
const OrdetEvent *form_newest    (Floor      *floor,
                                  OrdetAct    act);
void              form_write     (GtkWidget  *form,
                                  const char *text);

G_END_DECLS
