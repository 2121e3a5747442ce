/* ordet-session-private.h — what an open meeting is made of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-session-clock.h"
#include "ordet-session.h"
#include "ordet-store-private.h"

G_BEGIN_DECLS

/* A sleep that has been heard and not yet been answered for. */
typedef struct
{
  gint64 us;      /* 0: none */
  gint64 from_us; /* meeting time when it began … */
  gint64 to_us;   /* … and when it was heard */
  guint  turn;
} OrdetSleep;

struct _OrdetSession
{
  GObject            parent_instance;

  OrdetStore        *store;   /* (owned) */
  char              *id;      /* (owned) */
  OrdetMeeting      *meeting; /* (owned) the fold of what the store holds */
  OrdetSessionClock  clock;
  int                hold;    /* -1: none */
  char              *day;     /* (owned) the date of the first act, or today until it comes */
  gboolean           was_cut_off;

  OrdetSleep         sleep;
  guint              owed_turn; /* whose time a `correct` is due for when it has ended */
  gint64             owed_us;   /* 0: none */
  gint64             alive_us;  /* as last written */

  gsize              batch;        /* acts that were done at once last; 0: none */
  gsize              batch_end;    /* events there were right after them, or after their undo */
  gboolean           batch_undone;

  gboolean           opened;    /* as the list has it */
  gboolean           closed;
  gint64             touched_day;
};

gboolean         ordet_session_keep         (OrdetSession       *self,
                                             OrdetEvent *const  *events,
                                             gsize               n_events,
                                             GError            **error);
const OrdetTurn *ordet_session_running      (OrdetSession       *self);
gboolean         ordet_session_write_alive  (OrdetSession       *self,
                                             GError            **error);
gboolean         ordet_session_read_alive   (OrdetSession       *self,
                                             gint64             *alive_us,
                                             GError            **error);
gint64           ordet_session_listen       (OrdetSession       *self);
void             ordet_session_settle       (OrdetSession       *self);

G_END_DECLS
