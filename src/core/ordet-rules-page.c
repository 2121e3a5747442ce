/* ordet-rules-page.c — a meeting's rules of order as a page for its members
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program does is said from the rules themselves, so that the page
 * and the order of speakers cannot come apart; the rest are the meeting's own
 * sentences. Nobody is named.
 */
#include "ordet-rules-page.h"

typedef struct
{
  const OrdetRules   *rules;
  const OrdetPhrases *phrases;
  OrdetNode          *list; /* (unowned) sentences go here */
} Page;

static void
say (Page       *page,
     const char *key)
{
  ordet_node_append_text (page->list, ORDET_NODE_ITEM, ordet_phrase (page->phrases, key));
}

static void
say_number (Page       *page,
            const char *key,
            int         number)
{
  g_autofree char *text = ordet_phrase_count (page->phrases, key, number, NULL);

  ordet_node_append_text (page->list, ORDET_NODE_ITEM, text);
}

static void
say_time (Page       *page,
          const char *key,
          int         seconds)
{
  g_autofree char *time = ordet_phrase_duration (page->phrases, seconds);
  g_autofree char *text = ordet_phrase_fill (page->phrases, key, "time", time, NULL);

  ordet_node_append_text (page->list, ORDET_NODE_ITEM, text);
}

static void
begin_section (Page       *page,
               OrdetNode  *root,
               const char *key)
{
  OrdetNode *section =
    ordet_node_append (root, ordet_node_new_section (2, ordet_phrase (page->phrases, key)));

  page->list = ordet_node_append (section, ordet_node_new (ORDET_NODE_LIST));
}

static void
say_scope (Page *page)
{
  g_autofree char *key = NULL;

  if (page->rules->scope == ORDET_SCOPE_OFF)
    return;
  key = g_strdup (page->rules->scope == ORDET_SCOPE_MEETING_ITEM
                    ? "rules-scope-meeting-item"
                  : page->rules->scope == ORDET_SCOPE_MEETING ? "rules-scope-meeting"
                  : page->rules->scope == ORDET_SCOPE_COUNT   ? "rules-scope-count"
                                                              : "rules-scope-item");
  say (page, key);
}

static void
say_balance (Page *page)
{
  if (page->rules->balance == ORDET_BALANCE_ALTERNATE)
    say (page, "rules-balance-alternate");
  else if (page->rules->balance == ORDET_BALANCE_SOFT)
    say (page, "rules-balance-soft");
  else if (page->rules->balance == ORDET_BALANCE_TIME)
    say (page, "rules-balance-time");
}

/* In the order in which they decide (order.md 2). */
static void
say_next (Page      *page,
          OrdetNode *root)
{
  const OrdetRules *rules = page->rules;
  gboolean tier_first = rules->priority == ORDET_PRIORITY_TIER_FIRST;

  begin_section (page, root, "rules-next");
  if (rules->max_passed != ORDET_UNLIMITED)
    say_number (page, "rules-passed", rules->max_passed);
  if (rules->guests_last)
    say (page, "rules-guests");
  if (tier_first)
    say_scope (page);
  say_balance (page);
  if (!tier_first)
    say_scope (page);
  say (page, "rules-order");
  if (rules->safe > 0)
    say_number (page, "rules-safe", rules->safe);
}

static void
say_limits (Page      *page,
            OrdetNode *root)
{
  const OrdetRules *rules = page->rules;
  g_autofree char *first = ordet_phrase_duration (page->phrases, rules->limits[ORDET_KIND_SPEECH]);
  g_autofree char *again = ordet_phrase_duration (page->phrases, rules->limit_again);
  g_autofree char *speech = ordet_phrase_fill (page->phrases, "rules-limit-speech", "first", first,
                                               "again", again, NULL);

  begin_section (page, root, "rules-time");
  ordet_node_append_text (page->list, ORDET_NODE_ITEM, speech);
  say_time (page, "rules-limit-introduction", rules->limits[ORDET_KIND_INTRODUCTION]);
  if (rules->replies_per_speech > 0)
    say_time (page, "rules-limit-reply", rules->limits[ORDET_KIND_REPLY]);
  if (rules->replies_per_speech > 0 && rules->rejoinder != ORDET_REJOINDER_OFF)
    say_time (page, "rules-limit-rejoinder", rules->limits[ORDET_KIND_REJOINDER]);
  say_time (page, "rules-limit-order", rules->limits[ORDET_KIND_ORDER]);
  say_time (page, "rules-limit-information", rules->limits[ORDET_KIND_INFORMATION]);
  say (page, "rules-extra");
}

static void
say_replies (Page      *page,
             OrdetNode *root)
{
  const OrdetRules *rules = page->rules;

  begin_section (page, root, "rules-replies-heading");
  if (rules->replies_per_speech > 0)
    say_number (page, "rules-replies", rules->replies_per_speech);
  else
    say (page, "rules-no-replies");
  if (rules->replies_per_speech > 0 && rules->rejoinder == ORDET_REJOINDER_AFTER_ALL)
    say (page, "rules-rejoinder-after-all");
  if (rules->replies_per_speech > 0 && rules->rejoinder == ORDET_REJOINDER_AFTER_EACH)
    say (page, "rules-rejoinder-after-each");
  if (rules->speeches_per_item != ORDET_UNLIMITED)
    say_number (page, "rules-speeches", rules->speeches_per_item);
  say (page, "rules-line");
  if (rules->replies_per_speech > 0 && (rules->after_line & ORDET_KIND_BIT (ORDET_KIND_REPLY)) != 0)
    say (page, "rules-replies-after-line");
}

/* "Årsmøte 2027, 13. februar 2027". */
static void
say_about (Page              *page,
           OrdetNode         *root,
           const OrdetNotice *notice)
{
  g_autofree char *date = NULL, *text = NULL;

  if (notice->date == NULL)
    {
      ordet_node_append_text (root, ORDET_NODE_PARAGRAPH, notice->title);
      return;
    }
  date = ordet_phrase_date (page->phrases, notice->date);
  text = ordet_phrase_fill (page->phrases, "rules-about", "meeting", notice->title, "date", date,
                            NULL);
  ordet_node_append_text (root, ORDET_NODE_PARAGRAPH, text);
}

/**
 * ordet_rules_page_new:
 * @notice: the meeting
 * @rules: its rules, whole
 * @phrases: in the language of the meeting
 *
 * Returns: (transfer full): its rules of order, to be printed or read
 */
OrdetDocument *
ordet_rules_page_new (const OrdetNotice  *notice,
                      const OrdetRules   *rules,
                      const OrdetPhrases *phrases)
{
  Page page = { rules, phrases, NULL };
  OrdetDocumentWords words = { .page_of = (char *) ordet_phrase (phrases, "page-of") };
  OrdetNode *root;
  OrdetDocument *document;

  g_return_val_if_fail (notice != NULL && rules != NULL && phrases != NULL, NULL);

  root = ordet_node_new_section (1, ordet_phrase (phrases, "rules-title"));
  if (*notice->title != '\0')
    say_about (&page, root, notice);
  say_next (&page, root);
  say_limits (&page, root);
  say_replies (&page, root);
  if (notice->rules_text != NULL && notice->rules_text[0] != NULL)
    {
      begin_section (&page, root, "rules-meeting");
      for (guint i = 0; notice->rules_text[i] != NULL; i++)
        ordet_node_append_text (page.list, ORDET_NODE_ITEM, notice->rules_text[i]);
    }
  document = ordet_document_new (root, phrases->language, &words);
  ordet_document_set_about (document, notice->body, notice->date);
  return document;
}
