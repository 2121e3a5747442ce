/* ordet-minutes-item.c — one item of the agenda in the minutes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Number and title; who introduced; proposals; the debate; line and limits;
 * votes, elections, decisions and reservations as they came; tasks
 * (minutes.md).
 */
#include "ordet-minutes-private.h"

static char *
year_of (const OrdetNotice *notice)
{
  return notice->date != NULL && g_utf8_strlen (notice->date, -1) >= 4
    ? g_strndup (notice->date + 2, 2) : NULL;
}

/* "§ 5a Motion A", "Sak 12/27 Budsjett"; a break has no number */
static char *
item_title (const OrdetMinutes *self,
            const OrdetItem    *item,
            guint               number)
{
  g_autofree char *year = year_of (self->notice);
  g_autofree char *shown = NULL, *heading = NULL;

  if (ordet_item_number (item) == NULL)
    return g_strdup (item->title);
  if (!self->by_year)
    shown = g_strdup (item->id);
  else if (self->swedish || year == NULL)
    shown = g_strdup_printf ("%u", number);
  else
    shown = g_strdup_printf ("%u/%s", number, year);
  heading = ordet_phrase_fill (self->phrases, self->swedish ? "item-number-sv" : "item-number-no",
                               "number", shown, NULL);
  return g_strconcat (heading, " ", item->title, NULL);
}

/* The roll as it is when the item begins or a vote is taken, if it is another
 * than was written last. */
static void
roll (OrdetMinutes    *self,
      OrdetNode       *section,
      const OrdetMinutesFact *fact)
{
  g_autofree char *key = NULL;

  if (fact->voters == self->voters_said)
    return;
  self->voters_said = fact->voters;
  key = g_strdup_printf ("e%u/roll", fact->number);
  ordet_minutes_say (self, section, ordet_phrase_count (self->phrases, "roll-change",
                                                        fact->voters, NULL),
                     g_steal_pointer (&key));
}

static void
emit (OrdetMinutes    *self,
      OrdetNode       *section,
      const OrdetMinutesFact *fact,
      OrdetNode       *block)
{
  if (block != NULL)
    ordet_minutes_emit (self, section, block, ordet_minutes_key (fact));
}

static gboolean
wanted (const OrdetMinutes *self,
        OrdetMinutesLevel   level)
{
  return self->options.level >= level;
}

/* What is said of one act among the votes and decisions. */
static void
business (OrdetMinutes    *self,
          OrdetNode       *section,
          const OrdetMinutesFact *fact)
{
  switch (ordet_event_act (fact->event))
    {
    case ORDET_ACT_NOMINATE:
      if (wanted (self, ORDET_LEVEL_PROPOSALS))
        ordet_minutes_say (self, section, ordet_minutes_nominated (self, fact),
                           ordet_minutes_key (fact));
      break;
    case ORDET_ACT_VOTE:
      if (!wanted (self, ORDET_LEVEL_PROPOSALS))
        break;
      roll (self, section, fact);
      emit (self, section, fact, ordet_minutes_vote (self, fact));
      break;
    case ORDET_ACT_ELECT:
      emit (self, section, fact, ordet_minutes_elected (self, fact));
      break;
    case ORDET_ACT_DECISION:
      emit (self, section, fact, ordet_minutes_decision (self, fact));
      break;
    case ORDET_ACT_RESERVATION:
      if (wanted (self, ORDET_LEVEL_PROPOSALS))
        emit (self, section, fact, ordet_minutes_reservation (self, fact));
      break;
    default:
      break;
    }
}

static gboolean
belongs (const OrdetMinutesFact *fact,
         guint            item)
{
  /* What is decided before any item is open stands under the first. */
  return fact->item == item || (fact->item == ORDET_NOBODY && item == 0);
}

static void
votes_and_decisions (OrdetMinutes *self,
                     OrdetNode    *section,
                     guint         item)
{
  for (guint n = 0; n < self->facts->len; n++)
    if (belongs (ordet_minutes_fact (self, n), item))
      business (self, section, ordet_minutes_fact (self, n));
}

static void
tasks (OrdetMinutes *self,
       OrdetNode    *section,
       guint         item)
{
  for (guint n = 0; n < self->facts->len; n++)
    {
      const OrdetMinutesFact *fact = ordet_minutes_fact (self, n);

      if (belongs (fact, item) && ordet_event_act (fact->event) == ORDET_ACT_TASK)
        emit (self, section, fact, ordet_minutes_task (self, fact));
    }
}

static void
roll_at_beginning (OrdetMinutes *self,
                   OrdetNode    *section,
                   guint         item)
{
  for (guint n = 0; n < self->facts->len; n++)
    {
      const OrdetMinutesFact *fact = ordet_minutes_fact (self, n);

      if (fact->item != item || ordet_event_act (fact->event) != ORDET_ACT_ITEM)
        continue;
      roll (self, section, fact);
      return;
    }
}

/* The section of one item (transfer full); @number: of those that
 * are no break. */
OrdetNode *
ordet_minutes_item (OrdetMinutes *self,
                    guint         item,
                    guint         number)
{
  const OrdetItem *data = ordet_meeting_item (self->meeting, item);
  g_autofree char *title = item_title (self, data, number);
  OrdetNode *section = ordet_node_new_section (2, title);

  section->id = g_strdup (data->id);
  if (wanted (self, ORDET_LEVEL_PROPOSALS))
    {
      roll_at_beginning (self, section, item);
      ordet_minutes_introduced (self, section, item);
    }
  ordet_minutes_free_text (self, section, data->id, NULL);
  if (wanted (self, ORDET_LEVEL_PROPOSALS))
    {
      ordet_minutes_proposals (self, section, item);
      ordet_minutes_debate (self, section, item);
    }
  votes_and_decisions (self, section, item);
  if (wanted (self, ORDET_LEVEL_PROPOSALS))
    {
      tasks (self, section, item);
      ordet_minutes_after (self, section, item);
    }
  ordet_minutes_rest (self, section, data->id);
  return section;
}
