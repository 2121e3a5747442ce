/* ordet-order.h — requests × rules → order with reasons (order.md 2 and 3)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pure function: no clock, nothing random, no hidden state. It knows no
 * people by name; a request carries what the rules ask about its person.
 */
#pragma once

#include "ordet-rules.h"

G_BEGIN_DECLS

/* Why a place is what it is, as data (order.md 3). */
typedef enum
{
  ORDET_REASON_PRECEDENCE,      /* its kind goes before the others; a: OrdetKind */
  ORDET_REASON_FIXED_PLACE,     /* announced: keeps the place */
  ORDET_REASON_PLACED_BY_CHAIR,
  ORDET_REASON_LIMIT_REACHED,   /* a: times passed, b: max_passed */
  ORDET_REASON_PASSED,          /* a: times passed, b: max_passed or -1 */
  ORDET_REASON_FIRST_AT_MEETING,
  ORDET_REASON_FIRST_ON_ITEM,
  ORDET_REASON_BEFORE_SECOND_TURN, /* somebody who has spoken more; a: seq of the first such */
  ORDET_REASON_OTHER_LIST,      /* the floor goes to the other list; a: OrdetGroup it comes from */
  ORDET_REASON_LEAST_SPOKEN,    /* the list that has spoken least */
  ORDET_REASON_NEUTRAL,         /* stands for either list */
  ORDET_REASON_IN_ORDER,        /* in order of request */
  ORDET_N_REASONS
} OrdetReasonCode;

typedef struct
{
  OrdetReasonCode code;
  gint            a, b; /* see OrdetReasonCode */
} OrdetReason;

#define ORDET_MAX_REASONS 8

/* A waiting speech, as the rules see it. */
typedef struct
{
  guint      seq;          /* number of the sign-up in the meeting; ascending in the array */
  guint      person;       /* index: equal for requests of the same person */
  guint      passed;       /* times passed until now */
  OrdetGroup group;
  gboolean   guest;        /* not a member */
  gboolean   by_chair;     /* a hand-made place */
  guint      spoken_item;  /* finished speeches on this item */
  guint      spoken_meeting;
  gint64     extra_ms;     /* the person's extra time */
} OrdetWaiting;

/* The list as it stands. */
typedef struct
{
  const OrdetRules   *rules;
  const OrdetWaiting *waiting;   /* by seq */
  gsize               n_waiting;
  const guint        *fixed;     /* seqs that keep their place, in order */
  gsize               n_fixed;
  gboolean            has_prev;
  OrdetGroup          prev;      /* a or b, if has_prev */
  gint64              used_ms[2];
  gboolean            running;   /* a speech of this list runs or is interrupted: */
  guint               run_person;
  OrdetGroup          run_group;
  gint64              run_limit_ms; /* its limit in force */
} OrdetOrderInput;

/* One place in the order of speeches. */
typedef struct
{
  guint       index;       /* into OrdetOrderInput.waiting */
  guint       seq;
  guint       passed;      /* predicted times passed when it is picked */
  gint64      limit_ms;    /* the limit it would have, as things stand */
  guint       n_reasons;
  OrdetReason reasons[ORDET_MAX_REASONS];
} OrdetPlace;

gsize       ordet_order_speeches     (const OrdetOrderInput *input,
                                      OrdetPlace            *places,
                                      gsize                  n_places);
const char *ordet_reason_to_string   (OrdetReasonCode        code);

G_END_DECLS
