/* ordet-people-words.h — what is said about a list of people that is imported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-roster.h"

G_BEGIN_DECLS

char       *ordet_people_words_trouble (const OrdetTableTrouble  *trouble);
char       *ordet_people_words_problem (const OrdetRosterProblem *problem);
const char *ordet_people_words_use     (OrdetColumnUse            use,
                                        OrdetColumnPrivate        what);
char       *ordet_people_words_private (const OrdetColumn        *column);
char       *ordet_people_words_numbers (const GArray             *numbers);
char       *ordet_people_words_row     (const OrdetRosterPerson  *person,
                                        gboolean                  new_cards);
char       *ordet_people_words_bad_row (const OrdetRosterProblem *problem);

G_END_DECLS
