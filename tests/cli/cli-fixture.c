/* cli-fixture.c — running the real ordetctl, away from the person's own things
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli-fixture.h"

#include <glib/gstdio.h>

static char *program; /* (owned) ordetctl as it was built */
static char *folder;  /* (owned) everything it may touch */
static const char *store_name = "store";

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL
                                                                    : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_tree (inner);
    }
  g_remove (path);
}

/* The program is the argument that meson gives; the store, the home and the
 * key folder are in a folder of this run's own, and there is no bus. */
void
cli_init (int    *argc,
          char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_cmpint (*argc, ==, 2);
  program = g_strdup ((*argv)[1]);
  folder = g_dir_make_tmp ("ordet-cli-XXXXXX", NULL);
  g_assert_nonnull (folder);
}

int
cli_finish (int status)
{
  remove_tree (folder);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&program, g_free);
  return status;
}

/* From now on another computer's store, below the run's own folder. */
void
cli_use_store (const char *name)
{
  store_name = name;
}

/* A path in the run's own folder. (transfer full) */
char *
cli_scratch (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* A file of the bundled demo. (transfer full) */
char *
cli_demo (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "demo", name, NULL);
}

/* Writes a file into the run's own folder and tells its path. (transfer full) */
char *
cli_write (const char *name,
           const char *text)
{
  char *path = cli_scratch (name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static const char *language;

/* The language ordetctl runs in from now on; NULL: none, so English. */
void
cli_set_language (const char *code)
{
  language = code;
}

static GSubprocessLauncher *
make_launcher (void)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                                             G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *store = cli_scratch (store_name);
  g_autofree char *home = cli_scratch ("home");
  const char *locale = g_getenv ("LC_ALL");

  g_subprocess_launcher_setenv (launcher, "ORDET_STORE", store, TRUE);
  g_subprocess_launcher_setenv (launcher, "ORDET_KEYS", "file", TRUE);
  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/dev/null", TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale != NULL ? locale : "C.UTF-8",
                                 TRUE);
  if (language != NULL)
    g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  else
    g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  return launcher;
}

/* Runs `ordetctl FIRST …` up to the NULL and waits for it. */
void
cli_run (CliRun     *run,
         const char *first,
         ...)
{
  g_autoptr(GSubprocessLauncher) launcher = make_launcher ();
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GPtrArray) args = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  va_list more;

  g_ptr_array_add (args, program);
  va_start (more, first);
  for (const char *arg = first; arg != NULL; arg = va_arg (more, const char *))
    g_ptr_array_add (args, (gpointer) arg);
  va_end (more);
  g_ptr_array_add (args, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) args->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run->out, &run->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run->status = g_subprocess_get_exit_status (process);
}

void
cli_run_clear (CliRun *run)
{
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
}
