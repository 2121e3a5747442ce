/* ordet-window-tools.c — the window with all that one does from its menus
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tools know the window, and it knows none of them.
 */
#include "ordet-window-tools.h"

#include "ordet-save-copy.h"
#include "ordet-template-dialog.h"
#include "ordet-window-closing.h"
#include "ordet-window-files.h"

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(OrdetWindow) window = data;
  g_autoptr(GError) error = NULL;

  /* One keyring may hold some keys and not others: what can be read is shown. */
  ordet_store_unlock_finish (ORDET_STORE (source), result, &error);
  ordet_window_refresh (window);
}

/* Fetches the keys of every meeting whose name is still sealed. */
static void
unlock_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  OrdetStore *store = ordet_window_store (data);
  g_autoptr(GPtrArray) entries = store != NULL ? ordet_store_list (store, NULL) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const OrdetMeetingEntry *entry = entries->pdata[i];

      if (entry->floor == ORDET_VAULT_LOCKED)
        ordet_store_unlock_async (store, entry->id, NULL, unlocked_cb, g_object_ref (data));
    }
}

static const GActionEntry entries[] = {
  { "import", ordet_window_import_cb },
  { "open-sealed", ordet_window_open_sealed_cb },
  { "carry", ordet_window_carry_cb },
  { "save-copy", ordet_save_copy_cb },
  { "templates", ordet_template_dialog_cb },
  { "close-meeting", ordet_window_close_meeting_cb, "s" },
  { "kept", ordet_window_kept_cb, "s" },
  { "unlock-all", unlock_all_cb },
};

/**
 * ordet_window_new:
 * @application: (nullable): the application it belongs to
 * @store: (nullable): all meetings; %NULL if they could not be opened
 *
 * Returns: (transfer floating): the window, at home
 */
GtkWidget *
ordet_window_new (GtkApplication *application,
                  OrdetStore     *store)
{
  OrdetWindow *window = g_object_new (ORDET_TYPE_WINDOW, "application", application, NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  ordet_window_set_store (window, store);
  return GTK_WIDGET (window);
}
