/* ordet-home-row.h — a meeting on the home page: a row, or the card of the one that runs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-session.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_HOME_RUNNING,
  ORDET_HOME_UPCOMING,
  ORDET_HOME_CLOSED,
} OrdetHomePlace;

OrdetHomePlace  ordet_home_place         (const OrdetMeetingEntry *entry);
GtkWidget      *ordet_home_row_new       (const OrdetMeetingEntry *entry);
GtkWidget      *ordet_home_card_new      (const OrdetMeetingEntry *entry,
                                          OrdetSession            *live);
char           *ordet_home_live_sentence (OrdetMeeting            *meeting);

G_END_DECLS
