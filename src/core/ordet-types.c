/* ordet-types.c — the words that every room shares: acts, kinds, refusals
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-types.h"

#include <string.h>

G_DEFINE_QUARK (ordet-error-quark, ordet_error)
G_DEFINE_QUARK (ordet-refusal-quark, ordet_refusal)
G_DEFINE_QUARK (ordet-carry-quark, ordet_carry)

/* The words of meeting-log.md, in the order of the enumerations. */
static const char *const acts[ORDET_N_ACTS] = {
  NULL, "open", "close", "add", "arrive", "leave", "category", "person", "agenda",
  "officer", "item", "item-end", "hand", "lower", "next", "give", "done", "skip",
  "back", "decline", "move", "pause", "resume", "extend", "correct", "rules",
  "last-call", "line", "unline", "push", "pop", "round", "turn", "pass",
  "round-end", "groups", "groups-end", "break", "break-end", "proposal",
  "proposal-status", "vote", "decision", "nominate", "elect", "reservation",
  "task", "observe", "note", "undo", "redo",
};

static const char *const kinds[ORDET_N_KINDS] = {
  "speech", "introduction", "reply", "rejoinder", "information", "order", "round",
};

static const char *const refusals[ORDET_N_REFUSALS] = {
  NULL, "unknown-person", "unknown-item", "absent", "no-right", "already-waiting",
  "not-waiting", "has-floor", "list-closed", "max-replies", "max-speeches",
  "no-speech", "own-speech", "nobody-waiting", "nobody-speaking", "ask",
  "not-open", "already-closed", "bad-value", "nothing-to-undo",
};

/* order.md 1, column "precedence"; a go-round's turn is never in an order. */
static const guint precedences[ORDET_N_KINDS] = {
  [ORDET_KIND_ORDER] = 1,
  [ORDET_KIND_INFORMATION] = 2,
  [ORDET_KIND_REPLY] = 3,
  [ORDET_KIND_REJOINDER] = 3,
  [ORDET_KIND_INTRODUCTION] = 4,
  [ORDET_KIND_SPEECH] = 5,
  [ORDET_KIND_ROUND] = 6,
};

static guint
find (const char *const *words,
      guint              n_words,
      const char        *text)
{
  if (text == NULL)
    return n_words;
  for (guint i = 0; i < n_words; i++)
    if (words[i] != NULL && strcmp (words[i], text) == 0)
      return i;
  return n_words;
}

/**
 * ordet_act_to_string:
 * @act: an act
 *
 * Returns: (transfer none): its word in the log, "item-end"
 */
const char *
ordet_act_to_string (OrdetAct act)
{
  g_return_val_if_fail (act > 0 && act < ORDET_N_ACTS, NULL);
  return acts[act];
}

/**
 * ordet_act_from_string:
 * @text: (nullable): a word
 *
 * Returns: the act of that name, or 0 if there is none
 */
OrdetAct
ordet_act_from_string (const char *text)
{
  guint i = find (acts, ORDET_N_ACTS, text);

  return i < ORDET_N_ACTS ? (OrdetAct) i : 0;
}

/**
 * ordet_kind_to_string:
 * @kind: a kind
 *
 * Returns: (transfer none): its word in the log, "speech"
 */
const char *
ordet_kind_to_string (OrdetKind kind)
{
  g_return_val_if_fail (kind < ORDET_N_KINDS, NULL);
  return kinds[kind];
}

/**
 * ordet_kind_from_string:
 * @text: (nullable): a word
 * @kind: (out): the kind of that name
 *
 * Returns: FALSE, and @kind unchanged, if there is no such kind
 */
gboolean
ordet_kind_from_string (const char *text,
                        OrdetKind  *kind)
{
  guint i = find (kinds, ORDET_N_KINDS, text);

  if (i == ORDET_N_KINDS)
    return FALSE;
  *kind = (OrdetKind) i;
  return TRUE;
}

/**
 * ordet_list_state_to_string:
 * @state: a state
 *
 * Returns: (transfer none): "open", "announced" or "closed"
 */
const char *
ordet_list_state_to_string (OrdetListState state)
{
  return state == ORDET_LIST_OPEN ? "open" : state == ORDET_LIST_ANNOUNCED ? "announced" : "closed";
}

/**
 * ordet_refusal_to_string:
 * @refusal: a refusal
 *
 * Returns: (transfer none) (nullable): its code, NULL for ORDET_REFUSAL_NONE
 */
const char *
ordet_refusal_to_string (OrdetRefusal refusal)
{
  g_return_val_if_fail (refusal < ORDET_N_REFUSALS, NULL);
  return refusals[refusal];
}

/**
 * ordet_refusal_from_string:
 * @text: (nullable): a code
 *
 * Returns: the refusal of that code, ORDET_REFUSAL_NONE if there is none
 */
OrdetRefusal
ordet_refusal_from_string (const char *text)
{
  guint i = find (refusals, ORDET_N_REFUSALS, text);

  return i < ORDET_N_REFUSALS ? (OrdetRefusal) i : ORDET_REFUSAL_NONE;
}

/**
 * ordet_kind_precedence:
 * @kind: a kind
 *
 * Where the kind stands in the whole order (order.md 1). A rejoinder stands
 * behind the replies of the same precedence.
 *
 * Returns: 1 (first) to 6
 */
guint
ordet_kind_precedence (OrdetKind kind)
{
  g_return_val_if_fail (kind < ORDET_N_KINDS, 6);
  return precedences[kind];
}
