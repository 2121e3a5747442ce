/* walk.h — the hands of a walk through a whole meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hands press keys; what reads the window, to know which key is next, are the
 * eyes. Nothing here activates an action, moves the focus or sets a value.
 */
#pragma once

#include "floor-fixture.h"
#include "ordet-act-dialog.h"
#include "ordet-check-in.h"
#include "ordet-log.h"
#include "ordet-people-import.h"
#include "ordet-people-view.h"
#include "ordet-person-dialog.h"
#include "ordet-prepare-page.h"
#include "ordet-window-tools.h"
#include "uitest.h"

typedef struct
{
  char           *folder;
  FixtureClock    clock;
  OrdetStore     *store;
  OrdetSession   *session;
  GtkApplication *application; /* whose keys the windows have */
  GtkWidget      *window;
  OrdetLog       *log;         /* the original, with the ids people get here */
  gsize           last;        /* lines of it that were walked */
  GArray         *marks;       /* of the expectations: Mark */
  GHashTable     *numbers;     /* of the original's proposals: what they are called here */
  GPtrArray      *merged;      /* (element-type OrdetEvent): wait for what they are merged into */
} Walk;

/* --- walk-keys.c --- */
GtkWidget *walk_wait_for (GType type);
void walk_wait_gone (GType type);
GtkWidget *walk_row (GtkWidget *window, const char *title);
void walk_tab_to (GtkWidget *window, GtkWidget *target);
void walk_take (GtkWidget *window, const char *label);
void walk_menu (GtkWidget *window, GtkWidget *button, const char *label);
void walk_choose (GtkWidget *window, GtkWidget *drop, guint at);
void walk_fill (GtkWidget *window, GtkWidget *field, const char *text);

/* --- walk-hands.c --- */
OrdetMeeting *walk_meeting_of (Walk *walk);
GtkWidget *walk_page_of (Walk *walk, const char *name);
gboolean walk_has_meeting (gpointer walk);
gboolean walk_is_open (gpointer walk);
void walk_key (Walk *walk, const char *accelerator);
void walk_at (Walk *walk, gint64 hour_us);
void walk_say (Walk *walk, const char *text);
gint64 walk_card_of (Walk *walk, const char *id);
void walk_say_card (Walk *walk, const char *before, const char *id, const char *kind);
void walk_advance (Walk *walk);
void walk_more (Walk *walk, const char *label);
void walk_turn_menu (Walk *walk, const char *label);
GtkWidget *walk_form (void);
void walk_accept (void);
void walk_show_part (Walk *walk, const char *part);
void walk_show_floor (Walk *walk);
void walk_set_limit (Walk *walk, int column, int row, const char *value);
void walk_take_rules (Walk *walk, const OrdetRules *rules);

/* --- walk-business.c --- */
gboolean walk_business (Walk *walk, const OrdetEvent *event);
void walk_assert_business (Walk *walk, gsize n_lines);
