/* test-oracle.c — random meetings, each act held against a second engine
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ORDET_ORACLE_ACTS says how many acts (30,000 if it is not set). When the two
 * engines differ the meeting is cut down to the acts that matter and printed
 * as a log that `ordetctl replay` can play.
 */
#include "oracle-compare.h"
#include "oracle-random.h"

#define START_US (G_GINT64_CONSTANT (36000) * ORDET_SECOND)

/* Plays @events from the beginning: what differs, at which of them. */
static char *
play (const OrdetNotice *notice,
      GPtrArray         *events,
      guint             *at)
{
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (notice);
  g_autoptr(Oracle) oracle = oracle_new (notice);

  for (guint i = 0; i < events->len; i++)
    {
      char *differs = oracle_compare_act (meeting, oracle, g_ptr_array_index (events, i));

      *at = i;
      if (differs != NULL)
        return differs;
    }
  return NULL;
}

/* Leaves out what is not needed for the difference, until nothing can be. */
static GPtrArray *
cut_down (const OrdetNotice *notice,
          GPtrArray         *events)
{
  gboolean shorter = TRUE;

  while (shorter)
    {
      shorter = FALSE;
      for (guint i = events->len; i-- > 0;)
        {
          g_autoptr(GPtrArray) fewer = g_ptr_array_new ();
          g_autofree char *differs = NULL;
          guint at = 0;

          for (guint j = 0; j < events->len; j++)
            if (j != i)
              g_ptr_array_add (fewer, g_ptr_array_index (events, j));
          differs = play (notice, fewer, &at);
          if (differs == NULL)
            continue;
          g_ptr_array_set_size (fewer, (gint) at + 1);
          g_ptr_array_unref (events);
          events = g_steal_pointer (&fewer);
          shorter = TRUE;
          i = MIN (i, events->len);
        }
    }
  return events;
}

static void
report (const OrdetNotice *notice,
        GPtrArray         *events)
{
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(GPtrArray) few = g_ptr_array_new ();
  g_autofree char *differs = NULL;
  guint at = 0;

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (few, g_ptr_array_index (events, i));
  few = cut_down (notice, g_steal_pointer (&few));
  differs = play (notice, few, &at);
  oracle_print_notice (log, notice);
  for (guint i = 0; i < few->len; i++)
    oracle_print_event (log, g_ptr_array_index (few, i));
  g_test_message ("after %u acts: %s", few->len, differs);
  g_printerr ("%s# %s\n", log->str, differs);
}

/* What a run has met, so that one that meets too little fails. */
typedef struct
{
  guint acts;
  guint accepted[ORDET_N_ACTS];
  guint refused[ORDET_N_REFUSALS];
} Tally;

static void
count (Tally            *tally,
       const OrdetEvent *event,
       OrdetMeeting     *meeting)
{
  g_autoptr(GError) error = NULL;

  tally->acts++;
  if (ordet_meeting_check (meeting, event, &error))
    tally->accepted[ordet_event_act (event)]++;
  else
    tally->refused[error->code]++;
}

static gboolean
play_random (guint32 seed,
             Tally  *tally)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr(OrdetNotice) notice = oracle_random_notice (rand);
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (notice);
  g_autoptr(Oracle) oracle = oracle_new (notice);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  gint length = g_rand_int_range (rand, 0, 5) > 0 ? g_rand_int_range (rand, 10, 120)
                                                 : g_rand_int_range (rand, 120, 300);
  gint64 now = START_US;

  for (gint i = 0; i < length; i++)
    {
      OrdetEvent *event;
      g_autofree char *differs = NULL;

      if (g_rand_int_range (rand, 0, 4) > 0)
        now += g_rand_int_range (rand, 0, 60000) * G_GINT64_CONSTANT (1000);
      if (i < oracle->state.n_people && g_rand_int_range (rand, 0, 10) > 0)
        event = ordet_event_build (ORDET_ACT_ARRIVE, now, ORDET_KEY_WHO,
                                   g_quark_to_string ((GQuark) oracle->state.people[i].id),
                                   ORDET_KEY_NONE);
      else if (oracle->undone->len > 0 && g_rand_int_range (rand, 0, 3) == 0)
        event = ordet_event_new (ORDET_ACT_REDO, now);
      else
        event = oracle_random_event (rand, &oracle->state, now);
      g_ptr_array_add (events, event);
      count (tally, event, meeting);
      differs = oracle_compare_act (meeting, oracle, event);
      if (differs != NULL)
        {
          report (notice, events);
          return FALSE;
        }
    }
  return TRUE;
}

/* Business is only recorded; of it the note, observation, decision and task
 * stand for all. */
static gboolean
is_tried (OrdetAct act)
{
  return act < ORDET_ACT_PROPOSAL || act == ORDET_ACT_DECISION || act == ORDET_ACT_TASK ||
         act == ORDET_ACT_OBSERVE || act == ORDET_ACT_NOTE || act >= ORDET_ACT_UNDO;
}

static void
test_random (void)
{
  const char *wanted = g_getenv ("ORDET_ORACLE_ACTS");
  guint64 n_wanted = wanted != NULL ? g_ascii_strtoull (wanted, NULL, 10) : 30000;
  guint n_meetings = 0;
  Tally tally = { 0 };

  for (; tally.acts < n_wanted; n_meetings++)
    if (!play_random ((guint32) g_test_rand_int (), &tally))
      {
        g_test_fail ();
        return;
      }

  g_test_message ("%u acts in %u meetings", tally.acts, n_meetings);
  if (n_wanted < 30000)
    return;
  for (guint act = 1; act < ORDET_N_ACTS; act++)
    if (is_tried ((OrdetAct) act))
      {
        g_test_message ("%s accepted %u times", ordet_act_to_string ((OrdetAct) act),
                        tally.accepted[act]);
        g_assert_cmpuint (tally.accepted[act], >, 0);
      }
  for (guint code = 1; code < ORDET_N_REFUSALS; code++)
    {
      g_test_message ("refused %u times: %s", tally.refused[code],
                      ordet_refusal_to_string ((OrdetRefusal) code));
      g_assert_cmpuint (tally.refused[code], >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/oracle/random meetings", test_random);
  return g_test_run ();
}
