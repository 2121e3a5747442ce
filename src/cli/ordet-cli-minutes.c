/* ordet-cli-minutes.c — ordetctl minutes: the minutes of a meeting or a log, as a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ordet-export.h"
#include "ordet-letterhead.h"
#include "ordet-minutes.h"

typedef struct
{
  char              *path;     /* (owned) (nullable) -o */
  char              *language; /* (owned) (nullable) */
  char              *names;    /* (owned) (nullable) */
  char              *habit;    /* (owned) (nullable) */
  char              *numbering; /* (owned) (nullable) */
  char              *logo_path; /* (owned) (nullable) */
  char             **sources;  /* (owned) (nullable) a log or a meeting */
  OrdetCliMinutes    asked;
  GBytes            *logo;     /* (owned) (nullable) */
  const OrdetFormat *format;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->path);
  g_free (options->language);
  g_free (options->names);
  g_free (options->habit);
  g_free (options->numbering);
  g_free (options->logo_path);
  g_clear_pointer (&options->logo, g_bytes_unref);
  g_strfreev (options->sources);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* ".md, .txt, .pdf": every format of the table. */
static char *
endings (void)
{
  GString *list = g_string_new (NULL);
  gsize n_formats;
  const OrdetFormat *formats = ordet_formats (&n_formats);

  for (gsize i = 0; i < n_formats; i++)
    g_string_append_printf (list, "%s.%s", i > 0 ? ", " : "", formats[i].extension);
  return g_string_free (list, FALSE);
}

static int
read_logo (Options *options)
{
  g_autoptr(GError) error = NULL;

  if (options->logo_path == NULL)
    return ORDET_EXIT_OK;
  options->logo = ordet_logo_read (options->logo_path, &error);
  if (options->logo != NULL)
    return ORDET_EXIT_OK;
  if (!g_file_test (options->logo_path, G_FILE_TEST_EXISTS))
    return ordet_cli_failed (_("There is no file “%s”."), options->logo_path);
  return ordet_cli_failed (_("“%s” cannot be the logo: it takes a PNG or JPEG picture of at most "
                             "4000 pixels a side and 4 MiB."), options->logo_path);
}

static int
check_options (Options *options)
{
  g_autofree char *known = NULL;
  int status;

  if (options->path == NULL)
    return ordet_cli_usage ("%s", _("Say where to write to with -o FILE."));
  options->asked.level = ordet_cli_said (options->asked.level);
  options->asked.first_number = ordet_cli_said (options->asked.first_number);
  options->asked.language = options->language;
  options->asked.names = options->names;
  options->asked.habit = options->habit;
  options->asked.numbering = options->numbering;
  if (!ordet_cli_minutes_valid (&options->asked, &status))
    return status;
  options->format = ordet_format_for_path (options->path);
  if (options->format != NULL)
    return read_logo (options);
  known = endings ();
  return ordet_cli_usage (_("The end of “%s” is no known format: choose one of %s."),
                          options->path, known);
}

static int
write_document (const Options       *options,
                const OrdetDocument *document)
{
  OrdetExportOptions how = {
    .letterhead = ordet_document_author (document), .logo = options->logo,
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;

  if (ordet_export_document (document, options->format, options->path, &how, NULL, &error))
    return ORDET_EXIT_OK;
  reason = ordet_cli_reason (error);
  return ordet_cli_failed (_("“%s” could not be written: %s."), options->path, reason);
}

/* Of a meeting of the store: it has the logo that was chosen there, and
 * remembers that there is a copy. */
static int
write_copy (Options             *options,
            const OrdetDocument *document,
            OrdetStore          *store,
            const char          *id)
{
  int status;

  if (options->logo == NULL)
    options->logo = ordet_letterhead_logo (store, id, ordet_document_author (document), NULL);
  status = write_document (options, document);

  if (status == ORDET_EXIT_OK)
    ordet_cli_note_copy (store, id, ORDET_COPY_MINUTES, options->path);
  return status;
}

static int
minutes_of_log (const Options *options)
{
  g_autoptr(OrdetLog) log = ordet_cli_read_log (options->sources[0]);
  g_autoptr(OrdetDocument) document = NULL;
  OrdetPlay play;
  int status;

  if (log == NULL)
    return ORDET_EXIT_USAGE;
  ordet_play_init (&play, log, options->sources[0]);
  ordet_play_run (&play, ORDET_NEVER, ORDET_PLAY_PLAIN);
  document = ordet_cli_document_as (play.meeting, NULL, &options->asked);
  status = write_document (options, document);
  ordet_play_clear (&play);
  return status;
}

/* Closing has written the minutes out at one level, in one language; what they
 * were made from is gone. */
static int
minutes_of_closed (Options    *options,
                   OrdetStore *store,
                   const char *id)
{
  g_autoptr(OrdetDocument) document = NULL;
  int status = ORDET_EXIT_OK;

  if (ordet_cli_minutes_asked (&options->asked))
    return ordet_cli_failed ("%s", _("The meeting is closed: what is in its minutes, and their "
                                     "language, can no longer be chosen."));
  document = ordet_cli_kept_document (store, id, &status);
  return document != NULL ? write_copy (options, document, store, id) : status;
}

static int
minutes_of_meeting (Options *options)
{
  int status = ORDET_EXIT_OK;
  g_autoptr(OrdetStore) store = ordet_cli_open_store (&status);
  g_autofree char *id = store != NULL ? ordet_cli_find (store, options->sources[0], &status)
                                      : NULL;
  g_autoptr(OrdetMeeting) meeting = NULL;
  g_autoptr(OrdetMinutesTexts) texts = NULL;
  g_autoptr(OrdetDocument) document = NULL;
  gboolean erased;

  if (id == NULL || !ordet_cli_is_erased (store, id, &erased, &status))
    return status;
  if (erased)
    return minutes_of_closed (options, store, id);
  if ((meeting = ordet_cli_load (store, id, &status)) == NULL ||
      !ordet_cli_load_texts (store, id, &texts, &status))
    return status;
  document = ordet_cli_document_as (meeting, texts, &options->asked);
  return write_copy (options, document, store, id);
}

/*
 * ordet_cli_minutes:
 *
 * The argument is a log if there is a file of that name, else a meeting of
 * the store.
 *
 * Returns: 0; 1 if the meeting cannot be read or the file not be written; 2
 *   for a file that is not a meeting log
 */
int
ordet_cli_minutes (int    argc,
                   char **argv)
{
  g_auto(Options) options = {
    .asked = { .level = ORDET_CLI_UNSAID, .first_number = ORDET_CLI_UNSAID },
  };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path,
      N_("Write to this file; its end tells the format"), N_("FILE") },
    { "level", 0, 0, G_OPTION_ARG_INT, &options.asked.level,
      N_("1 decisions, 2 proposals and votes, 3 names of speakers, 4 notes"),
      /* Translators: the value of an option, a level from 1 to 4. */
      N_("LEVEL") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language,
      N_("The language of the minutes: nb, nn, sv or en"),
      /* Translators: the value of an option, a language's code. */
      N_("LANGUAGE") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &options.names,
      N_("Whose names: movers (and the elected), speakers too, or roles only"),
      /* Translators: the value of an option: one of several words. */
      N_("WHOSE") },
    { "habit", 0, 0, G_OPTION_ARG_STRING, &options.habit,
      N_("How items are headed and minutes signed: swedish, norwegian, or auto"),
      /* Translators: the value of an option: one of several words. */
      N_("HABIT") },
    { "numbering", 0, 0, G_OPTION_ARG_STRING, &options.numbering,
      N_("Numbers: agenda, year (on through the year), or auto"),
      /* Translators: the value of an option: one of several words. */
      N_("WAY") },
    { "first-number", 0, 0, G_OPTION_ARG_INT, &options.asked.first_number,
      N_("The number of the first item, through the year"),
      /* Translators: the value of an option: a number. */
      N_("NUMBER") },
    { "attendance", 0, 0, G_OPTION_ARG_NONE, &options.asked.attendance,
      N_("Names of those present as an appendix"), NULL },
    { "summary", 0, 0, G_OPTION_ARG_NONE, &options.asked.summary,
      N_("Decisions and tasks as an appendix"), NULL },
    { "logo", 0, 0, G_OPTION_ARG_FILENAME, &options.logo_path,
      N_("A PNG or JPEG picture for the letterhead"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.sources, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("minutes", NULL, entries, &argc, &argv, &status) ||
      !ordet_cli_one_argument (options.sources, _("The meeting or its log is missing."),
                               &status) ||
      (status = check_options (&options)) != ORDET_EXIT_OK)
    return status;
  return g_file_test (options.sources[0], G_FILE_TEST_EXISTS) ? minutes_of_log (&options)
                                                               : minutes_of_meeting (&options);
}
