/* test-order-inside.c — all the reasons of a place, and what the order is picked with
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written for what mutation testing (tests/trust/mutate) found untested.
 */
#include "play.h"

#include "ordet-order-heap.h"
#include "ordet-order-passes.h"
#include "ordet-order.h"

#include <stdlib.h>
#include <string.h>

/* --- the heap: what comes out is what went in, smallest first --- */

static int
compare (gconstpointer a,
         gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* Every father is smaller than his sons: what the next pops rely on. */
static void
assert_heap (const OrdetHeap *heap)
{
  for (guint i = 1; i < heap->n; i++)
    g_assert_cmpuint (heap->items[(i - 1) / 2], <=, heap->items[i]);
}

static void
test_heap (void)
{
  for (guint n = 1; n < 70; n++)
    {
      OrdetHeap heap = { NULL };
      guint items[70];

      for (guint i = 0; i < n; i++)
        {
          items[i] = (guint) g_test_rand_int_range (0, 100);
          ordet_heap_push (&heap, items[i]);
          assert_heap (&heap);
        }
      qsort (items, n, sizeof *items, compare);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (heap.items[0], ==, items[i]);
          /* What was behind the end is not looked at. */
          ordet_heap_pop (&heap);
          if (heap.n < heap.room)
            heap.items[heap.n] = 0;
          assert_heap (&heap);
        }
      g_assert_cmpuint (heap.n, ==, 0);
      g_free (heap.items);
    }
}

/* --- the passes: against a plain array --- */

static void
test_passes (void)
{
  for (guint n = 1; n < 40; n++)
    {
      OrdetPasses passes;
      gint plain[40];

      ordet_passes_init (&passes, n);
      g_assert_cmpuint (passes.size, >=, n);
      g_assert_true (n == 1 || passes.size / 2 < n);
      for (guint i = 0; i < n; i++)
        passes.least[passes.size + i] = plain[i] = g_test_rand_int_range (1, 12);
      ordet_passes_build (&passes);
      for (guint step = 0; step < 60; step++)
        {
          guint critical = n, expected = n;

          if (step % 3 == 2)
            {
              guint i = (guint) g_test_rand_int_range (0, (gint32) n);
              gint held = ordet_passes_take (&passes, i);

              if (plain[i] < ORDET_NO_LIMIT / 2)
                g_assert_cmpint (held, ==, plain[i]);
              plain[i] = ORDET_NO_LIMIT;
            }
          else
            {
              guint below = (guint) g_test_rand_int_range (0, (gint32) n + 1);

              ordet_passes_add (&passes, 1, 0, passes.size, below, -1);
              for (guint i = 0; i < below; i++)
                plain[i]--;
            }
          for (guint i = n; i-- > 0;)
            if (plain[i] <= 0)
              expected = i;
          g_assert_cmpint (ordet_passes_critical (&passes, &critical), ==, expected < n);
          g_assert_cmpuint (critical, ==, expected);
        }
      ordet_passes_clear (&passes);
    }
}

/* --- all reasons, in their order, with their numbers --- */

#define A ORDET_GROUP_A
#define B ORDET_GROUP_B
#define N ORDET_GROUP_NEUTRAL

typedef struct
{
  const char   *what, *rules;
  OrdetWaiting  waiting[4];
  gboolean      has_prev;
  OrdetGroup    prev;
  guint         fixed; /* a seq; 0: nobody */
  const char   *said;
} Case;

static const Case cases[] = {
  { "in order of request", "scope=off balance=off", { { 1, 0 }, { 2, 1 } }, FALSE, A, 0,
    "1 in-order:0:0; 2 in-order:0:0" },
  { "announced", "scope=off balance=off", { { 1, 0 }, { 2, 1 } }, FALSE, A, 2,
    "2 fixed-place:0:0; 1 passed:1:-1 in-order:0:0" },
  { "announced, and neutral: decided", "scope=off balance=alternate",
    { { 1, 0, .group = A }, { 2, 1, .group = N } }, TRUE, B, 2,
    "2 fixed-place:0:0; 1 passed:1:-1 in-order:0:0" },
  { "by the chair", "scope=off balance=off", { { 1, 0 }, { 2, 1, .by_chair = TRUE } }, FALSE, A, 2,
    "2 placed-by-chair:0:0; 1 passed:1:-1 in-order:0:0" },
  { "first at the meeting before a second turn", "scope=meeting balance=off",
    { { 1, 0, .spoken_meeting = 1 }, { 2, 1 } }, FALSE, A, 0,
    "2 first-at-meeting:0:0 before-second-turn:1:0; 1 passed:1:-1 in-order:0:0" },
  { "first on the item, of three tiers", "scope=meeting+item balance=off",
    { { 1, 0, .spoken_meeting = 2, .spoken_item = 1 }, { 2, 1, .spoken_meeting = 1 }, { 3, 2 } },
    FALSE, A, 0,
    "3 first-at-meeting:0:0 before-second-turn:1:0; 2 passed:1:-1 first-on-item:0:0 before-second-turn:1:0; 1 passed:2:-1 in-order:0:0" },
  { "before a second turn of list a", "scope=item balance=off",
    { { 1, 0, .group = A, .spoken_item = 1 }, { 2, 1, .group = B } }, FALSE, A, 0,
    "2 first-on-item:0:0 before-second-turn:1:0; 1 passed:1:-1 in-order:0:0" },
  { "before a second turn of list b", "scope=item balance=off",
    { { 1, 0, .group = B, .spoken_item = 1 }, { 2, 1, .group = A } }, FALSE, A, 0,
    "2 first-on-item:0:0 before-second-turn:1:0; 1 passed:1:-1 in-order:0:0" },
  { "before a second turn of a neutral", "scope=item balance=off",
    { { 1, 0, .group = N, .spoken_item = 1 }, { 2, 1, .group = A } }, FALSE, A, 0,
    "2 first-on-item:0:0 before-second-turn:1:0; 1 passed:1:-1 in-order:0:0" },
  { "before a second turn of a guest of list b", "scope=item balance=off guests_last=1",
    { { 1, 0, .group = B, .guest = TRUE, .spoken_item = 1 }, { 2, 1, .group = A } }, FALSE, A, 0,
    "2 first-on-item:0:0 before-second-turn:1:0; 1 passed:1:-1 in-order:0:0" },
  { "before a second turn of a neutral guest", "scope=item balance=off guests_last=1",
    { { 1, 0, .group = N, .guest = TRUE, .spoken_item = 1 }, { 2, 1, .group = A } }, FALSE, A, 0,
    "2 first-on-item:0:0 before-second-turn:1:0; 1 passed:1:-1 in-order:0:0" },
  { "before the earliest of two second turns", "scope=item balance=off",
    { { 1, 0, .group = B, .spoken_item = 1 }, { 2, 1, .group = A, .spoken_item = 1 }, { 3, 2 } },
    FALSE, A, 0,
    "3 first-on-item:0:0 before-second-turn:1:0; 1 passed:1:-1 in-order:0:0; 2 passed:1:-1 in-order:0:0" },
  { "the first tier seen is the later one", "scope=item balance=alternate priority=tier",
    { { 1, 0, .group = A }, { 2, 1, .group = B, .spoken_item = 1 }, { 3, 2, .group = B } }, TRUE, A,
    0,
    "3 first-on-item:0:0 before-second-turn:2:0 other-list:0:0; 1 passed:1:-1 first-on-item:0:0 in-order:0:0; 2 passed:1:-1 in-order:0:0" },
  { "the other list", "scope=off balance=alternate",
    { { 1, 0, .group = A }, { 2, 1, .group = B } }, TRUE, A, 0,
    "2 other-list:0:0; 1 passed:1:-1 in-order:0:0" },
  { "the list that has spoken least", "scope=off balance=time",
    { { 1, 0, .group = A }, { 2, 1, .group = B } }, TRUE, A, 0,
    "2 least-spoken:0:0; 1 passed:1:-1 in-order:0:0" },
  { "neutral", "scope=off balance=alternate",
    { { 1, 0, .group = A }, { 2, 1, .group = N }, { 3, 2, .group = B } }, TRUE, A, 0,
    "2 neutral:0:0 in-order:0:0; 3 other-list:0:0; 1 passed:2:-1 in-order:0:0" },
  { "neutral, where nothing is balanced", "scope=off balance=off",
    { { 1, 0, .group = A }, { 2, 1, .group = N } }, TRUE, A, 0,
    "1 in-order:0:0; 2 in-order:0:0" },
  { "passed as often as may be", "scope=off balance=alternate max_passed=2",
    { { 1, 0, .group = A, .passed = 2 }, { 2, 1, .group = B } }, TRUE, A, 0,
    "1 limit-reached:2:2; 2 in-order:0:0" },
  { "passed once of two", "scope=off balance=off max_passed=2",
    { { 1, 0, .passed = 1 }, { 2, 1 } }, FALSE, A, 0,
    "1 passed:1:2 in-order:0:0; 2 in-order:0:0" },
};

static char *
say (const Case *c)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autofree char *text = g_strconcat ("max_passed=null guests_last=0 safe=0 ", c->rules, NULL);
  g_autoptr(OrdetRules) said = play_rules (text);
  OrdetOrderInput input = { .rules = rules, .waiting = c->waiting, .has_prev = c->has_prev,
                            .prev = c->prev, .used_ms = { 100000, 0 }, .fixed = &c->fixed,
                            .n_fixed = c->fixed > 0 };
  GString *out = g_string_new (NULL);
  OrdetPlace places[4];
  gsize n;

  while (input.n_waiting < 4 && c->waiting[input.n_waiting].seq > 0)
    input.n_waiting++;
  ordet_rules_merge (rules, said);
  n = ordet_order_speeches (&input, places, 4);
  for (gsize i = 0; i < n; i++)
    {
      g_string_append_printf (out, "%s%u", i > 0 ? "; " : "", places[i].seq);
      for (guint r = 0; r < places[i].n_reasons; r++)
        g_string_append_printf (out, " %s:%d:%d",
                                ordet_reason_to_string (places[i].reasons[r].code),
                                places[i].reasons[r].a, places[i].reasons[r].b);
    }
  return g_string_free (out, FALSE);
}

static void
test_reasons (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = say (&cases[i]);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

#undef A
#undef B
#undef N

/* Everybody has spoken another number of times, who most first: as many tiers
 * as people. Far more than a mistake in their room could hide in. */
static void
assert_by_count (guint n)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autoptr(OrdetRules) said = play_rules ("scope=count balance=off max_passed=null safe=0");
  g_autofree OrdetWaiting *waiting = g_new0 (OrdetWaiting, n);
  g_autofree OrdetPlace *places = g_new0 (OrdetPlace, n);
  OrdetOrderInput input = { .rules = rules, .waiting = waiting, .n_waiting = n };

  ordet_rules_merge (rules, said);
  rules->count_cap = (gint) n;
  for (guint i = 0; i < n; i++)
    /* The first has by far the highest number. */
    waiting[i] = (OrdetWaiting) { .seq = i + 1, .person = i == 0 ? 5000000 : i,
                                  .spoken_item = n - 1 - i,
                                  .spoken_meeting = n - 1 - i };
  g_assert_cmpuint (ordet_order_speeches (&input, places, n), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (places[i].seq, ==, n - i);
      g_assert_cmpuint (places[i].index, ==, n - 1 - i);
    }
}

static void
test_many_tiers (void)
{
  for (guint n = 1; n < 40; n++)
    assert_by_count (n);
  assert_by_count (3000);
}

/* Each asks three times in a row: first come the first speeches of all, then
 * the second ones. */
static void
assert_by_turns (guint n_people)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autoptr(OrdetRules) said = play_rules ("scope=count balance=off max_passed=null safe=0");
  guint n = 3 * n_people;
  g_autofree OrdetWaiting *waiting = g_new0 (OrdetWaiting, n);
  g_autofree OrdetPlace *places = g_new0 (OrdetPlace, n);
  OrdetOrderInput input = { .rules = rules, .waiting = waiting, .n_waiting = n };

  ordet_rules_merge (rules, said);
  rules->count_cap = 3;
  for (guint i = 0; i < n; i++)
    waiting[i] = (OrdetWaiting) { .seq = i + 1, .person = (n_people - 1 - i / 3) * 100000 };
  g_assert_cmpuint (ordet_order_speeches (&input, places, n), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (places[i].index, ==, i % n_people * 3 + i / n_people);
}

static void
test_many_by_turns (void)
{
  for (guint n_people = 1; n_people < 25; n_people++)
    assert_by_turns (n_people);
}

/* A place was kept for somebody who does not wait: it is nobody's, also where
 * the number stands behind the end. */
static void
test_kept_for_nobody (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  const OrdetWaiting waiting[] = { { 2, 0 }, { 4, 1 }, { 6, 2 } };
  OrdetPlace places[2];

  for (guint seq = 1; seq <= 7; seq++)
    {
      gboolean waits = seq == 2 || seq == 4;
      OrdetOrderInput input = { .rules = rules, .waiting = waiting, .n_waiting = 2, .fixed = &seq,
                                .n_fixed = 1 };

      g_assert_cmpuint (ordet_order_speeches (&input, places, 2), ==, 2);
      g_assert_cmpuint (places[0].seq, ==, waits ? seq : 2);
      g_assert_cmpint (places[0].reasons[0].code == ORDET_REASON_FIXED_PLACE, ==, waits);
    }
}

/* --- what a turn and a request say of themselves --- */

static void
step (Play       *p,
      const char *script)
{
  g_autofree char *wrong = play (p, script);

  g_assert_cmpstr (wrong, ==, NULL);
}

static void
test_interrupting (void)
{
  g_autoptr(Play) p = play_new ("A:woman B:man", "safe=0");
  const OrdetTurn *turn;

  step (p, "item 1\nhand A\nnext\n+10\nextend seconds=30");
  turn = ordet_meeting_floor (p->meeting);
  g_assert_false (turn->interrupts);
  g_assert_false (turn->interrupted);
  g_assert_cmpint (turn->extended_us, ==, 30 * ORDET_SECOND);
  g_assert_cmpint (turn->limit_us, ==, 210 * ORDET_SECOND);
  step (p, "give B information interrupt=1\n+5");
  g_assert_true (ordet_meeting_floor (p->meeting)->interrupts);
  g_assert_true (ordet_meeting_interrupted (p->meeting)->interrupted);
  step (p, "done");
  g_assert_false (ordet_meeting_floor (p->meeting)->interrupted);
  /* A reply and the rejoinder to it interrupt nobody. */
  step (p, "hand B reply\ndone\nnext");
  g_assert_false (ordet_meeting_floor (p->meeting)->interrupts);
  step (p, "done\nnext\n?floor A:rejoinder");
  g_assert_false (ordet_meeting_floor (p->meeting)->interrupts);
}

/* First at the meeting, first on the item, asked or not, ended or not. */
static void
test_turn (void)
{
  static const struct { guint turn; gboolean meeting, item, asked; } told[] = {
    { 0, TRUE, TRUE, TRUE }, { 1, TRUE, TRUE, FALSE }, { 2, FALSE, FALSE, FALSE },
    { 3, FALSE, TRUE, FALSE }, { 4, FALSE, FALSE, FALSE },
  };
  g_autoptr(Play) p = play_new ("A:woman B:man", "safe=0");

  step (p, "item 1\nhand A\n+5\nnext\n+10");
  g_assert_cmpint (ordet_meeting_turn (p->meeting, 0)->ended_us, ==, -1);
  step (p, "done\n+1\ngive B\n+10\ndone\ngive A\n+10\ndone\nitem 2\n+1\ngive A\n+10\ndone\n"
           "give A\n+10\ndone");
  g_assert_cmpuint (ordet_meeting_n_turns (p->meeting), ==, G_N_ELEMENTS (told));
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      const OrdetTurn *turn = ordet_meeting_turn (p->meeting, told[i].turn);

      g_assert_cmpint (turn->first_at_meeting, ==, told[i].meeting);
      g_assert_cmpint (turn->first_on_item, ==, told[i].item);
      g_assert_cmpint (turn->asked_us, ==,
                       told[i].asked ? turn->began_us - 5 * ORDET_SECOND : -1);
      g_assert_cmpint (turn->ended_us, ==, turn->began_us + 10 * ORDET_SECOND);
      g_assert_cmpint (turn->spoken_us, ==, 10 * ORDET_SECOND);
    }
}

/* Who asked after the line was announced asked late. */
static void
test_late (void)
{
  g_autoptr(Play) p = play_new ("A:woman B:woman C:woman", "safe=0 balance=off");
  const OrdetEntry *entries;
  gsize n;

  step (p, "item 1\nhand A\nlast-call\nhand B");
  entries = ordet_meeting_order (p->meeting, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (entries[0].late);
  g_assert_true (entries[1].late);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inside/heap", test_heap);
  g_test_add_func ("/inside/passes", test_passes);
  g_test_add_func ("/inside/all-reasons", test_reasons);
  g_test_add_func ("/inside/many-tiers", test_many_tiers);
  g_test_add_func ("/inside/many-by-turns", test_many_by_turns);
  g_test_add_func ("/inside/kept-for-nobody", test_kept_for_nobody);
  g_test_add_func ("/inside/interrupting", test_interrupting);
  g_test_add_func ("/inside/turn", test_turn);
  g_test_add_func ("/inside/late", test_late);
  return g_test_run ();
}
