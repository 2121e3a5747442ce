/* ordet-event-table.c — what each act may and must carry (meeting-log.md)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-event.h"

#include <string.h>

static const struct
{
  const char *name;
  OrdetKeyType type;
} keys[ORDET_N_KEYS] = {
  [ORDET_KEY_WHO] = { "who", ORDET_TYPE_STRING },
  [ORDET_KEY_NAME] = { "name", ORDET_TYPE_STRING },
  [ORDET_KEY_NUMBER] = { "number", ORDET_TYPE_INTEGER },
  [ORDET_KEY_CATEGORY] = { "category", ORDET_TYPE_STRING },
  [ORDET_KEY_LIST] = { "list", ORDET_TYPE_STRING },
  [ORDET_KEY_MEMBER] = { "member", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_VOTE_RIGHT] = { "vote", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_SPEAK] = { "speak", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_NEW] = { "new", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_PRONOUN] = { "pronoun", ORDET_TYPE_STRING },
  [ORDET_KEY_EXTRA_S] = { "extra_s", ORDET_TYPE_INTEGER },
  [ORDET_KEY_ITEM] = { "item", ORDET_TYPE_STRING },
  [ORDET_KEY_OP] = { "op", ORDET_TYPE_STRING },
  [ORDET_KEY_TITLE] = { "title", ORDET_TYPE_STRING },
  [ORDET_KEY_MINUTES] = { "minutes", ORDET_TYPE_INTEGER },
  [ORDET_KEY_KIND] = { "kind", ORDET_TYPE_STRING },
  [ORDET_KEY_BEFORE] = { "before", ORDET_TYPE_STRING },
  [ORDET_KEY_ROLE] = { "role", ORDET_TYPE_STRING },
  [ORDET_KEY_CONTINUE] = { "continue", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_LIMIT] = { "limit", ORDET_TYPE_SECONDS },
  [ORDET_KEY_INTERRUPT] = { "interrupt", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_WHY] = { "why", ORDET_TYPE_STRING },
  [ORDET_KEY_CUT] = { "cut", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_TO] = { "to", ORDET_TYPE_INTEGER },
  [ORDET_KEY_SECONDS] = { "seconds", ORDET_TYPE_SECONDS },
  [ORDET_KEY_TURN] = { "turn", ORDET_TYPE_INTEGER },
  [ORDET_KEY_RULES] = { "rules", ORDET_TYPE_RULES },
  [ORDET_KEY_ITEM_ONLY] = { "item_only", ORDET_TYPE_BOOLEAN },
  [ORDET_KEY_WHEN] = { "when", ORDET_TYPE_STRING },
  [ORDET_KEY_PEOPLE] = { "who", ORDET_TYPE_STRINGS },
  [ORDET_KEY_GROUPS] = { "groups", ORDET_TYPE_INTEGER },
  [ORDET_KEY_ID] = { "id", ORDET_TYPE_STRING },
  [ORDET_KEY_BY] = { "by", ORDET_TYPE_STRINGS },
  [ORDET_KEY_TEXT] = { "text", ORDET_TYPE_STRING },
  [ORDET_KEY_AMENDS] = { "amends", ORDET_TYPE_STRING },
  [ORDET_KEY_STATUS] = { "status", ORDET_TYPE_STRING },
  [ORDET_KEY_INTO] = { "into", ORDET_TYPE_STRING },
  [ORDET_KEY_METHOD] = { "method", ORDET_TYPE_STRING },
  [ORDET_KEY_PROPOSALS] = { "proposals", ORDET_TYPE_STRINGS },
  [ORDET_KEY_COUNTS] = { "counts", ORDET_TYPE_COUNTS },
  [ORDET_KEY_VOTERS] = { "voters", ORDET_TYPE_INTEGER },
  [ORDET_KEY_THRESHOLD] = { "threshold", ORDET_TYPE_STRING },
  [ORDET_KEY_RESULT] = { "result", ORDET_TYPE_STRING },
  [ORDET_KEY_VOTES] = { "votes", ORDET_TYPE_STRINGS },
  [ORDET_KEY_VOTE] = { "vote", ORDET_TYPE_STRING },
  [ORDET_KEY_DECISION] = { "decision", ORDET_TYPE_STRING },
  [ORDET_KEY_BY_GROUP] = { "by_group", ORDET_TYPE_STRING },
  [ORDET_KEY_TO_GROUP] = { "to_group", ORDET_TYPE_STRING },
  [ORDET_KEY_SEQ] = { "seq", ORDET_TYPE_INTEGER },
  [ORDET_KEY_TIE] = { "tie", ORDET_TYPE_STRING },
};

/* The table of meeting-log.md: what stands before the dot is required. Some
 * keys are of our own, and only written where the table has no words for what
 * is meant: "seq" of lower and move, when somebody waits with several of a
 * kind and it is not the first, "seconds" of last-call, when an hour was
 * named, and "tie" of a vote. A program that keeps them out still reads an act that is allowed. */
#define MUST(k)         \
  {                     \
    ORDET_KEY_##k, TRUE \
  }
#define MAY(k)           \
  {                      \
    ORDET_KEY_##k, FALSE \
  }
#define KEYS(name, ...) static const OrdetActKey name[] = { __VA_ARGS__ };

KEYS (add_keys,
      MUST (WHO),
      MUST (NAME),
      MAY (NUMBER),
      MAY (CATEGORY),
      MAY (LIST),
      MAY (MEMBER),
      MAY (VOTE_RIGHT),
      MAY (SPEAK),
      MAY (NEW))
KEYS (who_keys, MUST (WHO))
KEYS (category_keys, MUST (WHO), MAY (CATEGORY), MAY (LIST))
KEYS (person_keys,
      MUST (WHO),
      MAY (NAME),
      MAY (NUMBER),
      MAY (MEMBER),
      MAY (VOTE_RIGHT),
      MAY (SPEAK),
      MAY (NEW),
      MAY (PRONOUN),
      MAY (EXTRA_S))
KEYS (agenda_keys, MUST (ITEM), MUST (OP), MAY (TITLE), MAY (MINUTES), MAY (KIND), MAY (BEFORE))
KEYS (officer_keys, MUST (ROLE), MUST (WHO))
KEYS (item_keys, MUST (ITEM))
KEYS (item_end_keys, MAY (ITEM))
KEYS (hand_keys, MUST (WHO), MAY (KIND))
KEYS (lower_keys, MUST (WHO), MAY (KIND), MAY (SEQ))
KEYS (next_keys, MAY (CONTINUE))
KEYS (give_keys, MUST (WHO), MAY (KIND), MAY (LIMIT), MAY (INTERRUPT), MAY (WHY))
KEYS (done_keys, MAY (CUT))
KEYS (move_keys, MUST (WHO), MUST (TO), MAY (WHY), MAY (SEQ))
KEYS (seconds_keys, MUST (SECONDS))
KEYS (correct_keys, MUST (TURN), MAY (WHO), MAY (SECONDS), MAY (WHY))
KEYS (rules_keys, MUST (RULES), MAY (ITEM_ONLY))
KEYS (last_call_keys, MAY (SECONDS))
KEYS (line_keys, MUST (WHEN))
KEYS (push_keys, MUST (TITLE))
KEYS (round_keys, MAY (LIMIT), MAY (PEOPLE))
KEYS (groups_keys, MUST (SECONDS), MAY (GROUPS))
KEYS (proposal_keys, MUST (ID), MUST (BY), MUST (KIND), MUST (TEXT), MAY (AMENDS))
KEYS (proposal_status_keys, MUST (ID), MUST (STATUS), MAY (INTO))
KEYS (vote_keys,
      MUST (ID),
      MUST (METHOD),
      MAY (PROPOSALS),
      MAY (COUNTS),
      MAY (VOTERS),
      MAY (THRESHOLD),
      MAY (RESULT),
      MAY (TIE))
KEYS (decision_keys, MUST (ID), MUST (TEXT), MAY (VOTES), MAY (PROPOSALS))
KEYS (nominate_keys, MUST (ROLE), MUST (PEOPLE), MAY (BY), MAY (VOTE))
KEYS (reservation_keys, MUST (PEOPLE), MUST (DECISION), MUST (KIND), MUST (TEXT))
KEYS (task_keys, MUST (ID), MUST (TEXT), MAY (PEOPLE), MAY (BY))
KEYS (observe_keys, MUST (KIND), MAY (BY_GROUP), MAY (TO_GROUP))
KEYS (note_keys, MUST (TEXT))

#undef MUST
#undef MAY
#undef KEYS

#define HAS(table)              \
  {                             \
    table, G_N_ELEMENTS (table) \
  }

static const struct
{
  const OrdetActKey *keys;
  gsize n;
} act_keys[ORDET_N_ACTS] = {
  [ORDET_ACT_ADD] = HAS (add_keys),
  [ORDET_ACT_ARRIVE] = HAS (who_keys),
  [ORDET_ACT_LEAVE] = HAS (who_keys),
  [ORDET_ACT_CATEGORY] = HAS (category_keys),
  [ORDET_ACT_PERSON] = HAS (person_keys),
  [ORDET_ACT_AGENDA] = HAS (agenda_keys),
  [ORDET_ACT_OFFICER] = HAS (officer_keys),
  [ORDET_ACT_ITEM] = HAS (item_keys),
  [ORDET_ACT_ITEM_END] = HAS (item_end_keys),
  [ORDET_ACT_HAND] = HAS (hand_keys),
  [ORDET_ACT_LOWER] = HAS (lower_keys),
  [ORDET_ACT_NEXT] = HAS (next_keys),
  [ORDET_ACT_GIVE] = HAS (give_keys),
  [ORDET_ACT_DONE] = HAS (done_keys),
  [ORDET_ACT_SKIP] = HAS (hand_keys),
  [ORDET_ACT_DECLINE] = HAS (who_keys),
  [ORDET_ACT_MOVE] = HAS (move_keys),
  [ORDET_ACT_EXTEND] = HAS (seconds_keys),
  [ORDET_ACT_CORRECT] = HAS (correct_keys),
  [ORDET_ACT_RULES] = HAS (rules_keys),
  [ORDET_ACT_LAST_CALL] = HAS (last_call_keys),
  [ORDET_ACT_LINE] = HAS (line_keys),
  [ORDET_ACT_PUSH] = HAS (push_keys),
  [ORDET_ACT_ROUND] = HAS (round_keys),
  [ORDET_ACT_TURN] = HAS (who_keys),
  [ORDET_ACT_PASS] = HAS (who_keys),
  [ORDET_ACT_GROUPS] = HAS (groups_keys),
  [ORDET_ACT_BREAK] = HAS (seconds_keys),
  [ORDET_ACT_PROPOSAL] = HAS (proposal_keys),
  [ORDET_ACT_PROPOSAL_STATUS] = HAS (proposal_status_keys),
  [ORDET_ACT_VOTE] = HAS (vote_keys),
  [ORDET_ACT_DECISION] = HAS (decision_keys),
  [ORDET_ACT_NOMINATE] = HAS (nominate_keys),
  [ORDET_ACT_ELECT] = HAS (nominate_keys),
  [ORDET_ACT_RESERVATION] = HAS (reservation_keys),
  [ORDET_ACT_TASK] = HAS (task_keys),
  [ORDET_ACT_OBSERVE] = HAS (observe_keys),
  [ORDET_ACT_NOTE] = HAS (note_keys),
};

#undef HAS

/**
 * ordet_key_to_string:
 * @key: a key
 *
 * Returns: (transfer none): its name in the log; two keys may share a name in
 *   different acts ("who" of one or of several)
 */
const char *
ordet_key_to_string (OrdetKey key)
{
  g_return_val_if_fail (key > 0 && key < ORDET_N_KEYS, NULL);
  return keys[key].name;
}

/**
 * ordet_key_type:
 * @key: a key
 *
 * Returns: what it holds
 */
OrdetKeyType
ordet_key_type (OrdetKey key)
{
  g_return_val_if_fail (key > 0 && key < ORDET_N_KEYS, ORDET_TYPE_STRING);
  return keys[key].type;
}

/**
 * ordet_act_keys:
 * @act: an act
 * @n_keys: (out): how many
 *
 * Returns: (transfer none) (array length=n_keys) (nullable): the keys that
 *   @act may carry, in the order they are written (meeting-log.md, table)
 */
const OrdetActKey *
ordet_act_keys (OrdetAct act,
                gsize   *n_keys)
{
  g_return_val_if_fail (act > 0 && act < ORDET_N_ACTS, NULL);
  *n_keys = act_keys[act].n;
  return act_keys[act].keys;
}

/**
 * ordet_act_find_key:
 * @act: an act
 * @name: a name as in the log
 *
 * Returns: the key that @name is in @act, ORDET_KEY_NONE if it has none
 */
OrdetKey
ordet_act_find_key (OrdetAct    act,
                    const char *name)
{
  gsize n = 0;
  const OrdetActKey *table = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if (strcmp (keys[table[i].key].name, name) == 0)
      return table[i].key;
  return ORDET_KEY_NONE;
}
