/* ordet-cli-import.c — ordetctl import: a log into the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

/* The acts that were accepted, as the meeting holds them. */
static GPtrArray *
accepted_acts (const OrdetMeeting *meeting)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_event_unref);

  for (gsize n = 0; n < ordet_meeting_n_events (meeting); n++)
    g_ptr_array_add (events, ordet_event_ref (ordet_meeting_event (meeting, n)));
  return events;
}

static int
put_into_store (const OrdetPlay  *play,
                OrdetStore      **store,
                char            **id)
{
  g_autoptr(GPtrArray) events = accepted_acts (play->meeting);
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;
  int status = ORDET_EXIT_OK;

  if ((*store = ordet_cli_open_store (&status)) == NULL)
    return status;
  if (!ordet_store_import (*store, ordet_log_notice (play->log),
                           (OrdetEvent *const *) events->pdata, events->len, id, &error))
    {
      reason = ordet_cli_reason (error);
      return ordet_cli_failed (_("The meeting could not be put into the store: %s."), reason);
    }
  if (play->n_refused > 0)
    ordet_cli_say (ngettext ("%u act that the meeting refuses was left out.",
                             "%u acts that the meeting refuses were left out.",
                             (gulong) play->n_refused),
                   (guint) play->n_refused);
  ordet_cli_print ("%s", *id);
  return ORDET_EXIT_OK;
}

/*
 * ordet_cli_put_log:
 * @log: a meeting log
 * @path: the file that it came from, for what is told
 * @store: (out) (transfer full) (nullable): the store, if it could be opened
 * @id: (out) (transfer full) (nullable): the new meeting, which is also printed
 *
 * Puts a meeting into the store, whole or not at all.
 *
 * Returns: 0; 1 if the store does not take it; 2 for an act nobody here knows
 */
int
ordet_cli_put_log (const OrdetLog  *log,
                   const char      *path,
                   OrdetStore     **store,
                   char           **id)
{
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;
  OrdetPlay play;
  int status;

  *store = NULL;
  *id = NULL;
  /* An act nobody here knows would make another meeting of it. */
  if ((events = ordet_log_events (log, &error)) == NULL)
    return ordet_cli_usage (_("“%s” is not a meeting log that can be read: %s."), path,
                            error->message);
  ordet_play_init (&play, log, path);
  ordet_play_run (&play, ORDET_NEVER, ORDET_PLAY_PLAIN);
  status = put_into_store (&play, store, id);
  ordet_play_clear (&play);
  return status;
}

static int
import_log (const char *path)
{
  g_autoptr(OrdetLog) log = ordet_cli_read_log (path);
  g_autoptr(OrdetStore) store = NULL;
  g_autofree char *id = NULL;

  return log != NULL ? ordet_cli_put_log (log, path, &store, &id) : ORDET_EXIT_USAGE;
}

/*
 * ordet_cli_import:
 *
 * Prints the new meeting's id.
 *
 * Returns: 0; 1 if the store does not take it; 2 for a file that is not a
 *   meeting log: nothing is half imported
 */
int
ordet_cli_import (int    argc,
                  char **argv)
{
  g_auto(GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("import", NULL, entries, &argc, &argv, &status) ||
      !ordet_cli_one_argument (files, _("The meeting log to import is missing."), &status))
    return status;
  return import_log (files[0]);
}
