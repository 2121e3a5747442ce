/* ordet-record-split.h — what a record may say about list A (privacy.md 3)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two cells only: list A and everybody else. Whoever is not on list A is not
 * told apart here at all, so no figure can depend on it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The way the board chose. The numbers are in people's files: add at the end,
 * never renumber. */
typedef enum
{
  ORDET_WAY_STANDARD = 1, /* exact where both cells are big enough, else by lot */
  ORDET_WAY_STRICT = 2,   /* minutes only, always by lot */
} OrdetWay;

/* Fewer than this many people who spoke: nothing is split, live or kept. */
#define ORDET_SPLIT_MIN_SPOKE 6

/* A cell needs so many contributors before its figure is told. */
#define ORDET_SPLIT_MIN_CELL 5

/* Not told. */
#define ORDET_UNTOLD (-1)

/* One person of a meeting, as far as a record asks. */
typedef struct
{
  gboolean list_a;
  gboolean present;  /* at some moment */
  guint    speeches; /* held from the floor, not from the chair */
  gint64   seconds;  /* whole seconds of these, ≥ 0 */
} OrdetContribution;

/* The part of list A. Everybody else's is the unsplit figure minus it; but
 * for those present, whom the unsplit figure rounds to five. */
typedef struct
{
  gint present_a;  /* people; or ORDET_UNTOLD, as the next four */
  gint present_others; /* people; with present_a */
  gint spoke_a;    /* people */
  gint speeches_a;
  gint minutes_a;  /* whole minutes, exact */
  gint lot_steps;  /* m: the share of minutes is lot_drawn / lot_steps; 0: no lot */
  gint lot_drawn;  /* j, 0 … m */
} OrdetSplit;

/* Gives 64 random bits, all equally likely. */
typedef guint64 (*OrdetDrawFunc) (gpointer data);

guint64 ordet_lot_uniform         (guint64                  n,
                                   OrdetDrawFunc            draw,
                                   gpointer                 data);
gint    ordet_lot_steps           (guint                    n_spoke,
                                   gint64                   total,
                                   gint64                   largest,
                                   OrdetWay                 way);
gint    ordet_lot_drawn           (gint64                   total_a,
                                   gint64                   total,
                                   gint                     steps,
                                   gint64                   u);
void    ordet_record_split        (const OrdetContribution *people,
                                   gsize                    n_people,
                                   gint64                   limit_s,
                                   OrdetWay                 way,
                                   OrdetDrawFunc            draw,
                                   gpointer                 data,
                                   OrdetSplit              *split);
gint    ordet_split_minutes       (gint64                   seconds);

G_END_DECLS
