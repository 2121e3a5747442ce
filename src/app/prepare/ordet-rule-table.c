/* ordet-rule-table.c — every setting of the rules, as a sentence, a choice or a number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-rule-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- sentences with a choice --- */

#define MAX_OPTIONS 12

/* One translatable sentence, split where the choice stands, so that each
 * language puts it where it belongs. Values are those of the setting. */
static const struct
{
  const char *sentence, *about;
  struct { int value; const char *text; } options[MAX_OPTIONS]; /* up to text NULL */
} rows[ORDET_N_RULE_ROWS] = {
  [ORDET_ROW_PASSED] = { N_("Nobody is passed more than %s times"),
                         N_("Being passed means that somebody who asked later gets the floor first"),
                         { { 1, "1" }, { 2, "2" }, { 3, "3" }, { 4, "4" }, { 5, "5" }, { 6, "6" },
                           { 8, "8" }, { 10, "10" }, { 15, "15" } } },
  [ORDET_ROW_GUESTS] = { N_("Members speak before guests"),
                         N_("A guest is whoever was added as no member"),
                         { { 0, NULL } } },
  [ORDET_ROW_SCOPE] = { N_("People who have not yet spoken %s go first"),
                        NULL,
                        { { ORDET_SCOPE_ITEM, N_("on this item") },
                          { ORDET_SCOPE_MEETING, N_("in this meeting") },
                          { ORDET_SCOPE_MEETING_ITEM, N_("in this meeting, then on this item") },
                          { ORDET_SCOPE_COUNT, N_("as many times") } } },
  [ORDET_ROW_BALANCE] = { N_("The floor goes %s"),
                          N_("Whoever chose neither list fits in anywhere"),
                          { { ORDET_BALANCE_ALTERNATE, N_("to the two lists by turns") },
                            { ORDET_BALANCE_SOFT, N_("to list A at least every second time") },
                            { ORDET_BALANCE_TIME, N_("to the list that has spoken less") } } },
  [ORDET_ROW_SAFE] = { N_("The next %s in the order keep their place"),
                       N_("They have been announced, and can prepare themselves"),
                       { { 1, "1" }, { 2, "2" }, { 3, "3" }, { 4, "4" }, { 5, "5" } } },
  [ORDET_ROW_REPLIES] = { N_("Replies come directly after the speech, at most %s"),
                          N_("Points of order and information always come first"),
                          { { 1, "1" }, { 2, "2" }, { 3, "3" }, { 4, "4" }, { 5, "5" },
                            { 6, "6" }, { 8, "8" }, { 10, "10" } } },
  [ORDET_ROW_REJOINDER] = { N_("The speaker may answer %s"),
                            N_("A rejoinder, before the next speech"),
                            { { ORDET_REJOINDER_AFTER_ALL, N_("after the last reply") },
                              { ORDET_REJOINDER_AFTER_EACH, N_("after each reply") } } },
  [ORDET_ROW_SPEECHES] = { N_("Nobody speaks more than %s times on an item"),
                           N_("Replies, information and points of order do not count"),
                           { { 1, "1" }, { 2, "2" }, { 3, "3" }, { 4, "4" }, { 5, "5" } } },
  [ORDET_ROW_ENTRIES] = { N_("One person may wait for %s speeches at once"),
                          N_("Otherwise one asks again after having spoken"),
                          { { 2, "2" }, { 3, "3" }, { 5, "5" },
                            { ORDET_UNLIMITED, N_("any number of") } } },
  [ORDET_ROW_ASK] = { N_("When one list is empty, the meeting is asked before the other goes on"),
                      N_("Only where the floor goes to the two lists by turns"),
                      { { 0, NULL } } },
};

/* Where the setting is one number; NULL for those that are a word. */
static int *
place_of (OrdetRuleRow  row,
          OrdetRules   *rules)
{
  switch (row)
    {
    case ORDET_ROW_PASSED:
      return &rules->max_passed;
    case ORDET_ROW_SAFE:
      return &rules->safe;
    case ORDET_ROW_REPLIES:
      return &rules->replies_per_speech;
    case ORDET_ROW_SPEECHES:
      return &rules->speeches_per_item;
    case ORDET_ROW_ENTRIES:
      return &rules->entries_per_person;
    default:
      return NULL;
    }
}

/* What the number is when the sentence does not hold. */
static int
off_value (OrdetRuleRow row)
{
  switch (row)
    {
    case ORDET_ROW_PASSED:
    case ORDET_ROW_SPEECHES:
      return ORDET_UNLIMITED;
    case ORDET_ROW_ENTRIES:
      return 1;
    default:
      return 0;
    }
}

static int
value_of (OrdetRuleRow      row,
          const OrdetRules *rules)
{
  const int *number = place_of (row, (OrdetRules *) rules);

  if (number != NULL)
    return *number;
  switch (row)
    {
    case ORDET_ROW_GUESTS:
      return rules->guests_last;
    case ORDET_ROW_SCOPE:
      return (int) rules->scope;
    case ORDET_ROW_BALANCE:
      return (int) rules->balance;
    case ORDET_ROW_REJOINDER:
      return (int) rules->rejoinder;
    case ORDET_ROW_ASK:
    default:
      return rules->when_empty == ORDET_WHEN_EMPTY_ASK;
    }
}

static guint
n_options (OrdetRuleRow row)
{
  guint n = 0;

  while (n < MAX_OPTIONS && rows[row].options[n].text != NULL)
    n++;
  return n;
}

/**
 * ordet_rule_row_sentence:
 * @row: a sentence
 *
 * Returns: (transfer none): it, translated, with %s where the choice stands
 */
const char *
ordet_rule_row_sentence (OrdetRuleRow row)
{
  return _(rows[row].sentence);
}

/**
 * ordet_rule_part_is_apart:
 * @part: what stands behind the choice in a sentence, as translated
 *
 * Norwegian has a comma there: "De som ikke har hatt ordet i saken, går
 * først".
 *
 * Returns: whether there is a space between them
 */
gboolean
ordet_rule_part_is_apart (const char *part)
{
  return g_unichar_isspace (g_utf8_get_char (part));
}

/**
 * ordet_rule_row_about:
 * @row: a sentence
 * @rules: the rules
 *
 * Returns: (transfer none): what it means, in small under it
 */
const char *
ordet_rule_row_about (OrdetRuleRow      row,
                      const OrdetRules *rules)
{
  if (row != ORDET_ROW_SCOPE)
    return _(rows[row].about);
  switch (rules->scope)
    {
    case ORDET_SCOPE_MEETING:
      return _("Whoever has spoken on any item waits for those who have not");
    case ORDET_SCOPE_MEETING_ITEM:
      return _("Three steps: not in this meeting, not on this item, the others");
    case ORDET_SCOPE_COUNT:
      return _("The fewer speeches on this item, the earlier");
    case ORDET_SCOPE_OFF:
    case ORDET_SCOPE_ITEM:
    default:
      return _("Having spoken on other items does not count");
    }
}

/**
 * ordet_rule_row_options:
 * @row: a sentence
 * @rules: the rules
 *
 * Returns: (transfer full): what can be chosen in it, translated; a number that
 *   an import brought and no option has stands last. Empty: only on or off
 */
char **
ordet_rule_row_options (OrdetRuleRow      row,
                        const OrdetRules *rules)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  guint n = n_options (row), chosen;

  for (guint i = 0; i < n; i++)
    {
      const char *text = rows[row].options[i].text;

      g_strv_builder_add (builder, g_ascii_isdigit (*text) ? text : _(text));
    }
  if (ordet_rule_row_read (row, rules, &chosen) && chosen == n && n > 0)
    {
      g_autofree char *number = g_strdup_printf ("%d", value_of (row, rules));

      g_strv_builder_add (builder, number);
    }
  return g_strv_builder_end (builder);
}

/**
 * ordet_rule_row_read:
 * @row: a sentence
 * @rules: the rules
 * @option: (out): which option holds; with the sentence off, the one to begin with
 *
 * Returns: whether the sentence holds
 */
gboolean
ordet_rule_row_read (OrdetRuleRow      row,
                     const OrdetRules *rules,
                     guint            *option)
{
  int value = value_of (row, rules);
  guint n = n_options (row);

  *option = 0;
  if (value == off_value (row))
    {
      /* The middle of the road: a low limit swallows the other rules. */
      if (row == ORDET_ROW_PASSED)
        *option = 5;
      return FALSE;
    }
  while (*option < n && rows[row].options[*option].value != value)
    *option += 1;
  return TRUE;
}

/**
 * ordet_rule_row_write:
 * @row: a sentence
 * @rules: rules to change
 * @on: whether the sentence holds
 * @option: which option; one beyond those there are leaves the number as it is
 *
 * Changes that setting.
 */
void
ordet_rule_row_write (OrdetRuleRow  row,
                      OrdetRules   *rules,
                      gboolean      on,
                      guint         option)
{
  int *number = place_of (row, rules);
  guint n = n_options (row);
  int value = !on ? off_value (row) : n == 0 ? 1 : rows[row].options[MIN (option, n - 1)].value;

  if (on && n > 0 && option >= n && value_of (row, rules) != off_value (row))
    return;
  if (number != NULL)
    *number = value;
  else if (row == ORDET_ROW_GUESTS)
    rules->guests_last = on;
  else if (row == ORDET_ROW_SCOPE)
    rules->scope = (OrdetScope) value;
  else if (row == ORDET_ROW_BALANCE)
    rules->balance = (OrdetBalanceMode) value;
  else if (row == ORDET_ROW_REJOINDER)
    rules->rejoinder = (OrdetRejoinder) value;
  else
    rules->when_empty = on ? ORDET_WHEN_EMPTY_ASK : ORDET_WHEN_EMPTY_CONTINUE;
}

/**
 * ordet_rule_row_plain:
 * @row: a sentence
 * @rules: the rules
 *
 * Returns: (transfer full): the sentence as it holds, or would: "Nobody is
 *   passed more than 3 times"
 */
char *
ordet_rule_row_plain (OrdetRuleRow      row,
                      const OrdetRules *rules)
{
  g_auto(GStrv) options = ordet_rule_row_options (row, rules);
  g_auto(GStrv) parts = g_strsplit (ordet_rule_row_sentence (row), "%s", 2);
  guint option;

  ordet_rule_row_read (row, rules, &option);
  if (options[0] == NULL || parts[1] == NULL)
    return g_strdup (parts[0]);
  return g_strconcat (parts[0], options[MIN (option, g_strv_length (options) - 1)], parts[1], NULL);
}

/* --- numbers --- */

static const struct
{
  const char *label;
  gsize       offset; /* of an int in OrdetRules */
  int         least, most, step;
  gboolean    time;   /* seconds */
} numbers[ORDET_N_RULE_NUMBERS] = {
#define LIMIT(kind) G_STRUCT_OFFSET (OrdetRules, limits[kind])
#define WARN(kind) G_STRUCT_OFFSET (OrdetRules, warn_s[kind])
  [ORDET_NUMBER_FIRST] = { N_("First speech"), LIMIT (ORDET_KIND_SPEECH), 15, 7200, 15, TRUE },
  [ORDET_NUMBER_REPLY] = { N_("Reply"), LIMIT (ORDET_KIND_REPLY), 5, 3600, 15, TRUE },
  [ORDET_NUMBER_AGAIN] = { N_("Later speeches"), G_STRUCT_OFFSET (OrdetRules, limit_again), 15,
                           7200, 15, TRUE },
  [ORDET_NUMBER_ORDER] = { N_("Point of order"), LIMIT (ORDET_KIND_ORDER), 5, 3600, 15, TRUE },
  [ORDET_NUMBER_INTRODUCTION] = { N_("Introduction"), LIMIT (ORDET_KIND_INTRODUCTION), 30, 7200,
                                  30, TRUE },
  [ORDET_NUMBER_INFORMATION] = { N_("Information"), LIMIT (ORDET_KIND_INFORMATION), 5, 3600, 15,
                                 TRUE },
  [ORDET_NUMBER_REJOINDER] = { N_("Rejoinder"), LIMIT (ORDET_KIND_REJOINDER), 5, 3600, 15, TRUE },
  [ORDET_NUMBER_ROUND] = { N_("Turn in a go-round"), LIMIT (ORDET_KIND_ROUND), 5, 3600, 5, TRUE },
  [ORDET_NUMBER_WARN_SPEECH] = { N_("Warn before the end of a speech"), WARN (ORDET_KIND_SPEECH),
                                 0, 600, 5, TRUE },
  [ORDET_NUMBER_WARN_REPLY] = { N_("… of a reply"), WARN (ORDET_KIND_REPLY), 0, 600, 5, TRUE },
  [ORDET_NUMBER_WARN_REJOINDER] = { N_("… of a rejoinder"), WARN (ORDET_KIND_REJOINDER), 0, 600, 5,
                                    TRUE },
  [ORDET_NUMBER_WARN_INTRODUCTION] = { N_("… of an introduction"), WARN (ORDET_KIND_INTRODUCTION),
                                       0, 600, 5, TRUE },
  [ORDET_NUMBER_WARN_ORDER] = { N_("… of a point of order"), WARN (ORDET_KIND_ORDER), 0, 600, 5,
                                TRUE },
  [ORDET_NUMBER_WARN_INFORMATION] = { N_("… of an information"), WARN (ORDET_KIND_INFORMATION), 0,
                                      600, 5, TRUE },
  [ORDET_NUMBER_WARN_ROUND] = { N_("… of a turn in a go-round"), WARN (ORDET_KIND_ROUND), 0, 600,
                                5, TRUE },
  [ORDET_NUMBER_COUNT_CAP] = { N_("Speeches that are told apart, where the fewest go first"),
                               G_STRUCT_OFFSET (OrdetRules, count_cap), 0, 100, 1, FALSE },
  [ORDET_NUMBER_WEIGHT_A] = { N_("Share of list A, in parts, where the list with less time is next"),
                              G_STRUCT_OFFSET (OrdetRules, weights[0]), 1, 1000, 5, FALSE },
  [ORDET_NUMBER_WEIGHT_B] = { N_("Share of list B"), G_STRUCT_OFFSET (OrdetRules, weights[1]), 1,
                              1000, 5, FALSE },
#undef LIMIT
#undef WARN
};

/**
 * ordet_rule_number_label:
 * @number: a number
 *
 * Returns: (transfer none): what it is, translated
 */
const char *
ordet_rule_number_label (OrdetRuleNumber number)
{
  return _(numbers[number].label);
}

/**
 * ordet_rule_number_is_time:
 * @number: a number
 *
 * Returns: whether it counts seconds
 */
gboolean
ordet_rule_number_is_time (OrdetRuleNumber number)
{
  return numbers[number].time;
}

/**
 * ordet_rule_number_range:
 * @number: a number
 * @least: (out): what a hand can set it to
 * @most: (out): likewise
 * @step: (out): of a click
 */
void
ordet_rule_number_range (OrdetRuleNumber  number,
                         int             *least,
                         int             *most,
                         int             *step)
{
  *least = numbers[number].least;
  *most = numbers[number].most;
  *step = numbers[number].step;
}

/**
 * ordet_rule_number_read:
 * @number: a number
 * @rules: the rules
 *
 * Returns: it
 */
int
ordet_rule_number_read (OrdetRuleNumber   number,
                        const OrdetRules *rules)
{
  return *(const int *) G_STRUCT_MEMBER_P (rules, numbers[number].offset);
}

/**
 * ordet_rule_number_write:
 * @number: a number
 * @rules: rules to change
 * @value: what it should be
 *
 * A rejoinder that had the limit of a reply keeps it.
 */
void
ordet_rule_number_write (OrdetRuleNumber  number,
                         OrdetRules      *rules,
                         int              value)
{
  int before = ordet_rule_number_read (number, rules);

  if (number == ORDET_NUMBER_REPLY && rules->limits[ORDET_KIND_REJOINDER] == before)
    rules->limits[ORDET_KIND_REJOINDER] = value;
  *(int *) G_STRUCT_MEMBER_P (rules, numbers[number].offset) = value;
}

/* --- sets of kinds --- */

/**
 * ordet_rule_kinds_title:
 * @set: a set of kinds
 *
 * Returns: (transfer none): what it is, translated
 */
const char *
ordet_rule_kinds_title (OrdetRuleKinds set)
{
  return set == ORDET_KINDS_AFTER_LINE ? _("May be asked for when the list is closed")
                                       : _("Counts as having spoken");
}

/**
 * ordet_rule_kinds_read:
 * @set: a set of kinds
 * @rules: the rules
 *
 * Returns: ORDET_KIND_BITs
 */
guint
ordet_rule_kinds_read (OrdetRuleKinds    set,
                       const OrdetRules *rules)
{
  return set == ORDET_KINDS_AFTER_LINE ? rules->after_line : rules->counts_as_spoken;
}

/**
 * ordet_rule_kinds_write:
 * @set: a set of kinds
 * @rules: rules to change
 * @kinds: ORDET_KIND_BITs
 */
void
ordet_rule_kinds_write (OrdetRuleKinds  set,
                        OrdetRules     *rules,
                        guint           kinds)
{
  *(set == ORDET_KINDS_AFTER_LINE ? &rules->after_line : &rules->counts_as_spoken) = kinds;
}
