/* ordet-words.h — sentences for codes, in the language of the windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything here is translated with gettext when it is called and depends on
 * the locale. What goes into minutes is in the language of the meeting and
 * comes from ordet-phrases.h instead.
 *
 * A name written from right to left, or in a language written so, stands
 * between U+2068 and U+2069 (first strong isolate, pop) in a sentence, so that
 * neither turns the other round. Other names stay as they are: what the marks
 * are for, nobody can hear who has the sentence read aloud.
 */
#pragma once

#include "ordet-evaluation.h"
#include "ordet-meeting.h"
#include "ordet-minutes.h"

G_BEGIN_DECLS

/* What may be told about a place in the order. The chair decides for each
 * meeting whether lists and first times are shown at all (ui: two texts). */
typedef enum
{
  ORDET_TELL_NEITHER = 0,
  ORDET_TELL_LISTS = 1 << 0, /* the two lists, who has spoken least, who stands for either */
  ORDET_TELL_FIRST = 1 << 1, /* has not spoken at this meeting */
  ORDET_TELL_ALL = ORDET_TELL_LISTS | ORDET_TELL_FIRST,
} OrdetTell;

/* --- names --- */
char       *ordet_words_name           (const char         *name);
char       *ordet_words_person         (const OrdetMeeting *meeting,
                                        guint               person);
char       *ordet_words_person_card    (const OrdetMeeting *meeting,
                                        guint               person);
char       *ordet_words_person_short   (const OrdetMeeting *meeting,
                                        guint               person);
char       *ordet_words_list           (const char *const  *words);

/* --- one word for a code --- */
const char *ordet_words_kind           (OrdetKind           kind);
const char *ordet_words_list_state     (OrdetListState      state);
const char *ordet_words_group          (OrdetGroup          group);
const char *ordet_words_role           (const char         *role);
const char *ordet_words_meeting_kind   (const char         *kind);
const char *ordet_words_item_kind      (const char         *kind);
const char *ordet_words_count          (const char         *name);
const char *ordet_words_proposal_kind  (const char         *kind);
const char *ordet_words_proposal_status (const char        *status);
const char *ordet_words_vote_method    (const char         *method);
const char *ordet_words_reservation    (const char         *kind);

const char *ordet_words_format         (const char         *id);
const char *ordet_words_question       (OrdetQuestion       question);
const char *ordet_words_answer         (OrdetAnswer         answer);

/* --- times --- */
/* The program's own language: ordet-words-locale.c */
void        ordet_words_locale         (void);
char       *ordet_words_beside_program (const char        *folder,
                                        const char        *witness);

char       *ordet_words_clock          (gint64              time_us);
const char *ordet_words_month          (int                 month);
const char *ordet_words_weekday        (int                 day);
const char *ordet_words_month_short    (int                 month);
char       *ordet_words_date           (const char         *date);
char       *ordet_words_duration       (gint64              length_us);
char       *ordet_words_duration_short (gint64              length_us);
char       *ordet_words_about          (gint64              length_us);
char       *ordet_words_countdown      (gint64              left_us);
char       *ordet_words_time_left      (gint64              left_us);

/* --- sentences --- */
char       *ordet_words_refusal        (OrdetRefusal        refusal,
                                        const char         *who);
const char *ordet_words_carry          (OrdetCarryTrouble   trouble);
char       *ordet_words_error          (const GError       *error,
                                        const char         *who);
char       *ordet_words_reason         (OrdetMeeting       *meeting,
                                        const OrdetEntry   *entry,
                                        const OrdetReason  *reason);
char       *ordet_words_why            (OrdetMeeting       *meeting,
                                        const OrdetEntry   *entry,
                                        OrdetTell           tell);
char       *ordet_words_say            (OrdetMeeting       *meeting);
char       *ordet_words_act            (const OrdetMeeting *meeting,
                                        const OrdetEvent   *event);
char       *ordet_words_missing        (const OrdetMissing *missing);

G_END_DECLS
