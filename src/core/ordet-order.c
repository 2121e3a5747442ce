/* ordet-order.c — requests × rules → order with reasons (order.md 2 and 3)
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is built by picking, again and again, the request with the
 * smallest key (critical, guest, first, second, seq). Requests of the same
 * guest flag, tier and group differ only by seq, so each such class keeps a
 * heap and a pick compares the heads. How often each has been passed in the
 * picture so far is kept in a segment tree, since a pick passes a whole range
 * of sign-ups at once. n requests cost O(n log n).
 */
#include "ordet-order.h"

#include <string.h>

#include "ordet-order-heap.h"
#include "ordet-order-passes.h"

__extension__ typedef __int128 Wide;

/* All requests of one tier. */
typedef struct
{
  guint tier;
  guint left[ORDET_N_GROUPS];         /* not yet placed, guests too */
  OrdetHeap heads[2][ORDET_N_GROUPS]; /* [guest][group] of indices */
} Tier;

/* What a group's balance key is compared by: num / den. */
typedef struct
{
  gint64 num;
  gint64 den;
} Share;

/* Lists are short as a rule, and then nothing need be allocated. */
#define N_SMALL 32

typedef struct
{
  const OrdetOrderInput *in;
  gint64                 limit_ms;   /* L */
  gboolean               has_prev;
  OrdetGroup             prev;
  gint64                 used_ms[2];
  guint                 *memory;     /* (owned unless small) the three arrays below, by index */
  guint                 *placed;     /* TRUE or FALSE */
  guint                 *more;       /* speeches of the same person earlier in the picture */
  guint                 *same;       /* next request of the same person, or itself if none */
  Tier                  *tiers;      /* (owned) sorted by tier */
  guint                  n_tiers;
  guint                  room_tiers;
  OrdetPasses            passes;     /* left, by index */
  guint                  small[3 * N_SMALL];
} Picture;

/**
 * ordet_reason_to_string:
 * @code: a reason
 *
 * Returns: (transfer none): its word, as in `why` of an expectation
 */
const char *
ordet_reason_to_string (OrdetReasonCode code)
{
  static const char *const words[ORDET_N_REASONS] = {
    "precedence", "fixed-place",      "placed-by-chair", "limit-reached",
    "passed",     "first-at-meeting", "first-on-item",   "before-second-turn",
    "other-list", "least-spoken",     "neutral",         "in-order",
  };

  g_return_val_if_fail (code < ORDET_N_REASONS, NULL);
  return words[code];
}

static guint
tier_of (const Picture *self,
         guint          i)
{
  const OrdetWaiting *w = &self->in->waiting[i];
  guint item = w->spoken_item + self->more[i];
  guint meeting = w->spoken_meeting + self->more[i];

  switch (self->in->rules->scope)
    {
    case ORDET_SCOPE_ITEM:
      return item > 0;
    case ORDET_SCOPE_MEETING:
      return meeting > 0;
    case ORDET_SCOPE_MEETING_ITEM:
      return meeting == 0 ? 0 : item == 0 ? 1 : 2;
    case ORDET_SCOPE_COUNT:
      return MIN (item, (guint) self->in->rules->count_cap);
    case ORDET_SCOPE_OFF:
    default:
      return 0;
    }
}

static gint64
limit_of (const Picture *self,
          guint          i)
{
  const OrdetWaiting *w = &self->in->waiting[i];
  const OrdetRules *rules = self->in->rules;

  return (w->spoken_item > 0 ? rules->limit_again : rules->limits[ORDET_KIND_SPEECH]) *
             G_GINT64_CONSTANT (1000) +
         w->extra_ms;
}

/* --- tiers and their heads --- */

static Tier *
tier_slot (Picture *self,
           guint    tier)
{
  guint low = 0, high = self->n_tiers;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->tiers[middle].tier < tier)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->n_tiers && self->tiers[low].tier == tier)
    return &self->tiers[low];
  if (self->n_tiers == self->room_tiers)
    {
      self->room_tiers = MAX (4, 2 * self->room_tiers);
      self->tiers = g_renew (Tier, self->tiers, self->room_tiers);
    }
  memmove (&self->tiers[low + 1], &self->tiers[low], sizeof (Tier) * (self->n_tiers - low));
  memset (&self->tiers[low], 0, sizeof (Tier));
  self->tiers[low].tier = tier;
  self->n_tiers++;
  return &self->tiers[low];
}

static void
enter_class (Picture *self,
             guint    i)
{
  const OrdetWaiting *w = &self->in->waiting[i];
  Tier *tier = tier_slot (self, tier_of (self, i));
  gboolean guest = w->guest && self->in->rules->guests_last;

  tier->left[w->group]++;
  ordet_heap_push (&tier->heads[guest][w->group], i);
}

/* The first of a class; those placed or moved to another tier fall out here. */
static gboolean
head (Picture *self,
      Tier    *tier,
      guint    guest,
      guint    group,
      guint   *i)
{
  OrdetHeap *heap = &tier->heads[guest][group];

  while (heap->n > 0)
    {
      *i = heap->items[0];
      if (!self->placed[*i] && tier_of (self, *i) == tier->tier)
        return TRUE;
      ordet_heap_pop (heap);
    }
  return FALSE;
}

static void
link_few_people (Picture *self)
{
  const OrdetWaiting *waiting = self->in->waiting;

  for (guint i = 0; i < self->in->n_waiting; i++)
    {
      guint before = i;

      while (before > 0 && waiting[before - 1].person != waiting[i].person)
        before--;
      self->same[i] = before > 0 ? self->same[before - 1] : i;
      if (before > 0)
        self->same[before - 1] = i;
    }
}

/* Links the requests of one person in a ring, so that a pick can tell the
 * others that they have become a further speech. */
static void
link_people (Picture *self)
{
  const OrdetWaiting *waiting = self->in->waiting;
  guint n = (guint) self->in->n_waiting, n_people = 0;
  g_autofree guint *last = NULL; /* by person: index of the latest request + 1 */

  if (n <= N_SMALL)
    {
      link_few_people (self);
      return;
    }
  for (guint i = 0; i < n; i++)
    n_people = MAX (n_people, waiting[i].person + 1);
  last = g_new0 (guint, n_people);
  for (guint i = 0; i < n; i++)
    {
      guint before = last[waiting[i].person];

      self->same[i] = before > 0 ? self->same[before - 1] : i;
      if (before > 0)
        self->same[before - 1] = i;
      last[waiting[i].person] = i + 1;
    }
}

/* --- the balance key --- */

static int
compare_shares (Share a,
                Share b)
{
  Wide left = (Wide) a.num * b.den, right = (Wide) b.num * a.den;

  return left < right ? -1 : left > right;
}

static Share
group_share (const Picture *self,
             OrdetGroup     group)
{
  const OrdetRules *rules = self->in->rules;
  gint64 key = 0;

  switch (rules->balance)
    {
    case ORDET_BALANCE_ALTERNATE:
      key = self->has_prev && group == self->prev;
      break;
    case ORDET_BALANCE_SOFT:
      key = self->has_prev && self->prev != ORDET_GROUP_A && group != ORDET_GROUP_A;
      break;
    case ORDET_BALANCE_TIME:
      /* (used + L/2) / w, doubled to stay in whole numbers. */
      return (Share) { 2 * self->used_ms[group] + self->limit_ms, rules->weights[group] };
    case ORDET_BALANCE_OFF:
    default:
      break;
    }
  return (Share) { key, 1 };
}

/* Neutral people stand for whichever list of their tier comes first, so that
 * no place gives them away (order.md 2). */
static Share
balance_key (const Picture *self,
             const Tier    *tier,
             guint          group)
{
  Share least = { 0, 1 };
  gboolean found = FALSE;

  if (group != ORDET_GROUP_NEUTRAL)
    return group_share (self, (OrdetGroup) group);
  for (guint g = 0; g < 2; g++)
    if (tier->left[g] > 0)
      {
        Share share = group_share (self, (OrdetGroup) g);

        if (!found || compare_shares (share, least) < 0)
          least = share;
        found = TRUE;
      }
  return least;
}

/* --- picking --- */

/* The smallest key among members, or among guests. */
static gboolean
pick_class (Picture *self,
            guint    guest,
            guint   *picked)
{
  gboolean tier_first = self->in->rules->priority == ORDET_PRIORITY_TIER_FIRST;
  gboolean found = FALSE;
  Share best = { 0, 1 };

  for (guint t = 0; t < self->n_tiers; t++)
    {
      /* Tiers are sorted, so that an equal balance key in a later one loses,
       * and an equal one in the same tier goes by seq. */
      gboolean in_this = FALSE;

      for (guint g = 0; g < ORDET_N_GROUPS; g++)
        {
          guint i;
          Share key;
          int order;

          if (!head (self, &self->tiers[t], guest, g, &i))
            continue;
          key = balance_key (self, &self->tiers[t], g);
          order = found ? compare_shares (key, best) : -1;
          if (order < 0 || (order == 0 && in_this && i < *picked))
            {
              best = key;
              *picked = i;
              found = in_this = TRUE;
            }
        }
      if (found && tier_first)
        break;
    }
  return found;
}

/* The picture moves on as if the speech were held. */
static void
place (Picture *self,
       guint    i)
{
  const OrdetWaiting *w = &self->in->waiting[i];

  self->placed[i] = TRUE;
  tier_slot (self, tier_of (self, i))->left[w->group]--;
  ordet_passes_add (&self->passes, 1, 0, self->passes.size, i, -1);
  for (guint j = self->same[i]; j != i; j = self->same[j])
    if (!self->placed[j])
      {
        tier_slot (self, tier_of (self, j))->left[w->group]--;
        self->more[j]++;
        enter_class (self, j);
      }
  if (w->group != ORDET_GROUP_NEUTRAL)
    {
      self->has_prev = TRUE;
      self->prev = w->group;
      self->used_ms[w->group] += MIN (limit_of (self, i), self->limit_ms);
    }
}

/* --- reasons --- */

static void
add_reason (OrdetPlace     *place_,
            OrdetReasonCode code,
            gint            a,
            gint            b)
{
  g_return_if_fail (place_->n_reasons < ORDET_MAX_REASONS);
  place_->reasons[place_->n_reasons++] = (OrdetReason) { code, a, b };
}

static void
first_reasons (const Picture *self,
               guint          i,
               OrdetPlace    *place_)
{
  const OrdetWaiting *w = &self->in->waiting[i];
  gboolean new_meeting = w->spoken_meeting + self->more[i] == 0;
  gboolean new_item = w->spoken_item + self->more[i] == 0;

  switch (self->in->rules->scope)
    {
    case ORDET_SCOPE_MEETING:
    case ORDET_SCOPE_MEETING_ITEM:
      if (new_meeting)
        add_reason (place_, ORDET_REASON_FIRST_AT_MEETING, 0, 0);
      else if (new_item && self->in->rules->scope == ORDET_SCOPE_MEETING_ITEM)
        add_reason (place_, ORDET_REASON_FIRST_ON_ITEM, 0, 0);
      break;
    case ORDET_SCOPE_ITEM:
    case ORDET_SCOPE_COUNT:
      if (new_item)
        add_reason (place_, ORDET_REASON_FIRST_ON_ITEM, 0, 0);
      break;
    case ORDET_SCOPE_OFF:
    default:
      break;
    }
}

/* Somebody who asked earlier, but has spoken more, is passed by this pick. */
static gboolean
passes_second_turn (Picture *self,
                    guint    i,
                    guint   *passed)
{
  guint tier = tier_of (self, i), earliest = i, other;

  for (guint t = 0; t < self->n_tiers; t++)
    for (guint c = 0; self->tiers[t].tier > tier && c < 2 * ORDET_N_GROUPS; c++)
      if (head (self, &self->tiers[t], c / ORDET_N_GROUPS, c % ORDET_N_GROUPS, &other))
        earliest = MIN (earliest, other);
  *passed = earliest;
  return earliest < i;
}

/* Made before the pick is placed, where the key was made. */
static void
give_reasons (Picture    *self,
              guint       i,
              gboolean    fixed,
              gboolean    critical,
              gint        passed,
              OrdetPlace *place_)
{
  const OrdetWaiting *w = &self->in->waiting[i];
  const OrdetRules *rules = self->in->rules;
  gboolean decided = FALSE;
  guint other;

  if (fixed)
    add_reason (place_, w->by_chair ? ORDET_REASON_PLACED_BY_CHAIR : ORDET_REASON_FIXED_PLACE, 0,
                0);
  if (critical)
    add_reason (place_, ORDET_REASON_LIMIT_REACHED, passed, rules->max_passed);
  else if (passed > 0)
    add_reason (place_, ORDET_REASON_PASSED, passed, rules->max_passed);
  first_reasons (self, i, place_);
  decided = fixed || critical;
  if (!decided && passes_second_turn (self, i, &other))
    {
      add_reason (place_, ORDET_REASON_BEFORE_SECOND_TURN, (gint) self->in->waiting[other].seq, 0);
      decided = TRUE;
    }
  if (!decided && w->group == ORDET_GROUP_NEUTRAL && rules->balance != ORDET_BALANCE_OFF)
    add_reason (place_, ORDET_REASON_NEUTRAL, 0, 0);
  if (!critical && w->group != ORDET_GROUP_NEUTRAL)
    {
      OrdetGroup opposite = w->group == ORDET_GROUP_A ? ORDET_GROUP_B : ORDET_GROUP_A;
      const Tier *tier = tier_slot (self, tier_of (self, i));

      /* The rule has decided something only where the other list waits too. */
      if (tier->left[opposite] > 0 &&
          compare_shares (group_share (self, w->group), group_share (self, opposite)) < 0)
        {
          add_reason (place_,
                      rules->balance == ORDET_BALANCE_TIME ? ORDET_REASON_LEAST_SPOKEN
                                                           : ORDET_REASON_OTHER_LIST,
                      (gint) opposite, 0);
          decided = TRUE;
        }
    }
  if (!decided)
    add_reason (place_, ORDET_REASON_IN_ORDER, 0, 0);
}

static gboolean
find_seq (const Picture *self,
          guint          seq,
          guint         *i)
{
  gsize low = 0, high = self->in->n_waiting;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (self->in->waiting[middle].seq < seq)
        low = middle + 1;
      else
        high = middle;
    }
  *i = (guint) low;
  return low < self->in->n_waiting && self->in->waiting[low].seq == seq && !self->placed[low];
}

static void
picture_init (Picture               *self,
              const OrdetOrderInput *in)
{
  guint n = (guint) in->n_waiting;
  gint max = in->rules->max_passed;

  memset (self, 0, G_STRUCT_OFFSET (Picture, small));
  self->in = in;
  self->limit_ms = in->rules->limits[ORDET_KIND_SPEECH] * G_GINT64_CONSTANT (1000);
  self->has_prev = in->has_prev;
  self->prev = in->prev;
  self->used_ms[0] = in->used_ms[0];
  self->used_ms[1] = in->used_ms[1];
  self->memory = n <= N_SMALL ? memset (self->small, 0, 3 * n * sizeof (guint))
                              : g_new0 (guint, 3 * n);
  self->placed = self->memory;
  self->more = self->memory + n;
  self->same = self->memory + 2 * n;
  link_people (self);
  ordet_passes_init (&self->passes, n);
  for (guint i = 0; i < n; i++)
    self->passes.least[self->passes.size + i] =
        (max == ORDET_UNLIMITED ? ORDET_NO_LIMIT : max) - (gint) in->waiting[i].passed;
  ordet_passes_build (&self->passes);
  /* The picture begins as if the running speech had been held to its limit. */
  for (guint i = 0; in->running && i < n; i++)
    self->more[i] = in->waiting[i].person == in->run_person;
  if (in->running && in->run_group != ORDET_GROUP_NEUTRAL)
    self->used_ms[in->run_group] += MIN (in->run_limit_ms, self->limit_ms);
  for (guint i = 0; i < n; i++)
    enter_class (self, i);
}

static void
picture_clear (Picture *self)
{
  for (guint t = 0; t < self->n_tiers; t++)
    for (guint c = 0; c < 2 * ORDET_N_GROUPS; c++)
      g_free (self->tiers[t].heads[c / ORDET_N_GROUPS][c % ORDET_N_GROUPS].items);
  g_free (self->tiers);
  if (self->memory != self->small)
    g_free (self->memory);
  ordet_passes_clear (&self->passes);
}

/**
 * ordet_order_speeches:
 * @input: the list as it stands; its requests by ascending seq
 * @places: (out caller-allocates) (array length=n_places): the order
 * @n_places: how many places are wanted, from the first
 *
 * The order of the waiting speeches (order.md 2). O(n log n) for n waiting;
 * fewer places cost less than all.
 *
 * Returns: how many places were filled: the smaller of @n_places and all
 */
gsize
ordet_order_speeches (const OrdetOrderInput *input,
                      OrdetPlace            *places,
                      gsize                  n_places)
{
  Picture picture;
  gsize n = MIN (n_places, input->n_waiting), done = 0, next_fixed = 0;
  gint max =
      input->rules->max_passed == ORDET_UNLIMITED ? ORDET_NO_LIMIT : input->rules->max_passed;

  if (n == 0)
    return n;
  picture_init (&picture, input);
  while (done < n)
    {
      guint i = 0;
      gboolean fixed = FALSE, critical = FALSE;
      gint passed;

      while (next_fixed < input->n_fixed && !fixed)
        fixed = find_seq (&picture, input->fixed[next_fixed++], &i);
      if (!fixed)
        {
          critical = ordet_passes_critical (&picture.passes, &i);
          if (!critical && !pick_class (&picture, 0, &i) && !pick_class (&picture, 1, &i))
            g_assert_not_reached ();
        }
      passed = max - ordet_passes_take (&picture.passes, i);
      places[done] = (OrdetPlace) {
        .index = i,
        .seq = input->waiting[i].seq,
        .passed = (guint) passed,
        .limit_ms = limit_of (&picture, i),
      };
      give_reasons (&picture, i, fixed, critical, passed, &places[done]);
      place (&picture, i);
      done++;
    }
  picture_clear (&picture);
  return done;
}
