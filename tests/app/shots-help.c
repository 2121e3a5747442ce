/* shots-help.c — pictures of the help: each of its pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-help-book.h"
#include "ordet-help-window.h"
#include "shots.h"

static void
shoot (const char *folder,
       const char *page,
       gboolean    dark)
{
  g_autofree char *name = g_strdup_printf ("help-%s%s", page, dark ? "-dark" : "");
  GtkWidget *window;

  shots_dark (dark);
  window = GTK_WIDGET (ordet_help_window_show (page));
  gtk_widget_remove_css_class (window, "solid-csd");
  shots_save (window, folder, name);
  shots_dark (FALSE);
}

/**
 * ordet_shots_help:
 * @folder: where the pictures go
 *
 * The pages of the help, in the language of the windows.
 */
void
ordet_shots_help (const char *folder)
{
  g_autoptr(OrdetHelpBook) book = ordet_help_book_new (ordet_help_language (), NULL);

  for (guint i = 0; i < ordet_help_book_n_pages (book); i++)
    shoot (folder, ordet_help_book_page (book, i)->id, FALSE);
  shoot (folder, "order", TRUE);
}
