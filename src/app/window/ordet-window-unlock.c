/* ordet-window-unlock.c — the keys of the meetings that are still sealed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-window.h"

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(OrdetWindow) self = data;
  g_autoptr(GError) error = NULL;

  /* One keyring may hold some keys and not others: what can be read is shown. */
  ordet_store_unlock_finish (ORDET_STORE (source), result, &error);
  ordet_window_refresh (self);
}

/**
 * ordet_window_unlock_all:
 * @self: the window
 *
 * Fetches the keys of every meeting whose name is still sealed.
 */
void
ordet_window_unlock_all (OrdetWindow *self)
{
  OrdetStore *store = ordet_window_store (self);
  g_autoptr(GPtrArray) entries = store != NULL ? ordet_store_list (store, NULL) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const OrdetMeetingEntry *entry = entries->pdata[i];

      if (entry->floor == ORDET_VAULT_LOCKED)
        ordet_store_unlock_async (store, entry->id, NULL, unlocked_cb, g_object_ref (self));
    }
}
