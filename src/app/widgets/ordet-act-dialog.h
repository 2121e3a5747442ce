/* ordet-act-dialog.h — a small form that ends in one act
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-session.h"

G_BEGIN_DECLS

#define ORDET_TYPE_ACT_DIALOG (ordet_act_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OrdetActDialog, ordet_act_dialog, ORDET, ACT_DIALOG, AdwWindow)

/* Does what the form says; TRUE closes it. */
typedef gboolean (*OrdetActDialogAccept) (OrdetActDialog *dialog,
                                          gpointer        form);

OrdetActDialog *ordet_act_dialog_new       (GtkWidget            *host,
                                            OrdetSession         *session,
                                            const char           *title,
                                            const char           *accept,
                                            OrdetActDialogAccept  callback,
                                            gpointer              form);
GtkWidget      *ordet_act_dialog_add_row   (OrdetActDialog       *self,
                                            const char           *title,
                                            GtkWidget            *widget);
GtkWidget      *ordet_act_dialog_add_text  (OrdetActDialog       *self,
                                            const char           *title);
char           *ordet_act_dialog_text      (GtkWidget            *text);
GtkWidget      *ordet_act_dialog_add_spin  (OrdetActDialog       *self,
                                            const char           *title,
                                            gint                  from,
                                            gint                  to,
                                            gint                  step,
                                            gint                  value);
GtkWidget      *ordet_act_dialog_add_kinds (OrdetActDialog      *self,
                                            const OrdetKind      *kinds,
                                            gsize                 n_kinds);
GtkWidget      *ordet_act_dialog_add_reason (OrdetActDialog     *self);
GtkWidget      *ordet_act_dialog_add_drop  (OrdetActDialog       *self,
                                            const char           *title,
                                            const char *const    *choices);
void            ordet_act_dialog_add       (OrdetActDialog       *self,
                                            GtkWidget            *widget);
void            ordet_act_dialog_say       (OrdetActDialog       *self,
                                            const char           *sentence);
void            ordet_act_dialog_set_ready (OrdetActDialog       *self,
                                            gboolean              ready);
void            ordet_act_dialog_accept    (OrdetActDialog       *self);
gboolean        ordet_act_dialog_act       (OrdetActDialog       *self,
                                            OrdetEvent           *event,
                                            const char           *who);
void            ordet_act_dialog_press     (OrdetActDialog       *self);
GtkWidget      *ordet_act_dialog_host      (OrdetActDialog       *self);
OrdetSession   *ordet_act_dialog_session   (OrdetActDialog       *self);
OrdetMeeting   *ordet_act_dialog_meeting   (OrdetActDialog       *self);
OrdetEvent     *ordet_act_dialog_event     (OrdetActDialog       *self,
                                            OrdetAct              act);

G_END_DECLS
