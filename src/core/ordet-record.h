/* ordet-record.h — the record that remains of a meeting (privacy.md 3)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No name, no date, no item, no first speaker, no single person's figure. The
 * columns are frozen: a new one needs a migration, a new frozen list in the
 * tests, and somebody who has thought about what it gives away.
 */
#pragma once

#include "ordet-record-split.h"

G_BEGIN_DECLS

/* Bands: what a single exact figure would say too much with. 0 is not told. */
typedef enum
{
  ORDET_GINI_UNTOLD = 0,
  ORDET_GINI_LOW,    /* < 0.3 */
  ORDET_GINI_MIDDLE, /* 0.3 – 0.5 */
  ORDET_GINI_HIGH,   /* > 0.5 */
} OrdetGiniBand;

typedef enum
{
  ORDET_MOVED_NONE = 0,
  ORDET_MOVED_SOME, /* up to a quarter of the speeches asked for */
  ORDET_MOVED_MANY,
} OrdetMovedBand;

typedef enum
{
  ORDET_EXTRA_WAIT_NONE = 0,
  ORDET_EXTRA_WAIT_SHORT, /* under five minutes for everybody */
  ORDET_EXTRA_WAIT_LONG,
} OrdetExtraWaitBand;

/* How "1 or 2" is written: two is never stored. */
#define ORDET_FEW 1

#define ORDET_RECORD_ID_LENGTH 32 /* hexadecimal digits of 16 random bytes */

/* Whole numbers are never negative unless ORDET_UNTOLD is allowed. */
typedef struct
{
  char   *id;        /* (owned) lower-case hexadecimal, random, leads nowhere */
  char   *month;     /* (owned) YYYY-MM */
  char   *kind;      /* (owned) annual, members, board, congress, open, other */
  char   *body;      /* (owned) whose meeting, "" if not said */
  char   *rules;     /* (owned) the rules in force, ids and numbers: ordet_record_rules() */
  gint64  revision;  /* ≥ 1; the greater one replaces the other */
  gint64  way;       /* OrdetWay */

  gint64  present;        /* people, nearest 5 */
  gint64  spoke;          /* people who made a speech */
  gint64  speeches;
  gint64  replies;        /* rejoinders too */
  gint64  introductions;
  gint64  minutes;        /* of speeches, nearest */
  gint64  over_limit;     /* speeches over the limit in force */
  gint64  newcomers;      /* new people who made a speech; exact from 3, ORDET_FEW for 1 or 2 */
  gint64  wait_minutes;   /* median, nearest; or ORDET_UNTOLD */
  gint64  gini_band;      /* OrdetGiniBand */
  gint64  moved_band;     /* OrdetMovedBand */
  gint64  extra_wait_band; /* OrdetExtraWaitBand */
  gint64  round_minutes;
  gint64  group_minutes;
  gint64  breaks;
  gint64  interruptions;  /* noted by an observer */

  gint64  present_a;      /* people; ORDET_UNTOLD, as the next four */
  gint64  present_others; /* everybody else, exact, with present_a */
  gint64  spoke_a;
  gint64  speeches_a;
  gint64  minutes_a;
  gint64  lot_steps;      /* 0: no lot */
  gint64  lot_drawn;
} OrdetRecord;

typedef enum
{
  ORDET_COLUMN_ID,      /* 32 hexadecimal digits */
  ORDET_COLUMN_MONTH,   /* YYYY-MM */
  ORDET_COLUMN_WORD,    /* a word of a closed list */
  ORDET_COLUMN_TEXT,    /* any text */
  ORDET_COLUMN_RULES,   /* ids and numbers: [a-z0-9=:.- ] */
  ORDET_COLUMN_NUMBER,  /* a whole number */
  ORDET_COLUMN_NULLABLE, /* a whole number, NULL for ORDET_UNTOLD */
} OrdetColumnType;

/* One column of the table `record`, of a bundle's records and of the packed
 * form, in this order. */
typedef struct
{
  const char      *name;
  OrdetColumnType  type;
  gsize            offset;   /* in OrdetRecord */
  gint64           min, max; /* numbers: inclusive; texts: length in bytes */
} OrdetRecordColumn;

OrdetRecord             *ordet_record_new     (void);
OrdetRecord             *ordet_record_copy    (const OrdetRecord       *self);
void                     ordet_record_free    (OrdetRecord             *self);
gboolean                 ordet_record_equal   (const OrdetRecord       *a,
                                               const OrdetRecord       *b);
gboolean                 ordet_record_valid   (const OrdetRecord       *self,
                                               GError                 **error);
gboolean                 ordet_record_kind_valid (const char           *text);
gboolean                 ordet_record_month_valid (const char          *text);
const OrdetRecordColumn *ordet_record_columns (gsize                   *n_columns);
const char              *ordet_record_text    (const OrdetRecord       *self,
                                               const OrdetRecordColumn *column);
gint64                   ordet_record_number  (const OrdetRecord       *self,
                                               const OrdetRecordColumn *column);
void                     ordet_record_set_text (OrdetRecord            *self,
                                               const OrdetRecordColumn *column,
                                               const char              *value);
void                     ordet_record_set_number (OrdetRecord          *self,
                                               const OrdetRecordColumn *column,
                                               gint64                   value);
gboolean                 ordet_column_is_text (const OrdetRecordColumn *column);
GVariant                *ordet_record_pack    (const OrdetRecord       *self);
OrdetRecord             *ordet_record_unpack  (GVariant                *packed,
                                               GError                 **error);
gint                     ordet_record_order   (const OrdetRecord       *a,
                                               const OrdetRecord       *b);
void                     ordet_record_tell    (OrdetRecord             *self,
                                               const OrdetSplit        *split);
gboolean                 ordet_record_share   (const OrdetRecord       *self,
                                               gint64                  *part,
                                               gint64                  *whole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetRecord, ordet_record_free)

G_END_DECLS
