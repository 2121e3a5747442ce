/* test-event-bytes.c — a fact as bytes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-event-bytes.h"
#include "ordet-rules.h"
#include "session-fixture.h"

static const gint64 numbers[] = { 0, 1, -1, 63, 64, -64, -65, 127, 128, 16383, 16384,
                                  G_MAXINT32, G_MININT32, G_MAXINT64, G_MININT64 };
static const char *const texts[] = { "", "P1", "Åse", "فاطمة", "👩🏽‍🌾", "line\nline\t\x01" };

static void
fill (OrdetEvent *event,
      OrdetKey    key,
      gsize       which)
{
  static const char *const none[] = { NULL }, *const some[] = { "P1", "", "Åse", NULL };
  g_autoptr(OrdetRules) rules = NULL;

  switch (ordet_key_type (key))
    {
    case ORDET_TYPE_STRING:
      ordet_event_set_string (event, key, texts[which % G_N_ELEMENTS (texts)]);
      break;
    case ORDET_TYPE_STRINGS:
      ordet_event_set_strings (event, key, which % 2 ? none : some);
      break;
    case ORDET_TYPE_BOOLEAN:
      ordet_event_set_boolean (event, key, which % 2);
      break;
    case ORDET_TYPE_COUNTS:
      ordet_event_add_count (event, key, "yes", numbers[which % G_N_ELEMENTS (numbers)]);
      ordet_event_add_count (event, key, "", 7);
      break;
    case ORDET_TYPE_RULES:
      rules = which % 2 ? ordet_rules_new () : ordet_rules_new_partial ();
      ordet_event_set_rules (event, key, rules);
      break;
    case ORDET_TYPE_INTEGER:
    case ORDET_TYPE_SECONDS:
    default:
      ordet_event_set_integer (event, key, numbers[which % G_N_ELEMENTS (numbers)]);
      break;
    }
}

/* An act with those of its keys whose bit is set. */
static OrdetEvent *
make (OrdetAct act,
      guint64  keys,
      gsize    which)
{
  OrdetEvent *event = ordet_event_new (act, (gint64) which * 86399999000);
  gsize n;
  const OrdetActKey *table = ordet_act_keys (act, &n);

  for (gsize i = 0; i < n; i++)
    if (keys & (G_GUINT64_CONSTANT (1) << i))
      fill (event, table[i].key, which + i);
  return event;
}

static void
test_round_trip (void)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  for (int act = 1; act < ORDET_N_ACTS; act++)
    for (gsize which = 0; which < 20; which++)
      {
        g_autoptr(OrdetEvent) event = make ((OrdetAct) act, which == 0 ? 0 : ~(which - 1), which);
        g_autoptr(OrdetEvent) back = NULL;
        g_autoptr(GError) error = NULL;

        ordet_event_to_bytes (event, bytes);
        back = ordet_event_from_bytes (bytes->data, bytes->len, &error);
        g_assert_no_error (error);
        g_assert_true (ordet_event_equal (event, back));
      }
}

static void
assert_refused (GByteArray *bytes)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (ordet_event_from_bytes (bytes->data, bytes->len, &error));
  g_assert_error (error, ORDET_ERROR, ORDET_ERROR_FORMAT);
}

static void
test_cut_short (void)
{
  g_autoptr(OrdetEvent) event
    = ordet_event_build (ORDET_ACT_NOTE, 5, ORDET_KEY_TEXT, "a note", ORDET_KEY_NONE);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  ordet_event_to_bytes (event, bytes);
  /* Form, act and time alone are an act without keys. */
  for (guint size = bytes->len - 1; size > 3; size--)
    {
      g_byte_array_set_size (bytes, size);
      assert_refused (bytes);
    }
  for (guint size = 2; size > 0; size--)
    {
      g_byte_array_set_size (bytes, size);
      assert_refused (bytes);
    }
}

static void
test_from_the_future (void)
{
  static const guint8 cases[][6] = {
    { 2, ORDET_ACT_OPEN, 0 },                                /* another form */
    { 1, ORDET_N_ACTS, 0 },                                  /* another act */
    { 1, 0, 0 },                                             /* no act */
    { 1, ORDET_ACT_OPEN, 1 },                                /* before midnight */
    { 1, ORDET_ACT_OPEN, 0, ORDET_KEY_SECONDS, 0 },          /* a key that is not this act's */
    { 1, ORDET_ACT_NOTE, 0, ORDET_N_KEYS, 0 },               /* another key */
    { 1, ORDET_ACT_NOTE, 0, ORDET_KEY_TEXT, 200, 'x' },      /* longer than there is */
  };
  static const guint sizes[] = { 3, 3, 3, 3, 5, 5, 6 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, cases[i], sizes[i]);
      assert_refused (bytes);
    }
}

/* Whatever the bytes are, they are a fact or refused. */
static void
test_any_bytes (void)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  guint n_good = 0;

  for (guint i = 0; i < 20000; i++)
    {
      OrdetAct act = (OrdetAct) g_test_rand_int_range (1, ORDET_N_ACTS);
      g_autoptr(OrdetEvent) event = make (act, G_MAXUINT64, i), back = NULL;

      ordet_event_to_bytes (event, bytes);
      for (int n = 0; n < 3; n++)
        bytes->data[g_test_rand_int_range (0, (gint32) bytes->len)]
          ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      back = ordet_event_from_bytes (bytes->data, bytes->len, NULL);
      n_good += back != NULL;
    }
  g_assert_cmpuint (n_good, <, 20000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-bytes/round-trip", test_round_trip);
  g_test_add_func ("/event-bytes/cut-short", test_cut_short);
  g_test_add_func ("/event-bytes/from-the-future", test_from_the_future);
  g_test_add_func ("/event-bytes/any-bytes", test_any_bytes);
  return g_test_run ();
}
