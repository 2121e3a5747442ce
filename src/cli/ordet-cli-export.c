/* ordet-cli-export.c — ordetctl export: a meeting of the store as a log
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

static int
export_log (const char    *meeting_id,
            const char    *path,
            OrdetLogFlags  flags)
{
  int status = ORDET_EXIT_OK;
  g_autoptr(OrdetStore) store = ordet_cli_open_store (&status);
  g_autofree char *id = store != NULL ? ordet_cli_find (store, meeting_id, &status) : NULL;
  g_autoptr(OrdetMeeting) meeting = id != NULL ? ordet_cli_load (store, id, &status) : NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;

  if (meeting == NULL)
    return status;
  if (!ordet_log_write_file (path, meeting, flags, &error))
    {
      reason = ordet_cli_reason (error);
      return ordet_cli_failed (_("“%s” could not be written: %s."), path, reason);
    }
  ordet_cli_note_copy (store, id, ORDET_COPY_LOG, path);
  if (flags & ORDET_LOG_WITHOUT_PEOPLE)
    ordet_cli_say (_("“%s” is clear text; notes, proposals and titles in it may still name "
                     "people."), path);
  else
    ordet_cli_say (_("“%s” is clear text with the names of people."), path);
  return ORDET_EXIT_OK;
}

/*
 * ordet_cli_export:
 *
 * Returns: 0; 1 if the meeting cannot be read or the file not be written
 */
int
ordet_cli_export (int    argc,
                  char **argv)
{
  g_auto(GStrv) meetings = NULL;
  g_autofree char *path = NULL;
  gboolean without_people = FALSE;
  const GOptionEntry entries[] = {
    { "log", 0, 0, G_OPTION_ARG_FILENAME, &path, N_("Write the meeting’s log to this file"),
      /* Translators: the value of an option, a file's name. */
      N_("FILE") },
    { "without-people", 0, 0, G_OPTION_ARG_NONE, &without_people,
      N_("Leave out name, list, category, pronoun and extra time"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &meetings, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("export", NULL, entries, &argc, &argv, &status) ||
      !ordet_cli_one_argument (meetings, _("The meeting to export is missing."), &status))
    return status;
  if (path == NULL)
    return ordet_cli_usage ("%s", _("Say where to write to with --log FILE."));
  return export_log (meetings[0], path,
                     without_people ? ORDET_LOG_WITHOUT_PEOPLE : ORDET_LOG_WHOLE);
}
