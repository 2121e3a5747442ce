/* floor-fixture.h — a meeting on the floor, with a clock that stands still
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-floor-entry.h"
#include "ordet-floor-page.h"
#include "ordet-queue-view.h"
#include "session-fixture.h"
#include "uitest.h"

/* A real session in a store of its own with its keys in memory, and the page
 * in a window of its own. */
typedef struct
{
  char            *folder;
  FixtureClock     clock;
  OrdetStore      *store;
  OrdetSession    *session;
  GtkWidget       *window;
  OrdetFloorPage  *page;
  OrdetFloorEntry *entry;
  OrdetQueueView  *queue;
} Floor;

/* 40 people with cards 1 to 40 and invented names, all but the last here
 * once the meeting is open; eleven items. */
OrdetNotice  *floor_notice   (void);
void          floor_init     (Floor             *self,
                              const OrdetNotice *notice);
void          floor_show     (Floor             *self);
void          floor_clear    (Floor             *self);
OrdetMeeting *floor_meeting  (Floor             *self);

/* Sets the clock: "14:26:00". */
void          floor_at       (Floor             *self,
                              const char        *hour);
void          floor_act      (Floor             *self,
                              OrdetEvent        *event);
void          floor_hand     (Floor             *self,
                              gint64             card,
                              const char        *kind);
void          floor_call     (Floor             *self,
                              OrdetAct           act,
                              gint64             card);
void          floor_plain    (Floor             *self,
                              OrdetAct           act);
void          floor_item     (Floor             *self,
                              const char        *item);
void          floor_open     (Floor             *self,
                              const char        *item);
/* The debate of the pictures: Oda speaks since 14:24:18, eight wait. */
void          floor_picture  (Floor             *self);
char         *floor_order    (Floor             *self);

/* The same, on the screen. */
void          floor_begin         (Floor      *self);
void          floor_begin_debate  (Floor      *self);
void          floor_assert_order  (Floor      *self,
                                   const char *order);
void          floor_assert_shows  (Floor      *self,
                                   const char *text);
void          floor_assert_hides  (Floor      *self,
                                   const char *text);
const char   *floor_typed         (Floor      *self);
gint64        floor_card          (Floor      *self);
void          floor_enter         (Floor      *self,
                                   const char *text);
void          floor_press_space   (Floor      *self);
GtkWindow    *floor_other_window  (Floor      *self);
gboolean      floor_has_other_window    (gpointer floor);
gboolean      floor_has_no_other_window (gpointer floor);
