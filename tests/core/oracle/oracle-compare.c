/* oracle-compare.c — the engine beside the slow one, everything that can be seen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-compare.h"

#include "ordet-timer.h"

#define DIFFER(...) return g_strdup_printf (__VA_ARGS__)
#define SAME(what, theirs, mine) \
  G_STMT_START { \
    if ((gint64) (theirs) != (gint64) (mine)) \
      DIFFER ("%s: the engine says %" G_GINT64_FORMAT ", the oracle %" G_GINT64_FORMAT, what, \
              (gint64) (theirs), (gint64) (mine)); \
  } G_STMT_END
#define SAME_OF(what, n, theirs, mine) \
  G_STMT_START { \
    if ((gint64) (theirs) != (gint64) (mine)) \
      DIFFER ("%s %d: the engine says %" G_GINT64_FORMAT ", the oracle %" G_GINT64_FORMAT, what, \
              (gint) (n), (gint64) (theirs), (gint64) (mine)); \
  } G_STMT_END

static gboolean
same_text (const char *theirs,
           OracleText  mine)
{
  return g_strcmp0 (theirs, mine != 0 ? g_quark_to_string ((GQuark) mine) : NULL) == 0;
}

#define SAME_TEXT(what, n, theirs, mine) \
  G_STMT_START { \
    if (!same_text (theirs, mine)) \
      DIFFER ("%s %d: the engine says %s, the oracle %s", what, (gint) (n), theirs, \
              mine != 0 ? g_quark_to_string ((GQuark) (mine)) : "(null)"); \
  } G_STMT_END

/* Why a speech stands where it does, and whom it goes before. */
static char *
compare_reasons (OrdetMeeting      *meeting,
                 const OrdetEntry  *entry,
                 const OraclePlace *mine,
                 gint               n_behind)
{
  guint why = 0, seqs[ORACLE_MAX_WAITING];
  gint passes = 0;

  for (guint r = 0; r < entry->n_reasons; r++)
    {
      const OrdetReason *reason = &entry->reasons[r];

      why |= 1u << reason->code;
      if (reason->code == ORDET_REASON_PASSED || reason->code == ORDET_REASON_LIMIT_REACHED)
        SAME_OF ("times passed in the reason of", mine->seq, reason->a, mine->predicted);
    }
  SAME_OF ("reasons of", mine->seq, why & ORACLE_REASONS, mine->why);
  for (gint i = 1; i <= n_behind; i++)
    passes += mine[i].kind == ORDET_KIND_SPEECH && mine[i].seq < mine->seq;
  SAME_OF ("how many are passed by", mine->seq,
           ordet_meeting_passes (meeting, entry->seq, seqs, ORACLE_MAX_WAITING), passes);
  for (gint i = 0, at = 0; i < passes; at++)
    if (mine[at + 1].seq < mine->seq)
      SAME_OF ("who is passed by", mine->seq, seqs[i++], mine[at + 1].seq);
  return NULL;
}

/* The rest of what runs, and the turns before at the mean of their kind, or at
 * their limit until three of it have been held (section 3). */
static char *
compare_waits (OrdetMeeting      *meeting,
               const OracleState *s,
               const OraclePlace *mine,
               gint               n,
               gint64             now)
{
  const gint floor[2] = { s->floor, s->under };
  gint64 wait = 0;
  gsize n_theirs;
  const OrdetEntry *theirs;

  ordet_meeting_waits (meeting, now);
  theirs = ordet_meeting_order (meeting, &n_theirs);
  for (guint f = 0; f < 2; f++)
    if (floor[f] >= 0)
      wait += MAX (0, s->turns[floor[f]].limit_us - oracle_spoken_us (&s->turns[floor[f]], now));
  for (gint i = 0; i < n; i++)
    {
      gint64 sum = 0;
      gint held = 0;

      SAME_OF ("expected wait of", mine[i].seq, theirs[i].wait_us, wait);
      for (gint t = 0; t < s->n_turns; t++)
        if (s->turns[t].kind == mine[i].kind && s->turns[t].end == ORACLE_HELD)
          {
            sum += s->turns[t].spoken_us;
            held++;
          }
      wait += held >= 3 ? sum / held : mine[i].limit_ms * 1000;
    }
  return NULL;
}

static char *
compare_order (OrdetMeeting      *meeting,
               const OracleState *s,
               gint64             now)
{
  static OraclePlace mine[ORACLE_MAX_WAITING + 1];
  gint n_mine = oracle_order (s, s->list, mine);
  gsize n;
  const OrdetEntry *theirs = ordet_meeting_order (meeting, &n);
  g_autoptr(GString) row = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (row, " %s:%s#%u", ordet_meeting_person (meeting, theirs[i].person)->id,
                            ordet_kind_to_string (theirs[i].kind), theirs[i].seq);
  g_string_append (row, " /");
  for (gint i = 0; i < n_mine; i++)
    g_string_append_printf (row, " %s:%s#%d",
                            g_quark_to_string ((GQuark) s->people[mine[i].who].id),
                            ordet_kind_to_string ((OrdetKind) mine[i].kind), mine[i].seq);
  if ((gint) n != n_mine)
    DIFFER ("the order: engine / oracle:%s", row->str);
  for (gsize i = 0; i < n; i++)
    {
      if ((gint) theirs[i].seq != mine[i].seq || (gint) theirs[i].person != mine[i].who ||
          (gint) theirs[i].kind != mine[i].kind)
        DIFFER ("the order: engine / oracle:%s", row->str);
      SAME_OF ("passed, request", mine[i].seq, theirs[i].passed, mine[i].passed);
      SAME_OF ("fixed, request", mine[i].seq, theirs[i].fixed, mine[i].fixed);
      SAME_OF ("limit, request", mine[i].seq, theirs[i].limit_us / 1000, mine[i].limit_ms);
      if (mine[i].kind == ORDET_KIND_SPEECH)
        {
          char *differs = compare_reasons (meeting, &theirs[i], &mine[i], n_mine - 1 - (gint) i);

          if (differs != NULL)
            return differs;
        }
    }
  return compare_waits (meeting, s, mine, n_mine, now);
}

static char *
compare_list (OrdetMeeting      *meeting,
              const OracleState *s)
{
  OrdetListView view;
  gboolean theirs = ordet_meeting_list (meeting, &view);
  gint depth = 0, waiting = 0, speeches = 0;
  const OracleList *l;
  gint speech;

  SAME ("there is a list", theirs, s->list >= 0);
  if (!theirs)
    return NULL;
  l = &s->lists[s->list];
  for (gint below = l->below; below >= 0; below = s->lists[below].below)
    depth++;
  for (gint i = 0; i < s->n_waiting; i++)
    if (s->waiting[i].list == s->list)
      {
        waiting++;
        speeches += s->waiting[i].kind == ORDET_KIND_SPEECH;
      }
  speech = oracle_last_speech (s, s->list);
  SAME ("depth of the list", view.depth, depth);
  SAME ("state of the list", view.state,
        l->closed ? ORDET_LIST_CLOSED
                  : l->line != ORACLE_LINE_NONE ? ORDET_LIST_ANNOUNCED : ORDET_LIST_OPEN);
  SAME ("waiting", view.n_waiting, waiting);
  SAME ("waiting speeches", view.n_speeches, speeches);
  SAME ("speech that replies belong to", view.speech, speech < 0 ? ORDET_NOBODY : (guint) speech);
  SAME ("replies asked", view.replies_asked, speech < 0 ? 0 : oracle_replies_asked (s, speech));
  SAME_TEXT ("title of list", depth, view.title, l->title);
  return NULL;
}

static char *
compare_turns (OrdetMeeting      *meeting,
               const OracleState *s,
               gint64             now)
{
  static const OrdetTurnEnd ends[] = { ORDET_END_RUNNING, ORDET_END_DONE, ORDET_END_SKIPPED,
                                       ORDET_END_BACK };
  gint ordinal = 0;

  SAME ("turns", ordet_meeting_n_turns (meeting), s->n_turns);
  SAME ("turn on the floor", ordet_meeting_floor_number (meeting),
        s->floor < 0 ? ORDET_NOBODY : (guint) s->floor);
  SAME ("somebody is interrupted", ordet_meeting_interrupted (meeting) != NULL, s->under >= 0);
  if (s->under >= 0)
    SAME ("who is interrupted", ordet_meeting_interrupted (meeting)->person,
          s->turns[s->under].who);
  for (gint i = 0; i < s->n_turns; i++)
    {
      const OrdetTurn *theirs = ordet_meeting_turn (meeting, (guint) i);
      const OracleTurn *mine = &s->turns[i];
      OrdetTurnEnd end = mine->cut ? ORDET_END_CUT : ends[mine->end];

      ordinal += mine->end == ORACLE_RUNS || mine->end == ORACLE_HELD;
      SAME_OF ("ordinal of turn", i + 1, ordet_meeting_turn_ordinal (meeting, (guint) i),
               mine->end == ORACLE_RUNS || mine->end == ORACLE_HELD ? ordinal : 0);
      SAME_OF ("who held turn", i + 1, theirs->person, mine->who);
      SAME_OF ("kind of turn", i + 1, theirs->kind, mine->kind);
      SAME_OF ("group of turn", i + 1, theirs->group, mine->group);
      SAME_OF ("limit of turn", i + 1, theirs->limit_us, mine->limit_us);
      SAME_OF ("end of turn", i + 1, theirs->end, end);
      SAME_OF ("counted, turn", i + 1, theirs->counted, mine->counted);
      SAME_OF ("request of turn", i + 1, theirs->seq, mine->seq);
      SAME_OF ("speech answered by turn", i + 1, theirs->answers,
               mine->answers < 0 ? ORDET_NOBODY : (guint) mine->answers);
      for (gint64 later = 0; later <= 1; later++)
        SAME_OF ("spoken, turn", i + 1, ordet_turn_spoken_us (theirs, now + later * 1500000),
                 oracle_spoken_us (mine, now + later * 1500000));
    }
  return NULL;
}

static char *
compare_people (OrdetMeeting      *meeting,
                const OracleState *s)
{
  gint present = 0, voters = 0;

  SAME ("people", ordet_meeting_n_people (meeting), s->n_people);
  for (gint i = 0; i < s->n_people; i++)
    {
      const OrdetPerson *theirs = ordet_meeting_person (meeting, (guint) i);
      const OraclePerson *mine = &s->people[i];

      present += mine->present;
      voters += mine->present && mine->vote;
      SAME_TEXT ("id of person", i, theirs->id, mine->id);
      SAME_TEXT ("name of person", i, theirs->name, mine->name);
      SAME_TEXT ("category of person", i, theirs->category, mine->category);
      SAME_TEXT ("list of person", i, theirs->list, mine->list);
      SAME_TEXT ("pronoun of person", i, theirs->pronoun, mine->pronoun);
      SAME_OF ("card of person", i, theirs->number, mine->number);
      SAME_OF ("extra time of person", i, theirs->extra_us, mine->extra_s * ORDET_SECOND);
      SAME_OF ("present, person", i, theirs->present, mine->present);
      SAME_OF ("member, person", i, theirs->member, mine->member);
      SAME_OF ("may vote, person", i, theirs->vote, mine->vote);
      SAME_OF ("may speak, person", i, theirs->speak, mine->speak);
      SAME_OF ("new, person", i, theirs->is_new, mine->is_new);
      SAME_OF ("group of person", i, theirs->group,
               oracle_group_of (s->item < 0 ? &s->rules : &s->item_rules, mine));
      SAME_OF ("spoken at the meeting, person", i, theirs->spoken_meeting,
               oracle_finished (s, i, -1));
      for (gint j = 0; j < s->n_items; j++)
        SAME_OF ("spoken on an item, person", i,
                 ordet_meeting_spoken_on_item (meeting, (guint) i, (guint) j),
                 oracle_finished (s, i, s->agenda[j]));
    }
  SAME ("present", ordet_meeting_n_present (meeting), present);
  SAME ("voters", ordet_meeting_n_voters (meeting), voters);
  return NULL;
}

static char *
compare_items (OrdetMeeting      *meeting,
               const OracleState *s)
{
  guint current = ordet_meeting_current_item (meeting);

  SAME ("items", ordet_meeting_n_items (meeting), s->n_items);
  SAME ("an item is open", current != ORDET_NOBODY, s->item >= 0);
  if (s->item >= 0)
    SAME_TEXT ("open item", s->item, ordet_meeting_item (meeting, current)->id,
               s->items[s->item].id);
  for (gint i = 0; i < s->n_items; i++)
    {
      const OrdetItem *theirs = ordet_meeting_item (meeting, (guint) i);
      const OracleItem *mine = &s->items[s->agenda[i]];

      SAME_TEXT ("item at place", i, theirs->id, mine->id);
      SAME_TEXT ("title of item", i, theirs->title, mine->title);
      SAME_OF ("minutes of item", i, theirs->minutes, mine->minutes);
      SAME_OF ("item has been open", i, theirs->opened, mine->opened);
      SAME_OF ("item dropped", i, theirs->dropped, mine->dropped);
      for (gint g = 0; g < ORDET_N_GROUPS; g++)
        SAME_OF ("group's time on item", i,
                 ordet_meeting_group_ms (meeting, (guint) i, (OrdetGroup) g),
                 oracle_group_ms (s, s->agenda[i], g));
    }
  return NULL;
}

static char *
compare_marks (OrdetMeeting *meeting,
               const Oracle *oracle)
{
  const OracleState *s = &oracle->state;
  OrdetRoundView round;
  gint64 since, length;
  gboolean in;

  SAME ("opened", ordet_meeting_opened (meeting), s->opened);
  SAME ("closed", ordet_meeting_closed (meeting), s->closed);
  in = ordet_meeting_round (meeting, &round);
  SAME ("a round is open", in, s->round);
  if (in)
    SAME ("limit of the round", round.limit_us, s->round_us);
  in = ordet_meeting_in_groups (meeting, &since, &length);
  SAME ("in groups", in, s->groups_since >= 0);
  if (in)
    SAME ("length of groups", length, s->groups_us);
  in = ordet_meeting_in_break (meeting, &since, &length);
  SAME ("in a break", in, s->break_since >= 0);
  if (in)
    SAME ("length of the break", length, s->break_us);

  SAME ("undoable", ordet_meeting_undoable (meeting) != NULL, oracle->facts->len > 0);
  if (oracle->facts->len > 0)
    SAME ("what is undone next", ordet_event_equal (ordet_meeting_undoable (meeting),
            g_ptr_array_index (oracle->facts, oracle->facts->len - 1)), TRUE);
  SAME ("redoable", ordet_meeting_redoable (meeting) != NULL, oracle->undone->len > 0);
  if (oracle->undone->len > 0)
    SAME ("what is done again next", ordet_event_equal (ordet_meeting_redoable (meeting),
            g_ptr_array_index (oracle->undone, oracle->undone->len - 1)), TRUE);
  return NULL;
}

char *
oracle_compare (OrdetMeeting *meeting,
                const Oracle *oracle,
                gint64        now)
{
  char *differs;

  if ((differs = compare_marks (meeting, oracle)) != NULL ||
      (differs = compare_items (meeting, &oracle->state)) != NULL ||
      (differs = compare_people (meeting, &oracle->state)) != NULL ||
      (differs = compare_turns (meeting, &oracle->state, now)) != NULL ||
      (differs = compare_list (meeting, &oracle->state)) != NULL)
    return differs;
  return compare_order (meeting, &oracle->state, now);
}

char *
oracle_compare_act (OrdetMeeting *meeting,
                    Oracle       *oracle,
                    OrdetEvent   *event)
{
  g_autoptr(GError) error = NULL;
  gboolean changed = FALSE, mine_changed;
  gboolean accepted = ordet_meeting_act (meeting, event, &changed, &error);
  OrdetRefusal theirs = accepted ? ORDET_REFUSAL_NONE : (OrdetRefusal) error->code;
  OrdetRefusal mine = oracle_act (oracle, event, &mine_changed);

  if (!accepted && error->domain != ORDET_REFUSAL)
    DIFFER ("a refusal is no refusal: %s", error->message);
  if (theirs != mine)
    DIFFER ("refused: the engine says %s, the oracle %s", ordet_refusal_to_string (theirs),
            ordet_refusal_to_string (mine));
  if (accepted)
    SAME ("changed", changed, mine_changed);
  return oracle_compare (meeting, oracle, ordet_event_at_us (event));
}
