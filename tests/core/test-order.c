/* test-order.c — each mode of the order, in small tables
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list is written as its people in the order of their sign-ups: a, b or n
 * for the group; then G for a guest, iN and mN for speeches held on the item
 * and at the meeting, pN for times passed, xN for extra seconds, =N for another
 * request of whoever made the N-th, C for a place made by the chair.
 */
#include "play.h"

#include "ordet-order.h"

#define MOST 16

typedef struct
{
  const char *what, *rules, *waiting;
  const char *state; /* (nullable) "prev=a ua=100 ub=0 run=a:2:180 fixed=3,1" */
  const char *order; /* the numbers of the sign-ups */
  const char *why;   /* (nullable) "3:other-list 1:in-order": among its reasons */
} Case;

#define OFF "scope=off max_passed=null guests_last=0 safe=0 "

static const Case plain[] = {
  { "in order of request", OFF "balance=off", "a b a n", NULL, "1 2 3 4", "1:in-order 4:in-order" },
  { "nobody", OFF "balance=off", "", NULL, "", NULL },
  { "fixed come first, in their order", OFF "balance=off", "a b a b", "fixed=3,1", "3 1 2 4",
    "3:fixed-place 1:fixed-place" },
  { "fixed by the chair", OFF "balance=off", "a b aC", "fixed=3", "3 1 2", "3:placed-by-chair" },
  { "who is fixed but waits no longer is passed over", OFF "balance=off", "a b", "fixed=9,2", "2 1",
    NULL },
  { "guests last", OFF "balance=off guests_last=1", "aG b aG b", NULL, "2 4 1 3", NULL },
  { "guests in their turn when the rule is off", OFF "balance=off", "aG b aG b", NULL, "1 2 3 4",
    NULL },
  { "a guest who has been passed enough goes first", OFF "balance=off guests_last=1 max_passed=2",
    "aGp2 b", NULL, "1 2", "1:limit-reached" },
};

static const Case tiers[] = {
  { "item: first those who have not spoken on it", "scope=item balance=off", "ai1m1 am3 ai2m2 a",
    NULL, "2 4 1 3", "2:first-on-item 2:before-second-turn" },
  { "meeting: first those who have not spoken at it", "scope=meeting balance=off",
    "ai1m1 am3 ai2m2 a", NULL, "4 1 2 3", "4:first-at-meeting" },
  { "meeting+item: three tiers", "scope=meeting+item balance=off", "ai1m1 am3 ai2m2 a", NULL,
    "4 2 1 3", "4:first-at-meeting 2:first-on-item" },
  { "off", "scope=off balance=off", "ai1m1 am3 ai2m2 a", NULL, "1 2 3 4", NULL },
  { "count, at most count_cap: 1", "scope=count count_cap=1 balance=off", "ai3m3 ai1m1 ai2m2 a",
    NULL, "4 1 2 3", NULL },
  { "count_cap: 2", "scope=count count_cap=2 balance=off", "ai3m3 ai1m1 ai2m2 a", NULL, "4 2 1 3",
    NULL },
  { "count_cap: 9", "scope=count count_cap=9 balance=off", "ai3m3 ai1m1 ai2m2 a", NULL, "4 2 3 1",
    NULL },
  { "count_cap: 0 is no tiers", "scope=count count_cap=0 balance=off", "ai3m3 a", NULL, "1 2",
    NULL },
  { "a pick counts for the same person's further requests", "scope=item balance=off", "a =1 b",
    NULL, "1 3 2", NULL },
  { "the speech that runs counts for its speaker", "scope=item balance=off", "a b", "run=a:1:180",
    "2 1", NULL },
  { "a pick counts for the tier only: not for the limit", "scope=item balance=off max_passed=1",
    "a =1 b b", NULL, "1 3 2 4", "2:limit-reached" },
};

static const Case alternating[] = {
  { "no prev: the first", OFF "balance=alternate", "b a b a", NULL, "1 2 3 4", NULL },
  { "the other group than prev", OFF "balance=alternate", "a a b b", "prev=a", "3 1 4 2",
    "3:other-list 1:other-list" },
  { "one group is left", OFF "balance=alternate", "a a a b", "prev=a", "4 1 2 3", NULL },
  { "a neutral stands for either list and leaves prev", OFF "balance=alternate", "n a b", "prev=a",
    "1 3 2", "1:neutral" },
  { "a neutral behind one who is first is not passed by the other group", OFF "balance=alternate",
    "a n b", "prev=a", "2 3 1", NULL },
  { "with one list waiting a neutral waits in it", OFF "balance=alternate", "a n a", "prev=a",
    "1 2 3", NULL },
  { "tier before balance", "scope=item balance=alternate priority=tier", "ai1m1 a bi1m1", "prev=a",
    "2 3 1", NULL },
  { "balance before tier", "scope=item balance=alternate priority=balance", "ai1m1 a bi1m1",
    "prev=a", "3 2 1", NULL },
  { "a neutral looks at their own tier only", "scope=item balance=alternate priority=tier",
    "a n bi1m1", "prev=a", "1 2 3", NULL },
  { "guests count among those a neutral looks at", "scope=off balance=alternate guests_last=1",
    "a n bG", "prev=a", "2 1 3", NULL },
  { "alone of their tier a neutral's key is 0", "scope=item balance=alternate priority=balance",
    "a ni1m1", "prev=a", "2 1", NULL },
  { "the speech that runs has moved prev already", OFF "balance=alternate", "a b",
    "prev=a run=a:9:180", "2 1", NULL },
};

static const Case soft[] = {
  { "no prev: in order", OFF "balance=soft", "b a b a", NULL, "1 2 3 4", NULL },
  { "prev a: in order", OFF "balance=soft", "b b a", "prev=a", "1 3 2", NULL },
  { "prev b: a goes first", OFF "balance=soft", "b b a", "prev=b", "3 1 2", NULL },
  { "nobody of a is held back", OFF "balance=soft", "a a b", "prev=a", "1 2 3", NULL },
  { "a neutral stands for the first of the groups that wait", OFF "balance=soft", "b n a", "prev=b",
    "2 3 1", NULL },
  { "… for b when b alone waits", OFF "balance=soft", "b n b", "prev=b", "1 2 3", NULL },
};

static const Case timed[] = {
  { "the group that has spoken least", OFF "balance=time limits.speech=100", "a b", "ua=50 ub=40",
    "2 1", "2:least-spoken" },
  { "equal: in order", OFF "balance=time limits.speech=100", "b a", "ua=50 ub=50", "1 2", NULL },
  { "a millisecond decides", OFF "balance=time limits.speech=100", "b a", "ua=50 ub=50.001", "2 1",
    NULL },
  { "each pick is charged its limit", OFF "balance=time limits.speech=100", "a a a b b b", NULL,
    "1 4 2 5 3 6", NULL },
  { "three parts to one", OFF "balance=time limits.speech=100 weights.a=75 weights.b=25",
    "b b b a a a a a a", NULL, "4 1 5 6 7 2 8 9 3", NULL },
  { "weights need not add up", OFF "balance=time limits.speech=100 weights.a=3 weights.b=1",
    "b b b a a a a a a", NULL, "4 1 5 6 7 2 8 9 3", NULL },
  { "compared exactly: (0 + 50)/1 against (100 + 50)/3",
    OFF "balance=time limits.speech=100 weights.a=1 weights.b=3", "b a", "ua=0 ub=100", "1 2",
    NULL },
  { "… and one less or more", OFF "balance=time limits.speech=100 weights.a=1 weights.b=3", "b a",
    "ua=0 ub=100.001", "2 1", NULL },
  { "extra time costs nobody's list anything", OFF "balance=time limits.speech=100", "ax900 b a b",
    NULL, "1 2 3 4", NULL },
  { "a shorter limit again is charged as it is",
    OFF "balance=time limits.speech=100 limits.speech_again=10", "ai1m1 b a", NULL, "1 2 3", NULL },
  { "… so that the group comes again", OFF "balance=time limits.speech=100 limits.speech_again=10",
    "ai1m1 a b b", "ub=20", "1 2 3 4", NULL },
  { "the speech that runs is charged to its limit", OFF "balance=time limits.speech=100", "a b",
    "ua=0 ub=90 run=a:9:100", "2 1", NULL },
  { "… and no further than L", OFF "balance=time limits.speech=100", "a b",
    "ua=0 ub=101 run=a:9:500", "1 2", NULL },
  { "… of a neutral to nobody", OFF "balance=time limits.speech=100", "a b",
    "ua=1 ub=2 run=n:9:100", "1 2", NULL },
  { "a neutral has the smaller of both keys", OFF "balance=time limits.speech=100", "a n b",
    "ua=500 ub=0", "2 3 1", "2:neutral" },
};

static const Case passed[] = {
  { "max_passed 0: nobody is passed", OFF "balance=alternate max_passed=0", "a a b", "prev=a", "1 2 3",
    "1:limit-reached" },
  { "max_passed 1", OFF "balance=alternate max_passed=1", "a a b b", "prev=a", "3 1 2 4", NULL },
  { "max_passed 2", OFF "balance=alternate max_passed=2", "a a a b b b", "prev=a", "4 1 5 2 3 6", NULL },
  { "none: null", OFF "balance=soft", "b b a a a", "prev=b", "3 1 4 2 5", "1:passed" },
  { "passed before counts", OFF "balance=alternate max_passed=3", "ap3 a b", "prev=a", "1 3 2", NULL },
  { "several critical: by seq", OFF "balance=alternate max_passed=1", "ap1 ap1 b", "prev=a", "1 2 3",
    NULL },
  { "a critical pick passes nobody earlier who is not", "scope=item balance=off max_passed=2",
    "ai1m1p1 bp2 n", NULL, "2 1 3", NULL },
  { "fixed places pass too", OFF "balance=off max_passed=1", "a b b", "fixed=3", "3 1 2",
    "1:limit-reached 2:limit-reached" },
};

static OrdetGroup
group_of (char letter)
{
  return letter == 'a' ? ORDET_GROUP_A : letter == 'b' ? ORDET_GROUP_B : ORDET_GROUP_NEUTRAL;
}

static void
read_waiting (OrdetWaiting *w,
              const char   *text,
              guint         i)
{
  *w = (OrdetWaiting) { .seq = i + 1, .person = i };
  if (*text == '=')
    {
      *w = w[(gint) (text[1] - '1') - (gint) i];
      w->seq = i + 1;
      return;
    }
  w->group = group_of (*text++);
  while (*text != '\0')
    {
      char what = *text++;
      guint n = (guint) g_ascii_strtoull (text, (char **) &text, 10);

      w->guest |= what == 'G';
      w->by_chair |= what == 'C';
      w->spoken_item += what == 'i' ? n : 0;
      w->spoken_meeting += what == 'm' ? n : 0;
      w->passed += what == 'p' ? n : 0;
      w->extra_ms += what == 'x' ? n * 1000 : 0;
    }
}

static gint64
milliseconds (const char *text)
{
  return (gint64) (g_ascii_strtod (text, NULL) * 1000 + 0.5);
}

static void
read_state (OrdetOrderInput *input,
            const char      *text,
            guint           *fixed)
{
  g_auto(GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "prev="))
      {
        input->has_prev = TRUE;
        input->prev = words[i][5] == 'a' ? ORDET_GROUP_A : ORDET_GROUP_B;
      }
    else if (words[i][0] == 'u')
      input->used_ms[words[i][1] - 'a'] = milliseconds (words[i] + 3);
    else if (g_str_has_prefix (words[i], "run="))
      {
        input->running = TRUE;
        input->run_group = group_of (words[i][4]);
        input->run_person = (guint) (words[i][6] - '1');
        input->run_limit_ms = milliseconds (words[i] + 8);
      }
    else
      {
        g_auto(GStrv) seqs = g_strsplit (words[i] + strlen ("fixed="), ",", -1);

        for (; seqs[input->n_fixed] != NULL; input->n_fixed++)
          fixed[input->n_fixed] = (guint) g_ascii_strtoull (seqs[input->n_fixed], NULL, 10);
        input->fixed = fixed;
      }
}

static gboolean
has_reason (const OrdetPlace *places,
            gsize             n,
            const char       *wanted)
{
  guint seq = (guint) g_ascii_strtoull (wanted, NULL, 10);
  const char *code = strchr (wanted, ':') + 1;

  for (gsize i = 0; i < n; i++)
    for (guint r = 0; places[i].seq == seq && r < places[i].n_reasons; r++)
      if (g_str_equal (ordet_reason_to_string (places[i].reasons[r].code), code))
        return TRUE;
  return FALSE;
}

static void
check_case (const Case *c)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autoptr(OrdetRules) said = play_rules (c->rules);
  g_auto(GStrv) words = g_strsplit (c->waiting, " ", -1);
  g_auto(GStrv) whys = g_strsplit (c->why != NULL ? c->why : "", " ", -1);
  g_autoptr(GString) order = g_string_new (NULL);
  OrdetWaiting waiting[MOST];
  OrdetPlace places[MOST], first;
  guint fixed[MOST];
  OrdetOrderInput input = { .rules = rules, .waiting = waiting };
  gsize n;

  ordet_rules_merge (rules, said);
  for (guint i = 0; words[i] != NULL; i++)
    read_waiting (&waiting[input.n_waiting++], words[i], i);
  read_state (&input, c->state, fixed);
  n = ordet_order_speeches (&input, places, MOST);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (order, "%s%u", i > 0 ? " " : "", places[i].seq);
  if (!g_str_equal (order->str, c->order))
    {
      g_printerr ("# %s: expected %s, got %s\n", c->what, c->order, order->str);
      g_test_fail ();
    }
  for (guint i = 0; whys[i] != NULL; i++)
    if (!has_reason (places, n, whys[i]))
      {
        g_printerr ("# %s: no reason %s\n", c->what, whys[i]);
        g_test_fail ();
      }
  /* The first alone is the first of all. */
  g_assert_cmpuint (ordet_order_speeches (&input, &first, 1), ==, MIN (n, 1));
  if (n > 0)
    g_assert_cmpuint (first.seq, ==, places[0].seq);
}

typedef struct
{
  const Case *cases;
  gsize       n;
} Table;

static void
run (gconstpointer data)
{
  const Table *table = data;

  for (gsize i = 0; i < table->n; i++)
    check_case (&table->cases[i]);
}

static void
test_limits (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  const OrdetWaiting waiting[] = {
    { .seq = 1, .person = 0, .group = ORDET_GROUP_A },
    { .seq = 2, .person = 1, .group = ORDET_GROUP_A, .spoken_item = 1, .spoken_meeting = 1 },
    { .seq = 3, .person = 2, .group = ORDET_GROUP_A, .extra_ms = 60000 },
    { .seq = 4, .person = 0, .group = ORDET_GROUP_A },
  };
  OrdetOrderInput input = { .rules = rules, .waiting = waiting, .n_waiting = 4 };
  OrdetPlace places[4];
  gint64 limits[5] = { 0 };

  g_assert_cmpuint (ordet_order_speeches (&input, places, 4), ==, 4);
  for (guint i = 0; i < 4; i++)
    limits[places[i].seq] = places[i].limit_ms;
  g_assert_cmpint (limits[1], ==, 180000);
  g_assert_cmpint (limits[2], ==, 120000);
  g_assert_cmpint (limits[3], ==, 240000);
  g_assert_cmpint (limits[4], ==, 180000); /* as things stand: the first has not been held */
}

#define ADD(path, cases) \
  G_STMT_START { \
    static const Table table = { cases, G_N_ELEMENTS (cases) }; \
    g_test_add_data_func ("/order/" path, &table, run); \
  } G_STMT_END

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("plain", plain);
  ADD ("tiers", tiers);
  ADD ("alternate", alternating);
  ADD ("soft", soft);
  ADD ("time", timed);
  ADD ("max_passed", passed);
  g_test_add_func ("/order/limits", test_limits);
  return g_test_run ();
}
