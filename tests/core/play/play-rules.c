/* play-rules.c — settings written in one line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "play.h"

static gint
whole (const char *text)
{
  gint64 n = 0;

  if (g_str_equal (text, "null"))
    return ORDET_UNLIMITED;
  g_assert_true (g_ascii_string_to_signed (text, 10, -1000000, 1000000, &n, NULL));
  return (gint) n;
}

static guint
bits (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, ",", -1);
  guint set = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      OrdetKind kind;

      if (*words[i] == '\0')
        continue;
      g_assert_true (ordet_kind_from_string (words[i], &kind));
      set |= ORDET_KIND_BIT (kind);
    }
  return set;
}

static void
set_words (char      ***into,
           const char  *text)
{
  g_strfreev (*into);
  *into = *text != '\0' ? g_strsplit (text, ",", -1) : g_new0 (char *, 1);
}

static gboolean
set_number (OrdetRules *rules,
            const char *key,
            const char *value)
{
  const struct { const char *key; OrdetRule rule; gint *into; } numbers[] = {
    { "count_cap", ORDET_RULE_COUNT_CAP, &rules->count_cap },
    { "weights.a", ORDET_RULE_WEIGHT_A, &rules->weights[0] },
    { "weights.b", ORDET_RULE_WEIGHT_B, &rules->weights[1] },
    { "safe", ORDET_RULE_SAFE, &rules->safe },
    { "max_passed", ORDET_RULE_MAX_PASSED, &rules->max_passed },
    { "entries_per_person", ORDET_RULE_ENTRIES_PER_PERSON, &rules->entries_per_person },
    { "speeches_per_item", ORDET_RULE_SPEECHES_PER_ITEM, &rules->speeches_per_item },
    { "guests_last", ORDET_RULE_GUESTS_LAST, &rules->guests_last },
    { "replies_per_speech", ORDET_RULE_REPLIES_PER_SPEECH, &rules->replies_per_speech },
    { "limits.speech_again", ORDET_RULE_LIMIT_AGAIN, &rules->limit_again },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (key, numbers[i].key))
      {
        rules->set |= ORDET_RULE_BIT (numbers[i].rule);
        *numbers[i].into = whole (value);
        return TRUE;
      }
  for (guint k = 0; k < ORDET_N_KINDS; k++)
    {
      const char *kind = ordet_kind_to_string ((OrdetKind) k);

      if (g_str_has_prefix (key, "limits.") && g_str_equal (key + 7, kind))
        {
          rules->set |= ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + k);
          rules->limits[k] = whole (value);
          return TRUE;
        }
      if (g_str_has_prefix (key, "warn_s.") && g_str_equal (key + 7, kind))
        {
          rules->set |= ORDET_RULE_BIT (ORDET_RULE_WARN_FIRST + k);
          rules->warn_s[k] = whole (value);
          return TRUE;
        }
    }
  return FALSE;
}

static void
set_word (OrdetRules *rules,
          const char *key,
          const char *value)
{
  OrdetRule rule;

  if (g_str_equal (key, "scope"))
    {
      rule = ORDET_RULE_SCOPE;
      g_assert_true (ordet_rule_scope_from_string (value, &rules->scope));
    }
  else if (g_str_equal (key, "balance"))
    {
      rule = ORDET_RULE_BALANCE;
      g_assert_true (ordet_rule_balance_from_string (value, &rules->balance));
    }
  else if (g_str_equal (key, "rejoinder"))
    {
      rule = ORDET_RULE_REJOINDER;
      g_assert_true (ordet_rule_rejoinder_from_string (value, &rules->rejoinder));
    }
  else if (g_str_equal (key, "priority"))
    {
      rule = ORDET_RULE_PRIORITY;
      rules->priority = g_str_has_prefix (value, "tier") ? ORDET_PRIORITY_TIER_FIRST
                                                         : ORDET_PRIORITY_BALANCE_FIRST;
    }
  else if (g_str_equal (key, "when_empty"))
    {
      rule = ORDET_RULE_WHEN_EMPTY;
      rules->when_empty = g_str_equal (value, "ask") ? ORDET_WHEN_EMPTY_ASK
                                                     : ORDET_WHEN_EMPTY_CONTINUE;
    }
  else if (g_str_equal (key, "after_line"))
    {
      rule = ORDET_RULE_AFTER_LINE;
      rules->after_line = bits (value);
    }
  else if (g_str_equal (key, "counts_as_spoken"))
    {
      rule = ORDET_RULE_COUNTS_AS_SPOKEN;
      rules->counts_as_spoken = bits (value);
    }
  else if (g_str_equal (key, "groups.a") || g_str_equal (key, "groups.b"))
    {
      rule = ORDET_RULE_GROUPS;
      set_words (&rules->groups[key[7] - 'a'], value);
    }
  else if (g_str_equal (key, "categories"))
    {
      rule = ORDET_RULE_CATEGORIES;
      set_words (&rules->categories, value);
    }
  else
    g_error ("no such setting: %s", key);
  rules->set |= ORDET_RULE_BIT (rule);
}

OrdetRules *
play_rules (const char *text)
{
  OrdetRules *rules = ordet_rules_new_partial ();
  g_auto(GStrv) words = g_strsplit_set (text != NULL ? text : "", " \n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *value = strchr (words[i], '=');

      if (*words[i] == '\0')
        continue;
      g_assert_nonnull (value);
      *value++ = '\0';
      if (!set_number (rules, words[i], value))
        set_word (rules, words[i], value);
    }
  return rules;
}
