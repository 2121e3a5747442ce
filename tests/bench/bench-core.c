/* bench-core.c — what an order costs, one hand, and a meeting folded again
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures that section 5 of the rules of the order promises, and the curve
 * between them. Everything is made from a fixed seed, so two runs time the
 * same work.
 */
#include <time.h>

#include "bench.h"
#include "ordet-meeting.h"

#define SEED     20270213
#define N_PEOPLE 300
#define N_ACTS   100000

/* @times: nanoseconds of the processor, so that what else runs on the machine
 * does not count. @goal_ns: 0 for none. */
static void
print (const char *what,
       gint64     *times,
       gsize       n,
       gint64      goal_ns)
{
  gdouble median, p99;

  bench_sort (times, n);
  median = (gdouble) times[n / 2] / 1e6;
  p99 = (gdouble) times[MIN (n - 1, n * 99 / 100)] / 1e6;
  g_print ("%-58s median %9.4f ms   p99 %9.4f ms", what, median, p99);
  if (goal_ns > 0)
    g_print ("   goal %g ms%s", (gdouble) goal_ns / 1e6, times[n / 2] <= goal_ns ? "" : "  MISSED");
  g_print ("\n");
}

static gint64
now_ns (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * G_GINT64_CONSTANT (1000000000) + t.tv_nsec;
}

/* --- the order alone --- */

typedef struct
{
  const char      *name;
  OrdetScope       scope;
  OrdetBalanceMode balance;
  OrdetPriority    priority;
  gint             count_cap, max_passed;
} Setting;

static const Setting settings[] = {
  { "plain list", ORDET_SCOPE_OFF, ORDET_BALANCE_OFF, ORDET_PRIORITY_TIER_FIRST, 1, -1 },
  { "the defaults", ORDET_SCOPE_ITEM, ORDET_BALANCE_ALTERNATE, ORDET_PRIORITY_TIER_FIRST, 1, -1 },
  { "at most 5 passed", ORDET_SCOPE_MEETING_ITEM, ORDET_BALANCE_ALTERNATE,
    ORDET_PRIORITY_BALANCE_FIRST, 1, 5 },
  { "soft, by count", ORDET_SCOPE_COUNT, ORDET_BALANCE_SOFT, ORDET_PRIORITY_TIER_FIRST, 9, 20 },
  { "time", ORDET_SCOPE_MEETING, ORDET_BALANCE_TIME, ORDET_PRIORITY_TIER_FIRST, 1, -1 },
  { "time, balance first", ORDET_SCOPE_MEETING_ITEM, ORDET_BALANCE_TIME,
    ORDET_PRIORITY_BALANCE_FIRST, 1, 50 },
};

static OrdetRules *
make_rules (const Setting *setting)
{
  OrdetRules *rules = ordet_rules_new ();

  rules->scope = setting->scope;
  rules->balance = setting->balance;
  rules->priority = setting->priority;
  rules->count_cap = setting->count_cap;
  rules->max_passed = setting->max_passed;
  return rules;
}

/* Who waits: two of five in each list, one in none, a tenth of them guests,
 * a third who has spoken, some with two requests, some passed already. */
static OrdetWaiting *
make_waiting (gsize n)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  OrdetWaiting *waiting = g_new (OrdetWaiting, n);

  for (gsize i = 0; i < n; i++)
    {
      gint spoken = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_int_range (rand, 1, 9) : 0;
      gint dice = g_rand_int_range (rand, 0, 5);

      waiting[i] = (OrdetWaiting) {
        .seq = (guint) i + 1, .person = (guint) (i % (n - n / 20)),
        .passed = (guint) g_rand_int_range (rand, 0, 3),
        .group = dice < 2 ? ORDET_GROUP_A : dice < 4 ? ORDET_GROUP_B : ORDET_GROUP_NEUTRAL,
        .guest = g_rand_int_range (rand, 0, 10) == 0, .spoken_item = (guint) spoken / 2,
        .spoken_meeting = (guint) spoken, .extra_ms = g_rand_int_range (rand, 0, 20) ? 0 : 60000,
      };
    }
  return waiting;
}

static void
bench_order (gsize          n,
             const Setting *setting,
             gint64         goal_ns)
{
  g_autoptr(OrdetRules) rules = make_rules (setting);
  g_autofree OrdetWaiting *waiting = make_waiting (n);
  g_autofree OrdetPlace *places = g_new (OrdetPlace, n);
  const guint fixed[] = { 2, 1 };
  OrdetOrderInput input = {
    .rules = rules, .waiting = waiting, .n_waiting = n, .fixed = fixed, .n_fixed = 2,
    .has_prev = TRUE, .prev = ORDET_GROUP_B, .used_ms = { 400000, 900000 },
    .running = TRUE, .run_person = 3, .run_group = ORDET_GROUP_B, .run_limit_ms = 180000,
  };
  gsize n_runs = CLAMP (3000000 / n, 30, 1000);
  g_autofree gint64 *times = g_new (gint64, n_runs);
  g_autofree char *what = g_strdup_printf ("order of %" G_GSIZE_FORMAT " waiting: %s", n,
                                           setting->name);

  for (gsize i = 0; i < n_runs; i++)
    {
      gint64 begin = now_ns ();

      g_assert_cmpuint (ordet_order_speeches (&input, places, n), ==, n);
      times[i] = now_ns () - begin;
    }
  print (what, times, n_runs, goal_ns);
}

/* --- meetings --- */

static OrdetNotice *
make_notice (gint n_people)
{
  OrdetNotice *notice = ordet_notice_new ("A long congress");

  for (gint i = 0; i < n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%d", i);
      OrdetPersonData *person = ordet_notice_add_person (notice, id, id);

      person->number = i + 1;
      person->list = g_strdup (i % 5 < 2 ? "a" : i % 5 < 4 ? "b" : "none");
    }
  for (gint i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i + 1);
      ordet_notice_add_item (notice, id, id);
    }
  return notice;
}

/* A meeting in the making: acts are tried, and kept when they are accepted. */
typedef struct
{
  OrdetMeeting *meeting;
  GPtrArray    *events; /* (element-type OrdetEvent) */
  GRand        *rand;
  gint64        now_us;
  gint          n_people;
  guint         most_waiting;
  guint64       waiting; /* summed over the acts */
} Maker;

static gboolean
act (Maker      *m,
     OrdetAct    what,
     OrdetKey    key,
     const char *value,
     const char *kind)
{
  OrdetEvent *event = ordet_event_build (what, m->now_us, ORDET_KEY_KIND, kind, ORDET_KEY_NONE);

  if (key != ORDET_KEY_NONE)
    ordet_event_set_string (event, key, value);
  if (!ordet_meeting_act (m->meeting, event, NULL, NULL))
    {
      ordet_event_unref (event);
      return FALSE;
    }
  g_ptr_array_add (m->events, event);
  return TRUE;
}

static const char *
anybody (const Maker *m)
{
  guint i = (guint) g_rand_int_range (m->rand, 0, m->n_people);

  return ordet_meeting_person (m->meeting, i)->id;
}

/* An item of a few hundred acts: hands, speeches, replies, a point of order
 * now and then, and one act in two hundred taken back. */
static void
make_item (Maker *m,
           guint  n)
{
  g_autofree char *id = g_strdup_printf ("%u", n % 60 + 1);
  OrdetListView list;

  act (m, ORDET_ACT_ITEM, ORDET_KEY_ITEM, id, NULL);
  for (guint i = 0; i < 400; i++)
    {
      gint dice = g_rand_int_range (m->rand, 0, 200);

      m->now_us += g_rand_int_range (m->rand, 1, 20) * ORDET_SECOND;
      if (dice < 50)
        act (m, ORDET_ACT_HAND, ORDET_KEY_WHO, anybody (m), NULL);
      else if (dice < 68)
        act (m, ORDET_ACT_HAND, ORDET_KEY_WHO, anybody (m), "reply");
      else if (dice < 73)
        act (m, ORDET_ACT_HAND, ORDET_KEY_WHO, anybody (m), "order");
      else if (dice < 146)
        act (m, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL, NULL);
      else if (dice < 185)
        act (m, ORDET_ACT_DONE, ORDET_KEY_NONE, NULL, NULL);
      else if (dice < 190)
        act (m, ORDET_ACT_LOWER, ORDET_KEY_WHO, anybody (m), NULL);
      else if (dice < 195)
        act (m, ORDET_ACT_PAUSE, ORDET_KEY_NONE, NULL, NULL);
      else if (dice < 199)
        act (m, ORDET_ACT_RESUME, ORDET_KEY_NONE, NULL, NULL);
      else
        act (m, ORDET_ACT_UNDO, ORDET_KEY_NONE, NULL, NULL);
      if (ordet_meeting_list (m->meeting, &list))
        {
          m->most_waiting = MAX (m->most_waiting, list.n_waiting);
          m->waiting += list.n_waiting;
        }
    }
}

static GPtrArray *
make_acts (const OrdetNotice *notice)
{
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (notice);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  Maker m = { meeting, g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref), rand,
              36000 * ORDET_SECOND, (gint) notice->people->len, 0, 0 };
  guint item = 0;

  act (&m, ORDET_ACT_OPEN, ORDET_KEY_NONE, NULL, NULL);
  for (guint i = 0; i < notice->people->len; i++)
    act (&m, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, ordet_meeting_person (meeting, i)->id, NULL);
  for (; m.events->len < N_ACTS; item++)
    make_item (&m, item);
  g_print ("a meeting of %d acts: %d people, %u items opened, %u turns, on average %.1f waiting, "
           "at most %u\n", N_ACTS, N_PEOPLE, item, ordet_meeting_n_turns (meeting),
           (gdouble) m.waiting / (400 * item), m.most_waiting);
  g_ptr_array_set_size (m.events, N_ACTS);
  return m.events;
}

static void
bench_fold (void)
{
  g_autoptr(OrdetNotice) notice = make_notice (N_PEOPLE);
  g_autoptr(GPtrArray) events = make_acts (notice);
  gint64 load[15], undo[15], last[15];

  for (guint i = 0; i < G_N_ELEMENTS (load); i++)
    {
      g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (notice);
      g_autoptr(OrdetEvent) back = NULL;
      gint64 begin = now_ns ();

      g_assert_cmpuint (ordet_meeting_load (meeting, (OrdetEvent *const *) events->pdata,
                                            events->len), ==, 0);
      load[i] = now_ns () - begin;
      back = ordet_event_new (ORDET_ACT_UNDO, ordet_meeting_last_us (meeting));
      begin = now_ns ();
      g_assert_true (ordet_meeting_act (meeting, back, NULL, NULL));
      undo[i] = now_ns () - begin;
      begin = now_ns ();
      g_assert_true (ordet_meeting_act (meeting, back, NULL, NULL));
      last[i] = now_ns () - begin;
    }
  print ("100,000 acts folded again", load, G_N_ELEMENTS (load), 100000000);
  print ("undo after 100,000 acts, the first time", undo, G_N_ELEMENTS (undo), 0);
  print ("undo after 100,000 acts, once more", last, G_N_ELEMENTS (last), 0);
}

static void
bench_hand (gint   n_waiting,
            gint64 goal_ns)
{
  g_autoptr(OrdetNotice) notice = make_notice (n_waiting + 1000);
  g_autoptr(OrdetMeeting) meeting = ordet_meeting_new (notice);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);
  Maker m = { meeting, events, NULL, 36000 * ORDET_SECOND, n_waiting + 1000, 0, 0 };
  g_autofree gint64 *times = g_new (gint64, 999);
  g_autofree char *what = g_strdup_printf ("one hand in a queue of %d, the order shown", n_waiting);

  act (&m, ORDET_ACT_ITEM, ORDET_KEY_ITEM, "1", NULL);
  for (guint i = 0; i < notice->people->len; i++)
    act (&m, ORDET_ACT_ARRIVE, ORDET_KEY_WHO, ordet_meeting_person (meeting, i)->id, NULL);
  for (gint i = 0; i < n_waiting; i++)
    {
      act (&m, ORDET_ACT_HAND, ORDET_KEY_WHO, ordet_meeting_person (meeting, (guint) i)->id, NULL);
      if (i == 0)
        act (&m, ORDET_ACT_NEXT, ORDET_KEY_NONE, NULL, NULL);
    }
  for (guint i = 0; i < 999; i++)
    {
      const char *who = ordet_meeting_person (meeting, (guint) n_waiting + i)->id;
      gint64 begin = now_ns ();
      gsize n;

      g_assert_true (act (&m, ORDET_ACT_HAND, ORDET_KEY_WHO, who, NULL));
      ordet_meeting_order (meeting, &n);
      times[i] = now_ns () - begin;
      g_assert_true (act (&m, ORDET_ACT_LOWER, ORDET_KEY_WHO, who, NULL));
    }
  print (what, times, 999, goal_ns);
}

int
main (int    argc,
      char **argv)
{
  static const struct { gsize n; gint64 goal_ns; } sizes[] = {
    { 30, 0 }, { 300, 100000 }, { 3000, 0 }, { 10000, 10000000 }, { 30000, 0 },
  };
  const char *only = argc > 1 ? argv[1] : NULL; /* order, hand or fold */

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (settings); k++)
      if (only == NULL || g_str_equal (only, "order"))
        bench_order (sizes[i].n, &settings[k], sizes[i].goal_ns);
  if (only == NULL || g_str_equal (only, "hand"))
    {
      bench_hand (300, 100000);
      bench_hand (3000, 0);
    }
  if (only == NULL || g_str_equal (only, "fold"))
    bench_fold ();
  return 0;
}
