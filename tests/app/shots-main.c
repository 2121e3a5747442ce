/* shots-main.c — a picture of every page: shots [OPTION…] FOLDER [NAME…]
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tests/app/languages.py sets more, by the environment: SHOTS_SURVEY, a file
 * that gets every text in place of the pictures; SHOTS_LOCALES, where to look
 * for translations; SHOTS_RTL, to draw from the right.
 */
#include "shots.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ordet-ui.h"
#include "ordet-words.h"

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;

  ordet_words_locale ();
  folder = shots_options (&argc, &argv);
  if (folder == NULL)
    return 2;
  if (g_getenv ("SHOTS_LOCALES") != NULL)
    bindtextdomain (GETTEXT_PACKAGE, g_getenv ("SHOTS_LOCALES"));
  gtk_init ();
  if (g_getenv ("SHOTS_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  adw_init ();
  ordet_ui_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  shots_text (0);
  shots_dark (FALSE);
  g_mkdir_with_parents (folder, 0755);
  ordet_shots_close (folder);
  ordet_shots_shell (folder);
  ordet_shots_screens (folder);
  ordet_shots_floor (folder);
  ordet_shots_review (folder);
  ordet_shots_people (folder);
  ordet_shots_help (folder);
  ordet_shots_forms (folder);
  ordet_shots_menus (folder);
  return 0;
}
