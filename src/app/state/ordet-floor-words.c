/* ordet-floor-words.c — what the floor page says, in the language of the windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-words.h"

#include <glib/gi18n.h>

#define MINUTE (60 * ORDET_SECOND)

/**
 * ordet_floor_wait:
 * @minutes: whole minutes; 0: less than one; negative: not known
 *
 * Returns: (transfer full): for a narrow column: "4 min"
 */
char *
ordet_floor_wait (gint minutes)
{
  return minutes < 0 ? g_strdup ("") : ordet_words_duration_short (minutes * MINUTE);
}

/**
 * ordet_floor_wait_words:
 * @minutes: whole minutes; 0: less than one; negative: not known
 *
 * Returns: (transfer full): to be put into a sentence: "about 4 minutes"
 */
char *
ordet_floor_wait_words (gint minutes)
{
  if (minutes < 0)
    return g_strdup ("");
  if (minutes == 0)
    /* Translators: how long somebody still has to wait. */
    return g_strdup (_("less than a minute"));
  return g_strdup_printf (ngettext ("about %d minute", "about %d minutes", minutes), minutes);
}

static char *
speeches (guint n)
{
  return g_strdup_printf (ngettext ("%u speech", "%u speeches", n), n);
}

static char *
others (const OrdetFloorState *state)
{
  if (state->n_replies == state->n_others)
    return g_strdup_printf (ngettext ("%u reply", "%u replies", state->n_others), state->n_others);
  return g_strdup_printf (ngettext ("%u reply or point of order", "%u replies or points of order",
                                    state->n_others), state->n_others);
}

static char *
summary (const OrdetFloorState *state)
{
  g_autofree char *first = NULL, *second = NULL;

  if (state->round)
    {
      guint left = state->n_seats - state->n_heard - state->n_passed -
                   (state->turn != NULL && state->turn->kind == ORDET_KIND_ROUND ? 1 : 0);

      first = ordet_words_about (left * state->first.limit_us);
      /* Translators: in a go-round: %1$u have spoken, %2$u said pass, %3$u
       * have not been asked; %4$s is "about 17 min". */
      return g_strdup_printf (_("%1$u heard, %2$u said pass, %3$u left, %4$s"),
                              state->n_heard, state->n_passed, left, first);
    }
  if (state->n_speeches + state->n_others == 0)
    return g_strdup (state->list.state == ORDET_LIST_CLOSED
                       ? _("nobody is waiting, the list is closed")
                       : _("nobody is waiting"));
  if (state->n_others > 0)
    {
      first = others (state);
      if (state->n_speeches == 0)
        return g_steal_pointer (&first);
      second = speeches (state->n_speeches);
      /* Translators: "1 reply and 6 speeches" */
      return g_strdup_printf (_("%1$s and %2$s"), first, second);
    }
  first = g_strdup_printf (ngettext ("%u waiting", "%u waiting", state->n_speeches),
                           state->n_speeches);
  if (state->n_unheard == 0)
    return g_steal_pointer (&first);
  second = g_strdup_printf (ngettext ("%u not yet heard on this item",
                                      "%u not yet heard on this item", state->n_unheard),
                            state->n_unheard);
  /* Translators: "8 waiting, 6 not yet heard on this item", "1 reply and 6
   * speeches, about 17 min" */
  return g_strdup_printf (C_("queue", "%1$s, %2$s"), first, second);
}

/**
 * ordet_floor_summary_short:
 * @state: the floor
 *
 * Returns: (transfer full): the same for a narrow place: how many wait
 */
char *
ordet_floor_summary_short (const OrdetFloorState *state)
{
  guint n = state->n_speeches + state->n_others;

  return state->round || n == 0 ? summary (state)
                                : g_strdup_printf (ngettext ("%u waiting", "%u waiting", n), n);
}

/**
 * ordet_floor_summary:
 * @state: the floor
 *
 * Returns: (transfer full): what stands beside "Queue": "8 waiting, 6 not yet
 *   heard on this item", "1 reply and 6 speeches, about 17 min", "nobody is
 *   waiting, 4 on the list below"
 */
char *
ordet_floor_summary (const OrdetFloorState *state)
{
  g_autofree char *text = summary (state), *more = NULL;

  if (state->round)
    return g_steal_pointer (&text);
  /* Of a debated point of order: who waits for the debate it stopped. */
  if (state->list.n_below > 0)
    more = g_strdup_printf (ngettext ("%u on the list below", "%u on the list below",
                                      state->list.n_below), state->list.n_below);
  /* Once nobody can come any more, it is known how long it will take. */
  else if (state->list.state == ORDET_LIST_CLOSED && state->n_speeches + state->n_others > 0)
    more = ordet_words_about (state->total_us);
  else
    return g_steal_pointer (&text);
  return g_strdup_printf (C_("queue", "%1$s, %2$s"), text, more);
}

/**
 * ordet_floor_limit_short:
 * @limit_us: a limit, microseconds
 *
 * Returns: (transfer full): in few letters: "2 min", "90 s"
 */
char *
ordet_floor_limit_short (gint64 limit_us)
{
  gint64 s = limit_us / ORDET_SECOND;

  if (s % 60 == 0)
    return ordet_words_duration_short (limit_us);
  /* Translators: seconds, in a narrow place. */
  return g_strdup_printf (_("%d s"), (gint) s);
}

/**
 * ordet_floor_total:
 * @state: the floor
 * @meeting: its meeting
 *
 * What a long queue would take now and with a shorter limit, as markup:
 * "<b>1 h 23</b> at 2 min, <b>1 h 06</b> at 90 s".
 *
 * Returns: (transfer full): an empty text if no limit can be shorter
 */
char *
ordet_floor_total (const OrdetFloorState *state,
                   OrdetMeeting          *meeting)
{
  g_autofree char *now = ordet_words_duration_short (state->total_us);
  g_autofree char *then = ordet_words_duration_short (state->short_us);
  g_autofree char *limit = NULL, *shorter = ordet_floor_limit_short (state->short_s * ORDET_SECOND);

  if (state->short_s == 0 || state->item == ORDET_NOBODY)
    return g_strdup ("");
  limit = ordet_floor_limit_short (ordet_meeting_item_rules (meeting)->limits[ORDET_KIND_SPEECH] *
                       ORDET_SECOND);
  /* Translators: how long the whole queue takes, with the limit as it is and
   * with a shorter one: "1 h 23 at 2 min, 1 h 06 at 90 s". Keep the tags. */
  return g_markup_printf_escaped (_("<b>%1$s</b> at %2$s, <b>%3$s</b> at %4$s"), now, limit, then,
                                  shorter);
}

/* --- the floor --- */

static char *
nth_speech (OrdetMeeting *meeting,
            guint         person,
            guint         item)
{
  guint before = ordet_meeting_spoken_on_item (meeting, person, item);

  if (before == 0)
    /* Translators: on this item of the agenda. */
    return g_strdup (_("first speech"));
  if (before == 1)
    return g_strdup (_("second speech"));
  return g_strdup_printf (_("speech number %u"), before + 1);
}

/* Whose speech a reply answers: " to Oda", or nothing. */
static char *
answered (const OrdetFloorState *state,
          OrdetMeeting          *meeting,
          guint                  person)
{
  guint speech = state->turn != NULL && state->turn->answers != ORDET_NOBODY
                   ? state->turn->answers : state->list.speech;
  const OrdetTurn *turn;

  if (speech == ORDET_NOBODY)
    return NULL;
  turn = ordet_meeting_turn (meeting, speech);
  return turn->person == person ? NULL : ordet_words_person_short (meeting, turn->person);
}

/**
 * ordet_floor_limit:
 * @state: the floor
 * @meeting: its meeting
 * @tell: what the chair has chosen to show
 *
 * Returns: (transfer full): what stands under the kind on the card of the
 *   floor: "3 minutes, first speech"
 */
char *
ordet_floor_limit (const OrdetFloorState *state,
                   OrdetMeeting          *meeting,
                   OrdetTell              tell)
{
  gboolean turn = state->turn != NULL;
  guint person = turn ? state->turn->person : state->first.person;
  OrdetKind kind = turn ? state->turn->kind : state->first.kind;
  g_autofree char *limit = ordet_words_duration (turn ? state->turn->limit_us
                                                      : state->first.limit_us);
  g_autofree char *more = NULL;

  if (kind == ORDET_KIND_SPEECH && tell != ORDET_TELL_NEITHER)
    more = nth_speech (meeting, person, state->item);
  else if (kind == ORDET_KIND_REPLY)
    {
      g_autofree char *to = answered (state, meeting, person);

      if (to != NULL)
        /* Translators: whose speech a reply answers. */
        more = g_strdup_printf (_("to %s"), to);
    }
  else if (kind == ORDET_KIND_ROUND)
    {
      g_autofree char *each = g_steal_pointer (&limit);

      /* Translators: in a go-round: %s is a length of time, "1 minute". */
      limit = g_strdup_printf (_("%s each"), each);
    }
  if (more == NULL)
    return g_steal_pointer (&limit);
  /* Translators: a limit and what it holds for: "3 minutes, first speech" */
  return g_strdup_printf (C_("limit", "%1$s, %2$s"), limit, more);
}

/* What is worth saying in two lines: that somebody was announced, or passed
 * less often than is allowed, explains nothing beside a rule. */
static void
shorten (OrdetEntry *entry)
{
  guint n = 0;
  gboolean first = FALSE;

  for (guint i = 0; i < entry->n_reasons; i++)
    {
      OrdetReasonCode code = entry->reasons[i].code;

      first |= code == ORDET_REASON_FIRST_AT_MEETING || code == ORDET_REASON_FIRST_ON_ITEM;
      if (code == ORDET_REASON_FIXED_PLACE || code == ORDET_REASON_PASSED ||
          (first && code == ORDET_REASON_BEFORE_SECOND_TURN))
        continue;
      entry->reasons[n++] = entry->reasons[i];
    }
  if (n > 0)
    entry->n_reasons = n;
}

/**
 * ordet_floor_why_next:
 * @state: the floor
 * @meeting: its meeting
 * @call: who is called
 * @tell: what the chair has chosen to show
 *
 * Returns: (transfer full): the reason as a sentence
 */
char *
ordet_floor_why_next (const OrdetFloorState *state,
                      OrdetMeeting          *meeting,
                      const OrdetFloorCall  *call,
                      OrdetTell              tell)
{
  OrdetEntry entry;

  if (call->person == ORDET_NOBODY)
    return state->list.state == ORDET_LIST_CLOSED && state->item != ORDET_NOBODY
             ? g_strdup (_("The list is closed and empty. Decide, vote, or open it again."))
             : g_strdup (_("Type a name or the number of a card."));
  if (call->entry == NULL)
    return g_strdup (_("In a go-round everybody gets the floor once, in turn."));
  entry = *call->entry;
  shorten (&entry);
  return ordet_words_why (meeting, &entry, tell);
}

/* "Reply from Robin", "Rolf Kladdheim". */
static char *
called (OrdetMeeting         *meeting,
        const OrdetFloorCall *call)
{
  g_autofree char *name = ordet_words_person (meeting, call->person);

  switch (call->kind)
    {
    case ORDET_KIND_REPLY:
      /* Translators: read out by the chair; %s is a name. */
      return g_strdup_printf (_("a reply from %s"), name);
    case ORDET_KIND_REJOINDER:
      return g_strdup_printf (_("%s answers the replies"), name);
    case ORDET_KIND_ORDER:
      return g_strdup_printf (_("a point of order from %s"), name);
    case ORDET_KIND_INFORMATION:
      return g_strdup_printf (_("information from %s"), name);
    case ORDET_KIND_INTRODUCTION:
      return g_strdup_printf (_("%s introduces the item"), name);
    case ORDET_KIND_SPEECH:
    case ORDET_KIND_ROUND:
    case ORDET_N_KINDS:
    default:
      return g_steal_pointer (&name);
    }
}

/**
 * ordet_floor_say:
 * @state: the floor
 * @meeting: its meeting
 *
 * What the chair reads out: never a list, a first time or extra time.
 *
 * Returns: (transfer full): "Next Rolf Kladdheim, then Ciara Prøveng."
 */
char *
ordet_floor_say (const OrdetFloorState *state,
                 OrdetMeeting          *meeting)
{
  g_autofree char *first = NULL, *second = NULL;

  if (state->first.person == ORDET_NOBODY)
    {
      if (state->item == ORDET_NOBODY)
        return g_strdup ("");
      if (state->list.state == ORDET_LIST_CLOSED && state->turn == NULL)
        /* Translators: read out by the chair; %s is the number of the item. */
        return g_strdup_printf (_("The debate on item %s is closed."),
                                ordet_meeting_item (meeting, state->item)->id);
      return g_strdup (_("Does anybody else want the floor?"));
    }
  first = called (meeting, &state->first);
  if (state->second.person != ORDET_NOBODY)
    second = called (meeting, &state->second);
  if (second == NULL)
    /* Translators: read out by the chair; %s is a name, or "a reply from" a name. */
    return g_strdup_printf (state->turn != NULL ? _("Next %s.") : _("Now %s."), first);
  /* Translators: read out by the chair; %1$s and %2$s are names, or "a reply
   * from" a name. */
  return g_strdup_printf (state->turn != NULL ? _("Next %1$s, then %2$s.")
                                              : _("Now %1$s, then %2$s."), first, second);
}

/**
 * ordet_floor_closes_at:
 * @state: the floor, with a last call that named an hour
 *
 * Returns: (transfer full): "The list closes at 14:35, in 4:12."
 */
char *
ordet_floor_closes_at (const OrdetFloorState *state)
{
  g_autofree char *hour = ordet_words_clock (state->list.closes_us);
  g_autofree char *left = ordet_words_countdown (MAX (state->list.closes_us - state->now_us, 0));

  /* Translators: %1$s is an hour, %2$s what is left until then, "4:12". */
  return g_strdup_printf (_("The list closes at %1$s, in %2$s."), hour, left);
}

/* --- the entry's place --- */

/**
 * ordet_floor_hint:
 * @state: the floor
 *
 * Returns: (transfer full): what stands in the empty entry
 */
char *
ordet_floor_hint (const OrdetFloorState *state)
{
  switch (state->phase)
    {
    case ORDET_FLOOR_NOT_OPENED:
      return g_strdup (_("Open the meeting to take hands"));
    case ORDET_FLOOR_NO_ITEM:
      return g_strdup (_("Open an item to take hands"));
    case ORDET_FLOOR_CLOSED:
      return g_strdup (_("The meeting is closed"));
    case ORDET_FLOOR_SPEAKING:
    case ORDET_FLOOR_HAND_OVER:
    case ORDET_FLOOR_EMPTY:
    case ORDET_FLOOR_BREAK:
    case ORDET_FLOOR_GROUPS:
    default:
      break;
    }
  if (state->round)
    return g_strdup (_("Name or number to jump to, or a point of order"));
  if (state->item != ORDET_NOBODY && state->list.state == ORDET_LIST_CLOSED)
    return g_strdup (_("List closed: replies and points of order only"));
  return g_strdup (_("Name or number, Enter"));
}

/* --- the status sentence --- */

static char *
status_floor (const OrdetFloorState *state,
              OrdetMeeting          *meeting)
{
  g_autofree char *name = NULL, *left = NULL;

  switch (state->phase)
    {
    case ORDET_FLOOR_NOT_OPENED:
      return g_strdup (_("The meeting has not been opened."));
    case ORDET_FLOOR_NO_ITEM:
      return g_strdup (_("No item is open."));
    case ORDET_FLOOR_CLOSED:
      return g_strdup (_("The meeting is closed."));
    case ORDET_FLOOR_BREAK:
      left = ordet_words_time_left (state->left_us);
      /* Translators: %s is "4 minutes left". */
      return g_strdup_printf (_("Break, %s."), left);
    case ORDET_FLOOR_GROUPS:
      left = ordet_words_time_left (state->left_us);
      return g_strdup_printf (_("Buzz groups, %s."), left);
    case ORDET_FLOOR_SPEAKING:
      name = ordet_words_person (meeting, state->turn->person);
      left = ordet_words_time_left (state->left_us);
      if (!state->turn->running)
        /* Translators: %1$s is a name, %2$s "1 minute 18 seconds left". */
        return g_strdup_printf (_("%1$s has the floor, paused, %2$s."), name, left);
      return g_strdup_printf (_("%1$s has the floor, %2$s."), name, left);
    case ORDET_FLOOR_HAND_OVER:
    case ORDET_FLOOR_EMPTY:
    default:
      return g_strdup (_("Nobody has the floor."));
    }
}

static char *
status_next (const OrdetFloorState *state,
             OrdetMeeting          *meeting,
             OrdetTell              tell)
{
  g_autofree char *name = NULL, *why = NULL;

  if (state->first.person == ORDET_NOBODY)
    return g_strdup (_("Nobody is waiting."));
  name = called (meeting, &state->first);
  why = ordet_floor_why_next (state, meeting, &state->first, tell);
  /* Translators: %1$s is a name, %2$s a sentence that says why. */
  return g_strdup_printf (_("Next %1$s. %2$s"), name, why);
}

/**
 * ordet_floor_status:
 * @state: the floor
 * @meeting: its meeting
 * @tell: what the chair has chosen to show
 *
 * Everything the page says at a glance, for a reader.
 *
 * Returns: (transfer full): "Oda Eksempelvik has the floor, 1 minute 18
 *   seconds left. Next Rolf Kladdheim. Has not yet spoken on this item. 8
 *   waiting."
 */
char *
ordet_floor_status (const OrdetFloorState *state,
                    OrdetMeeting          *meeting,
                    OrdetTell              tell)
{
  g_autofree char *floor = status_floor (state, meeting);
  g_autofree char *next = NULL, *summary = NULL;

  if (state->item == ORDET_NOBODY || state->phase == ORDET_FLOOR_CLOSED)
    return g_steal_pointer (&floor);
  next = status_next (state, meeting, tell);
  summary = ordet_floor_summary (state);
  /* Translators: who has the floor, who is next, how many wait: sentences. */
  return g_strdup_printf (_("%1$s %2$s %3$s."), floor, next, summary);
}
