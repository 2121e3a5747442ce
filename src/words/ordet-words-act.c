/* ordet-words-act.c — what an act did, for a toast and the list of events
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the acts did that are about one person, and the others: the first has
 * one %s, a name. */
typedef struct
{
  const char *who;   /* N_() (nullable) */
  const char *plain; /* N_() (nullable) */
} Act;

static const Act acts[ORDET_N_ACTS] = {
  /* Translators: what happened, short, for a list of events and beside
   * "Undo"; %s is the number and name of a person. */
  [ORDET_ACT_OPEN] = { NULL, N_("Meeting opened") },
  [ORDET_ACT_CLOSE] = { NULL, N_("Meeting closed") },
  [ORDET_ACT_ADD] = { N_("%s added to the meeting"), N_("Person added to the meeting") },
  [ORDET_ACT_ARRIVE] = { N_("%s checked in"), NULL },
  [ORDET_ACT_LEAVE] = { N_("%s left the meeting"), NULL },
  [ORDET_ACT_CATEGORY] = { N_("List of %s changed"), NULL },
  [ORDET_ACT_PERSON] = { N_("Details of %s changed"), NULL },
  [ORDET_ACT_LOWER] = { N_("%s taken off the queue"), NULL },
  [ORDET_ACT_NEXT] = { NULL, N_("Floor given to the next speaker") },
  [ORDET_ACT_GIVE] = { N_("Floor given to %s"), NULL },
  [ORDET_ACT_DONE] = { NULL, N_("Turn ended") },
  [ORDET_ACT_SKIP] = { N_("%s not in the room, skipped"), NULL },
  [ORDET_ACT_BACK] = { NULL, N_("Turn taken back, called by mistake") },
  [ORDET_ACT_DECLINE] = { N_("%s does not want the rejoinder"), NULL },
  [ORDET_ACT_MOVE] = { N_("%s moved by hand"), NULL },
  [ORDET_ACT_PAUSE] = { NULL, N_("Clock paused") },
  [ORDET_ACT_RESUME] = { NULL, N_("Clock running again") },
  [ORDET_ACT_CORRECT] = { NULL, N_("Turn corrected") },
  [ORDET_ACT_RULES] = { NULL, N_("Rules changed") },
  [ORDET_ACT_LAST_CALL] = { NULL, N_("Last call for the list") },
  [ORDET_ACT_UNLINE] = { NULL, N_("List opened again") },
  [ORDET_ACT_POP] = { NULL, N_("Back to the list below") },
  [ORDET_ACT_ROUND] = { NULL, N_("Go-round begun") },
  [ORDET_ACT_TURN] = { N_("%s’s turn in the go-round"), NULL },
  [ORDET_ACT_PASS] = { N_("%s passed in the go-round"), NULL },
  [ORDET_ACT_ROUND_END] = { NULL, N_("Go-round ended") },
  [ORDET_ACT_GROUPS_END] = { NULL, N_("Buzz groups ended") },
  [ORDET_ACT_BREAK_END] = { NULL, N_("Break ended") },
  [ORDET_ACT_ITEM_END] = { NULL, N_("Item ended") },
  [ORDET_ACT_OBSERVE] = { NULL, N_("Observation noted") },
  [ORDET_ACT_NOTE] = { NULL, N_("Note written") },
  [ORDET_ACT_TASK] = { NULL, N_("Task noted") },
  [ORDET_ACT_RESERVATION] = { NULL, N_("Reservation noted") },
  [ORDET_ACT_UNDO] = { NULL, N_("Undone") },
  [ORDET_ACT_REDO] = { NULL, N_("Done again") },
};

static char *
person (const OrdetMeeting *meeting,
        const OrdetEvent   *event)
{
  const char *id = ordet_event_string (event, ORDET_KEY_WHO);
  const char *name = ordet_event_string (event, ORDET_KEY_NAME);
  guint index;

  if (id == NULL)
    return NULL;
  index = ordet_meeting_find_person (meeting, id);
  return index != ORDET_NOBODY ? ordet_words_person_card (meeting, index)
                               : ordet_words_name (name);
}

static char *
people (const OrdetMeeting *meeting,
        const OrdetEvent   *event)
{
  const char *const *ids = ordet_event_strings (event, ORDET_KEY_PEOPLE);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint index = ordet_meeting_find_person (meeting, ids[i]);
      g_autofree char *name = index != ORDET_NOBODY
        ? ordet_words_person (meeting, index) : ordet_words_name (ids[i]);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  return ordet_words_list ((const char *const *) names);
}

static OrdetKind
kind_of (const OrdetEvent *event)
{
  OrdetKind kind = ORDET_KIND_SPEECH;

  ordet_kind_from_string (ordet_event_string (event, ORDET_KEY_KIND), &kind);
  return kind;
}

static char *
hand (const char *who,
      OrdetKind   kind)
{
  switch (kind)
    {
    case ORDET_KIND_REPLY:
      /* Translators: %s is the number and name of a person. */
      return g_strdup_printf (_("%s asked for a reply"), who);
    case ORDET_KIND_INFORMATION:
      return g_strdup_printf (_("%s asked to give information"), who);
    case ORDET_KIND_ORDER:
      return g_strdup_printf (_("%s asked for a point of order"), who);
    case ORDET_KIND_INTRODUCTION:
      return g_strdup_printf (_("%s asked to introduce the item"), who);
    case ORDET_KIND_SPEECH:
    case ORDET_KIND_REJOINDER:
    case ORDET_KIND_ROUND:
    case ORDET_N_KINDS:
    default:
      return g_strdup_printf (_("%s added to the queue"), who);
    }
}

static char *
item_title (const OrdetMeeting *meeting,
            const OrdetEvent   *event)
{
  const char *id = ordet_event_string (event, ORDET_KEY_ITEM);
  guint index = id != NULL ? ordet_meeting_find_item (meeting, id) : ORDET_NOBODY;
  g_autofree char *title = NULL;

  if (index == ORDET_NOBODY)
    return g_strdup (id != NULL ? id : "");
  title = ordet_words_name (ordet_meeting_item (meeting, index)->title);
  if (ordet_item_number (ordet_meeting_item (meeting, index)) == NULL)
    return g_steal_pointer (&title);
  /* Translators: the number and the title of an item of the agenda. */
  return g_strdup_printf (C_("item", "%1$s %2$s"), id, title);
}

static char *
agenda (const OrdetMeeting *meeting,
        const OrdetEvent   *event)
{
  const char *op = ordet_event_string (event, ORDET_KEY_OP);
  g_autofree char *title = item_title (meeting, event);

  if (g_strcmp0 (op, "add") == 0)
    /* Translators: %s is the number and title of an item of the agenda. */
    return g_strdup_printf (_("Item %s added to the agenda"), title);
  if (g_strcmp0 (op, "drop") == 0)
    return g_strdup_printf (_("Item %s taken off the agenda"), title);
  if (g_strcmp0 (op, "move") == 0)
    return g_strdup_printf (_("Item %s moved on the agenda"), title);
  return g_strdup_printf (_("Item %s changed"), title);
}

static char *
line (const OrdetEvent *event)
{
  const char *when = ordet_event_string (event, ORDET_KEY_WHEN);

  if (g_strcmp0 (when, "after-this") == 0)
    return g_strdup (_("List closes after this speech"));
  if (g_strcmp0 (when, "after-next") == 0)
    return g_strdup (_("List closes after the next speech"));
  return g_strdup (_("Line drawn under the list"));
}

static char *
with_length (const OrdetEvent *event,
             const char       *format) /* one %s, translated */
{
  g_autofree char *length =
    ordet_words_duration (ordet_event_integer (event, ORDET_KEY_SECONDS, 0));

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, length);
#pragma GCC diagnostic pop
}

static char *
extended (const OrdetEvent *event)
{
  gint64 us = ordet_event_integer (event, ORDET_KEY_SECONDS, 0);
  g_autofree char *length = ordet_words_duration (ABS (us));

  /* Translators: %s is a length of time. */
  return g_strdup_printf (us < 0 ? _("Turn shortened by %s") : _("Turn extended by %s"), length);
}

/* Proposals, votes, decisions and elections. NULL for other acts. */
static char *
business (const OrdetMeeting *meeting,
          const OrdetEvent   *event)
{
  const char *id = ordet_event_string (event, ORDET_KEY_ID);
  const char *status = ordet_event_string (event, ORDET_KEY_STATUS);
  const char *role = ordet_event_string (event, ORDET_KEY_ROLE);
  g_autofree char *names = NULL;

  switch (ordet_event_act (event))
    {
    case ORDET_ACT_PROPOSAL:
      /* Translators: %s is the number of a proposal, "F12" */
      return g_strdup_printf (_("Proposal %s written down"), id);
    case ORDET_ACT_PROPOSAL_STATUS:
      /* Translators: %1$s is the number of a proposal, %2$s what became of
       * it, "withdrawn" */
      return g_strdup_printf (_("Proposal %1$s: %2$s"), id, ordet_words_proposal_status (status));
    case ORDET_ACT_VOTE:
      /* Translators: %s is the number of a vote, "V4" */
      return g_strdup_printf (_("Vote %s recorded"), id);
    case ORDET_ACT_DECISION:
      /* Translators: %s is the number of a decision, "D4" */
      return g_strdup_printf (_("Decision %s recorded"), id);
    case ORDET_ACT_NOMINATE:
      names = people (meeting, event);
      /* Translators: %1$s is one or several names, %2$s a role */
      return g_strdup_printf (_("%1$s nominated: %2$s"), names, ordet_words_role (role));
    case ORDET_ACT_ELECT:
      names = people (meeting, event);
      /* Translators: %1$s is one or several names, %2$s a role */
      return g_strdup_printf (_("%1$s elected: %2$s"), names, ordet_words_role (role));
    default:
      return NULL;
    }
}

/* Who was given the floor by a "next" that has been applied. */
static char *
next (const OrdetMeeting *meeting,
      const OrdetEvent   *event)
{
  g_autofree char *who = NULL;

  for (guint n = ordet_meeting_n_turns (meeting); n > 0; n--)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, n - 1);

      if (turn->began_us < ordet_event_at_us (event))
        break;
      if (turn->began_us > ordet_event_at_us (event))
        continue;
      who = ordet_words_person_card (meeting, turn->person);
      return g_strdup_printf (_("Floor given to %s"), who);
    }
  return NULL;
}

static char *
special (const OrdetMeeting *meeting,
         const OrdetEvent   *event,
         const char         *who)
{
  const char *text;
  g_autofree char *title = NULL;

  switch (ordet_event_act (event))
    {
    case ORDET_ACT_HAND:
      return hand (who, kind_of (event));
    case ORDET_ACT_NEXT:
      return next (meeting, event);
    case ORDET_ACT_AGENDA:
      return agenda (meeting, event);
    case ORDET_ACT_ITEM:
      title = item_title (meeting, event);
      /* Translators: %s is the number and title of an item of the agenda. */
      return g_strdup_printf (_("Item %s opened"), title);
    case ORDET_ACT_OFFICER:
      /* Translators: %1$s is a person, %2$s a role: "Chair of the Meeting" */
      return g_strdup_printf (_("%1$s: %2$s"), who,
                              ordet_words_role (ordet_event_string (event, ORDET_KEY_ROLE)));
    case ORDET_ACT_LINE:
      return line (event);
    case ORDET_ACT_EXTEND:
      return extended (event);
    case ORDET_ACT_BREAK:
      /* Translators: %s is a length of time. */
      return with_length (event, _("Break of %s begun"));
    case ORDET_ACT_GROUPS:
      /* Translators: %s is a length of time. */
      return with_length (event, _("Buzz groups of %s begun"));
    case ORDET_ACT_PUSH:
      text = ordet_event_string (event, ORDET_KEY_TITLE);
      title = ordet_words_name (text);
      return text != NULL && *text != '\0'
        /* Translators: %s is a title somebody wrote. */
        ? g_strdup_printf (_("New list begun: %s"), title) : g_strdup (_("New list begun"));
    default:
      return business (meeting, event);
    }
}

/**
 * ordet_words_act:
 * @meeting: the meeting, with @event applied or not
 * @event: an act
 *
 * Returns: (transfer full): what it did, without a full stop: "33 Didrik
 *   Utkastnes added to the queue"
 */
char *
ordet_words_act (const OrdetMeeting *meeting,
                 const OrdetEvent   *event)
{
  OrdetAct act = ordet_event_act (event);
  g_autofree char *who = person (meeting, event);
  char *words = special (meeting, event, who != NULL ? who : "");

  if (words != NULL)
    return words;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (who != NULL && acts[act].who != NULL)
    return g_strdup_printf (_(acts[act].who), who);
#pragma GCC diagnostic pop
  return g_strdup (acts[act].plain != NULL ? _(acts[act].plain) : ordet_act_to_string (act));
}
