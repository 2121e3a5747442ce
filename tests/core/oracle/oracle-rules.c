/* oracle-rules.c — the settings of the slow engine
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle.h"

static OracleText
text (const char *said)
{
  return (OracleText) g_quark_from_string (said);
}

/* The defaults of meeting-log.md, section "First line". */
void
oracle_rules_init (OracleRules *rules)
{
  *rules = (OracleRules) {
    .scope = ORDET_SCOPE_ITEM,
    .count_cap = 1,
    .balance = ORDET_BALANCE_ALTERNATE,
    .tier_first = TRUE,
    .groups = { { text ("woman"), text ("nonbinary") }, { text ("man") } },
    .weights = { 50, 50 },
    .safe = 1,
    .max_passed = ORDET_UNLIMITED,
    .ask = FALSE,
    .entries = 1,
    .per_item = ORDET_UNLIMITED,
    .guests_last = TRUE,
    .limits = { [ORDET_KIND_INTRODUCTION] = 600, [ORDET_KIND_SPEECH] = 180,
                [ORDET_KIND_REPLY] = 60, [ORDET_KIND_REJOINDER] = 60,
                [ORDET_KIND_INFORMATION] = 30, [ORDET_KIND_ORDER] = 60, [ORDET_KIND_ROUND] = 30 },
    .again = 120,
    .warn = { [ORDET_KIND_SPEECH] = 30, [ORDET_KIND_REPLY] = 15 },
    .replies = 2,
    .rejoinder = ORDET_REJOINDER_AFTER_ALL,
    .after_line = 1 << ORDET_KIND_INTRODUCTION | 1 << ORDET_KIND_REPLY | 1 << ORDET_KIND_REJOINDER |
                  1 << ORDET_KIND_INFORMATION | 1 << ORDET_KIND_ORDER,
    .counts_as_spoken = 1 << ORDET_KIND_SPEECH,
  };
}

static gboolean
says (const OrdetRules *said,
      guint             rule)
{
  return (said->set >> rule & 1) != 0;
}

/* A weight of 0 or less is a bad value (order.md 2b); so is what means
 * nothing: a limit of 0, a negative number of anything. */
gboolean
oracle_rules_valid (const OrdetRules *said)
{
  for (guint g = 0; g < 2; g++)
    if (says (said, ORDET_RULE_WEIGHT_A + g) && said->weights[g] <= 0)
      return FALSE;
  for (guint k = 0; k < ORDET_N_KINDS; k++)
    if ((says (said, ORDET_RULE_LIMIT_FIRST + k) && said->limits[k] <= 0) ||
        (says (said, ORDET_RULE_WARN_FIRST + k) && said->warn_s[k] < 0))
      return FALSE;
  return !((says (said, ORDET_RULE_LIMIT_AGAIN) && said->limit_again <= 0) ||
           (says (said, ORDET_RULE_COUNT_CAP) && said->count_cap < 0) ||
           (says (said, ORDET_RULE_SAFE) && said->safe < 0) ||
           (says (said, ORDET_RULE_MAX_PASSED) && said->max_passed < -1) ||
           (says (said, ORDET_RULE_ENTRIES_PER_PERSON) &&
            (said->entries_per_person < -1 || said->entries_per_person == 0)) ||
           (says (said, ORDET_RULE_SPEECHES_PER_ITEM) && said->speeches_per_item < -1) ||
           (says (said, ORDET_RULE_REPLIES_PER_SPEECH) && said->replies_per_speech < 0));
}

static void
take_texts (OracleText        *into,
            char       *const *texts)
{
  for (guint i = 0; i < ORACLE_MAX_CATEGORIES; i++)
    into[i] = 0;
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_assert (i < ORACLE_MAX_CATEGORIES);
      into[i] = text (texts[i]);
    }
}

/* limits, warn_s and weights key by key, the rest replaced (order.md 2b). */
void
oracle_rules_merge (OracleRules      *rules,
                    const OrdetRules *said)
{
#define TAKE(rule, mine, theirs) \
  if (says (said, ORDET_RULE_##rule)) \
    rules->mine = (gint) said->theirs

  TAKE (SCOPE, scope, scope);
  TAKE (COUNT_CAP, count_cap, count_cap);
  TAKE (BALANCE, balance, balance);
  TAKE (PRIORITY, tier_first, priority == ORDET_PRIORITY_TIER_FIRST);
  TAKE (WEIGHT_A, weights[0], weights[0]);
  TAKE (WEIGHT_B, weights[1], weights[1]);
  TAKE (SAFE, safe, safe);
  TAKE (MAX_PASSED, max_passed, max_passed);
  TAKE (WHEN_EMPTY, ask, when_empty == ORDET_WHEN_EMPTY_ASK);
  TAKE (ENTRIES_PER_PERSON, entries, entries_per_person);
  TAKE (SPEECHES_PER_ITEM, per_item, speeches_per_item);
  TAKE (GUESTS_LAST, guests_last, guests_last != FALSE);
  TAKE (REPLIES_PER_SPEECH, replies, replies_per_speech);
  TAKE (REJOINDER, rejoinder, rejoinder);
  TAKE (AFTER_LINE, after_line, after_line);
  TAKE (COUNTS_AS_SPOKEN, counts_as_spoken, counts_as_spoken);
  TAKE (LIMIT_AGAIN, again, limit_again);
  for (guint k = 0; k < ORDET_N_KINDS; k++)
    {
      TAKE (LIMIT_FIRST + k, limits[k], limits[k]);
      TAKE (WARN_FIRST + k, warn[k], warn_s[k]);
    }
#undef TAKE
  if (says (said, ORDET_RULE_GROUPS))
    for (guint g = 0; g < 2; g++)
      take_texts (rules->groups[g], said->groups[g]);
  if (says (said, ORDET_RULE_CATEGORIES))
    take_texts (rules->categories, said->categories);
}

gboolean
oracle_category_known (const OracleRules *rules,
                       const char        *category)
{
  static const char *const known[] = { "woman", "man", "nonbinary", "unstated" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (category, known[i]))
      return TRUE;
  for (guint i = 0; i < ORACLE_MAX_CATEGORIES; i++)
    if (rules->categories[i] == text (category))
      return TRUE;
  return FALSE;
}
