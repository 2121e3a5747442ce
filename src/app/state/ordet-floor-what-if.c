/* ordet-floor-what-if.c — what would be, as sentences, before it is done
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-words.h"

#include <glib/gi18n.h>

#include "ordet-floor-preview.h"

#define MINUTE (60 * ORDET_SECOND)

static char *
wait_words (gint64 wait_us)
{
  return ordet_floor_wait_words (wait_us < MINUTE ? 0 : (gint) ((wait_us + MINUTE - 1) / MINUTE));
}

/* Somebody who waits with it already: where, and how long still. */
static char *
waits (OrdetMeeting *meeting,
       guint         person,
       OrdetKind     kind,
       const char   *name)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);

  for (gsize i = 0; i < n; i++)
    if (order[i].person == person && order[i].kind == kind)
      {
        g_autofree char *wait = wait_words (order[i].wait_us);

        /* Translators: %1$s is a card and a name, %2$u a place in the queue,
         * %3$s "about 12 minutes". */
        return g_strdup_printf (_("%1$s waits: place %2$u, %3$s."), name, (guint) i + 1, wait);
      }
  return NULL;
}

/**
 * ordet_floor_what_if_hand:
 * @meeting: a meeting; unchanged
 * @person: whose hand
 * @kind: what they would ask for
 * @now_us: meeting time
 * @possible: (out) (optional): whether the hand would be taken
 *
 * Returns: (transfer full): "If 32 Ciara Prøveng asked now: place 4, about 12
 *   minutes.", or why not
 */
char *
ordet_floor_what_if_hand (OrdetMeeting *meeting,
                          guint         person,
                          OrdetKind     kind,
                          gint64        now_us,
                          gboolean     *possible)
{
  OrdetFloorPreview preview;
  g_autofree char *name = ordet_words_person_card (meeting, person);
  g_autofree char *wait = NULL;
  char *waiting;

  ordet_floor_preview_hand (&preview, meeting, person, kind, now_us);
  if (possible != NULL)
    *possible = preview.refusal == ORDET_REFUSAL_NONE;
  if (preview.refusal == ORDET_REFUSAL_ALREADY_WAITING &&
      (waiting = waits (meeting, person, kind, name)) != NULL)
    return waiting;
  if (preview.refusal != ORDET_REFUSAL_NONE)
    return ordet_words_refusal (preview.refusal,
                                ordet_meeting_person (meeting, person)->name);
  wait = wait_words (preview.wait_us);
  /* Translators: %1$s is a card and a name, %2$u a place in the queue, %3$s
   * "about 12 minutes". */
  return g_strdup_printf (_("If %1$s asked now: place %2$u, %3$s."), name, preview.place, wait);
}

/**
 * ordet_floor_what_if_line:
 * @state: the floor
 * @meeting: its meeting
 *
 * Returns: (transfer full) (nullable): "If the line were drawn now: 14 left,
 *   about 38 min."; NULL if the list is closed or nobody waits
 */
char *
ordet_floor_what_if_line (const OrdetFloorState *state,
                          OrdetMeeting          *meeting)
{
  gint64 total_us;
  guint n;
  g_autofree char *length = NULL;

  if (state->item == ORDET_NOBODY || state->list.state == ORDET_LIST_CLOSED ||
      (n = ordet_floor_preview_line (meeting, &total_us)) == 0)
    return NULL;
  length = ordet_words_about (total_us);
  /* Translators: %1$u people wait, %2$s is "about 38 min". */
  return g_strdup_printf (ngettext ("If the line were drawn now: %1$u left, %2$s.",
                                    "If the line were drawn now: %1$u left, %2$s.", n),
                          n, length);
}

/**
 * ordet_floor_pace_words:
 * @state: the floor
 *
 * Returns: (transfer full) (nullable): whether the agenda holds, as a
 *   sentence; NULL while too little is known
 */
char *
ordet_floor_pace_words (const OrdetFloorState *state)
{
  const OrdetPace *pace = &state->pace;
  g_autofree char *end = NULL, *announced = NULL;

  if (pace->state == ORDET_PACE_UNKNOWN)
    return NULL;
  if (pace->state == ORDET_PACE_HOLDS)
    return g_strdup (_("The agenda holds."));
  end = ordet_words_clock (pace->end_us);
  announced = ordet_words_clock (pace->announced_us);
  /* Translators: %1$s and %2$s are hours: about when the meeting will end, and
   * when it should. */
  return g_strdup_printf (_("The agenda does not hold: about %1$s, not %2$s."), end, announced);
}

/**
 * ordet_floor_pace_shorter:
 * @state: the floor
 *
 * Returns: (transfer full) (nullable): with which limit the agenda would hold,
 *   as a sentence; NULL if none makes it
 */
char *
ordet_floor_pace_shorter (const OrdetFloorState *state)
{
  const OrdetPace *pace = &state->pace;
  g_autofree char *end = NULL, *limit = NULL;

  if (pace->shorter_s == 0)
    return NULL;
  end = ordet_words_clock (pace->shorter_end_us);
  limit = ordet_words_duration (pace->shorter_s * ORDET_SECOND);
  /* Translators: %1$s is a limit, "1 minute 30 seconds", %2$s an hour. */
  return g_strdup_printf (_("With speeches of %1$s the meeting ends about %2$s."), limit, end);
}

/**
 * ordet_floor_what_if_shorter:
 * @state: the floor
 *
 * Returns: (transfer full) (nullable): "With speeches of 90 seconds: about 28
 *   min instead of 41 min."; NULL if no shorter limit would save anything
 */
char *
ordet_floor_what_if_shorter (const OrdetFloorState *state)
{
  g_autofree char *limit = NULL, *then = NULL, *now = NULL;

  if (state->item == ORDET_NOBODY || state->short_s == 0 || state->n_speeches == 0)
    return NULL;
  limit = ordet_words_duration (state->short_s * ORDET_SECOND);
  then = ordet_words_duration_short (state->short_us);
  now = ordet_words_duration_short (state->total_us);
  /* Translators: %1$s is a limit, "1 minute 30 seconds"; %2$s and %3$s are
   * lengths of time. */
  return g_strdup_printf (_("With speeches of %1$s: about %2$s instead of %3$s."), limit, then,
                          now);
}
