/* ordet-trouble.c — what can be wrong with the store, each in a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences are in one table so that a face can find out which one it was
 * handed (ordet_store_trouble_of) and put its own language in its place.
 */
#include "ordet-trouble.h"

#include <errno.h>
#include <stdarg.h>

/* Each must not begin with another one: the first that fits is the answer. */
static const char *const sentences[ORDET_N_STORE_TROUBLES] = {
  [ORDET_STORE_TROUBLE_NONE] = NULL,
  [ORDET_STORE_TROUBLE_FULL] = "The disk is full.",
  [ORDET_STORE_TROUBLE_READ_ONLY] = "The folder of the meetings cannot be written to.",
  [ORDET_STORE_TROUBLE_REMOVED]
  = "The file of the meetings has been moved or removed while it was in use.",
  [ORDET_STORE_TROUBLE_BUSY] = "Another program is busy writing to the meetings.",
  [ORDET_STORE_TROUBLE_DAMAGED] = "The file of the meetings is damaged.",
  [ORDET_STORE_TROUBLE_NEWER] = "The meetings were saved by a newer version of Ordet.",
  [ORDET_STORE_TROUBLE_FOREIGN] = "The file in the place of the meetings is not Ordet's.",
  [ORDET_STORE_TROUBLE_IN_USE] = "This meeting is open in another window or program.",
  [ORDET_STORE_TROUBLE_CHANGED] = "This meeting has been changed by another program.",
  [ORDET_STORE_TROUBLE_MISSING] = "There is no such meeting here.",
  [ORDET_STORE_TROUBLE_TAMPERED]
  = "A part of the meeting has been altered or damaged and cannot be unsealed.",
  [ORDET_STORE_TROUBLE_KEY_FILE] = "The key of the meeting could not be saved or removed.",
  [ORDET_STORE_TROUBLE_TOO_LARGE] = "The text is too large to be kept.",
  [ORDET_STORE_TROUBLE_OTHER] = "The meetings could not be read or saved.",
};

/**
 * ordet_store_trouble_of:
 * @error: (nullable): an error of the store or the session
 *
 * Which of the store's troubles an error tells of, so that a face may say it in
 * the person's language and offer what helps.
 *
 * Returns: ORDET_STORE_TROUBLE_NONE if it is none of them
 */
OrdetStoreTrouble
ordet_store_trouble_of (const GError *error)
{
  if (!g_error_matches (error, ORDET_ERROR, ORDET_ERROR_STORE))
    return ORDET_STORE_TROUBLE_NONE;
  for (int i = ORDET_STORE_TROUBLE_NONE + 1; i < ORDET_N_STORE_TROUBLES; i++)
    if (g_str_has_prefix (error->message, sentences[i]))
      return (OrdetStoreTrouble) i;
  return ORDET_STORE_TROUBLE_OTHER;
}

/**
 * ordet_store_trouble_to_string:
 * @trouble: one of the troubles
 *
 * Returns: (transfer none) (nullable): the English sentence, the one to
 *   translate; NULL for none
 */
const char *
ordet_store_trouble_to_string (OrdetStoreTrouble trouble)
{
  g_return_val_if_fail (trouble < ORDET_N_STORE_TROUBLES, NULL);
  return sentences[trouble];
}

/**
 * ordet_trouble_set:
 * @error: (nullable): return location
 * @trouble: what it is
 * @detail: (nullable): printf format of what follows the sentence; it must
 *   name nobody: no text of a meeting
 *
 * Returns: FALSE, always, so that it can be returned
 */
gboolean
ordet_trouble_set (GError            **error,
                   OrdetStoreTrouble   trouble,
                   const char         *detail,
                   ...)
{
  g_autofree char *text = NULL;
  va_list args;

  if (detail == NULL)
    {
      g_set_error_literal (error, ORDET_ERROR, ORDET_ERROR_STORE, sentences[trouble]);
      return FALSE;
    }
  va_start (args, detail);
  text = g_strdup_vprintf (detail, args);
  va_end (args);
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_STORE, "%s %s", sentences[trouble], text);
  return FALSE;
}

/**
 * ordet_trouble_of_errno:
 * @number: what a call of the system said
 *
 * Returns: what that means to a store
 */
OrdetStoreTrouble
ordet_trouble_of_errno (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return ORDET_STORE_TROUBLE_FULL;
    case EROFS:
    case EACCES:
    case EPERM:
      return ORDET_STORE_TROUBLE_READ_ONLY;
    default:
      return ORDET_STORE_TROUBLE_OTHER;
    }
}

/**
 * ordet_trouble_locked:
 * @error: (nullable): return location
 *
 * Returns: FALSE, always: the key of the meeting is out of reach
 */
gboolean
ordet_trouble_locked (GError **error)
{
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_KEY,
               "The key of the meeting cannot be reached now.");
  return FALSE;
}

/**
 * ordet_trouble_erased:
 * @error: (nullable): return location
 *
 * Returns: FALSE, always: closing, or releasing the minutes, wrote so
 */
gboolean
ordet_trouble_erased (GError **error)
{
  g_set_error (error, ORDET_ERROR, ORDET_ERROR_ERASED, "This has been erased for good.");
  return FALSE;
}
