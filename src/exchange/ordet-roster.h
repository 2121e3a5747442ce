/* ordet-roster.h — people out of a table, once it is said what its columns are for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: a table and the uses of its columns in, people and what is wrong with
 * which line out. Nothing is imported here.
 */
#pragma once

#include "ordet-columns.h"

G_BEGIN_DECLS

/* Letters of a name; longer is a broken file. */
#define ORDET_ROSTER_MAX_NAME 200

/* Numbers are compared nowhere but here: any order. */
typedef enum
{
  ORDET_ROSTER_NO_NAME,
  ORDET_ROSTER_NAME_TOO_LONG,
  ORDET_ROSTER_BAD_CARD,
  ORDET_ROSTER_BAD_VOTE,
  ORDET_ROSTER_BAD_DATE,
  ORDET_ROSTER_BAD_LIST,
  ORDET_ROSTER_BAD_GENDER,
  ORDET_ROSTER_BAD_MEMBER,
  ORDET_ROSTER_TOO_WIDE, /* more cells than titles: something has slipped */
  ORDET_N_ROSTER_FAULTS
} OrdetRosterFault;

/* A row that gives nobody, and why. */
typedef struct
{
  guint             line;
  OrdetRosterFault  fault;
  char             *value; /* (owned) the cell; empty where it would be private */
} OrdetRosterProblem;

typedef struct
{
  guint       line;
  char       *name;      /* (owned) never empty */
  gint64      number;    /* the card; 0: none said */
  gboolean    vote;      /* TRUE where nothing is said */
  gboolean    member;    /* TRUE where nothing is said */
  const char *list;      /* (nullable) "a", "b", "none": as they chose it */
  const char *category;  /* (nullable) "woman", "man", "nonbinary": as a register has it */
  char       *role;      /* (owned) (nullable) */

  /* Found by ordet_roster_match(). */
  gboolean    known;     /* on the meeting's list already */
  gboolean    again;     /* the same name and card stand further up */
  gboolean    namesake;  /* the same name stands further up, with another card or none */
  gboolean    card_used; /* somebody else has the card */
} OrdetRosterPerson;

typedef struct
{
  GPtrArray *people;      /* (owned) (element-type OrdetRosterPerson) */
  GPtrArray *problems;    /* (owned) (element-type OrdetRosterProblem) */
  guint      n_new;       /* neither known nor again */
  guint      n_known;
  guint      n_again;
  guint      n_namesakes; /* of the new */
  GArray    *doubles;     /* (owned) (element-type gint64) cards of the new that are used twice */
} OrdetRoster;

/* Somebody who is on the list. */
typedef struct
{
  const char *name;
  gint64      number;
} OrdetRosterKnown;

OrdetRoster *ordet_roster_read  (const OrdetTable       *table,
                                 const OrdetColumns     *columns,
                                 const GDate            *joined_by);
void         ordet_roster_match (OrdetRoster            *self,
                                 const OrdetRosterKnown *known,
                                 guint                   n_known);
void         ordet_roster_free  (OrdetRoster            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetRoster, ordet_roster_free)

G_END_DECLS
