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

/**
 * ordet_floor_open_proposals:
 * @meeting: a meeting
 *
 * Returns: (transfer full): ids of proposals nothing has become of yet, the
 *   newest first
 */
GStrv
ordet_floor_open_proposals (OrdetMeeting *meeting)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = n; i > 0; i--)
    {
      const OrdetEvent *event = facts[i - 1].event;
      const char *id = ordet_event_string (event, ORDET_KEY_ID);

      if (ordet_event_act (event) == ORDET_ACT_PROPOSAL &&
          ordet_meeting_proposal_status (meeting, id) == NULL)
        g_strv_builder_add (builder, id);
    }
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
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = n; i > 0; i--)
    if (ordet_event_act (facts[i - 1].event) == ORDET_ACT_VOTE)
      g_strv_builder_add (builder, ordet_event_string (facts[i - 1].event, ORDET_KEY_ID));
  return g_strv_builder_end (builder);
}

/**
 * ordet_floor_proposal_label:
 * @meeting: a meeting
 * @id: a proposal
 *
 * Returns: (transfer full): its number and first words: "F3: At least two…"
 */
char *
ordet_floor_proposal_label (OrdetMeeting *meeting,
                            const char   *id)
{
  const OrdetEvent *event = find (meeting, ORDET_ACT_PROPOSAL, id);
  const char *text = event != NULL ? ordet_event_string (event, ORDET_KEY_TEXT) : NULL;
  g_autofree char *start = NULL;

  if (text == NULL || *text == '\0')
    return g_strdup (id);
  if (g_utf8_strlen (text, -1) <= LABEL_LETTERS)
    /* Translators: the number of a proposal and its text. */
    return g_strdup_printf (C_("proposal", "%1$s: %2$s"), id, text);
  start = g_utf8_substring (text, 0, LABEL_LETTERS);
  /* Translators: the number of a proposal and the beginning of its text. */
  return g_strdup_printf (C_("proposal", "%1$s: %2$s…"), id, start);
}
