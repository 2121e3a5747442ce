/* ordet-balance-trace.c — what the sums need to know of the course of a meeting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-balance-trace.h"

static void
add_since (GArray     *array,
           gint64      at_us,
           guint       person,
           const char *category)
{
  OrdetSince since = { at_us, person, category };

  g_array_append_val (array, since);
}

static void
from_notice (OrdetTrace         *self,
             const OrdetMeeting *meeting)
{
  const OrdetNotice *notice = ordet_meeting_notice (meeting);

  for (guint i = 0; i < notice->people->len; i++)
    {
      const OrdetPersonData *data = notice->people->pdata[i];
      guint person = ordet_meeting_find_person (meeting, data->id);

      add_since (self->categories, -1, person, data->category);
      if (data->roles != NULL && g_strv_contains ((const char *const *) data->roles, "chair"))
        add_since (self->chairs, -1, person, NULL);
    }
}

/* Groups work until they are called back, or something else begins. */
static gboolean
ends_groups (OrdetAct act)
{
  switch ((int) act)
    {
    case ORDET_ACT_GROUPS:
    case ORDET_ACT_GROUPS_END:
    case ORDET_ACT_ITEM:
    case ORDET_ACT_ITEM_END:
    case ORDET_ACT_BREAK:
    case ORDET_ACT_ROUND:
    case ORDET_ACT_CLOSE:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
from_event (OrdetTrace         *self,
            const OrdetMeeting *meeting,
            const OrdetEvent   *event)
{
  gint64 at_us = ordet_event_at_us (event);
  guint person = ORDET_NOBODY;

  if (ordet_event_has (event, ORDET_KEY_WHO))
    person = ordet_meeting_find_person (meeting, ordet_event_string (event, ORDET_KEY_WHO));

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_ADD:
    case ORDET_ACT_CATEGORY:
      if (ordet_event_act (event) == ORDET_ACT_ADD || ordet_event_has (event, ORDET_KEY_CATEGORY))
        add_since (self->categories, at_us, person,
                   ordet_event_string (event, ORDET_KEY_CATEGORY));
      break;
    case ORDET_ACT_OFFICER:
      if (g_strcmp0 (ordet_event_string (event, ORDET_KEY_ROLE), "chair") == 0)
        add_since (self->chairs, at_us, person, NULL);
      break;
    case ORDET_ACT_BREAK: /* said again in a break: it is made longer */
      self->n_breaks += self->in_break ? 0 : 1;
      self->in_break = TRUE;
      break;
    case ORDET_ACT_BREAK_END:
    case ORDET_ACT_ITEM:
    case ORDET_ACT_NEXT:
    case ORDET_ACT_GIVE:
    case ORDET_ACT_TURN:
    case ORDET_ACT_OPEN:
      self->in_break = FALSE;
      break;
    case ORDET_ACT_OBSERVE:
      self->n_interruptions +=
        g_strcmp0 (ordet_event_string (event, ORDET_KEY_KIND), "interruption") == 0;
      break;
    default:
      break;
    }
}

/* Saying again that somebody is here changes nothing, so the roll is kept. */
static void
count_present (OrdetTrace       *self,
               const OrdetEvent *event,
               GHashTable       *roll)
{
  const char *who = ordet_event_string (event, ORDET_KEY_WHO);

  if (ordet_event_act (event) == ORDET_ACT_ARRIVE)
    g_hash_table_add (roll, (gpointer) who);
  else if (ordet_event_act (event) == ORDET_ACT_LEAVE)
    g_hash_table_remove (roll, who);
  self->peak_present = MAX (self->peak_present, g_hash_table_size (roll));
}

/**
 * ordet_trace_new:
 * @meeting: a meeting
 *
 * Reads the facts that were not taken back once through.
 *
 * Returns: (transfer full): what they say; valid as long as @meeting
 */
OrdetTrace *
ordet_trace_new (const OrdetMeeting *meeting)
{
  OrdetTrace *self = g_new0 (OrdetTrace, 1);
  g_autoptr(GHashTable) roll = g_hash_table_new (g_str_hash, g_str_equal);
  gint64 groups_us = -1;

  self->chairs = g_array_new (FALSE, FALSE, sizeof (OrdetSince));
  self->categories = g_array_new (FALSE, FALSE, sizeof (OrdetSince));
  from_notice (self, meeting);

  for (gsize n = 0; n < ordet_meeting_n_events (meeting); n++)
    {
      const OrdetEvent *event = ordet_meeting_event (meeting, n);

      if (!ordet_meeting_event_alive (meeting, n))
        continue;
      if (groups_us >= 0 && ends_groups (ordet_event_act (event)))
        {
          self->group_us += ordet_event_at_us (event) - groups_us;
          groups_us = -1;
        }
      if (ordet_event_act (event) == ORDET_ACT_GROUPS)
        groups_us = ordet_event_at_us (event);
      from_event (self, meeting, event);
      count_present (self, event, roll);
    }
  if (groups_us >= 0)
    self->group_us += ordet_meeting_last_us (meeting) - groups_us;

  return self;
}

/**
 * ordet_trace_free:
 * @self: (nullable) (transfer full): what ordet_trace_new() gave
 */
void
ordet_trace_free (OrdetTrace *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->chairs);
  g_array_unref (self->categories);
  g_free (self);
}

/**
 * ordet_trace_chair:
 * @self: the course of a meeting
 * @at_us: meeting time
 *
 * Who presided then: the last one said to be in the chair. Somebody elected
 * to share the chair speaks as anybody else while another presides.
 *
 * Returns: index of a person, or %ORDET_NOBODY
 */
guint
ordet_trace_chair (const OrdetTrace *self,
                   gint64            at_us)
{
  for (guint i = self->chairs->len; i > 0; i--)
    {
      const OrdetSince *since = &g_array_index (self->chairs, OrdetSince, i - 1);

      if (since->at_us <= at_us)
        return since->person;
    }
  return ORDET_NOBODY;
}

/**
 * ordet_trace_category:
 * @self: the course of a meeting
 * @person: index
 * @at_us: meeting time
 *
 * What somebody had stated then; a later statement does not change what is
 * past (meeting-log.md, `category`).
 *
 * Returns: (transfer none): a category; "unstated" if none was stated
 */
const char *
ordet_trace_category (const OrdetTrace *self,
                      guint             person,
                      gint64            at_us)
{
  for (guint i = self->categories->len; i > 0; i--)
    {
      const OrdetSince *since = &g_array_index (self->categories, OrdetSince, i - 1);

      if (since->person == person && since->at_us <= at_us)
        return since->category != NULL ? since->category : "unstated";
    }
  return "unstated";
}

/**
 * ordet_turn_held:
 * @turn: a turn
 *
 * Returns: whether it was held and is over; a turn skipped or taken back was
 *   not
 */
gboolean
ordet_turn_held (const OrdetTurn *turn)
{
  return turn->end == ORDET_END_DONE || turn->end == ORDET_END_CUT;
}
