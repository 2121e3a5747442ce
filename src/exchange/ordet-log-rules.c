/* ordet-log-rules.c — rules ↔ JSON: as much of them as is said
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value outside its range, or a word that is none of the setting's, must
 * reach the meeting to be refused there (bad-value): it is kept as INVALID,
 * which ordet_rules_valid() finds in every setting.
 */
#include "ordet-log-private.h"

#include <string.h>

#define INVALID G_MININT

/* The settings that are one whole number, in the order they are written. */
static const struct
{
  const char *name;
  OrdetRule   rule;
  gsize       offset;
  gboolean    may_be_null; /* null: ORDET_UNLIMITED */
} numbers[] = {
#define NUMBER(field, rule, null) { #field, rule, G_STRUCT_OFFSET (OrdetRules, field), null }
  NUMBER (count_cap, ORDET_RULE_COUNT_CAP, FALSE),
  NUMBER (safe, ORDET_RULE_SAFE, FALSE),
  NUMBER (max_passed, ORDET_RULE_MAX_PASSED, TRUE),
  NUMBER (entries_per_person, ORDET_RULE_ENTRIES_PER_PERSON, TRUE),
  NUMBER (speeches_per_item, ORDET_RULE_SPEECHES_PER_ITEM, TRUE),
  NUMBER (replies_per_speech, ORDET_RULE_REPLIES_PER_SPEECH, FALSE),
#undef NUMBER
};

/* Every name a rules object may hold, in the order they are written. */
typedef enum
{
  NAME_SCOPE, NAME_BALANCE, NAME_PRIORITY, NAME_GROUPS, NAME_WEIGHTS, NAME_WHEN_EMPTY,
  NAME_GUESTS_LAST, NAME_LIMITS, NAME_WARN_S, NAME_REJOINDER, NAME_AFTER_LINE,
  NAME_COUNTS_AS_SPOKEN, NAME_CATEGORIES, N_NAMES
} Name;

static const char *const names[N_NAMES] = {
  "scope", "balance", "priority", "groups", "weights", "when_empty", "guests_last", "limits",
  "warn_s", "rejoinder", "after_line", "counts_as_spoken", "categories",
};

static const char *const group_names[] = { "a", "b" };

static gint *
number_at (const OrdetRules *rules,
           gsize             i)
{
  return (gint *) G_STRUCT_MEMBER_P (rules, numbers[i].offset);
}

static gint
to_setting (gint64 value)
{
  return value < 0 || value > G_MAXINT ? INVALID : (gint) value;
}

static gboolean
read_setting (OrdetLogContext *context,
              const char      *key,
              JsonNode        *node,
              gint            *setting,
              GError         **error)
{
  gint64 value;

  if (!ordet_log_get_integer (context, key, node, &value, error))
    return FALSE;
  *setting = to_setting (value);
  return TRUE;
}

/* A kind's name, or "speech_again": where its limit stands and which rule it
 * is; NULL if there is no such limit. */
static gint *
limit_at (OrdetRules *rules,
          const char *name,
          guint      *rule)
{
  OrdetKind kind;

  if (strcmp (name, "speech_again") == 0)
    {
      *rule = ORDET_RULE_LIMIT_AGAIN;
      return &rules->limit_again;
    }
  if (!ordet_kind_from_string (name, &kind))
    return NULL;
  *rule = ORDET_RULE_LIMIT_FIRST + (guint) kind;
  return &rules->limits[kind];
}

static gint *
warning_at (OrdetRules *rules,
            const char *name,
            guint      *rule)
{
  OrdetKind kind;

  if (!ordet_kind_from_string (name, &kind))
    return NULL;
  *rule = ORDET_RULE_WARN_FIRST + (guint) kind;
  return &rules->warn_s[kind];
}

static gint *
weight_at (OrdetRules *rules,
           const char *name,
           guint      *rule)
{
  for (guint g = 0; g < 2; g++)
    if (strcmp (name, group_names[g]) == 0)
      {
        *rule = ORDET_RULE_WEIGHT_A + g;
        return &rules->weights[g];
      }
  return NULL;
}

/* An object of numbers that merge key by key. */
static gboolean
read_numbers (OrdetLogContext *context,
              const char      *key,
              JsonNode        *node,
              OrdetRules      *rules,
              gint          *(*place_of) (OrdetRules *, const char *, guint *),
              GError         **error)
{
  g_autofree char *within = g_strconcat ("rules.", key, NULL);
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!ordet_log_get_object (context, key, node, &object, error))
    return FALSE;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      guint rule;
      gint *place = place_of (rules, name, &rule);

      if (place == NULL)
        {
          ordet_log_unknown (context, within, name);
          continue;
        }
      if (!read_setting (context, name, member, place, error))
        return FALSE;
      rules->set |= ORDET_RULE_BIT (rule);
    }
  return TRUE;
}

/* The categories of the two groups; a group that is not named has none. */
static gboolean
read_groups (OrdetLogContext *context,
             JsonNode        *node,
             OrdetRules      *rules,
             GError         **error)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!ordet_log_get_object (context, "groups", node, &object, error))
    return FALSE;
  for (guint g = 0; g < 2; g++)
    {
      g_strfreev (rules->groups[g]);
      rules->groups[g] = g_new0 (char *, 1);
    }
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      guint g = g_strcmp0 (name, "a") == 0 ? 0 : 1;
      char **texts;

      if (g_strcmp0 (name, group_names[g]) != 0)
        {
          ordet_log_unknown (context, "rules.groups", name);
          continue;
        }
      if (!ordet_log_get_strings (context, name, member, FALSE, &texts, error))
        return FALSE;
      g_strfreev (rules->groups[g]);
      rules->groups[g] = texts;
    }
  return TRUE;
}

/* ["tier","balance"] or the other way round. */
static gboolean
read_priority (OrdetLogContext *context,
               JsonNode        *node,
               OrdetRules      *rules,
               GError         **error)
{
  static const char *const tier_first[] = { "tier", "balance", NULL };
  static const char *const balance_first[] = { "balance", "tier", NULL };
  g_auto(GStrv) texts = NULL;

  if (!ordet_log_get_strings (context, "priority", node, FALSE, &texts, error))
    return FALSE;
  if (g_strv_equal ((const char *const *) texts, tier_first))
    rules->priority = ORDET_PRIORITY_TIER_FIRST;
  else if (g_strv_equal ((const char *const *) texts, balance_first))
    rules->priority = ORDET_PRIORITY_BALANCE_FIRST;
  else
    rules->priority = (OrdetPriority) INVALID;
  return TRUE;
}

static gboolean
read_kinds (OrdetLogContext *context,
            const char      *key,
            JsonNode        *node,
            guint           *kinds,
            GError         **error)
{
  g_auto(GStrv) texts = NULL;

  if (!ordet_log_get_strings (context, key, node, FALSE, &texts, error))
    return FALSE;
  *kinds = 0;
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      OrdetKind kind;

      *kinds |= ordet_kind_from_string (texts[i], &kind) ? ORDET_KIND_BIT (kind) : (guint) INVALID;
    }
  return TRUE;
}

/* scope, balance, rejoinder and when_empty: one word of a few. */
static gboolean
read_word (OrdetLogContext *context,
           Name             name,
           JsonNode        *node,
           OrdetRules      *rules,
           GError         **error)
{
  const char *text;

  if (!ordet_log_get_string (context, names[name], node, &text, error))
    return FALSE;
  if (name == NAME_SCOPE)
    {
      if (!ordet_rule_scope_from_string (text, &rules->scope))
        rules->scope = (OrdetScope) INVALID;
    }
  else if (name == NAME_BALANCE)
    {
      if (!ordet_rule_balance_from_string (text, &rules->balance))
        rules->balance = (OrdetBalanceMode) INVALID;
    }
  else if (name == NAME_REJOINDER)
    {
      if (!ordet_rule_rejoinder_from_string (text, &rules->rejoinder))
        rules->rejoinder = (OrdetRejoinder) INVALID;
    }
  else if (strcmp (text, "ask") == 0)
    rules->when_empty = ORDET_WHEN_EMPTY_ASK;
  else
    rules->when_empty = strcmp (text, "continue") == 0 ? ORDET_WHEN_EMPTY_CONTINUE
                                                       : (OrdetWhenEmpty) INVALID;
  return TRUE;
}

/* The bits that are set by a name as a whole; limits, warnings and weights
 * set theirs key by key. */
static const guint64 bits[N_NAMES] = {
  [NAME_SCOPE] = ORDET_RULE_BIT (ORDET_RULE_SCOPE),
  [NAME_BALANCE] = ORDET_RULE_BIT (ORDET_RULE_BALANCE),
  [NAME_PRIORITY] = ORDET_RULE_BIT (ORDET_RULE_PRIORITY),
  [NAME_GROUPS] = ORDET_RULE_BIT (ORDET_RULE_GROUPS),
  [NAME_WHEN_EMPTY] = ORDET_RULE_BIT (ORDET_RULE_WHEN_EMPTY),
  [NAME_GUESTS_LAST] = ORDET_RULE_BIT (ORDET_RULE_GUESTS_LAST),
  [NAME_REJOINDER] = ORDET_RULE_BIT (ORDET_RULE_REJOINDER),
  [NAME_AFTER_LINE] = ORDET_RULE_BIT (ORDET_RULE_AFTER_LINE),
  [NAME_COUNTS_AS_SPOKEN] = ORDET_RULE_BIT (ORDET_RULE_COUNTS_AS_SPOKEN),
  [NAME_CATEGORIES] = ORDET_RULE_BIT (ORDET_RULE_CATEGORIES),
};

static gboolean
read_named (OrdetLogContext *context,
            Name             name,
            JsonNode        *node,
            OrdetRules      *rules,
            GError         **error)
{
  rules->set |= bits[name];
  switch (name)
    {
    case NAME_PRIORITY:
      return read_priority (context, node, rules, error);
    case NAME_GROUPS:
      return read_groups (context, node, rules, error);
    case NAME_WEIGHTS:
      return read_numbers (context, names[name], node, rules, weight_at, error);
    case NAME_LIMITS:
      return read_numbers (context, names[name], node, rules, limit_at, error);
    case NAME_WARN_S:
      return read_numbers (context, names[name], node, rules, warning_at, error);
    case NAME_GUESTS_LAST:
      return ordet_log_get_boolean (context, names[name], node, &rules->guests_last, error);
    case NAME_AFTER_LINE:
      return read_kinds (context, names[name], node, &rules->after_line, error);
    case NAME_COUNTS_AS_SPOKEN:
      return read_kinds (context, names[name], node, &rules->counts_as_spoken, error);
    case NAME_CATEGORIES:
      g_clear_pointer (&rules->categories, g_strfreev);
      return ordet_log_get_strings (context, names[name], node, FALSE, &rules->categories, error);
    case NAME_SCOPE:
    case NAME_BALANCE:
    case NAME_WHEN_EMPTY:
    case NAME_REJOINDER:
      return read_word (context, name, node, rules, error);
    case N_NAMES:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_number (OrdetLogContext *context,
             gsize            i,
             JsonNode        *node,
             OrdetRules      *rules,
             GError         **error)
{
  rules->set |= ORDET_RULE_BIT (numbers[i].rule);
  if (numbers[i].may_be_null && JSON_NODE_HOLDS_NULL (node))
    {
      *number_at (rules, i) = ORDET_UNLIMITED;
      return TRUE;
    }
  return read_setting (context, numbers[i].name, node, number_at (rules, i), error);
}

static gboolean
read_member (OrdetLogContext *context,
             const char      *name,
             JsonNode        *node,
             OrdetRules      *rules,
             GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strcmp (name, numbers[i].name) == 0)
      return read_number (context, i, node, rules, error);
  for (guint i = 0; i < N_NAMES; i++)
    if (strcmp (name, names[i]) == 0)
      return read_named (context, (Name) i, node, rules, error);
  ordet_log_unknown (context, "rules", name);
  return TRUE;
}

/*
 * ordet_log_read_rules:
 * @context: the line
 * @object: a partial rules object
 *
 * Returns: (transfer full): what it says, not yet checked for its ranges
 */
OrdetRules *
ordet_log_read_rules (OrdetLogContext *context,
                      JsonObject      *object,
                      GError         **error)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new_partial ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!read_member (context, name, node, rules, error))
      return NULL;
  return g_steal_pointer (&rules);
}

/**
 * ordet_log_parse_rules:
 * @json: a rules object
 * @length: bytes, -1 if it ends with NUL
 * @unknown: (nullable) (element-type utf8): names of unknown keys are added
 *   here (transfer full)
 * @error: return location, ORDET_ERROR_FORMAT or ORDET_ERROR_VALUE
 *
 * Reads rules that stand by themselves, as in a template. As large and as
 * deep as a line of a log at most.
 *
 * Returns: (transfer full) (nullable): valid, partial rules
 */
OrdetRules *
ordet_log_parse_rules (const char *json,
                       gssize      length,
                       GPtrArray  *unknown,
                       GError    **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(OrdetRules) rules = NULL;
  OrdetLogContext context;
  JsonObject *object;
  gsize size = length < 0 ? strlen (json) : (gsize) length;

  ordet_log_context_init (&context);
  if (size > ORDET_LOG_MAX_LINE)
    ordet_log_bad (&context, error, "the rules are longer than a log's line may be");
  else if ((object = ordet_log_parse_object (&context, parser, json, size, error)) != NULL)
    rules = ordet_log_read_rules (&context, object, error);
  if (rules != NULL && !ordet_rules_valid (rules))
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                   "A rule has a value outside its range.");
      g_clear_pointer (&rules, ordet_rules_free);
    }
  for (guint i = 0; rules != NULL && unknown != NULL && i < context.unknown->len; i++)
    g_ptr_array_add (unknown, g_strdup (g_array_index (context.unknown, OrdetLogUnknown, i).key));
  ordet_log_context_clear (&context);
  return g_steal_pointer (&rules);
}
