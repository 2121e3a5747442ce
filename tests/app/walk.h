/* walk.h — the hands of a walk through a whole meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "floor-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-log.h"
#include "ordet-people-import.h"
#include "ordet-people-view.h"
#include "ordet-prepare-page.h"
#include "ordet-window.h"
#include "uitest.h"

typedef struct
{
  char         *folder;
  FixtureClock  clock;
  OrdetStore   *store;
  OrdetSession *session;
  GtkWidget    *window;
  OrdetLog     *log;   /* the original, with the ids people get here */
  GArray       *marks; /* of the expectations: Mark */
} Walk;

OrdetMeeting *walk_meeting_of (Walk *walk);
GtkWidget *walk_page_of (Walk *walk, const char *name);
GtkWidget *walk_window_of_type (GType type);
gboolean walk_has_meeting (gpointer walk);
gboolean walk_has_form (gpointer unused);
gboolean walk_has_no_form (gpointer unused);
gboolean walk_has_import (gpointer unused);
gboolean walk_has_no_import (gpointer unused);
gboolean walk_is_open (gpointer walk);
void walk_key (Walk *walk, const char *accelerator);
void walk_at (Walk *walk, gint64 hour_us);
void walk_say (Walk *walk, const char *text);
gint64 walk_card_of (Walk *walk, const char *id);
void walk_say_card (Walk *walk, const char *before, const char *id, const char *kind);
void walk_advance (Walk *walk);
void walk_form (Walk *walk, const char *action, const char *text);
void walk_accept (void);
void walk_show_part (Walk *walk, const char *part);
void walk_show_floor (Walk *walk);
void walk_set_limit (Walk *walk, int column, int row, const char *value);
void walk_set_introduction (Walk *walk, int seconds);
void walk_take_rules (Walk *walk, const OrdetRules *rules);
