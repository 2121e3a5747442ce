/* ordet-words-evaluation.c — the slip of paper that a meeting is evaluated with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <glib/gi18n.h>

/**
 * ordet_words_question:
 * @question: of the evaluation
 *
 * Returns: (transfer none): what stands on the slip
 */
const char *
ordet_words_question (OrdetQuestion question)
{
  switch (question)
    {
    case ORDET_QUESTION_SAY:
      return _("I could say what I wanted to");
    case ORDET_QUESTION_WELCOME:
      return _("I felt welcome in the debate");
    case ORDET_QUESTION_TIME:
    case ORDET_N_QUESTIONS:
    default:
      return _("The time was well used");
    }
}

/**
 * ordet_words_answer:
 * @answer: to a question of the evaluation
 *
 * Returns: (transfer none): its words
 */
const char *
ordet_words_answer (OrdetAnswer answer)
{
  switch (answer)
    {
    case ORDET_ANSWER_YES:
      return C_("answer", "Yes");
    case ORDET_ANSWER_PARTLY:
      return C_("answer", "Partly");
    case ORDET_ANSWER_NO:
    case ORDET_N_ANSWERS:
    default:
      return C_("answer", "No");
    }
}
