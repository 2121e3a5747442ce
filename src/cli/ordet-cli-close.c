/* ordet-cli-close.c — ordetctl close: a record and the minutes remain, the rest is erased
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ordet-cli.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ordet-close.h"
#include "ordet-records.h"

typedef struct
{
  char              *way;      /* (owned) (nullable) */
  int                level;    /* 0: as the texts or the meeting's kind say */
  gboolean           yes;
  char             **meetings; /* (owned) (nullable) */
  OrdetMinutesTexts *texts;    /* (owned) (nullable) */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->way);
  g_strfreev (options->meetings);
  ordet_minutes_texts_free (options->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Step 0: the whole document, at the level that will be all there is. */
static GBytes *
write_minutes (OrdetMeeting  *meeting,
               gpointer       data,
               GError       **error)
{
  const Options *options = data;
  g_autoptr(OrdetDocument) document = ordet_cli_document (meeting, options->texts, options->level,
                                                          NULL);

  return ordet_document_pack (document);
}

/* How records are made is the board's to choose, before the first closing
 * (privacy.md 3). `ordetctl close MEETING` has to do without anybody to ask
 * (meeting-log.md), so it takes the standard way, says so and remembers
 * nothing: the choice stays open. */
static gboolean
find_way (OrdetStore    *store,
          const Options *options,
          OrdetWay      *way,
          int           *status)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;
  gboolean chosen, good;

  if (options->way != NULL)
    {
      *way = strcmp (options->way, "strict") == 0 ? ORDET_WAY_STRICT : ORDET_WAY_STANDARD;
      good = ordet_store_put_way (store, *way, &error);
      chosen = TRUE;
    }
  else
    good = ordet_store_get_way (store, way, &chosen, &error);
  if (good && !chosen)
    {
      *way = ORDET_WAY_STANDARD;
      ordet_cli_say ("%s", _("The board has not yet chosen what a closed meeting leaves behind: "
                             "the standard way was taken. Say --way standard or --way strict "
                             "once to choose."));
    }
  if (good)
    return TRUE;
  reason = ordet_cli_reason (error);
  *status = ordet_cli_failed (_("The store cannot be read: %s."), reason);
  return FALSE;
}

/* Asks only where there is somebody to ask. */
static gboolean
confirmed (const OrdetMeeting *meeting,
           const Options      *options)
{
  OrdetCloseCount count;
  char answer[16] = "";

  if (options->yes || !isatty (STDIN_FILENO))
    return TRUE;
  ordet_close_count (meeting, &count);
  ordet_cli_print (ngettext ("The course of “%s” will be erased for good: %u name and %u acts. "
                             "Type yes to go on.",
                             "The course of “%s” will be erased for good: %u names and %u acts. "
                             "Type yes to go on.",
                             count.people),
                   ordet_meeting_notice (meeting)->title, count.people, count.acts);
  return fgets (answer, sizeof answer, stdin) != NULL &&
         (strcmp (g_strstrip (answer), "yes") == 0 ||
          /* Translators: what is typed to go on, as in “Type yes to go on”. */
          strcmp (answer, _("yes")) == 0);
}

/* What the person exported on purpose is theirs to erase: by name, and where it is if that
 * can be seen from here. */
static void
tell_copies (OrdetStore *store,
             const char *id)
{
  g_autoptr(GPtrArray) copies = ordet_copies_list (store, id, NULL);

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      const OrdetCopy *copy = copies->pdata[i];
      g_autofree char *name = g_path_get_basename (copy->path);

      ordet_cli_say (_("“%s” is a copy that Ordet cannot erase."),
                     ordet_copy_placed (copy) ? copy->path : name);
    }
}

static void
tell_what_remains (OrdetStore *store)
{
  OrdetKeyPlace place;
  g_autofree char *folder = ordet_store_key_place (store, &place);

  ordet_cli_print ("%s", _("Erased. The minutes and a record without names remain."));
  if (folder != NULL)
    ordet_cli_say (_("The key was a file in “%s”; a backup or a flash disk may keep a copy."),
                   folder);
}

static int
erase (OrdetStore    *store,
       const char    *id,
       const Options *options,
       OrdetWay       way)
{
  const OrdetCloseOptions how = {
    .way = way, .clock = ordet_clock_system (), .name = ORDET_MINUTES_DOCUMENT,
    .minutes = write_minutes, .data = (gpointer) options, .drop = ORDET_MINUTES_TEXTS,
  };
  g_autoptr(GError) error = NULL;
  g_autofree char *reason = NULL;

  if (ordet_close_meeting (store, id, &how, NULL, &error))
    {
      tell_what_remains (store);
      tell_copies (store, id);
      return ORDET_EXIT_OK;
    }
  reason = ordet_cli_reason (error);
  return ordet_cli_failed (_("The meeting could not be closed: %s."), reason);
}

static int
close_meeting (Options *options)
{
  int status = ORDET_EXIT_OK;
  g_autoptr(OrdetStore) store = ordet_cli_open_store (&status);
  g_autofree char *id = store != NULL ? ordet_cli_find (store, options->meetings[0], &status)
                                      : NULL;
  g_autoptr(OrdetMeeting) meeting = NULL;
  gboolean erased;
  OrdetWay way;

  if (id == NULL || !ordet_cli_is_erased (store, id, &erased, &status) ||
      !find_way (store, options, &way, &status))
    return status;
  /* When erasing was cut off there is nothing left to ask about. */
  if (!erased &&
      ((meeting = ordet_cli_load (store, id, &status)) == NULL ||
       !ordet_cli_load_texts (store, id, &options->texts, &status)))
    return status;
  if (!erased && !confirmed (meeting, options))
    return ordet_cli_failed ("%s", _("Nothing was erased."));
  return erase (store, id, options, way);
}

/*
 * ordet_cli_close:
 *
 * Returns: 0 when the course of the meeting is erased; 1 if it is not
 */
int
ordet_cli_close (int    argc,
                 char **argv)
{
  g_auto(Options) options = { .level = ORDET_CLI_UNSAID };
  const GOptionEntry entries[] = {
    { "way", 0, 0, G_OPTION_ARG_STRING, &options.way,
      N_("What is kept from now on, as the board has chosen: standard or strict"),
      /* Translators: the value of an option: standard or strict. */
      N_("WAY") },
    { "level", 0, 0, G_OPTION_ARG_INT, &options.level,
      N_("The level of the minutes, 1 to 4: what it leaves out is gone"), N_("LEVEL") },
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &options.yes, N_("Do not ask"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.meetings, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = ORDET_EXIT_OK;

  if (!ordet_cli_parse ("close", NULL, entries, &argc, &argv, &status) ||
      !ordet_cli_one_argument (options.meetings, _("The meeting to close is missing."), &status))
    return status;
  if (options.way != NULL && strcmp (options.way, "standard") != 0 &&
      strcmp (options.way, "strict") != 0)
    return ordet_cli_usage (_("There is no way “%s”: choose standard or strict."), options.way);
  options.level = ordet_cli_said (options.level);
  if (options.level < 0 || options.level > ORDET_LEVEL_NOTES)
    return ordet_cli_usage ("%s", _("The level is a number from 1 to 4."));
  return close_meeting (&options);
}
