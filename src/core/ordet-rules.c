/* ordet-rules.c — the rules of the order: a value with a default for everything
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-rules.h"

#include <string.h>

/* Seconds, counts and parts beyond these are slips of the keyboard; they
 * also keep every product in the order's arithmetic inside 64 bits. */
#define MAX_SECONDS 86400
#define MAX_NUMBER 1000000

static const char *const scopes[] = { "off", "item", "meeting", "meeting+item", "count" };
static const char *const balances[] = { "off", "alternate", "soft", "time" };
static const char *const rejoinders[] = { "off", "after-all", "after-each" };

static gboolean
find (const char *const *words,
      guint              n_words,
      const char        *text,
      guint             *found)
{
  for (guint i = 0; text != NULL && i < n_words; i++)
    if (strcmp (words[i], text) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * ordet_rule_scope_to_string:
 * @value: a scope
 *
 * Returns: (transfer none): its word in a log
 */
const char *
ordet_rule_scope_to_string (OrdetScope value)
{
  g_return_val_if_fail (value < G_N_ELEMENTS (scopes), NULL);
  return scopes[value];
}

/**
 * ordet_rule_balance_to_string:
 * @value: a balance mode
 *
 * Returns: (transfer none): its word in a log
 */
const char *
ordet_rule_balance_to_string (OrdetBalanceMode value)
{
  g_return_val_if_fail (value < G_N_ELEMENTS (balances), NULL);
  return balances[value];
}

/**
 * ordet_rule_rejoinder_to_string:
 * @value: when there is a rejoinder
 *
 * Returns: (transfer none): its word in a log
 */
const char *
ordet_rule_rejoinder_to_string (OrdetRejoinder value)
{
  g_return_val_if_fail (value < G_N_ELEMENTS (rejoinders), NULL);
  return rejoinders[value];
}

/**
 * ordet_rule_scope_from_string:
 * @text: (nullable): a word
 * @value: (out): the scope of that name
 *
 * Returns: FALSE if there is none
 */
gboolean
ordet_rule_scope_from_string (const char *text,
                              OrdetScope *value)
{
  guint found;

  if (!find (scopes, G_N_ELEMENTS (scopes), text, &found))
    return FALSE;
  *value = (OrdetScope) found;
  return TRUE;
}

/**
 * ordet_rule_balance_from_string:
 * @text: (nullable): a word
 * @value: (out): the mode of that name
 *
 * Returns: FALSE if there is none
 */
gboolean
ordet_rule_balance_from_string (const char       *text,
                                OrdetBalanceMode *value)
{
  guint found;

  if (!find (balances, G_N_ELEMENTS (balances), text, &found))
    return FALSE;
  *value = (OrdetBalanceMode) found;
  return TRUE;
}

/**
 * ordet_rule_rejoinder_from_string:
 * @text: (nullable): a word
 * @value: (out): the form of that name
 *
 * Returns: FALSE if there is none
 */
gboolean
ordet_rule_rejoinder_from_string (const char     *text,
                                  OrdetRejoinder *value)
{
  guint found;

  if (!find (rejoinders, G_N_ELEMENTS (rejoinders), text, &found))
    return FALSE;
  *value = (OrdetRejoinder) found;
  return TRUE;
}

/**
 * ordet_rules_new:
 *
 * Returns: (transfer full): the defaults of meeting-log.md, every setting said
 */
OrdetRules *
ordet_rules_new (void)
{
  OrdetRules *self = ordet_rules_new_partial ();

  self->set = ORDET_RULE_BIT (ORDET_N_RULES) - 1;
  return self;
}

/**
 * ordet_rules_new_partial:
 *
 * Returns: (transfer full): the defaults, with nothing marked as said: set a
 *   field and its bit in `set` together
 */
OrdetRules *
ordet_rules_new_partial (void)
{
  OrdetRules *self = g_new0 (OrdetRules, 1);
  static const char *const group_a[] = { "woman", "nonbinary", NULL };
  static const char *const group_b[] = { "man", NULL };

  self->scope = ORDET_SCOPE_ITEM;
  self->count_cap = 1;
  self->balance = ORDET_BALANCE_ALTERNATE;
  self->priority = ORDET_PRIORITY_TIER_FIRST;
  self->groups[ORDET_GROUP_A] = g_strdupv ((char **) group_a);
  self->groups[ORDET_GROUP_B] = g_strdupv ((char **) group_b);
  self->weights[0] = self->weights[1] = 50;
  self->safe = 1;
  self->max_passed = ORDET_UNLIMITED;
  self->when_empty = ORDET_WHEN_EMPTY_CONTINUE;
  self->entries_per_person = 1;
  self->speeches_per_item = ORDET_UNLIMITED;
  self->guests_last = TRUE;
  self->limits[ORDET_KIND_SPEECH] = 180;
  self->limits[ORDET_KIND_INTRODUCTION] = 600;
  self->limits[ORDET_KIND_REPLY] = 60;
  self->limits[ORDET_KIND_REJOINDER] = 60;
  self->limits[ORDET_KIND_INFORMATION] = 30;
  self->limits[ORDET_KIND_ORDER] = 60;
  self->limits[ORDET_KIND_ROUND] = 30;
  self->limit_again = 120;
  self->warn_s[ORDET_KIND_SPEECH] = 30;
  self->warn_s[ORDET_KIND_REPLY] = 15;
  self->replies_per_speech = 2;
  self->rejoinder = ORDET_REJOINDER_AFTER_ALL;
  self->after_line = ORDET_KIND_BIT (ORDET_KIND_INTRODUCTION) | ORDET_KIND_BIT (ORDET_KIND_REPLY)
                     | ORDET_KIND_BIT (ORDET_KIND_REJOINDER)
                     | ORDET_KIND_BIT (ORDET_KIND_INFORMATION) | ORDET_KIND_BIT (ORDET_KIND_ORDER);
  self->counts_as_spoken = ORDET_KIND_BIT (ORDET_KIND_SPEECH);
  return self;
}

/**
 * ordet_rules_copy:
 * @self: rules
 *
 * Returns: (transfer full): a copy
 */
OrdetRules *
ordet_rules_copy (const OrdetRules *self)
{
  OrdetRules *copy = g_memdup2 (self, sizeof *self);

  copy->groups[0] = g_strdupv (self->groups[0]);
  copy->groups[1] = g_strdupv (self->groups[1]);
  copy->categories = g_strdupv (self->categories);
  return copy;
}

/**
 * ordet_rules_free:
 * @self: (transfer full) (nullable): rules
 */
void
ordet_rules_free (OrdetRules *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->groups[0]);
  g_strfreev (self->groups[1]);
  g_strfreev (self->categories);
  g_free (self);
}

/* None is as good as an empty list. */
static gboolean
same_strv (char **a,
           char **b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || *a == NULL) && (b == NULL || *b == NULL);
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/* The plain numbers of a rules value, each with its bit, so that copying,
 * comparing and packing is one loop. Enumerations are int-sized. */
static const struct { guint rule; gsize offset; } numbers[] = {
#define NUMBER(rule, field) { rule, G_STRUCT_OFFSET (OrdetRules, field) }
  NUMBER (ORDET_RULE_SCOPE, scope),
  NUMBER (ORDET_RULE_COUNT_CAP, count_cap),
  NUMBER (ORDET_RULE_BALANCE, balance),
  NUMBER (ORDET_RULE_PRIORITY, priority),
  NUMBER (ORDET_RULE_WEIGHT_A, weights[0]),
  NUMBER (ORDET_RULE_WEIGHT_B, weights[1]),
  NUMBER (ORDET_RULE_SAFE, safe),
  NUMBER (ORDET_RULE_MAX_PASSED, max_passed),
  NUMBER (ORDET_RULE_WHEN_EMPTY, when_empty),
  NUMBER (ORDET_RULE_ENTRIES_PER_PERSON, entries_per_person),
  NUMBER (ORDET_RULE_SPEECHES_PER_ITEM, speeches_per_item),
  NUMBER (ORDET_RULE_GUESTS_LAST, guests_last),
  NUMBER (ORDET_RULE_REPLIES_PER_SPEECH, replies_per_speech),
  NUMBER (ORDET_RULE_REJOINDER, rejoinder),
  NUMBER (ORDET_RULE_AFTER_LINE, after_line),
  NUMBER (ORDET_RULE_COUNTS_AS_SPOKEN, counts_as_spoken),
  NUMBER (ORDET_RULE_LIMIT_AGAIN, limit_again),
#undef NUMBER
};

#define N_NUMBERS (G_N_ELEMENTS (numbers) + 2 * ORDET_N_KINDS)

static gint *
number_at (const OrdetRules *self,
           guint             i,
           guint            *rule)
{
  if (i < G_N_ELEMENTS (numbers))
    {
      *rule = numbers[i].rule;
      return G_STRUCT_MEMBER_P (self, numbers[i].offset);
    }
  i -= (guint) G_N_ELEMENTS (numbers);
  if (i < ORDET_N_KINDS)
    {
      *rule = ORDET_RULE_LIMIT_FIRST + i;
      return (gint *) &self->limits[i];
    }
  i -= ORDET_N_KINDS;
  *rule = ORDET_RULE_WARN_FIRST + i;
  return (gint *) &self->warn_s[i];
}

static gboolean
merge_strv (char ***mine,
            char  **theirs)
{
  if (same_strv (*mine, theirs))
    return FALSE;
  g_strfreev (*mine);
  *mine = g_strdupv (theirs);
  return TRUE;
}

/**
 * ordet_rules_merge:
 * @self: rules
 * @partial: what is said anew
 *
 * Limits, warnings and weights merge key by key, everything else is replaced
 * (order.md 2b).
 *
 * Returns: TRUE if anything became different
 */
gboolean
ordet_rules_merge (OrdetRules       *self,
                   const OrdetRules *partial)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      guint rule;
      gint *mine = number_at (self, i, &rule);
      const gint *theirs = number_at (partial, i, &rule);

      if ((partial->set & ORDET_RULE_BIT (rule)) == 0)
        continue;
      changed |= *mine != *theirs;
      *mine = *theirs;
    }
  if (partial->set & ORDET_RULE_BIT (ORDET_RULE_GROUPS))
    for (guint g = 0; g < 2; g++)
      changed |= merge_strv (&self->groups[g], partial->groups[g]);
  if (partial->set & ORDET_RULE_BIT (ORDET_RULE_CATEGORIES))
    changed |= merge_strv (&self->categories, partial->categories);
  self->set |= partial->set;
  return changed;
}

/**
 * ordet_rules_valid:
 * @self: rules, partial or whole
 *
 * Returns: FALSE if some setting that is said is outside its range
 */
gboolean
ordet_rules_valid (const OrdetRules *self)
{
  static const struct { guint rule; gint min, max; } ranges[] = {
    { ORDET_RULE_SCOPE, 0, ORDET_SCOPE_COUNT },
    { ORDET_RULE_COUNT_CAP, 0, MAX_NUMBER },
    { ORDET_RULE_BALANCE, 0, ORDET_BALANCE_TIME },
    { ORDET_RULE_PRIORITY, 0, ORDET_PRIORITY_BALANCE_FIRST },
    { ORDET_RULE_WEIGHT_A, 1, MAX_NUMBER },
    { ORDET_RULE_WEIGHT_B, 1, MAX_NUMBER },
    { ORDET_RULE_SAFE, 0, MAX_NUMBER },
    { ORDET_RULE_MAX_PASSED, ORDET_UNLIMITED, MAX_NUMBER },
    { ORDET_RULE_WHEN_EMPTY, 0, ORDET_WHEN_EMPTY_ASK },
    { ORDET_RULE_ENTRIES_PER_PERSON, ORDET_UNLIMITED, MAX_NUMBER },
    { ORDET_RULE_SPEECHES_PER_ITEM, ORDET_UNLIMITED, MAX_NUMBER },
    { ORDET_RULE_GUESTS_LAST, 0, 1 },
    { ORDET_RULE_REPLIES_PER_SPEECH, 0, MAX_NUMBER },
    { ORDET_RULE_REJOINDER, 0, ORDET_REJOINDER_AFTER_EACH },
    { ORDET_RULE_AFTER_LINE, 0, ORDET_KIND_BIT (ORDET_N_KINDS) - 1 },
    { ORDET_RULE_COUNTS_AS_SPOKEN, 0, ORDET_KIND_BIT (ORDET_N_KINDS) - 1 },
    { ORDET_RULE_LIMIT_AGAIN, 1, MAX_SECONDS },
  };

  for (guint i = 0; i < N_NUMBERS; i++)
    {
      guint rule;
      const gint *value = number_at (self, i, &rule);
      gint min = rule >= ORDET_RULE_WARN_FIRST ? 0 : 1, max = MAX_SECONDS;

      if (i < G_N_ELEMENTS (ranges))
        {
          g_assert (ranges[i].rule == rule);
          min = ranges[i].min;
          max = ranges[i].max;
        }
      if ((self->set & ORDET_RULE_BIT (rule)) && (*value < min || *value > max))
        return FALSE;
    }
  if ((self->set & ORDET_RULE_BIT (ORDET_RULE_ENTRIES_PER_PERSON)) && self->entries_per_person == 0)
    return FALSE;
  return TRUE;
}

/**
 * ordet_rules_equal:
 * @a: rules
 * @b: others
 *
 * Returns: TRUE if every setting has the same value, said or by default
 */
gboolean
ordet_rules_equal (const OrdetRules *a,
                   const OrdetRules *b)
{
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      guint rule;

      if (*number_at (a, i, &rule) != *number_at (b, i, &rule))
        return FALSE;
    }
  return same_strv (a->groups[0], b->groups[0]) && same_strv (a->groups[1], b->groups[1])
         && same_strv (a->categories, b->categories);
}

/**
 * ordet_rules_diff:
 * @from: rules
 * @to: others
 *
 * Returns: (transfer full): a partial value that merged into @from gives @to:
 *   only what differs is said
 */
OrdetRules *
ordet_rules_diff (const OrdetRules *from,
                  const OrdetRules *to)
{
  OrdetRules *diff = ordet_rules_copy (to);

  diff->set = 0;
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      guint rule;

      if (*number_at (from, i, &rule) != *number_at (to, i, &rule))
        diff->set |= ORDET_RULE_BIT (rule);
    }
  if (!same_strv (from->groups[0], to->groups[0]) || !same_strv (from->groups[1], to->groups[1]))
    diff->set |= ORDET_RULE_BIT (ORDET_RULE_GROUPS);
  if (!same_strv (from->categories, to->categories))
    diff->set |= ORDET_RULE_BIT (ORDET_RULE_CATEGORIES);
  return diff;
}

/**
 * ordet_rules_group_of:
 * @self: rules
 * @list: (nullable): the list a person chose: "a", "b", "none"
 * @category: (nullable): the category they stated
 *
 * The list comes before the category; who is in neither group is neutral
 * (order.md 2).
 *
 * Returns: the group
 */
OrdetGroup
ordet_rules_group_of (const OrdetRules *self,
                      const char       *list,
                      const char       *category)
{
  if (list != NULL)
    return strcmp (list, "a") == 0   ? ORDET_GROUP_A
           : strcmp (list, "b") == 0 ? ORDET_GROUP_B
                                     : ORDET_GROUP_NEUTRAL;
  for (guint g = 0; category != NULL && g < 2; g++)
    if (self->groups[g] != NULL
        && g_strv_contains ((const char *const *) self->groups[g], category))
      return (OrdetGroup) g;
  return ORDET_GROUP_NEUTRAL;
}

static GVariant *
strv_variant (char **texts)
{
  static const char *const none[] = { NULL };

  return g_variant_new_strv (texts != NULL ? (const char *const *) texts : none, -1);
}

/**
 * ordet_rules_pack:
 * @self: rules
 *
 * Returns: (transfer floating): what @self says, as a{iv} by OrdetRule
 */
GVariant *
ordet_rules_pack (const OrdetRules *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{iv}"));
  for (guint i = 0; i < N_NUMBERS; i++)
    {
      guint rule;
      const gint *value = number_at (self, i, &rule);

      if (self->set & ORDET_RULE_BIT (rule))
        g_variant_builder_add (&builder, "{iv}", (gint32) rule, g_variant_new_int32 (*value));
    }
  if (self->set & ORDET_RULE_BIT (ORDET_RULE_GROUPS))
    g_variant_builder_add (&builder, "{iv}", (gint32) ORDET_RULE_GROUPS,
                           g_variant_new ("(@as@as)", strv_variant (self->groups[0]),
                                          strv_variant (self->groups[1])));
  if (self->set & ORDET_RULE_BIT (ORDET_RULE_CATEGORIES))
    g_variant_builder_add (&builder, "{iv}", (gint32) ORDET_RULE_CATEGORIES,
                           strv_variant (self->categories));
  return g_variant_builder_end (&builder);
}

static gboolean
unpack_one (OrdetRules *self,
            gint32      rule,
            GVariant   *value)
{
  if (rule == ORDET_RULE_GROUPS)
    {
      if (!g_variant_is_of_type (value, G_VARIANT_TYPE ("(asas)")))
        return FALSE;
      g_strfreev (self->groups[0]);
      g_strfreev (self->groups[1]);
      g_variant_get (value, "(^as^as)", &self->groups[0], &self->groups[1]);
    }
  else if (rule == ORDET_RULE_CATEGORIES)
    {
      if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY))
        return FALSE;
      g_strfreev (self->categories);
      self->categories = g_variant_dup_strv (value, NULL);
    }
  else
    {
      guint i, found = 0;
      gint *number = NULL;

      for (i = 0; i < N_NUMBERS; i++)
        if (number = number_at (self, i, &found), (gint32) found == rule)
          break;
      if (i == N_NUMBERS || !g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
        return FALSE;
      *number = g_variant_get_int32 (value);
    }
  self->set |= ORDET_RULE_BIT (rule);
  return TRUE;
}

/**
 * ordet_rules_unpack:
 * @packed: what ordet_rules_pack() gave; not consumed
 * @error: return location, ORDET_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): the rules; a setting this version does
 *   not know is an error, because the order would come out different
 */
OrdetRules *
ordet_rules_unpack (GVariant  *packed,
                    GError   **error)
{
  g_autoptr(OrdetRules) self = ordet_rules_new_partial ();
  GVariantIter iter;
  gint32 rule;
  GVariant *value;
  gboolean good = g_variant_is_of_type (packed, G_VARIANT_TYPE ("a{iv}"));

  if (good)
    {
      g_variant_iter_init (&iter, packed);
      while (good && g_variant_iter_next (&iter, "{iv}", &rule, &value))
        {
          good = rule >= 0 && unpack_one (self, rule, value);
          g_variant_unref (value);
        }
    }
  if (!good)
    {
      g_set_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT,
                   "The rules of the meeting cannot be read by this version.");
      return NULL;
    }
  return g_steal_pointer (&self);
}
