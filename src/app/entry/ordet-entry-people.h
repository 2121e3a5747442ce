/* ordet-entry-people.h — the people as the entry knows them, and their rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-entry-completion.h"
#include "ordet-entry-parse.h"
#include "ordet-floor-words.h"

G_BEGIN_DECLS

/* What the line asks for, of whomever it means. */
typedef struct
{
  OrdetMeeting          *meeting;
  const OrdetFloorState *state;
  OrdetTell              tell;
  OrdetKind              kind;
  gboolean               withdraw;
  gint64                 now_us;
} OrdetEntryAsk;

GArray *ordet_entry_people   (OrdetMeeting           *meeting,
                              const OrdetFloorState  *state);
void    ordet_entry_fill_row (OrdetCompletionRow     *row,
                              const OrdetEntryMatch  *match,
                              const OrdetEntryPerson *person,
                              const OrdetEntryAsk    *ask,
                              gboolean                selected);
char   *ordet_entry_reply_to (OrdetMeeting           *meeting,
                              const OrdetFloorState  *state);

G_END_DECLS
