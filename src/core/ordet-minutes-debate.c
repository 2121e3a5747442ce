/* ordet-minutes-debate.c — who introduced, who spoke, line and limits, notes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in order, never how long, never what list or for the first time.
 */
#include "ordet-minutes-private.h"

#include <string.h>

static gboolean
was_held (const OrdetTurn *turn,
          guint            item)
{
  return turn->item == item && turn->end != ORDET_END_SKIPPED && turn->end != ORDET_END_BACK;
}

static char *
item_key (const OrdetMinutes *self,
          guint               item,
          const char         *what)
{
  return g_strconcat ("item/", ordet_meeting_item (self->meeting, item)->id, "/", what, NULL);
}

/* "Innledning ved Asta Prøvdal og Birk Testnes." */
void
ordet_minutes_introduced (OrdetMinutes *self,
                          OrdetNode    *section,
                          guint         item)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_auto(GStrv) names = NULL;
  g_autofree char *who = NULL;

  for (guint i = 0; i < ordet_meeting_n_turns (self->meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (self->meeting, i);
      g_autofree char *name = NULL;

      if (!was_held (turn, item) || turn->kind != ORDET_KIND_INTRODUCTION ||
          !g_hash_table_add (seen, GUINT_TO_POINTER (turn->person)))
        continue;
      name = ordet_minutes_name (self, turn->person);
      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return;
  who = ordet_phrase_join (self->phrases, (const char *const *) names);
  ordet_minutes_say (self, section,
                     ordet_phrase_fill (self->phrases, "introduced", "who", who, NULL),
                     item_key (self, item, "introduced"));
}

/* "Oda Eksempelvik", "Per Skisserud (replikk)" */
static char *
speaker (const OrdetMinutes *self,
         const OrdetTurn    *turn)
{
  static const char *const keys[ORDET_N_KINDS] = {
    [ORDET_KIND_REPLY] = "turn-reply",
    [ORDET_KIND_REJOINDER] = "turn-rejoinder",
    [ORDET_KIND_INFORMATION] = "turn-information",
    [ORDET_KIND_ORDER] = "turn-order",
  };
  g_autofree char *name = ordet_minutes_name (self, turn->person);

  if (keys[turn->kind] == NULL)
    return g_steal_pointer (&name);
  return ordet_phrase_fill (self->phrases, "turn-kind", "who", name, "kind",
                            ordet_phrase (self->phrases, keys[turn->kind]), NULL);
}

static void
speakers (OrdetMinutes *self,
          OrdetNode    *section,
          guint         item)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  g_autofree char *who = NULL;

  for (guint i = 0; i < ordet_meeting_n_turns (self->meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (self->meeting, i);
      g_autofree char *name = NULL;

      if (!was_held (turn, item) || turn->kind == ORDET_KIND_INTRODUCTION ||
          turn->kind == ORDET_KIND_ROUND)
        continue;
      name = speaker (self, turn);
      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return;
  who = g_strjoinv (", ", names);
  ordet_minutes_say (self, section,
                     ordet_phrase_fill (self->phrases, "speakers", "who", who, NULL),
                     item_key (self, item, "speakers"));
}

/* The names of a go-round that began with the @n-th fact. (transfer full) */
static char *
round_sentence (const OrdetMinutes *self,
                guint               n)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;
  g_autofree char *who = NULL;

  for (guint i = n + 1; i < self->facts->len; i++)
    {
      OrdetEvent *event = ordet_minutes_fact (self, i)->event;
      OrdetAct act = ordet_event_act (event);

      if (act == ORDET_ACT_ROUND_END || act == ORDET_ACT_ROUND || act == ORDET_ACT_ITEM)
        break;
      if (act == ORDET_ACT_TURN)
        g_strv_builder_add (builder, ordet_event_string (event, ORDET_KEY_WHO));
    }
  ids = g_strv_builder_end (builder);
  if (ids[0] == NULL || ordet_minutes_nameless (self))
    return g_strdup (ordet_phrase (self->phrases, "round-held"));
  who = ordet_minutes_names (self, (const char *const *) ids);
  return ordet_phrase_fill (self->phrases, "round-names", "who", who, NULL);
}

static char *
line_sentence (const OrdetMinutes *self,
               OrdetEvent         *event)
{
  const char *when = ordet_event_string (event, ORDET_KEY_WHEN);
  g_autofree char *time = ordet_phrase_time (self->phrases, ordet_event_at_us (event));
  const char *key = g_strcmp0 (when, "after-next") == 0 ? "line-after-next"
    : g_strcmp0 (when, "after-this") == 0 ? "line-after-this" : "line";

  return ordet_phrase_fill (self->phrases, key, "time", time, NULL);
}

/* A new speaking time for everybody is the meeting's decision and belongs in
 * the minutes; what one person had left never does. (transfer full) (nullable) */
static char *
limits_sentence (const OrdetMinutes *self,
                 OrdetEvent         *event)
{
  const OrdetRules *rules = ordet_event_rules (event, ORDET_KEY_RULES);
  g_autofree char *first = NULL, *again = NULL;

  if (rules == NULL ||
      (rules->set & ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH)) == 0)
    return NULL;
  first = ordet_phrase_duration (self->phrases, rules->limits[ORDET_KIND_SPEECH]);
  if ((rules->set & ORDET_RULE_BIT (ORDET_RULE_LIMIT_AGAIN)) == 0)
    return ordet_phrase_fill (self->phrases, "limit", "first", first, NULL);
  again = ordet_phrase_duration (self->phrases, rules->limit_again);
  return ordet_phrase_fill (self->phrases, "limits", "first", first, "again", again, NULL);
}

static char *
time_of (const OrdetMinutes *self,
         guint               n)
{
  return ordet_phrase_time (self->phrases, ordet_event_at_us (ordet_minutes_fact (self, n)->event));
}

/* A break, or groups, said again before they ended: they were made longer,
 * and the sentence about the first tells it all. */
static gboolean
is_prolonging (const OrdetMinutes *self,
               guint               n)
{
  OrdetAct act = ordet_event_act (ordet_minutes_fact (self, n)->event);

  for (guint i = n; i > 0; i--)
    {
      OrdetAct before = ordet_event_act (ordet_minutes_fact (self, i - 1)->event);

      if (before == act)
        return TRUE;
      if (before == ORDET_ACT_BREAK_END || before == ORDET_ACT_GROUPS_END ||
          before == ORDET_ACT_ITEM || before == ORDET_ACT_NEXT || before == ORDET_ACT_GIVE ||
          before == ORDET_ACT_TURN || before == ORDET_ACT_OPEN)
        return FALSE;
    }
  return FALSE;
}

static char *
break_sentence (const OrdetMinutes *self,
                guint               n)
{
  g_autofree char *from = time_of (self, n);
  g_autofree char *to = NULL;

  for (guint i = n + 1; i < self->facts->len && to == NULL; i++)
    if (ordet_event_act (ordet_minutes_fact (self, i)->event) == ORDET_ACT_BREAK_END)
      to = time_of (self, i);
  if (to == NULL)
    return ordet_phrase_fill (self->phrases, "break-open", "from", from, NULL);
  return ordet_phrase_fill (self->phrases, "break", "from", from, "to", to, NULL);
}

/* Somebody who has chaired before takes over again, or after another. */
static char *
chair_sentence (const OrdetMinutes *self,
                guint               n)
{
  OrdetEvent *event = ordet_minutes_fact (self, n)->event;
  const char *who = ordet_event_string (event, ORDET_KEY_WHO), *last = NULL;
  gboolean known = FALSE;
  g_autofree char *name = NULL, *time = NULL;

  for (guint i = 0; i < n; i++)
    {
      OrdetEvent *before = ordet_minutes_fact (self, i)->event;

      if (ordet_event_act (before) != ORDET_ACT_OFFICER ||
          g_strcmp0 (ordet_event_string (before, ORDET_KEY_ROLE), "chair") != 0)
        continue;
      last = ordet_event_string (before, ORDET_KEY_WHO);
      known = known || g_strcmp0 (last, who) == 0;
    }
  if (!known || g_strcmp0 (last, who) == 0 || ordet_minutes_nameless (self))
    return NULL;
  name = ordet_minutes_names (self, (const char *const[]) { who, NULL });
  time = ordet_phrase_time (self->phrases, ordet_event_at_us (event));
  return ordet_phrase_fill (self->phrases, "chair-now", "who", name, "time", time, NULL);
}

static void
note (OrdetMinutes    *self,
      OrdetNode       *section,
      const OrdetMinutesFact *fact)
{
  const char *text = ordet_event_string (fact->event, ORDET_KEY_TEXT);
  g_autofree char *people = ordet_minutes_people_key (self, text);
  OrdetNode *block = ordet_node_new_block (ORDET_BLOCK_NOTE, NULL);

  ordet_node_append_lines (block, text);
  ordet_node_append_lines (block, people);
  ordet_minutes_emit (self, section, block, ordet_minutes_key (fact));
}

/* What is said of one act of the debate at the level of the document. A note
 * written before the meeting was opened is the door-keeper's and is about
 * persons ("needs extra time"): it is never in the minutes. */
static char *
sentence (OrdetMinutes *self,
          guint         n)
{
  OrdetEvent *event = ordet_minutes_fact (self, n)->event;
  OrdetMinutesLevel level = self->options.level;
  g_autofree char *time = NULL;

  switch (ordet_event_act (event))
    {
    case ORDET_ACT_LINE:
      return line_sentence (self, event);
    case ORDET_ACT_UNLINE:
      time = ordet_phrase_time (self->phrases, ordet_event_at_us (event));
      return ordet_phrase_fill (self->phrases, "unline", "time", time, NULL);
    case ORDET_ACT_BREAK:
      return is_prolonging (self, n) ? NULL : break_sentence (self, n);
    case ORDET_ACT_RULES:
      return limits_sentence (self, event);
    case ORDET_ACT_ROUND:
      return level >= ORDET_LEVEL_SPEAKERS ? round_sentence (self, n) : NULL;
    case ORDET_ACT_GROUPS:
      return level >= ORDET_LEVEL_SPEAKERS && !is_prolonging (self, n)
        ? g_strdup (ordet_phrase (self->phrases, "groups-held")) : NULL;
    case ORDET_ACT_OFFICER:
      return level >= ORDET_LEVEL_SPEAKERS &&
             g_strcmp0 (ordet_event_string (event, ORDET_KEY_ROLE), "chair") == 0
        ? chair_sentence (self, n) : NULL;
    default:
      return NULL;
    }
}

/* What happened in the debate, in order, or between this item and the next. */
static void
happened (OrdetMinutes *self,
          OrdetNode    *section,
          guint         item,
          gboolean      inside)
{
  for (guint n = 0; n < self->facts->len; n++)
    {
      const OrdetMinutesFact *fact = ordet_minutes_fact (self, n);
      char *text;

      if (fact->item != item || fact->inside != inside)
        continue;
      if (ordet_event_act (fact->event) == ORDET_ACT_NOTE)
        {
          if (self->options.level >= ORDET_LEVEL_NOTES)
            note (self, section, fact);
          continue;
        }
      text = sentence (self, n);
      if (text != NULL)
        ordet_minutes_say (self, section, text, ordet_minutes_key (fact));
    }
}

/* The debate of an item: speakers, then what happened in it. */
void
ordet_minutes_debate (OrdetMinutes *self,
                      OrdetNode    *section,
                      guint         item)
{
  if (!ordet_minutes_nameless (self) && self->options.level > ORDET_LEVEL_DECISIONS &&
      (self->options.level >= ORDET_LEVEL_SPEAKERS ||
       self->options.names == ORDET_NAMES_SPEAKERS))
    speakers (self, section, item);
  happened (self, section, item, TRUE);
}

/* What happened after an item and before the next: breaks, a new chair. */
void
ordet_minutes_after (OrdetMinutes *self,
                     OrdetNode    *section,
                     guint         item)
{
  happened (self, section, item, FALSE);
}
