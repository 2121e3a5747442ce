/* ordet-cli-replay.c — ordetctl replay: play a log, check it, show what it leads to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <string.h>

typedef void (*ShowFunc) (const OrdetPlay *play,
                          OrdetShowAs      format);

static const struct { const char *name; ShowFunc show; ShowFunc exact; } shows[] = {
  { "order", ordet_show_order, NULL },
  { "events", ordet_show_events, NULL },
  { "state", ordet_show_state, NULL },
  { "minutes", ordet_show_minutes, NULL },
  { "balance", ordet_show_balance, ordet_show_exact_balance },
};

typedef struct
{
  gboolean    check;
  gboolean    strict;
  gboolean    exact;
  char       *at;     /* (owned) (nullable) */
  char       *show;   /* (owned) (nullable) */
  char       *format; /* (owned) (nullable) */
  char      **files;  /* (owned) (nullable) */
  gint64      until_us;
  OrdetShowAs written;
  ShowFunc    showing; /* (nullable) */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->at);
  g_free (options->show);
  g_free (options->format);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* "18:05" will do for "18:05:00". */
static gboolean
read_moment (Options *options)
{
  g_autofree char *longer = g_strconcat (options->at, ":00", NULL);

  return ordet_log_parse_time (options->at, &options->until_us) ||
         ordet_log_parse_time (longer, &options->until_us);
}

/* What --show and --exact ask for. */
static int
find_show (Options *options)
{
  for (gsize i = 0; options->show != NULL && i < G_N_ELEMENTS (shows); i++)
    if (strcmp (options->show, shows[i].name) == 0)
      {
        options->showing = options->exact ? shows[i].exact : shows[i].show;
        if (options->showing != NULL)
          return ORDET_EXIT_OK;
      }
  if (options->exact)
    return ordet_cli_usage ("%s", _("--exact goes with --show balance."));
  if (options->show != NULL)
    return ordet_cli_usage (_("“%s” cannot be shown."), options->show);
  return ORDET_EXIT_OK;
}

/* What GOption cannot know: words and combinations. */
static int
check_options (Options *options)
{
  int status;

  if (options->files == NULL)
    return ordet_cli_usage ("%s", _("The meeting log to play is missing."));
  options->until_us = ORDET_NEVER;
  if (options->at != NULL && !read_moment (options))
    return ordet_cli_usage (_("“%s” is no time of day, such as 18:05:00."), options->at);
  if (!ordet_cli_format (options->format, &options->written, &status))
    return status;
  if (options->show == NULL && !options->check && !options->strict)
    options->show = g_strdup ("state");
  return find_show (options);
}

/* Plays one file; adds to the sums. Returns its exit code. */
static int
replay_file (const Options *options,
             const char    *path,
             gsize         *n_expected,
             gsize         *n_failed)
{
  g_autoptr(OrdetLog) log = ordet_cli_read_log (path);
  OrdetPlay play;
  gboolean good;

  if (log == NULL)
    return ORDET_EXIT_USAGE;
  ordet_play_init (&play, log, path);
  ordet_play_run (&play, options->until_us,
                  (options->check ? ORDET_PLAY_CHECK : 0) |
                  (options->strict ? ORDET_PLAY_STRICT : 0));
  if (options->check && g_strv_length (options->files) > 1)
    ordet_cli_print ("%s: %" G_GSIZE_FORMAT " expectations, %" G_GSIZE_FORMAT " failed", path,
                     play.n_expected, play.n_failed);
  if (options->showing != NULL && !play.stopped)
    options->showing (&play, options->written);
  *n_expected += play.n_expected;
  *n_failed += play.n_failed;
  good = !play.stopped && (!options->check || play.n_failed == 0);
  ordet_play_clear (&play);
  return good ? ORDET_EXIT_OK : ORDET_EXIT_FAILED;
}

/*
 * ordet_cli_replay:
 *
 * Returns: 0; 1 if an expectation failed or --strict met a refusal; 2 for a
 *   file that is not a meeting log
 */
int
ordet_cli_replay (int    argc,
                  char **argv)
{
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &options.check,
      N_("Print each failed expectation, then how many there are"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &options.strict, N_("Stop at the first refused act"),
      NULL },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options.at, N_("Play up to this moment"),
      /* Translators: the value of an option, a time of day. */
      N_("TIME") },
    { "show", 0, 0, G_OPTION_ARG_STRING, &options.show,
      N_("Show something: order, events, state, minutes or balance"),
      /* Translators: the value of an option, what to show. */
      N_("WHAT") },
    { "exact", 0, 0, G_OPTION_ARG_NONE, &options.exact,
      N_("With --show balance: the unprotected sums of the meeting in memory"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_("How to write what is shown: text or json"),
      /* Translators: the value of an option, a file format. */
      N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  gsize n_expected = 0, n_failed = 0;
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("replay", NULL, entries, &argc, &argv, &status) ||
      (status = check_options (&options)) != ORDET_EXIT_OK)
    return status;
  for (gsize i = 0; options.files[i] != NULL; i++)
    {
      int one = replay_file (&options, options.files[i], &n_expected, &n_failed);

      status = MAX (status, one);
    }
  if (options.check && (g_strv_length (options.files) > 1 || status != ORDET_EXIT_USAGE))
    ordet_cli_print ("%" G_GSIZE_FORMAT " expectations, %" G_GSIZE_FORMAT " failed", n_expected,
                     n_failed);
  return status;
}
