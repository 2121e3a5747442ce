/* test-carry.c — a sealed file opens whole with its passphrase, or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-carry.h"

#include <math.h>
#include <string.h>

#define PASSPHRASE "six words that nobody else has"

/* The least that Argon2id takes: what is tested here is the file. */
#define OPS 1
#define KIB 8

static GBytes *
log_of (gsize length)
{
  char *text = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    text[i] = (char) ('a' + i % 23);
  return g_bytes_new_take (text, length);
}

static GBytes *
seal (GBytes *log)
{
  g_autoptr(GError) error = NULL;
  GBytes *sealed = ordet_carry_seal_with (log, PASSPHRASE, OPS, KIB, &error);

  g_assert_no_error (error);
  return sealed;
}

/* Refused, with that code, and nothing given out. */
static void
assert_refused (GBytes            *sealed,
                const char        *passphrase,
                OrdetCarryTrouble  code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) log = ordet_carry_unseal (sealed, passphrase, &error);

  g_assert_null (log);
  g_assert_error (error, ORDET_CARRY, (int) code);
}

/* On both sides of what one message holds. */
static void
test_there_and_back (void)
{
  const gsize lengths[] = { 0, 1, 65535, 65536, 65537, 3 * 65536, 200000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(GBytes) log = log_of (lengths[i]);
      g_autoptr(GBytes) sealed = seal (log);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) back = ordet_carry_unseal (sealed, PASSPHRASE, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (log, back));
    }
}

/* As the program does it, with the real costs; the file says which. */
static void
test_real_costs (void)
{
  g_autoptr(GBytes) log = log_of (1000);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) sealed = ordet_carry_seal (log, PASSPHRASE, &error);
  g_autoptr(GBytes) back = NULL;
  g_autofree char *beginning = NULL;

  g_assert_no_error (error);
  beginning = g_strndup (g_bytes_get_data (sealed, NULL), 90);
  g_assert_true (g_str_has_prefix (beginning, "{\"ordet\":\"sealed-meeting\",\"version\":1,"
                                              "\"kdf\":\"argon2id\",\"ops\":3,\"kib\":262144,"));
  back = ordet_carry_unseal (sealed, PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (log, back));
}

/* The same meeting and passphrase twice: nothing of the files is alike. */
static void
test_nothing_repeats (void)
{
  g_autoptr(GBytes) log = log_of (1000);
  g_autoptr(GBytes) one = seal (log), two = seal (log);
  gsize size, same = 0, after;
  const guint8 *a = g_bytes_get_data (one, &size), *b = g_bytes_get_data (two, NULL);

  after = (gsize) ((const guint8 *) memchr (a, '\n', size) - a) + 1;
  for (gsize i = after; i < size; i++)
    same += a[i] == b[i];
  g_assert_cmpuint (same, <, 40);
  g_assert_null (g_strstr_len ((const char *) a, (gssize) size, "abcdefgh"));
}

static void
test_passphrases (void)
{
  static const struct { const char *typed; gboolean opens; } cases[] = {
    { PASSPHRASE, TRUE },
    { "  six words  that nobody\telse has ", TRUE },
    { "six words that nobody else hat", FALSE },
    { "Six words that nobody else has", FALSE },
    { "sixwords that nobody else has", FALSE },
    { "", FALSE },
  };
  g_autoptr(GBytes) log = log_of (100);
  g_autoptr(GBytes) sealed = seal (log);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) back = ordet_carry_unseal (sealed, cases[i].typed, &error);

      g_assert_cmpint (back != NULL, ==, cases[i].opens);
      if (!cases[i].opens)
        g_assert_error (error, ORDET_CARRY, ORDET_CARRY_PASSPHRASE);
    }
}

/* å as one character and as two. */
static void
test_accents (void)
{
  g_autoptr(GBytes) log = log_of (10);
  g_autoptr(GBytes) sealed = ordet_carry_seal_with (log, "m\xc3\xa5ne over fjorden", OPS, KIB, NULL);
  g_autoptr(GBytes) back = ordet_carry_unseal (sealed, "ma\xcc\x8ane over fjorden", NULL);

  g_assert_nonnull (back);
}

/* Every single byte counts, of the line, the stream's header and each message. */
static void
test_every_byte (void)
{
  g_autoptr(GBytes) log = log_of (70000);
  g_autoptr(GBytes) sealed = seal (log);
  gsize size;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  guint n_passphrase = 0, n_altered = 0, n_other = 0;

  for (gsize i = 0; i < size; i += i < 300 ? 1 : 997)
    {
      guint8 *changed = g_memdup2 (data, size);
      g_autoptr(GBytes) bad = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) back = NULL;

      changed[i] ^= 0x01;
      bad = g_bytes_new_take (changed, size);
      back = ordet_carry_unseal (bad, PASSPHRASE, &error);
      g_assert_null (back);
      g_assert_true (error->domain == ORDET_CARRY);
      n_passphrase += error->code == ORDET_CARRY_PASSPHRASE;
      n_altered += error->code == ORDET_CARRY_ALTERED || error->code == ORDET_CARRY_CUT;
      n_other += error->code == ORDET_CARRY_FOREIGN || error->code == ORDET_CARRY_NEWER;
    }
  g_assert_cmpuint (n_passphrase, >, 50);
  g_assert_cmpuint (n_altered, >, 50);
  g_assert_cmpuint (n_other, >, 20);
}

/* Cut anywhere, also where one message ends and the next begins. */
static void
test_cut (void)
{
  g_autoptr(GBytes) log = log_of (3 * 65536);
  g_autoptr(GBytes) sealed = seal (log);
  gsize size = g_bytes_get_size (sealed), last = 65536 + 17;
  const gsize ends[] = { 0, 1, 40, 110, 130, 140, 151, size - 1, size - last, size - 2 * last,
                         size - last - 1, size - last + 1, size / 2 };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (sealed, 0, ends[i]);

      assert_refused (cut, PASSPHRASE, ends[i] < 40 ? ORDET_CARRY_FOREIGN : ORDET_CARRY_CUT);
    }
}

/* Something after the end, messages taken out or in another order. */
static void
test_rearranged (void)
{
  g_autoptr(GBytes) log = log_of (3 * 65536);
  g_autoptr(GBytes) sealed = seal (log);
  gsize size, message = 65536 + 17;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  guint8 *longer = g_malloc0 (size + 1), *swapped = g_memdup2 (data, size);
  gsize first = size - 3 * message;
  g_autoptr(GBytes) more = NULL, other = NULL, fewer = NULL;
  guint8 *without = g_malloc (size - message);

  memcpy (longer, data, size);
  more = g_bytes_new_take (longer, size + 1);
  assert_refused (more, PASSPHRASE, ORDET_CARRY_ALTERED);
  memcpy (swapped + first, data + first + message, message);
  memcpy (swapped + first + message, data + first, message);
  other = g_bytes_new_take (swapped, size);
  assert_refused (other, PASSPHRASE, ORDET_CARRY_ALTERED);
  memcpy (without, data, first);
  memcpy (without + first, data + first + message, 2 * message);
  fewer = g_bytes_new_take (without, size - message);
  assert_refused (fewer, PASSPHRASE, ORDET_CARRY_ALTERED);
}

/* Lines that no version wrote, a later version, and costs nobody has memory for. */
static void
test_header_lines (void)
{
  static const struct { const char *line; OrdetCarryTrouble code; } cases[] = {
    { "", ORDET_CARRY_FOREIGN },
    { "{\"ordet\":\"meeting-log\",\"version\":1,\"title\":\"x\"}\n", ORDET_CARRY_FOREIGN },
    { "{\"ordet\":\"sealed-meeting\",\"version\":0}\n", ORDET_CARRY_FOREIGN },
    { "{\"ordet\":\"sealed-meeting\",\"version\":2,\"new\":true}\n", ORDET_CARRY_NEWER },
    { "{\"ordet\":\"sealed-meeting\",\"version\":99999999999999999999}\n", ORDET_CARRY_FOREIGN },
    { "{\"ordet\":\"sealed-meeting\",\"version\":1}\n", ORDET_CARRY_ALTERED },
    { "{\"ordet\":\"sealed-meeting\",\"version\":1,\"kdf\":\"argon2id\",\"ops\":0,\"kib\":8,"
      "\"salt\":\"00000000000000000000000000000000\"}\n", ORDET_CARRY_ALTERED },
    { "{\"ordet\":\"sealed-meeting\",\"version\":1,\"kdf\":\"argon2id\",\"ops\":3,\"kib\":"
      "4294967295,\"salt\":\"00000000000000000000000000000000\"}\n", ORDET_CARRY_ALTERED },
    { "{\"ordet\":\"sealed-meeting\",\"version\":1,\"kdf\":\"argon2id\",\"ops\":1,\"kib\":8,"
      "\"salt\":\"0000\"}\n", ORDET_CARRY_ALTERED },
    { "{\"ordet\":\"sealed-meeting\",\"version\":1,\"kdf\":\"argon2id\",\"ops\":1,\"kib\":8,"
      "\"salt\":\"00000000000000000000000000000000\"}\n", ORDET_CARRY_CUT },
    { "{\"ordet\":\"sealed-meeting\",\"version\":1,\"kdf\":\"argon2id\"", ORDET_CARRY_CUT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) file = g_bytes_new_static (cases[i].line, strlen (cases[i].line));

      assert_refused (file, PASSPHRASE, cases[i].code);
    }
}

static int
by_text (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Three to eight plain letters, sorted, each once; six give 2⁶⁹ and more. */
static void
test_words (void)
{
  guint n = ordet_carry_n_words ();

  g_assert_cmpuint (n, >=, 2048);
  g_assert_null (ordet_carry_word (n));
  for (guint i = 0; i < n; i++)
    {
      const char *word = ordet_carry_word (i), *next = ordet_carry_word (i + 1);

      g_assert_cmpuint (strlen (word), >=, 3);
      g_assert_cmpuint (strlen (word), <=, 8);
      g_assert_cmpuint (strspn (word, "abcdefghijklmnopqrstuvwxyz"), ==, strlen (word));
      if (next != NULL)
        g_assert_cmpint (by_text (&word, &next), <, 0);
    }
  g_assert_cmpfloat (ORDET_CARRY_WORDS * log2 (n), >=, 69.0);
}

static void
test_drawn (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 100; i++)
    {
      char *passphrase = ordet_carry_passphrase ();
      g_auto(GStrv) words = g_strsplit (passphrase, " ", -1);

      g_assert_cmpuint (g_strv_length (words), ==, ORDET_CARRY_WORDS);
      g_assert_true (ordet_carry_check (passphrase, NULL));
      g_assert_true (g_hash_table_add (seen, passphrase));
    }
}

static void
test_short (void)
{
  static const struct { const char *typed; gboolean good; } cases[] = {
    { "", FALSE }, { "elevenchars", FALSE }, { "twelve chars", TRUE },
    { "  eleven       c  ", FALSE }, { "\xc3\xa5\xc3\xa5\xc3\xa5\xc3\xa5\xc3\xa5\xc3\xa5", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (ordet_carry_check (cases[i].typed, &error), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_error (error, ORDET_CARRY, ORDET_CARRY_SHORT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carry/there-and-back", test_there_and_back);
  g_test_add_func ("/carry/with-the-real-costs", test_real_costs);
  g_test_add_func ("/carry/nothing-repeats", test_nothing_repeats);
  g_test_add_func ("/carry/only-the-passphrase-opens", test_passphrases);
  g_test_add_func ("/carry/accents-in-either-form", test_accents);
  g_test_add_func ("/carry/every-byte-counts", test_every_byte);
  g_test_add_func ("/carry/a-file-that-was-cut", test_cut);
  g_test_add_func ("/carry/messages-moved", test_rearranged);
  g_test_add_func ("/carry/header-lines", test_header_lines);
  g_test_add_func ("/carry/the-words", test_words);
  g_test_add_func ("/carry/words-are-drawn", test_drawn);
  g_test_add_func ("/carry/short-passphrases", test_short);

  return g_test_run ();
}
