/* ordet-record-effect.c — what the rules did: the order against first come, first served
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-record-meeting.h"

#include "ordet-balance-trace.h"

/* A speech that had been asked for, with everything said in answer to it. */
typedef struct
{
  guint  seq;
  guint  list;
  guint  turn;
  gint64 length_us;
} Asked;

static GArray *
asked_speeches (const OrdetMeeting *meeting)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (Asked));
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ordet_meeting_n_turns (meeting); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (meeting, i);
      gpointer place;

      if (!ordet_turn_held (turn))
        continue;
      if (turn->kind == ORDET_KIND_SPEECH && turn->seq > 0)
        {
          Asked asked = { turn->seq, turn->list, i, turn->spoken_us };

          g_array_append_val (array, asked);
          g_hash_table_insert (places, GUINT_TO_POINTER (i + 1), GUINT_TO_POINTER (array->len));
        }
      else if (turn->answers != ORDET_NOBODY &&
               (place = g_hash_table_lookup (places, GUINT_TO_POINTER (turn->answers + 1))) != NULL)
        g_array_index (array, Asked, GPOINTER_TO_UINT (place) - 1).length_us += turn->spoken_us;
    }

  return array;
}

/**
 * ordet_record_effect:
 * @meeting: a meeting
 * @effect: (out caller-allocates): what the rules, and the chair's hand, did
 *
 * Compares, list by list, the order in which speeches were held with the
 * order of asking, for the same speeches and lengths. Whoever asked later and
 * was held earlier cost a wait of as long as they spoke, replies to them
 * included; whoever asked earlier and was held later saved it. As the floor is
 * never idle while somebody waits, the difference is exactly these.
 */
void
ordet_record_effect (const OrdetMeeting *meeting,
                     OrdetEffect        *effect)
{
  g_autoptr(GArray) array = asked_speeches (meeting);

  *effect = (OrdetEffect) { .asked = array->len };
  for (guint i = 0; i < array->len; i++)
    {
      const Asked *me = &g_array_index (array, Asked, i);
      gint64 extra_us = 0;
      gboolean passed = FALSE;

      for (guint j = 0; j < array->len; j++)
        {
          const Asked *other = &g_array_index (array, Asked, j);

          if (other->list != me->list)
            continue;
          if (j < i && other->seq > me->seq)
            {
              extra_us += other->length_us;
              passed = TRUE;
            }
          else if (j > i && other->seq < me->seq)
            extra_us -= other->length_us;
        }
      effect->passed += passed;
      effect->extra_us = MAX (effect->extra_us, extra_us);
    }
}
