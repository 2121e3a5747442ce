/* ordet-meeting-list.c — requests on a list, the replies it owes, its order
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-meeting-private.h"

#include <string.h>

static inline Request *
request_at (const List *list,
            guint       at)
{
  return &g_array_index (list->waiting, Request, at);
}

/* How many requests wait; @person ORDET_NOBODY for anybody, @kind -1 for any. */
guint
ordet_list_count (const List *list,
                  guint       person,
                  gint        kind)
{
  guint n = 0;

  for (guint i = 0; i < list->waiting->len; i++)
    n += (person == ORDET_NOBODY || request_at (list, i)->person == person)
         && (kind < 0 || request_at (list, i)->kind == (OrdetKind) kind);
  return n;
}

guint
ordet_list_n_speeches (const List *list)
{
  return ordet_list_count (list, ORDET_NOBODY, ORDET_KIND_SPEECH);
}

/* The oldest request of @kind by @person (ORDET_NOBODY: by anybody), or
 * ORDET_NOBODY. */
guint
ordet_list_find (const List *list,
                 guint       person,
                 gint        kind)
{
  for (guint i = 0; i < list->waiting->len; i++)
    if ((person == ORDET_NOBODY || request_at (list, i)->person == person) &&
        request_at (list, i)->kind == (OrdetKind) kind)
      return i;
  return ORDET_NOBODY;
}

/* The request with that number, or ORDET_NOBODY. */
guint
ordet_list_find_seq (const List *list,
                     gint64      seq)
{
  for (guint i = 0; i < list->waiting->len; i++)
    if (request_at (list, i)->seq == seq)
      return i;
  return ORDET_NOBODY;
}

/* What lower and skip mean when they name no kind: the request of highest
 * precedence, the oldest of several (order.md 2b). */
guint
ordet_list_first_of (const State *self,
                     const List  *list,
                     guint        person,
                     gint         kind)
{
  guint best = ORDET_NOBODY, best_precedence = G_MAXUINT;

  if (kind >= 0)
    return ordet_list_find (list, person, kind);
  for (guint i = 0; i < list->waiting->len; i++)
    {
      const Request *request = request_at (list, i);
      guint precedence = ordet_kind_precedence (request->kind);

      if (request->person == person && precedence < best_precedence)
        {
          best = i;
          best_precedence = precedence;
        }
    }
  return best;
}

/* The request that lower, skip or move is about: the one whose number it
 * names, or as ordet_list_first_of() says. */
guint
ordet_list_meant (const State      *self,
                  const List       *list,
                  const OrdetEvent *event,
                  guint             person,
                  gint              kind)
{
  guint at;

  if (!ordet_event_has (event, ORDET_KEY_SEQ))
    return ordet_list_first_of (self, list, person, kind);
  at = ordet_list_find_seq (list, ordet_event_required (event, ORDET_KEY_SEQ));
  return at != ORDET_NOBODY && request_at (list, at)->person == person &&
             (kind < 0 || request_at (list, at)->kind == (OrdetKind) kind)
           ? at : ORDET_NOBODY;
}

void
ordet_list_remove (List  *list,
                   guint  at)
{
  g_array_remove_index (list->waiting, at);
}

/* Puts a request at its place by seq: a new one last, one that returns back. */
void
ordet_list_insert (List          *list,
                   const Request *request)
{
  guint at = list->waiting->len;

  while (at > 0 && request_at (list, at - 1)->seq > request->seq)
    at--;
  g_array_insert_val (list->waiting, at, *request);
}

void
ordet_list_drop_replies (List *list)
{
  for (guint i = list->waiting->len; i > 0; i--)
    if (request_at (list, i - 1)->kind == ORDET_KIND_REPLY)
      ordet_list_remove (list, i - 1);
}

/* Whether a reply on this list has the floor; an interrupted one has it too. */
static gboolean
reply_runs (const State *self,
            const List  *list)
{
  const guint turns[] = { self->floor, self->interrupted };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i] != ORDET_NOBODY && state_turn (self, turns[i])->shown.list == list->id
        && state_turn (self, turns[i])->shown.kind == ORDET_KIND_REPLY)
      return TRUE;
  return FALSE;
}

/* A reply that interrupts the speech makes no rejoinder: the speaker answers
 * in the speech (order.md 2b). */
gboolean
ordet_list_reply_counts (const State *self,
                         const List  *list,
                         const Turn  *reply)
{
  return reply->shown.kind == ORDET_KIND_REPLY && reply->shown.list == list->id
         && list->replies.speech != ORDET_NOBODY
         && !(reply->shown.interrupts && self->interrupted == list->replies.speech);
}

/* Whether the speaker is to answer the replies now (order.md 2b, Rejoinder);
 * @ended: as if the running turn, which interrupts nobody, had just been done. */
gboolean
ordet_list_rejoinder_due (const State *self,
                          const List  *list,
                          gboolean     ended)
{
  const Replies *replies = &list->replies;
  guint held = replies->held;

  if (ended && self->floor != ORDET_NOBODY)
    held += ordet_list_reply_counts (self, list, state_turn (self, self->floor));
  if (replies->speech == ORDET_NOBODY || held == 0
      || !state_person (self, state_turn (self, replies->speech)->shown.person)->present
      || (!ended && reply_runs (self, list)))
    return FALSE;
  switch (self->item_rules->rejoinder)
    {
    case ORDET_REJOINDER_AFTER_ALL:
      return !replies->rejoined && ordet_list_count (list, ORDET_NOBODY, ORDET_KIND_REPLY) == 0;
    case ORDET_REJOINDER_AFTER_EACH:
      return held > replies->answered;
    case ORDET_REJOINDER_OFF:
    default:
      return FALSE;
    }
}

/* The limit a turn that began now would have (order.md 1 and 2). */
gint64
ordet_limit_us (const State *self,
                guint        person,
                OrdetKind    kind)
{
  const OrdetRules *rules = self->item_rules;

  if (kind != ORDET_KIND_SPEECH)
    return rules->limits[kind] * ORDET_SECOND;
  return (ordet_state_spoken (self, person, self->item) > 0 ? rules->limit_again
                                                            : rules->limits[ORDET_KIND_SPEECH])
         * ORDET_SECOND + state_person (self, person)->extra_us;
}

/* Fills the engine's input from the list; @waiting has room for all speeches. */
void
ordet_list_input (const State     *self,
                  const List      *list,
                  OrdetOrderInput *input,
                  OrdetWaiting    *waiting)
{
  const guint turns[] = { self->floor, self->interrupted };
  guint n = 0;

  for (guint i = 0; i < list->waiting->len; i++)
    {
      const Request *request = request_at (list, i);
      const OrdetPerson *person = state_person (self, request->person);

      if (request->kind == ORDET_KIND_SPEECH)
        waiting[n++] = (OrdetWaiting) {
          .seq = request->seq, .person = request->person, .passed = request->passed,
          .group = person->group, .guest = !person->member, .by_chair = request->by_chair,
          .spoken_item = ordet_state_spoken (self, request->person, list->item),
          .spoken_meeting = person->spoken_meeting, .extra_ms = person->extra_us / 1000,
        };
    }
  *input = (OrdetOrderInput) {
    .rules = self->item_rules, .waiting = waiting, .n_waiting = n,
    .fixed = (const guint *) (gpointer) list->fixed->data, .n_fixed = list->fixed->len,
    .has_prev = list->has_prev, .prev = list->prev,
    .used_ms = { list->used_ms[0], list->used_ms[1] },
  };
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    if (turns[i] != ORDET_NOBODY)
      {
        const OrdetTurn *turn = &state_turn (self, turns[i])->shown;

        if (turn->kind != ORDET_KIND_SPEECH || turn->list != list->id)
          continue;
        input->running = TRUE;
        input->run_person = turn->person;
        input->run_group = turn->group;
        input->run_limit_ms = turn->limit_us / 1000;
      }
}

/* The order of the first *n speeches; *n becomes how many there are. */
OrdetPlace *
ordet_list_speeches (const State *self,
                     const List  *list,
                     gsize       *n)
{
  OrdetOrderInput input;
  g_autofree OrdetWaiting *waiting = g_new (OrdetWaiting, list->waiting->len + 1);
  OrdetPlace *places;

  ordet_list_input (self, list, &input, waiting);
  *n = MIN (*n, input.n_waiting);
  places = g_new (OrdetPlace, *n + 1);
  *n = ordet_order_speeches (&input, places, *n);
  return places;
}

static gboolean
waits_for_speech (const List *list,
                  guint       seq)
{
  guint at = ordet_list_find_seq (list, seq);

  return at != ORDET_NOBODY && request_at (list, at)->kind == ORDET_KIND_SPEECH;
}

/* After every act: whoever no longer waits leaves the fixed prefix, and once
 * somebody has spoken it is at least the first `safe` (order.md 2). */
void
ordet_state_settle (State *self)
{
  List *list = ordet_state_list (self);
  gsize n;

  if (list == NULL)
    return;
  for (guint i = list->fixed->len; i > 0; i--)
    if (!waits_for_speech (list, g_array_index (list->fixed, guint, i - 1)))
      g_array_remove_index (list->fixed, i - 1);
  n = (gsize) self->item_rules->safe;
  if (!list->begun || list->fixed->len >= n || list->fixed->len >= ordet_list_n_speeches (list))
    return;
  g_autofree OrdetPlace *places = ordet_list_speeches (self, list, &n);
  g_array_set_size (list->fixed, 0);
  for (gsize i = 0; i < n; i++)
    g_array_append_val (list->fixed, places[i].seq);
}

static void
add_plain (const State *self,
           const List  *list,
           OrdetKind    kind,
           GArray      *entries)
{
  for (guint i = 0; i < list->waiting->len; i++)
    {
      const Request *request = request_at (list, i);

      if (request->kind != kind)
        continue;
      OrdetEntry entry = {
        .seq = request->seq, .person = request->person, .kind = kind,
        .asked_us = request->asked_us, .late = request->late, .n_reasons = 2,
        .limit_us = ordet_limit_us (self, request->person, kind),
        .reasons = { { ORDET_REASON_PRECEDENCE, (gint) kind, 0 }, { ORDET_REASON_IN_ORDER, 0, 0 } },
      };
      g_array_append_val (entries, entry);
    }
}

static void
add_rejoinder (const State *self,
               const List  *list,
               GArray      *entries)
{
  guint person = state_turn (self, list->replies.speech)->shown.person;
  OrdetEntry entry = {
    .person = person, .kind = ORDET_KIND_REJOINDER, .asked_us = -1, .n_reasons = 1,
    .limit_us = ordet_limit_us (self, person, ORDET_KIND_REJOINDER),
    .reasons = { { ORDET_REASON_PRECEDENCE, ORDET_KIND_REJOINDER, 0 } },
  };

  g_array_append_val (entries, entry);
}

static void
add_speeches (const State *self,
              const List  *list,
              GArray      *entries)
{
  gsize n = G_MAXSIZE;
  g_autofree OrdetPlace *places = ordet_list_speeches (self, list, &n);
  g_autofree guint *speeches = g_new (guint, n + 1);
  guint k = 0;

  for (guint i = 0; i < list->waiting->len; i++)
    if (request_at (list, i)->kind == ORDET_KIND_SPEECH)
      speeches[k++] = i;
  for (gsize i = 0; i < n; i++)
    {
      const Request *request = request_at (list, speeches[places[i].index]);
      OrdetEntry entry = {
        .seq = request->seq, .person = request->person, .kind = ORDET_KIND_SPEECH,
        .asked_us = request->asked_us, .limit_us = places[i].limit_ms * 1000,
        .passed = request->passed, .fixed = i < list->fixed->len, .late = request->late,
        .n_reasons = places[i].n_reasons,
      };

      memcpy (entry.reasons, places[i].reasons, sizeof entry.reasons);
      g_array_append_val (entries, entry);
    }
}

/* The whole order, all kinds, by precedence (order.md 1). */
GArray *
ordet_list_entries (const State *self,
                    const List  *list)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (OrdetEntry));
  gboolean due = ordet_list_rejoinder_due (self, list, FALSE);
  gboolean each = self->item_rules->rejoinder == ORDET_REJOINDER_AFTER_EACH;

  add_plain (self, list, ORDET_KIND_ORDER, entries);
  add_plain (self, list, ORDET_KIND_INFORMATION, entries);
  if (due && each)
    add_rejoinder (self, list, entries);
  add_plain (self, list, ORDET_KIND_REPLY, entries);
  if (due && !each)
    add_rejoinder (self, list, entries);
  add_plain (self, list, ORDET_KIND_INTRODUCTION, entries);
  add_speeches (self, list, entries);
  return entries;
}
