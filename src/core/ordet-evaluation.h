/* ordet-evaluation.h — what a meeting's paper slips said, in numbers nobody stands out in
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three questions, each answered yes, partly or no on a slip without a name, and
 * counted by hand. Whoever was in the room knows how many they were and perhaps
 * who wrote last: so nothing is kept of fewer than six slips, their number is
 * rounded to the nearest five, and a count under three is kept as 0, "fewer than
 * three", whether it was none or one (the record's own rules, privacy.md 3).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ORDET_QUESTION_SAY,     /* I could say what I wanted to */
  ORDET_QUESTION_WELCOME, /* I felt welcome in the debate */
  ORDET_QUESTION_TIME,    /* the time was well used */
  ORDET_N_QUESTIONS
} OrdetQuestion;

typedef enum
{
  ORDET_ANSWER_YES,
  ORDET_ANSWER_PARTLY,
  ORDET_ANSWER_NO,
  ORDET_N_ANSWERS
} OrdetAnswer;

#define ORDET_EVALUATION_SLIPS 6      /* fewer tell nothing */
#define ORDET_EVALUATION_FEW   3      /* a count below it is kept as 0 */
#define ORDET_EVALUATION_MOST  100000

typedef struct
{
  gint64 slips; /* nearest five once protected */
  gint64 counts[ORDET_N_QUESTIONS][ORDET_N_ANSWERS];
} OrdetEvaluation;

/* Of several meetings. */
typedef struct
{
  guint  meetings; /* that have one */
  gint64 slips;
  gint64 counts[ORDET_N_QUESTIONS][ORDET_N_ANSWERS]; /* at least so many */
  guint  few[ORDET_N_QUESTIONS][ORDET_N_ANSWERS];    /* meetings that had fewer than three */
} OrdetEvaluationSum;

gboolean    ordet_evaluation_protect  (OrdetEvaluation           *self);
gint64      ordet_evaluation_most     (const OrdetEvaluationSum  *self,
                                       OrdetQuestion              question,
                                       OrdetAnswer                answer);
const char *ordet_question_to_string  (OrdetQuestion              question);
const char *ordet_answer_to_string    (OrdetAnswer                answer);

G_END_DECLS
