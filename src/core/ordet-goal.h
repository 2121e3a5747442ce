/* ordet-goal.h — a board's goals: met, not met, or too few data (privacy.md 4)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-review.h"

G_BEGIN_DECLS

/* The numbers are in people's files: add at the end, never renumber. */
typedef enum
{
  ORDET_GOAL_TIME_WITHIN = 1, /* list A has low … high % of the time ("within 40/60") */
  ORDET_GOAL_TIME_NEAR_ROOM,  /* its share of the time is that of those present, ± high points */
  ORDET_GOAL_TIME_NOT_BELOW_ROOM, /* … or at most high points below */
  ORDET_GOAL_TOOK_FLOOR,          /* at least low % of those present made a speech */
  ORDET_GOAL_NEWCOMERS,           /* somebody new spoke at no fewer than low % of the meetings */
  ORDET_GOAL_WAIT,                /* the median wait is at most high minutes */
  ORDET_GOAL_CONCENTRATION,       /* the time lay on few at no more than high % of the meetings */
  ORDET_GOAL_ROUNDS,   /* a go-round or buzz groups at no fewer than low % of the meetings */
  ORDET_GOAL_MEETINGS, /* at least low meetings were held */
  ORDET_N_GOALS
} OrdetGoalKind;

typedef struct
{
  OrdetGoalKind kind;
  gint          low, high; /* see OrdetGoalKind; the other one is 0 */
} OrdetGoal;

typedef enum
{
  ORDET_VERDICT_TOO_FEW,
  ORDET_VERDICT_MET,
  ORDET_VERDICT_NOT_MET,
} OrdetVerdict;

/* Why there are too few data. */
typedef enum
{
  ORDET_WHY_NONE,
  ORDET_WHY_MEETINGS, /* fewer than three meetings tell it */
  ORDET_WHY_SPEECHES, /* fewer than twenty speeches */
  ORDET_WHY_ACROSS,   /* the interval lies across the goal */
  ORDET_WHY_ROOM,     /* the share of list A among those present is not known */
} OrdetWhy;

/* Below: a share moves by several points with one meeting or speech. */
#define ORDET_GOAL_MIN_MEETINGS 3
#define ORDET_GOAL_MIN_SPEECHES 20

typedef struct
{
  OrdetVerdict verdict;
  OrdetWhy     why;
  gboolean     told;      /* the figures below are known */
  gboolean     ranged;    /* low and high are an interval */
  double       figure;    /* %, points, minutes or meetings, as the goal counts */
  double       low, high;
} OrdetGoalResult;

gboolean    ordet_goal_valid          (const OrdetGoal   *self,
                                       GError           **error);
void        ordet_goal_judge          (const OrdetGoal   *self,
                                       const OrdetReview *review,
                                       OrdetGoalResult   *result);
const char *ordet_goal_kind_to_string (OrdetGoalKind      kind);
gboolean    ordet_goal_kind_from_string (const char      *text,
                                       OrdetGoalKind     *kind);

/* The goals that are offered; their sentences are in the room words. */
const OrdetGoal *ordet_goal_templates (gsize             *n_goals);

G_END_DECLS
