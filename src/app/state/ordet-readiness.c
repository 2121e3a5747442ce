/* ordet-readiness.c — what is still missing before a meeting can be opened well
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-readiness.h"

#include <glib/gi18n-lib.h>

static gboolean
empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static guint
double_cards (const OrdetNotice *notice)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint doubles = 0;

  for (guint i = 0; i < notice->people->len; i++)
    {
      OrdetPersonData *person = notice->people->pdata[i];

      if (person->number > 0)
        doubles += !g_hash_table_add (seen, &person->number);
    }
  return doubles;
}

static guint
untitled_items (const OrdetNotice *notice)
{
  guint n = 0;

  for (guint i = 0; i < notice->agenda->len; i++)
    n += empty (((OrdetAgendaData *) notice->agenda->pdata[i])->title);
  return n;
}

/**
 * ordet_readiness:
 * @notice: a meeting that has not begun
 *
 * Nothing of it stops anybody from opening the meeting.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each thing that
 *   is left to do, the gravest first
 */
GPtrArray *
ordet_readiness (const OrdetNotice *notice)
{
  GPtrArray *left = g_ptr_array_new_with_free_func (g_free);
  guint n;

  g_return_val_if_fail (notice != NULL, left);

  if (notice->people->len == 0)
    g_ptr_array_add (left, g_strdup (_("Nobody is on the list yet.")));
  if ((n = double_cards (notice)) > 0)
    g_ptr_array_add (
      left, g_strdup_printf (
              ngettext ("%u number card is used twice.", "%u number cards are used twice.", n), n));
  if (notice->agenda->len == 0)
    g_ptr_array_add (left, g_strdup (_("The agenda is empty.")));
  else if ((n = untitled_items (notice)) > 0)
    g_ptr_array_add (
      left, g_strdup_printf (ngettext ("%u item has no title.", "%u items have no title.", n), n));
  if (empty (notice->title))
    g_ptr_array_add (left, g_strdup (_("The meeting has no title.")));
  if (empty (notice->date))
    g_ptr_array_add (left, g_strdup (_("The date is not set.")));
  if (empty (notice->place))
    g_ptr_array_add (left, g_strdup (_("The place is not set.")));
  return left;
}
