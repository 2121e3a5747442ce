/* ordet-rule-table.h — every setting of the rules, as a sentence, a choice or a number
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure functions of OrdetRules: the page of rules is made from these tables,
 * and a test sees to it that every setting of meeting-log.md is in one.
 */
#pragma once

#include "ordet-rules.h"

G_BEGIN_DECLS

/* Sentences that can be on or off, with a choice in them or none. */
typedef enum
{
  ORDET_ROW_PASSED, /* who is next, in the order of the engine's keys */
  ORDET_ROW_GUESTS,
  ORDET_ROW_SCOPE,
  ORDET_ROW_BALANCE,
  ORDET_ROW_SAFE, /* along the way */
  ORDET_ROW_REPLIES,
  ORDET_ROW_REJOINDER,
  ORDET_ROW_SPEECHES,
  ORDET_ROW_ENTRIES, /* unusual */
  ORDET_ROW_ASK,
  ORDET_N_RULE_ROWS
} OrdetRuleRow;

#define ORDET_ROW_FIRST_ALONG   ORDET_ROW_SAFE
#define ORDET_ROW_FIRST_UNUSUAL ORDET_ROW_ENTRIES

/* Numbers, most of them seconds. */
typedef enum
{
  ORDET_NUMBER_FIRST, /* the six that are always seen, column by column */
  ORDET_NUMBER_REPLY,
  ORDET_NUMBER_AGAIN,
  ORDET_NUMBER_ORDER,
  ORDET_NUMBER_INTRODUCTION,
  ORDET_NUMBER_INFORMATION,
  ORDET_NUMBER_REJOINDER, /* unusual */
  ORDET_NUMBER_ROUND,
  ORDET_NUMBER_WARN_SPEECH,
  ORDET_NUMBER_WARN_REPLY,
  ORDET_NUMBER_WARN_REJOINDER,
  ORDET_NUMBER_WARN_INTRODUCTION,
  ORDET_NUMBER_WARN_ORDER,
  ORDET_NUMBER_WARN_INFORMATION,
  ORDET_NUMBER_WARN_ROUND,
  ORDET_NUMBER_COUNT_CAP,
  ORDET_NUMBER_WEIGHT_A,
  ORDET_NUMBER_WEIGHT_B,
  ORDET_N_RULE_NUMBERS
} OrdetRuleNumber;

#define ORDET_NUMBER_FIRST_UNUSUAL ORDET_NUMBER_REJOINDER

/* Sets of kinds. */
typedef enum
{
  ORDET_KINDS_AFTER_LINE,
  ORDET_KINDS_SPOKEN,
  ORDET_N_RULE_KINDS
} OrdetRuleKinds;

const char *ordet_rule_row_sentence   (OrdetRuleRow       row);
gboolean    ordet_rule_part_is_apart  (const char        *part);
const char *ordet_rule_row_about      (OrdetRuleRow       row,
                                       const OrdetRules  *rules);
char      **ordet_rule_row_options    (OrdetRuleRow       row,
                                       const OrdetRules  *rules);
gboolean    ordet_rule_row_read       (OrdetRuleRow       row,
                                       const OrdetRules  *rules,
                                       guint             *option);
void        ordet_rule_row_write      (OrdetRuleRow       row,
                                       OrdetRules        *rules,
                                       gboolean           on,
                                       guint              option);
char       *ordet_rule_row_plain      (OrdetRuleRow       row,
                                       const OrdetRules  *rules);

const char *ordet_rule_number_label   (OrdetRuleNumber    number);
gboolean    ordet_rule_number_is_time (OrdetRuleNumber    number);
void        ordet_rule_number_range   (OrdetRuleNumber    number,
                                       int               *least,
                                       int               *most,
                                       int               *step);
int         ordet_rule_number_read    (OrdetRuleNumber    number,
                                       const OrdetRules  *rules);
void        ordet_rule_number_write   (OrdetRuleNumber    number,
                                       OrdetRules        *rules,
                                       int                value);

const char *ordet_rule_kinds_title    (OrdetRuleKinds     set);
guint       ordet_rule_kinds_read     (OrdetRuleKinds     set,
                                       const OrdetRules  *rules);
void        ordet_rule_kinds_write    (OrdetRuleKinds     set,
                                       OrdetRules        *rules,
                                       guint              kinds);

G_END_DECLS
