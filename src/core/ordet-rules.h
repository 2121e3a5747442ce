/* ordet-rules.h — the rules of the order: a value with a default for everything
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ordet-types.h"

G_BEGIN_DECLS

typedef enum
{
  ORDET_SCOPE_OFF,
  ORDET_SCOPE_ITEM,
  ORDET_SCOPE_MEETING,
  ORDET_SCOPE_MEETING_ITEM,
  ORDET_SCOPE_COUNT,
} OrdetScope;

typedef enum
{
  ORDET_BALANCE_OFF,
  ORDET_BALANCE_ALTERNATE,
  ORDET_BALANCE_SOFT,
  ORDET_BALANCE_TIME,
} OrdetBalanceMode;

typedef enum
{
  ORDET_PRIORITY_TIER_FIRST,
  ORDET_PRIORITY_BALANCE_FIRST,
} OrdetPriority;

typedef enum
{
  ORDET_WHEN_EMPTY_CONTINUE,
  ORDET_WHEN_EMPTY_ASK,
} OrdetWhenEmpty;

typedef enum
{
  ORDET_REJOINDER_OFF,
  ORDET_REJOINDER_AFTER_ALL,
  ORDET_REJOINDER_AFTER_EACH,
} OrdetRejoinder;

/* One bit a setting, in OrdetRules.set: which ones a partial rules value
 * says something about. Limits, warnings and weights have a bit for each
 * kind and group, since they merge key by key (order.md 2b). */
typedef enum
{
  ORDET_RULE_SCOPE = 0,
  ORDET_RULE_COUNT_CAP,
  ORDET_RULE_BALANCE,
  ORDET_RULE_PRIORITY,
  ORDET_RULE_GROUPS,
  ORDET_RULE_WEIGHT_A,
  ORDET_RULE_WEIGHT_B,
  ORDET_RULE_SAFE,
  ORDET_RULE_MAX_PASSED,
  ORDET_RULE_WHEN_EMPTY,
  ORDET_RULE_ENTRIES_PER_PERSON,
  ORDET_RULE_SPEECHES_PER_ITEM,
  ORDET_RULE_GUESTS_LAST,
  ORDET_RULE_REPLIES_PER_SPEECH,
  ORDET_RULE_REJOINDER,
  ORDET_RULE_AFTER_LINE,
  ORDET_RULE_COUNTS_AS_SPOKEN,
  ORDET_RULE_CATEGORIES,
  ORDET_RULE_LIMIT_FIRST, /* + OrdetKind; a speech again is ORDET_RULE_LIMIT_AGAIN */
  ORDET_RULE_LIMIT_AGAIN = ORDET_RULE_LIMIT_FIRST + ORDET_N_KINDS,
  ORDET_RULE_WARN_FIRST, /* + OrdetKind */
  ORDET_N_RULES = ORDET_RULE_WARN_FIRST + ORDET_N_KINDS
} OrdetRule;

#define ORDET_RULE_BIT(rule) (G_GUINT64_CONSTANT (1) << (rule))
#define ORDET_KIND_BIT(kind) (1u << (kind))

/* "null" of max_passed, entries_per_person and speeches_per_item. */
#define ORDET_UNLIMITED (-1)

/* All seconds are whole. A value is copied with ordet_rules_copy(); the
 * category arrays are owned by it. */
typedef struct _OrdetRules
{
  guint64          set;                     /* which settings are said here */
  OrdetScope       scope;
  gint             count_cap;               /* ≥ 0 */
  OrdetBalanceMode balance;
  OrdetPriority    priority;
  char           **groups[2];               /* (owned) categories of group a, b */
  gint             weights[2];              /* parts, > 0 */
  gint             safe;                    /* ≥ 0 */
  gint             max_passed;              /* ≥ 0 or ORDET_UNLIMITED */
  OrdetWhenEmpty   when_empty;
  gint             entries_per_person;      /* ≥ 1 or ORDET_UNLIMITED */
  gint             speeches_per_item;       /* ≥ 0 or ORDET_UNLIMITED */
  gboolean         guests_last;
  gint             limits[ORDET_N_KINDS];   /* seconds, > 0 */
  gint             limit_again;             /* "speech_again", seconds, > 0 */
  gint             warn_s[ORDET_N_KINDS];   /* seconds, ≥ 0; 0: no warning */
  gint             replies_per_speech;      /* ≥ 0 */
  OrdetRejoinder   rejoinder;
  guint            after_line;              /* ORDET_KIND_BITs */
  guint            counts_as_spoken;        /* ORDET_KIND_BITs */
  char           **categories;              /* (owned) (nullable) declared beside the known four */
} OrdetRules;


OrdetRules *ordet_rules_new        (void);
OrdetRules *ordet_rules_new_partial (void);
OrdetRules *ordet_rules_copy       (const OrdetRules  *self);
void        ordet_rules_free       (OrdetRules        *self);
gboolean    ordet_rules_merge      (OrdetRules        *self,
                                    const OrdetRules  *partial);
gboolean    ordet_rules_valid      (const OrdetRules  *self);
gboolean    ordet_rules_equal      (const OrdetRules  *a,
                                    const OrdetRules  *b);
OrdetRules *ordet_rules_diff       (const OrdetRules  *from,
                                    const OrdetRules  *to);
OrdetGroup  ordet_rules_group_of   (const OrdetRules  *self,
                                    const char        *list,
                                    const char        *category);
GVariant   *ordet_rules_pack       (const OrdetRules  *self);
OrdetRules *ordet_rules_unpack     (GVariant          *packed,
                                    GError           **error);

const char *ordet_rule_scope_to_string     (OrdetScope value);
const char *ordet_rule_balance_to_string   (OrdetBalanceMode value);
const char *ordet_rule_rejoinder_to_string (OrdetRejoinder value);
gboolean    ordet_rule_scope_from_string     (const char *text, OrdetScope *value);
gboolean    ordet_rule_balance_from_string   (const char *text, OrdetBalanceMode *value);
gboolean    ordet_rule_rejoinder_from_string (const char *text, OrdetRejoinder *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetRules, ordet_rules_free)

G_END_DECLS
