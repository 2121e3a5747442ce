/* ordet-log-rules-print.c — rules as JSON: only what is said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-log-private.h"

/* The order kinds are written in: that of the speaking order's table. */
static const OrdetKind kinds[] = {
  ORDET_KIND_INTRODUCTION, ORDET_KIND_SPEECH, ORDET_KIND_REPLY, ORDET_KIND_REJOINDER,
  ORDET_KIND_INFORMATION, ORDET_KIND_ORDER, ORDET_KIND_ROUND,
};

static gboolean
is_set (const OrdetRules *rules,
        guint             rule)
{
  return (rules->set & ORDET_RULE_BIT (rule)) != 0;
}

static void
append_number (GString    *json,
               const char *key,
               gint        value)
{
  ordet_log_append_key (json, key);
  if (value == ORDET_UNLIMITED)
    g_string_append (json, "null");
  else
    g_string_append_printf (json, "%d", value);
}

static void
append_word (GString    *json,
             const char *key,
             const char *word)
{
  ordet_log_append_key (json, key);
  ordet_log_append_quoted (json, word);
}

static void
append_kinds (GString    *json,
              const char *key,
              guint       set)
{
  const char *words[G_N_ELEMENTS (kinds) + 1] = { NULL };
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (set & ORDET_KIND_BIT (kinds[i]))
      words[n++] = ordet_kind_to_string (kinds[i]);
  ordet_log_append_key (json, key);
  ordet_log_append_strings (json, words);
}

static void
append_groups (GString          *json,
               const OrdetRules *rules)
{
  ordet_log_append_key (json, "groups");
  g_string_append_c (json, '{');
  ordet_log_append_key (json, "a");
  ordet_log_append_strings (json, (const char *const *) rules->groups[ORDET_GROUP_A]);
  ordet_log_append_key (json, "b");
  ordet_log_append_strings (json, (const char *const *) rules->groups[ORDET_GROUP_B]);
  g_string_append_c (json, '}');
}

static void
append_weights (GString          *json,
                const OrdetRules *rules)
{
  ordet_log_append_key (json, "weights");
  g_string_append_c (json, '{');
  if (is_set (rules, ORDET_RULE_WEIGHT_A))
    append_number (json, "a", rules->weights[0]);
  if (is_set (rules, ORDET_RULE_WEIGHT_B))
    append_number (json, "b", rules->weights[1]);
  g_string_append_c (json, '}');
}

static gboolean
any_kind_set (const OrdetRules *rules,
              guint             first)
{
  return (rules->set >> first & ((G_GUINT64_CONSTANT (1) << ORDET_N_KINDS) - 1)) != 0;
}

static void
append_limits (GString          *json,
               const OrdetRules *rules)
{
  ordet_log_append_key (json, "limits");
  g_string_append_c (json, '{');
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (is_set (rules, ORDET_RULE_LIMIT_FIRST + (guint) kinds[i]))
        append_number (json, ordet_kind_to_string (kinds[i]), rules->limits[kinds[i]]);
      if (kinds[i] == ORDET_KIND_SPEECH && is_set (rules, ORDET_RULE_LIMIT_AGAIN))
        append_number (json, "speech_again", rules->limit_again);
    }
  g_string_append_c (json, '}');
}

static void
append_warnings (GString          *json,
                 const OrdetRules *rules)
{
  ordet_log_append_key (json, "warn_s");
  g_string_append_c (json, '{');
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_set (rules, ORDET_RULE_WARN_FIRST + (guint) kinds[i]))
      append_number (json, ordet_kind_to_string (kinds[i]), rules->warn_s[kinds[i]]);
  g_string_append_c (json, '}');
}

/* What decides the order of speeches. */
static void
append_order (GString          *json,
              const OrdetRules *rules)
{
  if (is_set (rules, ORDET_RULE_SCOPE))
    append_word (json, "scope", ordet_rule_scope_to_string (rules->scope));
  if (is_set (rules, ORDET_RULE_COUNT_CAP))
    append_number (json, "count_cap", rules->count_cap);
  if (is_set (rules, ORDET_RULE_BALANCE))
    append_word (json, "balance", ordet_rule_balance_to_string (rules->balance));
  if (is_set (rules, ORDET_RULE_PRIORITY))
    {
      ordet_log_append_key (json, "priority");
      g_string_append (json, rules->priority == ORDET_PRIORITY_TIER_FIRST
                               ? "[\"tier\",\"balance\"]" : "[\"balance\",\"tier\"]");
    }
  if (is_set (rules, ORDET_RULE_GROUPS))
    append_groups (json, rules);
  if (is_set (rules, ORDET_RULE_WEIGHT_A) || is_set (rules, ORDET_RULE_WEIGHT_B))
    append_weights (json, rules);
  if (is_set (rules, ORDET_RULE_SAFE))
    append_number (json, "safe", rules->safe);
  if (is_set (rules, ORDET_RULE_MAX_PASSED))
    append_number (json, "max_passed", rules->max_passed);
  if (is_set (rules, ORDET_RULE_WHEN_EMPTY))
    append_word (json, "when_empty",
                 rules->when_empty == ORDET_WHEN_EMPTY_ASK ? "ask" : "continue");
}

/*
 * ordet_log_append_rules:
 * @rules: valid rules, partial or whole
 *
 * Appends the rules object, in the order of meeting-log.md.
 */
void
ordet_log_append_rules (GString          *json,
                        const OrdetRules *rules)
{
  g_string_append_c (json, '{');
  append_order (json, rules);
  if (is_set (rules, ORDET_RULE_ENTRIES_PER_PERSON))
    append_number (json, "entries_per_person", rules->entries_per_person);
  if (is_set (rules, ORDET_RULE_SPEECHES_PER_ITEM))
    append_number (json, "speeches_per_item", rules->speeches_per_item);
  if (is_set (rules, ORDET_RULE_GUESTS_LAST))
    {
      ordet_log_append_key (json, "guests_last");
      g_string_append (json, rules->guests_last ? "true" : "false");
    }
  if (any_kind_set (rules, ORDET_RULE_LIMIT_FIRST) || is_set (rules, ORDET_RULE_LIMIT_AGAIN))
    append_limits (json, rules);
  if (any_kind_set (rules, ORDET_RULE_WARN_FIRST))
    append_warnings (json, rules);
  if (is_set (rules, ORDET_RULE_REPLIES_PER_SPEECH))
    append_number (json, "replies_per_speech", rules->replies_per_speech);
  if (is_set (rules, ORDET_RULE_REJOINDER))
    append_word (json, "rejoinder", ordet_rule_rejoinder_to_string (rules->rejoinder));
  if (is_set (rules, ORDET_RULE_AFTER_LINE))
    append_kinds (json, "after_line", rules->after_line);
  if (is_set (rules, ORDET_RULE_COUNTS_AS_SPOKEN))
    append_kinds (json, "counts_as_spoken", rules->counts_as_spoken);
  if (is_set (rules, ORDET_RULE_CATEGORIES))
    {
      ordet_log_append_key (json, "categories");
      ordet_log_append_strings (json, (const char *const *) rules->categories);
    }
  g_string_append_c (json, '}');
}

/**
 * ordet_log_print_rules:
 * @rules: valid rules, partial or whole
 *
 * Returns: (transfer full): a JSON object of what is said
 */
char *
ordet_log_print_rules (const OrdetRules *rules)
{
  GString *json = g_string_new (NULL);

  ordet_log_append_rules (json, rules);
  return g_string_free (json, FALSE);
}
