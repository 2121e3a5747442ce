/* ordet-floor-facts.c — proposals, votes and decisions, for the forms
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-facts.h"

#include <glib/gi18n.h>
#include <string.h>

#define LABEL_LETTERS 40

/* The letter numbers begin with; the log and the minutes show it. */
static char
letter (OrdetAct act)
{
  return act == ORDET_ACT_PROPOSAL ? 'F' : act == ORDET_ACT_VOTE ? 'V' : 'D';
}

static const OrdetEvent *
find (OrdetMeeting *meeting,
      OrdetAct      act,
      const char   *id)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  for (gsize i = 0; i < n; i++)
    if (ordet_event_act (facts[i].event) == act &&
        g_strcmp0 (ordet_event_string (facts[i].event, ORDET_KEY_ID), id) == 0)
      return facts[i].event;
  return NULL;
}

/**
 * ordet_floor_next_id:
 * @meeting: a meeting
 * @act: proposal, vote or decision
 *
 * Returns: (transfer full): the next number nobody has: "F3"
 */
char *
ordet_floor_next_id (OrdetMeeting *meeting,
                     OrdetAct      act)
{
  gsize n_facts;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n_facts);
  guint n = 1;

  for (gsize i = 0; i < n_facts; i++)
    n += ordet_event_act (facts[i].event) == act ? 1 : 0;
  for (;; n++)
    {
      g_autofree char *id = g_strdup_printf ("%c%u", letter (act), n);

      if (find (meeting, act, id) == NULL)
        return g_steal_pointer (&id);
    }
}

static void
add_open (OrdetMeeting *meeting,
          gboolean      here,
          GStrvBuilder *builder)
{
  guint current = ordet_meeting_current_item (meeting);
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  for (gsize i = n; i > 0; i--)
    {
      const OrdetEvent *event = facts[i - 1].event;
      const char *id = ordet_event_string (event, ORDET_KEY_ID);

      if (ordet_event_act (event) == ORDET_ACT_PROPOSAL &&
          (facts[i - 1].item == current) == here &&
          ordet_meeting_proposal_status (meeting, id) == NULL)
        g_strv_builder_add (builder, id);
    }
}

/**
 * ordet_floor_open_proposals:
 * @meeting: a meeting
 *
 * Returns: (transfer full): ids of proposals nothing has become of yet: those
 *   of the open item first, the newest first
 */
GStrv
ordet_floor_open_proposals (OrdetMeeting *meeting)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  add_open (meeting, TRUE, builder);
  add_open (meeting, FALSE, builder);
  return g_strv_builder_end (builder);
}

static GStrv
newest_first (OrdetMeeting *meeting,
              OrdetAct      act)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = n; i > 0; i--)
    if (ordet_event_act (facts[i - 1].event) == act)
      g_strv_builder_add (builder, ordet_event_string (facts[i - 1].event, ORDET_KEY_ID));
  return g_strv_builder_end (builder);
}

/**
 * ordet_floor_votes:
 * @meeting: a meeting
 *
 * Returns: (transfer full): ids of the votes, the newest first
 */
GStrv
ordet_floor_votes (OrdetMeeting *meeting)
{
  return newest_first (meeting, ORDET_ACT_VOTE);
}

/**
 * ordet_floor_decisions:
 * @meeting: a meeting
 *
 * Returns: (transfer full): ids of the decisions, the newest first
 */
GStrv
ordet_floor_decisions (OrdetMeeting *meeting)
{
  return newest_first (meeting, ORDET_ACT_DECISION);
}

/**
 * ordet_floor_proposal_text:
 * @meeting: a meeting
 * @id: a proposal
 *
 * Returns: (transfer full): its number and all of its text
 */
char *
ordet_floor_proposal_text (OrdetMeeting *meeting,
                           const char   *id)
{
  const OrdetEvent *event = find (meeting, ORDET_ACT_PROPOSAL, id);
  const char *text = event != NULL ? ordet_event_string (event, ORDET_KEY_TEXT) : NULL;

  if (text == NULL || *text == '\0')
    return g_strdup (id);
  /* Translators: the number of a proposal and its text. */
  return g_strdup_printf (C_("proposal", "%1$s: %2$s"), id, text);
}

/* What a vote was on that has no words of its own: "F3 At least two meetings",
 * "F3, F1". */
static char *
voted_on (OrdetMeeting     *meeting,
          const OrdetEvent *vote)
{
  const char *const *ids = ordet_event_strings (vote, ORDET_KEY_PROPOSALS);
  const char *text;

  if (ids == NULL || ids[0] == NULL)
    return NULL;
  text = ids[1] == NULL ? ordet_floor_text_of (meeting, ORDET_ACT_PROPOSAL, ids[0]) : NULL;
  return text != NULL ? g_strconcat (ids[0], " ", text, NULL) : g_strjoinv (", ", (GStrv) ids);
}

/**
 * ordet_floor_fact_label:
 * @meeting: a meeting
 * @act: a proposal, a vote or a decision
 * @id: its number
 *
 * Returns: (transfer full): its number and first words: "F3: At least two…",
 *   "V2: F3 At least two…"
 */
char *
ordet_floor_fact_label (OrdetMeeting *meeting,
                        OrdetAct      act,
                        const char   *id)
{
  const OrdetEvent *event = find (meeting, act, id);
  const char *text = event != NULL ? ordet_event_string (event, ORDET_KEY_TEXT) : NULL;
  g_autofree char *start = NULL, *on = NULL;

  if (act == ORDET_ACT_VOTE && event != NULL && (text == NULL || *text == '\0'))
    text = on = voted_on (meeting, event);

  if (text == NULL || *text == '\0')
    return g_strdup (id);
  if (g_utf8_strlen (text, -1) <= LABEL_LETTERS)
    /* Translators: the number of a proposal and its text. */
    return g_strdup_printf (C_("proposal", "%1$s: %2$s"), id, text);
  start = g_utf8_substring (text, 0, LABEL_LETTERS);
  /* Translators: the number of a proposal and the beginning of its text. */
  return g_strdup_printf (C_("proposal", "%1$s: %2$s…"), id, start);
}

/**
 * ordet_floor_proposal_label:
 * @meeting: a meeting
 * @id: a proposal
 *
 * Returns: (transfer full): its number and first words
 */
char *
ordet_floor_proposal_label (OrdetMeeting *meeting,
                            const char   *id)
{
  return ordet_floor_fact_label (meeting, ORDET_ACT_PROPOSAL, id);
}

/**
 * ordet_floor_nominated:
 * @meeting: a meeting
 * @role: what they would be elected to
 *
 * Returns: (transfer full) (element-type guint): who was nominated for it and
 *   has not been elected to it, each once
 */
GArray *
ordet_floor_nominated (OrdetMeeting *meeting,
                       const char   *role)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  for (gsize i = 0; i < n; i++)
    {
      const char *const *who = ordet_event_strings (facts[i].event, ORDET_KEY_PEOPLE);
      OrdetAct act = ordet_event_act (facts[i].event);

      if ((act != ORDET_ACT_NOMINATE && act != ORDET_ACT_ELECT) || who == NULL ||
          g_strcmp0 (ordet_event_string (facts[i].event, ORDET_KEY_ROLE), role) != 0)
        continue;
      for (; *who != NULL; who++)
        {
          guint person = ordet_meeting_find_person (meeting, *who), at = 0;

          while (at < people->len && g_array_index (people, guint, at) != person)
            at++;
          if (act == ORDET_ACT_ELECT && at < people->len)
            g_array_remove_index (people, at);
          else if (act == ORDET_ACT_NOMINATE && at == people->len && person != ORDET_NOBODY)
            g_array_append_val (people, person);
        }
    }
  return people;
}

/**
 * ordet_floor_newest:
 * @meeting: a meeting
 * @act: what is looked for
 *
 * Returns: (transfer none) (nullable): the newest fact of that kind on the
 *   open item
 */
const OrdetEvent *
ordet_floor_newest (OrdetMeeting *meeting,
                    OrdetAct      act)
{
  guint current = ordet_meeting_current_item (meeting);
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  for (gsize i = n; i > 0; i--)
    if (ordet_event_act (facts[i - 1].event) == act && facts[i - 1].item == current)
      return facts[i - 1].event;
  return NULL;
}

/**
 * ordet_floor_text_of:
 * @meeting: a meeting
 * @act: a proposal or a decision
 * @id: its number
 *
 * Returns: (transfer none) (nullable): its text
 */
const char *
ordet_floor_text_of (OrdetMeeting *meeting,
                     OrdetAct      act,
                     const char   *id)
{
  const OrdetEvent *event = find (meeting, act, id);

  return event != NULL ? ordet_event_string (event, ORDET_KEY_TEXT) : NULL;
}
