/* ordet-entry-people.c — the people as the entry knows them, and their rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-entry-people.h"

#include <glib/gi18n.h>

#include "ordet-floor-preview.h"

#define MINUTE (60 * ORDET_SECOND)

/**
 * ordet_entry_people:
 * @meeting: a meeting
 * @state: its floor
 *
 * Returns: (transfer full) (element-type OrdetEntryPerson): everybody, as the
 *   entry looks for them
 */
GArray *
ordet_entry_people (OrdetMeeting          *meeting,
                    const OrdetFloorState *state)
{
  guint n = ordet_meeting_n_people (meeting);
  GArray *people = g_array_sized_new (FALSE, TRUE, sizeof (OrdetEntryPerson), n);
  const OrdetEntry *order = NULL;
  gsize n_order = 0;

  for (guint i = 0; i < n; i++)
    {
      const OrdetPerson *person = ordet_meeting_person (meeting, i);
      OrdetEntryPerson entry = { i, person->number, person->name, ORDET_STANDING_UNHEARD };

      if (!person->present)
        entry.standing = ORDET_STANDING_ABSENT;
      else if (state->item != ORDET_NOBODY &&
               ordet_meeting_spoken_on_item (meeting, i, state->item) > 0)
        entry.standing = ORDET_STANDING_HEARD;
      g_array_append_val (people, entry);
    }
  if (state->item != ORDET_NOBODY)
    order = ordet_meeting_order (meeting, &n_order);
  for (gsize i = 0; i < n_order; i++)
    if (order[i].kind == ORDET_KIND_SPEECH)
      g_array_index (people, OrdetEntryPerson, order[i].person).standing = ORDET_STANDING_WAITING;
  return people;
}

/* "spoke 14:14": when the last turn on this item that counts was begun. */
static char *
spoke (OrdetMeeting *meeting,
       guint         person,
       guint         item)
{
  for (guint n = ordet_meeting_n_turns (meeting); n > 0; n--)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, n - 1);

      if (turn->person == person && turn->item == item && turn->counted)
        {
          g_autofree char *hour = ordet_words_clock (turn->began_us);

          /* Translators: %s is an hour, "14:14". */
          return g_strdup_printf (_("spoke %s"), hour);
        }
    }
  return NULL;
}

static char *
note (const OrdetEntryPerson *person,
      const OrdetEntryAsk    *ask)
{
  if (person->standing == ORDET_STANDING_ABSENT)
    return g_strdup (_("not checked in"));
  if (ask->state->item == ORDET_NOBODY)
    return NULL;
  if (ask->state->turn != NULL && ask->state->turn->person == person->person)
    return g_strdup (_("has the floor"));
  if (ordet_meeting_spoken_on_item (ask->meeting, person->person, ask->state->item) > 0)
    return spoke (ask->meeting, person->person, ask->state->item);
  return g_strdup (_("not yet heard on this item"));
}

/* The place of a waiting person, 1 …; 0 if they do not wait. */
static guint
place_of (OrdetMeeting *meeting,
          guint         person,
          OrdetKind     kind)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);

  for (gsize i = 0; i < n; i++)
    if (order[i].person == person && order[i].kind == kind)
      return (guint) i + 1;
  return 0;
}

/* What Enter would do with the best match, tried on a copy of the meeting. */
static char *
foretell (const OrdetEntryPerson *person,
          const OrdetEntryAsk    *ask)
{
  OrdetFloorPreview preview;
  g_autofree char *wait = NULL;

  ordet_floor_preview_hand (&preview, ask->meeting, person->person, ask->kind, ask->now_us);
  if (preview.refusal != ORDET_REFUSAL_NONE)
    return ordet_words_refusal (preview.refusal, NULL);
  wait = ordet_floor_wait_words (preview.wait_us < MINUTE
                                   ? 0 : (gint) ((preview.wait_us + MINUTE - 1) / MINUTE));
  if (preview.arrives)
    /* Translators: %1$u is a place in the queue, %2$s "about 19 minutes". */
    return g_strdup_printf (_("checks in, will be number %1$u, in %2$s"), preview.place, wait);
  return g_strdup_printf (_("will be number %1$u, in %2$s"), preview.place, wait);
}

static char *
at_end (const OrdetEntryPerson *person,
        const OrdetEntryAsk    *ask,
        gboolean                selected)
{
  guint place;

  if (ask->state->item == ORDET_NOBODY)
    return NULL;
  place = place_of (ask->meeting, person->person, ask->kind);
  if (ask->withdraw)
    return selected ? g_strdup (place > 0 ? _("will be taken off the queue") : _("is not waiting"))
                    : NULL;
  if (place > 0)
    /* Translators: %u is the place of somebody who waits already. */
    return g_strdup_printf (_("number %u in the queue"), place);
  if (!selected)
    return NULL;
  if (ask->state->round && ask->kind == ORDET_KIND_SPEECH)
    return g_strdup (_("gets the turn in the go-round"));
  return foretell (person, ask);
}

/**
 * ordet_entry_fill_row:
 * @row: (out caller-allocates): clear it with ordet_completion_row_clear()
 * @match: how the person was found
 * @person: the person
 * @ask: what the line asks for
 * @selected: Enter takes this row
 */
void
ordet_entry_fill_row (OrdetCompletionRow     *row,
                      const OrdetEntryMatch  *match,
                      const OrdetEntryPerson *person,
                      const OrdetEntryAsk    *ask,
                      gboolean                selected)
{
  row->number = MAX (person->number, 0);
  row->mark = (ask->tell & ORDET_TELL_LISTS) != 0
                ? ordet_mark_of_group (ordet_meeting_person (ask->meeting, person->person)->group)
                : ORDET_MARK_NONE;
  row->name = ordet_entry_marked_name (person->name, match);
  row->note = note (person, ask);
  row->end = at_end (person, ask, selected);
}

/**
 * ordet_entry_reply_to:
 * @meeting: a meeting
 * @state: its floor
 *
 * Returns: (transfer full) (nullable): whose speech a reply would answer, in
 *   short; NULL if there is none
 */
char *
ordet_entry_reply_to (OrdetMeeting          *meeting,
                      const OrdetFloorState *state)
{
  if (state->item == ORDET_NOBODY || state->list.speech == ORDET_NOBODY)
    return NULL;
  return ordet_words_person_short (meeting,
                                   ordet_meeting_turn (meeting, state->list.speech)->person);
}
