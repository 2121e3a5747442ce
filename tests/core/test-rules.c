/* test-rules.c — settings: defaults, ranges, merging, comparing, packing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "oracle-random.h"
#include "play.h"

static void
test_defaults (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autoptr(OrdetRules) partial = ordet_rules_new_partial ();
  g_autoptr(OrdetRules) said = play_rules (
    "scope=item count_cap=1 balance=alternate priority=tier groups.a=woman,nonbinary groups.b=man "
    "weights.a=50 weights.b=50 safe=1 max_passed=null when_empty=continue entries_per_person=1 "
    "speeches_per_item=null guests_last=1 limits.introduction=600 limits.speech=180 "
    "limits.speech_again=120 limits.reply=60 limits.rejoinder=60 limits.information=30 "
    "limits.order=60 limits.round=30 warn_s.speech=30 warn_s.reply=15 replies_per_speech=2 "
    "rejoinder=after-all after_line=introduction,reply,rejoinder,information,order "
    "counts_as_spoken=speech");

  g_assert_true (ordet_rules_equal (rules, said));
  g_assert_true (ordet_rules_valid (rules));
  g_assert_cmpuint (partial->set, ==, 0);
  g_assert_true (ordet_rules_equal (rules, partial));
}

/* The last value of a setting that is allowed and the first that is not. */
static const struct { const char *good, *bad; } ranges[] = {
  { "weights.a=1", "weights.a=0" },
  { "weights.b=1", "weights.b=-1" },
  { "weights.b=1000", "weights.b=0" },
  { "safe=0", "safe=-1" },
  { "count_cap=0", "count_cap=-1" },
  { "max_passed=0", "max_passed=-2" },
  { "max_passed=null", "max_passed=-3" },
  { "entries_per_person=1", "entries_per_person=0" },
  { "entries_per_person=null", "entries_per_person=-2" },
  { "speeches_per_item=0", "speeches_per_item=-2" },
  { "speeches_per_item=null", "speeches_per_item=-3" },
  { "replies_per_speech=0", "replies_per_speech=-1" },
  { "limits.speech=1", "limits.speech=0" },
  { "limits.speech_again=1", "limits.speech_again=0" },
  { "limits.round=1", "limits.round=-5" },
  { "warn_s.speech=0", "warn_s.speech=-1" },
  { "warn_s.order=0", "warn_s.order=-1" },
};

static void
test_ranges (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr(OrdetRules) good = play_rules (ranges[i].good);
      g_autoptr(OrdetRules) bad = play_rules (ranges[i].bad);

      g_test_message ("%s, %s", ranges[i].good, ranges[i].bad);
      g_assert_true (ordet_rules_valid (good));
      g_assert_false (ordet_rules_valid (bad));
      bad->set = 0; /* what is not said cannot be wrong */
      g_assert_true (ordet_rules_valid (bad));
    }
}

static void
test_merge (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();
  g_autoptr(OrdetRules) again = play_rules ("limits.speech=180 safe=1 groups.a=woman,nonbinary");
  g_autoptr(OrdetRules) limit = play_rules ("limits.order=10 warn_s.order=5");
  g_autoptr(OrdetRules) weight = play_rules ("weights.a=60");
  g_autoptr(OrdetRules) groups = play_rules ("groups.a=man groups.b=woman");
  g_autoptr(OrdetRules) none = play_rules ("categories=");

  g_assert_false (ordet_rules_merge (rules, again));
  g_assert_false (ordet_rules_merge (rules, none)); /* none were declared before */
  g_assert_true (ordet_rules_merge (rules, limit));
  g_assert_cmpint (rules->limits[ORDET_KIND_ORDER], ==, 10);
  g_assert_cmpint (rules->limits[ORDET_KIND_SPEECH], ==, 180);
  g_assert_cmpint (rules->warn_s[ORDET_KIND_SPEECH], ==, 30);
  g_assert_true (ordet_rules_merge (rules, weight));
  g_assert_cmpint (rules->weights[0], ==, 60);
  g_assert_cmpint (rules->weights[1], ==, 50);
  g_assert_true (ordet_rules_merge (rules, groups));
  g_assert_cmpstr (rules->groups[0][0], ==, "man");
  g_assert_null (rules->groups[0][1]);
}

static const struct { const char *list, *category; OrdetGroup group; } members[] = {
  { NULL, "woman", ORDET_GROUP_A },
  { NULL, "nonbinary", ORDET_GROUP_A },
  { NULL, "man", ORDET_GROUP_B },
  { NULL, "unstated", ORDET_GROUP_NEUTRAL },
  { NULL, NULL, ORDET_GROUP_NEUTRAL },
  { NULL, "agender", ORDET_GROUP_NEUTRAL },
  { NULL, "Woman", ORDET_GROUP_NEUTRAL },
  { "a", "man", ORDET_GROUP_A },
  { "b", "woman", ORDET_GROUP_B },
  { "none", "woman", ORDET_GROUP_NEUTRAL },
  { "a", NULL, ORDET_GROUP_A },
};

static void
test_groups (void)
{
  g_autoptr(OrdetRules) rules = ordet_rules_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_cmpint (ordet_rules_group_of (rules, members[i].list, members[i].category), ==,
                     members[i].group);
}

/* Packed and unpacked, copied, or told as a difference: the same rules. */
static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr(OrdetRules) some = oracle_random_rules (rand);
      g_autoptr(OrdetRules) others = oracle_random_rules (rand);
      g_autoptr(OrdetRules) from = ordet_rules_new ();
      g_autoptr(OrdetRules) to = ordet_rules_new ();
      g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_rules_pack (some));
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetRules) unpacked = ordet_rules_unpack (packed, &error);
      g_autoptr(OrdetRules) copy = ordet_rules_copy (some);
      g_autoptr(OrdetRules) diff = NULL;

      g_assert_no_error (error);
      g_assert_true (ordet_rules_valid (some));
      g_assert_cmpuint (unpacked->set, ==, some->set);
      g_assert_cmpuint (copy->set, ==, some->set);
      ordet_rules_merge (from, some);
      ordet_rules_merge (to, unpacked);
      g_assert_true (ordet_rules_equal (from, to));
      g_assert_true (ordet_rules_equal (copy, some));
      ordet_rules_merge (to, others);
      diff = ordet_rules_diff (from, to);
      g_assert_cmpint (diff->set != 0, ==, !ordet_rules_equal (from, to));
      g_assert_cmpint (ordet_rules_merge (from, diff), ==, diff->set != 0);
      g_assert_true (ordet_rules_equal (from, to));
      g_assert_false (ordet_rules_merge (from, diff));
    }
}

/* What another version wrote is refused whole, not half understood. */
static const char *const unreadable[] = {
  "{7}", "[{<1>, <2>}]", "'rules'", "@a{iv} {-1: <1>}", "@a{iv} {999: <1>}", "@a{iv} {0: <'item'>}",
  "@a{iv} {4: <'woman'>}", "@a{iv} {17: <1>}", "@a{iv} {0: <int64 1>}", "@a{sv} {'scope': <1>}",
};

static void
test_unreadable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autoptr(GVariant) packed = g_variant_parse (NULL, unreadable[i], NULL, NULL, NULL);
      g_autoptr(GError) error = NULL;

      if (packed == NULL) /* text that is no value at all */
        packed = g_variant_ref_sink (g_variant_new_string (unreadable[i]));
      g_test_message ("%s", unreadable[i]);
      g_assert_null (ordet_rules_unpack (packed, &error));
      g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
    }
}

static void
test_words (void)
{
  OrdetScope scope;
  OrdetBalanceMode balance;
  OrdetRejoinder rejoinder;

  for (guint i = 0; i <= ORDET_SCOPE_COUNT; i++)
    {
      g_assert_true (ordet_rule_scope_from_string (ordet_rule_scope_to_string ((OrdetScope) i),
                                                   &scope));
      g_assert_cmpint (scope, ==, i);
    }
  for (guint i = 0; i <= ORDET_BALANCE_TIME; i++)
    {
      g_assert_true (ordet_rule_balance_from_string (
        ordet_rule_balance_to_string ((OrdetBalanceMode) i), &balance));
      g_assert_cmpint (balance, ==, i);
    }
  for (guint i = 0; i <= ORDET_REJOINDER_AFTER_EACH; i++)
    {
      g_assert_true (ordet_rule_rejoinder_from_string (
        ordet_rule_rejoinder_to_string ((OrdetRejoinder) i), &rejoinder));
      g_assert_cmpint (rejoinder, ==, i);
    }
  g_assert_cmpstr (ordet_rule_scope_to_string (ORDET_SCOPE_MEETING_ITEM), ==, "meeting+item");
  g_assert_cmpstr (ordet_rule_rejoinder_to_string (ORDET_REJOINDER_AFTER_ALL), ==, "after-all");
  g_assert_false (ordet_rule_scope_from_string ("Item", &scope));
  g_assert_false (ordet_rule_balance_from_string (NULL, &balance));
  g_assert_false (ordet_rule_rejoinder_from_string ("", &rejoinder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/defaults", test_defaults);
  g_test_add_func ("/rules/ranges", test_ranges);
  g_test_add_func ("/rules/merge", test_merge);
  g_test_add_func ("/rules/groups", test_groups);
  g_test_add_func ("/rules/packed, copied, compared", test_random);
  g_test_add_func ("/rules/of another version", test_unreadable);
  g_test_add_func ("/rules/words", test_words);
  return g_test_run ();
}
