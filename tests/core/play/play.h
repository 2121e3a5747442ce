/* play.h — meetings written as short scripts, for tables of cases
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A script is statements parted by ';' or new lines. An act is its word in the
 * log and its keys, those of the table of meeting-log.md in their order, or
 * named: "hand A reply", "give B order interrupt=1", "rules safe=0 item_only=1".
 *
 *   +30             thirty seconds pass (+0.5 works too)
 *   hand A          the act is accepted and changes something
 *   ~arrive A       the act is accepted and changes nothing
 *   !absent hand A  the act is refused with this code
 *   ?order A B:reply C      the whole order ("-": nobody waits)
 *   ?queue A C              the speeches only
 *   ?floor A:speech         who has the floor ("-": nobody)
 *   ?fixed 1  ?passed A 2  ?limit 60  ?left 10  ?spoken 50  ?list closed
 *   ?present 3  ?voters 2  ?group a 30  ?why A limit-reached
 *   ?asks A 120             the limit a waiting speech would have
 *   ?held A 2  ?here A 1    finished speeches at the meeting, on the item
 *   ?undo hand  ?redo -     what undo and redo would take
 */
#pragma once

#include "ordet-meeting.h"

G_BEGIN_DECLS

typedef struct
{
  OrdetNotice  *notice;  /* (owned) */
  OrdetMeeting *meeting; /* (owned) */
  gint64        now_us;
} Play;

/* @people: "A:woman B:man C:none D:-:guest E:woman:mute:extra=30 F:@a": an id
 * (the name is the same), a category, "-" for none or a list after '@', and
 * whatever else is to be said. All are there from the beginning unless
 * ":away". The agenda is "1", "2", "3". */
Play       *play_new   (const char *people,
                        const char *rules);
void        play_free  (Play       *self);
/* Returns: what went otherwise, as a sentence (transfer full) (nullable). */
char       *play       (Play       *self,
                        const char *script);
/* Opens item 1, plays @script, and fails the test when it goes otherwise. */
void        play_case  (const char *what,
                        const char *people,
                        const char *rules,
                        const char *script);
/* A table of such cases as one test. */
typedef struct
{
  const char *what, *people, *rules, *script;
} PlayCase;

void        play_add   (const char     *path,
                        const PlayCase *cases,
                        gsize           n_cases);
#define PLAY_ADD(path, table) play_add (path, table, G_N_ELEMENTS (table))

/* "safe=0 balance=time weights.a=60 limits.speech=90 max_passed=null". */
OrdetRules *play_rules (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Play, play_free)

G_END_DECLS
