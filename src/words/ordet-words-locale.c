/* ordet-words-locale.c — the language of a program, installed or in the tree it was built in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ordet-words.h"

/**
 * ordet_words_beside_program:
 * @folder: "po"
 * @witness: a file or folder in it
 *
 * A program run from the tree it was built in finds its translations and its
 * schema there: two folders above itself stands the build folder. An installed
 * one has neither beside it, and uses the system's.
 *
 * Returns: (transfer full) (nullable): the path of @folder beside the program,
 *   NULL if there is none with @witness in it
 */
char *
ordet_words_beside_program (const char *folder,
                            const char *witness)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *room = NULL, *house = NULL, *file = NULL;

  if (program == NULL)
    return NULL;
  room = g_path_get_dirname (program);
  house = g_build_filename (room, "..", "..", folder, NULL);
  file = g_build_filename (house, witness, NULL);
  return g_file_test (file, G_FILE_TEST_EXISTS) ? g_canonicalize_filename (house, NULL) : NULL;
}

/**
 * ordet_words_locale:
 *
 * Chooses the language of the windows or of the command line, from the
 * environment; first thing in main(), before anything is said.
 */
void
ordet_words_locale (void)
{
  g_autofree char *folder = ordet_words_beside_program ("po", "sv");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : ORDET_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
