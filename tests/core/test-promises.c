/* test-promises.c — what the rules of the order promise, over random meetings
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One test for each of the promises of section 4, by its number. The seed is
 * printed; give it back with --seed.
 */
#include "digest.h"
#include "oracle-random.h"
#include "ordet-timer.h"

#define START_US (G_GINT64_CONSTANT (36000) * ORDET_SECOND)

/* --- random meetings --- */

typedef struct
{
  GRand        *rand;
  OrdetNotice  *notice;
  OrdetMeeting *meeting;
  Oracle       *oracle; /* knows what could be tried next */
  gint64        now_us;
} Random;

static void
random_init (Random *r)
{
  r->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  r->notice = oracle_random_notice (r->rand);
  r->meeting = ordet_meeting_new (r->notice);
  r->oracle = oracle_new (r->notice);
  r->now_us = START_US;
}

static void
random_clear (Random *r)
{
  oracle_free (r->oracle);
  ordet_meeting_free (r->meeting);
  ordet_notice_free (r->notice);
  g_rand_free (r->rand);
}

/* The n-th act: everybody comes first. (transfer full) */
static OrdetEvent *
random_act (Random *r,
            gint    n)
{
  r->now_us += g_rand_int_range (r->rand, 0, 40000) * G_GINT64_CONSTANT (1000);
  if (n < r->oracle->state.n_people)
    return ordet_event_build (ORDET_ACT_ARRIVE, r->now_us, ORDET_KEY_WHO,
                              g_quark_to_string ((GQuark) r->oracle->state.people[n].id),
                              ORDET_KEY_NONE);
  return oracle_random_event (r->rand, &r->oracle->state, r->now_us);
}

static gboolean
do_act (Random     *r,
        OrdetEvent *event,
        gboolean   *changed,
        GError    **error)
{
  gboolean unused;

  oracle_act (r->oracle, event, &unused);
  return ordet_meeting_act (r->meeting, event, changed, error);
}

static OrdetMeeting *
restarted (const Random *r)
{
  OrdetMeeting *meeting = ordet_meeting_new (r->notice);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);

  for (gsize i = 0; i < ordet_meeting_n_events (r->meeting); i++)
    {
      g_autoptr(GVariant) saved = g_variant_ref_sink (
        ordet_event_pack (ordet_meeting_event (r->meeting, i)));
      g_autoptr(GError) error = NULL;
      OrdetEvent *event = ordet_event_unpack (saved, &error);

      g_assert_no_error (error);
      g_ptr_array_add (events, event);
    }
  g_assert_cmpuint (ordet_meeting_load (meeting, (OrdetEvent *const *) events->pdata, events->len),
                    ==, 0);
  return meeting;
}

/* 1. Deterministic; computing again changes nothing; the same after save and
 * restart. */
static void
test_1_same_again (void)
{
  for (guint meeting = 0; meeting < 60; meeting++)
    {
      Random r;
      g_autoptr(OrdetMeeting) other = NULL;
      g_autofree char *first = NULL, *second = NULL, *saved = NULL;

      random_init (&r);
      for (gint i = 0; i < 120; i++)
        {
          g_autoptr(OrdetEvent) event = random_act (&r, i);
          do_act (&r, event, NULL, NULL);
        }
      other = restarted (&r);
      first = digest (r.meeting, r.now_us);
      second = digest (r.meeting, r.now_us);
      saved = digest (other, r.now_us);
      g_assert_cmpstr (first, ==, second);
      g_assert_cmpstr (first, ==, saved);
      g_clear_pointer (&other, ordet_meeting_free);
      random_clear (&r);
    }
}

/* 1. undo ∘ act = identity for every act, next and the clock included; and
 * redo puts it back. */
static void
test_1_undo (void)
{
  for (guint meeting = 0; meeting < 60; meeting++)
    {
      Random r;

      random_init (&r);
      for (gint i = 0; i < 100; i++)
        {
          g_autoptr(OrdetEvent) event = random_act (&r, i);
          g_autoptr(OrdetEvent) undo = ordet_event_new (ORDET_ACT_UNDO, r.now_us);
          g_autoptr(OrdetEvent) redo = ordet_event_new (ORDET_ACT_REDO, r.now_us);
          gint64 later = r.now_us + 7 * ORDET_SECOND;
          g_autofree char *before = digest (r.meeting, later);
          g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
          gboolean changed = FALSE;

          if (ordet_event_act (event) == ORDET_ACT_UNDO ||
              ordet_event_act (event) == ORDET_ACT_REDO || !do_act (&r, event, &changed, NULL))
            continue;
          after = digest (r.meeting, later);
          if (!changed)
            {
              g_assert_cmpstr (before, ==, after);
              continue;
            }
          g_assert_true (ordet_meeting_act (r.meeting, undo, NULL, NULL));
          undone = digest (r.meeting, later);
          g_assert_cmpstr (before, ==, undone);
          g_assert_true (ordet_meeting_act (r.meeting, redo, NULL, NULL));
          redone = digest (r.meeting, later);
          g_assert_cmpstr (after, ==, redone);
        }
      random_clear (&r);
    }
}

/* A plain act of a long debate among @n_people. (transfer full) */
static OrdetEvent *
debate_act (GRand *rand,
            gint   n_people,
            gint64 now_us)
{
  static const char *const kinds[] = { "speech", "speech", "speech", "reply", "order" };
  g_autofree char *who = g_strdup_printf ("P%d", g_rand_int_range (rand, 0, n_people));
  g_autofree char *item = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 4));
  gint dice = g_rand_int_range (rand, 0, 1000);

  if (dice < 380)
    return ordet_event_build (ORDET_ACT_HAND, now_us, ORDET_KEY_WHO, who, ORDET_KEY_KIND,
                              kinds[g_rand_int_range (rand, 0, (gint) G_N_ELEMENTS (kinds))],
                              ORDET_KEY_NONE);
  if (dice < 700)
    return ordet_event_new (ORDET_ACT_NEXT, now_us);
  if (dice < 900)
    return ordet_event_new (ORDET_ACT_DONE, now_us);
  if (dice < 930)
    return ordet_event_new (ORDET_ACT_UNDO, now_us);
  if (dice < 940)
    return ordet_event_new (ORDET_ACT_REDO, now_us);
  if (dice < 960)
    return ordet_event_build (ORDET_ACT_CORRECT, now_us, ORDET_KEY_TURN,
                              (gint64) g_rand_int_range (rand, 1, 40), ORDET_KEY_SECONDS,
                              (gint64) (g_rand_int_range (rand, 0, 100) * ORDET_SECOND),
                              ORDET_KEY_NONE);
  if (dice < 980)
    return ordet_event_new (dice < 970 ? ORDET_ACT_PAUSE : ORDET_ACT_RESUME, now_us);
  if (dice < 995)
    return ordet_event_build (ORDET_ACT_LOWER, now_us, ORDET_KEY_WHO, who, ORDET_KEY_NONE);
  return ordet_event_build (ORDET_ACT_ITEM, now_us, ORDET_KEY_ITEM, item, ORDET_KEY_NONE);
}

/* @meeting looks as one that never knew what it has undone. */
static void
assert_folds_to_same (const OrdetNotice *notice,
                      OrdetMeeting      *meeting,
                      gint64             now_us)
{
  g_autoptr(OrdetMeeting) fresh = ordet_meeting_new (notice);
  g_autofree char *ours = NULL, *theirs = NULL;
  gsize n;
  const OrdetFact *facts = ordet_meeting_facts (meeting, &n);

  for (gsize i = 0; i < n; i++)
    g_assert_true (ordet_meeting_act (fresh, facts[i].event, NULL, NULL));
  ours = digest (meeting, now_us);
  theirs = digest (fresh, now_us);
  g_assert_cmpstr (ours, ==, theirs);
}

/* 1. The same in a long meeting, undone a long way: checkpoints are no state. */
static void
test_1_long (void)
{
  g_autoptr(OrdetNotice) notice = ordet_notice_new ("Long");
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr(OrdetMeeting) meeting = NULL;
  gint64 now = START_US;
  gsize n;

  for (gint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%d", i);
      ordet_notice_add_person (notice, id, id)->list = g_strdup (i % 2 ? "a" : "b");
    }
  for (gint i = 1; i < 4; i++)
    ordet_notice_add_item (notice, (const char[]) { (char) ('0' + i), '\0' }, "Item");
  meeting = ordet_meeting_new (notice);
  for (gint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("P%d", i);
      g_autoptr(OrdetEvent) event = ordet_event_build (ORDET_ACT_ARRIVE, now, ORDET_KEY_WHO, id,
                                                       ORDET_KEY_NONE);
      g_assert_true (ordet_meeting_act (meeting, event, NULL, NULL));
    }
  g_autoptr(OrdetEvent) opened = ordet_event_build (ORDET_ACT_ITEM, now, ORDET_KEY_ITEM, "1",
                                                    ORDET_KEY_NONE);
  g_assert_true (ordet_meeting_act (meeting, opened, NULL, NULL));
  while ((ordet_meeting_facts (meeting, &n), n) < 2600)
    {
      g_autoptr(OrdetEvent) event = debate_act (rand, 12, now);

      if (n > 13 || ordet_event_act (event) != ORDET_ACT_UNDO) /* not before the debate */
        ordet_meeting_act (meeting, event, NULL, NULL);
      now += g_rand_int_range (rand, 0, 20000) * G_GINT64_CONSTANT (1000);
    }
  assert_folds_to_same (notice, meeting, now);
  while ((ordet_meeting_facts (meeting, &n), n) > 100)
    {
      g_autoptr(OrdetEvent) undo = ordet_event_new (ORDET_ACT_UNDO, now);

      g_assert_true (ordet_meeting_act (meeting, undo, NULL, NULL));
      if (g_rand_int_range (rand, 0, 300) == 0)
        assert_folds_to_same (notice, meeting, now);
    }
  assert_folds_to_same (notice, meeting, now);
}

/* 2. Fixed requests never move down. */
static void
test_2_fixed (void)
{
  for (guint meeting = 0; meeting < 120; meeting++)
    {
      Random r;

      random_init (&r);
      for (gint i = 0; i < 120; i++)
        {
          g_autoptr(OrdetEvent) event = random_act (&r, i);
          static OraclePlace before[ORACLE_MAX_WAITING + 1];
          gint list = r.oracle->state.list;
          gint n = oracle_order (&r.oracle->state, list, before);
          gint place = 0;
          OrdetAct act = ordet_event_act (event);
          gsize n_after;
          const OrdetEntry *after;

          do_act (&r, event, NULL, NULL);
          if (act == ORDET_ACT_MOVE || act == ORDET_ACT_BACK || act == ORDET_ACT_UNDO ||
              act == ORDET_ACT_REDO || list != r.oracle->state.list)
            continue; /* by hand, or another list */
          after = ordet_meeting_order (r.meeting, &n_after);
          for (gsize j = 0; j < n_after; j++)
            if (after[j].kind == ORDET_KIND_SPEECH)
              {
                gint was = 0;

                for (gint k = 0; k < n && before[k].seq != (gint) after[j].seq; k++)
                  was += before[k].kind == ORDET_KIND_SPEECH;
                for (gint k = 0; k < n; k++)
                  if (before[k].seq == (gint) after[j].seq && before[k].fixed)
                    g_assert_cmpint (place, <=, was);
                place++;
              }
        }
      random_clear (&r);
    }
}

/* --- 7 --- */

static const char *
swapped (const char *category)
{
  if (g_strcmp0 (category, "woman") == 0)
    return "nonbinary";
  return g_strcmp0 (category, "nonbinary") == 0 ? "woman" : category;
}

/* The act with women and nonbinary people changed about, and other names. */
static OrdetEvent *
disguised (const OrdetEvent *event)
{
  OrdetEvent *copy = ordet_event_copy_at (event, ordet_event_at_us (event));

  if (ordet_event_has (event, ORDET_KEY_CATEGORY))
    ordet_event_set_string (copy, ORDET_KEY_CATEGORY,
                            swapped (ordet_event_string (event, ORDET_KEY_CATEGORY)));
  if (ordet_event_act (event) == ORDET_ACT_ADD)
    ordet_event_set_string (copy, ORDET_KEY_NAME, "Somebody else");
  return copy;
}

/* The same act without another division into groups. */
static OrdetEvent *
with_default_groups (OrdetEvent *event)
{
  g_autoptr(OrdetRules) rules = NULL;
  OrdetEvent *copy;

  if (ordet_event_act (event) != ORDET_ACT_RULES)
    return event;
  rules = ordet_rules_copy (ordet_event_rules (event, ORDET_KEY_RULES));
  rules->set &= ~ORDET_RULE_BIT (ORDET_RULE_GROUPS);
  copy = ordet_event_build (
    ORDET_ACT_RULES, ordet_event_at_us (event), ORDET_KEY_RULES, (const OrdetRules *) rules,
    ORDET_KEY_ITEM_ONLY, ordet_event_boolean (event, ORDET_KEY_ITEM_ONLY, FALSE), ORDET_KEY_NONE);
  ordet_event_unref (event);
  return copy;
}

/* 7. Swapping categories inside a group, or renaming people, changes nothing. */
static void
test_7_names (void)
{
  for (guint times = 0; times < 60; times++)
    {
      Random r;
      g_autoptr(OrdetNotice) other = NULL;
      g_autoptr(OrdetMeeting) meeting = NULL;

      random_init (&r);
      r.notice->rules->set &= ~ORDET_RULE_BIT (ORDET_RULE_GROUPS);
      g_clear_pointer (&r.meeting, ordet_meeting_free);
      g_clear_pointer (&r.oracle, oracle_free);
      r.meeting = ordet_meeting_new (r.notice);
      r.oracle = oracle_new (r.notice);
      other = ordet_notice_copy (r.notice);
      for (guint i = 0; i < other->people->len; i++)
        {
          OrdetPersonData *person = other->people->pdata[i];
          char *category = g_strdup (swapped (person->category));

          g_free (person->category);
          person->category = category;
          g_free (person->name);
          person->name = g_strdup ("Zoé 𝒵");
        }
      meeting = ordet_meeting_new (other);
      for (gint i = 0; i < 120; i++)
        {
          g_autoptr(OrdetEvent) event = with_default_groups (random_act (&r, i));
          g_autoptr(OrdetEvent) same = disguised (event);
          gboolean accepted = do_act (&r, event, NULL, NULL);
          gsize n, n_other;
          const OrdetEntry *order, *order_other;

          g_assert_cmpint (ordet_meeting_act (meeting, same, NULL, NULL), ==, accepted);
          order = ordet_meeting_order (r.meeting, &n);
          order_other = ordet_meeting_order (meeting, &n_other);
          g_assert_cmpuint (n, ==, n_other);
          for (gsize j = 0; j < n; j++)
            {
              g_assert_cmpuint (order[j].seq, ==, order_other[j].seq);
              g_assert_cmpuint (order[j].person, ==, order_other[j].person);
              g_assert_cmpmem (order[j].reasons, sizeof order[j].reasons, order_other[j].reasons,
                               sizeof order_other[j].reasons);
            }
          g_assert_cmpuint (ordet_meeting_floor_number (r.meeting), ==,
                            ordet_meeting_floor_number (meeting));
        }
      random_clear (&r);
    }
}

/* 8. Every act is accepted with its effect or refused with a code, and a
 * refused act changes nothing; to ask whether it would be changes nothing. */
static void
test_8_refused (void)
{
  guint n_refused = 0;

  for (guint times = 0; times < 60; times++)
    {
      Random r;

      random_init (&r);
      for (gint i = 0; i < 120; i++)
        {
          g_autoptr(OrdetEvent) event = random_act (&r, i);
          g_autoptr(GError) asked = NULL, error = NULL;
          g_autofree char *before = digest (r.meeting, r.now_us);
          g_autofree char *after = NULL;
          gboolean would = ordet_meeting_check (r.meeting, event, &asked);
          OrdetEvent *undoable = ordet_meeting_undoable (r.meeting);
          OrdetEvent *redoable = ordet_meeting_redoable (r.meeting);

          after = digest (r.meeting, r.now_us);
          g_assert_cmpstr (before, ==, after);
          g_assert_cmpint (do_act (&r, event, NULL, &error), ==, would);
          if (would)
            continue;
          g_assert_error (error, ORDET_REFUSAL, asked->code);
          g_assert_cmpstr (error->message, ==,
                           ordet_refusal_to_string ((OrdetRefusal) error->code));
          g_clear_pointer (&after, g_free);
          after = digest (r.meeting, r.now_us);
          g_assert_cmpstr (before, ==, after);
          g_assert_true (undoable == ordet_meeting_undoable (r.meeting));
          g_assert_true (redoable == ordet_meeting_redoable (r.meeting));
          n_refused++;
        }
      random_clear (&r);
    }
  g_test_message ("%u acts were refused", n_refused);
  g_assert_cmpuint (n_refused, >, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/promises/1 the same again", test_1_same_again);
  g_test_add_func ("/promises/1 undo is as if it had never been", test_1_undo);
  g_test_add_func ("/promises/1 in a long meeting", test_1_long);
  g_test_add_func ("/promises/2 fixed never moves down", test_2_fixed);
  g_test_add_func ("/promises/7 names and categories", test_7_names);
  g_test_add_func ("/promises/8 refused or done", test_8_refused);
  return g_test_run ();
}
