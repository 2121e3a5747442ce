/* ordet-letterhead.c — the picture above the minutes of a body
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-letterhead.h"

#include "ordet-minutes.h"

/* An empty row is a choice too: no picture. (transfer full) (nullable) */
static GBytes *
unless_empty (GBytes *logo)
{
  return g_bytes_get_size (logo) > 0 ? g_bytes_ref (logo) : NULL;
}

/* That of the meeting of @body touched last that has one; meetings whose keys
 * are not at hand are left out. (transfer full) (nullable) */
static GBytes *
of_others (OrdetStore *store,
           const char *body)
{
  g_autoptr(GPtrArray) meetings = ordet_store_list (store, NULL);
  g_autoptr(GBytes) newest = NULL;
  gint64 touched_us = G_MININT64;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const OrdetMeetingEntry *entry = meetings->pdata[i];
      g_autoptr(GBytes) logo = NULL;

      if (entry->notice == NULL || g_strcmp0 (entry->notice->body, body) != 0 ||
          entry->minutes != ORDET_VAULT_OPEN || entry->touched_us < touched_us)
        continue;
      logo = ordet_store_get_text (store, entry->id, TRUE, ORDET_MINUTES_LOGO, NULL);
      if (logo == NULL)
        continue;
      touched_us = entry->touched_us;
      g_clear_pointer (&newest, g_bytes_unref);
      newest = g_steal_pointer (&logo);
    }
  return newest != NULL ? unless_empty (newest) : NULL;
}

/**
 * ordet_letterhead_logo:
 * @store: the store
 * @id: a meeting whose keys are at hand
 * @body: (nullable): whose meeting it is
 * @error: return location, ORDET_ERROR
 *
 * Returns: (transfer full) (nullable): the picture chosen for this meeting, or
 *   else for the last one of the same body; NULL without an error if there is
 *   none
 */
GBytes *
ordet_letterhead_logo (OrdetStore  *store,
                       const char  *id,
                       const char  *body,
                       GError     **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GBytes) own = ordet_store_get_text (store, id, TRUE, ORDET_MINUTES_LOGO, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (own != NULL)
    return unless_empty (own);
  return body != NULL && *body != '\0' ? of_others (store, body) : NULL;
}
