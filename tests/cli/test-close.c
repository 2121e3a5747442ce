/* test-close.c — closing a meeting with the real ordetctl
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memmem */

#include "cli-fixture.h"

#include <string.h>

static char *
import_demo (void)
{
  g_autofree char *demo = cli_demo ("annual-meeting.jsonl");
  g_auto(CliRun) run = { 0 };

  cli_run (&run, "import", demo, NULL);
  g_assert_cmpint (run.status, ==, 0);
  return g_strndup (run.out, strlen (run.out) - 1);
}

/* Whether any file below @path holds @needle. */
static gboolean
somewhere (const char *path,
           const char *needle)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *content = NULL;
  const char *name;
  gsize length;
  gboolean found = FALSE;

  if (dir == NULL)
    return g_file_get_contents (path, &content, &length, NULL) &&
           memmem (content, length, needle, strlen (needle)) != NULL;
  while (!found && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      found = somewhere (inner, needle);
    }
  return found;
}

/* Before the board has chosen the standard way is taken, and said; the choice
 * stays open for the next time. */
static void
test_not_chosen (void)
{
  g_autofree char *first = import_demo ();
  g_autofree char *second = import_demo ();
  const char *const ids[] = { first, second };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_auto(CliRun) close = { 0 };

      cli_run (&close, "close", ids[i], NULL);
      g_assert_cmpint (close.status, ==, 0);
      g_assert_nonnull (strstr (close.err, "--way standard"));
    }
}

/* The course cannot be read any more, the list says so, no name is in the
 * store's files; closing again is no error, and the choice was remembered. */
static void
test_close (void)
{
  g_autofree char *id = import_demo ();
  g_autofree char *other = import_demo ();
  g_autofree char *path = cli_scratch ("gone.jsonl");
  g_autofree char *store = cli_scratch ("store");
  g_autofree char *planted = cli_write ("planted.txt", "… Testvoll …");
  g_autofree char *scratch = cli_scratch (".");
  g_autofree char *erased = g_strdup_printf ("%s              –  erased\n", id);
  g_autofree char *exported = cli_scratch ("kept.md");
  g_autofree char *door = cli_scratch ("doc/1f2e");
  g_autofree char *behind = cli_scratch ("doc/1f2e/behind.md");
  g_auto(CliRun) through = { 0 };
  g_auto(CliRun) minutes = { 0 };
  g_auto(CliRun) close = { 0 };
  g_auto(CliRun) again = { 0 };
  g_auto(CliRun) export = { 0 };
  g_auto(CliRun) list = { 0 };
  g_auto(CliRun) second = { 0 };

  cli_run (&minutes, "minutes", id, "-o", exported, NULL);
  g_assert_cmpint (minutes.status, ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (door, 0700), ==, 0);
  cli_run (&through, "minutes", id, "-o", behind, NULL);
  g_assert_cmpint (through.status, ==, 0);
  cli_run (&close, "close", id, "--way=standard", NULL);
  g_assert_cmpint (close.status, ==, 0);
  /* A portal's number is no place. */
  g_assert_nonnull (strstr (close.err, "“behind.md” is a copy that Ordet cannot erase."));
  g_assert_nonnull (strstr (close.err, "kept.md” is a copy that Ordet cannot erase."));
  g_assert_cmpstr (close.out, ==, "Erased. The minutes and a record without names remain.\n");
  g_assert_nonnull (strstr (close.err, "a backup or a flash disk may keep a copy"));
  cli_run (&export, "export", id, "--log", path, NULL);
  g_assert_cmpint (export.status, ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  cli_run (&list, "list", NULL);
  g_assert_nonnull (strstr (list.out, erased));
  cli_run (&again, "close", id, NULL);
  g_assert_cmpint (again.status, ==, 0);
  cli_run (&second, "close", other, NULL);
  g_assert_cmpint (second.status, ==, 0);
  g_assert_true (somewhere (scratch, "Testvoll"));
  g_assert_true (somewhere (planted, "Testvoll"));
  g_assert_false (somewhere (store, "Testvoll"));
}

static void
test_wrong_options (void)
{
  static const char *const wrong[][3] = {
    { NULL }, { "a", "b" }, { "a", "--way=loose" }, { "a", "--level=5" }, { "a", "--level=0" }, { "a", "--level=x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto(CliRun) run = { 0 };

      cli_run (&run, "close", wrong[i][0], wrong[i][1], NULL);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_true (g_str_has_prefix (run.err, "ordetctl: "));
    }
}

int
main (int    argc,
      char **argv)
{
  cli_init (&argc, &argv);
  g_test_add_func ("/cli/close/the-board-chooses-first", test_not_chosen);
  g_test_add_func ("/cli/close/erases", test_close);
  g_test_add_func ("/cli/close/wrong-options", test_wrong_options);
  return cli_finish (g_test_run ());
}
