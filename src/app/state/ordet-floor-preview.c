/* ordet-floor-preview.c — what a hand would do, before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-floor-preview.h"

/* The same meeting once more, to be tried on. Refolding costs a millisecond
 * for a long evening, and no second way to reckon an order can come apart
 * from the first. */
static OrdetMeeting *
copy (OrdetMeeting *meeting)
{
  OrdetMeeting *twin = ordet_meeting_new (ordet_meeting_notice (meeting));
  gsize n = ordet_meeting_n_events (meeting);
  g_autofree OrdetEvent **events = g_new (OrdetEvent *, n + 1);

  for (gsize i = 0; i < n; i++)
    events[i] = ordet_meeting_event (meeting, i);
  ordet_meeting_load (twin, events, n);
  return twin;
}

static gboolean
act (OrdetMeeting  *meeting,
     OrdetAct       what,
     const char    *who,
     OrdetKind      kind,
     gint64         now_us,
     GError       **error)
{
  g_autoptr(OrdetEvent) event = ordet_event_new (what, now_us);

  ordet_event_set_string (event, ORDET_KEY_WHO, who);
  if (what == ORDET_ACT_HAND && kind != ORDET_KIND_SPEECH)
    ordet_event_set_string (event, ORDET_KEY_KIND, ordet_kind_to_string (kind));
  return ordet_meeting_act (meeting, event, NULL, error);
}

/**
 * ordet_floor_preview_hand:
 * @self: (out caller-allocates): what would happen
 * @meeting: a meeting; unchanged
 * @person: whose hand
 * @kind: what they ask for
 * @now_us: meeting time
 *
 * Tries the hand on a copy of the meeting: the place and the wait can be told
 * before Enter. Somebody who is not on the roll is tried as if checked in.
 */
void
ordet_floor_preview_hand (OrdetFloorPreview *self,
                          OrdetMeeting      *meeting,
                          guint              person,
                          OrdetKind          kind,
                          gint64             now_us)
{
  g_autoptr(OrdetMeeting) twin = copy (meeting);
  const OrdetPerson *who = ordet_meeting_person (meeting, person);
  g_autoptr(GError) error = NULL;
  const OrdetEntry *order;
  gsize n;

  *self = (OrdetFloorPreview) { ORDET_REFUSAL_NONE };
  now_us = MAX (now_us, ordet_meeting_last_us (meeting));
  if (!who->present)
    self->arrives = act (twin, ORDET_ACT_ARRIVE, who->id, kind, now_us, NULL);
  if (!act (twin, ORDET_ACT_HAND, who->id, kind, now_us, &error))
    {
      self->refusal = error->domain == ORDET_REFUSAL ? (OrdetRefusal) error->code
                                                     : ORDET_REFUSAL_BAD_VALUE;
      return;
    }
  ordet_meeting_waits (twin, now_us);
  order = ordet_meeting_order (twin, &n);
  for (gsize i = 0; i < n; i++)
    if (order[i].person == person && order[i].kind == kind)
      {
        self->place = (guint) i + 1;
        self->wait_us = order[i].wait_us;
      }
}

/**
 * ordet_floor_preview_line:
 * @meeting: a meeting
 * @total_us: (out): about how long those who wait will take
 *
 * What is left if the line is drawn now.
 *
 * Returns: how many wait, with every kind
 */
guint
ordet_floor_preview_line (OrdetMeeting *meeting,
                          gint64       *total_us)
{
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (meeting, &n);

  gint64 mean_us = n > 0 ? ordet_meeting_mean_us (meeting, order[n - 1].kind) : -1;

  *total_us = n > 0 ? order[n - 1].wait_us + (mean_us >= 0 ? mean_us : order[n - 1].limit_us) : 0;
  return (guint) n;
}
