/* test-promises-order.c — what the rules promise of a list and of a queue that is served
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The promises 2 to 6 of section 4, by their numbers; the others are in
 * test-promises.c. The seed is printed; give it back with --seed.
 */
#include "oracle-random.h"
#include "ordet-order.h"
#include "ordet-timer.h"

#define START_US (G_GINT64_CONSTANT (36000) * ORDET_SECOND)

/* --- the order alone --- */

#define MOST 24

typedef struct
{
  OrdetRules     *rules;
  OrdetWaiting    waiting[MOST];
  OrdetOrderInput input;
} List;

/* Different people, nobody fixed; who asked earlier has been passed at least
 * as often. */
static void
random_list (List  *list,
             GRand *rand)
{
  g_autoptr(OrdetRules) some = oracle_random_rules (rand);
  guint n = (guint) g_rand_int_range (rand, 1, MOST);
  guint passed = 0;

  list->rules = ordet_rules_new ();
  ordet_rules_merge (list->rules, some);
  for (guint i = n; i-- > 0;)
    {
      guint spoken = g_rand_int_range (rand, 0, 3) ? 0 : (guint) g_rand_int_range (rand, 0, 5);

      passed += g_rand_int_range (rand, 0, 8) == 0;
      list->waiting[i] = (OrdetWaiting) {
        .seq = i + 1,
        .person = i,
        .passed = passed,
        .group = (OrdetGroup) g_rand_int_range (rand, 0, 3),
        .guest = g_rand_int_range (rand, 0, 6) == 0,
        .spoken_item = spoken / 2,
        .spoken_meeting = spoken,
        .extra_ms = g_rand_int_range (rand, 0, 6) ? 0 : 30000,
      };
    }
  list->input = (OrdetOrderInput) {
    .rules = list->rules, .waiting = list->waiting, .n_waiting = n,
    .has_prev = g_rand_int_range (rand, 0, 2), .prev = (OrdetGroup) g_rand_int_range (rand, 0, 2),
    .used_ms = { g_rand_int_range (rand, 0, 500000), g_rand_int_range (rand, 0, 500000) },
    .running = g_rand_int_range (rand, 0, 2), .run_person = MOST,
    .run_group = (OrdetGroup) g_rand_int_range (rand, 0, 3),
    .run_limit_ms = g_rand_int_range (rand, 1, 200000),
  };
}

static guint
place_of (const List *list,
          guint       person)
{
  OrdetPlace places[MOST];
  gsize n = ordet_order_speeches (&list->input, places, MOST);

  for (gsize i = 0; i < n; i++)
    if (list->waiting[places[i].index].person == person)
      return (guint) i;
  g_assert_not_reached ();
}

static guint
tier_of (const List         *list,
         const OrdetWaiting *w)
{
  switch (list->rules->scope)
    {
    case ORDET_SCOPE_ITEM: return w->spoken_item > 0;
    case ORDET_SCOPE_MEETING: return w->spoken_meeting > 0;
    case ORDET_SCOPE_MEETING_ITEM:
      return w->spoken_meeting == 0 ? 0 : w->spoken_item == 0 ? 1 : 2;
    case ORDET_SCOPE_COUNT: return MIN (w->spoken_item, (guint) list->rules->count_cap);
    case ORDET_SCOPE_OFF:
    default: return 0;
    }
}

/* 2. Adding a hand never reorders those before it in the same tier and group. */
static void
test_2_adding (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint times = 0; times < 20000; times++)
    {
      List list;
      OrdetPlace with[MOST], without[MOST];
      guint kept[2][MOST];
      gsize n_kept[2] = { 0, 0 };
      const OrdetWaiting *added;
      gsize n;

      random_list (&list, rand);
      n = list.input.n_waiting;
      added = &list.waiting[n - 1];
      ordet_order_speeches (&list.input, with, MOST);
      list.input.n_waiting--;
      ordet_order_speeches (&list.input, without, MOST);
      for (gsize i = 0; i < 2 * n - 1; i++)
        {
          gboolean first = i < n;
          const OrdetWaiting *w = &list.waiting[first ? with[i].index : without[i - n].index];

          if (w != added && w->group == added->group &&
              tier_of (&list, w) == tier_of (&list, added))
            kept[first][n_kept[first]++] = w->seq;
        }
      g_assert_cmpmem (kept[0], n_kept[0] * sizeof (guint), kept[1], n_kept[1] * sizeof (guint));
      ordet_rules_free (list.rules);
    }
}

/* 4. With safe 0 and no moves: signing up earlier never makes anyone later. */
static void
test_4_earlier (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint times = 0; times < 20000; times++)
    {
      List list;
      guint from, to, before, after;
      OrdetWaiting moved;

      random_list (&list, rand);
      from = (guint) g_rand_int_range (rand, 0, (gint) list.input.n_waiting);
      to = (guint) g_rand_int_range (rand, 0, (gint) from + 1);
      moved = list.waiting[from];
      before = place_of (&list, moved.person);
      for (guint i = from; i > to; i--)
        list.waiting[i] = list.waiting[i - 1];
      list.waiting[to] = moved;
      /* Nobody has been passed by somebody who had not asked yet. */
      for (guint i = 0; i < list.input.n_waiting; i++)
        list.waiting[i].seq = i + 1;
      if (to < from)
        list.waiting[to].passed = MAX (moved.passed, list.waiting[to + 1].passed);
      after = place_of (&list, moved.person);
      g_assert_cmpuint (after, <=, before);
      ordet_rules_free (list.rules);
    }
}

/* 6. In alternate and time a neutral person is never passed by balancing
 * alone, and with one list waiting never passes anyone. */
static void
test_6_neutral (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint times = 0; times < 20000; times++)
    {
      List list;
      OrdetPlace places[MOST];
      gboolean one_list = g_rand_int_range (rand, 0, 3) == 0;
      gsize n;

      random_list (&list, rand);
      list.rules->scope = ORDET_SCOPE_OFF;
      list.rules->balance = g_rand_int_range (rand, 0, 2) ? ORDET_BALANCE_ALTERNATE
                                                          : ORDET_BALANCE_TIME;
      list.rules->guests_last = FALSE;
      list.rules->max_passed = ORDET_UNLIMITED;
      n = list.input.n_waiting;
      for (gsize i = 0; one_list && i < n; i++)
        if (list.waiting[i].group == ORDET_GROUP_B)
          list.waiting[i].group = ORDET_GROUP_A;
      ordet_order_speeches (&list.input, places, MOST);
      for (gsize i = 0; i < n; i++)
        for (gsize j = 0; j < i; j++)
          {
            /* j stands before i */
            if (list.waiting[places[i].index].group == ORDET_GROUP_NEUTRAL)
              g_assert_cmpuint (places[j].seq, <, places[i].seq);
            if (one_list && list.waiting[places[j].index].group == ORDET_GROUP_NEUTRAL)
              g_assert_cmpuint (places[j].seq, <, places[i].seq);
          }
      ordet_rules_free (list.rules);
    }
}

/* --- queues that are served --- */

typedef struct
{
  GRand        *rand;
  OrdetNotice  *notice;
  OrdetMeeting *meeting;
  gint64        now_us;
} Debate;

static void
debate_init (Debate           *d,
             gint              n_people,
             const OrdetRules *rules,
             gboolean          neutral)
{
  static const char *const lists[] = { "a", "b", "none" };

  d->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  d->notice = ordet_notice_new ("Debate");
  d->now_us = START_US;
  for (gint i = 0; i < n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%d", i);
      OrdetPersonData *person = ordet_notice_add_person (d->notice, id, id);

      person->list = g_strdup (lists[neutral ? g_rand_int_range (d->rand, 0, 3) : i % 2]);
      person->member = !neutral || g_rand_int_range (d->rand, 0, 5) > 0;
    }
  ordet_notice_add_item (d->notice, "1", "Item");
  ordet_rules_merge (d->notice->rules, rules);
  d->meeting = ordet_meeting_new (d->notice);
}

static void
debate_clear (Debate *d)
{
  ordet_meeting_free (d->meeting);
  ordet_notice_free (d->notice);
  g_rand_free (d->rand);
}

static gboolean
debate_do (Debate     *d,
           OrdetAct    act,
           OrdetKey    key,
           const char *value)
{
  g_autoptr(OrdetEvent) event = ordet_event_new (act, d->now_us);

  if (key != ORDET_KEY_NONE)
    ordet_event_set_string (event, key, value);
  return ordet_meeting_act (d->meeting, event, NULL, NULL);
}

static void
debate_begin (Debate *d)
{
  for (guint i = 0; i < d->notice->people->len; i++)
    g_assert_true (debate_do (d, ORDET_ACT_ARRIVE, ORDET_KEY_WHO,
                              ordet_meeting_person (d->meeting, i)->id));
  g_assert_true (debate_do (d, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1"));
}

/* What promise 3 is counted from: speeches by the number of their sign-up. */
typedef struct
{
  guint  n_begun;
  guint  begun[400];    /* seqs, in the order they spoke */
  gint64 lasted_us[400];
} Served;

static void
count_served (const Debate *d,
              Served       *served)
{
  served->n_begun = ordet_meeting_n_turns (d->meeting);
  g_assert_cmpuint (served->n_begun, <, G_N_ELEMENTS (served->begun));
  for (guint i = 0; i < served->n_begun; i++)
    {
      served->begun[i] = ordet_meeting_turn (d->meeting, i)->seq;
      served->lasted_us[i] = ordet_turn_spoken_us (ordet_meeting_turn (d->meeting, i), d->now_us);
    }
}

static void
assert_few_pass (const Served *served,
                 guint         most,
                 gint64        limit_us)
{
  guint first_unserved = 1;

  for (guint i = 0; i < served->n_begun; i++)
    {
      guint later = 0;
      gint64 waited_us = 0;

      for (guint j = 0; j < i; j++)
        if (served->begun[j] > served->begun[i])
          {
            later++;
            waited_us += served->lasted_us[j];
          }
      g_assert_cmpuint (later, <=, most);
      g_assert_cmpint (waited_us, <=, most * limit_us);
    }
  for (guint m = 1; m <= served->n_begun; m++)
    {
      gboolean found = TRUE;

      while (found)
        {
          found = FALSE;
          for (guint i = 0; i < m && !found; i++)
            found = served->begun[i] == first_unserved;
          first_unserved += found;
        }
      /* the first m − D sign-ups have all been served */
      g_assert_cmpuint (first_unserved + most, >, m);
    }
}

/* 3. With max_passed D, safe 0 and no hand-made move or choice: nobody is
 * passed by more than D later sign-ups; the extra wait is at most D limits;
 * after m speeches the first m − D sign-ups have all been served. */
static void
test_3_passed (void)
{
  for (guint times = 0; times < 60; times++)
    {
      GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr(OrdetRules) rules = oracle_random_rules (rand);
      Debate d;
      Served served;
      guint most = (guint) g_rand_int_range (rand, 0, 6);

      g_rand_free (rand);
      rules->set |= ORDET_RULE_BIT (ORDET_RULE_MAX_PASSED) | ORDET_RULE_BIT (ORDET_RULE_SAFE) |
                    ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH) |
                    ORDET_RULE_BIT (ORDET_RULE_SPEECHES_PER_ITEM);
      rules->max_passed = (gint) most;
      rules->safe = 0;
      rules->speeches_per_item = ORDET_UNLIMITED;
      rules->limits[ORDET_KIND_SPEECH] = 200;
      debate_init (&d, 16, rules, TRUE);
      debate_begin (&d);
      for (guint i = 0; i < 400; i++)
        {
          guint person = (guint) g_rand_int_range (d.rand, 0, 16);

          if (g_rand_int_range (d.rand, 0, 5) < 3)
            debate_do (&d, ORDET_ACT_HAND, ORDET_KEY_WHO,
                       ordet_meeting_person (d.meeting, person)->id);
          else
            {
              g_autoptr(OrdetEvent) next = ordet_event_build (ORDET_ACT_NEXT, d.now_us,
                ORDET_KEY_CONTINUE, TRUE, ORDET_KEY_NONE);
              ordet_meeting_act (d.meeting, next, NULL, NULL);
            }
          d.now_us += g_rand_int_range (d.rand, 0, 100) * ORDET_SECOND / 2;
          if (ordet_meeting_floor (d.meeting) != NULL &&
              ordet_turn_spoken_us (ordet_meeting_floor (d.meeting), d.now_us) > 150 * ORDET_SECOND)
            debate_do (&d, ORDET_ACT_DONE, ORDET_KEY_NONE, NULL);
        }
      count_served (&d, &served);
      g_assert_cmpuint (served.n_begun, >, 50);
      assert_few_pass (&served, most, 200 * ORDET_SECOND);
      debate_clear (&d);
    }
}

/* 5. time, two groups, both always waiting, one tier, no cap, no moves:
 * |used[a] − w[a]·(used[a] + used[b])| ≤ L/2. */
static void
test_5_time (void)
{
  for (guint times = 0; times < 40; times++)
    {
      g_autoptr(OrdetRules) rules = ordet_rules_new_partial ();
      Debate d;
      gint wa = g_test_rand_int_range (1, 101), wb = g_test_rand_int_range (1, 101);
      gint limit = g_test_rand_int_range (1, 300);

      rules->set = ORDET_RULE_BIT (ORDET_RULE_SCOPE) | ORDET_RULE_BIT (ORDET_RULE_BALANCE) |
                   ORDET_RULE_BIT (ORDET_RULE_SAFE) | ORDET_RULE_BIT (ORDET_RULE_WEIGHT_A) |
                   ORDET_RULE_BIT (ORDET_RULE_WEIGHT_B) | ORDET_RULE_BIT (ORDET_RULE_LIMIT_AGAIN) |
                   ORDET_RULE_BIT (ORDET_RULE_LIMIT_FIRST + ORDET_KIND_SPEECH);
      rules->scope = ORDET_SCOPE_OFF;
      rules->balance = ORDET_BALANCE_TIME;
      rules->safe = 0;
      rules->weights[0] = wa;
      rules->weights[1] = wb;
      rules->limits[ORDET_KIND_SPEECH] = rules->limit_again = limit;
      debate_init (&d, 8, rules, FALSE);
      debate_begin (&d);
      for (guint speech = 0; speech < 150; speech++)
        {
          gint64 a, b;

          for (guint i = 0; i < 8; i++)
            debate_do (&d, ORDET_ACT_HAND, ORDET_KEY_WHO, ordet_meeting_person (d.meeting, i)->id);
          g_assert_true (debate_do (&d, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL));
          d.now_us += g_rand_int_range (d.rand, 0, limit * 1000 + 1) * G_GINT64_CONSTANT (1000);
          g_assert_true (debate_do (&d, ORDET_ACT_DONE, ORDET_KEY_NONE, NULL));
          a = ordet_meeting_group_ms (d.meeting, 0, ORDET_GROUP_A);
          b = ordet_meeting_group_ms (d.meeting, 0, ORDET_GROUP_B);
          g_assert_cmpint (2 * ABS (a * (wa + wb) - wa * (a + b)), <=,
                           limit * G_GINT64_CONSTANT (1000) * (wa + wb));
        }
      debate_clear (&d);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promises/2 a hand reorders nobody before it", test_2_adding);
  g_test_add_func ("/promises/3 passed by at most D", test_3_passed);
  g_test_add_func ("/promises/4 earlier is never later", test_4_earlier);
  g_test_add_func ("/promises/5 time within half a limit", test_5_time);
  g_test_add_func ("/promises/6 neutral", test_6_neutral);
  return g_test_run ();
}
