/* ordet-minutes.c — the minutes: a document made from the facts and the secretary's texts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Here: what happened when, and the whole.
 * The order is that of minutes.md: heading, present, quorum, notice, officers,
 * agenda, items, close, signatures, appendices.
 */
#include "ordet-minutes-private.h"

#include <string.h>

/* --- what happened, in order ------------------------------------------- */

/* The facts of the meeting, each with its number among all acts, which never
 * changes, and with the item it is told under: a break between two items
 * belongs to the first of them. */
static void
collect_facts (OrdetMinutes *self)
{
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (self->meeting, &n_facts);
  guint number = 0, item = ORDET_NOBODY;

  self->facts = g_array_new (FALSE, FALSE, sizeof (OrdetMinutesFact));
  self->opened_us = self->closed_us = -1;
  for (gsize i = 0; i < n_facts; i++)
    {
      OrdetAct act = ordet_event_act (facts[i].event);
      OrdetMinutesFact fact = { .event = facts[i].event, .voters = facts[i].voters };

      while (ordet_meeting_event (self->meeting, number) != facts[i].event)
        number++;
      fact.number = number;
      if (facts[i].item != ORDET_NOBODY)
        item = facts[i].item;
      fact.item = item;
      fact.inside = facts[i].item != ORDET_NOBODY;
      g_array_append_val (self->facts, fact);
      if (act == ORDET_ACT_CLOSE)
        self->closed_us = ordet_event_at_us (fact.event);
      /* If nobody was on the roll yet when it was opened, it is counted at the
       * first item: "0 were present" is true of no meeting that was held. */
      if ((act != ORDET_ACT_OPEN && act != ORDET_ACT_ITEM)
          || (self->opened_us >= 0 && self->present_first > 0))
        continue;
      if (self->opened_us < 0)
        self->opened_us = ordet_event_at_us (fact.event);
      self->present_first = facts[i].present;
      self->voters_first = facts[i].voters;
    }
  if (self->opened_us < 0)
    {
      self->present_first = ordet_meeting_n_present (self->meeting);
      self->voters_first = ordet_meeting_n_voters (self->meeting);
    }
  self->voters_said = self->voters_first;
}

/* --- the whole --------------------------------------------------------- */

static void
items (OrdetMinutes *self,
       OrdetNode    *root)
{
  guint number = MAX (self->options.first_number, 1);

  for (guint i = 0; i < ordet_meeting_n_items (self->meeting); i++)
    {
      const OrdetItem *item = ordet_meeting_item (self->meeting, i);
      OrdetNode *node;

      if (item->dropped)
        continue;
      node = ordet_minutes_item (self, i, number);
      number += ordet_item_number (item) != NULL;
      if (self->options.level > ORDET_LEVEL_DECISIONS || ordet_node_n_children (node) > 0)
        ordet_node_append (root, node);
      else
        ordet_node_free (node);
    }
}

static OrdetDocument *
finish (const OrdetMinutes *self,
        OrdetNode          *root)
{
  const OrdetPhrases *p = self->phrases;
  OrdetDocumentWords words = {
    .page_of = (char *) ordet_phrase (p, "page-of"),
    .kind = (char *) ordet_phrase (p, "column-kind"),
    .item = (char *) ordet_phrase (p, "column-item"),
    .number = (char *) ordet_phrase (p, "column-number"),
    .title = (char *) ordet_phrase (p, "column-title"),
    .text = (char *) ordet_phrase (p, "column-text"),
    .who = (char *) ordet_phrase (p, "column-who"),
    .by = (char *) ordet_phrase (p, "column-by"),
    .decision = (char *) ordet_phrase (p, "decision"),
    .task = (char *) ordet_phrase (p, "task-word"),
  };
  OrdetDocument *document = ordet_document_new (root, p->language, &words);

  ordet_document_set_about (document, self->notice->body, self->notice->date);
  return document;
}

static void
habits (OrdetMinutes *self)
{
  OrdetMinutesHabit habit = self->options.habit;
  OrdetMinutesNumbering numbering = self->options.numbering;

  self->swedish = habit == ORDET_HABIT_SWEDISH ||
    (habit == ORDET_HABIT_AUTO && strcmp (self->phrases->language, "sv") == 0);
  self->by_year = numbering == ORDET_NUMBERING_YEAR ||
    (numbering == ORDET_NUMBERING_AUTO && g_strcmp0 (self->notice->kind, "board") == 0);
}

/**
 * ordet_minutes_build:
 * @meeting: a meeting, running or closed
 * @texts: (nullable): what the secretary has written; NULL for nothing
 * @options: (nullable): NULL for those of @texts, or the usual ones
 * @phrases: the language of the document
 *
 * Returns: (transfer full): the minutes as they stand (minutes.md)
 */
OrdetDocument *
ordet_minutes_build (const OrdetMeeting        *meeting,
                     const OrdetMinutesTexts   *texts,
                     const OrdetMinutesOptions *options,
                     const OrdetPhrases        *phrases)
{
  OrdetMinutes self = { .meeting = meeting, .texts = texts, .phrases = phrases };
  g_autofree char *title = NULL;
  OrdetNode *root;
  OrdetDocument *document;
  guint n_appendices = 0;

  self.notice = ordet_meeting_notice (meeting);
  ordet_minutes_options_init (&self.options, self.notice);
  if (options != NULL)
    self.options = *options;
  else if (texts != NULL)
    self.options = texts->options;
  habits (&self);
  collect_facts (&self);
  ordet_minutes_read_statuses (&self);
  self.used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  title = ordet_minutes_title (&self);
  root = ordet_node_new_section (1, title);
  root->id = g_strdup (ORDET_PLACE_FRONT);
  ordet_minutes_heading (&self, root);
  ordet_minutes_opening (&self, root);
  ordet_minutes_present (&self, root);
  ordet_minutes_quorum (&self, root);
  ordet_minutes_notice (&self, root);
  ordet_minutes_officers (&self, root);
  ordet_minutes_agenda (&self, root);
  items (&self, root);
  ordet_minutes_closing (&self, root);
  ordet_minutes_signatures (&self, root);
  if (self.options.attendance && !ordet_minutes_nameless (&self))
    ordet_minutes_attendance (&self, root, &n_appendices);
  if (self.options.summary)
    ordet_minutes_summary (&self, root, &n_appendices);
  document = finish (&self, root);
  g_array_unref (self.facts);
  g_hash_table_unref (self.used);
  g_hash_table_unref (self.statuses);
  g_hash_table_unref (self.merged);
  g_hash_table_unref (self.targets);
  return document;
}
