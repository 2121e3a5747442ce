/* ordet-business-dialogs.h — what a meeting decides: the forms, over any page
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each opens a modal window over that of @host and ends in facts of the
 * meeting. A host that is the floor page tells what was done; another sees it
 * by the session's "changed".
 */
#pragma once

#include <gtk/gtk.h>

#include "ordet-session.h"

G_BEGIN_DECLS

void ordet_business_proposal (GtkWidget    *host,
                              OrdetSession *session);
void ordet_business_proposal_status (GtkWidget *host,
                              OrdetSession *session);
void ordet_business_vote     (GtkWidget    *host,
                              OrdetSession *session);
void ordet_business_decision (GtkWidget    *host,
                              OrdetSession *session);
void ordet_business_election (GtkWidget    *host,
                              OrdetSession *session);
void ordet_business_nomination (GtkWidget  *host,
                              OrdetSession *session);
void ordet_business_reservation (GtkWidget *host,
                              OrdetSession *session);
void ordet_business_note     (GtkWidget    *host,
                              OrdetSession *session);

G_END_DECLS
