/* ordet-cli-bundle.c — ordetctl bundle and merge: records to a district and from branches
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ordet-bundle.h"
#include "ordet-clock.h"
#include "ordet-records.h"
#include "ordet-words.h"

static int
failed_store (const GError *error)
{
  g_autofree char *reason = ordet_cli_reason (error);

  return ordet_cli_failed (_("The store cannot be read: %s."), reason);
}

/* --- bundle --- */

typedef struct
{
  char *body;   /* (owned) (nullable) */
  char *from;   /* (owned) (nullable) half-years */
  char *to;     /* (owned) (nullable) */
  char *output; /* (owned) (nullable) */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->body);
  g_free (options->from);
  g_free (options->to);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
this_half_year (void)
{
  g_autofree char *today = ordet_clock_today (ordet_clock_system ());
  g_autofree char *month = g_strndup (today, 7);

  return ordet_review_half_year (month);
}

/* The body that is meant: the one named, or the only one there is. */
static char *
find_body (OrdetStore *store,
           const char *body,
           int        *status)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) bodies = ordet_store_review_bodies (store, &(OrdetPeriod) { 0 }, &error);

  if (bodies == NULL)
    {
      *status = failed_store (error);
      return NULL;
    }
  for (guint i = 0; body != NULL && i < bodies->len; i++)
    if (strcmp (((OrdetBodySum *) bodies->pdata[i])->body, body) == 0)
      return g_strdup (body);
  if (body == NULL && bodies->len == 1)
    return g_strdup (((OrdetBodySum *) bodies->pdata[0])->body);
  if (bodies->len == 0)
    *status = ordet_cli_failed ("%s", _("There is no record in the store: no meeting has been closed."));
  else if (body != NULL)
    *status = ordet_cli_failed (_("There is no record of “%s”."), body);
  else
    *status = ordet_cli_usage ("%s", _("There are records of several bodies: say which with --body."));
  return NULL;
}

/* Whole half-years, one after the other, that are over; NULL with @status set. */
static char **
half_years_from (const char *from,
                 const char *to,
                 int        *status)
{
  g_autofree char *now = this_half_year ();

  if (strcmp (to, now) >= 0)
    *status = ordet_cli_failed (_("The half-year %s is not over yet: a bundle holds whole ones."), to);
  else if (strcmp (from, to) > 0)
    *status = ordet_cli_usage (_("%s is after %s."), from, to);
  else
    return ordet_half_years_between (from, to);
  return NULL;
}

static gboolean
check_half_year (const char *text,
                 int        *status)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (text == NULL || ordet_half_year_bounds (text, &from, &to))
    return TRUE;
  *status = ordet_cli_usage (_("“%s” is no half-year, such as 2026-H2."), text);
  return FALSE;
}

/* The half-years asked for; else from the first with a record of @body to the
 * last one that is over. */
static char **
choose_half_years (OrdetStore    *store,
                   const Options *options,
                   const char    *body,
                   int           *status)
{
  g_autofree char *today = ordet_clock_today (ordet_clock_system ());
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) whole = ordet_store_whole_half_years (store, body, today, &error);
  const char *from = options->from, *to = options->to;

  if (whole == NULL)
    {
      *status = failed_store (error);
      return NULL;
    }
  if (to == NULL && whole[0] != NULL)
    to = whole[g_strv_length (whole) - 1];
  if (to == NULL)
    {
      *status = ordet_cli_failed (_("No half-year with a record of “%s” is over yet."), body);
      return NULL;
    }
  /* Asked only until before the first record: that half-year alone. */
  if (from == NULL)
    from = whole[0] != NULL && strcmp (whole[0], to) <= 0 ? whole[0] : to;
  return half_years_from (from, to, status);
}

static int
write_bundle (OrdetStore    *store,
              const Options *options)
{
  int status = ORDET_EXIT_OK;
  g_autofree char *body = find_body (store, options->body, &status);
  g_auto(GStrv) half_years =
    body != NULL ? choose_half_years (store, options, body, &status) : NULL;
  g_autofree char *from = NULL, *unused_from = NULL, *to = NULL, *unused_to = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(OrdetBundle) bundle = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;
  OrdetPeriod period = { .bodies = (const char *const[]) { body, NULL } };

  if (half_years == NULL)
    return status;
  ordet_half_year_bounds (half_years[0], &from, &unused_to);
  ordet_half_year_bounds (half_years[g_strv_length (half_years) - 1], &unused_from, &to);
  period.from_month = from;
  period.to_month = to;
  if ((records = ordet_store_list_records (store, &period, &error)) == NULL)
    return failed_store (error);

  bundle = ordet_bundle_new (body, (const char *const *) half_years, records);
  if (!ordet_bundle_valid (bundle, &error) ||
      !ordet_bundle_write_file (bundle, options->output, &error))
    {
      reason = ordet_cli_reason (error);
      return ordet_cli_failed (_("“%s” could not be written: %s."), options->output, reason);
    }
  ordet_cli_say (ngettext ("“%s” holds %u record without names, %s to %s.",
                           "“%s” holds %u records without names, %s to %s.", records->len),
                 options->output, records->len, half_years[0],
                 half_years[g_strv_length (half_years) - 1]);
  return ORDET_EXIT_OK;
}

/*
 * ordet_cli_bundle:
 *
 * Returns: 0; 1 if the store cannot be read, a half-year is not over or the
 *   file not be written
 */
int
ordet_cli_bundle (int    argc,
                  char **argv)
{
  g_auto(Options) options = { 0 };
  g_auto(GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Write the bundle to this file"),
      N_("FILE") },
    { "body", 0, 0, G_OPTION_ARG_STRING, &options.body, N_("Whose records, if there are several"),
      /* Translators: the value of an option, the name of an association. */
      N_("BODY") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_("The first half-year, such as 2026-H2"),
      /* Translators: the value of an option, a half-year. */
      N_("HALF-YEAR") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_("The last half-year"), N_("HALF-YEAR") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;
  g_autoptr(OrdetStore) store = NULL;

  if (!ordet_cli_parse ("bundle", NULL, entries, &argc, &argv, &status) ||
      !check_half_year (options.from, &status) || !check_half_year (options.to, &status))
    return status;
  if (arguments != NULL)
    return ordet_cli_usage (_("“%s” is one argument too many."), arguments[0]);
  if (options.output == NULL)
    return ordet_cli_usage ("%s", _("Say where to write to with -o FILE."));
  if ((store = ordet_cli_open_store (&status)) == NULL)
    return status;
  return write_bundle (store, &options);
}

/* --- merge --- */

static gboolean
is_known (const GPtrArray *bodies,
          const char      *body)
{
  for (guint i = 0; i < bodies->len; i++)
    if (strcmp (((OrdetBodySum *) bodies->pdata[i])->body, body) == 0)
      return TRUE;
  return FALSE;
}

/* A body's first bundle is the person's to confirm: anybody can write a file
 * with anybody's name in it. */
static gboolean
confirmed (const OrdetBundle *bundle,
           gboolean           yes)
{
  char answer[16] = "";

  if (yes)
    return TRUE;
  if (!isatty (STDIN_FILENO))
    return FALSE;
  ordet_cli_print (_("Nothing of “%s” is in the store yet. Type yes if the bundle is theirs."),
                   bundle->body);
  return fgets (answer, sizeof answer, stdin) != NULL &&
         (strcmp (g_strstrip (answer), "yes") == 0 ||
          /* Translators: what is typed to go on, as in “Type yes to go on”. */
          strcmp (answer, _("yes")) == 0);
}

/* All files are read before anything is taken from one of them. */
static GPtrArray *
read_bundles (char **paths,
              int   *status)
{
  g_autoptr(GPtrArray) bundles =
    g_ptr_array_new_with_free_func ((GDestroyNotify) ordet_bundle_free);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;
      OrdetBundle *bundle = ordet_bundle_read_file (paths[i], &error);
      g_autofree char *reason = NULL;

      if (bundle == NULL)
        {
          reason = ordet_words_error (error, NULL);
          ordet_cli_failed (_("“%1$s” was not taken in, and nothing has changed. %2$s"), paths[i], reason);
          *status = ORDET_EXIT_USAGE;
          return NULL;
        }
      g_ptr_array_add (bundles, bundle);
    }
  return g_steal_pointer (&bundles);
}

static int
merge (OrdetStore      *store,
       const GPtrArray *bundles,
       gboolean         yes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) bodies = ordet_store_review_bodies (store, &(OrdetPeriod) { 0 }, &error);
  g_autoptr(GPtrArray) records = g_ptr_array_new ();
  guint n_taken = 0;

  if (bodies == NULL)
    return failed_store (error);
  for (guint i = 0; i < bundles->len; i++)
    {
      const OrdetBundle *bundle = bundles->pdata[i];

      if (!is_known (bodies, bundle->body) && !confirmed (bundle, yes))
        return ordet_cli_failed (_("Nothing of “%s” is in the store yet: say --new-body if the bundle "
                                   "is theirs. Nothing was taken in."), bundle->body);
      for (guint k = 0; k < bundle->records->len; k++)
        g_ptr_array_add (records, bundle->records->pdata[k]);
    }
  if (!ordet_store_merge_records (store, records, &n_taken, &error))
    {
      g_autofree char *reason = ordet_cli_reason (error);

      return ordet_cli_failed (_("The bundles could not be taken in: %s."), reason);
    }
  ordet_cli_say (ngettext ("%u new record, of %u.", "%u new records, of %u.", n_taken), n_taken,
                 records->len);
  return ORDET_EXIT_OK;
}

/*
 * ordet_cli_merge:
 *
 * Returns: 0; 1 if the store cannot be written or a body is new; 2 for a file
 *   that is no bundle
 */
int
ordet_cli_merge (int    argc,
                 char **argv)
{
  g_auto(GStrv) paths = NULL;
  gboolean yes = FALSE;
  const GOptionEntry entries[] = {
    { "new-body", 0, 0, G_OPTION_ARG_NONE, &yes,
      N_("Take in the first bundle of a body without asking"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;
  g_autoptr(GPtrArray) bundles = NULL;
  g_autoptr(OrdetStore) store = NULL;

  if (!ordet_cli_parse ("merge", NULL, entries, &argc, &argv, &status))
    return status;
  if (paths == NULL)
    return ordet_cli_usage ("%s", _("The bundle to take in is missing."));
  if ((bundles = read_bundles (paths, &status)) == NULL ||
      (store = ordet_cli_open_store (&status)) == NULL)
    return status;
  return merge (store, bundles, yes);
}
