/* ordet-meeting-floor.c — asking for the floor, getting it, leaving it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

/* --- turns --- */

static void
clock_stop (OrdetTurn *turn,
            gint64     now_us)
{
  if (!turn->running)
    return;
  turn->spoken_us += now_us - turn->resumed_us;
  turn->running = FALSE;
}

static void
clock_start (OrdetTurn *turn,
             gint64     now_us)
{
  turn->running = TRUE;
  turn->resumed_us = now_us;
}

/* The rejoinder that is due has been held, or is not wanted. */
void
ordet_list_answered (List *list)
{
  list->replies.answered = list->replies.held;
  list->replies.rejoined = TRUE;
}

/* A speech begins: alternation moves, replies to the one before fall, those
 * who asked earlier have been passed (order.md 1 and 2). */
static void
begin_speech (State *self,
              List  *list,
              guint  number,
              guint  seq)
{
  OrdetGroup group = state_turn (self, number)->shown.group;

  list->begun = TRUE;
  if (group != ORDET_GROUP_NEUTRAL)
    {
      list->has_prev = TRUE;
      list->prev = group;
    }
  ordet_list_drop_replies (list);
  list->replies = (Replies) { .speech = number };
  for (guint i = 0; i < list->waiting->len; i++)
    {
      Request *other = &g_array_index (list->waiting, Request, i);

      if (other->kind == ORDET_KIND_SPEECH && other->seq < seq)
        other->passed++;
    }
}

/* Gives the floor to @person; @request has been taken off @list already, NULL
 * when they had not asked. */
void
ordet_floor_begin (State         *self,
                   List          *list,
                   guint          person,
                   OrdetKind      kind,
                   gint64         limit_us,
                   const Request *request,
                   gboolean       interrupts,
                   gint64         now_us)
{
  const OrdetPerson *speaker = state_person (self, person);
  guint number = self->turns->len;
  Turn turn = {
    .shown = {
      .person = person, .kind = kind, .group = speaker->group, .item = self->item,
      .list = list->id, .seq = request != NULL ? request->seq : 0,
      .asked_us = request != NULL ? request->asked_us : -1, .began_us = now_us, .ended_us = -1,
      .limit_us = limit_us, .running = TRUE, .resumed_us = now_us, .interrupts = interrupts,
      .first_at_meeting = speaker->spoken_meeting == 0,
      .first_on_item = ordet_state_spoken (self, person, self->item) == 0,
      .answers = kind == ORDET_KIND_REPLY || kind == ORDET_KIND_REJOINDER ? list->replies.speech
                                                                          : ORDET_NOBODY,
    },
    .asked = request != NULL,
    .had_begun = list->begun, .had_prev = list->has_prev, .had_group = list->prev,
    .had_replies = list->replies,
  };

  if (request != NULL)
    {
      turn.passed = request->passed;
      turn.late = request->late;
      turn.by_chair = request->by_chair;
    }
  g_array_append_val (self->turns, turn);
  self->floor = number;
  if (kind == ORDET_KIND_SPEECH)
    begin_speech (self, list, number, turn.shown.seq);
  else if (kind == ORDET_KIND_REPLY && request != NULL)
    list->replies.begun++;
  else if (kind == ORDET_KIND_REJOINDER)
    ordet_list_answered (list);
}

static void
count_spoken (State *self,
              Turn  *turn,
              gint   by)
{
  OrdetPerson *person = state_person (self, turn->shown.person);
  Item *item = state_item (self, turn->shown.item);

  if (item->spoken == NULL)
    item->spoken = g_array_new (FALSE, TRUE, sizeof (guint));
  if (item->spoken->len <= turn->shown.person)
    g_array_set_size (item->spoken, turn->shown.person + 1);
  g_array_index (item->spoken, guint, turn->shown.person) += (guint) by;
  person->spoken_meeting += (guint) by;
}

/* What a finished speech is charged with: a person's extra time and an
 * extension cost nobody's list anything (order.md 2). */
static void
charge (State *self,
        Turn  *turn,
        gint   by)
{
  List *list = self->lists->pdata[turn->shown.list];

  if (turn->shown.group != ORDET_GROUP_NEUTRAL)
    list->used_ms[turn->shown.group] += by * turn->charged_ms;
}

static void
close_line_after (State *self,
                  List  *list,
                  guint  number,
                  gint64 now_us)
{
  if (list->line == LINE_AFTER_THIS || (list->line == LINE_AFTER_NEXT && number >= list->line_from))
    {
      list->line = LINE_CLOSED;
      list->closed_us = now_us;
    }
}

/* The turn has been held: it counts. */
static void
finish_turn (State *self,
             guint  number,
             gint64 now_us)
{
  Turn *turn = state_turn (self, number);
  List *list = self->lists->pdata[turn->shown.list];
  OrdetKind kind = turn->shown.kind;

  self->kind_us[kind] += turn->shown.spoken_us;
  self->kind_n[kind]++;
  if (self->item_rules->counts_as_spoken & ORDET_KIND_BIT (kind))
    {
      turn->shown.counted = TRUE;
      count_spoken (self, turn, 1);
    }
  if (kind == ORDET_KIND_SPEECH)
    {
      turn->cap_ms = self->item_rules->limits[ORDET_KIND_SPEECH] * G_GINT64_CONSTANT (1000);
      turn->charged_ms = MIN (turn->shown.spoken_us / 1000, turn->cap_ms);
      charge (self, turn, 1);
      close_line_after (self, list, number, now_us);
    }
  else if (ordet_list_reply_counts (self, list, turn))
    list->replies.held++;
}

/* The turn was never held: everything is as before it began, but the replies
 * that fell stay fallen, and those asked for since fall too (order.md 2b). */
static void
annul_turn (State        *self,
            Turn         *turn,
            OrdetTurnEnd  end)
{
  List *list = self->lists->pdata[turn->shown.list];

  switch (turn->shown.kind)
    {
    case ORDET_KIND_SPEECH:
      ordet_list_drop_replies (list);
      list->begun = turn->had_begun;
      list->has_prev = turn->had_prev;
      list->prev = turn->had_group;
      list->replies = turn->had_replies;
      break;
    case ORDET_KIND_REPLY:
      if (turn->asked && list->replies.begun > 0)
        list->replies.begun--;
      break;
    case ORDET_KIND_REJOINDER:
      if (end == ORDET_END_SKIPPED) /* the request falls: as if declined */
        break;
      list->replies.answered = turn->had_replies.answered;
      list->replies.rejoined = turn->had_replies.rejoined;
      break;
    case ORDET_KIND_INTRODUCTION:
    case ORDET_KIND_INFORMATION:
    case ORDET_KIND_ORDER:
    case ORDET_KIND_ROUND:
    case ORDET_N_KINDS:
    default:
      break;
    }
}

/* Ends the running turn; what it interrupted goes on. */
void
ordet_floor_end (State        *self,
                 gint64        now_us,
                 OrdetTurnEnd  end)
{
  guint number = self->floor;
  Turn *turn = state_turn (self, number);

  clock_stop (&turn->shown, now_us);
  turn->shown.ended_us = now_us;
  turn->shown.end = end;
  if (end == ORDET_END_DONE || end == ORDET_END_CUT)
    finish_turn (self, number, now_us);
  else
    annul_turn (self, turn, end);
  self->floor = self->interrupted;
  self->interrupted = ORDET_NOBODY;
  if (self->floor != ORDET_NOBODY)
    {
      OrdetTurn *below = &state_turn (self, self->floor)->shown;

      below->interrupted = FALSE;
      clock_start (below, now_us);
    }
}

/* Ends whatever has the floor, an interrupted turn too. */
gboolean
ordet_floor_end_all (State *self,
                     gint64 now_us)
{
  gboolean ended = self->floor != ORDET_NOBODY;

  while (self->floor != ORDET_NOBODY)
    ordet_floor_end (self, now_us, ORDET_END_DONE);
  return ended;
}

/* --- checks --- */

/* -1 when the act names no kind, -2 when there is no such kind. */
static gint
named_kind (const OrdetEvent *event)
{
  const char *text = ordet_event_string (event, ORDET_KEY_KIND);
  OrdetKind kind;

  if (text == NULL)
    return -1;
  return ordet_kind_from_string (text, &kind) && kind != ORDET_KIND_ROUND ? (gint) kind : -2;
}

/* Somebody holding a speech, running or interrupted, cannot ask for another. */
static gboolean
holds_speech (const State *self,
              guint        person)
{
  const guint turns[] = { self->floor, self->interrupted };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i] != ORDET_NOBODY)
      {
        const OrdetTurn *turn = &state_turn (self, turns[i])->shown;

        if (turn->kind == ORDET_KIND_SPEECH && turn->person == person)
          return TRUE;
      }
  return FALSE;
}

/* Waiting speeches of the person on any list of the item. */
static guint
waiting_on_item (const State *self,
                 guint        person)
{
  List *own = self->lists->pdata[state_item (self, self->item)->list];
  guint n = ordet_list_count (own, person, ORDET_KIND_SPEECH);

  for (guint i = 0; i < self->nested->len; i++)
    n += ordet_list_count (self->lists->pdata[g_array_index (self->nested, guint, i)], person,
                           ORDET_KIND_SPEECH);
  return n;
}

static OrdetRefusal
check_reply (const State *self,
             const List  *list,
             guint        person)
{
  if (list->replies.speech == ORDET_NOBODY)
    return ORDET_REFUSAL_NO_SPEECH;
  if (state_turn (self, list->replies.speech)->shown.person == person)
    return ORDET_REFUSAL_OWN_SPEECH;
  return ORDET_REFUSAL_NONE;
}

/* order.md 2b: the first that fails is the code. */
static OrdetRefusal
check_hand (const State      *self,
            const OrdetEvent *event,
            guint             person)
{
  gint kind = named_kind (event);
  const OrdetRules *rules = self->item_rules;
  const List *list = ordet_state_list (self);
  OrdetRefusal refusal;
  guint waiting;

  if (kind == -1)
    kind = ORDET_KIND_SPEECH;
  if (kind < 0 || kind == ORDET_KIND_REJOINDER)
    return ORDET_REFUSAL_BAD_VALUE;
  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (!state_person (self, person)->present)
    return ORDET_REFUSAL_ABSENT;
  if (!state_person (self, person)->speak)
    return ORDET_REFUSAL_NO_RIGHT;
  if (kind == ORDET_KIND_REPLY && (refusal = check_reply (self, list, person)))
    return refusal;
  if (list->line == LINE_CLOSED && (rules->after_line & ORDET_KIND_BIT (kind)) == 0)
    return ORDET_REFUSAL_LIST_CLOSED;
  if (kind == ORDET_KIND_SPEECH && holds_speech (self, person))
    return ORDET_REFUSAL_HAS_FLOOR;
  waiting = ordet_list_count (list, person, kind);
  if (kind == ORDET_KIND_SPEECH ? rules->entries_per_person != ORDET_UNLIMITED
                                  && waiting >= (guint) rules->entries_per_person
                                : waiting > 0)
    return ORDET_REFUSAL_ALREADY_WAITING;
  if (kind == ORDET_KIND_SPEECH && rules->speeches_per_item != ORDET_UNLIMITED
      && ordet_state_spoken (self, person, self->item) + waiting_on_item (self, person)
         >= (guint) rules->speeches_per_item)
    return ORDET_REFUSAL_MAX_SPEECHES;
  if (kind == ORDET_KIND_REPLY
      && list->replies.begun + ordet_list_count (list, ORDET_NOBODY, ORDET_KIND_REPLY)
         >= (guint) rules->replies_per_speech)
    return ORDET_REFUSAL_MAX_REPLIES;
  return ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_give (const State      *self,
            const OrdetEvent *event,
            guint             person)
{
  gint kind = named_kind (event);

  if (self->item == ORDET_NOBODY)
    return ORDET_REFUSAL_NOT_OPEN;
  if (!state_person (self, person)->present)
    return ORDET_REFUSAL_ABSENT;
  if (kind == -2 || ordet_event_integer (event, ORDET_KEY_LIMIT, 1) <= 0)
    return ORDET_REFUSAL_BAD_VALUE;
  if (ordet_event_boolean (event, ORDET_KEY_INTERRUPT, FALSE)
      && ((kind != ORDET_KIND_ORDER && kind != ORDET_KIND_INFORMATION && kind != ORDET_KIND_REPLY)
          || self->interrupted != ORDET_NOBODY))
    return ORDET_REFUSAL_BAD_VALUE;
  return ORDET_REFUSAL_NONE;
}

/* The list whose turn it is has nobody waiting (order.md 2, when_empty). */
static gboolean
must_ask (const State *self,
          const List  *list)
{
  if (self->item_rules->when_empty != ORDET_WHEN_EMPTY_ASK
      || self->item_rules->balance != ORDET_BALANCE_ALTERNATE || !list->has_prev
      || ordet_list_rejoinder_due (self, list, TRUE))
    return FALSE;
  for (guint i = 0; i < list->waiting->len; i++)
    {
      const Request *request = &g_array_index (list->waiting, Request, i);

      if (request->kind != ORDET_KIND_SPEECH
          || state_person (self, request->person)->group != list->prev)
        return FALSE;
    }
  return TRUE;
}

static OrdetRefusal
check_next (const State      *self,
            const OrdetEvent *event)
{
  const List *list = ordet_state_list (self);

  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (self->interrupted != ORDET_NOBODY)
    return ORDET_REFUSAL_NONE;
  if (list->waiting->len == 0 && !ordet_list_rejoinder_due (self, list, TRUE))
    return ORDET_REFUSAL_NOBODY_WAITING;
  if (!ordet_event_boolean (event, ORDET_KEY_CONTINUE, FALSE) && must_ask (self, list))
    return ORDET_REFUSAL_ASK;
  return ORDET_REFUSAL_NONE;
}

/* skip means the turn just begun if they have the floor, else a request. */
static gboolean
skips_turn (const State *self,
            guint        person,
            gint         kind)
{
  const OrdetTurn *turn;

  if (self->floor == ORDET_NOBODY)
    return FALSE;
  turn = &state_turn (self, self->floor)->shown;
  return turn->person == person && (kind < 0 || turn->kind == (OrdetKind) kind);
}

static OrdetRefusal
check_request (const State      *self,
               const OrdetEvent *event,
               guint             person)
{
  gint kind = named_kind (event);
  const List *list = ordet_state_list (self);

  if (kind == -2)
    return ORDET_REFUSAL_BAD_VALUE;
  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (ordet_event_act (event) == ORDET_ACT_SKIP && skips_turn (self, person, kind))
    return ORDET_REFUSAL_NONE;
  return ordet_list_first_of (self, list, person, kind) == ORDET_NOBODY ? ORDET_REFUSAL_NOT_WAITING
                                                                        : ORDET_REFUSAL_NONE;
}

static OrdetRefusal
check_move (const State      *self,
            const OrdetEvent *event,
            guint             person)
{
  gint64 to = ordet_event_integer (event, ORDET_KEY_TO, -1);
  const List *list = ordet_state_list (self);

  if (to < 0)
    return ORDET_REFUSAL_BAD_VALUE;
  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  if (ordet_list_find (list, person, ORDET_KIND_SPEECH) == ORDET_NOBODY)
    return ORDET_REFUSAL_NOT_WAITING;
  return to < ordet_list_n_speeches (list) ? ORDET_REFUSAL_NONE : ORDET_REFUSAL_BAD_VALUE;
}

static OrdetRefusal
check_decline (const State *self,
               guint        person)
{
  const List *list = ordet_state_list (self);

  if (list == NULL)
    return ORDET_REFUSAL_NOT_OPEN;
  return ordet_list_rejoinder_due (self, list, FALSE)
         && state_turn (self, list->replies.speech)->shown.person == person
           ? ORDET_REFUSAL_NONE
           : ORDET_REFUSAL_NOT_WAITING;
}

static OrdetRefusal
check_running (const State      *self,
               const OrdetEvent *event)
{
  if (self->floor == ORDET_NOBODY)
    return ORDET_REFUSAL_NOBODY_SPEAKING;
  if (ordet_event_act (event) == ORDET_ACT_EXTEND
      && state_turn (self, self->floor)->shown.limit_us
         + ordet_event_integer (event, ORDET_KEY_SECONDS, 0) < 0)
    return ORDET_REFUSAL_BAD_VALUE;
  return ORDET_REFUSAL_NONE;
}

OrdetRefusal
ordet_floor_check (const State      *self,
                   const OrdetEvent *event,
                   guint             person)
{
  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_HAND:
      return check_hand (self, event, person);
    case ORDET_ACT_GIVE:
      return check_give (self, event, person);
    case ORDET_ACT_NEXT:
      return check_next (self, event);
    case ORDET_ACT_LOWER:
    case ORDET_ACT_SKIP:
      return check_request (self, event, person);
    case ORDET_ACT_MOVE:
      return check_move (self, event, person);
    case ORDET_ACT_DECLINE:
      return check_decline (self, person);
    default:
      return check_running (self, event);
    }
}

/* --- what the acts do --- */

static void
take_hand (State            *self,
           const OrdetEvent *event,
           guint             person)
{
  List *list = ordet_state_list (self);
  gint kind = named_kind (event);
  Request request = {
    .seq = self->next_seq++, .person = person, .asked_us = ordet_event_at_us (event),
    .kind = kind < 0 ? ORDET_KIND_SPEECH : (OrdetKind) kind, .late = list->line != LINE_NONE,
  };

  ordet_list_insert (list, &request);
}

static void
call_next (State *self,
           gint64 now_us)
{
  List *list = ordet_state_list (self);
  gboolean interruption = self->interrupted != ORDET_NOBODY;
  static const OrdetKind before_replies[] = { ORDET_KIND_ORDER, ORDET_KIND_INFORMATION };
  guint at = ORDET_NOBODY;

  if (self->floor != ORDET_NOBODY)
    ordet_floor_end (self, now_us, ORDET_END_DONE);
  if (interruption)
    return;
  g_autoptr(GArray) entries = NULL;
  for (guint k = 0; k < G_N_ELEMENTS (before_replies) && at == ORDET_NOBODY; k++)
    for (guint i = 0; i < list->waiting->len && at == ORDET_NOBODY; i++)
      if (g_array_index (list->waiting, Request, i).kind == before_replies[k])
        at = i;
  if (at == ORDET_NOBODY && ordet_list_n_speeches (list) == list->waiting->len
      && !ordet_list_rejoinder_due (self, list, FALSE))
    {
      /* Only speeches wait: the first pick is enough. */
      gsize one = 1;
      g_autofree OrdetPlace *place = ordet_list_speeches (self, list, &one);

      at = place[0].index;
    }
  if (at == ORDET_NOBODY)
    {
      const OrdetEntry *first;

      entries = ordet_list_entries (self, list);
      first = &g_array_index (entries, OrdetEntry, 0);
      if (first->kind == ORDET_KIND_REJOINDER)
        {
          ordet_floor_begin (self, list, first->person, ORDET_KIND_REJOINDER, first->limit_us,
                             NULL, FALSE, now_us);
          return;
        }
      for (at = 0; g_array_index (list->waiting, Request, at).seq != first->seq;)
        at++;
    }
  Request request = g_array_index (list->waiting, Request, at);
  ordet_list_remove (list, at);
  ordet_floor_begin (self, list, request.person, request.kind,
                     ordet_limit_us (self, request.person, request.kind), &request, FALSE, now_us);
}

static void
give_floor (State            *self,
            const OrdetEvent *event,
            guint             person)
{
  List *list = ordet_state_list (self);
  gint64 now_us = ordet_event_at_us (event);
  gint named = named_kind (event);
  OrdetKind kind = named < 0 ? ORDET_KIND_SPEECH : (OrdetKind) named;
  gboolean interrupts = ordet_event_boolean (event, ORDET_KEY_INTERRUPT, FALSE)
                        && self->floor != ORDET_NOBODY;
  Request request = { 0 };
  guint at;
  gint64 limit_us;

  if (interrupts)
    {
      OrdetTurn *below = &state_turn (self, self->floor)->shown;

      clock_stop (below, now_us);
      below->interrupted = TRUE;
      self->interrupted = self->floor;
    }
  else
    ordet_floor_end_all (self, now_us);
  if ((at = ordet_list_find (list, person, (gint) kind)) != ORDET_NOBODY)
    {
      request = g_array_index (list->waiting, Request, at);
      ordet_list_remove (list, at);
    }
  limit_us = ordet_event_integer (event, ORDET_KEY_LIMIT, ordet_limit_us (self, person, kind));
  ordet_floor_begin (self, list, person, kind, limit_us, request.seq > 0 ? &request : NULL,
                     interrupts, now_us);
}

/* The running turn is taken back as if it had not been called. */
static void
call_back (State *self,
           gint64 now_us)
{
  Turn *turn = state_turn (self, self->floor);
  List *list = self->lists->pdata[turn->shown.list];
  Request request = {
    .seq = turn->shown.seq, .person = turn->shown.person, .kind = turn->shown.kind,
    .passed = turn->passed, .asked_us = turn->shown.asked_us, .late = turn->late,
    .by_chair = turn->by_chair,
  };
  gboolean asked = turn->asked;

  ordet_floor_end (self, now_us, ORDET_END_BACK);
  if (!asked)
    return;
  for (guint i = 0; request.kind == ORDET_KIND_SPEECH && i < list->waiting->len; i++)
    {
      Request *other = &g_array_index (list->waiting, Request, i);

      if (other->kind == ORDET_KIND_SPEECH && other->seq < request.seq && other->passed > 0)
        other->passed--;
    }
  ordet_list_insert (list, &request);
  if (request.kind == ORDET_KIND_SPEECH)
    g_array_prepend_val (list->fixed, request.seq);
}

static void
skip_request (State            *self,
              const OrdetEvent *event,
              guint             person)
{
  List *list = ordet_state_list (self);
  gint kind = named_kind (event);

  if (ordet_event_act (event) == ORDET_ACT_SKIP && skips_turn (self, person, kind))
    ordet_floor_end (self, ordet_event_at_us (event), ORDET_END_SKIPPED);
  else
    ordet_list_remove (list, ordet_list_first_of (self, list, person, kind));
}

static gboolean
same_array (const GArray *a,
            const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, guint, i) != g_array_index (b, guint, i))
      return FALSE;
  return TRUE;
}

static gboolean
contains (const GArray *seqs,
          guint         seq)
{
  for (guint i = 0; i < seqs->len; i++)
    if (g_array_index (seqs, guint, i) == seq)
      return TRUE;
  return FALSE;
}

/* Everything up to the place becomes fixed; what was fixed before stays so,
 * behind it (order.md 2 and 2b). */
static gboolean
move_request (State *self,
              guint  person,
              guint  to)
{
  List *list = ordet_state_list (self);
  gsize n = G_MAXSIZE;
  g_autofree OrdetPlace *places = ordet_list_speeches (self, list, &n);
  g_autoptr(GArray) fixed = g_array_new (FALSE, FALSE, sizeof (guint));
  Request *moved = NULL;
  gboolean changed;

  for (gsize i = 0; i < n && moved == NULL; i++)
    for (guint j = 0; j < list->waiting->len && moved == NULL; j++)
      {
        Request *request = &g_array_index (list->waiting, Request, j);

        if (request->seq == places[i].seq && request->person == person)
          moved = request;
      }
  for (gsize i = 0; i < n && fixed->len < to; i++)
    if (places[i].seq != moved->seq)
      g_array_append_val (fixed, places[i].seq);
  g_array_append_val (fixed, moved->seq);
  for (guint i = 0; i < list->fixed->len; i++)
    if (!contains (fixed, g_array_index (list->fixed, guint, i)))
      g_array_append_val (fixed, g_array_index (list->fixed, guint, i));
  changed = !same_array (list->fixed, fixed) || !moved->by_chair;
  moved->by_chair = TRUE;
  g_array_unref (list->fixed);
  list->fixed = g_steal_pointer (&fixed);
  return changed;
}

static gboolean
run_clock (State    *self,
           gboolean  run,
           gint64    now_us)
{
  OrdetTurn *turn = &state_turn (self, self->floor)->shown;

  if (turn->running == run)
    return FALSE;
  if (run)
    clock_start (turn, now_us);
  else
    clock_stop (turn, now_us);
  return TRUE;
}

static gboolean
extend_turn (State *self,
             gint64 by_us)
{
  OrdetTurn *turn = &state_turn (self, self->floor)->shown;

  turn->limit_us += by_us;
  turn->extended_us += by_us;
  return by_us != 0;
}

/* Returns: whether anything is different now. */
gboolean
ordet_floor_apply (State            *self,
                   const OrdetEvent *event,
                   guint             person)
{
  gint64 now_us = ordet_event_at_us (event);

  switch ((int) ordet_event_act (event))
    {
    case ORDET_ACT_HAND:
      take_hand (self, event, person);
      return TRUE;
    case ORDET_ACT_NEXT:
      call_next (self, now_us);
      return TRUE;
    case ORDET_ACT_GIVE:
      give_floor (self, event, person);
      return TRUE;
    case ORDET_ACT_LOWER:
    case ORDET_ACT_SKIP:
      skip_request (self, event, person);
      return TRUE;
    case ORDET_ACT_DONE:
      ordet_floor_end (self, now_us, ordet_event_boolean (event, ORDET_KEY_CUT, FALSE)
                                       ? ORDET_END_CUT : ORDET_END_DONE);
      return TRUE;
    case ORDET_ACT_BACK:
      call_back (self, now_us);
      return TRUE;
    case ORDET_ACT_DECLINE:
      ordet_list_answered (ordet_state_list (self));
      return TRUE;
    case ORDET_ACT_MOVE:
      return move_request (self, person, (guint) ordet_event_integer (event, ORDET_KEY_TO, 0));
    case ORDET_ACT_PAUSE:
      return run_clock (self, FALSE, now_us);
    case ORDET_ACT_RESUME:
      return run_clock (self, TRUE, now_us);
    case ORDET_ACT_EXTEND:
      return extend_turn (self, ordet_event_integer (event, ORDET_KEY_SECONDS, 0));
    default:
      g_return_val_if_reached (FALSE);
    }
}
