/* ordet-cli-document.c — the minutes as a document, from the facts or as they were kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>

#include "ordet-clock.h"
#include "ordet-phrases.h"

/* The words of the command line, in the order of the enumerations. */
static const char *const names_words[] = { "movers", "speakers", "roles", NULL };
static const char *const habit_words[] = { "auto", "swedish", "norwegian", NULL };
static const char *const numbering_words[] = { "auto", "agenda", "year", NULL };

static int
find_word (const char *const *words,
           const char        *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  return -1;
}

static gboolean
check_word (const char         *option,
            const char *const  *words,
            const char         *word,
            int                *status)
{
  g_autofree char *all = NULL;

  if (word == NULL || find_word (words, word) >= 0)
    return TRUE;
  all = g_strjoinv (", ", (char **) words);
  /* Translators: %1$s is a word that was given, %2$s an option, %3$s the words it takes */
  *status = ordet_cli_usage (_("“%1$s” is nothing that %2$s takes: choose one of %3$s."), word,
                             option, all);
  return FALSE;
}

/*
 * ordet_cli_minutes_valid:
 * @asked: what was asked for
 * @status: (out): the exit code if it makes no sense
 *
 * Returns: FALSE, after saying why, if some of it is unknown
 */
gboolean
ordet_cli_minutes_valid (const OrdetCliMinutes *asked,
                         int                   *status)
{
  if (asked->level < 0 || asked->level > ORDET_LEVEL_NOTES)
    *status = ordet_cli_usage ("%s", _("The level is a number from 1 to 4."));
  else if (asked->first_number < 0)
    *status = ordet_cli_usage ("%s", _("The first number is 1 or more."));
  else if (asked->language != NULL &&
           !g_strv_contains (ordet_phrases_languages (), asked->language))
    *status = ordet_cli_usage (_("There is no language “%s” for minutes: choose nb, nn, sv or "
                                 "en."), asked->language);
  else
    return check_word ("--names", names_words, asked->names, status) &&
           check_word ("--habit", habit_words, asked->habit, status) &&
           check_word ("--numbering", numbering_words, asked->numbering, status);
  return FALSE;
}

/*
 * ordet_cli_minutes_asked:
 * @asked: what was asked for
 *
 * Returns: whether anything was
 */
gboolean
ordet_cli_minutes_asked (const OrdetCliMinutes *asked)
{
  return asked->level != 0 || asked->language != NULL || asked->names != NULL ||
         asked->habit != NULL || asked->numbering != NULL || asked->first_number != 0 ||
         asked->attendance || asked->summary;
}

static void
take_over (OrdetMinutesOptions   *options,
           const OrdetCliMinutes *asked)
{
  if (asked->level != 0)
    options->level = (OrdetMinutesLevel) asked->level;
  if (asked->names != NULL)
    options->names = (OrdetMinutesNames) find_word (names_words, asked->names);
  if (asked->habit != NULL)
    options->habit = (OrdetMinutesHabit) find_word (habit_words, asked->habit);
  if (asked->numbering != NULL)
    options->numbering = (OrdetMinutesNumbering) find_word (numbering_words, asked->numbering);
  if (asked->first_number != 0)
    options->first_number = (guint) asked->first_number;
  options->attendance |= asked->attendance;
  options->summary |= asked->summary;
}

/*
 * ordet_cli_document_as:
 * @meeting: a meeting
 * @texts: (nullable): what the secretary has written
 * @asked: valid
 *
 * Returns: (transfer full): the minutes
 */
OrdetDocument *
ordet_cli_document_as (const OrdetMeeting      *meeting,
                       const OrdetMinutesTexts *texts,
                       const OrdetCliMinutes   *asked)
{
  const char *language = asked->language;
  OrdetMinutesOptions options;

  if (texts != NULL)
    options = texts->options;
  else
    ordet_minutes_options_init (&options, ordet_meeting_notice (meeting));
  take_over (&options, asked);
  if (language == NULL && texts != NULL)
    language = texts->language;
  if (language == NULL)
    language = ordet_meeting_notice (meeting)->language;
  return ordet_minutes_build (meeting, texts, &options, ordet_phrases_for_language (language));
}

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
  OrdetCliMinutes asked = { .level = level, .language = language };

  return ordet_cli_document_as (meeting, texts, &asked);
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
