/* oracle-order.c — what follows from the turns and the requests (order.md 1 and 2)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle.h"

gint
oracle_group_of (const OracleRules  *rules,
                 const OraclePerson *person)
{
  if (person->list != 0)
    {
      const char *list = g_quark_to_string ((GQuark) person->list);
      return g_str_equal (list, "a") ? 0 : g_str_equal (list, "b") ? 1 : ORDET_GROUP_NEUTRAL;
    }
  for (gint g = 0; g < 2; g++)
    for (gint i = 0; i < ORACLE_MAX_CATEGORIES; i++)
      if (rules->groups[g][i] != 0 && rules->groups[g][i] == person->category)
        return g;
  return ORDET_GROUP_NEUTRAL;
}

/* Finished speeches on @item, or at the meeting (-1). */
gint
oracle_finished (const OracleState *s,
                 gint               who,
                 gint               item)
{
  gint n = 0;

  for (gint t = 0; t < s->n_turns; t++)
    n += s->turns[t].counted && s->turns[t].who == who && (item < 0 || s->turns[t].item == item);
  return n;
}

gint64
oracle_used_ms (const OracleState *s,
                gint               list,
                gint               group)
{
  gint64 sum = 0;

  for (gint t = 0; t < s->n_turns; t++)
    if (s->turns[t].kind == ORDET_KIND_SPEECH && s->turns[t].list == list &&
        s->turns[t].end == ORACLE_HELD && s->turns[t].group == group)
      sum += MIN (s->turns[t].spoken_us / 1000, s->turns[t].cap_ms);
  return sum;
}

/* Uncut, for the sums of the item ("group_s"). */
gint64
oracle_group_ms (const OracleState *s,
                 gint               item,
                 gint               group)
{
  gint64 sum = 0;

  for (gint t = 0; t < s->n_turns; t++)
    if (s->turns[t].kind == ORDET_KIND_SPEECH && s->turns[t].item == item &&
        s->turns[t].end == ORACLE_HELD && s->turns[t].group == group)
      sum += s->turns[t].spoken_us / 1000;
  return sum;
}

/* A speech that was skipped or taken back has never begun. */
static gboolean
begun_on (const OracleState *s,
          gint               turn,
          gint               list)
{
  const OracleTurn *t = &s->turns[turn];

  return t->kind == ORDET_KIND_SPEECH && t->list == list &&
         (t->end == ORACLE_RUNS || t->end == ORACLE_HELD);
}

/* The last speech begun on @list; -1: none. */
gint
oracle_last_speech (const OracleState *s,
                    gint               list)
{
  for (gint t = s->n_turns - 1; t >= 0; t--)
    if (begun_on (s, t, list))
      return t;
  return -1;
}

/* The group of the last speech begun on @list by somebody in one; -1: none. */
gint
oracle_prev (const OracleState *s,
             gint               list)
{
  for (gint t = s->n_turns - 1; t >= 0; t--)
    if (begun_on (s, t, list) && s->turns[t].prev_group != ORDET_GROUP_NEUTRAL)
      return s->turns[t].prev_group;
  return -1;
}

/* Waiting or begun, but not given unasked. */
gint
oracle_replies_asked (const OracleState *s,
                      gint               speech)
{
  gint n = 0;

  for (gint i = 0; i < s->n_waiting; i++)
    n += s->waiting[i].kind == ORDET_KIND_REPLY && s->waiting[i].answers == speech;
  for (gint t = 0; t < s->n_turns; t++)
    n += s->turns[t].kind == ORDET_KIND_REPLY && s->turns[t].answers == speech &&
         s->turns[t].seq != 0 &&
         (s->turns[t].end == ORACLE_RUNS || s->turns[t].end == ORACLE_HELD);
  return n;
}

/* The speech whose speaker may now answer the replies; -1: none. */
gint
oracle_rejoinder_due (const OracleState *s,
                      gint               list)
{
  gint mode = s->item >= 0 ? s->item_rules.rejoinder : s->rules.rejoinder;
  gint speech = oracle_last_speech (s, list);
  gint last_held = -1;      /* reply that asks for an answer */
  gint last_rejoinder = -1; /* held, running, or fallen by skip */

  if (mode == ORDET_REJOINDER_OFF || speech < 0)
    return -1;
  if (!s->people[s->turns[speech].who].present)
    return -1;

  for (gint t = speech + 1; t < s->n_turns; t++)
    {
      const OracleTurn *turn = &s->turns[t];

      if (turn->answers != speech)
        continue;
      if (turn->kind == ORDET_KIND_REPLY && turn->end == ORACLE_RUNS)
        return -1;
      if (turn->kind == ORDET_KIND_REPLY && turn->end == ORACLE_HELD && turn->inside != speech)
        last_held = t;
      if (turn->kind == ORDET_KIND_REJOINDER && turn->end != ORACLE_TAKEN_BACK &&
          (turn->end != ORACLE_SKIPPED || turn->was_due))
        last_rejoinder = t;
    }
  if (last_held < 0)
    return -1;

  if (mode == ORDET_REJOINDER_AFTER_EACH)
    return last_held > last_rejoinder && last_held >= s->turns[speech].declined ? speech : -1;

  for (gint i = 0; i < s->n_waiting; i++)
    if (s->waiting[i].kind == ORDET_KIND_REPLY && s->waiting[i].answers == speech)
      return -1;
  return last_rejoinder < 0 && s->turns[speech].declined < 0 ? speech : -1;
}

/* The limit a turn would have if it began now. */
gint64
oracle_limit_us (const OracleState *s,
                 gint               who,
                 gint               kind)
{
  gint64 seconds = s->item_rules.limits[kind];

  if (kind == ORDET_KIND_SPEECH)
    {
      if (oracle_finished (s, who, s->item) > 0)
        seconds = s->item_rules.again;
      seconds += s->people[who].extra_s;
    }
  return seconds * ORDET_SECOND;
}

/* The picture of section 2: how things would stand if the speeches placed so
 * far were held. */
typedef struct
{
  const OracleState   *s;
  const OracleRules   *rules;
  gint                 n;
  const OracleRequest *waiting[ORACLE_MAX_WAITING]; /* by seq */
  gint                 passed[ORACLE_MAX_WAITING];
  gboolean             placed[ORACLE_MAX_WAITING];
  gint                 prev;
  gint64               used_ms[2];
  gint                 more[ORACLE_MAX_PEOPLE]; /* speeches imagined */
} Picture;

static gint
group (const Picture *p,
       gint           i)
{
  return oracle_group_of (p->rules, &p->s->people[p->waiting[i]->who]);
}

static gint
tier (const Picture *p,
      gint           i)
{
  gint who = p->waiting[i]->who;
  gint on_item = oracle_finished (p->s, who, p->s->item) + p->more[who];
  gint at_meeting = oracle_finished (p->s, who, -1) + p->more[who];

  switch (p->rules->scope)
    {
    case ORDET_SCOPE_ITEM:
      return on_item > 0;
    case ORDET_SCOPE_MEETING:
      return at_meeting > 0;
    case ORDET_SCOPE_MEETING_ITEM:
      return at_meeting == 0 ? 0 : on_item == 0 ? 1 : 2;
    case ORDET_SCOPE_COUNT:
      return MIN (on_item, p->rules->count_cap);
    default:
      return 0;
    }
}

/* (used + L/2) / w for both groups on a common denominator. */
static gint64
group_key (const Picture *p,
           gint           g)
{
  switch (p->rules->balance)
    {
    case ORDET_BALANCE_ALTERNATE:
      return p->prev < 0 || p->prev != g ? 0 : 1;
    case ORDET_BALANCE_SOFT:
      return p->prev < 0 || p->prev == 0 ? 0 : g == 0 ? 0 : 1;
    case ORDET_BALANCE_TIME:
      return (2 * p->used_ms[g] + p->rules->limits[ORDET_KIND_SPEECH] * 1000) *
             p->rules->weights[1 - g];
    default:
      return 0;
    }
}

static gint64
balance (const Picture *p,
         gint           i)
{
  gint64 least = -1;

  if (group (p, i) != ORDET_GROUP_NEUTRAL)
    return group_key (p, group (p, i));
  for (gint j = 0; j < p->n; j++)
    if (!p->placed[j] && group (p, j) != ORDET_GROUP_NEUTRAL && tier (p, j) == tier (p, i))
      {
        gint64 key = group_key (p, group (p, j));
        least = least < 0 ? key : MIN (least, key);
      }
  return MAX (least, 0);
}

static void
key_of (const Picture *p,
        gint           i,
        gint64         key[5])
{
  gboolean critical = p->rules->max_passed >= 0 && p->passed[i] >= p->rules->max_passed;
  gboolean guest = p->rules->guests_last && !p->s->people[p->waiting[i]->who].member;

  key[0] = critical ? 0 : 1;
  key[1] = critical ? 0 : guest;
  key[2] = critical ? 0 : p->rules->tier_first ? tier (p, i) : balance (p, i);
  key[3] = critical ? 0 : p->rules->tier_first ? balance (p, i) : tier (p, i);
  key[4] = p->waiting[i]->seq;
}

static gint
best (const Picture *p)
{
  gint found = -1;
  gint64 least[5] = { 0 };

  for (gint i = 0; i < p->n; i++)
    {
      gint64 key[5];
      gint k = 0;

      if (p->placed[i])
        continue;
      key_of (p, i, key);
      while (found >= 0 && k < 4 && key[k] == least[k])
        k++;
      if (found < 0 || key[k] < least[k])
        {
          found = i;
          memcpy (least, key, sizeof key);
        }
    }
  return found;
}

static void
imagine (Picture *p,
         gint     who,
         gint     its_group,
         gint64   limit_ms)
{
  if (its_group != ORDET_GROUP_NEUTRAL)
    p->used_ms[its_group] += MIN (limit_ms, p->rules->limits[ORDET_KIND_SPEECH] * 1000);
  p->more[who]++;
}

static void
picture_init (Picture           *p,
              const OracleState *s,
              gint               list)
{
  const gint floor[2] = { s->floor, s->under };

  *p = (Picture) { .s = s, .rules = &s->item_rules, .prev = oracle_prev (s, list) };
  for (gint g = 0; g < 2; g++)
    p->used_ms[g] = oracle_used_ms (s, list, g);
  for (gint i = 0; i < s->n_waiting; i++)
    if (s->waiting[i].list == list && s->waiting[i].kind == ORDET_KIND_SPEECH)
      {
        gint at = p->n++;

        for (; at > 0 && p->waiting[at - 1]->seq > s->waiting[i].seq; at--)
          {
            p->waiting[at] = p->waiting[at - 1];
            p->passed[at] = p->passed[at - 1];
          }
        p->waiting[at] = &s->waiting[i];
        p->passed[at] = s->waiting[i].passed;
      }
  for (guint f = 0; f < 2; f++)
    if (floor[f] >= 0 && s->turns[floor[f]].kind == ORDET_KIND_SPEECH &&
        s->turns[floor[f]].list == list)
      imagine (p, s->turns[floor[f]].who, s->turns[floor[f]].group,
               s->turns[floor[f]].limit_us / 1000);
}

static gint
find_seq (const Picture *p,
          gint           seq)
{
  for (gint i = 0; i < p->n; i++)
    if (p->waiting[i]->seq == seq)
      return i;
  return -1;
}

/* Somebody of the other group and the same tier waits, and stands behind by
 * the balance. */
static gboolean
goes_before_other_group (const Picture *p,
                         gint           i)
{
  gint own = group (p, i);

  if (own == ORDET_GROUP_NEUTRAL)
    return FALSE;
  for (gint j = 0; j < p->n; j++)
    if (!p->placed[j] && group (p, j) == 1 - own && tier (p, j) == tier (p, i))
      return group_key (p, own) < group_key (p, 1 - own);
  return FALSE;
}

static guint
reasons (const Picture *p,
         gint           i,
         gboolean       fixed)
{
  gint who = p->waiting[i]->who;
  gint on_item = oracle_finished (p->s, who, p->s->item) + p->more[who];
  gint at_meeting = oracle_finished (p->s, who, -1) + p->more[who];
  gboolean critical = !fixed && p->rules->max_passed >= 0 && p->passed[i] >= p->rules->max_passed;
  gboolean by_meeting = p->rules->scope == ORDET_SCOPE_MEETING ||
                        p->rules->scope == ORDET_SCOPE_MEETING_ITEM;
  gboolean by_item = p->rules->scope == ORDET_SCOPE_ITEM || p->rules->scope == ORDET_SCOPE_COUNT ||
                     (p->rules->scope == ORDET_SCOPE_MEETING_ITEM && at_meeting > 0);
  guint why = 0;

  if (fixed)
    why |= p->waiting[i]->by_chair ? ORACLE_REASON (PLACED_BY_CHAIR) : ORACLE_REASON (FIXED_PLACE);
  if (critical)
    why |= ORACLE_REASON (LIMIT_REACHED);
  else if (p->passed[i] > 0)
    why |= ORACLE_REASON (PASSED);
  if (by_meeting && at_meeting == 0)
    why |= ORACLE_REASON (FIRST_AT_MEETING);
  if (by_item && on_item == 0)
    why |= ORACLE_REASON (FIRST_ON_ITEM);
  if (!critical && goes_before_other_group (p, i))
    why |= p->rules->balance == ORDET_BALANCE_TIME ? ORACLE_REASON (LEAST_SPOKEN)
                                                   : ORACLE_REASON (OTHER_LIST);
  return why;
}

static gint
speeches (const OracleState *s,
          gint               list,
          OraclePlace       *places)
{
  const OracleList *l = &s->lists[list];
  Picture p;
  gint n = 0;

  picture_init (&p, s, list);
  for (gint f = 0; n < p.n; f++)
    {
      gint i = f < l->n_fixed ? find_seq (&p, l->fixed[f]) : best (&p);
      gint64 limit_ms;

      if (i < 0)
        continue; /* fixed, but waits no longer */
      limit_ms = oracle_limit_us (s, p.waiting[i]->who, ORDET_KIND_SPEECH) / 1000;
      places[n++] = (OraclePlace) {
        .seq = p.waiting[i]->seq, .who = p.waiting[i]->who, .kind = ORDET_KIND_SPEECH,
        .passed = p.waiting[i]->passed, .fixed = f < l->n_fixed, .limit_ms = limit_ms,
        .predicted = p.passed[i], .why = reasons (&p, i, f < l->n_fixed),
      };
      p.placed[i] = TRUE;
      for (gint j = 0; j < p.n; j++)
        if (!p.placed[j] && p.waiting[j]->seq < p.waiting[i]->seq)
          p.passed[j]++;
      if (group (&p, i) != ORDET_GROUP_NEUTRAL)
        p.prev = group (&p, i);
      imagine (&p, p.waiting[i]->who, group (&p, i), limit_ms);
    }
  return n;
}

/* All of a kind that wait on @list, by seq. */
static gint
of_kind (const OracleState *s,
         gint               list,
         gint               kind,
         OraclePlace       *places)
{
  gint n = 0;
  gint last = 0;

  for (;;)
    {
      const OracleRequest *first = NULL;

      for (gint i = 0; i < s->n_waiting; i++)
        if (s->waiting[i].list == list && s->waiting[i].kind == kind && s->waiting[i].seq > last &&
            (first == NULL || s->waiting[i].seq < first->seq))
          first = &s->waiting[i];
      if (first == NULL)
        return n;
      last = first->seq;
      places[n++] = (OraclePlace) {
        .seq = first->seq, .who = first->who, .kind = kind, .passed = first->passed,
        .limit_ms = oracle_limit_us (s, first->who, kind) / 1000,
      };
    }
}

/* The whole order of @list, all kinds (the table of section 1). */
gint
oracle_order (const OracleState *s,
              gint               list,
              OraclePlace       *places)
{
  gint n = 0;
  gint speech;
  OraclePlace rejoinder = { 0 };

  if (list < 0)
    return 0;
  speech = oracle_rejoinder_due (s, list);
  n += of_kind (s, list, ORDET_KIND_ORDER, places + n);
  n += of_kind (s, list, ORDET_KIND_INFORMATION, places + n);
  if (speech >= 0)
    rejoinder = (OraclePlace) {
      .who = s->turns[speech].who, .kind = ORDET_KIND_REJOINDER,
      .limit_ms = oracle_limit_us (s, s->turns[speech].who, ORDET_KIND_REJOINDER) / 1000,
    };
  if (speech >= 0 && s->item_rules.rejoinder == ORDET_REJOINDER_AFTER_EACH)
    places[n++] = rejoinder;
  n += of_kind (s, list, ORDET_KIND_REPLY, places + n);
  if (speech >= 0 && s->item_rules.rejoinder == ORDET_REJOINDER_AFTER_ALL)
    places[n++] = rejoinder;
  n += of_kind (s, list, ORDET_KIND_INTRODUCTION, places + n);
  n += speeches (s, list, places + n);
  return n;
}

/* After every event, the list on top: who no longer waits is not fixed; once a
 * speech has begun, the first `safe` of the new order are. */
void
oracle_settle (OracleState *s)
{
  OraclePlace places[ORACLE_MAX_WAITING + 1];
  OracleList *l;
  gint n;
  gint n_fixed = 0;

  if (s->list < 0)
    return;
  l = &s->lists[s->list];
  n = speeches (s, s->list, places);
  for (gint i = 0; i < n; i++)
    n_fixed += places[i].fixed;
  if (oracle_last_speech (s, s->list) >= 0)
    n_fixed = MAX (n_fixed, MIN (n, s->item_rules.safe));
  for (gint i = 0; i < ORACLE_MAX_WAITING; i++)
    l->fixed[i] = i < n_fixed ? places[i].seq : 0;
  l->n_fixed = n_fixed;
}

gint64
oracle_spoken_us (const OracleTurn *turn,
                  gint64            now_us)
{
  return turn->spoken_us + (turn->on ? now_us - turn->resumed_us : 0);
}
