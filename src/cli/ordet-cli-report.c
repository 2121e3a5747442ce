/* ordet-cli-report.c — ordetctl report: the review of a period as a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ordet-bundle.h"
#include "ordet-export.h"
#include "ordet-gather.h"
#include "ordet-phrases.h"
#include "ordet-report-charts.h"
#include "ordet-report-data.h"
#include "ordet-write.h"

typedef struct
{
  char *path;     /* (owned) (nullable) -o */
  char *body;     /* (owned) (nullable) */
  char *kind;     /* (owned) (nullable) of meetings */
  char *from;     /* (owned) (nullable) a month or a half-year */
  char *to;       /* (owned) (nullable) */
  char *language; /* (owned) (nullable) */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->path);
  g_free (options->body);
  g_free (options->kind);
  g_free (options->from);
  g_free (options->to);
  g_free (options->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* "2027-02", or the first or last month of "2027-H1". */
static gboolean
read_bound (const char *text,
            gboolean    last,
            char      **month,
            int        *status)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (ordet_record_month_valid (text))
    *month = g_strdup (text);
  else if (ordet_half_year_bounds (text, &from, &to))
    *month = last ? g_steal_pointer (&to) : g_steal_pointer (&from);
  else
    {
      *status = ordet_cli_usage (_("“%s” is no month, such as 2027-02, and no half-year, such as "
                                   "2027-H1."), text);
      return FALSE;
    }
  return TRUE;
}

/* Left out: the last half-year there is a record of. */
static gboolean
find_period (OrdetStore    *store,
             const Options *options,
             char         **from,
             char         **to,
             int           *status)
{
  const char *const bodies[] = { options->body, NULL };
  OrdetPeriod all = { .bodies = options->body != NULL ? bodies : NULL };
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) half_years = ordet_store_half_years (store, &all, &error);
  const char *last;

  if (half_years == NULL)
    {
      g_autofree char *reason = ordet_cli_reason (error);

      *status = ordet_cli_failed (_("The store cannot be read: %s."), reason);
      return FALSE;
    }
  if (half_years[0] == NULL)
    {
      *status = ordet_cli_failed ("%s", _("There is no record to report on: no meeting has been closed."));
      return FALSE;
    }
  last = half_years[g_strv_length (half_years) - 1];
  if (!read_bound (options->from != NULL ? options->from : options->to != NULL ? options->to : last,
                   FALSE, from, status) ||
      !read_bound (options->to != NULL ? options->to : options->from != NULL ? options->from : last,
                   TRUE, to, status))
    return FALSE;
  if (strcmp (*from, *to) <= 0)
    return TRUE;
  *status = ordet_cli_usage (_("%s is after %s."), *from, *to);
  return FALSE;
}

static gboolean
write_report (const Options      *options,
              const OrdetReport  *report,
              GError            **error)
{
  const char *language = options->language != NULL ? options->language : g_get_language_names ()[0];
  g_autoptr(OrdetDocument) document = NULL;
  g_autofree char *data = NULL;
  OrdetExportOptions how = { .letterhead = report->body };

  if (g_str_has_suffix (options->path, ".json"))
    data = ordet_report_print_json (report);
  else if (g_str_has_suffix (options->path, ".csv"))
    data = ordet_report_print_csv (report);
  if (data != NULL)
    return ordet_write_file (options->path, data, -1, 0666, error);

  document = ordet_report_document (report, ordet_phrases_for_language (language));
  return ordet_export_document (document, ordet_format_for_path (options->path), options->path,
                                &how, NULL, error);
}

static int
report (const Options *options)
{
  int status = ORDET_EXIT_OK;
  g_autoptr(OrdetStore) store = ordet_cli_open_store (&status);
  g_autoptr(OrdetGathered) gathered = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *reason = NULL;

  if (store == NULL || !find_period (store, options, &from, &to, &status))
    return status;
  gathered = ordet_gather (store, from, to, options->kind, options->body, &error);
  if (g_error_matches (error, ORDET_ERROR, ORDET_ERROR_VALUE))
    return ordet_cli_failed ("%s", _("Several bodies are shown together only from three on, none with "
                                     "more than three fifths of the minutes. Say which one with "
                                     "--body."));
  if (gathered == NULL)
    {
      reason = ordet_cli_reason (error);
      return ordet_cli_failed (_("The store cannot be read: %s."), reason);
    }
  if (write_report (options, &gathered->report, &error))
    return ORDET_EXIT_OK;
  reason = ordet_cli_reason (error);
  return ordet_cli_failed (_("“%s” could not be written: %s."), options->path, reason);
}

static int
check_options (const Options *options)
{
  if (options->path == NULL)
    return ordet_cli_usage ("%s", _("Say where to write to with -o FILE."));
  if (options->language != NULL &&
      !g_strv_contains (ordet_phrases_languages (), options->language))
    return ordet_cli_usage (_("There is no language “%s” for reports: choose nb, nn, sv or en."),
                            options->language);
  if (options->kind != NULL && !ordet_record_kind_valid (options->kind))
    return ordet_cli_usage (_("There is no kind of meeting “%s”: choose annual, members, board, "
                              "congress, open or other."), options->kind);
  if (!g_str_has_suffix (options->path, ".json") && ordet_format_for_path (options->path) == NULL)
    return ordet_cli_usage (_("The end of “%s” is no known format: choose .pdf, .html, .odt, .md, "
                              ".txt, .csv or .json."), options->path);
  return ORDET_EXIT_OK;
}

/*
 * ordet_cli_report:
 *
 * Returns: 0; 1 if there is nothing to report on or the file cannot be written
 */
int
ordet_cli_report (int    argc,
                  char **argv)
{
  g_auto(Options) options = { 0 };
  g_auto(GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path,
      N_("Write the report to this file; its end tells the format"), N_("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from,
      N_("The first month or half-year, such as 2027-02 or 2027-H1"),
      /* Translators: the value of an option, a month or half-year. */
      N_("WHEN") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_("The last month or half-year"), N_("WHEN") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind,
      N_("Only meetings of this kind: annual, members, board, congress, open or other"),
      /* Translators: the value of an option, a kind of meeting. */
      N_("KIND") },
    { "body", 0, 0, G_OPTION_ARG_STRING, &options.body, N_("Whose meetings, if there are several"),
      N_("BODY") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language,
      N_("The language of the report: nb, nn, sv or en"), N_("LANGUAGE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("report", NULL, entries, &argc, &argv, &status))
    return status;
  if (arguments != NULL)
    return ordet_cli_usage (_("“%s” is one argument too many."), arguments[0]);
  status = check_options (&options);
  return status == ORDET_EXIT_OK ? report (&options) : status;
}
