/* ordet-floor-private.h — what the files of the floor page share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ordet-act-host.h"
#include "ordet-bar.h"
#include "ordet-floor-balance.h"
#include "ordet-floor-card.h"
#include "ordet-floor-entry.h"
#include "ordet-floor-next.h"
#include "ordet-floor-pace.h"
#include "ordet-floor-page.h"
#include "ordet-floor-strip.h"
#include "ordet-queue-view.h"
#include "ordet-why-popover.h"

G_BEGIN_DECLS

struct _OrdetFloorPage
{
  GtkWidget           parent_instance;

  OrdetSession       *session;     /* (owned) */
  GSettings          *settings;    /* (owned) */
  OrdetFloorState     state;       /* as last shown */
  OrdetTimerState     heard;       /* timer at the last tick, for the sound */
  gboolean            show_lists;  /* the chair has chosen to see lists here */
  guint               tick;        /* source, while the page is on the screen */
  gint64              shown_s;     /* second that is shown */
  gint64              advanced_us; /* meeting time of the last Space that did something; −1 */
  gboolean            space_down;
  gint64              pressed_us;  /* meeting time of the last Space, done with or not */
  GtkWidget          *toast;       /* (unowned) (nullable) child of toasts, made when needed */
  guint               toast_timer; /* source */
  guint               fitting;     /* source */
  guint               closing;     /* source, while the list closes at an hour */
  double              bar_needs;   /* pixels the bar needs with its keys; 0: fits */

  OrdetBar           *bar;
  OrdetFloorStrip    *strip;
  OrdetFloorCard     *card;
  OrdetFloorNext     *next;
  OrdetFloorBalance  *balance;
  GtkWidget          *status;
  GtkOverlay         *toasts;
  OrdetFloorEntry    *entry;
  OrdetQueueView     *queue;
  OrdetFloorPace     *pace;
  GtkWidget          *actions;
  GtkWidget          *line;
  GtkWidget          *line_label;
  GtkWidget          *line_cap;
  GtkWidget          *unline;
  GtkWidget          *round;
  GtkWidget          *groups;
  GtkWidget          *pause;
  GtkWidget          *proposal;
  GtkWidget          *decision;
  GtkWidget          *vote;
  GtkWidget          *more;
  OrdetWhyPopover    *why;         /* child of the button that asks */
  GtkWindow          *observer;    /* (weak) (nullable) */
  GtkWidget          *row_menu;    /* (nullable) child of the queue, once it was asked for */
  guint64             menu_key;    /* the row it is about */
  gboolean            menu_by_key; /* and the keyboard was on that row */
};

/* --- ordet-floor-page.c --- */
OrdetTell     ordet_floor_tell           (OrdetFloorPage  *self);
OrdetMeeting *ordet_floor_meeting        (OrdetFloorPage  *self);
void          ordet_floor_focus_entry    (OrdetFloorPage  *self);
void          ordet_floor_popover_closed (OrdetFloorPage  *self,
                                          GtkPopover      *popover);

/* --- ordet-floor-act.c: everything goes through the session --- */
OrdetEvent   *ordet_floor_event          (OrdetFloorPage  *self,
                                          OrdetAct         act);
gboolean      ordet_floor_act            (OrdetFloorPage  *self,
                                          OrdetEvent      *event,
                                          const char      *who);
gboolean      ordet_floor_try            (OrdetFloorPage  *self,
                                          OrdetEvent      *event,
                                          GError         **error);
gboolean      ordet_floor_act_plain      (OrdetFloorPage  *self,
                                          OrdetAct         act);
gboolean      ordet_floor_act_on         (OrdetFloorPage  *self,
                                          OrdetAct         act,
                                          guint            person);
void          ordet_floor_refuse         (OrdetFloorPage  *self,
                                          const GError    *error,
                                          const char      *who);

/* --- ordet-floor-acts.c: the actions --- */
void          ordet_floor_install_acts   (GtkWidgetClass  *widget_class);
void          ordet_floor_enable_acts    (OrdetFloorPage  *self);

/* --- ordet-floor-advance.c --- */
void          ordet_floor_advance        (OrdetFloorPage  *self);
gboolean      ordet_floor_item_step      (OrdetFloorPage  *self,
                                          gint             step);

/* --- ordet-floor-line.c --- */
void          ordet_floor_make_line_menu (GtkMenuButton   *button,
                                          OrdetFloorPage  *self);
void          ordet_floor_draw_line      (OrdetFloorPage  *self,
                                          const char      *when);
void          ordet_floor_mind_line      (OrdetFloorPage  *self);

/* --- ordet-floor-hands.c: what the entry takes --- */
gboolean      ordet_floor_take           (OrdetFloorPage  *self,
                                          guint            person,
                                          OrdetKind        kind,
                                          gboolean         withdraw);
gboolean      ordet_floor_add_guest      (OrdetFloorPage  *self,
                                          const char      *name,
                                          gint64           number,
                                          OrdetKind        kind);

/* --- ordet-floor-row.c: one row of the queue --- */
void          ordet_floor_install_row_acts (GtkWidgetClass    *widget_class);
const OrdetRowData *ordet_floor_row_find   (OrdetFloorPage    *self,
                                            guint64            key);
gint          ordet_floor_row_place      (OrdetFloorPage      *self,
                                          const OrdetRowData  *row,
                                          gint                *n_speeches);
OrdetEvent   *ordet_floor_row_move       (OrdetFloorPage      *self,
                                          const OrdetRowData  *row,
                                          gint                 to,
                                          const char          *why);
void          ordet_floor_row_step       (OrdetFloorPage      *self,
                                          const OrdetRowData  *row,
                                          gint                 step);
void          ordet_floor_row_withdraw   (OrdetFloorPage      *self,
                                          const OrdetRowData  *row);

/* --- ordet-floor-row-menu.c --- */
void          ordet_floor_row_menu       (OrdetFloorPage      *self,
                                          guint64              key,
                                          double               x,
                                          double               y);

/* --- ordet-floor-keys.c --- */
void          ordet_floor_install_keys   (OrdetFloorPage  *self);

/* --- ordet-floor-toast.c --- */
void          ordet_floor_toast          (OrdetFloorPage  *self,
                                          const char      *words,
                                          gboolean         redo);
void          ordet_floor_dismiss_toast  (OrdetFloorPage  *self);

/* For forms over the floor. */
void ordet_floor_act_host_init (OrdetActHostInterface *iface);

G_END_DECLS
