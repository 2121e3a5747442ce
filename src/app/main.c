/* main.c — Ordet's windows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-application.h"
#include "ordet-session.h"
#include "ordet-ui.h"
#include "ordet-words.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(OrdetApplication) application = NULL;

  ordet_ui_language (argv);
  ordet_session_harden ();
  ordet_words_locale ();
  application = ordet_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
