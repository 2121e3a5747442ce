/* test-carry.c — a meeting to another computer, by the real ordetctl
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ordet-copies.h"

static char *
first_line (const char *text)
{
  return g_strndup (text, strcspn (text, "\n"));
}

static guint
n_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

/* The demo, in the store @name. */
static char *
imported (const char *name)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_auto(CliRun) run = { 0 };

  cli_use_store (name);
  cli_run (&run, "import", demo, NULL);
  g_assert_cmpint (run.status, ==, 0);
  return first_line (run.out);
}

static char *
export_of (const char *id,
           const char *name)
{
  g_autofree char *path = cli_scratch (name);
  g_auto(CliRun) run = { 0 };
  char *text = NULL;

  cli_run (&run, "export", id, "--log", path, NULL);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static guint
n_meetings (void)
{
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "list", NULL);
  return n_lines (run.out);
}

/* What closing will name as copies it cannot erase. */
static void
assert_copy (const char    *store_name,
             const char    *id,
             OrdetCopyKind  kind)
{
  g_autofree char *folder = cli_scratch (store_name);
  g_autoptr(OrdetStore) store = ordet_store_new (folder, ORDET_KEYS_FILE, NULL);
  g_autoptr(GPtrArray) copies = NULL;
  gboolean found = FALSE;

  g_assert_nonnull (store);
  g_assert_true (ordet_store_unlock (store, id, NULL));
  copies = ordet_copies_list (store, id, NULL);
  for (guint i = 0; i < copies->len; i++)
    found |= ((OrdetCopy *) copies->pdata[i])->kind == kind;
  g_assert_true (found);
}

static void
test_to_another_computer (void)
{
  g_autofree char *id = imported ("here");
  g_autofree char *sealed = cli_scratch ("meeting.ordet"), *words = NULL, *key = NULL;
  g_autofree char *there_id = NULL, *content = NULL, *before = NULL, *after = NULL;
  g_auto(GStrv) parts = NULL;
  g_auto(CliRun) seal = { 0 }, there = { 0 };
  gsize length;
  GStatBuf status;

  before = export_of (id, "before.jsonl");
  cli_run (&seal, "seal", id, "-o", sealed, NULL);
  g_assert_cmpint (seal.status, ==, 0);
  words = first_line (seal.out);
  parts = g_strsplit (words, " ", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 6);
  g_assert_cmpint (g_stat (sealed, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  g_assert_true (g_file_get_contents (sealed, &content, &length, NULL));
  g_assert_null (g_strstr_len (content, (gssize) length, "Testvoll"));
  assert_copy ("here", id, ORDET_COPY_SEALED);

  cli_use_store ("there");
  key = cli_write ("key.txt", seal.out);
  cli_run (&there, "open", sealed, "--passphrase-file", key, NULL);
  g_assert_cmpint (there.status, ==, 0);
  g_assert_nonnull (strstr (there.err, "each has to be closed"));
  there_id = first_line (there.out);
  g_assert_cmpstr (there_id, !=, id);
  after = export_of (there_id, "after.jsonl");
  g_assert_cmpstr (before, ==, after);
  assert_copy ("there", there_id, ORDET_COPY_CARRIED);
}

static void
assert_not_opened (const char *path,
                   const char *key,
                   int         status,
                   const char *sentence)
{
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "open", path, "--passphrase-file", key, NULL);
  g_assert_cmpint (run.status, ==, status);
  g_assert_cmpstr (run.out, ==, "");
  g_assert_nonnull (strstr (run.err, sentence));
  g_assert_cmpuint (n_lines (run.err), ==, 1);
}

/* Each with a sentence, and the store as it was. */
static void
test_what_does_not_open (void)
{
  g_autofree char *id = imported ("bad");
  g_autofree char *sealed = cli_scratch ("bad.ordet"), *cut = cli_scratch ("cut.ordet");
  g_autofree char *altered = cli_scratch ("altered.ordet"), *missing = cli_scratch ("none.ordet");
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl"), *content = NULL;
  g_autofree char *key = cli_write ("own.txt", "a passphrase of my own\n");
  g_autofree char *wrong = cli_write ("wrong.txt", "somebody else’s passphrase\n");
  g_autofree char *empty = cli_write ("empty.txt", "");
  g_autofree char *newer =
    cli_write ("newer.ordet", "{\"ordet\":\"sealed-meeting\",\"version\":7}\nwhatever");
  g_auto(CliRun) seal = { 0 };
  gsize length;

  cli_run (&seal, "seal", id, "-o", sealed, "--passphrase-file", key, NULL);
  g_assert_cmpint (seal.status, ==, 0);
  g_assert_cmpstr (seal.out, ==, "");
  g_assert_true (g_file_get_contents (sealed, &content, &length, NULL));
  g_assert_true (g_file_set_contents (cut, content, (gssize) length - 100, NULL));
  content[length / 2] ^= 1;
  g_assert_true (g_file_set_contents (altered, content, (gssize) length, NULL));

  assert_not_opened (sealed, wrong, 1, "does not open this file");
  assert_not_opened (sealed, empty, 1, "No passphrase was given");
  assert_not_opened (cut, key, 2, "cut off");
  assert_not_opened (altered, key, 2, "altered");
  assert_not_opened (newer, key, 2, "newer version");
  assert_not_opened (demo, key, 2, "not a sealed meeting");
  assert_not_opened (missing, key, 2, "none.ordet");
  g_assert_cmpuint (n_meetings (), ==, 1);
}

static void
test_a_short_passphrase_seals_nothing (void)
{
  g_autofree char *id = imported ("short");
  g_autofree char *path = cli_scratch ("short.ordet");
  g_autofree char *key = cli_write ("short.txt", "hunter2\n");
  g_auto(CliRun) seal = { 0 };

  cli_run (&seal, "seal", id, "-o", path, "--passphrase-file", key, NULL);
  g_assert_cmpint (seal.status, ==, 1);
  g_assert_nonnull (strstr (seal.err, "too short"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  cli_init (&argc, &argv);

  g_test_add_func ("/carry/to-another-computer", test_to_another_computer);
  g_test_add_func ("/carry/what-does-not-open", test_what_does_not_open);
  g_test_add_func ("/carry/short-passphrase", test_a_short_passphrase_seals_nothing);

  return cli_finish (g_test_run ());
}
