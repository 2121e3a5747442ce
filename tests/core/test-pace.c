/* test-pace.c — whether the agenda holds: a table, and random meetings against a plain sum
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-compare.h"
#include "oracle-random.h"
#include "ordet-pace.h"
#include "play.h"

#define S ORDET_SECOND
#define BEGIN_S 36000 /* ten o'clock, when scripts begin */
#define NEVER (-BEGIN_S) /* what is not known, after ten o'clock */

#define ARRIVE "open; arrive A; arrive B; arrive C; arrive D; arrive E; arrive F; arrive G; "
#define TURN(who, s) "give " who "; +" s "; done; "
#define FOUR(s) TURN ("A", s) TURN ("B", s) TURN ("C", s) TURN ("D", s)
#define FIVE FOUR ("60") TURN ("E", "60")
#define HANDS "hand A; hand B; hand C; hand D; "

/* Ends in seconds after ten o'clock. */
static const struct
{
  const char    *what;
  gint           minutes[3];
  const char    *start, *end; /* (nullable) */
  const char    *script;
  gint           also_s;
  guint          n_turns;
  OrdetPaceState state;
  gint           item_end_s, end_s, announced_s, shorter_s;
} cases[] = {
  { "not opened", { 30, 20, 10 }, NULL, NULL, "arrive A", 0, 0, ORDET_PACE_UNKNOWN,
    NEVER, NEVER, NEVER, 0 },
  { "nothing has been held", { 30, 20, 10 }, NULL, NULL, ARRIVE "item 1; hand A", 0, 0,
    ORDET_PACE_UNKNOWN, 1800, 3600, 3600, 0 },
  { "an item that nobody planned, with limits alone", { 0, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; hand A", 0, 0, ORDET_PACE_UNKNOWN, 180, 1980, 1800, 0 },
  { "four turns say nothing yet", { 30, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FOUR ("60"), 0, 4,
    ORDET_PACE_UNKNOWN, 1800, 3600, 3600, 0 },
  { "five do", { 30, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FIVE, 0, 5, ORDET_PACE_HOLDS, 1800,
    3600, 3600, 0 },
  { "called and not there is no turn", { 30, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FOUR ("60") "give E; +60; skip E", 0, 4, ORDET_PACE_UNKNOWN, 1800, 3600,
    3600, 0 },
  { "nor is one that was taken back", { 30, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FOUR ("60") "give E; +60; back", 0, 4, ORDET_PACE_UNKNOWN, 1800,
    3600, 3600, 0 },
  { "nor one of a go-round", { 30, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FOUR ("60") "round; turn E; +20; round-end", 0, 4, ORDET_PACE_UNKNOWN, 1800,
    3600, 3600, 0 },
  { "those who wait need the mean, not the limit", { 5, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE HANDS, 0, 5, ORDET_PACE_HOLDS, 540, 2340, 2100, 0 },
  { "five minutes are late", { 5, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FIVE HANDS "hand E", 0, 5,
    ORDET_PACE_LATE, 600, 2400, 2100, 45 },
  { "a moment less is not", { 5, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FOUR ("60") TURN ("E", "59.5") HANDS "hand E", 0, 5, ORDET_PACE_HOLDS, 599,
    2399, 2100, 0 },
  { "a shorter limit that has been set counts", { 5, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE HANDS "hand E; rules limits.speech=45 limits.speech_again=45", 0, 5,
    ORDET_PACE_HOLDS, 525, 2325, 2100, 0 },
  { "no limit is short enough", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE HANDS "hand E; hand F", 0, 5, ORDET_PACE_LATE, 660, 2460, 1860, 0 },
  { "who needs extra time keeps it", { 5, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; person A extra_s=30; " FIVE HANDS "hand E", 0, 5, ORDET_PACE_LATE, 600, 2400,
    2100, 45 },
  { "a kind too seldom takes the mean of all", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FOUR ("40") TURN ("E", "40") "hand A reply", 0, 5, ORDET_PACE_HOLDS, 240,
    2040, 1860, 0 },
  { "but no more than its limit", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE "hand A information", 0, 5, ORDET_PACE_HOLDS, 330, 2130, 1860, 0 },
  { "of too few turns, the limit", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " TURN ("A", "40") "hand B reply", 0, 1, ORDET_PACE_UNKNOWN, 100, 1900, 1860,
    0 },
  { "who speaks has the time to the limit", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE "give F; +30", 0, 5, ORDET_PACE_LATE, 480, 2280, 1860, 0 },
  { "and none that is used up", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE "give F; +200", 0, 5, ORDET_PACE_LATE, 500, 2300, 1860, 0 },
  { "the one interrupted has theirs", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE "give F; +30; give G order interrupt=1; +10", 0, 5, ORDET_PACE_LATE,
    540, 2340, 1860, 0 },
  { "a break is waited for", { 1, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FIVE "break 600; +100",
    0, 5, ORDET_PACE_LATE, 900, 2700, 1860, 0 },
  { "one that is over is not", { 1, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE "break 100; +150", 0, 5, ORDET_PACE_LATE, 450, 2250, 1860, 0 },
  { "buzz groups are", { 1, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FIVE "groups 120; +20", 0, 5,
    ORDET_PACE_LATE, 420, 2220, 1860, 0 },
  { "what is sure to come besides", { 1, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FIVE, 200, 5,
    ORDET_PACE_LATE, 500, 2300, 1860, 0 },
  { "items that were passed over are not awaited", { 30, 20, 10 }, NULL, NULL,
    ARRIVE "item 3; " FIVE, 0, 5, ORDET_PACE_HOLDS, 600, 600, 3600, 0 },
  { "nor one that was dropped", { 30, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; " FIVE "agenda 2 drop", 0, 5, ORDET_PACE_HOLDS, 1800, 2400, 2400, 0 },
  { "nor one that was open before", { 30, 20, 10 }, NULL, NULL,
    ARRIVE "item 2; item 1; " FIVE, 0, 5, ORDET_PACE_HOLDS, 1800, 2400, 3600, 0 },
  { "between two items", { 30, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FIVE "item-end 1", 0, 5,
    ORDET_PACE_HOLDS, NEVER, 2100, 3600, 0 },
  { "minutes the agenda gained are announced", { 30, 20, 10 }, NULL, NULL,
    ARRIVE "item 1; agenda 2 minutes minutes=50; " FIVE, 0, 5, ORDET_PACE_HOLDS, 1800, 5400, 5400,
    0 },
  { "no plan and no hour: nothing to hold", { 0, 0, 0 }, NULL, NULL,
    ARRIVE "item 1; " FIVE HANDS, 0, 5, ORDET_PACE_UNKNOWN, 540, NEVER, NEVER, 0 },
  { "an hour without a plan", { 0, 0, 0 }, NULL, "10:04", ARRIVE "item 1; " FIVE HANDS, 0, 5,
    ORDET_PACE_LATE, 540, 540, 240, 45 },
  { "the hour said goes before the plan", { 30, 20, 10 }, "10:00", "10:20",
    ARRIVE "item 1; " FIVE, 0, 5, ORDET_PACE_LATE, 1800, 3600, 1200, 0 },
  { "past midnight", { 30, 20, 10 }, "09:30", "01:00", ARRIVE "item 1; " FIVE, 0, 5,
    ORDET_PACE_HOLDS, 1800, 3600, 15 * 3600, 0 },
  { "an hour that is none", { 30, 20, 10 }, "09:30", "10:75", ARRIVE "item 1; " FIVE, 0, 5,
    ORDET_PACE_LATE, 1800, 3600, 1800, 0 },
  { "a late beginning is late", { 30, 20, 10 }, "09:50", NULL, ARRIVE "item 1; " FIVE, 0, 5,
    ORDET_PACE_LATE, 1800, 3600, 3000, 0 },
  { "closed", { 30, 20, 10 }, NULL, NULL, ARRIVE "item 1; " FIVE "close", 0, 5,
    ORDET_PACE_UNKNOWN, NEVER, NEVER, NEVER, 0 },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Play) p = play_new ("A:-:away B:-:away C:-:away D:-:away E:-:away F:-:away "
                                    "G:-:away", "balance=off");
      g_autofree char *otherwise = NULL;
      OrdetPace pace;

      g_test_message ("%s", cases[i].what);
      for (guint n = 0; n < 3; n++)
        ((OrdetAgendaData *) p->notice->agenda->pdata[n])->minutes = cases[i].minutes[n];
      p->notice->start = g_strdup (cases[i].start);
      p->notice->end = g_strdup (cases[i].end);
      ordet_meeting_free (p->meeting);
      p->meeting = ordet_meeting_new (p->notice);
      otherwise = play (p, cases[i].script);
      g_assert_cmpstr (otherwise, ==, NULL);
      ordet_pace_read (&pace, p->meeting, cases[i].also_s * S, p->now_us);
      g_assert_cmpuint (pace.n_turns, ==, cases[i].n_turns);
      g_assert_cmpint (pace.state, ==, cases[i].state);
      g_assert_cmpint (pace.item_end_us < 0 ? NEVER : pace.item_end_us / S - BEGIN_S, ==,
                       cases[i].item_end_s);
      g_assert_cmpint (pace.end_us < 0 ? NEVER : pace.end_us / S - BEGIN_S, ==, cases[i].end_s);
      g_assert_cmpint (pace.announced_us < 0 ? NEVER : pace.announced_us / S - BEGIN_S, ==,
                       cases[i].announced_s);
      g_assert_cmpint (pace.shorter_s, ==, cases[i].shorter_s);
      if (pace.shorter_s > 0)
        g_assert_cmpint (pace.shorter_end_us, <, pace.announced_us + ORDET_PACE_SLACK_US);
    }
}

/* The second of three items is a break. Taken by hand, early or at its time,
 * it is not awaited as well; another break is. */
static void
test_break_on_the_agenda (void)
{
  static const struct
  {
    const char *what, *script;
    gint        minutes, end_s;
  } of[] = {
    { "to come", "item 1; +60", 20, 3600 },
    { "begun by hand", "item 1; +1200; break 900", 20, 1200 + 900 + 600 },
    { "half over", "item 1; +1200; break 900; +450", 20, 1200 + 900 + 600 },
    { "over, and the item goes on", "item 1; +600; break 900; +900; break-end", 20, 1800 + 600 },
    { "over, between two items", "open; item 1; +1800; item-end 1; break 900; +900; break-end", 20,
      2700 + 600 },
    { "taken back", "item 1; +600; break 900; undo", 20, 3600 },
    { "opened as an item", "item 2; +60", 20, 1200 + 600 },
    { "opened, and begun by hand", "item 2; break 1200; +60", 20, 1200 + 600 },
    { "one in the item after it", "open; item 3; break 300; +60", 20, 600 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (of); i++)
    {
      g_autoptr(Play) p = play_new ("A:-:away", "balance=off");
      g_autofree char *otherwise = NULL;
      OrdetAgendaData *second = p->notice->agenda->pdata[1];
      OrdetPace pace;

      g_test_message ("%s", of[i].what);
      for (guint n = 0; n < 3; n++)
        ((OrdetAgendaData *) p->notice->agenda->pdata[n])->minutes = 30 - 10 * (gint) n;
      g_free (second->kind);
      second->kind = g_strdup ("break");
      second->minutes = of[i].minutes;
      ordet_meeting_free (p->meeting);
      p->meeting = ordet_meeting_new (p->notice);
      otherwise = play (p, of[i].script);
      g_assert_cmpstr (otherwise, ==, NULL);
      ordet_pace_read (&pace, p->meeting, 0, p->now_us);
      g_assert_cmpint (pace.end_us / S - BEGIN_S, ==, of[i].end_s);
    }
}

static void
test_steps (void)
{
  static const gint steps[] = { 7200, 600, 300, 240, 180, 120, 90, 60, 45, 30, 0 };

  for (gsize i = 1; i < G_N_ELEMENTS (steps); i++)
    g_assert_cmpint (ordet_pace_next_step (steps[i - 1]), ==, steps[i]);
  g_assert_cmpint (ordet_pace_next_step (91), ==, 90);
}

/* --- the same, added up from the other engine's turns and the bare facts --- */

static const char *
fact_item (const OrdetEvent *event)
{
  return ordet_event_string (event, ORDET_KEY_ITEM);
}

/* How long the open item has been open, from the acts alone. */
static gint64
spent (const Oracle *oracle,
       const char   *item,
       gint64        now_us)
{
  gint64 sum = 0, since = -1;

  for (guint i = 0; i < oracle->facts->len; i++)
    {
      const OrdetEvent *fact = g_ptr_array_index (oracle->facts, i);
      OrdetAct act = ordet_event_act (fact);

      if (act != ORDET_ACT_ITEM && act != ORDET_ACT_ITEM_END && act != ORDET_ACT_CLOSE)
        continue;
      if (since >= 0)
        sum += ordet_event_at_us (fact) - since;
      since = act == ORDET_ACT_ITEM && g_str_equal (fact_item (fact), item)
                ? ordet_event_at_us (fact) : -1;
    }
  return sum + (since >= 0 ? now_us - since : 0);
}

typedef struct
{
  gint   n, n_kind[ORDET_N_KINDS];
  gint64 us, kind_us[ORDET_N_KINDS];
} Held;

static Held
held (const OracleState *s)
{
  Held all = { 0 };

  for (gint i = 0; i < s->n_turns; i++)
    if (s->turns[i].end == ORACLE_HELD)
      {
        all.n_kind[s->turns[i].kind]++;
        all.kind_us[s->turns[i].kind] += s->turns[i].spoken_us;
        all.n += s->turns[i].kind != ORDET_KIND_ROUND;
        all.us += s->turns[i].kind != ORDET_KIND_ROUND ? s->turns[i].spoken_us : 0;
      }
  return all;
}

/* What the list takes; @limit_s as in the sentence about a shorter one. */
static gint64
list_takes (const OracleState *s,
            const Held        *all,
            gint               limit_s,
            gint64             now_us)
{
  OraclePlace places[ORACLE_MAX_WAITING];
  gint n = s->list >= 0 ? oracle_order (s, s->list, places) : 0;
  const gint turns[] = { s->floor, s->under };
  gint64 sum = 0, since = s->break_since >= 0 ? s->break_since : s->groups_since;

  for (gint i = 0; i < n; i++)
    {
      gint kind = places[i].kind;
      gint64 us = places[i].limit_ms * 1000, mean = us;

      if (all->n_kind[kind] >= 3)
        mean = all->kind_us[kind] / all->n_kind[kind];
      else if (all->n >= 5)
        mean = all->us / all->n;
      us = mean < us ? mean : us;
      if (limit_s > 0 && kind == ORDET_KIND_SPEECH)
        us = MIN (us, (limit_s + s->people[places[i].who].extra_s) * S);
      sum += us;
    }
  for (guint i = 0; i < 2; i++)
    if (turns[i] >= 0)
      {
        gint64 left = s->turns[turns[i]].limit_us - oracle_spoken_us (&s->turns[turns[i]], now_us);

        sum += left > 0 ? left : 0;
      }
  if (since >= 0)
    {
      gint64 left = since + (s->break_since >= 0 ? s->break_us : s->groups_us) - now_us;

      sum += left > 0 ? left : 0;
    }
  return sum;
}

static gint64
meeting_end (const Oracle *oracle,
             const Held   *all,
             gint          limit_s,
             gint64        now_us,
             gint64       *item_end)
{
  const OracleState *s = &oracle->state;
  gint64 rest = list_takes (s, all, limit_s, now_us);
  gboolean after = FALSE;
  gint last = -1;

  *item_end = -1;
  for (gint i = 0; i < s->n_items; i++)
    if (s->item >= 0 ? s->agenda[i] == s->item : s->items[s->agenda[i]].opened)
      last = i;
  if (s->item >= 0)
    {
      gint64 planned = s->items[s->item].minutes * 60 * S;

      if (planned > 0)
        planned -= spent (oracle, g_quark_to_string ((GQuark) s->items[s->item].id), now_us);
      rest = s->items[s->item].minutes > 0 && planned > rest ? planned : rest;
      if (rest > 0 || s->items[s->item].minutes > 0)
        *item_end = now_us + rest;
    }
  for (gint i = 0; i < s->n_items; i++)
    {
      const OracleItem *item = &s->items[s->agenda[i]];

      if (after || last < 0)
        rest += !item->opened && !item->dropped ? item->minutes * 60 * S : 0;
      after |= i == last;
    }
  return now_us + rest;
}

static void
compare (OrdetMeeting *meeting,
         const Oracle *oracle,
         gint64        announced_us,
         gint64        now_us,
         guint         found[4])
{
  static const gint steps[] = { 600, 300, 240, 180, 120, 90, 60, 45, 30 };
  const OracleState *s = &oracle->state;
  Held all = held (s);
  gint64 item_end, end = meeting_end (oracle, &all, 0, now_us, &item_end), unused;
  gint shorter = 0;
  OrdetPace pace;

  ordet_pace_read (&pace, meeting, 0, now_us);
  found[pace.state]++;
  found[3] += pace.shorter_s > 0;
  g_assert_cmpuint (pace.n_turns, ==, all.n);
  if (s->closed || (!s->opened && s->item < 0))
    {
      g_assert_cmpint (pace.state, ==, ORDET_PACE_UNKNOWN);
      g_assert_cmpint (pace.end_us, ==, -1);
      return;
    }
  g_assert_cmpint (pace.item_end_us, ==, item_end);
  g_assert_cmpint (pace.end_us, ==, end);
  g_assert_cmpint (pace.late_us, ==, end - announced_us);
  g_assert_cmpint (pace.state, ==, all.n < 5 ? ORDET_PACE_UNKNOWN
                                   : end < announced_us + 300 * S ? ORDET_PACE_HOLDS
                                   : ORDET_PACE_LATE);
  for (gsize i = G_N_ELEMENTS (steps); i-- > 0;)
    if (pace.state == ORDET_PACE_LATE && s->item >= 0 &&
        steps[i] < s->item_rules.limits[ORDET_KIND_SPEECH] &&
        meeting_end (oracle, &all, steps[i], now_us, &unused) < announced_us + 300 * S)
      shorter = steps[i];
  g_assert_cmpint (pace.shorter_s, ==, shorter);
}

static void
test_random (void)
{
  guint found[4] = { 0 }; /* by state, and where a shorter limit helps */

  for (guint n = 0; n < 120; n++)
    {
      g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr(OrdetNotice) notice = oracle_random_notice (rand);
      gint64 now = BEGIN_S * S, announced = now + g_rand_int_range (rand, 5, 50) * 60 * S;
      g_autoptr(OrdetMeeting) meeting = NULL;
      g_autoptr(Oracle) oracle = NULL;

      notice->end = g_strdup_printf ("10:%02d", (gint) ((announced - now) / (60 * S)));
      notice->start = g_strdup ("10:00");
      for (guint i = 0; i < notice->agenda->len; i++)
        ((OrdetAgendaData *) notice->agenda->pdata[i])->minutes = g_rand_int_range (rand, 0, 10);
      meeting = ordet_meeting_new (notice);
      oracle = oracle_new (notice);
      for (gint i = 0; i < 150; i++)
        {
          g_autoptr(OrdetEvent) event = NULL;
          g_autofree char *differs = NULL;

          now += g_rand_int_range (rand, 0, 40000) * G_GINT64_CONSTANT (1000);
          event = i < oracle->state.n_people
            ? ordet_event_build (ORDET_ACT_ARRIVE, now, ORDET_KEY_WHO,
                                 g_quark_to_string ((GQuark) oracle->state.people[i].id),
                                 ORDET_KEY_NONE)
            : oracle_random_event (rand, &oracle->state, now);
          differs = oracle_compare_act (meeting, oracle, event);
          g_assert_cmpstr (differs, ==, NULL);
          compare (meeting, oracle, announced, now + 7 * S, found);
        }
    }
  g_test_message ("%u times it held, %u times late, %u times a shorter limit helped", found[1],
                  found[2], found[3]);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (found[i], >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pace/table", test_table);
  g_test_add_func ("/pace/break on the agenda", test_break_on_the_agenda);
  g_test_add_func ("/pace/steps", test_steps);
  g_test_add_func ("/pace/random meetings", test_random);
  return g_test_run ();
}
