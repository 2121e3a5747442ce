/* ordet-floor-entry-private.h — what the two files of the entry share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-entry-completion.h"
#include "ordet-entry-parse.h"
#include "ordet-floor-entry.h"

G_BEGIN_DECLS

struct _OrdetFloorEntry
{
  GtkWidget              parent_instance;

  OrdetMeeting          *meeting;   /* (unowned) (nullable) the page's session holds it */
  OrdetFloorState        state;     /* as last shown */
  OrdetTell              tell;
  gint64                 now_us;
  OrdetEntryParse       *parsed;    /* (owned) (nullable) what the line says */
  GArray                *people;    /* (owned) (element-type OrdetEntryPerson) */
  guint                  selected;  /* row that Enter takes; G_MAXUINT: none */
  gboolean               chosen;    /* with an arrow */
  OrdetKind              asked;     /* kind of an unlettered line; speech if not asked for */
  char                  *code;      /* (owned) (nullable) of the last refusal */
  char                  *status;    /* (owned) (nullable) what a reader says of the page */
  gsize                  status_at; /* how many facts there were when it was said */
  gboolean               numbers_only; /* no names: a letter alone is an act */

  GtkEntry              *line;      /* what a reader is told of: a GtkText alone tells no letters */
  GtkText               *text;      /* (unowned) (nullable) the part of it that has the keyboard */
  GtkWidget             *icon;
  GtkWidget             *asked_chip;
  GtkWidget             *message;
  GtkWidget             *hints;
  OrdetEntryCompletion  *completion;
};

/* --- ordet-floor-entry.c: what the line says --- */
guint                  ordet_floor_entry_n_rows    (OrdetFloorEntry *self);
const OrdetEntryMatch *ordet_floor_entry_match     (OrdetFloorEntry *self,
                                                    guint            row);
OrdetKind              ordet_floor_entry_kind      (OrdetFloorEntry *self);

/* --- ordet-floor-entry-words.c --- */
void                   ordet_floor_entry_keep_status  (OrdetFloorEntry *self,
                                                       const char      *status);
void                   ordet_floor_entry_describe     (OrdetFloorEntry *self,
                                                       const char      *words);
void                   ordet_floor_entry_describe_row (OrdetFloorEntry *self,
                                                       const OrdetCompletionRow *row);
void                   ordet_floor_entry_make_hints   (OrdetFloorEntry *self);
void                   ordet_floor_entry_fit_hints    (OrdetFloorEntry *self);

/* --- ordet-floor-entry-take.c: doing it --- */
void                   ordet_floor_entry_activate  (OrdetFloorEntry *self);
void                   ordet_floor_entry_take_row  (OrdetFloorEntry *self,
                                                    guint            row);
void                   ordet_floor_entry_take_kind (OrdetFloorEntry *self,
                                                    gint             kind);

G_END_DECLS
