/* ordet-evaluation.c — what a meeting's paper slips said, in numbers nobody stands out in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-evaluation.h"

/**
 * ordet_evaluation_protect:
 * @self: (inout): counts as they were typed; `slips` is worked out
 *
 * Makes of the counts what may be kept. A slip may leave a question out, so there
 * were as many as the question with the most answers had.
 *
 * Returns: FALSE if nothing may be kept: fewer than six slips
 */
gboolean
ordet_evaluation_protect (OrdetEvaluation *self)
{
  self->slips = 0;
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    {
      gint64 answered = 0;

      for (guint a = 0; a < ORDET_N_ANSWERS; a++)
        answered += self->counts[q][a] = CLAMP (self->counts[q][a], 0, ORDET_EVALUATION_MOST);
      self->slips = MAX (self->slips, answered);
    }
  if (self->slips < ORDET_EVALUATION_SLIPS)
    return FALSE;
  self->slips = (self->slips + 2) / 5 * 5;
  for (guint q = 0; q < ORDET_N_QUESTIONS; q++)
    for (guint a = 0; a < ORDET_N_ANSWERS; a++)
      if (self->counts[q][a] < ORDET_EVALUATION_FEW)
        self->counts[q][a] = 0;
  return TRUE;
}

/**
 * ordet_evaluation_most:
 * @self: sums
 * @question: a question
 * @answer: an answer
 *
 * Returns: how many can have answered so at most: two more for each meeting that
 *   had fewer than three
 */
gint64
ordet_evaluation_most (const OrdetEvaluationSum *self,
                       OrdetQuestion             question,
                       OrdetAnswer               answer)
{
  return self->counts[question][answer]
         + (ORDET_EVALUATION_FEW - 1) * (gint64) self->few[question][answer];
}

/**
 * ordet_question_to_string:
 * @question: a question
 *
 * Returns: (transfer none): its name in files and tables
 */
const char *
ordet_question_to_string (OrdetQuestion question)
{
  static const char *const names[ORDET_N_QUESTIONS] = { "say", "welcome", "time" };

  g_return_val_if_fail (question < ORDET_N_QUESTIONS, NULL);

  return names[question];
}

/**
 * ordet_answer_to_string:
 * @answer: an answer
 *
 * Returns: (transfer none): its name in files and tables
 */
const char *
ordet_answer_to_string (OrdetAnswer answer)
{
  static const char *const names[ORDET_N_ANSWERS] = { "yes", "partly", "no" };

  g_return_val_if_fail (answer < ORDET_N_ANSWERS, NULL);

  return names[answer];
}
