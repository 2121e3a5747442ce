/* ordet-choose.c — the place that a person chose for a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-choose.h"

#include <glib/gi18n-lib.h>

#include "ordet-compat.h"
#include "ordet-types.h"

/**
 * ordet_choose_path_finish:
 * @result: what the callback of ordet_compat_choose_file() got
 * @error: return location; a sentence for the person, ordet_store_sentence()
 *
 * The readers and writers of files want a path: one is written beside and put in
 * its place, so that a file is whole or not there. A place on the network may
 * have none.
 *
 * Returns: (transfer full) (nullable): the path of what was chosen; %NULL
 *   without an error when the person went back
 */
char *
ordet_choose_path_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_autoptr(GError) trouble = NULL;
  g_autoptr(GFile) file = ordet_compat_choose_file_finish (result, &trouble);
  char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file != NULL && path == NULL)
    g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_VALUE,
                         _("Choose a place on this computer: Ordet cannot reach files anywhere "
                           "else."));
  else if (file == NULL && !g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&trouble));
  return path;
}
