/* ordet-columns.h — what the columns of a list of people are for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Guessed from their titles in four languages, or from what stands in them;
 * the person decides. Nothing private is taken unless it is asked for, and
 * nothing private is shown.
 */
#pragma once

#include "ordet-table.h"

G_BEGIN_DECLS

/* What is taken from a column. */
typedef enum
{
  ORDET_USE_LEAVE_OUT,
  ORDET_USE_CARD,
  ORDET_USE_NAME,
  ORDET_USE_GIVEN,
  ORDET_USE_FAMILY,
  ORDET_USE_VOTE,   /* yes or no; empty: no */
  ORDET_USE_JOINED, /* a date: may vote if it is not after a day */
  ORDET_USE_LIST,   /* the list they chose themselves */
  ORDET_USE_GENDER, /* a register's gender, taken for a list until they are asked */
  ORDET_USE_MEMBER, /* yes or no; empty: no, a guest */
  ORDET_USE_ROLE,   /* an office, kept as text */
  ORDET_N_USES
} OrdetColumnUse;

/* What Ordet has no business with; never shown as a sample. */
typedef enum
{
  ORDET_PRIVATE_NOT,
  ORDET_PRIVATE_DATE,    /* of birth, or nobody says of what */
  ORDET_PRIVATE_NUMBER,  /* a person's or a member's number */
  ORDET_PRIVATE_ADDRESS,
  ORDET_PRIVATE_EMAIL,
  ORDET_PRIVATE_PHONE,
  ORDET_PRIVATE_GENDER,
  ORDET_PRIVATE_OTHER,   /* health, food, remarks */
  ORDET_N_PRIVATES
} OrdetColumnPrivate;

typedef struct
{
  char               *title;  /* (owned) empty if there is none */
  OrdetColumnUse      use;
  OrdetColumnPrivate  what;
  guint               filled; /* rows that have anything in it */
  char               *sample; /* (owned) (nullable) NULL for what is private or empty */
} OrdetColumn;

typedef struct
{
  gboolean   titled;
  guint      first;    /* the first row of people */
  GPtrArray *columns;  /* (owned) (element-type OrdetColumn) */
} OrdetColumns;

/* Whether a table has a row of titles. */
typedef enum
{
  ORDET_TITLES_GUESS,
  ORDET_TITLES_NONE,
  ORDET_TITLES_FIRST,
} OrdetTitles;

OrdetColumns *ordet_columns_guess    (const OrdetTable   *table,
                                      OrdetTitles         titles);
void          ordet_columns_free     (OrdetColumns       *self);
void          ordet_columns_set_use  (OrdetColumns       *self,
                                      guint               column,
                                      OrdetColumnUse      use);
gboolean      ordet_columns_name     (const OrdetColumns *self);
gboolean      ordet_columns_uses     (const OrdetColumns *self,
                                      OrdetColumnUse      use);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetColumns, ordet_columns_free)

G_END_DECLS
