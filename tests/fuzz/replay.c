/* replay.c — a harness over its corpus, without the fuzzer
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: NAME-replay [TAP options] FOLDER
 */
#include "fuzz.h"

static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree uint8_t *exact = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, &error));
  g_assert_no_error (error);
  /* No NUL behind it, as libFuzzer gives none. */
  exact = g_memdup2 (content, length);
  g_assert_cmpint (LLVMFuzzerTestOneInput (exact, length), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) folder = NULL;
  g_autoptr(GError) error = NULL;
  const char *name;

  LLVMFuzzerInitialize (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  if (argc != 2)
    g_error ("say the folder of the corpus");
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *test = g_strconcat ("/fuzz/", name, NULL);

      g_ptr_array_add (names, path);
      g_test_add_data_func (test, path, test_file);
    }
  g_assert_cmpuint (names->len, >, 0);
  return g_test_run ();
}
