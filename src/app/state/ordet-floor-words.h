/* ordet-floor-words.h — what the floor page says, in the language of the windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-floor-state.h"
#include "ordet-words.h"

G_BEGIN_DECLS

char *ordet_floor_wait         (gint                   minutes);
char *ordet_floor_wait_words   (gint                   minutes);
char *ordet_floor_summary      (const OrdetFloorState *state);
char *ordet_floor_summary_short (const OrdetFloorState *state);
char *ordet_floor_total        (const OrdetFloorState *state,
                                OrdetMeeting          *meeting);
char *ordet_floor_status       (const OrdetFloorState *state,
                                OrdetMeeting          *meeting,
                                OrdetTell              tell);
char *ordet_floor_say          (const OrdetFloorState *state,
                                OrdetMeeting          *meeting);
char *ordet_floor_limit        (const OrdetFloorState *state,
                                OrdetMeeting          *meeting,
                                OrdetTell              tell);
char *ordet_floor_why_next     (const OrdetFloorState *state,
                                OrdetMeeting          *meeting,
                                const OrdetFloorCall  *call,
                                OrdetTell              tell);
char *ordet_floor_limit_short  (gint64                 limit_us);
char *ordet_floor_closes_at    (const OrdetFloorState *state);
char *ordet_floor_hint         (const OrdetFloorState *state);

char *ordet_floor_what_if_hand (OrdetMeeting          *meeting,
                                guint                  person,
                                OrdetKind              kind,
                                gint64                 now_us,
                                gboolean              *possible);
char *ordet_floor_what_if_line (const OrdetFloorState *state,
                                OrdetMeeting          *meeting);
char *ordet_floor_pace_words   (const OrdetFloorState *state);
char *ordet_floor_pace_shorter (const OrdetFloorState *state);
char *ordet_floor_what_if_shorter (const OrdetFloorState *state);

char *ordet_row_label          (const OrdetRowData    *row,
                                OrdetTell              tell);
char *ordet_row_detail         (const OrdetRowData    *row);

/* A chip of a row: an icon's name and words, or pips and words. */
typedef struct
{
  const char *icon;  /* (nullable) */
  guint       pips;  /* filled, of */
  guint       n_pips;
  char       *words; /* (owned) */
} OrdetRowChip;

#define ORDET_ROW_MAX_CHIPS 3

guint ordet_row_chips          (const OrdetRowData    *row,
                                OrdetTell              tell,
                                OrdetRowChip          *chips);
void  ordet_row_chips_clear    (OrdetRowChip          *chips,
                                guint                  n_chips);

G_END_DECLS
