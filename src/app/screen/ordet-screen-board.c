/* ordet-screen-board.c — a vote on the screen: the question, and what it gave
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A result is read from the facts and not kept: one that is undone goes from
 * the screen with its fact, and a program that starts again shows it again.
 */
#include <glib/gi18n-lib.h>

#include "ordet-screen-state.h"
#include "ordet-words.h"

/* The meeting has gone on: what was decided before it is off the screen. */
static gboolean
goes_on (OrdetAct act)
{
  static const OrdetAct acts[] = {
    ORDET_ACT_NEXT, ORDET_ACT_GIVE, ORDET_ACT_TURN, ORDET_ACT_DONE, ORDET_ACT_ITEM,
    ORDET_ACT_ITEM_END, ORDET_ACT_BREAK, ORDET_ACT_BREAK_END, ORDET_ACT_ROUND,
    ORDET_ACT_ROUND_END, ORDET_ACT_GROUPS, ORDET_ACT_GROUPS_END, ORDET_ACT_PUSH, ORDET_ACT_POP,
    ORDET_ACT_OPEN, ORDET_ACT_CLOSE, ORDET_ACT_PROPOSAL,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    if (acts[i] == act)
      return TRUE;
  return FALSE;
}

static char *
person_shown (OrdetMeeting             *meeting,
              guint                     person,
              const OrdetScreenChoices *choices)
{
  const OrdetPerson *known = ordet_meeting_person (meeting, person);

  if (choices->numbers_only && known->number > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, known->number);
  return g_strdup (known->name);
}

static const char *
proposal_text (OrdetMeeting *meeting,
               const char   *id)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  for (gsize i = 0; i < n; i++)
    if (ordet_event_act (facts[i].event) == ORDET_ACT_PROPOSAL &&
        g_strcmp0 (ordet_event_string (facts[i].event, ORDET_KEY_ID), id) == 0)
      return ordet_event_string (facts[i].event, ORDET_KEY_TEXT);
  return NULL;
}

/* "For 19 · Against 8 · Abstain 2" */
static char *
figures (OrdetMeeting             *meeting,
         const OrdetEvent         *vote,
         const OrdetScreenChoices *choices)
{
  gsize n;
  const OrdetCount *counts = ordet_event_counts (vote, ORDET_KEY_COUNTS, &n);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      guint person = ordet_meeting_find_person (meeting, counts[i].name);
      g_autofree char *name = person != ORDET_NOBODY
        ? person_shown (meeting, person, choices) : g_strdup (ordet_words_count (counts[i].name));

      g_string_append_printf (out, "%s%s %" G_GINT64_FORMAT, i > 0 ? " · " : "", name,
                              counts[i].number);
    }
  return g_string_free (out, FALSE);
}

/* Which proposal the result is about: the one it names, or the only one. */
static const char *
decided (const OrdetEvent *vote)
{
  const char *const *on = ordet_event_strings (vote, ORDET_KEY_PROPOSALS);
  const char *result = ordet_event_string (vote, ORDET_KEY_RESULT);

  if (on == NULL || on[0] == NULL)
    return NULL;
  if (result != NULL && g_strv_contains (on, result))
    return result;
  return on[1] == NULL ? on[0] : NULL;
}

static char *
outcome (OrdetMeeting             *meeting,
         const OrdetEvent         *vote,
         const OrdetScreenChoices *choices)
{
  const char *result = ordet_event_string (vote, ORDET_KEY_RESULT);
  const char *const *on = ordet_event_strings (vote, ORDET_KEY_PROPOSALS);
  guint person = result != NULL ? ordet_meeting_find_person (meeting, result) : ORDET_NOBODY;

  if (result == NULL)
    /* Translators: above the figures of a vote, on the screen. */
    return g_strdup (C_ ("screen", "The Votes"));
  if (person != ORDET_NOBODY)
    return person_shown (meeting, person, choices);
  if (on != NULL && g_strv_contains (on, result))
    return g_strdup_printf (g_strcmp0 (ordet_meeting_proposal_status (meeting, result),
                                       "carried") == 0
                            /* Translators: on the screen; %s is the number of a proposal. */
                            ? _("%s is adopted")
                            /* Translators: on the screen, in a vote between proposals; %s is the
                             * number of one. */
                            : _("%s gets most votes"), result);
  if (g_str_equal (result, "carried"))
    return g_strdup (C_ ("screen", "Adopted"));
  if (g_str_equal (result, "fell") || g_str_equal (result, "rejected") ||
      g_str_equal (result, "tie_rejected"))
    return g_strdup (C_ ("screen", "Not adopted"));
  if (g_str_equal (result, "tie"))
    return g_strdup (C_ ("screen", "A tie"));
  if (g_str_equal (result, "unclear"))
    return g_strdup (C_ ("screen", "Not clear"));
  return g_strdup (result);
}

static void
show_vote (OrdetScreenState         *self,
           OrdetMeeting             *meeting,
           const OrdetEvent         *vote,
           const OrdetScreenChoices *choices)
{
  const char *proposal = decided (vote);

  self->scene = ORDET_SCENE_WORDS;
  self->large = outcome (meeting, vote, choices);
  self->second = figures (meeting, vote, choices);
  if (proposal != NULL)
    self->detail = g_strdup (proposal_text (meeting, proposal));
}

static void
show_elected (OrdetScreenState         *self,
              OrdetMeeting             *meeting,
              const OrdetEvent         *event,
              const OrdetScreenChoices *choices)
{
  const char *const *who = ordet_event_strings (event, ORDET_KEY_PEOPLE);
  g_autoptr(GString) names = g_string_new (NULL);

  for (gsize i = 0; who != NULL && who[i] != NULL; i++)
    {
      guint person = ordet_meeting_find_person (meeting, who[i]);
      g_autofree char *shown = person != ORDET_NOBODY ? person_shown (meeting, person, choices)
                                                      : NULL;

      if (shown != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", shown);
    }
  self->scene = ORDET_SCENE_TEXT;
  /* Translators: on the screen, above the names of those elected; %s is an office. */
  self->head = g_strdup_printf (_("Elected: %s"),
                                ordet_words_role (ordet_event_string (event, ORDET_KEY_ROLE)));
  self->large = g_strdup (names->str);
}

/**
 * ordet_screen_set_result:
 * @self: a state
 * @meeting: the meeting
 * @choices: the chair's
 *
 * Shows what was voted, decided or elected last, until the meeting goes on.
 *
 * Returns: whether there is anything of the kind
 */
gboolean
ordet_screen_set_result (OrdetScreenState         *self,
                         OrdetMeeting             *meeting,
                         const OrdetScreenChoices *choices)
{
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  if (choices->hide_votes)
    return FALSE;
  for (gsize i = n; i > choices->hidden; i--)
    {
      const OrdetEvent *event = facts[i - 1].event;

      switch ((int) ordet_event_act (event))
        {
        case ORDET_ACT_VOTE:
          show_vote (self, meeting, event, choices);
          return TRUE;
        case ORDET_ACT_ELECT:
          show_elected (self, meeting, event, choices);
          return TRUE;
        case ORDET_ACT_DECISION:
          self->scene = ORDET_SCENE_TEXT;
          /* Translators: on the screen, above the text of what was decided. */
          self->head = g_strdup (C_ ("screen", "Decision"));
          self->large = g_strdup (ordet_event_string (event, ORDET_KEY_TEXT));
          return TRUE;
        default:
          if (goes_on (ordet_event_act (event)))
            return FALSE;
        }
    }
  return FALSE;
}

/**
 * ordet_screen_set_board:
 * @self: a state
 * @meeting: the meeting, with nobody at the floor
 * @choices: the chair's
 *
 * Shows the vote that is being taken, else what the last one gave.
 *
 * Returns: whether there is anything of the kind
 */
gboolean
ordet_screen_set_board (OrdetScreenState         *self,
                        OrdetMeeting             *meeting,
                        const OrdetScreenChoices *choices)
{
  if (choices->question == NULL || choices->hide_votes)
    return ordet_screen_set_result (self, meeting, choices);
  self->scene = ORDET_SCENE_TEXT;
  self->head = g_strdup (choices->head);
  self->large = g_strdup (choices->question);
  self->foot = g_strdup (choices->how);
  return TRUE;
}
