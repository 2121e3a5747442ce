/* ordet-cli-store.c — finding a meeting in the store
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

/*
 * ordet_cli_open_store:
 * @status: (out): the exit code if there is none
 *
 * The store in $ORDET_STORE, or the person's own.
 *
 * Returns: (transfer full) (nullable): the store
 */
OrdetStore *
ordet_cli_open_store (int *status)
{
  const char *wish = g_getenv ("ORDET_STORE");
  g_autofree char *folder = wish != NULL && *wish != '\0' ? g_strdup (wish)
                                                          : ordet_store_default_folder ();
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;
  OrdetStore *store = ordet_store_new (folder, ORDET_KEYS_AUTO, &error);

  if (store != NULL)
    return store;
  reason = ordet_cli_reason (error);
  *status = ordet_cli_failed (_("The store in “%s” cannot be opened: %s."), folder, reason);
  return NULL;
}

/* An id, or so much of its beginning that no other begins the same. */
static const OrdetMeetingEntry *
find_entry (const GPtrArray *entries,
            const char      *meeting,
            gboolean        *several)
{
  const OrdetMeetingEntry *found = NULL;

  *several = FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const OrdetMeetingEntry *entry = entries->pdata[i];

      if (g_strcmp0 (entry->id, meeting) == 0)
        {
          *several = FALSE;
          return entry;
        }
      if (*meeting == '\0' || !g_str_has_prefix (entry->id, meeting))
        continue;
      *several = found != NULL;
      found = entry;
      if (*several)
        break;
    }
  return *several ? NULL : found;
}

/*
 * ordet_cli_find:
 * @store: the store
 * @meeting: a meeting's id as `ordetctl list` prints it, or its beginning
 * @status: (out): the exit code if it is not found
 *
 * Returns: (transfer full) (nullable): the whole id
 */
char *
ordet_cli_find (OrdetStore *store,
                const char *meeting,
                int        *status)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = ordet_store_list (store, &error);
  const OrdetMeetingEntry *entry;
  g_autofree char *reason = NULL;
  gboolean several;

  if (entries == NULL)
    {
      reason = ordet_cli_reason (error);
      *status = ordet_cli_failed (_("The meetings cannot be listed: %s."), reason);
      return NULL;
    }
  entry = find_entry (entries, meeting, &several);
  if (entry != NULL)
    return g_strdup (entry->id);
  *status = several ? ordet_cli_failed (_("Several meetings begin with “%s”."), meeting)
                    : ordet_cli_failed (_("There is no meeting “%s”; “ordetctl list” names them."),
                                        meeting);
  return NULL;
}

/*
 * ordet_cli_is_erased:
 * @store: the store
 * @id: a meeting's id
 * @erased: (out): whether its course is erased, or erasing it was begun
 * @status: (out): the exit code if its keys cannot be reached
 *
 * Fetches the meeting's keys too.
 *
 * Returns: FALSE if it is not known
 */
gboolean
ordet_cli_is_erased (OrdetStore *store,
                     const char *id,
                     gboolean   *erased,
                     int        *status)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree char *reason = NULL;

  if (ordet_store_unlock (store, id, &error) &&
      (entries = ordet_store_list (store, &error)) != NULL)
    for (guint i = 0; i < entries->len; i++)
      {
        const OrdetMeetingEntry *entry = entries->pdata[i];

        if (g_str_equal (entry->id, id))
          {
            *erased = entry->closing || entry->floor == ORDET_VAULT_ERASED;
            return TRUE;
          }
      }
  reason = error != NULL ? ordet_cli_reason (error) : g_strdup (id);
  *status = ordet_cli_failed (_("The meeting cannot be read: %s."), reason);
  return FALSE;
}

/*
 * ordet_cli_load:
 * @store: the store
 * @id: a meeting's id
 * @status: (out): the exit code if it cannot be read
 *
 * Reads a meeting without taking hold of it: a window may be running it.
 *
 * Returns: (transfer full) (nullable): the meeting as it stands
 */
OrdetMeeting *
ordet_cli_load (OrdetStore *store,
                const char *id,
                int        *status)
{
  g_autoptr(OrdetNotice) notice = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;
  OrdetMeeting *meeting;

  if (ordet_store_unlock (store, id, &error) &&
      ordet_store_load (store, id, &notice, &events, &error))
    {
      meeting = ordet_meeting_new (notice);
      ordet_meeting_load (meeting, (OrdetEvent *const *) events->pdata, events->len);
      return meeting;
    }
  reason = ordet_cli_reason (error);
  *status = ordet_cli_failed (_("The meeting cannot be read: %s."), reason);
  return NULL;
}
