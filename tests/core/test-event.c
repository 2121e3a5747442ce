/* test-event.c — facts: built, packed for the vault, read again, or refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-event.h"
#include "ordet-rules.h"

/* Names and texts that have broken programs before. */
static const char *const texts[] = {
  "",
  " ",
  "Åse Øverås",
  "e\xcc\x81\xcc\x80\xcc\xa3",
  "مريم",
  ("\xe2\x80\xae"
   "dlrow"),
  "👩🏽‍🦽‍➡️",
  "𝒵",
  "\"\\/\b\n\t",
  "null",
  "'; DROP TABLE event; --",
  "%s%n",
  "\xef\xbb\xbf",
  "\xf4\x8f\xbf\xbf",
};

static void
fill (OrdetEvent *event,
      OrdetKey    key,
      GRand      *rand)
{
  const char *text = texts[g_rand_int_range (rand, 0, (gint) G_N_ELEMENTS (texts))];
  gint64 number = ((gint64) g_rand_int (rand) << 31) - (gint64) g_rand_int (rand);
  const char *several[] = { text, "other", NULL };

  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      ordet_event_set_string (event, key, text);
      break;
    case ORDET_TYPE_BOOLEAN:
      ordet_event_set_boolean (event, key, number & 1);
      break;
    case ORDET_TYPE_STRINGS:
      several[g_rand_int_range (rand, 0, 3)] = NULL;
      ordet_event_set_strings (event, key, several);
      break;
    case ORDET_TYPE_COUNTS:
      ordet_event_add_count (event, key, text, number);
      ordet_event_add_count (event, key, "yes", 0);
      break;
    case ORDET_TYPE_RULES:
      {
        g_autoptr(OrdetRules) rules = ordet_rules_new_partial ();

        rules->set = ORDET_RULE_BIT (ORDET_RULE_SAFE);
        rules->safe = g_rand_int_range (rand, 0, 5);
        ordet_event_set_rules (event, key, rules);
        break;
      }
    case ORDET_TYPE_INTEGER:
    case ORDET_TYPE_SECONDS:
    default:
      ordet_event_set_integer (event, key, number);
      break;
    }
}

static OrdetEvent *
random_event (GRand    *rand,
              OrdetAct  act)
{
  OrdetEvent *event = ordet_event_new (act, g_rand_int_range (rand, 0, G_MAXINT));
  gsize n;
  const OrdetActKey *keys = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if (keys[i].required || g_rand_boolean (rand))
      fill (event, keys[i].key, rand);
  return event;
}

/* Every act with every key comes back as it was. */
static void
test_packed (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint times = 0; times < 60; times++)
    for (guint act = 1; act < ORDET_N_ACTS; act++)
      {
        g_autoptr(OrdetEvent) event = random_event (rand, (OrdetAct) act);
        g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_event_pack (event));
        g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes (packed);
        g_autoptr(GVariant) read = g_variant_ref_sink (
          g_variant_new_from_bytes (g_variant_get_type (packed), bytes, FALSE));
        g_autoptr(GError) error = NULL;
        g_autoptr(OrdetEvent) again = ordet_event_unpack (read, &error);
        g_autoptr(OrdetEvent) copy = ordet_event_copy_at (event, ordet_event_at_us (event));
        gsize n;
        const OrdetActKey *keys = ordet_act_keys ((OrdetAct) act, &n);

        g_assert_no_error (error);
        g_assert_true (ordet_event_equal (event, again));
        g_assert_true (ordet_event_equal (event, copy));
        g_assert_cmpint (ordet_event_act (again), ==, act);
        g_assert_cmpint (ordet_event_at_us (again), ==, ordet_event_at_us (event));
        for (gsize i = 0; i < n; i++)
          g_assert_cmpint (ordet_event_has (event, keys[i].key), ==,
                           ordet_event_has (again, keys[i].key));
      }
}

/* Bytes that are no fact, or somebody else's, are refused, never half read. */
static void
test_broken (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_refused = 0;

  for (guint times = 0; times < 20000; times++)
    {
      g_autoptr(OrdetEvent) event =
        random_event (rand, (OrdetAct) g_rand_int_range (rand, 1, ORDET_N_ACTS));
      g_autoptr(GVariant) packed = g_variant_ref_sink (ordet_event_pack (event));
      gsize size = g_variant_get_size (packed);
      guint8 *data = g_memdup2 (g_variant_get_data (packed), size);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GVariant) read = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(OrdetEvent) again = NULL;

      for (gint i = g_rand_int_range (rand, 1, 4); i > 0; i--)
        data[g_rand_int_range (rand, 0, (gint) size)] = (guint8) g_rand_int (rand);
      bytes = g_bytes_new_take (
        data, g_rand_boolean (rand) ? size : (gsize) g_rand_int_range (rand, 0, (gint) size));
      read =
        g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE ("(ixa(iv))"), bytes, FALSE));
      again = ordet_event_unpack (read, &error);
      if (again == NULL)
        {
          n_refused++;
          g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
          continue;
        }
      /* What was read is a fact that can be kept again. */
      g_autoptr(GVariant) kept = g_variant_ref_sink (ordet_event_pack (again));
      g_autoptr(OrdetEvent) once_more = ordet_event_unpack (kept, NULL);

      g_assert_nonnull (once_more);
      g_assert_true (ordet_event_equal (again, once_more));
    }
  g_assert_cmpuint (n_refused, >, 1000);
}

static const char *const unreadable[] = {
  "(0, int64 5, @a(iv) [])",              /* no act */
  "(999, int64 5, @a(iv) [])",            /* an act of another version */
  "(-1, int64 5, @a(iv) [])",
  "(1, int64 -5, @a(iv) [])",             /* before midnight */
  "(12, int64 5, [(1, <7>)])",            /* who: a number */
  "(12, int64 5, [(999, <'x'>)])",        /* a key of another version */
  "(12, int64 5, [(9999999, <'x'>)])",
  "(12, int64 5, [(0, <'x'>)])",
  "(12, int64 5, [(-1, <'x'>)])",
  "(12, int64 5, [(1, <'P1'>), (24, <1>)])", /* a key that the act has not */
  "(25, int64 5, [(27, <{'a': <1>}>)])",  /* rules that are none */
  "(1, 5, @a(iv) [])",
  "('open', int64 5)",
};

static void
test_unreadable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autoptr(GVariant) packed = g_variant_parse (NULL, unreadable[i], NULL, NULL, NULL);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", unreadable[i]);
      g_assert_nonnull (packed);
      g_assert_null (ordet_event_unpack (packed, &error));
      g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
    }
}

static void
test_values (void)
{
  static const char *const who[] = { "P1", "P2", NULL };
  g_autoptr(OrdetEvent) event = ordet_event_build (ORDET_ACT_GIVE, 7, ORDET_KEY_WHO, "P1",
    ORDET_KEY_KIND, NULL, ORDET_KEY_LIMIT, (gint64) 45000000, ORDET_KEY_INTERRUPT, TRUE,
    ORDET_KEY_NONE);
  g_autoptr(OrdetEvent) round = ordet_event_build (ORDET_ACT_ROUND, 8, ORDET_KEY_PEOPLE, who,
                                                   ORDET_KEY_NONE);
  g_autoptr(OrdetEvent) later = ordet_event_copy_at (event, 9);

  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_WHO), ==, "P1");
  g_assert_false (ordet_event_has (event, ORDET_KEY_KIND)); /* NULL is left out */
  g_assert_null (ordet_event_string (event, ORDET_KEY_KIND));
  g_assert_cmpint (ordet_event_integer (event, ORDET_KEY_LIMIT, 0), ==, 45000000);
  g_assert_cmpint (ordet_event_integer (event, ORDET_KEY_SECONDS, -3), ==, -3);
  g_assert_true (ordet_event_boolean (event, ORDET_KEY_INTERRUPT, FALSE));
  g_assert_true (ordet_event_boolean (event, ORDET_KEY_CUT, TRUE));
  g_assert_cmpstr (ordet_event_strings (round, ORDET_KEY_PEOPLE)[1], ==, "P2");
  g_assert_false (ordet_event_equal (event, later)); /* another time */
  g_assert_cmpint (ordet_event_at_us (later), ==, 9);
  ordet_event_set_string (later, ORDET_KEY_WHO, "P3"); /* the copy is its own */
  g_assert_cmpstr (ordet_event_string (event, ORDET_KEY_WHO), ==, "P1");
  g_assert_cmpstr (ordet_event_string (later, ORDET_KEY_WHO), ==, "P3");
}

/* The words of acts, kinds, refusals and keys lead back to themselves. */
static void
test_words (void)
{
  OrdetKind kind;

  for (guint act = 1; act < ORDET_N_ACTS; act++)
    {
      gsize n;
      const OrdetActKey *keys = ordet_act_keys ((OrdetAct) act, &n);

      g_assert_cmpint (ordet_act_from_string (ordet_act_to_string ((OrdetAct) act)), ==, act);
      for (gsize i = 0; i < n; i++)
        g_assert_cmpint (ordet_act_find_key ((OrdetAct) act, ordet_key_to_string (keys[i].key)), ==,
                         keys[i].key);
      g_assert_cmpint (ordet_act_find_key ((OrdetAct) act, "toast"), ==, ORDET_KEY_NONE);
    }
  for (guint k = 0; k < ORDET_N_KINDS; k++)
    {
      g_assert_true (ordet_kind_from_string (ordet_kind_to_string ((OrdetKind) k), &kind));
      g_assert_cmpint (kind, ==, k);
    }
  for (guint r = 1; r < ORDET_N_REFUSALS; r++)
    g_assert_cmpint (ordet_refusal_from_string (ordet_refusal_to_string ((OrdetRefusal) r)), ==, r);
  g_assert_cmpint (ordet_act_from_string ("expect"), ==, 0); /* is no act */
  g_assert_cmpint (ordet_act_from_string (NULL), ==, 0);
  g_assert_cmpint (ordet_act_from_string ("Hand"), ==, 0);
  g_assert_false (ordet_kind_from_string ("toast", &kind));
  g_assert_false (ordet_kind_from_string (NULL, &kind));
  g_assert_cmpint (ordet_refusal_from_string ("toast"), ==, ORDET_REFUSAL_NONE);
  g_assert_null (ordet_refusal_to_string (ORDET_REFUSAL_NONE));
}

/* The numbers are in people's files. */
static void
test_numbers (void)
{
  g_assert_cmpint (ORDET_ACT_OPEN, ==, 1);
  g_assert_cmpint (ORDET_ACT_HAND, ==, 12);
  g_assert_cmpint (ORDET_ACT_RULES, ==, 25);
  g_assert_cmpint (ORDET_ACT_NOTE, ==, 48);
  g_assert_cmpint (ORDET_ACT_REDO, ==, 50);
  g_assert_cmpint (ORDET_KEY_WHO, ==, 1);
  g_assert_cmpint (ORDET_KEY_KIND, ==, 16);
  g_assert_cmpint (ORDET_KEY_RULES, ==, 27);
  g_assert_cmpint (ORDET_KEY_TO_GROUP, ==, 48);
  g_assert_cmpint (ORDET_KIND_ROUND, ==, 6);
  g_assert_cmpint (ORDET_RULE_CATEGORIES, ==, 17);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event/values", test_values);
  g_test_add_func ("/event/packed", test_packed);
  g_test_add_func ("/event/broken", test_broken);
  g_test_add_func ("/event/of another version", test_unreadable);
  g_test_add_func ("/event/words", test_words);
  g_test_add_func ("/event/numbers", test_numbers);
  return g_test_run ();
}
