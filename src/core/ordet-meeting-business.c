/* ordet-meeting-business.c — proposals, votes, decisions, elections and the rest
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * These acts change nothing about the floor: the facts themselves are what
 * the minutes are made of, so the state keeps only what a check needs.
 */
#include "ordet-meeting-private.h"

#include <string.h>

static gboolean
named (const State *self,
       OrdetAct     act,
       const char  *id)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Named *name = &g_array_index (self->names, Named, i);

      if (name->act == act && strcmp (name->id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static Proposal *
find_proposal (const State *self,
               const char  *id)
{
  for (guint i = 0; i < self->proposals->len; i++)
    if (strcmp (g_array_index (self->proposals, Proposal, i).id, id) == 0)
      return &g_array_index (self->proposals, Proposal, i);
  return NULL;
}

/* A part of the votes, "1/3": 0 < p ≤ q. */
static gboolean
good_fraction (const char *text)
{
  char *end = NULL;
  guint64 p, q;

  if (!g_ascii_isdigit (*text))
    return FALSE;
  p = g_ascii_strtoull (text, &end, 10);
  if (*end != '/' || !g_ascii_isdigit (end[1]))
    return FALSE;
  q = g_ascii_strtoull (end + 1, &end, 10);
  return *end == '\0' && p > 0 && p <= q && q <= 1000;
}

static OrdetRefusal
check_vote (const State      *self,
            const OrdetEvent *event)
{
  static const char *const methods[] = { "acclamation", "trial", "hands",
                                         "counted", "written", NULL };
  /* "absolute_majority" is what logs of other programs call "absolute". */
  static const char *const thresholds[] = {
    "majority", "absolute", "absolute_majority", "two-thirds", NULL
  };
  static const char *const ties[] = { "lot", "chair", NULL };
  const char *threshold = ordet_event_string (event, ORDET_KEY_THRESHOLD);
  const char *tie = ordet_event_string (event, ORDET_KEY_TIE);
  gsize n;
  const OrdetCount *counts = ordet_event_counts (event, ORDET_KEY_COUNTS, &n);

  if (!g_strv_contains (methods, ordet_event_string (event, ORDET_KEY_METHOD))
      || (threshold != NULL && !g_strv_contains (thresholds, threshold)
          && !good_fraction (threshold))
      || (tie != NULL && !g_strv_contains (ties, tie))
      || !ordet_event_within (event, ORDET_KEY_VOTERS, 0, G_MAXINT64))
    return ORDET_REFUSAL_BAD_VALUE;
  for (gsize i = 0; i < n; i++)
    if (counts[i].number < 0)
      return ORDET_REFUSAL_BAD_VALUE;
  return ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_reservation (const State      *self,
                   const OrdetEvent *event)
{
  static const char *const kinds[] = { "reservation", "statement", "note", "protest", NULL };

  return g_strv_contains (kinds, ordet_event_string (event, ORDET_KEY_KIND))
         && named (self, ORDET_ACT_DECISION, ordet_event_string (event, ORDET_KEY_DECISION))
           ? ORDET_REFUSAL_NONE
           : ORDET_REFUSAL_BAD_VALUE;
}

static OrdetRefusal
check_status (const State      *self,
              const OrdetEvent *event)
{
  static const char *const known[] = { "withdrawn", "merged", "adopted", "carried",
                                       "fell", "refused", NULL };

  return g_strv_contains (known, ordet_event_string (event, ORDET_KEY_STATUS))
         && find_proposal (self, ordet_event_string (event, ORDET_KEY_ID)) != NULL
           ? ORDET_REFUSAL_NONE
           : ORDET_REFUSAL_BAD_VALUE;
}

/* Groups, never persons: nothing but the two lists and neither. */
static OrdetRefusal
check_observe (const OrdetEvent *event)
{
  static const char *const groups[] = { "a", "b", "none", "neutral", NULL };
  const char *by = ordet_event_string (event, ORDET_KEY_BY_GROUP);
  const char *to = ordet_event_string (event, ORDET_KEY_TO_GROUP);

  return (by == NULL || g_strv_contains (groups, by))
         && (to == NULL || g_strv_contains (groups, to))
           ? ORDET_REFUSAL_NONE
           : ORDET_REFUSAL_BAD_VALUE;
}

static OrdetRefusal
check_people (const OrdetMeeting *meeting,
              const OrdetEvent   *event)
{
  const char *const *people = ordet_event_strings (event, ORDET_KEY_PEOPLE);

  for (guint i = 0; people != NULL && people[i] != NULL; i++)
    if (ordet_meeting_find_person (meeting, people[i]) == ORDET_NOBODY)
      return ORDET_REFUSAL_UNKNOWN_PERSON;
  return ORDET_REFUSAL_NONE;
}

OrdetRefusal
ordet_business_check (const OrdetMeeting *meeting,
                      const OrdetEvent   *event)
{
  const State *self = meeting->state;
  OrdetAct act = ordet_event_act (event);
  OrdetRefusal refusal;

  switch ((int) act)
    {
    case ORDET_ACT_PROPOSAL:
      return find_proposal (self, ordet_event_string (event, ORDET_KEY_ID)) == NULL
               ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_BAD_VALUE;
    case ORDET_ACT_PROPOSAL_STATUS:
      return check_status (self, event);
    case ORDET_ACT_NOMINATE:
    case ORDET_ACT_ELECT:
      return check_people (meeting, event);
    case ORDET_ACT_RESERVATION:
      refusal = check_people (meeting, event);
      return refusal != ORDET_REFUSAL_NONE ? refusal : check_reservation (self, event);
    case ORDET_ACT_VOTE:
    case ORDET_ACT_DECISION:
    case ORDET_ACT_TASK:
      if (act == ORDET_ACT_TASK && (refusal = check_people (meeting, event)))
        return refusal;
      if (named (self, act, ordet_event_string (event, ORDET_KEY_ID)))
        return ORDET_REFUSAL_BAD_VALUE;
      return act == ORDET_ACT_VOTE ? check_vote (self, event) : ORDET_REFUSAL_NONE;
    case ORDET_ACT_OBSERVE:
      return check_observe (event);
    default: /* note */
      return ORDET_REFUSAL_NONE;
    }
}

/* Returns: whether anything is different now. */
gboolean
ordet_business_apply (State            *self,
                      const OrdetEvent *event)
{
  const char *status, *into;
  Proposal *proposal;

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_PROPOSAL:
      {
        Proposal made = { ordet_event_string (event, ORDET_KEY_ID), NULL, NULL };

        g_array_append_val (self->proposals, made);
        return TRUE;
      }
    case ORDET_ACT_PROPOSAL_STATUS:
      proposal = find_proposal (self, ordet_event_string (event, ORDET_KEY_ID));
      status = ordet_event_string (event, ORDET_KEY_STATUS);
      into = ordet_event_string (event, ORDET_KEY_INTO);
      if (g_strcmp0 (proposal->status, status) == 0 && g_strcmp0 (proposal->into, into) == 0)
        return FALSE;
      proposal->status = status;
      proposal->into = into;
      return TRUE;
    case ORDET_ACT_VOTE:
    case ORDET_ACT_DECISION:
    case ORDET_ACT_TASK:
      {
        Named name = { ordet_event_act (event), ordet_event_string (event, ORDET_KEY_ID) };

        g_array_append_val (self->names, name);
        return TRUE;
      }
    default: /* each says something of its own */
      return TRUE;
    }
}
