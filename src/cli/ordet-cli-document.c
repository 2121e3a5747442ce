/* ordet-cli-document.c — the minutes as a document, from the facts or as they were kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

#include "ordet-clock.h"
#include "ordet-phrases.h"

/*
 * ordet_cli_document:
 * @meeting: a meeting
 * @texts: (nullable): what the secretary has written
 * @level: 1 to 4; 0 for what the texts or the meeting's kind say
 * @language: (nullable): NULL for the texts' or the meeting's
 *
 * Returns: (transfer full): the minutes
 */
OrdetDocument *
ordet_cli_document (const OrdetMeeting      *meeting,
                    const OrdetMinutesTexts *texts,
                    int                      level,
                    const char              *language)
{
  OrdetMinutesOptions options;

  if (texts != NULL)
    options = texts->options;
  else
    ordet_minutes_options_init (&options, ordet_meeting_notice (meeting));
  if (level != 0)
    options.level = (OrdetMinutesLevel) level;
  if (language == NULL && texts != NULL)
    language = texts->language;
  if (language == NULL)
    language = ordet_meeting_notice (meeting)->language;
  return ordet_minutes_build (meeting, texts, &options, ordet_phrases_for_language (language));
}

static int
unreadable (const GError *error)
{
  g_autofree char *reason = ordet_cli_reason (error);

  return ordet_cli_failed (_("The minutes cannot be read: %s."), reason);
}

/*
 * ordet_cli_load_texts:
 * @store: the store
 * @id: a meeting whose keys are at hand
 * @texts: (out) (transfer full) (nullable): what the secretary has written,
 *   NULL if nothing
 * @status: (out): the exit code if they cannot be read
 *
 * Returns: FALSE if they cannot be read
 */
gboolean
ordet_cli_load_texts (OrdetStore         *store,
                      const char         *id,
                      OrdetMinutesTexts **texts,
                      int                *status)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = ordet_store_get_text (store, id, TRUE, ORDET_MINUTES_TEXTS, &error);

  *texts = bytes != NULL ? ordet_minutes_texts_from_bytes (bytes, &error) : NULL;
  if (error == NULL)
    return TRUE;
  *status = unreadable (error);
  return FALSE;
}

/*
 * ordet_cli_kept_document:
 * @store: the store
 * @id: a closed meeting whose keys are at hand
 * @status: (out): the exit code if it cannot be read
 *
 * Returns: (transfer full) (nullable): the minutes as closing wrote them out
 */
OrdetDocument *
ordet_cli_kept_document (OrdetStore *store,
                         const char *id,
                         int        *status)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = ordet_store_get_text (store, id, TRUE, ORDET_MINUTES_DOCUMENT, &error);
  OrdetDocument *document = bytes != NULL ? ordet_document_unpack (bytes, &error) : NULL;

  if (document == NULL)
    *status = error != NULL ? unreadable (error)
                            : ordet_cli_failed ("%s", _("The meeting was closed without minutes."));
  return document;
}

/*
 * ordet_cli_note_copy:
 * @store: the store
 * @id: a meeting whose keys are at hand
 * @kind: what was written
 * @path: the file
 *
 * Writes down that there is a copy now, for the page that says what Ordet
 * cannot erase. The file stands in any case: what goes wrong here is only told.
 */
void
ordet_cli_note_copy (OrdetStore    *store,
                     const char    *id,
                     OrdetCopyKind  kind,
                     const char    *path)
{
  const OrdetClock *clock = ordet_clock_system ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;

  if (ordet_copies_add (store, id, kind, whole, clock->wall_us (clock->data), &error))
    return;
  reason = ordet_cli_reason (error);
  ordet_cli_say (_("That this copy was made could not be written down: %s."), reason);
}
